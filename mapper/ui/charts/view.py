"""The charts' widget: hover tells how a number came about, a click goes to its place, arrow keys walk the rows."""

from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from mapper.core.errors import Trouble
from mapper.ui.charts import copies
from mapper.ui.charts.data import Chart, Kind, Row
from mapper.ui.charts.layout import lay_out
from mapper.ui.charts.plan import Plan, paint
from mapper.ui.charts.style import Style
from mapper.ui.dialogs.files import SaveFileDialog, export_filters
from mapper.ui.render.export import ENCODERS
from mapper.ui.texts import sentence
from mapper.ui.theme import Theme

_MARGIN = 4
_LEAST_WIDTH = 200
_PALE = 0.45  # how much is left of what is being worked out anew
_FOCUS_RADIUS = 4
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class ChartView(QWidget):
    """Shows one chart. `chosen` brings the key of a row that was clicked or entered."""

    chosen = Signal(str)
    failed = Signal(str)  # a picture could not be saved: why, as a sentence
    large_wanted = Signal()  # on the whole screen
    replaced = Signal()  # another chart is shown, or other numbers, or it turned pale

    def __init__(self, theme: Theme, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart = chart
        self._plan: Plan | None = None
        self._heights: dict[int, int] = {}  # by width
        self._row: int | None = None  # where the keys are
        self._is_stale = False
        self._text = 0.0
        self.can_grow = False  # whether somebody shows it on the whole screen when it asks
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(_LEAST_WIDTH)
        theme.changed.connect(self._lay_out_anew)
        self.show_chart(chart)

    @property
    def chart(self) -> Chart:
        return self._chart

    @property
    def current(self) -> Row | None:
        """The row the keys are at."""
        return self._chart.rows[self._row] if self._row is not None else None

    @property
    def is_stale(self) -> bool:
        return self._is_stale

    def show_chart(self, chart: Chart) -> None:
        """Show another one in place of what was shown; the keys stay with the row of the same key or name."""
        former = self.current
        self._chart = chart
        self._row = next(
            (
                place
                for place, row in enumerate(chart.rows)
                if former is not None and (row.key, row.name) == (former.key, former.name)
            ),
            None,
        )
        self.setAccessibleName(chart.title)
        self._describe()
        self._lay_out_anew()
        self.replaced.emit()

    def set_stale(self, is_stale: bool) -> None:
        """Pale while the numbers are worked out anew."""
        if is_stale != self._is_stale:
            self._is_stale = is_stale
            self._describe()
            self.update()
            self.replaced.emit()

    def set_text_size(self, pixels: float) -> None:
        """The size of names in pixels, as for a room; 0: that of the chrome."""
        self._text = pixels
        self._lay_out_anew()

    def style_now(self) -> Style:
        """How it is drawn at present."""
        text = self._text or float(self.fontInfo().pixelSize())
        is_leftwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return Style(self._theme.tokens, text, self.locale(), is_leftwards)

    # -- copies

    def copy_picture(self) -> None:
        QGuiApplication.clipboard().setMimeData(copies.as_picture(self._chart, self.style_now()))

    def copy_table(self) -> None:
        QGuiApplication.clipboard().setMimeData(copies.as_table(self._chart, self.style_now()))

    def save_picture(self) -> None:
        """Ask for a file and write the picture there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        filters = {ending: text for ending, text in export_filters().items() if ending in ENCODERS}
        suggestion = Path(folder) / "".join(c for c in self._chart.title if c.isalnum() or c in " -_")
        path = SaveFileDialog.ask(self, self.tr("Save picture"), suggestion, filters, ".png")
        if path is None:
            return
        try:
            copies.save(self._chart, self.style_now(), path)
        except Trouble as trouble:
            self.failed.emit(sentence(trouble))

    def menu(self) -> QMenu:
        """What can be done with the chart."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.current
        if row is not None and row.key:
            menu.addAction(self.tr("Go there"), lambda: self.chosen.emit(row.key))
            menu.addSeparator()
        if self.can_grow:
            menu.addAction(self.tr("Show on the whole screen"), self.large_wanted.emit)
            menu.addSeparator()
        copy = menu.addAction(self.tr("Copy as picture"), self.copy_picture)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        menu.addAction(self.tr("Copy as table"), self.copy_table)
        menu.addAction(self.tr("Save picture…"), self.save_picture)
        return menu

    # -- Qt

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # a layout asks many times over
            plan = lay_out(self._chart, self.style_now(), max(width - 2 * _MARGIN, 1))
            self._heights[width] = round(plan.height + 2 * _MARGIN + 0.5)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(round(26 * self.style_now().text), _LEAST_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._plan = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.LayoutDirectionChange,
            QEvent.Type.LocaleChange,
        ):
            self._describe()
            self._lay_out_anew()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_stale:
            painter.setOpacity(_PALE)
        painter.translate(_MARGIN, _MARGIN)
        plan, style = self._planned(), self.style_now()
        if self._row is not None and self.hasFocus() and self._row < len(plan.spots):
            painter.setPen(QPen(self._theme.tokens.accent.focus, 1.5))
            around = plan.spots[self._row].rect.adjusted(-2, 1, 2, -1)
            painter.drawRoundedRect(around, _FOCUS_RADIUS, _FOCUS_RADIUS)
        paint(painter, plan, style)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell_tip(event.pos(), event.globalPos())
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            # The window's own Copy and arrows are the canvas's.
            if event.matches(QKeySequence.StandardKey.Copy) or event.key() in self._ways():
                event.accept()
                return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._row_at(event.position().toPoint())
        leads = place is not None and bool(self._chart.rows[place].key)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._row_at(event.position().toPoint())
        if place is not None:
            self._go_to(place)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._row_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and place is not None and place == self._row:
            self._choose()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways, last = self._ways(), len(self._chart.rows) - 1
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_picture()
        elif event.key() in _ENTER and self.current is not None:
            self._choose()
        elif event.key() in ways and last >= 0:
            here = -1 if self._row is None else self._row
            places = {"first": 0, "last": last, "on": min(here + 1, last), "back": max(here - 1, 0)}
            self._go_to(places[ways[Qt.Key(event.key())]])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_pointer = event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)
        if self._row is None and self._chart.rows and not by_pointer:
            self._go_to(0)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.can_grow and self._row_at(event.position().toPoint()) is None:
            self.large_wanted.emit()
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    # -- parts

    def _ways(self) -> dict[Qt.Key, str]:
        """The keys that walk: along the chart, as its rows lie."""
        ways = {Qt.Key.Key_Home: "first", Qt.Key.Key_End: "last"}
        if self._chart.kind in (Kind.BARS, Kind.STACK):
            return ways | {Qt.Key.Key_Down: "on", Qt.Key.Key_Up: "back"}
        is_leftwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        on, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if is_leftwards:
            on, back = back, on
        return ways | {on: "on", back: "back"}

    def _planned(self) -> Plan:
        if self._plan is None:
            size = self.size()
            self._plan = lay_out(
                self._chart, self.style_now(), size.width() - 2 * _MARGIN, size.height() - 2 * _MARGIN
            )
        return self._plan

    def _lay_out_anew(self) -> None:
        self._plan, self._heights = None, {}
        self.updateGeometry()
        self.update()

    def _row_at(self, place: QPoint) -> int | None:
        return self._planned().row_at((place - QPoint(_MARGIN, _MARGIN)).toPointF())

    def _go_to(self, place: int) -> None:
        self._row = place
        self._describe()
        self.update()
        if QAccessible.isActive():
            said = self._said(self._chart.rows[place])
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _choose(self) -> None:
        row = self.current
        if row is not None and row.key:
            self.chosen.emit(row.key)

    def _tell_tip(self, place: QPoint, on_screen: QPoint) -> None:
        row = self._row_at(place)
        if row is None:
            QToolTip.hideText()
            return
        area = QRectF(self._planned().spots[row].rect).translated(_MARGIN, _MARGIN).toAlignedRect()
        QToolTip.showText(on_screen, self.tip(row), self, area)

    def tip(self, place: int) -> str:
        """What is said about a row under the pointer: its whole name, its numbers, and how they came about."""
        row = self._chart.rows[place]
        return f"<p><b>{escape(row.name)}</b><br>{escape(self._numbers(row))}</p>{row.tip}"

    def _numbers(self, row: Row) -> str:
        """The numbers of a row with what they are."""
        told = []
        for place, bar in enumerate(row.bars):
            name = self._chart.series[min(place, len(self._chart.series) - 1)].name
            text = self._chart.told(bar, self.locale())
            text = f"{text} · {bar.remark}" if bar.remark else text
            told.append(f"{name}: {text}" if name else text)
        return ", ".join(told)

    def _said(self, row: Row) -> str:
        return f"{row.name}: {self._numbers(row)}"

    def _describe(self) -> None:
        """What a screen reader says: the row the keys are at, else all of them."""
        rows = self._chart.rows
        if self._chart.is_empty:
            told = self._chart.empty
        elif self.current is not None:
            told = self._said(self.current)
        else:
            told = "; ".join(self._said(row) for row in rows)
        if self._is_stale:
            told = self.tr("Being worked out anew") + ". " + told
        self.setAccessibleDescription(told)
