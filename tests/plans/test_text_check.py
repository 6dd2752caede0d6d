"""A copy of the published text held against every quote."""

from __future__ import annotations

import unicodedata

import pytest
from attrs import evolve

from xzplan import InvalidInputError, Plan, check_text, trace


def text_of(lines: list[str]) -> str:
    return "\n".join(lines)


def test_the_published_text_holds_every_quote(plan: Plan, published_text: list[str]) -> None:
    found = check_text(plan, text_of(published_text))
    assert found.ok
    assert found.identical
    assert found.normalised == ()
    assert found.checked > 1000
    assert str(found) == f"核对{found.checked}处，0处不符 / {found.checked} places checked, 0 do not hold"


def wrapped(text: str, width: int) -> str:
    flat = text.replace("\n", " ")
    return "\n".join(flat[at : at + width] for at in range(0, len(flat), width))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda t: t.replace("\n", "\r\n"), []),
        (lambda t: "\ufeff" + t, []),
        (lambda t: t.replace("，", "， "), ["other spaces"]),
        (lambda t: unicodedata.normalize("NFKC", t), ["other widths, quotation marks or dashes"]),
        (lambda t: t.replace("“", '"').replace("”", '"'), ["other widths, quotation marks or dashes"]),
        (lambda t: "\n".join(line for line in t.split("\n") if line.strip()), ["other line breaks"]),
        (lambda t: wrapped(t, 40), ["other line breaks", "other spaces"]),
        (
            lambda t: wrapped(unicodedata.normalize("NFKC", t), 37),
            ["other line breaks", "other spaces", "other widths, quotation marks or dashes"],
        ),
    ],
)
def test_another_copy_holds_them_too(
    plan: Plan, published_text: list[str], change: object, said: list[str]
) -> None:
    found = check_text(plan, change(text_of(published_text)))  # type: ignore[operator]
    assert found.faults == ()
    assert [one.en for one in found.normalised] == said
    assert all(one.en in str(found) for one in found.normalised)


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        (173, "55", "56"),
        (85, "4.5", "5.4"),
        (140, "95", "96"),
        (293, "26", "27"),
        (17, "93.3", "93.8"),
        (201, "6.2", "6.3"),
    ],
)
def test_one_changed_digit_names_the_records_of_its_line(
    plan: Plan, published_text: list[str], line: int, old: str, new: str
) -> None:
    changed = [*published_text]
    assert old in changed[line - 1]
    changed[line - 1] = changed[line - 1].replace(old, new)
    found = check_text(plan, text_of(changed))
    quoted = {(one.place.kind, one.place.record, one.place.path) for one in found.faults}
    expected = {
        (place.kind, place.record, place.path)
        for place in trace(old).places
        if place.source.line <= line <= (place.source.last_line or place.source.line)
    }
    assert quoted
    assert quoted == expected
    assert not found.identical
    assert new in str(found)
    # The same change is found where the lines are other ones.
    again = check_text(plan, wrapped(text_of(changed), 40))
    assert expected <= {(one.place.kind, one.place.record, one.place.path) for one in again.faults}
    assert len(again.faults) <= 2 * len(expected)


def test_a_text_of_something_else(plan: Plan) -> None:
    found = check_text(plan, "第一章\n完全是别的文字")
    assert len(found.faults) == found.checked
    assert "not found between the lines around it" in str(found)


def test_what_cannot_be_checked(plan: Plan) -> None:
    for text in ("", "  \n", None, ["a"]):
        with pytest.raises(InvalidInputError, match="pass the published text as one string"):
            check_text(plan, text)  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="^plan=3: pass a Plan"):
        check_text(3, "x")  # type: ignore[arg-type]
    with pytest.raises(InvalidInputError, match="names no published text"):
        check_text(evolve(plan, documents=()), "x")


def test_a_message_shows_what_stands_there_instead(plan: Plan, published_text: list[str]) -> None:
    changed = [*published_text]
    changed[292] = "x" * 90
    assert f"“{'x' * 12}”" in str(check_text(plan, text_of(changed)))
