"""Building the links of records to indicators; the reasons are those of `LinkReason`."""

from __future__ import annotations

from xzplan.model.links import Link, LinkReason


def serves(
    *,
    named: tuple[str, ...] = (),
    counted: tuple[str, ...] = (),
    part: tuple[str, ...] = (),
    means: tuple[str, ...] = (),
    subject: tuple[str, ...] = (),
) -> tuple[Link, ...]:
    """Return the links to the indicators of the ids, by reason."""
    by_reason = {
        LinkReason.NAMED: named,
        LinkReason.COUNTED: counted,
        LinkReason.PART: part,
        LinkReason.MEANS: means,
        LinkReason.SUBJECT: subject,
    }
    return tuple(
        Link(indicator=indicator, reason=reason)
        for reason, indicators in by_reason.items()
        for indicator in indicators
    )
