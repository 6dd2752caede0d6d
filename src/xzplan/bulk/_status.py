"""The status kernel: verdicts on many cells of one indicator, in blocks.

Progress towards a level is decided by the share of the way to the target, against limits that are the same for every
cell, so that no milestone is built. What is left (cells near a limit, held, without a base, of other kinds) is decided
by the formulas of `xzplan.assessment.rules` on arrays; and what even those cannot decide beyond the rounding of logarithms and
decimal sums, by `xzplan.assess`.
"""

from __future__ import annotations

import math
from typing import Any, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from xzplan.assessment.assess import assess
from xzplan.assessment.schemes.bands import SLACK, Bands, Status
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.bulk.records import RELATIONS, Rule, begin, cell, fill, way_of
from xzplan.exceptions import InvalidInputError
from xzplan.model.targets import Comparator
from xzplan.numerics.arrays import BLOCK, FloatArray, Place, blocks, check_known
from xzplan.numerics.formulas import continued, missed, pace, share
from xzplan.numerics.legs import Scratch, write
from xzplan.projection.records import Basis

CODES = (
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
_CODE = {status: code for code, status in enumerate(CODES)}
(
    _NONE,
    _BEHIND,
    _ON_TRACK,
    _AHEAD,
    _EARLY,
    _ACHIEVED,
    _MISSED,
    _BROKEN,
    _SLIPPING,
    _KEPT,
    _UNLIKELY,
    _AT_RISK,
    _LIKELY,
) = range(len(CODES))

PROGRESS, OUTLOOK, RATIO, PACE = range(4)
"""Which of the four a caller wants."""

_LARGE_BLOCK = 2 * BLOCK
"""Cells at a time where few are needed: 2.3 MiB of them."""
_SMALL_BLOCK = 1 << 12
"""Cells at a time where many arrays are needed."""
_MARGIN = 10 * SLACK
"""How near to an edge a schedule ratio is looked at again."""
_DOUBT = 1e-9
"""How near to a limit logarithms are not trusted."""

Flags: TypeAlias = NDArray[np.bool_]
Found: TypeAlias = tuple[NDArray[np.int8], NDArray[np.int8], FloatArray, FloatArray]
"""Codes of progress and of outlook, schedule ratio, required pace."""


def judge(  # noqa: PLR0917
    wanted: int,
    one: Rule,
    scheme: Scheme,
    observed: FloatArray,
    base: FloatArray,
    target: FloatArray,
    out: NDArray[Any],
) -> None:
    """Write one of the four for every year and cell of an indicator."""
    if out.ndim == 1:
        observed, out = observed[:, np.newaxis], out[:, np.newaxis]
        base, target = base[np.newaxis], target[np.newaxis]
    shape = out.shape[1:]
    quick = _quick(wanted, one, scheme)
    with np.errstate(all="ignore"):
        room = _Room(shape)
        for at in blocks(shape, _LARGE_BLOCK if quick else _SMALL_BLOCK):
            within: Place = (slice(None), *at)
            given = observed[within], base[at], target[at]
            check_known(given[1], "base")
            check_known(given[2], "target")
            if quick:
                _by_share(one, scheme, *given, out[within], room)
            else:
                check_known(given[0], "observed")
                flat = [np.reshape(array, (-1,)) for array in given[1:]]
                rows = np.reshape(given[0], (len(given[0]), -1))
                for year in range(len(rows)):
                    found = _exactly(one, scheme, rows[: year + 1], *flat)[wanted]
                    out[(year, *at)] = found.reshape(given[1].shape)


# Towards a level, by shares.


class _Room:
    """Arrays of one block, used again and again."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        size = min(int(np.prod(shape)), _LARGE_BLOCK)
        self.floats = np.empty((2, size))
        self.flags = np.empty((2, size), bool)


def _quick(wanted: int, one: Rule, scheme: Scheme) -> bool:
    return (
        wanted == PROGRESS
        and one.basis is Basis.INTERPOLATED
        and one.hold
        and one.method != "geometric"
        and one.comparator is not Comparator.EQUAL
        and len(scheme.progress.edges) == 2
    )


def _by_share(  # noqa: PLR0917
    one: Rule,
    scheme: Scheme,
    observed: FloatArray,
    base: FloatArray,
    target: FloatArray,
    out: NDArray[np.int8],
    room: _Room,
) -> None:
    """Write progress towards a level for every year of a block."""
    part, inverse = room.floats[:, : base.size].reshape(2, *base.shape)
    flag, more = room.flags[:, : base.size].reshape(2, *base.shape)
    count, more_count = flag.view(np.int8), more.view(np.int8)
    others = _inverse_of_way(one, base, target, inverse, part, flag)
    low, high = (float(edge.value) for edge in scheme.progress.edges)
    shares = way_of(one, np.array(one.years()[1:])).gone
    for year, due in enumerate(shares):
        codes, values, again = out[year], observed[year], others
        if np.isinf(values, out=flag).any():
            check_known(values, "observed")
        _met(one, scheme, values, target, out=more)
        if year == len(shares) - 1:
            np.equal(values, values, out=flag)
            np.multiply(count, _MISSED, out=codes)
            np.subtract(codes, more_count, out=codes)  # ACHIEVED stands before MISSED
        elif due < _LEAST_SHARE:
            again = np.arange(base.size)
        else:
            (below_low, above_low), (below_high, above_high) = limits = _around(low, due), _around(high, due)
            np.subtract(values, base, out=part)
            np.multiply(part, inverse, out=part)
            np.multiply(more_count, _EARLY, out=codes)
            # Three classes by adding. A share within the margin of the lower limit is in none of them.
            np.less(part, below_low, out=more)  # BEHIND
            np.greater_equal(part, above_low, out=flag)
            np.add(more_count, count, out=more_count)
            np.add(more_count, count, out=more_count)  # ON_TRACK
            np.greater_equal(part, below_high, out=flag)
            nearly = np.count_nonzero(flag)
            np.greater(part, above_high, out=flag)
            np.add(more_count, count, out=more_count)  # AHEAD
            doubtful = np.count_nonzero(flag) != nearly or np.count_nonzero(more_count) != base.size
            np.maximum(codes, more_count, out=codes)
            if doubtful:
                again = np.union1d(others, _near(part, limits))
        for start in range(0, again.size, _SMALL_BLOCK):
            at = np.unravel_index(again[start : start + _SMALL_BLOCK], base.shape)
            rows = np.stack([observed[(before, *at)] for before in range(year + 1)])
            codes[at] = _exactly(one, scheme, rows, base[at], target[at])[PROGRESS]


_LEAST_SHARE = 1e-3
_LEAST_WAY = 1e-4
"""Limits of share and way (to the base) above which a share is exact to much less than the margin."""


def _inverse_of_way(  # noqa: PLR0917
    one: Rule, base: FloatArray, target: FloatArray, inverse: FloatArray, room: FloatArray, short: Flags
) -> NDArray[np.intp]:
    """Write 1 / (target - base); return the cells that have no way to go, or too little."""
    falls = cast("Comparator", one.comparator).is_ceiling
    np.subtract(target, base, out=inverse)
    np.multiply(np.abs(base, out=room), -_LEAST_WAY if falls else _LEAST_WAY, out=room)
    (np.less if falls else np.greater)(inverse, room, out=short)
    np.logical_not(short, out=short)
    np.divide(1.0, inverse, out=inverse)
    return np.flatnonzero(short)


def _around(edge: float, due: float) -> tuple[float, float]:
    """Return the shares just below and just above an edge of the schedule ratio."""
    margin = _MARGIN * max(1.0, abs(edge))
    return (edge - margin) * due, (edge + margin) * due


def _near(part: FloatArray, limits: tuple[tuple[float, float], ...]) -> NDArray[np.intp]:
    """Return the cells whose share is within the margin of a limit."""
    return np.flatnonzero(
        np.logical_or.reduce([(part >= below) & (part <= above) for below, above in limits])
    )


def _met(
    one: Rule, scheme: Scheme, values: FloatArray, target: FloatArray, out: Flags | None = None
) -> Flags:
    """Return whether values stand in the relation to their target; False where either is unknown."""
    op = cast("Comparator", one.comparator)
    op = op if scheme.strict else op.lenient
    found: Flags = RELATIONS[op](values, target, out=out)
    return found


# Every other cell, by the formulas of the rules on arrays.


def _exactly(one: Rule, scheme: Scheme, rows: FloatArray, base: FloatArray, target: FloatArray) -> Found:
    """Return what is found in cells, shape (m,), from the values up to a year, shape (years, m)."""
    if one.basis is Basis.UNQUANTIFIED:
        found = _nothing(base.size)
    elif one.basis is Basis.INTERPOLATED:
        found = _level(one, scheme, rows, base, target)
    else:
        found = (_sum if one.basis is Basis.ACCUMULATED else _growth)(one, scheme, rows, base, target)
    unknown = np.isnan(rows[-1]) | np.isnan(target)
    for array in found:
        array[unknown] = _NONE if array.dtype == np.int8 else np.nan
    return found


def _nothing(size: int) -> Found:
    codes = np.full((2, size), _NONE, np.int8)
    numbers = np.full((2, size), np.nan)
    return codes[0], codes[1], numbers[0], numbers[1]


def _level(one: Rule, scheme: Scheme, rows: FloatArray, base: FloatArray, target: FloatArray) -> Found:
    op, year, last = cast("Comparator", one.comparator), len(rows), len(one.years()) - 1
    left, x = last - year, rows[-1]
    over, met = left == 0, _met(one, scheme, x, target)
    start = np.empty_like(base)
    begin(one, base, target, start)
    held = (start == target) if one.hold else np.zeros(base.shape, bool)
    # Without a base, the first value starts the path, and is held if it meets the bound.
    baseless = alone = np.isnan(base) & ~held
    due = np.empty((1, base.size))
    write(start, target, way_of(one, np.array([one.years()[year]])), due, unknown=True)
    milestone = due[0]
    if baseless.any():
        known = ~np.isnan(rows)
        first = known.argmax(axis=0)
        begun = rows[first, np.arange(base.size)]
        away = first + 1
        gone, rest = (year - away) / (last - away), left / (last - away)
        line = np.where(gone < 0.5, begun + (target - begun) * gone, target - (target - begun) * rest)
        start, milestone = np.where(baseless, begun, start), np.where(baseless, line, milestone)
        alone = baseless & (away == year) & ~met & (not over)
        held |= baseless & ((begun == target) | RELATIONS[op](begun, target)) & ~met & ~alone & (not over)
    trend = _trend(scheme, rows, base)
    if op is Comparator.EQUAL:
        sign = np.where(held | (target >= start), 1.0, -1.0)
    else:
        sign = np.full(base.shape, 1.0 if op.is_floor else -1.0)
    open_ = ~met & (not over)
    ratio = share(x, start, milestone)
    code = _classify(scheme.progress, ratio)
    level = milestone == start
    ratio = np.where(open_ & ~held & ~level, ratio, np.nan)
    code = np.where(level, np.where(sign * (x - milestone) >= 0, _ON_TRACK, _BEHIND), code)
    beyond = sign * (x - target) > 0
    code, ratio = np.where(beyond, _BEHIND, code), np.where(beyond, np.nan, ratio)
    code = np.where(open_, code, _final(met, over=over))
    slips = ~np.isnan(trend) & (sign * trend < 0) & (op is not Comparator.EQUAL)
    code = np.where(held, np.where(~met, _BROKEN, np.where(slips, _SLIPPING, _KEPT)), code)
    outlook = _outlook_by_bound(one, scheme, x, target, trend, left, met)
    if not over:
        end = continued(x, trend, left)
        toward = _classify(scheme.miss, missed(end, x, target, sign))
        toward = np.where(x == target, _LIKELY, toward)
        toward = np.where(sign * trend <= 0, _UNLIKELY, toward)
        toward = np.where(np.isnan(trend), _NONE, toward)
        outlook = np.where(open_ & ~held & ~beyond, toward, outlook)
    needed = np.where(open_ & ~held, pace(x, target, left or 1), np.nan)
    if baseless.any():
        code, outlook = np.where(alone, _NONE, code), np.where(alone, _NONE, outlook)
        for numbers in (ratio, needed):
            numbers[alone] = np.nan
    return code.astype(np.int8), outlook.astype(np.int8), ratio, needed


def _final(met: Flags, *, over: bool) -> NDArray[Any]:
    return np.where(met, _ACHIEVED if over else _EARLY, _MISSED)


def _outlook_by_bound(  # noqa: PLR0917
    one: Rule, scheme: Scheme, x: FloatArray, target: FloatArray, trend: FloatArray, left: int, met: Flags
) -> NDArray[Any]:
    if left == 0:
        return _final(met, over=True)
    reaches = _met(one, scheme, continued(x, trend, left), target)
    return np.where(np.isnan(trend), _NONE, np.where(reaches, _LIKELY, _UNLIKELY))


def _trend(scheme: Scheme, rows: FloatArray, base: FloatArray) -> FloatArray:
    """Return the mean yearly change that the outlook goes on by; NaN where there is but one value."""
    year = len(rows)
    span = scheme.outlook_span if scheme.outlook_method == "last_changes" else None
    wanted = year if span is None else span
    from_, since = np.full(base.shape, np.nan), np.full(base.shape, year)
    passed = np.zeros(base.shape, int)
    for before in range(year - 1, -1, -1):
        values = base if before == 0 else rows[before - 1]
        take = ~np.isnan(values) & (passed < wanted)
        from_, since = np.where(take, values, from_), np.where(take, before, since)
        passed += take
    return cast("FloatArray", pace(from_, rows[-1], year - since))


def _classify(bands: Bands, numbers: FloatArray) -> NDArray[Any]:
    """Return the code of each number; of NaN any."""
    at = np.zeros(numbers.shape, int)
    for edge in bands.edges:
        value = float(edge.value)
        on = np.abs(numbers - value) <= SLACK
        at += on | (numbers > value) if edge.belongs_to == "above" else ~on & (numbers > value)
    return np.array([_CODE[status] for status in bands.statuses])[at]


def _sum(one: Rule, scheme: Scheme, rows: FloatArray, base: FloatArray, target: FloatArray) -> Found:
    op, year, last = cast("Comparator", one.comparator), len(rows), len(one.years()) - 1
    left, known = last - year, ~np.isnan(rows)
    amounts = np.where(known, rows, 0.0)
    total = amounts.sum(axis=0)
    met = _met(one, scheme, total, target)
    path = np.empty((last + 1, base.size))
    fill(one, base, target, path, Scratch(base.shape))
    milestone, over = path[year], left == 0
    sign, settled = -1 if op.is_ceiling else 1, met & op.is_floor | over
    ratio = share(total, 0.0, milestone)
    if op.is_floor:
        code = np.where(milestone == 0, _ON_TRACK, _classify(scheme.progress, ratio))
    else:
        kept = np.where(sign * (total - milestone) >= 0, _KEPT, _SLIPPING)
        code, ratio = np.where(met, kept, _BROKEN), np.full(total.shape, np.nan)
    ratio = np.where(settled | (milestone == 0), np.nan, ratio)
    code = np.where(settled, _final(met, over=over), code)
    wanted = scheme.outlook_span or year
    place = np.cumsum(known[::-1], axis=0)[::-1]  # 1 for the latest amount, 2 for the one before
    recent = known & (place <= wanted)
    end = continued(total, np.where(recent, rows, 0.0).sum(axis=0) / recent.sum(axis=0), left)
    by_bound = np.where(_met(one, scheme, end, target), _LIKELY, _UNLIKELY)
    outlook = by_bound
    if op.is_floor:
        toward = _classify(scheme.miss, missed(end, total, target, 1))
        outlook = np.where(total == target, by_bound, toward)
    outlook = np.where(settled, _final(met, over=over), outlook)
    needed = np.where(settled | (not op.is_floor), np.nan, pace(total, target, left or 1))
    found = code.astype(np.int8), outlook.astype(np.int8), ratio, needed
    gaps = ~known.all(axis=0) & ~(met & op.is_floor)
    for array in found:
        array[gaps] = _NONE if array.dtype == np.int8 else np.nan
    # Sums of fractions are decimal there, binary here.
    fractions = (amounts != np.rint(amounts)).any(axis=0) | (np.abs(amounts) > 1e15).any(axis=0)
    return _by_assess(one, scheme, rows, base, target, found, fractions & ~gaps)


def _growth(one: Rule, scheme: Scheme, rows: FloatArray, base: FloatArray, target: FloatArray) -> Found:
    op, year, last = cast("Comparator", one.comparator), len(rows), len(one.years()) - 1
    left = last - year
    if (rows <= -100).any():
        raise InvalidInputError("observed", rows, "nothing shrinks by 100 % or more in a year")
    logs = np.log1p(rows / 100)
    done, step = logs.sum(axis=0), np.log1p(target / 100)
    due, whole = step * year, step * last
    doubt = np.zeros(base.shape, bool)

    def near(number: FloatArray, limit: Any) -> None:
        np.logical_or(doubt, np.abs(number - limit) <= _DOUBT * (1 + np.abs(limit)), out=doubt)

    met = _met(one, scheme, done, due)
    near(done, due)
    sign = np.where(op.is_floor | ((step >= 0) & (not op.is_ceiling)), 1.0, -1.0)
    near(due, 0.0)
    ratio = done / due
    for edge in scheme.progress.edges:
        near(ratio, float(edge.value))
    graded = sign * due > 0
    code = np.where(graded, _classify(scheme.progress, ratio), np.where(met, _ON_TRACK, _BEHIND))
    over = left == 0
    code = np.where(over, _final(met, over=True), code)
    ratio = np.where(graded & (not over), ratio, np.nan)
    end = continued(done, logs[-(scheme.outlook_span or year) :].mean(axis=0), left)
    reaches = _met(one, scheme, end, whole)
    near(end, whole)
    near(done, whole)
    short = missed(end, done, whole, sign)
    for edge in scheme.miss.edges:
        near(short, float(edge.value))
    outlook = np.where(
        reaches | (sign * (whole - done) <= 0),
        np.where(reaches, _LIKELY, _UNLIKELY),
        _classify(scheme.miss, short),
    )
    outlook = np.where(over, _final(met, over=True), outlook)
    found = code.astype(np.int8), outlook.astype(np.int8), ratio, np.full(base.shape, np.nan)
    gaps = np.isnan(done)
    for array in found:
        array[gaps] = _NONE if array.dtype == np.int8 else np.nan
    return _by_assess(one, scheme, rows, base, target, found, doubt & ~gaps)


def _by_assess(  # noqa: PLR0917
    one: Rule,
    scheme: Scheme,
    rows: FloatArray,
    base: FloatArray,
    target: FloatArray,
    found: Found,
    cells: Flags,
) -> Found:
    """Let `assess` decide some cells."""
    years = one.years()[1:]
    for at in np.flatnonzero(cells & ~np.isnan(rows[-1]) & ~np.isnan(target)).tolist():
        seen = {
            year: value
            for year, value in zip(years, rows[:, at].tolist(), strict=False)
            if not math.isnan(value)
        }
        verdict = assess(cell(one, float(base[at]), float(target[at])), seen, scheme=scheme, path=None)
        found[PROGRESS][at] = _CODE[verdict.progress.status]
        found[OUTLOOK][at] = _CODE[verdict.outlook.status]
        scheduled = verdict.progress.metric in ("schedule_ratio", "log_schedule_ratio")
        found[RATIO][at] = cast("float", verdict.progress.value) if scheduled else np.nan
        found[PACE][at] = np.nan if verdict.required_pace is None else verdict.required_pace
    return found
