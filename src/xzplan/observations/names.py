"""Names of indicators as offices write them: (18)养老机构护理型床位占比（%）. Number, name and unit have to agree."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias, final

from attrs import evolve, frozen

from xzplan.exceptions import InvalidInputError, UnknownKeyError
from xzplan.grids.marks import LONGEST, narrowed, without_marks
from xzplan.grids.units import factor, is_unit
from xzplan.language import Bilingual
from xzplan.model.indicators import Indicator, Series
from xzplan.model.lookup import fold
from xzplan.model.plan import Plan
from xzplan.observations.areas import KnownAreas
from xzplan.observations.problems import Refused

_NUMBERED = re.compile(
    r"^[(\[【〔<]?\s*(?P<number>[0-9]{1,3})(?:\.0)?\s*[)\]】〕>]?\s*[、.．,，:：]?\s*(?=[^0-9.])"
)
_PLAIN_NUMBER = re.compile(r"[(\[【〔]?\s*([0-9]{1,3})(?:\.0+)?\s*[)\]】〕]?[.、]?")
_LISTED = re.compile(r"^[(]?[一二三四五六七八九十]{1,3}[)、.．]+\s*|^(?:其中|#|▲|●|·|•|-|—)+[:：]?\s*")
_BRACKET = re.compile(r"^(?P<name>.*\S)\s*[(\[〔【](?P<inside>[^()\[\]〔〕【】]*)[)\]〕】]$", re.DOTALL)
_AROUND = " \t\n,，、;；:："
"""Punctuation that stands around what a bracket says: （%，）."""
_UNIT_BEHIND = re.compile(r"^(?P<name>.*[^\s0-9,，、])\s*[,，、]?\s*(?P<unit>[%‰㎡])$", re.DOTALL)
_SERIES_BEHIND = re.compile(r"^(?P<name>.+?)\s*[-—–_:：·/、]+\s*(?P<series>[^-—–_:：·/、]+)$", re.DOTALL)
_PLAIN_REMARKS = re.compile(
    "五年累计|年均|年度|当年|每年|年末|约束性|预期性|约束|预期|指标|"
    r"注?[0-9]{0,2}|国家级|必填|五年合计|当年数|当年完成数|完成数|实际"
)
"""What may stand in brackets behind a name without changing what it means."""
_OF_UNIT = re.compile(r"^(?:(?:计量)?单位|(?i:units?\b))\s*:?\s*")
"""What may stand before a unit: （单位：人次）."""
_TOTAL = re.compile("(?:规划期内?|“?十四五”?)?(?:以来)?累计(?:完成)?数?")
"""What makes it the total since the plan began; the plan itself prints 五年累计, of the target."""
_MOST_SUGGESTED = 200  # names; comparing one with all others takes a millisecond


Parts: TypeAlias = tuple[tuple[Indicator, Series], ...]
"""The series that a word such as 城市 names, each with its indicator."""


@final
@frozen(kw_only=True)
class Name:
    """An indicator that a text names, with what else stands beside the name."""

    indicator: Indicator
    series: Series | None = None
    unit: str = ""
    area: str | None = None
    remark: str = ""
    """What stands in brackets and was not understood."""
    is_total: bool = False
    """Whether the name says that the values add up from year to year: （累计）."""


@final
class Names:
    """The indicators of a plan by every name that offices write; what is near is a suggestion, never a match."""

    def __init__(self, plan: Plan, areas: KnownAreas, answers: Mapping[str, object]) -> None:
        self._plan = plan
        self._areas = areas
        self._numbers = {indicator.number: indicator for indicator in plan.indicators.values()}
        self._names = {
            fold(name): indicator
            for indicator in plan.indicators.values()
            for name in (indicator.id, indicator.name_zh, indicator.name_en)
        }
        self._series: dict[str, list[tuple[Indicator, Series]]] = {}
        for indicator in plan.indicators.values():
            for series in indicator.series:
                for name in {fold(name) for name in (series.id, series.name_zh, series.name_en)}:
                    self._series.setdefault(name, []).append((indicator, series))
        self._answers = {fold(name): self._answered(name, key) for name, key in answers.items()}
        self.unused_answers: dict[str, str] = {fold(name): name for name in answers}
        self._found: dict[str, Name | Refused | None] = {}
        self._numbered: dict[str, Indicator | None] = {}
        self._suggested = 0

    def _answered(self, name: str, key: object) -> Name | None:
        if key is None:
            return None
        if not isinstance(key, str | int):
            raise InvalidInputError(
                "names", {name: key}, "pass the id, number or name of an indicator, or None"
            )
        return Name(indicator=self._plan.indicators[key])

    def find(self, text: str) -> Name | Refused | None:
        """Return what a text names; a refusal where its parts do not agree; None for what names no indicator."""
        if text not in self._found:
            self._found[text] = self._read(text)
        return self._found[text]

    def is_ignored(self, text: str) -> bool:
        """Return whether the caller said that a name is none of the plan's."""
        folded = fold(text)
        return folded in self._answers and self._answers[folded] is None

    def number(self, text: str) -> Indicator | None:
        """Return the indicator with a number of the plan, written alone: 18, (18), 18.0."""
        if text not in self._numbered:
            match = _PLAIN_NUMBER.fullmatch(narrowed(text))
            self._numbered[text] = None if match is None else self._numbers.get(int(match[1]))
        return self._numbered[text]

    def find_series(self, text: str) -> Parts | None:
        """Return the series that a text is the name of: 城市 may be one of several indicators."""
        parts = self._series.get(fold(_LISTED.sub("", narrowed(text))))
        return None if parts is None else tuple(parts)

    def suggestions(self, text: str) -> Bilingual | None:
        """Return names of the plan that are like a text; None if none is."""
        if self._suggested >= _MOST_SUGGESTED:
            return None
        self._suggested += 1
        plain = _NUMBERED.sub("", narrowed(text))
        match = _BRACKET.match(plain)
        try:
            self._plan.indicators[plain if match is None else match["name"]]
        except UnknownKeyError as error:
            if error.suggestions:
                return Bilingual(zh="、".join(error.suggestions), en=", ".join(error.suggestions))
        return None

    def _read(self, text: str) -> Name | Refused | None:
        if len(text) > LONGEST:
            return None
        folded = fold(text)
        if folded in self._answers:
            self.unused_answers.pop(folded, None)
            return self._answers[folded]
        direct = self._names.get(folded)
        if direct is not None:
            return Name(indicator=direct)
        if "\n" in text:
            return self._lines(text)
        plain, _ = without_marks(narrowed(text))
        numbered = _NUMBERED.match(plain)
        name = self._stripped(plain)
        if name is None and numbered is not None:
            name = self._stripped(plain[numbered.end() :])
            number = int(numbered["number"])
            if isinstance(name, Name) and name.indicator.number != number:
                return Refused("two_indicators", number, called(name.indicator))
        if name is None:
            listed = _LISTED.match(plain)
            name = None if listed is None else self._stripped(plain[listed.end() :])
        return name

    def _lines(self, text: str) -> Name | Refused | None:
        """Return what a name of several lines says: a name broken in two, or one in each language."""
        joined = self._read(" ".join(text.split()))
        if joined is not None:
            return joined
        found = [name for line in text.split("\n") if isinstance(name := self._read(line), Name)]
        first = found[0] if found else None
        return (
            first if first is not None and all(name.indicator is first.indicator for name in found) else None
        )

    def _stripped(self, text: str) -> Name | Refused | None:
        """Return what a name says with remarks in brackets behind it."""
        direct = self._names.get(fold(text))
        if direct is not None:
            return Name(indicator=direct)
        for pattern, group in ((_BRACKET, "inside"), (_UNIT_BEHIND, "unit"), (_SERIES_BEHIND, "series")):
            match = pattern.match(text)
            if match is None:
                continue
            name = self._stripped(without_marks(match["name"])[0])
            if isinstance(name, Name):
                return self._with(name, match[group].strip(_AROUND), is_bracket=pattern is not _SERIES_BEHIND)
            if name is not None:
                return name
        return None

    def _with(self, name: Name, remark: str, *, is_bracket: bool) -> Name | Refused | None:
        """Return a name with what stands behind it: a unit, a series, an area, or a remark."""
        for indicator, series in self.find_series(remark) or ():
            if indicator is name.indicator:
                return evolve(name, series=series)
        remark = _OF_UNIT.sub("", remark)
        if not is_bracket:
            return None
        if factor(remark, name.indicator.unit) is not None:
            return evolve(name, unit=remark)
        if is_unit(remark):
            return Refused("other_unit", name.indicator.unit.zh, remark)
        area = self._areas.find(remark)
        if area is not None:
            return evolve(name, area=area)
        if _TOTAL.fullmatch(remark):
            return evolve(name, is_total=True)
        if (
            not remark
            or _PLAIN_REMARKS.fullmatch(remark)
            or remark == "、".join(s.name_zh for s in name.indicator.series)
        ):
            return name
        parts = [part for part in re.split("[,，;；、/]", remark) if part.strip()]
        if len(parts) > 1:
            for part in parts:
                read = self._with(name, part.strip(), is_bracket=True)
                if not isinstance(read, Name):
                    return read
                name = read
            return name
        return evolve(name, remark=remark)


_PARTS = frozenset(
    map(
        fold,
        (
            *(
                "男",
                "女",
                "男性",
                "女性",
                "城镇",
                "城区",
                "乡村",
                "农村",
                "城市",
                "公办",
                "民办",
                "公立",
                "民营",
                "户籍",
            ),
            *("青年", "儿童", "老年", "老年人", "大学生", "农民工", "male", "female", "urban", "rural"),
        ),
    )
)
"""Words for a part of the people or places that an indicator is about."""


def is_part(text: str) -> bool:
    """Return whether a text names a part of those whom an indicator is about, such as 女."""
    return fold(text) in _PARTS


def called(indicator: Indicator) -> Bilingual:
    """Return number and name of an indicator in both languages, for a problem."""
    return Bilingual(
        zh=f"（{indicator.number}）{indicator.name_zh}", en=f"({indicator.number}) {indicator.name_en}"
    )
