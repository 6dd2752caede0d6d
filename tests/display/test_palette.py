"""Colours: readable on their backgrounds, and told apart with every common colour vision."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import combinations

import pytest

from xzplan.display.palette import DARK, LIGHT, PRINT, TINT, Tone

Colour = tuple[float, float, float]

# White and the shade of every other row; JupyterLab, Visual Studio Code and Colab; paper.
BACKGROUNDS = {
    "light": (LIGHT, ("#ffffff", "#f2f2f2"), 4.5),
    "dark": (DARK, ("#111111", "#212121", "#1e1e1e", "#383838"), 4.5),
    "print": (PRINT, ("#ffffff",), 7.0),
}

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
VISION = {
    "common": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Colour:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return (_linear(red), _linear(green), _linear(blue))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, background: str) -> float:
    """Contrast ratio as in WCAG 2."""
    darker, lighter = sorted((luminance(colour), luminance(background)))
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: Colour) -> Colour:
    """CIELAB under D65."""
    red, green, blue = colour
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    x, y, z = (math.cbrt(value) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: str, vision: str) -> Colour:
    channels = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * channel for weight, channel in zip(row, channels, strict=True))))
        for row in VISION[vision]
    )
    return lab((red, green, blue))


def test_the_measures_themselves() -> None:
    # WCAG: black on white is 21 to 1, #767676 the lightest grey that passes on white.
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    # The published Lab of the red primary of sRGB.
    assert lab(linear("#ff0000")) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)


@pytest.mark.parametrize("name", BACKGROUNDS)
def test_colours_can_be_read(name: str) -> None:
    palette, backgrounds, least = BACKGROUNDS[name]
    assert list(palette) == list(Tone)
    for colour in palette.values():
        for background in backgrounds:
            assert contrast(colour, background) >= least, (colour, background)


@pytest.mark.parametrize("tone", Tone)
def test_text_can_be_read_on_the_ground_of_its_tone(tone: Tone) -> None:
    assert contrast(PRINT[tone], TINT[tone]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize("vision", VISION)
def test_tones_are_told_apart(palette: Mapping[str, str], vision: str) -> None:
    # A difference of 2.3 is just noticed between patches that touch; letters apart need several times as much.
    for one, other in combinations(palette.values(), 2):
        assert math.dist(seen(one, vision), seen(other, vision)) > 12, (one, other)
