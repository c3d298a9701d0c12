"""The configuration being edited: the one place that panels change and that everything else follows."""

from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from desktop.config_paths import replaced
from desktop.contenders import new_contender, relabelled, with_styles
from netcore import initializers, optimizers, presets
from netcore.builder import styles
from netcore.config import Config, ConfigError, ContenderConfig, validate
from netcore.datasets.scaling import Standardize
from netcore.datasets.table_options import TableOptions, is_remote
from netcore.initializers import Initializer
from netcore.registry import DATASETS

__all__ = ["MAX_CONTENDERS", "ExperimentModel"]

MAX_CONTENDERS = 16
"""As declared in ``Config.contenders``."""


class ExperimentModel(QObject):
    """Every edit is checked; a wrong one leaves the configuration as it is and says what was wrong.

    Signals:
        config_changed: the new Config.
        error_changed: a field's path and why its last edit was refused, a ``Phrase``; "" when it is right again.
        data_folder_changed: the folder as text.
        preset_chosen: a person has chosen a preset, whether or not it is another one.
    """

    config_changed = Signal(object)
    preset_chosen = Signal()
    error_changed = Signal(str, object)
    data_folder_changed = Signal(str)

    def __init__(self, preset_id: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preset_id = preset_id or presets.DEFAULT
        self.config: Config = presets.CATALOGUE[self.preset_id].config
        self.data_folders: dict[str, str] = {}
        self._lent: dict[str, str | None] = {}
        self.errors: dict[str, str] = {}
        self._table: TableOptions | None = None
        self._chosen_tables: set[str] = set()

    # What is known

    def is_modified(self) -> bool:
        """Whether the configuration is no longer the preset's."""
        return not self.preset_id or self.config != presets.CATALOGUE[self.preset_id].config

    @property
    def data_folder(self) -> str:
        """The folder chosen for the dataset; "" for none. Of a table the file, if it is not where the table says."""
        return self.data_folders.get(self.config.dataset, "")

    def lend_folder(self, folder: Path) -> None:
        """For all datasets that need one, until another is chosen; it is not to be remembered."""
        lent = {id: str(folder.absolute()) for id, info in DATASETS.items() if info.needs_folder}
        self._lent = {id: self.data_folders.get(id) for id in lent}
        self.data_folders |= lent

    def own_folders(self) -> dict[str, str]:
        """The folders to remember: without what was lent, and with what there was before."""
        chosen = {id: folder for id, folder in self.data_folders.items() if id not in self._lent}
        return chosen | {id: folder for id, folder in self._lent.items() if folder is not None}

    def needs_folder(self) -> bool:
        """Whether the data come from a folder that a person has to choose."""
        return DATASETS[self.config.dataset].needs_folder

    def slots(self) -> tuple[int, ...]:
        """Each contender's number of colour and marker."""
        return styles(self.config)

    def needs_restart(self, running: Config) -> bool:
        """Whether ``running`` differs in more than learning rates, which can change while it runs."""
        return _without_rates(self.config) != _without_rates(running)

    # Changes

    def load_preset(self, preset_id: str) -> None:
        """Take the configuration of a preset; the run that there is goes on."""
        self._take(presets.CATALOGUE[preset_id].config, preset_id)

    @Slot(str)
    def choose_preset(self, preset_id: str) -> None:
        """Take a preset as a person does who wants to see it: its run takes the place of the one there is."""
        self.load_preset(preset_id)
        self.preset_chosen.emit()

    def set_config(self, config: Config) -> None:
        """Take a whole configuration, as from a file.

        Raises:
            ConfigError: if it cannot run; the configuration stays as it is.
        """
        config = validate(config)
        known = (key for key, preset in presets.CATALOGUE.items() if preset.config == config)
        self._take(config, next(known, ""))

    def take_changed(self, config: Config) -> bool:
        """Take what some edits made of this configuration; it stays one of its preset. Returns whether it can run."""
        return self._try("contenders", config)

    def set_data_folder(self, folder: str) -> None:
        """Where the files of the dataset are; each dataset has a folder of its own, for their files have one name."""
        self._lent.pop(self.config.dataset, None)
        if folder != self.data_folder:
            self.data_folders[self.config.dataset] = folder
            self.data_folder_changed.emit(folder)

    def take_files(self, dataset: str, folder: str) -> None:
        """The files of a dataset have just come to ``folder``: what lacked them is tried anew."""
        self._lent.pop(dataset, None)
        self.data_folders[dataset] = folder
        if dataset == self.config.dataset:
            self.data_folder_changed.emit(folder)

    def set_table(self, options: TableOptions, standardize: Standardize) -> bool:
        """Take the table in ``options.file`` as the data; returns whether it was accepted.

        Where the table is the one there is, and only its file was moved, the configuration stays as it is, so that a
        run which waits for its data can go on.
        """
        self._chosen_tables.add(options.file)
        before, config = self.config.table, self.config
        if config.dataset == "table" and before is not None and standardize == config.standardize:
            # Of a file on another computer only the choice counts.
            moved = is_remote(before.file) or (before.file != options.file and not _is_there(before.file))
            if moved and msgspec.structs.replace(options, file=before.file) == before:
                self.set_data_folder(options.file)
                return True
        changed = msgspec.structs.replace(config, dataset="table", table=options, standardize=standardize)
        return self._try("dataset", changed)

    def edit(self, path: str, value: Any) -> bool:
        """Set the field at ``path``; returns whether it was accepted."""
        return self._try(path, replaced(self.config, path, value))

    def set_optimizer(self, optimizer: str) -> bool:
        """Choose the training's optimiser, with the learning rate that suits it."""
        rate = optimizers.CATALOGUE[optimizer].default_learning_rate
        config = replaced(self.config, "training.optimizer", optimizer)
        return self._try("training.optimizer", replaced(config, "training.learning_rate", rate))

    def edit_contender(self, index: int, name: str, value: Any) -> bool:
        """Set a contender's field; an initialiser takes the label along, an optimiser its learning rate."""
        path = f"contenders[{index}]"
        contender = self.config.contenders[index]
        if name == "initializer":
            rule = initializers.get(value) if isinstance(value, str) else value
            changed = relabelled(contender, rule)
        elif name == "optimizer":
            rate = None if value is None else optimizers.CATALOGUE[value].default_learning_rate
            changed = msgspec.structs.replace(contender, optimizer=value, learning_rate=rate)
        else:
            changed = msgspec.structs.replace(contender, **{name: value})
        return self._try(f"{path}.{name}", replaced(self.config, path, changed))

    def edit_initializer(self, index: int, name: str, value: Any) -> bool:
        """Set one parameter of a contender's initialiser, as the std."""
        rule: Initializer = self.config.contenders[index].rule
        return self.edit_contender(index, "initializer", msgspec.structs.replace(rule, **{name: value}))

    def add_contender(self) -> bool:
        """Append the next initialiser of the catalogue."""
        contenders = with_styles(self.config)
        return self._set_contenders((*contenders, new_contender(contenders)))

    def remove_contender(self, index: int) -> bool:
        """Remove one; the others keep their colours."""
        contenders = list(with_styles(self.config))
        del contenders[index]
        return self._set_contenders(tuple(contenders))

    def move_contender(self, index: int, to: int) -> bool:
        """Put one elsewhere in the order; all keep their colours."""
        contenders = list(with_styles(self.config))
        if not 0 <= to < len(contenders):
            return False
        contenders.insert(to, contenders.pop(index))
        return self._set_contenders(tuple(contenders))

    def _set_contenders(self, contenders: tuple[ContenderConfig, ...]) -> bool:
        self._forget_errors("contenders")
        return self._try("contenders", msgspec.structs.replace(self.config, contenders=contenders))

    def _try(self, path: str, config: Config) -> bool:
        try:
            config = validate(self._with_table(_fitted(config)))
        except ConfigError as error:
            self._report(path, error.reason)
            return False
        self._report(path, "")
        if config != self.config:
            self._note_table(config.table)
            self.config = config
            self.config_changed.emit(config)
        return True

    def _take(self, config: Config, preset_id: str) -> None:
        self._forget_errors("")
        if config != self.config or preset_id != self.preset_id:
            self._note_table(config.table)
            self.config, self.preset_id = config, preset_id
            self.config_changed.emit(config)

    def _with_table(self, config: Config) -> Config:
        """A table belongs to own data; it comes back with them."""
        table = (config.table or self._table) if config.dataset == "table" else None
        return config if table == config.table else msgspec.structs.replace(config, table=table)

    def _note_table(self, table: TableOptions | None) -> None:
        """Another table is not where the one there was has been found."""
        if table is not None and table != self._table:
            self._table = table
            self.data_folders.pop("table", None)
            if is_remote(table.file) and table.file in self._chosen_tables:
                # A person chose it: without this, it would not be looked at.
                self._lent.pop("table", None)
                self.data_folders["table"] = table.file

    def _report(self, path: str, reason: str) -> None:
        if reason:
            self.errors[path] = reason
        elif self.errors.pop(path, None) is None:
            return
        self.error_changed.emit(path, reason)

    def _forget_errors(self, start: str) -> None:
        for path in [path for path in self.errors if path.startswith(start)]:
            self._report(path, "")


def _is_there(file: str) -> bool:
    try:
        return Path(file).exists()
    except (OSError, ValueError):
        # A name that is no name here, as one of another system.
        return False


def _fitted(config: Config) -> Config:
    """``config`` with values "one per layer" cut or continued to the number of layers."""
    depth = len(config.network.hidden_sizes)
    network = _fitted_struct(config.network, depth)
    contenders = tuple(_fitted_struct(contender, depth) for contender in config.contenders)
    return msgspec.structs.replace(config, network=network, contenders=contenders)


def _fitted_struct(struct: Any, depth: int) -> Any:
    changes = {}
    for name in ("activation", "batch_norm"):
        value = getattr(struct, name)
        if isinstance(value, tuple) and value and len(value) != depth:
            changes[name] = (*value, *value[-1:] * depth)[:depth]
    return msgspec.structs.replace(struct, **changes) if changes else struct


def _without_rates(config: Config) -> Config:
    training = msgspec.structs.replace(config.training, learning_rate=1.0)
    contenders = tuple(msgspec.structs.replace(contender, learning_rate=None) for contender in with_styles(config))
    return msgspec.structs.replace(config, training=training, contenders=contenders)
