"""Comments in threads: a first one, and the answers to it in the order they were written."""

from collections.abc import Iterable
from typing import NamedTuple

from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.core.records import Comment


class Thread(NamedTuple):
    """A comment and the answers to it."""

    first: Comment
    answers: tuple[Comment, ...]


def threads_of(reader: Reader, node_id: NodeId) -> list[Thread]:
    """The threads at a node, the oldest first."""
    return _gathered(reader.referring(Comment, "node_id", node_id))


def open_threads(reader: Reader) -> list[Thread]:
    """All threads of the document that nobody has resolved, the newest first."""
    return [each for each in _gathered(reader.all(Comment)) if not each.first.is_resolved][::-1]


def resolved_threads(reader: Reader) -> list[Thread]:
    """All threads of the document that are done with, the newest first."""
    return [each for each in _gathered(reader.all(Comment)) if each.first.is_resolved][::-1]


def first_of(reader: Reader, comment: Comment) -> Comment:
    """The comment a thread begins with."""
    while comment.parent_id is not None:
        comment = reader.get(Comment, comment.parent_id)
    return comment


def _gathered(comments: Iterable[Comment]) -> list[Thread]:
    in_order = sorted(comments, key=lambda comment: (comment.written, comment.id))
    by_id: dict[str, Comment] = {comment.id: comment for comment in in_order}
    answers: dict[str, list[Comment]] = {comment.id: [] for comment in in_order if comment.parent_id is None}
    for comment in in_order:
        first = comment
        while first.parent_id is not None:
            first = by_id[first.parent_id]
        if first is not comment:
            answers[first.id].append(comment)
    return [Thread(by_id[first], tuple(found)) for first, found in answers.items()]
