"""Verdicts on every year of an indicator, in blocks of cells.

Any cell can be judged by the rules of `xzplan.bulk._rules`; progress towards a level, which is what most cells ask for,
has the shorter way of `xzplan.bulk._shares`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from xzplan.bulk._cells import Part, verdicts_on
from xzplan.bulk._figures import Cells
from xzplan.bulk._shares import SMALL_BLOCK, Shares
from xzplan.numerics.arrays import blocks, check_known
from xzplan.projection.records import Basis


def judge(part: Part, cells: Cells, out: NDArray[Any]) -> None:
    """Write one part of the verdicts for every year and cell of an indicator, shape (years,) + S."""
    if out.ndim == 1:
        cells, out = cells.flat(), out[:, np.newaxis]
    with np.errstate(all="ignore"):
        shares = Shares(cells) if _by_shares_alone(part, cells) else None
        for place in blocks(out.shape[1:], shares.block if shares else SMALL_BLOCK):
            block, within = cells.block(place), out[(slice(None), *place)]
            if shares:
                shares.write_progress(block, within)
                continue
            check_known(block.base, "base")
            check_known(block.target, "target")
            check_known(block.observed, "observed")
            verdicts = verdicts_on(block.flat(), part, range(1, len(within) + 1))
            for row, judged in zip(within, verdicts, strict=True):
                row[...] = judged.reshape(row.shape)


def _by_shares_alone(part: Part, cells: Cells) -> bool:
    """Return whether shares of the way can decide: progress towards a level that is not held, on one leg."""
    rule = cells.rule
    return (
        part is Part.PROGRESS
        and rule.basis is Basis.INTERPOLATED
        and not rule.interim
        and rule.method != "geometric"
        and rule.relation != "exactly"
    )
