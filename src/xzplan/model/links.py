"""Links from measures, key projects, works and promises to indicators, with our reasons."""

from __future__ import annotations

from typing import final

from attrs import field, frozen

from xzplan.display.carded import Carded
from xzplan.model.checks import checked
from xzplan.model.enums import Worded

__all__ = ["Link", "LinkReason"]


class LinkReason(Worded):
    """The reason for a link. The plan itself prints no links."""

    NAMED = "named", "原文写明该指标", "the text names the indicator"
    """The text uses the indicator's name or its own figure."""
    COUNTED = "counted", "其成果计入该指标", "what it delivers is counted by the indicator"
    """Its results count in the figure itself."""
    PART = "part", "属于该指标的一部分", "it is a part of what the indicator counts"
    """The same service for some of the people, or one of several things that the indicator adds up."""
    MEANS = (
        "means",
        "为实现该指标提供条件",
        "it provides what the indicator depends on",
    )
    """Staff, facilities, money or rules without which the figure does not move."""
    SUBJECT = "subject", "与该指标内容相关", "it is about the service that the indicator measures"
    """The paragraph is about the same service, without a figure."""


@final
@frozen(kw_only=True, field_transformer=checked)
class Link(Carded):
    """An indicator that something serves, with the reason why we relate the two."""

    indicator: str
    """Id of the `Indicator`."""
    reason: LinkReason = field(converter=LinkReason)
    """Why we relate them."""

    def __str__(self) -> str:
        return f"{self.indicator}: {self.reason.text}"
