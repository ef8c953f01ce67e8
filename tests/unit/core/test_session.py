"""The session: one door, one notification, merging, undo and redo, refusals that change nothing."""

import pytest

from mapper.core.edits import measures, nodes
from mapper.core.errors import Refused, Trouble
from mapper.core.history import Act
from mapper.core.values import Point
from mapper.services.events import DocumentChanged
from tests.unit.core.conftest import Sheet


def test_a_command_gives_one_notification_after_the_disk_has_it(sheet: Sheet) -> None:
    heard: list[tuple[DocumentChanged, int]] = []
    sheet.session.subscribe(lambda notice: heard.append((notice, len(sheet.keeper.written))))
    before = len(sheet.keeper.written)
    sheet.node("A", 80, 60)
    assert [(n.act, n.label.code, written) for n, written in heard] == [(Act.EDIT, "add_node", before + 1)]


def test_an_observer_may_not_write(sheet: Sheet) -> None:
    node = sheet.node("A", 80, 60)
    sheet.session.subscribe(lambda _: sheet.session.run(nodes.rename_node, node.id, "No"))
    with pytest.raises(RuntimeError, match="observer"):
        sheet.session.run(nodes.rename_node, node.id, "B")


def test_edits_with_one_key_merge_within_a_second(sheet: Sheet) -> None:
    node = sheet.node("A", 80, 60)
    depth = len(sheet.session.history.done)
    for days in (1.0, 2.0, 3.0):
        sheet.now += 0.5
        sheet.session.run(measures.set_measures, node.id, wait_days=days)
    assert len(sheet.session.history.done) == depth + 1
    sheet.now += 1.5
    sheet.session.run(measures.set_measures, node.id, wait_days=4.0)
    assert len(sheet.session.history.done) == depth + 2


def test_a_merge_that_comes_to_nothing_is_an_undo(sheet: Sheet) -> None:
    node = sheet.node("A", 80, 60)
    before, depth = sheet.session.snapshot(), len(sheet.session.history.done)
    sheet.session.run(nodes.move_nodes, {node.id: Point(40, 25)}, nudge=True)
    sheet.session.run(nodes.move_nodes, {node.id: Point(node.x, node.y)}, nudge=True)
    assert sheet.session.snapshot() == before
    assert len(sheet.session.history.done) == depth


def test_undo_and_redo_are_inverse(sheet: Sheet) -> None:
    empty = sheet.session.snapshot()
    sheet.node("A", 80, 60)
    full = sheet.session.snapshot()
    sheet.session.undo()
    assert sheet.session.snapshot() == empty
    sheet.session.redo()
    assert sheet.session.snapshot() == full
    with pytest.raises(Refused, match="nothing_to_redo"):
        sheet.session.redo()


def test_a_new_command_ends_what_can_be_redone(sheet: Sheet) -> None:
    sheet.node("A", 80, 60)
    sheet.session.undo()
    sheet.node("B", 80, 60)
    assert sheet.session.history.redoable is None


def test_a_disk_that_refuses_leaves_everything_as_it_was(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet.node("A", 80, 60)
    before, done = sheet.session.snapshot(), sheet.session.history.done

    def fail(*_: object, **__: object) -> None:
        raise Trouble("disk_full")

    heard: list[DocumentChanged] = []
    sheet.session.subscribe(heard.append)
    monkeypatch.setattr(sheet.keeper, "write", fail)
    for act in (sheet.session.undo, lambda: sheet.node("B", 80, 60)):
        with pytest.raises(Trouble, match="disk_full"):
            act()
    assert (sheet.session.snapshot(), sheet.session.history.done, heard) == (before, done, [])


def test_a_preview_changes_nothing(sheet: Sheet) -> None:
    node = sheet.node("A", 80, 60)
    before = sheet.session.snapshot()
    assert len(sheet.session.preview(nodes.rename_node, node.id, "B")) == 1
    assert sheet.session.snapshot() == before
