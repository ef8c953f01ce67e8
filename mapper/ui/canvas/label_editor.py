"""The canvas's label editor: typing a name in place, exactly over the text that is there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from shiboken6 import isValid

_LEAST_FONT = 11  # pixels: in a map that is far away the text is small, but not what one types
_PAD = 1
_LEAST_WIDTH = 48
_COMMITTING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LabelEditor(QTextEdit):
    """Enter commits, Shift+Enter breaks the line, Escape gives up; losing the focus commits.

    It ends exactly once, by `commit` or `cancel`, and deletes itself. Tab commits, and tells that.
    """

    ended = Signal()
    tabbed = Signal()

    def __init__(self, parent: QWidget, text: str, commit: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._before = text
        self._commit = commit
        self._is_over = False
        self._box = QRectF()
        self._side = Qt.AlignmentFlag.AlignLeft
        self._border = 0
        self._is_one_line = False
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.document().setDocumentMargin(_PAD)
        self.setPlainText(text)
        self.textChanged.connect(self._fit)

    def dress(
        self, font: QFont, text: QColor, ground: QColor, align: Qt.AlignmentFlag, ring: QColor | None = None
    ) -> None:
        """Look like the label: its font as large as on the screen, its colours, its alignment; `ring`: a frame."""
        font = QFont(font)
        font.setPixelSize(max(font.pixelSize(), _LEAST_FONT))
        frame = f"1px solid {ring.name()}" if ring is not None else "none"
        self._border = 1 if ring is not None else 0
        self.setStyleSheet(
            f"QTextEdit {{ background: {ground.name()}; color: {text.name()}; border: {frame};"
            " border-radius: 3px; padding: 0; }"
        )
        self.setFont(font)
        # The application's sheet has a font of its own for fields; the document's is the one that is drawn.
        self.document().setDefaultFont(font)
        self._side = align & Qt.AlignmentFlag.AlignHorizontal_Mask
        option = self.document().defaultTextOption()
        option.setAlignment(self._side)
        self.document().setDefaultTextOption(option)

    def set_one_line(self) -> None:
        """Names of stages and lanes have no line breaks of their own."""
        self._is_one_line = True

    def open_over(self, box: QRectF) -> None:
        """Show it with its text in a rectangle of the parent, with everything selected; it grows with what is typed."""
        self._box = box
        self._fit()
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, box: QRectF) -> None:
        """The label is elsewhere now; what is typed goes on."""
        self._box = box
        self._fit()

    @property
    def before(self) -> str:
        """The text that was there when it was opened."""
        return self._before

    @property
    def is_over(self) -> bool:
        return self._is_over

    def commit(self) -> None:
        """Take over what was typed, if it is something else than before."""
        if not self._end():
            return
        text = " ".join(self.toPlainText().split()) if self._is_one_line else self.toPlainText().strip()
        if text != self._before:
            self._commit(text)

    def cancel(self) -> None:
        """Leave the text as it was."""
        self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in _COMMITTING and (
            self._is_one_line or not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.commit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name
        self.commit()
        if next:
            self.tabbed.emit()
        return True

    def event(self, event: QEvent) -> bool:
        # A letter, an arrow or Delete belongs to the text, never to an action of the window.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            with_ctrl = event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            )
            if not with_ctrl:
                event.accept()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not isValid(self.parentWidget()):  # the window is being deleted
            return
        # A menu or the switch to another window is no end of typing.
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.commit()

    def _end(self) -> bool:
        if self._is_over:
            return False
        self._is_over = True
        parent = self.parentWidget()
        if self.hasFocus() and parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()
        self.ended.emit()
        return True

    def _fit(self) -> None:
        """The text stands where the label's does: in the middle of its room, which grows where need be."""
        frame = _PAD + self._border
        width = max(self._box.width(), _LEAST_WIDTH) + 2 * frame
        self.document().setTextWidth(width - 2 * self._border)
        needed = self.document().size().height() + 2 * self._border
        parent = self.parentWidget()
        room = float(parent.height()) if parent is not None else self._box.height()
        needed = min(needed, room)  # a very long name scrolls: what is typed stays in sight
        height = max(needed, min(self._box.height() + 2 * frame, room))
        box = QRectF(0, 0, width, height)
        box.moveCenter(self._box.center())
        if self._side == Qt.AlignmentFlag.AlignLeft:
            box.moveLeft(self._box.left() - frame)
        elif self._side == Qt.AlignmentFlag.AlignRight:
            box.moveRight(self._box.right() + frame)
        if needed > self._box.height() + 2 * frame:
            box.moveTop(max(0.0, min(box.top(), room - height)))
        self.setViewportMargins(0, int((height - needed) / 2), 0, 0)
        self.setGeometry(box.toRect())
