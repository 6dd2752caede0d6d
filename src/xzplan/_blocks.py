"""Walking through an array in blocks that stay in the cache."""

from __future__ import annotations

from collections.abc import Iterator
from types import EllipsisType
from typing import TypeAlias

import numpy as np

BLOCK = 1 << 16
"""Values in a block: 512 KiB of floats. Below a third of that the calls cost more than the arithmetic."""

Place: TypeAlias = tuple[int | slice | EllipsisType, ...]


def blocks(shape: tuple[int, ...], size: int = BLOCK) -> Iterator[Place]:
    """Yield indices that cover an array of a shape, each of at most ``size`` neighbouring values."""
    if 0 in shape:
        return
    axis, inner = len(shape), 1
    while axis and inner * shape[axis - 1] <= size:
        axis -= 1
        inner *= shape[axis]
    if axis == 0:
        yield (...,)
        return
    length, most = shape[axis - 1], size // inner
    step = -(-length // -(-length // most))  # as few pieces as can be, of one length
    for outer in np.ndindex(shape[: axis - 1]):
        for start in range(0, length, step):
            yield (*outer, slice(start, start + step))
