"""Write the checksums of the data edition: one for each kind of record, and one for all.

A test holds the file equal to this, and the changelog to the file. Fields that hold nothing are left out, so that a new
field changes no checksum before it has something to say.
"""

from __future__ import annotations

import sys
from pathlib import Path

import xzplan
from xzplan.formats._reviews import checksum

ROOT = Path(__file__).parents[1]
FILE = ROOT / "docs" / "checksums.txt"

HEAD = """\
# SHA-256 of the data of the plan, by scripts/make_checksums.py. A line for every edition there has been; then, of the
# newest, a line for each kind of record, with how many there are: which of them a change has touched.
"""


def editions(text: str) -> dict[str, str]:
    """Return the checksum of every edition in the text of the file."""
    lines = [line.split() for line in text.splitlines()]
    return {line[1]: line[2] for line in lines if line[:1] == ["edition"]}


def made(before: str) -> str:
    """Return the text of the file; the lines of earlier editions are kept."""
    record = xzplan.to_dict(xzplan.load_plan())["record"]
    edition = record.pop("edition")
    every = {**editions(before), edition: checksum(record)}
    own = {key: one for key, one in record.items() if not isinstance(one, list)}
    kinds = {"plan": [own], **{key: one for key, one in record.items() if isinstance(one, list)}}
    lines = [f"edition {key} {found}" for key, found in every.items()]
    lines += [f"{key} {len(some)} {checksum(some)}" for key, some in kinds.items()]
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    FILE.write_text(made(FILE.read_text(encoding="utf-8") if FILE.is_file() else ""), encoding="utf-8")
    sys.stdout.write(f"{FILE}\n")
