"""Show that each law of docs/explanation/laws.md fails when the code it speaks of is broken on purpose.

    python scripts/break_laws.py          every law
    python scripts/break_laws.py 12 48    some of them

scripts/broken_laws.toml has three breaks of each law. A break names a file of the package, a piece of text that stands in
it once, and what is to stand there instead. The tests that quote a law have to pass as the code is, and to fail with each
break in its place. A piece that is gone is a fault, too: then the break has to be written anew.

Laws 15, 22 and 23 need the published text, which XZPLAN_PLAN_TEXT names.
"""

from __future__ import annotations

import argparse
import ast
import os
import re
import shutil
import sys
import tomllib
from pathlib import Path

from hypothesis import Phase, settings
from mutate import ROOT, SOURCE, copy_source, forked, preload

TABLE = Path(__file__).with_name("broken_laws.toml")
LAWS = ROOT / "docs" / "explanation" / "laws.md"
WANTED = 3
EXAMPLES = 15, 100
"""How many examples the tests of a law draw, at first and where these notice nothing."""
PASSED, FAILED = 0, 1
"""What pytest returns where all tests pass, and where some fail; anything else says nothing of a law."""


class Unshrunk:
    """A plugin of pytest: so many examples, the same in every run; of one that fails no smaller one is looked for."""

    def __init__(self, examples: int) -> None:
        self.examples = examples

    def pytest_configure(self) -> None:
        """Take a profile of that kind, before the tests are collected."""
        phases = [Phase.explicit, Phase.generate]
        profile = settings.get_profile("ci")
        settings.register_profile("unshrunk", profile, max_examples=self.examples, phases=phases)
        settings.load_profile("unshrunk")


def tests_of_laws() -> dict[int, list[str]]:
    """Return the tests of each law by the law that their docstrings quote."""
    found: dict[int, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for law in re.findall(r"^Law (\d+):", ast.get_docstring(node) or "", re.MULTILINE):
                    found.setdefault(int(law), []).append(f"{path.relative_to(ROOT)}::{node.name}")
    return found


def end_with(copy: Path, module: str, old: str, new: str, tests: list[str]) -> str:
    """Return what becomes of tests in a copy in which one piece of a module is replaced."""
    place = copy / SOURCE / module
    text = place.read_text(encoding="utf-8")
    if text.count(old) != 1:
        return f"THE OLD TEXT STANDS THERE {text.count(old)} TIMES"
    place.write_text(text.replace(old, new), encoding="utf-8")
    try:
        ended = next(
            filter(None, (forked(copy, ["-x", *tests], Unshrunk(count)) for count in EXAMPLES)), PASSED
        )
    finally:
        place.write_text(text, encoding="utf-8")
    return {PASSED: "NOT NOTICED", FAILED: "noticed"}.get(ended, f"PYTEST RETURNED {ended}")


def main(given: list[str]) -> None:
    """Break laws, and print which breaks their tests noticed."""
    parser = argparse.ArgumentParser(
        description="Show that each law fails when the code it speaks of is broken."
    )
    parser.add_argument("laws", nargs="*", type=int, help="numbers of laws; by default all")
    chosen = parser.parse_args(given).laws
    breaks = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    laws = [
        int(law) for law in re.findall(r"^### Law (\d+)$", LAWS.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    tests = tests_of_laws()
    preload()
    copy = copy_source(f"laws_{os.getpid()}")  # two runs may go side by side
    noticed = faults = 0
    for law in chosen or laws:
        if forked(copy, ["-x", *tests[law]], Unshrunk(EXAMPLES[0])) != PASSED:
            sys.exit(f"law {law} fails as the code is")
        ends = [(one, end_with(copy, **one, tests=tests[law])) for one in breaks[str(law)]]
        print(
            f"law {law}: {sum(end == 'noticed' for _, end in ends)} of {len(ends)} breaks noticed", flush=True
        )
        noticed += sum(end == "noticed" for _, end in ends)
        faults += len(ends) != WANTED
        for one, end in ends:
            if end != "noticed":
                faults += 1
                print(f"    {end}: {one['module']}: {one['old']!r} -> {one['new']!r}", flush=True)
    shutil.rmtree(copy)
    print(f"{len(chosen or laws)} laws, {noticed} breaks noticed, {faults} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main(sys.argv[1:])
