"""Makes a Debian package of the bundle, with dpkg-deb.

python -m resources.packaging.build_deb BUNDLE FOLDER PACKAGE ...    what it depends on, besides the C library
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from desktop.version import VERSION
from resources.packaging.desktop_files import install

__all__ = ["build", "control"]

PACKAGING = Path(__file__).parent
ROOT = PACKAGING.parents[1]
_RENAMED = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}
"""By Debian and Ubuntu since 2024."""
_ALWAYS = ("libstdc++6", "libgcc-s1")
_WAYLAND = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1")


def control(depends: Sequence[str], kilobytes: int, architecture: str) -> str:
    """What dpkg is told of the package.

    Args:
        depends: packages with the libraries that the bundle leaves to the system.
        kilobytes: that it takes once installed.
    """
    # What was built here may use all that is new in this C library.
    libc = (os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36").split()[1]
    needed = [f"libc6 (>= {libc})", *_ALWAYS, *(_RENAMED.get(each, each) for each in depends)]
    return f"""\
Package: initscope
Version: {VERSION}
Architecture: {architecture}
Maintainer: InitScope contributors <initscope@users.noreply.github.com>
Installed-Size: {kilobytes}
Depends: {", ".join(needed)}
Recommends: {", ".join(_WAYLAND)}, fonts-noto-cjk
Section: education
Priority: optional
Description: watch why a network's first weights decide whether it learns
 InitScope shows what becomes of the signals in the layers of a neural network,
 and of its loss while it trains, for several ways to choose its first weights,
 side by side.
 .
 It brings its own Python, Qt and NumPy.
"""


def build(bundle: Path, folder: Path, depends: Sequence[str]) -> Path:
    """Write the package of ``bundle`` to ``folder``; its path."""
    architecture = _output("dpkg", "--print-architecture")
    package = folder / f"initscope_{VERSION}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "root"
        _fill(root, bundle)
        kilobytes = sum(each.lstat().st_size for each in root.rglob("*") if not each.is_dir()) // 1024
        _write_control(root, control(depends, kilobytes, architecture))
        _output("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package))
    return package


def _fill(root: Path, bundle: Path) -> None:
    program = root / "usr/lib/initscope"
    shutil.copytree(bundle, program, symlinks=True)
    link = root / "usr/bin/initscope"
    link.parent.mkdir()
    link.symlink_to("../lib/initscope/initscope")
    install(root / "usr/share", "/usr/bin/initscope")
    told = root / "usr/share/doc/initscope"
    told.mkdir(parents=True)
    shutil.copy(PACKAGING / "copyright", told / "copyright")
    _pack(ROOT / "CHANGELOG.md", told / "changelog.gz")
    _pack(PACKAGING / "initscope.1", root / "usr/share/man/man1/initscope.1.gz")
    for each in root.rglob("*"):
        if not each.is_symlink():
            runs = each.is_dir() or each == program / "initscope"
            each.chmod(0o755 if runs else 0o644)


def _pack(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # Without the time and the name, so that equal sources make equal packages.
    target.write_bytes(gzip.compress(source.read_bytes(), 9, mtime=0))


def _write_control(root: Path, text: str) -> None:
    files = [each for each in sorted(root.rglob("*")) if each.is_file() and not each.is_symlink()]
    folder = root / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(text, encoding="utf-8")
    sums = [f"{hashlib.md5(each.read_bytes()).hexdigest()}  {each.relative_to(root)}\n" for each in files]  # noqa: S324
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")
    for script in ("postinst", "postrm"):
        shutil.copy(PACKAGING / "update_caches.sh", folder / script)
        (folder / script).chmod(0o755)


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()  # noqa: S603


if __name__ == "__main__":
    made = build(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")  # noqa: T201 - the command line's own voice
