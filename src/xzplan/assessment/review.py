"""The assessment of a whole plan: every indicator, every key project, and the sentence that a report opens with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, final

from attrs import field, frozen

from xzplan.assessment.assess import assess, usable
from xzplan.assessment.key_projects import KeyProjectAssessment, KeyProjectState, assess_key_project
from xzplan.assessment.records import Assessment, sketch
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import AnyScheme, get_scheme
from xzplan.display.html import Html, badge, both, element, notebook
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.indicators import Nature
from xzplan.model.lookup import Records, by_id, records_of
from xzplan.model.periods import Period, PeriodLike
from xzplan.model.plan import Plan, check_plan
from xzplan.observations.records import Observations, RowOfObservations, collect_row

__all__ = ["PlanAssessment", "assess_plan"]

_COUNTED = (
    Status.ACHIEVED_EARLY,
    Status.ACHIEVED,
    Status.AHEAD,
    Status.ON_TRACK,
    Status.BEHIND,
    Status.MISSED,
    Status.NOT_ASSESSED,
)
"""The statuses that a sentence counts, in the order it names them."""

_COUNTED_AS = {
    Status.KEPT: Status.ON_TRACK,
    Status.SLIPPING: Status.ON_TRACK,
    Status.BROKEN: Status.BEHIND,
}
"""What a held bound counts as among them; in the target year it is met or not met as any other."""


def _assessments(records: Iterable[Assessment] | Records[Assessment]) -> Records[Assessment]:
    return records_of("assessment", Assessment, records)


def _key_projects(
    records: Iterable[KeyProjectAssessment] | Records[KeyProjectAssessment],
) -> Records[KeyProjectAssessment]:
    return records_of("key project", KeyProjectAssessment, records)


@final
@frozen(kw_only=True, field_transformer=checked)
class PlanAssessment:
    """Every indicator and key project of a plan, assessed as of one date. There is no composite score."""

    plan: Plan
    as_of: Period
    scheme: AnyScheme
    assessments: Records[Assessment] = field(converter=_assessments)
    """In the plan's order."""
    key_projects: Records[KeyProjectAssessment] = field(converter=_key_projects)
    """In the plan's order."""

    def counts(
        self, *, nature: Nature | str | None = None, domain: str | int | None = None
    ) -> dict[Status, int]:
        """Return how many indicators have each status of progress; statuses that none has are left out.

        Parameters
        ----------
        nature
            Count the indicators of this nature alone.
        domain
            Count the indicators of this domain alone, by its id, number or name.

        Raises
        ------
        InvalidInputError
            No such nature.
        UnknownKeyError
            The plan has no such domain.
        """
        of_nature = None if nature is None else Nature(nature)
        within = None if domain is None else self.plan.domains[domain].id
        return _count(
            assessment.progress.status
            for assessment in self.assessments.values()
            if of_nature in (None, assessment.indicator.nature)
            and within in (None, assessment.indicator.domain)
        )

    def by_nature(self) -> tuple[Assessment, ...]:
        """Return the assessments, binding before anticipatory before those not stated, each in the plan's order."""
        return tuple(
            assessment
            for nature in Nature
            for assessment in self.assessments.values()
            if assessment.indicator.nature is nature
        )

    @property
    def sentence(self) -> Bilingual:
        """The sentence that a report opens with, from the data."""
        rows = list(self.assessments.values())
        every = _listed(rows)
        zh = f"{len(rows)}项主要指标中，{every.zh}"
        en = f"Of {len(rows)} main indicators, {every.en}"
        unknown = sum(row.indicator.nature is Nature.NOT_STATED for row in rows)
        if unknown < len(rows):  # where no nature is stated, none can be counted as binding
            binding = [row for row in rows if row.indicator.nature is Nature.BINDING]
            some = _listed(binding)
            zh += f"；其中约束性指标{len(binding)}项，{some.zh}"
            en += f"; of the {len(binding)} binding ones, {some.en}"
            if unknown:
                zh += f"；另有{unknown}项未注明性质"
                en += f"; the nature of {unknown} is not stated"
        zh, en = f"{zh}。", f"{en}."
        known = _count(one.progress.status for one in self.key_projects.values())
        if set(known) - {Status.NOT_ASSESSED}:
            done = _listed(self.key_projects.values())
            zh += f"{len(self.key_projects)}项重点工程中，{done.zh}。"
            en += f" Of {len(self.key_projects)} key projects, {done.en}."
        return Bilingual(zh=zh, en=en)

    def __str__(self) -> str:
        lines = [f"{self.plan.name_zh} {self.as_of} [{self.scheme}]", self.sentence.zh, self.sentence.en]
        for domain in self.plan.domains.values():
            lines.append(f"{domain.name_zh} / {domain.name_en}")
            lines += [
                f"  ({assessment.indicator.number}) {assessment.indicator.name_zh}: "
                f"{assessment.progress.status.text.zh}, {assessment.outlook.status.text.zh}"
                f"{'' if assessment.official is None else f'（官方结论：{assessment.official.words}）'}"
                for assessment in self.assessments.values()
                if assessment.indicator.domain == domain.id
            ]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        head = (
            ("指标", "indicator"),
            ("指标性质", "nature"),
            ("路径", "path"),
            ("进度", "progress"),
            ("趋势", "outlook"),
        )
        rows = [element("tr", *(element("th", both(zh, en)) for zh, en in head))]
        for domain in self.plan.domains.values():
            rows.append(element("tr", element("th", f"{domain.name_zh} / {domain.name_en}", colspan="5")))
            rows += [
                _html_row(assessment)
                for assessment in self.by_nature()
                if assessment.indicator.domain == domain.id
            ]
        return notebook(
            both(f"{self.plan.name_zh}，{self.as_of}", f"{self.plan.name_en}, {self.as_of} [{self.scheme}]"),
            element("p", both(self.sentence.zh, self.sentence.en)),
            element("table", *rows),
        )

    def __repr__(self) -> str:
        counts = ", ".join(f"{status.name} {n}" for status, n in self.counts().items())
        return f"<PlanAssessment {self.plan.id} {self.as_of}: {counts}>"


def _html_row(assessment: Assessment) -> Html:
    indicator, statuses = assessment.indicator, (assessment.progress.status, assessment.outlook.status)
    cells = (
        both(f"({indicator.number}) {indicator.name_zh}", indicator.name_en),
        both(indicator.nature.text.zh, indicator.nature.text.en),
        sketch(assessment),
        *(badge(status.sign, status.tone, both(status.text.zh, status.text.en)) for status in statuses),
    )
    return element("tr", *(element("td", cell) for cell in cells))


def assess_plan(
    plan: Plan,
    observations: Mapping[Any, Observations | Mapping[str, Observations]],
    *,
    as_of: PeriodLike | None = None,
    scheme: str | AnyScheme = "plan",
    arguments: Mapping[Any, Mapping[str, Any]] | None = None,
    key_projects: Mapping[Any, KeyProjectState] | None = None,
) -> PlanAssessment:
    """Return the assessment of every indicator and key project of a plan.

    Parameters
    ----------
    plan
        The plan.
    observations
        By id, number or name of the indicator, as for `xzplan.assess`. Indicators without any are not assessed.
    as_of
        Assess as of this period: later observations are left out. By default the latest observed of any indicator.
    scheme
        As for `xzplan.assess`.
    arguments
        Other keyword arguments of `xzplan.assess` for single indicators, such as ``{7: {"assigned": 2.4}}`` or
        ``{18: {"tolerance": 0.2}}``.
    key_projects
        By id, number or name of the key project, what is known of it.

    Raises
    ------
    UnknownKeyError
        A key that is no indicator or key project of the plan.
    InvalidInputError
        As for `xzplan.assess`; two keys of one indicator; a date outside the plan, or none to be found.
    """
    check_plan(plan)
    date = None if as_of is None else Period.of(as_of, "as_of")
    if date is not None and date.year not in plan.years:
        raise InvalidInputError(
            "as_of", str(date), f"not in one of the years {plan.first_year} to {plan.last_year}"
        )
    rule = get_scheme(scheme)
    given = by_id("observations", plan.indicators, observations)
    options = _checked_arguments(plan, {} if arguments is None else arguments)
    states = by_id("key_projects", plan.key_projects, {} if key_projects is None else key_projects)
    for key, state in states.items():
        if not isinstance(state, KeyProjectState):
            raise InvalidInputError("key_projects", {key: state}, "pass a KeyProjectState for each")
    # As records from here on, since they are read twice, and an iterator would be empty the second time.
    observed = {
        indicator.id: collect_row(
            indicator, given.get(indicator.id, {}), series=options[indicator.id].get("series")
        )
        for indicator in plan.indicators.values()
    }
    date = _latest_period(plan, observed) if date is None else date
    assessments = [
        assess(indicator, observed[indicator.id], as_of=date, **{"scheme": rule, **options[indicator.id]})
        for indicator in plan.indicators.values()
    ]
    return PlanAssessment(
        plan=plan,
        as_of=date,
        scheme=rule,
        assessments=assessments,
        key_projects=[
            assess_key_project(key_project, states.get(key_project.id, KeyProjectState()), plan, date, rule)
            for key_project in plan.key_projects.values()
        ],
    )


_ARGUMENTS = (
    "assigned",
    "baseline",
    "official",
    "path",
    "reference",
    "scheme",
    "series",
    "strict",
    "tolerance",
)
"""The arguments of `xzplan.assess` that may be passed for single indicators: all but the year."""


def _checked_arguments(plan: Plan, arguments: object) -> dict[str, Mapping[str, Any]]:
    """Return the arguments for each indicator by id; raise if one is no argument of `assess`."""
    given = by_id("arguments", plan.indicators, arguments)
    for key, options in given.items():
        if not isinstance(options, Mapping) or not set(options) <= set(_ARGUMENTS):
            raise InvalidInputError("arguments", {key: options}, f"may name {', '.join(_ARGUMENTS)}")
    return {id_: given.get(id_, {}) for id_ in plan.indicators}


def _latest_period(plan: Plan, observed: Mapping[str, RowOfObservations]) -> Period:
    """Return the latest period that a verdict rests on."""
    periods = []
    for indicator in plan.indicators.values():
        row = observed[indicator.id]
        for observations in row.values() if isinstance(row, dict) else [row]:
            periods += [
                one.period
                for one in usable(observations, None)
                if indicator.baseline.year < one.period.year <= indicator.target.year
            ]
    if not periods:
        raise InvalidInputError("as_of", None, "there is no observation to take it from; name one")
    return Period(year=max(periods).year, month=max(periods).month)


def _count(statuses: Iterable[Status]) -> dict[Status, int]:
    counts = Counter(statuses)
    return {status: counts[status] for status in Status if counts[status]}


def _listed(assessments: Iterable[_Judged]) -> Bilingual:
    """Return the counts in words, leaving out what there is none of; what held bounds count as is in brackets."""
    every = list(assessments)
    counts = _count(one.progress.status for one in every)
    zh, en = [], []
    for status in _COUNTED:
        inside = {held: counts[held] for held, as_ in _COUNTED_AS.items() if as_ is status and held in counts}
        total = counts.get(status, 0) + sum(inside.values())
        if not total:
            continue
        notes = [
            Bilingual(zh=f"{held.text.zh}{number}项", en=f"{held.text.en}: {number}")
            for held, number in inside.items()
            if number < total or held is not Status.KEPT
        ]
        early = sum(bool(getattr(one, "early", False)) for one in every if one.progress.status is status)
        if early:
            notes.append(Bilingual(zh=f"提前完成{early}项", en=f"met early: {early}"))
        note_zh, note_en = "、".join(note.zh for note in notes), ", ".join(note.en for note in notes)
        zh.append(f"{status.text.zh}{total}项" + (f"（其中{note_zh}）" if notes else ""))
        en.append(f"{total} {status.text.en}" + (f" ({note_en})" if notes else ""))
    return Bilingual(zh="，".join(zh), en=", ".join(en))


_Judged: TypeAlias = Assessment | KeyProjectAssessment
