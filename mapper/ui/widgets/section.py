"""The rooms' furniture: a part of a page with a title, that can be folded away."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.theme.roles import set_flag
from mapper.ui.widgets.elided import ElidedLabel
from mapper.ui.widgets.plain_tip import plain_tip
from mapper.ui.widgets.sides import margins


class Section(QWidget):
    """A hair line, a title, an optional link at the right, and a body of widgets.

    `acted`: the link was used. `folded`: the section was closed (True) or opened by a person.
    """

    acted = Signal()
    folded = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        title: str,
        parent: QWidget | None = None,
        *,
        action: str = "",
        has_line: bool = True,
    ) -> None:
        super().__init__(parent)
        self.head = _Title(theme, title)
        self.head.clicked.connect(self._turn)
        self._note: ElidedLabel | None = None  # until there is one
        self.action = QPushButton(action, self)
        self.action.setVisible(bool(action))
        self.action.clicked.connect(self._act)
        set_role(self.action, Role.LINK)
        line = QFrame(self)
        line.setVisible(has_line)
        set_role(line, Role.LINE)
        self._row = row = QHBoxLayout()
        # The title's frame and the link's frame stand out by as much as they are padded, so that texts line up.
        row.setContentsMargins(10, 8, 10, 0)
        row.setSpacing(4)
        row.addWidget(self.head)
        row.addStretch()
        row.addWidget(self.action)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(14, 2, 14, 12)
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addLayout(row)
        column.addWidget(self._content)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinAndMaxSize)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def title(self) -> str:
        return self.head.text()

    def set_title(self, title: str) -> None:
        """Another title, as when a count in it changes."""
        self.head.set_title(title)

    def note(self) -> str:
        return self._note.full_text() if self._note is not None else ""

    def set_note(self, text: str, role: Role = Role.UNIT) -> None:
        """A short remark at the right of the title; empty for none."""
        if self._note is None:
            if not text:
                return
            self._note = self._made_note()
        self._note.set_text(text)
        self._note.setVisible(bool(text))
        set_role(self._note, role)

    def _made_note(self) -> ElidedLabel:
        note = ElidedLabel("", self)  # it gives way to the title
        note.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        note.setContentsMargins(margins(0, 0, 4, 0))
        self._row.insertWidget(self._row.count() - 1, note, 1)
        return note

    def is_folded(self) -> bool:
        return self.head.is_folded

    def set_folded(self, folded: bool) -> None:
        """Show only the title, or all; tells nobody."""
        self.head.set_folded(folded)
        self._content.setVisible(not folded)

    def _turn(self) -> None:
        self.set_folded(not self.is_folded())
        self.folded.emit(self.is_folded())

    def _act(self) -> None:
        # What was asked for would come up unseen.
        if self.is_folded():
            self._turn()
        self.acted.emit()


class _Title(QAbstractButton):
    """The title as a button, with an arrow that is quiet until it is needed."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.is_folded = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_title(title)
        self.set_folded(False)
        theme.changed.connect(self.update)

    def set_title(self, title: str) -> None:
        self.setText(title)
        self.setAccessibleName(title)
        self.updateGeometry()
        self._tell_rest()

    def set_folded(self, folded: bool) -> None:
        self.is_folded = folded
        set_flag(self, "folded", folded)
        self.setAccessibleDescription(self.tr("folded") if folded else self.tr("open"))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._metrics_font()
        width = metrics.horizontalAdvance(self.text()) + 28
        return QSize(width, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_rest()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        font = self._font()
        painter.setFont(font)
        painter.setPen(tokens.text.primary)
        metrics = painter.fontMetrics()
        area = self._room()
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(self._visual(area), Qt.AlignmentFlag.AlignVCenter | self._start(), shown)
        if self.is_folded or self.underMouse() or self.hasFocus():
            x = area.left() + metrics.horizontalAdvance(shown) + 4
            place = QRectF(x, (self.height() - 14) / 2, 14, 14)
            if self._is_mirrored():
                place.moveRight(self.width() - x)
            name = "chevron-down" if not self.is_folded else self._folded_arrow()
            self._theme.icons.draw(painter, name, place, tokens.text.muted)
        if self.hasFocus():
            painter.setPen(QPen(tokens.accent.focus, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        painter.end()

    def _tell_rest(self) -> None:
        """A title that is too long for its place is told whole in the tip."""
        is_cut = self._metrics_font().horizontalAdvance(self.text()) > self._room().width()
        self.setToolTip(plain_tip(self.text()) if is_cut else "")

    def _room(self) -> QRect:
        """Where the text goes: what is left beside the arrow."""
        return self.rect().adjusted(4, 0, -22, 0)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _metrics_font(self) -> QFontMetrics:
        return QFontMetrics(self._font(), self)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _folded_arrow(self) -> str:
        return "chevron-left" if self._is_mirrored() else "chevron-right"

    def _start(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self._is_mirrored() else Qt.AlignmentFlag.AlignLeft

    def _visual(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
