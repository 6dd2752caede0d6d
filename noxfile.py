"""The gates of the project, as sessions: ``nox -l`` lists them, ``.ci/run`` runs them all.

`tests` runs the commands of the README as they stand, which makes ``.venv``. The sessions `lint`, `coverage`, `docs` and
`speed` run in that environment, once `dev` has added the tools. The others test what is installed, in environments of
their own and away from the source.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tomllib
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["lint", "coverage", "branches"]

ROOT = Path(__file__).parent
BIN = ROOT / ".venv" / ("Scripts" if sys.platform == "win32" else "bin")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
SHARED = {
    "XZPLAN_PLAN_TEXT": "plan/text.txt",
    "XZPLAN_VECTORS": "vectors/published.json",
    "XZPLAN_CASES": "cases/rules.json",
    "XZPLAN_TABLES": "tables/given.json",
}
PICTURES = ("tests/plotting/test_layout.py",)
"""Pictures of any size: `docs` draws them, since code that is traced draws slowly."""
THOROUGH = ("tests/laws", "tests/project/test_doors.py", "tests/project/test_float_errors.py")
"""The laws, and all kinds of junk in every argument: `tests` runs them, and no branch is left to them."""
ALIKE = (
    *THOROUGH,
    *PICTURES,
    "tests/plotting/test_pictures.py",
    "tests/peers",
    "tests/parsing",
    "tests/project/test_hostile.py",
    "tests/observations/test_corpus.py",
)
"""Tests that only the code can change: `tests`, `docs` or `coverage` runs them, other environments do not."""
TWICE = (
    "tests/grids",
    "tests/observations",
    "tests/parsing",
    "tests/assessment",
    "tests/bulk",
    "tests/formats",
    "tests/peers",
    "tests/plotting",
)
"""Thousands of cells, headings, cases and pictures: `coverage` runs them, `wheel` and `lowest` most of them, `tests` does not."""
WITH_DEPENDENCIES = ("model", "numerics", "projection", "assessment", "bulk", "formats", "plans", "reporting")
"""Tests of what attrs, cattrs and numpy are used for: `lowest` runs them."""
REACHING = ("ambient", "doors", "float_errors", "hostile", "well_formed")
OF_PROJECT = sorted(
    path.relative_to(ROOT).as_posix()
    for path in ROOT.glob("tests/project/test_*.py")
    if path.stem.removeprefix("test_") not in REACHING
)
"""Tests of documents and of the project, with every extra: `docs` runs them, and no branch is left to them."""
INSTALLED = ("commands", "examples", "own_vectors", "public_api")
OF_SOURCE = [path for path in OF_PROJECT if Path(path).stem.removeprefix("test_") not in INSTALLED]
"""Those of them that only the source can change: `wheel` does not run them."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def in_dev(session: nox.Session, *command: str) -> None:
    """Run a tool of ``.venv``; the laws have been tried in full by `tests`."""
    tool, *arguments = command
    session.run(str(BIN / tool), *arguments, external=True, env={"XZPLAN_HYPOTHESIS": "quick"})


def required() -> tuple[str, ...]:
    """Return the options that make a missing text or package a failure; a browser and axe are not to be had everywhere."""
    browser = os.environ.get("XZPLAN_CHROMIUM") or any(map(shutil.which, BROWSERS))
    axe = os.environ.get("XZPLAN_AXE")
    missing = [f"not {marker}" for marker, found in (("browser", browser), ("axe", axe)) if not found]
    return ("--require-all", *(("-m", " and ".join(missing)) if missing else ()))


def tests_away(session: nox.Session, *arguments: str) -> None:
    """Run tests of the package that is installed, in a copy that has no source beside it."""
    away = ROOT / ".nox" / "away" / session.name
    shutil.rmtree(away, ignore_errors=True)
    for name in ("tests", "docs", "examples", "scripts"):
        shutil.copytree(ROOT / name, away / name)
    for path in [
        *ROOT.glob("*.md"),
        *(ROOT / name for name in ("CITATION.cff", "conftest.py", "pyproject.toml")),
    ]:
        shutil.copy(path, away)
    shared = {name: os.environ.get(name, str(ROOT.parent / "shared" / path)) for name, path in SHARED.items()}
    session.chdir(away)
    session.run(
        "pytest", "-q", "-p", "no:cacheprovider", *arguments, env={"XZPLAN_HYPOTHESIS": "quick", **shared}
    )


def interpreter(version: str) -> str:
    """Return a Python of this version: that of pyenv, where it has one, since its names on the path may lead nowhere."""
    found = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    return str(found[-1]) if found else version


def first_of(*versions: str) -> str:
    """Return the first of some Pythons that is here, else the one that runs this."""
    return next(filter(shutil.which, map(interpreter, versions)), sys.executable)


@nox.session(venv_backend="none")
def tests(session: nox.Session) -> None:
    """Run the README's commands as they stand: the milestones, then the tests, with the laws in full and without TWICE."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    without = {"PYTEST_ADDOPTS": " ".join(f"--ignore={path}" for path in TWICE)}
    for command in re.findall(r"^python3 -m venv .* && .*$", readme, re.MULTILINE):
        session.run("bash", "-c", command, external=True, env={"XZPLAN_HYPOTHESIS": "ci", **without})


@nox.session(venv_backend="none")
def dev(session: nox.Session) -> None:
    """Install the tools of developers into ``.venv``."""
    # The pip of the environment may be too old to know dependency groups.
    needs = nox.project.dependency_groups(PYPROJECT, "dev")
    in_dev(session, "python", "-m", "pip", "install", "-q", "-e", ".[test,plot,dask]", *needs)


@nox.session(venv_backend="none")
def lint(session: nox.Session) -> None:
    """Check style, types, layers, and that nothing is gone that a release has promised."""
    in_dev(session, "ruff", "check")
    in_dev(session, "ruff", "format", "--check")
    in_dev(session, "mypy")
    in_dev(session, "lint-imports", "--no-cache")
    promised(session)


def promised(session: nox.Session) -> None:
    """Compare names and data with the last release of this major version."""
    pattern = f"v{PROJECT['version'].partition('.')[0]}.*"
    tags = str(session.run("git", "tag", "--list", pattern, "--sort=-v:refname", external=True, silent=True))
    if not tags.split():
        session.log("nothing of this major version is released: nothing to compare with")
        return
    tag = tags.split(maxsplit=1)[0]
    in_dev(session, "griffe", "check", "xzplan", "-s", "src", "--against", tag)
    # griffe does not see names that load when they are used; an edition of the data that is out keeps its checksum.
    for name, line in (("docs/signatures.txt", r"^xzplan\.\w+$"), ("docs/checksums.txt", r"^edition .*$")):
        then = str(session.run("git", "show", f"{tag}:{name}", external=True, silent=True))
        now = (ROOT / name).read_text(encoding="utf-8")
        gone = set(re.findall(line, then, re.MULTILINE)) - set(re.findall(line, now, re.MULTILINE))
        if gone:
            session.error(f"gone since {tag}: {', '.join(sorted(gone))}")


@nox.session(venv_backend="none")
@nox.parametrize("part", ["pictures_and_parsing", "others"])
def coverage(session: nox.Session, part: str) -> None:
    """Run the tests of single functions in two parts, which must reach every branch without those of the laws and of junk."""
    chosen = ["tests/plotting", "tests/parsing", "-k", "not any_size"]
    if part == "others":
        chosen = ["tests", *(f"--ignore={path}" for path in (*chosen[:2], *THOROUGH, *OF_PROJECT))]
    in_dev(
        session,
        "coverage",
        "run",
        f"--data-file=.coverage.{part}",
        "-m",
        "pytest",
        "-q",
        *chosen,
        *required(),
    )


@nox.session(venv_backend="none")
def branches(session: nox.Session) -> None:
    """Require that both parts of `coverage` have reached every branch."""
    in_dev(session, "coverage", "combine")
    in_dev(session, "coverage", "report")


@nox.session(venv_backend="none")
def docs(session: nox.Session) -> None:
    """Test what documents show and the project keeps: the site builds without a warning, and looks right in a browser."""
    in_dev(session, "python", "-m", "pytest", "-q", *OF_PROJECT, *PICTURES, *required())


@nox.session(venv_backend="none")
def speed(session: nox.Session) -> None:
    """Hold the ratios of the benchmarks; nothing else may run beside it."""
    arguments = ("--gate", "--values", "3e6", "--rounds", "5", "fresh", "objects", "arrays", "national")
    in_dev(session, "python", "benchmarks/run.py", *arguments)


@nox.session(python=first_of("3.13", "3.12"))
def wheel(session: nox.Session) -> None:
    """Test the wheel, made by way of the source distribution, on the newest Python, and the types of its public interface."""
    session.install("build", "basedpyright>=1.40")
    built = ROOT / ".nox" / "dist"
    shutil.rmtree(built, ignore_errors=True)
    session.run("python", "-m", "build", "-q", "-o", str(built), str(ROOT))
    session.install(f"{next(built.glob('*.whl'))}[test,plot]")
    session.run(
        "basedpyright", "--verifytypes", "xzplan", "--ignoreexternal", silent=True
    )  # shown if it fails
    tests_away(session, *(f"--ignore={path}" for path in (*ALIKE, *OF_SOURCE)))


@nox.session(python=first_of("3.12"))
def lowest(session: nox.Session) -> None:
    """Test with the lowest versions of the dependencies that are allowed, on the Python between the two tested in full."""
    needs = (need.replace(">=", "==") for need in PROJECT["dependencies"])
    session.install(*needs, f"{ROOT}[test]")
    tests_away(session, *(f"tests/{name}" for name in WITH_DEPENDENCIES))
