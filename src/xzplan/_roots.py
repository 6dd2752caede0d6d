"""Powers by a fraction, such as the fifth root of a growth over five years: faster and more exact than by logarithms.

The start is good to single precision; Halley's iteration for the root triples the digits that are right, so that one
step is enough. The fraction is kept as two whole numbers, where a float exponent would be rounded before it is used.
"""

from __future__ import annotations

import numpy as np

from xzplan._arrays import FloatArray

_MOST_PARTS = 10
"""Above this the start would be too rough for one step."""
_SURE = 1e30
"""Up to this, and down to its inverse, the start and every whole power here are in range."""


def fraction_of(
    growth: FloatArray,
    part: int,
    whole: int,
    *,
    out: FloatArray,
    room: FloatArray,
    within: tuple[float, float],
) -> None:
    """Write ``growth ** (part / whole)`` for at most half of the whole, to an ulp: the same in whatever company.

    ``room`` has two contiguous arrays of the shape of ``growth`` to work in; ``within`` are its least and largest value.
    """
    if whole > _MOST_PARTS:
        np.power(growth, part / whole, out=out)
        return
    wanted, found = room
    start = found.reshape(-1).view(np.float32)[: growth.size].reshape(growth.shape)
    np.copyto(start, growth, casting="same_kind")
    np.log(start, out=start)
    np.multiply(start, np.float32(part / whole), out=start)
    np.exp(start, out=start)
    np.copyto(out, start)
    _whole_power(growth, part, wanted)
    _whole_power(out, whole, found)
    # y += y * 2 (1 - r) / ((whole + 1) r + (whole - 1)), where r is y ** whole / growth ** part.
    ratio = np.divide(found, wanted, out=found)
    step = np.subtract(1.0, ratio, out=wanted)
    np.multiply(ratio, (whole + 1) / 2, out=ratio)
    np.add(ratio, (whole - 1) / 2, out=ratio)
    np.divide(step, ratio, out=step)
    np.multiply(step, out, out=step)
    np.add(out, step, out=out)
    if not (within[0] >= 1 / _SURE and within[1] <= _SURE):
        np.power(growth, part / whole, out=out, where=~((growth >= 1 / _SURE) & (growth <= _SURE)))


def _whole_power(values: FloatArray, times: int, out: FloatArray) -> None:
    np.copyto(out, values)
    for digit in f"{times:b}"[1:]:
        np.multiply(out, out, out=out)
        if digit == "1":
            np.multiply(out, values, out=out)
