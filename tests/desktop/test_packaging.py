"""What makes an application of the program: icons, the desktop's files, the package, PyInstaller's recipe."""

import re
import shlex
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from importlib.metadata import PackageNotFoundError, distribution
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

import resources
from desktop.file_opener import FileOpener
from desktop.language import available
from desktop.version import VERSION
from netcore import Comparison, Config
from netcore.timeline import Timeline
from resources.packaging import build_deb, desktop_files, make_icons

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "resources" / "packaging"
LANGUAGES = ("zh_CN", "ja")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux desktops")


# Icons


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    make_icons.make_icons(folder)
    return folder


def opened(file: Path) -> Any:
    """A picture, whose file Pillow would leave open."""
    return Image.open(BytesIO(file.read_bytes()))


@pytest.mark.parametrize("name", ["initscope", "document"])
def test_icons_of_every_size_are_drawn(icons: Path, name: str) -> None:
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        picture = opened(icons / f"{name}-{size}.png").convert("RGBA")
        assert picture.size == (size, size)
        alpha, colors = picture.getchannel("A").tobytes(), picture.getcolors(size * size)
        assert (min(alpha), max(alpha)) == (0, 255), "corners are transparent, the middle is not"
        assert colors is not None
        assert len(colors) > 10


@pytest.mark.parametrize("name", ["initscope", "document"])
def test_windows_and_macos_find_every_size_in_one_file(icons: Path, name: str) -> None:
    whole = opened(icons / f"{name}-256.png").convert("RGBA").tobytes()
    ico = opened(icons / f"{name}.ico")
    assert ico.info["sizes"] >= {(each, each) for each in (16, 24, 32, 48, 64, 128, 256)}
    assert ico.size == (256, 256)
    assert ico.convert("RGBA").tobytes() == whole
    icns = opened(icons / f"{name}.icns")
    assert {size * scale for size, _, scale in icns.info["sizes"]} == {32, 64, 128, 256, 512, 1024}
    assert icns.icns.getimage((256, 256, 1)).convert("RGBA").tobytes() == whole


def test_a_document_carries_the_applications_icon() -> None:
    application = resources.path("icons", "initscope.svg").read_bytes()
    shapes = ElementTree.fromstring(application)
    drawn = ElementTree.fromstring(make_icons.document_svg(application))
    group = drawn.find("{http://www.w3.org/2000/svg}g")
    assert group is not None
    assert [each.attrib for each in group] == [each.attrib for each in shapes]
    with pytest.raises(ValueError, match="not one <svg>"):
        make_icons.document_svg(b"<html/>")


# The desktop's files


def entry(program: str = "/usr/bin/initscope") -> dict[str, str]:
    parser = RawConfigParser(delimiters=("=",))
    parser.optionxform = str  # type: ignore[method-assign, assignment]
    parser.read_string(desktop_files.desktop_entry(program))
    return dict(parser["Desktop Entry"])


def test_the_menu_entry_speaks_all_languages() -> None:
    keys = entry()
    for key in ("GenericName", "Comment", "Keywords"):
        said = [keys[key], *(keys[f"{key}[{language}]"] for language in LANGUAGES)]
        assert len(set(said)) == 3
    assert keys["MimeType"] == "application/x-initscope;"
    assert (keys["Icon"], keys["StartupWMClass"], keys["Terminal"]) == ("initscope", "InitScope", "false")
    assert "@" not in desktop_files.desktop_entry("/usr/bin/initscope")


@pytest.mark.parametrize(
    "program",
    ["/usr/bin/initscope", "/home/a b/it's", '/a"b', "/a$HOME/`x`", "/100%/x", "/back\\slash dir/x", "/数据/启动"],
)
def test_any_path_can_start_it(program: str) -> None:
    keys = entry(program)
    # A value first loses its own escapes, then is split as a command, whose quotes know escapes of their own.
    words = shlex.split(keys["Exec"].replace("\\\\", "\\"))
    assert words[-1] == "%f"
    assert [each.replace("%%", "%").replace("\\$", "$").replace("\\`", "`") for each in words[:-1]] == [program]
    assert keys["TryExec"].replace("\\\\", "\\") == program


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-validate")
@pytest.mark.parametrize("program", ["/usr/bin/initscope", "/home/a b/$c/initscope"])
def test_the_menu_entry_is_valid(program: str, tmp_path: Path) -> None:
    file = tmp_path / "initscope.desktop"
    file.write_text(desktop_files.desktop_entry(program), encoding="utf-8")
    done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def matches(rule: ElementTree.Element, content: bytes) -> bool:
    """Whether a rule of shared-mime-info, and one of those inside it, holds."""
    first, _, last = rule.attrib["offset"].partition(":")
    value = rule.attrib["value"].encode().decode("unicode_escape").encode("latin-1")
    here = any(content[at:].startswith(value) for at in range(int(first), int(last or first) + 1))
    return here and (not len(rule) or any(matches(each, content) for each in rule))


def test_a_run_is_told_from_other_archives(small: Any, tmp_path: Path) -> None:
    kind = ElementTree.fromstring((PACKAGING / "initscope.xml").read_bytes()).find(f"{MIME}mime-type")
    assert kind is not None
    assert [each.attrib["pattern"] for each in kind.findall(f"{MIME}glob")] == ["*.initscope"]
    comments = kind.findall(f"{MIME}comment")
    spoken = [each.attrib.get("{http://www.w3.org/XML/1998/namespace}lang") for each in comments]
    assert spoken == [None, *LANGUAGES]
    (rule,) = kind.findall(f"{MIME}magic/{MIME}match")
    config: Config = small()
    Timeline(Comparison(config)).session().save(tmp_path / "run.initscope")
    content = (tmp_path / "run.initscope").read_bytes()
    assert matches(rule, content)
    assert not matches(rule, content.replace(b"initscope-session", b"something-else-xx"))
    assert not matches(rule, resources.path("data", "digits.npz").read_bytes())


def tree(folder: Path) -> set[str]:
    return {str(each.relative_to(folder)) for each in folder.rglob("*")}


@LINUX
@pytest.mark.parametrize("tools", [True, False])
def test_what_is_installed_is_removed(tools: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not tools:
        monkeypatch.setattr(shutil, "which", lambda _: None)
    share = tmp_path / "share"
    desktop_files.install(share, "/usr/bin/initscope")
    desktop_files.update_caches(share)
    assert (share / "applications" / "initscope.desktop").is_file()
    assert (share / "icons/hicolor/48x48/apps/initscope.png").is_file()
    assert (share / "icons/hicolor/scalable/mimetypes/application-x-initscope.svg").is_file()
    assert (share / "mime/mime.cache").exists() == (tools and shutil.which("update-mime-database") is not None)
    desktop_files.remove(share)
    assert tree(share) == set()
    desktop_files.remove(share)


@LINUX
def test_what_others_installed_stays(tmp_path: Path) -> None:
    others = ("applications/other.desktop", "icons/hicolor/48x48/apps/other.png", "mime/packages/other.xml")
    for each in others:
        (tmp_path / each).parent.mkdir(parents=True)
        (tmp_path / each).write_text((PACKAGING / "initscope.xml").read_text(encoding="utf-8"), encoding="utf-8")
    before = tree(tmp_path)
    desktop_files.install(tmp_path, "/usr/bin/initscope")
    desktop_files.remove(tmp_path)
    left = {each for each in tree(tmp_path) if not each.startswith("mime/")}
    assert left - {"applications/mimeinfo.cache", "icons/hicolor/icon-theme.cache"} == {
        each for each in before if not each.startswith("mime/")
    }
    assert "mime/packages/other.xml" in tree(tmp_path)


# The package


@LINUX
def test_the_package_depends_on_what_make_installs() -> None:
    packages = subprocess.run(
        ["make", "--silent", "packages"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    fields = dict(
        line.split(": ", 1) for line in build_deb.control(packages, 170_000, "amd64").splitlines() if ": " in line
    )
    depends = {re.split(r" \(| \|", each)[0] for each in fields["Depends"].split(", ")}
    assert depends >= {*packages, "libc6", "libstdc++6"}
    assert len(packages) > 8
    assert (fields["Version"], fields["Architecture"]) == (VERSION, "amd64")


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")
def test_a_package_has_everything_in_its_place(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    (bundle / "_internal").mkdir(parents=True)
    (bundle / "initscope").write_text("#!/bin/sh\n")
    (bundle / "_internal" / "data").write_text("x")
    (bundle / "_internal" / "link").symlink_to("data")
    package = build_deb.build(bundle, tmp_path, ["libgl1"])
    listed = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True).stdout
    rows = {each.split(maxsplit=5)[5]: each.split()[:2] for each in listed.splitlines()}
    assert rows["./usr/bin/initscope -> ../lib/initscope/initscope"][0].startswith("l")
    assert rows["./usr/lib/initscope/initscope"] == ["-rwxr-xr-x", "root/root"]
    assert rows["./usr/lib/initscope/_internal/data"] == ["-rw-r--r--", "root/root"]
    assert "./usr/lib/initscope/_internal/link -> data" in rows
    for each in (
        "applications/initscope.desktop", "mime/packages/initscope.xml", "doc/initscope/copyright",
        "doc/initscope/changelog.gz", "man/man1/initscope.1.gz", "icons/hicolor/512x512/apps/initscope.png",
    ):  # fmt: skip
        assert f"./usr/share/{each}" in rows
    scripts = subprocess.run(["dpkg-deb", "--ctrl-tarfile", package], capture_output=True, check=True).stdout
    assert b"postinst" in scripts
    assert b"postrm" in scripts


@LINUX
@pytest.mark.parametrize("call", ["configure", "remove", "purge"])
def test_the_packages_scripts_run_where_no_tool_is(call: str, tmp_path: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", PACKAGING / "update_caches.sh", call], env={"PATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def needed(name: str, seen: set[str]) -> set[str]:
    """Every distribution that ``name`` needs here, itself included."""
    name = name.lower().replace("_", "-")
    if name in seen:
        return seen
    try:
        requirements = distribution(name).requires or []
    except PackageNotFoundError:
        return seen
    seen.add(name)
    for each in requirements:
        if "extra ==" not in each:
            needed(re.split(r"[ ;<>=!~(\[]", each)[0], seen)
    return seen


def test_the_licence_of_everything_is_told() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = re.findall(r'"([\w-]+)[<>=]', project.partition("\ndependencies = [")[2].partition("\n]")[0])
    bundled = set[str]().union(*(needed(each, set()) for each in names))
    assert bundled >= {"numpy", "pooch", "requests", "pyside6-essentials", "shiboken6"}
    told = (PACKAGING / "copyright").read_text(encoding="utf-8").lower().replace("_", "-")
    recipe = (PACKAGING / "initscope.spec").read_text(encoding="utf-8").lower()
    for each in bundled - {"colorama"}:
        assert f'"{each}"' in recipe
        assert each.removesuffix("-essentials") in told, f"{each} is not in resources/packaging/copyright"


# The wheel


def test_a_wheel_has_compiled_translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    backend = pytest.importorskip("backend", exc_type=ImportError)
    made: list[str] = []
    monkeypatch.setattr(backend, "ROOT", tmp_path)
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    for language in LANGUAGES:
        shutil.copy(resources.path("translations", f"initscope_{language}.ts"), folder)

    def build(*_: Any) -> str:
        made.extend(each.name for each in sorted(folder.glob("*.qm")) if each.stat().st_size > 100_000)
        return "initscope.whl"

    monkeypatch.setattr(backend.build_meta, "build_wheel", build)
    assert backend.build_wheel(str(tmp_path)) == "initscope.whl"
    assert made == ["initscope_ja.qm", "initscope_zh_CN.qm"]


def test_a_wheel_is_made_by_the_qt_that_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    backend = pytest.importorskip("backend", exc_type=ImportError)
    monkeypatch.setattr(backend.build_meta, "get_requires_for_build_wheel", lambda _: ["wheel"])
    needed = backend.get_requires_for_build_wheel()
    assert [re.split("[<>=]", each)[0] for each in needed] == ["wheel", "PySide6-Essentials"]
    assert f'"{needed[1]}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


# PyInstaller's recipe


FOUND = {
    "linux": (
        ("PySide6/Qt/lib/libQt6Gui.so.6", "/venv/libQt6Gui.so.6", "BINARY", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", "/venv/libQt6Quick.so.6", "BINARY", False),
        ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/venv/libqxcb.so", "BINARY", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", "/venv/x.so", "BINARY", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", "/venv/x.so", "BINARY", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", "/venv/x.so", "BINARY", True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", "/venv/x.so", "BINARY", False),
        ("PySide6/QtOpenGL.abi3.so", "/venv/QtOpenGL.abi3.so", "EXTENSION", True),
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6", "BINARY", False),
        ("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0", "BINARY", False),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", "BINARY", True),
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", "BINARY", True),
        ("python3.11/lib-dynload/_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so", "EXTENSION", True),
        ("numpy.libs/libscipy_openblas64_.so", "/venv/lib/libscipy_openblas64_.so", "BINARY", True),
    ),
    "win32": (
        ("PySide6\\Qt6Gui.dll", "C:\\venv\\Qt6Gui.dll", "BINARY", True),
        ("PySide6\\Qt6Quick.dll", "C:\\venv\\Qt6Quick.dll", "BINARY", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "C:\\venv\\qwindows.dll", "BINARY", True),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", "C:\\venv\\x.dll", "BINARY", True),
        ("PySide6\\opengl32sw.dll", "C:\\venv\\opengl32sw.dll", "BINARY", False),
        ("PySide6\\translations\\qtbase_ja.qm", "C:\\venv\\qtbase_ja.qm", "DATA", True),
        ("PySide6\\translations\\qtbase_de.qm", "C:\\venv\\qtbase_de.qm", "DATA", False),
    ),
    "darwin": (
        ("PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui", "/venv/QtGui", "BINARY", True),
        ("PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml", "/venv/QtQml", "BINARY", False),
        ("QtQml", "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml", "SYMLINK", False),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", "/venv/libqcocoa.dylib", "BINARY", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", "/venv/qtbase_zh_CN.qm", "DATA", True),
        ("PySide6/Qt/translations/qtbase_zh_TW.qm", "/venv/qtbase_zh_TW.qm", "DATA", False),
        ("libpython3.12.dylib", "/usr/lib/libpython3.12.dylib", "BINARY", True),
    ),
}


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_the_recipe_is_right_for_every_system(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run with stand-ins for PyInstaller's steps, as on each of the systems."""
    made: dict[str, Any] = {}

    def step(name: str) -> Any:
        def call(*arguments: Any, **options: Any) -> Any:
            made[name] = SimpleNamespace(arguments=arguments, **options)
            entries = [row[:3] for row in FOUND[platform]]
            if platform == "win32":
                # As on Windows, whose paths this system would not take apart.
                entries = [(inside.replace("\\", "/"), source, kind) for inside, source, kind in entries]
            return SimpleNamespace(binaries=entries, datas=[], pure=[], scripts=[]) if name == "Analysis" else name

        return call

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "path", list(sys.path))
    steps = {name: step(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    spec = PACKAGING / "initscope.spec"
    recipe = compile(spec.read_text(encoding="utf-8"), str(spec), "exec")
    exec(recipe, steps | {"SPECPATH": str(PACKAGING), "workpath": str(tmp_path)})

    kept = {each[0].replace("\\", "/") for each in made["COLLECT"].arguments[1]}
    assert kept == {row[0].replace("\\", "/") for row in FOUND[platform] if row[3]}
    carried = {(Path(source).name, place) for source, place in made["Analysis"].datas}
    assert {("digits.npz", "resources/data"), ("initscope.svg", "resources/icons")} <= carried
    assert {("LGPL-3.txt", "licenses"), ("copyright", "licenses")} <= carried
    assert {(f"initscope_{each}.qm", "resources/translations") for each in available() if each != "en"} <= carried
    assert not [place for _, place in carried if place.startswith(("resources/packaging", "resources/screenshots"))]
    assert not {"pydoc", "PySide6.QtOpenGL", "multiprocessing"} & set(made["Analysis"].excludes)
    exe = made["EXE"]
    assert (exe.console, exe.strip, made["COLLECT"].strip) == (False, False, False)
    assert exe.icon.endswith(".icns" if platform == "darwin" else ".ico")
    assert Path(exe.icon).is_file()
    assert ("BUNDLE" in made) == (platform == "darwin")
    assert (("document.icns", ".") in carried) == (platform == "darwin")
    if platform == "darwin":
        about = made["BUNDLE"].info_plist
        (kind,), (exported,) = about["CFBundleDocumentTypes"], about["UTExportedTypeDeclarations"]
        assert kind["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
        assert exported["UTTypeTagSpecification"]["public.filename-extension"] == ["initscope"]
        assert kind["CFBundleTypeIconFile"] == exported["UTTypeIconFile"] == "document.icns"
        assert made["BUNDLE"].icon.endswith("initscope.icns")
        assert about["LSMinimumSystemVersion"] == "13.0", "what PySide6 6.10 and 6.11 run on"
        assert about["CFBundleLocalizations"] == list(available())


# Files from macOS


def test_a_file_that_macos_hands_over_is_opened(qapp: QApplication, tmp_path: Path) -> None:
    opener = FileOpener(qapp)
    wanted: list[Path] = []
    opener.wanted.connect(wanted.append)
    for name in ("first", "my run"):
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / f"{name}.initscope"))))
    assert not wanted, "there is no window yet"
    opener.begin()
    assert wanted == [tmp_path / "my run.initscope"]
    opener.begin()
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / "next.initscope"))))
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/x.initscope")))
    QApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
    assert wanted == [tmp_path / "my run.initscope", tmp_path / "next.initscope"]
    qapp.removeEventFilter(opener)
    opener.deleteLater()
