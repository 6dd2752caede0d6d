"""Observations, and reading them from files, sheets and dataframes."""

from __future__ import annotations

from xzplan.observations.problems import RowProblem
from xzplan.observations.reading import ObservationRow, ObservationTable, Progress, read_observations
from xzplan.observations.records import Observation, Observations, ObservationStatus, collect

__all__ = [
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
