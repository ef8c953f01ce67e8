"""The inspector: the name of the selected thing as a heading that can be typed in."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mapper.ui.panels.inspector.quiet import Quiet
from mapper.ui.theme import Theme
from mapper.ui.widgets import TextField
from mapper.ui.widgets.committing import CommittingText

_MOST_LINES = 4
_FRAME = 8  # above and below the lines
_SIDE = 8  # beside them, a pixel of doubt included
_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.TextFlag.TextWrapAnywhere.value
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Heading(TextField):
    """Breaks into as many lines as the name needs; Enter commits, for a name has no paragraphs."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        parent: QWidget | None = None,
        *,
        is_required: bool,
        placeholder: str = "",
    ) -> None:
        super().__init__(
            theme,
            label,
            parent,
            has_lines=True,
            is_required=is_required,
            placeholder=placeholder,
            is_label_shown=False,
        )
        self._quiet = Quiet(theme, self, font=f"font-size: {theme.sizes.heading}pt; font-weight: 700;")
        text = self._lines
        text.document().setDocumentMargin(0)
        text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        text.installEventFilter(self)
        text.textChanged.connect(self._fit)
        self._fit()

    @property
    def _lines(self) -> CommittingText:
        assert isinstance(self.editor, CommittingText), "made with lines"
        return self.editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                self.commit()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _text(self) -> str:
        return " ".join(super()._text().split())

    def _fit(self) -> None:
        text = self._lines
        text.ensurePolished()
        metrics = text.fontMetrics()
        # Measured here: a plain text edit lays its lines out only when it paints them.
        room = QRect(0, 0, max(20, self.width() - 2 * _SIDE), 10_000)
        height = metrics.boundingRect(room, _WRAP, text.toPlainText() or "x").height()
        lines = min(max(1, round(height / metrics.lineSpacing())), _MOST_LINES)
        text.setFixedHeight(lines * metrics.lineSpacing() + _FRAME)
