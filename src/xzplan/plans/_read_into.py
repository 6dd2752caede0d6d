"""What was read into a cell or a row, as readings with their reasons."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from xzplan.language import Bilingual
from xzplan.model.indicators import Direction
from xzplan.model.quantities import Quantity
from xzplan.model.readings import Reading
from xzplan.model.sources import Source
from xzplan.model.targets import Demand, Qualitative, Quantified
from xzplan.parsing.parsed import ParsedBaseline, ParsedTarget

SAY_NOTHING = frozenset({"missing", "words_alone", "several"})
"""Doubts that add nothing to what the record itself shows."""
_BARE = frozenset({"bare_number"}) | SAY_NOTHING
OF_THE_ROW = frozenset(
    {"missing_cell", "cell_count", "stacked", "continued", "footnote_in_name", "columns_guessed", "one_cell"}
)

NO_NATURE = Bilingual(zh="未列明，而表中有此栏", en="is not printed, though the table has that column")
OTHER_NATURE = Bilingual(zh="写作“{0}”", en="is printed “{0}”")
DECIDED = Bilingual(zh="由编制这份数据的人确定", en="decided by whoever made these data")
ACCEPTED = Bilingual(
    zh="按表中信息推断，已由编制这份数据的人采用",
    en="inferred from the table and accepted by whoever made these data",
)
LEFT_OUT = Bilingual(zh="“{0}”未列入规划数据", en="“{0}” is left out of the data")
NOTHING_PRINTED = Bilingual(zh="该行未列目标", en="the row prints no target")
_DECIDED_WAY = Bilingual(
    zh="只列数值，未列明符号；方向由编制这份数据的人确定",
    en="no sign is printed; which way is better was decided by whoever made these data",
)
IN_WORDS = Bilingual(zh="定性目标，按原文保留，不作量化评价", en="kept in the words printed, never computed")
PARTS_OF_SEVERAL = Bilingual(
    zh="一格所列各项的单位不同，或与基期各项不对应",
    en="the parts that the cell prints have several units, or are not those of the baseline",
)
OF_THE_THING = Bilingual(
    zh="要求说的是该量本身的变化，该量越低越好",
    en="the demand is on the change of the thing itself, of which less is better",
)
AS_PLACED = Bilingual(zh="各格按此归入各栏", en="the cells were put into the columns so")
ALSO_PRINTED = Bilingual(zh="另载有“{0}”，未作为要求", en="“{0}” is also printed, and no demand")
ONE_TARGET = Bilingual(
    zh="一行只有一个目标；该栏不是途中年份的目标",
    en="a row has one target, and this is none for a year on the way",
)


def stands(base: ParsedBaseline) -> Bilingual:
    if base.value is None and not base.parts:
        return Bilingual(zh="基期无数值可用", en="the baseline gives no figure")
    return Bilingual(zh="基期值按原文采用", en="the baseline stands as printed")


def _is_bare(target: ParsedTarget) -> bool:
    return any(doubt.code == "bare_number" for doubt in target.doubts)


def following(target: ParsedTarget, direction: Direction) -> Demand:
    """Return the demand of a cell; that of a bare number follows the direction."""
    demand = target.demand
    if _is_bare(target) and isinstance(demand, Quantified) and demand.of not in _AS_READ:
        return evolve(demand, bound=direction.bound(demand.bound.figures[0]))
    return demand


_AS_READ = (Quantity.CHANGE, Quantity.DIFFERENCE)
"""Quantities whose figure has a sign of its own."""


def reading_of(
    key: str, target: ParsedTarget, demand: Demand, place: Source, indicators: tuple[str, ...]
) -> Reading | None:
    """Return what the demand adds to a cell whose direction was decided; None where the cell prints all of it."""
    reasons = [doubt.text for doubt in target.doubts if doubt.code not in _BARE]
    if _is_bare(target):
        reasons = [_DECIDED_WAY, *reasons]
    if not reasons:
        return None
    return reading(key, statement_of(demand), reasons, place, indicators)


def statement_of(demand: Demand) -> Bilingual:
    return IN_WORDS if isinstance(demand, Qualitative) else demand.words


def reading(
    key: str, statement: Bilingual, reasons: Iterable[Bilingual], place: Source, indicators: tuple[str, ...]
) -> Reading:
    reasons = tuple(dict.fromkeys(reasons))
    return Reading(
        id=key,
        statement=statement,
        reason=Bilingual(zh="；".join(one.zh for one in reasons), en="; ".join(one.en for one in reasons)),
        evidence=(place,),
        indicators=indicators,
    )
