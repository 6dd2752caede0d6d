"""The plan that ships: what it holds, and that it stays as it is."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

import xzplan
from walking import walk
from xzplan import Basis, Direction, Nature, Plan


def test_the_same_object_every_time(plan: Plan) -> None:
    assert xzplan.load_plan() is plan


def test_counts(plan: Plan) -> None:
    assert len(plan.indicators) == 28
    assert sum(len(i.series) or 1 for i in plan.indicators.values()) == 29
    assert len(plan.domains) == 9
    assert len(plan.key_projects) == 25
    assert [i.number for i in plan.indicators.values()] == list(range(1, 29))
    assert [k.number for k in plan.key_projects.values()] == list(range(1, 26))
    assert plan.years == (2021, 2022, 2023, 2024, 2025)


def test_binding_indicators(plan: Plan) -> None:
    binding = [i.number for i in plan.indicators.values() if i.nature is Nature.BINDING]
    assert binding == [4, 6, 18, 21, 28]


def test_lower_is_better_for_three(plan: Plan) -> None:
    down = [i.number for i in plan.indicators.values() if i.direction is Direction.DECREASE]
    assert down == [1, 2, 11]


def test_nineteen_bare_numbers_are_read(plan: Plan) -> None:
    bare = [i for i in plan.indicators.values() if i.target.cell.zh.replace(".", "").isdigit()]
    assert [i.number for i in bare] == [1, 2, 3, 5, 6, *range(13, 22), *range(24, 29)]
    assert all(i.target.reading is not None for i in bare)
    ceilings = [i.number for i in bare if i.target.demand.relation == "at_most"]
    assert ceilings == [1, 2]


def test_digits_are_kept_as_printed(plan: Plan) -> None:
    assert str(plan.indicators[15].baseline.value) == "4.30"
    assert str(plan.indicators[27].target.demand.figure) == "40.0"
    assert plan.indicators[9].target.printed == "＞50"


def test_missing_baselines_are_missing(plan: Plan) -> None:
    missing = [i.number for i in plan.indicators.values() if i.baseline.printed == "-"]
    assert missing == [7, 8, 10, 11, 25, 26]
    assert all(plan.indicators[n].baseline.value is None for n in missing)


def test_two_series_in_one_row(plan: Plan) -> None:
    urban, rural = plan.indicators[23].series
    assert (urban.name_zh, urban.baseline.value) == ("城市", Decimal("6.2"))
    assert (rural.name_zh, rural.baseline.value) == ("农村", Decimal("8.2"))
    assert plan.indicators[23].baseline.value is None


def test_names_of_the_domains_differ_in_seven(plan: Plan) -> None:
    differ = [
        d.number for d in plan.domains.values() if len({d.title.zh, d.table_label.zh, *_box_name(d)}) > 1
    ]
    assert differ == [1, 3, 4, 5, 6, 7, 8]
    assert [d.id for d in plan.domains.values() if d.box_caption is None] == [
        "employment",
        "housing",
    ]


def _box_name(domain: xzplan.Domain) -> list[str]:
    caption = domain.box_caption
    return [] if caption is None else [caption.zh.removesuffix("领域重点工程")]


def test_seven_aims(plan: Plan) -> None:
    aims = [d.aim for d in plan.domains.values()]
    assert aims == [*xzplan.model.Aim, None, None]
    stated = [d.number for d in plan.domains.values() if d.aim_stated]
    assert stated == [6, 7, 8, 9]


def test_key_projects_by_box(plan: Plan) -> None:
    boxes = Counter(k.source.box for k in plan.key_projects.values())
    assert boxes == {"3.1": 4, "4.1": 4, "6.1": 3, "7.1": 3, "9.1": 3, "10.1": 2, "11.1": 6}
    for key_project in plan.key_projects.values():
        assert key_project.components
        box = plan.domains[key_project.domain].box_caption
        assert box is not None
        assert box.source.box == key_project.source.box


def test_both_languages_everywhere(plan: Plan) -> None:
    for path, value in walk(plan):
        if isinstance(value, str):
            assert value, path
            chinese = sum("\u4e00" <= c <= "\u9fff" for c in value)
            if path.endswith("_en"):
                assert not chinese, path
            elif path.endswith(".en"):  # may quote a word of the text
                assert chinese < sum(c.isascii() for c in value), path
        if value is not None and path.endswith(("_zh", ".zh")) and "unit" not in path and "text" not in path:
            assert any("\u4e00" <= c <= "\u9fff" for c in str(value)), path


@pytest.mark.parametrize(
    ("basis", "numbers"),
    [
        (Basis.INTERPOLATED, [3, 5, 6, 9, 14, 15, 16, 17, 18, 21, 27, 28]),
        (Basis.HELD, [1, 2, 4, 11, 13, 19, 22, 24]),
        (Basis.COMPOUNDED, [12]),
        (Basis.ACCUMULATED, [20]),
        (Basis.TARGET_ONLY, [10, 25, 26]),
        (Basis.UNQUANTIFIED, [7, 8, 23]),
    ],
)
def test_bases(plan: Plan, basis: Basis, numbers: list[int]) -> None:
    found = [t.indicator.number for t in xzplan.trajectories(plan).values() if t.basis is basis]
    assert found == numbers


def test_the_code_of_the_area(plan: Plan) -> None:
    assert [document.area for document in plan.documents] == ["140900", None, None, None, None]
