"""A report in one file that needs nothing else: figures as vectors, the losses as a table, the configuration."""

import html
import re
from collections.abc import Mapping, Sequence
from itertools import islice

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.export.xml import well_formed
from desktop.figures.caption import made_by
from desktop.figures.figure import Figure, Row
from desktop.figures.page import Page

__all__ = ["report"]

_ROWS = 400
"""Of a table, at most: every n-th row, and the last one. The CSV has them all."""

_STYLE = """
body { font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; color: #1b1f27; background: #fff;
  max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
figure { margin: 2rem 0; } figure svg { width: 100%; height: auto; }
figcaption, .note { color: #565e6c; font-size: .85rem; }
.scroll { max-height: 30rem; overflow: auto; border: 1px solid #d6dae1; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .85rem; width: 100%; }
th, td { padding: .2rem .6rem; text-align: right; border-bottom: 1px solid #dfe2e8; white-space: nowrap; }
th { position: sticky; top: 0; background: #f4f5f7; }
pre { background: #f4f5f7; padding: 1rem; overflow: auto; font-size: .8rem; }
"""


def report(pages: Sequence[Page], drawings: Sequence[str], configs: Mapping[str, Sequence[str]]) -> bytes:
    """The file's content.

    Args:
        pages: the figures.
        drawings: each of them as SVG.
        configs: each configuration as JSON, with the titles of the figures that are of it.
    """
    language = QLocale().bcp47Name().partition("-")[0]
    parts = [
        f'<!doctype html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<meta name="generator" content="{made_by()}">\n'
        f"<title>{html.escape(_tr('InitScope report'))}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f"<h1>{html.escape(_tr('InitScope report'))}</h1>",
    ]
    for index, (page, drawing) in enumerate(zip(pages, drawings, strict=True)):
        label = html.escape(page.figure.title)
        parts.append(f'<figure role="img" aria-label="{label}">\n{_inline(drawing, index)}\n</figure>')
    for page in pages:
        if page.figure.name == "loss-chart":
            parts += [f"<h2>{html.escape(page.figure.title)}</h2>", *_table(page.figure)]
    for config, titles in configs.items():
        parts.append(f"<h2>{html.escape(_tr('Configuration'))}</h2>")
        if len(configs) > 1:
            parts.append(f'<p class="note">{html.escape(" · ".join(titles))}</p>')
        parts.append(f"<pre>{html.escape(config)}</pre>")
    parts += [f'<p class="note">{html.escape(made_by())}</p>', "</body>\n</html>\n"]
    return well_formed("\n".join(parts)).encode()


def _inline(drawing: str, index: int) -> str:
    """An SVG document as a part of another one: without its head, and with names that are its own."""
    drawing = drawing[drawing.index("<svg") :]
    return re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>figure{index}-", drawing)


def _table(figure: Figure) -> list[str]:
    rows = figure.table()
    head = next(rows)
    body = list(rows)
    step = -(-len(body) // _ROWS)
    shown = list(islice(body, step - 1, None, step))
    if body and (not shown or shown[-1] is not body[-1]):
        shown.append(body[-1])
    note = _tr("Every {n}th row of {all}; the CSV export has them all.").format(n=step, all=len(body))
    lines = [f'<p class="note">{html.escape(note)}</p>'] if step > 1 else []
    return [
        *lines,
        '<div class="scroll"><table>',
        _row(head, "th"),
        *(_row(each, "td") for each in shown),
        "</table></div>",
    ]


def _row(cells: Row, tag: str) -> str:
    texts = (f"{cell:.6g}" if isinstance(cell, float) else str(cell) for cell in cells)
    return "<tr>" + "".join(f"<{tag}>{html.escape(text)}</{tag}>" for text in texts) + "</tr>"


def _tr(text: str) -> str:
    return QCoreApplication.translate("report", text)
