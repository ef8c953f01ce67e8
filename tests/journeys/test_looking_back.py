"""Looking back: any earlier moment in the whole window, read only; restored, named, played, and left again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mapper.app.desk import Desk
from mapper.core import queries
from mapper.core.edits.agreement import add_participants
from mapper.core.edits.maps import copy_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.nodes import add_node, delete_items, rename_node
from mapper.core.records import Node, Person, SignOff
from mapper.core.values import MapKind, NodeKind, Point
from mapper.services import documents
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.dialogs.files import SaveFileDialog
from mapper.ui.dialogs.name import NameDialog
from mapper.ui.models.moments import Kind
from mapper.ui.panels.inspector.signing import SigningPart
from mapper.ui.texts import command_name

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def worked(desk: Desk, qtbot: QtBot) -> Iterator[Desk]:
    """Three commands: a step was renamed, another deleted, a third is new."""
    desk.canvas.motion.allow(False)
    first, second = _steps(desk)[:2]
    desk.bridge.run(rename_node, first.id, "Renamed")
    desk.bridge.run(delete_items, [second.id])
    desk.bridge.run(add_node, desk.bridge.map_id, NodeKind.STEP, Point(400, 300), "New")
    desk.window.activateWindow()
    desk.canvas.setFocus()
    qtbot.waitUntil(desk.canvas.hasFocus)
    yield desk
    if isValid(desk.window):
        desk.looking_back.past.leave()


def _steps(desk: Desk) -> list[Node]:
    nodes = queries.nodes(desk.bridge.reader, desk.bridge.map_id)
    return sorted((node for node in nodes if node.kind is NodeKind.STEP), key=lambda node: node.id)


def _names(desk: Desk) -> set[str]:
    """As they are drawn, not only as they are read."""
    drawn = {picture.id for picture in desk.canvas.sheet.projection.nodes.values()}
    read = {node.id: node.name for node in queries.nodes(desk.bridge.reader, desk.bridge.map_id)}
    assert drawn == set(read)
    return set(read.values())


def _open(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk.canvas, Key.Key_H, CTRL)
    qtbot.waitUntil(desk.looking_back.panel.view.hasFocus)


def _rows(desk: Desk) -> list[str]:
    model = desk.looking_back.panel.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def _click(desk: Desk, text: str) -> None:
    view = desk.looking_back.panel.view
    index = desk.looking_back.panel.model.index(_rows(desk).index(text))
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def test_a_moment_is_looked_at_in_the_whole_window_and_left_with_escape(worked: Desk, qtbot: QtBot) -> None:
    now = _names(worked)
    assert {"Renamed", "New"} <= now
    _open(worked, qtbot)
    rows = _rows(worked)
    assert rows[:2] == ["Now", "Today"]
    assert rows[-1] == "As the document began"
    _click(worked, "As the document began")
    then = _names(worked)
    assert not {"Renamed", "New"} & then
    assert len(then) == len(now)
    assert worked.looking_back.bar.isVisible()
    assert "the beginning" in worked.looking_back.bar.text.full_text()
    QTest.keyClick(worked.looking_back.panel.view, Key.Key_Up)
    assert "Renamed" in _names(worked)
    assert "Rename to 'Renamed'" in worked.looking_back.bar.text.full_text()
    worked.canvas.setFocus()
    QTest.keyClick(worked.canvas, Key.Key_Escape)
    assert _names(worked) == now
    assert not worked.looking_back.bar.isVisible()
    assert not worked.bridge.session.is_read_only


def test_nothing_can_be_changed_there_and_whoever_tries_hears_why(worked: Desk, qtbot: QtBot) -> None:
    _open(worked, qtbot)
    worked.looking_back.past.go_to(0)
    line, step = worked.document.session.line, _steps(worked)[0]
    worked.selection.set([step.id])
    worked.canvas.setFocus()
    QTest.keyClick(worked.canvas, Key.Key_Delete)
    said = [label.text() for label in worked.canvas.findChildren(QLabel) if label.isVisible()]
    assert any("earlier moment" in text for text in said)
    canvas = worked.canvas
    rect = canvas.camera.rect_on_screen(canvas.sheet.projection.nodes[step.id].extent)
    start = rect.center().toPoint()
    QTest.mousePress(canvas.viewport(), LEFT, pos=start)
    for step_on in range(1, 6):
        QTest.mouseMove(canvas.viewport(), start + QPoint(12 * step_on, 0))
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=start + QPoint(60, 0))
    QTest.keyClicks(canvas, "x")
    refused = []
    worked.bridge.refused.connect(refused.append)
    worked.bridge.run(rename_node, step.id, "Not so")
    assert [problem.code for problem in refused] == ["is_past"]
    assert worked.document.session.line == line
    assert "earlier moment" in worked.window.statusBar().currentMessage()


def test_all_of_it_is_restored_and_that_can_be_undone(worked: Desk, qtbot: QtBot) -> None:
    now = worked.document.session.snapshot()
    _open(worked, qtbot)
    _click(worked, "As the document began")
    then = worked.bridge.session.snapshot()
    worked.looking_back.bar.restore.trigger()
    assert worked.document.session.snapshot() == then
    assert not worked.looking_back.past.is_on
    entry = worked.document.session.history.undoable
    assert entry is not None
    assert command_name(entry.label) == "Restore the beginning"
    worked.canvas.setFocus()
    QTest.keyClick(worked.canvas, Key.Key_Z, CTRL)
    assert worked.document.session.snapshot() == now


def test_one_step_that_was_deleted_is_restored_and_shown(worked: Desk, qtbot: QtBot) -> None:
    now = _names(worked)
    _open(worked, qtbot)
    _click(worked, "As the document began")
    gone = next(step for step in _steps(worked) if worked.document.session.store.find(Node, step.id) is None)
    restore = next(a for a in worked.window.actions() if a.objectName() == "history.restore_selected")
    assert not worked.looking_back.bar.restore_selected.isEnabled()
    assert not restore.isEnabled()
    worked.selection.set([gone.id])
    assert worked.looking_back.bar.restore_selected.isEnabled()
    restore.trigger()  # as the palette of commands does
    assert _names(worked) == now | {gone.name}
    assert worked.selection.ids == (gone.id,)
    assert not worked.looking_back.past.is_on


def test_a_moment_has_a_name_and_is_found_by_it(
    worked: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NameDialog, "ask", lambda *_: "Before lunch")
    worked.looking_back.name_it()
    worked.bridge.run(rename_node, _steps(worked)[-1].id, "After lunch")
    _open(worked, qtbot)
    _click(worked, "Before lunch")
    assert "After lunch" not in _names(worked)
    assert "Before lunch" in worked.looking_back.bar.text.full_text()
    model, view = worked.looking_back.panel.model, worked.looking_back.panel.view
    row = next(i for i in range(model.rowCount()) if model.row(model.index(i)).kind is Kind.NAME)
    view.setCurrentIndex(model.index(row))
    monkeypatch.setattr(NameDialog, "ask", lambda *_: "Lunch")
    QTest.keyClick(view, Key.Key_F2)
    assert [version.name for version in worked.document.session.versions] == ["Lunch"]
    qtbot.waitUntil(lambda: "Lunch" in _rows(worked))
    view.setCurrentIndex(model.index(_rows(worked).index("Lunch")))
    for is_wanted in (False, True):
        monkeypatch.setattr(ConfirmDialog, "ask", lambda *_, wanted=is_wanted: wanted)
        QTest.keyClick(view, Key.Key_Delete)
        assert bool(worked.document.session.versions) is not is_wanted


def test_the_slider_and_the_arrows_lead_through_time(worked: Desk) -> None:
    past, bar = worked.looking_back.past, worked.looking_back.bar
    past.go_to(0)
    assert not bar.earlier.isEnabled()
    bar.resize(330, 200)
    bar.layout().activate()
    assert all(each.width() >= each.sizeHint().width() for each in (bar.restorer, bar.back))
    assert bar.text.geometry().bottom() < bar.back.y(), "in a narrow window one stands below the other"
    QTest.mouseClick(bar.later, LEFT)
    assert past.at == 1
    bar.slider.setFocus()
    QTest.keyClick(bar.slider, Key.Key_End)
    bar._show_place()
    assert past.at == 3
    assert past.is_on, "the last moment is one of them: the bar does not go away under the hand"
    assert not bar.later.isEnabled()
    QTest.mouseClick(bar.back, LEFT)
    assert not past.is_on


def test_the_meeting_is_played_before_a_room(worked: Desk, qtbot: QtBot) -> None:
    looking_back = worked.looking_back
    shown: list[int] = []
    looking_back.past.moved.connect(lambda: shown.append(looking_back.past.at))
    looking_back.film.set_seconds(1)
    QTest.keyClick(worked.canvas, Key.Key_F5)
    assert worked.presentation.is_on
    QTest.keyClick(worked.canvas, Key.Key_H, CTRL | SHIFT)
    assert looking_back.film.is_playing
    assert looking_back.bar.isVisible()
    assert not looking_back.bar.name.isVisible(), "nothing before a room asks a question"
    qtbot.waitUntil(lambda: not looking_back.film.is_playing)
    assert shown == sorted(shown)
    assert (shown[0], shown[-1]) == (0, 3)
    QTest.keyClick(worked.canvas, Key.Key_Escape)
    assert not looking_back.past.is_on
    assert worked.presentation.is_on, "the first Escape leaves the past, the next one the room"
    QTest.keyClick(worked.canvas, Key.Key_Escape)
    assert not worked.presentation.is_on


def test_a_film_goes_from_one_named_moment_to_another(worked: Desk, qtbot: QtBot) -> None:
    session, looking_back = worked.document.session, worked.looking_back
    session.name_version("First", line=1)
    session.name_version("Second", line=2)
    past, bar, film = looking_back.past, looking_back.bar, looking_back.film
    past.go_to(0)
    bar.first.setCurrentText("First")
    bar.last.setCurrentText("Second")
    bar.first.activated.emit(bar.first.currentIndex())
    assert (film.first, film.end, past.at) == (1, 2, 1)
    film.set_seconds(1)
    film.play()
    qtbot.waitUntil(lambda: not film.is_playing)
    assert past.at == 2
    bar.first.setCurrentText("Second")
    bar.first.activated.emit(bar.first.currentIndex())
    assert (film.first, film.end) == (2, 3), "no film runs backwards"


def test_closing_the_window_in_the_past_keeps_the_present(worked: Desk, reopened) -> None:
    copy, now = worked.document.path.with_name("copy.salesmap"), worked.document.session.snapshot()
    worked.looking_back.past.go_to(1)
    documents.save_copy(worked.document, copy)
    again = reopened(copy)
    assert again.document.session.snapshot() == now


def test_undo_goes_on_after_a_restart_under_the_same_names(worked: Desk, reopened, qtbot: QtBot) -> None:
    session = worked.document.session
    worked.bridge.run(set_measures, _steps(worked)[0].id, wait_days=3.0)
    session.undo()
    labels = [command_name(entry.label) for entry in session.history.done]
    states = [session.snapshot()]
    copy = worked.document.path.with_name("copy.salesmap")
    documents.save_copy(worked.document, copy)
    again = reopened(copy)
    session = again.document.session
    assert [command_name(entry.label) for entry in session.history.done] == labels
    again.window.activateWindow()
    again.canvas.setFocus()
    qtbot.waitUntil(again.canvas.hasFocus)
    QTest.keyClick(again.canvas, Key.Key_Z, CTRL | SHIFT)
    assert session.snapshot() != states[0]
    QTest.keyClick(again.canvas, Key.Key_Z, CTRL)
    assert session.snapshot() == states[0]
    for _ in labels:
        QTest.keyClick(again.canvas, Key.Key_Z, CTRL)
    assert session.history.undoable is None
    for _ in labels:
        QTest.keyClick(again.canvas, Key.Key_Z, CTRL | SHIFT)
    assert session.snapshot() == states[0]


def test_the_history_is_thinned_when_a_person_says_so(
    worked: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mapper.app.looking_back._KEPT", 1)
    asked: list[str] = []
    monkeypatch.setattr(ConfirmDialog, "ask", lambda *words: asked.append(words[2]) or True)
    now = worked.document.session.snapshot()
    _open(worked, qtbot)
    worked.looking_back.thin()
    assert "The last 1 steps" in asked[0]
    qtbot.waitUntil(lambda: "2 commands of long ago" in _rows(worked))
    assert worked.document.session.snapshot() == now
    _click(worked, "2 commands of long ago")
    assert "New" not in _names(worked)


def test_a_copy_without_history_says_what_it_lacks(worked: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    target = worked.document.path.with_name("given away.salesmap")
    monkeypatch.setattr(SaveFileDialog, "ask", lambda *_: target)
    worked.document.session.name_version("Secret")
    worked.looking_back.copy_without()
    assert "no named moments" in worked.window.statusBar().currentMessage()
    copy = documents.open_document(target)
    assert (copy.session.journal(), copy.session.versions) == ([], ())
    assert copy.session.snapshot() == worked.document.session.snapshot()
    documents.close(copy)


def test_what_was_signed_is_looked_at_from_the_signature(worked: Desk, qtbot: QtBot) -> None:
    worked.bridge.run(add_participants, ["Zoe"])
    person = next(p for p in worked.bridge.reader.all(Person) if p.name == "Zoe")
    worked.selection.set([])
    (part,) = worked.window.findChildren(SigningPart)
    part.signer.committed.emit(person.id)
    signed = next(s for s in worked.bridge.reader.all(SignOff) if s.person_id == person.id)
    (version,) = [v for v in worked.document.session.versions if v.id == signed.version_id]
    assert version.name.startswith("Signed: ")
    worked.looking_back._forget(version)
    assert "Somebody signed" in worked.window.statusBar().currentMessage()
    then = _names(worked)
    worked.bridge.run(rename_node, _steps(worked)[-1].id, "Changed since")
    qtbot.waitUntil(lambda: signed.id in part.rows.rows())
    row = part.rows.rows()[signed.id]
    assert row.version.whole() == version.name
    assert "changed since" in row.day.text()
    row.version.click()
    assert worked.looking_back.past.is_on
    assert _names(worked) == then


def test_the_map_beside_looks_back_too(worked: Desk, qtbot: QtBot) -> None:
    as_is = worked.bridge.map_id
    worked.bridge.run(copy_map, as_is, "To be", MapKind.TO_BE)
    to_be = next(m for m in queries.maps(worked.bridge.reader) if m.name == "To be")
    copied_at = worked.looking_back.past.at
    other = queries.nodes(worked.bridge.reader, to_be.id)[0]
    worked.bridge.switch_map(to_be.id)
    worked.bridge.run(rename_node, other.id, "Refined")
    worked.beside.open()
    second = worked.beside.second
    assert second is not None
    now = {picture.id for picture in second.view.sheet.projection.nodes.values()}
    worked.looking_back.past.go_to(copied_at)
    second = worked.beside.second
    assert second is not None
    assert second.bridge.reader.get(Node, other.id).name == other.name
    assert {picture.id for picture in second.view.sheet.projection.nodes.values()} == now
    worked.looking_back.past.go_to(1)  # there is no to-be yet
    worked.looking_back.past.leave()
    assert worked.bridge.map_id == to_be.id
    assert worked.bridge.reader.get(Node, other.id).name == "Refined"
    worked.beside.close()
