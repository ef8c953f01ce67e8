"""The language in force: that of the windows, or of a file that is written in another one. Needs QtCore only."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from mapper.core.resources import resource

_SOURCE: Final = "en"  # the texts in the code are English


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of a file: what it says for a text of a context, and how it writes numbers and days."""

    translated: Callable[[str, str], str]
    locale: QLocale


# Of a thread, so that a file may be written in another language than that of the windows meanwhile.
_IN_FORCE: Final[ContextVar[Tongue | None]] = ContextVar("tongue", default=None)


def translated(context: str, text: str) -> str:
    """A text in the language in force here."""
    tongue = _IN_FORCE.get()
    return QCoreApplication.translate(context, text) if tongue is None else tongue.translated(context, text)


def locale() -> QLocale:
    """How numbers and days are written in the language in force here."""
    tongue = _IN_FORCE.get()
    return QLocale() if tongue is None else tongue.locale


def tongue() -> Tongue | None:
    """The language in force here; None is that of the windows, whichever it is."""
    return _IN_FORCE.get()


@contextmanager
def speaking(wanted: Tongue | None) -> Iterator[None]:
    """In here, and in this thread alone, a language is in force; None is that of the windows."""
    before = _IN_FORCE.set(wanted)
    try:
        yield
    finally:
        _IN_FORCE.reset(before)


def tongue_of(code: str) -> Tongue:
    """The language of a code, "en" or "de", whatever the windows speak."""
    if code == _SOURCE:
        return Tongue(lambda _, text: text, locale_of(code))
    translator = QTranslator()
    translator.load(str(resource("i18n") / f"mapper_{code}.qm"))
    return Tongue(lambda context, text: translator.translate(context, text) or text, locale_of(code))


def locale_of(code: str) -> QLocale:
    """Numbers and dates as the system has them; as is usual where the language is spoken, when that is another one."""
    system = QLocale.system()
    return system if QLocale(code).language() is system.language() else QLocale(code)
