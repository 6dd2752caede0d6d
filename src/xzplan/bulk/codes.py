"""The codes of the statuses in arrays of int8."""

from __future__ import annotations

from xzplan.assessment.schemes.bands import Status

__all__ = ["CODES"]

# Progress by shares counts codes up (behind, on track, ahead, met) and down (not met, met), so this order matters.
CODES: tuple[Status, ...] = (
    Status.NOT_ASSESSED,
    Status.BEHIND,
    Status.ON_TRACK,
    Status.AHEAD,
    Status.ACHIEVED_EARLY,
    Status.ACHIEVED,
    Status.MISSED,
    Status.BROKEN,
    Status.SLIPPING,
    Status.KEPT,
    Status.UNLIKELY,
    Status.AT_RISK,
    Status.LIKELY,
)
"""The status of each code: ``CODES[code]``. 0 is *not assessed*."""

CODE_OF = {status: code for code, status in enumerate(CODES)}
(
    NOT_ASSESSED,
    BEHIND,
    ON_TRACK,
    AHEAD,
    ACHIEVED_EARLY,
    ACHIEVED,
    MISSED,
    BROKEN,
    SLIPPING,
    KEPT,
    UNLIKELY,
    AT_RISK,
    LIKELY,
) = range(len(CODES))
