"""Blocks of arrays."""

from __future__ import annotations

import numpy as np
import pytest

from xzplan import InvalidInputError
from xzplan.numerics.arrays import blocks, check_out, flag, halves_up, year_grid


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


def test_room_for_a_result() -> None:
    assert check_out(None, (2, 3)).dtype == np.float64
    room = check_out(None, (2, 3), np.int8)
    assert (room.shape, room.dtype) == ((2, 3), np.int8)
    assert check_out(room, (2, 3), np.int8) is room


def test_halves_are_rounded_up() -> None:
    values = np.array([0, 0.5, 1.5, 2.5, 112.4, 224.8, 0.49, 140.5, 1.4999999999999998, np.nan])
    assert np.array_equal(halves_up(values), [0, 1, 2, 3, 112, 225, 0, 141, 2, np.nan], equal_nan=True)
    assert halves_up(values, out=values) is values
    large = np.array([3e14, 2.0**50 + 1, 2.0**52 + 1, 1e40, 2.0**50 + 0.5, 2.0**51 + 0.5, 2.0**52 - 0.5])
    whole = [3e14, 2.0**50 + 1, 2.0**52 + 1, 1e40, 2.0**50 + 1, 2.0**51 + 1, 2.0**52]
    assert halves_up(large).tolist() == whole


def test_masked_years_are_no_grid() -> None:
    with pytest.raises(InvalidInputError, match=r"(?s)years=.*: masked; pass every year"):
        year_grid(np.ma.MaskedArray([2020, 2021]), "years", least=2)


def test_a_flag_is_true_or_false() -> None:
    with pytest.raises(InvalidInputError, match="strict='no': pass True or False"):
        flag("no", "strict")
