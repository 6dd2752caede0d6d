"""Observations, and the table that reading files, sheets and dataframes returns.

The reader itself is in `xzplan.observations.reading`; it loads with the first call of `xzplan.read_observations`.
"""

from __future__ import annotations

from xzplan.observations.problems import TableProblem
from xzplan.observations.records import Observation, Observations, ObservationStatus, collect
from xzplan.observations.table import ObservationRow, ObservationTable, SourcePart, Use

__all__ = [
    "Observation",
    "ObservationRow",
    "ObservationStatus",
    "ObservationTable",
    "Observations",
    "SourcePart",
    "TableProblem",
    "Use",
    "collect",
]
