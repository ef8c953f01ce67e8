"""The panel of figures: one figure in large, which explains itself and leads to where it comes from."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mapper.ui.lettering import lines_of
from mapper.ui.theme import Theme

_PADDING, _GAP = 8, 2
_MOST_LINES = 3  # of its name
_LEAST, _MOST = 110, 250  # pixels: its width


class FigureTile(QAbstractButton):
    """The name small, the value large below it. A click goes where the figure, or what it lacks, is to be found."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = self._value = ""
        self._is_pale = False
        # As high as the highest beside it, so that names stand in one line, and values where there is one of each.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_figure(self, name: str, value: str, why: str, said: str, *, leads: bool) -> None:
        """`why` is the explanation as rich text, `said` the same in a line; `leads`: whether a click goes somewhere."""
        self._name, self._value = name, value
        self.setToolTip(why)
        self.setAccessibleName(f"{name}: {value}")
        self.setAccessibleDescription(said)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        self.setEnabled(True)
        self.updateGeometry()
        self.update()

    def set_pale(self, is_pale: bool) -> None:
        """Pale while it is worked out anew."""
        self._is_pale = is_pale
        self.update()

    @property
    def name(self) -> str:
        return self._name

    @property
    def value(self) -> str:
        return self._value

    def sizeHint(self) -> QSize:
        px = self._theme.px
        name, value = self._metrics()
        widest = max(name.horizontalAdvance(self._name), value.horizontalAdvance(self._value))
        width = min(max(widest + 2 * px(_PADDING) + 2, px(_LEAST)), max(px(_MOST), self._value_width()))
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        name, value = self._metrics()
        lines = len(self._broken(width - 2 * px(_PADDING)))
        return lines * name.height() + value.height() + px(2 * _PADDING + _GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._theme.px(_LEAST), self._value_width()), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, px = self._theme.tokens, self._theme.px
        leads = self.focusPolicy() is not Qt.FocusPolicy.NoFocus
        is_hot = leads and (self.underMouse() or self.isDown())
        painter.setPen(QPen(tokens.accent.focus if self.hasFocus() else tokens.chrome.border, 1.5))
        painter.setBrush(tokens.chrome.hover if is_hot else tokens.chrome.tile)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        if self._is_pale:
            painter.setOpacity(0.45)
        name, value = self._metrics()
        inner = self.rect().adjusted(px(_PADDING), px(_PADDING), -px(_PADDING), -px(_PADDING))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self._fonts()[0])
        painter.setPen(tokens.text.secondary)
        for number, line in enumerate(self._broken(inner.width())):
            top = inner.top() + number * name.height()
            painter.drawText(QRect(inner.left(), top, inner.width(), name.height()), side, line)
        painter.setFont(self._fonts()[1])
        painter.setPen(tokens.text.primary)
        top = inner.bottom() + 1 - value.height()
        painter.drawText(QRect(inner.left(), top, inner.width(), value.height()), side, self._value)
        painter.end()

    def _broken(self, width: int) -> list[str]:
        return lines_of(self._name, self._fonts()[0], width, _MOST_LINES)

    def _fonts(self) -> tuple[QFont, QFont]:
        sizes = self._theme.sizes
        small, large = QFont(self.font()), QFont(self.font())
        small.setPointSizeF(sizes.small)
        large.setPointSizeF(sizes.title * 0.85)
        large.setWeight(QFont.Weight.DemiBold)
        return small, large

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        small, large = self._fonts()
        return QFontMetrics(small), QFontMetrics(large)

    def _value_width(self) -> int:
        return self._metrics()[1].horizontalAdvance(self._value) + self._theme.px(2 * _PADDING) + 2
