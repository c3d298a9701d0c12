"""Where InitScope cannot start: one line that says what to do, in a dialog where nobody would read a terminal."""

import ast
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desktop import cli, missing, screen

ROOT = Path(__file__).parents[2]
AS_MAIN = """
import runpy, sys
sys.argv = ["main.py"]
{before}
runpy.run_path("main.py", run_name="__main__")
"""
HIDE = """
class Hider:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {names!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Hider())
"""
OLD = "import collections\nsys.version_info = collections.namedtuple('V', 'major minor micro')(3, 8, 10)"


class Terminal:
    """Where stderr of a program that was started by hand goes."""

    def __init__(self, tty: bool) -> None:
        self._tty = tty
        self.text = ""

    def isatty(self) -> bool:
        return self._tty

    def write(self, text: str) -> None:
        self.text += text


def start(before: str, *names: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """main.py where the packages ``names`` are missing; without a display, unless ``environment`` has one."""
    code = AS_MAIN.format(before=before + (HIDE.format(names=names) if names else ""))
    kept = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, env=kept | environment, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["msgspec", "numpy", "PySide6", "pyqtgraph", "threadpoolctl"])
def test_a_missing_package_is_told_in_one_line(name: str) -> None:
    done = start("", name)
    assert done.returncode == 1
    assert done.stderr.startswith("initscope: cannot start: ")
    assert name in done.stderr
    assert '"make run"' in done.stderr
    assert done.stderr.count("\n") == 1
    assert not done.stdout


@pytest.mark.parametrize("package", ["pyqtgraph", "colorama"])
def test_a_package_that_is_loaded_late_is_missed_at_once(monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    told: list[str] = []
    monkeypatch.setattr(cli, "find_spec", lambda name: None if name == package else find_spec(name))
    monkeypatch.setattr(missing, "show", lambda message, _: told.append(message))
    assert cli.main([]) == 1
    assert len(told) == 1
    assert package in told[0]


def test_an_old_python_is_told_before_anything_it_cannot_load() -> None:
    done = start(OLD, "argparse", "msgspec", "PySide6")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "needs Python 3.11 or newer, this is 3.8.10" in done.stderr


@pytest.mark.parametrize(
    "file", ["main.py", "desktop/__init__.py", "desktop/missing.py", "desktop/screen.py"]
)  # fmt: skip
def test_what_an_old_python_loads_it_can_read(file: str) -> None:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"), feature_version=(3, 6))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.NamedExpr | ast.Match)]
    for node in ast.walk(tree):
        # Evaluated where it stands: list[str] is one only since Python 3.9.
        if isinstance(node, ast.arg) and node.annotation is not None:
            assert not isinstance(node.annotation, ast.Subscript | ast.BinOp)


def test_main_loads_nothing_else_first() -> None:
    tree = ast.parse((ROOT / "main.py").read_text(encoding="utf-8"))
    loaded = {
        f"{node.module}.{name.name}" for node in tree.body if isinstance(node, ast.ImportFrom) for name in node.names
    }
    assert loaded == {"multiprocessing.freeze_support", "desktop.missing"}


def test_the_oldest_python_is_that_of_the_package() -> None:
    assert f'requires-python = ">={missing.OLDEST_PYTHON[0]}.{missing.OLDEST_PYTHON[1]}"' in (
        ROOT / "pyproject.toml"
    ).read_text(encoding="utf-8")


def test_of_a_page_what_happened_is_told() -> None:
    text = missing.of_package(ImportError("\n\nPLEASE READ\n\nadvice\n\nOriginal error was: no module _x.\n\n"))
    assert text.startswith("cannot start: Original error was: no module _x; install")
    assert "\n" not in text
    assert missing.of_package(ImportError()).startswith("cannot start: a package is missing; install")


def test_a_bundle_is_installed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    text = missing.of_package(ImportError("No module named 'x'"))
    assert "install it again" in text
    assert "make" not in text


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux")
@pytest.mark.parametrize("arguments", [[], ["--smoke-test"]])
def test_a_library_that_qt_would_die_of_is_told(arguments: list[str], tmp_path: Path) -> None:
    for name in ("libxcb-cursor.so.0", "libxcb-shape.so.0"):
        (tmp_path / name).write_bytes(b"")
    environment = {"LD_LIBRARY_PATH": str(tmp_path), "DISPLAY": ":97", "QT_QPA_PLATFORM": "xcb", "PATH": ""}
    done = start(f"sys.argv += {arguments!r}", **environment)
    assert done.returncode == 1
    assert done.stderr == (
        "initscope: cannot start: libxcb-cursor.so.0 of the system is missing; install its package, on Debian and "
        "Ubuntu with: apt-get install libxcb-cursor0 libxcb-shape0\n"
    )


@pytest.mark.parametrize("frozen", [True, False])
def test_a_library_of_the_system_is_not_a_package_of_python(frozen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    text = missing.of_package(ImportError("libEGL.so.1: cannot open shared object file: No such file or directory"))
    assert "libEGL.so.1 of the system is missing" in text
    assert "apt-get install libegl1" in text.replace("libgl1 ", "")
    text = missing.of_package(ImportError("libnew.so.2: cannot open shared object file: No such file or directory"))
    assert "libnew.so.2 is missing; install the system's package" in text
    for text in map(missing.of_package, (ImportError("libc.so.6: version `GLIBC_2.99' not found"), ImportError("x"))):
        assert "system" not in text


@pytest.mark.parametrize(
    ("environment", "checked"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb:native"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb"}, False),
        ({}, False),
    ],
)
def test_libraries_are_looked_for_where_qt_takes_x11(
    environment: dict[str, str], checked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(missing, "LIBRARIES", {"libthere-is-none.so.9": "none"})
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    if not checked:
        missing.check_libraries()
        return
    with pytest.raises(ImportError, match=r"^libthere-is-none\.so\.9: cannot open"):
        missing.check_libraries()


def test_libraries_are_those_of_the_makefile() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    (line,) = (line for line in text.splitlines() if line.startswith("LIBRARIES :="))
    assert dict(pair.split(":") for pair in line.split(":=")[1].split()) == missing.LIBRARIES
    # Who uses plain pip has to name them.
    readme = (ROOT / "README.md").read_text(encoding="utf-8").replace("\\\n    ", "")
    assert f"apt-get install python3-venv {' '.join(missing.LIBRARIES.values())} " in readme


@pytest.mark.parametrize(
    ("platform", "stderr", "display", "arguments", "dialog"),
    [
        ("linux", Terminal(False), ":0", [], True),
        ("linux", Terminal(True), ":0", [], False),
        ("linux", Terminal(False), "", [], False),
        ("linux", None, ":0", ["run.initscope"], True),
        ("linux", Terminal(False), ":0", ["--headless", "relu-he"], False),
        ("linux", Terminal(False), ":0", ["--headless=relu-he"], False),
        ("linux", Terminal(False), ":0", ["--smoke-test"], False),
        ("linux", Terminal(False), ":0", ["--get-mnist"], False),
        ("win32", Terminal(True), "", [], True),
        ("darwin", None, "", [], True),
        ("darwin", Terminal(True), "", [], False),
    ],
)
def test_a_dialog_is_for_whom_no_terminal_is_open(
    platform: str, stderr: Any, display: str, arguments: list[str], dialog: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setenv("DISPLAY", display)
    assert missing.needs_dialog(arguments) is dialog


@pytest.mark.parametrize("tkinter", [None, ModuleType("tkinter")])
def test_without_a_dialog_stderr_has_said_it(tkinter: ModuleType | None, monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = Terminal(False)
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "tkinter", tkinter)
    missing.show("cannot start", [])
    assert stderr.text == "initscope: cannot start\n"


@pytest.mark.skipif(sys.platform != "linux", reason="programs of a Linux desktop")
@pytest.mark.parametrize("name", ["zenity", "kdialog", "xmessage", "notify-send"])
def test_without_tkinter_the_desktop_shows_it(name: str, tmp_path: Path) -> None:
    program = tmp_path / name
    program.write_text(f'#!/bin/sh\nfor each; do last=$each; done\necho "$last" > {tmp_path}/shown\n')
    program.chmod(0o755)
    done = start("", "msgspec", "tkinter", DISPLAY=":97", PATH=str(tmp_path))
    assert done.returncode == 1
    assert (tmp_path / "shown").read_text().startswith("Cannot start: ")
    assert done.stderr.count("\n") == 1


def test_a_screen_is_what_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not screen.has_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert screen.has_screen()
    assert not screen.has_screen("DISPLAY")


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own."""
    pytest.importorskip("tkinter", exc_type=ImportError)
    if any(shutil.which(tool) is None for tool in ("Xvfb", "xdotool")):
        pytest.skip("needs Xvfb and xdotool on the PATH")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


def test_the_dialog_opens_and_closes(display: str) -> None:
    code = AS_MAIN.format(before=HIDE.format(names=("msgspec",)))
    environment = os.environ | {"DISPLAY": display}
    program = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True
    )
    search = ["xdotool", "search", "--onlyvisible", "--name", "^InitScope$"]
    found, end = "", time.monotonic() + 30
    # Another process sends no signal: look often, up to a deadline.
    while not found and program.poll() is None and time.monotonic() < end:
        time.sleep(0.05)
        found = subprocess.run(search, env=environment, capture_output=True, text=True, timeout=10).stdout.strip()
    try:
        assert found, "no dialog"
        # Without a window manager nobody gives it the focus: the mouse in it does.
        subprocess.run(["xdotool", "mousemove", "--window", found, "40", "30"], env=environment, timeout=10)
        subprocess.run(["xdotool", "key", "Escape"], env=environment, timeout=10)
        _, error = program.communicate(timeout=30)
    finally:
        program.kill()
        program.wait()
    assert program.returncode == 1
    assert error.count("\n") == 1
