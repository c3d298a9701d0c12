"""Brings the translations up to date with the program's texts: ``python -m desktop.translations``.

New texts are added as unfinished, for a translator; what the program does not say any more is dropped. With
``--check`` nothing is written: it fails where a text is new, gone or unfinished. Texts of netcore, which does not know
Qt, are listed by ``desktop.labels.netcore_texts``; its errors are found by ``desktop.templates``.

Qt's own lupdate does not see the modules' ``_tr``, nor translate under a shorter name; here the syntax tree is read.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import resources
from desktop.bypasses import bypasses
from desktop.labels import CONTEXT, netcore_texts
from desktop.templates import templates

__all__ = ["LANGUAGES", "Message", "differences", "main", "messages", "sources", "translated", "unseen"]

LANGUAGES = ("zh_CN", "ja")

_FOLDER = resources.path("translations")
_PROJECT = Path(__file__).parent.parent
_TRANSLATORS = ("QCoreApplication", "QApplication")


class Message(NamedTuple):
    """A text of the program: in which context, and in English."""

    context: str
    source: str


def main() -> int:
    """Update, or check; the exit status."""
    if "--check" in sys.argv:
        wrong = [*unseen(), *(line for language in LANGUAGES for line in differences(language))]
        print("\n".join(wrong) or "All texts are translated.")  # noqa: T201 - a command's own voice
        return 1 if wrong else 0
    for language in LANGUAGES:
        file = _file(language)
        file.write_text(_document(language, sources(), messages(file)), "utf-8")
    return 0


def sources() -> list[Message]:
    """Everything that is to be translated, in order."""
    found = {message for _, calls in _calls() for message in calls if isinstance(message, Message)}
    found |= {Message(CONTEXT, text) for text in netcore_texts()}
    found |= {Message(CONTEXT, text) for _, _, text in _templates() if text is not None}
    return sorted(found)


def unseen() -> list[str]:
    """What nobody could translate, a line each: calls for a translation of what is no literal, and texts that are
    shown without one."""
    return [
        *(f"{path}:{call}: the text to translate is no literal" for path, calls in _calls() for call in calls
          if isinstance(call, int)),
        *(f"{path}:{line}: {text!r} is shown without tr()" for path, tree in _trees() for line, text in bypasses(tree)),
        *(f"{path}:{line}: the template of an error is no literal" for path, line, text in _templates()
          if text is None),
    ]  # fmt: skip


def messages(file: Path) -> dict[Message, str]:
    """The finished translations in a .ts file; none if there is no such file."""
    if not file.exists():
        return {}
    found = {}
    # The file is our own.
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[Message(context.findtext("name", ""), message.findtext("source", ""))] = translation.text
    return found


def translated(language: str) -> dict[Message, str]:
    """The finished translations of a language."""
    return messages(_file(language))


def differences(language: str) -> list[str]:
    """What is wrong with a language's file, a line each."""
    wanted, known = set(sources()), messages(_file(language))
    lines = [f"{language}: not translated, {each.context}: {each.source!r}" for each in sorted(wanted - known.keys())]
    gone = sorted(known.keys() - wanted)
    return lines + [f"{language}: no longer said, {each.context}: {each.source!r}" for each in gone]


def _file(language: str) -> Path:
    return _FOLDER / f"initscope_{language}.ts"


def _calls() -> Iterator[tuple[str, list[Message | int]]]:
    """Each module, and what it wants translated: messages, and the lines of what is no literal."""
    for path, tree in _trees():
        yield path, _Reader(tree).found


def _templates() -> Iterator[tuple[str, int, str | None]]:
    """Path, line and text of each template of an error; None for what is no literal."""
    for package in ("netcore", "desktop"):
        for path, tree in _trees(package):
            # What makes phrases of others' templates has none.
            if Path(path) != Path("netcore", "errors.py"):
                yield from ((path, line, text) for line, text in templates(tree))


def _trees(package: str = "desktop") -> Iterator[tuple[str, ast.Module]]:
    """Each module by its path."""
    for path in sorted((_PROJECT / package).rglob("*.py")):
        yield str(path.relative_to(_PROJECT)), ast.parse(path.read_text("utf-8"))


class _Reader(ast.NodeVisitor):
    """Finds ``self.tr("text")`` (the context is the class), ``_tr("text")`` (the context is that of the module's
    ``_tr``), and ``translate("context", "text")`` under whatever name the module gives it."""

    def __init__(self, tree: ast.Module) -> None:
        self.found: list[Message | int] = []
        self._class = ""
        self._own = next((_context_of(each) for each in tree.body if _is_own(each)), "")
        names = (
            node.targets[0] for node in ast.walk(tree) if isinstance(node, ast.Assign) and _is_translate(node.value)
        )
        self._names = {each.id for each in names if isinstance(each, ast.Name)}
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        # The module's own wrapper hands on what it is given.
        if not _is_own(node) and node.name != "translated":
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = node.func
        if isinstance(name, ast.Attribute) and name.attr == "tr" and len(node.args) == 1:
            self._take(self._class, node.args[0])
        elif isinstance(name, ast.Name) and name.id == "_tr":
            self._take(self._own, node.args[0])
        elif (_is_translate(name) or (isinstance(name, ast.Name) and name.id in self._names)) and len(node.args) > 1:
            context = node.args[0]
            self._take(str(context.value) if isinstance(context, ast.Constant) else "", node.args[1])

    def _take(self, context: str, text: ast.expr) -> None:
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and context:
            self.found.append(Message(context, text.value))
        else:
            self.found.append(text.lineno)


def _is_translate(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "translate" and ast.unparse(node.value) in _TRANSLATORS


def _is_own(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name == "_tr"


def _context_of(wrapper: ast.stmt) -> str:
    """The context in which a module's ``_tr`` looks its texts up."""
    for node in ast.walk(wrapper):
        if isinstance(node, ast.Call) and _is_translate(node.func) and isinstance(node.args[0], ast.Constant):
            return str(node.args[0].value)
    return ""


def _document(language: str, wanted: list[Message], known: dict[Message, str]) -> str:
    """A .ts file: contexts in order, unfinished where there is no translation yet."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context in dict.fromkeys(each.context for each in wanted):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for message in (each for each in wanted if each.context == context):
            text = known.get(message)
            done = (
                '<translation type="unfinished"></translation>'
                if text is None
                else f"<translation>{escape(text)}</translation>"
            )
            lines += [
                "    <message>",
                f"        <source>{escape(message.source)}</source>",
                f"        {done}",
                "    </message>",
            ]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>"]) + "\n"


if __name__ == "__main__":
    sys.exit(main())
