"""Run the examples of README.md, README.zh-CN.md and docs/ as tests; profiles for what hypothesis draws."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", settings.get_profile("ci"), max_examples=15)
settings.register_profile("long", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("XZPLAN_HYPOTHESIS", "dev"))

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser()],
    patterns=["*.md"],
).pytest()
