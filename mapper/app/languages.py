"""The languages the program speaks: which there are, and the translators of the one in force."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from mapper.app.pseudo import PseudoTranslator
from mapper.core.resources import resource
from mapper.ui.spoken import locale_of


class Language(StrEnum):
    """What the person chose; the texts in the code are English, and the pseudo-language shows which are not found."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    PSEUDO = "pseudo"
    PSEUDO_LEFTWARDS = "pseudo-leftwards"  # the same, written from right to left


_PSEUDO: Final = frozenset({Language.PSEUDO, Language.PSEUDO_LEFTWARDS})


class Languages:
    """Speaks one language at a time. Texts that a widget has already keep theirs until it is made anew."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []
        self._spoken = Language.ENGLISH

    @property
    def spoken(self) -> Language:
        """The language in force, never `SYSTEM`."""
        return self._spoken

    def speak(self, wanted: Language) -> bool:
        """Put a language into force, with its numbers and dates. False when it was spoken already."""
        language = _of_the_system() if wanted is Language.SYSTEM else wanted
        QLocale.setDefault(_locale(language))
        if language is self._spoken and (self._translators or language is Language.ENGLISH):
            return False
        self.hush()
        self._spoken = language
        for translator in _translators(language):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)
        QGuiApplication.setLayoutDirection(_direction(language))
        return True

    def hush(self) -> None:
        """Back to the texts in the code."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()
        self._spoken = Language.ENGLISH
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _of_the_system() -> Language:
    """The first of the person's languages that is spoken here."""
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0]
        if code in (Language.ENGLISH, Language.GERMAN):
            return Language(code)
    return Language.ENGLISH


def _direction(language: Language) -> Qt.LayoutDirection:
    """Which way it is written, and with it windows are laid out and new maps flow."""
    if language in _PSEUDO:
        is_leftwards = language is Language.PSEUDO_LEFTWARDS
        return Qt.LayoutDirection.RightToLeft if is_leftwards else Qt.LayoutDirection.LeftToRight
    return QLocale(language.value).textDirection()


def _locale(language: Language) -> QLocale:
    """Numbers and dates as the system has them; as is usual where the language is spoken, when that is another one."""
    return QLocale.system() if language in _PSEUDO else locale_of(language.value)


def _translators(language: Language) -> list[QTranslator]:
    if language in _PSEUDO:
        return [PseudoTranslator(is_leftwards=language is Language.PSEUDO_LEFTWARDS)]
    if language is Language.ENGLISH:
        return []
    # The last one installed is asked first.
    folders = (Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), resource("i18n"))
    found = []
    for folder, name in zip(folders, ("qtbase", "mapper"), strict=True):
        translator = QTranslator()
        if translator.load(str(folder / f"{name}_{language.value}.qm")):
            found.append(translator)
    return found
