"""Drawing without a window: Qt's painting, without widgets and without a screen, loaded only when it is needed."""

import locale
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def painting(*, needed: bool, language: str = "en") -> Iterator[None]:
    """In here pictures can be painted, when `needed`, with words of a language; one application for all of them."""
    if not needed:
        yield
        return
    from PySide6.QtCore import QLocale

    from mapper.app.languages import Language, Languages
    from mapper.ui.render.export import ensure_gui

    _speak_utf8()
    with ensure_gui():
        languages, before = Languages(), QLocale()
        languages.speak(Language(language))
        try:
            yield
        finally:
            languages.hush()
            QLocale.setDefault(before)


def _speak_utf8() -> None:
    """Qt says at length on stderr that it takes UTF-8 where the locale has none, as on a bare server; so it has one."""
    if sys.platform == "linux" and locale.nl_langinfo(locale.CODESET).upper() != "UTF-8":
        os.environ["LC_ALL"] = "C.UTF-8"
