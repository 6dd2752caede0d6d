"""What the modules of commitments share: the builder, units, and the readings of phrases that leave something open."""

from __future__ import annotations

from decimal import Decimal

from xzplan.commitments import Commitment, Deadline, Per, Role, Strength
from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.data.domains import DOMAINS
from xzplan.data.key_projects import KEY_PROJECTS
from xzplan.data.measures import MEASURES
from xzplan.language import Bilingual
from xzplan.readings import Reading
from xzplan.sources import Label, Source
from xzplan.targets import Comparator, Demand, Level, Range, Target, Total
from xzplan.units import Unit, UnitKind

# A headed paragraph is one line of the text, and so is an item of a box.
_DOMAIN_OF = {one.chapter: one.id for one in DOMAINS}
_MEASURE_AT = {one.source.line: one.id for one in MEASURES}
_KEY_PROJECT_AT = {one.source.line: one.id for one in KEY_PROJECTS}


def commitment(  # noqa: PLR0917
    number: int,
    key: str,
    place: tuple[int, int | None, int],
    name: tuple[str, str],
    counted: tuple[str, str],
    unit: Unit,
    printed: str,
    demand: Demand,
    *,
    scope: tuple[str, str],
    per: Per = Per.AREA,
    condition: tuple[str, str] | None = None,
    reading: Reading | None = None,
    role: Role = Role.TARGET,
    firm: str | None = None,
    soft: str | None = None,
    deadline: Deadline | None = None,
    indicators: tuple[str, ...] = (),
) -> Commitment:
    """Build a record; ``place`` is the chapter, the section and the line of the text.

    ``firm`` or ``soft`` is the printed word that hardens or softens the promise. Without a deadline, a standard is a
    standing rule, and anything else is due by the end of the plan.
    """
    chapter, section, line = place
    key_project = _KEY_PROJECT_AT.get(line)

    def quoted(quote: str) -> Source:
        return Source(
            document=PUBLISHED_TEXT,
            chapter=chapter,
            section=section,
            box=None if key_project is None else f"{chapter}.1",
            line=line,
            quote=quote,
        )

    def label(words: tuple[str, str]) -> Label:
        return Label(zh=words[0], en=words[1], source=quoted(words[0]))

    if deadline is None:
        deadline = Deadline.STANDING if role is Role.STANDARD else Deadline.IMPLIED
    return Commitment(
        id=key,
        number=number,
        name_zh=name[0],
        name_en=name[1],
        counted=Bilingual(zh=counted[0], en=counted[1]),
        unit=unit,
        target=Target(year=2025, printed=printed, demand=demand, source=quoted(printed), reading=reading),
        per=per,
        scope=label(scope),
        role=role,
        strength=Strength.FIRM if firm else Strength.SOFT if soft else Strength.PLAIN,
        strength_zh=firm or soft,
        deadline=deadline,
        condition=None if condition is None else label(condition),
        domain=_DOMAIN_OF.get(chapter),
        # The guiding sentence under a chapter's title belongs to no headed paragraph.
        measure=_MEASURE_AT.get(line) if key_project is None else None,
        key_project=key_project,
        indicators=indicators,
    )


def at_least(figure: str) -> Level:
    """Return a floor."""
    return Level(op=Comparator.AT_LEAST, value=Decimal(figure))


def at_most(figure: str) -> Level:
    """Return a ceiling."""
    return Level(op=Comparator.AT_MOST, value=Decimal(figure))


def exactly(figure: str) -> Level:
    """Return an exact figure."""
    return Level(op=Comparator.EQUAL, value=Decimal(figure))


def in_total(figure: str) -> Total:
    """Return a floor for the sum over the years of the plan."""
    return Total(op=Comparator.AT_LEAST, value=Decimal(figure))


def between(low: str, high: str) -> Range:
    """Return a range, both ends included."""
    return Range(low=Decimal(low), high=Decimal(high))


ALL = at_least("100")
"""All of a group, in per cent."""


def count_of(key: str, zh: str, en: str) -> Unit:
    """Return a unit that counts things; ``zh`` is the measure word, or the noun where none is printed."""
    return Unit(id=key, kind=UnitKind.COUNT, zh=zh, en=en, lower=Decimal(0), whole=True)


TIERS = Unit(
    id="administrative_tiers",
    kind=UnitKind.LEVEL,
    zh="级",
    en="tiers of administration",
    lower=Decimal(0),
    whole=True,
)
HOSPITAL_GRADE = Unit(
    id="hospital_grade", kind=UnitKind.LEVEL, zh="级", en="hospital grade", lower=Decimal(1), whole=True
)
CALENDAR_YEARS = Unit(
    id="calendar_years", kind=UnitKind.YEARS, zh="年", en="years", lower=Decimal(0), whole=True
)
STANDARD = Unit(id="standard", kind=UnitKind.LEVEL, zh="标准", en="standard")
"""Of a promise in words, or of one that somebody else's standard settles: there is no number to measure."""


# What we read into phrases that leave something open.

BARE_COUNT = Reading(
    id="bare_count_at_least",
    statement=Bilingual(
        zh="2021—2025年累计不少于所印数量", en="at least the printed number, in total over 2021-2025"
    ),
    reason=Bilingual(
        zh="原文只印数量，未印“至少”，也未印年份；多办不应判为未完成，规划期内哪一年办成均可，故与表中只印数值的目标一样读作下限，按五年合计。",
        en=(
            "The text prints a bare number, with neither “at least” nor a year. Doing more must not count as a miss "
            "and any year of the plan will do, so it is read as the bare numbers of the table are: as a floor, summed "
            "over the five years."
        ),
    ),
)
BARE_PER_UNIT = Reading(
    id="bare_per_unit_count",
    statement=Bilingual(
        zh="每个单位、机构或个人均不少于所印数量",
        en="at least the printed number for each unit, facility or person",
    ),
    reason=Bilingual(
        zh="原文未印“至少”；所印数量是对每一个的要求，多于此数不应判为未完成。",
        en="No “at least” is printed; the number is asked of each one, and more must not count as a miss.",
    ),
)
BARE_PERCENT = Reading(
    id="bare_percent_at_least",
    statement=Bilingual(zh="不低于所印百分比", en="at least the printed percentage"),
    reason=Bilingual(
        zh="原文只印百分比，未印“以上”或“不低于”；该比例越高越好，超过不应判为未完成，100%则已是上限。",
        en=(
            "The text prints the percentage without “or more”; more is better and must not count as a miss, and 100 % "
            "is the most a share can be."
        ),
    ),
)
FULL_COVERAGE = Reading(
    id="full_coverage_is_100",
    statement=Bilingual(zh="所指对象的100%", en="100 % of those meant"),
    reason=Bilingual(
        zh="原文以“全覆盖”“全部”“全面普及”“覆盖性”“人人”“应保尽保”等词表述，未印数字；这些词不留例外，所指对象又可逐一计数，故读作100%。",
        en=(
            "The text says it in words that leave nobody out (full coverage, all, made universal, everyone, all who should be) and "
            "prints no figure; those meant can be counted, so it is read as 100 %."
        ),
    ),
)
WHOLE_GROUP = Reading(
    id="whole_group_is_100",
    statement=Bilingual(zh="所指对象的100%", en="100 % of those meant"),
    reason=Bilingual(
        zh="原文只指明对象，既未印比例，也未印“全部”；对象未作限制，故读作其全体。",
        en="The text names the group and prints neither a share nor “all”; it leaves nobody out, so all of it is read.",
    ),
)
ELIMINATED = Reading(
    id="elimination_is_zero",
    statement=Bilingual(zh="数量为0", en="there are none"),
    reason=Bilingual(
        zh="原文印“消除”“清零”，未印数字；数量不会小于0，故读作不高于0。",
        en="The text says that none are to remain and prints no figure; there cannot be fewer than 0: at most 0.",
    ),
)
HAVING_ONE = Reading(
    id="having_is_at_least_one",
    statement=Bilingual(zh="每个不少于1", en="at least one for each"),
    reason=Bilingual(
        zh="原文要求设置、配备或建有，未印数量；有一个即为有。",
        en="The text asks that there be one and prints no number; having any is having at least one.",
    ),
)
RANGE = Reading(
    id="range_done_from_lower_figure",
    statement=Bilingual(
        zh="达到较小数即为完成，多于较大数不算未完成",
        en="done from the lower figure on; more than the upper figure is no failure",
    ),
    reason=Bilingual(
        zh="原文印的是数量区间；其中任一数量均合要求，多办不应判为未完成。两个数均予保留。",
        en="The text prints a range: any number in it will do, and more must not count as a miss. Both figures are kept.",
    ),
)
HIGHER_EACH_YEAR = Reading(
    id="higher_each_year",
    statement=Bilingual(zh="每年均高于上一年", en="each year above the year before"),
    reason=Bilingual(
        zh="原文印“逐年”，未印幅度，也未印2020年数值；任何提高均合要求，持平则不合。",
        en=(
            "The text says year by year and prints neither by how much nor a value for 2020; any rise will do, "
            "standing still will not."
        ),
    ),
)
