"""The command line: what it prints, what it writes, and its exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import xzplan
from xzplan.__main__ import main

MESSY = """指标,2021年,2022年,2023年
(18)养老机构护理型床位占比（%）,21.3,30.8,41.2①
体育人口占比,36.4,37.0,0.412
"""
CLEAN = "指标,2021年,2022年\n养老机构护理型床位占比,21.3,30.8\n"


@pytest.fixture
def messy(tmp_path: Path) -> str:
    path = tmp_path / "messy.csv"
    path.write_text(MESSY, encoding="utf-8")
    return str(path)


@pytest.fixture
def clean(tmp_path: Path) -> str:
    path = tmp_path / "clean.csv"
    path.write_text(CLEAN, encoding="gb18030")
    return str(path)


def test_milestones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["milestones", "18", "养老机构护理型床位占比"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["序号", "指标", "2020", "2021", "2022", "2023", "2024", "2025"]
    assert lines[2] == lines[3]
    assert lines[2].split()[2:] == ["17.81", "≥", "25.248", "32.686", "40.124", "47.562", "55"]
    assert main(["milestones", "--lang", "en"]) == 0
    english = capsys.readouterr().out.splitlines()
    assert max(map(xzplan.display.text.display_width, english)) <= 90
    rows = [line.split() for line in english[2:] if line[:3].strip()]
    assert [row[0] for row in rows] == [str(number) for number in range(1, 29)]
    assert english[0].startswith("No.")
    assert "11.98" in rows[0]  # the baseline of a bound is no bound
    assert rows[6][-6:] == ["-", "—", "—", "—", "—", "—"]
    assert [line.split()[-1] for line in english if "of which" in line] == ["6.2", "8.2"]
    assert "    — (10)(25)(26): the plan prints no baseline" in english
    assert main(["milestones", "10", "18"]) == 0
    assert capsys.readouterr().out.splitlines()[4:] == ["    — (10)：规划未列基期值"]


def test_milestones_in_files(tmp_path: Path) -> None:
    assert main(["milestones", "18", "-o", str(tmp_path / "m.csv")]) == 0
    [head, row] = (tmp_path / "m.csv").read_text(encoding="utf-8-sig").splitlines()
    assert dict(zip(head.split(","), row.split(","), strict=True))["2023年"] == "40.124"
    assert main(["milestones", "18", "-o", str(tmp_path / "m.csv"), "--lang", "en"]) == 0
    assert ",2023," in (tmp_path / "m.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    pytest.importorskip("xlsxwriter")
    assert main(["milestones", "-o", str(tmp_path / "m.xlsx")]) == 0
    assert (tmp_path / "m.xlsx").read_bytes().startswith(b"PK")
    openpyxl = pytest.importorskip("openpyxl")
    assert len(openpyxl.load_workbook(tmp_path / "m.xlsx")["年度参考值"]["A"]) == 3 + 28
    assert main(["milestones", "20", "18", "-o", str(tmp_path / "some.xlsx")]) == 0
    some = openpyxl.load_workbook(tmp_path / "some.xlsx")
    assert some.sheetnames == ["年度参考值", "说明"]
    assert [cell.value for cell in some["年度参考值"]["A"]][3:] == [20, 18]
    assert main(["milestones", "18", "-o", str(tmp_path / "some.xlsx"), "--lang", "en"]) == 0
    assert openpyxl.load_workbook(tmp_path / "some.xlsx").sheetnames == ["Milestones", "Remarks"]


def test_a_form_that_nobody_filled_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("xlsxwriter")
    pytest.importorskip("openpyxl")
    form, target = str(tmp_path / "form.xlsx"), tmp_path / "r.html"
    assert main(["template", form]) == 0
    assert capsys.readouterr().out == f"已生成填报表：{form}\n"
    before = Path(form).read_bytes()
    assert main(["template", form]) == 2
    assert capsys.readouterr().err == f"文件已存在，未覆盖：{form}\n"
    assert Path(form).read_bytes() == before
    assert main(["report", form, "-o", str(target)]) == 2
    said = capsys.readouterr()
    assert "读入0个数值。" in said.out
    assert said.err == "没有可供评估的数值。\n"
    assert not target.exists()
    assert main(["assess", form]) == 2


def test_what_asks(messy: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", messy]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "读入5个数值。"
    assert lines[1] == "有1处未采用，需确认："
    assert lines[2].startswith("  D3 “0.412”：")
    assert "--accept 单元格" in lines[3]
    assert lines[4].startswith("28项主要指标中，")
    assert lines[5].startswith("    ")  # the sentence is wider than 90 columns
    assert lines[6] == "  (18) 养老机构护理型床位占比：基本符合预期；预计如期完成"
    assert max(map(xzplan.display.text.display_width, lines)) <= 90
    assert main(["assess", messy, "--accept", "D3"]) == 0
    assert capsys.readouterr().out.startswith("读入6个数值。\n")
    assert main(["assess", messy, "--column", "2023年=不用", "--as-of", "2022"]) == 0
    assert capsys.readouterr().out.startswith("读入4个数值。\n")
    assert main(["assess", messy, "--column", "2023年=ignore", "--as-of", "2022", "--lang", "en"]) == 0
    english = capsys.readouterr().out
    assert english.startswith("4 values read.\n")
    assert "behind schedule" in english


def test_what_cannot_be_accepted_as_a_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "asks.csv"
    path.write_text("指标,2021年,2022年,怪列\n18,21,31,5\n不明指标,3,4,\n", encoding="utf-8")
    assert main(["assess", str(path), "--accept", "D1"]) == 2
    assert capsys.readouterr().err == "D1问的是整列，请用“--column 怪列=用途”或“--column 怪列=时期”指明\n"
    assert main(["assess", str(path), "--accept", "A3"]) == 2
    assert capsys.readouterr().err == "A3不能用“--accept”确认，请按提示改正表格后重新运行\n"
    assert main(["assess", str(path), "--accept", "D1", "--lang", "en"]) == 2
    assert "with --column 怪列=USE" in capsys.readouterr().err
    assert main(["assess", str(path), "--accept", "Z9"]) == 2
    assert capsys.readouterr().err == "没有需要确认的单元格：Z9\n"


def test_a_cell_that_asks_on_several_sheets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for name in ("2021年", "2022年"):
        for row in (["指标", name], [18, 0.3]):
            (book[name] if name in book.sheetnames else book.create_sheet(name)).append(row)
    path = str(tmp_path / "asks.xlsx")
    book.save(path)
    assert main(["assess", path, "--accept", "B2"]) == 2
    assert capsys.readouterr().err == "几张工作表的B2都需确认，请写明工作表：2021年!B2、2022年!B2\n"
    assert main(["assess", path, "--accept", "2021年!B2", "--accept", "2022年!B2"]) == 0
    assert capsys.readouterr().out.startswith("读入2个数值。\n")


def test_a_cell_of_a_form_is_accepted_without_its_sheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("xlsxwriter")
    openpyxl = pytest.importorskip("openpyxl")
    form = str(tmp_path / "form.xlsx")
    assert main(["template", form, "--lang", "en"]) == 0
    book = openpyxl.load_workbook(form)
    book["Form"]["I21"] = 0.213
    book.save(form)
    capsys.readouterr()
    assert main(["assess", form]) == 2
    assert "Form!I21 “0.213”" in capsys.readouterr().out
    assert main(["assess", form, "--accept", "I21"]) == 0


def test_counties(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("xlsxwriter")
    path, target = tmp_path / "counties.csv", tmp_path / "r.html"
    rows = [
        "地区,指标,2021年,2022年",
        "忻府区,养老机构护理型床位占比,20,40",
        "代县,养老机构护理型床位占比,10,13",
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert main(["report", str(path), "-o", str(target)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("忻府区：28项主要指标中，")
    assert next(line for line in lines[2:] if line[0] != " ").startswith("代县：28项主要指标中，")
    assert "分指标对照" in target.read_text(encoding="utf-8")
    assert main(["assess", str(path), "-o", str(tmp_path / "a.xlsx"), "--lang", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("Xinfu District: Of 28 main indicators, ")
    path.write_text("\n".join([*rows, "全市,养老机构护理型床位占比,21.3,30.8"]) + "\n", encoding="utf-8")
    assert main(["assess", str(path)]) == 0
    assert "  (18) 养老机构护理型床位占比：滞后；存在一定难度\n" in capsys.readouterr().out


def test_a_report(clean: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "r.html"
    assert main(["report", clean, "-o", str(target)]) == 0
    assert "需重点关注的指标" in target.read_text(encoding="utf-8")
    assert capsys.readouterr().out.endswith(f"已写入：{target}\n")
    assert main(["report", clean, "-o", str(tmp_path / "r.md"), "--full", "--lang", "en"]) == 0
    assert "## Annex 1: reasons and sources" in (tmp_path / "r.md").read_text(encoding="utf-8")


def test_an_assessment_as_a_workbook(clean: str, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    target = tmp_path / "a.xlsx"
    assert main(["assess", clean, "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["milestones", "99"], "没有指标“99”\n"),
        (["milestones", "参保率", "--lang", "en"], "no trajectory '参保率'; did you mean "),
        (["assess", "nowhere.csv"], "文件无法读写：nowhere.csv\n"),
        (["assess", "nowhere.csv", "--lang", "en"], "cannot read or write nowhere.csv: "),
        (
            ["assess", "x.csv", "--column", "2025年"],
            "列的用途须写成“2025年=目标”的形式\n",
        ),
    ],
)
def test_what_is_refused(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err.startswith(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "命令有误：缺少：命令"),
        (["nonsense"], "不能是“nonsense”，可用："),
        (["assess", "a", "b"], "多余的参数：b"),
        (["assess", "a", "--as-of"], "--as-of后缺少内容"),
        (["template", "form.doc"], "文件名须以 .xlsx 结尾：form.doc"),
        (["report", "x.csv", "-o", "r.pdf"], "文件名须以 .html 或 .md 结尾：r.pdf"),
        (["report", "x.csv"], "命令有误："),
    ],
)
def test_words_that_make_no_command(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert said in capsys.readouterr().err


def test_progress_on_a_terminal(
    clean: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert main(["assess", clean]) == 0
    assert capsys.readouterr().err.endswith("1/1\n")


def test_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "xzplan", "milestones", "18"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert "40.124" in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--accept", "Z9"], "没有需要确认的单元格：Z9\n"),
        (["--as-of", "2030"], "评估时点“2030”有误"),
        (["--column", "2022年=x"], "没有所写的列，或用途有误"),
        (["--column", "2022年=x", "--lang", "en"], "columns={'2022年': 'x'}: "),
    ],
)
def test_words_that_do_not_fit_the_file(
    clean: str, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess", clean, *words]) == 2
    assert capsys.readouterr().err.startswith(said)


def test_help_is_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["report", "--help"])
    shown = capsys.readouterr().out
    assert shown.startswith("用法：")
    assert "选项" in shown
    assert "usage" not in shown
