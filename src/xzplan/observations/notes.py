"""Notes below a table that change what its values are: 注：2023年为预计数."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import final

from attrs import frozen

from xzplan.grids.marks import LONGEST, narrowed, without_marks

_NOTE = re.compile(
    r"^(?:(?:注|备注|说明|附注)\s*(?:[0-9]{1,2}(?![0-9]))?\s*[:：、.]?|(?i:notes?)\s*[0-9]{0,2}\s*[:.])\s*"
)
_HEADS = ("注", "备注", "说明")
_MARK = re.compile(r"^(?:[\u2460-\u24ff\u2776-\u2793⁰¹²³⁴-⁹※#†‡★☆]|[*]+|\[[0-9]{1,2}\])")
_CLAUSE = re.compile("[，,;；。\n]")
_YEAR = re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?=年|[^0-9.%]|$)")
_BARE_YEAR = re.compile("(?:19|20)[0-9]{2}(?![0-9])")
_SUBJECT = re.compile("(?:19|20)[0-9]{2}年?(?!年?(?:以来|起|至|到|[-—–~～]))")
_OTHER_BASIS = (
    "口径[^，。]{0,6}(?:调整|变化|变更|改变|不同|不一|有别|修订)|(?:调整|变更|改变|修订)[^，。]{0,4}口径|不可比|"
    "[新旧老原]口径|待[^，。]{0,3}核|未经核|不含|未含|仅含|仅统计|按户籍|仅为|仅限|不包括|未包括|剔除|扣除|除外"
)
"""Words that make a value one of another definition, of a part, or one that nobody has verified."""
_WRONG = "应为|更正|改为|作废|(?<!如有)错误|(?<!如)有误|疑误|退回|存疑|不准确|无效"
"""Words of a remark by which a value does not stand."""
_NOT_YET = "快报|预计|估计|预估|估算|推算|预测|初步|初核"
_OTHER_YEAR = (
    "(?:上年|上一年度?|去年|往年)的?(?:统计)?[数值]|(?:用|(?<!合)同|为|系|是)(?:上年|上一年|去年|往年)|未更新|"
    "[近前][0-9两二三四五]+年[^，。]{0,2}平均|(?:移动|滑动)平均"
)
"""Words that make a value that of another year, or of several."""
_IN_ENGLISH = (
    r"\b(?i:estimate[ds]?|preliminary|provisional|forecast|projected|planned|as of|last year|previous year)\b"
)
_SUMS = re.compile(
    r"(?:^|为|是|系|按|均|指)[^，。]{0,12}累计(?:完成)?(?:[数值]|口径|统计|$)|\b(?i:cumulative)\b"
)
"""Words that make an amount the sum since some year before: 为累计数, but not 累计完成330个 beside the amount of the year."""
_NO_SUMS = re.compile(r"(?:不[是为系]|非)[^，。]{0,6}累计|\bnot (?:a |the )?(?i:cumulative)\b")
"""Words that say that an amount is no such sum: 当年完成数，不是累计数."""
_OF_A_PART = "(?:为|是|系|按|取|用|引自?|仅)[^，。]{0,4}(?:全[省国]|[市县]?本级|市直|城区|农村|乡村|规模以上|规上|限额以上|户籍|抽样|部分|公办|民办|公立)"
"""Words that make the values those of more or less than the area and the people of the plan: 口径为城区, 为全省平均."""
_CUT_OFF = "截[至止](?:到|(?!到))(?!(?:(?:19|20)[0-9]{2}年?)?(?:[末底]|年末|年底|12月))"
"""截至2023年6月底, but not 截至2023年底 or 截至12月31日."""
_PLAIN_MONTH = "(?!12月)[0-9]{1,2}月"
_MONTH = f"(?<![0-9]){_PLAIN_MONTH}"
"""A month before the last, or one that cannot be: 06月, 13月."""
_FIRST_MONTHS = "前[0-9一二三四五六七八九十]+个?(?:月|季度?)"
_OF_ANOTHER = "^(?:为|系|是|用)?(?:全省|全国)的?(?:平均)?(?:水平|数据?|值)?$"
_CHANGES = re.compile(
    f"{_NOT_YET}|(?:为|是|系|按|用)[^，。]{{0,6}}(?:目标|计划|预期|任务)|{_CUT_OFF}|"
    f"{_MONTH}|上半年|季度|{_FIRST_MONTHS}|{_OTHER_YEAR}|{_OTHER_BASIS}|{_OF_A_PART}|{_IN_ENGLISH}|"
    f"^(?:测算|目标|计划)(?:完成)?[数值]$|年中[数值]|{_OF_ANOTHER}|{_WRONG}"
)
"""Words that make a value another one than that of the whole year, not yet an observation, or a wrong one."""
_REMARK = re.compile(
    f"(?:{_NOT_YET}|测算|目标|计划)(?:完成)?[数值]|^(?:{_NOT_YET}|目标|计划)$|"
    f"(?:为|是|系)[^，。]{{0,4}}(?:{_NOT_YET}|目标|计划)|用(?:{_NOT_YET})|{_CUT_OFF}|{_FIRST_MONTHS}(?:(?:累计)?(?:完成)?的?(?:统计)?[数值]|$)|"
    f"(?:{_MONTH}份?|上半年|季度)[末底]?(?:累计)?的?(?:统计)?[数值]|年中[数值]|"
    f"^(?:(?:19|20)[0-9]{{2}}年)?(?:{_MONTH}[末底]|[0-9]{{1,2}}月?[-—–~至]{_PLAIN_MONTH}(?:累计)?|上?半年|[一二三1-3]季度?)$|"
    f"(?:为|是|系)[^，。]{{0,8}}(?:{_MONTH}份?[末底]?|上半年|季度[末底]?)$|"
    f"{_OF_A_PART}(?:人口|居民|部分|范围)?的?(?:统计)?(?:[数值]|数据|口径|范围)?$|"
    f"{_OF_ANOTHER}|{_WRONG}|{_OTHER_YEAR}|{_OTHER_BASIS}|{_IN_ENGLISH}"
)
"""Words in a remark beside a value that do so; 预计年底建成 speaks of a work."""
_PLAIN = re.compile(f"{_REMARK.pattern}|{_OF_A_PART}")
"""The same in a plain line; one with a date and a name is that of a signature."""
_OF_SOME = re.compile("[数值]的")
"""What speaks of those that are something: 为预计数的还有."""
_OF_YEAR = re.compile(
    r"^[^0-9]{0,8}(?:19|20)[0-9]{2}年?[度末底]?的?[^0-9为是系用按]{0,6}(?:[数值]|数据|结果)$|"
    r"(?:用|取自?|引自|参照|(?<!合)同|为|系|是|截[至止]到?)(?:19|20)[0-9]{2}年?[度末底]?(?:$|的?[\u4e00-\u9fff]{0,6}(?:[数值]|数据|结果|水平|统计))|"
    r"\b(?:data|figures?|values?) (?:of|for|from) (?:19|20)[0-9]{2}\b|^(?:19|20)[0-9]{2} (?:data|figures?|values?)$",
    re.IGNORECASE,
)
"""A clause that says of which year the values are: 2022年数据, 沿用2022年."""
_PART = re.compile(
    f"{_OTHER_BASIS}|抽样县|^[男女]$|部分(?:县|区|地区)|市?本级|市直|全省|全国|规模以上|规上|限额以上|城镇|乡村|农村|城区|户籍|公办|民办|公立|男性|女性"
)
"""Words of a definition that make it one of a part, or another one than the plan's."""


@final
@frozen
class Note:
    """A clause of a note that may change what values are."""

    text: str
    year: int | None
    """The year it speaks of; None for every year."""
    mark: str
    """The mark that stands beside the values it speaks of; empty for all values."""
    values_of: int | None = None
    """The year whose values it says they are; it speaks of the values of every other year."""
    sums: bool = False
    """Whether it says that amounts are sums since some year before."""

    def is_about(self, year: int | None, marks: str = "") -> bool:
        """Return whether it speaks of a value of a year with some marks beside it."""
        if self.values_of is not None and self.values_of == year:
            return False
        return self.mark in marks if self.mark else self.year in (None, year)


def starts_with_mark(text: str) -> bool:
    """Return whether a line begins with the mark of a note."""
    return _MARK.match(narrowed(text)) is not None


def is_note(text: str) -> bool:
    """Return whether a line begins as a note does, whatever mark stands before it: ※说明."""
    return without_marks(narrowed(text))[0].startswith(_HEADS)


def changes_basis(text: str) -> bool:
    """Return whether a line says that values are of another definition, or of a part."""
    return re.search(_OTHER_BASIS, narrowed(text)) is not None


def whole_note(text: str) -> Note:
    """Return a note that speaks of every value of a table."""
    return Note(text, None, "")


def remarks_in(text: str) -> Iterator[Note]:
    """Yield the clauses of a remark in a row that may change what its values are."""
    if text:
        yield from _notes(narrowed(text), _REMARK, "")


def notes_in(text: str) -> Iterator[Note]:
    """Yield the clauses of a line below a table that may change what its values are."""
    text = narrowed(text)
    head = _NOTE.match(text)
    rest = text if head is None else text[head.end() :]
    mark = _MARK.match(rest)
    if head is not None or mark is not None:
        rest, shown = (rest, "") if mark is None else (rest[mark.end() :], mark[0])
        yield from _notes(_NOTE.sub("", rest.strip(), count=1), _CHANGES, shown)


def notes_behind(text: str) -> Iterator[Note]:
    """Yield the clauses of a plain line behind the last row of a table that may change what its values are.

    Nothing says that it is a note: 2022年数据为快报数, or 1.2022年为预计数 below a line with 注 alone.
    """
    text = narrowed(text)
    if len(text) <= LONGEST and not is_note(text) and not starts_with_mark(text):
        notes = _notes(text.strip("() "), _PLAIN, "")
        yield from (note for note in notes if _OF_SOME.search(note.text) is None)


def _notes(text: str, changes: re.Pattern[str], mark: str) -> Iterator[Note]:
    for year, clause in _clauses(text):
        given = _OF_YEAR.search(clause)
        if changes.search(clause):
            yield Note(clause, year, mark)
        elif _SUMS.search(clause) and not _NO_SUMS.search(clause):
            # 2022年为累计数 speaks of 2022, 2021年以来累计 and 2021—2022年累计 of any year.
            of_one = year if _SUBJECT.match(clause) or not _YEAR.search(clause) else None
            yield Note(clause, of_one, mark, sums=True)
        elif given is not None:
            said = clause[: given.end()]
            *subject, values_of = map(int, _YEAR.findall(said) or _BARE_YEAR.findall(said))
            yield Note(clause, subject[0] if subject else None, mark, values_of)


def definition_of_a_part(text: str, name: str) -> str:
    """Return the word by which a definition is not that of the whole of an indicator; empty if there is none."""
    if not text:  # as in most rows
        return ""
    return next((match[0] for match in _PART.finditer(narrowed(text)) if match[0] not in name), "")


def _clauses(text: str) -> Iterator[tuple[int | None, str]]:
    """Yield the clauses of a note, each with the year that it speaks of: its own, or that of those before."""
    year = None
    for clause in _CLAUSE.split(text):
        match = _YEAR.search(clause)
        year = year if match is None else int(match[0])
        yield year, clause.strip()
