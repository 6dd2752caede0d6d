"""From a target to the trajectory that it demands."""

from __future__ import annotations

from xzplan.projection.caveats import Caveat
from xzplan.projection.records import Anchor, Basis, Milestone, Trajectory
from xzplan.projection.trajectories import trajectories, trajectory

__all__ = ["Anchor", "Basis", "Caveat", "Milestone", "Trajectory", "trajectories", "trajectory"]
