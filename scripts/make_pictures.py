"""Make the pictures of docs/pictures from illustrative values: the same bytes each time with the same matplotlib.

python scripts/make_pictures.py
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Literal

from matplotlib import font_manager
from matplotlib.figure import Figure
from PIL import Image

import xzplan

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
OBSERVED: Mapping[int, Mapping[int, float]] = {
    1: {2021: 11.7, 2022: 12.1},
    2: {2021: 2.1, 2022: 2.0},
    3: {2021: 1.1, 2022: 2.2},
    4: {2021: 96.2, 2022: 97.0},
    5: {2021: 88.6, 2022: 89.3},
    6: {2021: 11.19, 2022: 11.25},
    9: {2021: 27.5, 2022: 34.0},
    10: {2021: 14.0, 2022: 17.0},
    11: {2021: 5.3, 2022: 5.6},
    12: {2021: 8.4, 2022: 6.9},
    13: {2021: 95.3, 2022: 95.1},
    15: {2021: 4.7, 2022: 5.3},
    16: {2021: 2.3, 2022: 2.7},
    17: {2021: 93.8, 2022: 94.1},
    18: {2021: 21.3, 2022: 30.8},
    20: {2021: 120, 2022: 105},
    21: {2021: 98.6, 2022: 100},
    22: {2021: 99, 2022: 98},
    27: {2021: 36.6, 2022: 37.5},
    28: {2021: 2.15, 2022: 2.31},
}
LANGUAGES: tuple[tuple[Literal["zh", "en"], str, str], ...] = (
    ("zh", "", "实际值均为虚构，仅作演示"),
    ("en", "_en", "illustrative values"),
)
TUTORIAL = {2021: 1.1, 2022: 2.2, 2023: 2.6}


def keep(figure: Figure, name: str, *, note: str) -> None:
    """Write a picture, with the note that its values are illustrative at the top right."""
    [family] = {tuple(text.get_fontfamily()) for axes in figure.axes for text in axes.texts}
    figure.text(
        0.98,
        1 - 0.12 / figure.get_figheight(),
        note,
        ha="right",
        va="top",
        fontsize=8,
        color="#C04A00",
        fontfamily=family,
    )
    path = PICTURES / f"{name}.png"
    with BytesIO() as file:
        figure.savefig(file, format="png", dpi=110)
        few = Image.open(file).convert("RGB").quantize(128)  # a third of the size
    few.save(path, optimize=True)
    print(f"{path}: {path.stat().st_size} bytes")


def main() -> None:
    """Write the pictures."""
    # With the fonts that come along, whatever this machine has.
    font_manager.fontManager.ttflist[:] = [
        entry for entry in font_manager.fontManager.ttflist if entry.name == "DejaVu Sans"
    ]
    PICTURES.mkdir(exist_ok=True)
    plan = xzplan.load_plan()
    review = xzplan.assess_plan(plan, OBSERVED, as_of=2022)
    places = xzplan.assess(plan.indicators[3], TUTORIAL)
    for lang, suffix, note in LANGUAGES:
        keep(xzplan.plot_trajectory(review[18], lang=lang), f"nursing_bed_share{suffix}", note=note)
        keep(xzplan.plot_trajectory(places, lang=lang), f"childcare_places{suffix}", note=note)
        keep(xzplan.plot_status(review, lang=lang), f"status{suffix}", note=note)
    first, _ = xzplan.plot_plan(review)
    keep(first, "plan", note="实际值均为虚构，仅作演示")


if __name__ == "__main__":
    main()
