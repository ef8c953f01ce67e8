"""Comments in threads: written, answered, resolved, opened again and taken back."""

import pytest

from mapper.core.edits import comments
from mapper.core.errors import Refused
from mapper.core.records import Comment
from mapper.core.threads import open_threads, threads_of


@pytest.fixture
def call(sheet):
    return sheet.node("Call", 200, 230)


def _add(sheet, node, text, author="Ana", minute=0):
    when = f"2026-05-04T10:{minute:02}:00"
    made = sheet.session.run(comments.add_comment, node.id, text, author=author, written=when)
    return made.added(Comment)[0]


def _answer(sheet, comment, text, author="Ben", minute=1):
    when = f"2026-05-04T10:{minute:02}:00"
    made = sheet.session.run(comments.answer_comment, comment.id, text, author=author, written=when)
    return made.added(Comment)[0]


def test_answers_stand_below_the_first_in_the_order_they_were_written(sheet, call):
    first = _add(sheet, call, "  Who calls?  ")
    answer = _answer(sheet, first, "The SDR", minute=5)
    _answer(sheet, answer, "Or the AE", minute=3)
    _add(sheet, call, "When?", minute=9)
    told = [(t.first.text, [a.text for a in t.answers]) for t in threads_of(sheet.session.store, call.id)]
    assert told == [("Who calls?", ["Or the AE", "The SDR"]), ("When?", [])]


def test_a_resolved_thread_is_open_again_when_somebody_answers(sheet, call):
    first = _add(sheet, call, "Who calls?")
    store = sheet.session.store
    sheet.session.run(comments.resolve_comment, _answer(sheet, first, "We do").id)
    assert open_threads(store) == []
    _answer(sheet, first, "Do we?", minute=2)
    assert [thread.first.id for thread in open_threads(store)] == [first.id]
    sheet.session.run(comments.resolve_comment, first.id)
    sheet.session.run(comments.resolve_comment, first.id, is_resolved=False)
    assert len(open_threads(store)) == 1


def test_one_takes_back_what_nobody_else_has_answered(sheet, call):
    first = _add(sheet, call, "Who calls?")
    answer = _answer(sheet, first, "We do")
    with pytest.raises(Refused, match="comment_is_answered"):
        sheet.session.run(comments.remove_comment, first.id)
    sheet.session.run(comments.remove_comment, answer.id)
    sheet.session.run(comments.remove_comment, first.id)
    assert list(sheet.session.store.all(Comment)) == []
    sheet.session.undo()
    assert [comment.text for comment in sheet.session.store.all(Comment)] == ["Who calls?"]


def test_a_comment_says_something(sheet, call):
    with pytest.raises(Refused, match="comment_is_empty"):
        _add(sheet, call, " \n ")
    with pytest.raises(Refused, match="too_long"):
        _add(sheet, call, "x" * 20_001)
