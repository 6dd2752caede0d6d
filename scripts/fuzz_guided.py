"""Fuzzing guided by coverage: bytes into what reads documents, tables, cells and files of observations.

    python scripts/fuzz_guided.py -max_total_time=600     options are those of libFuzzer

Only an XzplanError may come out, and what is read is written and read back the same. It needs the package ``atheris``
(Linux). Inputs that reach new code are kept in build/fuzz, so the next run goes on from them; an input that fails is
kept in a file whose name is printed.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

try:
    import atheris  # type: ignore[import-untyped]
except ImportError:
    sys.exit("the package atheris is missing: pip install atheris")

with atheris.instrument_imports(include=["xzplan"]):
    from fuzz import COPY, DOCUMENTS, OBSERVED, PLAN, TABLE, WIDE

    import xzplan

CORPUS = Path(__file__).parents[1] / "build" / "fuzz"  # git ignores build/


def expect(first: object, again: object) -> None:
    """Raise unless something came back as it was."""
    if again != first:
        raise AssertionError(f"{first!r} came back as {again!r}")


def read_document(data: bytes) -> None:
    """Read a document, and write and read what it holds."""
    record = xzplan.from_json(data)
    written = xzplan.to_json(record)
    again = xzplan.from_json(written)
    expect((record, written), (again, xzplan.to_json(again)))


def read_cell(data: bytes) -> None:
    """Read a target, and read its demand again, from its words and from a document."""
    demand = xzplan.parse_target(data.decode(errors="replace")).demand
    expect(demand, xzplan.from_json(xzplan.to_json(demand)))
    if not isinstance(demand, xzplan.Qualitative):
        expect(demand, xzplan.parse_target(demand.words.zh).demand)


def read_table(data: bytes) -> None:
    """Read a printed table, and each of its demands again from a document."""
    table = xzplan.parse_table(data.decode(errors="replace"))
    str(table)
    for row in table.rows:
        for target in row.targets:
            expect(target.demand, xzplan.from_json(xzplan.to_json(target.demand)))


def read_file(data: bytes) -> None:
    """Read a file of observations, and each of them again from a document."""
    table = xzplan.read_observations(data, PLAN)
    str(table)
    for row in table.rows:
        again = xzplan.from_json(xzplan.to_json(row.observation))
        expect((row.observation, str(row.observation.value)), (again, str(again.value)))


READERS: tuple[Callable[[bytes], None], ...] = (read_document, read_cell, read_table, read_file)


def read(data: bytes) -> None:
    """Give an input without its first byte to the reader that this byte names."""
    if data:
        with suppress(xzplan.XzplanError):
            READERS[data[0] % len(READERS)](data[1:])


def main() -> None:
    """Write the first inputs, and fuzz until libFuzzer ends the process."""
    warnings.simplefilter("error")
    CORPUS.mkdir(parents=True, exist_ok=True)
    first = [
        *(b"\0" + text.encode() for _, text in DOCUMENTS if len(text) < 50_000),
        *(b"\1" + indicator.target.cell.zh.encode() for indicator in PLAN.indicators.values()),
        *(b"\2" + text.encode() for text in (TABLE, TABLE.replace("\t", "\n"), COPY)),
        *(b"\3" + text.encode() for text in (OBSERVED, WIDE)),
        *(b"\3" + WIDE.encode(encoding) for encoding in ("gb18030", "utf-16")),
    ]
    for number, data in enumerate(first):
        (CORPUS / f"first_{number}").write_bytes(data)
    atheris.Setup([*sys.argv, str(CORPUS)], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
