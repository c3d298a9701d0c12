"""``--smoke-test``: what it proves, what it refuses, and that it leaves no trace of itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop import smoke_test
from desktop.cli import main, parse
from desktop.smoke_test import fault_of

ROOT = Path(__file__).parents[2]
INKS = ("#0066aa", "#cc5500")


def run(home: Path, *arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    """InitScope in a process of its own, for a person with an empty home, on no screen; or ``code`` before it."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "INITSCOPE_"))}
    environment = kept | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(home / "tmp")}
    (home / "tmp").mkdir()
    command = ["-c", code] if code else ["main.py"]
    return subprocess.run(
        [sys.executable, *command, *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


def with_fault(fault: str) -> str:
    """A program that spoils something, then runs the test."""
    return f"import sys\nfrom desktop import cli, smoke_test\n{fault}\nsys.exit(cli.main(['--smoke-test']))"


def test_it_passes_here_and_leaves_a_picture_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run(tmp_path, "--smoke-test", "--out", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    assert "50 iterations, loss-chart.png, 2 seeds: passed" in done.stdout
    assert [each.name for each in out.iterdir()] == ["loss-chart.png"]
    picture = QImage(str(out / "loss-chart.png"))
    assert picture.width() == 1600
    assert picture.height() > 800
    # Neither preferences nor autosaves, neither at home nor in the folder of temporary files.
    left = [path for path in tmp_path.rglob("*") if path.is_file() and "fontconfig" not in str(path)]
    assert left == [out / "loss-chart.png"]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (
            "from desktop.charts.loss_chart import LossChart\ndef broken(*_): raise ValueError('spoilt')\n"
            "LossChart.show_view = broken",
            "ValueError: spoilt",
        ),
        ("smoke_test.content = lambda *_: b''", "cannot be read as a picture"),
        (
            "from netcore import many_seeds\nimport types\n"
            "many_seeds.multiprocessing = types.SimpleNamespace(get_context=lambda kind: spoilt)",
            "name 'spoilt' is not defined",
        ),
        ("smoke_test.MainWindow = None", "TypeError: 'NoneType' object is not callable"),
        (
            "from PySide6.QtWidgets import QApplication\n"
            "smoke_test.MainWindow.show = lambda window: window._on_missing()",
            "AttributeError",
        ),
        ("from netcore import presets\nsmoke_test.ITERATIONS = 0", "ConfigError"),
        ("sys.modules['pooch'] = None", "ModuleNotFoundError: import of pooch halted"),
        ("import certifi\ncertifi.where = lambda: '/none.pem'", "/none.pem: without these certificates"),
        ("smoke_test.run = lambda options, run=smoke_test.run: run(options, 0.05)", "not done after 0.05 s"),
        (
            "import time\nsmoke_test.SmokeTest.eventFilter = lambda *_: time.sleep(60) or False\n"
            "smoke_test.run = lambda options, run=smoke_test.run: run(options, 3)",
            "not done after 3 s",
        ),
    ],
)
def test_whatever_fails_is_told_in_one_line(fault: str, said: str, tmp_path: Path) -> None:
    done = run(tmp_path, code=with_fault(fault))
    assert done.returncode == 1
    assert done.stderr.startswith("initscope: smoke test failed: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert not list((tmp_path / "tmp").iterdir())


def test_a_folder_that_cannot_be_written_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run(tmp_path, "--smoke-test", "--out", str(tmp_path / "file"))
    assert done.returncode == 1
    assert "FileExistsError" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a screen")
def test_without_a_screen_it_fails_before_qt_aborts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert smoke_test.run(parse(["--smoke-test"])) == 1
    assert "no screen" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ("--smoke-test --preset relu-he", "not allowed with"),
        ("--smoke-test --headless relu-he", "not allowed with"),
        ("--smoke-test --iterations 3", "argument --iterations: not allowed with --smoke-test"),
        ("--smoke-test --theme dark", "argument --theme: not allowed with --smoke-test"),
        ("--smoke-test run.initscope", "argument FILE: not allowed with --smoke-test"),
        ("--smoke-test --export png", "--export: needs --headless"),
    ],
)
def test_it_is_the_same_everywhere(arguments: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments.split())
    assert end.value.code == 2
    assert reason in capsys.readouterr().err


def picture(file: Path, curves: int, width: int = 400) -> Path:
    """Of a chart with the first ``curves`` of the colours."""
    image = QImage(width, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for at, ink in enumerate(INKS[:curves], 1):
        painter.setPen(QPen(QColor(ink), 3))
        painter.drawLine(0, 100 * at, width, 100 * at)
    painter.end()
    assert image.save(str(file))
    return file


@pytest.mark.usefixtures("qapp")
def test_a_chart_is_told_from_an_empty_page(tmp_path: Path) -> None:
    assert fault_of(picture(tmp_path / "both.png", 2), 400, INKS) is None
    assert "[1200, 0] pixels" in (fault_of(picture(tmp_path / "one.png", 1), 400, INKS) or "")
    assert "[0, 0] pixels" in (fault_of(picture(tmp_path / "blank.png", 0), 400, INKS) or "")
    assert "400 pixels wide, not 1600" in (fault_of(tmp_path / "both.png", 1600, INKS) or "")
    assert "cannot be read" in (fault_of(tmp_path / "none.png", 400, INKS) or "")
