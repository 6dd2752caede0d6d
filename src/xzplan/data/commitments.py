"""Every promise outside the table, in the order of the text, by one rule for what is recorded.

Recorded wherever they stand: figures and dates; duties (确保) on something that can be observed; coverage (全覆盖, 每县,
人人, 免费, 纳入); the direction of a rate, a standard or an amount; what is to be set up once and can be shown (a system, a
platform, a standard, a plan, a scheme); ways of working that are reached or not (跨省通办, 省级统筹); regular duties (逐年,
定期). What holds for a time (阶段性) is no target of 2025. `docs/explanation/scope.md` says what is left out, and why.
A word of strength governs its own clause only.
"""

from __future__ import annotations

from xzplan.data.commitments_chapter_9 import COMMITMENTS_CHAPTER_9
from xzplan.data.commitments_chapters_3_4 import COMMITMENTS_CHAPTERS_3_4
from xzplan.data.commitments_chapters_5_6 import COMMITMENTS_CHAPTERS_5_6
from xzplan.data.commitments_chapters_7_8 import COMMITMENTS_CHAPTERS_7_8
from xzplan.data.commitments_chapters_10_12 import COMMITMENTS_CHAPTERS_10_12
from xzplan.model.commitments import Commitment

COMMITMENTS: tuple[Commitment, ...] = (
    *COMMITMENTS_CHAPTERS_3_4,
    *COMMITMENTS_CHAPTERS_5_6,
    *COMMITMENTS_CHAPTERS_7_8,
    *COMMITMENTS_CHAPTER_9,
    *COMMITMENTS_CHAPTERS_10_12,
)
