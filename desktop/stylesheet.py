"""The style sheet on top of Fusion: rounded inputs on an 8-pixel grid, a visible focus, one accent."""

import sys
from dataclasses import asdict
from pathlib import Path
from string import Template

from desktop.palettes import WindowColors
from desktop.text_size import points, scaled

__all__ = ["SMALL_POINTS", "stylesheet"]

SMALL_POINTS = 11 if sys.platform == "darwin" else 9
"""Of notes, where letters have the usual size (``text_size.POINTS``)."""
_LINE, _BOX, _ARROW, _RING = 22, 16, 12, 5
"""Height of an input's text and of a box to tick, room for a menu's arrow, and what a choice is marked with; pixels."""

_SHEET = Template("""
QToolTip { background: $tooltip; color: $on_tooltip; border: 0; padding: 4px 8px; }
QLabel[role="small"], QLabel[role="error"], QLabel[role="notice"] { font-size: ${small}pt; }
QLabel[role="small"] { color: $muted; }
QLabel[role="error"] { color: $error; }
QLabel[role="notice"] { background: $notice; color: $on_notice; border-radius: 6px; padding: 8px; }
QLabel:disabled { color: $disabled; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit {
    background: $base; color: $text; border: 1px solid $border; border-radius: 6px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted;
}
QLineEdit, QAbstractSpinBox { padding: 2px 6px; min-height: ${line}px; }
QAbstractSpinBox QLineEdit { border: 0; padding: 0 4px; background: transparent; min-height: 0; }
QComboBox { padding: 2px 4px 2px 8px; min-height: ${line}px; combobox-popup: 0; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {
    border: 2px solid $accent;
}
QLineEdit:focus, QAbstractSpinBox:focus { padding: 1px 5px; }
QComboBox:focus { padding: 1px 3px 1px 7px; }
QAbstractSpinBox QLineEdit:focus { border: 0; padding: 0 4px; }
*[invalid="true"], *[invalid="true"]:focus { border: 2px solid $error; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $disabled; border-color: $line; background: $window;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 18px; border: 0; background: transparent; margin: 2px;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {
    background: $hover; border-radius: 4px;
}
QAbstractSpinBox::up-arrow { image: url("$icons/chevron_up.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$icons/chevron_down.svg"); width: 10px; height: 10px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("$icons/chevron_down.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $base; color: $text; border: 1px solid $border; outline: 0;
    selection-background-color: $accent; selection-color: $on_accent;
}

QPushButton {
    background: $base; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 2px 12px; min-height: ${line}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $raised; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 1px 11px; }
QPushButton:default:focus { background: $base; color: $text; border: 2px solid $accent; }
QPushButton:disabled { color: $disabled; border-color: $line; background: $window; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolButton {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px; padding: 3px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $raised; }
QToolButton:focus { border: 2px solid $accent; padding: 2px; }
QToolButton:disabled { color: $disabled; }
QToolButton[role="header"] { font-weight: 600; padding: 4px; }
QToolButton[role="header"]:focus { padding: 3px; }
QToolButton[role="header"]:checked, QToolButton[role="small"]:checked { background: transparent; }
QToolButton[role="header"]:hover, QToolButton[role="small"]:hover { background: $hover; }
QToolButton[role="menu"] { padding-right: ${arrow}px; }
QToolButton[role="menu"]:focus { padding-right: ${arrow}px; }
QToolButton[role="corner"]::menu-indicator { image: none; }
QToolButton[role="small"] { font-size: ${small}pt; font-weight: 400; color: $muted; padding: 1px; }

QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; padding: 1px; }
QRadioButton::indicator {
    width: ${box}px; height: ${box}px; border: 1px solid $border; border-radius: ${half}px; background: $base;
}
QRadioButton::indicator:checked { border: ${ring}px solid $accent; width: ${dot}px; height: ${dot}px; }
QRadioButton::indicator:disabled { border-color: $line; background: $window; }
QCheckBox::indicator {
    width: ${box}px; height: ${box}px; border: 1px solid $border; border-radius: 4px; background: $base;
}
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate {
    background: $accent; border-color: $accent;
}
QCheckBox::indicator:checked { image: url("$icons/check.svg"); }
QCheckBox::indicator:indeterminate { image: url("$icons/dash.svg"); }
QCheckBox::indicator:disabled { border-color: $line; background: $window; }

QSlider { min-height: ${line}px; border: 1px solid transparent; border-radius: 6px; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border: 1px solid $border; border-radius: 8px;
    background: $base;
}
QSlider::handle:horizontal:hover { background: $hover; }
QSlider::handle:horizontal:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QSlider::sub-page:horizontal:disabled { background: $line; }

QScrollArea { border: 0; background: transparent; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 0; }
QScrollBar::handle {
    background: $border; border-radius: 3px; min-width: 32px; min-height: 32px; margin: 2px;
}
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar::tab { padding: 6px 14px; color: $muted; border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:focus { border: 2px solid $accent; }
QToolBar { border: 0; border-bottom: 1px solid $line; padding: 4px 8px; spacing: 4px; background: $window; }
QToolBar::separator { width: 1px; background: $line; margin: 4px 6px; }
QMenuBar { background: $window; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $base; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QStatusBar { border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QProgressBar { background: $line; border: 0; border-radius: 4px; max-height: 8px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: $line; }
QFrame[role="card"] { background: $base; border: 1px solid $line; border-radius: 8px; }
QFrame[role="line"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QHeaderView::section { background: $raised; color: $text; border: 0; padding: 4px 8px; }
""")


def stylesheet(colors: WindowColors, icons: Path) -> str:
    """The sheet in ``colors``; ``icons`` is the folder of the arrows and ticks in this theme."""
    box, ring = scaled(_BOX), scaled(_RING)
    lengths = {
        "line": scaled(_LINE), "arrow": scaled(_ARROW), "box": box, "half": box // 2 + 1,
        "ring": ring, "dot": box + 2 - 2 * ring,
    }  # fmt: skip
    return _SHEET.substitute(asdict(colors), icons=icons.as_posix(), small=f"{points(SMALL_POINTS):g}", **lengths)
