"""Where targets are printed, for tests of targets that are the plan's."""

from __future__ import annotations

from xzplan import Source, Target
from xzplan.model.targets import printed_place


def place(target: Target) -> Source:
    """Return where a target is printed."""
    return printed_place("a target of these tests", target)
