"""Version, components, licences, sources."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import app_icon
from desktop.licences import components, text_of, texts
from desktop.text_size import scaled
from desktop.version import VERSION

__all__ = ["AboutDialog"]

_SIZE = (680, 460)


class AboutDialog(QDialog):
    """What the app is, and what it is made of.

    Signals:
        diagnostics_wanted: they are to be copied.
    """

    diagnostics_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About InitScope"))
        self._files: dict[str, Path] = {}
        self.pages = QTabWidget()
        self.pages.setObjectName("about_pages")
        self.pages.setAccessibleName(self.tr("About InitScope"))
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setDrawBase(False)
        self.pages.addTab(self._build_about(), "InitScope")
        self.pages.addTab(self._build_components(), self.tr("Components"))
        self.pages.addTab(self._build_licences(), self.tr("Licences"))
        self.pages.currentChanged.connect(self._on_page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(self.tr("Copy &diagnostics"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("about_diagnostics")
        # Return closes.
        copy.setAutoDefault(False)
        copy.setToolTip(self.tr("Copy versions, system and settings to the clipboard, for a report of a problem."))
        copy.clicked.connect(self.diagnostics_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.addWidget(self.pages, 1)
        layout.addWidget(buttons)
        # Less the frame that the window manager adds.
        room = self.screen().availableGeometry().size() - QSize(8, 48)
        self.resize(QSize(*map(scaled, _SIZE)).boundedTo(room))

    # Building

    def _build_about(self) -> QWidget:
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(96, 96))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = QLabel(self._text())
        text.setObjectName("about_text")
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setMinimumWidth(scaled(240))
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(8, 16, 8, 8)
        row.setSpacing(24)
        row.addWidget(picture)
        row.addWidget(text, 1)
        area = QScrollArea()
        area.setObjectName("about_area")
        area.setAccessibleName("InitScope")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        return area

    def _text(self) -> str:
        parts = (
            f"<h2>InitScope {VERSION}</h2>",
            self.tr("Watch why a neural network's first weights decide whether it learns."),
            self.tr("MIT licence. What else it is made of is under Components, with versions and licences."),
            self.tr("Qt and Qt for Python are used under the LGPL: their files may be replaced by others."),
            self.tr("Digits: Optical Recognition of Handwritten Digits, UCI repository, CC BY 4.0."),
            self.tr("Contenders' colours: Okabe and Ito 2008, Color universal design; Tol 2021, Colour schemes."),
        )
        return "".join(f"<p>{part}</p>" for part in parts)

    def _build_components(self) -> QTableWidget:
        self.components = QTableWidget(0, 3)
        table = self.components
        table.setObjectName("about_components")
        table.setAccessibleName(self.tr("Components"))
        table.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Version"), self.tr("Licence")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        # Tab leads on; the arrows go through the rows.
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        return table

    def _build_licences(self) -> QWidget:
        self.licence = QComboBox()
        self.licence.setObjectName("licence")
        self.licence.setAccessibleName(self.tr("Licence of"))
        self.licence.setToolTip(self.tr("Whose licence is shown below."))
        self.licence_text = QPlainTextEdit()
        self.licence_text.setObjectName("licence_text")
        self.licence_text.setAccessibleName(self.tr("The licence in full"))
        self.licence_text.setReadOnly(True)
        self.licence_text.setTabChangesFocus(True)
        self.licence.currentTextChanged.connect(self._on_licence)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 8)
        column.addWidget(self.licence)
        column.addWidget(self.licence_text, 1)
        return page

    # What happens

    @Slot(int)
    def _on_page(self, index: int) -> None:
        """Look for what a page shows when it is first shown: versions and licences are in many files."""
        if index == 1 and not self.components.rowCount():
            found = components()
            self.components.setRowCount(len(found))
            for row, each in enumerate(found):
                for column, text in enumerate(each):
                    self.components.setItem(row, column, QTableWidgetItem(text))
        elif index == 2 and not self._files:
            self._files = texts()
            self.licence.addItems(list(self._files))

    @Slot(str)
    def _on_licence(self, title: str) -> None:
        if title in self._files:
            self.licence_text.setPlainText(text_of(self._files[title]))
