"""What the library itself writes: read back where it is observations, and never read where it is anything else."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import xzplan
from observations.corpus.notation import Case

OBSERVED: Mapping[str, Any] = {
    "nursing_bed_share": {2021: 21.3, 2022: 30.8},
    "old_communities_renovated": {2021: 110, 2022: 115},
    "sports_population_share": {2022: 38.4},
}


def _review() -> Any:
    return xzplan.assess_plan(xzplan.load_plan(), OBSERVED)


def _xlsx(write: Callable[[Any], None], folder: Path, name: str) -> Path:
    pytest.importorskip("xlsxwriter", reason="xlsxwriter is not here: pip install 'xzplan[excel]'")
    pytest.importorskip("openpyxl", reason="openpyxl is not here: pip install 'xzplan[excel]'")
    file = io.BytesIO()
    write(file)
    path = folder / f"{name}.xlsx"
    path.write_bytes(file.getvalue())
    return path


def _csv(records: Any, labels: Any, folder: Path) -> Path:
    path = folder / "own.csv"
    path.write_text(xzplan.to_csv(records, labels=labels), encoding="utf-8")
    return path


def _text_table(folder: Path) -> Path:
    columns = xzplan.to_columns(xzplan.trajectories(xzplan.load_plan()), labels="zh")
    rows = [[str(cell) for cell in row] for row in zip(*columns.values(), strict=True)]
    path = folder / "own.txt"
    path.write_text(xzplan.text_table(list(columns), rows), encoding="utf-8")
    return path


def _case(name: str, source: Callable[[Path], object], expects: str = "file asks") -> Case:
    return Case(name=f"own_{name}", kind="own", source=source, expects=expects)


CASES = (
    _case(
        "review_workbook",
        lambda folder: _xlsx(lambda file: xzplan.write_workbook(file, _review()), folder, "review"),
    ),
    _case(
        "milestones_zh",
        lambda folder: _csv(xzplan.trajectories(xzplan.load_plan()), "zh", folder),
    ),
    _case(
        "milestones_id",
        lambda folder: _csv(xzplan.trajectories(xzplan.load_plan()), "id", folder),
    ),
    _case(
        "milestones_of_one_row",
        lambda folder: _csv([xzplan.trajectory(xzplan.load_plan().indicators[18])], "zh", folder),
    ),
    _case("review_zh", lambda folder: _csv(_review(), "zh", folder)),
    _case("review_id", lambda folder: _csv(_review(), "id", folder)),
    _case(
        "indicators_zh",
        lambda folder: _csv(xzplan.load_plan().indicators.values(), "zh", folder),
    ),
    _case("text_table_of_milestones", _text_table),
    _case("columns_of_milestones", lambda _: xzplan.to_columns(xzplan.trajectories(xzplan.load_plan()))),
    _case(
        "blank_template",
        lambda folder: _xlsx(
            lambda file: xzplan.write_template(file, xzplan.load_plan()), folder, "template"
        ),
        "",
    ),
)
