"""Errors: one base, the builtin one would catch, operands as fields, and they travel."""

from __future__ import annotations

import copy
import pickle
import re
from decimal import Decimal

import numpy as np
import pytest

import xzplan
from xzplan import exceptions
from xzplan.exceptions import shown
from xzplan.model.references import KINDS
from xzplan.plans.problems import problem

ERRORS = [
    (
        exceptions.InvalidInputError("years", [2020], "pass more"),
        ValueError,
        "years=[2020]: pass more",
    ),
    (exceptions.RecordError("unit 'u'", "no"), ValueError, "unit 'u': no"),
    (
        exceptions.UnknownKeyError("indicator", "寿命", iter(["人均预期寿命"])),
        KeyError,
        "no indicator '寿命'; did you mean '人均预期寿命'?",
    ),
    (
        exceptions.NoMilestoneError("beds", 2030, [2025], "why", "pass baseline="),
        LookupError,
        "beds has no milestone for 2030: why; pass baseline=",
    ),
    (
        exceptions.MissingExtraError("plotting", "matplotlib", "plot"),
        ImportError,
        "plotting needs matplotlib: pip install 'xzplan[plot]'",
    ),
    (
        exceptions.DocumentError([("$.record.id", "7, expected str")]),
        ValueError,
        "1 problem in the document\n$.record.id: 7, expected str",
    ),
    (
        exceptions.MissingExtraError("reading Excel", "openpyxl", "excel"),
        ImportError,
        "reading Excel needs openpyxl: pip install 'xzplan[excel]'",
    ),
    (
        exceptions.PlanError([problem("no_indicators", "$.indicators")]),
        ValueError,
        "1 problem in the plan\n$.indicators [no_indicators]: 规划没有指标 / the plan has no indicator",
    ),
]


@pytest.mark.parametrize(("error", "builtin", "message"), ERRORS, ids=lambda e: type(e).__name__)
def test_errors(error: xzplan.XzplanError, builtin: type[Exception], message: str) -> None:
    assert isinstance(error, xzplan.XzplanError)
    assert isinstance(error, builtin)
    assert str(error) == message
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301
        assert type(again) is type(error)
        assert str(again) == message
        assert vars(again) == vars(error)


def test_an_error_about_data_has_both_languages_and_its_chinese_as_a_note() -> None:
    chinese = {
        "PlanError": "规划有1处问题\n$.indicators：规划没有指标",
        "UnknownKeyError": "没有指标“寿命”，是否为：“人均预期寿命”",
    }
    for error, _, message in ERRORS:
        zh = chinese.get(type(error).__name__)
        assert error.text == (None if zh is None else xzplan.Bilingual(zh=zh, en=message))
        assert getattr(error, "__notes__", []) == ([] if zh is None else [zh])


def test_a_problem_in_both_languages() -> None:
    problem = xzplan.Bilingual(zh="文件为图片", en="a picture")
    error = exceptions.InvalidInputError("source", b"", problem)
    assert (str(error), error.problem) == ("source=<bytes of length 0>: a picture", "a picture")
    assert error.text == xzplan.Bilingual(zh="文件为图片", en="source=<bytes of length 0>: a picture")
    assert pickle.loads(pickle.dumps(error)).text == error.text  # noqa: S301


def test_a_missing_milestone_in_both_languages() -> None:
    reason = xzplan.Bilingual(zh="床位：缺少基期值", en="no baseline")
    supply = xzplan.Bilingual(zh="请补充", en="pass one")
    error = exceptions.NoMilestoneError("beds", 2030, [2025], reason, supply)
    assert error.text == xzplan.Bilingual(
        zh="床位：缺少基期值，没有2030的年度参考值；请补充",
        en="beds has no milestone for 2030: no baseline; pass one",
    )
    assert exceptions.NoMilestoneError("beds", "2023-06", [], reason, "").__notes__ == [
        "床位：缺少基期值，没有2023-06的年度参考值"
    ]


def test_every_kind_of_record_has_a_chinese_name(plan: xzplan.Plan) -> None:
    for kind in KINDS:
        with pytest.raises(xzplan.UnknownKeyError) as error:
            getattr(plan, kind)["nothing of that name"]
        assert not re.search("[a-z]", error.value.text.zh.partition("“")[0])  # type: ignore[union-attr]
    assert exceptions.UnknownKeyError("series of beds", "x").text.zh == "没有series of beds“x”"  # type: ignore[union-attr]


def test_every_error_is_tried_here() -> None:
    tried = {type(error).__name__ for error, _, _ in ERRORS}
    assert {*tried, "XzplanError", "MissingGlyphWarning"} == set(exceptions.__all__)


def test_the_warning() -> None:
    warning = exceptions.MissingGlyphWarning("𰻝")
    assert isinstance(warning, UserWarning)
    assert "no font has '𰻝'" in str(warning)
    for again in (pickle.loads(pickle.dumps(warning)), copy.copy(warning)):  # noqa: S301
        assert (type(again), again.characters) == (exceptions.MissingGlyphWarning, "𰻝")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("213"), "213"),
        ({2021: Decimal("21.30"), 2022: None}, "{2021: 21.30, 2022: None}"),
        ((Decimal("-0.5"), "x"), "(-0.5, 'x')"),
        (np.float64(0.5), "0.5"),
        ([np.int64(3), np.float32(1.5)], "[3, 1.5]"),
        (np.longdouble("1.5"), "1.5"),
        ("Decimal('3')", "\"Decimal('3')\""),
        (np.array([1.0]), "array([1.])"),
        (b"PK\x03\x04", "<bytes of length 4>"),
        (bytearray(12_345), "<bytes of length 12,345>"),
        (memoryview(b"x"), "<bytes of length 1>"),
        (np.array([[1], [2]]), "array([[1], [2]])"),
        ([Decimal(1)] * 100_000, "[" + "1, " * 25 + "1..."),
    ],
)
def test_values_in_messages_are_as_a_reader_writes_them(value: object, text: str) -> None:
    assert shown(value) == text


def test_long_values_are_cut_in_the_message() -> None:
    error = exceptions.InvalidInputError("x", "y" * 1000, "no")
    assert len(str(error)) < 100
    assert error.value == "y" * 1000
    assert str(exceptions.InvalidInputError("x", 10**5000, "no")) == "x=<int>: no"


def test_the_repr_of_an_error_shows_no_operand_of_its_own() -> None:
    error = exceptions.InvalidInputError("years", [2020], "pass more")
    assert repr(error) == "<InvalidInputError: years=[2020]: pass more>"
