"""Trace records and values to the places that print them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import final

from attrs import frozen

from xzplan.data import load_plan
from xzplan.display.carded import Carded
from xzplan.display.text import within
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.model.checks import checked
from xzplan.model.figures import plain, to_decimal
from xzplan.model.indicators import Indicator
from xzplan.model.lookup import Records, fold
from xzplan.model.plan import Plan, PlanRecord, check_plan
from xzplan.model.sources import Document, Source
from xzplan.model.structure import KeyProject
from xzplan.model.walk import FIGURE, sources

__all__ = ["Printing", "Trace", "trace"]

_KINDS = {
    "indicators": Bilingual(zh="指标", en="indicator"),
    "domains": Bilingual(zh="领域", en="domain"),
    "key_projects": Bilingual(zh="重点工程", en="key project"),
    "works": Bilingual(zh="建设项目", en="work"),
    "measures": Bilingual(zh="任务措施", en="measure"),
    "commitments": Bilingual(zh="承诺事项", en="commitment"),
    "goals": Bilingual(zh="目标", en="goal"),
    "facts": Bilingual(zh="已有成效", en="fact"),
    "readings": Bilingual(zh="释义", en="reading"),
    "discrepancies": Bilingual(zh="文本出入", en="discrepancy"),
    "documents": Bilingual(zh="文件", en="document"),
}
"""The kinds of record a plan holds, by the name of the field that holds them."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Printing(Carded):
    """A place where something is printed, and the record that cites it."""

    kind: str
    """Field of the plan that holds the record, such as ``indicators``."""
    record: str
    """Id of the record."""
    path: str
    """The field of the record that names the place, such as ``target.source``."""
    source: Source

    def __str__(self) -> str:
        return f"{self.source} [{self.kind}/{self.record}.{self.path}]"


@final
@frozen(kw_only=True, field_transformer=checked)
class Trace(Carded):
    """Every place where a record or a value is printed."""

    subject: Bilingual
    places: tuple[Printing, ...]
    """The places that print it."""
    related: tuple[Printing, ...]
    """Where others that speak of it are printed: works, commitments and facts; readings and discrepancies about it
    alone."""
    note: Bilingual | None = None
    """A caution for a reader, such as that the value is derived and printed nowhere."""

    def __str__(self) -> str:
        same = self.subject.zh == self.subject.en
        lines = [self.subject.zh if same else str(self.subject)]
        if self.note is not None:
            lines.append(f"  {self.note}")
        lines += [f"  {_line(place)}" for place in self.places]
        if self.related:
            lines.append("  另见 / see also")
            lines += [f"    {_KINDS[place.kind].zh} {place.record}: {place.source}" for place in self.related]
        return within("\n".join(lines))


def _line(place: Printing) -> str:
    where = place.path.removesuffix(".source").removesuffix("_source") or "source"
    return f"{_KINDS[place.kind].zh} {place.record} [{where}]: {place.source}"


def trace(record_or_value: object, *, plan: Plan | None = None) -> Trace:
    """Return every place where a record or a value is printed.

    Parameters
    ----------
    record_or_value
        A record of the plan; a trajectory or an assessment, traced to what is printed of its indicator; a number, found
        wherever the plan prints that figure (``4.3`` finds 4.30); or a text, found wherever a quote contains it.
    plan
        The plan to look in; the one that ships with the package by default.

    Returns
    -------
    Trace
        `Trace.places` is empty, and a note says so, for a value that is printed nowhere.

    Raises
    ------
    InvalidInputError
        Neither a record of the plan nor a number nor a text, or not a plan.

    Examples
    --------
    >>> import xzplan
    >>> plan = xzplan.load_plan()
    >>> print(xzplan.trace(plan.indicators[17]).places[1])
    ch. 2, sec. 3, table 2-1, row (17), column 2020年, line 167: “93.3” [indicators/basic_pension_coverage.baseline.source]
    >>> [one.record for one in xzplan.trace(32).places if one.kind == "indicators"]
    ['old_communities_renovated']
    """
    where = load_plan() if plan is None else plan
    check_plan(where)
    value = plain(record_or_value)
    if isinstance(value, str | int | float | Decimal) and not isinstance(value, bool):
        return _trace_value(where, value)
    owner = getattr(record_or_value, "indicator", getattr(record_or_value, "key_project", None))
    is_derived = isinstance(owner, Indicator | KeyProject)
    found = _found(where, owner if is_derived else record_or_value)
    if found is None:
        raise InvalidInputError(
            "record_or_value", record_or_value, "not a record of this plan, a number or a text"
        )
    kind, record = found
    key = record.id
    places = tuple(sorted(_printings(kind, key, record), key=lambda one: one.source.line))
    related: dict[Source, Printing] = {}
    for one in _speaking_of(where, kind, key):
        related.setdefault(one.source, one)
    for one in places:
        related.pop(one.source, None)
    return Trace(
        subject=_subject(kind, record),
        places=places,
        related=tuple(related.values()),
        note=_note(record, derived=is_derived),
    )


def _note(record: object, *, derived: bool) -> Bilingual | None:
    if isinstance(record, Indicator) and record.supplied_targets:
        return _SUPPLIED
    return _DERIVED if derived else None


_SUPPLIED = Bilingual(
    zh="目标由报告编制单位设定，非规划所列；规划所列的只有以下各处",
    en="the target was set by you and is not the plan's; what the plan prints is this",
)
_DERIVED = Bilingual(
    zh="其数值由规划推算；规划所列的只有以下各处",
    en="its values are derived from the plan; what the plan prints is this",
)
_NOWHERE = Bilingual(
    zh="规划未列明此项；可能为推算所得",
    en="no record of this plan prints it; it may be derived or interpolated",
)


def _records(plan: Plan) -> Iterator[tuple[str, PlanRecord | Document]]:
    """Yield every record of a plan with the field that holds it."""
    for kind in _KINDS:
        records = getattr(plan, kind)
        for record in records.values() if isinstance(records, Records) else records:
            yield kind, record


def _found(plan: Plan, wanted: object) -> tuple[str, PlanRecord | Document] | None:
    """Return a record of the plan and the field that holds it; None for anything else."""
    for kind, record in _records(plan):
        if type(record) is type(wanted) and record == wanted:
            return kind, record
    return None


def _subject(kind: str, record: PlanRecord | Document) -> Bilingual:
    zh = getattr(record, "name_zh", getattr(record, "title_zh", record.id))
    en = getattr(record, "name_en", getattr(record, "title_en", record.id))
    return Bilingual(zh=f"{_KINDS[kind].zh}：{zh}", en=f"{_KINDS[kind].en}: {en}")


def _printings(kind: str, key: str, record: object) -> Iterator[Printing]:
    for path, source in sources(record, into_readings=kind == "readings"):
        yield Printing(kind=kind, record=key, path=path, source=source)


def _speaking_of(plan: Plan, kind: str, key: str) -> Iterator[Printing]:
    """Places of the records that name a record by its id.

    Of readings and discrepancies those that name it alone: where they name several, each place is about one of them.
    """
    field = {"key_projects": "key_project", "measures": "measure"}.get(kind, kind)
    for holder in ("works", "commitments", "facts", "readings", "discrepancies"):
        for record in getattr(plan, holder).values():
            value = getattr(record, field, ())
            named = value if isinstance(value, tuple) else (value,)
            if named == (key,) or (key in named and holder in ("works", "commitments", "facts")):
                yield from _printings(holder, record.id, record)


def _trace_value(plan: Plan, value: float | str | Decimal) -> Trace:
    figure, text = _figure(value), str(value)
    wanted = fold(text)
    if not wanted:
        raise InvalidInputError("record_or_value", value, "pass a text that is not empty")

    def prints(quote: str) -> bool:
        return wanted in fold(quote) if figure is None else figure in _figures(quote)

    places = tuple(
        Printing(kind=kind, record=key, path=path, source=source)
        for kind, key, path, source in every_source(plan)
        if prints(source.quote)
    )
    return Trace(
        subject=Bilingual(zh=f"“{text}”", en=f"“{text}”"),
        places=places,
        related=(),
        note=None if places else _NOWHERE,
    )


def _figure(value: float | str | Decimal) -> Decimal | None:
    """The number that was passed, or that a text is; None for other texts."""
    if not isinstance(value, str):
        return to_decimal(value, "record_or_value")
    try:
        return Decimal(unicodedata.normalize("NFKC", value).replace(",", "").strip())
    except InvalidOperation:
        return None


def _figures(quote: str) -> set[Decimal]:
    narrowed = unicodedata.normalize("NFKC", quote)
    return {Decimal(figure.replace(",", "")) for figure in FIGURE.findall(narrowed)}


def every_source(plan: Plan) -> Iterator[tuple[str, str, str, Source]]:
    """Yield every place that a plan cites: the field, the id of the record, the path in it, and the source."""
    for kind, record in _records(plan):
        for path, source in sources(record, into_readings=kind == "readings"):
            yield kind, record.id, path, source
