"""The plan: every kind of record it holds, by id, number or name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias, final

from attrs import field, frozen

from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.model.checks import checked
from xzplan.model.commitments import Commitment, Goal, OutsideFigure, Per
from xzplan.model.facts import Fact
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import Records, fold
from xzplan.model.readings import Discrepancy, Reading
from xzplan.model.sources import Document
from xzplan.model.structure import Domain, KeyProject, Measure
from xzplan.model.targets import Demand
from xzplan.model.walk import texts

__all__ = ["Plan", "PlanRecord"]


# Named functions, since type checkers know no others as converters.
def _domains(records: Iterable[Domain] | Records[Domain]) -> Records[Domain]:
    return Records.of("domain", records)


def _indicators(records: Iterable[Indicator] | Records[Indicator]) -> Records[Indicator]:
    return Records.of("indicator", records)


def _key_projects(
    records: Iterable[KeyProject] | Records[KeyProject],
) -> Records[KeyProject]:
    return Records.of("key project", records)


def _measures(records: Iterable[Measure] | Records[Measure]) -> Records[Measure]:
    return Records.of("measure", records)


def _commitments(
    records: Iterable[Commitment] | Records[Commitment],
) -> Records[Commitment]:
    return Records.of("commitment", records)


def _goals(records: Iterable[Goal] | Records[Goal]) -> Records[Goal]:
    return Records.of("goal", records)


def _facts(records: Iterable[Fact] | Records[Fact]) -> Records[Fact]:
    return Records.of("fact", records)


def _readings(records: Iterable[Reading] | Records[Reading]) -> Records[Reading]:
    return Records.of("reading", records)


def _discrepancies(
    records: Iterable[Discrepancy] | Records[Discrepancy],
) -> Records[Discrepancy]:
    return Records.of("discrepancy", records)


@final
@frozen(kw_only=True, field_transformer=checked)
class Plan:
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
    domains: Records[Domain] = field(converter=_domains)
    indicators: Records[Indicator] = field(converter=_indicators)
    key_projects: Records[KeyProject] = field(converter=_key_projects)
    measures: Records[Measure] = field(converter=_measures, default=())
    commitments: Records[Commitment] = field(converter=_commitments, default=())
    goals: Records[Goal] = field(converter=_goals, default=())
    facts: Records[Fact] = field(converter=_facts, default=())
    readings: Records[Reading] = field(converter=_readings, default=())
    discrepancies: Records[Discrepancy] = field(converter=_discrepancies, default=())
    counties: OutsideFigure | None = None
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

    def search(self, text: str) -> tuple[PlanRecord, ...]:
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
        if units is None and self.counties is not None and one.per in (Per.COUNTY, Per.AREA_AND_COUNTY):
            units = self.counties.value
        if units is None:
            raise InvalidInputError(
                "units",
                None,
                f"the plan does not print how many there are ({one.per.text.en}); pass the number",
            )
        return one.for_units(units)

    def _repr_html_(self) -> str:
        from xzplan.display.html import both, element, notebook

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


def check_plan(plan: object, argument: str = "plan") -> None:
    """Raise `InvalidInputError` unless a caller passed a plan."""
    if not isinstance(plan, Plan):
        raise InvalidInputError(argument, plan, "pass a Plan, such as load_plan()")


PlanRecord: TypeAlias = (
    Indicator | Domain | KeyProject | Measure | Commitment | Goal | Fact | Reading | Discrepancy
)
"""Everything a plan holds by id."""

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
