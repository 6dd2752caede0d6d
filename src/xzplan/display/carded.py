"""The base of records that notebooks show as cards."""

from __future__ import annotations


class Carded:
    """A record that a notebook shows as a card: its text, or its fields if it has no text of its own."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        # Loaded when a notebook asks, since most programs never do.
        from xzplan.display.cards import card, text_of

        return card(text_of(self))
