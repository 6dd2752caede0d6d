"""Pictures of trajectories, plans and reviews."""

from __future__ import annotations

from xzplan.plotting.pictures import Language, MissingGlyphWarning, plot_plan, plot_status, plot_trajectory

__all__ = ["Language", "MissingGlyphWarning", "plot_plan", "plot_status", "plot_trajectory"]
