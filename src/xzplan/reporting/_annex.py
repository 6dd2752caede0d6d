"""The second part of a report, as blocks in one language: what is missing, what to know, how it was assessed and read."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import chain

from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import Scheme
from xzplan.assessment.schemes.published import PublishedScheme
from xzplan.display.blocks import Block, Cell, Heading, Items, Row, Table, Text
from xzplan.display.html import element, joined
from xzplan.reporting._words import Words


class Annex(Words):
    """What stands behind the verdicts; each method is a section."""

    def blocks(self) -> list[Block]:
        """Return the whole annex."""
        return [
            *self.missing(),
            *self.caveats(),
            *self.discrepancies(),
            *self.method(),
            *self.readings(),
        ]

    def missing(self) -> Iterable[Block]:
        """What was not assessed, and what to supply."""
        lines: dict[tuple[str, str], list[str]] = {}
        for row in chain.from_iterable(self.review.by_nature().values()):
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
                    f"Of the key projects {numbers} neither counts of what is done nor an official verdict was given.",
                )
            )

    def caveats(self) -> Iterable[Block]:
        """What a reader has to know, each with the indicators it is about."""
        about: dict[str, list[str]] = {}
        for row in self.review.values():
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
            for assessment in self.review.values()
            if assessment.scheme != scheme
        ]
        if own:
            lines.append((("另有设定的指标", "Indicators with settings of their own"), self.also(*own)))
        head = (self.say("项目", "Item"), self.say("内容", "What it is"))
        yield Table(head, tuple(Row((Cell(self.say(*label)), Cell(text))) for label, text in lines))

    def _ours(self, scheme: Scheme) -> list[tuple[tuple[str, str], str]]:
        share = f"{float(100 * Fraction(scheme.tolerance)):.15g}%"
        margin = self.say(
            f"应有变动的{share}，或规划所列小数位的半个单位，取较大者",
            f"{share} of the change due, or half a unit of the last printed digit, whichever is larger",
        )
        return [
            (
                ("进度", "Progress"),
                self.say(
                    "实际值与应达值相差不超过容许偏差的，为基本符合预期；增速按几何平均、累计数按合计比较。须逐年保持的目标看是否达标，"
                    "比基期和一年前更接近上限（下限）的，为达标但有所退步。",
                    "A value within the margin of what is due is on schedule; rates are compared by geometric means, "
                    "amounts by their sum. A bound that holds every year is met or not; a value nearer to it than at "
                    "the start and a year before is worsening.",
                ),
            ),
            (("容许偏差", "Margin"), margin if scheme.tolerance else self.say("无", "none")),
            (
                ("趋势", "Outlook"),
                self.say(
                    "按最近两年的变动推算到目标年：差距不足剩余变动的5%的，预计如期完成；不超过20%的，存在一定难度；变动不足两年的，"
                    "不作“难以完成”的判断。目前达标的，最近两次变动均指向不达标时，为存在一定难度。",
                    "The changes of the last two years are continued to the target year: likely if less than 5% of the "
                    "change still to go would be left, at risk up to 20%; less than two years are not enough for "
                    "“unlikely”. A target that is met is at risk if both recent changes lead past it.",
                ),
            ),
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
        for reading in self.plan.readings.values():
            numbers = "".join(f"({self.plan.indicators[key].number})" for key in reading.indicators)
            question = "" if reading.question is None else self.of(reading.question) + " "
            items.append(
                f"{question}{self.stop(self.of(reading.statement))} {self.of(reading.reason)} {numbers}".strip()
            )
        yield Items(tuple(items))
