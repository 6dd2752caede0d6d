"""Fonts for Chinese and other labels: what is installed first, then the subset that ships with the package.

Neither rcParams nor the fonts that a program gets by default are changed: each text gets its own list of families.
matplotlib's list of fonts gains entries, which is the only way to name a font file among others: the subset where it
is needed, and fonts that were installed after matplotlib last looked.
"""

from __future__ import annotations

import atexit
from contextlib import ExitStack
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path

from matplotlib import font_manager

BUNDLED = "Xzplan Sans SC"
LATIN = "DejaVu Sans"
"""Comes with matplotlib."""
KNOWN = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "Droid Sans Fallback",
    "Arial Unicode MS",
)
"""Fonts for simplified Chinese that a machine may have, best first."""
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def families(signs: set[str], lang: str) -> tuple[list[str], set[str]]:
    """Return the families that cover characters, in the order to try them, and the characters left over."""
    names, left = _cover(signs, lang)
    if left and _look_again():
        names, left = _cover(signs, lang)
    return names, left


def _cover(signs: set[str], lang: str) -> tuple[list[str], set[str]]:
    # A weight other than regular would be drawn for want of a better: the hairlines of variable fonts.
    regular = {
        entry.name
        for entry in font_manager.fontManager.ttflist
        if entry.weight == 400 and entry.style == "normal"
    }
    chinese = [*(name for name in KNOWN if name in regular), BUNDLED]
    names, left = [], set(signs)
    for name in [*chinese, LATIN] if lang == "zh" else [LATIN, *chinese]:
        covered = left & _covered(name)
        if covered:
            names.append(name)
            left -= covered
    return names, left


def _covered(name: str) -> frozenset[str]:
    if name == BUNDLED and name not in font_manager.fontManager.get_font_names():
        font_manager.fontManager.addfont(bundled_file())
    return _characters(font_manager.findfont(name, fallback_to_default=False))


@cache
def bundled_file() -> Path:
    """Return the font that ships with the package; from a zip, a copy that lives as long as the process."""
    keep = ExitStack()
    atexit.register(keep.close)
    return keep.enter_context(as_file(files("xzplan.plotting") / "fonts" / "XzplanSansSC-Regular.otf"))


@lru_cache(maxsize=32)
def _characters(path: str) -> frozenset[str]:
    return frozenset(map(chr, font_manager.get_font(path).get_charmap()))


def _look_again() -> bool:
    """Tell matplotlib of fonts that were installed after its list was made; return whether there are any."""
    known = {entry.fname for entry in font_manager.fontManager.ttflist}
    any_added = False
    for path in sorted(set(font_manager.findSystemFonts()) - known):
        try:
            font_manager.fontManager.addfont(path)
        except (OSError, RuntimeError):  # not a font
            continue
        any_added = True
    return any_added
