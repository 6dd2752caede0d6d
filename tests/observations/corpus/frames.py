"""Tables that come from pandas and polars."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from observations.corpus.notation import Case

_REASON = "{0} is not here: pip install --group test-edges"


def _case(name: str, expects: str, library: str, make: Callable[[Any], object]) -> Case:
    def source(folder: Path) -> object:
        del folder
        return make(pytest.importorskip(library, reason=_REASON.format(library)))

    return Case(name=name, kind="frames", source=source, expects=expects)


WIDE = {
    "指标": ["养老机构护理型床位占比（%）", "人均预期寿命（岁）", "体育人口占比（%）"],
    "2021年": [21.3, 77.1, 37.2],
    "2022年": [30.8, None, 38.4],
}
FRACTIONS = {
    "指标": ["养老机构护理型床位占比（%）", "政府安排工作的退役军人安置率（%）", "人均预期寿命（岁）"],
    2021: [0.213, 1.0, 77.1],
    2022: [0.308, 1.0, 77.3],
}
LONG = {
    "指标": ["体育人口占比", "体育人口占比", "城镇老旧小区改造"],
    "年份": ["2021", "2023-06", "2022"],
    "数值": [37.2, 38.7, 115.0],
}

CASES = (
    _case(
        "pandas_wide",
        """
B2 18 2021=21.3 2022=30.8
B3 14 2021=77.1
B4 27 2021=37.2 2022=38.4
""",
        "pandas",
        lambda pandas: pandas.DataFrame(WIDE),
    ),
    _case(
        "pandas_index_of_names",
        """
B2 18 2021=21.3 2022=30.8
B3 14 2021=77.1
B4 27 2021=37.2 2022=38.4
""",
        "pandas",
        lambda pandas: pandas.DataFrame(WIDE).set_index("指标").reset_index(),
    ),
    _case(
        "pandas_fractions_of_read_excel",
        """
B2:C2 asks
B3:C3 asks
B4 14 2021=77.1 2022=77.3
""",
        "pandas",
        lambda pandas: pandas.DataFrame(FRACTIONS),
    ),
    _case(
        "pandas_long",
        """
C2v 27 2021=37.2 2023-06=38.7
C4 20 2022=~115
""",
        "pandas",
        lambda pandas: pandas.DataFrame(LONG),
    ),
    _case(
        "pandas_dates",
        """
B2 27 2021=37.2 2023-06=38.7
B3 20 2021=~110 2023-06=~58
""",
        "pandas",
        lambda pandas: pandas.DataFrame(
            [["体育人口占比", 37.2, 38.7], ["城镇老旧小区改造", 110, 58]],
            columns=["指标", pandas.Timestamp("2021-12-31"), pandas.Timestamp("2023-06-30")],
        ),
    ),
    _case(
        "pandas_without_headings",
        """
- B4 18 2020=17.81
C4 18 2021=21.3 2022=30.8
""",
        "pandas",
        lambda pandas: pandas.DataFrame(
            [
                ["主要指标完成情况", None, None, None],
                ["指标", "2020年", "2021年", "2022年"],
                ["(18)养老机构护理型床位占比（%）", 17.81, 21.3, 30.8],
            ]
        ),
    ),
    _case(
        "pandas_text_with_marks",
        """
B2 27 2021=37.2 2022=38.4
B3 18 2021=21.30
C3 asks
""",
        "pandas",
        lambda pandas: pandas.DataFrame(
            {
                "指标": ["体育人口占比", "养老机构护理型床位占比"],
                "2021年": ["37.2①", "21.30%"],
                "2022年": ["38.4*", "30%以上"],
            }
        ),
    ),
    _case(
        "polars_wide",
        """
B2 18 2021=21.3 2022=30.8
B3 14 2021=77.1
B4 27 2021=37.2 2022=38.4
""",
        "polars",
        lambda polars: polars.DataFrame(WIDE),
    ),
    _case(
        "polars_dates_in_rows",
        """
C2v 27 2021=37.2 2023-06=38.7
""",
        "polars",
        lambda polars: polars.DataFrame(
            {"指标": ["体育人口占比"] * 2, "时期": ["2021-12-31", "2023-06-30"], "数值": [37.2, 38.7]}
        ).with_columns(polars.col("时期").str.to_date()),
    ),
)
