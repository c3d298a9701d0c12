"""What InitScope is made of: names, versions, licences, and the licences' texts where they are."""

import platform
import re
import sysconfig
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import qVersion
from threadpoolctl import threadpool_info

import resources
from desktop.version import VERSION

__all__ = ["Component", "blas", "components", "text_of", "texts"]

_MOST_BYTES = 2**20

_DISTRIBUTIONS = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("shiboken6", "LGPL-3.0"),
    ("pyqtgraph", "MIT"),
    ("numpy", "BSD-3-Clause"),
    ("msgspec", "BSD-3-Clause"),
    ("safetensors", "Apache-2.0"),
    ("threadpoolctl", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("pooch", "BSD-3-Clause"),
    ("packaging", "Apache-2.0 or BSD-2-Clause"),
    ("requests", "Apache-2.0"),
    ("urllib3", "MIT"),
    ("idna", "BSD-3-Clause"),
    ("certifi", "MPL-2.0"),
    ("charset-normalizer", "MIT"),
    ("colorama", "BSD-3-Clause"),
)


class Component(NamedTuple):
    """One part of the program; the licence by its SPDX name."""

    name: str
    version: str
    licence: str


def components() -> list[Component]:
    """All that there is; what is for another system alone is left out."""
    library, version = blas()
    found = [
        Component("InitScope", VERSION, "MIT"),
        Component("Python", platform.python_version(), "PSF-2.0"),
        Component("Qt", qVersion(), "LGPL-3.0"),
        Component(library, version, "BSD-3-Clause" if library == "OpenBLAS" else ""),
    ]
    for name, licence in _DISTRIBUTIONS:
        try:
            found.append(Component(name, distribution(name).version, licence))
        except PackageNotFoundError:
            continue
    found.append(Component("Optical Recognition of Handwritten Digits", "1998", "CC-BY-4.0"))
    return found


def blas() -> tuple[str, str]:
    """The library of matrix products and its version, as far as they are known."""
    for each in threadpool_info():
        if each.get("user_api") == "blas":
            name = str(each.get("internal_api") or "BLAS")
            return "OpenBLAS" if name == "openblas" else name, str(each.get("version") or "")
    return "BLAS", ""


def texts() -> dict[str, Path]:
    """The licences' files by title: those of the bundle, or of what is installed."""
    root = resources.path().parent
    bundle = root / "licenses"
    if bundle.is_dir():
        return {str(each.relative_to(bundle)): each for each in sorted(bundle.rglob("*")) if each.is_file()}
    packaging = resources.path("packaging")
    known = {
        "InitScope": root / "LICENSE",
        "copyright": packaging / "copyright",
        "LGPL-3": packaging / "LGPL-3.txt",
        "GPL-3": packaging / "GPL-3.txt",
        "python": Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
    }
    for name in ("initscope", *(name for name, _ in _DISTRIBUTIONS)):
        known |= _installed(name)
    return {title: path for title, path in known.items() if path.is_file()}


def text_of(path: Path) -> str:
    """A licence to be read; why it cannot be, if so."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8", "replace")
    except OSError as error:
        return f"{path}: {error.strerror}"


def _installed(name: str) -> dict[str, Path]:
    """Of one distribution. Its own list of files would take a tenth of a second for Qt."""
    try:
        site = Path(str(distribution(name).locate_file("")))
    except PackageNotFoundError:
        return {}
    found = {}
    own = re.compile(re.sub("[-_.]+", "[-_.]+", name) + r"-[^-]*\.dist-info", re.IGNORECASE)
    for folder in (each for each in site.iterdir() if own.fullmatch(each.name)):
        for path in sorted(_licences_in(folder)):
            inside = path.relative_to(folder).as_posix().removeprefix("licenses/")
            found[f"{name}/{inside}"] = path
    return found


def _licences_in(folder: Path) -> Iterator[Path]:
    yield from (each for each in (folder / "licenses").rglob("*") if each.is_file())
    yield from (each for each in folder.iterdir() if re.match(r"licen[cs]e|copying|notice", each.name, re.IGNORECASE))
