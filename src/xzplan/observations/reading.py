"""Read observations as offices keep them: files, sheets, frames, columns and records, in any of their layouts.

Nothing is repaired and nothing is lost. What can be read in one way alone is read. Everything else is left aside, with
its place, the reason, and the argument that settles it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xzplan.exceptions import InvalidInputError
from xzplan.grids.grid import Grid
from xzplan.grids.sources import grids
from xzplan.language import Bilingual
from xzplan.model.periods import Period
from xzplan.model.plan import Plan, check_plan
from xzplan.observations.answers import Answers
from xzplan.observations.areas import Areas, KnownAreas
from xzplan.observations.headings import Headings
from xzplan.observations.layouts import tables
from xzplan.observations.names import Names
from xzplan.observations.sheets import Progress, Sheets
from xzplan.observations.table import ObservationTable

__all__ = ["read_observations"]


def read_observations(
    source: object,
    plan: Plan,
    *,
    sheet: str | None = None,
    columns: Mapping[str, str | int | Period] | None = None,
    names: Mapping[str, str | int | None] | None = None,
    accept: Iterable[str] = (),
    areas: Areas | None = None,
    progress: Progress | None = None,
) -> ObservationTable:
    r"""Return the observations of a file, a dataframe or records, and everything in it that was not read.

    Tables are found below titles, on every sheet, several on one. Rows are indicators, areas or years, and so are
    columns; headings may have several rows. Names, units, periods and values are read as offices write them:
    ``(18)养老机构护理型床位占比（%）``, ``2023年上半年``, ``30.8（预计）``, ``39.1①``.

    What could be read in two ways is left aside and becomes a problem. Each problem has an `answer`, the argument that
    settles it; pass it in a second call.

    Parameters
    ----------
    source
        A path to a CSV or .xlsx file; the text of a CSV, told from a path by its line breaks; bytes or an open file
        of either; dicts, one for each row; a mapping of columns; a dataframe. Text is UTF-8, UTF-16 or GB18030.
    plan
        The plan whose indicators are observed.
    sheet
        Name of the one sheet to read; by default all that are not hidden.
    columns
        What columns are, by heading or letters: ``"observed"``, ``"target"``, ``"note"``, ``"ignore"``, or the period
        that the values are of, such as ``{"2023年累计": "2021/2023"}``.
    names
        Which indicator a name stands for, such as ``{"护理床位占比": 18}``; None for none.
    accept
        Places of values to take although they raise a problem, such as ``["Sheet1!D7"]``.
    areas
        The plan's own area, then those within it, as names or `Area` records; by default those of the plan. A value is
        of the area's Chinese name, whether its source has this name, a short one, the English one or the code.
    progress
        Called with the number of rows done and of all rows, every 1,000 rows and at the end.

    Returns
    -------
    ObservationTable
        `xzplan.assess_plan` takes it as it is. Rows of a file are numbered as a spreadsheet does; dicts and rows of
        columns and dataframes from 1, their header being row 0.

    Raises
    ------
    InvalidInputError
        No table of observations, no source at all, an answer to nothing that was asked, or an argument of another kind.
    MissingExtraError
        A dataframe of another library than pandas without the extra ``frames``.
    OSError
        The file cannot be read.

    Examples
    --------
    >>> import xzplan
    >>> text = "指标,2022年,2023年（预计）\n(18)养老机构护理型床位占比（%）,30.8①,41.2\n"
    >>> table = xzplan.read_observations(text, xzplan.load_plan())
    >>> [(str(seen.period), str(seen.value), seen.status.value) for seen in table.observations["nursing_bed_share"]]
    [('2022', '30.8', 'reported'), ('2023', '41.2', 'estimated')]
    """
    check_plan(plan)
    if sheet is not None and not isinstance(sheet, str):
        raise InvalidInputError("sheet", sheet, "pass the name of a sheet")
    if progress is not None and not callable(progress):
        raise InvalidInputError(
            "progress", progress, "pass a function of two numbers: rows done, and all rows"
        )
    headings, answers = answered(plan, columns=columns, names=names, accept=accept, areas=areas)
    # The grids are freed before the table is made, which takes as much memory again.
    table = read_grids(source, grids(source, sheet), headings, answers, progress=progress).table()
    check_used(headings, answers, table)
    return table


def answered(
    plan: Plan,
    *,
    columns: Mapping[str, str | int | Period] | None,
    names: Mapping[str, str | int | None] | None,
    accept: Iterable[str],
    areas: Areas | None,
) -> tuple[Headings, Answers]:
    """Return the words that a reading knows, and the answers of the caller; arguments are those of `read_observations`."""
    if names is not None and (
        not isinstance(names, Mapping) or not all(isinstance(key, str) for key in names)
    ):
        raise InvalidInputError("names", names, "pass a mapping from names in the source to indicators")
    answers = Answers(columns, accept)
    known_areas = KnownAreas(plan, areas)
    return Headings(plan, Names(plan, known_areas, {} if names is None else names), known_areas), answers


def read_grids(
    source: object,
    every: list[Grid],
    headings: Headings,
    answers: Answers,
    *,
    progress: Progress | None = None,
) -> Sheets:
    """Read the grids of a source, without a look at whether every answer was used; its table is still to be made."""
    found = [(grid, *tables(grid, headings)) for grid in every]
    if not any(table.body for _, of_grid, _ in found for table in of_grid):
        raise InvalidInputError("source", source, _nothing_found(every))
    rows = sum(len(table.body) for _, of_grid, _ in found for table in of_grid)
    reading = Sheets(headings.plan, headings, answers, progress, rows)
    for grid, of_grid, above in found:
        reading.take(grid, of_grid, above)
    return reading


def check_used(headings: Headings, answers: Answers, table: ObservationTable) -> None:
    """Raise `InvalidInputError` for an answer to nothing that was asked in a table, or one that does not settle it."""
    answers.check_used(table.problems)
    for name in headings.names.unused_answers.values():
        raise InvalidInputError("names", name, "no such name stands in the source")


_EMPTY = Bilingual(
    zh="未找到数据表：没有列有指标和年份的表头；文件为空",
    en="no table of observations: no heading with indicators and years was found; the source is empty",
)
_NO_HEADING = Bilingual(
    zh="未找到数据表：没有列有指标和年份的表头；内容最多的一行是{0}：{1}",
    en="no table of observations: no heading with indicators and years was found; the fullest row is {0}: {1}",
)


def _nothing_found(every: list[Grid]) -> Bilingual:
    """Return what was looked for, and the row that came nearest to a heading."""
    rows = [(grid, row) for grid in every for row in grid.rows[:20]]
    if not rows:
        return _EMPTY
    grid, row = max(rows, key=lambda pair: len(pair[1].cells))
    seen = " | ".join(" ".join(cell.text.split())[:20] for cell in list(row.cells.values())[:8])
    return _NO_HEADING.filled(grid.place(min(row.cells), row.number), seen)
