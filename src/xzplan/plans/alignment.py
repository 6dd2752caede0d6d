"""Compare two plans, such as a city's and its province's: pair their indicators and list how the targets differ.

Indicators are paired by id, by name, or by a name with a word more or less (每千常住人口…, 每千人口…). Where one word
stands in place of another (养老, 医疗) they are different indicators.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Literal, TypeAlias, final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.display.text import paragraphs, text_table
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual, counted, say
from xzplan.model.checks import checked
from xzplan.model.enums import Worded
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import fold
from xzplan.model.plan import Plan, check_plan
from xzplan.model.targets import Demand
from xzplan.model.units import Unit, UnitKind

__all__ = ["Alignment", "Difference", "MatchReason", "Pair", "align"]


class MatchReason(Worded):
    """The reason to pair two indicators."""

    GIVEN = "given", "指定", "given"
    """The caller passed the pair."""
    ID = "id", "标识相同", "same id"
    NAME = "name", "名称相同", "same name"
    """The names are alike but for width, brackets and spaces."""
    NEAR_NAME = "near_name", "名称相近", "near name"
    """One name has words that the other has not, and the unit is the same."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Difference(Carded):
    """One thing in which two indicators differ."""

    field: Bilingual
    a: Bilingual
    b: Bilingual

    def __str__(self) -> str:
        return f"{self.field}: {self.a} | {self.b}"


@final
@frozen(kw_only=True, field_transformer=checked)
class Pair(Carded):
    """The same indicator in two plans."""

    a: Indicator
    b: Indicator
    reason: MatchReason = field(converter=MatchReason)
    score: float
    """1 for the same id or name, or a given pair; for a near name the share of letters that both have."""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The differences, as printed and in words; empty if there are none."""
        a, b = self.a, self.b
        sides = [
            (_FIELDS["name"], _same(a.name_zh), _same(b.name_zh)),
            (_FIELDS["unit"], _words(a.unit), _words(b.unit)),
            (_FIELDS["direction"], a.direction.text, b.direction.text),
            (_FIELDS["nature"], a.nature.text, b.nature.text),
            (_FIELDS["base_year"], _same(str(a.baseline.year)), _same(str(b.baseline.year))),
            (_FIELDS["baseline"], _same(a.baseline.printed), _same(b.baseline.printed)),
            (_FIELDS["target_year"], _same(str(a.target.year)), _same(str(b.target.year))),
            (_FIELDS["target"], a.target.cell, b.target.cell),
            (_FIELDS["demand"], a.target.demand.words, b.target.demand.words),
        ]
        return tuple(
            Difference(field=field, a=value_a, b=value_b)
            for field, value_a, value_b in sides
            if value_a != value_b
        )

    @property
    def obstacles(self) -> tuple[Bilingual, ...]:
        """The reasons why the two targets cannot be compared; empty if they can."""
        a, b = self.a, self.b
        demand_a, demand_b = a.target.demand, b.target.demand
        obstacles = []
        if _sign(a.unit) != _sign(b.unit):
            obstacles.append(_OBSTACLES["unit"])
        if a.direction is not b.direction:
            obstacles.append(_OBSTACLES["direction"])
        if a.target.year != b.target.year:
            obstacles.append(_OBSTACLES["target_year"])
        if _shape(demand_a) != _shape(demand_b):
            obstacles.append(_OBSTACLES["demand"])
        elif not demand_a.figures or any(i.series for i in (a, b)):
            obstacles.append(_OBSTACLES["figure"])
        return tuple(obstacles)

    @property
    def comparable(self) -> bool:
        """Whether the two targets can be compared."""
        return not self.obstacles


def _shape(demand: Demand) -> tuple[object, ...]:
    """Return what two demands have to share so that their figures compare: kind, quantity, and how many figures."""
    bound = demand.bound
    return demand.kind, demand.of, None if bound is None else (bound.is_range, bound.approximate)


_FIELDS = {
    "name": Bilingual(zh="名称", en="name"),
    "unit": Bilingual(zh="单位", en="unit"),
    "direction": Bilingual(zh="方向", en="direction"),
    "nature": Bilingual(zh="性质", en="nature"),
    "base_year": Bilingual(zh="基期", en="base year"),
    "baseline": Bilingual(zh="基期数值", en="baseline"),
    "target_year": Bilingual(zh="目标年", en="target year"),
    "target": Bilingual(zh="目标", en="target"),
    "demand": Bilingual(zh="要求", en="demand"),
}
_OBSTACLES = {
    "unit": Bilingual(zh="单位不同", en="other units"),
    "direction": Bilingual(zh="方向不同", en="other directions"),
    "target_year": Bilingual(zh="目标年不同", en="other target years"),
    "demand": Bilingual(zh="要求的种类不同", en="other kinds of demand"),
    "figure": Bilingual(zh="没有可比的单个数值", en="no single figure to compare"),
}


_SCALES = (
    UnitKind.PERCENT,
    UnitKind.PERCENTAGE_POINT,
    UnitKind.GROWTH,
    UnitKind.PER_MILLE,
    UnitKind.PER_100_000,
)
"""Kinds that say all about the unit, however it is printed: 1/10万 and /10万."""


def _sign(unit: Unit) -> UnitKind | str:
    """Return a key that is equal for two units of the same measure."""
    return unit.kind if unit.kind in _SCALES else fold(unit.zh)


def _words(unit: Unit) -> Bilingual:
    return Bilingual(zh=unit.zh, en=unit.en)


def _same(text: str) -> Bilingual:
    return Bilingual(zh=text, en=text)


@final
@frozen(kw_only=True, field_transformer=checked)
class Alignment(Carded):
    """Two plans with their indicators paired."""

    a: Plan
    b: Plan
    pairs: tuple[Pair, ...]
    """In the order of the first plan."""
    only_a: tuple[Indicator, ...]
    only_b: tuple[Indicator, ...]

    def __str__(self) -> str:
        return "\n".join([*self._lines("zh"), *self._lines("en")])

    def _lines(self, lang: Literal["zh", "en"]) -> list[str]:
        """Return the pairs and what has none in one language."""

        def line(text: Bilingual) -> str:
            return _line(say(text, lang))

        def name(record: Plan | Indicator) -> str:
            return line(Bilingual(zh=record.name_zh, en=record.name_en))

        comma, semicolon = ("、", "；") if lang == "zh" else (", ", "; ")
        years = self.a.last_year, self.b.last_year
        head = [line(title.filled(*years)) for title in _TITLES]
        rows = [
            [
                name(pair.a),
                line(pair.a.target.cell),
                name(pair.b),
                line(pair.b.target.cell),
                f"{line(pair.reason.text)} {pair.score:.2f}",
                semicolon.join(map(line, pair.obstacles)) or line(_COMPARABLE),
            ]
            for pair in self.pairs
        ]
        counts = (
            Bilingual(zh=str(len(self.pairs)), en=counted(len(self.pairs), "pair")),
            sum(pair.comparable for pair in self.pairs),
            *map(len, (self.only_a, self.only_b)),
        )
        alone = [
            line(_ONLY_IN.filled(name(plan), len(only), comma.join(map(name, only))))
            for plan, only in ((self.a, self.only_a), (self.b, self.only_b))
            if only
        ]
        return [
            *paragraphs(f"{name(self.a)} | {name(self.b)}"),
            *text_table(head, rows, width=90).splitlines(),
            *paragraphs(*alone, line(_COUNTS.filled(*counts))),
        ]

    def __repr__(self) -> str:
        return (
            f"<Alignment {self.a.id} | {self.b.id}: {counted(len(self.pairs), 'pair')}, "
            f"{len(self.only_a)} and {len(self.only_b)} alone>"
        )


_TITLES = (
    Bilingual(zh="指标", en="indicator"),
    Bilingual(zh="目标{0}", en="target {0}"),
    Bilingual(zh="对应指标", en="counterpart"),
    Bilingual(zh="目标{1}", en="target {1}"),
    Bilingual(zh="依据", en="reason"),
    Bilingual(zh="可否直接比较", en="comparable"),
)
_COMPARABLE = Bilingual(zh="可比", en="yes")
_ONLY_IN = Bilingual(zh="仅见于{0}（{1}项）：{2}", en="only in {0} ({1}): {2}")
_COUNTS = Bilingual(
    zh="对应{0}项，其中可直接比较{1}项；前者另有{2}项，后者另有{3}项",
    en="{0}, {1} directly comparable; {2} only in the first plan, {3} only in the second",
)


def _line(text: str) -> str:
    return " ".join(text.split())


def align(plan_a: Plan, plan_b: Plan, *, pairs: Mapping[Any, int | str] | None = None) -> Alignment:
    """Return two plans with their indicators paired, each with one of the other plan at most.

    Parameters
    ----------
    plan_a, plan_b
        The plans; at most 200 indicators each.
    pairs
        By id, number or name of an indicator of the first plan, that of the second: pairs that you know of.

    Returns
    -------
    Alignment
        With what only one of the plans has.

    Raises
    ------
    InvalidInputError
        Not two plans, more than 200 indicators, or an indicator in two of the given pairs.
    UnknownKeyError
        A given pair names an indicator that is not there.

    Examples
    --------
    >>> import xzplan
    >>> plan = xzplan.load_plan()
    >>> found = xzplan.align(plan, plan)
    >>> len(found.pairs), found.pairs[0].reason.name, found.pairs[0].score
    (28, 'ID', 1.0)
    """
    for argument, plan in (("plan_a", plan_a), ("plan_b", plan_b)):
        check_plan(plan, argument)
        if len(plan.indicators) > _MOST:
            raise InvalidInputError(argument, len(plan.indicators), f"more than {_MOST} indicators")
    if pairs is not None and not isinstance(pairs, Mapping):
        raise InvalidInputError(
            "pairs", pairs, "pass a mapping from indicators of one plan to those of the other"
        )
    a, b = tuple(plan_a.indicators.values()), tuple(plan_b.indicators.values())
    paired = _given(plan_a, plan_b, pairs or {})
    for search in (_same_ids, _same_names, _near_names):
        paired += _each_once(
            search(_left(a, [pair.a for pair in paired]), _left(b, [pair.b for pair in paired]))
        )
    order = {indicator.id: place for place, indicator in enumerate(a)}
    return Alignment(
        a=plan_a,
        b=plan_b,
        pairs=tuple(sorted(paired, key=lambda pair: order[pair.a.id])),
        only_a=tuple(_left(a, [pair.a for pair in paired]).values()),
        only_b=tuple(_left(b, [pair.b for pair in paired]).values()),
    )


_MOST = 200

_Left: TypeAlias = Mapping[int, Indicator]
"""Indicators without a pair, by their places in the plan."""


def _left(indicators: Sequence[Indicator], taken: Sequence[Indicator]) -> _Left:
    ids = {indicator.id for indicator in taken}
    return {place: indicator for place, indicator in enumerate(indicators) if indicator.id not in ids}


def _each_once(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the pairs whose indicators are in no pair before."""
    seen_a: set[str] = set()
    seen_b: set[str] = set()
    for pair in pairs:
        if pair.a.id not in seen_a and pair.b.id not in seen_b:
            seen_a.add(pair.a.id)
            seen_b.add(pair.b.id)
            yield pair


def _given(plan_a: Plan, plan_b: Plan, pairs: Mapping[Any, int | str]) -> list[Pair]:
    """Return the pairs that were passed; raise `InvalidInputError` for an indicator in two of them."""
    given: list[Pair] = []
    for key, value in pairs.items():
        indicator_a, indicator_b = plan_a.indicators[key], plan_b.indicators[value]
        if any(indicator_a.id == pair.a.id or indicator_b.id == pair.b.id for pair in given):
            raise InvalidInputError("pairs", {key: value}, "one of the two is in another pair")
        given.append(Pair(a=indicator_a, b=indicator_b, reason=MatchReason.GIVEN, score=1.0))
    return given


def _same_ids(a: _Left, b: _Left) -> Iterator[Pair]:
    by_id = {indicator.id: indicator for indicator in b.values()}
    for indicator_a in a.values():
        if indicator_a.id in by_id:
            yield Pair(a=indicator_a, b=by_id[indicator_a.id], reason=MatchReason.ID, score=1.0)


def _same_names(a: _Left, b: _Left) -> Iterator[Pair]:
    by_name = {fold(indicator.name_zh): indicator for indicator in b.values()}
    for indicator_a in a.values():
        if fold(indicator_a.name_zh) in by_name:
            yield Pair(
                a=indicator_a, b=by_name[fold(indicator_a.name_zh)], reason=MatchReason.NAME, score=1.0
            )


_NEAR = 0.75
_LONGEST = 60  # letters; comparing takes time that grows with the square


def _near_names(a: _Left, b: _Left) -> list[Pair]:
    """Return the pairs of near names, best first.

    Places decide between equals, and alike whichever plan is named first.
    """
    ranked_pairs = []
    for place_a, indicator_a in a.items():
        for place_b, indicator_b in b.items():
            score = (
                _nearness(fold(indicator_a.name_zh), fold(indicator_b.name_zh))
                if _sign(indicator_a.unit) == _sign(indicator_b.unit)
                else 0.0
            )
            if score >= _NEAR:
                rank = -score, place_a + place_b, abs(place_a - place_b)
                ranked_pairs.append(
                    (rank, Pair(a=indicator_a, b=indicator_b, reason=MatchReason.NEAR_NAME, score=score))
                )
    return [pair for _, pair in sorted(ranked_pairs, key=lambda ranked: ranked[0])]


_FIGURE = re.compile(r"[0-9.]+")


def _nearness(name: str, other: str) -> float:
    """Return the share of letters that two names have in common; 0 where one word or number stands for another."""
    if max(len(name), len(other)) > _LONGEST or _FIGURE.findall(name) != _FIGURE.findall(other):
        return 0.0
    first, second = sorted((name, other))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    # Most pairs are nowhere near, and counting letters tells so sooner than comparing them.
    if matcher.quick_ratio() < _NEAR or any(tag == "replace" for tag, *_ in matcher.get_opcodes()):
        return 0.0
    return matcher.ratio()
