"""Work that somebody waits for: its value, what it raises, and giving it up once a dialog says that it takes long."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mapper.core.errors import Trouble
from mapper.core.store import Snapshot
from mapper.services.jobs import Breathe
from mapper.ui.patience import PatienceDialog, patiently
from tests.builders import a_map


@pytest.fixture
def snapshot() -> Snapshot:
    return a_map().snapshot()


def test_what_is_soon_there_comes_without_a_dialog(qtbot: QtBot, snapshot: Snapshot) -> None:
    this = threading.get_ident()
    assert patiently(None, "Counting…", snapshot, lambda _, breathe: threading.get_ident()) not in (
        None,
        this,
    )


def test_what_the_work_raises_is_raised_here(qtbot: QtBot, snapshot: Snapshot) -> None:
    def work(_: Snapshot, breathe: Breathe) -> None:
        raise Trouble("table_empty", name="x")

    with pytest.raises(Trouble, match="table_empty"):
        patiently(None, "Counting…", snapshot, work)


def _dialog() -> PatienceDialog | None:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, PatienceDialog)]
    return next((each for each in found if each.isVisible()), None)


def test_a_dialog_says_what_takes_long_and_goes_when_it_is_there(qtbot: QtBot, snapshot: Snapshot) -> None:
    goes_on, seen = threading.Event(), []

    def look() -> None:
        dialog = _dialog()
        if dialog is None:
            QTimer.singleShot(20, look)
            return
        seen.append(dialog.windowTitle())
        goes_on.set()

    def work(_: Snapshot, breathe: Breathe) -> int:
        goes_on.wait(20)
        return 3

    look()
    assert patiently(None, "Counting…", snapshot, work) == 3
    assert seen == ["Counting…"]


def test_who_gives_it_up_gets_nothing_and_no_thread_is_left(qtbot: QtBot, snapshot: Snapshot) -> None:
    def give_up() -> None:
        dialog = _dialog()
        if dialog is None:
            QTimer.singleShot(20, give_up)
        else:
            dialog.reject()

    def work(_: Snapshot, breathe: Breathe) -> None:
        while True:
            breathe()

    before = threading.active_count()
    give_up()
    assert patiently(None, "Counting…", snapshot, work) is None
    assert threading.active_count() == before
