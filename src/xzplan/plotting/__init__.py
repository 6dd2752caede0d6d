"""Pictures of trajectories, plans and reviews."""

from __future__ import annotations

from xzplan.plotting.pictures import plot_plan, plot_status, plot_trajectory

__all__ = ["plot_plan", "plot_status", "plot_trajectory"]
