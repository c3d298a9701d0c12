"""The version of InitScope, kept here alone: pyproject.toml, --version and the window read it."""

__all__ = ["VERSION"]

VERSION = "0.1.0"
