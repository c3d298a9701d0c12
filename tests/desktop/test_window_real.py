"""The program as a person starts it: a process of its own, on an X server, driven from outside."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("Xvfb", "openbox", "xdotool")
DEADLINE = 30.0

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 is Linux'"),
    pytest.mark.skipif(
        any(shutil.which(tool) is None for tool in TOOLS), reason=f"needs {', '.join(TOOLS)} on the PATH"
    ),
]


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Another process sends no signal: look often, up to a deadline."""
    end = time.monotonic() + DEADLINE
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"waited {DEADLINE:.0f} s for {what}")
        time.sleep(0.02)


@pytest.fixture
def display(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a person with an empty home, on a screen of its own with a window manager."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "XDG_", "WAYLAND"))}
    environment = kept | {"DISPLAY": f":{number}", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    assert manager.poll() is None, "openbox ended"
    for process in (manager, server):
        process.terminate()
        process.wait(10)


def test_run_and_quit_by_keyboard(display: dict[str, str], tmp_path: Path) -> None:
    def xdotool(*arguments: str) -> str:
        done = subprocess.run(["xdotool", *arguments], env=display, capture_output=True, text=True, timeout=10)
        return done.stdout.strip()

    def title() -> str:
        return xdotool("search", "--onlyvisible", "--name", "InitScope")

    log = tmp_path / "stderr.txt"
    with log.open("w") as stderr:
        app = subprocess.Popen([sys.executable, "main.py"], cwd=ROOT, env=display, stderr=stderr)
    try:
        wait_for(lambda: app.poll() is not None or bool(title()), "the window")
        assert app.poll() is None, log.read_text()
        window = title().splitlines()[0]
        xdotool("windowactivate", "--sync", window)
        wait_for(lambda: xdotool("getactivewindow") == window, "the focus")
        assert xdotool("getwindowname", window) == "InitScope"
        xdotool("key", "ctrl+r")
        # A star in the title: iterations were made, and nothing of them is saved.
        wait_for(lambda: xdotool("getwindowname", window) == "InitScope*", "the first iterations")
        assert app.poll() is None, log.read_text()
        xdotool("key", "ctrl+q")
        wait_for(lambda: app.poll() is not None or len(title().splitlines()) == 2, "the question")
        assert app.poll() is None, "it ended without a question"
        xdotool("key", "alt+d")
        assert app.wait(DEADLINE) == 0
    finally:
        if app.poll() is None:
            app.send_signal(signal.SIGKILL)
            app.wait()
    errors = log.read_text()
    assert "Traceback" not in errors
    assert "QThread" not in errors
    assert "Segmentation" not in errors
    # What it remembers is in this person's home.
    assert [path.name for path in tmp_path.rglob("preferences.json")] == ["preferences.json"]
