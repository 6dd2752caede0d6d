"""Every error and warning of xzplan.

All errors share the base `XzplanError` and subclass the builtin that a caller would already catch. Their fields hold
what the message says, so that a program can read it. The fields are part of the public interface; the wording of the
messages is not.

``str(error)`` is English. An error about data, such as an unknown name or an unreadable table, has `text` in both
languages besides, and its Chinese as a note, so that a traceback shows it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from xzplan.language import Bilingual

__all__ = [
    "DocumentError",
    "InvalidInputError",
    "MissingExtraError",
    "MissingGlyphWarning",
    "NoMilestoneError",
    "PlanError",
    "RecordError",
    "UnknownKeyError",
    "XzplanError",
]


class XzplanError(Exception):
    """Base of every error of this package."""

    _zh: str = ""

    @property
    def text(self) -> Bilingual | None:
        """The message in both languages, for an error about data; None for a wrong call."""
        from xzplan.language import Bilingual  # here, so that arrays are computed without attrs

        return Bilingual(zh=self._zh, en=str(self)) if self._zh else None

    def _note(self, zh: str) -> None:
        """Keep the Chinese message, and let tracebacks show it."""
        self._zh = zh
        if zh:
            self.add_note(zh)

    # The operands may be anything, and the repr of anything may fail.
    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"


def shown(value: object, most: int = 80) -> str:
    """Return the repr of a value, cut to a length that a message can bear; its type where it has none.

    Numbers are as a reader would write them: 213 and not Decimal('213') or np.float64(213.0). Bytes are counted, as the
    content of a file says nothing to a reader. A value of several lines, such as a dataframe, stands on one.
    """
    try:
        if isinstance(value, bytes | bytearray | memoryview):
            return f"<bytes of length {memoryview(value).nbytes:,}>"
        text = repr(value[: most + 1]) if isinstance(value, str) else repr(value)
    except Exception:  # noqa: BLE001 - an int of too many digits, a list in itself, or a class of the caller's
        return f"<{type(value).__name__}>"
    if not isinstance(value, str):
        text = " ".join(_NUMBER.sub(r"\1", text[:_LONGEST]).split())
    return text if len(text) <= most else text[: most - 3] + "..."


_NUMBER = re.compile(r"\b(?:Decimal|np\.(?:float|int|uint|longdouble)[0-9]*)\('?([^()']+)'?\)")
_LONGEST = 2_000
"""Characters of a repr that are looked at; a message shows fewer."""


def _plain(value: object) -> str:
    """Return a text without quotation marks, and any other value as messages show it."""
    return shown(value).strip("'\"") if isinstance(value, str) else shown(value)


def _english(text: str | Bilingual) -> str:
    return text if isinstance(text, str) else text.en


def _chinese(text: str | Bilingual) -> str:
    return "" if isinstance(text, str) else text.zh


class InvalidInputError(XzplanError, ValueError):
    """An argument that a function or a record cannot take.

    Attributes
    ----------
    argument
        Name of the argument.
    value
        What was passed.
    problem
        What is wrong with it and what to pass instead. It is given in both languages where the fault is in the data: a
        file or a table that cannot be read.
    """

    def __init__(self, argument: str, value: object, problem: str | Bilingual) -> None:
        super().__init__(argument, value, problem)
        self.argument: str = argument
        self.value: object = value
        self.problem: str = _english(problem)
        self._note(_chinese(problem))

    def __str__(self) -> str:
        return f"{self.argument}={shown(self.value)}: {self.problem}"


class RecordError(XzplanError, ValueError):
    """A record whose fields contradict each other.

    Attributes
    ----------
    record
        Kind and id of the record, such as ``indicator 'nursing_bed_share'``.
    problem
        The contradiction, with the fields it is between. It is given in both languages where a table or a plan of yours
        can hold it.
    """

    def __init__(self, record: str, problem: str | Bilingual) -> None:
        super().__init__(record, problem)
        self.record: str = record
        self.problem: str = _english(problem)
        self._note(_chinese(problem))

    def __str__(self) -> str:
        return f"{self.record}: {self.problem}"


_KINDS = {
    "area": "地区",
    "assessment": "指标",
    "commitment": "承诺事项",
    "discrepancy": "文本出入",
    "domain": "领域",
    "fact": "已有成效",
    "goal": "目标",
    "indicator": "指标",
    "key project": "重点工程",
    "measure": "任务措施",
    "reading": "释义",
    "row": "表格行",
    "scheme": "评估方案",
    "trajectory": "指标",
    "work": "建设项目",
}
"""What a record is called in Chinese, by its kind."""


class UnknownKeyError(XzplanError, KeyError):
    """A key that finds no record.

    Attributes
    ----------
    kind
        Kind of record looked for, such as ``indicator``.
    key
        What was asked for.
    suggestions
        Names of similar records, best first; may be empty.
    supply
        What to pass instead; empty if the suggestions say it.
    """

    def __init__(self, kind: str, key: object, suggestions: Iterable[str] = (), supply: str = "") -> None:
        self.suggestions: tuple[str, ...] = tuple(suggestions)
        super().__init__(kind, key, self.suggestions, supply)
        self.supply: str = supply
        self.kind: str = kind
        self.key: object = key
        near = "、".join(f"“{name}”" for name in self.suggestions)
        self._note(f"没有{_KINDS.get(kind, kind)}“{_plain(key)}”" + (f"，是否为：{near}" if near else ""))

    # KeyError.__str__ shows the repr of its argument: quotes, escapes and all.
    def __str__(self) -> str:
        message = f"no {self.kind} {shown(self.key)}"
        if self.suggestions:
            message += "; did you mean " + ", ".join(map(repr, self.suggestions)) + "?"
        return f"{message}; {self.supply}" if self.supply else message


class NoMilestoneError(XzplanError, LookupError):
    """A year for which no milestone can be computed.

    Attributes
    ----------
    indicator
        Id of the indicator.
    year
        The year asked for.
    years
        The years that have a milestone; may be empty.
    reason
        Why the year has none.
    supply
        What to pass to `xzplan.trajectory` to get one; empty if nothing would help.
    """

    def __init__(
        self,
        indicator: str,
        year: object,
        years: Iterable[int],
        reason: str | Bilingual,
        supply: str | Bilingual,
    ) -> None:
        self.years: tuple[int, ...] = tuple(years)
        super().__init__(indicator, year, self.years, reason, supply)
        self.indicator: str = indicator
        self.year: object = year
        self.reason: str = _english(reason)
        self.supply: str = _english(supply)
        if _chinese(reason):
            missing = f"{_chinese(reason)}，没有{_plain(year)}的年度参考值"
            self._note(f"{missing}；{_chinese(supply)}" if supply else missing)

    def __str__(self) -> str:
        message = f"{self.indicator} has no milestone for {shown(self.year)}: {self.reason}"
        return f"{message}; {self.supply}" if self.supply else message


class DocumentError(XzplanError, ValueError):
    """A JSON document that is not a valid record.

    Attributes
    ----------
    problems
        Every error in the document, as ``(path, problem)`` pairs; the path starts at ``$``, the document.
    """

    def __init__(self, problems: Iterable[tuple[str, str]]) -> None:
        self.problems: tuple[tuple[str, str], ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        from xzplan.language import counted

        lines = [f"{path}: {problem}" for path, problem in self.problems]
        return "\n".join([f"{counted(len(lines), 'problem')} in the document", *lines])


class MissingExtraError(XzplanError, ImportError):
    """A package that is not installed, of those that only an extra of this package brings.

    Attributes
    ----------
    task
        What needs the package, such as ``plotting``.
    package
        Name of the package to import.
    extra
        Name of the extra that brings it.
    """

    def __init__(self, task: str, package: str, extra: str) -> None:
        super().__init__(task, package, extra)
        self.task: str = task
        self.package: str = package
        self.extra: str = extra

    def __str__(self) -> str:
        return f"{self.task} needs {self.package}: pip install 'xzplan[{self.extra}]'"


class PlanError(XzplanError, ValueError):
    """A plan with problems, or a table that cannot become a plan until something is decided.

    Attributes
    ----------
    problems
        Every `xzplan.plans.Problem`, with its code, path and text.
    """

    def __init__(self, problems: Iterable[Any]) -> None:
        self.problems: tuple[Any, ...] = tuple(problems)
        super().__init__(self.problems)
        told = [f"{problem.path}：{problem.text.zh}" for problem in self.problems]
        self._note("\n".join([f"规划有{len(told)}处问题", *told]))

    def __str__(self) -> str:
        from xzplan.language import counted

        return "\n".join([f"{counted(len(self.problems), 'problem')} in the plan", *map(str, self.problems)])


class MissingGlyphWarning(UserWarning):
    """Characters of a picture that no installed font has; they are drawn as the replacement character.

    Attributes
    ----------
    characters
        Each of them once.
    """

    def __init__(self, characters: str) -> None:
        super().__init__(characters)
        self.characters: str = characters

    def __str__(self) -> str:
        return (
            f"no font has {self.characters!r}, drawn as \N{REPLACEMENT CHARACTER}; "
            "install a font for Chinese, such as Noto Sans CJK SC"
        )
