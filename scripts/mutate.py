"""Mutation testing: break the code in one small way at a time, and see whether a test fails.

    python scripts/mutate.py assessment projection             every mutant of two packages
    python scripts/mutate.py parsing/cells.py                  those of one module
    python scripts/mutate.py parsing --sample 150 --seed 2     150 of them, drawn
    python scripts/mutate.py parsing --sample 150 --seed 2 --report    only the score of what has been tried of them

First the tests of a package and of its neighbours run once with coverage, which tells the tests that reach each line and
their seconds. Then each mutant meets the tests that reach it: those of the module's own test file, and the quickest of the
others until they add up to BUDGET seconds. It is killed by the first that fails. If none fails it has survived, also
where a slower test might have failed. It timed out, which counts as killed, if a test takes five times the seconds that it
takes without it, and SPARE more; these are seconds of the processor, so that other work on the machine does not count.

A mutant inside a function is tried in a fork of one session that has collected the tests: the function gets the mutated
code. What stands outside of functions, or in one that no test reaches after the import, is tried in a new session that
imports the mutated module.

What has been tried is kept in build/mutate. A run that was stopped goes on where it was; the mutants of a module that has
changed are tried anew, and so are survivors when a test has changed. It needs ``os.fork`` (Linux, macOS) and the
tools of developers. tests/mutants.md has the scores, and scripts/mutants.py says what a mutant is.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import gc
import hashlib
import importlib
import json
import math
import os
import py_compile
import resource
import shutil
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from mutants import ROOT, Mutant, drawn, is_another, mutants_of, mutated

__all__ = [
    "ROOT",
    "Mutant",
    "copy_source",
    "digest",
    "forked",
    "is_another",
    "mutants_of",
    "mutated",
    "preload",
]

WORK = ROOT / "build" / "mutate"  # git ignores build/
LOG = WORK / "results.jsonl"
SOURCE = Path("src/xzplan")
BESIDE = (
    "tests",
    "docs",
    "examples",
    "scripts",
    "conftest.py",
    "pyproject.toml",
    "README.md",
    "README.zh-CN.md",
)

WORDING = "tests/project/test_wording.py"
LAWS = "tests/laws/test_{}_laws.py"
VECTORS = "tests/project/test_own_vectors.py"
NOTEBOOKS = "tests/display/test_notebooks.py"
TESTS: Mapping[str, tuple[str, ...]] = {
    "model": ("tests/model", "tests/numerics", "tests/projection", "tests/peers", LAWS.format("rule")),
    "numerics": ("tests/numerics", "tests/projection", "tests/peers", VECTORS, LAWS.format("interpolation")),
    "parsing": (
        "tests/parsing",
        "tests/plans",
        "tests/data",
        LAWS.format("parsing"),
        LAWS.format("table"),
    ),
    "projection": (
        "tests/projection",
        "tests/numerics",
        "tests/assessment",
        "tests/peers",
        NOTEBOOKS,
        VECTORS,
        LAWS.format("path"),
    ),
    "grids": ("tests/grids", "tests/observations", LAWS.format("reading")),
    "observations": ("tests/observations", "tests/grids", LAWS.format("reading")),
    "assessment": (
        "tests/assessment",
        "tests/projection",
        "tests/peers",
        "tests/reporting/test_report.py",
        NOTEBOOKS,
        VECTORS,
        LAWS.format("rule"),
        LAWS.format("assessment"),
    ),
    "plans": ("tests/plans", "tests/parsing", "tests/data", LAWS.format("plan")),
    "formats": ("tests/formats", "tests/plans", "tests/observations", LAWS.format("schema")),
}
"""The packages, and the tests that are quick and reach the code of each; the texts for readers are held by WORDING."""

OPTIONS = ["-q", "--assert=plain", "-p", "no:cacheprovider"]
LEFT_OUT = ["-k", "not memory and not loopback and not threads"]
"""Tests that measure memory, and start processes and threads of their own."""
BUDGET = 60
"""Seconds of the tests that one mutant meets beside those of the module's own test file."""
SPARE = 5
"""Seconds that a test may take beyond five times those that it takes without a mutant."""
START = 30
"""Seconds that a session may take to import and collect."""
LONGEST = 900
"""Seconds by the clock after which a mutant that waits for something is stopped."""
MEMORY = 6 * 2**30
PRELOADED = (
    "coverage",
    "cattrs",
    "hypothesis",
    "jsonschema",
    "numpy",
    "openpyxl",
    "pytest",
    "sybil",
    "xlsxwriter",
)
"""What every run needs, imported once before the runs are forked; nothing of this package."""

UNFIT = 70
"""The exit code of a fork that could not run the tests."""
KILLED, SURVIVED, TIMEOUT = "killed", "survived", "timeout"


class Chosen:
    """A plugin of pytest that keeps the tests that are to run, in their order, and notes the one that fails."""

    def __init__(self, order: list[str], seconds: Mapping[str, float], killer: Path) -> None:
        self.order = {name: place for place, name in enumerate(order)}
        self.seconds = seconds
        self.killer = killer

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Leave out and sort."""
        kept = (item for item in items if item.nodeid in self.order)
        items[:] = sorted(kept, key=lambda item: self.order[item.nodeid])

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Limit the time of a test."""
        limit(5 * self.seconds[nodeid] + SPARE)

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Note a test that fails."""
        if report.failed:
            self.killer.write_text(report.nodeid, encoding="utf-8")


class Reached:
    """A plugin of pytest that notes which lines each test reaches, and how long it takes."""

    def __init__(self, coverage: Any) -> None:
        self.coverage = coverage
        self.seconds: dict[str, float] = {}

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Begin to count for a test."""
        self.coverage.switch_context(nodeid)
        self.seconds[nodeid] = time.process_time()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """Note the time of a test."""
        self.seconds[nodeid] = time.process_time() - self.seconds[nodeid]


class Collected:
    """A plugin of pytest that does something else with the tests than run them."""

    def __init__(self, use: Callable[[Any], None]) -> None:
        self.use = use

    def pytest_runtestloop(self, session: Any) -> bool:
        """Hand the session over."""
        if session.testsfailed:
            raise session.Interrupted("a file of tests cannot be read")
        self.use(session)
        return True


def in_fork(work: Callable[[], int]) -> int:
    """Do something in a fork of this process; return its exit code, or minus the signal that ended it."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    result = UNFIT
    try:
        result = work()
    finally:
        os._exit(result)


def forked(copy: Path, arguments: list[str], plugin: Any = None, coverage: Any = None) -> int:
    """Run pytest on a copy in a fork of this process; return its exit code, or minus the signal that ended it."""

    def work() -> int:
        if isinstance(plugin, Chosen):
            limit(START)
        enter(copy)
        import pytest

        if coverage is not None:
            coverage.start()
        result = int(pytest.main([*OPTIONS, *arguments], plugins=[plugin] if plugin else None))
        if coverage is not None:
            coverage.stop()
            coverage.save()
        return result

    return in_fork(work)


def enter(copy: Path) -> None:
    """Let this process see a copy of the source, and print nothing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.chdir(copy)
    sys.path[:0] = [str(copy / "src"), str(copy / "tests")]


def limit(seconds: float) -> None:
    """Stop this process when it has worked for so long, does nothing for LONGEST seconds, or takes too much memory."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.alarm(LONGEST)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def copy_source(name: str) -> Path:
    """Make a copy of the source beside links to the rest, compiled so that a changed module is noticed by its content."""
    copy = WORK / name
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for beside in BESIDE:
        (copy / beside).symlink_to(ROOT / beside)
    shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(
        copy / "src", quiet=2, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH
    )
    return copy


def preload() -> None:
    """Import what every run needs, and set what tests ask for."""
    os.environ |= {"XZPLAN_HYPOTHESIS": "quick", "DASK_SCHEDULER": "synchronous"}
    sys.dont_write_bytecode = True
    for name in PRELOADED:
        importlib.import_module(name)


class Trials:
    """The mutants of one package, its tests, and what has become of the mutants."""

    def __init__(self, package: str) -> None:
        self.package = package
        self.tests = [path for path in (*TESTS[package], WORDING) if (ROOT / path).exists()]
        self.tests_digest = digest(*(path for name in self.tests for path in files_of(ROOT / name)))
        self.copy = WORK / package
        self.lines: dict[str, dict[int, list[str]]] = {}
        self.seconds: dict[str, float] = {}
        self.kills: Counter[str] = Counter()

    def tried(self) -> dict[str, dict[str, Any]]:
        """Return what has become of each mutant of a module that is as it was; survivors only of the same tests."""
        results: dict[str, dict[str, Any]] = {}
        for line in LOG.read_text(encoding="utf-8").splitlines() if LOG.exists() else ():
            entry = json.loads(line)
            path = ROOT / entry["module"]
            same_code = path.exists() and entry["digest"] == digest(path)
            lives = entry["outcome"] == SURVIVED
            if same_code and not (lives and entry["tests"] != self.tests_digest):
                results[entry["key"]] = entry
        return results

    def note(self, mutant: Mutant, outcome: str) -> None:
        """Write down what has become of a mutant, and which test killed it."""
        killed = outcome == KILLED and self.killer.exists()
        killer = self.killer.read_text(encoding="utf-8") if killed else ""
        self.kills[killer] += 1
        entry = {
            "key": mutant.key,
            "package": self.package,
            "outcome": outcome,
            "killer": killer,
            "digest": digest(ROOT / mutant.module),
            "tests": self.tests_digest,
        }
        with LOG.open("a", encoding="utf-8") as log:
            log.write(json.dumps({**entry, **mutant._asdict()}, ensure_ascii=False) + "\n")

    @property
    def killer(self) -> Path:
        """The file that holds the name of the test that failed."""
        return self.copy / "killer"

    def reaching(self, mutant: Mutant) -> set[str]:
        """Return the tests that reach a mutant; the import alone is none."""
        by_line = self.lines.get(mutant.module, {})
        place = enclosing(mutant)
        # A line within a statement is not always noted, but the first of the statement is.
        for line in range(mutant.line, place[1] if place else mutant.line - 1, -1):
            if any(by_line.get(line, ())):
                return {name for name in by_line[line] if name}
        return set()

    def chosen(self, mutant: Mutant) -> list[str]:
        """Return the tests that a mutant meets, those first that are quick or have killed many."""
        tests, own = self.reaching(mutant), self.own_file(mutant)
        if not tests:  # what the import runs: whatever reaches the module, or where nothing can, all tests of the package
            by_line = self.lines.get(mutant.module, {})
            reach = {name for names in by_line.values() for name in names if name}
            mine = {name for name in self.seconds if name.startswith(f"tests/{self.package}/")}
            # A test that only reads a table of the module runs no line of it.
            tests = (reach or mine) | {name for name in self.seconds if name.startswith((own, WORDING))}
        quick_first = sorted(tests, key=self.seconds.__getitem__)
        spent, kept = 0.0, []
        for name in quick_first:
            is_own = name.startswith((own, WORDING))
            if is_own or spent + self.seconds[name] <= BUDGET:
                kept.append(name)
                spent += 0 if is_own else self.seconds[name]
        return sorted(kept, key=lambda name: self.seconds[name] / (1 + self.kills[name]))

    def own_file(self, mutant: Mutant) -> str:
        """Return the beginning of the names of the tests of a module."""
        module = Path(mutant.module).relative_to(SOURCE)
        return f"tests/{module.parent}/test_{module.stem.strip('_')}.py::"

    def measure(self, session: Any) -> None:
        """Run the collected tests once; note which lines each reaches, and its seconds."""
        from coverage import Coverage, CoverageData

        data_file = self.copy / "reached.coverage"
        seconds_file = self.copy / "seconds.json"
        include = [str(self.copy / SOURCE / self.package / "*")]
        coverage = Coverage(data_file=str(data_file), include=include, config_file=False)

        def work() -> int:
            plugin = Reached(coverage)
            session.config.pluginmanager.register(plugin)
            coverage.start()
            failed = first_failure(session, session.items, self.killer)
            coverage.stop()
            coverage.save()
            seconds_file.write_text(json.dumps(plugin.seconds), encoding="utf-8")
            return failed

        if in_fork(work):
            os._exit(1)
        data = CoverageData(str(data_file))
        data.read()
        for name in data.measured_files():
            self.lines[str(Path(name).relative_to(self.copy))] = data.contexts_by_lineno(name)
        self.seconds = json.loads(seconds_file.read_text(encoding="utf-8"))

    def in_session(self, session: Any, left: list[Mutant]) -> None:
        """Try the mutants of functions, in forks of a session; leave those that have to be tried in a new one."""
        self.measure(session)
        items = {item.nodeid: item for item in session.items}
        functions = functions_by_place(self.copy)
        for mutant in left:
            if self.reaching(mutant) and enclosing(mutant):
                tests = [items[name] for name in self.chosen(mutant)]
                returned = self.swapped(mutant, functions, session, tests)
                if returned != UNFIT:
                    self.note(mutant, outcome_of(returned))
        (self.copy / "lines.json").write_text(json.dumps(self.lines), encoding="utf-8")

    def swapped(
        self,
        mutant: Mutant,
        functions: Mapping[tuple[str, str, int], list[FunctionType]],
        session: Any,
        items: list[Any],
    ) -> int:
        """Give the code of a mutant to the function that it stands in, and return how the tests end."""

        def work() -> int:
            if not swap(mutant, functions, self.copy):
                return UNFIT
            return first_failure(session, items, self.killer, self.seconds)

        with self.in_place(mutant):
            return in_fork(work)

    def anew(self, mutant: Mutant) -> str:
        """Return what becomes of a mutant in new sessions that import its module."""
        tests = self.chosen(mutant)
        own, is_text = self.own_file(mutant), mutant.new.startswith(("('XX", '("XX'))
        first = [name for name in tests if name.startswith(own)]
        first += [name for name in tests if is_text and name.startswith(WORDING)]
        with self.in_place(mutant):
            for stage in filter(None, (first, tests)):
                files = sorted({name.partition("::")[0] for name in stage})
                plugin = Chosen(stage, self.seconds, self.killer)
                outcome = outcome_of(forked(self.copy, ["-x", *LEFT_OUT, *files], plugin))
                if outcome != SURVIVED:
                    return outcome
        return SURVIVED

    def in_place(self, mutant: Mutant) -> Placed:
        """Return what puts a mutant into the copy for a while."""
        self.killer.unlink(missing_ok=True)
        return Placed(self.copy / mutant.module, mutated(mutant))


class Placed:
    """A file with another content for a while."""

    def __init__(self, path: Path, content: bytes) -> None:
        self.path, self.content, self.before = path, content, path.read_bytes()

    def __enter__(self) -> None:
        self.path.write_bytes(self.content)

    def __exit__(self, *_: object) -> None:
        self.path.write_bytes(self.before)


def first_failure(
    session: Any, items: list[Any], killer: Path, seconds: Mapping[str, float] | None = None
) -> int:
    """Run tests until one fails; return 1 and note its name if one does, else 0."""
    for item, following in zip(items, [*items[1:], None], strict=True):
        if seconds is not None:
            limit(5 * seconds[item.nodeid] + SPARE)
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            killer.write_text(item.nodeid, encoding="utf-8")
            return 1
    return 0


def outcome_of(returned: int) -> str:
    """Return what the exit code of a run of tests means; 5 is that of a run without any."""
    if returned in {-signal.SIGPROF, -signal.SIGALRM}:
        return TIMEOUT
    return SURVIVED if returned in {0, 5} else KILLED


def enclosing(mutant: Mutant) -> tuple[str, int] | None:
    """Return the name and the first line of the outermost function whose body holds a mutant, if one does."""
    text = (ROOT / mutant.module).read_bytes()
    line = text.count(b"\n", 0, mutant.start) + 1
    nodes: list[ast.stmt] = list(ast.parse(text).body)
    for node in nodes:
        if isinstance(node, ast.FunctionDef) and node.body[0].lineno <= line <= (node.end_lineno or 0):
            return node.name, min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
        if isinstance(node, ast.ClassDef):
            nodes += node.body
    return None


def functions_by_place(copy: Path) -> dict[tuple[str, str, int], list[FunctionType]]:
    """Return the functions of the source that exist in this process by file, name and first line."""
    found: dict[tuple[str, str, int], list[FunctionType]] = defaultdict(list)
    for thing in gc.get_objects():
        if type(thing) is FunctionType and thing.__code__.co_filename.startswith(str(copy)):
            code = thing.__code__
            found[code.co_filename, code.co_name, code.co_firstlineno].append(thing)
    return found


def swap(mutant: Mutant, functions: Mapping[tuple[str, str, int], list[FunctionType]], copy: Path) -> bool:
    """Give the code of a mutant to the function that it stands in; return whether that can be done."""
    place = enclosing(mutant)
    file = str(copy / mutant.module)
    codes = [compile(mutated(mutant), file, "exec", dont_inherit=True)]
    for code in codes:
        if (code.co_name, code.co_firstlineno) == place:
            targets = functions.get((file, *place), [])
            with suppress(ValueError):  # another number of variables of a surrounding function
                for function in targets:
                    function.__code__ = code
                return bool(targets)
            return False
        codes += [inner for inner in code.co_consts if isinstance(inner, CodeType)]
    return False


def files_of(place: Path) -> list[Path]:
    """Return the Python files of a folder, or a file itself."""
    return list(place.rglob("*.py")) if place.is_dir() else [place]


def digest(*paths: Path) -> str:
    """Return what tells files from other versions of them."""
    result = hashlib.sha256()
    for path in sorted(paths):
        result.update(path.read_bytes())
    return result.hexdigest()[:16]


def mutate(package: str, chosen: list[Mutant]) -> None:
    """Try the mutants of a package that have not been tried, and note what becomes of each."""
    trials = Trials(package)
    done = trials.tried()
    left = [mutant for mutant in chosen if mutant.key not in done]
    if not left:
        return
    copy_source(package)
    use = Collected(lambda session: trials.in_session(session, left))
    if forked(trials.copy, [*LEFT_OUT, *trials.tests], use) != 0:
        failed = trials.killer.read_text(encoding="utf-8") if trials.killer.exists() else "a file of tests"
        sys.exit(f"{failed} fails without a mutant")
    for name in ("lines", "seconds"):
        setattr(trials, name, json.loads((trials.copy / f"{name}.json").read_text(encoding="utf-8")))
    for by_line in trials.lines.values():
        by_line.update({int(line): names for line, names in list(by_line.items())})
    done = trials.tried()
    for mutant in left:
        if mutant.key not in done:
            trials.note(mutant, trials.anew(mutant))


def report(package: str, chosen: list[Mutant], title: str) -> None:
    """Print the score of some mutants, with the range in which that of all lies 19 times of 20."""
    done = Trials(package).tried()
    outcomes = [done[mutant.key]["outcome"] for mutant in chosen if mutant.key in done]
    if not outcomes:
        print(f"{title}: none tried")
        return
    count, timeouts = len(outcomes), outcomes.count(TIMEOUT)
    survived = outcomes.count(SURVIVED)
    low, high = wilson(count - survived, count)
    print(
        f"{title}: {count} tried, {count - survived - timeouts} killed, {timeouts} timed out, {survived} survived: "
        f"{100 * (count - survived) / count:.1f} % ({low:.1f} to {high:.1f} %)"
    )
    for mutant in chosen:
        if done.get(mutant.key, {}).get("outcome") == SURVIVED:
            old = (ROOT / mutant.module).read_bytes()[mutant.start : mutant.end].decode()
            print(f"  {mutant.module}:{mutant.line}\n      {old}\n   -> {mutant.new}")


def wilson(successes: int, count: int) -> tuple[float, float]:
    """Return the 95 % interval of Wilson for a share, in per cent."""
    z, share = 1.96, successes / count
    middle = share + z * z / (2 * count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    scale = 100 / (1 + z * z / count)
    return scale * (middle - half), scale * (middle + half)


def modules_of(name: str) -> tuple[str, list[str]]:
    """Return the package of a package or a module of it, and the modules to mutate."""
    package = name.partition("/")[0]
    path = ROOT / SOURCE / name
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    if package not in TESTS or not all(map(Path.is_file, files)):
        sys.exit(f"no such package or module: {name}; packages are {', '.join(TESTS)}")
    return package, [str(file.relative_to(ROOT)) for file in files]


def main(given: list[str]) -> None:
    """Mutate packages or modules, and print what survived and the scores."""
    parser = argparse.ArgumentParser(
        description="Break the code in small ways, and see whether a test fails."
    )
    parser.add_argument("names", nargs="*", help="packages or modules, such as parsing or parsing/cells.py")
    parser.add_argument("--sample", type=int, help="how many mutants of each name; by default all")
    parser.add_argument("--seed", type=int, default=0, help="draws another sample")
    parser.add_argument("--report", action="store_true", help="try nothing, and print the scores")
    options = parser.parse_args(given)
    if not options.report:
        preload()
    for name in options.names or TESTS:
        package, modules = modules_of(name)
        mutants = [mutant for module in modules for mutant in mutants_of(module)]
        chosen = drawn(mutants, options.sample, options.seed)
        title = f"{name}, {len(chosen)} of {len(mutants)} mutants, seed {options.seed}"
        if not options.report:
            print(title, flush=True)
            mutate(package, chosen)
        report(package, chosen, title)


if __name__ == "__main__":
    main(sys.argv[1:])
