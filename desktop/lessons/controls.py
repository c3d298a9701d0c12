"""The controls over the charts that lessons set, by their names: boxes, buttons and menu entries."""

__all__ = ["NAMES", "PLAIN_LOSS", "cells"]

NAMES = (
    "signals_textbook", "signals_overlaid", "signals_second", "signals_quantity", "signals_range",
    "signals_shared_y", "signals_counts", "symmetry_source", "symmetry_contender", "log_axis", "fit_loss",
)  # fmt: skip
"""All that lessons set."""

PLAIN_LOSS = (("log_axis", False), ("fit_loss", False))
"""The loss as the textbook has it: from 0 to 2.5."""


def cells(quantity: str, range_mode: str = "unit") -> tuple[tuple[str, str | bool], ...]:
    """Histograms of one quantity, drawn the plain way, whatever a person chose before."""
    return (
        ("signals_textbook", False),
        ("signals_overlaid", False),
        ("signals_second", ""),
        ("signals_quantity", quantity),
        ("signals_range", range_mode),
        ("signals_shared_y", False),
        ("signals_counts", False),
    )
