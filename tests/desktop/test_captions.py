"""``desktop.figures.caption``: what stands under a figure is true of that very figure."""

from collections.abc import Callable

import msgspec
import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.export.choices import Choices
from desktop.export.writer import document
from desktop.figures import curves
from desktop.figures.axes import Frame
from desktop.figures.caption import loss_caption, signals_caption, training_caption
from desktop.figures.figure import Captioned
from desktop.figures.training import contenders_of, loss_figure
from desktop.main_window import MainWindow
from netcore import Comparison, Config, presets
from netcore.snapshot import TrainingView, ViewSpec

MakeConfig = Callable[..., Config]


def found(window: MainWindow, name: str) -> Captioned:
    return next(each for each in window.exports.figures() if each.figure.name == name)


def text(captioned: Captioned) -> str:
    return "\n".join(captioned.caption)


def names(window: MainWindow) -> list[str]:
    return [each.figure.name for each in window.exports.figures()]


def rows(captioned: Captioned) -> int:
    return len(list(captioned.figure.table())) - 1


def test_rules_formulas_papers_network_and_seed_are_said() -> None:
    config = msgspec.structs.replace(presets.get("mnist-comparison"), seed=7)
    said = "\n".join(training_caption(config, 500, {}))
    for part in (
        "He: He (textbook), N(0, 2 / n_in), σ = 0.05051 for n_in = 784, σ = 0.1414 for n_in = 100 (He et al. 2015).",
        "784-100×4-10, ReLU. SGD, learning rate 0.01, mini-batches of 128, iteration 500 of 2000.",
        "MNIST; seed 7; independent draws; float32.",
    ):
        assert part in said


@pytest.mark.parametrize(
    ("standardize", "said"),
    [
        ("off", "MNIST; seed 0"),
        ("global", "MNIST, standardised over all values (LeCun et al. 1998); seed 0"),
        ("feature", "MNIST, standardised feature by feature (LeCun et al. 1998); seed 0"),
    ],
)
def test_standardised_inputs_are_said(standardize: str, said: str) -> None:
    config = msgspec.structs.replace(presets.get("mnist-comparison"), standardize=standardize)
    assert said in "\n".join(training_caption(config, 500, {}))
    assert said in "\n".join(signals_caption(config, 1000))


def test_the_number_of_training_samples_is_said() -> None:
    said = "\n".join(training_caption(presets.get("overfitting-dropout"), 903, {}))
    assert "iteration 903 of 903. At most 300 training samples, chosen by the seed." in said
    assert "samples" not in "\n".join(training_caption(presets.get("mnist-comparison"), 500, {}))


def test_inputs_are_no_layer() -> None:
    said = "\n".join(signals_caption(presets.get("relu-three"), 1000))
    assert "100-100×5, ReLU. 1000 samples" in said


def test_a_learning_rate_that_was_changed_is_said(small: MakeConfig) -> None:
    config = small(learning_rate=0.01)
    changed = msgspec.structs.replace(config, training=msgspec.structs.replace(config.training, learning_rate=0.5))
    run = Comparison(config)
    for _ in range(20):
        run.step()
    run.set_learning_rates(changed)
    for _ in range(10):
        run.step()
    rates = run.view(ViewSpec()).rates
    assert "From iteration 21: learning rate 0.5." in "\n".join(training_caption(config, 30, rates))
    assert "From iteration" not in "\n".join(training_caption(config, 20, rates))


def test_different_rates_are_told_in_the_contenders_order(small: MakeConfig) -> None:
    said = "\n".join(training_caption(small(), 9, {0: (0.1, 0.1, 0.1), 5: (0.1, 0.2, 0.3)}))
    assert "From iteration 6: learning rate 0.1 / 0.2 / 0.3." in said


def test_values_beyond_the_axis_are_counted(small: MakeConfig) -> None:
    losses = np.array([[3.0, 2.6, 2.0], [2.4, np.nan, np.nan], [1.0, 1.0, 9.0]])
    view = TrainingView(3, 3, losses, (), ())
    config = small()
    figure = loss_figure(contenders_of(config), view)
    assert figure.beyond() == 3
    assert "3 values lie above 2.5, beyond the axis." in loss_caption(config, figure, 11)
    fitted = loss_figure(contenders_of(config), view, fitted=True)
    assert "beyond" not in loss_caption(config, fitted, 11)


def test_the_smoothing_is_said_where_there_is_any(small: MakeConfig) -> None:
    config = small()
    figure = loss_figure(contenders_of(config), TrainingView(3, 3, np.ones((3, 3)), (), ()))
    assert "smoothed over 11 iterations (Kaiser window, β = 2). Faint: not smoothed." in loss_caption(
        config, figure, 11
    )
    assert "smoothed" not in loss_caption(config, figure, 1)


@pytest.mark.usefixtures("qapp")
def test_a_rise_before_a_divergence_is_drawn(small: MakeConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    losses = np.ones((3, 100_000))
    losses[1, 50_000:50_020] = np.linspace(1, 2.4, 20)
    losses[1, 50_020:] = np.nan
    figure = loss_figure(contenders_of(small()), TrainingView(100_000, 100_000, losses, (), ()), window=1)
    highest: list[float] = []
    monkeypatch.setattr(curves, "draw_line", lambda *line: highest.append(float(np.nanmin(line[2]))))
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    figure.paint(painter, 640)
    painter.end()
    frame = Frame(figure.x, figure.y, 640, figure.height(640) - curves.legend_height(figure.curves, 640))
    assert min(highest) == pytest.approx(frame.places(np.array([50_020]), np.array([2.4]))[1][0])


def test_captions_are_of_what_is_drawn(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table["show_training"].trigger()
    for _ in range(3):
        window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 3 and window.training_tab.grid.made_of is not None)
    qtbot.waitUntil(lambda: "iteration 3 of" in text(found(window, "activation-histograms")))
    window.actions_table["show_log"].trigger()
    for _ in range(4):
        window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 7)
    # Nobody looks at the histograms: they are of iteration 3 still, and say so; the losses are all there.
    assert "iteration 3 of" in text(found(window, "activation-histograms"))
    assert rows(found(window, "loss-chart")) == 7
    assert "iteration 7 of" in text(found(window, "loss-chart"))


def test_captions_of_hidden_views_stay_those_of_what_they_show(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table["show_signals"].trigger()
    qtbot.waitUntil(lambda: "signal-histograms" in names(window))
    first = text(found(window, "signal-histograms"))
    window.actions_table["show_theory"].trigger()
    qtbot.waitUntil(lambda: "phase-map" in names(window))
    # The panels go on, and Theory with them, while nobody looks at the signals.
    window.model.edit("seed", 777)
    qtbot.waitUntil(lambda: "seed 777" in text(found(window, "phase-map")))
    for name in ("signal-histograms", "signal-depth-chart"):
        assert text(found(window, name)) == first
        assert found(window, name).config != window.model.config
    assert "seed 777" not in first
    window.actions_table["show_signals"].trigger()
    qtbot.waitUntil(lambda: "seed 777" in text(found(window, "signal-histograms")))


def test_captions_of_symmetry_are_of_the_moment_that_it_shows(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table["show_symmetry"].trigger()
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1 and "symmetry-chart" in names(window))
    window.actions_table["show_log"].trigger()
    for _ in range(3):
        window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 4)
    for name in ("symmetry-chart", "distinct-chart"):
        assert "iteration 1 of" in text(found(window, name))


def test_a_report_tells_the_configuration_of_its_figures(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    window.model.edit("seed", 777)
    window.actions_table["show_signals"].trigger()
    qtbot.waitUntil(lambda: "signal-histograms" in names(window))
    by_name = {each.figure.name: each for each in window.exports.figures()}
    signals, losses = by_name["signal-histograms"], by_name["loss-chart"]
    choices = Choices(format="html")
    assert document([signals], choices).count(b"&quot;seed&quot;: 777") == 1
    assert b"&quot;seed&quot;: 0" not in document([signals], choices)
    both = document([signals, losses], choices).decode()
    assert both.count("<pre>") == 2
    for each in (signals, losses):
        assert f'<p class="note">{each.figure.title}</p>' in both


def test_at_the_start_there_are_no_histograms(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: "activation-histograms" in [each.figure.name for each in window.exports.figures()])
    window.actions_table["first"].trigger()
    qtbot.waitUntil(lambda: "activation-histograms" not in [each.figure.name for each in window.exports.figures()])


def test_what_shows_nothing_is_not_another_chart(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table["step"].trigger()
    qtbot.waitUntil(lambda: window.last_iteration() == 1)
    with qtbot.waitSignal(window.exports.failed):
        window.exports.copy_picture("mini-batch")


def test_the_samples_that_there_are_are_counted(
    qtbot: QtBot, open_window: Callable[..., MainWindow], small: MakeConfig
) -> None:
    window = open_window(config=small(samples=5000))
    window.actions_table["show_signals"].trigger()
    qtbot.waitUntil(lambda: "signal-histograms" in [each.figure.name for each in window.exports.figures()])
    # As many as the digits' training set has.
    assert "1437 samples" in text(found(window, "signal-histograms"))
