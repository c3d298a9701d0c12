"""Finds texts that a person sees and that bypass the translation: literals handed to what shows them.

``desktop.translations`` reports them; the syntax tree of every module is read.
"""

import ast
import re
from collections.abc import Iterator

__all__ = ["bypasses"]

_SHOWN_BY = frozenset({
    "addAction", "addItem", "addItems", "addMenu", "addRow", "addTab", "add_value", "drawText", "emit",
    "getExistingDirectory", "getOpenFileName", "getSaveFileName", "insertItem", "insertMenu",
    "setAccessibleDescription", "setAccessibleName", "setDetailedText", "setFormat", "setHeaderLabels",
    "setHorizontalHeaderLabels", "setIconText", "setInformativeText", "setItemText", "setLabel", "setLabelText",
    "setPlaceholderText", "setPrefix", "setSpecialValueText", "setStatusTip", "setSuffix", "setTabText",
    "setTabToolTip", "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "set_error",
    "set_notice", "set_placeholder", "set_summary", "set_title", "set_whole_text", "showMessage", "show_error",
    "show_problem", "show_text",
})  # fmt: skip
_SHOWING = frozenset({
    "ElidedLabel", "Foldable", "Placeholder", "QAction", "QCheckBox", "QGroupBox", "QLabel", "QMenu",
    "QProgressDialog", "QPushButton", "QRadioButton", "QTableWidgetItem", "QToolButton", "Words", "small_label",
})  # fmt: skip
_UNSEEN = frozenset({"dir", "objectName", "parent", "role", "userData"})
"""Keywords of the same calls that nobody sees."""
_NAMES = frozenset({"InitScope", "Keras", "MNIST", "PyTorch"})
"""Names, the same in every language."""
_PUT_TOGETHER = (ast.JoinedStr, ast.FormattedValue, ast.BinOp, ast.BoolOp, ast.IfExp, ast.List, ast.Tuple)
_MARKUP = re.compile(r"<[^<>]*>|&\w+;|\{[^{}]*\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_IDENTIFIER = re.compile(r"[a-z0-9_.-]+")


def bypasses(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The line and the literal of each text in ``tree`` that is shown as it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in _SHOWN_BY or name in _SHOWING:
                for argument in _shown(name, node):
                    yield from ((line, text) for line, text in _literals(argument) if _says(text, name))


def _shown(name: str, call: ast.Call) -> list[ast.expr]:
    """An entry of a list has data, too, which nobody sees."""
    places = {"addItem": call.args[:1], "add_value": call.args[1:]}.get(name, call.args)
    return [*places, *(each.value for each in call.keywords if each.arg not in _UNSEEN)]


def _literals(node: ast.expr) -> Iterator[tuple[int, str]]:
    """Strings that become part of the value of ``node`` without being translated."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    elif isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("format", "join") and isinstance(node.func, ast.Attribute):
            # What is filled in may be a text, too.
            for part in (node.func.value, *node.args, *(each.value for each in node.keywords)):
                yield from _literals(part)
    elif isinstance(node, _PUT_TOGETHER):
        for part in _parts(node):
            yield from _literals(part)


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    """What a value is put together from; not what decides."""
    if isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    else:
        yield from (each for each in ast.iter_child_nodes(node) if isinstance(each, ast.expr))


def _says(text: str, name: str) -> bool:
    """Whether it has words of a language; a signal tells names of fields, too."""
    if name == "emit" and _IDENTIFIER.fullmatch(text):
        return False
    return any(word not in _NAMES for word in _WORD.findall(_MARKUP.sub(" ", text)))
