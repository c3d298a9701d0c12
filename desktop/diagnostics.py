"""What somebody who is to help would ask first, as plain text in English, without the names in paths of the system."""

import contextlib
import getpass
import os
import platform
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from threadpoolctl import threadpool_info

from desktop import language, theme
from desktop.licences import components
from desktop.settings import Preferences
from netcore.config import Config
from netcore.many_seeds import processors

__all__ = ["Situation", "report", "without_names"]


@dataclass(frozen=True)
class Situation:
    """What the window knows.

    Attributes:
        preset: the preset's id, "" for none.
        modified: whether the configuration differs from the preset's.
        config: what the panels say.
        run: the run's state and how far it is, in words.
        tab: the id of the tab on view.
        preferences: those in force.
        error: the last error that was told, with its details; "" for none.
    """

    preset: str
    modified: bool
    config: Config
    run: str
    tab: str
    preferences: Preferences
    error: str


def report(now: Situation) -> str:
    """All of it, a fact a line."""
    lines = [
        "InitScope diagnostics",
        *(f"{each.name}: {each.version} ({each.licence})" for each in components()),
        f"bundle: {bool(getattr(sys, 'frozen', False))}",
        f"system: {platform.platform()}, {platform.machine()}",
        f"processors: {processors()} of {os.cpu_count()}",
        f"memory of the process: {_memory()}",
        *_threads(),
        *_screen(),
        f"language: {language.current()} (chosen: {now.preferences.language})",
        f"theme: {theme.current()} (chosen: {now.preferences.theme}), palette: {theme.palette()}",
        f"preferences: smoothing {now.preferences.smoothing}, BLAS threads {now.preferences.blas_threads}, "
        f"processes of seeds {now.preferences.seed_processes or 'all'}, "
        f"checkpoints {now.preferences.checkpoint_megabytes} MB, at start {now.preferences.at_start}",
        f"preset: {now.preset or 'none'}{' (modified)' if now.modified and now.preset else ''}",
        *_experiment(now.config),
        f"run: {now.run}",
        f"tab: {now.tab}",
        f"last error: {now.error or 'none'}",
    ]
    return without_names("\n".join(lines)) + "\n"


def without_names(text: str) -> str:
    """``text`` with ~ for the home folder, and USER where else the person's name is part of a path."""
    home = str(Path.home())
    for each in {home, Path(home).as_posix(), home.replace("\\", "\\\\")}:
        if len(each) > 1:
            text = text.replace(each, "~")
    with contextlib.suppress(OSError, KeyError, ImportError):
        name = re.escape(getpass.getuser())
        text = re.sub(rf"(?<=[/\\]){name}(?=[/\\])", "USER", text)
    return text


def _experiment(config: Config) -> list[str]:
    network, training = config.network, config.training
    rules = [each.initializer if isinstance(each.initializer, str) else each.rule.id for each in config.contenders]
    return [
        f"data: {config.dataset}, seed {config.seed}, {config.dtype}",
        f"network: {network.hidden_sizes}, activation {network.activation}",
        f"contenders: {', '.join(rules)}",
        f"training: {training.optimizer}, learning rate {training.learning_rate:g}, batch {training.batch_size}, "
        f"{training.iterations} iterations",
    ]


def _threads() -> list[str]:
    return [
        f"BLAS: {each.get('internal_api')} {each.get('version')} {each.get('architecture') or ''}, "
        f"{each.get('num_threads')} threads"
        for each in threadpool_info()
        if each.get("user_api") == "blas"
    ]


def _screen() -> list[str]:
    lines = [f"Qt platform: {QGuiApplication.platformName()}"]
    for screen in QGuiApplication.screens():
        size = screen.size()
        lines.append(
            f"screen: {size.width()} x {size.height()}, scale {screen.devicePixelRatio():g}, "
            f"{screen.logicalDotsPerInch():.0f} dpi, {screen.refreshRate():.0f} Hz"
        )
    return lines


def _memory() -> str:
    with contextlib.suppress(OSError):
        status = Path("/proc/self/status").read_text("ascii", "replace")
        now, most = (re.search(rf"^{name}:\s*(\d+) kB", status, re.MULTILINE) for name in ("VmRSS", "VmHWM"))
        if now and most:
            return f"{int(now[1]) // 1024} MB, at most {int(most[1]) // 1024} MB"
    return "not known on this system"
