"""The words and signs of pictures, and how long texts are broken into lines."""

from __future__ import annotations

import re

from xzplan.assessment.schemes.bands import Status
from xzplan.display.palette import LIGHT
from xzplan.display.text import display_width
from xzplan.language import Bilingual


def words(zh: str, en: str) -> Bilingual:
    """Return a text in both languages."""
    return Bilingual(zh=zh, en=en)


BASELINE = words("规划所印基期值", "baseline as printed")
MILESTONE, MILESTONES = words("里程碑", "milestone"), words("里程碑", "milestones")
BOUND = words("界限", "bound")
GOOD_SIDE = words("达标一侧", "good side")
TARGET = words("目标", "target")
OWN_TARGET = words("目标由报告编制单位设定", "target set by you")
OBSERVED = words("观测值", "observed")
CHAINED = words("观测值（逐年连乘）", "observed (chained)")
SUMMED = words("观测值（逐年累计）", "observed (summed)")
PACE = words("今后每年须", "needed each year:")
PACE_IN_GENERAL = words("今后所需进度", "pace needed from now on")
PROGRESS = words("进度", "progress")
OUTLOOK = words("趋势", "outlook")
ONLY_TARGET = words("仅目标年有数", "target year only")
NOT_QUANTIFIED = words("规划未印数值", "no figure in the plan")


def badge(status: Status, lang: str) -> str:
    """Return the sign and the words of a status."""
    return f"{status.sign} {say(status.text, lang)}"


def status_colour(status: Status) -> str:
    """Return the colour of a status, dark enough for text on white."""
    return LIGHT[status.tone]


def say(text: Bilingual, lang: str) -> str:
    """Return a statement in one language."""
    return text.zh if lang == "zh" else text.en


def with_remark(text: str, remark: Bilingual | None, lang: str) -> str:
    """Return a text with a remark in brackets; None adds nothing."""
    if remark is None:
        return text
    return f"{text}（{remark.zh}）" if lang == "zh" else f"{text} ({remark.en})"


def colon(lang: str) -> str:
    """Return the colon of a language, with the space that follows it."""
    return "：" if lang == "zh" else ": "


# A word, or one Chinese character, with the punctuation that must not begin a line.
_PIECE = re.compile(r"(?:[!-~]+|[“‘（《〔【]*[^\s])[，。；：！？、）》〕】”’％%‰]*\s*")


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of a width, counted in columns of a terminal: a Chinese character is two."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and display_width(lines[-1]) + display_width(piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]
