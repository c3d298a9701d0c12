# mypy: disable-error-code="no-untyped-call"
"""``desktop.dialogs.preferences_dialog``: what is chosen, and that Cancel changes nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QDialogButtonBox, QLabel, QSpinBox, QStyle, QWidget
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.dialogs.preferences_dialog import PreferencesDialog
from desktop.settings import Preferences, load, save

BEFORE = Preferences(theme="dark", export_folder="pictures", checkpoint_megabytes=512)


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot) -> PreferencesDialog:
    theme.apply(qapp, "light")
    made = PreferencesDialog(BEFORE)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
    return made


def megabytes(dialog: QDialog) -> QSpinBox:
    found = dialog.findChild(QSpinBox, "checkpoint_megabytes")
    assert isinstance(found, QSpinBox)
    return found


def press(qtbot: QtBot, dialog: QDialog, which: QDialogButtonBox.StandardButton) -> None:
    buttons = dialog.findChild(QDialogButtonBox, "preferences_buttons")
    assert isinstance(buttons, QDialogButtonBox)
    qtbot.mouseClick(buttons.button(which), Qt.MouseButton.LeftButton)


def type_over(qtbot: QtBot, box: QSpinBox, text: str) -> None:
    box.selectAll()
    qtbot.keyClicks(box, text)


def test_it_shows_what_is_in_force(dialog: PreferencesDialog) -> None:
    assert dialog.objectName() == "preferences_dialog"
    assert megabytes(dialog).text() == "512 MB"
    assert dialog.chosen() == BEFORE


def test_ok_gives_what_was_chosen_and_leaves_the_rest(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    type_over(qtbot, megabytes(dialog), "1024")
    with qtbot.waitSignal(dialog.accepted):
        press(qtbot, dialog, QDialogButtonBox.StandardButton.Ok)
    assert dialog.chosen() == Preferences(theme="dark", export_folder="pictures", checkpoint_megabytes=1024)


def test_enter_accepts(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    type_over(qtbot, megabytes(dialog), "64")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(megabytes(dialog), Qt.Key.Key_Return)
    assert dialog.chosen().checkpoint_megabytes == 64


def test_cancel_rejects(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(megabytes(dialog), Qt.Key.Key_Up)
    assert dialog.chosen().checkpoint_megabytes == 576
    with qtbot.waitSignal(dialog.rejected), qtbot.assertNotEmitted(dialog.accepted):
        press(qtbot, dialog, QDialogButtonBox.StandardButton.Cancel)


@pytest.mark.parametrize(("text", "taken"), [("1", 16), ("65536", 65536)])
def test_the_bounds_are_those_of_the_file(
    dialog: PreferencesDialog, qtbot: QtBot, tmp_path: Path, text: str, taken: int
) -> None:
    type_over(qtbot, megabytes(dialog), text)
    press(qtbot, dialog, QDialogButtonBox.StandardButton.Ok)
    assert dialog.chosen().checkpoint_megabytes == taken
    assert save(tmp_path / "p.json", dialog.chosen())
    assert load(tmp_path / "p.json") == dialog.chosen()


def test_the_question_can_be_turned_off_and_on(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    box = dialog.findChild(QCheckBox, "ask_before_losing")
    assert isinstance(box, QCheckBox)
    assert box.isChecked()
    box.click()
    press(qtbot, dialog, QDialogButtonBox.StandardButton.Ok)
    assert not dialog.chosen().ask_before_losing
    again = PreferencesDialog(dialog.chosen())
    qtbot.addWidget(again)
    assert not again.asks.isChecked()


def test_buttons_are_words_alone(qapp: QApplication, dialog: PreferencesDialog) -> None:
    """A desktop's own icons would be the only ones of their kind in the app; Qt's offscreen platform has none."""
    assert "QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }" in qapp.styleSheet()
    buttons = dialog.findChild(QDialogButtonBox, "preferences_buttons")
    assert isinstance(buttons, QDialogButtonBox)
    assert not dialog.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, buttons)
    assert all(each.icon().isNull() for each in buttons.buttons())


def test_it_says_what_the_memory_is_for(dialog: PreferencesDialog) -> None:
    box = megabytes(dialog)
    assert box.accessibleName() == "Memory for going back"
    assert "Applies from the next run." in box.accessibleDescription()
    assert any("Applies from the next run." in label.text() for label in dialog.findChildren(QLabel))
    label = next(label for label in dialog.findChildren(QLabel) if label.text() == "&Memory for going back")
    assert label.buddy() is box


def test_it_goes_with_its_window(qtbot: QtBot, drop: Callable[[QWidget], None]) -> None:
    window = QWidget()
    window.show()
    dialog = PreferencesDialog(Preferences(), window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    drop(window)
