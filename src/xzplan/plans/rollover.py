"""Begin the next plan: the last observations under this plan become its baselines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, final

from attrs import evolve, frozen

from xzplan.exceptions import InvalidInputError, PlanError, RecordError
from xzplan.model.checks import checked
from xzplan.model.figures import plain
from xzplan.model.indicators import Baseline, Indicator, Nature, Series, by_series
from xzplan.model.lookup import Records, by_id
from xzplan.model.plan import Plan, check_plan
from xzplan.model.sources import Document, DocumentRole, Source
from xzplan.model.targets import Target
from xzplan.observations.records import Observation, collect, is_of_demand
from xzplan.parsing.cells import parse_target
from xzplan.plans._decisions import ID, PlanHead
from xzplan.plans._read_into import following, reading_of
from xzplan.plans.problems import Problem, not_possible, problem

__all__ = ["NextRow", "RollOver", "roll_over"]


@final
@frozen(kw_only=True, field_transformer=checked)
class NextRow:
    """A row of the next plan's table, as far as it is known."""

    indicator: Indicator
    """The row of the plan before."""
    baseline: Baseline
    """The last observation; without a value if there is none, or one for each series."""
    series: tuple[Series, ...]
    """Each with its last observation, for a row of several."""
    target: Target | None
    """The target that you passed; None if you passed none."""
    problems: tuple[Problem, ...]
    """The missing parts of the row."""


@final
@frozen(kw_only=True, field_transformer=checked)
class RollOver:
    """The table of the next plan, as far as it is known."""

    rows: tuple[NextRow, ...]
    """One for each indicator of the plan before, in its order."""
    plan: Plan | None
    """The next plan; None as long as a row has no target."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The missing parts of all rows."""
        return tuple(problem for row in self.rows for problem in row.problems)


def roll_over(
    plan: Plan,
    observations: Mapping[Any, Any],
    *,
    id: str,  # noqa: A002
    name_zh: str,
    period: tuple[int, int],
    name_en: str | None = None,
    targets: Mapping[Any, str | Target] | None = None,
) -> RollOver:
    """Return the next plan's table, with the latest observed values as baselines.

    Parameters
    ----------
    plan
        The plan that is ending.
    observations
        By id, number or name of the indicator, as for `xzplan.assess_plan`. The latest of a whole year that is of the
        quantity of the row becomes the baseline, with its own year and its digits as given.
    id, name_zh, name_en
        Of the next plan; without an English name the Chinese stands in quotation marks.
    period
        First and last year of the next plan.
    targets
        By id, number or name of the indicator: the cell, as `xzplan.parse_target` reads it, or a `Target`. A bare number
        follows the indicator's direction. A row without a target is reported as lacking one.

    Returns
    -------
    RollOver
        Ids, names, units, directions and domains are those of the plan before; natures are not stated. The source of
        a baseline is the observation's; its line counts the rows.

    Raises
    ------
    UnknownKeyError
        A key that is no indicator of the plan.
    InvalidInputError
        As for `xzplan.assess`; two keys of one indicator; a target that is neither text nor `Target`.
    PlanError
        A target that contradicts the row it is for.

    Examples
    --------
    >>> import xzplan
    >>> plan = xzplan.load_plan()
    >>> found = xzplan.roll_over(plan, {18: {2024: 51.2, 2025: 58.3}}, id="next", name_zh="下一规划", period=(2026, 2030))
    >>> found.rows[17].baseline.value, found.rows[17].baseline.year, found.plan
    (Decimal('58.3'), 2025, None)
    """
    check_plan(plan)
    id = plain(id)  # noqa: A001
    if not isinstance(id, str) or ID.fullmatch(id) is None or id in {one.id for one in plan.documents}:
        raise InvalidInputError(
            "id", id, "pass an id of its own: lower-case letters, digits, hyphens, underscores"
        )
    head = PlanHead(id=id, name_zh=name_zh, name_en=name_en, period=period)
    latest = _latest(plan, by_id("observations", plan.indicators, observations))
    publications = _publications(id, latest)
    wanted = by_id("targets", plan.indicators, {} if targets is None else targets)
    rows = tuple(
        _row(
            indicator,
            index,
            latest[index],
            target=wanted.get(indicator.id),
            head=head,
            publications=publications,
        )
        for index, indicator in enumerate(plan.indicators.values())
    )
    indicators = list(_indicators(rows))
    whole = len(indicators) == len(rows)
    return RollOver(rows=rows, plan=_plan(plan, head, indicators, publications) if whole else None)


_Latest: TypeAlias = Mapping[str | None, Observation]
"""The last observation of each series by its id; of an indicator without series by None."""


def _latest(plan: Plan, given: Mapping[str, Any]) -> Sequence[_Latest]:
    """Return the last observations of each indicator."""
    latest = []
    for indicator in plan.indicators.values():
        own = given.get(indicator.id, {})
        by_key = by_series(indicator, "observations", own) if indicator.series else {None: own}
        seen = {key: collect(indicator, values) for key, values in by_key.items()}
        usable = {
            key: [value for value in values if _is_of_a_year(indicator, value)]
            for key, values in seen.items()
        }
        latest.append({key: values[-1] for key, values in usable.items() if values})
    return latest


def _is_of_a_year(indicator: Indicator, observation: Observation) -> bool:
    """Return whether a value can be that of a base year: of the quantity that the row prints, at the end of a year."""
    return observation.period.is_single_year and is_of_demand(indicator, observation)


def _publications(key: str, latest: Iterable[_Latest]) -> dict[str | None, Document]:
    """Return the publications that observations name, each a document of the next plan."""
    publications: dict[str | None, Document] = {}
    for line, row in enumerate(latest, 1):
        for observation in row.values():
            title = observation.source or None
            own = f"{key}-observed-{len(publications) + 1}"
            publications.setdefault(
                title,
                Document(
                    id=own,
                    title_zh=title or "实际值（未注明出处）",
                    title_en=f"“{title}”" if title else "Observations without a source",
                    role=DocumentRole.OBSERVED,
                    source=Source(document=own, line=line, quote=_printed(observation)),
                ),
            )
    return publications


def _printed(observation: Observation) -> str:
    return format(observation.value, "f")


def _row(
    indicator: Indicator,
    index: int,
    latest: _Latest,
    *,
    target: object,
    head: PlanHead,
    publications: Mapping[str | None, Document],
) -> NextRow:
    """Return a row of the next table; the line of a source counts the rows."""
    base_year = head.period[0] - 1

    def baseline(key: str | None) -> Baseline:
        if key not in latest:
            return Baseline(year=base_year, printed="", value=None, source=indicator.source)
        observation = latest[key]
        printed, document = _printed(observation), publications[observation.source or None]
        source = Source(document=document.id, line=index + 1, quote=printed)
        return Baseline(year=observation.year, printed=printed, value=observation.value, source=source)

    passed = _target(indicator, target, index + 1, head)
    problems = []
    if not latest:
        problems.append(problem("not_observed", f"$.rows[{index}].baseline", indicator.name_zh))
    if passed is None:
        problems.append(problem("no_target_passed", f"$.rows[{index}].target", indicator.name_zh))
    return NextRow(
        indicator=indicator,
        baseline=baseline(None),
        series=tuple(
            evolve(series, baseline=baseline(series.id), target=None) for series in indicator.series
        ),
        target=passed,
        problems=tuple(problems),
    )


def _target(indicator: Indicator, given: object, line: int, head: PlanHead) -> Target | None:
    """Return the target that was passed, read if it was passed as a cell."""
    if given is None or isinstance(given, Target):
        return given
    if not isinstance(given, str) or not given.strip():
        raise InvalidInputError("targets", given, f"{indicator.id}: pass the cell as text, or a Target")
    parsed = parse_target(given.strip(), name=indicator.name_zh, unit=indicator.unit.zh)
    demand = following(parsed, indicator.direction)
    source = Source(document=head.id, line=line, quote=parsed.raw)
    return Target(
        year=head.period[1],
        printed=parsed.raw,
        demand=demand,
        source=source,
        reading=reading_of(f"{indicator.id}_target", parsed, demand, source, (indicator.id,)),
    )


def _indicators(rows: Iterable[NextRow]) -> Iterator[Indicator]:
    """Yield the indicators of the rows that have a target; raise `PlanError` with every contradiction."""
    faults = []
    for index, row in enumerate(rows):
        if row.target is None:
            continue
        try:
            yield evolve(
                row.indicator,
                nature=Nature.NOT_STATED,
                nature_source=row.indicator.source,
                baseline=row.baseline,
                series=row.series,
                target=row.target,
                interim=(),
            )
        except RecordError as error:
            faults.append(not_possible(f"$.rows[{index}]", error))
    if faults:
        raise PlanError(faults)


def _plan(
    plan: Plan, head: PlanHead, indicators: Sequence[Indicator], publications: Mapping[str | None, Document]
) -> Plan:
    own = Document(
        id=head.id,
        title_zh=head.name_zh,
        title_en=head.english,
        role=DocumentRole.PUBLISHED_TEXT,
        source=Source(document=head.id, line=1, quote=head.name_zh),
    )
    before = [
        evolve(document, role=DocumentRole.FOLLOWED) if document.role is own.role else document
        for document in plan.documents
    ]
    readings = [indicator.target.reading for indicator in indicators if indicator.target.reading is not None]
    return Plan(
        id=head.id,
        name_zh=head.name_zh,
        name_en=head.english,
        base_year=head.period[0] - 1,
        first_year=head.period[0],
        last_year=head.period[1],
        edition=head.edition,
        documents=(own, *before, *publications.values()),
        domains=plan.domains,
        indicators=Records("indicator", indicators),
        key_projects=(),
        readings={reading.id: reading for reading in readings}.values(),
    )
