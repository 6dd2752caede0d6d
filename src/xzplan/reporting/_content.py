"""The content of a report, as blocks in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import TypeAlias

from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.records import Assessment, OfficialVerdict, required_change, sketch
from xzplan.assessment.review import Review
from xzplan.assessment.schemes.bands import Status
from xzplan.display.blocks import Block, Cell, Heading, Row, Table, Text
from xzplan.display.html import badge, figure
from xzplan.model.indicators import Nature
from xzplan.model.periods import Period
from xzplan.observations.records import Observation, ObservationStatus
from xzplan.projection.records import Basis
from xzplan.reporting._annex import Annex
from xzplan.reporting._words import Words

Given: TypeAlias = Mapping[tuple[str, str | None], tuple[Observation, ...]]
"""Every observation that was passed, by the ids of indicator and series, those without effect among them."""


class Report(Words):
    """The verdicts on indicators and key projects, and the annex; each method is a section."""

    def __init__(self, review: Review, given: Given, lang: str) -> None:
        super().__init__(review, lang)
        self.given = given

    def blocks(self, *, date: str | None, note: str | None) -> list[Block]:
        """Return the whole report."""
        return [
            *self.opening(date, note),
            *self.indicators(),
            *self.key_projects(),
            *Annex(self.review, self.lang).blocks(),
        ]

    @property
    def title(self) -> str:
        """The title."""
        date = self.review.as_of.text
        return self.say(
            f"{self.plan.name_zh}实施情况评估（{date.zh}）",
            f"{self.plan.name_en}: assessment as of {date.en}",
        )

    # Sections

    def opening(self, date: str | None, note: str | None) -> Iterable[Block]:
        """The title, the counted sentence, and its counts as a table."""
        yield Heading(1, self.title)
        if note:
            yield Text(note, "note")
        yield Text(self.of(self.review.sentence), "lead")
        natures = [nature for nature in Nature if self.review.counts(nature=nature)]
        counts = [*(self.review.counts(nature=nature) for nature in natures), self.review.counts()]
        yield Table(
            (
                self.say("进度", "Progress"),
                *(self.of(nature.text) for nature in natures),
                self.say("合计", "total"),
            ),
            tuple(
                Row(
                    (
                        self._status(status),
                        *(Cell(str(column.get(status, 0)), number=True) for column in counts),
                    )
                )
                for status in counts[-1]
            ),
        )
        made = self.say(
            f"评估方案：{self.review.scheme.name.zh}；规划数据版本：{self.plan.edition}",
            f"Scheme: {self.review.scheme.name.en}; edition of the plan's data: {self.plan.edition}",
        )
        yield Text(self.stop(self.also(made, date and self.say(f"日期：{date}", f"date: {date}"))), "meta")

    def indicators(self) -> Iterable[Block]:
        """The tables of the domains, binding indicators first."""
        yield Heading(2, self.say("主要指标", "Main indicators"))
        yield Text(
            self.say(
                "各领域内约束性指标在前。图中灰线为逐年里程碑，虚线为须守住的界限，蓝点为观测值（累计与增速已换算到里程碑的口径）。",
                "Binding indicators come first in each domain. In the pictures the grey line is the milestones, a "
                "dashed line a bound to be kept, blue dots what was observed (amounts added up, rates compounded).",
            ),
            "meta",
        )
        base, date, last = self.plan.base_year, self.review.as_of, self.plan.last_year
        head = (
            self.say("指标", "Indicator"),
            self.say(f"{base}年基期", f"Baseline {base}"),
            self.say(f"{last}年目标", f"Target {last}"),
            self.say("路径", "Path"),
            self.say("最近观测", "Latest observed"),
            self.say("应达值", f"Due in {date.text.en}"),
            self.say("进度", "Progress"),
            self.say("趋势", "Outlook"),
            self.say("后续要求", "Needed from now on"),
        )
        for domain in self.plan.domains.values():
            own = [
                row
                for row in chain.from_iterable(self.review.by_nature().values())
                if row.indicator.domain == domain.id
            ]
            if own:
                yield Heading(3, self.say(domain.name_zh, domain.name_en))
                rows = tuple(self._row(part) for row in own for part in (row, *row.parts))
                yield Table(head, rows, widths=(22, 8, 12, 13, 8, 8, 10, 10, 9))

    def _row(self, assessment: Assessment) -> Row:
        indicator, series, path = assessment.indicator, assessment.series, assessment.trajectory
        label = f"({indicator.number}) {self.of(indicator.label(series))}"
        baseline = indicator.baseline if series is None else series.baseline
        ends = f"{figure(path.values[0])} → {figure(path.values[-1])}" if len(path) > 1 else "·"
        latest = assessment.latest
        needed = required_change(assessment)
        nature = self.of(indicator.nature.text)
        cells = (
            Cell(label, small=f"{nature}, {self.say(indicator.unit.zh, indicator.unit.en)}"),
            Cell(baseline.printed, number=True),
            Cell(indicator.target.printed, small=self.of(indicator.target.demand.words)),
            Cell(ends, html=sketch(assessment)),
            Cell("·" if latest is None else str(latest.value), small=self._kind(latest), number=True),
            Cell(self._due(assessment), number=True),
            self._status(assessment.progress.status),
            self._status(assessment.outlook.status),
            Cell("·" if needed is None else self.of(needed), number=True),
        )
        return Row(cells, tuple(self._grounds(assessment)))

    def _due(self, assessment: Assessment) -> str:
        path, yardstick = assessment.trajectory, assessment.progress.yardstick
        if yardstick is None or path.comparator is None:
            return "·"
        how = {Basis.COMPOUNDED: ("年均", "mean "), Basis.ACCUMULATED: ("累计", "total ")}
        return f"{self.say(*how.get(path.basis, ('', '')))}{path.comparator.sign}{figure(yardstick)}"

    def _status(self, status: Status) -> Cell:
        text = self.of(status.text)
        return Cell(text, html=badge(status.sign, status.tone, text))

    def _kind(self, observation: Observation | None) -> str:
        """The year of an observation, and whether it is more than reported."""
        if observation is None:
            return ""
        return (
            f"{observation.period}"
            if observation.status is ObservationStatus.REPORTED
            else self.also(f"{observation.period}", self.of(observation.status.text))
        )

    def _grounds(self, assessment: Assessment) -> Iterable[tuple[str, str]]:
        """What the verdicts rest on, and where each figure stands."""
        yield self.say("进度：", "Progress:"), self.of(assessment.progress.reason)
        yield self.say("趋势：", "Outlook:"), self.of(assessment.outlook.reason)
        if assessment.official is not None:
            yield self._official(assessment.official)
        if assessment.parts:
            return
        target = assessment.indicator.target
        baseline = assessment.indicator.baseline if assessment.series is None else assessment.series.baseline
        places = self.say(
            f"基期“{baseline.printed}”，{baseline.source.citation.zh}；目标“{target.printed}”，{target.source.citation.zh}",
            f"baseline “{baseline.printed}”, {baseline.source.citation.en}; "
            f"target “{target.printed}”, {target.source.citation.en}",
        )
        yield self.say("规划出处：", "In the plan:"), places
        given = self.given.get(
            (assessment.id, None if assessment.series is None else assessment.series.id), ()
        )
        if given:
            used = {observation.period for observation in assessment.observations}
            yield (
                self.say("观测值：", "Observed:"),
                self.also(*(self._seen(observation, used) for observation in given)),
            )

    def _seen(self, observation: Observation, used: set[Period]) -> str:
        details = [
            self.of(observation.status.text),
            observation.source or self.say("来源未注明", "no source given"),
        ]
        details += [part for part in (observation.area, observation.vintage) if part is not None]
        if observation.period not in used:
            details.append(self.say("未作为评估依据", "no verdict rests on it"))
        return f"{observation.period}: {observation.value}" + self.say(
            f"（{'，'.join(details)}）", f" ({', '.join(details)})"
        )

    def _official(self, official: OfficialVerdict) -> tuple[str, str]:
        source = official.source or self.say("来源未注明", "no source given")
        return self.say("官方结论：", "Official verdict:"), f"“{official.words}”" + self.say(
            f"（{source}）", f" ({source})"
        )

    def key_projects(self) -> Iterable[Block]:
        """The key projects with what they are to deliver."""
        if not self.review.key_projects:
            return
        yield Heading(2, self.say("重点工程", "Key projects"))
        head = (
            self.say("重点工程", "Key project"),
            self.say("领域", "Domain"),
            self.say("完成数", "Done"),
            self.say("承诺数", "Promised"),
            self.say("进度", "Progress"),
        )
        rows = tuple(self._key_project(assessment) for assessment in self.review.key_projects.values())
        yield Table(head, rows, widths=(44, 22, 10, 10, 14))

    def _key_project(self, assessment: KeyProjectAssessment) -> Row:
        key_project, state = assessment.key_project, assessment.state
        domain = self.plan.domains[key_project.domain]
        cells = (
            Cell(self.name(key_project)),
            Cell(self.say(domain.name_zh, domain.short_en)),
            Cell("·" if state.reached is None else str(state.reached), number=True),
            Cell("·" if state.promised is None else str(state.promised), number=True),
            self._status(assessment.progress.status),
        )
        notes = [(self.say("进度：", "Progress:"), self.of(assessment.progress.reason))]
        if state.official is not None:
            notes.append(self._official(state.official))
        promises = [
            self.say(
                f"{promise.name_zh}：“{promise.target.printed}”（{promise.target.year}年，{promise.deadline.text.zh}）",
                f"{promise.name_en}: “{promise.target.printed}” ({promise.target.year}, {promise.deadline.text.en})",
            )
            for promise in self.plan.deliverables_of(key_project)
        ]
        if promises:
            notes.append((self.say("可计量的承诺：", "Deliverables:"), self.also(*promises)))
        parts = [self.say(part.zh, part.en) for part in key_project.components]
        if parts:
            notes.append((self.say("内容：", "Components:"), self.also(*parts)))
        notes.append((self.say("规划出处：", "In the plan:"), self.of(key_project.source.citation)))
        return Row(cells, tuple(notes))
