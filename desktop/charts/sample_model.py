"""The samples of a mini-batch as a table: what Qt's view of them asks for."""

import math
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from desktop.figures.samples import RIGHT, WRONG
from desktop.figures.words import Wordings, loss_text, percent
from netcore.arrays import FloatArray, IntArray
from netcore.snapshot import BatchView

__all__ = ["FIRST", "IMAGE", "LABEL", "Index", "SampleModel", "largest_loss_first"]

IMAGE, LABEL, FIRST = 0, 1, 2
"""Columns: the image, the label, and from here the contenders."""

Index = QModelIndex | QPersistentModelIndex


def largest_loss_first(losses: tuple[FloatArray, ...]) -> IntArray:
    """The samples' order by their mean loss, over the contenders whose loss on them is finite.

    Samples of no finite loss at all come first.
    """
    every = np.stack([np.asarray(each, np.float64) for each in losses])
    finite = np.isfinite(every)
    counted = finite.sum(axis=0)
    sums = np.where(finite, every, 0.0).sum(axis=0)
    mean = np.where(counted > 0, sums / np.maximum(counted, 1), np.inf)
    return np.argsort(-mean, kind="stable").astype(np.int64)


class SampleModel(QAbstractTableModel):
    """A mini-batch as a table: a row a sample, in the order that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contenders: tuple[tuple[str, int], ...] = ()
        self.batch: BatchView | None = None
        self.by_loss = False
        self.order: IntArray = np.empty(0, np.int64)

    def set_contenders(self, contenders: tuple[tuple[str, int], ...]) -> None:
        """Columns for other contenders, and no batch yet."""
        self.beginResetModel()
        self.contenders = contenders
        self.batch = None
        self.order = np.empty(0, np.int64)
        self.endResetModel()

    def set_batch(self, batch: BatchView | None) -> None:
        """Show other samples, or more of what was made of the same ones."""
        samples = 0 if batch is None else len(batch.labels)
        if samples != len(self.order):
            self.beginResetModel()
            self.batch = batch
            self.order = self._ordered()
            self.endResetModel()
            return
        self.batch = batch
        self.order = self._ordered()
        self._tell()

    def set_by_loss(self, by_loss: bool) -> None:
        """The largest loss first, once there are losses, or as drawn."""
        self.by_loss = by_loss
        self.order = self._ordered()
        self._tell()

    def prediction(self, row: int, contender: int) -> int | None:
        """The class that a contender predicts for the sample in a row; None before it does."""
        batch = self.batch
        if batch is None or contender >= len(batch.predictions):
            return None
        return int(batch.predictions[contender][self.order[row]])

    def loss(self, row: int, contender: int) -> float | None:
        """A contender's loss on the sample in a row; None before it is computed."""
        batch = self.batch
        if batch is None or contender >= len(batch.losses):
            return None
        return float(batch.losses[contender][self.order[row]])

    def label(self, row: int) -> int:
        """The class of the sample in a row."""
        return int(self.batch.labels[self.order[row]]) if self.batch is not None else -1

    def verdict(self, row: int, contender: int) -> tuple[str, bool]:
        """The class that was predicted with a sign for right or wrong, and whether it is right; "" before."""
        predicted = self.prediction(row, contender)
        if predicted is None:
            return "", True
        right = predicted == self.label(row)
        return f"{predicted if predicted >= 0 else '–'} {RIGHT if right else WRONG}", right

    def loss_text(self, row: int, contender: int) -> str:
        """The loss in two or three digits; "" before."""
        loss = self.loss(row, contender)
        return "" if loss is None else loss_text(loss)

    def mean_loss(self, contender: int) -> float | None:
        """Of the mini-batch; NaN where it is not finite, None before it is computed."""
        batch = self.batch
        if batch is None or contender >= len(batch.losses) or not len(batch.labels):
            return None
        return float(np.mean(batch.losses[contender], dtype=np.float64))

    def share_right(self, contender: int) -> float | None:
        """Of the mini-batch's samples; None before there are predictions."""
        batch = self.batch
        if batch is None or contender >= len(batch.predictions) or not len(batch.labels):
            return None
        return float(np.mean(batch.predictions[contender] == batch.labels))

    def summary(self, contender: int) -> tuple[Wordings, Wordings]:
        """Mean loss and share predicted right, each in several lengths; "" before they exist."""
        loss, share = self.mean_loss(contender), self.share_right(contender)
        losses: Wordings = ("",)
        shares: Wordings = ("",)
        if loss is not None:
            text = loss_text(loss)
            losses = (self.tr("mean loss {loss}").format(loss=text), self.tr("loss {loss}").format(loss=text), text)
        if share is not None:
            text = percent(share)
            shares = (self.tr("{share} right").format(share=text), f"{text} {RIGHT}", text.replace(" ", ""))
        return losses, shares

    # Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """A row a sample."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Image, label, and a column a contender."""
        return 0 if parent.isValid() else FIRST + len(self.contenders)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's text; its picture is the delegate's."""
        if not index.isValid() or self.batch is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(index.row(), index.column())
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A column's name; how a contender does is told in its tooltip too."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section < FIRST:
            names = (self.tr("Image"), self.tr("Label"))
            return names[section] if role == Qt.ItemDataRole.DisplayRole else None
        label, _ = self.contenders[section - FIRST]
        if role == Qt.ItemDataRole.DisplayRole:
            return label
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            found = ", ".join(filter(None, (wordings[0] for wordings in self.summary(section - FIRST))))
            return f"{label}\n{found}" if found else label
        return None

    # Inside

    def _ordered(self) -> IntArray:
        batch = self.batch
        if batch is None:
            return np.empty(0, np.int64)
        if self.by_loss and batch.losses:
            return largest_loss_first(batch.losses)
        return np.arange(len(batch.labels))

    def _tell(self) -> None:
        """Every cell and header may be another."""
        if len(self.order):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.order) - 1, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def _text(self, row: int, column: int) -> str:
        if column == IMAGE:
            return ""
        if column == LABEL:
            return str(self.label(row))
        return " ".join(filter(None, (self.verdict(row, column - FIRST)[0], self.loss_text(row, column - FIRST))))

    def _words(self, row: int, column: int) -> str:
        if column == IMAGE:
            return self.tr("Sample {n} of the mini-batch").format(n=int(self.order[row]) + 1)
        if column == LABEL:
            return self.tr("Label: {label}").format(label=self.label(row))
        contender = column - FIRST
        predicted, loss = self.prediction(row, contender), self.loss(row, contender)
        if predicted is None and loss is None:
            return ""
        name = self.contenders[contender][0]
        parts = [self._verdict_words(predicted, row)] if predicted is not None else []
        if loss is not None:
            finite = math.isfinite(loss)
            parts.append(self.tr("loss {loss}").format(loss=loss_text(loss)) if finite else self.tr("loss not finite"))
        return f"{name}: {', '.join(parts)}"

    def _verdict_words(self, predicted: int, row: int) -> str:
        if predicted < 0:
            return self.tr("no prediction, its outputs are not finite")
        if predicted == self.label(row):
            return self.tr("predicts {label}, right").format(label=predicted)
        return self.tr("predicts {label}, wrong").format(label=predicted)
