"""Find out by their headers, in either language, what the columns of a table of observations hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xzplan.exceptions import InvalidInputError
from xzplan.model.lookup import fold
from xzplan.observations._cells import text_of
from xzplan.observations._grids import Grid

_WITHIN = 20  # rows that may stand above the header: a title, a date, who filled it in

_WORDS = {
    "indicator": "id indicator indicatorid indicatorname number no name namezh nameen "
    "编号 指标编号 指标代码 序号 指标 指标名称 主要指标 名称 英文名称",
    "series": "series 序列 分项",
    "year": "year period timeperiod 年 年份 年度 时期",
    "value": "value obsvalue 值 数值 指标值 实际值 完成值",
    "area": "area refarea 地区 区域 县市区",
    "status": "status obsstatus 状态 数据状态",
    "source": "source 来源 数据来源 资料来源",
    "unit": "unit unitmeasure 单位 计量单位",
}
_MEANINGS = {word: meaning for meaning, words in _WORDS.items() for word in words.split()}
_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?:年|年实际|年实际值|年数值)?")


def _meaning(header: str) -> str | int | None:
    """Return what a column holds, by its header; the year for a column of values of one year."""
    parts = [fold(part) for part in re.split(r"[/／\n]", header)]
    years = {int(match[1]) for part in parts if (match := _YEAR.fullmatch(part))}
    meanings: set[str | int] = {_MEANINGS[part] for part in parts if part in _MEANINGS} | years
    return meanings.pop() if len(meanings) == 1 else None


class Header:
    """Which column holds what, by its place."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.indicator: list[int] = []
        """Every column that names the indicator."""
        self.at: dict[str, int] = {}
        """The one column of every other meaning."""
        self.years: dict[int, int] = {}
        """The columns of the values of single years; empty where rows name their year."""
        self.ignored: list[str] = []
        held: dict[str | int, int] = {}
        for place, name in enumerate(names):
            meaning = _meaning(name)
            if meaning == "indicator":
                self.indicator.append(place)
            elif meaning is None:
                self.ignored += [name] if name else []
            elif meaning in held:
                raise InvalidInputError("source", name, f"a second column for {meaning}")
            else:
                held[meaning] = place
        self.at = {meaning: place for meaning, place in held.items() if isinstance(meaning, str)}
        years = {meaning: place for meaning, place in held.items() if isinstance(meaning, int)}
        if {"year", "value"} & set(self.at):
            self.ignored += [names[place] for place in years.values()]
        else:
            self.years = years

    @property
    def complete(self) -> bool:
        """Whether rows under it can be observations."""
        return bool(self.indicator) and (bool(self.years) or {"year", "value"} <= set(self.at))


def header_at(grid: Grid) -> tuple[int, Header] | None:
    """Return the header of a grid and the place of its row; None where there is none."""
    for at, cells in enumerate(grid.rows[: 1 if grid.header_known else _WITHIN]):
        names = [text_of(cell) for cell in cells]
        if any(_meaning(name) == "indicator" for name in names):
            header = Header(names)
            if header.complete:
                return at, header
    return None


def cell(cells: Sequence[object], place: int | None) -> object:
    """Return a cell of a row; None where the row ends before it, or there is no such column."""
    return None if place is None or place >= len(cells) else cells[place]
