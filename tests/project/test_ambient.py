"""Nothing around the library changes a result, and nobody can change the plan for others.

Each state of the surroundings is tried in a process of its own, which prints the checksum of what it works out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import attrs
import numpy as np
import pytest

import xzplan
from walking import inside
from xzplan.model import Records

SOURCE = Path(xzplan.__file__).parent

WORK = """
import hashlib, sys
import xzplan
from decimal import Decimal
plan = xzplan.load_plan()
review = xzplan.assess_plan(
    plan, {18: {2021: 21.35, 2022: Decimal("30.80001")}, 12: {2021: 8.1, 2022: 7.9}, 20: {2021: 112.4, 2022: 1234.5}},
    works={"third_peoples_hospital": "completed"}, key_projects={1: xzplan.KeyProjectState(reached=1, promised=3)},
)
table = xzplan.parse_table("指标\\t2025年\\t2030年\\n床位占比（%）\\t58.125\\t70.5左右\\n新增就业（万人）\\t-\\t〔12.345〕")
own = xzplan.to_plan(table, id="own", name_zh="规划", period=(2026, 2030), directions={"新增就业": "increase"})
csv = "指标,地区,2021年,2022年\\n养老机构护理型床位占比,忻州市,21.31,2131\\n养老机构护理型床位占比,忻府区,20.125%,30.8\\n"
read = xzplan.read_observations(csv, plan)
texts = [
    str(review), xzplan.to_json(plan), xzplan.to_json(review), xzplan.to_csv(review), xzplan.report(review, detail="full"),
    *map(str, xzplan.trajectories(plan, method="geometric").values()), str(xzplan.find_problems(plan)), str(table),
    xzplan.to_json(own), str(read), str(xzplan.assess_areas(plan, read)), str(xzplan.align(plan, own)),
    str(xzplan.compare_schemes(plan.indicators[18], {2021: 21.35, 2022: 30.80001})), str(xzplan.trace(32)),
    str(xzplan.roll_over(plan, {18: {2025: 56.125}}, id="next", name_zh="x", period=(2026, 2030))),
    str([xzplan.parse_target(cell).demand for cell in ("15.25左右", "翻一番", "降低13.5%", "5—5.5%", "1/3", "1.5万")]),
    str([xzplan.Bound.about(Decimal("15.25")).holds(Decimal("15.254")), xzplan.assessment.split(100, {"a": 1, "b": 2})]),
]
print(hashlib.sha256("\\n".join(texts).encode()).hexdigest())
"""

SURROUNDINGS = """
import decimal, locale
for context in (decimal.DefaultContext, decimal.getcontext()):
    context.prec, context.Emax, context.Emin, context.capitals = 1, 1, -1, 0
    for trap in context.traps:
        context.traps[trap] = True
import numpy
numpy.seterr(all="raise")
numpy.set_printoptions(precision=1)
for name in ("de_DE.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8"):
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        pass
"""
"""A caller's settings at their worst, before the library is imported."""

FORKED = """
import os
read, write = os.pipe()
import xzplan
xzplan.load_plan().indicators[18]
child = os.fork()
if child:
    os.waitpid(child, 0)
    os.close(write)
    print(os.fdopen(read).read(), end="")
    raise SystemExit
os.dup2(write, 1)
"""

PICTURE = """
import io
xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[18])).savefig(io.BytesIO())
"""


def run(code: str, *options: str, path: str | Path = SOURCE.parent, **variables: str) -> str:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "LC_", "LANG", "COVERAGE"))
    }
    code = f"import sys\nsys.path.insert(0, {str(path)!r})\n{code}"
    plain = code.encode("ascii", "backslashreplace").decode()  # an ascii locale has no other command line
    done = subprocess.run(
        [sys.executable, *options, "-c", plain],
        capture_output=True,
        text=True,
        check=False,
        env=environment | {"PYTHONDONTWRITEBYTECODE": "1", **variables},
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture(scope="module")
def wanted() -> str:
    return run(WORK, PYTHONHASHSEED="1")


def test_hash_seed_options_and_an_ascii_locale(wanted: str) -> None:
    options = ("-OO", "-bb", "-W", "error")
    assert (
        run(WORK, *options, PYTHONHASHSEED="2", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0") == wanted
    )


def test_settings_of_the_caller(wanted: str) -> None:
    """Law 47: No result depends on the caller's decimal context, nor on numpy's error state."""
    assert run(SURROUNDINGS + WORK) == wanted


def test_a_zip(wanted: str, tmp_path: Path) -> None:
    """The package runs from a zip, its schema, its stylesheets and its fonts too."""
    copy = tmp_path / "in"
    shutil.copytree(SOURCE, copy / "xzplan", ignore=shutil.ignore_patterns("__pycache__"))
    archive = shutil.make_archive(str(tmp_path / "lib"), "zip", copy)
    code = WORK + 'assert ".zip" in xzplan.__file__\nxzplan.json_schema()\n'
    if find_spec("matplotlib") is not None:
        code += PICTURE
    assert run(code, path=archive) == wanted


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_a_fork(wanted: str) -> None:
    assert run(FORKED + WORK) == wanted


def shared() -> Iterator[Any]:
    """Yield one object of each class of the package that the plan and the results hold."""
    seen: dict[int, Any] = {}
    kinds: set[type] = set()
    plan = xzplan.load_plan()
    held = [
        plan,
        xzplan.assess_plan(plan, {18: {2022: 30.8}}),
        xzplan.trajectory(plan.indicators[18]).at(2023),
        xzplan.compare_schemes(plan.indicators[18], {2022: 30.8}),
        xzplan.parse_table("指标\t2025年\t2030年\n床位占比（%）\t58\t70"),
        xzplan.read_observations("指标,2021年\n养老机构护理型床位占比,21.3\n没有的指标,3\n", plan),
        *xzplan.assessment.schemes.SCHEMES.values(),
    ]
    for holder in held:
        for value in inside(holder, seen):
            if type(value).__module__.startswith("xzplan.") and type(value) not in kinds:
                kinds.add(type(value))
                yield value


@pytest.mark.parametrize("value", list(shared()), ids=lambda value: type(value).__name__)
def test_nobody_changes_what_others_hold(value: Any) -> None:
    kind = type(value)
    fields = (
        {field.name: field.alias for field in attrs.fields(kind) if field.init} if attrs.has(kind) else {}
    )
    names = [*fields, "text", "something_new"]
    if isinstance(value, Records):
        names += [
            slot for base in kind.__mro__ for slot in getattr(base, "__slots__", ()) if slot[:2] != "__"
        ]
    before = repr(value)
    for name in names:
        with pytest.raises((AttributeError, TypeError)):
            setattr(value, name, None)
        with pytest.raises((AttributeError, TypeError)):
            delattr(value, name)
    if fields or isinstance(value, Records):
        arguments = {alias: getattr(value, name) for name, alias in fields.items()} or {
            "kind": "x",
            "records": (),
        }
        with pytest.raises((AttributeError, TypeError)):
            type(value).__init__(value, **arguments)
    assert repr(value) == before


def test_the_arrays_of_a_path_cannot_be_written() -> None:
    path = xzplan.trajectory(xzplan.load_plan().indicators[18])
    for array in (path.years, path.values):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = np.array(1).astype(array.dtype)
