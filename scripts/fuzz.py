"""Random inputs to every public function that takes text or JSON: only an XzplanError may come out.

    python scripts/fuzz.py [COUNT] [SEED]

Input number n of a seed is always the same, whatever the count, so a fault is found again by its number. A warning
counts as a fault, too.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from random import Random
from traceback import extract_tb
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import xlsxwriter

import xzplan
from xzplan import bulk
from xzplan.assessment import metrics as measures
from xzplan.assessment.schemes.catalogue import SCHEMES, get_scheme
from xzplan.display.text import display_width
from xzplan.model.figures import to_decimal
from xzplan.model.lookup import fold
from xzplan.numerics import crossing_years

Run: TypeAlias = Callable[[], object]
"""One call, its input bound."""

PLAN = xzplan.load_plan()
CELLS = [
    *(text for one in PLAN.indicators.values() for text in (one.name_zh, one.target.cell.zh, one.unit.zh)),
    *"""
    〔13.5〕 [12] ≥90 ＞8（年均） 35—40张 15左右 降低20% -50% 翻一番 3:7 1/3 1.2/3.4 ＜5.5 不低于 稳步提高
    完成省定目标 五年累计 [累计] 年均增长 个百分点 提高到 控制在 以内 以上 约束性 预期性 其中： ① 注: - — ／
    100万 1,234 1，234 １２ 指标 2020年 2025年 2030年 属性 指标性质 单位 序号 领域 目标值 基期 年均增速
    累计 表1 名称 方向 name target unit baseline nature group number direction id name_en year value
    indicator series area status increase decrease reported projected 17.81 55 1e9 1E-400 1e999 nan inf
    -0 0x1F NULL TRUE 2021 ² ٣ 五 ﷺ İ ß
    """.split(),  # noqa: SIM905
]
SIGNS = "\t\n\r\v\f \u3000\u200b\ufeff\x00\x1f\x85\u2028,，;；|\"'“”‘’()（）[]【】{}〔〕<>《》%‰℃+-—–~～*/\\.:：=≥≤＞＜①⑳0123456789eE一十百亿a\u0301Ａ😀\U000e0001\ud800"
BEDS = PLAN.indicators["nursing_bed_share"]
SMALL = xzplan.plan_from_csv(
    "name,unit,baseline,target\n床位,%,58.2,≥70\n", id="x", name_zh="规划", period=(2026, 2030)
)
REVIEW = xzplan.assess_plan(SMALL, {1: {2027: 60}})
RECORDS = [
    SMALL,
    BEDS,
    next(one for one in PLAN.indicators.values() if one.series),
    BEDS.target,
    xzplan.trajectory(BEDS),
    xzplan.assess(BEDS, {2021: 21.3, 2022: 30.8}),
    *SCHEMES.values(),
    next(iter(PLAN.commitments.values())),
]
DOCUMENTS = [(type(one), xzplan.to_json(one)) for one in RECORDS]
TABLE = (
    "指标\t单位\t2020年\t2025年\t属性\n"
    "1 护理型床位占比\t%\t17.81\t55\t约束性\n2 新增就业\t万人\t-\t〔12〕\t预期性\n"
)
OBSERVED = (
    "indicator,year,value,status,source\n18,2021,21.3,reported,x\n护理型床位占比,2022,30.8,,\n3,2023,12.1,,\n"
)
WIDE = "指标,2021年,2022年\n18,21.3,30.8\n17,93.4,94\n"
TYPED = "name,unit,baseline,target,nature\n护理型床位占比,%,58.2,≥70,约束性\n病床,张,1,〔12〕,\n"
QUOTED = sorted(
    {(one.source.line, one.source.quote) for one in PLAN.indicators.values()}
    | {
        (source.line, source.quote)
        for one in PLAN.indicators.values()
        if (source := one.target.source) is not None
    }
)
COPY = "\n".join(quote for _, quote in QUOTED)
TEMPLATE = BytesIO()
xzplan.write_template(TEMPLATE, SMALL)


def words(rng: Random, most: int = 6) -> str:
    """Return some cells, signs and anything at all, one after the other."""
    parts = []
    for _ in range(rng.randint(0, most)):
        how = rng.random()
        if how < 0.5:
            parts.append(rng.choice(CELLS))
        elif how < 0.9:
            parts.append("".join(rng.choices(SIGNS, k=rng.randint(1, 4))))
        else:
            parts.append(chr(rng.randrange(0x110000)))
    return "".join(parts)


def changed(rng: Random, text: str, most: int = 4) -> str:
    """Return a text with some pieces cut, doubled, moved, or others put in."""
    for _ in range(rng.randint(0, most)):
        low, high = sorted((rng.randint(0, len(text)), rng.randint(0, len(text))))
        if rng.random() < 0.7:
            high = min(high, low + 6)
        piece = rng.choice(("", text[low:high] * 2, words(rng, 2), text[low:high][::-1]))
        text = text[:low] + piece + text[high:]
    return text


def thing(rng: Random) -> Any:
    """Return a value that JSON may have in place of another."""
    return rng.choice(
        (
            None, True, 0, -1, 2**63, 10**400, 1.5, float("nan"), float("inf"), -0.0, "", [], {}, [[]], {"kind": "level"},
            [None] * 3, words(rng, 2), "1" * 5000, "1E+99999999", {"": words(rng, 1)},
        )
    )  # fmt: skip


def swapped(rng: Random, data: Any) -> Any:
    """Return JSON data with something in it replaced, taken out, doubled or put in; the data are changed."""
    holder = data
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if not keys:
            return data
        key = rng.choice(keys)
        if isinstance(holder[key], dict | list) and holder[key] and rng.random() < 0.85:
            holder = holder[key]
            continue
        how = rng.random()
        if how < 0.6:
            holder[key] = thing(rng)
        elif how < 0.8:
            del holder[key]
        elif isinstance(holder, list):
            holder.insert(key, rng.choice((holder[key], thing(rng))))
        else:
            holder[words(rng, 1)] = holder[key]
        return data


def document(rng: Random) -> tuple[type, Any]:
    """Return a document with up to three faults, or data that are none, and the type to read it as."""
    kind, text = rng.choice(DOCUMENTS)
    if rng.random() < 0.03:
        return kind, thing(rng)
    data = json.loads(text)
    for _ in range(rng.randint(0, 3)):
        data = swapped(rng, data)
    return kind if rng.random() < 0.95 else rng.choice(DOCUMENTS)[0], data


def json_text(rng: Random) -> tuple[type, str | bytes]:
    """Return the text of a document, itself perhaps damaged, and the type to read it as."""
    kind, text = rng.choice(DOCUMENTS)
    if rng.random() < 0.5:
        kind, data = document(rng)
        text = json.dumps(data, ensure_ascii=rng.random() < 0.5)
    if rng.random() < 0.7:
        text = changed(rng, text)
    if rng.random() < 0.01:
        text = rng.choice("[{") * rng.randint(1, 100_000)
    return kind, spoilt(rng, text) if rng.random() < 0.3 else text


def spoilt(rng: Random, text: str) -> bytes:
    """Return a text as bytes, in one encoding or another."""
    return text.encode(rng.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16")), "replace") + (
        rng.randbytes(rng.randint(0, 2))
    )


def table(rng: Random) -> str:
    """Return the text of a table, more or less."""
    text = changed(rng, TABLE, 6)
    if rng.random() < 0.3:
        text = text.replace("\t", rng.choice(("  ", "|", "\n", " | ", ",")))
    return words(rng) + "\n" + text if rng.random() < 0.3 else text


def observed(rng: Random) -> str | bytes:
    """Return CSV of observations, told from a path by its line breaks."""
    text = changed(rng, rng.choice((OBSERVED, WIDE)), 5) + "\n"
    return spoilt(rng, text) if rng.random() < 0.2 else text


def key(rng: Random) -> Any:
    """Return a key of a record, or what is none."""
    if rng.random() < 0.5:
        one = rng.choice(list(PLAN.indicators.values()))
        return changed(rng, rng.choice((one.id, one.name_zh, one.name_en)), 2)
    return rng.choice((words(rng), thing(rng), rng.randint(-5, 40)))


EMPTY = np.zeros((1, 1))
OWN: dict[str, Any] = {"id": "x-15fyp", "name_zh": "规划", "period": (2026, 2030)}
POOLS: list[xzplan.model.Records[Any]] = [
    PLAN.indicators,
    PLAN.domains,
    PLAN.key_projects,
    PLAN.measures,
    PLAN.commitments,
]


def typed(rng: Random) -> list[dict[str, Any]]:
    """Return records of rows as a person types them."""
    heads = ["name", "unit", "baseline", "target", "nature", "group", "number", "direction", "id", "name_en"]
    row = {one: words(rng, 2) for one in heads if rng.random() < 0.5}
    return [{"name": "床位", "target": words(rng, 2), **row}, {rng.choice(CELLS): words(rng, 1)}][
        : rng.randint(1, 2)
    ]


def read(rng: Random) -> tuple[str, Run]:
    """Return a call of a function that reads text."""
    cell, name, unit = words(rng), words(rng, 2), words(rng, 1)
    return rng.choice(
        (
            ("parse_target", lambda: xzplan.parse_target(cell)),
            ("parse_target", lambda: xzplan.parse_target(cell, name=name, unit=unit)),
            ("parse_baseline", lambda: xzplan.parsing.parse_baseline(cell)),
            (
                "infer_direction",
                lambda: xzplan.parsing.infer_direction(name, target=xzplan.parse_target(cell)),
            ),
            ("text_table", lambda: xzplan.text_table([name, unit], [[cell, cell]])),
        )
    )


def read_table(rng: Random) -> tuple[str, Run]:
    """Return a call of a function that reads a table."""
    text, csv, rows = table(rng), changed(rng, TYPED, 5), typed(rng)
    return rng.choice(
        (
            ("parse_table", lambda: xzplan.parse_table(text)),
            ("to_plan", lambda: xzplan.to_plan(xzplan.parse_table(text), **OWN)),
            ("plan_from_csv", lambda: xzplan.plan_from_csv(csv, **OWN)),
            ("plan_from_records", lambda: xzplan.plan_from_records(rows, **OWN)),
        )
    )


def read_json(rng: Random) -> tuple[str, Run]:
    """Return a call of a function that reads JSON."""
    if rng.random() < 0.5:
        kind, text = json_text(rng)
        return "from_json", lambda: xzplan.from_json(text, kind)
    kind, data = document(rng)
    return "from_dict", lambda: xzplan.from_dict(data, kind)


def read_csv(rng: Random) -> tuple[str, Run]:
    """Return a call of the reader of observations."""
    text = observed(rng)
    if rng.random() < 0.05:
        name = words(rng, 2).replace("\n", "").replace("\r", "")
        return "read_observations, path", lambda: named(name)
    return "read_observations", lambda: xzplan.read_observations(text, PLAN)


def named(path: str) -> None:
    """Read a file that is not there, which is an OSError as everywhere."""
    with suppress(OSError):
        xzplan.read_observations(path, PLAN)


def find(rng: Random) -> tuple[str, Run]:
    """Return a call of a function that looks something up."""
    pool, text, one = rng.choice(POOLS), words(rng, 3), key(rng)
    number = rng.choice((rng.uniform(-100, 100), rng.randint(-9, 999), float("nan"), 1e300, text))
    return rng.choice(
        (
            ("Records[]", lambda: pool[one]),
            ("Records.get", lambda: (pool.get(one), one in pool)),
            ("Records.search", lambda: pool.search(text)),
            ("Plan.search", lambda: PLAN.search(text)),
            ("trace", lambda: xzplan.trace(number)),
            ("get_scheme", lambda: get_scheme(text)),
        )
    )


def option(rng: Random) -> tuple[str, Run]:
    """Return a call whose options are texts, or whose figures may be anything."""
    text, one, year = words(rng, 1), thing(rng), rng.randint(2019, 2027)
    row = rng.choice(list(PLAN.indicators.values()))
    own = rng.choice((OWN, {**OWN, "id": text}, {**OWN, "name_zh": text}, {**OWN, "name_en": text}))
    cell = words(rng)
    return rng.choice(
        (
            ("assess", lambda: xzplan.assess(row, {year: one}, scheme=text)),
            ("assess", lambda: xzplan.assess(row, {year: one}, series=text)),
            ("assess", lambda: xzplan.assess(row, {text: one})),
            ("assess_plan", lambda: xzplan.assess_plan(PLAN, {text: {year: one}})),
            ("compare_schemes", lambda: xzplan.compare_schemes(BEDS, {year: one}, schemes=[text])),
            ("trajectory", lambda: xzplan.trajectory(row, method=text)),  # type: ignore[arg-type]
            ("trajectory", lambda: xzplan.trajectory(row, series=text, baseline=one)),
            ("interpolate", lambda: xzplan.interpolate(1, 2, between=(1, 2), method=text)),  # type: ignore[call-overload]
            (
                "rate_series",
                lambda: xzplan.assessment.schemes.rate_series(text, [1, 2], [1, 2], direction=BEDS.direction),
            ),
            ("projected_end", lambda: measures.projected_end([1, 2], [1, 2], 3, method=text)),  # type: ignore[arg-type]
            ("crossing_years", lambda: crossing_years([1, 2], [1, 2], 1.5, direction=text)),  # type: ignore[arg-type]
            ("arrange", lambda: bulk.arrange(EMPTY, text)),
            ("to_decimal", lambda: to_decimal(one, text)),
            ("fold", lambda: (fold(text), display_width(text))),
            ("demand_in_total", lambda: PLAN.demand_in_total(text)),
            ("to_csv", lambda: xzplan.to_csv(SMALL.indicators, labels=text)),  # type: ignore[arg-type]
            ("report", lambda: xzplan.report(REVIEW, lang=text)),  # type: ignore[arg-type]
            ("report", lambda: xzplan.report(REVIEW, date=cell, note=cell)),
            ("roll_over", lambda: xzplan.roll_over(SMALL, {1: {2027: 60}}, targets={1: cell}, **own)),
            ("to_plan", lambda: xzplan.to_plan(xzplan.parse_table(TABLE), **own)),
            ("align", lambda: xzplan.align(PLAN, SMALL, pairs={cell: 1, 18: text})),
        )
    )


def plan_of(rng: Random) -> xzplan.Plan:
    """Return a plan with awkward texts in it."""
    data = xzplan.to_dict(SMALL)
    data["record"]["name_zh"] = words(rng)
    row = data["record"]["indicators"][0]
    for name in ("name_zh", "name_en"):
        row[name] = words(rng)
    row["unit"]["zh"] = words(rng, 1)
    try:
        return xzplan.from_dict(data, xzplan.Plan)
    except xzplan.XzplanError:
        return SMALL


def write(rng: Random) -> tuple[str, Run]:
    """Return a call that writes, or judges, a plan with awkward texts."""
    own = plan_of(rng)
    seen = {1: {2027: 60, 2028: 61}}
    return rng.choice(
        (
            ("find_problems", lambda: xzplan.find_problems(own)),
            ("to_json", lambda: xzplan.from_json(xzplan.to_json(own))),
            ("to_csv", lambda: xzplan.to_csv(own.indicators, labels="zh", excel=True)),
            ("report", lambda: xzplan.report(xzplan.assess_plan(own, seen), detail="full")),
            ("report", lambda: xzplan.report(xzplan.assess_plan(own, seen), format="markdown", lang="en")),
            ("text of records", lambda: [(str(x), repr(x)) for x in (own, *own.indicators.values())]),
            ("assess_plan", lambda: str(xzplan.assess_plan(own, seen))),
            ("align", lambda: str(xzplan.align(own, SMALL))),
            ("trace", lambda: str(xzplan.trace(own.indicators[1], plan=own))),
        )
    )


def workbook(rng: Random) -> bytes:
    """Return an Excel file with anything in its cells, perhaps damaged."""
    content = TEMPLATE.getvalue()
    if rng.random() < 0.5:
        target = BytesIO()
        with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
            sheet = book.add_worksheet()
            for n, row in enumerate(OBSERVED.splitlines()):
                for m, text in enumerate(row.split(",")):
                    cell = words(rng, 1).encode(errors="ignore").decode() if rng.random() < 0.3 else text
                    sheet.write(n, m, cell)
        content = target.getvalue()
    if rng.random() < 0.5:
        at = rng.randrange(len(content))
        content = content[:at] + rng.randbytes(rng.randint(0, 3)) + content[at + rng.randint(0, 40) :]
    return content


def heavy(rng: Random) -> tuple[str, Run]:
    """Return a call that takes long: of Excel, or of the whole plan."""
    content, text, own = (
        workbook(rng),
        changed(rng, COPY, 6) if rng.random() < 0.3 else words(rng),
        plan_of(rng),
    )
    rows: Any = [{rng.choice(CELLS): thing(rng), "indicator": key(rng), "2021": thing(rng)}]
    columns: Any = {"indicator": [key(rng)], "year": [thing(rng)], "value": [thing(rng)]}
    return rng.choice(
        (
            ("check_text", lambda: xzplan.check_text(PLAN, text)),
            ("read_observations, Excel", lambda: xzplan.read_observations(content, PLAN)),
            ("read_observations, rows", lambda: xzplan.read_observations(rows, PLAN)),
            ("read_observations, columns", lambda: xzplan.read_observations(columns, PLAN)),
            ("write_workbook", lambda: xzplan.write_workbook(BytesIO(), own)),
            ("write_template", lambda: xzplan.write_template(BytesIO(), own)),
            ("plot_trajectory", lambda: drawn(own)),
        )
    )


def drawn(plan: xzplan.Plan) -> None:
    """Draw a plan with awkward texts; that a font lacks a character is said, and no fault."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", xzplan.MissingGlyphWarning)
        warnings.filterwarnings(
            "ignore", r"Glyph \d+ .* missing from font", UserWarning
        )  # matplotlib says it again
        figure = xzplan.plot_trajectory(xzplan.trajectory(plan.indicators[1]))
        figure.savefig(BytesIO(), format="svg")


GROUPS = (read, read_table, read_json, read_csv, find, option, write, heavy)
SHARES = (270, 232, 260, 130, 30, 50, 26, 2)  # the last ones take long


def make(seed: int, number: int) -> tuple[str, Run]:
    """Return one call: the name of the function, and the call with its input."""
    rng = Random(f"{seed}/{number}")  # noqa: S311
    [group] = rng.choices(GROUPS, SHARES)
    return group(rng)


def fault(run: Run) -> BaseException | None:
    """Return what a call lets out that is no error of ours."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            run()
    except xzplan.XzplanError as error:
        str(error)
    except Exception as error:  # noqa: BLE001
        return error
    return None


class Fault(NamedTuple):
    """What a function let out."""

    name: str
    error: BaseException


def where(error: BaseException) -> str:
    """Return the innermost place in this package that an error came through."""
    places = [
        f"{frame.name} in {frame.filename.rpartition('xzplan/')[2]}:{frame.lineno}"
        for frame in extract_tb(error.__traceback__)
        if "xzplan/" in frame.filename
    ]
    return places[-1] if places else "no place of ours"


def fuzz(count: int, seed: int = 0, *, loud: bool = False) -> tuple[dict[int, Fault], Counter[str]]:
    """Return the faults by the number of their input, and how often each function was called."""
    faults: dict[int, Fault] = {}
    calls: Counter[str] = Counter()
    spent: dict[str, float] = defaultdict(float)
    kinds: Counter[str] = Counter()
    slowest: dict[str, tuple[float, int]] = {}
    begun = time.perf_counter()
    for number in range(count):
        name, run = make(seed, number)
        start = time.perf_counter()
        found = fault(run)
        took = time.perf_counter() - start
        calls[name] += 1
        spent[name] += took
        slowest[name] = max(slowest.get(name, (0.0, 0)), (took, number))
        if found is not None:
            faults[number] = Fault(name, found)
            kind = f"{name}: {type(found).__name__} at {where(found)}"
            kinds[kind] += 1
            if loud and kinds[kind] == 1:
                print(f"input {number}, {kind}: {str(found)[:200]!a}", flush=True)
        if loud and (number + 1) % 50_000 == 0:
            print(f"{number + 1} done, {len(faults)} faults, {time.perf_counter() - begun:.0f} s", flush=True)
    if loud:
        for name, times in sorted(calls.items()):
            longest, at = slowest[name]
            print(f"{name:<20}{times:>9}{spent[name]:>9.1f} s; longest {longest * 1000:.0f} ms, input {at}")
        for kind, times in sorted(kinds.items()):
            print(f"{times:>9} times {kind}")
        print(f"{count} inputs of seed {seed} in {time.perf_counter() - begun:.1f} s: {len(faults)} faults")
    return faults, calls


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    sys.exit(bool(fuzz(*(given or [100_000]), loud=True)[0]))
