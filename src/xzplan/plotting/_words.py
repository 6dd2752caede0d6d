"""The words of pictures."""

from __future__ import annotations

from xzplan.assessment.schemes.bands import Status
from xzplan.language import Bilingual, say


def words(zh: str, en: str) -> Bilingual:
    """Return a text in both languages."""
    return Bilingual(zh=zh, en=en)


BASELINE = words("基期", "baseline")
MILESTONES = words("年度参考值", "milestones")
INTERPOLATED = words("年度参考值（{0}推算）", "milestones ({0})")
"""{0}: the method."""
GOOD_SIDE = words("达标区间", "meets the target")
TARGET = words("目标", "target")
OWN_TARGET = words("目标由报告编制单位设定", "target set by you")
OBSERVED = words("实际", "actual")
SUMMED = words("累计", "total")
INDEXED = words("实际（定基）", "actual (index)")
PACE = words("后续所需进度", "pace needed")
NO_VALUE = words("未填报", "no value")
MORE_NOTES = words("另有{0}条说明未列出", "{0} not shown")
PROGRESS = words("进度", "progress")
OUTLOOK = words("趋势判断", "outlook")
UNIT = words("单位：{0}", "Unit: {0}")
INDEX_UNIT = words("定基指数（{0}年=100）", "index, {0} = 100")
"""{0}: the base year."""
ASKED = words("{0}年度参考值", "must be {0} the milestone")
"""{0}: the relation of an observed value to its milestone."""
ASKED_OF_ALL = words("逐年{0}目标值", "must be {0} the target in every year")
ASKED_AT_THE_END = words("{0}目标值", "must be {0} the target")


def badge(status: Status, lang: str) -> str:
    """Return the sign and the words of a status."""
    return f"{status.sign} {say(status.text, lang)}"


def with_remark(text: str, remark: Bilingual | None, lang: str) -> str:
    """Return a text with a remark in brackets; None adds nothing."""
    if remark is None:
        return text
    return f"{text}（{remark.zh}）" if lang == "zh" else f"{text} ({remark.en})"


def colon(lang: str) -> str:
    """Return the colon of a language, with the space that follows it."""
    return "：" if lang == "zh" else ": "
