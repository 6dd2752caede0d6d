"""Titles in English: the words that ordinary ones are made of, and what may be a place that nobody listed."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

_WORD = re.compile(r"[A-Z]?[a-zéü]+|[A-ZÉÜ]{2,}(?![a-z])|[A-Z]")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_OF_TIMES = str.maketrans(dict.fromkeys("年月日度末底上下半季第一二三四"))
"""Signs that stand beside a year in any title: Zhengzhou 2023年."""
_BEFORE_YEAR = re.compile(r"(?<![A-Za-zÜü])(?P<name>[a-zü]{3,})[\s_,.(-]*(?=(?:19|20)[0-9]{2}(?![0-9]))")
_SHORTEST = 3
_ACRONYM = 4

_ORDINARY = (
    # What a table is and holds.
    "table tables sheet sheets book workbook list lists form forms annex appendix attachment chapter section part parts figure figures "
    "data dataset statistic statistics statistical indicator indicators index indices indicatorset value values number numbers total totals sum "
    "summary overview detail details main major key core selected other basic principal important general overall common all each every "
    "target targets goal goals plan plans planned planning outline programme program project projects task tasks work works actual actuals "
    "result results outcome outcomes output outputs achievement achievements progress status state implementation execution completion "
    "completed performance monitoring monitored evaluation assessment assessments review reviews survey surveys observation observations "
    "observed measure measures measured measurement measurements metric metrics rate rates ratio ratios share shares level levels change "
    "changes growth trend trends increase decrease average averages mean cumulative comparison analysis breakdown distribution coverage "
    "baseline baselines milestone milestones forecast forecasts projection projections estimate estimates estimated preliminary provisional "
    "final flash reported revised updated update latest official published publication current previous historical annual yearly quarterly "
    "monthly weekly daily half mid midterm interim term terms series time date dates period periods day days week month months quarter "
    "quarters year years end start begin beginning since until from to up by as at of in on for with without and or per the an a its "
    "this that these those is are was were be been not no non new old first second third fourth fifth one two three four five ten "
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    # What kind of paper it is.
    "report reports yearbook bulletin communique communiqué release notice note notes remark remarks source sources draft drafts version "
    "copy backup archive file files document documents template templates example examples sample samples test tests demo dummy "
    "illustrative export exports import input inputs download upload page pages print printed unit units code codes name names title "
    "untitled default temp tmp csv xlsx xls txt excel word pdf wide long tidy raw clean cleaned merged combined office offices department "
    "departments bureau bureaus commission government municipal official public administration filled checked submitted submission "
    "obs stats stat panel kpi record records entry entries log info misc various inputs outputs my our count counts capita mappe classeur "
    "libro foglio tabelle feuil hoja blad planilha "
    "confidential restricted secret internal external use audited unaudited prepared compiled issued drafted collected working paper "
    "papers memo letter reply briefing handout factsheet questionnaire tracker dashboard scorecard civil affairs ministry committee council "
    "authority agency division section team group staff contact phone tel email date stamp seal "
    # What a form asks for.
    "please enter fill write leave blank open see only do not instruction instructions guide yellow where what which when who how unless "
    "if cell cells known column columns row rows heading headings "
    "needed required optional sign signed signature name method basis nature responsible english chinese "
    # Whose: no name of a place.
    "city cities county counties district districts province provincial prefecture region regions regional area areas local locality "
    "national nation nationwide country urban rural town towns township townships village villages community communities citywide "
    "subdistrict subdistricts resident residents population people person persons household households "
    # Of what.
    "economic economy social society development service services security welfare livelihood education school schools childcare child "
    "children kindergarten infant maternal mortality health medical healthcare hospital hospitals doctor doctors physician physicians "
    "nurse nurses nursing bed beds care elderly ageing aging pension pensions insurance employment unemployment labour labor job jobs "
    "training income incomes disposable consumption investment trade finance fiscal tax price prices housing home homes culture cultural "
    "sport sports fitness venue venues tourism environment environmental ecology green energy water air forest land agriculture industry "
    "industrial transport innovation science technology digital safety emergency food disabled disability disabilities veteran veterans "
    "military youth women men female male life expectancy quality capacity facility facilities institution institutions binding "
    "anticipatory expected demand demands required pace outlook verdict verdicts yes no"
)
_WORDS = frozenset(_ORDINARY.split())


def words_of(text: str) -> frozenset[str]:
    """Return the English words of a text in small letters."""
    return frozenset(word.lower() for word in _WORD.findall(text))


def may_name_a_place(text: str, known: AbstractSet[str]) -> bool:
    """Return whether a narrowed title in English has a word that may be a place that no list holds.

    A name begins with a capital: Zhengzhou 2023, Statistics of Zhengzhou. Without one it stands before a year, as in
    the name of a file: zhengzhou_2023. Ordinary words, short ones, acronyms and the words of the plan are no places.

    Parameters
    ----------
    text
        The title.
    known
        The words that the plan uses, in small letters.
    """
    if _CHINESE.search(text.translate(_OF_TIMES)):
        return False
    capitals = [word for word in _WORD.findall(text) if word[0].isupper() and not _is_acronym(word)]
    before_year = [match["name"] for match in _BEFORE_YEAR.finditer(text)]
    return any(
        len(word) >= _SHORTEST and word.lower() not in _WORDS and word.lower() not in known
        for word in (*capitals, *before_year)
    )


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) <= _ACRONYM
