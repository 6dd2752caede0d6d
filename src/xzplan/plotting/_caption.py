"""What stands above the axes: the name, the unit, both verdicts, and what is needed."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from xzplan.assessment.schemes.bands import Status
from xzplan.display.palette import INK, PRINT, TINT
from xzplan.language import say
from xzplan.model.bounds import text_of
from xzplan.model.indicators import Nature
from xzplan.model.units import INDEX
from xzplan.plotting._data import Picture
from xzplan.plotting._letters import LEADING, Letters
from xzplan.plotting._styles import GREY, Sizes
from xzplan.plotting._words import (
    ASKED,
    ASKED_AT_THE_END,
    ASKED_OF_ALL,
    INDEX_UNIT,
    OUTLOOK,
    OWN_TARGET,
    PROGRESS,
    UNIT,
    badge,
    colon,
    with_remark,
)
from xzplan.projection.records import Basis

_BETWEEN_CHIPS = 8.0  # points
_CHIP_ROW, _CHIP_LIFT = 1.8, 0.3
"""Height of a row of verdicts, and of the room below its letters, as multiples of their size."""


@frozen(kw_only=True)
class Part:
    """A text of a row."""

    text: str
    x: float = 0.0
    colour: str = INK
    ground: str | None = None


@frozen(kw_only=True)
class Row:
    """A row above the axes."""

    parts: tuple[Part, ...]
    size: float
    height: float
    rank: int
    """Of a caption without room for everything, the rows of the highest ranks are left out first."""
    bold: bool = False
    lift: float = 0.0
    """How far the letters stand above the lower edge of the row."""


def title_of(picture: Picture, lang: str) -> str:
    """Return number and name, with the series if one alone is shown, and whether the target is the user's."""
    alone = picture.strands[0].path.series if len(picture.strands) == 1 else None
    own = any(strand.path.indicator.target.supplied for strand in picture.strands)
    name = with_remark(say(picture.indicator.label(alone), lang), OWN_TARGET if own else None, lang)
    return f"({picture.indicator.number}) {name}"


def unit_line(picture: Picture, lang: str, *, in_full: bool = True) -> str:
    """Return the unit, whether the indicator is binding, and what an observed value has to be."""
    path, unit, nature = picture.strands[0].path, picture.unit, picture.indicator.nature
    in_words = say(INDEX_UNIT.filled(path.indicator.baseline.year), lang)
    name = in_words if unit == INDEX else unit.zh if lang == "zh" else unit.en
    parts = [say(UNIT.filled(name), lang)]
    if nature is not Nature.NOT_STATED:
        parts.append(say(nature.text, lang))
    if in_full and path.bound is not None and path.bound.relation is not None:
        asked = {Basis.HELD: ASKED_OF_ALL, Basis.TARGET_ONLY: ASKED_AT_THE_END}.get(path.basis, ASKED)
        parts.append(say(asked.filled(text_of(path.bound.relation)), lang))
    return ("；" if lang == "zh" else "; ").join(parts)


def remarks(picture: Picture, lang: str) -> list[str]:
    """Return what is needed from now on, of each series, or why there is no verdict or no path."""
    texts = []
    for strand in picture.strands:
        if strand.needed is not None:
            name = ""
            if strand.name is not None and len(picture.strands) > 1:
                name = f"{say(strand.name, lang)}{colon(lang)}"
            texts.append(name + say(strand.needed, lang))
    if picture.message is not None and picture.values and not texts:
        texts.append(say(picture.message, lang))
    return texts


def verdicts(picture: Picture, lang: str, *, in_full: bool = True) -> list[tuple[str, Status]]:
    """Return both verdicts, with their questions if there is room; none for a trajectory."""
    if picture.assessment is None:
        return []
    both = ((PROGRESS, picture.assessment.progress.status), (OUTLOOK, picture.assessment.outlook.status))
    return [
        ((f"{say(question, lang)}{colon(lang)}" if in_full else "") + badge(status, lang), status)
        for question, status in both
    ]


def caption(
    picture: Picture, title: str, letters: Letters, sizes: Sizes, width: float, *, room: float
) -> list[Row]:
    """Return the rows above axes of a width: as many as there is room for, but always the name."""
    verdict_rows = _verdict_rows(picture, letters, sizes, width)
    unit = _rows(
        unit_line(picture, letters.lang), letters, sizes.text, width, most=2, colour=GREY, rank=_UNIT
    )
    needed = [
        row
        for text in remarks(picture, letters.lang)
        for row in _rows(text, letters, sizes.text, width, most=2, colour=INK, rank=_NEEDED)
    ]
    above: list[Row] = []
    for most, rank in _ATTEMPTS:
        name = _rows(title, letters, sizes.title, width, most=most, colour=INK, rank=_NAME, bold=True)
        above = [row for row in (*name, *unit, *verdict_rows, *needed) if row.rank <= rank]
        if height_of(above) <= room:
            break
    return above


def height_of(rows: Sequence[Row]) -> float:
    """Return the height of rows, in points."""
    return sum(row.height for row in rows)


_NAME, _VERDICTS, _UNIT, _NEEDED = range(4)
_ATTEMPTS = ((3, _NEEDED), (3, _UNIT), (2, _UNIT), (2, _VERDICTS), (1, _VERDICTS), (1, _NAME))
"""Lines of the name, and the highest rank, that are tried."""


def _rows(
    text: str,
    letters: Letters,
    size: float,
    width: float,
    *,
    most: int,
    colour: str,
    rank: int,
    bold: bool = False,
) -> list[Row]:
    lines = letters.lines(text, size, width, most) if text else []
    return [
        Row(parts=(Part(text=line, colour=colour),), size=size, height=size * LEADING, rank=rank, bold=bold)
        for line in lines
    ]


def _verdict_rows(picture: Picture, letters: Letters, sizes: Sizes, width: float) -> list[Row]:
    """Return both verdicts beside each other, or one below the other where they are too wide."""
    size = sizes.text
    lines: list[list[Part]] = []
    x = width
    for text, status in verdicts(picture, letters.lang, in_full=sizes.in_full):
        [line] = letters.lines(text, size, width - _BETWEEN_CHIPS, 1)
        wide = letters.width(line, size)
        if x + wide > width - _BETWEEN_CHIPS:
            lines.append([])
            x = 0.0
        lines[-1].append(Part(text=line, x=x + 2, colour=PRINT[status.tone], ground=TINT[status.tone]))
        x += wide + 2 * _BETWEEN_CHIPS
    return [
        Row(parts=tuple(parts), size=size, height=size * _CHIP_ROW, rank=_VERDICTS, lift=size * _CHIP_LIFT)
        for parts in lines
    ]
