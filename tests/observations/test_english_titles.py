"""Titles in English: a place that no list holds asks, ordinary words and names of the plan do not."""

from __future__ import annotations

from pathlib import Path

import pytest

import xzplan
from xzplan import read_observations
from xzplan.observations.english_titles import may_name_a_place, words_of

BODY = "指标,2022年\n18,30\n"
PLACES = (
    "Zhengzhou 2023",
    "Zhengzhou",
    "ZHENGZHOU 2023",
    "Zhengzhou 2023年",
    "Zhengzhou 2023年上半年",
    "2023 Zhengzhou",
    "Zhengzhou: main indicators",
    "Main indicators (Zhengzhou)",
    "Main indicators - Zhengzhou",
    "Statistics of Luoyang, 2022",
    "Statistics of Taiyuan, 2022",
    "Statistics of Greater Luoyang",
    "Henan Province 2022",
    "Shanxi 2022",
    "Key Data for Luoyang City",
    "zhengzhou 2022",
    "zhengzhou_2022",
    "indicators zhengzhou (2022)",
)
ORDINARY = (
    "Annual statistics of the Civil Affairs Bureau",
    "Prepared by the Statistics Bureau, July 2023",
    "Confidential",
    "Internal use only",
    "Statistical Communiqué 2022",
    "Unaudited figures",
    "Main indicators 2022",
    "Table 1. Main Indicators of Public Services, 2022",
    "Progress of the 14th Five-Year Plan",
    "Nursing Home Beds",
    "Maternal Mortality, 2022",
    "Xinzhou 2022",
    "Statistics of Xinzhou City, 2022",
    "Xinzhou, Shanxi Province",
    "Yearbook 2022",
    "GDP 2022",
    "KPI 2022 (Excel)",
    "observed_2022",
    "obs_2022",
    "Stats 2022",
    "my panel 2022",
    "Observed data, final version",
    "Data as of June",
    "data for somewhere",
)


@pytest.mark.parametrize("title", PLACES)
def test_a_place_that_no_list_holds_asks(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n{BODY}", plan)
    assert table.rows == ()
    assert [(problem.place, problem.code) for problem in table.problems] == [("B3", "unclear_area")]


@pytest.mark.parametrize("title", ORDINARY)
def test_ordinary_titles_do_not_ask(plan: xzplan.Plan, title: str) -> None:
    table = read_observations(f"{title}\n指标,2022年12月\n18,30\n", plan)
    assert table.problems == ()
    assert [row.observation.area for row in table.rows] == [None]


@pytest.mark.parametrize(
    ("file", "codes"),
    [
        ("zhengzhou_2022", ["unclear_area"]),
        ("Zhengzhou", ["unclear_area"]),
        ("zhengzhou", []),  # any name of a file may be in small letters
        ("observed", []),
        ("xinzhou_2022", []),
        ("Xinzhou", []),
    ],
)
def test_the_name_of_a_file(plan: xzplan.Plan, tmp_path: Path, file: str, codes: list[str]) -> None:
    path = tmp_path / f"{file}.csv"
    path.write_text(BODY, encoding="utf-8")
    assert [problem.code for problem in read_observations(path, plan).problems] == codes


def test_a_plan_whose_area_has_no_english_name_of_its_own(plan: xzplan.Plan) -> None:
    text = f"Zhengzhou 2022\n{BODY}"
    assert [one.code for one in read_observations(text, plan, areas=["郑州市"]).problems] == ["unclear_area"]
    assert [one.code for one in read_observations(text, plan, areas=[]).problems] == ["unclear_area"]
    assert read_observations(text, plan, areas=["Zhengzhou"]).problems == ()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Abcd", True),
        ("Abc", True),
        ("Ab", False),
        ("ABCD", False),
        ("ABCDE", True),
        ("ABcde", True),
        ("abcd", False),
        ("abcd 2022", True),
        ("abcd-2022", True),
        ("abcd 20221", False),
        ("ab 2022", False),
        ("TableAbcd", True),
        ("Table", False),
        ("Known", False),
        ("known 2022", False),
        ("Abcd 指标", False),  # the rule for Chinese titles speaks
        ("Abcd 第一季度末", True),
        ("Lüneburg", True),
        ("", False),
    ],
)
def test_what_may_be_a_place(title: str, *, expected: bool) -> None:
    assert may_name_a_place(title, {"known"}) is expected


def test_words() -> None:
    assert words_of("Main indicators of XINZHOU City") == {"main", "indicators", "of", "xinzhou", "city"}


WORDS = (
    "table tables sheet sheets book workbook list lists form forms annex appendix attachment chapter "
    "section part parts figure figures data dataset statistic statistics statistical indicator indicators "
    "index indices indicatorset value values number numbers total totals sum summary overview detail "
    "details main major key core selected other basic principal important general overall common all each "
    "every target targets goal goals plan plans planned planning outline programme program project "
    "projects task tasks work works actual actuals result results outcome outcomes output outputs "
    "achievement achievements progress status state implementation execution completion completed "
    "performance monitoring monitored evaluation assessment assessments review reviews survey surveys "
    "observation observations observed measure measures measured measurement measurements metric metrics "
    "rate rates ratio ratios share shares level levels change changes growth trend trends increase "
    "decrease average averages mean cumulative comparison analysis breakdown distribution coverage "
    "baseline baselines milestone milestones forecast forecasts projection projections estimate estimates "
    "estimated preliminary provisional final flash reported revised updated update latest official "
    "published publication current previous historical annual yearly quarterly monthly weekly daily half "
    "mid midterm interim term terms series time date dates period periods day days week month months "
    "quarter quarters year years end start begin beginning since until from for with without and per the "
    "its this that these those are was were been not non new old first second third fourth fifth one two "
    "three four five ten january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec report reports yearbook bulletin "
    "communique release notice note notes remark remarks source sources draft drafts version copy backup "
    "archive file files document documents template templates example examples sample samples test tests "
    "demo dummy illustrative export exports import input inputs download upload page pages print printed "
    "unit units code codes name names title untitled default temp tmp csv xlsx xls txt excel word pdf "
    "wide long tidy raw clean cleaned merged combined office offices department departments bureau "
    "bureaus commission government municipal public administration filled checked submitted submission "
    "obs stats stat panel kpi record records entry entries log info misc various our count counts capita "
    "mappe classeur libro foglio tabelle feuil hoja blad planilha please enter fill write leave blank "
    "open see only instruction instructions guide yellow where what which when who how unless cell cells "
    "known column columns row rows heading headings needed required optional sign signed signature method "
    "basis nature responsible english chinese city cities county counties district districts province "
    "provincial prefecture region regions regional area areas local locality national nation nationwide "
    "country urban rural town towns township townships village villages community communities citywide "
    "subdistrict subdistricts resident residents population people person persons household households "
    "economic economy social society development service services security welfare livelihood education "
    "school schools childcare child children kindergarten infant maternal mortality health medical "
    "healthcare hospital hospitals doctor doctors physician physicians nurse nurses nursing bed beds care "
    "elderly ageing aging pension pensions insurance employment unemployment labour labor job jobs "
    "training income incomes disposable consumption investment trade finance fiscal tax price prices "
    "housing home homes culture cultural sport sports fitness venue venues tourism environment "
    "environmental ecology green energy water air forest land agriculture industry industrial transport "
    "innovation science technology digital safety emergency food disabled disability disabilities veteran "
    "veterans military youth women men female male life expectancy quality capacity facility facilities "
    "institution institutions binding anticipatory expected demand demands pace outlook verdict verdicts "
    "yes "
)


def test_words_that_titles_are_made_of_are_no_places() -> None:
    """Words of fewer than three letters are none whatever they are."""
    asked = [word for word in WORDS.split() if may_name_a_place(word.capitalize(), set())]
    asked += [word for word in WORDS.split() if may_name_a_place(f"{word}_2022", set())]
    assert asked == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", set()),
        ("2022年", set()),
        ("Abc", {"abc"}),
        ("ABC", {"abc"}),
        ("abcAbc", {"abc"}),
        ("abcDefGHI", {"abc", "def", "ghi"}),
        ("ABCde", {"ab", "cde"}),
        ("ABcde", {"a", "bcde"}),  # one capital before a name is a word of its own
        ("A1b2CD", {"a", "b", "cd"}),
        ("Lüliang GRÜN", {"lüliang", "grün"}),
        ("ÄB", {"b"}),
        ("five-year_plan", {"five", "year", "plan"}),
    ],
)
def test_what_is_a_word(text: str, words: set[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize("sign", "年月日度末底上下半季第一二三四")
def test_signs_of_times_make_no_title_chinese(sign: str) -> None:
    assert may_name_a_place(f"Abcd {sign}", set())


@pytest.mark.parametrize("sign", ["丁", "五", "县", "\u9fff"])
def test_a_title_with_other_signs_is_chinese(sign: str) -> None:
    assert not may_name_a_place(f"Abcd {sign}", set())


@pytest.mark.parametrize("sign", ["\u3400", "\ua000", "é", "。"])
def test_what_is_no_chinese_sign(sign: str) -> None:
    assert may_name_a_place(f"Abcd {sign}", set())


@pytest.mark.parametrize("between", ["", " ", "\t", "_", ",", ".", "(", "-", " - ", ", ", "_("])
def test_what_stands_between_a_name_and_its_year(between: str) -> None:
    assert may_name_a_place(f"abcd{between}2022", set())
    assert may_name_a_place(f"data of abc{between}2022", set())
    assert not may_name_a_place(f"ab{between}2022", set())
    assert not may_name_a_place(f"korvu{between}2022", {"korvu"})


@pytest.mark.parametrize("between", ["/", ":", ")", "1", "é", " x "])
def test_what_parts_a_name_from_a_year(between: str) -> None:
    assert not may_name_a_place(f"abcd{between}2022", set())


@pytest.mark.parametrize("year", ["1900", "1999", "2000", "2099", "2022年", "2022x", "2022.5"])
def test_years_behind_a_name(year: str) -> None:
    assert may_name_a_place(f"abcd {year}", set())


@pytest.mark.parametrize("year", ["1899", "2100", "1022", "202", "20222", "2x22", ""])
def test_what_is_no_year_behind_a_name(year: str) -> None:
    assert not may_name_a_place(f"abcd {year}", set())


@pytest.mark.parametrize(
    ("title", "known", "expected"),
    [
        ("Korvu 2022", {"korvu"}, False),  # "orvu" is no word
        ("Korvu 2022", {"orvu"}, True),
        ("ÜKorvu 2022", {"korvu"}, False),
        ("Üorvu 2022", set(), False),
        ("KORVU", {"korvu"}, False),
        ("KORVU", {"KORVU"}, True),
        ("PROGRESS", set(), False),
        ("Table Korvu abcd 2022", {"korvu"}, True),
        ("Table korvu Abcd", {"korvu"}, True),
        ("Abcd korvu 2022", {"korvu"}, True),
        ("GDP abcd", set(), False),
        ("GDP Abcd", set(), True),
        ("ABC", set(), False),
        ("AbcDEFG", set(), True),
        ("tableDEFG", set(), False),
        ("tableDEFGH", set(), True),
        ("abc 2022", set(), True),
        ("Abc 2022", {"abc"}, False),
    ],
)
def test_capitals_and_names_before_a_year(title: str, known: set[str], *, expected: bool) -> None:
    assert may_name_a_place(title, known) is expected
