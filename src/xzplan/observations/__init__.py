"""What was observed, and how it is read from files, sheets and data frames."""

from __future__ import annotations

from xzplan.observations._grids import Grid
from xzplan.observations.problems import RowProblem
from xzplan.observations.reading import ObservationRow, ObservationTable, Progress, read_observations
from xzplan.observations.records import Observation, Observations, ObservationStatus, collect

__all__ = [
    "Grid",
    "Observation",
    "ObservationRow",
    "ObservationStatus",
    "ObservationTable",
    "Observations",
    "Progress",
    "RowProblem",
    "collect",
    "read_observations",
]
