"""From figures to files: one chart a file, all of them in a folder, in one document, or in one report."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from desktop.export.choices import Choices
from desktop.export.csv import table
from desktop.export.html import report
from desktop.export.pdf import pdf
from desktop.export.png import png
from desktop.export.svg import svg
from desktop.figures.caption import made_by
from desktop.figures.figure import Captioned
from desktop.figures.page import Page
from netcore.config import encode
from netcore.files import write_bytes

__all__ = ["content", "document", "folder_files", "page", "write_files"]


def page(captioned: Captioned, choices: Choices) -> Page:
    """The paper that ``choices`` asks for."""
    caption = captioned.caption if choices.captioned else ()
    return Page(captioned.figure, choices.page_width, choices.titled, caption)


def content(captioned: Captioned, choices: Choices) -> bytes:
    """A file of one figure.

    Raises:
        ValueError: for a picture that is too large.
        MemoryError: if there is not enough memory for it.
    """
    if choices.format == "csv":
        # With a signature, or Excel takes UTF-8 for the system's old code page.
        return table(captioned.figure.table()).encode("utf-8-sig")
    paper = page(captioned, choices)
    if choices.format == "png":
        return png(paper, choices.pixel_width, choices.transparent)
    if choices.format == "svg":
        return svg(paper, "\n".join((*captioned.caption, made_by())))
    return document([captioned], choices)


def document(figures: Sequence[Captioned], choices: Choices) -> bytes:
    """All figures in one file: PDF with a sheet each, or a report, with the configurations that they are of."""
    pages = [page(each, choices) for each in figures]
    if choices.format == "html":
        return report(pages, [svg(each).decode() for each in pages], _configs(figures))
    return pdf(pages, figures[0].figure.title if len(figures) == 1 else "InitScope", made_by())


def _configs(figures: Sequence[Captioned]) -> dict[str, list[str]]:
    """Each configuration as JSON, with the titles of the figures that are of it."""
    found: dict[str, list[str]] = {}
    for each in figures:
        if each.config is not None:
            found.setdefault(encode(each.config).decode(), []).append(each.figure.title)
    return found


def folder_files(folder: Path, figures: Sequence[Captioned], choices: Choices) -> dict[Path, Callable[[], bytes]]:
    """Path and content of every file: each figure in the format chosen, and its numbers."""
    return {
        folder / f"{each.figure.name}.{format}": partial(content, each, replace(choices, format=format))
        for each in figures
        for format in dict.fromkeys((choices.format, "csv"))
    }


def write_files(files: Mapping[Path, Callable[[], bytes]]) -> list[Path]:
    """Make and write every file, each whole or not at all; the paths written.

    Raises:
        OSError: if one cannot be written; with its path. Those before it are there.
        ValueError, MemoryError: if one cannot be made.
    """
    for path, make in files.items():
        data = make()
        try:
            write_bytes(path, data)
        except OSError as error:
            # It names a temporary file: a person wants to read of the one they asked for.
            raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    return list(files)
