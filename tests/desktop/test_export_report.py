"""The report in HTML, read by a second program."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from figure_samples import CHINESE, HOSTILE, run_of, sample, signals, squeezed, texts
from PySide6.QtGui import QPainter

from desktop.export.choices import Choices
from desktop.export.html import report
from desktop.export.writer import document
from desktop.figures.figure import Figure, Row
from desktop.figures.page import Page
from netcore.config import encode

pytestmark = pytest.mark.usefixtures("qapp")


class _Report(HTMLParser):
    """What a browser would make of it."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.references: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in ("meta", "link", "img", "br"):
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src", "xlink:href", "action", "data"):
                self.links.append(value or "")
            self.references += re.findall(r"url\(#([^)]*)\)", value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in ("meta", "link", "img", "br"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts.setdefault(self.open[-1], []).append(data)
        if self.open and self.open[-1] in ("td", "th"):
            self.rows[-1].append(data)


def parsed(*names: str) -> tuple[_Report, str]:
    text = document([sample(name) for name in names], Choices(format="html")).decode()
    read = _Report()
    read.feed(text)
    read.close()
    assert read.open == []
    return read, text


def test_report_needs_nothing_else() -> None:
    names = ("loss", "accuracy", "cells", "signals")
    read, text = parsed(*names)
    assert read.tags.count("svg") == read.tags.count("figure") == len(names)
    assert not {"script", "link", "img", "image", "iframe", "object", "embed"} & set(read.tags)
    assert all(link.startswith("#") for link in read.links)
    assert set(re.findall(r"https?://[^\"' <]*", text)) <= {
        "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink",
    }  # fmt: skip
    assert "@import" not in text
    assert "<?xml" not in text
    assert len(read.ids) == len(set(read.ids))
    assert set(read.references) <= set(read.ids)
    drawn = squeezed("".join(read.texts["text"]))
    for name in names:
        for wanted in texts(sample(name).figure):
            assert squeezed(wanted) in drawn
    # The signals are of another experiment than the run.
    assert [json.loads(each) for each in read.texts["pre"]] == [
        json.loads(encode(each)) for each in (run_of()[0], signals()[0])
    ]


def test_report_has_every_nth_loss_and_the_last() -> None:
    read, _ = parsed("loss", "accuracy")
    head, *rows = read.rows
    expected = list(sample("loss").figure.table())
    assert head == list(expected[0])
    assert [row[0] for row in rows] == [str(number) for number in range(1, 201)]
    assert [float(cell) for cell in rows[57]] == pytest.approx(expected[58], rel=1e-5)


@pytest.mark.parametrize(("made", "shown", "last"), [(400, 400, 400), (401, 201, 401), (2000, 400, 2000)])
def test_report_thins_out_a_long_table(made: int, shown: int, last: int) -> None:
    class Long(Figure):
        least_width = 100.0

        def height(self, width: float) -> float:
            return 10.0

        def paint(self, painter: QPainter, width: float) -> None:
            pass

        def table(self) -> Iterator[Row]:
            yield ["iteration"]
            yield from ([number] for number in range(1, made + 1))

    read = _Report()
    read.feed(report([Page(Long("loss-chart", "Loss"), 100)], ["<svg></svg>"], {}).decode())
    numbers = [int(row[0]) for row in read.rows[1:]]
    assert len(numbers) == shown
    assert numbers[-1] == last
    assert len({second - first for first, second in pairwise(numbers[:-1])}) == 1


def test_report_escapes_what_people_write() -> None:
    read, text = parsed("loss-hostile", "cells-hostile")
    assert "script" not in read.tags
    assert "b" not in read.tags
    assert "<script" not in text
    assert f"{HOSTILE[0]}: loss" in read.rows[0]
    assert f"{HOSTILE[1]}: smoothed" in read.rows[0]
    pre = json.loads("".join(read.texts["pre"]))
    assert [each["label"] for each in pre["contenders"]] == list(HOSTILE)


def test_report_in_chinese() -> None:
    read, text = parsed("loss-chinese")
    assert '<meta charset="utf-8">' in text
    for label in CHINESE:
        assert squeezed(label) in squeezed("".join(read.texts["text"]))
        assert f"{label}: loss" in read.rows[0]
