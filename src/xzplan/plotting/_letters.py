"""How wide texts are, in points, and which font draws them."""

from __future__ import annotations

from collections.abc import Iterable

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from xzplan.display.text import wrap
from xzplan.plotting._fonts import LATIN, REPLACEMENT, families

_LARGE = 100.0
"""Signs are measured at this size, and at their own on a coarse screen, which rounds them to pixels."""
LEADING = 1.3
"""Height of a line, as a multiple of the size of the letters."""


class Letters:
    """The fonts of one picture."""

    def __init__(self, texts: Iterable[str], lang: str) -> None:
        """Find the fonts for every character that a picture may show."""
        self.lang = lang
        signs = {sign for text in texts for sign in text} - {"\n"}
        names, missing = families(signs, lang)
        if missing and LATIN not in names:
            names.append(LATIN)  # has the sign for those that are missing
        self.families = names
        self.missing = "".join(sorted(missing))
        self._renderer = RendererAgg(1, 1, 72)  # type: ignore[no-untyped-call]
        self._widths: dict[tuple[str, float], float] = {}

    def shown(self, text: str) -> str:
        """Return a text with a sign of its own in place of each character that no font has."""
        return "".join(REPLACEMENT if sign in self.missing else sign for sign in text)

    def width(self, text: str, size: float) -> float:
        """Return the width of the widest line of a text, in points."""
        return max(sum(self._width(sign, size) for sign in line) for line in text.split("\n"))

    def lines(self, text: str, size: float, width: float, most: int = 99) -> list[str]:
        """Break a text into lines of a width; what does not go into so many lines ends with an ellipsis."""
        lines = wrap(text, width, lambda part: self.width(part, size))
        if len(lines) <= most:
            return lines
        last = lines[most - 1]
        while last and self.width(f"{last}…", size) > width:
            last = last[:-1]
        return [*lines[: most - 1], f"{last}…"]

    def _width(self, sign: str, size: float) -> float:
        if (sign, size) not in self._widths:
            large = self._measured(sign, _LARGE) * size / _LARGE
            self._widths[sign, size] = max(large, self._measured(sign, size))
        return self._widths[sign, size]

    def _measured(self, sign: str, size: float) -> float:
        """Return the width of a sign between two others, since a space has no ink."""
        font = FontProperties(family=self.families, size=size)

        def wide(text: str) -> float:
            measured = self._renderer.get_text_width_height_descent(text, font, ismath=False)  # type: ignore[no-untyped-call]
            return float(measured[0])

        return wide(f"|{self.shown(sign)}|") - wide("||")
