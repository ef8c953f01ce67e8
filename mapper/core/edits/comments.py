"""Edits of comments: write one, answer, resolve a thread and open it again, take one's own back."""

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import CommentId, NodeId
from mapper.core.records import Comment, Node
from mapper.core.threads import first_of


def add_comment(draft: Draft, /, node_id: NodeId, text: str, *, author: str, written: str) -> Label:
    """Begin a thread at a node. `written` is an ISO 8601 date and time. Refused("comment_is_empty")."""
    node = draft.get(Node, node_id)
    _put(draft, node_id, text, author, written, None)
    return Label("add_comment", {"name": node.name})


def answer_comment(draft: Draft, /, comment_id: CommentId, text: str, *, author: str, written: str) -> Label:
    """Answer in the thread of a comment; one that was resolved is open again."""
    first = first_of(draft, draft.get(Comment, comment_id))
    _put(draft, first.node_id, text, author, written, first.id)
    draft.update(first, is_resolved=False)
    return Label("answer_comment", {"name": draft.get(Node, first.node_id).name})


def resolve_comment(draft: Draft, /, comment_id: CommentId, *, is_resolved: bool = True) -> Label:
    """Say that the thread of a comment is done with, or that it is not."""
    first = first_of(draft, draft.get(Comment, comment_id))
    draft.update(first, is_resolved=is_resolved)
    code = "resolve_comment" if is_resolved else "reopen_comment"
    return Label(code, {"name": draft.get(Node, first.node_id).name})


def remove_comment(draft: Draft, /, comment_id: CommentId) -> Label:
    """Take a comment back. Refused("comment_is_answered") where others have answered it."""
    comment = draft.get(Comment, comment_id)
    answers = draft.referring(Comment, "parent_id", comment_id)
    if any(answer.author != comment.author for answer in answers):
        raise Refused("comment_is_answered")
    draft.remove(comment)
    return Label("remove_comment", {"name": draft.get(Node, comment.node_id).name})


def _put(
    draft: Draft, node_id: NodeId, text: str, author: str, written: str, parent_id: CommentId | None
) -> None:
    if not text.strip():
        raise Refused("comment_is_empty")
    draft.put(
        Comment(
            id=draft.new_id(Comment),
            node_id=node_id,
            parent_id=parent_id,
            author=author,
            written=written,
            text=text.strip(),
        )
    )
