"""A layout sought in the background goes with its window: nothing of it comes back to a document that is closed."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core.edits import tidy
from mapper.core.edits.tidy import Layout
from mapper.core.ids import MapId
from mapper.core.store import Snapshot


@pytest.fixture
def let_go(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Layouts take until this is called, which waits until they are found."""
    gate = threading.Event()
    found = tidy.fresh_layout

    def slow(snapshot: Snapshot, map_id: MapId, is_over: Callable[[], bool]) -> Layout | None:
        gate.wait()
        return found(snapshot, map_id)

    monkeypatch.setattr(tidy, "fresh_layout", slow)
    others = set(threading.enumerate())

    def let_go() -> None:
        gate.set()
        for thread in set(threading.enumerate()) - others:
            thread.join()

    yield let_go
    let_go()


def test_closing_the_window_gives_it_up(
    desk: Desk, office: Office, qtbot: QtBot, let_go: Callable[[], None]
) -> None:
    desk.canvas.tidying.lay_out_anew()
    assert desk.canvas.tidying.is_busy
    desk.window.close()
    let_go()
    qtbot.waitUntil(lambda: not office.desks)
    QApplication.processEvents()


def test_making_the_window_anew_gives_it_up(
    desk: Desk, office: Office, qtbot: QtBot, let_go: Callable[[], None]
) -> None:
    revision = desk.bridge.session.revision
    desk.canvas.tidying.lay_out_anew()
    office.set_scale(125)
    qtbot.waitUntil(lambda: office.desks[-1] is not desk)
    let_go()
    QApplication.processEvents()
    assert office.desks[-1].bridge.session.revision == revision
