"""Observations, and reading them from files, sheets and dataframes."""

from __future__ import annotations

from xzplan.observations.problems import TableProblem
from xzplan.observations.reading import read_observations
from xzplan.observations.records import Observation, Observations, ObservationStatus, collect
from xzplan.observations.sheets import Progress
from xzplan.observations.table import ObservationRow, ObservationTable, SourcePart, Use

__all__ = [
    "Observation",
    "ObservationRow",
    "ObservationStatus",
    "ObservationTable",
    "Observations",
    "Progress",
    "SourcePart",
    "TableProblem",
    "Use",
    "collect",
    "read_observations",
]
