"""Blocks of arrays."""

from __future__ import annotations

import numpy as np
import pytest

from xzplan.numerics.arrays import blocks


@pytest.mark.parametrize(
    ("shape", "size"),
    [
        ((), 4),
        ((3,), 4),
        ((10,), 4),
        ((3, 5), 4),
        ((3, 5), 8),
        ((3, 2), 4),
        ((2, 3, 7), 7),
        ((5, 7, 3), 10),
        ((4, 2, 3), 8),
        ((0, 3), 4),
    ],
)
def test_blocks_cover_every_value_once(shape: tuple[int, ...], size: int) -> None:
    seen = np.zeros(shape, int)
    for at in blocks(shape, size):
        assert seen[at].size <= size
        seen[at] += 1
    assert (seen == 1).all()


@pytest.mark.parametrize(
    ("shape", "size", "pieces"), [((8,), 4, 2), ((9,), 4, 3), ((4, 2, 3), 12, 2), ((3, 5), 8, 3)]
)
def test_blocks_are_as_few_as_can_be(shape: tuple[int, ...], size: int, pieces: int) -> None:
    assert len(list(blocks(shape, size))) == pieces
