"""Builds the wheel, as setuptools does, with compiled translations in it: ``pip install .`` calls this (PEP 517).

An editable installation needs Qt's compiler no sooner than a checkout does: when a translation is first shown.
"""

import sys
import tomllib
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import (
    build_editable,
    build_sdist,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

ROOT = Path(__file__).parents[2]


def get_requires_for_build_wheel(config_settings: Any = None) -> list[str]:
    """What the build needs: Qt's compiler, in the version that InitScope will use."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    qt = [each for each in project["dependencies"] if each.startswith("PySide6")]
    return [*build_meta.get_requires_for_build_wheel(config_settings), *qt]


def build_wheel(wheel_directory: str, config_settings: Any = None, metadata_directory: str | None = None) -> str:
    """Compile the translations, then build; the wheel's name."""
    sys.path.insert(0, str(ROOT))
    from resources.lrelease import compile_translation

    for source in sorted((ROOT / "resources" / "translations").glob("*.ts")):
        if not compile_translation(source, source.with_suffix(".qm")):
            # A library that Qt needs is not there yet: InitScope does it once it is.
            print(f"{source.name} is not compiled: Qt's lrelease does not run here")  # noqa: T201 - pip's log
    wheel: str = build_meta.build_wheel(wheel_directory, config_settings, metadata_directory)
    return wheel
