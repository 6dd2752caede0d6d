"""Group the cells of a table into rows where its text does not show them as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import final

from attrs import evolve, frozen

from xzplan.display.text import display_width
from xzplan.parsing.doubts import doubt
from xzplan.parsing.grammar import LEAD, SIGN, TAIL, VERB
from xzplan.parsing.headings import ColumnRole
from xzplan.parsing.layouts import Cell, Line
from xzplan.parsing.names import take_apart
from xzplan.parsing.notation import LONGEST_CELL, UNIT, is_unit, plain
from xzplan.parsing.placing import Grid, Placed, RowCells, fits, number_of
from xzplan.parsing.shapes import LETTER, has_mark, looks_like_value, nature_in

# One cell a line


def segment(cells: list[Cell], grid: Grid) -> tuple[list[RowCells], list[Cell]]:
    """Return the rows of a stream of cells, one cell to a line, and the cells that are left over.

    A row ends at the word of its nature. Without one, each row has as many cells as the heading; where that does not
    come out even, a row ends where the next row mark or the next name stands.
    """
    known = [looks_like_value(cell.text) for cell in cells]
    if not grid.has_nature:
        whole = _rows_of_equal_length(cells, known, grid)
        if whole is not None:
            return whole, []
    rows: list[RowCells] = []
    start, at = 0, 0
    named, values = False, 0  # whether the row has a name so far, and how many values behind it
    while at < len(cells):
        if grid.has_nature and nature_in(cells[at].text)[0]:
            end = _behind_nature(cells, known, at + 1, grid)
            rows.append(RowCells(tuple(cells[start:at]), cells[at], tuple(cells[at + 1 : end])))
            start = at = end
            named, values = False, 0
            continue
        if values and _begins_a_row(cells, known, at, values, grid):
            rows.append(RowCells(tuple(cells[start:at]), None))
            start, named, values = at, False, 0
        if grid.has_numbers and not values and _is_number_of_next(cells, known, at):
            at += 1
            continue
        named = named or not known[at]
        values += named and known[at]
        at += 1
    end = _last_row(known, start, grid)
    if end > start:
        rows.append(RowCells(tuple(cells[start:end]), None))
    return rows, cells[end:]


def _is_number_of_next(cells: list[Cell], known: list[bool], at: int) -> bool:
    """Return whether a cell is the number of the row whose name stands behind it."""
    return known[at] and at + 1 < len(cells) and not known[at + 1] and number_of(cells[at].text) is not None


def rows_around_natures(cells: list[Cell], at: int, width: int) -> tuple[list[tuple[Cell, ...]], list[Cell]]:
    """Return rows of as many cells as the heading, where the nature stands before values, and the cells left over.

    `at` is the column of natures.
    """
    rows: list[tuple[Cell, ...]] = []
    left: list[Cell] = []
    start = 0
    while start < len(cells):
        row = cells[start : start + width]
        if len(row) == width and nature_in(row[at].text)[0]:
            rows.append(tuple(row))
            start += width
        else:
            left.append(cells[start])
            start += 1
    return rows, left


def _rows_of_equal_length(cells: list[Cell], known: list[bool], grid: Grid) -> list[RowCells] | None:
    """Return rows that all have as many cells as the heading, with labels between them; None if they do not."""
    rows: list[RowCells] = []
    start, at = 0, 0
    before, values = int(grid.has_numbers), len(grid.values)
    lead = before + 1 + int(grid.has_units)
    whole = lead + values + grid.behind
    if (
        not before
        and len(cells) % whole == 0
        and not any(known[::whole])
        and 2 * sum(known[lead::whole]) > len(known[lead::whole])
    ):
        return [
            RowCells(
                tuple(cells[at : at + lead + values]), None, tuple(cells[at + lead + values : at + whole])
            )
            for at in range(0, len(cells), whole)
        ]
    while at < len(cells):
        end = at + lead + values
        last = end + grid.behind
        if before and number_of(cells[at].text) is None:
            at += 1
            continue
        if last > len(cells) or known[at + before]:
            return None
        read = known[end - values : end]
        label = not (all(read) or before or known[at + 1]) and all(known[at + 1 + lead : end + 1])
        if label and last < len(cells):
            at += 1
            continue
        follows = last == len(cells) or not known[min(last + before, len(cells) - 1)]
        if not all(read) and not (follows and (values == 1 or any(read))):
            return None
        rows.append(RowCells(tuple(cells[start:end]), None, tuple(cells[end:last])))
        start = at = last
    return rows if start == len(cells) else None


def _behind_nature(cells: list[Cell], known: list[bool], at: int, grid: Grid) -> int:
    """Return where the cells of the columns behind the nature end."""
    end = at
    row = len(grid.columns) - grid.after_nature - 1 - grid.has_groups  # cells of a row before its nature
    if any(nature_in(cell.text)[0] for cell in cells[at : at + row + 1]):
        return at  # the next row begins at once
    while end < min(len(cells), at + grid.after_nature):
        if has_mark(cells[end].text) or (known[end] and cells[end].text.isdigit()):
            break
        end += 1
    return end


def _begins_a_row(cells: list[Cell], known: list[bool], at: int, values: int, grid: Grid) -> bool:
    """Return whether a cell begins a row although the row before it has no nature."""
    text = cells[at].text
    if has_mark(text) and not known[at]:
        return True
    follows = at + 1 < len(cells) and known[at + 1]
    if known[at]:
        return grid.has_numbers and text.isdigit() and values >= grid.figures and not follows
    return values >= grid.figures or (follows and not grid.has_nature)


def _last_row(known: list[bool], start: int, grid: Grid) -> int:
    """Return where a last row ends whose nature is not printed; the start if there is none."""
    name = next((at for at in range(start, len(known)) if not known[at]), len(known))
    first = next((at for at in range(name, min(name + 5, len(known))) if known[at]), len(known))
    end = first
    while end < len(known) and known[end] and end - first < len(grid.values):
        end += 1
    return end if end - first == len(grid.values) or (end > first and not grid.has_nature) else start


# One row a line, its columns parted by spaces


_GOES_ON = re.compile(rf"(?:{UNIT})?(?:{TAIL.replace('?P<tail>', '?:')})?(?:\([^()]*\))?")
_DASHES = frozenset("-－—–/") | {"——", "--"}
_RELATES = re.compile(rf"(?:{SIGN}|[与同和较比由到])")


@final
@frozen
class Split:
    """The cells of a line whose columns are parted by single spaces, and whether they had to be guessed."""

    cells: tuple[Cell, ...]
    guessed: bool
    exact: bool = False
    """Whether each word is the cell of its column."""


def split_at_spaces(line: Line, grid: Grid) -> Split | None:
    """Return the cells of a line by its words, from the right: nature, values, and the rest as the name.

    None if there are too few words for a row.
    """
    words = _words_of(line.text)
    if len(words) == len(grid.columns) and all(map(fits, words, grid.columns)):
        behind = [column.role for column in grid.columns].index(ColumnRole.NAME) + 1
        # 年均增长 may end the name, and what stands behind a figure may be of the next cell.
        guessed = any(map(_LED_UP_TO.match, words[behind : behind + 1])) or any(
            " " in word and not looks_like_value(word) for word in words[behind:]
        )
        return Split(tuple(Cell(word, line.number, line.number) for word in words), guessed, exact=True)
    at = next((at for at, word in enumerate(words) if nature_in(word)[0]), None)
    end = len(words) - grid.behind if at is None else at
    nature, left = words[end:], words[:end]
    if (at is None and len(words) < len(grid.columns)) or len(left) < 2:
        return None
    values: list[str] = []
    guessed = False
    for column in reversed(range(len(grid.values))):
        if len(left) < 2:
            break
        value, joined = _last_value(left, column + int(grid.has_units) + 1)
        if value is None:
            break
        values.append(value)
        guessed = guessed or joined
    has_unit = grid.has_units and len(left) > 1 and (is_unit(left[-1]) or left[-1] in _DASHES)
    unit = [left.pop()] if has_unit else []
    name, more = _name_words(left, grid)
    cells = [*name, *unit, *reversed(values), *nature]
    made = tuple(Cell(text, line.number, line.number) for text in cells)
    return Split(made, guessed or more)


_LED_UP_TO = re.compile(r"[\u4e00-\u9fff]+ ")


def _words_of(text: str) -> list[str]:
    """Return the words of a line, with those together that belong to one cell."""
    whole: list[str] = []
    depth = 0  # of brackets that are open
    for word in text.split():
        if depth > 0:
            whole[-1] = f"{whole[-1]} {word}"
        else:
            whole.append(word)
        signs = plain(word)
        depth = max(0, depth + sum(map(signs.count, "([")) - sum(map(signs.count, ")]")))
    words: list[str] = []
    for word in whole:
        if words and _belong_together(words[-1], word, first=len(words) == 1):
            words[-1] = f"{words[-1]} {word}"
        else:
            words.append(word)
    return words


_LEADS_UP = re.compile(
    rf"(?:{LEAD}|{SIGN}|年均增长|年均提高|年均下降|年均|每年|约|力争|累计|到|至|由|从|[比较]|[比较]?\s*20[0-9]{{2}}\s*年(?:底|末)?的?(?:{VERB})?)++"
)


_YEARLY = re.compile(r"年(?:均|平均|度)")
_YEAR_GOES_ON = re.compile(r"年(?!均|平均|度)")
_LONGEST_OBJECT = 20
"""Characters of a unit and of the thing that is counted: 万吨二氧化碳当量减排能力."""
_STARTS_WITH_UNIT = re.compile(UNIT)


def _belong_together(before: str, word: str, *, first: bool) -> bool:
    """Return whether a word goes on with the cell of the word before it: a unit, a tail, or what a lead leads up to."""
    signs = plain(word)
    if signs[0] in "0123456789<>≥≤" and _LEADS_UP.fullmatch(plain(before)):
        return True
    if before[-1].isdigit() and _YEAR_GOES_ON.match(signs) and len(before) < 8:
        return True
    if (
        before[-1].isdigit()
        and not first
        and not _YEARLY.match(signs)
        and _STARTS_WITH_UNIT.match(signs)
        and len(signs) <= _LONGEST_OBJECT
    ):
        return True
    return (
        (word in "/／" and before[-1] in "0123456789%％‰上下内右)）")
        or (before[-1] in "/／；;：:→" and len(before) > 1)
        or word[0] in "→；;"
        or bool(
            before[-1] in "0123456789.%％)）]〕"
            and _GOES_ON.fullmatch(plain(word))
            and (before[-1] not in ")）]〕" or looks_like_value(before))  # 获得电力时间（低压） 天
        )
    )


def _last_value(left: list[str], reserved: int) -> tuple[str | None, bool]:
    """Take the last value from the words of a line; return it and whether it had to be put together."""
    if looks_like_value(left[-1]) and not LETTER.match(left[-1]):
        return left.pop(), False
    for many in range(2, min(5, len(left) - reserved + 1) + 1):
        value = " ".join(left[-many:])
        if _RELATES.match(plain(value)) and looks_like_value(value):
            del left[-many:]
            return value, True
    if looks_like_value(left[-1]):
        return left.pop(), False
    # What stands in the place of a value and has a figure is one, understood or not.
    return (left.pop(), True) if any(sign.isdigit() for sign in left[-1]) else (None, False)


def _name_words(left: list[str], grid: Grid) -> tuple[list[str], bool]:
    """Return number, group and name from the words that are left, and whether they had to be guessed."""
    number: list[str] = []
    group: list[str] = []
    if grid.has_numbers and len(left) > 1 and number_of(left[0]) is not None:
        number.append(left.pop(0))
    if grid.has_groups and len(left) > 1 and not has_mark(" ".join(left)):
        group.append(left.pop(0))
    name = " ".join(left)
    return [*group, *number, name], len(left) > 1 and not has_mark(name)


# Names on several lines


def with_wrapped_names(
    placed: Iterable[tuple[Placed | None, Line]], printed: Sequence[str]
) -> Iterable[tuple[Placed | None, Line]]:
    """Yield rows and other lines, with the lines joined to a row on which its name begins or goes on.

    A name begins on the line above if that has the row mark and the row has none; it goes on below if the unit stands
    there in brackets and the row has none, or if the line begins below the name. Where empty cells show that a line
    has no values, it is a label.
    """
    last: tuple[Placed | None, Line] | None = None
    for row, line in placed:
        if last is not None:
            above, before = last
            if row is not None and above is None and _begins_name(before, row):
                last = _with_name(row, before.filled[0], row.name), line
                continue
            if row is None and above is not None and _goes_on_below(above, line, printed):
                last = _with_name(above, above.name, line.filled[0]), before
                continue
            yield last
        last = row, line
    if last is not None:
        yield last


def without_marked_labels(
    placed: list[tuple[Placed | None, Line]],
) -> list[tuple[Placed | None, Line]]:
    """Return rows without the labels that were taken for the first line of a name: 1.空气质量.

    A mark stands on a label if every marked name goes on in the next line while other rows have no mark at all.
    """
    rows = [row for row, _ in placed if row is not None]
    marked = [row for row in rows if row.number is None and has_mark(row.name.text)]
    alone = [row for row in rows if row.number is None and not has_mark(row.name.text)]
    if not marked or not alone or not all(row.broken and has_mark(row.broken[0].text) for row in marked):
        return placed
    return [(row if row is None or row not in marked else _below_label(row), line) for row, line in placed]


def _below_label(row: Placed) -> Placed:
    """Return a row whose name is what stands below the label; the label is that of its group."""
    label, first, *others = row.broken
    name = Cell("".join(cell.text for cell in (first, *others)), first.line, row.broken[-1].last)
    doubts = [one for one in row.doubts if one.code != "continued"]
    doubts += [doubt("continued", cell.text, line=cell.line) for cell in others]
    cells = row.cells[1:] if row.cells[:1] == (label,) else row.cells
    return evolve(row, name=name, broken=(), groups=(*row.groups, label), cells=cells, doubts=tuple(doubts))


def _begins_name(line: Line, row: Placed) -> bool:
    alone = len(line.cells) == 1
    return alone and row.number is None and not has_mark(row.name.text) and has_mark(line.cells[0].text)


def _goes_on_below(row: Placed, line: Line, printed: Sequence[str]) -> bool:
    """Return whether a line of one cell goes on with the name of the row above it."""
    return len(line.filled) == 1 and (_lacks_unit(row, line) or _stands_below(row, line, printed))


def _lacks_unit(row: Placed, line: Line) -> bool:
    below = line.filled[0].text
    if row.unit is not None or len(below) > LONGEST_CELL:
        return False
    return take_apart(row.name.text[:LONGEST_CELL]).unit is None and take_apart(below).unit is not None


def _stands_below(row: Placed, line: Line, printed: Sequence[str]) -> bool:
    """Return whether a line without separators begins in the column of the name above it, behind other columns."""
    if line.gridded:
        return False
    below, above = printed[line.number - 1], printed[row.name.last - 1]
    margin = len(below) - len(below.lstrip())
    before = above[: max(0, above.find(row.name.text.split("\n")[-1]))]
    # Where only a margin stands before the name, every line of the table begins there.
    return (
        before.strip() != ""
        and margin > 0
        and abs(display_width(below[:margin]) - display_width(before)) <= 1
    )


def _with_name(row: Placed, first: Cell, second: Cell) -> Placed:
    name = Cell(first.text + second.text, first.line, second.last)
    doubts = (*row.doubts, doubt("continued", second.text, line=second.line))
    return evolve(row, name=name, broken=(first, second), doubts=doubts)
