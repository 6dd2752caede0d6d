"""The assessment of a whole plan: every indicator, every key project, and the sentence that a report opens with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, final

from attrs import field, frozen

from xzplan.assessment.assess import assess_records, usable
from xzplan.assessment.key_projects import KeyProjectAssessment, KeyProjectState, assess_key_project
from xzplan.assessment.records import Assessment, sketch
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import AnyScheme, get_scheme
from xzplan.assessment.sentence import count, sentence
from xzplan.assessment.shown import shown_figures
from xzplan.assessment.works import WorkProgress, check_works, works_given, works_sentence
from xzplan.display.html import Html, badge, both, element, notebook, notes
from xzplan.display.text import paragraphs
from xzplan.exceptions import InvalidInputError, RecordError
from xzplan.language import Bilingual, counted, say
from xzplan.model.checks import checked
from xzplan.model.indicators import Nature, of_series
from xzplan.model.lookup import Records, by_id, keywords_by_id, records_of
from xzplan.model.periods import Period, PeriodLike
from xzplan.model.plan import Plan, check_plan
from xzplan.model.works import WorkState
from xzplan.observations.records import Observations, RowOfObservations, collect_row
from xzplan.observations.table import ObservationTable, check_own_area, own_observations

__all__ = ["Review", "assess_plan"]

LAGGING = (Status.BEHIND, Status.BROKEN, Status.MISSED)
"""The statuses of progress that count as lagging."""


def _assessments(records: Iterable[Assessment] | Records[Assessment]) -> Records[Assessment]:
    return records_of("assessment", Assessment, records)


def _key_projects(
    records: Iterable[KeyProjectAssessment] | Records[KeyProjectAssessment],
) -> Records[KeyProjectAssessment]:
    return records_of("key project", KeyProjectAssessment, records)


@final
@frozen(kw_only=True, field_transformer=checked)
class Review(Mapping[str | int, Assessment]):
    """Every indicator and key project of a plan, assessed as of one date. There is no composite score.

    A review is a mapping of the indicator's id to its `Assessment`, in the plan's order. As in ``plan.indicators``,
    look-ups also take number and names.

    Examples
    --------
    >>> import xzplan
    >>> review = xzplan.assess_plan(xzplan.load_plan(), {18: {2021: 21.3, 2022: 30.8}, 20: {2021: 150}})
    >>> review[18].progress.status.text.zh
    '滞后'
    >>> [assessment.id for assessment in review.lagging()], len(review.not_assessed())
    (['nursing_bed_share'], 26)
    """

    plan: Plan
    """The plan."""
    as_of: Period
    """The period assessed."""
    scheme: AnyScheme
    """The rules of the verdicts; a single assessment may have another one."""
    _assessments: Records[Assessment] = field(converter=_assessments)
    """The assessments in the plan's order; the review itself looks up in them."""
    key_projects: Records[KeyProjectAssessment] = field(converter=_key_projects)
    """The key projects in the plan's order."""
    left_aside: int = 0
    """Number of open problems of the table of observations, whose values were left aside."""
    read_from: tuple[str, ...] = ()
    """The name of the file that the table of observations was read from, then those of its sheets; empty if there is none."""
    works: tuple[WorkProgress, ...] = ()
    """The named works whose state you passed, in the plan's order."""

    def __attrs_post_init__(self) -> None:
        for assessment in self.values():
            _check_of_plan(self.plan, assessment)
        for progress in self.key_projects.values():
            key_project = self.plan.key_projects.get(progress.id)
            if progress.key_project != key_project:
                raise _not_of_plan(self.plan, "key project", progress.id)
        check_works(self.plan, self.works)

    def __getitem__(self, key: str | int) -> Assessment:
        return self._assessments[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._assessments)

    def __len__(self) -> int:
        return len(self._assessments)

    def _ipython_key_completions_(self) -> list[str]:
        return self._assessments._ipython_key_completions_()

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
        return count(assessment.progress.status for assessment in self._chosen(nature, domain))

    def lagging(
        self, *, nature: Nature | str | None = None, domain: str | int | None = None
    ) -> tuple[Assessment, ...]:
        """Return the assessments that lag, in the plan's order: behind schedule, outside the bound or, in the target year, not met.

        The parameters and errors are those of `counts`.
        """
        return self._with_status(LAGGING, nature, domain)

    def not_assessed(
        self, *, nature: Nature | str | None = None, domain: str | int | None = None
    ) -> tuple[Assessment, ...]:
        """Return the assessments without a verdict on progress, in the plan's order; each has the reason and what to supply.

        The parameters and errors are those of `counts`.
        """
        return self._with_status((Status.NOT_ASSESSED,), nature, domain)

    def rows(self, *, domain: str | int | None = None) -> tuple[Assessment, ...]:
        """Return the rows of a table: every assessment, each with those of its series behind it.

        Parameters
        ----------
        domain
            Return the rows of this domain alone, by its id, number or name.

        Raises
        ------
        UnknownKeyError
            The plan has no such domain.

        Examples
        --------
        >>> import xzplan
        >>> review = xzplan.assess_plan(xzplan.load_plan(), {18: {2022: 30.8}})
        >>> [row.indicator.label(row.series).zh for row in review.rows(domain="social_assistance")][2:]
        ['城乡低保平均保障标准年度增速', '城乡低保平均保障标准年度增速（城市）', '城乡低保平均保障标准年度增速（农村）']
        """
        return tuple(row for assessment in self._chosen(None, domain) for row in assessment.rows)

    def by_nature(self) -> dict[Nature, tuple[Assessment, ...]]:
        """Return the assessments of each nature, binding before anticipatory before those not stated.

        Examples
        --------
        >>> import xzplan
        >>> review = xzplan.assess_plan(xzplan.load_plan(), {18: {2022: 30.8}})
        >>> [assessment.indicator.number for assessment in review.by_nature()["binding"]]
        [4, 6, 18, 21, 28]
        """
        return {
            nature: tuple(assessment for assessment in self.values() if assessment.indicator.nature == nature)
            for nature in Nature
        }

    def _with_status(
        self, statuses: tuple[Status, ...], nature: Nature | str | None, domain: str | int | None
    ) -> tuple[Assessment, ...]:
        return tuple(
            assessment
            for assessment in self._chosen(nature, domain)
            if assessment.progress.status in statuses
        )

    def _chosen(self, nature: Nature | str | None, domain: str | int | None) -> list[Assessment]:
        """Return the assessments of a nature and a domain; None chooses all."""
        of_nature = None if nature is None else Nature(nature)
        within = None if domain is None else self.plan.domains[domain].id
        return [
            assessment
            for assessment in self.values()
            if of_nature in (None, assessment.indicator.nature)
            and within in (None, assessment.indicator.domain)
        ]

    @property
    def sentence(self) -> Bilingual:
        """The sentence that a report opens with, from the data."""
        said = sentence(tuple(self.values()), tuple(self.key_projects.values()))
        problems = self.open_problems
        return said if problems is None else Bilingual(zh="{0}{1}", en="{0} {1}").filled(said, problems)

    @property
    def open_problems(self) -> Bilingual | None:
        """The sentence that counts the open problems of the table of observations; None if there are none."""
        if not self.left_aside:
            return None
        number = self.left_aside
        problems = Bilingual(zh=str(number), en=counted(number, "problem", verb=True))
        return _LEFT_ASIDE.filled(problems, "its" if number == 1 else "their")

    @property
    def works_sentence(self) -> Bilingual | None:
        """The sentence that counts the named works by their state; None if none was given."""
        return works_sentence(self.plan, self.works) if self.works else None

    @property
    def _title(self) -> Bilingual:
        """The plan, the date and the method."""
        name = Bilingual(zh=self.plan.name_zh, en=self.plan.name_en)
        return Bilingual(zh="{0}，{1}；{2}", en="{0}, {1}; {2}").filled(
            name, self.as_of.text, self.scheme.named
        )

    def __str__(self) -> str:
        title = self._title
        lines = paragraphs(title.zh, title.en)
        for text in (self.sentence, self.works_sentence):
            lines += [] if text is None else paragraphs(text.zh, text.en)
        for domain in self.plan.domains.values():
            lines += paragraphs(f"{domain.name_zh} / {domain.name_en}")
            for assessment in self._chosen(None, domain.id):
                row = _ROW.filled(
                    assessment.indicator.number,
                    assessment.indicator.label(None),
                    assessment.progress.status.text,
                    assessment.outlook.status.text,
                )
                for lang in ("zh", "en"):
                    said = (f"* {say(text, lang)}" for text in assessment.supplied)
                    lines += paragraphs(say(row, lang), indent="  ")
                    lines += paragraphs(*said, indent="    ")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = [
            element(
                "tr",
                *(element("th", both(zh, en), class_="n" if number else None) for zh, en, number in _HEADS),
            )
        ]
        for domain in self.plan.domains.values():
            rows.append(
                element("tr", element("th", f"{domain.name_zh} / {domain.name_en}", colspan=str(len(_HEADS))))
            )
            rows += [
                _html_row(assessment)
                for assessment in chain.from_iterable(self.by_nature().values())
                if assessment.indicator.domain == domain.id
            ]
        return notebook(
            both(self._title.zh, self._title.en),
            *(
                element("p", both(text.zh, text.en))
                for text in (self.sentence, self.works_sentence)
                if text is not None
            ),
            element("table", *rows),
            *notes(
                (
                    f"({row.indicator.number}) {row.indicator.name_zh}：{said.zh}",
                    f"{row.indicator.name_en}: {said.en}",
                )
                for row in self.values()
                for said in row.supplied
            ),
        )

    def __repr__(self) -> str:
        counts = ", ".join(f"{status.name} {n}" for status, n in self.counts().items())
        return f"<Review {self.plan.id} {self.as_of}: {counts}>"


def _check_of_plan(plan: Plan, assessment: Assessment) -> None:
    """Refuse an assessment, a part or a trajectory of another indicator than the plan's: a document names it by id."""
    indicator = plan.indicators.get(assessment.id)
    for part in assessment.rows:
        own = None if indicator is None else of_series(indicator, part.series)
        if part.indicator != own or part.trajectory.indicator != own:
            raise _not_of_plan(plan, "indicator", assessment.id)


def _not_of_plan(plan: Plan, kind: str, id_: str) -> RecordError:
    return RecordError(f"review of {plan.id!r}", f"the {kind} {id_!r} is not that of the plan")


_ROW = Bilingual(zh="({0}) {1}：{2}，{3}", en="({0}) {1}: {2}, {3}")
_LEFT_ASIDE = Bilingual(
    zh="填报数据中有{0}处待确认，未予采用。",
    en="In the observations {0} open; {1} values are left aside.",
)
_HEADS = (
    ("指标", "indicator", False),
    ("指标性质", "nature", False),
    ("实际", "actual", True),
    ("应达值", "value due", True),
    ("走势", "path", False),
    ("进度", "progress", False),
    ("趋势判断", "outlook", False),
)
"""The columns of a review in a notebook: both words, and whether it holds figures."""


def _html_row(assessment: Assessment) -> Html:
    indicator, statuses = assessment.indicator, (assessment.progress.status, assessment.outlook.status)
    figures = shown_figures(assessment)
    shown = (None, None) if figures is None else (figures.value, figures.due)
    cells = (
        both(f"({indicator.number}) {indicator.name_zh}", indicator.name_en),
        both(indicator.nature.text.zh, indicator.nature.text.en),
        *("" if text is None else both(text.zh, text.en) for text in shown),
        sketch(assessment),
        *(badge(status.sign, status.tone, both(status.text.zh, status.text.en)) for status in statuses),
    )
    return element(
        "tr",
        *(
            element("td", cell, class_="n" if number else None)
            for cell, (_, _, number) in zip(cells, _HEADS, strict=True)
        ),
    )


def assess_plan(
    plan: Plan,
    observations: Mapping[Any, Observations | Mapping[str, Observations]] | ObservationTable,
    *,
    as_of: PeriodLike | None = None,
    scheme: str | AnyScheme = "plan",
    arguments: Mapping[Any, Mapping[str, Any]] | None = None,
    key_projects: Mapping[Any, KeyProjectState] | None = None,
    works: Mapping[Any, WorkState | str] | None = None,
) -> Review:
    """Return the assessment of every indicator and key project of a plan, and the state of its named works.

    Parameters
    ----------
    plan
        The plan.
    observations
        A table that `xzplan.read_observations` returns, of which the values of the plan's own area are taken; or a
        mapping by id, number or name of the indicator, as for `xzplan.assess`. Indicators without any are not assessed.
    as_of
        Assess as of this period: later observations are left out. By default the latest observed of any indicator.
    scheme
        As for `xzplan.assess`.
    arguments
        Other keyword arguments of `xzplan.assess` for single indicators, such as ``{7: {"assigned": 2.4}}`` or
        ``{18: {"tolerance": 0.2}}``.
    key_projects
        By id, number or name of the key project, what is known of it.
    works
        By id, number or name of the named work, its state: ``{"third_peoples_hospital": "completed"}``.

    Raises
    ------
    UnknownKeyError
        A key that is no indicator, key project or work of the plan.
    InvalidInputError
        As for `xzplan.assess`; two keys of one indicator; a date outside the plan, or none to be found; values of
        another area.
    """
    check_plan(plan)
    return review_of(
        plan,
        own_observations(plan, observations),
        observations if isinstance(observations, ObservationTable) else None,
        as_of=as_of,
        scheme=scheme,
        arguments=arguments,
        key_projects=key_projects,
        works=works,
    )


def review_of(
    plan: Plan,
    observations: Mapping[Any, Any],
    table: ObservationTable | None,
    *,
    as_of: PeriodLike | None,
    scheme: str | AnyScheme,
    arguments: Mapping[Any, Mapping[str, Any]] | None,
    key_projects: Mapping[Any, KeyProjectState] | None = None,
    works: Mapping[Any, WorkState | str] | None = None,
) -> Review:
    """Return the review of observations by indicator, and of the table that they were read from, if any.

    Arguments and errors are those of `assess_plan`.
    """
    date = None if as_of is None else Period.of(as_of, "as_of")
    if date is not None and date.year not in plan.years:
        raise InvalidInputError(
            "as_of", str(date), f"not in one of the years {plan.first_year} to {plan.last_year}"
        )
    rule = get_scheme(scheme)
    given = by_id("observations", plan.indicators, observations)
    options = keywords_by_id(plan.indicators, arguments, _ARGUMENTS)
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
    for row in observed.values():
        for values in row.values() if isinstance(row, dict) else [row]:
            check_own_area(plan, values)
    date = _latest_period(plan, observed) if date is None else date
    nothing_known = KeyProjectState()
    assessments = [
        assess_records(
            indicator,
            observed[indicator.id],
            as_of=date,
            asked=table is not None,
            **{"scheme": rule, **options[indicator.id]},
        )
        for indicator in plan.indicators.values()
    ]
    return Review(
        plan=plan,
        left_aside=0 if table is None else len(table.problems),
        read_from=() if table is None else table.read_from,
        as_of=date,
        scheme=rule,
        assessments=assessments,
        key_projects=[
            assess_key_project(key_project, states.get(key_project.id, nothing_known), plan, date, rule)
            for key_project in plan.key_projects.values()
        ],
        works=works_given(plan, works),
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
        raise InvalidInputError("as_of", None, "no observation sets a date; pass one")
    return Period(year=max(periods).year, month=max(periods).month)
