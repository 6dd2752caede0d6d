"""Pictures where matplotlib is missing, and the font that comes along: nothing here needs matplotlib."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest

import xzplan

CHILD = """
import sys
import xzplan
xzplan.plot_trajectory, xzplan.MissingGlyphWarning, xzplan.plotting.pictures
print([name for name in ("matplotlib", "PIL") if name in sys.modules])
"""


def test_the_module_alone_loads_no_matplotlib() -> None:
    done = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


def test_without_matplotlib_one_line_says_what_to_install(
    plan: xzplan.Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ImportError) as caught:
        xzplan.plot_plan(plan)
    assert str(caught.value) == "plotting needs matplotlib: pip install 'xzplan[plot]'"
    assert isinstance(caught.value, xzplan.MissingExtraError)


@pytest.mark.parametrize("draw", [xzplan.plot_trajectory, xzplan.plot_plan, xzplan.plot_status])
def test_what_cannot_be_drawn_is_refused(draw: object, plan: xzplan.Plan) -> None:
    with pytest.raises(xzplan.InvalidInputError, match="pass "):
        draw(plan.indicators[1])  # type: ignore[operator]


def test_an_unknown_language_is_refused(plan: xzplan.Plan) -> None:
    with pytest.raises(xzplan.InvalidInputError, match="lang='fr': pass 'zh' or 'en'"):
        xzplan.plot_plan(plan, lang="fr")  # type: ignore[arg-type]


def test_the_font_and_its_licence_are_in_the_package() -> None:
    fonts = files("xzplan") / "plotting" / "fonts"
    assert (fonts / "XzplanSansSC-Regular.otf").read_bytes()[:4] == b"OTTO"
    licence = (fonts / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "© 2014-2021 Adobe" in licence
