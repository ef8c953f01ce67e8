"""The inspector: comments on a step, in threads that are answered, resolved and opened again. All is plain text."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mapper.core.edits import comments
from mapper.core.ids import CommentId, NodeId
from mapper.core.records import Comment
from mapper.core.threads import Thread, threads_of
from mapper.ui.days import show_time
from mapper.ui.panels.inspector.in_sight import show_soon
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.panels.inspector.page import Part
from mapper.ui.panels.inspector.rows import Rows
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets import Section, TextField


class CommentPart(Part):
    """The open threads at one node, the resolved ones when they are asked for, and a field for the next comment."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self._node_id: NodeId | None = None
        self._threads: dict[str, Thread] = {}
        self._shows_resolved = False
        self.section = Section(kit.theme, self.tr("Comments"))
        self.rows: Rows[ThreadView] = Rows(self._made, gap=10)
        self.resolved = QPushButton()
        self.resolved.clicked.connect(self._turn_resolved)
        set_role(self.resolved, Role.LINK)
        self.field = TextField(
            kit.theme,
            self.tr("New comment"),
            has_lines=True,
            is_label_shown=False,
            placeholder=self.tr("Write a comment… (Ctrl+Enter)"),
        )
        self.field.editor.setFixedHeight(self.field.editor.fontMetrics().lineSpacing() * 2 + 16)
        self.bind(self.field, lambda _: "", self._add)
        if kit.is_read_only:
            self.field.hide()
        self.section.body.addWidget(self.rows)
        self.section.body.addWidget(self.resolved, 0, Qt.AlignmentFlag.AlignLeft)
        self.section.body.addWidget(self.field)

    def follow(self, ids: Sequence[Any], *, anew: bool) -> None:
        super().follow(ids, anew=anew)
        self._node_id = ids[0] if len(ids) == 1 else None
        if anew:
            self._shows_resolved = False
        self._show()

    def _show(self) -> None:
        found = threads_of(self.kit.reader, self._node_id) if self._node_id is not None else []
        done = [each for each in found if each.first.is_resolved]
        shown = [each for each in found if self._shows_resolved or not each.first.is_resolved]
        self._threads = {each.first.id: each for each in shown}
        self.rows.follow(list(self._threads))
        for key, view in self.rows.rows().items():
            view.show_thread(self._threads[key])
        open_count = len(found) - len(done)
        self.section.set_note(self.tr("%n open", "", open_count) if open_count else "")
        count = self.tr("1 resolved") if len(done) == 1 else self.tr("%n resolved", "", len(done))
        self.resolved.setText(self.tr("Hide resolved") if self._shows_resolved else count)
        self.resolved.setVisible(bool(done))

    def _made(self, key: str) -> "ThreadView":
        return ThreadView(self.kit, self._threads[key])

    def _turn_resolved(self) -> None:
        self._shows_resolved = not self._shows_resolved
        self._show()

    def _add(self, ids: Sequence[Any], text: str) -> str:
        show_soon(self.field)
        return self.kit.pen.run_each(ids, comments.add_comment, text, **_signed(self.kit)) if text else ""

    def begin(self) -> None:
        """The next keys write a comment."""
        self.section.set_folded(False)
        self.field.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        show_soon(self.field)


class ThreadView(QFrame):
    """One thread: its comments, and what can be done with it."""

    def __init__(self, kit: Kit, thread: Thread) -> None:
        super().__init__()
        self._kit = kit
        self._first = thread.first.id
        set_role(self, Role.CHIP)
        self._said: Rows[CommentView] = Rows(self._made, gap=6)
        self._comments: dict[str, Comment] = {}
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.hide()
        set_role(self.reason, Role.ERROR)
        self.answer = TextField(
            kit.theme,
            self.tr("Answer"),
            has_lines=True,
            is_label_shown=False,
            placeholder=self.tr("Answer… (Ctrl+Enter)"),
        )
        self.answer.editor.setFixedHeight(self.answer.editor.fontMetrics().lineSpacing() * 2 + 16)
        self.answer.committed.connect(self._answer)
        self.answer.hide()
        self.answer_link = self._link(self.tr("Answer"), self._begin_answer)
        self.resolve_link = self._link("", self._resolve)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.answer_link)
        line.addWidget(self.resolve_link)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 6, 4)
        column.setSpacing(4)
        column.addWidget(self._said)
        column.addWidget(self.reason)
        column.addWidget(self.answer)
        column.addLayout(line)

    def comments(self) -> "list[CommentView]":
        """The comments of the thread, the first one first."""
        return list(self._said.rows().values())

    def show_thread(self, thread: Thread) -> None:
        """Show these comments; what is being typed as an answer stays."""
        self._comments = {comment.id: comment for comment in (thread.first, *thread.answers)}
        self._said.follow(list(self._comments))
        for key, view in self._said.rows().items():
            view.show_comment(self._comments[key])
        is_done = thread.first.is_resolved
        self.resolve_link.setText(self.tr("Open again") if is_done else self.tr("Resolve"))
        self._is_done = is_done

    def _link(self, text: str, run: Any) -> QPushButton:
        link = QPushButton(text)
        link.clicked.connect(run)
        if self._kit.is_read_only:
            link.hide()
        set_role(link, Role.LINK)
        return link

    def _made(self, key: str) -> "CommentView":
        view = CommentView(self._comments[key], is_own=self._is_own(self._comments[key]))
        view.remover.clicked.connect(
            lambda: self._tell(self._kit.pen.run(comments.remove_comment, CommentId(key)))
        )
        return view

    def _is_own(self, comment: Comment) -> bool:
        return comment.author == self._kit.bridge.here.author() and not self._kit.is_read_only

    def _begin_answer(self) -> None:
        self.answer.show()
        self.answer.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        show_soon(self.answer)

    def _answer(self, text: str) -> None:
        self.answer.reset("")
        self.answer.hide()
        if text:
            self._tell(self._kit.pen.run(comments.answer_comment, self._first, text, **_signed(self._kit)))

    def _resolve(self) -> None:
        run = self._kit.pen.run
        self._tell(run(comments.resolve_comment, self._first, is_resolved=not self._is_done))

    def _tell(self, reason: str) -> None:
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))


class CommentView(QWidget):
    """Who wrote it and when, and the text as it was typed."""

    def __init__(self, comment: Comment, *, is_own: bool) -> None:
        super().__init__()
        self.head = _plain(Role.CAPTION)
        self.text = _plain(None)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.remover = QPushButton(self.tr("Delete"))
        self.remover.setAccessibleName(self.tr("Delete this comment"))
        if not is_own:
            self.remover.hide()
        set_role(self.remover, Role.LINK)
        line = QHBoxLayout()
        line.addWidget(self.head, 1)
        line.addWidget(self.remover)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addLayout(line)
        column.addWidget(self.text)
        self.show_comment(comment)

    def show_comment(self, comment: Comment) -> None:
        """Show this one."""
        who = comment.author or self.tr("Somebody")
        self.head.setText(f"{who} · {shown_time(comment.written, self.locale())}")
        self.text.setText(comment.text)


def shown_time(written: str, locale: QLocale) -> str:
    """Date and time as they are written here; a text that is no time stays as it is."""
    when = QDateTime.fromString(written, Qt.DateFormat.ISODate)
    return show_time(when, locale) if when.isValid() else written


def _signed(kit: Kit) -> dict[str, str]:
    return {"author": kit.bridge.here.author(), "written": datetime.now(UTC).isoformat(timespec="seconds")}


def _plain(role: Role | None) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role is not None:
        set_role(label, role)
    return label
