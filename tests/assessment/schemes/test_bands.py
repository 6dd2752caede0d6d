"""Statuses: their words, signs and tones."""

from __future__ import annotations

import pytest

from xzplan import InvalidInputError, Status
from xzplan.display.palette import Tone


def test_every_status_has_words_a_sign_and_a_tone() -> None:
    for status in Status:
        assert status.text.zh
        assert status.text.en
        assert isinstance(status.tone, Tone)
    assert {status.tone for status in Status} == set(Tone)


def test_no_two_statuses_have_the_same_sign() -> None:
    signs = [status.sign for status in Status]
    assert all(len(sign) == 1 for sign in signs)
    assert len(set(signs)) == len(signs)


def test_a_status_is_taken_by_its_value() -> None:
    assert Status("behind") is Status.BEHIND
    with pytest.raises(InvalidInputError, match="status='late': pass one of 'achieved_early', "):
        Status("late")
