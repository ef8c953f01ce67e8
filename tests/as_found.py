"""The guard of what all windows share: each test leaves it as it found it, and so does each file of tests.

A style sheet, a font or a locale that outlives its test makes others fail, and only in another order than the usual
one. What was left is put back, so that only the test that left it fails.
A pytest plugin (`-p tests.as_found`), so that the guard itself can be tested in a run of its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication

Found = dict[str, Any]


class Shared:
    """What the application has for all of its windows."""

    def __init__(self) -> None:
        self._translators: list[QTranslator] = []  # Qt does not tell which ones it asks
        install, remove = QCoreApplication.installTranslator, QCoreApplication.removeTranslator

        def installed(translator: QTranslator) -> bool:
            self._translators.append(translator)
            return install(translator)

        def removed(translator: QTranslator) -> bool:
            self._translators = [each for each in self._translators if each is not translator]
            return remove(translator)

        QCoreApplication.installTranslator = installed  # type: ignore[method-assign,assignment]
        QCoreApplication.removeTranslator = removed  # type: ignore[method-assign,assignment]

    def found(self) -> Found | None:
        """All of it by what it is called, or None while there is no application."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return None
        cursor = QGuiApplication.overrideCursor()
        return {
            "style sheet": app.styleSheet(),
            "style": app.style().name(),
            "palette": QApplication.palette(),
            "font": QApplication.font(),
            "direction of reading": QGuiApplication.layoutDirection(),
            "locale": QLocale(),
            "translators": [*self._translators],
            "cursor": None if cursor is None else cursor.shape(),
            "format of settings": QSettings.defaultFormat(),
        }

    def put_back(self, before: Found) -> None:
        """Make all of it what it was."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for translator in [*self._translators]:
            if translator not in before["translators"]:
                QCoreApplication.removeTranslator(translator)
        while QGuiApplication.overrideCursor() is not None:
            QGuiApplication.restoreOverrideCursor()
        if before["cursor"] is not None:
            QGuiApplication.setOverrideCursor(QCursor(before["cursor"]))
        QSettings.setDefaultFormat(before["format of settings"])
        QLocale.setDefault(before["locale"])
        QGuiApplication.setLayoutDirection(before["direction of reading"])
        app.setStyleSheet("")
        if before["style"]:  # under a style sheet it has no name
            QApplication.setStyle(before["style"])
        QApplication.setPalette(before["palette"])
        QApplication.setFont(before["font"])
        app.setStyleSheet(before["style sheet"])

    def guarded(self, request: pytest.FixtureRequest, what: str) -> Iterator[None]:
        """Compare before and after, and fail where something else is left."""
        failed_before = request.session.testsfailed
        before = self.found()
        yield
        after = self.found()
        if before is None or after is None:
            return
        left = [name for name, value in after.items() if value != before[name]]
        if left:
            self.put_back(before)
        if left and request.session.testsfailed == failed_before:
            pytest.fail(f"The {what} left another {', another '.join(left)} than it found.", pytrace=False)


@contextmanager
def undressed_after(app: QApplication) -> Iterator[None]:
    """Whatever theme is put on meanwhile, the application looks as before afterwards."""
    palette, font, style = app.palette(), app.font(), app.style().name()
    try:
        yield
    finally:
        app.setStyleSheet("")
        app.setStyle(style)
        app.setPalette(palette)
        app.setFont(font)


@pytest.fixture(scope="session")
def _shared() -> Shared:
    return Shared()


@pytest.fixture(scope="module", autouse=True)
def _module_leaves_all_as_found(request: pytest.FixtureRequest, _shared: Shared) -> Iterator[None]:
    yield from _shared.guarded(request, "file")


@pytest.fixture(autouse=True)
def _all_is_as_found(request: pytest.FixtureRequest, _shared: Shared) -> Iterator[None]:
    yield from _shared.guarded(request, "test")
