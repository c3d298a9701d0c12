# mypy: disable-error-code="no-untyped-call"
"""``desktop.panels``: the side panel and the model follow each other, through real widgets."""

from itertools import pairwise
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)  # fmt: skip
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.experiment_model import ExperimentModel
from desktop.forms.number_field import NumberField
from desktop.forms.slider_field import SliderField
from desktop.labels import netcore_texts, translated
from desktop.panels.side_panel import SidePanel
from netcore import presets
from netcore.config import MAX_PARAMETERS
from netcore.initializers import CATALOGUE, He, Normal

# Qt's offscreen platform says so of every top-level widget with a minimum size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def model(qapp: QApplication) -> ExperimentModel:
    theme.apply(qapp, "light")
    return ExperimentModel("digits-comparison")


@pytest.fixture
def panel(model: ExperimentModel, qtbot: QtBot) -> SidePanel:
    widget = SidePanel(model)
    qtbot.addWidget(widget)
    widget.resize(320, 700)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def find(panel: SidePanel, name: str, kind: type[W]) -> W:
    found = panel.findChild(kind, name)
    assert found is not None, name
    return found


def choose(panel: SidePanel, name: str, value: str) -> None:
    box = find(panel, name, QComboBox)
    box.setCurrentIndex(box.findData(value))


def type_over(qtbot: QtBot, field: Any, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)


def press(qtbot: QtBot, panel: SidePanel, name: str) -> None:
    qtbot.mouseClick(find(panel, name, QAbstractButton), Qt.MouseButton.LeftButton)


def labels(model: ExperimentModel) -> list[str]:
    return [contender.label for contender in model.config.contenders]


@pytest.mark.parametrize("preset", presets.CATALOGUE)
def test_every_preset_can_be_chosen_and_shown(panel: SidePanel, model: ExperimentModel, preset: str) -> None:
    choose(panel, "preset", preset)
    assert model.config == presets.get(preset)
    assert find(panel, "preset", QComboBox).currentData() == preset
    assert find(panel, "initializer_0", QComboBox).currentData() == model.config.contenders[0].rule.id
    assert presets.CATALOGUE[preset].description in find(panel, "preset_description", QLabel).text()


def test_choosing_the_preset_again_undoes_changes(panel: SidePanel, model: ExperimentModel, qtbot: QtBot) -> None:
    type_over(qtbot, find(panel, "seed", NumberField), "7")
    assert "Changed" in find(panel, "preset_description", QLabel).text()
    box = find(panel, "preset", QComboBox)
    box.activated.emit(box.currentIndex())
    assert not model.is_modified()
    assert find(panel, "seed", NumberField).text() == "0"


def test_preset_groups_cannot_be_chosen(panel: SidePanel) -> None:
    box = find(panel, "preset", QComboBox)
    titles = [i for i in range(box.count()) if box.itemData(i) is None]
    assert [box.itemText(i) for i in titles] == ["Signals", "Training"]
    assert not any(box.model().flags(box.model().index(i, 0)) & Qt.ItemFlag.ItemIsEnabled for i in titles)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("batch_size", "64", 64), ("iterations", "500", 500), ("learning_rate", "1e-3", 0.001),
        ("weight_decay", "0.1", 0.1), ("evaluate_every", "10", 10), ("train_samples", "300", 300),
    ],
)  # fmt: skip
def test_training_numbers_reach_the_model(
    panel: SidePanel, model: ExperimentModel, qtbot: QtBot, name: str, text: str, value: float
) -> None:
    type_over(qtbot, find(panel, name, QAbstractSpinBox), text)
    assert getattr(model.config.training, name) == value


def test_choices_reach_the_model(panel: SidePanel, model: ExperimentModel) -> None:
    chosen = (("dataset", "gaussian"), ("standardize", "feature"), ("draws", "independent"), ("dtype", "float64"))
    for name, value in chosen:
        choose(panel, name, value)
        assert getattr(model.config, name) == value
    choose(panel, "record_loss", "before")
    assert model.config.training.record_loss == "before"
    choose(panel, "activation", "tanh")
    assert model.config.network.activation == "tanh"


def test_no_number_of_training_samples_means_all(panel: SidePanel, model: ExperimentModel, qtbot: QtBot) -> None:
    field = find(panel, "train_samples", NumberField)
    assert (field.text(), field.lineEdit().placeholderText()) == ("", "all")
    choose(panel, "preset", "overfitting-dropout-digits")
    assert field.text() == "300"
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert model.config.training.train_samples is None
    for wrong in ("9", "60001", "12.5"):
        type_over(qtbot, field, wrong)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.property("invalid")
        assert model.config.training.train_samples is None


def test_optimizer_sets_its_learning_rate(panel: SidePanel, model: ExperimentModel) -> None:
    choose(panel, "optimizer", "adam")
    assert model.config.training.learning_rate == 0.001
    assert find(panel, "learning_rate", NumberField).text() == "0.001"


def test_a_wrong_number_is_marked_and_the_model_keeps_its_own(
    panel: SidePanel, model: ExperimentModel, qtbot: QtBot
) -> None:
    field = find(panel, "batch_size", NumberField)
    type_over(qtbot, field, "9999")
    assert model.config.training.batch_size == 128
    assert field.property("invalid")
    shown = [label.text() for label in panel.findChildren(QLabel) if label.property("role") == "error"]
    assert "must be from 1 to 8,192" in shown
    choose(panel, "dataset", "gaussian")
    assert field.text() == "9999"


def test_input_width_is_for_gaussian_alone(panel: SidePanel) -> None:
    assert not find(panel, "input_size", NumberField).isVisible()
    choose(panel, "dataset", "gaussian")
    assert find(panel, "input_size", NumberField).isVisible()


def test_folder_is_chosen_for_datasets_that_need_one(
    panel: SidePanel, model: ExperimentModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    button = find(panel, "choose_folder", QPushButton)
    assert not button.isEnabled()
    choose(panel, "dataset", "mnist")
    assert button.isEnabled()
    folder = "/somewhere/very/far/down/in/the/tree/of/folders/mnist"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: folder)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert model.data_folder == folder
    label = find(panel, "data_folder", QLabel)
    assert "…" in label.text()
    assert label.toolTip() == folder


def test_depth_and_units_act_while_the_sliders_move(panel: SidePanel, model: ExperimentModel, qtbot: QtBot) -> None:
    slider = find(panel, "depth_slider", QAbstractSlider)
    slider.setSliderDown(True)
    with qtbot.waitSignal(model.config_changed):
        slider.setSliderPosition(slider.sliderPosition() + 3)
    assert model.config.network.hidden_sizes == (100,) * 7
    find(panel, "units", SliderField).slider.setValue(0)
    assert model.config.network.hidden_sizes == (1,) * 7
    assert find(panel, "hidden_sizes", QLineEdit).text() == "1 × 7"


def test_sizes_as_text_move_the_sliders(panel: SidePanel, model: ExperimentModel, qtbot: QtBot) -> None:
    type_over(qtbot, find(panel, "hidden_sizes", QLineEdit), "50 x 3, 20")
    assert model.config.network.hidden_sizes == (50, 50, 50, 20)
    assert find(panel, "depth", SliderField).value() == 4
    assert find(panel, "units", SliderField).value() == 50


def test_too_large_a_network_is_refused_at_the_field(panel: SidePanel, model: ExperimentModel, qtbot: QtBot) -> None:
    type_over(qtbot, find(panel, "hidden_sizes", QLineEdit), "2048 x 9")
    sizes = model.config.network.hidden_sizes
    assert sum(a * b for a, b in pairwise(sizes)) <= MAX_PARAMETERS
    assert "network.hidden_sizes" in model.errors
    assert find(panel, "hidden_sizes", QLineEdit).property("invalid")


def test_one_activation_per_layer(panel: SidePanel, model: ExperimentModel) -> None:
    box = find(panel, "activation", QComboBox)
    box.setCurrentIndex(box.count() - 1)
    choose(panel, "activation_layer_1", "sigmoid")
    assert model.config.network.activation == ("relu", "sigmoid", "relu", "relu")


@pytest.mark.parametrize("rule", CATALOGUE)
def test_every_initializer_has_its_parameters_and_its_formula(
    panel: SidePanel, model: ExperimentModel, qtbot: QtBot, rule: str
) -> None:
    choose(panel, "initializer_0", rule)
    chosen = model.config.contenders[0].rule
    assert chosen.id == rule
    text = find(panel, "formula_0", QLabel).text()
    assert text.startswith(chosen.formula)
    assert f"σ = {chosen.target_std(100, 100):.4g}" in text
    for name in chosen.__struct_fields__:
        qtbot.waitUntil(find(panel, f"{name}_0", QWidget).isVisible)


def test_formula_says_which_n(panel: SidePanel) -> None:
    assert "N(0, 2 / n_in)" in find(panel, "formula_2", QLabel).text()
    assert "σ = 0.1414 for n_in = 100" in find(panel, "formula_2", QLabel).text()
    choose(panel, "dataset", "gaussian")
    assert find(panel, "formula_2", QLabel).text() == "N(0, 2 / n_in), σ = 0.1414 for n_in = 100"


def test_std_slider_acts_while_it_moves(panel: SidePanel, model: ExperimentModel) -> None:
    field = find(panel, "std_0", SliderField)
    for position, std in ((0, 1e-4), (field.slider.maximum(), 10.0)):
        field.slider.setValue(position)
        assert model.config.contenders[0].initializer == Normal(std)
    assert find(panel, "std_0", SliderField) is field


def test_buttons_add_move_and_remove(panel: SidePanel, model: ExperimentModel, qtbot: QtBot) -> None:
    press(qtbot, panel, "down_0")
    assert labels(model) == ["Xavier", "std = 0.01", "He"]
    press(qtbot, panel, "up_2")
    assert labels(model) == ["Xavier", "He", "std = 0.01"]
    assert model.slots() == (1, 2, 0)
    press(qtbot, panel, "remove_1")
    press(qtbot, panel, "add_contender")
    assert labels(model)[:2] == ["Xavier", "std = 0.01"]
    assert model.slots() == (1, 0, 2)
    assert find(panel, "initializer_2", QComboBox).currentData() == model.config.contenders[2].rule.id
    press(qtbot, panel, "remove_0")
    press(qtbot, panel, "remove_0")
    assert not find(panel, "remove_0", QToolButton).isEnabled()


def test_label_keeps_the_focus_while_typing(panel: SidePanel, model: ExperimentModel, qtbot: QtBot) -> None:
    panel.activateWindow()
    label = find(panel, "label_1", QLineEdit)
    label.setFocus()
    type_over(qtbot, label, "mine")
    assert model.config.contenders[1].label == "mine"
    assert find(panel, "label_1", QLineEdit) is label
    assert panel.focusWidget() is label


def test_overrides_default_to_the_network(panel: SidePanel, model: ExperimentModel, qtbot: QtBot) -> None:
    press(qtbot, panel, "overrides_1")
    rate = find(panel, "learning_rate_1", NumberField)
    assert rate.isVisible()
    assert rate.lineEdit().placeholderText() == "as training: 0.01"
    type_over(qtbot, rate, "0.5")
    choose(panel, "activation_1", "tanh")
    find(panel, "batch_norm_1", QComboBox).setCurrentIndex(1)
    second = model.config.contenders[1]
    assert (second.learning_rate, second.activation, second.batch_norm, second.dropout) == (0.5, "tanh", True, None)
    find(panel, "activation_1", QComboBox).setCurrentIndex(0)
    assert model.config.contenders[1].activation is None


@pytest.mark.usefixtures("panel")
def test_model_changes_show_without_signals_back(model: ExperimentModel) -> None:
    changes: list[object] = []
    model.config_changed.connect(changes.append)
    model.load_preset("relu-he")
    assert len(changes) == 1
    model.edit_contender(0, "initializer", He())
    assert len(changes) == 1


def test_restart_note(panel: SidePanel) -> None:
    note = find(panel, "restart_notice", QLabel)
    assert not note.isVisible()
    panel.set_restart_needed(True)
    assert note.isVisible()
    assert note.text() == "The run keeps its settings. Changes apply after Reset."


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_nothing_is_wider_than_the_panel(
    panel: SidePanel, model: ExperimentModel, qapp: QApplication, theme_name: theme.ThemeName
) -> None:
    theme.apply(qapp, theme_name)
    for rule in ("sparse", "lsuv", "xavier_normal"):
        model.edit_contender(0, "initializer", rule)
        for button in panel.findChildren(QToolButton):
            if button.isCheckable():
                button.setChecked(True)
        content = panel.scroll_area.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= panel.scroll_area.viewport().width()
    theme.apply(qapp, "light")


def test_every_input_has_name_accessible_name_and_tooltip(panel: SidePanel) -> None:
    kinds = (QComboBox, QAbstractSpinBox, QLineEdit, QAbstractButton)
    for kind in kinds:
        for widget in panel.findChildren(kind):
            if widget.objectName() in ("qt_spinbox_lineedit", "") and not widget.toolTip():
                continue
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()


def test_texts_of_netcore_are_listed_for_translators() -> None:
    texts = netcore_texts()
    assert {"Learning rate", "He (textbook)", "ReLU", "MNIST", "Batch size"} <= set(texts)
    assert len(set(texts)) == len(texts)
    assert translated("Learning rate") == "Learning rate"
