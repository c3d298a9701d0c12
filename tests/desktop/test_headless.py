"""Runs without a screen: what is printed, what is written, and how they end."""

import csv
import io
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import threadpoolctl

from desktop import headless
from desktop.cli import INTERRUPTED, main
from desktop.config_paths import replaced
from netcore import Comparison, Config, PropagationStudy, load_dataset, presets
from netcore.session import load
from netcore.snapshot import ViewSpec
from netcore.statistics import smooth
from netcore.timeline import Timeline

ROOT = Path(__file__).parents[2]
DIGITS = ["--headless", "digits-comparison"]


def read(path: Path) -> tuple[list[str], list[list[str]]]:
    """Header and rows of a CSV file, which must start with a signature."""
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def numbers(rows: list[list[str]]) -> np.ndarray:
    return np.array([[float(cell or "nan") for cell in row] for row in rows])


def digits(iterations: int, seed: int = 0) -> Config:
    config = replaced(presets.get("digits-comparison"), "training.iterations", iterations)
    return replaced(config, "seed", seed)


def interrupt_step_after(iterations: int, monkeypatch: pytest.MonkeyPatch) -> None:
    step = Comparison.step

    def interrupted(self: Comparison, watched: bool = False) -> None:
        if self.iteration == iterations:
            raise KeyboardInterrupt
        step(self, watched)

    monkeypatch.setattr(Comparison, "step", interrupted)


# Training


def test_losses_csv_holds_exactly_the_comparisons_losses(tmp_path: Path) -> None:
    assert main([*DIGITS, "--iterations", "130", "--seed", "5", "--out", str(tmp_path)]) == 0
    run = Comparison(digits(130, seed=5))
    for _ in run.run():
        pass
    header, rows = read(tmp_path / "losses.csv")
    labels = ["std = 0.01", "Xavier", "He"]
    assert header == ["iteration", *(f"{x}: loss" for x in labels), *(f"{x}: smoothed" for x in labels)]
    table = numbers(rows)
    assert np.array_equal(table[:, 0], np.arange(1, 131))
    assert np.array_equal(table[:, 1:4], run.losses.T)
    assert np.array_equal(table[:, 4:], np.stack([smooth(row, 11) for row in run.losses], axis=1))


def test_a_row_every_hundred_iterations_and_the_last(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    headless.run_training(digits(250), load_dataset("digits"), tmp_path)
    lines = capsys.readouterr().out.splitlines()
    losses = numbers(read(tmp_path / "losses.csv")[1])
    assert lines[0].split() == ["iteration", "std", "=", "0.01", "Xavier", "He"]
    for line, iteration in zip(lines[1:4], (100, 200, 250), strict=True):
        assert line.split() == [str(iteration), *(f"{loss:.4f}" for loss in losses[iteration - 1, 1:4])]
    assert lines[4] == ""


def test_final_accuracies_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    headless.run_training(digits(20), load_dataset("digits"), tmp_path)
    run = Comparison(digits(20))
    for _ in run.run():
        pass
    text = capsys.readouterr().out
    assert "Test accuracy at iteration 20, 360 samples:" in text
    for contender, accuracy in zip(run.contenders, run.evaluations[-1].accuracies, strict=True):
        assert f"{contender.label:<10}  {accuracy:6.1%}" in text


def test_the_default_folder_is_named_after_the_preset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*DIGITS, "--iterations", "1"]) == 0
    assert [path.name for path in (tmp_path / "out" / "digits-comparison").iterdir()] == ["losses.csv"]


def test_divergence_is_a_result(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = replaced(digits(60), "contenders[2].learning_rate", 100.0)
    assert headless.run_training(config, load_dataset("digits"), tmp_path) == 0
    run = Comparison(config)
    for _ in run.run():
        pass
    at = run.contenders[2].diverged_at
    assert at is not None
    output = capsys.readouterr()
    assert f"He          diverged at iteration {at}\n" in output.out
    assert output.out.splitlines()[1].split()[-1] == "diverged"
    table = numbers(read(tmp_path / "losses.csv")[1])
    assert np.array_equal(table[:, 1:4], run.losses.T, equal_nan=True)
    # The smoothed curve ends where the losses do, not half a window earlier.
    assert np.isfinite(table[: at - 1, 6]).all()
    assert np.isnan(table[at - 1 :, 6]).all()
    assert np.isfinite(table[:, 4:6]).all()


def test_a_run_ends_when_all_have_diverged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = replaced(replaced(digits(60), "training.learning_rate", 100.0), "contenders[0].initializer", "he")
    config = replaced(config, "contenders[1].initializer", "he")
    assert headless.run_training(config, load_dataset("digits"), tmp_path) == 0
    assert capsys.readouterr().out.count("diverged at iteration") == 3
    assert len(read(tmp_path / "losses.csv")[1]) < 60


def test_ctrl_c_keeps_what_was_computed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = Comparison(digits(150))
    for _ in whole.run():
        pass
    interrupt_step_after(123, monkeypatch)
    assert main([*DIGITS, "--iterations", "150", "--out", str(tmp_path)]) == INTERRUPTED
    table = numbers(read(tmp_path / "losses.csv")[1])
    assert np.array_equal(table[:, 1:4], whole.losses[:, :123].T)
    output = capsys.readouterr()
    assert "Stopped at iteration 123 of 150." in output.out
    assert "Test accuracy at iteration 100," in output.out
    assert "Traceback" not in output.err


def test_ctrl_c_before_the_first_iteration_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    interrupt_step_after(0, monkeypatch)
    assert main([*DIGITS, "--out", str(tmp_path)]) == INTERRUPTED
    assert list(tmp_path.iterdir()) == []
    assert "Stopped before the first iteration." in capsys.readouterr().out


def press_in_step(iterations: int, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of the iteration after ``iterations``: some contenders have made it, some have not."""
    made: Callable[[Comparison, int, object], None] = Comparison._update  # type: ignore[assignment]

    def pressed(self: Comparison, row: int, contender: object) -> None:
        made(self, row, contender)
        if self.iteration == iterations and row == 1:
            for _ in range(times):
                signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Comparison, "_update", pressed)


def test_ctrl_c_finishes_the_iteration_and_its_session_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    press_in_step(23, 1, monkeypatch)
    status = main([*DIGITS, "--iterations", "50", "--out", str(tmp_path), "--export", "session"])
    assert status == INTERRUPTED
    assert "Stopped at iteration 24 of 50." in capsys.readouterr().out
    session = load(tmp_path / "session.initscope")
    monkeypatch.undo()
    timeline = Timeline(Comparison(digits(50)))
    timeline.resume(session)
    while not timeline.done:
        timeline.advance()
    whole = Comparison(digits(50))
    for _ in whole.run():
        pass
    assert timeline.comparison.losses.tobytes() == whole.losses.tobytes()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_ctrl_c_twice_stops_at_once_and_writes_no_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    press_in_step(23, 2, monkeypatch)
    status = main([*DIGITS, "--iterations", "50", "--out", str(tmp_path), "--export", "csv,session"])
    assert status == INTERRUPTED
    output = capsys.readouterr()
    assert "Stopped at iteration 23 of 50." in output.out
    assert "no session is written: the run was stopped in the middle of an iteration" in output.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["accuracy-chart.csv", "loss-chart.csv"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_run_in_another_thread_needs_no_signals(tmp_path: Path) -> None:
    statuses: list[int] = []

    def run() -> None:
        statuses.append(headless.run_training(digits(2), load_dataset("digits"), tmp_path))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(60)
    assert statuses == [0]


def test_one_blas_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counts: list[int] = []
    step = Comparison.step

    def counted(self: Comparison, watched: bool = False) -> None:
        counts.extend(each["num_threads"] for each in threadpoolctl.threadpool_info() if each["user_api"] == "blas")
        step(self, watched)

    monkeypatch.setattr(Comparison, "step", counted)
    with threadpoolctl.threadpool_limits(limits=2, user_api="blas"):
        main([*DIGITS, "--iterations", "1", "--out", str(tmp_path)])
    assert set(counts) == {1}


# Signals


def test_signals_csv_holds_every_bin(tmp_path: Path) -> None:
    assert main(["--headless", "relu-three", "--seed", "2", "--out", str(tmp_path)]) == 0
    view = PropagationStudy(replaced(presets.get("relu-three"), "seed", 2)).run().view(ViewSpec())
    header, rows = read(tmp_path / "signals.csv")
    assert ",".join(header) == "label,layer,activation,bin low,bin high,count,below,above,nan,mean,std"
    expected = []
    for contender in view.contenders:
        for layer in contender.layers:
            bins, figures = layer.histogram, layer.summary
            after = [bins.below, bins.above, bins.nan, figures.mean, figures.std]
            for k, count in enumerate(bins.counts):
                place = [contender.label, layer.index, layer.activation, float(bins.edges[k]), float(bins.edges[k + 1])]
                expected.append([*place, count, *after])
    assert rows == [[str(cell) for cell in row] for row in expected]
    assert len(rows) == 3 * 5 * 30


def test_signals_are_printed_layer_by_layer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--headless", "tanh-xavier", "--out", str(tmp_path)]) == 0
    (contender,) = PropagationStudy(presets.get("tanh-xavier")).run().view(ViewSpec()).contenders
    lines = capsys.readouterr().out.splitlines()
    assert " ".join(lines[3].split()) == "contender layer activation mean std sat. or 0 outside (0, 1)"
    for line, layer in zip(lines[4:9], contender.layers, strict=True):
        figures = layer.summary
        assert line.split() == [
            "Xavier", str(layer.index), "tanh", f"{figures.mean:.3g}", f"{figures.std:.3g}",
            f"{figures.saturated:.1%}", f"{layer.histogram.outside:.1%}",
        ]  # fmt: skip
    assert lines[9:] == ["", f"Wrote {tmp_path / 'signals.csv'}"]


def test_ctrl_c_keeps_the_contenders_that_are_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = PropagationStudy.steps

    def interrupted(self: PropagationStudy, inputs: np.ndarray, backward: bool = False) -> Iterator[object]:
        whole = steps(self, inputs, backward)
        yield next(whole)
        yield next(whole)
        raise KeyboardInterrupt

    monkeypatch.setattr(PropagationStudy, "steps", interrupted)
    assert main(["--headless", "relu-three", "--out", str(tmp_path)]) == INTERRUPTED
    assert {row[0] for row in read(tmp_path / "signals.csv")[1]} == {"std = 0.01", "Xavier"}
    assert "Stopped after 2 of 3 contenders." in capsys.readouterr().out


def test_options_without_effect_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--headless", "relu-he", "--iterations", "3", "--data", "x", "--out", str(tmp_path)]) == 0
    error = capsys.readouterr().err
    assert "--iterations has no effect" in error
    assert "--data has no effect" in error


# What cannot run


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """The one line on stderr of a run that ends with status 2."""
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    return error


def test_mnist_without_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("INITSCOPE_MNIST", raising=False)
    assert "--data FOLDER" in refused(["--headless", "mnist-comparison", "--out", str(tmp_path)], capsys)
    assert list(tmp_path.iterdir()) == []


def test_a_data_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "missing"
    assert str(missing) in refused(["--headless", "mnist-comparison", "--data", str(missing)], capsys)


def test_a_folder_that_cannot_be_written_is_told_before_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def never(_comparison: Comparison, _watched: bool = False) -> None:
        pytest.fail("trained although the results cannot be written")

    monkeypatch.setattr(Comparison, "step", never)
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "folder"
    assert f"cannot write to {folder}" in refused([*DIGITS, "--out", str(folder)], capsys)


def test_a_failed_write_keeps_the_old_file_and_the_printed_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_comparison: Comparison) -> Iterator[list[object]]:
        yield ["iteration"]
        raise OSError(28, "No space left on device")

    (tmp_path / "losses.csv").write_text("old", encoding="utf-8")
    monkeypatch.setattr(headless, "_loss_rows", full)
    assert main([*DIGITS, "--iterations", "2", "--out", str(tmp_path)]) == 2
    output = capsys.readouterr()
    assert "No space left on device" in output.err
    assert "Test accuracy" in output.out
    assert [path.name for path in tmp_path.iterdir()] == ["losses.csv"]
    assert (tmp_path / "losses.csv").read_text(encoding="utf-8") == "old"


# Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time; set its only element."""
    now = [100.0]
    monkeypatch.setattr("desktop.headless.time.monotonic", lambda: now[0])
    return now


def test_a_terminals_line_is_rewritten_ten_times_a_second(clock: list[float]) -> None:
    terminal = Terminal()
    progress = headless.Progress(2000, terminal)
    for iteration in range(1, 1001):
        clock[0] = 100.0 + iteration / 500
        progress.update(iteration)
    assert 15 <= terminal.getvalue().count("\r") <= 20
    assert "\n" not in terminal.getvalue()
    last = terminal.getvalue().rpartition("\r")[2]
    assert last.startswith("iteration ")
    assert " of 2000 - 500 per second - 0:00:02 left" in last
    progress.clear()
    assert terminal.getvalue().endswith("\r" + " " * len(last) + "\r")


def test_a_log_gets_no_carriage_return_and_few_lines(clock: list[float]) -> None:
    log = io.StringIO()
    progress = headless.Progress(2000, log)
    for iteration in range(1, 1001):
        clock[0] = 100.0 + iteration / 50
        progress.update(iteration)
    progress.close(1000)
    lines = log.getvalue().splitlines()
    assert "\r" not in log.getvalue()
    assert lines == [
        "iteration 500 of 2000 - 50 per second - 0:00:30 left",
        "iteration 1000 of 2000 - 50 per second - 0:00:20 left",
        "1000 iterations in 20.0 s - 50 per second",
    ]


def test_a_program_without_stderr_is_silent(clock: list[float]) -> None:
    progress = headless.Progress(10, None)
    clock[0] += 60
    progress.update(5)
    progress.clear()
    progress.close(5)


# The program itself


def test_main_py_prints_results_and_progress_apart(tmp_path: Path) -> None:
    command = [sys.executable, "main.py", *DIGITS, "--iterations", "100", "--out", str(tmp_path / "new" / "folder")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    assert "100 iterations in" in done.stderr
    assert "\r" not in done.stderr
    assert "Test accuracy at iteration 100" in done.stdout
    assert len(read(tmp_path / "new" / "folder" / "losses.csv")[1]) == 100


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break differently on Windows")
def test_a_reader_that_goes_away_causes_no_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "main.py", *DIGITS, "--iterations", "300", "--out", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        error = process.stderr.read()
    assert process.returncode == 1
    assert error == ""
