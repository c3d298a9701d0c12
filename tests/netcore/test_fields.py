"""``netcore.fields``: what a form learns from a struct's declarations."""

from typing import Annotated, Literal

import pytest
from msgspec import Meta, Struct

from netcore import activations, initializers, optimizers
from netcore.config import Config, ContenderConfig, NetworkConfig, TrainingConfig
from netcore.fields import Field, fields_of


class Sample(Struct):
    rate: Annotated[float, Meta(gt=0.0, le=100.0, title="Rate", description="A rate.", extra={"log": True})] = 0.01
    share: Annotated[float, Meta(ge=0.0, lt=1.0, extra={"step": 0.05})] | None = None
    mode: Annotated[Literal["before", "after"], Meta(title="Mode")] = "before"
    sizes: Annotated[tuple[Annotated[int, Meta(ge=1, le=8)], ...], Meta(min_length=1, max_length=3)] = (1,)
    switch: bool | tuple[bool, ...] = False
    label: Annotated[str, Meta(min_length=1, max_length=60)] = "a"
    nested: NetworkConfig = NetworkConfig()


def field(struct: type[Struct], name: str) -> Field:
    return next(one for one in fields_of(struct) if one.name == name)


def test_number_has_title_help_bounds_default_and_scale() -> None:
    assert field(Sample, "rate") == Field(
        name="rate", kind="float", title="Rate", help="A rate.", default=0.01, minimum=0.0, maximum=100.0,
        exclusive_minimum=True, log=True,
    )  # fmt: skip


def test_optional_number_with_step_and_title_made_from_its_name() -> None:
    share = field(Sample, "share")
    assert (share.kind, share.optional, share.step, share.title, share.default) == ("float", True, 0.05, "Share", None)
    assert share.exclusive_maximum
    assert not share.exclusive_minimum


def test_literal_becomes_choices() -> None:
    mode = field(Sample, "mode")
    assert (mode.kind, [choice.id for choice in mode.choices]) == ("choice", ["before", "after"])


def test_sizes_have_bounds_for_each_and_a_count() -> None:
    sizes = field(Sample, "sizes")
    assert (sizes.kind, sizes.minimum, sizes.maximum, sizes.max_count) == ("sizes", 1, 8, 3)
    assert not sizes.per_layer


def test_bool_text_and_nested() -> None:
    assert (field(Sample, "switch").kind, field(Sample, "switch").per_layer) == ("bool", True)
    assert (field(Sample, "label").kind, field(Sample, "label").maximum) == ("text", 60)
    assert field(Sample, "nested").kind == "other"


@pytest.mark.parametrize(
    ("struct", "name", "ids"),
    [
        (NetworkConfig, "activation", tuple(activations.CATALOGUE)),
        (TrainingConfig, "optimizer", tuple(optimizers.CATALOGUE)),
        (ContenderConfig, "activation", tuple(activations.CATALOGUE)),
    ],
)
def test_choices_come_from_the_catalogue(struct: type[Struct], name: str, ids: tuple[str, ...]) -> None:
    found = field(struct, name)
    assert found.kind == "choice"
    assert tuple(choice.id for choice in found.choices) == ids
    assert all(choice.name for choice in found.choices)


def test_contender_fields_are_optional_and_initializer_is_left_to_a_panel() -> None:
    assert field(ContenderConfig, "initializer").kind == "other"
    optional = [one.name for one in fields_of(ContenderConfig) if one.optional]
    assert optional == ["activation", "batch_norm", "dropout", "optimizer", "learning_rate", "weight_decay", "style"]
    assert field(ContenderConfig, "activation").per_layer


@pytest.mark.parametrize("rule", initializers.CATALOGUE.values())
def test_every_parameter_of_every_initializer_is_a_number_with_help(rule: type[Struct]) -> None:
    for one in fields_of(rule):
        assert one.kind in ("int", "float")
        assert one.help
        assert one.allows(one.default)


@pytest.mark.parametrize("struct", [Config, NetworkConfig, TrainingConfig])
def test_every_field_of_a_form_has_title_and_help(struct: type[Struct]) -> None:
    for one in fields_of(struct):
        assert one.kind == "other" or (one.title and one.help), one.name


@pytest.mark.parametrize(
    ("number", "allowed"), [(0.0, False), (1e-9, True), (100.0, True), (100.1, False), (float("nan"), False)]
)
def test_allows(number: float, allowed: bool) -> None:
    assert field(Sample, "rate").allows(number) is allowed
