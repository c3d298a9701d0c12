"""The language of the window: from the system, or chosen; with the fonts that have its letters.

Translations are Qt's: ``resources/translations/initscope_*.ts``, compiled to ``.qm`` when InitScope is set up. Where a
checkout has none yet, or older ones, they are compiled when they are needed.
"""

from pathlib import Path
from typing import Literal, TypeAlias, get_args

from PySide6.QtCore import QLibraryInfo, QLocale, QStandardPaths, QTranslator
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

import resources
from resources.lrelease import compile_translation

__all__ = [
    "LANGUAGES",
    "Language",
    "LanguageChoice",
    "apply",
    "available",
    "compiled",
    "current",
    "families",
    "system_language",
]

Language: TypeAlias = Literal["en", "zh_CN", "ja"]
LanguageChoice: TypeAlias = Literal["system", "en", "zh_CN", "ja"]

LANGUAGES: dict[Language, str] = {"en": "English", "zh_CN": "简体中文", "ja": "日本語"}
"""Their names, each in itself: whoever wants it can read it."""

# The same character is written differently in the two: without its language's font first, Japanese looks Chinese.
_FONTS: dict[Language, tuple[str, ...]] = {
    "en": (),
    "zh_CN": (
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei UI", "PingFang SC",
        "WenQuanYi Micro Hei",
    ),
    "ja": (
        "Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans JP", "Yu Gothic UI", "Hiragino Sans", "IPAGothic",
        "WenQuanYi Micro Hei",
    ),
}  # fmt: skip

_WRITING = {
    "zh_CN": QFontDatabase.WritingSystem.SimplifiedChinese,
    "ja": QFontDatabase.WritingSystem.Japanese,
}

_SIGN = ord("直")
"""Written in one way in Chinese and in another in Japanese."""

_MOMENTS = 5.0  # seconds

_state: dict[str, Language] = {"language": "en"}
_installed: list[QTranslator] = []
_own_families: list[str] = []


def available() -> dict[Language, str]:
    """The languages that there are translations for, English among them, each with its name in itself."""
    return {each: name for each, name in LANGUAGES.items() if each == "en" or _has(each)}


def _has(language: Language) -> bool:
    file = resources.path("translations", f"initscope_{language}.ts")
    return file.exists() or file.with_suffix(".qm").exists()


def system_language() -> Language:
    """The first of the person's languages that there is; English if none is."""
    known = available()
    for name in QLocale.system().uiLanguages():
        language, _, rest = name.replace("_", "-").partition("-")
        # Traditional Chinese has characters of its own: English is read more easily than the wrong ones.
        if language == "zh" and not {"TW", "HK", "MO", "Hant"} & set(rest.split("-")):
            language = "zh_CN"
        if found := next((each for each in known if each == language), None):
            return found
    return "en"


def apply(app: QApplication, choice: LanguageChoice) -> Language:
    """Translate what is shown from now on; texts that are there already stay. Returns what it came to.

    "system" comes to English where no font has the letters of the system's language.

    Raises:
        ValueError: for a language that there is not.
    """
    if choice not in get_args(LanguageChoice):
        raise ValueError(f"unknown language {choice!r}; known: {', '.join(get_args(LanguageChoice))}")
    language = _readable(system_language()) if choice == "system" else choice
    while _installed:
        app.removeTranslator(_installed.pop())
    _state["language"] = language
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = () if language == "en" else (folder / f"qtbase_{language}.qm", compiled(language))
    for file in files:
        translator = QTranslator(app)
        if file is not None and translator.load(str(file)):
            app.installTranslator(translator)
            _installed.append(translator)
    # Numbers keep their dot: they are read beside formulas and code.
    QLocale.setDefault(QLocale.c())
    if not _own_families:
        _own_families[:] = app.font().families()
    font = app.font()
    font.setFamilies(families())
    app.setFont(font)
    return language


def _readable(language: Language) -> Language:
    return language if language not in _WRITING or QFontDatabase.families(_WRITING[language]) else "en"


def current() -> Language:
    """The language that is shown."""
    return _state["language"]


def families() -> list[str]:
    """The families of letters, the first that has a sign is taken for it: the system's own, then the language's.

    Where the system's own has the signs of East Asia and the system speaks another language, it would write them as
    that one does: the language's come first.
    """
    fonts = _FONTS[current()]
    if fonts and current() != system_language() and any(map(_is_east_asian, _own_families)):
        return [*filter(QFontDatabase.hasFamily, fonts), *_own_families, *fonts]
    return [*_own_families, *fonts]


def _is_east_asian(family: str) -> bool:
    # The database says of a name that stands for another font, as Sans Serif, that it is Latin.
    return QRawFont.fromFont(QFont(family)).supportsCharacter(_SIGN)


def compiled(language: Language) -> Path | None:
    """The compiled translation; None where there is none and it cannot be made."""
    source = resources.path("translations", f"initscope_{language}.ts")
    beside = source.with_suffix(".qm")
    if source.exists():
        cache = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))
        places = (beside, cache / beside.name)
        for ready in (_is_fresh, compile_translation):
            if made := next((each for each in places if ready(source, each)), None):
                return made
    return beside if beside.exists() else None


def _is_fresh(source: Path, made: Path) -> bool:
    # Whatever installs both writes them within moments, in any order.
    return made.exists() and made.stat().st_mtime > source.stat().st_mtime - _MOMENTS
