"""Values that stand, as the table gives them: each with its place and what there is to say of it."""

from __future__ import annotations

from decimal import Decimal

from xzplan.grids.marks import narrowed
from xzplan.language import Bilingual
from xzplan.observations.areas import OWN
from xzplan.observations.checks import significant
from xzplan.observations.records import Observation
from xzplan.observations.rows import Found
from xzplan.observations.table import ObservationRow


def row_of(value: Found, areas: int) -> ObservationRow:
    """Return a value with what there is to say of it; `areas` is of how many areas it is the sum, where some are missing."""
    remarks = []
    if areas:
        partial = Bilingual(
            zh="合计栏，表中同期仅列{0}个地区，作为全地区数值",
            en="a sum, taken for the whole; {0} of its areas are listed",
        )
        remarks.append(partial.filled(areas))
    if value.value.converted_from:
        unit = Bilingual(zh=value.indicator.unit.zh, en=value.indicator.unit.en)
        converted = Bilingual(zh="由“{0}”换算为“{1}”", en="converted from {0} to {1}")
        remarks.append(converted.filled(value.value.converted_from, unit))
    if value.stored and significant(value.value.figure) != significant(Decimal(value.stored)):
        rounded = Bilingual(zh="单元格按格式显示{0}，存储值为{1}", en="shown as {0}; the cell holds {1}")
        remarks.append(rounded.filled(value.shown, value.stored))
    if value.value.marks:
        remarks.append(Bilingual(zh="附注标记{0}", en="mark of a note: {0}").filled(value.value.marks))
    if value.problem is not None:
        text = value.problem.text
        remarks.append(Bilingual(zh=f"按您的指定读入（{text.zh}）", en=f"accepted by you ({text.en})"))
    return ObservationRow(
        row=value.row,
        indicator=value.indicator.id,
        series=None if value.series is None else value.series.id,
        observation=Observation(
            period=value.period,
            value=value.value.figure,
            of=value.of,
            status=value.status,
            source=value.source,
            area=None if value.area == OWN else value.area,
        ),
        place=value.place,
        shown=narrowed(value.shown),
        remarks=tuple(remarks),
    )
