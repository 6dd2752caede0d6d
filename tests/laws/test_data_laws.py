"""The laws of records, on the data that ship with the package."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import xzplan
from places import place
from walking import walk

PLAN = xzplan.load_plan()


def digits(text: str) -> list[str]:
    """Return the figures in a text, full-width signs and thousands separators made plain."""
    return re.findall(r"\d+(?:\.\d+)?", unicodedata.normalize("NFKC", text))


def figures(demand: xzplan.model.Demand) -> list[Decimal]:
    """Return the figures of a demand."""
    return [value for _, value in walk(demand) if isinstance(value, Decimal)]


@pytest.mark.parametrize("indicator", PLAN.indicators.values(), ids=lambda i: i.id)
def test_digits_of_an_indicator(indicator: xzplan.Indicator) -> None:
    """Law 15: The digits of every value stand in its own printed cell or quote."""
    baselines = [indicator.baseline, *(series.baseline for series in indicator.series)]
    for baseline in baselines:
        assert baseline.source.quote == baseline.printed
        if baseline.value is not None:
            assert str(baseline.value) in digits(baseline.printed)
    assert place(indicator.target).quote == indicator.target.printed
    for figure in figures(indicator.target.demand):
        assert str(figure) in digits(indicator.target.cell.zh)
    # The cell of the name prints the row mark, the name, and the unit.
    assert indicator.source.quote.startswith(f"({indicator.number}){indicator.name_zh}")
    assert indicator.unit.zh in indicator.source.quote
    assert indicator.nature_source.quote == indicator.nature.text.zh


IN_WORDS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}


def numbers(text: str) -> set[Decimal]:
    """Return the figures in a phrase, thousands separators left out, 万 multiplied, numerals in words read."""
    plain = unicodedata.normalize("NFKC", text)
    found = {Decimal(one.replace(",", "")) for one in re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", plain)}
    found |= {Decimal(one) * 10_000 for one in re.findall(r"(\d+)万", plain)}
    return found | {Decimal(IN_WORDS[sign]) for sign in plain if sign in IN_WORDS}


def test_digits_outside_the_table() -> None:
    """Law 15: Outside the table a figure may be printed as a numeral in words (两级, 一所)."""
    for commitment in PLAN.commitments.values():
        target = commitment.target
        assert place(target).quote == target.printed
        for figure in figures(target.demand):
            assert figure in numbers(target.cell.zh) or target.reading is not None, commitment.id
        assert commitment.scope.source.quote == commitment.scope.zh
        for condition in commitment.conditions:
            assert condition.label.source.quote == condition.label.zh
            if condition.bound is not None:
                assert set(condition.bound.figures) <= numbers(condition.label.zh)
    for work in PLAN.works.values():
        assert work.source.quote == work.printed
    for goal in PLAN.goals.values():
        assert goal.source.quote == goal.target.printed
    for fact in PLAN.facts.values():
        assert fact.source.quote == fact.printed
        assert fact.value is None or fact.value in numbers(fact.printed)
    for measure in PLAN.measures.values():
        assert measure.source.quote == measure.name_zh


KINDS = (
    "documents",
    "indicators",
    "domains",
    "key_projects",
    "works",
    "measures",
    "commitments",
    "goals",
    "facts",
    "readings",
    "discrepancies",
)


def sources(kind: str) -> list[xzplan.Source]:
    """Return the sources of records of a kind, without those of what is read into them."""
    return [
        value
        for path, value in walk(getattr(PLAN, kind))
        if isinstance(value, xzplan.Source) and (kind == "readings" or ".reading" not in path)
    ]


NO_FIGURES = {
    13: ["136"],  # name of a programme
    24: ["336"],  # slogan
    65: ["2", "1"],  # number of the table
    67: ["2020"],  # head of a column
    68: ["2025"],
    160: ["2020"],  # the same heads again after the page break
    161: ["2025"],
    236: ["2020", "2025"],  # the note under the table speaks of the columns
    288: ["2.0"],  # version of a teachers' programme
    324: ["12333"] * 5,  # telephone number
    326: ["136"],
    333: ["1"],  # 1+X, name of a kind of team
    409: ["12348"],
}
"""Names and heads that are no figures, by line."""


def test_every_figure_of_the_text_is_on_a_record(published_text: list[str]) -> None:
    """Law 22: Every figure of the published text stands in the quote of a record."""
    covered: dict[int, set[int]] = {}
    for kind in KINDS[:-2]:
        for source in sources(kind):
            last = source.line if source.last_line is None else source.last_line
            lines = published_text[source.line - 1 : last]
            place = "\n".join(lines)
            starts = [at for at in range(len(place)) if place.startswith(source.quote, at)]
            for at in (at for start in starts for at in range(start, start + len(source.quote))):
                before = place[:at]
                number = source.line + before.count("\n")
                covered.setdefault(number, set()).add(at - (before.rfind("\n") + 1))
    left: dict[int, list[str]] = {}
    total = 0
    for number, line in enumerate(published_text, 1):
        for figure in re.finditer(r"\d[\d.,]*\d|\d", line):
            total += 1
            if not covered.get(number, set()) >= set(range(figure.start(), figure.end())):
                left.setdefault(number, []).append(figure[0])
    assert total > 180
    assert left == NO_FIGURES


@given(st.data())
def test_one_changed_digit(published_text: list[str], data: st.DataObject) -> None:
    """Law 23: A copy of the text in which one digit is changed has exactly the faults that the change makes."""
    digits_at = [
        (number, at)
        for number, line in enumerate(published_text)
        for at, sign in enumerate(line)
        if sign.isascii() and sign.isdigit()
    ]
    number, at = data.draw(st.sampled_from(digits_at))
    line = published_text[number]
    other = data.draw(st.sampled_from([sign for sign in "0123456789" if sign != line[at]]))
    lines = [*published_text]
    lines[number] = line[:at] + other + line[at + 1 :]
    expected = 0
    for source in (one for kind in KINDS for one in sources(kind)):
        last = source.line if source.last_line is None else source.last_line
        expected += source.quote not in "\n".join(lines[source.line - 1 : last])
    found = xzplan.check_text(PLAN, "\n".join(lines))
    assert len(found.faults) == expected
    for fault in found.faults:
        source = fault.place.source
        assert source.line <= number + 1 <= (source.last_line or source.line)


def test_names_stand_in_their_quotes() -> None:
    """Law 15: The digits of every value stand in its own printed cell or quote."""
    for domain in PLAN.domains.values():
        for label in (domain.title, domain.table_label, domain.box_caption):
            if label is not None:
                assert label.zh in label.source.quote
        if domain.aim is not None:
            assert domain.aim_source is not None
            assert domain.aim.text.zh in domain.aim_source.quote
    for key_project in PLAN.key_projects.values():
        assert key_project.source.quote == key_project.name_zh
        for component in key_project.components:
            assert component.source.quote == component.zh
    for document in PLAN.documents:
        assert document.source.quote == f"《{document.title_zh}》"


def test_every_quote_stands_in_the_published_text(published_text: list[str]) -> None:
    """Law 15: and that stands in the published text at its locator."""
    missing = []
    count = 0
    for path, source in walk(PLAN):
        if isinstance(source, xzplan.Source):
            count += 1
            last = source.line if source.last_line is None else source.last_line
            place = "\n".join(published_text[source.line - 1 : last])
            if source.quote not in place:
                missing.append(f"{path}: {source}")
    assert missing == []
    assert count > 250


def test_every_chapter_and_section_is_right(published_text: list[str]) -> None:
    """Law 15: and that stands in the published text at its locator."""
    chapter, section = 0, None
    at = {}
    for number, line in enumerate(published_text, 1):
        if re.match(r"第[一二三四五六七八九十]+章", line):
            chapter, section = chapter + 1, None
        elif re.match(r"第[一二三四五六七八九十]+节", line):
            section = 1 if section is None else section + 1
        at[number] = chapter, section
    for path, source in walk(PLAN):
        if isinstance(source, xzplan.Source):
            assert (source.chapter, source.section) == at[source.line], path


def test_the_published_text_is_the_one_that_was_read(published_text: list[str]) -> None:
    """Law 15: and that stands in the published text at its locator."""
    document = PLAN.documents[0]
    body = "\n".join(published_text).encode()
    assert hashlib.sha256(body).hexdigest() == document.sha256
    assert len(published_text) == document.lines


def test_each_row_of_the_table_is_a_record(published_text: list[str]) -> None:
    """Law 15: and that stands in the published text at its locator."""
    lines = [line.strip() for line in published_text]
    first = next(at for at, line in enumerate(lines) if line.startswith("表2-1"))
    last = next(at for at, line in enumerate(lines) if line.startswith("备注"))
    cells = [(at, cell) for at, cell in enumerate(lines[first + 1 : last], first + 2) if cell]
    head = ["指标", "2020年", "2025年", "指标性质"]
    labels = {domain.table_label.zh for domain in PLAN.domains.values()}
    rows: list[list[tuple[int, str]]] = []
    group = None
    for at, cell in cells:
        if cell in head:
            continue
        if cell in labels:
            group = cell
        elif re.match(r"\(\d+\)", cell):
            rows.append([(at, cell)])
            record = PLAN.indicators[len(rows)]
            assert PLAN.domains[record.domain].table_label.zh == group
        else:
            rows[-1].append((at, cell))
    assert len(rows) == len(PLAN.indicators) == 28
    for row, record in zip(rows, PLAN.indicators.values(), strict=True):
        name, *baseline, target, nature = row
        assert name == (record.source.line, record.source.quote)
        assert target == (place(record.target).line, record.target.printed)
        assert nature == (record.nature_source.line, record.nature_source.quote)
        if record.series:
            assert len(baseline) == len(record.series)
            assert baseline[0][0] == record.baseline.source.line
            assert baseline[-1][0] == record.baseline.source.last_line
            for (at, cell), series in zip(baseline, record.series, strict=True):
                assert at == series.baseline.source.line
                assert cell.rstrip("；") == series.baseline.printed
        else:
            assert baseline == [(record.baseline.source.line, record.baseline.printed)]
