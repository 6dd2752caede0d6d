"""Show that each law of docs/explanation/laws.md fails when the code it speaks of is broken on purpose.

    python scripts/break_laws.py               break the code as scripts/broken_laws.json says, and see each law fail
    python scripts/break_laws.py 12 48         some of the laws
    python scripts/break_laws.py --find 12 48  look for three breaks of a law by mutation, and note them

A break is a mutant (see mutate.py) in a line that the tests of the law reach; it counts where those tests pass without it
and fail with it. A break whose module has changed is left out until it is found anew.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import sys
from pathlib import Path
from random import Random
from typing import Any

from mutate import (
    LEFT_OUT,
    ROOT,
    Mutant,
    Reached,
    copy_source,
    digest,
    forked,
    is_another,
    mutants_of,
    mutated,
    preload,
)

TABLE = Path(__file__).with_name("broken_laws.json")
WANTED = 3
MOST_TRIES = 80
ALL_BUT_DATA = "*/src/xzplan/*"


def tests_of_laws() -> dict[int, list[str]]:
    """Return the tests of each law by the law that their docstrings quote."""
    found: dict[int, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for law in re.findall(r"^Law (\d+):", ast.get_docstring(node) or "", re.MULTILINE):
                    found.setdefault(int(law), []).append(f"{path.relative_to(ROOT)}::{node.name}")
    return found


def fails(copy: Path, mutant: Mutant, tests: list[str]) -> bool:
    """Return whether a test of a law fails with a mutant in its place."""
    place = copy / mutant.module
    place.write_bytes(mutated(mutant))
    try:
        return forked(copy, ["-x", *LEFT_OUT[:2], *tests]) == 1
    finally:
        place.write_bytes((ROOT / mutant.module).read_bytes())


def breaks_of(copy: Path, tests: list[str]) -> list[Mutant]:
    """Return three mutants, of different lines, that the tests of a law notice."""
    from coverage import Coverage, CoverageData

    data_file = copy / "law.coverage"
    coverage = Coverage(
        data_file=str(data_file), include=[ALL_BUT_DATA], omit=["*/data/*"], config_file=False
    )
    if forked(copy, [*LEFT_OUT[:2], *tests], Reached(coverage), coverage) != 0:
        return []
    data = CoverageData(str(data_file))
    data.read()
    mutants = []
    for name in data.measured_files():
        module = str(Path(name).relative_to(copy))
        reached = {line for line, contexts in data.contexts_by_lineno(name).items() if any(contexts)}
        mutants += [mutant for mutant in mutants_of(module) if mutant.line in reached]
    found: list[Mutant] = []
    for mutant in Random(0).sample(mutants, min(len(mutants), MOST_TRIES)):  # noqa: S311
        is_new = (mutant.module, mutant.line) not in {(one.module, one.line) for one in found}
        crashes = (
            "None" in mutant.new or mutant.new == "pass"
        )  # a law that merely cannot be tried shows nothing
        if is_new and not crashes and is_another(mutant) and fails(copy, mutant, tests):
            found.append(mutant)
        if len(found) == WANTED:
            break
    return found


def entry(mutant: Mutant) -> dict[str, Any]:
    """Return a break as the table notes it, with the code before and after for people to read."""
    text = (ROOT / mutant.module).read_bytes()
    old = text[mutant.start : mutant.end].decode()
    return {**mutant._asdict(), "old": old, "digest": digest(ROOT / mutant.module)}


def main(given: list[str]) -> None:
    """Break laws, and print which of them noticed."""
    parser = argparse.ArgumentParser(
        description="Show that each law fails when the code it speaks of is broken."
    )
    parser.add_argument("laws", nargs="*", type=int, help="numbers of laws; by default all")
    parser.add_argument("--find", action="store_true", help="look for breaks by mutation, and note them")
    options = parser.parse_args(given)
    table: dict[str, list[dict[str, Any]]] = (
        json.loads(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else {}
    )
    tests = tests_of_laws()
    preload()
    copy = copy_source("laws")
    unnoticed = 0
    for law in options.laws or sorted(tests):
        if options.find:
            table[str(law)] = [entry(mutant) for mutant in breaks_of(copy, tests[law])]
            TABLE.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        known = [one for one in table.get(str(law), []) if one["digest"] == digest(ROOT / one["module"])]
        mutants = [Mutant(**{name: one[name] for name in Mutant._fields}) for one in known]
        noticed = mutants if options.find else [one for one in mutants if fails(copy, one, tests[law])]
        unnoticed += len(mutants) - len(noticed)
        print(f"law {law}: {len(noticed)} of {len(mutants)} breaks noticed", flush=True)
        for one in known:
            print(f"    {one['module']}:{one['line']}  {one['old']!r} -> {one['new']!r}")
    sys.exit(bool(unnoticed))


if __name__ == "__main__":
    main(sys.argv[1:])
