"""What a report says, as blocks in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from xzplan.assessment.records import Assessment, OfficialVerdict, required_change, sketch
from xzplan.assessment.review import KeyProjectAssessment, PlanAssessment
from xzplan.assessment.schemes.bands import Bands, Status
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.display.blocks import Block, Cell, Heading, Items, Row, Table, Text
from xzplan.display.html import badge, element, figure, joined
from xzplan.language import Bilingual
from xzplan.model.indicators import Nature
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
        year = self.review.year
        return self.say(
            f"{self.plan.name_zh}实施情况评估（{year}年）", f"{self.plan.name_en}: assessment as at {year}"
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
                        *(Cell(str(one.get(status, 0)), number=True) for one in counts),
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
        base, year, last = self.plan.base_year, self.review.year, self.plan.last_year
        head = (
            self.say("指标", "Indicator"),
            self.say(f"{base}年基期", f"Baseline {base}"),
            self.say(f"{last}年目标", f"Target {last}"),
            self.say("路径", "Path"),
            self.say("最近观测", "Latest observed"),
            self.say("时序要求", f"Due in {year}"),
            self.say("进度", "Progress"),
            self.say("趋势", "Outlook"),
            self.say("今后每年须", "Needed each year"),
        )
        for domain in self.plan.domains.values():
            ours = [one for one in self.review.by_nature() if one.indicator.domain == domain.id]
            if ours:
                yield Heading(3, self.say(domain.name_zh, domain.name_en))
                rows = tuple(self._row(one) for whole in ours for one in (whole, *whole.parts))
                yield Table(head, rows, widths=(22, 8, 12, 13, 8, 8, 10, 10, 9))

    def _row(self, one: Assessment) -> Row:
        indicator, series, path = one.indicator, one.series, one.trajectory
        label = f"({indicator.number}) {self.of(indicator.label(series))}"
        base = indicator.baseline if series is None else series.baseline
        ends = f"{figure(path.values[0])} → {figure(path.values[-1])}" if len(path) > 1 else "·"
        latest = one.observations[-1] if one.observations else None
        needed = required_change(one)
        nature = self.of(indicator.nature.text)
        cells = (
            Cell(label, small=f"{nature}, {self.say(indicator.unit.zh, indicator.unit.en)}"),
            Cell(base.printed, number=True),
            Cell(indicator.target.printed, small=self.of(indicator.target.demand.words)),
            Cell(ends, html=sketch(one)),
            Cell("·" if latest is None else str(latest.value), small=self._kind(latest), number=True),
            Cell(self._due(one), number=True),
            self._status(one.progress.status),
            self._status(one.outlook.status),
            Cell("·" if needed is None else self.of(needed), number=True),
        )
        return Row(cells, tuple(self._grounds(one)))

    def _due(self, one: Assessment) -> str:
        path, yardstick = one.trajectory, one.progress.yardstick
        if yardstick is None or path.comparator is None:
            return "·"
        how = {Basis.COMPOUNDED: ("年均", "mean "), Basis.ACCUMULATED: ("累计", "total ")}
        return f"{self.say(*how.get(path.basis, ('', '')))}{path.comparator.sign}{figure(yardstick)}"

    def _status(self, status: Status) -> Cell:
        text = self.of(status.text)
        return Cell(text, html=badge(status.sign, status.tone, text))

    def _kind(self, seen: Observation | None) -> str:
        """The year of an observation, and whether it is more than reported."""
        if seen is None:
            return ""
        return (
            f"{seen.year}"
            if seen.status is ObservationStatus.REPORTED
            else self.also(f"{seen.year}", self.of(seen.status.text))
        )

    def _grounds(self, one: Assessment) -> Iterable[tuple[str, str]]:
        """What the verdicts rest on, and where each figure stands."""
        yield self.say("进度：", "Progress:"), self.of(one.progress.reason)
        yield self.say("趋势：", "Outlook:"), self.of(one.outlook.reason)
        if one.official is not None:
            yield self._official(one.official)
        if one.parts:
            return
        target = one.indicator.target
        base = one.indicator.baseline if one.series is None else one.series.baseline
        places = self.say(
            f"基期“{base.printed}”，{base.source.citation.zh}；目标“{target.printed}”，{target.source.citation.zh}",
            f"baseline “{base.printed}”, {base.source.citation.en}; "
            f"target “{target.printed}”, {target.source.citation.en}",
        )
        yield self.say("规划出处：", "In the plan:"), places
        seen = self.given.get((one.id, None if one.series is None else one.series.id), ())
        if seen:
            used = {other.year for other in one.observations}
            yield self.say("观测值：", "Observed:"), self.also(*(self._seen(other, used) for other in seen))

    def _seen(self, one: Observation, used: set[int]) -> str:
        more = [self.of(one.status.text), one.source or self.say("来源未注明", "no source given")]
        more += [part for part in (one.area, one.vintage) if part is not None]
        if one.year not in used:
            more.append(self.say("未作为评估依据", "no verdict rests on it"))
        return f"{one.year}: {one.value}" + self.say(f"（{'，'.join(more)}）", f" ({', '.join(more)})")

    def _official(self, said: OfficialVerdict) -> tuple[str, str]:
        source = said.source or self.say("来源未注明", "no source given")
        return self.say("官方结论：", "Official verdict:"), f"“{said.words}”" + self.say(
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
        rows = tuple(self._key_project(one) for one in self.review.key_projects.values())
        yield Table(head, rows, widths=(44, 22, 10, 10, 14))

    def _key_project(self, one: KeyProjectAssessment) -> Row:
        key_project, state = one.key_project, one.state
        domain = self.plan.domains[key_project.domain]
        cells = (
            Cell(self.name(key_project)),
            Cell(self.say(domain.name_zh, domain.short_en)),
            Cell("·" if state.reached is None else str(state.reached), number=True),
            Cell("·" if state.promised is None else str(state.promised), number=True),
            self._status(one.progress.status),
        )
        notes = [(self.say("进度：", "Progress:"), self.of(one.progress.reason))]
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
        for whole in self.review.by_nature():
            for one in whole.parts or (whole,):
                label = f"({one.indicator.number}) {self.of(one.indicator.label(one.series))}"
                for verdict in (one.progress, one.outlook):
                    if verdict.status is Status.NOT_ASSESSED:
                        supply = "" if verdict.supply is None else self.of(verdict.supply)
                        labels = lines.setdefault((self.of(verdict.reason), supply), [])
                        labels += [label] if label not in labels else []
        projects = [
            str(one.key_project.number)
            for one in self.review.key_projects.values()
            if one.progress.status is Status.NOT_ASSESSED
        ]
        if not lines and not projects:
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
        if projects:
            numbers = self.say("、", ", ").join(projects)
            yield Text(
                self.say(
                    f"重点工程 {numbers} 未提供完成数与承诺数，也无官方结论。",
                    f"Of the key projects {numbers} neither counts of what is done nor an official verdict was given.",
                )
            )

    def caveats(self) -> Iterable[Block]:
        """What a reader has to know, each with the indicators it is about."""
        about: dict[str, list[str]] = {}
        for whole in self.review.assessments.values():
            for one in (whole, *whole.parts):
                for caveat in (*one.trajectory.caveats, *one.caveats):
                    numbers = about.setdefault(self.of(caveat.text), [])
                    number = f"({one.indicator.number})"
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
        for one in self.plan.discrepancies.values():
            places = [f"“{place.source.quote}” {self.of(place.source.citation)}" for place in one.places]
            printed = Cell(self.also(*places), html=joined(element("p", place) for place in places))
            rows.append(Row((Cell(self.name(one)), printed, Cell(self.of(one.handling)))))
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
            self.name(one.indicator) + f": {one.scheme}"
            for one in self.review.assessments.values()
            if one.scheme != scheme
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
        said = "；" if self.lang == "zh" else "; "
        verdicts = [f"{one.id}: {self.of(one.name)}" for one in scheme.categories]
        return [
            *((label, str(rule)) for label, rule in rules.items() if rule is not None),
            (("结论用语", "Verdicts"), said.join(verdicts)),
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
                "Where the text can be read in more than one way: what was adopted, and why. None of it is the plan's.",
            ),
            "meta",
        )
        items = []
        for one in self.plan.readings.values():
            numbers = "".join(f"({self.plan.indicators[key].number})" for key in one.indicators)
            question = "" if one.question is None else self.of(one.question) + " "
            items.append(
                f"{question}{self.stop(self.of(one.statement))} {self.of(one.reason)} {numbers}".strip()
            )
        yield Items(tuple(items))
