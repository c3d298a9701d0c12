"""What is in which menu."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop.actions import Actions
from desktop.recent_menu import RecentMenu

__all__ = ["fill"]


def fill(bar: QMenuBar, actions: Actions, recent: RecentMenu, languages: tuple[str, ...]) -> None:
    """Put all menus into ``bar``.

    Args:
        recent: a submenu, after the action that opens a file.
        languages: those to choose from; none where there is no choice.
    """
    tr = QCoreApplication.translate
    menus = {
        tr("Menus", "&File"): (
            "open", "save", "save_as", "bring_back", "", "open_folder", "get_mnist", "",
            "export_chart", "export_all", "export_textbook", "copy_picture", "copy_table", "",
            "export_weights", "export_program", "",
            "preferences", "", "quit",
        ),
        tr("Menus", "&Run"): (
            "run_or_pause", "run", "pause", "", "step", "step_back", "phase", "phase_back", "",
            "first", "newest", "branch", "", "reset", "reseed",
        ),
        tr("Menus", "&View"): (
            "show_signals", "show_training", "show_over_time", "show_theory", "show_symmetry", "show_seeds",
            "show_log", "", "text_larger", "text_smaller", "text_normal", "",
            "theme_system", "theme_light", "theme_dark",
            *(("", *(f"language_{each}" for each in languages)) if languages else ()),
        ),
        tr("Menus", "&Help"): ("tour", "shortcuts", "", "copy_diagnostics", "about"),
    }  # fmt: skip
    for title, ids in menus.items():
        menu = bar.addMenu(title)
        menu.setToolTipsVisible(True)
        _fill(menu, ids, actions, recent)


def _fill(menu: QMenu, ids: tuple[str, ...], actions: Actions, recent: RecentMenu) -> None:
    for id in ids:
        if id:
            menu.addAction(actions[id])
        else:
            menu.addSeparator()
        if id == "open":
            menu.addMenu(recent)
