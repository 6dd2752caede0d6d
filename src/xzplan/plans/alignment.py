"""Two plans side by side: which indicators are the same, and how their targets differ.

City against province against nation. An indicator is paired by its id, by its name, or by a name that has a word more
or less (每千常住人口… and 每千人口…); where one word stands for another (养老 for 医疗) it is another indicator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, final

from attrs import frozen

from xzplan.display.text import text_table
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.enums import Worded
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import fold
from xzplan.model.plan import Plan, check_plan
from xzplan.model.units import Unit, UnitKind

__all__ = ["Alignment", "Difference", "MatchReason", "Pair", "align"]


class MatchReason(Worded):
    """Why two indicators are taken for the same."""

    GIVEN = "given", "指定", "given"
    """The caller passed the pair."""
    ID = "id", "标识相同", "same id"
    NAME = "name", "名称相同", "same name"
    """The names are alike but for width, brackets and spaces."""
    NEAR_NAME = "near_name", "名称相近", "near name"
    """One name has words that the other has not, and the unit is the same."""


@final
@frozen(kw_only=True)
class Difference:
    """One thing in which two indicators differ."""

    field: Bilingual
    a: Bilingual
    b: Bilingual

    def __str__(self) -> str:
        return f"{self.field}: {self.a} | {self.b}"


@final
@frozen(kw_only=True)
class Pair:
    """The same indicator in two plans."""

    a: Indicator
    b: Indicator
    reason: MatchReason
    score: float
    """1 for the same id or name, or a given pair; for a near name the share of letters that both have."""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What differs, as printed and in words; empty where nothing does."""
        a, b = self.a, self.b
        sides = [
            (_FIELDS["name"], _same(a.name_zh), _same(b.name_zh)),
            (_FIELDS["unit"], _words(a.unit), _words(b.unit)),
            (_FIELDS["direction"], a.direction.text, b.direction.text),
            (_FIELDS["nature"], a.nature.text, b.nature.text),
            (_FIELDS["base_year"], _same(str(a.baseline.year)), _same(str(b.baseline.year))),
            (_FIELDS["baseline"], _same(a.baseline.printed), _same(b.baseline.printed)),
            (_FIELDS["target_year"], _same(str(a.target.year)), _same(str(b.target.year))),
            (_FIELDS["target"], _same(a.target.printed), _same(b.target.printed)),
            (_FIELDS["demand"], a.target.demand.words, b.target.demand.words),
        ]
        return tuple(Difference(field=field, a=one, b=other) for field, one, other in sides if one != other)

    @property
    def obstacles(self) -> tuple[Bilingual, ...]:
        """Why the figures of the two targets cannot be set against each other; empty where they can."""
        a, b = self.a, self.b
        one, other = a.target.demand, b.target.demand
        found = []
        if _sign(a.unit) != _sign(b.unit):
            found.append(_OBSTACLES["unit"])
        if a.direction is not b.direction:
            found.append(_OBSTACLES["direction"])
        if a.target.year != b.target.year:
            found.append(_OBSTACLES["target_year"])
        if one.kind != other.kind:
            found.append(_OBSTACLES["demand"])
        elif not one.figures or any(i.series for i in (a, b)):
            found.append(_OBSTACLES["figure"])
        return tuple(found)

    @property
    def comparable(self) -> bool:
        """Whether the figures of the two targets can be set against each other."""
        return not self.obstacles


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
    """What two units have in common that measure alike."""
    return unit.kind if unit.kind in _SCALES else fold(unit.zh)


def _words(unit: Unit) -> Bilingual:
    return Bilingual(zh=unit.zh, en=unit.en)


def _same(text: str) -> Bilingual:
    return Bilingual(zh=text, en=text)


@final
@frozen(kw_only=True)
class Alignment:
    """Two plans, lined up."""

    a: Plan
    b: Plan
    pairs: tuple[Pair, ...]
    """In the order of the first plan."""
    only_a: tuple[Indicator, ...]
    only_b: tuple[Indicator, ...]

    def __str__(self) -> str:
        rows = [
            [
                _line(one.a.name_zh),
                _line(one.a.target.printed),
                _line(one.b.name_zh),
                _line(one.b.target.printed),
                f"{one.reason.text.zh} {one.score:.2f}",
                "；".join(obstacle.zh for obstacle in one.obstacles) or "可比",
            ]
            for one in self.pairs
        ]
        head = [
            "指标",
            f"目标{self.a.last_year}",
            "对应指标",
            f"目标{self.b.last_year}",
            "依据",
            "可否直接比较",
        ]
        lines = [f"{_line(self.a.name_zh)} | {_line(self.b.name_zh)}", text_table(head, rows)]
        for words, alone in ((self.a.name_zh, self.only_a), (self.b.name_zh, self.only_b)):
            if alone:
                lines.append(
                    f"仅见于{_line(words)}（{len(alone)}项）：" + "、".join(_line(i.name_zh) for i in alone)
                )
        lines.append(
            f"{len(self.pairs)} pairs, {sum(one.comparable for one in self.pairs)} directly comparable; "
            f"{len(self.only_a)} only in the first plan, {len(self.only_b)} only in the second"
        )
        return "\n".join(lines)

    def __repr__(self) -> str:
        return (
            f"<Alignment {self.a.id} | {self.b.id}: {len(self.pairs)} pairs, "
            f"{len(self.only_a)} and {len(self.only_b)} alone>"
        )


def _line(text: str) -> str:
    return " ".join(text.split())


def align(plan_a: Plan, plan_b: Plan, *, pairs: Mapping[Any, int | str] | None = None) -> Alignment:
    """Return two plans with their indicators paired, never two with one.

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
    a, b = list(plan_a.indicators.values()), list(plan_b.indicators.values())
    found: dict[int, tuple[int, MatchReason, float]] = {}
    taken: set[int] = set()

    def take(candidates: Iterable[tuple[int, int, float]], reason: MatchReason) -> None:
        for one, other, score in candidates:
            if one not in found and other not in taken:
                found[one] = (other, reason, score)
                taken.add(other)

    if not isinstance(pairs or {}, Mapping):
        raise InvalidInputError(
            "pairs", pairs, "pass a mapping from indicators of one plan to those of the other"
        )
    take(_given(plan_a, plan_b, pairs or {}), MatchReason.GIVEN)
    take(_alike([i.id for i in a], [i.id for i in b]), MatchReason.ID)
    take(_alike([fold(i.name_zh) for i in a], [fold(i.name_zh) for i in b]), MatchReason.NAME)
    left_a = [at for at in range(len(a)) if at not in found]
    left_b = [at for at in range(len(b)) if at not in taken]
    # Best first; places decide between equals, and alike whichever plan is named first.
    near = sorted(
        _near(a, left_a, b, left_b), key=lambda one: (-one[2], one[0] + one[1], abs(one[0] - one[1]))
    )
    take(near, MatchReason.NEAR_NAME)
    return Alignment(
        a=plan_a,
        b=plan_b,
        pairs=tuple(
            Pair(a=a[one], b=b[other], reason=reason, score=score)
            for one, (other, reason, score) in sorted(found.items())
        ),
        only_a=tuple(one for at, one in enumerate(a) if at not in found),
        only_b=tuple(one for at, one in enumerate(b) if at not in taken),
    )


_MOST = 200


def _given(plan_a: Plan, plan_b: Plan, pairs: Mapping[Any, int | str]) -> Iterator[tuple[int, int, float]]:
    ids_a, ids_b = list(plan_a.indicators), list(plan_b.indicators)
    seen: set[tuple[str, str]] = set()
    for key, value in pairs.items():
        one, other = plan_a.indicators[key].id, plan_b.indicators[value].id
        if ("a", one) in seen or ("b", other) in seen:
            raise InvalidInputError("pairs", {key: value}, "one of the two is in another pair")
        seen |= {("a", one), ("b", other)}
        yield ids_a.index(one), ids_b.index(other), 1.0


def _alike(a: list[str], b: list[str]) -> Iterator[tuple[int, int, float]]:
    places = {name: at for at, name in enumerate(b)}
    for at, name in enumerate(a):
        if name in places:
            yield at, places[name], 1.0


_NEAR = 0.75
_LONGEST = 60  # letters; comparing takes time that grows with the square


def _near(
    a: list[Indicator], left_a: list[int], b: list[Indicator], left_b: list[int]
) -> Iterator[tuple[int, int, float]]:
    others = [(at, fold(b[at].name_zh), _sign(b[at].unit)) for at in left_b]
    for at in left_a:
        name, unit = fold(a[at].name_zh), _sign(a[at].unit)
        places: dict[str, int] = {}
        for place, letter in enumerate(name):
            places[letter] = places.get(letter, 0) | 1 << place
        for other, its_name, its_unit in others:
            if unit != its_unit or max(len(name), len(its_name)) > _LONGEST:
                continue
            # Most pairs are nowhere near, and this tells so a hundred times faster than difflib.
            if 2 * _in_common(places, len(name), its_name) < _NEAR * (len(name) + len(its_name)):
                continue
            score = _nearness(*sorted((name, its_name)))
            if score >= _NEAR:
                yield at, other, score


def _in_common(places: Mapping[str, int], length: int, other: str) -> int:
    """Return how many letters two names have in common in the same order, at most.

    A row of the table of longest common subsequences is one integer, a bit for each letter of the first name: the
    method of Hyyrö (2004).
    """
    every = (1 << length) - 1
    row = every
    for letter in other:
        found = row & places.get(letter, 0)
        row = ((row + found) | (row - found)) & every
    return length - row.bit_count()


_FIGURE = re.compile(r"[0-9.]+")


def _nearness(name: str, other: str) -> float:
    """The share of letters that two names have in common; 0 where one word or number stands for another."""
    if _FIGURE.findall(name) != _FIGURE.findall(other):
        return 0.0
    matcher = SequenceMatcher(None, name, other, autojunk=False)
    if any(tag == "replace" for tag, *_ in matcher.get_opcodes()):
        return 0.0
    return matcher.ratio()
