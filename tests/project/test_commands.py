"""The commands that the documents show, run as a reader would, and what they install."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from conftest import ROOT
from xzplan.__main__ import main

PAGES = (
    "README.md",
    "README.zh-CN.md",
    "docs/how-to/without_programming.md",
    "docs/zh/how-to/without_programming.md",
)

pytestmark = pytest.mark.skipif(not (ROOT / "docs").is_dir(), reason="no documentation beside the tests")


def fill_in(path: Path) -> None:
    """Fill two years of row 18 of a form, as a person does in a spreadsheet."""
    openpyxl = pytest.importorskip("openpyxl", reason="no openpyxl: the form was not filled in")
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    [heading] = [row for row in sheet.iter_rows() if [cell.value for cell in row].count("2021年实际") == 1]
    [year] = [cell.column for cell in heading if cell.value == "2021年实际"]
    [row] = [cells[0].row for cells in sheet.iter_rows() if cells[0].value == 18]
    sheet.cell(row, year, 21.3)
    sheet.cell(row, year + 1, 30.8)
    book.save(path)


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_run(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("xlsxwriter", reason="no xlsxwriter: the form was not written")
    monkeypatch.chdir(tmp_path)
    text = (ROOT / page).read_text(encoding="utf-8")
    commands = re.findall(
        r"(?:^|`)xzplan ((?:template|assess|report|milestones) [^`\n]+)", text, re.MULTILINE
    )
    assert {command.split()[0] for command in commands} >= {"template", "report"}
    for command in commands:
        arguments = shlex.split(command)
        assert main(arguments) == 0, command
        if arguments[0] == "template":
            fill_in(tmp_path / arguments[1])
    assert capsys.readouterr().err == ""
    assert list(tmp_path.glob("*.html"))


def test_the_extras_and_groups_that_are_named_exist() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras, groups = set(project["project"]["optional-dependencies"]), set(project["dependency-groups"])
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "tests").rglob("*.py")]:
        if page.name == "CHANGELOG.md":
            continue
        text = page.read_text(encoding="utf-8")
        for named in re.findall(r"pip install [^\n`]*?\[([a-z,-]+)\]", text):
            assert set(named.split(",")) <= extras, f"{page.name}: {named}"
        assert set(re.findall(r"--group ([a-z-]+)", text)) <= groups, page.name


def test_the_page_of_the_package_index_has_no_links_and_no_pictures() -> None:
    """It cannot follow links into a repository, and there is no public address yet."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert not re.search(r"\]\(|<img|https?://", project["readme"]["text"])
    code = re.search(r"```python\n(.*?)```", project["readme"]["text"], re.DOTALL)
    assert code
    exec(code[1], {})  # noqa: S102 - our own example
