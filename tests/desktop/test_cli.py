"""The command line: what it accepts, what it refuses, and to whom it hands over."""

import gzip
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import desktop
from desktop import cli
from desktop.cli import Options, chosen_config, main, parse
from desktop.version import VERSION
from netcore import presets

ROOT = Path(__file__).parents[2]

AFTER_MAIN = """
import runpy, sys
sys.argv = ["main.py", *{arguments!r}]
try:
    runpy.run_path("main.py", run_name="__main__")
except SystemExit as end:
    assert not end.code, end.code
loaded = [name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6", "pyqtgraph")]
assert not loaded, loaded
"""


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[Options]:
    """What the window was opened with, in place of the window."""
    opened: list[Options] = []

    def run(options: Options) -> int:
        opened.append(options)
        return 7

    app = ModuleType("desktop.app")
    app.__dict__["run"] = run
    monkeypatch.setitem(sys.modules, "desktop.app", app)
    monkeypatch.setattr(desktop, "app", app, raising=False)
    return opened


def test_options_are_none_unless_given() -> None:
    options = parse([])
    assert set(vars(options).values()) == {None}


def test_options_are_typed() -> None:
    given = "--headless relu-he --iterations 50 --seed 4294967295 --out a/b --data c --theme dark"
    options = parse(given.split())
    assert (options.headless, options.iterations, options.seed) == ("relu-he", 50, 2**32 - 1)
    assert (options.out, options.data, options.theme) == (Path("a/b"), Path("c"), "dark")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ("--headless nonsense", "unknown preset 'nonsense'; known: digits-comparison"),
        ("--preset nonsense", "unknown preset 'nonsense'; known: digits-comparison"),
        ("--headless", "expected one argument"),
        ("--iterations 0", "--iterations: a whole number from 1 to 1,000,000 is needed, not '0'"),
        ("--iterations 1000001", "not '1000001'"),
        ("--iterations 1e3", "not '1e3'"),
        ("--seed -1", "--seed: a whole number from 0 to 4,294,967,295 is needed, not '-1'"),
        ("--seed 4294967296", "not '4294967296'"),
        ("--theme pink", "invalid choice: 'pink'"),
        ("--out somewhere", "--out: needs --headless"),
        ("--headless relu-he --preset relu-he", "not allowed with"),
        ("--head relu-he", "unrecognized arguments"),
        ("run.initscope more.initscope", "unrecognized arguments: more.initscope"),
        ("run.initscope --headless relu-he", "argument --headless: not allowed with FILE"),
        ("--preset relu-he run.initscope", "argument --preset: not allowed with FILE"),
        ("run.initscope --seed 3", "argument --seed: not allowed with FILE"),
        ("run.initscope --iterations 3", "argument --iterations: not allowed with FILE"),
    ],
)
def test_a_wrong_option_is_told_in_one_line(arguments: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments.split())
    output = capsys.readouterr()
    assert end.value.code == 2
    assert output.out == ""
    assert reason in output.err
    assert output.err.startswith("initscope: ")
    assert output.err.count("\n") == 1


def test_help_lists_every_preset_with_its_title(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    text = capsys.readouterr().out
    assert end.value.code == 0
    for preset in presets.CATALOGUE.values():
        assert any(preset.id in line and preset.title in line for line in text.splitlines())


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"InitScope {VERSION}\n"


def test_without_headless_the_window_opens(window: list[Options]) -> None:
    assert main(["--preset", "relu-he", "--theme", "light"]) == 7
    assert [(each.preset, each.theme) for each in window] == [("relu-he", "light")]


def test_a_file_goes_to_the_window(window: list[Options]) -> None:
    assert main(["my run.initscope", "--theme", "dark", "--data", "d"]) == 7
    assert [(each.file, each.theme, each.data) for each in window] == [(Path("my run.initscope"), "dark", Path("d"))]


def test_the_arguments_of_the_process_are_the_default(window: list[Options], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["initscope", "--preset", "all-zeros"])
    assert main() == 7
    assert window[0].preset == "all-zeros"


def test_chosen_config_is_the_presets_own_without_options() -> None:
    assert chosen_config(parse([])) == presets.get(presets.DEFAULT)
    assert chosen_config(parse(["--preset", "relu-he"])) == presets.get("relu-he")


def test_chosen_config_takes_iterations_and_seed() -> None:
    config = chosen_config(parse(["--headless", "digits-comparison", "--iterations", "12", "--seed", "3"]))
    assert (config.training.iterations, config.seed) == (12, 3)
    assert config.contenders == presets.get("digits-comparison").contenders


def test_a_missing_package_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "desktop.headless", raising=False)
    monkeypatch.delattr(desktop, "headless", raising=False)
    monkeypatch.setitem(sys.modules, "threadpoolctl", None)
    assert main(["--headless", "relu-he"]) == 1
    error = capsys.readouterr().err
    assert "threadpoolctl" in error
    assert "make run" in error
    assert error.count("\n") == 1


def test_a_fault_of_our_own_imports_is_not_taken_for_a_missing_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(desktop, "headless", raising=False)
    monkeypatch.setitem(sys.modules, "desktop.headless", None)
    with pytest.raises(ImportError):
        main(["--headless", "relu-he"])


def test_ctrl_c_anywhere_ends_quietly(window: list[Options], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_options: Options) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["desktop.app"], "run", interrupted)
    assert main([]) == cli.INTERRUPTED
    assert not window


@pytest.mark.parametrize("arguments", [["--help"], ["--headless", "digits-comparison", "--iterations", "2"]])
def test_main_loads_no_qt(arguments: list[str], tmp_path: Path) -> None:
    out = ["--out", str(tmp_path)] if "--headless" in arguments else []
    code = AFTER_MAIN.format(arguments=arguments + out)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_mnist_is_got_without_qt(tmp_path: Path) -> None:
    # Another dataset: the answer comes before any server is asked.
    with gzip.open(tmp_path / "train-images-idx3-ubyte.gz", "wb") as file:
        file.write(b"other")
    hidden = "sys.modules |= dict.fromkeys(('PySide6', 'shiboken6', 'pyqtgraph'))"
    argv = ["main.py", "--get-mnist", "--data", str(tmp_path)]
    code = f"import runpy, sys; {hidden}; sys.argv = {argv!r}; runpy.run_path('main.py', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert "belongs to another dataset" in done.stderr
    assert done.returncode == 2
