"""What the modules of commitments share: the builder, demands, and units."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.data.domains import DOMAINS
from xzplan.data.key_projects import KEY_PROJECTS
from xzplan.data.measures import MEASURES
from xzplan.language import Bilingual
from xzplan.model.bounds import Bound
from xzplan.model.commitments import Commitment, Deadline, Per, Role, Strength
from xzplan.model.conditions import Condition
from xzplan.model.links import Link
from xzplan.model.quantities import Quantity
from xzplan.model.readings import Reading
from xzplan.model.sources import Label, Source
from xzplan.model.targets import Demand, Quantified, Relative, Target
from xzplan.model.units import Unit, UnitKind

Bounded: TypeAlias = tuple[str, str, str, str, Bound, Unit]
"""A condition with a figure: its words, what is compared, the bound and the unit."""

# A headed paragraph is one line of the text, and so is an item of a box.
_DOMAIN_OF = {one.chapter: one.id for one in DOMAINS}
_MEASURE_AT = {one.source.line: one.id for one in MEASURES}
_KEY_PROJECT_AT = {one.source.line: one.id for one in KEY_PROJECTS}


def commitment(  # noqa: PLR0917
    number: int,
    key: str,
    place: tuple[int, int | None, int],
    name: tuple[str, str],
    printed: str,
    demand: Demand,
    *,
    scope: tuple[str, str],
    unit: Unit | None = None,
    counted: tuple[str, str] | None = None,
    per: Per = Per.AREA,
    conditions: tuple[tuple[str, str] | Bounded, ...] = (),
    reading: Reading | None = None,
    role: Role = Role.TARGET,
    firm: str | None = None,
    soft: str | None = None,
    promoted: str | None = None,
    deadline: Deadline | None = None,
    first_year: int | None = None,
    links: tuple[Link, ...] = (),
) -> Commitment:
    """Build a record; ``place`` is the chapter, the section and the line of the text.

    ``firm``, ``soft`` or ``promoted`` is the printed word of strength. What is counted is what the name says, unless
    it is given. Without a deadline, a standard is a standing rule, and anything else is due by the end of the plan.
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
    zh, en = name if counted is None else counted
    return Commitment(
        id=key,
        number=number,
        name_zh=name[0],
        name_en=name[1],
        counted=Bilingual(zh=zh, en=en),
        unit=unit,
        target=Target(year=2025, printed=printed, demand=demand, source=quoted(printed), reading=reading),
        per=per,
        scope=label(scope),
        role=role,
        strength=_strength(firm, soft, promoted),
        strength_zh=firm or soft or promoted,
        deadline=deadline,
        first_year=first_year,
        conditions=tuple(
            Condition(label=label(one))
            if len(one) == 2
            else Condition(
                label=label(one[:2]), of=Bilingual(zh=one[2], en=one[3]), bound=one[4], unit=one[5]
            )
            for one in conditions
        ),
        domain=_DOMAIN_OF.get(chapter),
        # The guiding sentence under a chapter's title belongs to no headed paragraph; any other outside a box does.
        measure=_MEASURE_AT[line] if section is not None and key_project is None else None,
        key_project=key_project,
        links=links,
    )


def _strength(firm: str | None, soft: str | None, promoted: str | None) -> Strength:
    if firm:
        return Strength.FIRM
    if soft:
        return Strength.SOFT
    return Strength.PROMOTED if promoted else Strength.PLAIN


def at_least(figure: str) -> Quantified:
    """Return a floor."""
    return Quantified(of=Quantity.VALUE, bound=Bound.at_least(Decimal(figure)))


def at_most(figure: str) -> Quantified:
    """Return a ceiling."""
    return Quantified(of=Quantity.VALUE, bound=Bound.at_most(Decimal(figure)))


def in_total(figure: str) -> Quantified:
    """Return a floor for the sum over the years of the plan."""
    return Quantified(of=Quantity.TOTAL, bound=Bound.at_least(Decimal(figure)))


def between(low: str, high: str) -> Quantified:
    """Return a range, both ends included."""
    return Quantified(of=Quantity.VALUE, bound=Bound.between(Decimal(low), Decimal(high)))


def one() -> Quantified:
    """Return a floor of one, for what is to be set up."""
    return at_least("1")


def about(figure: str) -> Quantified:
    """Return a figure with 左右."""
    return Quantified(of=Quantity.VALUE, bound=Bound.about(Decimal(figure)))


def rising() -> Relative:
    """Return what a promise to raise something asks that prints no figure: more than in the base year."""
    return Relative(
        of=Quantity.VALUE, relation="more_than", reference="2020年", reference_en="the value of 2020"
    )


def falling() -> Relative:
    """Return what a promise to lower something asks that prints no figure: less than in the base year."""
    return Relative(
        of=Quantity.VALUE, relation="less_than", reference="2020年", reference_en="the value of 2020"
    )


def higher_each_year() -> Relative:
    """Return what 逐年提高 asks: more than the year before."""
    return Relative(of=Quantity.VALUE, relation="more_than", reference="上年", reference_en="the year before")


ALL = at_least("100")
"""All of a group, in per cent."""


def count_of(key: str, zh: str, en: str) -> Unit:
    """Return a unit that counts things; ``zh`` is the measure word."""
    return Unit(id=key, kind=UnitKind.COUNT, zh=zh, en=en, lower=Decimal(0), whole=True)


HOSPITAL_GRADE = Unit(
    id="hospital_grade", kind=UnitKind.LEVEL, zh="级", en="hospital grade", lower=Decimal(1), whole=True
)
CALENDAR_YEARS = Unit(
    id="calendar_years", kind=UnitKind.YEARS, zh="年", en="years", lower=Decimal(0), whole=True
)
SYSTEMS = count_of("information_systems", "个", "information systems")
PLATFORMS = count_of("platforms", "个", "platforms")
DATABASES = count_of("databases", "个", "databases")
SCHEMES = count_of("schemes", "项", "schemes")
PLANS = count_of("plans", "份", "plans")
WEEKS = Unit(id="weeks", kind=UnitKind.LEVEL, zh="周", en="weeks", lower=Decimal(0))
YEARS_OF_AGE = Unit(id="years_of_age", kind=UnitKind.YEARS, zh="岁", en="years", lower=Decimal(0))
CALENDAR_YEAR = Unit(id="calendar_year", kind=UnitKind.LEVEL, zh="年", en="calendar year", whole=True)
