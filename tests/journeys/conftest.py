"""A whole program for a journey: an office with settings of its own, closed at the end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.app.settings import Settings
from mapper.ui.theme.fonts import load_fonts
from mapper.ui.theme.theme import Mode, Theme
from tests.as_found import undressed_after


@pytest.fixture
def office(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    load_fonts()
    theme = Theme(Mode.LIGHT)
    with undressed_after(qapp):
        theme.apply(qapp)
        office = Office(theme, Settings(tmp_path / "settings.ini"))
        yield office
        windows = [desk.window for desk in office.desks]
        office.quit()
        qtbot.waitUntil(lambda: not office.desks)
        assert all(not window.isVisible() for window in windows)
        # Windows that go need not be undressed before.
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.deleteLater()
    office.deleteLater()
    qapp.sendPostedEvents(None, 0)
    qapp.processEvents()


@pytest.fixture
def english_again(office: Office) -> Iterator[None]:
    """The language and the locale of before, once a test that speaks others is done."""
    before = QLocale()
    yield
    office.languages.hush()
    QLocale.setDefault(before)


class _Watch(QObject):
    """Notes what is shown as a window of its own; a part made without a parent would flash up."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def shown_windows(qapp: QApplication) -> Iterator[list[str]]:
    """The types of the windows shown during the test, made before the desk is."""
    watch = _Watch()
    qapp.installEventFilter(watch)
    yield watch.shown
    qapp.removeEventFilter(watch)


@pytest.fixture
def desk(office: Office, qtbot: QtBot) -> Desk:
    """The B2B template in a window, fitted."""
    office.new_from_template("b2b_complex")
    return shown(office, qtbot)


@pytest.fixture
def reopened(office: Office, qtbot: QtBot) -> Callable[[Path], Desk]:
    """Closes every window and opens a document again, as another day would."""

    def open_again(path: Path) -> Desk:
        for desk in list(office.desks):
            desk.window.close()
        office.open_document(path)
        return shown(office, qtbot)

    return open_again


def shown(office: Office, qtbot: QtBot) -> Desk:
    desk = office.desks[-1]
    desk.window.resize(1600, 1000)
    qtbot.waitExposed(desk.window)
    desk.canvas.looking.fit_all()
    return desk
