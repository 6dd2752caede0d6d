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
from random import Random
from traceback import extract_tb
from typing import Any, NamedTuple, TypeAlias

import xzplan
from xzplan.schemes import SCHEMES, get_scheme

Run: TypeAlias = Callable[[], object]
"""One call, its input bound."""

PLAN = xzplan.load_plan()
CELLS = [
    *(text for one in PLAN.indicators.values() for text in (one.name_zh, one.target.printed, one.unit.zh)),
    *[
        "〔13.5〕",
        "[12]",
        "≥90",
        "＞8（年均）",
        "35—40张",
        "15左右",
        "降低20%",
        "-50%",
        "翻一番",
        "3:7",
        "1/3",
        "1.2/3.4",
        "＜5.5",
        "不低于",
        "稳步提高",
        "完成省定目标",
    ],
    *[
        "五年累计",
        "[累计]",
        "年均增长",
        "个百分点",
        "提高到",
        "控制在",
        "以内",
        "以上",
        "约束性",
        "预期性",
        "其中：",
        "①",
        "注:",
        "-",
        "—",
        "／",
        "100万",
        "1,234",
        "1，234",
        "１２",
    ],
    *[
        "指标",
        "2020年",
        "2025年",
        "2030年",
        "属性",
        "指标性质",
        "单位",
        "序号",
        "领域",
        "目标值",
        "基期",
        "年均增速",
        "累计",
        "表1",
        "名称",
        "方向",
    ],
    *[
        "name",
        "target",
        "unit",
        "baseline",
        "nature",
        "group",
        "number",
        "direction",
        "id",
        "name_en",
        "year",
        "value",
        "indicator",
        "series",
        "area",
        "status",
    ],
    *[
        "increase",
        "decrease",
        "reported",
        "projected",
        "17.81",
        "55",
        "1e9",
        "1E-400",
        "1e999",
        "nan",
        "inf",
        "-0",
        "0x1F",
        "NULL",
        "TRUE",
        "2021",
        "²",
        "٣",
        "五",
        "ﷺ",
        "İ",
        "ß",
    ],
]
SIGNS = "\t\n\r\v\f \u3000\u200b\ufeff\x00\x1f\x85\u2028,，;；|\"'“”‘’()（）[]【】{}〔〕<>《》%‰℃+-—–~～*/\\.:：=≥≤＞＜①⑳0123456789eE一十百亿a\u0301Ａ😀\U000e0001\ud800"
BEDS = PLAN.indicators["nursing_bed_share"]
SMALL = xzplan.plan_from_csv(
    "name,unit,baseline,target\n床位,%,58.2,≥70\n", id="x", name_zh="规划", period=(2026, 2030)
)
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
    | {(one.target.source.line, one.target.source.quote) for one in PLAN.indicators.values()}
)
COPY = "\n".join(quote for _, quote in QUOTED)


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


OWN: dict[str, Any] = {"id": "x-15fyp", "name_zh": "规划", "period": (2026, 2030)}
POOLS: list[xzplan.Records[Any]] = [
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
            ("parse_baseline", lambda: xzplan.parse_baseline(cell)),
            ("infer_direction", lambda: xzplan.infer_direction(name, target=xzplan.parse_target(cell))),
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
    return "read_observations", lambda: xzplan.read_observations(text, PLAN)


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


def check(rng: Random) -> tuple[str, Run]:
    """Return a call of the check of a copy of the text."""
    text = changed(rng, COPY, 6) if rng.random() < 0.3 else words(rng)
    return "check_text", lambda: xzplan.check_text(PLAN, text)


GROUPS = (read, read_table, read_json, read_csv, find, check)
SHARES = (300, 250, 280, 135, 32, 3)  # the last ones take long: they go through the whole plan


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
