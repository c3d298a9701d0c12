"""Softmax cross-entropy on integer labels."""

import math
from functools import lru_cache

import numpy as np

from netcore.arrays import Batch, Labels

__all__ = ["softmax", "softmax_cross_entropy"]


def softmax(logits: Batch) -> Batch:
    """Class probabilities, (samples, classes), of ``logits`` in the same shape.

    p_k = exp(z_k − max z) / Σ_j exp(z_j − max z), which cannot overflow (Bridle 1990).
    """
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(exponentials / exponentials.sum(axis=1, keepdims=True))


def softmax_cross_entropy(logits: Batch, labels: Labels, gradient: Batch | None = None) -> float:
    """Mean of −ln p[label] over the samples, with p = softmax(logits), computed without forming p.

    Args:
        logits: (samples, classes).
        labels: (samples,), class indices.
        gradient: if given, (samples, classes): filled with the loss's derivative, (p − onehot) / samples.

    Returns:
        The loss; NaN where a logit is not finite.
    """
    samples, classes = logits.shape
    # Classes along the first axis: reductions over 10 rows of 128 take 2 us, over 128 rows of 10 take 20; and a
    # product with the one-hot matrix takes a third of picking by two index arrays.
    shifted = np.ascontiguousarray(logits.T)
    shifted -= np.maximum.reduce(shifted)
    onehot = np.equal(_column(classes), labels).astype(logits.dtype)
    at_labels = np.vdot(shifted, onehot)
    np.exp(shifted, out=shifted)
    totals = np.add.reduce(shifted)
    loss = (float(np.add.reduce(np.log(totals))) - float(at_labels)) / samples
    if gradient is not None:
        shifted /= totals
        shifted -= onehot
        np.multiply(shifted.T, 1 / samples, out=gradient)
    return loss if math.isfinite(loss) else math.nan


@lru_cache(maxsize=8)
def _column(classes: int) -> Labels:
    return np.arange(classes)[:, None]
