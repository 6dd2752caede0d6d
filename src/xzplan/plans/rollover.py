"""From one plan to the next: what was observed last becomes the baseline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, final

from attrs import evolve, frozen

from xzplan.exceptions import InvalidInputError, PlanError, RecordError
from xzplan.model.indicators import Baseline, Indicator, Nature, Series, by_series
from xzplan.model.lookup import Records, by_id
from xzplan.model.plan import Plan, check_plan
from xzplan.model.sources import Document, DocumentRole, Source
from xzplan.model.targets import Target
from xzplan.observations.records import Observation, ObservationStatus, collect
from xzplan.parsing.cells import parse_target
from xzplan.plans._decisions import ID, check_period
from xzplan.plans._read_into import following, reading_of
from xzplan.plans.problems import Problem, problem

__all__ = ["NextRow", "RollOver", "roll_over"]


@final
@frozen(kw_only=True)
class NextRow:
    """A row of the next plan's table, as far as it is known."""

    indicator: Indicator
    """The row of the plan before."""
    baseline: Baseline
    """The last observation; without a value where there is none, or one for each series."""
    series: tuple[Series, ...]
    """Each with its last observation, for a row of several."""
    target: Target | None
    """As passed; None where none was."""
    problems: tuple[Problem, ...]
    """What the row lacks."""


@final
@frozen(kw_only=True)
class RollOver:
    """The table of the next plan, as far as it is known."""

    rows: tuple[NextRow, ...]
    """One for each indicator of the plan before, in its order."""
    plan: Plan | None
    """The next plan; None as long as a row has no target."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the rows lack, all of it."""
        return tuple(one for row in self.rows for one in row.problems)


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
    """Return the next plan's table, with baselines from what was observed under this plan.

    Parameters
    ----------
    plan
        The plan that is ending.
    observations
        By id, number or name of the indicator, as for `xzplan.assess_plan`. The latest that was not only projected
        becomes the baseline, with its own year and its digits as given.
    id, name_zh, name_en
        Of the next plan; without an English name the Chinese stands in quotation marks.
    period
        First and last year of the next plan.
    targets
        By id, number or name of the indicator: the cell, as `xzplan.parse_target` reads it, or a `Target`. A bare number
        goes by the indicator's direction. What a plan to come demands is nobody's to guess: a row without a target
        is listed as lacking it.

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
    if not isinstance(id, str) or ID.fullmatch(id) is None or id in {one.id for one in plan.documents}:
        raise InvalidInputError(
            "id", id, "pass an id of its own: lower-case letters, digits, hyphens, underscores"
        )
    first, last = check_period(period)
    seen = by_id("observations", plan.indicators, observations)
    wanted = by_id("targets", plan.indicators, targets or {})
    book = _Book(id)
    rows: list[NextRow] = []
    faults: list[Problem] = []
    indicators: list[Indicator] = []
    for at, one in enumerate(plan.indicators.values()):
        baseline, series = _observed(one, seen.get(one.id, {}), at + 1, first - 1, book)
        path = f"$.rows[{at}]"
        lacking = []
        if not any(b.value is not None for b in (baseline, *(s.baseline for s in series))):
            lacking.append(problem("not_observed", f"{path}.baseline", one.name_zh))
        target = _target(one, wanted.get(one.id), at + 1, id, last)
        if target is None:
            lacking.append(problem("no_target_passed", f"{path}.target", one.name_zh))
        rows.append(
            NextRow(indicator=one, baseline=baseline, series=series, target=target, problems=tuple(lacking))
        )
        if target is not None:
            try:
                indicators.append(
                    evolve(
                        one,
                        nature=Nature.NOT_STATED,
                        nature_source=one.source,
                        baseline=baseline,
                        series=series,
                        target=target,
                        interim=(),
                    )
                )
            except RecordError as error:
                faults.append(problem("record", path, str(error)))
    if faults:
        raise PlanError(faults)
    whole = len(indicators) == len(rows)
    return RollOver(
        rows=tuple(rows),
        plan=_plan(plan, id, name_zh, name_en, (first, last), indicators, book) if whole else None,
    )


class _Book:
    """The publications that observations name, each a document of the next plan."""

    __slots__ = ("_id", "found")

    def __init__(self, key: str) -> None:
        self._id = key
        self.found: dict[str, Document] = {}

    def place(self, one: Observation, line: int, printed: str) -> Source:
        """Return the place of an observation; its line counts the rows of the table."""
        title = one.source or "观测值（未注明出处）"
        key = f"{self._id}-observed-{len(self.found) + 1}"
        if title not in self.found:
            self.found[title] = Document(
                id=key,
                title_zh=title,
                title_en=f"“{title}”" if one.source else "Observations without a source",
                role=DocumentRole.OBSERVED,
                source=Source(document=key, line=line, quote=printed),
            )
        return Source(document=self.found[title].id, line=line, quote=printed)


def _observed(
    one: Indicator, given: Any, line: int, base_year: int, book: _Book
) -> tuple[Baseline, tuple[Series, ...]]:
    """The baseline of a row, and of each of its series."""
    if not one.series:
        return _baseline(one, given, line, base_year, book), ()
    seen = by_series(one, "observations", given)
    series = tuple(
        evolve(s, baseline=_baseline(one, seen.get(s.id, {}), line, base_year, book), target=None)
        for s in one.series
    )
    return Baseline(year=base_year, printed="", value=None, source=one.source), series


def _baseline(one: Indicator, given: Any, line: int, base_year: int, book: _Book) -> Baseline:
    seen = [o for o in collect(one, given) if o.status is not ObservationStatus.PROJECTED]
    if not seen:
        return Baseline(year=base_year, printed="", value=None, source=one.source)
    last = seen[-1]
    printed = format(last.value, "f")
    return Baseline(year=last.year, printed=printed, value=last.value, source=book.place(last, line, printed))


def _target(one: Indicator, given: object, line: int, document: str, year: int) -> Target | None:
    if given is None or isinstance(given, Target):
        return given
    if not isinstance(given, str) or not given.strip():
        raise InvalidInputError("targets", given, f"{one.id}: pass the cell as text, or a Target")
    parsed = parse_target(given.strip(), name=one.name_zh, unit=one.unit.zh)
    demand = following(parsed, one.direction)
    source = Source(document=document, line=line, quote=parsed.raw)
    return Target(
        year=year,
        printed=parsed.raw,
        demand=demand,
        source=source,
        reading=reading_of(f"{one.id}_target", parsed, demand, source, (one.id,)),
    )


def _plan(  # noqa: PLR0917
    plan: Plan,
    key: str,
    name_zh: str,
    name_en: str | None,
    period: tuple[int, int],
    indicators: list[Indicator],
    book: _Book,
) -> Plan:
    english = name_en or f"“{name_zh}”"
    own = Document(
        id=key,
        title_zh=name_zh,
        title_en=english,
        role=DocumentRole.PUBLISHED_TEXT,
        source=Source(document=key, line=1, quote=name_zh),
    )
    read = {one.target.reading.id: one.target.reading for one in indicators if one.target.reading is not None}
    before = [
        evolve(one, role=DocumentRole.FOLLOWED) if one.role is own.role else one for one in plan.documents
    ]
    return Plan(
        id=key,
        name_zh=name_zh,
        name_en=english,
        base_year=period[0] - 1,
        first_year=period[0],
        last_year=period[1],
        edition="1",
        documents=(own, *before, *book.found.values()),
        domains=plan.domains,
        indicators=Records("indicator", indicators),
        key_projects=(),
        readings=read.values(),
    )
