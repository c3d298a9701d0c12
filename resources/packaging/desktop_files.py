"""What a Linux desktop has to know of InitScope: the entry in its menu, the icons, the kind of its files.

python -m resources.packaging.desktop_files install SHARE PROGRAM; SHARE is ~/.local/share, or usr/share of a package
python -m resources.packaging.desktop_files remove SHARE, which takes back what install wrote
"""

import argparse
import shutil
import subprocess
import tempfile
from pathlib import Path

from resources.packaging.make_icons import SIZES, make_icons

__all__ = ["desktop_entry", "files", "install", "remove", "update_caches"]

PACKAGING = Path(__file__).parent
_APPLICATION, _DOCUMENT = "apps/initscope", "mimetypes/application-x-initscope"
_RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")


def desktop_entry(program: str) -> str:
    """The entry in the menu, which starts ``program``."""
    template = (PACKAGING / "initscope.desktop").read_text(encoding="utf-8")
    return template.replace("@EXEC@", _quoted(program)).replace("@TRY_EXEC@", program.replace("\\", "\\\\"))


def files(program: str) -> dict[str, bytes]:
    """Content of every file, by its path in the folder ``share``."""
    result = {
        "applications/initscope.desktop": desktop_entry(program).encode(),
        "mime/packages/initscope.xml": (PACKAGING / "initscope.xml").read_bytes(),
    }
    with tempfile.TemporaryDirectory() as scratch:
        icons = Path(scratch)
        make_icons(icons)
        for name, place in (("initscope", _APPLICATION), ("document", _DOCUMENT)):
            for size in SIZES:
                result[f"icons/hicolor/{size}x{size}/{place}.png"] = (icons / f"{name}-{size}.png").read_bytes()
            result[f"icons/hicolor/scalable/{place}.svg"] = (icons / f"{name}.svg").read_bytes()
    return result


def install(share: Path, program: str) -> None:
    """Write all files."""
    for name, content in files(program).items():
        file = share / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def remove(share: Path) -> None:
    """Delete all files, what the desktop's tools had made of them, and the folders that are empty then."""
    names = [Path(name) for name in files("initscope")]
    for name in names:
        (share / name).unlink(missing_ok=True)
    update_caches(share)
    if not _inside(share / "mime" / "packages"):
        # All else there is made from the packages.
        shutil.rmtree(share / "mime", ignore_errors=True)
    for name in names:
        for folder in name.parents[:-1]:
            _tidy(share / folder)


def update_caches(share: Path) -> None:
    """Tell the desktop, as far as its tools are there: without them it looks by itself, only later."""
    for tool, folder in (
        ("update-mime-database", share / "mime"),
        ("update-desktop-database", share / "applications"),
        ("gtk-update-icon-cache", share / "icons" / "hicolor"),
    ):
        options = ("--quiet", "--ignore-theme-index", "--force") if tool == "gtk-update-icon-cache" else ()
        if folder.is_dir() and shutil.which(tool):
            subprocess.run([tool, *options, str(folder)], check=False, stderr=subprocess.DEVNULL)  # noqa: S603


def _tidy(folder: Path) -> None:
    """Delete a folder that is empty but for a cache."""
    if _inside(folder) <= {"mimeinfo.cache", "icon-theme.cache"}:
        shutil.rmtree(folder, ignore_errors=True)


def _inside(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()} if folder.is_dir() else set()


def _quoted(program: str) -> str:
    """As the key Exec wants it: quoted, its escapes escaped once more as in every value; % is %%."""
    text = program.replace("%", "%%")
    if not _RESERVED & set(text):
        return text
    for sign in ("\\", '"', "`", "$"):
        text = text.replace(sign, f"\\{sign}")
    return '"' + text.replace("\\", "\\\\") + '"'


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Install or remove the menu entry, the icons and the file type.")
    commands = parser.add_subparsers(dest="command", required=True)
    for command in ("install", "remove"):
        each = commands.add_parser(command)
        each.add_argument("share", type=Path)
        if command == "install":
            each.add_argument("--no-caches", action="store_true", help="for a package, whose own scripts do it")
            each.add_argument("program", help="the command that starts InitScope")
    options = parser.parse_args()
    if options.command == "install":
        install(options.share, options.program)
        if not options.no_caches:
            update_caches(options.share)
    else:
        remove(options.share)


if __name__ == "__main__":
    main()
