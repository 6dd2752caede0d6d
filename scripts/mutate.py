"""Mutation testing: does a test fail when the code is broken?

    python scripts/mutate.py                  every module below, one after the other
    python scripts/mutate.py targets paths    some of them

mutmut 3 breaks the functions of a module in small ways, one at a time, and runs the tests that reach them. What it
reports as survived is tried once more, in a process of its own and with all tests of the module: mutmut forks from a
process in which caches are filled already, so that what is built once cannot fail there. What survives that as well is
printed and has to stand, with its reason, in tests/mutants.md.

mutmut mutates no decorated function; so that it does, a copy of the module is given to it in which ``@property`` stands
below the function, as ``words = property(words)``. Tables at module level are left alone.
"""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORK = ROOT / "build" / "mutate"  # git ignores build/

MODULES = {
    "targets": (["targets.py"], ["test_targets.py", "test_model.py"]),
    "serialization": (["serialization.py"], ["test_serialization.py"]),
    "interpolation": (
        ["interpolation.py", "_legs.py", "_roots.py", "_blocks.py"],
        [
            "test_interpolation.py",
            "test_bulk.py",
            *(
                f"test_dask.py::{test}"
                for test in (
                    "test_interpolation_stays_lazy",
                    "test_a_target_that_is_lazy_alone",
                    "test_out_beside_a_lazy_argument",
                )
            ),
        ],
    ),
    "projection": (["projection.py"], ["test_projection.py"]),
}
"""For each the files to mutate, in src/xzplan, and the tests that have to notice, in tests: fast ones, no pages, none
that measures memory."""

CONFIGURATION = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = {files}
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = ["-k", "not memory"]
"""
KILLED, SURVIVED, NO_TESTS, TIMEOUT = 1, 0, 33, 36
LONGEST = 300
"""Seconds for the tests of one module."""


def mutate(module: str) -> dict[str, int]:
    """Return what became of each mutant of a module."""
    files, tests = MODULES[module]
    there = WORK / module
    shutil.rmtree(there, ignore_errors=True)
    there.mkdir(parents=True)
    (there / "tests").symlink_to(ROOT / "tests")
    shutil.copytree(ROOT / "src", there / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for file in files:
        for path in (there / "src" / "xzplan").glob(file):
            path.write_text(_undecorated(path.read_text(encoding="utf-8")), encoding="utf-8")
    configuration = CONFIGURATION.format(
        files=json.dumps([f"src/xzplan/{file}" for file in files]),
        tests=json.dumps([f"tests/{test}" for test in tests]),
    )
    (there / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text() + configuration)
    # Threads do not live on in a fork.
    environment = os.environ | {
        "XZPLAN_HYPOTHESIS": "quick",
        "PYTHONPATH": "",
        "DASK_SCHEDULER": "synchronous",
    }
    mutmut = Path(sys.executable).with_name("mutmut")
    subprocess.run(
        [mutmut, "run", "--max-children", "1"], cwd=there, env=environment, stdout=sys.stderr, check=True
    )
    results: dict[str, int] = {}
    for meta in sorted((there / "mutants" / "src").rglob("*.meta")):
        results |= json.loads(meta.read_text())["exit_code_by_key"]
    return {
        name: _alone(name, there / "mutants", tests, environment) if code in {SURVIVED, NO_TESTS} else code
        for name, code in results.items()
    }


def _undecorated(code: str) -> str:
    lines = code.splitlines()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef) and len(node.decorator_list) == 1:
            decorator = ast.unparse(node.decorator_list[0])
            if decorator.startswith(("property", "cache", "lru_cache")):
                lines[node.lineno - 2] = ""
                lines[node.end_lineno - 1] += (
                    f"\n{' ' * node.col_offset}{node.name} = {decorator}({node.name})"
                )
    return "\n".join(lines) + "\n"


def _alone(mutant: str, there: Path, tests: list[str], environment: dict[str, str]) -> int:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-k", "not memory"]
    try:
        return subprocess.run(
            [*command, *(f"tests/{test}" for test in tests)],
            cwd=there,
            env=environment | {"PYTHONPATH": "src", "MUTANT_UNDER_TEST": mutant},
            stdout=subprocess.DEVNULL,
            timeout=LONGEST,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        return TIMEOUT


def main(modules: list[str]) -> None:
    """Mutate modules, and print what survived."""
    for module in modules or MODULES:
        results = mutate(module)
        survivors = [name for name, code in results.items() if code == SURVIVED]
        timeouts = sum(code in {TIMEOUT, -24, 24, 152} for code in results.values())
        killed = len(results) - len(survivors) - timeouts
        print(
            f"\n{module}: {len(results)} mutants, {killed} killed, {timeouts} timed out, {len(survivors)} survived:"
        )
        print(f"{100 * (killed + timeouts) / len(results):.1f} %")
        for name in survivors:
            print(f"  {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
