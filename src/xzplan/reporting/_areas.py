"""The report on several areas, as blocks in one language: an overview, all areas by indicator, and the method."""

from __future__ import annotations

from collections.abc import Iterable

from xzplan.assessment.areas import AreaReviews, with_values
from xzplan.assessment.records import Assessment
from xzplan.assessment.review import LAGGING, Review
from xzplan.assessment.sentence import count, sources_of
from xzplan.assessment.shown import shown_figures, without_unit
from xzplan.display.blocks import Block, Cell, Heading, Row, Table, Text
from xzplan.display.html import badge
from xzplan.model.indicators import Nature
from xzplan.reporting._content import NOTHING, method_of
from xzplan.reporting._words import Words

_BESIDE_EACH_OTHER = 7
"""Areas in one table that prints on A4; more go on with the next."""


class AreaReport(Words):
    """The report on all areas; each method is a section."""

    def __init__(self, areas: AreaReviews, lang: str) -> None:
        super().__init__(areas.named[0][1], lang)
        self.plan, self.areas = areas.plan, areas

    def blocks(self, *, date: str | None, note: str | None) -> list[Block]:
        """Return the sections in their order."""
        return [*self.overview(note), *self.by_indicator(), *self.method(date)]

    @property
    def title(self) -> str:
        """The title."""
        date = self.areas.as_of.text
        return self.say(
            f"{self.plan.name_zh}{self.areas.called.zh}实施情况评估（{date.zh}）",
            f"{self.plan.name_en}: assessment of its areas as of {date.en}",
        )

    def overview(self, note: str | None) -> Iterable[Block]:
        """Yield the sentence of the whole, and a row for each area."""
        yield Heading(1, self.title)
        if note:
            yield Text(note, "note")
        if self.areas.own is not None:
            whole = self.of(self.areas.whole)
            yield Text(self.say(f"{whole}：", f"{whole}: ") + self.of(self.areas.own.sentence), "lead")
        elif self.areas.open_problems is not None:
            yield Text(self.of(self.areas.open_problems), "lead")
        yield Heading(2, self.say("评估一览", "Overview"))
        head = (
            self.say("地区", "Area"),
            self.say("有实际值的指标", "Indicators with a value"),
            self.say("进度评价", "Progress"),
            self.say("滞后、未达标或未完成的约束性指标", "Binding indicators that lag"),
            self.say("其他滞后、未达标或未完成的指标", "Other indicators that lag"),
        )
        rows = tuple(self._area(self.of(name), review) for name, review in self.areas.named)
        yield Table(head, rows, widths=(13, 11, 40, 16, 20))

    def _area(self, name: str, review: Review) -> Row:
        judged = with_values(review)
        counts = count(row.progress.status for row in judged)
        said = [self.say(f"{status.text.zh}{n}项", f"{n} {status.text.en}") for status, n in counts.items()]
        lagging = [row.indicator for row in judged if row.progress.status in LAGGING]
        binding = [indicator.number for indicator in lagging if indicator.nature is Nature.BINDING]
        others = [indicator.number for indicator in lagging if indicator.nature is not Nature.BINDING]
        return Row(
            (
                Cell(name),
                Cell(str(len(judged)), number=True),
                Cell(self.say("，", ", ").join(said) or NOTHING),
                *(
                    Cell(" ".join(f"({number})" for number in numbers) or NOTHING)
                    for numbers in (binding, others)
                ),
            )
        )

    def by_indicator(self) -> Iterable[Block]:
        """Yield the latest value of each indicator in each area with its sign, some areas beside each other."""
        yield Heading(2, self.say("分指标对照", "By indicator"))
        table = self.areas.by_indicator()
        found = count(one.progress.status for row in table for one in row if one.latest is not None)
        signs = self.say("　", ", ").join(f"{status.sign} {self.of(status.text)}" for status in found)
        none = self.say(f"“{NOTHING}”为未填报", f"“{NOTHING}”: no value")
        yield Text(self.also(signs, none), "meta")
        for first in range(0, len(self.areas), _BESIDE_EACH_OTHER):
            last = first + _BESIDE_EACH_OTHER
            names = [self.of(name) for name, _ in self.areas.named[first:last]]
            rows = tuple(
                Row((Cell(self._name(row[0])), *(self._cell(one) for one in row[first:last])))
                for row in table
            )
            widths = (27, *[10] * len(names))
            yield Table((self.say("指标", "Indicator"), *names), rows, widths=widths)

    def _name(self, row: Assessment) -> str:
        indicator, series = row.indicator, row.series
        if series is not None:
            return self.say(f"　其中：{series.name_zh}", f"of which: {series.name_en}")
        unit = self.say(f"（{indicator.unit.zh}）", f" ({indicator.unit.en})")
        return f"({indicator.number}) {self.of(indicator.label())}{unit}"

    def _cell(self, row: Assessment) -> Cell:
        status, figures = row.progress.status, shown_figures(row)
        if any(part.latest is not None for part in row.parts):
            text = self.of(status.text)
            return Cell(f"{status.sign} {text}", html=badge(status.sign, status.tone, text))
        if figures is None or row.latest is None:
            return Cell(NOTHING)
        value = self.of(without_unit(figures.value, row.indicator))
        date = "" if row.latest.period == self.areas.as_of else self.of(row.latest.period.text)
        return Cell(f"{status.sign} {value}", html=badge(status.sign, status.tone, value), small=date)

    def method(self, date: str | None) -> Iterable[Block]:
        """Yield how the areas were assessed, and where the figures are from."""
        yield Heading(2, self.say("评估方法与数据来源", "Method and sources"))
        yield Text(method_of(self, self.review.scheme))
        yield Text(
            self.say(
                "各地区以其填报的基期值为起点；未填报基期值的，以首个实际值为起点。规划所列累计任务数为全市任务，未分解到本地区的不作评估。",
                "An area starts from its own baseline, or else from its first value. A total that the plan sets is that "
                "of the whole; without a share of it an area is not assessed.",
            )
        )
        sources = sources_of([review for _, review in self.areas.named])
        yield Text(
            self.stop(
                self.also(
                    self.say(f"规划：{self.plan.name_zh}", f"Plan: {self.plan.name_en}"),
                    None if sources is None else self.of(sources),
                    self.say(
                        f"规划数据版本：{self.plan.edition}",
                        f"edition of the plan's data: {self.plan.edition}",
                    ),
                    None if not date else self.say(f"日期：{date}", f"date: {date}"),
                )
            ),
            "meta",
        )
