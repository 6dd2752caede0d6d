"""Make the font that the package ships: a subset of Noto Sans CJK SC, renamed.

    pip install fonttools
    apt-get download fonts-noto-cjk && dpkg-deb -x fonts-noto-cjk_*.deb noto
    python scripts/make_font.py noto/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc

The subset has every character of the package's source, which is all that the package can print, and the 3,755
common characters of GB 2312 level 1, so that names of offices and sources that users bring are mostly there too. The
name is ours: a subset is a modified version, and must not be taken for the original where both are installed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

PACKAGE = Path(__file__).parents[1] / "src" / "xzplan"
FONT = PACKAGE / "plotting" / "fonts" / "XzplanSansSC-Regular.otf"
ORIGINAL = "Noto Sans CJK SC"
FAMILY, POSTSCRIPT = "Xzplan Sans SC", "XzplanSansSC-Regular"

# Signs that labels of others are likely to hold: Latin with accents, quotation marks, brackets, units, relations.
SIGNS = "\u3000·–—‘’“”…‰′″₂²³℃≈≠≤≥±×÷°、。〈〉《》「」【】〔〕（），：；！？％＋－／＜＝＞［］～￥€→←↑↓●○□■△▲▽▼◇◆★☆①②③④⑤⑥⑦⑧⑨⑩�"


def characters() -> set[str]:
    """Return the characters to keep."""
    printed = {sign for path in PACKAGE.rglob("*.py") for sign in path.read_text(encoding="utf-8")}
    common = {
        bytes((row, cell)).decode("gb2312")
        for row in range(0xB0, 0xD8)
        for cell in range(0xA1, 0xFF if row < 0xD7 else 0xFA)
    }
    latin = {chr(code) for code in range(0x20, 0x7F)} | {chr(code) for code in range(0xA0, 0x100)}
    return {sign for sign in printed | common | latin | set(SIGNS) if sign != "\n"}


def rename(font: Any) -> None:
    """Give the subset its own name; copyright, authors and licence stay."""
    names = font["name"]
    names.names = [record for record in names.names if record.platformID == 3 and record.langID == 0x409]
    version = names.getDebugName(5).split(";", maxsplit=1)[0]
    ours = {
        1: FAMILY,
        3: f"{version};{POSTSCRIPT}",
        4: FAMILY,
        5: f"{version}; subset of {ORIGINAL}",
        6: POSTSCRIPT,
    }
    for number, text in ours.items():
        names.setName(text, number, 3, 1, 0x409)
    names.removeNames(nameID=7)  # the trademark is the original's
    top = font["CFF "].cff
    top.fontNames = [POSTSCRIPT]
    top.topDictIndex[0].FullName = top.topDictIndex[0].FamilyName = FAMILY


def main(source: str) -> None:
    """Write the subset."""
    faces: list[TTFont] = TTCollection(source).fonts
    [font] = [face for face in faces if face["name"].getDebugName(1) == ORIGINAL]
    options = Options(
        hinting=False,
        desubroutinize=True,
        layout_features=[],
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        drop_tables=["BASE", "DSIG", "VORG", "vhea", "vmtx", "GPOS", "GSUB", "GDEF"],
    )
    wanted = characters()
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(map(ord, wanted)))
    subsetter.subset(font)
    rename(font)
    font["head"].modified = font["head"].created  # the same bytes each time
    font.recalcTimestamp = False
    FONT.parent.mkdir(exist_ok=True)
    font.save(FONT)
    missing = "".join(sorted(wanted - set(map(chr, font.getBestCmap()))))
    print(
        f"{FONT}: {FONT.stat().st_size} bytes, {len(font.getBestCmap())} characters, not in {ORIGINAL}: {missing!r}"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
