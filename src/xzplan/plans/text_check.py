"""Check a copy of the published text against every locator and quote of a plan."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import final

from attrs import frozen

from xzplan.display.carded import Carded
from xzplan.exceptions import InvalidInputError
from xzplan.language import Bilingual, counted
from xzplan.model.checks import checked
from xzplan.model.plan import Plan, check_plan
from xzplan.model.sources import Document, DocumentRole
from xzplan.plans.provenance import Printing, every_source

__all__ = ["TextCheck", "TextFault", "check_text"]


@final
@frozen(kw_only=True, field_transformer=checked)
class TextFault(Carded):
    """A place that does not print the quote of a record."""

    place: Printing
    problem: Bilingual

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"


@final
@frozen(kw_only=True, field_transformer=checked)
class TextCheck(Carded):
    """Result of checking a copy of the published text against a plan."""

    checked: int
    """The number of places that were checked."""
    identical: bool
    """Whether it is the very copy the plan was read from, by its digest."""
    faults: tuple[TextFault, ...]
    normalised: tuple[Bilingual, ...]
    """The differences that were ignored to find the quotes; empty if every character agrees."""

    @property
    def ok(self) -> bool:
        """Whether every quote was found at its place."""
        return not self.faults

    def __str__(self) -> str:
        wrong = len(self.faults)
        head = Bilingual(
            zh=f"核对{self.checked}处，{wrong}处不符",
            en=f"{counted(self.checked, 'place')} checked, {wrong} {'does' if wrong == 1 else 'do'} not hold",
        )
        lines = [str(head), *(f"  overlooked 忽略: {one}" for one in self.normalised)]
        return "\n".join([*lines, *(f"  {one}" for one in self.faults)])


def check_text(plan: Plan, text: str) -> TextCheck:
    """Check a copy of the published text against every locator and quote of a plan.

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
        Not a plan, not a text, an empty text, or a plan without a published text.
    """
    check_plan(plan)
    if not isinstance(text, str) or not text.strip():
        raise InvalidInputError("text", text, "pass the published text as one string")
    document = next((one for one in plan.documents if one.role is DocumentRole.PUBLISHED_TEXT), None)
    if document is None:
        raise InvalidInputError("plan", plan, "it names no published text for its locators")
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = [
        Printing(kind=kind, record=key, path=path, source=source)
        for kind, key, path, source in every_source(plan)
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


# What a comparison overlooks, in the order in which it is said.
BREAKS, SPACES, SIGNS = range(3)
_OVERLOOKED = {
    BREAKS: Bilingual(zh="换行不同", en="other line breaks"),
    SPACES: Bilingual(zh="空格不同", en="other spaces"),
    SIGNS: Bilingual(zh="全角与半角、引号与破折号不同", en="other widths, quotation marks or dashes"),
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
            overlooked.add(SPACES)
        elif _plain(source.quote) in _plain(there):
            overlooked.add(SIGNS)
        else:
            faults.append(TextFault(place=place, problem=_not_there(there, source.quote)))
    return faults, overlooked


def _not_there(there: str, quote: str) -> Bilingual:
    """Say what stands there instead; of a long line, what begins as the quote does."""
    length = next((n for n in range(len(quote), 0, -1) if quote[:n] in there), 0)
    at = there.find(quote[:length])
    shown = there.strip() if len(there) <= 40 else there[at : at + max(len(quote), 12)].strip()
    return _PRINTS.filled(shown)


_PRINTS = Bilingual(zh="该处现为“{0}”", en="the place prints “{0}”")
_NOT_FOUND = Bilingual(zh="在前后各行之间未找到", en="not found between the lines around it")


_ANCHOR = 8  # characters that make a quote long enough to tell where its line is


def _in_their_order(lines: list[str], places: list[Printing]) -> tuple[list[TextFault], set[int]]:
    """Look for each quote between the places of the lines before and after its own."""
    body = unicodedata.normalize("NFKC", "\n".join(lines)).translate(_MARKS)
    kept = [at for at, sign in enumerate(body) if not sign.isspace()] + [len(body)]
    quotes = [_plain(place.source.quote) for place in places]
    anchors = _anchors(_squeezed(body), places, quotes)
    order = sorted(anchors)
    # Quotes of different lines that read alike have to be there as often as they are quoted.
    wanted: dict[tuple[int, int, str], set[int]] = defaultdict(set)
    windows = []
    for place, quote in zip(places, quotes, strict=True):
        line = place.source.line
        before, after = bisect.bisect_left(order, line), bisect.bisect_right(order, line)
        low = anchors[order[before - 1]][1] if before else 0
        high = anchors[order[after]][0] if after < len(order) else -1
        windows.append((kept[low], kept[high], quote))
        wanted[windows[-1]].add(line)
    there = {key: _times(body, *key) >= len(own) for key, own in wanted.items()}
    faults = [
        TextFault(place=place, problem=_NOT_FOUND)
        for place, window in zip(places, windows, strict=True)
        if not there[window]
    ]
    together = "".join(lines)
    levels = {BREAKS}
    if not all(place.source.quote.replace("\n", "") in together for place in places):
        levels.add(SPACES)
    together = _squeezed(together)
    if not all(_squeezed(place.source.quote) in together for place in places):
        levels.add(SIGNS)
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
