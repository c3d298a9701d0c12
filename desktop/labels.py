"""Translated names and errors of netcore, which stays English itself."""

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from netcore import activations, dialects, fields, initializers, optimizers, presets
from netcore.config import Config, ContenderConfig, NetworkConfig, TrainingConfig
from netcore.datasets.troubles import Reason
from netcore.errors import Phrase
from netcore.registry import DATASETS

__all__ = ["netcore_texts", "summary", "translated", "worded"]

CONTEXT = "netcore"
_UNITS = 100


def translated(text: str) -> str:
    """``text`` of netcore (a title, a help, a name) in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def worded(said: BaseException | str) -> str:
    """What an error, or the phrase of one, says, in the language of the window; other text as it is."""
    phrase = Phrase.of(said) if isinstance(said, BaseException) else said
    return phrase.said(translated) if isinstance(phrase, Phrase) else phrase


def netcore_texts() -> tuple[str, ...]:
    """Every text of netcore that the window may show: the sources of the context "netcore" for translators.

    lupdate sees only literals; this lists what it cannot see.
    """
    texts: list[str] = []
    structs: list[type[Struct]] = [Config, NetworkConfig, TrainingConfig, ContenderConfig]
    for struct in (*structs, *initializers.CATALOGUE.values()):
        for field in fields.fields_of(struct):
            texts += [field.title, field.help, *(choice.name for choice in field.choices)]
    for entry in _entries():
        texts += [getattr(entry, key, "") for key in ("name", "title", "description")]
        texts += [_first_line(entry)]
    texts += [initializers.FIXED, *(reason.value for reason in Reason)]
    texts += _notes()
    return tuple(dict.fromkeys(text for text in texts if text))


def _notes() -> list[str]:
    """What the other frameworks' expressions differ in; a rule that draws zeros, or square layers, has notes of its
    own."""
    notes = [dialects.pytorch_default(_UNITS).note]
    for rule in initializers.CATALOGUE.values():
        zeros = [rule(**{name: 0}) for name in ("std", "gain", "limit", "value") if name in rule.__struct_fields__]
        for case in (rule(), *zeros):
            for fan_out in (_UNITS, 2 * _UNITS):
                notes += [each.note for each in dialects.dialects(case, _UNITS, fan_out)]
    return notes


def _entries() -> list[Any]:
    catalogues: tuple[Any, ...] = (
        activations.CATALOGUE, initializers.CATALOGUE, optimizers.CATALOGUE, DATASETS, presets.CATALOGUE
    )  # fmt: skip
    return [entry for catalogue in catalogues for entry in catalogue.values()]


def summary(entry: Any) -> str:
    """The first line of a catalogue class's docstring, translated: what it does in one sentence."""
    return translated(_first_line(entry))


def _first_line(entry: Any) -> str:
    owner = entry if isinstance(entry, type) else type(entry)
    # Data rows (a preset, a dataset) describe themselves in a field instead.
    if hasattr(owner, "description") or not hasattr(owner, "formula"):
        return ""
    return (owner.__doc__ or "").strip().partition("\n")[0]
