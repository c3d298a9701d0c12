# mypy: disable-error-code="no-untyped-call"
"""``desktop.forms``: real key presses and clicks on real inputs."""

from collections.abc import Callable
from typing import Annotated, Any, Literal

import pytest
from msgspec import Meta, Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.choice_field import ChoiceField
from desktop.forms.foldable import Foldable
from desktop.forms.form import StructForm
from desktop.forms.number_field import NumberField
from desktop.forms.numbers import format_number, next_125, parse_number
from desktop.forms.per_layer_field import PerLayerField
from desktop.forms.row import Row
from desktop.forms.sizes_field import SizesField, format_sizes, parse_sizes
from desktop.forms.slider_field import SliderField
from desktop.forms.text_field import TextField
from desktop.forms.toggle_field import ToggleField
from netcore.fields import Choice, Field

# Qt's offscreen platform says so of every top-level widget with a minimum size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

RATE = Field(
    name="rate", kind="float", title="", default=0.01, minimum=0.0, maximum=100.0, exclusive_minimum=True, log=True
)
SEED = Field(name="seed", kind="int", title="", default=0, minimum=0, maximum=2**32 - 1)
COUNT = Field(name="count", kind="int", title="", default=5, minimum=1, maximum=10)
OWN = Field(name="own", kind="float", title="", minimum=0.0, maximum=1.0, step=0.1, optional=True)
SIZES = Field(name="sizes", kind="sizes", title="", default=(10, 10), minimum=1, maximum=4096, max_count=100)


class Recipe(Struct, frozen=True):
    rate: Annotated[float, Meta(gt=0.0, le=100.0, title="Rate", description="How fast.")] = 0.5
    count: Annotated[int, Meta(ge=1, le=9, title="Count", description="How many.")] = 2
    mode: Annotated[Literal["before", "after"], Meta(title="Mode", description="When.")] = "before"
    switch: Annotated[bool, Meta(title="Switch", description="Whether.")] = False
    own: Annotated[float, Meta(ge=0.0, le=1.0, title="Own", description="Mine.")] | None = None
    maybe: Annotated[bool, Meta(title="Maybe", description="Perhaps.")] | None = None
    label: Annotated[str, Meta(min_length=1, max_length=5, title="Label", description="Name.")] = "a"
    sizes: Annotated[tuple[Annotated[int, Meta(ge=1, le=8)], ...], Meta(title="Sizes", description="Units.")] = (1,)


def type_over(qtbot: QtBot, widget: Any, text: str) -> None:
    widget.selectAll()
    qtbot.keyClicks(widget, text)


@pytest.mark.parametrize(
    ("text", "integer", "number"),
    [
        ("1e-3", False, 0.001), ("0,01", False, 0.01), ("10 000", True, 10000), ("4294967295", True, 2**32 - 1),
        ("1e3", True, 1000), ("1.5", True, None), ("", False, None), ("nan", False, None), ("inf", False, None),
        ("1e999", False, None), ("1,5", True, None), ("-2", True, -2), ("abc", False, None), (".5", False, 0.5),
        ("9007199254740993", True, 9007199254740993),
    ],
)  # fmt: skip
def test_parse_number(text: str, integer: bool, number: float | None) -> None:
    assert parse_number(text, integer=integer) == number


@pytest.mark.parametrize(
    ("number", "text"), [(0.01, "0.01"), (1e-7, "1e-7"), (1 / 3, "0.333333"), (1e6, "1e6"), (2**32 - 1, "4294967295")]
)
def test_format_number(number: float, text: str) -> None:
    assert format_number(number) == text


def test_steps_1_2_5() -> None:
    assert [next_125(1.0, n) for n in (-3, -2, -1, 1, 2, 3)] == [0.1, 0.2, 0.5, 2.0, 5.0, 10.0]
    assert next_125(0.03, 1) == 0.05
    assert next_125(0.0, 1) == 1e-6
    assert next_125(1e-6, -1) == 0.0


def test_typing_a_number_takes_it(shown: Any, qtbot: QtBot) -> None:
    field = shown(NumberField(RATE))
    type_over(qtbot, field, "1e-3")
    assert field.value() == 0.001
    assert not field.property("invalid")


def test_seed_holds_32_unsigned_bits(shown: Any, qtbot: QtBot) -> None:
    field = shown(NumberField(SEED))
    type_over(qtbot, field, str(2**32 - 1))
    assert field.value() == 2**32 - 1
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 2**32 - 1
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == 2**32 - 2


@pytest.mark.parametrize("text", ["0", "101", "abc", "", "-1", "nan"])
def test_wrong_number_is_marked_and_not_taken(shown: Any, qtbot: QtBot, text: str) -> None:
    field = NumberField(RATE)
    row = shown(Row("Rate", "", field))
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == text
    assert field.value() == 0.01
    assert field.property("invalid")
    assert row.error().startswith("must be")
    assert "0.01 stays in force" in row.error()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), row.error(), bool(field.property("invalid"))) == ("0.01", "", False)


def test_the_reason_names_the_bounds(shown: Any, qtbot: QtBot) -> None:
    field = NumberField(RATE)
    row = shown(Row("Rate", "", field))
    type_over(qtbot, field, "101")
    assert row.error() == "must be above 0 and at most 100"


def test_a_number_on_its_way_gets_no_words_yet(shown: Any, qtbot: QtBot) -> None:
    field = NumberField(RATE)
    row = shown(Row("Rate", "", field))
    type_over(qtbot, field, "0.")
    assert field.property("invalid")
    assert row.error() == ""
    qtbot.keyClicks(field, "5")
    assert not field.property("invalid")
    assert field.value() == 0.5


def test_what_is_typed_survives_a_change_elsewhere(shown: Any, qtbot: QtBot) -> None:
    field = shown(NumberField(COUNT))
    type_over(qtbot, field, "99")
    field.setValue(5)
    assert field.text() == "99"
    field.setValue(6)
    assert field.text() == "6"
    assert not field.property("invalid")


def test_arrows_step_linearly_and_logarithmically(shown: Any, qtbot: QtBot) -> None:
    count, rate = shown(NumberField(COUNT)), shown(NumberField(RATE))
    qtbot.keyClick(count, Qt.Key.Key_Up)
    qtbot.keyClick(rate, Qt.Key.Key_Up)
    assert (count.value(), rate.value()) == (6, 0.02)
    qtbot.keyClick(count, Qt.Key.Key_PageUp)
    assert count.value() == 10


def test_set_value_sends_no_signal_and_typing_sends_one(shown: Any, qtbot: QtBot) -> None:
    field = shown(NumberField(COUNT))
    with qtbot.assertNotEmitted(field.value_changed):
        field.setValue(7)
    with qtbot.waitSignal(field.value_changed) as changed:
        type_over(qtbot, field, "8")
    assert changed.args == [8]


def test_empty_optional_number_is_none_and_steps_from_what_it_inherits(shown: Any, qtbot: QtBot) -> None:
    field = shown(NumberField(OWN))
    field.set_inherited(0.5, "as network: 0.5")
    assert field.lineEdit().placeholderText() == "as network: 0.5"
    assert field.value() is None
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 0.6
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.value() is None
    assert not field.property("invalid")


@pytest.mark.parametrize(
    "make",
    [
        lambda: NumberField(COUNT),
        lambda: ChoiceField((Choice("a", "A"), Choice("b", "B"))),
        lambda: SliderField(COUNT, 1, 10),
    ],
)
def test_wheel_is_for_the_focused_field_alone(shown: Any, wheel_on: Any, make: Callable[[], Any]) -> None:
    panel = QWidget()
    layout = QVBoxLayout(panel)
    field, other = make(), NumberField(COUNT)
    layout.addWidget(field)
    layout.addWidget(other)
    shown(panel)
    target = field.slider if isinstance(field, SliderField) else field
    before = field.value()
    other.setFocus()
    assert target.focusPolicy() == Qt.FocusPolicy.StrongFocus
    # Not accepted: Qt hands it on to the panel around the field, which scrolls.
    assert not wheel_on(target).isAccepted()
    assert field.value() == before
    target.setFocus()
    assert wheel_on(target).isAccepted()
    assert field.value() != before


def test_choice_by_keyboard(shown: Any, qtbot: QtBot) -> None:
    field = shown(ChoiceField((Choice("a", "Alpha"), Choice("b", "Beta")), "as network"))
    assert field.value() is None
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert changed.args == ["a"]
    with qtbot.assertNotEmitted(field.value_changed):
        field.setValue("b")
    assert field.currentText() == "Beta"


def test_toggle_by_space_and_mixed_values(shown: Any, qtbot: QtBot) -> None:
    field = shown(ToggleField())
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.keyClick(field, Qt.Key.Key_Space)
    assert changed.args == [True]
    field.setValue((True, False))
    assert field.checkState() == Qt.CheckState.PartiallyChecked
    assert field.value() == (True, False)
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert field.value() is True
    qtbot.keyClick(field, Qt.Key.Key_Space)
    assert field.value() is False


def test_text_is_bounded(shown: Any, qtbot: QtBot) -> None:
    text = Field(name="label", kind="text", title="", default="a", minimum=1, maximum=3)
    row = shown(Row("Label", "", field := TextField(text)))
    field.setValue("abc")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert (field.value(), row.error()) == ("abc", "must not be empty")
    qtbot.keyClicks(field, "wxyz")
    assert (field.value(), row.error()) == ("abc", "must have at most 3 characters")


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("100, 100, 100", (100,) * 3), ("100 x 5", (100,) * 5), ("784, 100 × 2, 10", (784, 100, 100, 10)),
        ("7;8", (7, 8)), ("100,", (100,)), ("5*2", (5, 5)), ("a", None), ("", None), ("1,,2", None), ("-5", None),
    ],
)  # fmt: skip
def test_parse_sizes(text: str, sizes: tuple[int, ...] | None) -> None:
    assert parse_sizes(text) == sizes


@pytest.mark.parametrize("sizes", [(100,) * 5, (100,) * 4, (784, 100, 100, 100, 100, 100, 10), (1,)])
def test_sizes_come_back_from_their_text(sizes: tuple[int, ...]) -> None:
    assert parse_sizes(format_sizes(sizes)) == sizes


@pytest.mark.parametrize(
    ("text", "reason"), [("5000", "each size must be from 1 to 4,096"), ("3 x 101", "must be at most 100 layers")]
)
def test_wrong_sizes_are_marked(shown: Any, qtbot: QtBot, text: str, reason: str) -> None:
    field = SizesField(SIZES)
    row = shown(Row("Sizes", "", field))
    type_over(qtbot, field, text)
    assert (field.value(), row.error(), field.property("invalid")) == ((10, 10), reason, True)
    type_over(qtbot, field, "20 x 2")
    assert (field.value(), row.error(), field.property("invalid")) == ((20, 20), "", False)


def test_slider_emits_while_it_moves_and_the_number_follows(shown: Any, qtbot: QtBot) -> None:
    field = shown(SliderField(RATE, 1e-4, 10.0))
    field.setObjectName("rate")
    assert field.slider.objectName() == "rate_slider"
    values: list[float] = []
    field.value_changed.connect(values.append)
    field.slider.setValue(field.slider.maximum())
    field.slider.setValue(0)
    assert values == [10.0, 1e-4]
    assert field.number.text() == "0.0001"
    with qtbot.assertNotEmitted(field.value_changed):
        field.setValue(1.0)
    assert field.slider.value() == round(field.slider.maximum() * 0.8)
    type_over(qtbot, field.number, "50")
    assert field.value() == 50.0
    assert field.slider.value() == field.slider.maximum()


def test_slider_by_keyboard(shown: Any, qtbot: QtBot) -> None:
    field = shown(SliderField(COUNT, 1, 10))
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.keyClick(field.slider, Qt.Key.Key_Right)
    assert changed.args == [6]


def test_one_per_layer(shown: Any, qtbot: QtBot) -> None:
    field = shown(PerLayerField((Choice("relu", "ReLU"), Choice("tanh", "Tanh"))))
    field.setObjectName("activation")
    field.set_depth(3)
    field.setValue("tanh")
    qtbot.keyClick(field.box, Qt.Key.Key_End)
    assert field.value() == ("tanh",) * 3
    assert [box.objectName() for box in field.layer_boxes] == [f"activation_layer_{i}" for i in range(3)]
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.keyClick(field.layer_boxes[1], Qt.Key.Key_Home)
    assert changed.args == [("tanh", "relu", "tanh")]
    qtbot.keyClick(field.box, Qt.Key.Key_Home)
    assert field.value() == "relu"
    assert field.layer_boxes == []


def test_foldable_by_mouse_and_keyboard(shown: Any, qtbot: QtBot) -> None:
    content = QWidget()
    section = shown(Foldable("Network", content))
    assert content.isVisible()
    qtbot.mouseClick(section.header, Qt.MouseButton.LeftButton)
    assert not content.isVisible()
    for key, unfolded in ((Qt.Key.Key_Return, True), (Qt.Key.Key_Left, False), (Qt.Key.Key_Space, True)):
        qtbot.keyClick(section.header, key)
        assert section.is_unfolded() is unfolded


def test_form_has_an_input_for_every_field(shown: Any) -> None:
    form = shown(StructForm(Recipe, none_texts={"own": "as network"}))
    assert list(form.rows) == list(Recipe.__struct_fields__)
    for name, row in form.rows.items():
        assert row.editor.objectName() == name
        assert row.editor.accessibleName()
        assert row.editor.toolTip()
    assert form.editor("maybe").itemText(1) == "On"


def test_form_shows_values_silently_and_reports_edits(shown: Any, qtbot: QtBot) -> None:
    form = shown(StructForm(Recipe))
    recipe = Recipe(rate=2.0, count=3, mode="after", switch=True, own=0.5, maybe=False, label="b", sizes=(2, 3))
    with qtbot.assertNotEmitted(form.field_edited):
        form.set_values(recipe)
    assert Recipe(**{name: form.editor(name).value() for name in form.rows}) == recipe
    with qtbot.waitSignal(form.field_edited) as edited:
        type_over(qtbot, form.editor("count"), "7")
    assert edited.args == ["count", 7]


def test_form_marks_what_the_model_refuses(shown: Any) -> None:
    form = shown(StructForm(Recipe))
    form.set_error("mode", "does not go with the rest")
    assert form.rows["mode"].error() == "does not go with the rest"
    assert form.editor("mode").property("invalid")
    form.set_error("mode", "")
    assert form.rows["mode"].error() == ""
    assert not form.editor("mode").property("invalid")
