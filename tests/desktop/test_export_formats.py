"""SVG, PDF and CSV, each opened by a second program."""

import csv
import io
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import resvg_py
from figure_samples import (
    CHINESE,
    HOSTILE,
    NAMES,
    PLAIN,
    SAMPLES,
    Pixels,
    branched,
    difference,
    diverging,
    phased,
    pixels,
    run_of,
    sample,
    signals,
    squeezed,
    texts,
)

from desktop.export.choices import Choices
from desktop.export.pdf import pdf
from desktop.export.writer import content, document, page
from desktop.figures.cells import CellsFigure
from desktop.figures.curves import CurvesFigure
from netcore.snapshot import LayerView
from netcore.statistics import smooth

pytestmark = pytest.mark.usefixtures("qapp")

SVG = "{http://www.w3.org/2000/svg}"
CAPTIONED, PNG = Choices(), Choices(dpi=150)
BLURRED = 45
"""The largest difference of two blurred pictures of the same page; a word that is missing makes some 100."""


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(program), reason=f"{program} is not installed")


def run(*command: str | Path) -> str:
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, timeout=60).stdout


def as_format(name: str, format: str) -> bytes:
    return content(sample(name), Choices(format=format))  # type: ignore[arg-type]


def picture(name: str) -> Pixels:
    return pixels(content(sample(name), PNG))


# SVG


@pytest.mark.parametrize("name", NAMES)
def test_svg_is_text_and_vectors(name: str) -> None:
    captioned = sample(name)
    root = ET.fromstring(as_format(name, "svg"))
    tags = {each.tag for each in root.iter()}
    assert f"{SVG}image" not in tags
    assert f"{SVG}pattern" not in tags
    assert {f"{SVG}path", f"{SVG}polyline", f"{SVG}polygon"} & tags
    written = squeezed("".join(each.text or "" for each in root.iter(f"{SVG}text")))
    for text in (*texts(captioned.figure), *captioned.caption):
        assert squeezed(text) in written
    description = root.findtext(f"{SVG}desc")
    assert description is not None
    assert set(captioned.caption) <= set(description.splitlines())
    assert root.findtext(f"{SVG}title") == captioned.figure.title


def test_svg_has_the_size_of_the_page() -> None:
    root = ET.fromstring(as_format("loss", "svg"))
    size = page(sample("loss"), CAPTIONED).size
    assert root.attrib["width"] == "170.000mm"
    assert float(root.attrib["height"].removesuffix("mm")) == pytest.approx(size.height() / 96 * 25.4, abs=0.001)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    assert (width, height) == pytest.approx((size.width(), size.height()), abs=0.01)


def test_svg_names_a_font_that_others_know() -> None:
    """Qt's "Sans Serif" is no name outside of Qt: resvg left all texts out."""
    families = set(re.findall(r'font-family="([^"]*)"', as_format("loss-chinese", "svg").decode()))
    assert families
    for family in families:
        assert family.endswith(", sans-serif")
        assert not family.startswith("Sans Serif")


@needs("rsvg-convert")
@pytest.mark.parametrize("name", [*NAMES, *SAMPLES])
def test_rsvg_shows_the_same_picture(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(as_format(name, "svg"))
    run("rsvg-convert", "-w", str(PNG.pixel_width), tmp_path / "a.svg", "-o", tmp_path / "a.png")
    assert difference(pixels((tmp_path / "a.png").read_bytes()), picture(name)) < BLURRED


@pytest.mark.parametrize("name", [*NAMES, *SAMPLES])
def test_resvg_shows_the_same_picture(name: str) -> None:
    drawn = resvg_py.svg_to_bytes(svg_string=as_format(name, "svg").decode(), width=PNG.pixel_width, dpi=96)
    assert difference(pixels(bytes(drawn)), picture(name)) < BLURRED


# PDF


@needs("pdffonts")
@pytest.mark.parametrize("name", NAMES)
def test_pdf_is_text_with_its_fonts_and_vectors(name: str, tmp_path: Path) -> None:
    captioned, path = sample(name), tmp_path / "a.pdf"
    path.write_bytes(as_format(name, "pdf"))
    fonts = run("pdffonts", path).splitlines()
    start = fonts[0].index("emb")
    assert len(fonts) > 2
    assert {line[start : start + 3] for line in fonts[2:]} == {"yes"}
    assert len(run("pdfimages", "-list", path).splitlines()) == 2, "a head alone: no bitmaps"
    written = squeezed(run("pdftotext", "-raw", path, "-"))
    for text in texts(captioned.figure):
        assert squeezed(text) in written, text
    for paragraph in captioned.caption:
        # Read in columns, a label that is broken comes with what stands beside it.
        if "初" not in paragraph:
            assert squeezed(paragraph) in written


@needs("pdftoppm")
@pytest.mark.parametrize("name", [*NAMES, *SAMPLES])
def test_pdf_shows_the_same_picture(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(as_format(name, "pdf"))
    run("pdftoppm", "-png", "-r", str(PNG.dpi), "-singlefile", tmp_path / "a.pdf", tmp_path / "a")
    assert difference(pixels((tmp_path / "a.png").read_bytes()), picture(name)) < BLURRED


@needs("pdfinfo")
def test_pdf_has_a_page_a_chart_each_of_its_own_size(tmp_path: Path) -> None:
    figures = [sample(name) for name in ("loss-chinese", "accuracy", "signals-16", "signals-deep")]
    path = tmp_path / "all.pdf"
    path.write_bytes(document(figures, Choices(format="pdf")))
    found = re.findall(r"Page +(\d+) size: +([\d.]+) x ([\d.]+) pts", run("pdfinfo", "-l", "9", path))
    assert len(found) == 4
    for (number, *measures), captioned in zip(found, figures, strict=True):
        size = page(captioned, CAPTIONED).size
        # Qt takes whole points.
        assert [float(each) for each in measures] == pytest.approx([size.width() * 0.75, size.height() * 0.75], abs=0.6)
        assert captioned.figure.title in run("pdftotext", "-f", number, "-l", number, path, "-")
    told = run("pdfinfo", path)
    assert re.search(r"Title: +InitScope", told)
    assert re.search(r"Creator: +InitScope \d", told)


def test_pdf_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one page"):
        pdf([], "", "")


# CSV


def frame(name: str) -> pd.DataFrame:
    # Its own fast parser rounded the last bit for years; this engine takes Python's floats.
    return pd.read_csv(io.BytesIO(as_format(name, "csv")), engine="python")


def exact(read: pd.Series, values: object) -> None:
    """The same numbers to the last bit; an empty cell is NaN."""
    expected = np.asarray(values, np.float64)
    assert np.array_equal(read.to_numpy(np.float64), expected, equal_nan=True)


@pytest.mark.parametrize("name", [*NAMES, *SAMPLES])
def test_csv_reads_back_as_it_was(name: str) -> None:
    data = as_format(name, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\xef\xbb\xbf") == 1
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    expected = list(sample(name).figure.table())
    assert len(rows) == len(expected) > 1
    assert rows[0] == list(expected[0])
    for row, values in zip(rows[1:], expected[1:], strict=True):
        for text, value in zip(row, values, strict=True):
            assert text == value if isinstance(value, str) else float(text) == value
    assert len(frame(name)) == len(rows) - 1


@pytest.mark.parametrize(("name", "labels"), [("loss", PLAIN), ("loss-chinese", CHINESE), ("loss-hostile", HOSTILE)])
def test_losses_are_those_of_the_run(name: str, labels: tuple[str, ...]) -> None:
    read, (_, view) = frame(name), run_of(labels)
    exact(read["iteration"], np.arange(1, 201))
    for label, losses in zip(labels, view.losses, strict=True):
        exact(read[f"{label}: loss"], losses)
        exact(read[f"{label}: smoothed"], smooth(losses, 11))
    assert list(read) == ["iteration", *(f"{each}: loss" for each in labels), *(f"{each}: smoothed" for each in labels)]


def test_csv_is_what_the_curves_draw() -> None:
    read, figure = frame("loss"), sample("loss").figure
    assert isinstance(figure, CurvesFigure)
    for kind, word in (("raw", "loss"), ("clear", "smoothed")):
        drawn = [curve for curve in figure.curves if curve.kind == kind]
        for label, curve in zip(PLAIN, drawn, strict=True):
            exact(read[f"{label}: {word}"], curve.y)
            exact(read["iteration"], curve.x)


def test_diverged_contender_has_empty_cells() -> None:
    _, view = diverging()
    read = frame("loss-diverged")
    exact(read["Wild: loss"], view.losses[2])
    known = int(np.isfinite(view.losses[2]).sum())
    assert 0 < known < len(read)
    assert read["Wild: smoothed"].notna().sum() == known
    assert b"nan" not in as_format("loss-diverged", "csv").lower()


def test_ghosts_stand_at_their_iterations() -> None:
    read, (_, view) = frame("loss-ghosts"), branched()
    assert [ghost.start for ghost in view.ghosts] == [120, 80]
    exact(read["iteration"], np.arange(1, 171))
    for ghost in view.ghosts:
        end = ghost.start + ghost.losses.shape[1]
        for label, losses in zip(PLAIN, ghost.losses, strict=True):
            column = read[f"{label}: loss, branch from {ghost.start}"]
            exact(column[ghost.start : end], losses)
            assert column.notna().sum() == len(losses)
    for label, losses in zip(PLAIN, view.losses, strict=True):
        exact(read[f"{label}: loss"], np.concatenate([losses, np.full(170 - view.newest, np.nan)]))


def test_accuracies_are_shares() -> None:
    read, (_, view) = frame("accuracy"), run_of()
    exact(read["iteration"], [each.iteration for each in view.evaluations])
    exact(read["test samples"], [each.samples for each in view.evaluations])
    for index, label in enumerate(PLAIN):
        exact(read[f"{label}: accuracy"], [each.accuracies[index] for each in view.evaluations])
    assert len(read) >= 4


@pytest.mark.parametrize("name", ["cells", "cells-chinese", "cells-gradients", "cells-updates", "signals-deep"])
def test_histograms_are_those_of_the_layers(name: str) -> None:
    read, figure = frame(name), sample(name).figure
    assert isinstance(figure, CellsFigure)
    rows = {
        "cells": lambda: run_of()[1].contenders,
        "cells-chinese": lambda: run_of(CHINESE)[1].contenders,
        "cells-gradients": lambda: phased(6).contenders,
        "cells-updates": lambda: phased(9).contenders,
        "signals-deep": lambda: signals(layers=12)[1].contenders,
    }[name]()
    assert len(read) == 30 * sum(len(row.layers) for row in rows)
    for row in rows:
        for layer in row.layers:
            _check_cell(read[(read["contender"] == row.label) & (read["layer"] == layer.index)], layer)


def _check_cell(cell: pd.DataFrame, layer: LayerView) -> None:
    counted = layer.histogram
    edges = np.linspace(counted.low, counted.high, 31)
    exact(cell["bin low"], edges[:-1])
    exact(cell["bin high"], edges[1:])
    exact(cell["count"], counted.counts)
    # Nothing is lost: inside, below, above and not a number are all the values that there are.
    total = cell["count"].sum() + sum(cell[name].iloc[0] for name in ("below", "above", "not a number"))
    assert total == cell["values"].iloc[0] == counted.total
    for name, value in (
        ("below", counted.below), ("above", counted.above), ("not a number", counted.nan),
        ("mean", layer.summary.mean), ("std", layer.summary.std), ("zeros", counted.zeros),
    ):  # fmt: skip
        exact(cell[name], np.full(30, value))
    assert set(cell["quantity"]) == {layer.quantity}
    before = np.full(30, np.nan) if layer.before is None else layer.before.counts
    exact(cell["count one iteration before"], before)
