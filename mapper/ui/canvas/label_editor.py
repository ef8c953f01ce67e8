"""The canvas's label editor: typing a name in place, exactly over the text that is there."""

from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from shiboken6 import isValid

LEAST_FONT = 11  # pixels: in a map that is far away the text is small, but not what one types
_PAD = 1
_LEAST_WIDTH = 48
_COMMITTING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LabelEditor(QTextEdit):
    """Enter commits, Shift+Enter breaks the line, Escape gives up; losing the focus commits.

    It ends exactly once, by `commit` or `cancel`, and deletes itself. Tab commits, and tells that. What could not be
    taken over stays in it, to be mended or given up.
    """

    ended = Signal()
    tabbed = Signal()

    def __init__(self, parent: QWidget, text: str, commit: Callable[[str], bool]) -> None:
        """`commit` takes over what was typed, and answers whether it could."""
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
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self.textChanged.connect(self._fit)

    def dress(
        self,
        font: QFont,
        text: QColor,
        ground: QColor,
        align: Qt.AlignmentFlag,
        ring: QColor | None = None,
        *,
        zoom: float = 1.0,
        leading: float | None = None,
        least: float = LEAST_FONT,
    ) -> None:
        """Look like the label: font, colours, alignment; `ring`: a frame. `leading`: from line to line.

        Font and leading have the sizes of 100 %; on the screen the font is no smaller than `least`.
        """
        natural = font.pixelSize() * zoom
        size = max(natural, least)
        font = QFont(font)
        font.setPixelSize(round(size))
        # Letters have whole pixels only; their distances make up for it, so that lines end where they do in the label.
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * size / round(size))
        frame = f"1px solid {ring.name()}" if ring is not None else "none"
        self._border = 1 if ring is not None else 0
        self.setStyleSheet(
            f"QTextEdit {{ background: {ground.name()}; color: {text.name()}; border: {frame};"
            " border-radius: 3px; padding: 0; }"
        )
        self.setFont(font)
        # The application's sheet has a font of its own for fields; the document's is the one that is drawn.
        document = self.document()
        document.setDefaultFont(font)
        document.setUseDesignMetrics(True)
        self._side = align & Qt.AlignmentFlag.AlignHorizontal_Mask
        option = document.defaultTextOption()
        option.setAlignment(self._side)
        document.setDefaultTextOption(option)
        if leading is not None:
            self._set_leading(leading * zoom * size / natural)

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
        """Take over what was typed, if it is something else than before; it ends if that could be done."""
        if self._is_over:
            return
        self._is_over = True  # what the change sets going finds nobody typing
        text = " ".join(self.toPlainText().split()) if self._is_one_line else self.toPlainText().strip()
        self._is_over = text == self._before or self._commit(text)
        if self._is_over:
            self._close()

    def cancel(self) -> None:
        """Leave the text as it was."""
        if not self._is_over:
            self._is_over = True
            self._close()

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
        if next and self._is_over:
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

    def _close(self) -> None:
        parent = self.parentWidget()
        if self.hasFocus() and parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def _set_leading(self, leading: float) -> None:
        """Lines as far from one another as in the label; nothing one could undo while typing."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(spacing)
        document.setUndoRedoEnabled(True)

    def _fit(self) -> None:
        """The text stands where the label's does, to the pixel: in the middle of its room, which may grow."""
        frame = _PAD + self._border
        width = max(ceil(self._box.width()), _LEAST_WIDTH)
        left = round(self._box.center().x() - width / 2)
        if self._side == Qt.AlignmentFlag.AlignLeft:
            left = round(self._box.left())
        elif self._side == Qt.AlignmentFlag.AlignRight:
            left = round(self._box.right()) - width
        self.setLineWrapColumnOrWidth(width)
        natural = self.document().size().height()
        needed = ceil(natural)
        parent = self.parentWidget()
        room = parent.height() if parent is not None else needed
        top = round(self._box.center().y() - natural / 2)
        place = QRect(QPoint(left, min(top, floor(self._box.top()))), QPoint(left + width - 1, 0))
        place.setBottom(max(top + needed, ceil(self._box.bottom())) - 1)
        place.adjust(-frame, -frame, frame, frame)
        above = top - place.top() - self._border
        if place.height() > room or needed > self._box.height():
            # A very long name scrolls: what is typed stays in sight.
            place.setHeight(min(place.height(), room))
            place.moveTop(max(0, min(place.top(), room - place.height())))
            above = min(above, _PAD)
        self.setViewportMargins(_PAD, above, _PAD, 0)
        self.setGeometry(place)
