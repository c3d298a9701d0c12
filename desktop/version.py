"""The version of InitScope, kept here alone: pyproject.toml, --version and the window read it."""

__all__ = ["PROGRAM", "VERSION"]

VERSION = "0.1.0"
PROGRAM = f"InitScope {VERSION}"
