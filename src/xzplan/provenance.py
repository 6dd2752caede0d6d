"""Where a number is printed, and whether a copy of the text still prints it there."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from typing import Any, final

from attrs import frozen

from xzplan._walk import FIGURE, sources
from xzplan.catalog import load_plan
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual
from xzplan.lookup import Records, fold
from xzplan.model import Indicator, Plan
from xzplan.sources import Document, DocumentRole, Source
from xzplan.structure import KeyProject
from xzplan.units import to_decimal

__all__ = ["Printing", "TextCheck", "TextFault", "Trace", "check_text", "trace"]

_KINDS = {
    "indicators": Bilingual(zh="指标", en="indicator"),
    "domains": Bilingual(zh="领域", en="domain"),
    "key_projects": Bilingual(zh="重点工程", en="key project"),
    "measures": Bilingual(zh="任务措施", en="measure"),
    "commitments": Bilingual(zh="承诺", en="commitment"),
    "goals": Bilingual(zh="目标", en="goal"),
    "facts": Bilingual(zh="已有成绩", en="fact"),
    "readings": Bilingual(zh="读法", en="reading"),
    "discrepancies": Bilingual(zh="不一致", en="discrepancy"),
    "documents": Bilingual(zh="文件", en="document"),
}
"""The kinds of record a plan holds, by the name of the field that holds them."""


@final
@frozen(kw_only=True)
class Printing:
    """One place where something is printed, and the record that says so."""

    kind: str
    """Field of the plan that holds the record, such as ``indicators``."""
    record: str
    """Id of the record."""
    path: str
    """Where in the record the place is named, such as ``target.source``."""
    source: Source

    def __str__(self) -> str:
        return f"{self.source} [{self.kind}/{self.record}.{self.path}]"


@final
@frozen(kw_only=True)
class Trace:
    """Every place where a record or a value is printed."""

    subject: Bilingual
    places: tuple[Printing, ...]
    """Where it is printed itself."""
    related: tuple[Printing, ...]
    """Where others that speak of it are printed: commitments and facts, readings and discrepancies about it alone."""
    note: Bilingual | None = None
    """What a reader has to know, such as that a value is derived and printed nowhere."""

    def __str__(self) -> str:
        same = self.subject.zh == self.subject.en
        lines = [self.subject.zh if same else str(self.subject)]
        if self.note is not None:
            lines.append(f"  {self.note}")
        lines += [f"  {_line(one)}" for one in self.places]
        if self.related:
            lines.append("  另见 / see also")
            lines += [f"    {_KINDS[one.kind].zh} {one.record}: {one.source}" for one in self.related]
        return "\n".join(lines)


def _line(one: Printing) -> str:
    where = one.path.removesuffix(".source").removesuffix("_source") or "source"
    return f"{_KINDS[one.kind].zh} {one.record} [{where}]: {one.source}"


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
        Neither a record of the plan nor a number nor a text.

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
    if isinstance(record_or_value, str | int | float | Decimal) and not isinstance(record_or_value, bool):
        return _trace_value(where, record_or_value)
    record: Any = record_or_value
    note = None
    owner = getattr(record, "indicator", getattr(record, "key_project", None))
    if isinstance(owner, Indicator | KeyProject):
        record, note = owner, _DERIVED
    kind = _kind_of(where, record)
    if kind is None:
        raise InvalidInputError(
            "record_or_value", record_or_value, "not a record of this plan, a number or a text"
        )
    key = record.id
    places = tuple(sorted(_printings(kind, key, record), key=lambda one: one.source.line))
    related: dict[Source, Printing] = {}
    for one in _speaking_of(where, kind, key):
        related.setdefault(one.source, one)
    for one in places:
        related.pop(one.source, None)
    return Trace(subject=_subject(kind, record), places=places, related=tuple(related.values()), note=note)


_DERIVED = Bilingual(
    zh="其数值由规划推算；规划所印的只有以下各处",
    en="its values are derived from the plan; what the plan prints is this",
)
_NOWHERE = Bilingual(
    zh="本规划的记录中没有印出此项；可能是推算或插值",
    en="no record of this plan prints it; it may be derived or interpolated",
)


def _kind_of(plan: Plan, record: Any) -> str | None:
    """The field of the plan that holds a record; None for what is not one of its records."""
    for kind in _KINDS:
        records = getattr(plan, kind)
        held = records.values() if isinstance(records, Records) else records
        if any(type(one) is type(record) and one == record for one in held):
            return kind
    return None


def _subject(kind: str, record: Any) -> Bilingual:
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
    for holder in ("commitments", "facts", "readings", "discrepancies"):
        for one in getattr(plan, holder).values():
            value = getattr(one, field, ())
            named = value if isinstance(value, tuple) else (value,)
            if named == (key,) or (key in named and holder in ("commitments", "facts")):
                yield from _printings(holder, one.id, one)


def _trace_value(plan: Plan, value: float | str | Decimal) -> Trace:
    figure, text = _figure(value), str(value)
    wanted = fold(text)
    if not wanted:
        raise InvalidInputError("record_or_value", value, "an empty text is printed everywhere")

    def prints(quote: str) -> bool:
        return wanted in fold(quote) if figure is None else figure in _figures(quote)

    places = tuple(
        Printing(kind=kind, record=key, path=path, source=source)
        for kind, key, path, source in _every_source(plan)
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
    plain = unicodedata.normalize("NFKC", quote)
    return {Decimal(one.replace(",", "")) for one in FIGURE.findall(plain)}


def _every_source(plan: Plan) -> Iterator[tuple[str, str, str, Source]]:
    for kind in _KINDS:
        records = getattr(plan, kind)
        for one in records.values() if isinstance(records, Records) else records:
            for path, source in sources(one, into_readings=kind == "readings"):
                yield kind, one.id, path, source


# A copy of the text held against every locator and quote.


@final
@frozen(kw_only=True)
class TextFault:
    """A place that does not print what a record says of it."""

    place: Printing
    problem: Bilingual

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"


@final
@frozen(kw_only=True)
class TextCheck:
    """A copy of the published text, held against every locator and quote of a plan."""

    checked: int
    """How many places were looked at."""
    identical: bool
    """Whether it is the very copy the plan was read from, by its digest."""
    faults: tuple[TextFault, ...]
    normalised: tuple[Bilingual, ...]
    """What was overlooked to find the quotes; empty where they stand character for character."""

    @property
    def ok(self) -> bool:
        """Whether every quote was found at its place."""
        return not self.faults

    def __str__(self) -> str:
        head = Bilingual(
            zh=f"核对{self.checked}处，{len(self.faults)}处不符",
            en=f"{self.checked} places checked, {len(self.faults)} do not hold",
        )
        lines = [str(head), *(f"  overlooked 忽略: {one}" for one in self.normalised)]
        return "\n".join([*lines, *(f"  {one}" for one in self.faults)])


def check_text(plan: Plan, text: str) -> TextCheck:
    """Hold a copy of the published text against every locator and quote of a plan.

    Parameters
    ----------
    plan
        The plan.
    text
        The copy. Its line breaks, spaces, full- and half-width signs and quotation marks may differ from those of the
        copy the plan was read from; what was overlooked is said.

    Returns
    -------
    TextCheck
        With each place that does not hold. Where lines are those of the original a quote must stand at its line;
        where they are not, in its order between the lines around it.

    Raises
    ------
    InvalidInputError
        Not a text, an empty one, or a plan without a published text.
    """
    if not isinstance(text, str) or not text.strip():
        raise InvalidInputError("text", text, "pass the published text as one string")
    document = next((one for one in plan.documents if one.role is DocumentRole.PUBLISHED_TEXT), None)
    if document is None:
        raise InvalidInputError("plan", plan, "it names no published text that its locators point into")
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = [
        Printing(kind=kind, record=key, path=path, source=source)
        for kind, key, path, source in _every_source(plan)
        if source.document == document.id
    ]
    faults, overlooked = _at_their_lines(lines, places)
    if 2 * len(faults) > len(places):  # other line breaks: look for the order instead
        faults, overlooked = _in_their_order(lines, places)
    body = "\n".join(lines).rstrip("\n")
    return TextCheck(
        checked=len(places),
        identical=_digest(document, body),
        faults=tuple(faults),
        normalised=tuple(_OVERLOOKED[level] for level in sorted(overlooked)),
    )


def _digest(document: Document, body: str) -> bool:
    # Half of a pair of surrogates has no bytes in UTF-8, but must not stop the check.
    copies = (text.encode("utf-8", "surrogatepass") for text in (body, f"{body}\n"))
    return document.sha256 in {sha256(copy).hexdigest() for copy in copies}


_BREAKS, _SPACES, _SIGNS = range(3)
_OVERLOOKED = {
    _BREAKS: Bilingual(zh="换行不同", en="other line breaks"),
    _SPACES: Bilingual(zh="空格不同", en="other spaces"),
    _SIGNS: Bilingual(zh="全角与半角、引号与破折号不同", en="other widths, quotation marks or dashes"),
}
_MARKS = str.maketrans(
    {**dict.fromkeys("“”„‟«»", '"'), **dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("—–−‐‑‒―", "-")}
)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _plain(text: str) -> str:
    return _squeezed(unicodedata.normalize("NFKC", text).translate(_MARKS))


def _at_their_lines(lines: list[str], places: Iterable[Printing]) -> tuple[list[TextFault], set[int]]:
    """Look for each quote at its line: as it is, then without spaces, then without widths."""
    faults, overlooked = [], set()
    for place in places:
        source = place.source
        last = source.line if source.last_line is None else source.last_line
        there = "\n".join(lines[source.line - 1 : last])
        if source.quote in there:
            continue
        if _squeezed(source.quote) in _squeezed(there):
            overlooked.add(_SPACES)
        elif _plain(source.quote) in _plain(there):
            overlooked.add(_SIGNS)
        else:
            faults.append(TextFault(place=place, problem=_not_there(there, source.quote)))
    return faults, overlooked


def _not_there(there: str, quote: str) -> Bilingual:
    """Say what stands there instead; of a long line, what begins as the quote does."""
    length = next((n for n in range(len(quote), 0, -1) if quote[:n] in there), 0)
    at = there.find(quote[:length])
    shown = there.strip() if len(there) <= 40 else there[at : at + max(len(quote), 12)].strip()
    return Bilingual(zh=f"该处现为“{shown}”", en=f"the place prints “{shown}”")


_ANCHOR = 8  # characters that make a quote long enough to tell where its line is


def _in_their_order(lines: list[str], places: list[Printing]) -> tuple[list[TextFault], set[int]]:
    """Look for each quote between the places of the lines before and after its own."""
    body = unicodedata.normalize("NFKC", "\n".join(lines)).translate(_MARKS)
    kept = [at for at, sign in enumerate(body) if not sign.isspace()] + [len(body)]
    quotes = [_plain(place.source.quote) for place in places]
    found = _anchors(_squeezed(body), places, quotes)
    order = sorted(found)
    # Quotes of different lines that read alike have to be there as often as they are quoted.
    wanted: dict[tuple[int, int, str], set[int]] = defaultdict(set)
    windows = []
    for place, quote in zip(places, quotes, strict=True):
        line = place.source.line
        before, after = bisect.bisect_left(order, line), bisect.bisect_right(order, line)
        low = found[order[before - 1]][1] if before else 0
        high = found[order[after]][0] if after < len(order) else -1
        windows.append((kept[low], kept[high], quote))
        wanted[windows[-1]].add(line)
    problem = Bilingual(zh="在前后各行之间未找到", en="not found between the lines around it")
    there = {key: _times(body, *key) >= len(own) for key, own in wanted.items()}
    faults = [
        TextFault(place=place, problem=problem)
        for place, window in zip(places, windows, strict=True)
        if not there[window]
    ]
    together = "".join(lines)
    levels = {_BREAKS}
    if not all(place.source.quote.replace("\n", "") in together for place in places):
        levels.add(_SPACES)
    together = _squeezed(together)
    if not all(_squeezed(place.source.quote) in together for place in places):
        levels.add(_SIGNS)
    return faults, levels


def _anchors(body: str, places: list[Printing], quotes: list[str]) -> Mapping[int, tuple[int, int]]:
    """Where lines are, by quotes that occur once: the start of the first and the end of the last on each line."""
    spans: dict[int, tuple[int, int]] = {}
    for place, quote in zip(places, quotes, strict=True):
        whole = place.source.last_line is None and len(quote) >= _ANCHOR
        at = body.find(quote) if whole else -1
        if at >= 0 and body.find(quote, at + 1) < 0:
            low, high = spans.get(place.source.line, (at, at))
            spans[place.source.line] = min(low, at), max(high, at + len(quote))
    # Lines that stand out of order cannot all be right: keep the longest chain of those that follow each other.
    order = sorted(spans)
    chains: list[tuple[int, int]] = []  # for each line the length of its chain, and the line before in it
    for at, line in enumerate(order):
        ways = [(chains[by][0], by) for by in range(at) if spans[order[by]][1] <= spans[line][0]]
        length, by = max(ways, default=(0, -1))
        chains.append((length + 1, by))
    kept = {}
    at = max(range(len(order)), key=lambda at: chains[at][0], default=-1)
    while at >= 0:
        kept[order[at]] = spans[order[at]]
        at = chains[at][1]
    return kept


def _times(body: str, low: int, high: int, quote: str) -> int:
    """How often a quote stands in a stretch of the text, figures being whole: 90 is neither in 190 nor in ≥90."""
    front = r"(?<![\d.≥≤<>])" if quote[0].isdigit() else ""
    back = r"(?![\d.])" if quote[-1].isdigit() else ""
    return len(re.findall(front + r"\s*".join(map(re.escape, quote)) + back, body[low:high]))
