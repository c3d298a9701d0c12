"""Finds the templates of errors and other phrases, which the window translates, in the syntax tree of a module."""

import ast
import re
from collections.abc import Iterator

__all__ = ["templates"]

_AT = {"Phrase": 0, "WordedError": 0, "DatasetError": 0, "SessionError": 0, "DirectoryError": 0, "ConfigError": 1}
"""Which argument is the template: of a phrase, and of the errors that take one."""

_FIELD = re.compile(r"\{[^{}]*\}")


def templates(tree: ast.Module) -> Iterator[tuple[int, str | None]]:
    """The line and the template of each phrase that has words; None where it is no literal."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        at = _AT.get(node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", ""))
        if at is None or len(node.args) <= at or _is_handed_on(node.args[at]):
            continue
        argument = node.args[at]
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            yield argument.lineno, None
        elif any(map(str.isalpha, _FIELD.sub("", argument.value))):
            yield argument.lineno, argument.value


def _is_handed_on(argument: ast.expr) -> bool:
    """By the class of an error, from its own arguments."""
    return isinstance(argument, ast.Name) and argument.id == "template"
