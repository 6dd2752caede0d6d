"""What the modules of commitments share: the builder, demands, and units."""

from __future__ import annotations

from decimal import Decimal

from xzplan.data.documents import PUBLISHED_TEXT
from xzplan.data.domains import DOMAINS
from xzplan.data.key_projects import KEY_PROJECTS
from xzplan.data.measures import MEASURES
from xzplan.language import Bilingual
from xzplan.model.bounds import Bound
from xzplan.model.commitments import Commitment, Deadline, Per, Role, Strength
from xzplan.model.quantities import Quantity
from xzplan.model.readings import Reading
from xzplan.model.sources import Label, Source
from xzplan.model.targets import Demand, Quantified, Target
from xzplan.model.units import Unit, UnitKind

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
        # The guiding sentence under a chapter's title belongs to no headed paragraph; any other outside a box does.
        measure=_MEASURE_AT[line] if section is not None and key_project is None else None,
        key_project=key_project,
        indicators=indicators,
    )


def at_least(figure: str) -> Quantified:
    """Return a floor."""
    return Quantified(of=Quantity.VALUE, bound=Bound.at_least(Decimal(figure)))


def at_most(figure: str) -> Quantified:
    """Return a ceiling."""
    return Quantified(of=Quantity.VALUE, bound=Bound.at_most(Decimal(figure)))


def exactly(figure: str) -> Quantified:
    """Return an exact figure."""
    return Quantified(of=Quantity.VALUE, bound=Bound.exactly(Decimal(figure)))


def in_total(figure: str) -> Quantified:
    """Return a floor for the sum over the years of the plan."""
    return Quantified(of=Quantity.TOTAL, bound=Bound.at_least(Decimal(figure)))


def between(low: str, high: str) -> Quantified:
    """Return a range, both ends included."""
    return Quantified(of=Quantity.VALUE, bound=Bound.between(Decimal(low), Decimal(high)))


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
