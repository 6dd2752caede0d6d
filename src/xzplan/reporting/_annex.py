"""The annex of a report, as blocks in one language: reasons and places, what was read into the text, the scheme."""

from __future__ import annotations

import re
from collections.abc import Iterable

from xzplan.assessment.comparison import COMPARED
from xzplan.assessment.records import Assessment
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.display.blocks import Block, Cell, Heading, Items, Row, Table, Text
from xzplan.display.html import element, joined
from xzplan.language import Bilingual
from xzplan.observations.records import Observation
from xzplan.reporting._words import Words

_PHRASES = {
    "where the mean change is not good": Bilingual(
        zh="（近年平均变动不利的）", en="where the mean change is not good"
    ),
    "mean_change_good": Bilingual(zh="近年平均变动有利", en="good mean change"),
    "last_change_good": Bilingual(zh="最近一年变动有利", en="good last change"),
    "mean_change_suffices": Bilingual(zh="近年平均变动足以达标", en="sufficient mean change"),
    "met": Bilingual(zh="已达标", en="met"),
    "and": Bilingual(zh="且", en="and"),
    "only": Bilingual(zh="（仅此一项）", en="only"),
    "neither": Bilingual(zh="两项均否", en="neither"),
    "else": Bilingual(zh="其余按", en="else"),
}
"""What the rules of published schemes are written in, besides their figures and verdicts."""


class Annex(Words):
    """What stands behind the verdicts; each method is a section."""

    def blocks(self) -> list[Block]:
        """Return the whole annex."""
        return [
            *self.grounds(),
            *self.key_projects(),
            *self.discrepancies(),
            *self.published(),
            *self.readings(),
        ]

    def grounds(self) -> Iterable[Block]:
        """The reasons of every verdict, and where each figure stands."""
        yield Heading(2, self.say("附件1：评价理由与出处", "Annex 1: reasons and sources"))
        for row in self.review.rows():
            label = self.of(row.indicator.label(row.series))
            yield Heading(3, f"({row.indicator.number}) {label}")
            yield Items(tuple(self._lines(row)))

    def _lines(self, one: Assessment) -> Iterable[str]:
        for label, verdict in (
            (self.say("进度评价", "Progress"), one.progress),
            (self.say("完成趋势判断", "Outlook"), one.outlook),
        ):
            status = self.of(verdict.status.text)
            yield self.say(f"{label}：{status}。", f"{label}: {status}. ") + self.stop(
                self.of(verdict.reason)
            )
        if one.parts:
            return
        indicator = one.indicator
        baseline, target = indicator.baseline if one.series is None else one.series.baseline, indicator.target
        comma = self.say("，", ", ")
        places = [
            self.say("基期", "baseline ") + f"“{baseline.printed}”{comma}{self.of(baseline.source.citation)}"
        ]
        if target.source is not None:
            places.append(
                self.say("目标", "target ") + f"“{target.printed}”{comma}{self.of(target.source.citation)}"
            )
        yield self.say("规划出处：", "In the plan: ") + self.stop(self.also(*places))
        if one.observations:
            seen = self.also(*map(self._seen, one.observations))
            yield self.say("实际值：", "Values: ") + self.stop(seen)

    def _seen(self, observation: Observation) -> str:
        # Where a file was read, the sources say so.
        unknown = None if self.review.read_from else self.say("来源未注明", "no source given")
        told = (observation.source or unknown, observation.area, observation.vintage)
        details = [self.of(observation.status.text), *(part for part in told if part is not None)]
        remark = self.say(f"（{'，'.join(details)}）", f" ({', '.join(details)})")
        return f"{self.of(observation.period.text)}{self.say('：', ': ')}{observation.value:f}{remark}"

    def key_projects(self) -> Iterable[Block]:
        """What each key project is to deliver."""
        if not self.review.key_projects:
            return
        yield Heading(2, self.say("附件2：重点工程内容", "Annex 2: what the key projects deliver"))
        lines = []
        for key_project in self.plan.key_projects.values():
            promises = [
                self.say(
                    f"{promise.name_zh}：“{promise.target.printed}”（{promise.target.year}年，{promise.deadline.text.zh}）",
                    f"{promise.name_en}: “{promise.target.printed}” ({promise.target.year}, {promise.deadline.text.en})",
                )
                for promise in self.plan.deliverables_of(key_project)
            ]
            parts = [self.say(part.zh, part.en) for part in key_project.components]
            said = self.also(*promises, *parts, self.of(key_project.source.citation))
            lines.append(f"{self.name(key_project)}{self.say('：', ': ')}{self.stop(said)}")
        yield Items(tuple(lines))

    def discrepancies(self) -> Iterable[Block]:
        """Places of the plan that disagree, the heaviest first."""
        if not self.plan.discrepancies:
            return
        yield Heading(
            2, self.say("附件3：规划文本前后不一致之处", "Annex 3: discrepancies in the text of the plan")
        )
        head = (
            self.say("不一致之处", "Discrepancy"),
            self.say("影响", "Weight"),
            self.say("原文", "What is printed"),
            self.say("处理", "Handling"),
        )
        rows = []
        for discrepancy in sorted(self.plan.discrepancies.values(), key=lambda one: one.weight.rank):
            places = [
                f"“{place.source.quote}” {self.of(place.source.citation)}" for place in discrepancy.places
            ]
            printed = Cell(self.also(*places), html=joined(element("p", place) for place in places))
            weight = Cell(self.of(discrepancy.weight.text))
            handling = Cell(self.of(discrepancy.handling))
            rows.append(Row((Cell(self.name(discrepancy)), weight, printed, handling)))
        yield Table(head, tuple(rows), widths=(20, 12, 38, 30))

    def published(self) -> Iterable[Block]:
        """The rules of a published scheme, and the indicators that have a scheme of their own."""
        scheme = self.review.scheme
        lines = [(self.say("来源", "Source"), self.of(scheme.source))]
        if isinstance(scheme, PublishedScheme):
            lines += self._published(scheme)
        own = [
            self.name(row.indicator) + self.say("：", ": ") + self.of(row.scheme.named)
            for row in self.review.values()
            if row.scheme != scheme and row.progress.status is not Status.NOT_ASSESSED
        ]
        if own:
            lines.append(
                (self.say("另有设定的指标", "Indicators with settings of their own"), self.also(*own))
            )
        yield Heading(2, self.say("附件4：评估方法的来源", "Annex 4: source of the method"))
        yield Items(tuple(f"{label}{self.say('：', ': ')}{text}" for label, text in lines))

    def _published(self, scheme: PublishedScheme) -> list[tuple[str, str]]:
        """The rules as they are published, in the terms of the library, and the verdicts in their words."""
        rules = {
            self.say("有目标值", "With a target value"): scheme.with_target,
            self.say("只有方向", "For a direction alone"): scheme.without_target or scheme.direction,
            self.say("已达到或须保持", "Met already, or to be kept"): scheme.kept,
        }
        verdicts = [self.of(category.name) for category in scheme.categories]
        return [
            *((label, self._rule(scheme, str(rule))) for label, rule in rules.items() if rule is not None),
            (self.say("结论用语", "Verdicts"), self.also(*verdicts)),
        ]

    def _rule(self, scheme: PublishedScheme, rule: str) -> str:
        """Return a published rule with its verdicts and figures in words."""
        words = {category.id: category.name for category in scheme.categories} | COMPARED | _PHRASES
        names = "|".join(sorted(words, key=len, reverse=True))
        return re.sub(rf"\b(?:{names})\b", lambda found: self.of(words[found[0]]), rule)

    def readings(self) -> Iterable[Block]:
        """What was read into the text, and why."""
        if not self.plan.readings:
            return
        yield Heading(2, self.say("附件5：对规划文本的释义", "Annex 5: interpretations of the text"))
        yield Text(
            self.say(
                "原文可作不同理解之处，以下为本报告采用的释义与理由，非规划原文。",
                "Where the text can be understood in more than one way: what was adopted, and why. None of it is the plan's.",
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
