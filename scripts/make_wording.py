"""Write the texts that people read into ``tests/golden/``: every wording that stands in a table, and a few printed pages.

A test holds the files equal to this. After a change of wording run it again, and read the difference as a reader would.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

import xzplan
from xzplan.model.enums import Worded

TESTS = Path(__file__).parents[1] / "tests"
FOLDER = TESTS / "golden"

DIBAO = {"urban": {2021: 8}, "rural": {2021: 8, 2022: 8}}
"""Illustrative, as everything that is observed here; the two series end in different years."""
BEDS = {2021: 21.3, 2022: 30.8}


def bilinguals(thing: object, label: str = "") -> Iterator[tuple[str, xzplan.Bilingual]]:
    """Yield the statements in both languages in a table, a record or an enum, with the code or id nearest to each."""
    if isinstance(thing, xzplan.Bilingual):
        yield label, thing
    elif isinstance(thing, type) and issubclass(thing, Worded):
        for member in thing:
            yield member.name, member.text
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from bilinguals(value, getattr(key, "name", str(key)))
    elif isinstance(thing, tuple | list):
        for value in thing:
            yield from bilinguals(value, label)
    elif attrs.has(kind := type(thing)):
        for field in attrs.fields(kind):
            yield from bilinguals(getattr(thing, field.name), getattr(thing, "id", label))


def wording() -> str:
    """Return every text in both languages that stands in a table of a module, the data of the plan apart.

    Where a table stands makes no difference, so that moving one changes no line.
    """
    modules = [module.name for module in pkgutil.walk_packages(xzplan.__path__, "xzplan.")]
    tables = (vars(importlib.import_module(name)) for name in modules if not name.startswith("xzplan.data"))
    things = [thing for table in tables for name, thing in table.items() if not name.startswith("__")]
    found = {f"{label} | {text.zh} | {text.en}\n" for thing in things for label, text in bilinguals(thing)}
    return "".join(sorted(found))


def assessments() -> str:
    """Return three assessments as they are printed: a level, a row of two series, and one without observations."""
    indicators = xzplan.load_plan().indicators
    official = xzplan.OfficialVerdict(words="符合<预期>")
    several = xzplan.assess(indicators[23], DIBAO, reference={"urban": 6}, official=official)
    pages = (xzplan.assess(indicators[18], BEDS), several, xzplan.assess(indicators[18], {}))
    return "\n\n".join(map(str, pages)) + "\n"


def texts() -> dict[str, str]:
    """Return the content of each file."""
    sys.path.append(str(TESTS))
    from walking import small_plan

    review = xzplan.assess_plan(
        small_plan(xzplan.load_plan()),
        {12: {2021: 8.4, 2022: 6.9}, 18: BEDS, 23: DIBAO},
        key_projects={1: xzplan.KeyProjectState(reached=3, promised=4)},
    )
    return {
        "wording.txt": wording(),
        "assessments.txt": assessments(),
        "review.txt": f"{review}\n",
        "report.md": xzplan.report(review, detail="full", format="markdown", note="示例数据"),
        "report.en.md": xzplan.report(
            review, detail="full", format="markdown", note="illustrative", lang="en"
        ),
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in texts().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{FOLDER / name}\n")
