"""``desktop.color_maps``: lightness by the CIE's formula, ends, middle, and what is not a number."""

import numpy as np
import pytest

from desktop.color_maps import Colors, diverging, lookup, sequential
from desktop.theme import ThemeName
from netcore.arrays import Vector

THEMES: tuple[ThemeName, ...] = ("light", "dark")


def lightness(colors: Colors) -> Vector:
    """CIE L* of sRGB colours, 0 to 100."""
    shares = colors[..., :3] / 255.0
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return np.asarray(116 * np.cbrt(linear @ np.array([0.2126, 0.7152, 0.0722])) - 16)


@pytest.mark.parametrize("name", THEMES)
def test_sequential_gets_lighter_all_the_way(name: ThemeName) -> None:
    found = lightness(lookup("sequential", name))
    assert np.diff(found).min() > -0.1
    assert found[-1] - found[0] > 60


@pytest.mark.parametrize("name", THEMES)
def test_diverging_changes_alike_on_both_sides(name: ThemeName) -> None:
    found = lightness(lookup("diverging", name))
    outward = -1 if name == "light" else 1
    assert (outward * np.diff(found[128:])).min() > -0.1
    assert (outward * np.diff(found[:128][::-1])).min() > -0.1
    assert np.abs(found - found[::-1]).max() < 8


@pytest.mark.parametrize("name", THEMES)
def test_middle_is_neutral_below_is_blue_above_is_orange(name: ThemeName) -> None:
    red, green, blue = diverging(np.array([-0.6, 0.0, 0.6]), name)[:, :3].astype(int).T
    assert max(red[1], green[1], blue[1]) - min(red[1], green[1], blue[1]) < 12
    assert blue[0] > green[0] > red[0]
    assert red[2] > green[2] > blue[2]


def test_beyond_the_ends_and_not_a_number() -> None:
    colors = sequential(np.array([-1.0, 0.0, 1.0, np.inf, np.nan]))
    assert colors.dtype == np.uint8
    assert (colors[0] == colors[1]).all()
    assert (colors[2] == colors[3]).all()
    assert colors[4, 3] == 0
    assert sequential(np.zeros((3, 2))).shape == (3, 2, 4)


def test_unknown_name_is_refused() -> None:
    with pytest.raises(ValueError, match="sequential, diverging"):
        lookup("rainbow")  # type: ignore[arg-type]
