"""The sheet of promises and named works, with the offices responsible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from xzplan.assessment.review import Review
from xzplan.formats._sheets import Book, Head, SheetCell
from xzplan.language import Bilingual
from xzplan.model.commitments import Commitment
from xzplan.model.plan import Plan
from xzplan.model.structure import KeyProject
from xzplan.model.works import Work

NUMBER = Head("序号", "No.", 4)
RESPONSIBLE = Head("责任单位", "Responsible", 7)
NOTES = Head("备注", "Notes", 11)


def offices(records: Iterable[Commitment | Work]) -> str:
    """Return the offices responsible for promises and works, each once."""
    return "、".join(
        dict.fromkeys(record.responsible for record in records if record.responsible is not None)
    )


def promise_sheet(book: Book, plan: Plan) -> None:
    """Add the sheet of the promises outside the table and the named works."""
    say = book.say
    heads = [
        Head("类别", "Kind", 8),
        NUMBER,
        Head("承诺事项", "Commitment", 26),
        Head("原文", "As printed", 34),
        Head("目标年", "Year", 7),
        Head("力度", "Strength", 10),
        RESPONSIBLE,
        NOTES,
    ]
    rows: list[list[SheetCell] | str] = [
        _promise(book, Bilingual(zh="承诺", en="commitment"), record, record.target.cell, record.target.year)
        for record in plan.commitments.values()
    ]
    for work in plan.works.values():
        printed = Bilingual(zh=work.printed, en=work.printed)
        rows.append(_promise(book, Bilingual(zh="建设项目", en="work"), work, printed, work.year))
    book.sheet(
        say(Bilingual(zh="承诺事项", en="Commitments")),
        say(Bilingual(zh=f"{plan.name_zh}：承诺事项", en=f"{plan.name_en}: commitments")),
        say(
            Bilingual(
                zh="主要指标之外的承诺与列名的建设项目；责任单位由填报单位填写。",
                en="Promises outside the table, and named works; the office responsible is yours to fill in.",
            )
        ),
        heads,
        rows,
        fixed_columns=3,
    )


def _promise(
    book: Book, kind: Bilingual, record: Commitment | Work, printed: Bilingual, year: int
) -> list[SheetCell]:
    say = book.say
    return [
        say(kind),
        record.number,
        say(Bilingual(zh=record.name_zh, en=record.name_en)),
        say(printed),
        year,
        say(record.strength.text),
        record.responsible,
        None,
    ]


def known_of(book: Book, review: Review | None, key_project: KeyProject) -> Iterator[str]:
    """Yield what an office says of a key project, and how far its named works are."""
    if review is None:
        return
    official = review.key_projects[key_project.id].state.official
    if official is not None:
        yield official.words
    for progress in review.works:
        work = review.plan.works[progress.id]
        if work.key_project == key_project.id:
            state = progress.state.text
            yield book.say(Bilingual(zh=f"{work.name_zh}：{state.zh}", en=f"{work.name_en}: {state.en}"))
