"""The line over each of two maps that stand side by side: before or after, its name, and what can be done with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.elided import ElidedLabel

_SIGN = 16
_HEIGHT = 34


class MapTitle(QFrame):
    """A line of words; only that over the other map has buttons."""

    work_wanted = Signal()  # this map shall be the one that is worked on
    lock_wanted = Signal(bool)
    closed = Signal()

    def __init__(
        self, theme: Theme, *, is_after: bool, is_other: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, Role.BAR)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.when = QLabel(self.tr("After").upper() if is_after else self.tr("Before").upper())
        set_role(self.when, Role.OVERLINE)
        self.name = ElidedLabel()
        self.name.setStyleSheet("font-weight: 600;")
        self.note = QLabel()
        set_role(self.note, Role.SECONDARY)
        self.setFixedHeight(theme.px(_HEIGHT))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 3, 6, 3)
        self._row.setSpacing(8)
        self._row.addWidget(self.when)
        self._row.addWidget(self.name, 1)
        self._row.addWidget(self.note)
        self.work = QPushButton(self.tr("Work on this map"))
        self.lock = self._button(theme, "lock", self.tr("Move both maps together"))
        self.close_button = self._button(theme, "close", self.tr("Close the other map"))
        self._furnish(is_other=is_other)

    def tell(self, name: str, note: str = "") -> None:
        """Say which map it is, and what is to be known of what is selected."""
        self.name.set_text(name)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _furnish(self, *, is_other: bool) -> None:
        set_role(self.work, Role.LINK)
        self.work.setToolTip(self.tr("It is only looked at here. The two change places in being worked on."))
        self.work.clicked.connect(self.work_wanted)
        self.lock.setCheckable(True)
        self.lock.setChecked(True)
        self.lock.toggled.connect(self.lock_wanted)
        self.close_button.clicked.connect(self.closed)
        for button in (self.work, self.lock, self.close_button):
            self._row.addWidget(button)  # not before it has a parent: it would come up as a window
            button.setVisible(is_other)

    def _button(self, theme: Theme, icon: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(theme.px(_SIGN), theme.px(_SIGN)))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.bind_icon(button, icon)
        set_role(button, Role.QUIET)
        return button
