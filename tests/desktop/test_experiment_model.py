"""``desktop.experiment_model``: checked edits, contenders and their colours, what needs a restart."""

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from desktop.experiment_model import MAX_CONTENDERS, ExperimentModel
from netcore import presets
from netcore.config import Config, ConfigError
from netcore.initializers import He, Normal

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def model() -> ExperimentModel:
    return ExperimentModel("digits-comparison")


def activation(model: ExperimentModel) -> object:
    return model.config.network.activation


def first(model: ExperimentModel) -> tuple[object, str]:
    return model.config.contenders[0].initializer, model.config.contenders[0].label


def test_edit_changes_the_config_once(model: ExperimentModel, qtbot: QtBot) -> None:
    before = model.config
    with qtbot.waitSignal(model.config_changed) as changed:
        assert model.edit("training.batch_size", 64)
    assert changed.args == [model.config]
    assert model.config.training.batch_size == 64
    assert before.training.batch_size == 128
    with qtbot.assertNotEmitted(model.config_changed):
        model.edit("training.batch_size", 64)


def test_wrong_edit_is_refused_with_field_and_reason(model: ExperimentModel, qtbot: QtBot) -> None:
    before = model.config
    with qtbot.assertNotEmitted(model.config_changed), qtbot.waitSignal(model.error_changed) as error:
        assert not model.edit("training.batch_size", 0)
    assert error.args is not None
    assert error.args[0] == "training.batch_size"
    assert "1" in error.args[1]
    assert model.config is before
    with qtbot.waitSignal(model.error_changed) as cleared:
        model.edit("training.batch_size", 2)
    assert cleared.args == ["training.batch_size", ""]


def test_unknown_path_is_a_programming_error(model: ExperimentModel) -> None:
    with pytest.raises(KeyError):
        model.edit("training.colour", 1)


def test_preset_and_modification(model: ExperimentModel, qtbot: QtBot) -> None:
    assert not model.is_modified()
    model.edit("seed", 7)
    assert model.is_modified()
    with qtbot.waitSignal(model.config_changed):
        model.load_preset("digits-comparison")
    assert not model.is_modified()
    model.load_preset("sigmoid-three")
    assert model.preset_id == "sigmoid-three"


def test_set_config_finds_its_preset_or_none(model: ExperimentModel) -> None:
    model.set_config(presets.get("relu-he"))
    assert model.preset_id == "relu-he"
    own = msgspec.structs.replace(model.config, seed=99)
    model.set_config(own)
    assert model.preset_id == ""
    assert model.is_modified()


def test_set_config_refuses_what_cannot_run(model: ExperimentModel) -> None:
    before = model.config
    with pytest.raises(ConfigError):
        model.set_config(msgspec.structs.replace(before, dataset="nonsense"))
    assert model.config is before


def test_values_per_layer_follow_the_depth(model: ExperimentModel) -> None:
    assert model.edit("network.activation", ("relu", "tanh", "relu", "sigmoid"))
    assert model.edit("network.hidden_sizes", (50, 50))
    assert activation(model) == ("relu", "tanh")
    assert model.edit("network.hidden_sizes", (50,) * 4)
    assert activation(model) == ("relu", "tanh", "tanh", "tanh")


def test_colors_stay_with_contenders(model: ExperimentModel) -> None:
    by_label = dict(zip([c.label for c in model.config.contenders], model.slots(), strict=True))
    model.move_contender(0, 2)
    assert [c.label for c in model.config.contenders] == ["Xavier", "He", "std = 0.01"]
    assert {c.label: slot for c, slot in zip(model.config.contenders, model.slots(), strict=True)} == by_label
    model.remove_contender(0)
    model.add_contender()
    assert model.slots() == (2, 0, 1)
    assert not model.move_contender(0, -1)


def test_none_styles_mean_positions_until_the_order_changes(model: ExperimentModel) -> None:
    bare = tuple(msgspec.structs.replace(c, style=None) for c in model.config.contenders)
    model.edit("contenders", bare)
    assert model.slots() == (0, 1, 2)
    model.remove_contender(0)
    assert model.slots() == (1, 2)


def test_number_of_contenders_is_bounded(model: ExperimentModel) -> None:
    while len(model.config.contenders) > 1:
        assert model.remove_contender(0)
    assert not model.remove_contender(0)
    for _ in range(MAX_CONTENDERS - 1):
        assert model.add_contender()
    assert not model.add_contender()
    labels = [contender.label for contender in model.config.contenders]
    assert len(set(labels)) == MAX_CONTENDERS == len(set(model.slots()))


def test_a_label_that_described_the_rule_follows_it(model: ExperimentModel) -> None:
    model.edit_initializer(0, "std", 0.5)
    assert first(model) == (Normal(0.5), "std = 0.5")
    model.edit_contender(0, "initializer", "he")
    assert first(model) == (He(), "He")
    model.edit_contender(0, "label", "mine")
    model.edit_contender(0, "initializer", "zeros")
    assert first(model)[1] == "mine"


def test_optimizer_brings_its_learning_rate(model: ExperimentModel) -> None:
    model.set_optimizer("adam")
    assert (model.config.training.optimizer, model.config.training.learning_rate) == ("adam", 0.001)
    model.edit_contender(1, "optimizer", "adam")
    assert model.config.contenders[1].learning_rate == 0.001
    model.edit_contender(1, "optimizer", None)
    assert model.config.contenders[1].learning_rate is None


def test_only_learning_rates_change_live(model: ExperimentModel) -> None:
    running: Config = model.config
    model.edit("training.learning_rate", 0.5)
    model.edit_contender(1, "learning_rate", 0.2)
    assert not model.needs_restart(running)
    model.edit("training.batch_size", 7)
    assert model.needs_restart(running)


def test_data_folder(model: ExperimentModel, qtbot: QtBot) -> None:
    assert not model.needs_folder()
    model.edit("dataset", "mnist")
    assert model.needs_folder()
    with qtbot.waitSignal(model.data_folder_changed) as changed:
        model.set_data_folder("/data/mnist")
    assert changed.args == ["/data/mnist"]
