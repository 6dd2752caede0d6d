"""The report itself, as blocks in one language: page one, one line an indicator, key projects, and the method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.records import Assessment, required_change
from xzplan.assessment.review import LAGGING
from xzplan.assessment.schemes.bands import Status
from xzplan.assessment.schemes.catalogue import AnyScheme, Scheme
from xzplan.assessment.sentence import sources_of
from xzplan.assessment.shown import shown_figures, without_unit
from xzplan.display.blocks import Block, Cell, Chip, Heading, Items, Row, Strip, Table, Text
from xzplan.display.html import badge
from xzplan.language import Bilingual
from xzplan.model.indicators import Series
from xzplan.observations.records import Observation, ObservationStatus
from xzplan.reporting._words import Words

_MOST_ON_PAGE_ONE = 10
"""Lagging indicators listed on page one; more would push the picture to the next page."""
_MOST_NAMES = 8
"""Names in a sentence; of more, the numbers alone are given."""
_WIDTHS = {"zh": (25, 7, 8, 11, 11, 10, 14, 14), "en": (29, 12, 7, 10, 8, 9, 13, 12)}
"""Widths of the columns of the main table in per cent."""
_LONGEST_TARGET = 60
"""Characters of an English target that its column holds; a longer one stands in the notes."""
_SEE_NOTES = "see notes"
NOTHING = "—"
_GENERAL = ("convention", "held", "baseline_is_a_rate", "outside_the_sum")
"""Caveats that say how every path of their kind is made; the method says it once for all."""


class Report(Words):
    """The report without its annex; each method is a section."""

    def blocks(self, *, date: str | None, note: str | None) -> list[Block]:
        """Return the sections in their order."""
        return [
            *self.page_one(note),
            *self.indicators(),
            *self.key_projects(),
            *self.remarks(),
            *self.method(date),
        ]

    @property
    def title(self) -> str:
        """The title."""
        date = self.review.as_of.text
        return self.say(
            f"{self.plan.name_zh}实施情况评估（{date.zh}）",
            f"{self.plan.name_en}: assessment as of {date.en}",
        )

    # Page one

    def page_one(self, note: str | None) -> Iterable[Block]:
        """The sentence, the picture, and what lags."""
        yield Heading(1, self.title)
        if note:
            yield Text(note, "note")
        yield Text(self.of(self.review.sentence), "lead")
        yield from self.picture()
        yield from self.lagging()
        yield from self.outlooks()

    def picture(self) -> Iterable[Block]:
        """Every indicator as a sign, by domain."""
        rows = []
        for domain in self.plan.domains.values():
            chips = [
                Chip(
                    f"({row.indicator.number})",
                    row.progress.status.sign,
                    row.progress.status.tone,
                    f"({row.indicator.number}) {self.of(row.indicator.label(None))}: "
                    f"{self.of(row.progress.status.text)}",
                )
                for row in self.review.rows(domain=domain.id)
                if row.series is None
            ]
            if chips:
                rows.append((self.say(domain.name_zh, domain.name_en), tuple(chips)))
        yield Strip(self.say("各领域指标进度", "Progress by domain"), tuple(rows))
        signs = [f"{status.sign} {self.of(status.text)}" for status in self.review.counts()]
        yield Text(self.say("　", ", ").join(signs), "meta")

    def lagging(self) -> Iterable[Block]:
        """What lags, with the figures that a decision needs."""
        yield Heading(2, self.say("需重点关注的指标", "Indicators that need attention"))
        lagging = sorted(
            self.review.lagging(),
            key=lambda row: (
                row.indicator.nature.value != "binding",
                LAGGING[::-1].index(row.progress.status),
            ),
        )
        if not lagging:
            yield Text(self._no_lagging())
            return
        head = (
            self.say("指标", "Indicator"),
            self.say("最新实际值", "Latest value"),
            self.say("应达值", "Value due"),
            self.say("与应达值之差", "Gap"),
            self.say("后续要求", "Needed from now on"),
            self.say("进度评价", "Progress"),
        )
        rows = tuple(
            self._lagging_row(part)
            for row in lagging[:_MOST_ON_PAGE_ONE]
            for part in self._lagging_parts(row)
        )
        yield Table(head, rows, widths=(33, 10, 10, 14, 20, 13))
        more = lagging[_MOST_ON_PAGE_ONE:]
        if more:
            names = self.say("、", ", ").join(f"({row.indicator.number})" for row in more)
            yield Text(
                self.say(
                    f"另有{len(more)}项，见“主要指标”：{names}。",
                    f"{len(more)} more, see the main indicators: {names}.",
                )
            )

    def _no_lagging(self) -> str:
        if len(self.review.not_assessed()) == len(self.review):
            return self.say("尚无可供评估的指标。", "No indicator could be assessed.")
        return self.say(
            "没有滞后、未达标或未完成的指标。",
            "No indicator is behind schedule, outside its bound or not met.",
        )

    def _lagging_parts(self, row: Assessment) -> tuple[Assessment, ...]:
        """Return the series that lag, or the row itself where it has none."""
        return tuple(part for part in row.parts if part.progress.status in LAGGING) or (row,)

    def _lagging_row(self, row: Assessment) -> Row:
        figures, needed = shown_figures(row), required_change(row)
        value, due, gap = (None, None, None) if figures is None else (figures.value, figures.due, figures.gap)
        unit = row.indicator.unit
        nature = f"{self.of(row.indicator.nature.text)}{self.say(f'，{unit.zh}', f', {unit.en}')}"
        return Row(
            (
                Cell(self._name(row), small=nature),
                self._value(row),
                Cell(NOTHING if due is None else self.of(without_unit(due, row.indicator)), number=True),
                Cell(NOTHING if gap is None else self.of(gap), number=True),
                Cell(NOTHING if needed is None else self.of(needed).rpartition(": ")[2]),
                self._status(row.progress.status),
            )
            if value is not None
            else (
                Cell(self._name(row), small=nature),
                *(Cell(NOTHING, number=number) for number in (True, True, True, False)),
                self._status(row.progress.status),
            )
        )

    def outlooks(self) -> Iterable[Block]:
        """Which indicators may miss their target, and which have no verdict, in a sentence each."""
        for status, zh, en in (
            (Status.UNLIKELY, "完成趋势判断为“难以完成”的指标", "Unlikely to meet the target"),
            (Status.AT_RISK, "完成趋势判断为“存在一定难度”的指标", "At risk of missing the target"),
        ):
            rows = [row for row in self.review.values() if row.outlook.status is status]
            if rows:
                yield Text(self._counted(zh, en, rows))
        unknown: dict[str, list[Assessment]] = {}
        for row in self.review.not_assessed():
            # Of a row of several series the reasons of those that have no verdict either.
            parts = [part for part in row.parts if part.progress.status is Status.NOT_ASSESSED]
            reasons = dict.fromkeys(self.of(part.progress.reason) for part in parts or [row])
            unknown.setdefault(self.also(*reasons), []).append(row)
        for reason, rows in unknown.items():
            yield Text(self._counted(f"无法评估的指标（{reason}）", f"Not assessed, since {reason}", rows))

    def _counted(self, zh: str, en: str, rows: Sequence[Assessment]) -> str:
        few = len(rows) <= _MOST_NAMES
        names = [self._name(row) if few else f"({row.indicator.number})" for row in rows]
        return self.stop(
            self.say(f"{zh}{len(names)}项：{'、'.join(names)}", f"{en} ({len(names)}): {', '.join(names)}")
        )

    # The table of all indicators

    def indicators(self) -> Iterable[Block]:
        """One line an indicator, by domain."""
        yield Heading(2, self.say("主要指标", "Main indicators"))
        base, last = self.plan.base_year, self.plan.last_year
        head = (
            self.say("指标", "Indicator"),
            self.say("性质", "Nature"),
            self.say(f"{base}年", f"{base}"),
            self.say(f"{last}年目标", f"Target {last}"),
            self.say("最新实际值", "Latest value"),
            self.say("应达值", "Value due"),
            self.say("进度评价", "Progress"),
            self.say("完成趋势判断", "Outlook"),
        )
        rows: list[Row] = []
        for domain in self.plan.domains.values():
            own = self.review.rows(domain=domain.id)
            if own:
                rows.append(Row((Cell(self.say(domain.name_zh, domain.name_en)),), is_group=True))
                rows += map(self._row, own)
        if self.common_status is not None:
            status = self.of(self.common_status.text)
            yield Text(self.say(f"各项实际值均为{status}。", f"All values: {status}."), "meta")
        yield Table(head, tuple(rows), widths=_WIDTHS[self.lang])

    def _row(self, row: Assessment) -> Row:
        indicator, series = row.indicator, row.series
        baseline = indicator.baseline if series is None else series.baseline
        unit = self.say(f"（{indicator.unit.zh}）", f" ({indicator.unit.en})")
        figures = shown_figures(row)
        due = None if figures is None else figures.due
        return Row(
            (
                Cell(self._name(row) + unit if series is None else self._series(series)),
                Cell(self.of(indicator.nature.text)),
                Cell(self.say("见下", "below") if row.parts else baseline.printed, number=True),
                Cell(self._target(row), number=True),
                self._value(row),
                Cell(NOTHING if due is None else self.of(without_unit(due, indicator)), number=True),
                self._status(row.progress.status),
                self._status(row.outlook.status),
            )
        )

    def _target(self, row: Assessment) -> str:
        """Return the cell of the target; in words where the user set it, or where an English reader could not read it."""
        target = row.indicator.target
        if target.supplied:
            return self.of(target.cell)
        if row.series is not None:
            return self.say("同上", "as above")
        if self.zh or not _has_chinese(target.cell.zh):
            return target.cell.zh
        words = self.of(target.demand.words)
        return words if len(words) <= _LONGEST_TARGET else _SEE_NOTES

    def _series(self, series: Series) -> str:
        return self.say(f"　其中：{series.name_zh}", f"of which: {series.name_en}")

    def _name(self, row: Assessment) -> str:
        return f"({row.indicator.number}) {self.of(row.indicator.label(row.series))}"

    def _value(self, row: Assessment) -> Cell:
        figures = shown_figures(row)
        if figures is None or row.latest is None:
            return Cell(NOTHING, number=True)
        value = self.of(without_unit(figures.value, row.indicator))
        return Cell(value, small=self._when(row.latest), number=True)

    def _when(self, observation: Observation) -> str:
        """Return the period of a value unless it is the one assessed, and its status unless it is plainly reported."""
        period = "" if observation.period == self.review.as_of else self.of(observation.period.text)
        status = (
            ""
            if observation.status in (ObservationStatus.REPORTED, self.common_status)
            else self.of(observation.status.text)
        )
        return self.say("，", ", ").join(part for part in (period, status) if part)

    @property
    def common_status(self) -> ObservationStatus | None:
        """How firm every latest value is, if none is plainly reported and all are alike; said once for all."""
        statuses = {row.latest.status for row in self.review.rows() if row.latest is not None}
        return statuses.pop() if len(statuses) == 1 and ObservationStatus.REPORTED not in statuses else None

    def _status(self, status: Status) -> Cell:
        text = self.of(status.text)
        return Cell(text, html=badge(status.sign, status.tone, text))

    # Key projects

    def key_projects(self) -> Iterable[Block]:
        """The key projects of which something is known, and how many there are of the others."""
        if not self.review.key_projects:
            return
        yield Heading(2, self.say("重点工程", "Key projects"))
        known = [
            one
            for one in self.review.key_projects.values()
            if one.progress.status is not Status.NOT_ASSESSED or one.state.official is not None
        ]
        if known:
            head = (
                self.say("重点工程", "Key project"),
                self.say("完成数", "Done"),
                self.say("承诺数", "Promised"),
                self.say("进度评价", "Progress"),
            )
            yield Table(head, tuple(map(self._key_project, known)), widths=(55, 13, 13, 19))
        if self.review.works_sentence is not None:
            yield Text(self.of(self.review.works_sentence))
        others = len(self.review.key_projects) - len(known)
        if others:
            every = "" if known else self.say("全部", "All ")
            yield Text(
                self.say(
                    f"{'其余' if known else every}{others}项重点工程未填报完成数。",
                    f"{f'The other {others}' if known else f'All {others}'} key projects: no count of what is done was given.",
                )
            )

    def _key_project(self, one: KeyProjectAssessment) -> Row:
        key_project, state = one.key_project, one.state
        name = f"({key_project.number}) {self.say(key_project.name_zh, key_project.name_en)}"
        official = state.official
        said = (
            "" if official is None else self.say(f"官方结论：{official.words}", f"official: {official.words}")
        )
        return Row(
            (
                Cell(name, small=said),
                Cell(NOTHING if state.reached is None else str(state.reached), number=True),
                Cell(NOTHING if state.promised is None else str(state.promised), number=True),
                self._status(one.progress.status),
            )
        )

    # What a reader has to know

    def remarks(self) -> Iterable[Block]:
        """What was supplied and is not the plan's, official verdicts, and caveats, each with its indicators."""
        about: dict[str, list[str]] = {}
        for row in self.review.rows():
            for text in map(self.of, self._remarks_on(row)):
                numbers = about.setdefault(text, [])
                number = f"({row.indicator.number})"
                numbers += [] if number in numbers else [number]
        if about:
            yield Heading(2, self.say("说明事项", "Notes"))
            yield Items(tuple(f"{''.join(numbers)} {self.stop(text)}" for text, numbers in about.items()))

    def _remarks_on(self, row: Assessment) -> Iterable[Bilingual]:
        if row.series is None:
            if self._target(row) == _SEE_NOTES:
                yield Bilingual(zh="目标：{0}", en="target: {0}").filled(row.indicator.target.demand.words)
            yield from row.supplied  # the row says it of its series, by name
        if row.progress.status is Status.NOT_ASSESSED and not row.supplied:
            return
        yield from (note.text for note in row.caveats)
        notes = (note.text for note in row.trajectory.caveats if note.code not in _GENERAL)
        yield from (text for text in notes if text not in row.supplied)

    # Method

    def method(self, date: str | None) -> Iterable[Block]:
        """How it was assessed, with the limits, and where the figures are from."""
        yield Heading(2, self.say("评估方法与数据来源", "Method and sources"))
        yield Text(method_of(self, self.review.scheme))
        yield Text(
            self.say(
                "应达值为年度参考值，除注明为规划所列或报告编制单位设定的以外，均按基期与目标推算所得，非规划所列。",
                "Values due are milestones. Unless a note says that the plan prints them or that they were set by the "
                "authors of this report, they are interpolated between baseline and target.",
            )
        )
        yield Text(self.stop(self.also(*self._sources(date))), "meta")

    def _sources(self, date: str | None) -> Iterable[str]:
        yield self.say(f"规划：{self.plan.name_zh}", f"Plan: {self.plan.name_en}")
        sources = sources_of([self.review])
        if sources is not None:
            yield self.of(sources)
        yield self.say(
            f"规划数据版本：{self.plan.edition}", f"edition of the plan's data: {self.plan.edition}"
        )
        if date:
            yield self.say(f"日期：{date}", f"date: {date}")


def method_of(words: Words, scheme: AnyScheme) -> str:
    """Return the method in a paragraph; of a published scheme its name."""
    if isinstance(scheme, Scheme):
        return words.of(scheme.in_words)
    return words.say(f"评估方案：{scheme.name.zh}。", f"Scheme: {scheme.name.en}.")


def _has_chinese(text: str) -> bool:
    return any("一" <= sign <= "\u9fff" for sign in text)
