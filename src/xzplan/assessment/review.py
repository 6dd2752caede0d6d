"""A whole plan assessed: every indicator, every key project, the counts, and the sentence a report opens with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, final

from attrs import evolve, field, frozen

from xzplan.assessment._sketch import sketch
from xzplan.assessment.assess import assess, assess_row, yardsticks
from xzplan.assessment.records import Assessment, OfficialVerdict
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import AnyScheme, Scheme, get_scheme
from xzplan.assessment.verdicts import Grounds, Verdict, decided, stated, words
from xzplan.display.html import Html, badge, both, element, notebook
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.indicators import Nature
from xzplan.model.lookup import Records, by_id
from xzplan.model.plan import Plan, check_plan
from xzplan.model.structure import KeyProject
from xzplan.numerics.formulas import share
from xzplan.observations.records import Observations
from xzplan.projection.caveats import caveat

__all__ = ["KeyProjectAssessment", "KeyProjectState", "PlanAssessment", "assess_plan"]

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
"""What a held bound counts as among them."""


@final
@frozen(kw_only=True)
class KeyProjectState:
    """How far a key project is: what is known of it, to be passed to `assess_plan`."""

    reached: int | None = None
    """How many of the promised are done."""
    promised: int | None = None
    """How many are promised in all."""
    official: OfficialVerdict | None = None
    """What an office has said."""


@final
@frozen(kw_only=True)
class KeyProjectAssessment:
    """The progress of a key project."""

    key_project: KeyProject
    state: KeyProjectState
    progress: Verdict

    @property
    def id(self) -> str:
        """Id of the key project."""
        return self.key_project.id

    @property
    def aliases(self) -> tuple[str | int, ...]:
        """Other keys of the key project."""
        return self.key_project.aliases


def _assessments(records: Iterable[Assessment] | Records[Assessment]) -> Records[Assessment]:
    return Records.of("assessment", records)


def _key_projects(
    records: Iterable[KeyProjectAssessment] | Records[KeyProjectAssessment],
) -> Records[KeyProjectAssessment]:
    return Records.of("key project", records)


@final
@frozen(kw_only=True)
class PlanAssessment:
    """Every indicator and key project of a plan, assessed as at one year. There is no composite score."""

    plan: Plan
    year: int
    scheme: AnyScheme
    assessments: Records[Assessment] = field(converter=_assessments)
    """In the plan's order."""
    key_projects: Records[KeyProjectAssessment] = field(converter=_key_projects)
    """In the plan's order."""

    def counts(self, *, nature: Nature | None = None, domain: str | None = None) -> dict[Status, int]:
        """Return how many indicators have each status of progress; statuses that none has are left out.

        Parameters
        ----------
        nature
            Count the indicators of this nature alone.
        domain
            Count the indicators of the domain of this id alone.

        Raises
        ------
        UnknownKeyError
            The plan has no such domain.
        """
        within = None if domain is None else self.plan.domains[domain].id
        return _count(
            one.progress.status
            for one in self.assessments.values()
            if (nature is None or one.indicator.nature is nature)
            and (within is None or one.indicator.domain == within)
        )

    def by_nature(self) -> tuple[Assessment, ...]:
        """Return the assessments, binding before anticipatory before those not stated, each in the plan's order."""
        return tuple(
            one for nature in Nature for one in self.assessments.values() if one.indicator.nature is nature
        )

    @property
    def sentence(self) -> Bilingual:
        """The sentence that a report opens with, from the data."""
        every = _listed(self.counts())
        zh = f"{len(self.assessments)}项主要指标中，{every.zh}"
        en = f"Of {len(self.assessments)} main indicators, {every.en}"
        unknown = sum(self.counts(nature=Nature.NOT_STATED).values())
        if unknown < len(self.assessments):  # where no nature is stated, none can be counted as binding
            binding = self.counts(nature=Nature.BINDING)
            some = _listed(binding)
            zh += f"；其中约束性指标{sum(binding.values())}项，{some.zh}"
            en += f"; of the {sum(binding.values())} binding ones, {some.en}"
            if unknown:
                zh += f"；另有{unknown}项未注明性质"
                en += f"; the nature of {unknown} is not stated"
        zh, en = f"{zh}。", f"{en}."
        known = _count(one.progress.status for one in self.key_projects.values())
        if set(known) - {Status.NOT_ASSESSED}:
            done = _listed(known)
            zh += f"{len(self.key_projects)}项重点工程中，{done.zh}。"
            en += f" Of {len(self.key_projects)} key projects, {done.en}."
        return words(zh, en)

    def __str__(self) -> str:
        lines = [f"{self.plan.name_zh} {self.year} [{self.scheme}]", self.sentence.zh, self.sentence.en]
        for domain in self.plan.domains.values():
            lines.append(f"{domain.name_zh} / {domain.name_en}")
            lines += [
                f"  ({one.indicator.number}) {one.indicator.name_zh}: "
                f"{one.progress.status.text.zh}, {one.outlook.status.text.zh}"
                f"{'' if one.official is None else f'（官方结论：{one.official.words}）'}"
                for one in self.assessments.values()
                if one.indicator.domain == domain.id
            ]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        def row(one: Assessment) -> Html:
            indicator, verdicts = one.indicator, (one.progress, one.outlook)
            name = both(f"({indicator.number}) {indicator.name_zh}", indicator.name_en)
            statuses = (
                badge(v.status.sign, v.status.tone, both(v.status.text.zh, v.status.text.en))
                for v in verdicts
            )
            nature = both(indicator.nature.text.zh, indicator.nature.text.en)
            picture = sketch(one.trajectory, one.observations)
            return element("tr", *(element("td", cell) for cell in (name, nature, picture, *statuses)))

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
            rows += [row(one) for one in self.by_nature() if one.indicator.domain == domain.id]
        return notebook(
            both(f"{self.plan.name_zh}，{self.year}", f"{self.plan.name_en}, {self.year} [{self.scheme}]"),
            element("p", both(self.sentence.zh, self.sentence.en)),
            element("table", *rows),
        )

    def __repr__(self) -> str:
        counts = ", ".join(f"{status.name} {n}" for status, n in self.counts().items())
        return f"<PlanAssessment {self.plan.id} {self.year}: {counts}>"


def assess_plan(
    plan: Plan,
    observations: Mapping[Any, Observations | Mapping[str, Observations]],
    *,
    year: int | None = None,
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
    year
        Assess as at this year: later observations are left out. By default the latest observed of any indicator.
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
        As for `xzplan.assess`; two keys of one indicator; a year outside the plan, or none to be found.
    """
    check_plan(plan)
    if year is not None and year not in plan.years:
        raise InvalidInputError("year", year, f"not one of the years {plan.first_year} to {plan.last_year}")
    rule = get_scheme(scheme)
    seen = by_id("observations", plan.indicators, observations)
    more = by_id("arguments", plan.indicators, arguments or {})
    for key, extra in more.items():
        if not isinstance(extra, Mapping) or not set(extra) <= _ARGUMENTS:
            raise InvalidInputError("arguments", {key: extra}, f"may name {', '.join(sorted(_ARGUMENTS))}")
    states = by_id("key_projects", plan.key_projects, key_projects or {})
    for key, state in states.items():
        if not isinstance(state, KeyProjectState):
            raise InvalidInputError("key_projects", {key: state}, "pass a KeyProjectState for each")
    found: list[Assessment] = []
    for kept in yardsticks(plan):
        indicator = kept[None].indicator
        given, own = seen.get(indicator.id, {}), more.get(indicator.id)
        if own:
            found.append(assess(indicator, given, year=year, **{"scheme": rule, **own}))
        else:
            found.append(assess_row(indicator, given, year=year, scheme=rule, kept=kept))
    if year is None:
        years = [part.year for one in found for part in (one, *one.parts) if part.year is not None]
        if not years:
            raise InvalidInputError("year", None, "there is no observation to take it from; name one")
        year = max(years)
        found = [_as_at(one, year) for one in found]
    every = plan.key_projects.values()
    return PlanAssessment(
        plan=plan,
        year=year,
        scheme=rule,
        assessments=Records("assessment", found),
        key_projects=[_key_project(plan, one, states.get(one.id, _NO_STATE), year, rule) for one in every],
    )


_ARGUMENTS = frozenset(assess.__kwdefaults__ or ()) - {"year"}


def _as_at(one: Assessment, year: int) -> Assessment:
    """An assessment of an older year, said to be so as `assess` would have if told the year."""
    older = one.year is not None and one.year < year and not one.parts
    notes = (caveat("latest_is_older", one.year),) if older else ()
    parts = tuple(_as_at(part, year) for part in one.parts)
    return evolve(one, parts=parts, caveats=(*one.caveats, *notes)) if notes or parts else one


def _key_project(
    plan: Plan, one: KeyProject, state: KeyProjectState, year: int, scheme: AnyScheme
) -> KeyProjectAssessment:
    """Compare what is reached with what is promised by the share of the time that is over."""
    reached, promised = state.reached, state.promised
    if reached is None or promised is None:
        progress = _NOT_ASSESSED if state.official is None else _said(state.official)
        return KeyProjectAssessment(key_project=one, state=state, progress=progress)
    if any(isinstance(n, bool) or not isinstance(n, int) for n in (reached, promised)):
        raise InvalidInputError("key_projects", state, f"{one.id}: counts are whole numbers")
    if reached < 0 or promised < 1:
        raise InvalidInputError("key_projects", state, f"{one.id}: reached from 0 on, promised from 1 on")
    if not isinstance(scheme, Scheme):
        return KeyProjectAssessment(key_project=one, state=state, progress=_NO_COUNTS)
    elapsed = share(year, plan.base_year, plan.last_year)
    done = reached / promised
    bands, ratio = None, None
    if reached >= promised:
        status = Status.ACHIEVED if year == plan.last_year else Status.ACHIEVED_EARLY
    elif year == plan.last_year:
        status = Status.MISSED
    else:
        bands, ratio = scheme.progress, done / elapsed
        status = bands.classify(ratio)
    verdict = decided(
        status,
        _counted,
        state,
        year,
        elapsed,
        measure="completion" if ratio is None else "schedule_ratio",
        value=done if ratio is None else ratio,
        yardstick=elapsed,
        bands=bands,
        satisfied=reached >= promised,
    )
    return KeyProjectAssessment(key_project=one, state=state, progress=verdict)


def _counted(state: KeyProjectState, year: int, elapsed: float) -> Grounds:
    reached, promised = state.reached, state.promised
    reason = words(
        f"至{year}年完成{reached}，共{promised}，时序进度{elapsed:.0%}",
        f"{reached} of {promised} done by {year}, {elapsed:.0%} of the time over",
    )
    return reason, {"reached": reached, "promised": promised, "time_fraction": elapsed}, None


def _said(official: OfficialVerdict) -> Verdict:
    """What an office has said, as the verdict; words without a status leave it open."""
    if official.status is None:
        return _NOT_ASSESSED
    return stated(
        official.status, words(f"官方结论：{official.words}", f"official verdict: {official.words}")
    )


def _count(statuses: Iterable[Status]) -> dict[Status, int]:
    counts = Counter(statuses)
    return {status: counts[status] for status in Status if counts[status]}


def _listed(counts: Mapping[Status, int]) -> Bilingual:
    """The counts in words; what held bounds count as is said in brackets."""
    zh, en = [], []
    for status in _COUNTED:
        inside = [
            (one, counts[one]) for one, other in _COUNTED_AS.items() if other is status and one in counts
        ]
        total = counts.get(status, 0) + sum(n for _, n in inside)
        always = status not in (Status.ACHIEVED, Status.MISSED)  # these two belong to the target year
        if total or always:
            note_zh = "、".join(f"{one.text.zh}{n}项" for one, n in inside)
            note_en = ", ".join(f"{one.text.en}: {n}" for one, n in inside)
            zh.append(f"{status.text.zh}{total}项" + (f"（含{note_zh}）" if inside else ""))
            en.append(f"{total} {status.text.en}" + (f" ({note_en})" if inside else ""))
    return words("，".join(zh), ", ".join(en))


_NO_COUNTS = stated(
    Status.NOT_ASSESSED,
    words("该方案没有评估件数的规则", "the scheme has no rule for counts"),
    supply=words('请用 scheme="plan"', 'pass scheme="plan"'),
)
_NO_STATE = KeyProjectState()
_NOT_ASSESSED = stated(
    Status.NOT_ASSESSED,
    words("没有完成数", "there is no count of what is done"),
    supply=words(
        "请用 KeyProjectState 给出完成数与承诺数，或官方结论",
        "pass a KeyProjectState with what is reached and promised, or what an office has said",
    ),
)
