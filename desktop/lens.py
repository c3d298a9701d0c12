"""The formula lens: a contender's rule, what it promised for each layer, what was drawn, and what others call it."""

import html
import math
import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop import theme
from desktop.figures.phase_points import layers_text
from desktop.forms.combo import Combo
from desktop.labels import summary, translated
from desktop.text_size import fixed_font, points
from netcore.config import Config
from netcore.dialects import Dialect, LayerStd, dialects, pytorch_default
from netcore.initializers import Initializer, Scaled
from netcore.insight import Insight

__all__ = ["FormulaLens", "deviation", "formula_html", "sampling_error"]

_SAME, _DIFFERS, _ABSENT = "✓", "≠", "–"
_LIST_WIDTH = 18
_BREAK = "\u200b"
"""Of no width; a line may end there."""


def formula_html(formula: str) -> str:
    """A rule's formula with real subscripts, and with a line over what is under a root."""
    text = html.escape(formula, quote=False)
    text = re.sub(r"\bn_(in|out)\b", r"<i>n</i><sub>\1</sub>", text)
    line = r'√<span style="text-decoration: overline">\1</span>'
    # In brackets, whose line takes their place; or one number or function.
    text = re.sub(r"√\(((?:[^()]|\([^()]*\))*)\)", line, text)
    return re.sub(r"√(\d+|\w+\([^()]*\))", line, text)


def sampling_error(std: LayerStd) -> float:
    """The relative standard error of the std of fan_in · fan_out independent normal draws, 1 / √(2 n_in n_out)."""
    return 1.0 / math.sqrt(2.0 * std.fan_in * std.fan_out)


def deviation(std: LayerStd) -> float | None:
    """By what share the actual std differs from its target; None where the target is 0."""
    return std.actual / std.target - 1.0 if std.target > 0 else None


class _Card(QFrame):
    """What goes by the rule's name in one framework."""

    def __init__(self, id: str, name: str) -> None:
        super().__init__()
        self.setObjectName(f"dialect_{id}")
        self.setProperty("role", "card")
        self.setAccessibleName(name)
        self.name = name
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.expression = _code(f"expression_{id}", self.tr("What one writes in {name}").format(name=name))
        self.copy = _copy_button(f"copy_{id}", self.tr("Copy what one writes in {name}").format(name=name))
        self.note = QLabel()
        self.note.setProperty("role", "small")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.exact_title = QLabel(self.tr("Exactly this rule:"))
        self.exact_title.setProperty("role", "small")
        self.exact = _code(f"exact_{id}", self.tr("Exactly this rule in {name}").format(name=name))
        self.copy_exact = _copy_button(
            f"copy_exact_{id}", self.tr("Copy what is exactly this rule in {name}").format(name=name)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 8)
        layout.setSpacing(3)
        layout.addWidget(self.heading)
        layout.addLayout(_line(self.expression, self.copy))
        layout.addWidget(self.note)
        layout.addWidget(self.exact_title)
        layout.addLayout(_line(self.exact, self.copy_exact))
        self.copy.clicked.connect(self._on_copy)
        self.copy_exact.clicked.connect(self._on_copy_exact)

    def show_dialect(self, dialect: Dialect, verdict: str) -> None:
        """Show ``dialect``; ``verdict`` says in a sign and in words whether it is the same."""
        std = "" if dialect.std is None else f" &nbsp; σ = {dialect.std:.4g}"
        self.heading.setText(f"<b>{html.escape(self.name)}</b> &nbsp; {html.escape(verdict)}{std}")
        note = translated(dialect.note)
        for widget, text in ((self.expression, dialect.expression), (self.note, note), (self.exact, dialect.exact)):
            widget.setText(text)
            widget.setVisible(bool(text))
        self.copy.setVisible(bool(dialect.expression))
        self.exact_title.setVisible(bool(dialect.exact))
        self.copy_exact.setVisible(bool(dialect.exact))
        parts = (verdict, std.replace("&nbsp;", "").strip(), note)
        self.setAccessibleDescription(". ".join(each for each in parts if each))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.expression.text())

    @Slot()
    def _on_copy_exact(self) -> None:
        QGuiApplication.clipboard().setText(self.exact.text())


class FormulaLens(QWidget):
    """One contender's rule under the lens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("formula_lens")
        self.setAccessibleName(self.tr("Formula lens"))
        self._config: Config | None = None
        self._insights: tuple[Insight, ...] = ()
        self.contender = _choice("lens_contender", self.tr("Contender"), self.tr("Whose rule is under the lens."))
        self.layer = _choice(
            "lens_layer", self.tr("Layer"), self.tr("For which layer's weights, n_in × n_out, the rules are compared.")
        )
        self.rule_name, self.about, self.formula = _text("lens_rule"), _text("lens_about"), _text("lens_formula")
        self.formula.setTextFormat(Qt.TextFormat.RichText)
        self.formula.setAccessibleName(self.tr("Formula"))
        self.uses, self.paper = _text("lens_uses"), _text("lens_paper", small=True)
        self.table = _table(self.tr("Std of every layer's weights"))
        self.drawn_note = _text("lens_drawn_note", small=True)
        self.cards = {
            "textbook": _Card("textbook", self.tr("The textbook")),
            "pytorch": _Card("pytorch", "PyTorch"),
            "keras": _Card("keras", "Keras"),
            "default": _Card("default", self.tr("nn.Linear by itself")),
        }
        self._lay_out()
        self.contender.currentIndexChanged.connect(self._on_contender)
        self.layer.currentIndexChanged.connect(self._on_layer)
        theme.notifier.changed.connect(self._on_theme)

    @Slot()
    def _on_theme(self) -> None:
        _set_letters(self.table)

    # What is shown

    def show_insights(self, config: Config, insights: Sequence[Insight]) -> None:
        """Show the contenders of ``config``; the one under the lens stays there, by its place."""
        self._config, self._insights = config, tuple(insights)
        chosen = max(0, min(self.contender.currentIndex(), len(self._insights) - 1))
        self.contender.blockSignals(True)
        self.contender.clear()
        for insight in self._insights:
            self.contender.addItem(theme.swatch(insight.style), insight.label)
        self.contender.setCurrentIndex(chosen)
        self.contender.blockSignals(False)
        self._on_contender()

    def take_over(self, other: "FormulaLens") -> None:
        """Show the contenders of ``other``, whose place this one takes, and the same one of them."""
        if other._config is not None:
            self.show_insights(other._config, other._insights)
            self.contender.setCurrentIndex(other.contender.currentIndex())
            self.layer.setCurrentIndex(other.layer.currentIndex())

    def retheme(self) -> None:
        """Take the colours of the theme that is shown."""
        for index, insight in enumerate(self._insights):
            self.contender.setItemIcon(index, theme.swatch(insight.style))

    @property
    def rule(self) -> Initializer | None:
        """What is under the lens."""
        index = self.contender.currentIndex()
        return self._config.contenders[index].rule if self._config is not None and index >= 0 else None

    # Inside

    @Slot()
    def _on_contender(self) -> None:
        rule, index = self.rule, self.contender.currentIndex()
        if rule is None:
            return
        insight = self._insights[index]
        self.rule_name.setText(translated(rule.name))
        self.about.setText(summary(rule))
        self.formula.setText(formula_html(translated(rule.formula)))
        self.formula.setAccessibleDescription(translated(rule.formula))
        self.paper.setText(self.tr("Source: {paper}").format(paper=translated(rule.reference)))
        self._fill_layers(insight)
        self._fill_table(rule, insight)
        self._on_layer()

    @Slot()
    def _on_layer(self) -> None:
        rule, shape = self.rule, self.layer.currentData()
        if rule is None or shape is None:
            return
        fan_in, fan_out = shape
        self.uses.setText(_uses_text(rule, fan_in, fan_out))
        for dialect in dialects(rule, fan_in, fan_out):
            self.cards[dialect.framework].show_dialect(dialect, _verdict(dialect))
        default = pytorch_default(fan_in)
        own = rule.target_std(fan_in, fan_out)
        verdict = _differs()
        if own > 0 and default.std is not None:
            verdict = self.tr("{sign}, std {ratio:.3g} times this rule's").format(sign=verdict, ratio=default.std / own)
        self.cards["default"].show_dialect(default, verdict)

    def _fill_layers(self, insight: Insight) -> None:
        shapes: dict[tuple[int, int], list[int]] = {}
        for number, std in enumerate(insight.stds, start=1):
            shapes.setdefault((std.fan_in, std.fan_out), []).append(number)
        before = self.layer.currentData()
        self.layer.blockSignals(True)
        self.layer.clear()
        for (fan_in, fan_out), numbers in shapes.items():
            text = self.tr("{n_in} × {n_out} ({layers})")
            self.layer.addItem(text.format(n_in=fan_in, n_out=fan_out, layers=layers_text(numbers)), (fan_in, fan_out))
        self.layer.setCurrentIndex(list(shapes).index(before) if before in shapes else 0)
        self.layer.blockSignals(False)

    def _fill_table(self, rule: Initializer, insight: Insight) -> None:
        normal = isinstance(rule, Scaled) and not insight.trained
        self.table.setRowCount(len(insight.stds))
        for row, std in enumerate(insight.stds):
            share = deviation(std)
            cells = [str(row + 1), f"{std.fan_in} × {std.fan_out}", f"{std.target:.4g}", f"{std.actual:.4g}"]
            cells.append(_ABSENT if share is None else f"{100 * share:+.2f} %")
            cells.append(f"±{100 * sampling_error(std):.2g} %" if normal and share is not None else _ABSENT)
            for column, text in enumerate(cells):
                self._cell(row, column).setText(text)
        self.table.resizeColumnsToContents()
        shown = min(len(insight.stds), 7)
        height = self.table.horizontalHeader().sizeHint().height() + shown * self.table.rowHeight(0)
        self.table.setFixedHeight(height + 16)
        self.drawn_note.setText(_drawn_text(rule, insight))

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        """The same items again: a selection stays."""
        item = self.table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(row, column, item)
        return item

    def _lay_out(self) -> None:
        self.rule_name.setStyleSheet(f"font-weight: 600; font-size: {points(13):g}pt;")
        self.formula.setStyleSheet(f"font-size: {points(15):g}pt;")
        choices = QFormLayout()
        choices.setContentsMargins(0, 0, 0, 0)
        for text, box in ((self.tr("Con&tender"), self.contender), (self.tr("La&yer"), self.layer)):
            label = QLabel(text)
            label.setBuddy(box)
            choices.addRow(label, box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 12)
        layout.setSpacing(6)
        layout.addLayout(choices)
        for label in (self.rule_name, self.about, self.formula, self.uses, self.paper):
            layout.addWidget(label)
        layout.addWidget(_heading(self.tr("Promised and drawn")))
        layout.addWidget(self.table)
        layout.addWidget(self.drawn_note)
        layout.addWidget(_heading(self.tr("The same rule elsewhere")))
        for card in self.cards.values():
            layout.addWidget(card)
        layout.addStretch(1)


def _uses_text(rule: Initializer, fan_in: int, fan_out: int) -> str:
    """The target std in numbers, as in "n_in = 784, n_out = 100: σ = 0.05051. The rule goes by n_in."."""
    tr = QCoreApplication.translate
    std = rule.target_std(fan_in, fan_out)
    text = tr("FormulaLens", "n_in = {n_in}, n_out = {n_out}: target std σ = {std:.4g}").format(
        n_in=fan_in, n_out=fan_out, std=std
    )
    which = tr("FormulaLens", "the rule uses {which}").format(which=rule.uses)
    if not rule.uses:
        which = tr("FormulaLens", "the rule uses neither")
    return f"{text}; {which}."


def _verdict(dialect: Dialect) -> str:
    tr = QCoreApplication.translate
    if not dialect.expression:
        return tr("FormulaLens", "{sign} has none").format(sign=_ABSENT)
    return tr("FormulaLens", "{sign} the same").format(sign=_SAME) if dialect.same else _differs()


def _differs() -> str:
    return QCoreApplication.translate("FormulaLens", "{sign} differs").format(sign=_DIFFERS)


def _drawn_text(rule: Initializer, insight: Insight) -> str:
    """What the table's figures mean for this rule."""
    tr = QCoreApplication.translate
    parts = []
    if insight.trained:
        text = tr("FormulaLens", "“Std” is that of the weights as they are now, after {n} updates.")
        parts.append(text.format(n=insight.trained))
    if rule.data_dependent:
        parts.append(
            tr(
                "FormulaLens",
                "The target is that of the orthonormal start; each layer is then scaled on data to Var(x W) = 1.",
            )
        )
    elif not insight.trained and insight.stds and not any(each.target for each in insight.stds):
        parts.append(tr("FormulaLens", "All weights of a layer are equal: their std is 0, and is met exactly."))
    elif isinstance(rule, Scaled) and not insight.trained:
        parts.append(
            tr(
                "FormulaLens",
                "Expected: 1 / √(2 n_in n_out), one standard error of the std of that many normal draws.",
            )
        )
    return " ".join(parts)


def _table(name: str) -> QTableWidget:
    tr = QCoreApplication.translate
    titles = (
        tr("FormulaLens", "Layer"), "n_in × n_out", tr("FormulaLens", "Target"), tr("FormulaLens", "Std"),
        tr("FormulaLens", "Off by"), tr("FormulaLens", "Expected"),
    )  # fmt: skip
    table = QTableWidget(0, len(titles))
    table.setObjectName("lens_table")
    table.setAccessibleName(name)
    table.setToolTip(
        tr("FormulaLens", "The std that the rule promises for each layer, and that of the weights as they are now.")
    )
    table.setHorizontalHeaderLabels(titles)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    header = table.horizontalHeader()
    header.setMinimumSectionSize(24)
    # The style sheet's padding is for headers with more room.
    header.setStyleSheet(f"QHeaderView::section {{ padding: 4px 5px; font-size: {points(8):g}pt; }}")
    # Once they are filled: by itself it would measure all cells of a column for each one that is set.
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setStretchLastSection(False)
    header.setHighlightSections(False)
    _set_letters(table)
    return table


def _set_letters(table: QTableWidget) -> None:
    """One size smaller than the window's, which a style sheet decides."""
    font = QApplication.font()
    font.setPointSizeF(max(font.pointSizeF() - 1, 7.5))
    table.setFont(font)
    table.horizontalHeader().setFont(font)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + 6)
    table.resizeColumnsToContents()


def _choice(name: str, label: str, tip: str) -> QComboBox:
    box = Combo()
    box.setObjectName(name)
    box.setAccessibleName(label)
    box.setToolTip(tip)
    # A long label must not widen the lens.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LIST_WIDTH)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


def _text(name: str, small: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if small:
        label.setProperty("role", "small")
    return label


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setStyleSheet("font-weight: 600; margin-top: 6px;")
    return label


class _Code(QLabel):
    """Wraps after a dot or a bracket, too: an expression may be wider than the lens.

    Qt breaks lines at blanks alone, so unseen places to break at are put in; who copies does not get them.
    """

    def text(self) -> str:
        """The expression."""
        return super().text().replace(_BREAK, "")

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show an expression."""
        super().setText(re.sub(r"([.(=])(?=\w)", rf"\1{_BREAK}", text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selectedText().replace(_BREAK, ""))
        else:
            super().keyPressEvent(event)


def _code(name: str, accessible: str) -> QLabel:
    label = _Code()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    # Its menu's Copy would take the unseen signs along; there is a button for that.
    label.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    label.setAccessibleName(accessible)
    flags = Qt.TextInteractionFlag
    label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    label.setFont(fixed_font())
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _copy_button(name: str, accessible: str) -> QPushButton:
    button = QPushButton(QCoreApplication.translate("FormulaLens", "Copy"))
    button.setObjectName(name)
    button.setAccessibleName(accessible)
    button.setToolTip(accessible)
    return button


def _line(code: QLabel, button: QPushButton) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(code, 1)
    line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return line
