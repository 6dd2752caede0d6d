"""Characters: only full-width ASCII is narrowed, and a mark of a note is never a digit."""

from __future__ import annotations

import pytest

from xzplan.grids.marks import RAISED, is_closed, narrowed, without_marks


@pytest.mark.parametrize(
    ("text", "narrow"),
    [
        ("３９．１％", "39.1%"),
        ("（%）", "(%)"),
        (" 30.8 ", "30.8"),
        ("\u300030.8\u200b", "30.8"),
        ("39.1①", "39.1①"),
        ("39.1²", "39.1²"),
        ("㎡", "㎡"),
        ("—", "—"),
    ],
)
def test_narrowed(text: str, narrow: str) -> None:
    assert narrowed(text) == narrow


@pytest.mark.parametrize(
    ("text", "rest", "marks"),
    [
        ("39.1①", "39.1", "①"),
        ("39.1②③", "39.1", "②③"),
        ("39.1²", "39.1", "²"),
        ("39.1*", "39.1", "*"),
        ("39.1⑴", "39.1", "⑴"),
        ("39.1[1]", "39.1", "[1]"),
        ("39.1(注1)", "39.1", "(注1)"),
        ("39.1注2", "39.1", "注2"),
        ("※39.1", "39.1", "※"),
        ("*39.1①", "39.1", "*①"),
        ("200m²", "200m²", ""),
        ("备注", "备注", ""),
        ("39.1", "39.1", ""),
        ("*", "", "*"),
    ],
)
def test_marks_stand_apart(text: str, rest: str, marks: str) -> None:
    assert without_marks(text) == (rest, marks)


def test_prose_has_no_marks() -> None:
    text = "长" * 500 + "①"
    assert without_marks(text) == (text, "")


def test_all_full_width_signs_and_no_others_are_narrowed() -> None:
    wide = "！＂＃＄％＆＇（）＊＋，－．／０９：；＜＝＞？＠ＡＺ［＼］＾＿｀ａｚ｛｜｝～"
    assert narrowed(f"值{wide}值") == "值!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~值"
    assert narrowed("｟\uff00￠") == "｟\uff00￠"


@pytest.mark.parametrize("space", ["\u3000", "\u00a0", "\u202f"])
def test_spaces_of_every_width(space: str) -> None:
    assert narrowed(f"5{space}%") == "5 %"


@pytest.mark.parametrize("sign", ["\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad"])
def test_what_cannot_be_seen_is_left_out(sign: str) -> None:
    assert narrowed(f"30{sign}.8") == "30.8"


def test_raised_figures() -> None:
    assert "0123456789".translate(RAISED) == "⁰¹²³⁴⁵⁶⁷⁸⁹"


def test_the_longest_text_with_marks() -> None:
    assert without_marks("长" * 399 + "①") == ("长" * 399, "①")
    assert without_marks("长" * 400 + "①") == ("长" * 400 + "①", "")


def test_spaces_around_marks() -> None:
    assert without_marks("※ 39.1 ①") == ("39.1", "※①")
    assert without_marks("39.1 ① ②") == ("39.1", "① ②")


SIGNS = "\u2460\u2473\u24ff\u2776\u2793\u3251\u325f\u32b1\u32bf*※#†‡★☆"


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_of_a_note(sign: str) -> None:
    assert without_marks(f"39.1{sign}") == ("39.1", sign)
    assert without_marks(f"床位 {sign}{sign}") == ("床位", sign * 2)


@pytest.mark.parametrize(
    "text",
    ["39.1X", "39.1\u245f", "39.1\u2500", "39.1\u2775", "39.1\u2794", "39.1%", "39.1注", "注", "39.1-"],
)
def test_what_stands_at_the_end_and_is_no_mark(text: str) -> None:
    assert without_marks(text) == (text, "")


@pytest.mark.parametrize("sign", "⁰¹²³⁴⁵⁶⁷⁸⁹")
def test_every_raised_figure(sign: str) -> None:
    assert without_marks(f"39.1{sign}") == ("39.1", sign)
    assert without_marks(f"{sign}39.1") == ("39.1", sign)
    for area in (f"200m{sign}", f"200M{sign}"):
        assert without_marks(area) == (area, "")


@pytest.mark.parametrize(
    "mark",
    [
        *("[1]", "[12]", "[注1]", "[注 12]", "[注]", "[注一]"),
        *("(注)", "(注1)", "(注 12)", "(注九)", "(注一二)", "【注】", "〔注3〕", "(注三】"),
        *("注1", "注12", "注0", "注9"),
    ],
)
def test_marks_that_are_written_out(mark: str) -> None:
    assert without_marks(f"39.1{mark}") == ("39.1", mark)
    assert without_marks(f"39.1 {mark} ①") == ("39.1", f"{mark} ①")


@pytest.mark.parametrize(
    "text",
    [
        *("39.1[123]", "39.1[]", "39.1[a]", "39.1(1)", "39.1(注123)", "39.1(注a)", "39.1注123", "39.1(备注)"),
        *("注1 39.1", "[1]39.1", "#39.1", "\u325139.1"),
    ],
)
def test_what_looks_like_a_mark_and_is_none(text: str) -> None:
    assert without_marks(text) == (text, "")


@pytest.mark.parametrize("sign", "\u2460\u24ff\u2776\u2793*※†‡★☆")
def test_every_sign_of_a_note_at_the_start(sign: str) -> None:
    assert without_marks(f"{sign} {sign}39.1") == ("39.1", f"{sign} {sign}")


def test_marks_on_both_sides_and_within() -> None:
    assert without_marks("床①位") == ("床①位", "")
    assert without_marks("") == ("", "")
    assert without_marks("①②") == ("", "①②")


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("", True),
        ("个", True),
        ("(个)", True),
        ("(执业(助理))", True),
        ("[1](个)", True),
        ("(个", False),
        ("个)", False),
        ("(个]", False),
        (")个(", False),
        ("(个))", False),
        ("〔3〕【个】《年》{}", True),
    ],
)
def test_brackets_that_close(text: str, *, closed: bool) -> None:
    assert is_closed(text) is closed
