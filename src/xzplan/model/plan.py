"""The plan: every kind of record it holds, by id, number or name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, final

from attrs import evolve, field, frozen

from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual, counted
from xzplan.model.areas import Area
from xzplan.model.checks import LONGEST_PLAN, checked, is_year
from xzplan.model.commitments import Commitment, Goal, Per
from xzplan.model.facts import Fact
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import LazyRecords, Records, by_id, fold, records_of
from xzplan.model.readings import Discrepancy, Reading
from xzplan.model.references import KINDS, unknown_references
from xzplan.model.serving import Serving
from xzplan.model.sources import Document, DocumentRole
from xzplan.model.structure import Domain, KeyProject, Measure
from xzplan.model.targets import Demand, Target
from xzplan.model.walk import texts
from xzplan.model.works import Work

__all__ = ["Plan", "PlanRecord"]


# Converters are named functions, because mypy reads the type of no other callable.
def _domains(records: Iterable[Domain] | Records[Domain]) -> Records[Domain]:
    return records_of("domain", Domain, records)


def _indicators(records: Iterable[Indicator] | Records[Indicator]) -> Records[Indicator]:
    return records_of("indicator", Indicator, records)


def _key_projects(
    records: Iterable[KeyProject] | Records[KeyProject],
) -> Records[KeyProject]:
    return records_of("key project", KeyProject, records)


def _works(records: Iterable[Work] | Records[Work]) -> Records[Work]:
    return records_of("work", Work, records)


def _measures(records: Iterable[Measure] | Records[Measure]) -> Records[Measure]:
    return records_of("measure", Measure, records)


def _commitments(
    records: Iterable[Commitment] | Records[Commitment],
) -> Records[Commitment]:
    return records_of("commitment", Commitment, records)


def _goals(records: Iterable[Goal] | Records[Goal]) -> Records[Goal]:
    return records_of("goal", Goal, records)


def _facts(records: Iterable[Fact] | Records[Fact]) -> Records[Fact]:
    return records_of("fact", Fact, records)


def _readings(records: Iterable[Reading] | Records[Reading]) -> Records[Reading]:
    return records_of("reading", Reading, records)


def _discrepancies(
    records: Iterable[Discrepancy] | Records[Discrepancy],
) -> Records[Discrepancy]:
    return records_of("discrepancy", Discrepancy, records)


@final
@frozen(kw_only=True, field_transformer=checked)
class Plan:
    """A plan, with the source of everything it holds.

    Records of each kind may be passed as any iterable. The ids that a record names have to be those of other records
    of the plan.
    """

    id: str
    """Fixed ASCII name."""
    name_zh: str
    """Its name in Chinese."""
    name_en: str
    """Its name in English."""
    base_year: int = field(validator=is_year)
    """The year that the plan counts from."""
    first_year: int = field(validator=is_year)
    """The first year of the plan."""
    last_year: int = field(validator=is_year)
    """The last year of the plan."""
    edition: str
    """Edition of these data; a changed figure makes a new one."""
    documents: tuple[Document, ...]
    """The published text, and the documents that the plan names."""
    domains: Records[Domain] = field(converter=_domains)
    """The fields that the plan covers."""
    indicators: Records[Indicator] = field(converter=_indicators)
    """The rows of its table of main indicators."""
    key_projects: Records[KeyProject] = field(converter=_key_projects)
    """The key projects (重点工程) of its boxes."""
    works: Records[Work] = field(converter=_works, default=())
    """The named works of its key projects."""
    measures: Records[Measure] = field(converter=_measures, default=())
    """Its headed paragraphs (任务措施): principles, tasks, safeguards, implementation."""
    commitments: Records[Commitment] = field(converter=_commitments, default=())
    """Promises outside the table."""
    goals: Records[Goal] = field(converter=_goals, default=())
    """Dated aims in words."""
    facts: Records[Fact] = field(converter=_facts, default=())
    """Achievements that the plan reports."""
    readings: Records[Reading] = field(converter=_readings, default=())
    """Our interpretations of what the text leaves open."""
    discrepancies: Records[Discrepancy] = field(converter=_discrepancies, default=())
    """Places of the text that disagree or restate each other."""
    horizon_year: int | None = field(default=None, validator=is_year)
    """The year of its vision beyond the plan, such as 2035; None if it has none."""
    counties: int | None = None
    """Number of units of the county tier, for promises made to each; None if it is not known."""
    counties_source: Bilingual | None = None
    """The meaning and the source of that number, which the text does not print."""
    areas: tuple[Area, ...] = ()
    """The area that the plan is for, then those within it; empty if they are not known. `counties_source` says where
    they are published."""

    def __attrs_post_init__(self) -> None:
        if not self.base_year < self.first_year <= self.last_year:
            raise RecordError(
                f"plan {self.id!r}",
                Bilingual(
                    zh=f"基期{self.base_year}年、规划期{self.first_year}—{self.last_year}年先后不合",
                    en=f"base_year {self.base_year}, first_year {self.first_year} and last_year {self.last_year} "
                    "do not follow each other",
                ),
            )
        if self.last_year - self.base_year > LONGEST_PLAN:
            raise RecordError(
                f"plan {self.id!r}", f"more than a century from {self.base_year} to {self.last_year}"
            )
        # The references of the shipped data are checked by a test, so that loading the plan need not load them all.
        if not all(isinstance(getattr(self, kind), LazyRecords) for kind in KINDS):
            for unknown in unknown_references(self):
                noun = getattr(self, unknown.named).kind
                raise RecordError(
                    f"plan {self.id!r}", f"{unknown.record.id!r} names the unknown {noun} {unknown.key!r}"
                )

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the plan, without the base year."""
        return tuple(range(self.first_year, self.last_year + 1))

    def search(self, text: str) -> tuple[PlanRecord, ...]:
        """Return every record whose names, wording or quotations contain a text, in either language.

        Parameters
        ----------
        text
            The text to look for; width, brackets, spaces and case are ignored.

        Returns
        -------
        tuple
            Indicators first, then domains, key projects, works, measures, commitments, goals, facts, readings and
            discrepancies, each in the plan's order; may be empty.

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
            if wanted in fold(record.id) or any(wanted in fold(words) for words in texts(record))
        )

    def readings_of(self, indicator: Indicator | str | int) -> tuple[Reading, ...]:
        """Return the interpretations that concern an indicator.

        Parameters
        ----------
        indicator
            The indicator, or its id, number or name.

        Examples
        --------
        >>> import xzplan
        >>> [reading.id for reading in xzplan.load_plan().readings_of(18)][:2]
        ['bare_number_at_least_restated', 'nursing_beds_restated']
        """
        key = self.indicators[indicator.id if isinstance(indicator, Indicator) else indicator].id
        return tuple(reading for reading in self.readings.values() if key in reading.indicators)

    def serving(self, indicator: Indicator | str | int) -> Serving:
        """Return the tasks, key projects, works and commitments that serve an indicator, and its readings and discrepancies.

        The plan prints no such links: they are ours, and each has its reason.

        Parameters
        ----------
        indicator
            The indicator, or its id, number or name.

        Examples
        --------
        >>> import xzplan
        >>> serving = xzplan.load_plan().serving(18)
        >>> [measure.name_zh for measure in serving.measures][:2]
        ['发展社区养老服务', '提升城乡养老服务能力']
        >>> [commitment.id for commitment in serving.commitments]
        ['elderly_care_system', 'rehabilitation_nursing_beds']
        >>> str(serving.reason(serving.commitments[1]))
        '原文写明该指标 / the text names the indicator'
        """
        own = self.indicators[indicator.id if isinstance(indicator, Indicator) else indicator]
        found = {
            kind: tuple(record for record in getattr(self, kind).values() if own.id in record.indicators)
            for kind in ("measures", "key_projects", "works", "commitments", "readings", "discrepancies")
        }
        found["discrepancies"] = tuple(sorted(found["discrepancies"], key=lambda one: one.weight.rank))
        return Serving(indicator=own, **found)

    def works_of(self, key_project: KeyProject | str | int) -> tuple[Work, ...]:
        """Return the named works of a key project.

        Parameters
        ----------
        key_project
            The key project, or its id, number or name.

        Examples
        --------
        >>> import xzplan
        >>> [work.name_zh for work in xzplan.load_plan().works_of(9)][:2]
        ['忻州市第三人民医院', '忻州亿佳医院']
        """
        key = self.key_projects[key_project.id if isinstance(key_project, KeyProject) else key_project].id
        return tuple(work for work in self.works.values() if work.key_project == key)

    def deliverables_of(self, key_project: KeyProject | str | int) -> tuple[Commitment, ...]:
        """Return the commitments that a key project makes.

        Parameters
        ----------
        key_project
            The key project, or its id, number or name.

        Examples
        --------
        >>> import xzplan
        >>> [commitment.id for commitment in xzplan.load_plan().deliverables_of(5)]
        ['kindergartens_built', 'kindergartens_extended', 'kindergartens_upgraded']
        """
        key = self.key_projects[key_project.id if isinstance(key_project, KeyProject) else key_project].id
        return tuple(commitment for commitment in self.commitments.values() if commitment.key_project == key)

    def with_targets(self, targets: Mapping[Any, Any]) -> Plan:
        """Return the plan with targets of your own, to ask *what if*; every output says which they are.

        Parameters
        ----------
        targets
            By id, number or name of the indicator, what `Indicator.with_target` takes.

        Raises
        ------
        UnknownKeyError
            A key that is no indicator of the plan.
        InvalidInputError
            As `Indicator.with_target`; two keys of one indicator.

        Examples
        --------
        >>> import xzplan
        >>> plan = xzplan.load_plan().with_targets({18: 60})
        >>> plan.indicators[18].target.supplied, plan.indicators[17].target.supplied
        (True, False)
        """
        given = by_id("targets", self.indicators, targets)
        return evolve(
            self,
            indicators=[
                _with_target(indicator, given[indicator.id]) if indicator.id in given else indicator
                for indicator in self.indicators.values()
            ],
        )

    def demand_in_total(self, key: str | int, *, units: int | None = None) -> Demand:
        """Return the demand of a promise for all units together.

        Parameters
        ----------
        key
            Id, number or name of the commitment.
        units
            How many units there are. For promises to each county the default is `counties`, a figure from outside
            the plan with its own source.

        Raises
        ------
        InvalidInputError
            The number of units is neither known nor passed, or the promise does not add up over units.
        """
        commitment = self.commitments[key]
        if units is None and commitment.per in (Per.COUNTY, Per.AREA_AND_COUNTY):
            units = self.counties
        if units is None:
            raise InvalidInputError(
                "units",
                None,
                f"the plan does not print how many there are ({commitment.per.text.en}); pass the number",
            )
        return commitment.for_units(units)

    def _repr_html_(self) -> str:
        from xzplan.display.cards import listing
        from xzplan.display.html import both, element

        heads = [
            "",
            both("指标", "indicator"),
            both("领域", "domain"),
            both("单位", "unit"),
            both(f"{self.base_year}年", "baseline"),
            both(f"{self.last_year}年", "target"),
            both("指标性质", "nature"),
        ]
        rows = []
        for indicator in self.indicators.values():
            domain = self.domains[indicator.domain]
            rows.append(
                (
                    str(indicator.number),
                    both(indicator.name_zh, indicator.name_en),
                    both(domain.name_zh, domain.short_en),
                    both(indicator.unit.zh, indicator.unit.en),
                    indicator.baseline.printed,
                    _shown(indicator.target),
                    both(indicator.nature.text.zh, indicator.nature.text.en),
                )
            )
        counts = both(
            f"{len(self.indicators)}项主要指标，{len(self.domains)}个领域，{len(self.key_projects)}项重点工程",
            f"{counted(len(self.indicators), 'main indicator')}, {counted(len(self.domains), 'domain')}, "
            f"{counted(len(self.key_projects), 'key project')}; {self.first_year}-{self.last_year}, edition {self.edition}",
        )
        title = both(self.name_zh, self.name_en)
        return listing(title, heads, rows, figures=(0, 4, 5), above=element("div", counts))

    def __str__(self) -> str:
        lines = [
            self.name_zh,
            f"{self.name_en}, {self.first_year}-{self.last_year}",
            (
                f"{counted(len(self.indicators), 'indicator')}, {counted(len(self.domains), 'domain')}, "
                f"{counted(len(self.key_projects), 'key project')} (edition {self.edition})"
            ),
        ]
        for document in self.documents:
            if document.role is DocumentRole.PUBLISHED_TEXT:
                lines += [document.imprint.zh, document.imprint.en]
        for indicator in self.indicators.values():
            lines += [
                f"({indicator.number}) {indicator.label(series).zh} {target}"
                for series, target in indicator.supplied_targets
            ]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return (
            f"<Plan {self.id}: {counted(len(self.indicators), 'indicator')}, "
            f"{counted(len(self.domains), 'domain')}, {counted(len(self.key_projects), 'key project')}>"
        )


def _shown(target: Target) -> str:
    from xzplan.display.html import both

    return target.printed or both(target.cell.zh, target.cell.en)


def check_plan(plan: object, argument: str = "plan") -> None:
    """Raise `InvalidInputError` unless a caller passed a plan."""
    if not isinstance(plan, Plan):
        raise InvalidInputError(argument, plan, "pass a Plan, such as load_plan()")


PlanRecord: TypeAlias = (
    Indicator | Domain | KeyProject | Work | Measure | Commitment | Goal | Fact | Reading | Discrepancy
)
"""Every kind of record that a plan holds by id."""


def _with_target(indicator: Indicator, target: Any) -> Indicator:
    """Return an indicator with another target; an error says which of the targets is refused."""
    try:
        return indicator.with_target(target)
    except InvalidInputError as error:
        argument = f"targets[{indicator.id!r}]{error.argument.removeprefix('target')}"
        raise InvalidInputError(argument, error.value, error.problem) from None
