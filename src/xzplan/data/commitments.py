"""Every quantified or dated promise outside the table, in the order of the text.

Where one sentence strings several promises together, a word that hardens or softens it is read on to its end, unless
another such word takes over.
"""

from __future__ import annotations

from xzplan.data.commitments_chapters_3_6 import COMMITMENTS_CHAPTERS_3_6
from xzplan.data.commitments_chapters_7_12 import COMMITMENTS_CHAPTERS_7_12
from xzplan.model.commitments import Commitment

COMMITMENTS: tuple[Commitment, ...] = (*COMMITMENTS_CHAPTERS_3_6, *COMMITMENTS_CHAPTERS_7_12)
