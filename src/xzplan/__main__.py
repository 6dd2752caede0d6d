"""The command line: milestones, a form to fill in, an assessment and a report, without writing Python.

Exit codes: 0 done; 1 done, and something was left aside until it is confirmed; 2 refused.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import xzplan
from xzplan.assessment.areas import AreaReviews
from xzplan.display.text import within
from xzplan.formats.workbooks import write_milestones
from xzplan.language import Bilingual, counted, say

_DONE, _ASKS, _REFUSED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Parameters
    ----------
    arguments
        The words after the name of the program; by default those it was started with.

    Returns
    -------
    int
        The exit code.
    """
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except xzplan.InvalidInputError as error:
        said = _OF_ARGUMENTS.get(error.argument, Bilingual(zh="无法处理：{1}", en="{1}"))
        _complain(error.text or said.filled(error.value, error), given.lang)
    except xzplan.MissingExtraError as error:
        zh = f"缺少软件包{error.package}，请先运行：pip install 'xzplan[{error.extra}]'"
        _complain(Bilingual(zh=zh, en=str(error)), given.lang)
    except xzplan.XzplanError as error:
        _complain(error.text or Bilingual(zh=f"无法处理：{error}", en=str(error)), given.lang)
    except OSError as error:
        name = error.filename or ""
        _complain(
            Bilingual(zh=f"文件无法读写：{name}", en=f"cannot read or write {name}: {error.strerror}"),
            given.lang,
        )
    return _REFUSED


_OF_ARGUMENTS = {
    "accept": Bilingual(zh="没有需要确认的单元格：{0}", en="nothing asks in {0}"),
    "as_of": Bilingual(zh="评估时点“{0}”有误，须为规划期内的年份或月份，如2023、2023-06", en="{1}"),
    "columns": Bilingual(zh="没有所写的列，或用途有误，请核对“--column 列=用途”", en="{1}"),
    "sheet": Bilingual(zh="没有工作表“{0}”", en="{1}"),
}
"""What is wrong with a word of a command, in Chinese without the name of the argument; {0}: the word, {1}: the error."""


class _Help(argparse.HelpFormatter):
    """The help of a command in Chinese."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Head the usage in Chinese."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Head a section in Chinese."""
        super().start_section({"positional arguments": "参数", "options": "选项"}.get(heading or "", heading))


class _Parser(argparse.ArgumentParser):
    """A parser that says in Chinese that the words of a command are wrong."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=_Help, add_help=False, **options)
        self.add_argument("-h", "--help", action="help", help="显示本帮助")

    def error(self, message: str) -> NoReturn:
        """Print the usage and what is wrong, and exit."""
        self.print_usage(sys.stderr)
        for english, chinese in _ERRORS:
            message = re.sub(english, chinese, message)
        self.exit(_REFUSED, f"命令有误：{message}\n")


_ERRORS = (
    (r"the following arguments are required: (.*)", r"缺少：\1"),
    (r"unrecognized arguments: (.*)", r"多余的参数：\1"),
    (r"argument (.*?): invalid choice: '(.*?)' \(choose from (.*)\)", r"\1不能是“\2”，可用：\3"),
    (r"argument (.*?): expected one argument", r"\1后缺少内容"),
    (r"argument (.*?): ", ""),
)
"""What argparse says of wrong words, and the same in Chinese."""


def _file(*suffixes: str) -> Callable[[str], Path]:
    """Return a check of the suffix of a file to write."""

    def check(word: str) -> Path:
        if Path(word).suffix.lower() not in suffixes:
            raise argparse.ArgumentTypeError(f"文件名须以 {' 或 '.join(suffixes)} 结尾：{word}")
        return Path(word)

    return check


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="xzplan",
        description="忻州市“十四五”公共服务和社会保障事业规划：年度参考值、填报表、评估与报告",
    )
    commands = parser.add_subparsers(required=True, metavar="命令")
    milestones = _command(commands, "milestones", _milestones, "列出各指标的年度参考值")
    milestones.add_argument("indicators", nargs="*", metavar="指标", help="序号或名称，如 18；不写则列出全部")
    milestones.add_argument(
        "-o", "--output", type=_file(".csv", ".xlsx"), metavar="文件", help="写入 .csv 或 .xlsx 文件"
    )
    template = _command(commands, "template", _template, "生成供填报的 Excel 表")
    template.add_argument("file", type=_file(".xlsx"), metavar="文件", help="要生成的 .xlsx 文件")
    assess = _command(commands, "assess", _assess, "读入填报表，给出评估结论")
    assess.add_argument("-o", "--output", type=_file(".xlsx"), metavar="文件", help="另存为 .xlsx 评估表")
    report = _command(commands, "report", _report, "读入填报表，生成评估报告")
    report.add_argument(
        "-o",
        "--output",
        required=True,
        type=_file(".html", ".md"),
        metavar="文件",
        help="报告文件：.html 或 .md",
    )
    report.add_argument("--full", action="store_true", help="另附评价理由、数据出处和释义")
    for command in (assess, report):
        command.add_argument("file", metavar="文件", help="填好的 .xlsx 或 .csv 文件")
        command.add_argument(
            "--as-of", metavar="时点", help="评估时点，如 2023 或 2023-06（截至6月底）；默认取最新数值的时点"
        )
        command.add_argument(
            "--column",
            action="append",
            default=[],
            metavar="列=用途",
            help="指明一列的用途：实际值、目标、备注或不用，如 2025年=目标；或所属时期，如 2023年累计=2021/2023",
        )
        command.add_argument(
            "--accept", action="append", default=[], metavar="单元格", help="确认一处数值无误，如 D7"
        )
        command.add_argument("--sheet", metavar="工作表", help="只读这一张工作表")
    return parser


def _command(commands: Any, name: str, run: Any, purpose: str) -> Any:
    command = commands.add_parser(name, help=purpose, description=purpose)
    command.add_argument("--lang", choices=("zh", "en"), default="zh", help="输出语言，默认中文")
    command.set_defaults(run=run)
    return command


# Commands


def _milestones(given: argparse.Namespace) -> int:
    plan = xzplan.load_plan()
    paths = xzplan.trajectories(plan)
    chosen = [paths[_key(word)] for word in given.indicators] or list(paths.values())
    if given.output is not None:
        _write_milestones(given, plan, chosen)
        return _DONE
    zh = given.lang == "zh"
    head = ["序号", "指标"] if zh else ["No.", "Indicator"]
    rows = []
    for path in chosen:
        indicator = path.indicator
        sign = "" if path.bound is None else path.bound.sign
        values = [_short(path[year]) if year in path else "—" for year in plan.years]
        name = f"{indicator.name_zh}（{path.unit.zh}）" if zh else f"{indicator.name_en} ({path.unit.en})"
        base = "" if indicator.series else " ".join(indicator.baseline.printed.split())
        rows.append([str(indicator.number), name, base, sign, *values])
        for series in indicator.series:
            own = f"其中：{series.name_zh}" if zh else f"of which: {series.name_en}"
            rows.append(["", own, f"{series.baseline.value}", "", *[""] * len(values)])
    titles = [*head, str(plan.base_year), "", *map(str, plan.years)]
    table = xzplan.text_table(titles, rows, align="rlrl" + "r" * len(plan.years), width=90)
    _say(Bilingual(zh=table, en=table), given.lang)
    for reason in dict.fromkeys(path.reason for path in chosen if path.reason is not None):
        numbers = "".join(f"({path.indicator.number})" for path in chosen if path.reason == reason)
        text = Bilingual(zh="    — {0}：{1}", en="    — {0}: {1}")
        _say(text.filled(numbers, reason), given.lang)
    return _DONE


def _short(value: float) -> str:
    """Return a milestone with three decimals at most; the files have all of them."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _write_milestones(given: argparse.Namespace, plan: xzplan.Plan, chosen: list[xzplan.Trajectory]) -> None:
    target, lang = given.output, given.lang
    if target.suffix.lower() == ".csv":
        # A column for each year, as offices keep their tables.
        text = xzplan.to_csv(chosen, form="wide", labels=lang, excel=True)
        target.write_text(text, encoding="utf-8", newline="")
    elif given.indicators:
        write_milestones(target, plan, chosen, lang)
    else:
        xzplan.write_workbook(target, plan, lang=lang)


def _template(given: argparse.Namespace) -> int:
    if given.file.exists():  # it may be filled in
        text = Bilingual(zh="文件已存在，未覆盖：{0}", en="the file exists and was left as it is: {0}")
        _complain(text.filled(given.file), given.lang)
        return _REFUSED
    xzplan.write_template(given.file, xzplan.load_plan(), lang=given.lang)
    _say(Bilingual(zh=f"已生成填报表：{given.file}", en=f"wrote the form {given.file}"), given.lang)
    return _DONE


def _assess(given: argparse.Namespace) -> int:
    review, code = _reviewed(given)
    if review is None:
        return code
    _tell(review, given.lang)
    own = review.own if isinstance(review, AreaReviews) else review
    for row in () if own is None else own.values():
        if row.progress.status is not xzplan.Status.NOT_ASSESSED:
            _say(_wrapped(_line(row)), given.lang)
    if given.output is not None:
        xzplan.write_workbook(given.output, review, lang=given.lang)
        _say(Bilingual(zh=f"已写入：{given.output}", en=f"wrote {given.output}"), given.lang)
    return code


def _report(given: argparse.Namespace) -> int:
    review, code = _reviewed(given)
    if review is None:
        return code
    xzplan.write_report(given.output, review, lang=given.lang, detail="full" if given.full else "brief")
    _tell(review, given.lang)
    _say(Bilingual(zh=f"已写入：{given.output}", en=f"wrote {given.output}"), given.lang)
    return code


def _tell(review: xzplan.Review | AreaReviews, lang: str) -> None:
    """Print the sentence of a review, or that of each area."""
    if isinstance(review, xzplan.Review):
        _say(_wrapped(review.sentence), lang)
        return
    for name, own in review.named:
        _say(_wrapped(Bilingual(zh="{0}：{1}", en="{0}: {1}").filled(name, own.sentence)), lang)


def _reviewed(given: argparse.Namespace) -> tuple[xzplan.Review | AreaReviews | None, int]:
    """Return the review of a file, or of areas, and the code that says whether something in it has to be confirmed."""
    plan = xzplan.load_plan()
    columns = {}
    for answer in given.column:
        column, separator, use = answer.rpartition("=")
        if not separator:
            raise xzplan.InvalidInputError(
                "column",
                answer,
                Bilingual(zh="列的用途须写成“2025年=目标”的形式", en="write it as 2025年=observed"),
            )
        columns[column] = _USES.get(use, use)
    options: dict[str, Any] = {
        "sheet": given.sheet,
        "columns": columns,
        "progress": _progress if sys.stderr.isatty() else None,
    }
    table = xzplan.read_observations(Path(given.file), plan, **options)
    if given.accept:
        accepted = [_place(cell, table) for cell in given.accept]
        try:
            table = xzplan.read_observations(Path(given.file), plan, accept=accepted, **options)
        except xzplan.InvalidInputError as error:
            raise _not_by_cell(error, table) from None
    count = len(table.rows)
    _say(Bilingual(zh=f"读入{count}个数值。", en=f"{counted(count, 'value')} read."), given.lang)
    if table.problems:
        number = len(table.problems)
        _say(
            Bilingual(
                zh=f"有{number}处未采用，需确认：",
                en=f"{counted(number, 'place')} left aside, to be confirmed:",
            ),
            given.lang,
        )
    for problem in table.problems:
        shown = " ".join(problem.value.split())
        _say(
            _wrapped(
                Bilingual(
                    zh=f"  {problem.place} “{shown}”：{problem.text.zh}",
                    en=f"  {problem.place} “{shown}”: {problem.text.en}",
                )
            ),
            given.lang,
        )
    if table.problems:
        _say(_wrapped(_HOW_TO_ANSWER), given.lang)
    if not count:
        _complain(Bilingual(zh="没有可供评估的数值。", en="There is nothing to assess."), given.lang)
        return None, _REFUSED
    code = _ASKS if table.problems else _DONE
    if any(row.observation.area is not None for row in table.rows):
        return xzplan.assess_areas(plan, table, as_of=given.as_of), code
    return xzplan.assess_plan(plan, table, as_of=given.as_of), code


def _place(cell: str, table: xzplan.ObservationTable) -> str:
    """Return the place that a word of the command stands for; the sheet may be left out where no other sheet asks."""
    places = {problem.place for problem in table.problems if problem.place.rpartition("!")[2] == cell}
    if len(places) > 1:
        text = Bilingual(
            zh="几张工作表的{0}都需确认，请写明工作表：{1}",
            en="several sheets ask in {0}; name the sheet: {2}",
        )
        raise xzplan.InvalidInputError(
            "accept", cell, text.filled(cell, "、".join(sorted(places)), ", ".join(sorted(places)))
        )
    return places.pop() if places else cell


def _not_by_cell(error: xzplan.InvalidInputError, table: xzplan.ObservationTable) -> xzplan.InvalidInputError:
    """Return the error for a place that asks and that cannot be accepted as a cell, with what to do instead."""
    problem = next((problem for problem in table.problems if problem.place == error.value), None)
    if problem is None:
        return error
    column = _COLUMN.match(problem.answer)
    text = _MEND if column is None else _BY_COLUMN
    return xzplan.InvalidInputError(
        error.argument, error.value, text.filled(problem.place, "" if column is None else column[1])
    )


_COLUMN = re.compile(r'columns=\{"(.*?)":')
_BY_COLUMN = Bilingual(
    zh="{0}问的是整列，请用“--column {1}=用途”或“--column {1}=时期”指明",
    en="{0} asks about its column: say what it is with --column {1}=USE, or of which period, --column {1}=2023-06",
)
_MEND = Bilingual(
    zh="{0}不能用“--accept”确认，请按提示改正表格后重新运行",
    en="{0} cannot be accepted; mend the sheet and run again",
)
_USES = {"实际值": "observed", "目标": "target", "备注": "note", "不用": "ignore"}
"""The uses of a column in Chinese."""
_HOW_TO_ANSWER = Bilingual(
    zh="数值无误的加“--accept 单元格”，指明列的用途加“--column 列=用途”，有误的改正后，重新运行。",
    en="Run again with --accept CELL for a value that is right and --column COLUMN=USE for what a column is; or mend the "
    "sheet.",
)


def _line(row: xzplan.Assessment) -> Bilingual:
    text = Bilingual(zh="  ({0}) {1}：{2}；{3}", en="  ({0}) {1}: {2}; {3}")
    indicator = row.indicator
    return text.filled(
        indicator.number, indicator.label(None), row.progress.status.text, row.outlook.status.text
    )


# What people see


def _key(word: str) -> str | int:
    return int(word) if word.isdecimal() else word


def _say(text: Bilingual, lang: str) -> None:
    sys.stdout.write(f"{say(text, lang)}\n")


def _wrapped(text: Bilingual) -> Bilingual:
    """Return a text in lines of at most 90 columns."""
    return Bilingual(zh=within(text.zh), en=within(text.en))


def _complain(text: Bilingual, lang: str) -> None:
    sys.stderr.write(f"{say(text, lang)}\n")


def _progress(done: int, total: int) -> None:
    sys.stderr.write(f"\r{done}/{total}" + ("\n" if done == total else ""))
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
