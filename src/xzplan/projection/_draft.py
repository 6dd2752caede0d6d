"""A trajectory before its values are worked out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from xzplan.language import Bilingual
from xzplan.model.indicators import Indicator
from xzplan.model.targets import Comparator, Level
from xzplan.model.units import Unit
from xzplan.numerics.interpolation import Method
from xzplan.projection._arguments import Options
from xzplan.projection.caveats import Caveat, caveat
from xzplan.projection.records import Basis, frozen_values, frozen_years


class Draft(NamedTuple):
    """A trajectory, without the values between its anchors where there is something to interpolate."""

    fields: Mapping[str, Any]
    """The fields of the record, `values` among them where all are known."""
    method: Method | None
    """How to interpolate; None where all values are known."""
    anchors: Mapping[int, float]
    """By year, in the order of years."""
    whole: bool
    """Whether values are to be rounded to whole numbers."""


def drafted(
    indicator: Indicator,
    options: Options,
    path: Mapping[int, float],
    *,
    basis: Basis,
    comparator: Comparator | None,
    unit: Unit | None = None,
    limit: Level | None = None,
    method: Method | None = None,
    missing: tuple[Bilingual, Bilingual | None] | None = None,
    whole: bool = False,
    caveats: tuple[Caveat, ...] = (),
) -> Draft:
    """Return the draft of a path; with a method, of the anchors that the path runs between."""
    if (
        indicator.interim
        and options.interim is None
        and not any(c.code == "interim_printed" for c in caveats)
    ):
        caveats += (caveat("interim_not_drawn", ", ".join(str(one.year) for one in indicator.interim)),)
    if options.method is not None and method != options.method:
        caveats += (caveat("method_not_applied", options.method),)
    reason, supply = missing or (None, None)
    fields: dict[str, Any] = {
        "indicator": indicator,
        "series": options.series,
        "basis": basis,
        "comparator": comparator,
        "unit": unit or indicator.unit,
        "limit": limit,
        "method": method,
        "reason": reason,
        "supply": supply,
        "caveats": caveats,
    }
    if method is None:
        fields |= {"years": frozen_years(list(path)), "values": frozen_values(list(path.values()))}
    else:
        fields["years"] = frozen_years(range(min(path), max(path) + 1))
    return Draft(fields=fields, method=method, anchors=path, whole=whole)
