"""Write a page for each domain and each indicator, in both languages, from the data alone.

The documentation site runs this at each build (`docs/conf.py`); nothing of it is committed. By hand it writes into
a folder named on the command line: ``python docs/make_pages.py FOLDER``. What is not known stays unknown, with
the reason that the data give.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import Literal, TypeAlias

import xzplan
from xzplan.model.targets import printed_place

GLOSSARY = Path(__file__).parent / "glossary.md"

Row: TypeAlias = Sequence[str]

_MANY = 10


def terms() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return what the glossary says of each member of an enum: the term in both languages, the meaning in both."""
    found = {}
    for section in GLOSSARY.read_text(encoding="utf-8").split("\n### ")[1:]:
        name = section.partition("\n")[0]
        for row in re.findall(r"^\| `(.*) \|$", section, re.MULTILINE):
            member, *said = row.split(" | ")
            found[name, member.strip("`")] = tuple(said)
    return found


def plain(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    return re.sub(r"([\\`*_{}\[\]<>|#~$])", r"\\\1", " ".join(text.split()))


def table(head: Row, rows: Iterable[Row]) -> Iterator[str]:
    """Yield a table."""
    yield "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows))


class Pages:
    """The pages in one language. Each method yields blocks of Markdown; links are relative to where a page stands."""

    def __init__(self, plan: xzplan.Plan, lang: Literal["zh", "en"]) -> None:
        self.plan = plan
        self.lang = lang
        self.terms = terms()

    # Words

    def say(self, zh: str, en: str) -> str:
        """Choose the words of the language."""
        return zh if self.lang == "zh" else en

    def of(self, words: xzplan.Bilingual | xzplan.model.Label | xzplan.Component) -> str:
        """Choose the words of a statement."""
        return plain(self.say(words.zh, words.en))

    def name(self, record: object) -> str:
        """Return the name of a record."""
        return plain(self.say(record.name_zh, record.name_en))  # type: ignore[attr-defined]

    def numbered(self, record: object) -> str:
        """Return the name of a record with its number."""
        return f"({record.number}) {self.name(record)}"  # type: ignore[attr-defined]

    def term(self, member: Enum) -> str:
        """Return the word of the glossary for a member of an enum."""
        return self.say(*self.terms[type(member).__name__, member.name][:2])

    def meaning(self, member: Enum) -> str:
        """Return the word for a member of an enum and what it means."""
        said = self.terms[type(member).__name__, member.name]
        return self.say(f"**{said[0]}**：{said[2]}", f"**{said[1]}**: {said[3]}")

    def quoted(self, text: str) -> str:
        """Return what is printed, in quotation marks."""
        return f"“{plain(text)}”"

    def aside(self, text: str) -> str:
        """Return words in brackets."""
        return self.say(f"（{text}）", f" ({text})")

    def unit(self, unit: xzplan.Unit) -> str:
        """Return the unit."""
        return plain(self.say(unit.zh, unit.en))

    def page(self, kind: str, record: object, up: str = "..") -> str:
        """Return a link to the page of an indicator or a domain."""
        return f"[{self.numbered(record)}]({up}/{kind}/{record.id}.md)"  # type: ignore[attr-defined]

    def key_project_link(self, key_project: xzplan.KeyProject) -> str:
        """Return a link to the section on a key project."""
        return f"[{self.numbered(key_project)}](#{self.lang}-key-project-{key_project.id})"

    # Records in tables and lists

    def indicator_row(self, one: xzplan.Indicator, up: str) -> Row:
        """Return the row of an indicator in a table of several."""
        basis = xzplan.trajectory(one).basis
        return (
            self.page("indicators", one, up),
            self.of(one.nature.text),
            self.unit(one.unit),
            plain(one.baseline.printed),
            plain(one.target.cell.zh),
            self.of(one.target.demand.words),
            self.term(basis),
        )

    @property
    def indicator_head(self) -> Row:
        """The head of a table of indicators."""
        base, last = self.plan.base_year, self.plan.last_year
        return (
            self.say("指标", "Indicator"),
            self.say("性质", "Nature"),
            self.say("单位", "Unit"),
            self.say(f"{base}年（所列）", f"{base}, as printed"),
            self.say(f"{last}年（所列）", f"{last}, as printed"),
            self.say("要求", "Condition"),
            self.say("年度参考值", "Milestones"),
        )

    def commitments(self, found: Sequence[xzplan.Commitment]) -> Iterator[str]:
        """Yield commitments as a table."""
        head = (self.say("承诺", "Commitment"), self.say("原文", "As printed"), self.say("要求", "Condition"))
        rows = []
        for one in found:
            target, per = one.target, self.of(one.per.text)
            demand = self.of(target.demand.words)
            conditions = self.say("；", "; ").join(self.of(condition.label) for condition in one.conditions)
            parts = (
                demand if one.unit is None else demand + self.aside(self.unit(one.unit)),
                per + self.aside(conditions) if conditions else per,
                self.say("力度：", "strength: ") + self.term(one.strength),
                f"{target.year}{self.aside(self.of(one.deadline.text))}",
            )
            where = self.aside(self.of(target.citation))
            rows.append(
                (self.name(one), self.quoted(target.cell.zh) + where, self.say("；", "; ").join(parts))
            )
        yield from table(head, rows)

    def discrepancy(self, one: xzplan.Discrepancy, *, row: int | None = None) -> Iterator[str]:
        """Yield the places of a discrepancy, the reason and what the data do about it.

        On the page of a row of the table, of a discrepancy that runs through the whole table only the places in that
        row are given.
        """
        places = one.places
        if row is not None and len(places) > _MANY:
            places = tuple(place for place in places if place.source.row == row)
        lines = []
        for place in places:
            where = self.aside(self.of(place.source.citation)) + self.say("：", ": ")
            lines.append(f"- {self.quoted(place.source.quote)}{where}{self.of(place.says)}")
        if len(places) < len(one.places):
            all_of_them = self.say(f"全部{len(one.places)}处", f"all {len(one.places)} places")
            lines.append(f"- [{all_of_them}](#{self.lang}-discrepancy-{one.id})")
        yield "\n".join(lines)
        yield self.of(one.reason)
        yield f"{self.say('处理：', 'Handling: ')}{self.of(one.handling)}"

    # Pages

    def indicator(self, one: xzplan.Indicator) -> Iterator[str]:
        """Yield the page of an indicator."""
        domain = self.plan.domains[one.domain]
        yield f"# {self.numbered(one)}"
        yield self.other("indicators", one.id)
        yield from table(
            (self.say("项目", "Item"), self.say("内容", "Content")),
            [
                (self.say("英文名", "Name in the plan"), plain(self.say(one.name_en, one.name_zh))),
                (
                    self.say("代码", "In code"),
                    f'`plan.indicators["{one.id}"]` · `plan.indicators[{one.number}]`',
                ),
                (self.say("领域", "Domain"), self.page("domains", domain)),
                (self.say("指标性质", "Nature"), self.of(one.nature.text)),
                (self.say("方向", "Direction"), self.term(one.direction)),
                (self.say("单位", "Unit"), f"{plain(one.unit.zh)} / {plain(one.unit.en)}"),
                *(
                    (
                        self.say(f"分项：{series.name_zh}", f"Series: {series.name_en}"),
                        f"{series.baseline.year}: {self.quoted(series.baseline.printed)} `{series.id}`",
                    )
                    for series in one.series
                ),
            ],
        )
        yield f"## {self.say('出处', 'Where it is printed')}"
        cells = [
            (self.say("编号、名称、单位", "Number, name, unit"), one.source),
            (self.say(f"{one.baseline.year}年基期", f"Baseline {one.baseline.year}"), one.baseline.source),
            (
                self.say(f"{one.target.year}年目标", f"Target {one.target.year}"),
                printed_place(one.id, one.target),
            ),
            (self.say("性质", "Nature"), one.nature_source),
        ]
        yield from table(
            (self.say("单元格", "Cell"), self.say("原文", "As printed"), self.say("位置", "Place")),
            [(label, self.quoted(source.quote), self.of(source.citation)) for label, source in cells],
        )
        yield f"## {self.say('目标的要求', 'Condition')}"
        yield f"{self.quoted(one.target.cell.zh)} → **{self.of(one.target.demand.words)}**"
        yield from self.readings(one)
        yield f"## {self.say('年度参考值', 'Milestones')}"
        yield from self.trajectory(one)
        related = [each for each in self.plan.commitments.values() if one.id in each.indicators]
        yield f"## {self.say('相关承诺', 'Commitments that serve it')}"
        if related:
            yield self.say(
                "表外承诺与指标的关联是本库的判断，不是规划的文字。",
                "Promises outside the table. We relate them to this indicator; the plan does not.",
            )
            yield from self.commitments(related)
        else:
            yield self.say(
                "数据中没有与此指标相关的表外承诺。", "No promise outside the table is related to it."
            )
        yield f"## {self.say('相关重点工程', 'Key projects that serve it')}"
        ours = {each.key_project for each in related}
        serving = [each for each in self.plan.key_projects.values() if each.id in ours]
        if serving:
            yield self.say("上列承诺所属的重点工程。", "The key projects of the commitments above.")
            yield "\n".join(f"- {self.key_project_link(each)}" for each in serving)
        else:
            yield self.say("没有相关重点工程。", "None.")
        yield f"## {self.say('规划期前的相关成绩', 'Reported before the plan')}"
        yield from self.facts([each for each in self.plan.facts.values() if one.id in each.indicators])
        yield f"## {self.say('原文中的出入', 'Discrepancies in the text')}"
        found = [each for each in self.plan.discrepancies.values() if one.id in each.indicators]
        for each in found:
            yield f"### {self.numbered(each)}"
            yield f"{self.term(each.kind)} · `{each.id}`"
            yield from self.discrepancy(each, row=one.number)
        if not found:
            yield self.say("数据中没有涉及此指标的文本出入。", "None is recorded.")

    def readings(self, one: xzplan.Indicator) -> Iterator[str]:
        """Yield what was read into the text about an indicator, and why."""
        readings = self.plan.readings_of(one)
        if not readings:
            return
        yield self.say(
            "以下释义是本库的，不是规划的文字。",
            "Interpretations of the text, with reasons. They are ours, not the plan's.",
        )
        for reading in readings:
            own = (
                self.aside(self.say("目标单元格", "the cell of the target"))
                if reading == one.target.reading
                else ""
            )
            question = "" if reading.question is None else self.of(reading.question) + " "
            yield f"- {question}**{self.of(reading.statement)}**{own} · `{reading.id}`\n\n  {self.of(reading.reason)}"

    def trajectory(self, one: xzplan.Indicator) -> Iterator[str]:
        """Yield what the target demands of each year: in words, as a picture, as tables."""
        paths = [xzplan.trajectory(one, series=series.id) for series in one.series] or [
            xzplan.trajectory(one)
        ]
        label = self.say(f"{plain(one.name_zh)}的年度参考值", f"Milestones: {plain(one.name_en)}")
        yield f"```{{container}} picture\n![{label}](../pictures/{one.id}.svg)\n```"
        for path in paths:
            yield from self.path(path)

    def path(self, path: xzplan.Trajectory) -> Iterator[str]:
        """Yield one trajectory."""
        title = self.meaning(path.basis)
        baseline = path.indicator.baseline if path.series is None else path.series.baseline
        if path.series is not None:
            title = f"**{self.say(path.series.name_zh, path.series.name_en)}** · {title}"
        yield title
        printed = {baseline.year: baseline.printed, path.indicator.target.year: path.indicator.target.cell.zh}
        unknown = self.say("未知", "unknown")
        rows = []
        for year in (self.plan.base_year, *self.plan.years):
            value = unknown
            if year in path.years and path.bound is not None:
                start = year == self.plan.base_year and path.basis is not xzplan.Basis.HELD
                sign = self.say("起点", "starts at") if start else path.bound.sign
                value = f"{sign} {path[year]:.10g}"
            rows.append((str(year), value, self.quoted(printed[year]) if year in printed else ""))
        unit = self.say(f"年度参考值（{self.unit(path.unit)}）", f"Milestone, {self.unit(path.unit)}")
        yield from table((self.say("年份", "Year"), unit, self.say("规划所列", "Printed in the plan")), rows)
        notes = [self.of(caveat.text) for caveat in path.caveats]
        if path.reason is not None:
            notes.insert(0, f"{self.say('未知的原因：', 'Why unknown: ')}{self.of(path.reason)}")
        if path.supply is not None:
            notes.insert(1, f"{self.say('所需数据：', 'What to supply: ')}{self.of(path.supply)}")
        if notes:
            yield "\n".join(f"- {note}" for note in notes)

    def facts(self, found: Sequence[xzplan.Fact]) -> Iterator[str]:
        """Yield what the plan reports as achieved before it starts."""
        for one in found:
            note = "" if one.note is None else f" {self.of(one.note)}"
            span = f"{one.year}" if one.since is None else f"{one.since}—{one.year}"
            where = self.aside(self.of(one.source.citation))
            yield f"- {span} {self.name(one)}: {self.quoted(one.printed)}{where} · `{one.id}`{note}"
        if not found:
            yield self.say("数据中没有。", "None is recorded.")

    def domain(self, one: xzplan.Domain) -> Iterator[str]:
        """Yield the page of a domain."""
        indicators = [each for each in self.plan.indicators.values() if each.domain == one.id]
        key_projects = [each for each in self.plan.key_projects.values() if each.domain == one.id]
        promises = [each for each in self.plan.commitments.values() if each.domain == one.id]
        others = [each for each in promises if each.key_project is None]
        yield f"# {self.numbered(one)}"
        yield self.other("domains", one.id)
        yield from table(
            (self.say("项目", "Item"), self.say("内容", "Content"), self.say("位置", "Place")),
            self.names(one),
        )
        yield f"## {self.say('指标', 'Indicators')}"
        yield from table(self.indicator_head, [self.indicator_row(each, "..") for each in indicators])
        pictures = [
            f"[![{self.name(each)}](../pictures/{each.id}.svg)](../indicators/{each.id}.md)"
            for each in indicators
        ]
        yield "\n".join(["```{container} pictures", *pictures, "```"])
        yield "\n".join(
            ["```{toctree}", ":hidden:", "", *(f"../indicators/{each.id}" for each in indicators), "```"]
        )
        yield f"## {self.say('重点工程', 'Key projects')}"
        if not key_projects:
            yield self.say("规划的这一章没有重点工程专栏。", "The chapter has no box of key projects.")
        for key_project in key_projects:
            yield from self.key_project(key_project)
        yield f"## {self.say('重点工程之外的承诺', 'Commitments outside the key projects')}"
        if others:
            yield from self.commitments(others)
        else:
            yield self.say("数据中没有。", "None is recorded.")
        yield f"## {self.say('任务与措施', 'Tasks and safeguards')}"
        measures = [each for each in self.plan.measures.values() if each.domain == one.id]
        yield from table(
            (self.say("标题", "Heading"), self.say("种类", "Kind"), self.say("位置", "Place")),
            [(self.name(each), self.of(each.kind.text), self.of(each.source.citation)) for each in measures],
        )
        yield f"## {self.say('原文中的出入', 'Discrepancies in the text')}"
        ids = {each.id for each in indicators} | {each.id for each in promises}
        found = [
            f"- [{self.numbered(each)}](#{self.lang}-discrepancy-{each.id})"
            for each in self.plan.discrepancies.values()
            if ids.intersection(each.indicators, each.commitments)
        ]
        yield "\n".join(found) or self.say("数据中没有。", "None is recorded.")

    def names(self, one: xzplan.Domain) -> Iterator[Row]:
        """Yield the names of a domain, and the aim it serves."""
        none = self.say("无", "none")
        labels = [
            (self.say("章标题", "Title of the chapter"), one.title),
            (self.say("表中标签", "Label in the table"), one.table_label),
            (self.say("专栏标题", "Caption of the box"), one.box_caption),
        ]
        for label, printed in labels:
            if printed is None:
                yield label, none, ""
            else:
                yield label, f"{plain(printed.zh)} / {plain(printed.en)}", self.of(printed.source.citation)
        how = (
            self.say("规划写明", "stated by the plan")
            if one.aim_stated
            else self.say("据内容判断", "from its subject")
        )
        aim = (
            none
            if one.aim is None
            else f"{plain(one.aim.text.zh)} / {plain(one.aim.text.en)}{self.aside(how)}"
        )
        where = "" if one.aim_source is None else self.of(one.aim_source.citation)
        yield self.say("“七有”目标", "Aim (七有)"), aim, where
        yield self.say("代码", "In code"), f'`plan.domains["{one.id}"]`', ""

    def key_project(self, one: xzplan.KeyProject) -> Iterator[str]:
        """Yield the section on a key project."""
        yield f"({self.lang}-key-project-{one.id})=\n### {self.numbered(one)}"
        yield f'{self.of(one.source.citation)} · `plan.key_projects["{one.id}"]`'
        if one.components:
            yield "\n".join(f"- {self.of(part)}" for part in one.components)
        deliverables = self.plan.deliverables_of(one)
        if deliverables:
            yield from self.commitments(deliverables)
        else:
            yield self.say("没有量化或有期限的任务。", "It has no quantified or dated commitment.")

    def discrepancies(self) -> Iterator[str]:
        """Yield the page of all discrepancies."""
        yield f"# {self.say('原文中的出入', 'Discrepancies in the text')}"
        yield f"[{self.say('English', '中文')}]({self.say('../', 'zh/')}discrepancies.md)"
        yield self.say(
            "规划前后不一或重复之处，以及数据如何处理。每一处均按原文列出；不作任何未注明的改动或合并。",
            "Places of the plan that disagree or state one thing differently, with the handling in the data. Every place "
            "is quoted; nothing is repaired or merged in silence.",
        )
        for kind in xzplan.model.DiscrepancyKind:
            yield f"## {self.term(kind)}"
            for one in self.plan.discrepancies.values():
                if one.kind is kind:
                    yield f"({self.lang}-discrepancy-{one.id})=\n### {self.numbered(one)}"
                    yield f"`{one.id}`"
                    touched = [
                        self.page("indicators", each, ".")
                        for each in self.plan.indicators.values()
                        if each.id in one.indicators
                    ]
                    if touched:
                        yield self.say("涉及指标：", "Indicators: ") + self.say("、", ", ").join(touched)
                    yield from self.discrepancy(one)

    def index(self) -> Iterator[str]:
        """Yield the page that leads to all others."""
        plan = self.plan
        yield f"# {self.say('规划内容', 'What the plan says')}"
        yield f"[{self.say('English', '中文')}]({self.say('../index.md', 'zh/index.md')})"
        yield self.say(
            f"《{plan.name_zh}》，数据第{plan.edition}版。以下各页由数据生成：每项指标的定义、出处、释义、年度参考值、相关承诺与重点工程、文本出入。",
            f"{plan.name_en} (《{plan.name_zh}》), edition {plan.edition} of the data. These pages are generated from the "
            "data. Each indicator has its definition, source, interpretation, milestones, related commitments and key "
            "projects, and the discrepancies of the text.",
        )
        yield "\n".join(
            [
                "```{toctree}",
                ":hidden:",
                "",
                *(f"domains/{domain.id}" for domain in plan.domains.values()),
                "discrepancies",
                "```",
            ]
        )
        for domain in plan.domains.values():
            yield f"## {self.numbered(domain)}"
            rows = [
                self.indicator_row(each, ".") for each in plan.indicators.values() if each.domain == domain.id
            ]
            yield from table(self.indicator_head, rows)
            more = self.say(
                "重点工程、承诺、任务与措施：", "Key projects, commitments, tasks and safeguards: "
            )
            yield more + self.page("domains", domain, ".")

    def other(self, kind: str, name: str) -> str:
        """Return the link to the same page in the other language."""
        return f"[{self.say('English', '中文')}]({self.say('../..', '../zh')}/{kind}/{name}.md)"

    def write(self, folder: Path) -> None:
        """Write every page and picture."""
        pages = {"index": self.index(), "discrepancies": self.discrepancies()}
        pages |= {f"domains/{one.id}": self.domain(one) for one in self.plan.domains.values()}
        pages |= {f"indicators/{one.id}": self.indicator(one) for one in self.plan.indicators.values()}
        for name, blocks in pages.items():
            put(folder / f"{name}.md", "\n\n".join(blocks) + "\n")
        for one in self.plan.indicators.values():
            picture = folder / "pictures" / f"{one.id}.svg"
            picture.parent.mkdir(parents=True, exist_ok=True)
            figure = xzplan.plot_trajectory(xzplan.trajectory(one), lang=self.lang)
            figure.savefig(picture, metadata={"Date": None})


def put(page: Path, text: str) -> None:
    """Write a page unless it is there already: what has not changed is not built again."""
    page.parent.mkdir(parents=True, exist_ok=True)
    if not page.is_file() or page.read_text(encoding="utf-8") != text:
        page.write_text(text, encoding="utf-8")


def make(folder: Path) -> None:
    """Write the pages: English ones into the folder, Chinese ones into its subfolder zh."""
    plan = xzplan.load_plan()
    Pages(plan, "en").write(folder)
    Pages(plan, "zh").write(folder / "zh")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
