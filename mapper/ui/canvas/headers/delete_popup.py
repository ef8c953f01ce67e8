"""The canvas's headers: asks in place what becomes of the content when a lane or stage is deleted."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.elsewhere import Elsewhere


class DeletePopup(QFrame):
    """A small card beside the header. Escape, Cancel or going elsewhere leaves everything as it is."""

    def __init__(
        self,
        parent: QWidget,
        question: str,
        keep: str,
        drop: str,
        answer: Callable[[bool, bool], None],
        *,
        remark: str = "",
    ) -> None:
        """`answer` is called with whether to keep the content, and whether its room goes to the neighbours if not.

        `remark`: what goes whatever the answer is.
        """
        super().__init__(parent)
        set_role(self, Role.POPUP)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(question)
        self._answer = answer
        self._room = parent
        self._is_over = False
        text = QLabel(question, self)
        set_role(text, Role.SECTION)
        self.keep_button = QPushButton(keep, self)
        set_role(self.keep_button, Role.PRIMARY)
        self.drop_button = QPushButton(drop, self)
        set_role(self.drop_button, Role.DANGER)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        set_role(self.cancel_button, Role.QUIET)
        self.keep_button.clicked.connect(lambda: self._decide(keep_content=True))
        self.drop_button.clicked.connect(lambda: self._decide(keep_content=False))
        self.cancel_button.clicked.connect(self.dismiss)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        layout.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.keep_button, self.drop_button, self.cancel_button):
            row.addWidget(button)
        layout.addLayout(row)
        self.remark = QLabel(remark, self)
        self.remark.setWordWrap(True)
        self.remark.setVisible(bool(remark))
        set_role(self.remark, Role.CAPTION)
        layout.addWidget(self.remark)
        self.room_box = QCheckBox(self.tr("If they go too, the neighbours take the room"), self)
        layout.addWidget(self.room_box)
        Elsewhere(self, self.dismiss).begin()

    def open_at(self, place: QPoint) -> None:
        """Show it with its top left corner near a place of the parent, wholly inside it."""
        self.adjustSize()
        room = self._room.rect().adjusted(8, 8, -8 - self.width(), -8 - self.height())
        x = min(max(place.x(), room.left()), max(room.right(), room.left()))
        y = min(max(place.y(), room.top()), max(room.bottom(), room.top()))
        self.move(x, y)
        self.show()
        self.raise_()
        self.keep_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close without an answer."""
        if not self._is_over:
            self._is_over = True
            back = self.isAncestorOf(QApplication.focusWidget() or self)
            self.hide()
            if back:
                self._room.setFocus(Qt.FocusReason.OtherFocusReason)
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for button in (self.keep_button, self.drop_button, self.cancel_button):
                if button.hasFocus():
                    button.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's name
        """Tab stays among the answers: going elsewhere means none of them."""
        row = [self.keep_button, self.drop_button, self.cancel_button, self.room_box]
        held = [place for place, each in enumerate(row) if each.hasFocus()]
        place = held[0] if held else -1
        way = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        row[(place + (1 if next else -1)) % len(row)].setFocus(way)
        return True

    def _decide(self, *, keep_content: bool) -> None:
        answer = self._answer
        gives_room = self.room_box.isChecked() and not keep_content
        self.dismiss()
        answer(keep_content, gives_room)
