"""Find the unit of a printed sign: one of the library's if the sign says enough, else as printed and without bounds."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from xzplan.model.lookup import fold
from xzplan.model.quantities import Quantity
from xzplan.model.targets import Demand
from xzplan.model.units import PERCENT, PERCENT_PER_YEAR, PERCENTAGE_POINT, Unit, UnitKind
from xzplan.plans._english import as_english

_ZERO = Decimal(0)

_ANY_PERCENT = Unit(id="percent_as_printed", kind=UnitKind.PERCENT, zh="%", en="%")
"""What a rate is a share of is in its name alone, and some pass 100 (毛入学率): no bounds."""
_PER_MILLE = Unit(id="per_mille", kind=UnitKind.PER_MILLE, zh="‰", en="‰")
"""A natural rate of increase may be negative."""
_NOT_STATED = Unit(id="not_stated", kind=UnitKind.LEVEL, zh="未注明", en="unit not stated")

_PER_100_000 = ("1/10万", "/10万", "人/10万", "1/十万", "/十万", "人/十万", "1/100000", "/100000")
_SIGNS = {
    "百分点": PERCENTAGE_POINT,
    "个百分点": PERCENTAGE_POINT,
    "‰": _PER_MILLE,
    **{
        sign: Unit(id="per_100_000", kind=UnitKind.PER_100_000, zh=sign, en="per 100,000", lower=_ZERO)
        for sign in _PER_100_000
    },
}
_GROWS = ("增长", "增速", "增幅", "增长率")
_PER = ("每", "人均", "户均", "平均")
"""What the figures are counted per is in the name: 每千人口…（张）."""
_SHARES = ("占比", "比重", "比例")

_THINGS = {
    "个": ("items", UnitKind.COUNT),
    "件": ("items", UnitKind.COUNT),
    "项": ("items", UnitKind.COUNT),
    "所": ("institutions", UnitKind.COUNT),
    "家": ("establishments", UnitKind.COUNT),
    "张": ("beds", UnitKind.COUNT),
    "人": ("persons", UnitKind.COUNT),
    "名": ("persons", UnitKind.COUNT),
    "人次": ("person-times", UnitKind.COUNT),
    "户": ("households", UnitKind.COUNT),
    "套": ("dwellings", UnitKind.COUNT),
    "册": ("volumes", UnitKind.COUNT),
    "年": ("years", UnitKind.YEARS),
    "岁": ("years", UnitKind.YEARS),
    "平方米": ("m²", UnitKind.AREA),
    "㎡": ("m²", UnitKind.AREA),
    "平方公里": ("km²", UnitKind.AREA),
    "公顷": ("hectares", UnitKind.AREA),
    "亩": ("mu", UnitKind.AREA),
}
_MANY = {"": "", "百": "100 ", "千": "1,000 ", "万": "10,000 ", "亿": "100 million "}


def unit_of(printed: str | None, name: str, demand: Demand) -> Unit:
    """Return the unit of a printed sign under a name.

    A share that its name calls one (占比, 比重, 比例) lies in 0 to 100; of other rates in % the print does not say
    that they do.
    """
    if printed is None:
        return _NOT_STATED
    sign = unicodedata.normalize("NFKC", printed).strip()
    if sign == "%":
        plain = fold(name)
        if demand.of in (Quantity.GROWTH, Quantity.CHANGE) or plain.endswith(_GROWS):
            return PERCENT_PER_YEAR
        return PERCENT if plain.endswith(_SHARES) else _ANY_PERCENT
    if sign in _SIGNS:
        return _SIGNS[sign]
    many = sign[0] if sign[:1] in _MANY and sign[1:] in _THINGS else ""
    thing = _THINGS.get(sign.removeprefix(many))
    if thing is None:
        return Unit(id=f"printed_{_code(sign)}", kind=UnitKind.LEVEL, zh=printed, en=as_english(printed))
    words, kind = thing
    if kind is UnitKind.COUNT and name.startswith(_PER):
        kind = UnitKind.DENSITY
    return Unit(
        id=f"printed_{_code(sign)}",
        kind=kind,
        zh=printed,
        en=f"{_MANY[many]}{words}",
        lower=_ZERO,
        whole=kind is UnitKind.COUNT and not many,
    )


def _code(sign: str) -> str:
    """Return an ASCII name for a sign, the same for every table that prints it."""
    return "_".join(format(ord(letter), "x") for letter in sign[:40])
