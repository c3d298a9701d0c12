"""The table of actions: id, text, shortcut, icon, tip. One row is one action, everywhere."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from desktop import icons, theme
from desktop import language as languages

__all__ = ["Actions", "plain"]


class _Row(NamedTuple):
    id: str
    text: str
    shortcut: str
    """Or several, with blanks between them; the first one is told."""
    icon: str
    tip: str
    checkable: bool = False
    repeats: bool = False


def _rows() -> Iterator[_Row]:
    tr = QCoreApplication.translate
    yield _Row(
        "run_or_pause",
        tr("Actions", "Run / pa&use"),
        "Space",
        "",
        tr("Actions", "Run if it stands still, stand still if it runs"),
    )
    yield _Row("run", tr("Actions", "&Run"), "Ctrl+R", "run", tr("Actions", "Train until the last iteration"))
    yield _Row("pause", tr("Actions", "&Pause"), "Ctrl+P", "pause", tr("Actions", "Stand still after this iteration"))
    yield _Row(
        "step",
        tr("Actions", "&Step"),
        "Right F8",
        "step",
        tr("Actions", "Go forward by the chosen step size, then stand still"),
        repeats=True,
    )
    yield _Row(
        "step_back",
        tr("Actions", "&Back"),
        "Left Shift+F8",
        "step_back",
        tr("Actions", "Go back by the chosen step size"),
        repeats=True,
    )
    yield _Row(
        "phase",
        tr("Actions", "Step p&hase"),
        "Shift+Right",
        "phase",
        tr("Actions", "One phase of an iteration: mini-batch, forward layer by layer, loss, backward, update"),
        repeats=True,
    )
    yield _Row(
        "phase_back",
        tr("Actions", "Phase bac&k"),
        "Shift+Left",
        "phase_back",
        tr("Actions", "Back by one phase of an iteration"),
        repeats=True,
    )
    yield _Row("first", tr("Actions", "&First iteration"), "Home", "first", tr("Actions", "Go to the start of the run"))
    yield _Row(
        "newest",
        tr("Actions", "&Newest iteration"),
        "End",
        "newest",
        tr("Actions", "Go to the newest iteration of the run"),
    )
    yield _Row(
        "branch",
        tr("Actions", "Bran&ch here"),
        "Ctrl+B",
        "branch",
        tr(
            "Actions",
            "Go on from the iteration on view, with the panel's learning rates; the old curve stays as a ghost",
        ),
    )
    yield _Row(
        "reset",
        tr("Actions", "Re&set"),
        "Ctrl+Shift+R",
        "reset",
        tr("Actions", "Start anew from the same weights, with what the panels say"),
    )
    yield _Row(
        "reseed",
        tr("Actions", "Re-see&d"),
        "Ctrl+D",
        "reseed",
        tr("Actions", "Draw another seed: new weights, new batches"),
    )
    yield _Row(
        "export_chart",
        tr("Actions", "&Export chart …"),
        "Ctrl+E",
        "export",
        tr("Actions", "Write a chart as PNG, SVG, PDF or CSV"),
    )
    yield _Row(
        "export_all",
        tr("Actions", "Export &all charts …"),
        "Ctrl+Shift+E",
        "",
        tr("Actions", "All charts as files in a folder, as one PDF, or as one HTML report"),
    )
    yield _Row(
        "export_textbook",
        tr("Actions", "&Textbook's figures"),
        "Ctrl+Shift+T",
        "",
        tr("Actions", "Write the textbook's two figures of this experiment: the histograms, and the losses of its run"),
    )
    yield _Row(
        "export_weights",
        tr("Actions", "Export &weights …"),
        "Ctrl+Shift+W",
        "",
        tr("Actions", "Write every contender's weights for NumPy (NPZ) or PyTorch (safetensors)"),
    )
    yield _Row(
        "export_program",
        tr("Actions", "Export as P&ython program …"),
        "Ctrl+Shift+P",
        "",
        tr("Actions", "Write a short NumPy program that repeats this run"),
    )
    yield _Row(
        "copy_picture",
        tr("Actions", "&Copy picture"),
        "Ctrl+Shift+C",
        "copy",
        tr("Actions", "Put a picture of the chart under the mouse, or of the first one, on the clipboard"),
    )
    yield _Row(
        "copy_table",
        tr("Actions", "Copy ta&ble"),
        "Ctrl+Alt+C",
        "",
        tr("Actions", "Put the numbers of that chart on the clipboard, for a spreadsheet"),
    )
    yield _Row(
        "open",
        tr("Actions", "&Open …"),
        "Ctrl+O",
        "open",
        tr("Actions", "A run that was saved, or a configuration; a file can also be dropped on the window"),
    )
    yield _Row(
        "save",
        tr("Actions", "&Save"),
        "Ctrl+S",
        "save",
        tr("Actions", "Save the run to its file, with all that it takes to go on"),
    )
    yield _Row(
        "save_as",
        tr("Actions", "Save &as …"),
        "Ctrl+Shift+S",
        "",
        tr("Actions", "Save the run to another file, or its configuration alone as JSON"),
    )
    yield _Row(
        "bring_back",
        tr("Actions", "Bring back the &last run"),
        "Ctrl+Shift+Z",
        "",
        tr("Actions", "The run that was not saved when another one took its place; the two are swapped"),
    )
    yield _Row(
        "open_folder",
        tr("Actions", "Choose data &folder …"),
        "Ctrl+Shift+O",
        "folder",
        tr("Actions", "The folder with the four IDX files of MNIST or Fashion-MNIST"),
    )
    yield _Row(
        "get_mnist",
        tr("Actions", "Get &MNIST …"),
        "Ctrl+Shift+M",
        "",
        tr("Actions", "Download the 70,000 digits of MNIST, 11.6 MB, and use them from then on"),
    )
    yield _Row(
        "preferences",
        tr("Actions", "&Preferences …"),
        "Ctrl+,",
        "preferences",
        tr("Actions", "Language, colours, smoothing, threads, memory, and what is open at start"),
    )
    yield _Row(
        "show_signals",
        tr("Actions", "&Signals"),
        "Ctrl+1",
        "",
        tr("Actions", "What flows through the untrained networks"),
    )
    yield _Row(
        "show_training",
        tr("Actions", "&Training"),
        "Ctrl+2",
        "",
        tr("Actions", "Losses, accuracy and activations while they learn"),
    )
    yield _Row(
        "show_over_time",
        tr("Actions", "&Over time"),
        "Ctrl+3",
        "",
        tr("Actions", "Every layer's signal, gradient and update over the run, and one layer's distribution"),
    )
    yield _Row(
        "show_theory",
        tr("Actions", "T&heory"),
        "Ctrl+4",
        "",
        tr("Actions", "The edge of chaos, and every rule's formula, promised and drawn"),
    )
    yield _Row(
        "show_symmetry",
        tr("Actions", "S&ymmetry"),
        "Ctrl+5",
        "",
        tr("Actions", "How much the units of a layer differ, and how many different ones there are"),
    )
    yield _Row(
        "show_seeds",
        tr("Actions", "S&eeds"),
        "Ctrl+6",
        "",
        tr("Actions", "The same comparison from many seeds: mean, and how much the runs differ"),
    )
    yield _Row("show_log", tr("Actions", "&Log"), "Ctrl+7", "", tr("Actions", "The losses in words"))
    yield _Row(
        "theme_system",
        tr("Actions", "Theme of the &system"),
        "Ctrl+Alt+1",
        "",
        tr("Actions", "Follow the desktop's colours"),
        True,
    )
    yield _Row("theme_light", tr("Actions", "&Light theme"), "Ctrl+Alt+2", "", tr("Actions", "Dark on white"), True)
    yield _Row("theme_dark", tr("Actions", "&Dark theme"), "Ctrl+Alt+3", "", tr("Actions", "Light on black"), True)
    yield _Row("text_larger", tr("Actions", "Lar&ger text"), "Ctrl++ Ctrl+=", "", tr("Actions", "Up to twice the size"))
    yield _Row("text_smaller", tr("Actions", "S&maller text"), "Ctrl+-", "", tr("Actions", "Down to the usual size"))
    yield _Row("text_normal", tr("Actions", "&Usual text size"), "Ctrl+0", "", tr("Actions", "Text of the usual size"))
    yield from _languages()
    yield _Row(
        "tour",
        tr("Actions", "The first &minute"),
        "Shift+F1",
        "",
        tr("Actions", "Three steps: the preset, Run, and the tabs"),
    )
    yield _Row(
        "shortcuts",
        tr("Actions", "&Keyboard shortcuts"),
        "F1 Ctrl+/",
        "",
        tr("Actions", "All keys, with a line to look for one"),
    )
    yield _Row(
        "copy_diagnostics",
        tr("Actions", "&Copy diagnostics"),
        "Ctrl+Shift+F1",
        "",
        tr("Actions", "Put versions, system, settings and the last error on the clipboard, for a report of a problem"),
    )
    yield _Row(
        "about",
        tr("Actions", "&About InitScope"),
        "Ctrl+F1",
        "about",
        tr("Actions", "Version, components, licences, sources"),
    )
    yield _Row("quit", tr("Actions", "&Quit"), "Ctrl+Q", "quit", tr("Actions", "Close InitScope"))  # fmt: skip


def _languages() -> Iterator[_Row]:
    tr, known = QCoreApplication.translate, languages.available()
    if len(known) == 1:
        return
    tip = tr("Actions", "The first of the system's languages that there is")
    yield _Row("language_system", tr("Actions", "Language of the s&ystem"), "Ctrl+Alt+4", "", tip, True)
    for number, (language, name) in enumerate(known.items(), start=5):
        # In its own words: whoever looks for it can read it.
        tip = tr("Actions", "Everything in {language}, at once").format(language=name)
        yield _Row(f"language_{language}", name, f"Ctrl+Alt+{number}", "", tip, True)


def _variants() -> dict[tuple[str, str], tuple[str, str]]:
    """Of an action, and what for: text and tip while they are not the usual ones."""
    tr = QCoreApplication.translate
    return {
        ("run", "again"): (
            tr("Actions", "&Run again"),
            tr("Actions", "Train anew, with what the panels say; the run before can be brought back"),
        ),
        ("run", "unlabelled"): (
            tr("Actions", "&Run"),
            tr("Actions", "Noise has no labels to learn: choose digits, MNIST or a table under Data"),
        ),
    }


_KEY = re.compile(r"\(&\w\)")


def plain(text: str) -> str:
    """The text of an action or menu without the key in it, as it is said anywhere else."""
    # In Chinese and Japanese the key stands in brackets behind the text: in the menu alone.
    return _KEY.sub("", text).replace("&", "").rstrip("… ")


class Actions(QObject):
    """All actions by id; the window connects and places them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = {row.id: row for row in _rows()}
        self._varied: dict[str, str] = {}
        self._actions: Mapping[str, QAction] = {row.id: self._build(row) for row in self._rows.values()}
        theme.notifier.changed.connect(self._reload_icons)
        self._reload_icons()

    def __getitem__(self, id: str) -> QAction:
        return self._actions[id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def _build(self, row: _Row) -> QAction:
        action = QAction(self)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(keys) for keys in row.shortcut.split()])
        action.setCheckable(row.checkable)
        # A key that is held down is one request, but for steps.
        action.setAutoRepeat(row.repeats)
        self._word(action, row)
        return action

    def retranslate(self) -> None:
        """Say everything in the language that is shown."""
        self._rows = {row.id: row for row in _rows()}
        for id, row in self._rows.items():
            self._word(self._actions[id], row)

    def vary(self, id: str, variant: str) -> bool:
        """Say what an action does for now; "" for what it usually does. Returns whether that is something else."""
        if variant == self._varied.get(id, ""):
            return False
        self._varied[id] = variant
        self._word(self._actions[id], self._rows[id])
        return True

    def _word(self, action: QAction, row: _Row) -> None:
        text, tip = _variants().get((row.id, self._varied.get(row.id, "")), (row.text, row.tip))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(text)
        action.setIconText(plain(text))
        action.setToolTip(self.tr("{tip}  ({keys})").format(tip=tip, keys=keys))
        action.setStatusTip(tip)

    def _reload_icons(self) -> None:
        for id, row in self._rows.items():
            if row.icon:
                self._actions[id].setIcon(icons.icon(row.icon))
