"""Mutation testing: break the code, and see whether a test fails.

    pip install -e '.[test,dask,plot]' --group mutation
    python scripts/mutate.py                      every package below, one after the other
    python scripts/mutate.py parsing assessment   some of them

mutmut 3 breaks the functions of a package in small ways, one at a time, and runs the tests that reach them. What it
reports as survived is tried once more, in a process of its own and with all tests of the package: mutmut forks from a
process in which caches are filled already, so that what is built but once cannot fail there. What survives that as well
is printed; tests/mutants.md has the scores.

mutmut leaves decorated functions alone. It is therefore given a copy of each module in which ``@property`` stands below
the function, as ``words = property(words)``. Tables at module level and the text of f-strings are not mutated.
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

PACKAGES = ("model", "numerics", "parsing", "projection", "assessment", "plans", "formats")
"""The tests of a package stand in the folder of its name; those of the wording see what it says."""

LEFT_OUT = "not memory and not loopback and not threads"
"""Tests, by name, that measure memory or time, or start processes and threads of their own."""
CONFIGURATION = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = {files}
also_copy = ["conftest.py", "scripts"]
pytest_add_cli_args = {options}
pytest_add_cli_args_test_selection = {tests}
"""
OPTIONS = ["-p", "no:cacheprovider", "-k", LEFT_OUT]
SURVIVED, NO_TESTS, TIMEOUT = 0, 33, 36
TIMEOUTS = {TIMEOUT, -24, 24, 152}
LONGEST = 300
"""Seconds for all tests of a package."""


def mutate(package: str) -> dict[str, int]:
    """Return what became of each mutant of a package, by its name."""
    tests = [f"tests/{package}", "tests/project/test_wording.py"]
    there = WORK / package
    shutil.rmtree(there, ignore_errors=True)
    there.mkdir(parents=True)
    for name in ("tests", "scripts", "conftest.py"):
        (there / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "src", there / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for path in (there / "src" / "xzplan" / package).rglob("*.py"):
        path.write_text(_undecorated(path.read_text(encoding="utf-8")), encoding="utf-8")
    configuration = CONFIGURATION.format(
        files=json.dumps([f"src/xzplan/{package}/*.py"]),
        options=json.dumps(OPTIONS),
        tests=json.dumps(tests),
    )
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (there / "pyproject.toml").write_text(project + configuration, encoding="utf-8")
    # dask without threads: they do not live on in a fork.
    environment = os.environ | {
        "XZPLAN_HYPOTHESIS": "quick",
        "DASK_SCHEDULER": "synchronous",
        "PYTHONPATH": "",
    }
    mutmut = Path(sys.executable).with_name("mutmut")
    subprocess.run(
        [mutmut, "run", "--max-children", "1"], cwd=there, env=environment, stdout=sys.stderr, check=True
    )
    results: dict[str, int] = {}
    for meta in sorted((there / "mutants" / "src").rglob("*.meta")):
        results |= json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
    return {
        name: _alone(name, there / "mutants", tests, environment) if code in {SURVIVED, NO_TESTS} else code
        for name, code in results.items()
    }


def _undecorated(code: str) -> str:
    """Return a module in which properties and caches are called instead of written as decorators."""
    lines = code.splitlines()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef) and len(node.decorator_list) == 1:
            decorator = ast.unparse(node.decorator_list[0])
            if decorator.startswith(("property", "cache", "lru_cache")):
                lines[node.lineno - 2] = ""
                last = (node.end_lineno or node.lineno) - 1
                lines[last] += f"\n{' ' * node.col_offset}{node.name} = {decorator}({node.name})"
    return "\n".join(lines) + "\n"


def _alone(mutant: str, there: Path, tests: list[str], environment: dict[str, str]) -> int:
    """Return the exit code of all tests of a package in a process of its own."""
    try:
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-x", "-q", *OPTIONS, *tests],
            cwd=there,
            env=environment | {"PYTHONPATH": "src", "MUTANT_UNDER_TEST": mutant},
            stdout=subprocess.DEVNULL,
            timeout=LONGEST,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        return TIMEOUT


def main(packages: list[str]) -> None:
    """Mutate packages, and print what survived."""
    for package in packages or PACKAGES:
        results = mutate(package)
        survived = [name for name, code in results.items() if code == SURVIVED]
        timeouts = sum(code in TIMEOUTS for code in results.values())
        killed = len(results) - timeouts - len(survived)
        score = 100 * (killed + timeouts) / len(results)
        print(
            f"{package}: {len(results)} mutants, {killed} killed, {timeouts} timed out, {len(survived)} survived:"
        )
        print(f"{score:.1f} %", *survived, sep="\n  ", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
