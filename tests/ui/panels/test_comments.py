"""Comments in the inspector: written, answered, resolved and taken back where one's own; never more than plain text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mapper.core.edits import comments
from mapper.core.records import Comment
from mapper.core.threads import threads_of
from mapper.ui.panels.inspector.panel import InspectorPanel
from tests.builders import a_map

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(furnish):
    builder = a_map().lane("Sales").step("Call").to("Offer").step("Offer")
    room = furnish(InspectorPanel, builder, selected=["Call"])
    room.bridge.here.author = lambda: "Ana"
    room.select("Call")
    return room


def _part(room):
    return room.panel.page.comments


def _threads(room, name="Call"):
    return threads_of(room.reader, room.node(name).id)


def _write(editor, text):
    editor.setFocus()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)


def test_a_comment_is_signed_and_one_edit(room):
    entries = room.entries()
    _write(_part(room).field.editor, "Who calls?")
    assert room.entries() == entries + 1
    (thread,) = _threads(room)
    assert (thread.first.text, thread.first.author) == ("Who calls?", "Ana")
    assert thread.first.written
    assert _part(room).field.editor.toPlainText() == ""
    (view,) = _part(room).rows.rows().values()
    assert view.comments()[0].text.text() == "Who calls?"


def test_what_was_typed_for_one_step_is_not_written_to_the_next(room):
    editor = _part(room).field.editor
    editor.setFocus()
    QTest.keyClicks(editor, "Only here")
    room.select("Offer")
    assert [thread.first.text for thread in _threads(room)] == ["Only here"]
    assert _threads(room, "Offer") == []


def test_a_thread_is_answered_resolved_and_opened_again(room):
    _write(_part(room).field.editor, "Who calls?")
    view = next(iter(_part(room).rows.rows().values()))
    view.answer_link.click()
    _write(view.answer.editor, "We do")
    assert [comment.text.text() for comment in view.comments()] == ["Who calls?", "We do"]
    view.resolve_link.click()
    assert _part(room).rows.rows() == {}
    assert _part(room).resolved.text() == "1 resolved"
    _part(room).resolved.click()
    view = next(iter(_part(room).rows.rows().values()))
    view.resolve_link.click()
    assert not _threads(room)[0].first.is_resolved


def test_only_ones_own_can_be_taken_back(room):
    call = room.node("Call").id
    room.bridge.run(comments.add_comment, call, "Hers", author="Eve", written="2026-05-04T10:00:00")
    _write(_part(room).field.editor, "Mine")
    own = {v.text.text(): v for t in _part(room).rows.rows().values() for v in t.comments()}
    assert own["Hers"].remover.isHidden()
    assert own["Hers"].head.text().startswith("Eve · 4 May 2026, ")
    own["Mine"].remover.click()
    assert [comment.text for comment in room.reader.all(Comment)] == ["Hers"]


def test_markup_is_shown_as_it_was_typed(room):
    call = room.node("Call").id
    text = '<img src="file:///etc/passwd"><b>Bold</b>'
    room.bridge.run(comments.add_comment, call, text, author="<i>Eve</i>", written="whenever")
    (view,) = _part(room).rows.rows().values()
    said = view.comments()[0]
    assert said.text.textFormat() is Qt.TextFormat.PlainText
    assert (said.text.text(), said.head.text()) == (text, "<i>Eve</i> · whenever")
