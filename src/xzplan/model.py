"""The plan and its indicators.

Everything here is frozen. Records keep the plan's own number and Chinese name beside a fixed ASCII id and an English
name, and every printed figure or name carries its `Source`.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias, final

from attrs import field, frozen

import xzplan  # for annotations alone: xzplan.Commitment loads when it is asked for, with the first commitment
from xzplan._exact import is_whole
from xzplan._record import Record
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual
from xzplan.lookup import Records, fold
from xzplan.readings import Reading
from xzplan.sources import Document, Source
from xzplan.targets import About, AverageGrowth, Change, Demand, Level, Range, Relative, Target, Total
from xzplan.units import Unit

__all__ = [
    "Baseline",
    "Direction",
    "Indicator",
    "Nature",
    "Plan",
    "PlanRecord",
    "Series",
]


class Direction(Enum):
    """Which way is better."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"
    """Neither way is better as such: the value is to stay where it is."""


_BETTER = {
    Direction.INCREASE: Bilingual(zh="越高越好", en="more is better"),
    Direction.DECREASE: Bilingual(zh="越低越好", en="less is better"),
    Direction.MAINTAIN: Bilingual(zh="保持不变", en="to stay where it is"),
}


class Nature(Enum):
    """What follows from a target (指标性质)."""

    BINDING = "binding"
    """约束性: a duty of government that must be met."""
    ANTICIPATORY = "anticipatory"
    """预期性: expected, to be brought about mainly by others than government."""
    NOT_STATED = "not_stated"
    """The plan prints no nature, as many do."""

    @property
    def text(self) -> Bilingual:
        """The term in both languages."""
        return _NATURES[self]


_NATURES = {
    Nature.BINDING: Bilingual(zh="约束性", en="binding"),
    Nature.ANTICIPATORY: Bilingual(zh="预期性", en="anticipatory"),
    Nature.NOT_STATED: Bilingual(zh="未注明", en="not stated"),
}


@final
@frozen(kw_only=True, eq=False, repr=False)
class Baseline(Record):
    """What the plan prints for the base year."""

    year: int
    printed: str
    """The cell, character for character."""
    value: Decimal | None
    """In the indicator's unit, digits as printed; None where the cell prints no figure (``-``), or one for each
    series."""
    source: Source
    """The cell; where it is empty or the table has no such column, the row's first cell."""


@final
@frozen(kw_only=True, eq=False, repr=False)
class Series(Record):
    """One of several series that a row prints side by side, such as urban and rural."""

    id: str
    name_zh: str
    name_en: str
    baseline: Baseline
    target: Target | None = None
    """Where the row prints one for each series; None where all share the indicator's."""


@final
@frozen(kw_only=True, eq=False, repr=False)
class Indicator(Record):
    """A row of the plan's table of main indicators."""

    id: str
    number: int
    """Row mark printed in the table; the row's place where marks are missing or begin again in each group."""
    name_zh: str
    name_en: str
    domain: str
    """Id of the `Domain`."""
    unit: Unit
    direction: Direction
    nature: Nature
    nature_source: Source
    """The cell; where no nature is stated, the row's first cell."""
    baseline: Baseline
    target: Target
    source: Source
    """The row's first cell, which prints number, name and unit."""
    series: tuple[Series, ...] = ()
    """The series of a row that prints several; empty for a row that is one series."""
    interim: tuple[Target, ...] = ()
    """Targets printed for years on the way, in the order of years."""
    readings: Records[Reading] = field(init=False, eq=False, hash=False, default=Records("reading", ()))
    """What we decided where the text is ambiguous about it, attached by the plan that holds it; none on a record that
    stands alone."""

    def __attrs_post_init__(self) -> None:
        here = f"indicator {self.id!r}"
        self._check_years(here)
        if self.series and self.baseline.value is not None:
            raise RecordError(
                here,
                f"baseline.value {self.baseline.value} beside the values of {len(self.series)} series",
            )
        for target in self.targets:
            self._check_direction(here, target.demand)
        self._check_bounds(here)

    def _check_years(self, here: str) -> None:
        if self.target.year <= self.baseline.year:
            raise RecordError(
                here,
                f"target year {self.target.year} is not after baseline year {self.baseline.year}",
            )
        if any(one.target is not None and one.target.year != self.target.year for one in self.series):
            raise RecordError(here, f"targets of series are for {self.target.year}, as the row's")
        years = [one.year for one in self.interim]
        if years != sorted(set(years)) or any(not self.baseline.year < y < self.target.year for y in years):
            raise RecordError(
                here,
                f"interim targets for {', '.join(map(str, years))}: not years on the way from "
                f"{self.baseline.year} to {self.target.year}, in their order",
            )

    def _check_direction(self, here: str, demand: Demand) -> None:
        if isinstance(demand, Level | AverageGrowth | Total | Change | Relative) and (
            (self.direction is Direction.INCREASE and demand.op.is_ceiling)
            or (self.direction is Direction.DECREASE and demand.op.is_floor)
        ):
            raise RecordError(here, f"direction {self.direction.value} against a demand of {demand.words.en}")

    def _check_bounds(self, here: str) -> None:
        values = [("baseline.value", self.baseline.value)]
        values += [(f"series {s.id!r} baseline.value", s.baseline.value) for s in self.series]
        for target in self.targets:
            demand = target.demand
            if isinstance(demand, Level | About):
                values.append(("target.demand.value", demand.value))
            if isinstance(demand, Total) and (
                demand.value < 0 or (self.unit.whole and not is_whole(demand.value))
            ):
                raise RecordError(
                    here, f"total {demand.value}: a sum of {self.unit.en} from 0 on does not lead there"
                )
            if isinstance(demand, Range):
                values += [("target.demand.low", demand.low), ("target.demand.high", demand.high)]
        for name, value in values:
            if value is not None:
                try:
                    self.unit.check(value, name)
                except InvalidInputError as error:
                    raise RecordError(here, str(error)) from error

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every target of the row: those on the way, its own, and those of its series."""
        own = tuple(one.target for one in self.series if one.target is not None)
        return (*self.interim, self.target, *own)

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys that find the record."""
        return self.name_zh, self.name_en, self.number

    def __str__(self) -> str:
        lines = [
            ("Indicator", f"({self.number}) {self.name_zh} / {self.name_en}"),
            ("Id", self.id),
            ("Unit", str(self.unit)),
            ("Baseline", self._baseline_text()),
            *(("Interim", str(one)) for one in self.interim),
            ("Target", str(self.target)),
            *(("Target", f"{one.name_zh} {one.target}") for one in self.series if one.target is not None),
            ("Direction", self.direction.value),
            ("Nature", str(self.nature.text)),
            ("Source", self.source.citation.en),
        ]
        return "\n".join(f"{label:<9} = {text}" for label, text in lines)

    def __repr__(self) -> str:
        return (
            f"<Indicator {self.id} ({self.number}) {self.name_zh}: "
            f"{self.baseline.printed!r} {self.baseline.year} -> {self.target.printed!r} "
            f"{self.target.year} {self.unit.zh}, {self.source.citation.en}>"
        )

    def _repr_html_(self) -> str:
        from xzplan._markup import both, element, notebook

        better = _BETTER[self.direction]
        lines = [
            ("标识", "id", self.id),
            ("单位", "unit", both(self.unit.zh, self.unit.en)),
            ("基期", "baseline", f"{self.baseline.year}: “{self.baseline.printed}”"),
            *((s.name_zh, s.name_en, f"{s.baseline.year}: “{s.baseline.printed}”") for s in self.series),
            ("目标", "target", f"{self.target.year}: “{self.target.printed}”"),
            ("要求", "demand", both(self.target.demand.words.zh, self.target.demand.words.en)),
            ("方向", "direction", both(better.zh, better.en)),
            ("指标性质", "nature", both(self.nature.text.zh, self.nature.text.en)),
            ("出处", "source", both(self.source.citation.zh, self.source.citation.en)),
        ]
        if self.target.reading is not None:
            read = self.target.reading.statement
            lines.insert(-4, ("读法", "reading", both(read.zh, read.en)))
        rows = [element("tr", element("th", both(zh, en)), element("td", text)) for zh, en, text in lines]
        name = both(f"({self.number}) {self.name_zh}", self.name_en)
        return notebook(name, element("table", *rows))

    def _baseline_text(self) -> str:
        if self.series:
            values = "; ".join(f"{s.name_zh} {s.baseline.value}" for s in self.series)
            return f"{self.baseline.year}: {values}"
        if self.baseline.value is None:
            return f"{self.baseline.year}: “{self.baseline.printed}”, not reported"
        return f"{self.baseline.year}: {self.baseline.value}"


# Named functions, since type checkers know no others as converters.
def _domains(records: Iterable[xzplan.Domain] | Records[xzplan.Domain]) -> Records[xzplan.Domain]:
    return Records.of("domain", records)


def _indicators(records: Iterable[Indicator] | Records[Indicator]) -> Records[Indicator]:
    return Records.of("indicator", records)


def _key_projects(
    records: Iterable[xzplan.KeyProject] | Records[xzplan.KeyProject],
) -> Records[xzplan.KeyProject]:
    return Records.of("key project", records)


def _measures(records: Iterable[xzplan.Measure] | Records[xzplan.Measure]) -> Records[xzplan.Measure]:
    return Records.of("measure", records)


def _commitments(
    records: Iterable[xzplan.Commitment] | Records[xzplan.Commitment],
) -> Records[xzplan.Commitment]:
    return Records.of("commitment", records)


def _goals(records: Iterable[xzplan.Goal] | Records[xzplan.Goal]) -> Records[xzplan.Goal]:
    return Records.of("goal", records)


def _facts(records: Iterable[xzplan.Fact] | Records[xzplan.Fact]) -> Records[xzplan.Fact]:
    return Records.of("fact", records)


def _readings(records: Iterable[Reading] | Records[Reading]) -> Records[Reading]:
    return Records.of("reading", records)


def _discrepancies(
    records: Iterable[xzplan.Discrepancy] | Records[xzplan.Discrepancy],
) -> Records[xzplan.Discrepancy]:
    return Records.of("discrepancy", records)


@final
@frozen(kw_only=True, eq=False, repr=False)
class Plan(Record):
    """A plan: what it promises, and where that is printed."""

    id: str
    name_zh: str
    name_en: str
    base_year: int
    first_year: int
    last_year: int
    edition: str
    """Edition of these data; a changed figure makes a new one."""
    documents: tuple[Document, ...]
    domains: Records[xzplan.Domain] = field(converter=_domains)
    indicators: Records[Indicator] = field(converter=_indicators)
    key_projects: Records[xzplan.KeyProject] = field(converter=_key_projects)
    measures: Records[xzplan.Measure] = field(converter=_measures, default=())
    commitments: Records[xzplan.Commitment] = field(converter=_commitments, default=())
    goals: Records[xzplan.Goal] = field(converter=_goals, default=())
    facts: Records[xzplan.Fact] = field(converter=_facts, default=())
    readings: Records[Reading] = field(converter=_readings, default=())
    discrepancies: Records[xzplan.Discrepancy] = field(converter=_discrepancies, default=())
    counties: xzplan.OutsideFigure | None = None
    """Number of units of the county tier, for promises made for each; None where nobody has supplied it."""

    def __attrs_post_init__(self) -> None:
        if not self.base_year < self.first_year <= self.last_year:
            raise RecordError(
                f"plan {self.id!r}",
                f"base_year {self.base_year}, first_year {self.first_year} and last_year {self.last_year} "
                "do not follow each other",
            )
        self._check_references()
        _attach(self, "indicators", "readings", self.readings, lambda reading: reading.indicators)
        _attach(self, "key_projects", "deliverables", self.commitments, lambda one: (one.key_project,))

    def _check_references(self) -> None:
        """Every id that a record names is that of a record. What was published together is held to it by a test."""
        named = {
            "domain": ("domains", ("indicators", "key_projects", "measures", "commitments")),
            "measure": ("measures", ("commitments",)),
            "key_project": ("key_projects", ("commitments",)),
            "indicators": ("indicators", ("commitments", "facts", "readings", "discrepancies")),
            "commitments": ("commitments", ("readings", "discrepancies")),
        }
        for name, (kind, holders) in named.items():
            pool: Records[Any] = getattr(self, kind)
            for holder in holders:
                records: Records[Any] = getattr(self, holder)
                if pool.origin is not None and pool.origin == records.origin:
                    continue
                ids = set(pool)  # `in` the records themselves would take names as well
                for record in records.values():
                    value = getattr(record, name)
                    for one in value if isinstance(value, tuple) else (value,):
                        if one is not None and one not in ids:
                            raise RecordError(
                                f"plan {self.id!r}",
                                f"{record.id!r} names the unknown {name.rstrip('s')} {one!r}",
                            )

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the plan, without the base year."""
        return tuple(range(self.first_year, self.last_year + 1))

    def search(self, text: str) -> tuple[xzplan.PlanRecord, ...]:
        """Return every record whose names, phrases or quotes contain a text, in either language.

        Parameters
        ----------
        text
            Compared as look-ups compare names: width, brackets, spaces and case do not count.

        Returns
        -------
        tuple
            Indicators first, then domains, key projects, measures, commitments, goals, facts, readings and
            discrepancies, each in the plan's order; empty where nothing is found.

        Examples
        --------
        >>> import xzplan
        >>> [record.id for record in xzplan.load_plan().search("childcare places")]
        ['childcare_places_per_1000']
        """
        from xzplan._walk import texts  # needed by nothing else here

        wanted = fold(text)
        if not wanted:
            return ()
        return tuple(
            record
            for kind in KINDS
            for record in getattr(self, kind).values()
            if wanted in fold(record.id) or any(wanted in fold(one) for one in texts(record))
        )

    def demand_in_total(self, key: str | int, *, units: int | None = None) -> Demand:
        """Return what a promise made for each of many comes to in all.

        Parameters
        ----------
        key
            Id, number or name of the commitment.
        units
            How many there are of what the promise is made for. For promises to each county the plan's `counties`
            serve by default: a figure from outside, with its own source.

        Raises
        ------
        InvalidInputError
            The number is not known and was not passed, or the promise does not add up over units.
        """
        one = self.commitments[key]
        if (
            units is None
            and self.counties is not None
            and one.per in (xzplan.Per.COUNTY, xzplan.Per.AREA_AND_COUNTY)
        ):
            units = self.counties.value
        if units is None:
            raise InvalidInputError(
                "units",
                None,
                f"the plan does not print how many there are ({one.per.text.en}); pass the number",
            )
        return one.for_units(units)

    def _repr_html_(self) -> str:
        from xzplan._markup import both, element, notebook

        head = [
            ("", ""),
            ("指标", "indicator"),
            ("领域", "domain"),
            ("单位", "unit"),
            (f"{self.base_year}年", "baseline"),
            (f"{self.last_year}年", "target"),
            ("指标性质", "nature"),
        ]
        rows = []
        for one in self.indicators.values():
            domain = self.domains[one.domain]
            cells = [
                str(one.number),
                both(one.name_zh, one.name_en),
                both(domain.name_zh, domain.short_en),
                both(one.unit.zh, one.unit.en),
                one.baseline.printed,
                one.target.printed,
                both(one.nature.text.zh, one.nature.text.en),
            ]
            rows.append(element("tr", *(element("td", cell) for cell in cells)))
        counts = both(
            f"{len(self.indicators)}项主要指标，{len(self.domains)}个领域，{len(self.key_projects)}项重点工程",
            f"{len(self.indicators)} main indicators, {len(self.domains)} domains, "
            f"{len(self.key_projects)} key projects; {self.first_year}-{self.last_year}, edition {self.edition}",
        )
        top = element("tr", *(element("th", both(zh, en)) for zh, en in head))
        return notebook(
            both(self.name_zh, self.name_en), element("div", counts), element("table", top, *rows)
        )

    def __str__(self) -> str:
        return (
            f"{self.name_zh}\n{self.name_en}, {self.first_year}-{self.last_year}\n"
            f"{len(self.indicators)} indicators, {len(self.domains)} domains, "
            f"{len(self.key_projects)} key projects (edition {self.edition})"
        )

    def __repr__(self) -> str:
        return (
            f"<Plan {self.id}: {len(self.indicators)} indicators, {len(self.domains)} domains, "
            f"{len(self.key_projects)} key projects>"
        )


if TYPE_CHECKING:
    PlanRecord: TypeAlias = (
        Indicator
        | xzplan.Domain
        | xzplan.KeyProject
        | xzplan.Measure
        | xzplan.Commitment
        | xzplan.Goal
        | xzplan.Fact
        | Reading
        | xzplan.Discrepancy
    )
    """Everything a plan holds by id."""
else:

    def __getattr__(name: str) -> object:
        if name != "PlanRecord":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        kinds = [Indicator, xzplan.Domain, xzplan.KeyProject, xzplan.Measure, xzplan.Commitment]
        kinds += [xzplan.Goal, xzplan.Fact, Reading, xzplan.Discrepancy]
        return functools.reduce(operator.or_, kinds)


KINDS = (
    "indicators",
    "domains",
    "key_projects",
    "measures",
    "commitments",
    "goals",
    "facts",
    "readings",
    "discrepancies",
)
"""The fields of a plan that hold records, by id."""


def _attach(
    plan: Plan, kind: str, name: str, pool: Records[Any], belongs_to: Callable[[Any], tuple[str | None, ...]]
) -> None:
    """Give each record of a kind, as a copy, those of the pool that belong to it; both are found when looked at."""
    records: Records[Any] = getattr(plan, kind)

    def belonging(key: str) -> Callable[[], Iterable[Any]]:
        return lambda: [one for one in pool.values() if key in belongs_to(one)]

    def attached() -> Iterable[Any]:
        for record in records.values():
            one = object.__new__(type(record))
            one.__setstate__(record.__getstate__())  # what copy.copy does, in a third of the time
            object.__setattr__(one, name, Records(pool.kind, belonging(record.id)))
            yield one

    object.__setattr__(plan, kind, Records(records.kind, attached, like=records))
