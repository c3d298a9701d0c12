"""Version, licences, sources."""

import platform

import numpy as np
import pyqtgraph as pg
import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.icons import app_icon
from desktop.text_size import scaled
from desktop.version import VERSION

__all__ = ["AboutDialog"]


class AboutDialog(QDialog):
    """What the app is, and what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About InitScope"))
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(96, 96))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = QLabel(self._text())
        text.setObjectName("about_text")
        text.setWordWrap(True)
        text.setMinimumWidth(scaled(420))
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(picture)
        row.addWidget(text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.addLayout(row)
        layout.addWidget(buttons)

    def _text(self) -> str:
        parts = (
            f"<h2>InitScope {VERSION}</h2>",
            self.tr("Watch why a neural network's first weights decide whether it learns."),
            self.tr("MIT licence. Python {python}, NumPy {numpy}, Qt for Python {qt} (LGPL), pyqtgraph {pg}.").format(
                python=platform.python_version(),
                numpy=np.__version__,
                qt=PySide6.__version__,
                pg=pg.__version__,
            ),
            self.tr("Digits: Optical Recognition of Handwritten Digits, UCI repository, CC BY 4.0."),
            self.tr("Contenders' colours: Okabe and Ito 2008, Color universal design."),
        )
        return "".join(f"<p>{part}</p>" for part in parts)
