"""The language in force: that of the windows, or of a file that is written in another one. Needs QtCore only."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import current_thread
from typing import Final

from PySide6.QtCore import QLocale, QTranslator

from mapper.core.resources import resource

_SOURCE: Final = "en"  # the texts in the code are English
_KEPT: Final = "mapper_tongue"  # by its thread, for the windows go on meanwhile in theirs


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of a file: what it says for a text of a context, and how it writes numbers and days."""

    translated: Callable[[str, str], str]
    locale: QLocale


def locale() -> QLocale:
    """How numbers and days are written in the language in force here."""
    spoken = tongue()
    return QLocale() if spoken is None else spoken.locale


def tongue() -> Tongue | None:
    """The language in force here; None is that of the windows, whichever it is."""
    kept: Tongue | None = getattr(current_thread(), _KEPT, None)
    return kept


@contextmanager
def speaking(wanted: Tongue | None) -> Iterator[None]:
    """In here, and in this thread alone, a language is in force; None is that of the windows."""
    thread, before = current_thread(), tongue()
    setattr(thread, _KEPT, wanted)
    try:
        yield
    finally:
        setattr(thread, _KEPT, before)


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
