"""The menu "Lessons", and what belongs to it, put into a window."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from desktop.lessons.catalogue import CATALOGUE, lesson
from desktop.lessons.engine import LessonEngine
from desktop.lessons.lesson_panel import LessonPanel
from desktop.lessons.stage import Parts, WindowStage

__all__ = ["Lessons", "LessonsMenu", "install_lessons"]

_KEYS = ("F2", "F3", "F4", "F5", "F6", "F7")


class LessonsMenu(QMenu):
    """One action a lesson, "lesson_zeros" and so on.

    Signals:
        chosen: the id of a lesson.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessons_menu")
        self.setToolTipsVisible(True)
        self.lessons: dict[str, QAction] = {}
        for id, keys in zip(CATALOGUE, _KEYS, strict=True):
            action = QAction(self)
            action.setObjectName(f"lesson_{id}")
            action.setShortcut(QKeySequence(keys))
            action.setAutoRepeat(False)
            action.triggered.connect(self._on_triggered)
            self.addAction(action)
            self.lessons[id] = action
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything in the language that is spoken now."""
        self.setTitle(self.tr("L&essons"))
        for number, (id, action) in enumerate(self.lessons.items(), start=1):
            title = lesson(id).title
            action.setText(self.tr("&{number}  {title}").format(number=number, title=title))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            tip = self.tr("A guided lesson in a few steps: {title}").format(title=title)
            action.setToolTip(self.tr("{tip}  ({keys})").format(tip=tip, keys=keys))
            action.setStatusTip(tip)

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(action.objectName().removeprefix("lesson_"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class Lessons(NamedTuple):
    """What was put into the window; all of it belongs to the window."""

    menu: LessonsMenu
    engine: LessonEngine
    stage: WindowStage
    panel: LessonPanel


def install_lessons(parts: Parts, window: QMainWindow) -> Lessons:
    """Put the menu into ``window``, before its last one, which is Help, and the panel below its side panel.

    Args:
        parts: what the window is made of; ``MainWindow`` is both.
        window: to whom all of it belongs.
    """
    stage = WindowStage(parts, window)
    engine = LessonEngine(stage, window)
    panel = LessonPanel(engine, parts.side_panel)
    column = parts.side_panel.layout()
    assert column is not None
    column.addWidget(panel)
    menu = LessonsMenu(window)
    menu.chosen.connect(panel.begin)
    bar = window.menuBar()
    entries = bar.actions()
    if entries:
        bar.insertMenu(entries[-1], menu)
    else:
        bar.addMenu(menu)
    return Lessons(menu, engine, stage, panel)
