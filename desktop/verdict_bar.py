"""The verdicts in words: a badge per contender in a row, and under it the details of one of them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop import theme
from desktop.suggestions import Suggestion, suggestions
from desktop.verdict_badge import Badge, badge_height
from desktop.verdict_details import VerdictDetails
from desktop.verdicts import headline, verdict
from netcore.config import Config
from netcore.insight import Insight

__all__ = ["VerdictBar"]


class VerdictBar(QWidget):
    """Badges that change when a verdict does; one that is pressed opens its details, pressed again it closes them.

    Escape closes them, too.

    Args:
        view: the one it is in: nothing need lead there.
        parent: the widget it is in.

    Signals:
        suggestion_chosen: the ``Suggestion`` to apply (``suggestions.applied``).
        view_wanted: the view that shows the evidence: "signals", "training", "theory", "symmetry" or "over_time".
    """

    suggestion_chosen = Signal(object)
    view_wanted = Signal(str)

    def __init__(self, view: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setObjectName("verdict_bar")
        self.setAccessibleName(self.tr("Verdicts"))
        self.badges: list[Badge] = []
        self._config: Config | None = None
        self._insights: tuple[Insight, ...] = ()
        self._open: int | None = None
        self._shown: Insight | None = None
        self._said: tuple[Suggestion, ...] = ()
        self._advice: tuple[object, tuple[Suggestion, ...]] = (None, ())
        self._row = _Row()
        self.details = VerdictDetails()
        self.details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(4)
        column.addWidget(self._row)
        column.addWidget(self.details)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.details.chosen.connect(self._on_chosen)
        self.details.closed.connect(self.close_details)
        theme.notifier.changed.connect(self.retheme)

    @property
    def opened(self) -> int | None:
        """The index of the contender whose details are open."""
        return self._open

    def show_insights(self, config: Config, insights: tuple[Insight, ...]) -> None:
        """Show ``insights`` of the contenders of ``config``, in their order.

        Cheap where nothing changed: the words are made for the open contender alone.
        """
        slots = [each.style for each in self._insights]
        before = slots[self._open] if self._open is not None else None
        self._config, self._insights = config, insights
        self._row.set_count(self.badges, len(insights), self._on_pressed)
        for badge, insight in zip(self.badges, insights, strict=True):
            badge.show_headline(insight.label, insight.style, headline(insight.findings))
        if before is not None:
            # It stays with its contender, which may have moved.
            found = [index for index, each in enumerate(insights) if each.style == before]
            self._set_open(found[0] if found else None)
        self._say()

    def take_over(self, other: "VerdictBar") -> None:
        """Show the verdicts of ``other``, whose place this one takes, and the same details."""
        if other._config is not None:
            self.show_insights(other._config, other._insights)
            if other._open is not None:
                self.open_details(other._open)

    def clear(self) -> None:
        """Show nothing."""
        self._config, self._insights = None, ()
        self._set_open(None)
        self._row.set_count(self.badges, 0, self._on_pressed)

    def open_details(self, index: int) -> None:
        """Show the details of the contender at ``index``."""
        self._set_open(index)
        self._say()

    @Slot()
    def close_details(self) -> None:
        """Hide the details; the keyboard goes back to the badge they belong to."""
        badge = None if self._open is None else self.badges[self._open]
        focused = QApplication.focusWidget()
        inside = focused is not None and self.details.isAncestorOf(focused)
        if badge is not None and inside:
            # Before they are hidden: then it would go to the next widget.
            badge.setFocus()
        self._set_open(None)

    @Slot()
    def retheme(self) -> None:
        """Paint in the colours of the theme."""
        for badge in self.badges:
            badge.update()

    @Slot()
    def _on_pressed(self) -> None:
        badge = self.sender()
        if isinstance(badge, Badge):
            self._set_open(badge.index if badge.isChecked() else None)
            self._say()

    @Slot(object)
    def _on_chosen(self, suggestion: Suggestion) -> None:
        if suggestion.view:
            self.view_wanted.emit(suggestion.view)
        else:
            self.suggestion_chosen.emit(suggestion)

    def _set_open(self, index: int | None) -> None:
        for badge in self.badges:
            badge.setChecked(badge.index == index)
        if index == self._open:
            return
        self._open, self._shown = index, None
        self.details.release()
        self.details.setVisible(index is not None)

    def _say(self) -> None:
        """The open contender's details, if they are not shown already."""
        if self._open is None or self._config is None:
            return
        insight = self._insights[self._open]
        advice = self._suggestions(insight)
        if insight is not self._shown or advice is not self._said:
            self._shown, self._said = insight, advice
            self.details.show_verdict(insight.label, verdict(insight), advice)

    def _suggestions(self, insight: Insight) -> tuple[Suggestion, ...]:
        """What to try; they are checked by ``validate``, which takes too long for every frame."""
        config, index = self._config, self._open
        if config is None or index is None or index >= len(config.contenders):
            return ()
        # All that ``suggestions`` looks at of a finding.
        said = tuple((each.id, each.severity, each.value > each.first) for each in insight.findings)
        key = (config, index, said, insight.trained > 0)
        if key != self._advice[0]:
            found = suggestions(config, index, insight.findings, insight.trained > 0)
            self._advice = key, tuple(each for each in found if not each.view or each.view != self._view)
        return self._advice[1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the details, also from their badge."""
        if event.key() == Qt.Key.Key_Escape and self._open is not None:
            self.close_details()
        else:
            super().keyPressEvent(event)


class _Row(QScrollArea):
    """Badges side by side; where they would get too narrow, the row scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict_row")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(badge_height())
        content = QWidget()
        self._line = QHBoxLayout(content)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(6)
        self._line.addStretch(1)
        self.setWidget(content)
        self.horizontalScrollBar().rangeChanged.connect(self._on_range)

    def set_count(self, badges: list[Badge], count: int, pressed: object) -> None:
        """Make or remove badges at the end until there are ``count``."""
        while len(badges) > count:
            badge = badges.pop()
            self._line.removeWidget(badge)
            badge.hide()
            badge.deleteLater()
        while len(badges) < count:
            badge = Badge(len(badges))
            badge.clicked.connect(pressed)
            badge.installEventFilter(self)
            self._line.insertWidget(len(badges), badge)
            # The layout would show it only when the event loop comes round.
            badge.show()
            badges.append(badge)

    @Slot(int, int)
    def _on_range(self, least: int, most: int) -> None:
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(badge_height() + (bar if most > least else 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The badge that the keyboard is on is scrolled to."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, Badge):
            self.ensureWidgetVisible(watched, 8, 0)
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls sideways: there is nothing above or below."""
        bar = self.horizontalScrollBar()
        if bar.maximum() == 0:
            event.ignore()
            return
        delta = event.angleDelta()
        bar.setValue(bar.value() - (delta.y() or delta.x()))
        event.accept()
