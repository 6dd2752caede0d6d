"""What a report says, as blocks in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.records import Assessment, OfficialVerdict, required_change, sketch
from xzplan.assessment.review import PlanAssessment
from xzplan.assessment.schemes.bands import Bands, Status
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.display.blocks import Block, Cell, Heading, Items, Row, Table, Text
from xzplan.display.html import badge, element, figure, joined
from xzplan.language import Bilingual
from xzplan.model.indicators import Nature
from xzplan.model.periods import Period
from xzplan.observations.records import Observation, ObservationStatus
from xzplan.projection.records import Basis

Given: TypeAlias = Mapping[tuple[str, str | None], tuple[Observation, ...]]
"""Every observation that was passed, by the ids of indicator and series, those without effect among them."""


class Report:
    """A review in the words of one language; each method is a section."""

    def __init__(self, review: PlanAssessment, given: Given, lang: str) -> None:
        self.review = review
        self.plan = review.plan
        self.given = given
        self.zh = lang == "zh"
        self.lang = lang

    def blocks(self, *, date: str | None, note: str | None) -> list[Block]:
        """Return the whole report."""
        return [
            *self.opening(date, note),
            *self.indicators(),
            *self.key_projects(),
            *self.missing(),
            *self.caveats(),
            *self.discrepancies(),
            *self.method(),
            *self.readings(),
        ]

    # Words

    def say(self, zh: str, en: str) -> str:
        """Choose the words of the language."""
        return zh if self.zh else en

    def of(self, words: Bilingual) -> str:
        """Choose the words of a statement."""
        return words.zh if self.zh else words.en

    def name(self, record: object) -> str:
        """Return the name of a record with its number."""
        number, zh, en = (getattr(record, key) for key in ("number", "name_zh", "name_en"))
        return f"({number}) {self.say(zh, en)}"

    def also(self, *parts: str | None) -> str:
        """Return parts of a sentence as one, those that are empty left out."""
        return self.say("；", "; ").join(part for part in parts if part)

    def stop(self, text: str) -> str:
        """Return a text as a sentence."""
        return text if text.endswith(("。", ".")) else text + self.say("。", ".")

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
            own = [row for row in self.review.by_nature() if row.indicator.domain == domain.id]
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

    def missing(self) -> Iterable[Block]:
        """What was not assessed, and what to supply."""
        lines: dict[tuple[str, str], list[str]] = {}
        for row in self.review.by_nature():
            for assessment in row.parts or (row,):
                label = f"({assessment.indicator.number}) {self.of(assessment.indicator.label(assessment.series))}"
                for verdict in (assessment.progress, assessment.outlook):
                    if verdict.status is Status.NOT_ASSESSED:
                        supply = "" if verdict.supply is None else self.of(verdict.supply)
                        labels = lines.setdefault((self.of(verdict.reason), supply), [])
                        labels += [label] if label not in labels else []
        unassessed = [
            str(assessment.key_project.number)
            for assessment in self.review.key_projects.values()
            if assessment.progress.status is Status.NOT_ASSESSED
        ]
        if not lines and not unassessed:
            return
        yield Heading(2, self.say("无法评估的内容与所需数据", "Not assessed, and what to supply"))
        rows = [
            Row((Cell(reason), Cell(self.also(*labels)), Cell(supply or "·")))
            for (reason, supply), labels in lines.items()
        ]
        if rows:
            head = (
                self.say("原因", "Reason"),
                self.say("指标", "Indicators"),
                self.say("需提供", "What to supply"),
            )
            yield Table(head, tuple(rows))
        if unassessed:
            numbers = self.say("、", ", ").join(unassessed)
            yield Text(
                self.say(
                    f"重点工程 {numbers} 未提供完成数与承诺数，也无官方结论。",
                    f"Of the key unassessed {numbers} neither counts of what is done nor an official verdict was given.",
                )
            )

    def caveats(self) -> Iterable[Block]:
        """What a reader has to know, each with the indicators it is about."""
        about: dict[str, list[str]] = {}
        for row in self.review.assessments.values():
            for assessment in (row, *row.parts):
                for caveat in (*assessment.trajectory.caveats, *assessment.caveats):
                    numbers = about.setdefault(self.of(caveat.text), [])
                    number = f"({assessment.indicator.number})"
                    numbers += [number] if number not in numbers else []
        if about:
            yield Heading(2, self.say("须知", "Caveats"))
            yield Items(tuple(f"{text} {''.join(numbers)}" for text, numbers in about.items()))

    def discrepancies(self) -> Iterable[Block]:
        """Places of the plan that disagree."""
        if not self.plan.discrepancies:
            return
        yield Heading(2, self.say("规划文本内部的出入", "Discrepancies in the text of the plan"))
        head = (
            self.say("出入", "Discrepancy"),
            self.say("原文", "What is printed"),
            self.say("处理", "Handling"),
        )
        rows = []
        for discrepancy in self.plan.discrepancies.values():
            places = [
                f"“{place.source.quote}” {self.of(place.source.citation)}" for place in discrepancy.places
            ]
            printed = Cell(self.also(*places), html=joined(element("p", place) for place in places))
            rows.append(Row((Cell(self.name(discrepancy)), printed, Cell(self.of(discrepancy.handling)))))
        yield Table(head, tuple(rows), widths=(22, 43, 35))

    def method(self) -> Iterable[Block]:
        """The scheme."""
        scheme = self.review.scheme
        yield Heading(2, self.say("评估方法", "Method"))
        lines = [
            (("方案", "Scheme"), f"{self.of(scheme.name)} [{scheme.id}]"),
            (("来源", "Source"), self.of(scheme.source)),
            *(self._ours(scheme) if isinstance(scheme, Scheme) else self._published(scheme)),
        ]
        own = [
            self.name(assessment.indicator) + f": {assessment.scheme}"
            for assessment in self.review.assessments.values()
            if assessment.scheme != scheme
        ]
        if own:
            lines.append((("另有设定的指标", "Indicators with settings of their own"), self.also(*own)))
        head = (self.say("项目", "Item"), self.say("内容", "What it is"))
        yield Table(head, tuple(Row((Cell(self.say(*label)), Cell(text))) for label, text in lines))

    def _ours(self, scheme: Scheme) -> list[tuple[tuple[str, str], str]]:
        span = (
            self.say("全部", "all")
            if scheme.outlook_span is None
            else self.say(f"最近{scheme.outlook_span}次", f"the last {scheme.outlook_span}")
        )
        return [
            (
                ("进度", "Progress"),
                self.say(
                    "进度比＝（观测值－基期值）÷（时序要求－基期值）；增速按几何平均、累计数按合计比较。须守住的界限只看是否守住。",
                    "Schedule ratio = (observed - baseline) / (due - baseline); rates are compared by geometric means, "
                    "amounts by their sum. A bound is only asked whether it holds.",
                ),
            ),
            (("进度分档", "Bands of progress"), self._bands(scheme.progress)),
            (("容差", "Tolerance"), f"±{scheme.tolerance}"),
            (
                ("趋势", "Outlook"),
                self.say(
                    "按近期变动推算到目标年，差距比率＝推算后仍差的部分÷目前仍差的部分。",
                    "What was observed is continued to the target year; miss ratio = what will be left of the way "
                    "/ what is left now.",
                ),
            ),
            (("趋势所依变动", "Changes continued"), span),
            (("趋势分档", "Bands of the outlook"), self._bands(scheme.miss)),
            (
                ("严格程度", "Strictness"),
                self.say("＞、＜不含等于", "＞ and ＜ refuse the bound itself")
                if scheme.strict
                else self.say("＞、＜按含等于理解", "＞ and ＜ are read as ≥ and ≤"),
            ),
        ]

    def _published(self, scheme: PublishedScheme) -> list[tuple[tuple[str, str], str]]:
        """The rules as they are published, in the terms of the library, and the verdicts in their words."""
        rules = {
            ("有目标值", "With a target value"): scheme.with_target,
            ("只有方向", "For a direction alone"): scheme.without_target or scheme.direction,
            ("已达到或须守住", "Met already, or to be kept"): scheme.kept,
        }
        separator = "；" if self.lang == "zh" else "; "
        verdicts = [f"{category.id}: {self.of(category.name)}" for category in scheme.categories]
        return [
            *((label, str(rule)) for label, rule in rules.items() if rule is not None),
            (("结论用语", "Verdicts"), separator.join(verdicts)),
        ]

    def _bands(self, bands: Bands) -> str:
        text = self.of(bands.statuses[0].text)
        for edge, status in zip(bands.edges, bands.statuses[1:], strict=True):
            left, right = ("＜", "≤") if edge.belongs_to == "above" else ("≤", "＜")
            text += f" {left} {edge.value} {right} {self.of(status.text)}"
        return text

    def readings(self) -> Iterable[Block]:
        """What was read into the text, and why."""
        if not self.plan.readings:
            return
        yield Heading(2, self.say("对文本的读法", "How the text was read"))
        yield Text(
            self.say(
                "原文有多种读法之处，以下为本库采用的读法与理由，不是规划的文字。",
                "Where the text can be read in more than reading way: what was adopted, and why. None of it is the plan's.",
            ),
            "meta",
        )
        items = []
        for reading in self.plan.readings.values():
            numbers = "".join(f"({self.plan.indicators[key].number})" for key in reading.indicators)
            question = "" if reading.question is None else self.of(reading.question) + " "
            items.append(
                f"{question}{self.stop(self.of(reading.statement))} {self.of(reading.reason)} {numbers}".strip()
            )
        yield Items(tuple(items))
