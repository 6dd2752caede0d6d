"""Sentences about a whole review: how many indicators and key projects have each status, and where the values are from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from xzplan.assessment.key_projects import KeyProjectAssessment
from xzplan.assessment.records import Assessment
from xzplan.assessment.schemes.bands import Status
from xzplan.language import Bilingual, counted
from xzplan.model.indicators import Nature

if TYPE_CHECKING:
    from xzplan.assessment.review import Review

_Judged: TypeAlias = Assessment | KeyProjectAssessment

_COUNTED = (
    Status.ACHIEVED_EARLY,
    Status.ACHIEVED,
    Status.AHEAD,
    Status.ON_TRACK,
    Status.BEHIND,
    Status.MISSED,
    Status.NOT_ASSESSED,
)
"""The statuses that a sentence counts, in the order it names them."""

_COUNTED_AS = {
    Status.KEPT: Status.ON_TRACK,
    Status.SLIPPING: Status.ON_TRACK,
    Status.BROKEN: Status.BEHIND,
}
"""What a held bound counts as among them; in the target year it is met or not met as any other."""


def sentence(rows: Sequence[Assessment], key_projects: Sequence[KeyProjectAssessment]) -> Bilingual:
    """Return the counts of a review in a sentence, binding indicators apart."""
    every = _listed(rows)
    zh = f"{len(rows)}项主要指标中，{every.zh}"
    en = f"Of {counted(len(rows), 'main indicator')}, {every.en}"
    unknown = sum(row.indicator.nature is Nature.NOT_STATED for row in rows)
    if unknown < len(rows):  # where no nature is stated, none can be counted as binding
        binding = [row for row in rows if row.indicator.nature is Nature.BINDING]
        if binding:
            some = _listed(binding)
            zh += f"；其中约束性指标{len(binding)}项，{some.zh}"
            en += f"; of the {counted(len(binding), 'binding one')}, {some.en}"
        else:
            zh += "；其中没有约束性指标"
            en += "; none of them is binding"
        if unknown:
            zh += f"；另有{unknown}项未注明性质"
            en += f"; the nature of {unknown} is not stated"
    zh, en = f"{zh}。", f"{en}."
    known = count(key_project.progress.status for key_project in key_projects)
    if set(known) - {Status.NOT_ASSESSED}:
        done = _listed(key_projects)
        zh += f"{len(key_projects)}项重点工程中，{done.zh}。"
        en += f" Of {counted(len(key_projects), 'key project')}, {done.en}."
    return Bilingual(zh=zh, en=en)


def sources_of(reviews: Sequence[Review]) -> Bilingual | None:
    """Return where the values of reviews of one table are from, without a stop; None if there are no values."""
    sources = {
        observation.source for review in reviews for row in review.rows() for observation in row.observations
    }
    named = sorted(source for source in sources if source)
    read_from = tuple(dict.fromkeys(name for review in reviews for name in review.read_from))
    if not sources:
        return None
    if not named:
        return _read_from(*read_from) if read_from else _NO_SOURCES
    some = _SOME_WITHOUT if len(named) < len(sources) else Bilingual(zh="", en="")
    said = _SOURCES.filled(Bilingual(zh="、".join(named), en=", ".join(named)), some)
    return _BOTH.filled(said, _read_from(*read_from)) if read_from else said


def _read_from(file: str, *sheets: str) -> Bilingual:
    names = Bilingual(
        zh="".join(f"“{sheet}”" for sheet in sheets), en=", ".join(f"“{sheet}”" for sheet in sheets)
    )
    return (_READ_FROM_SHEETS if sheets else _READ_FROM).filled(file, names)


_BOTH = Bilingual(zh="{0}；{1}", en="{0}; {1}")
_READ_FROM = Bilingual(zh="实际值读自文件“{0}”", en="values read from the file “{0}”")
_READ_FROM_SHEETS = Bilingual(
    zh="实际值读自文件“{0}”的工作表{1}", en="values read from the file “{0}” (sheets: {1})"
)
_SOURCES = Bilingual(zh="实际值来源：{0}{1}", en="sources of the values: {0}{1}")
_SOME_WITHOUT = Bilingual(zh="，部分数值未注明", en=", some values without")
_NO_SOURCES = Bilingual(zh="实际值未注明来源", en="sources of the values: not given")


def count(statuses: Iterable[Status]) -> dict[Status, int]:
    """Return how many there are of each status, in the order of the statuses; those that none has are left out."""
    counts = Counter(statuses)
    return {status: counts[status] for status in Status if counts[status]}


def _listed(assessments: Iterable[_Judged]) -> Bilingual:
    """Return the counts in words, leaving out what there is none of; what held bounds count as is in brackets."""
    every = list(assessments)
    counts = count(one.progress.status for one in every)
    zh, en = [], []
    for status in _COUNTED:
        inside = {held: counts[held] for held, as_ in _COUNTED_AS.items() if as_ is status and held in counts}
        total = counts.get(status, 0) + sum(inside.values())
        if not total:
            continue
        notes = [
            Bilingual(zh=f"{held.text.zh}{number}项", en=f"{held.text.en}: {number}")
            for held, number in inside.items()
            if number < total or held is not Status.KEPT
        ]
        early = sum(bool(getattr(one, "early", False)) for one in every if one.progress.status is status)
        if early:
            notes.append(Bilingual(zh=f"提前完成{early}项", en=f"met early: {early}"))
        note_zh, note_en = "、".join(note.zh for note in notes), ", ".join(note.en for note in notes)
        zh.append(f"{status.text.zh}{total}项" + (f"（其中{note_zh}）" if notes else ""))
        en.append(f"{total} {status.text.en}" + (f" ({note_en})" if notes else ""))
    return Bilingual(zh="，".join(zh), en=", ".join(en))
