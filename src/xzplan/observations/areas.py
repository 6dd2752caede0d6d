"""Whose values a text says they are: the plan's own area, one within it, or another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias, final

from attrs import frozen

from xzplan.exceptions import InvalidInputError
from xzplan.grids.marks import narrowed
from xzplan.grids.times import find_time
from xzplan.model.areas import Area
from xzplan.model.checks import items_of
from xzplan.model.plan import Plan
from xzplan.observations.english_titles import may_name_a_place, words_of
from xzplan.observations.openings import BORDER, SUBJECT, is_made_of_words, may_name_an_area

Areas: TypeAlias = Sequence[Area | str]
"""The area of a plan, then those within it."""

OWN = ""
"""Stands for the plan's own area where None means that no area is named."""

_CITIES = {
    "太原": "taiyuan",
    "大同": "datong",
    "阳泉": "yangquan",
    "长治": "changzhi",
    "晋城": "jincheng",
    "朔州": "shuozhou",
    "晋中": "jinzhong",
    "忻州": "xinzhou",
    "运城": "yuncheng",
    "临汾": "linfen",
    "吕梁": "lüliang",
}
"""The eleven cities of Shanxi as titles and files name them without 市, and in English.

A city receives the tables of its province and copies the forms of its neighbours. The short names of every city and
county cannot be listed. Other areas are told by how their names end: 市, 县, 区, 州, 盟, 旗, 省.
"""
_PROVINCE_NAMES = (
    "北京市 天津市 上海市 重庆市 山西省 河北省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 "
    "湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 内蒙古自治区 广西壮族自治区 西藏自治区 "
    "宁夏回族自治区 新疆维吾尔自治区"
)
_PROVINCES = {
    re.sub("[省市]$|(?:壮族|回族|维吾尔)?自治区$", "", name): name for name in _PROVINCE_NAMES.split()
}
"""Provinces as titles name them without 省, and their full names."""
_OTHER_WORDS = re.compile(
    "世界大同|大同小异|长治久安|吕梁山|太原铁路|太原局|太原卫星|原平均|五台[套件座辆]|[含、及和与]五台山"
)
"""Words that hold a short name and speak of no area."""

_WHOLE = {"全市", "本市", "全市合计", "全市总计", "全市平均"}
_SUMS = {"合计", "总计", "全域", "total"}
_SUFFIX = re.compile("(?:市|县|区|自治县|旗|盟|州|省)$")
_NAME = r"(?:[\u4e00-\u9fff]{2,3}省)?(?P<name>[\u4e00-\u9fff]{1,3}?(?:市|县|区|自治州|盟|旗)|[\u4e00-\u9fff]{2,3}省)"
_SHORT = rf"(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?={BORDER}|{SUBJECT}|全)"
_LEAD = r"^(?:附件|附表|附|表)?[0-9一二三四五六七八九十]{0,3}[-0-9]{0,3}[:.、\s]*(?:关于)?"
_FILLED = r"(?:(?:填报|报送|上报|编制|制表|统计)(?:单位|部门|地区|区域)|(?:数据|资料)?(?:来源|提供)(?:单位|部门)?)[:：]\s*"
_LED_BY = (re.compile(_LEAD + _SHORT), re.compile(_LEAD + _NAME))
_FILLED_BY = (re.compile(_FILLED + _SHORT), re.compile(_FILLED + _NAME))
_LISTED = r"(?:[(]?[一二三四五六七八九十]{1,3}(?:[)][、.]?|[、.])\s*)?"
"""The number of a section: 一、 or (二)."""
_SMALLER = re.compile(
    rf"^(?:附件|附表|附|表)?{_LISTED}[-0-9:.、\s]*?(?:[0-9]{{4}}年(?:度)?)?"
    "(?P<name>[\u4e00-\u9fff]{0,8}?(?:开发区|经开区|高新区|名胜区|景区|新区|示范区|管委会|街道办事处|街道|(?<![城乡])镇|(?<!城)乡|本级|市区))"
    rf"(?={BORDER}|{SUBJECT})"
)
"""What is less than a city or a county, at the start of a title."""
_LARGER = re.compile(
    rf"^(?:附件|附表|附|表)?{_LISTED}[-0-9:.、\s]*?(?:[0-9]{{4}}年(?:度)?)?(?P<name>全省|全国)"
)
_LARGER_WITHIN = re.compile("(?<![占居在列位])全[省国]")
"""The same behind other words: 主要指标（全省）."""
BEYOND = ("全省", "全国", "山西省")
"""What is more than a city; a form of theirs may be filled by a city that stands in another line."""
_FORM = re.compile("填报|报表|制度|标准")
_SEALED = re.compile("盖章|公章|签章")
_PROVINCE = re.compile("^[\u4e00-\u9fff]{2,3}省(?=.)")
_WITHOUT = re.compile("不含|不包括|扣除|剔除|除外")
_BETWEEN = re.compile(r"[\s:：,，.。、;；()（）《》\-—_/0-9]+|年")
"""What parts the words of a title: 河曲 2023."""
_BEFORE = re.compile(r"^(?:其中[:：]?|[#▲●·•]+)")
_CODE = re.compile(r"([0-9]{6})(?:0{6}|\.0)")
"""A code of twelve digits, or one that was a number: 140902000000, 140902.0."""
_OF_PARTS = re.compile(rf"{_LISTED}(?:(?:各|分|按)[县市区旗]{{1,4}}|县级|县区|小计)[:：]?")
"""A line within a table below which the values are of parts of the area: 二、各县, 小计."""
_OF_AREA = re.compile(
    "(?:仅|只|为|系|是|用|以)*(?:统计|含|包括|有)?(?P<name>[\u4e00-\u9fff]{2,6}?)的?(?:数据?|值|口径|情况|部分)?"
)
_COUNTED = re.compile(r"[(（]?[0-9一二三四五六七八九十]+个?[县市区(（、,，)）]+")
"""How many areas a sum is of: 14县合计, 合计（14县区）."""
_NO_AREAS = re.compile(
    "[占居在列比]?[全本各我外分市城地省两多]+[市县区省]|[\u4e00-\u9fff]*(?:社|小|园|辖|景|街|校|片|老|山|灾|库|牧|郊|城|地|新|示范|开发)区|超市|都市|[\u4e00-\u9fff]*城市"
)
"""Words that end like the name of an area and are none."""


@final
@frozen(kw_only=True)
class InTitle:
    """What a title says of the area of the values below it."""

    area: str | None
    """Whose values it announces; None if it names no area, or several."""
    is_mixed: bool
    """Whether it names several areas, the plan's own less others, or another one by its short name alone."""
    may_name_another: bool
    """Whether it has a word that may be an area that no list holds: 郑州2023年, Zhengzhou 2023."""


@final
class KnownAreas:
    """The areas of a plan by every name that they are written with."""

    def __init__(self, plan: Plan, areas: Areas | None) -> None:
        given = plan.areas if areas is None else tuple(map(_area, items_of("areas", areas, _FORMS)))
        self.own: str = given[0].name_zh if given else "本地区"
        """What the plan's own area is called."""
        self._own_short: str = _SUFFIX.sub("", self.own)
        self.within: tuple[str, ...] = tuple(area.name_zh for area in given[1:])
        self._names: dict[str, str] = {}
        self._english: list[tuple[str, str]] = [(area.name_en.lower(), area.name_zh) for area in given[1:]]
        for place, area in enumerate(given):
            name = area.name_zh if place else OWN
            english = "".join(area.name_en.lower().split())
            for written in (area.code, area.name_zh, english, _SUFFIX.sub("", area.name_zh)):
                if len(written) > 1:
                    self._names.setdefault(written, name)
        own = given[0].name_en.lower() if given else ""
        self._own_english: str = own.rpartition(" ")[0] or own
        if given:
            self._names |= dict.fromkeys((*_WHOLE, self._own_english or self.own), OWN)
        self._cities: list[str] = [
            city for city in _CITIES if city not in self._names and city not in plan.name_zh
        ]
        """Cities that are not the plan's own, by their short names."""
        self._short: dict[str, str] = {city: f"{city}市" for city in self._cities}
        self._short |= {short: name for name in self.within if len(short := _SUFFIX.sub("", name)) > 1}
        """Areas other than the plan's own, by their short names."""
        self._short_english: dict[str, str] = {_CITIES[city]: f"{city}市" for city in self._cities}
        self._short_english |= {
            written.rpartition(" ")[0]: name for written, name in self._english if " " in written
        }
        """The same in English."""
        names = [plan.name_zh, *(domain.name_zh for domain in plan.domains.values())]
        for indicator in plan.indicators.values():
            names += [indicator.name_zh, *(series.name_zh for series in indicator.series)]
        self._names_of_plan: str = " ".join(names)
        self._english_of_plan: frozenset[str] = _english_words(plan, given)
        self._found: dict[str, str | None] = {}

    def find(self, text: str) -> str | None:
        """Return the area that a text is the name of, `OWN` for the plan's own; None if it is no area that is known."""
        if text not in self._found:
            self._found[text] = self._read(text)
        return self._found[text]

    def _read(self, text: str) -> str | None:
        name = _BEFORE.sub("", "".join(narrowed(text).lower().split())).strip(" :：（）()")
        code = _CODE.fullmatch(name)
        name = _PROVINCE.sub("", name) if code is None else code[1]
        if name not in self._names and name.startswith(self.own):
            name = name.removeprefix(self.own)  # 忻州市岢岚县
        return self._names.get(name, self._short_english.get(name))

    def of_cell(self, text: str) -> str:
        """Return the area that a cell in a column of areas names; one that is not known keeps its name."""
        known = self.find(text)
        return " ".join(text.split()) if known is None else known

    def in_footer(self, text: str) -> str | None:
        """Return the area of the office that filled a form, as a line below the table names it."""
        text = narrowed(text)
        named = self._named_in(text)
        if len(named) == 1 and _SEALED.search(text):
            return named[0]
        return self._led(text, _FILLED_BY)

    def in_title(self, text: str) -> InTitle:
        """Return what a title, or a line within a table, says of the area of the values."""
        text = narrowed(text)
        bare = _without_times(text)
        named = self._named_in(text)
        led = self._led(bare, _LED_BY)
        is_mixed = self._is_mixed(text, named, led)
        area = self._announced(text, named, led, is_mixed=is_mixed)
        return InTitle(
            area=area,
            is_mixed=is_mixed,
            may_name_another=area is None and not is_mixed and self._may_name_another(text, bare),
        )

    def _may_name_another(self, text: str, bare: str) -> bool:
        """Return whether a title that names no area that is known may name one all the same."""
        if self._own_short in text or _OTHER_WORDS.search(text):
            return False
        if _LARGER_WITHIN.search(text) and not _FORM.search(text):
            return True
        if self._own_english and self._own_english in text.lower():
            return False
        return may_name_an_area(text, bare, self._names_of_plan) or may_name_a_place(
            text, self._english_of_plan
        )

    def _announced(self, text: str, named: list[str], led: str | None, *, is_mixed: bool) -> str | None:
        """Return the area that a title announces; None if it names none, or several."""
        smaller = _SMALLER.match(text)
        if smaller is not None:
            return smaller["name"]
        if is_mixed:
            return None
        if named:
            return named[0]
        filled = self._led(text, _FILLED_BY)
        led = led if filled is None else filled
        larger = _LARGER.match(text)
        if (
            led in (None, *BEYOND)
            and larger is not None
            and self._own_short not in text
            and not _FORM.search(text)
        ):
            return larger["name"]
        return self.find(text) if led is None else led

    def _is_mixed(self, text: str, named: list[str], led: str | None) -> bool:
        """Return whether a line names several areas, the plan's own less others, or another one by its short name alone."""
        hinted = self._hinted_in(text) - {*named, led}
        if hinted or _WITHOUT.search(text) or len(named) > 1 or any(f"{name}等" in text for name in named):
            return bool(named or hinted)
        # 郑州市、阳泉市; of 五台县 the first sign may be read as the number of a table.
        if named and led not in (None, OWN, self.own, *BEYOND) and not any(led in name for name in named):
            return True
        others = {*named, led} - {None, OWN, self.own, *self.within, *BEYOND}
        if self._own_short in text and others:
            return True
        own = re.escape(self.own)
        if not re.search(f"[、,，和与及]{own}|{own}[、,，和与及]", text):
            return False
        return bool(named) or led not in (None, OWN)

    def is_named_in(self, text: str) -> bool:
        """Return whether a note names an area that is not the plan's own."""
        text = narrowed(text)
        return bool(self._named_in(text) or self._hinted_in(text))

    def is_of_another(self, text: str) -> bool:
        """Return whether a remark is the name of an area that is not the plan's own: 仅忻府区, 郑州市数据."""
        match = _OF_AREA.fullmatch(narrowed(text))
        if match is None:
            return False
        name = match["name"]
        known = self.find(name)
        is_name = _SUFFIX.search(name) is not None and _NO_AREAS.fullmatch(name) is None
        return known != OWN if known is not None else is_name and not is_made_of_words(name, "")

    def _named_in(self, text: str) -> list[str]:
        """Return the areas that are not the plan's own and that a text plainly names."""
        words = {self._names.get(word.lower()) for word in _BETWEEN.split(text)}
        lower = text.lower()
        english = {name for written, name in self._english if written in lower}
        within = [name for name in self.within if name in text or name in words or name in english]
        return within + [f"{city}市" for city in self._cities if f"{city}市" in text]

    def _hinted_in(self, text: str) -> set[str]:
        """Return the areas whose short names stand in a text, be it as a part of another word."""
        chinese = _OTHER_WORDS.sub("", text)
        words = [word.lower() for word in _BETWEEN.split(text)]
        return {name for short, name in self._short.items() if short in chinese} | {
            self._short_english[word] for word in words if word in self._short_english
        }

    def _led(self, text: str, patterns: tuple[re.Pattern[str], re.Pattern[str]]) -> str | None:
        """Return the area that stands at the start of a text, by its short name or its full one."""
        by_short, by_name = patterns
        match = by_short.search(text)
        if match is not None:
            short = match["name"]
            known = self._short.get(short, _PROVINCES.get(short, self.find(short)))
            if known is not None:
                return known
        match = by_name.search(text)
        name = "" if match is None else match["name"]
        if match is None or _NO_AREAS.fullmatch(name) or is_made_of_words(name, ""):
            return None
        rest = text[match.end() :]
        named = [name for name in self.within if rest.startswith(name)]
        known = named[0] if named else self.find(name)
        return name if known is None else known


def _english_words(plan: Plan, areas: Sequence[Area]) -> frozenset[str]:
    """Return the words of a plan's English names in small letters."""
    names = [plan.name_en, *(area.name_en for area in areas)]
    names += [domain.name_en for domain in plan.domains.values()]
    for indicator in plan.indicators.values():
        names += [indicator.name_en, *(series.name_en for series in indicator.series)]
    return words_of(" ".join(names))


def _without_times(text: str) -> str:
    """Return a title without the times that may stand before the name of an area: 2023年上半年."""
    time, rest = find_time(text)
    while time is not None:
        time, rest = find_time(rest)
    return rest.strip(" 、,，—-_")


def speaks_of_parts(text: str) -> bool:
    """Return whether a line within a table says that the values below it are of parts of an area."""
    return _OF_PARTS.fullmatch(narrowed(text)) is not None


def is_sum(text: str) -> bool:
    """Return whether a text names the sum of the areas beside it."""
    return _COUNTED.sub("", "".join(text.lower().split())) in _SUMS


_FORMS = "pass the name of the plan's area, then of those within it, or Area records"


def _area(given: object) -> Area:
    if isinstance(given, Area):
        return given
    if not isinstance(given, str) or not given.strip():
        raise InvalidInputError("areas", given, _FORMS)
    return Area(code="", name_zh=given.strip(), name_en=given.strip())
