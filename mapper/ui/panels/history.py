"""The history: what was done, the latest first; whose row is chosen is looked at."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mapper.core.history import Act, Version
from mapper.ui.models.moments import ROW, Kind, MomentRow, MomentsModel
from mapper.ui.panels.row_ground import paint_row_ground
from mapper.ui.past.past import Past
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.sides import margins

_QUIET_MS = 150  # so long after an edit the list is made anew
_THREAD = 13  # where the thread of time runs
_TEXT = 27
_EDGE = 8
_ROW = 26
_ICON = 14

Index = QModelIndex | QPersistentModelIndex


class HistoryPanel(QWidget):
    """The moments, and a way to give the one that is shown a name."""

    naming_wanted = Signal()
    renaming_wanted = Signal(object)  # Version
    forgetting_wanted = Signal(object)  # Version
    playing_wanted = Signal(int)  # place of the moment to begin with

    def __init__(self, past: Past, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.past = past
        set_role(self, Role.PAGE)
        self.model = MomentsModel(past, self)
        self.view = HistoryView(past, self.model, theme)
        self.namer = QPushButton(self.tr("Name this moment…"))
        self.namer.clicked.connect(self.naming_wanted)
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 12, 10)
        self.setMinimumWidth(max(theme.px(180), self.namer.sizeHint().width() + 24))
        below.addWidget(self.namer)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(0, 6, 2, 0))
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addLayout(below)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._timer.timeout.connect(self._renew)
        past.told.connect(self._timer.start)
        past.moved.connect(self._follow)
        self.view.renaming_wanted.connect(self.renaming_wanted)
        self.view.forgetting_wanted.connect(self.forgetting_wanted)
        self.view.playing_wanted.connect(self.playing_wanted)

    def enter(self) -> None:
        """Take the keys, at the moment that is shown."""
        self._renew()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_read_only(self, is_read_only: bool) -> None:  # it mirrors the document
        """Whether moments can be named."""
        self.namer.setEnabled(not is_read_only)
        self.view.may_name = not is_read_only

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._renew()

    def _renew(self) -> None:
        """Make the rows anew, where somebody looks; the view stays where it was."""
        if not self.isVisible():
            return
        top = self.view.verticalScrollBar().value()
        self.view.is_following = True
        self.model.refresh()
        self.view.is_following = False
        self.view.verticalScrollBar().setValue(top)
        self._follow()

    def _follow(self) -> None:
        if self.isVisible():
            self.view.show_place()


class HistoryView(QListView):
    """Rows to choose. Up and down lead through time, Escape back to now."""

    renaming_wanted = Signal(object)
    forgetting_wanted = Signal(object)
    playing_wanted = Signal(int)

    def __init__(self, past: Past, model: MomentsModel, theme: Theme) -> None:
        super().__init__()
        self._past = past
        self._moments = model
        self.is_following = False
        self.may_name = True
        self.setAccessibleName(self.tr("History"))
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)  # there may be tens of thousands
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setStyleSheet("QListView::item { background: transparent; border: none; }")
        self.customContextMenuRequested.connect(self._offer)
        theme.changed.connect(self.viewport().update)

    def show_place(self) -> None:
        """Make the row of what is shown the current one."""
        past = self._past
        index = self._moments.index_of(past.at) if past.is_on else self._moments.index(0)
        current = self._moments.row(self.currentIndex())
        is_there = current is not None and past.is_on and current.place == past.at
        if index.isValid() and not is_there:
            self.is_following = True
            self.setCurrentIndex(index)
            self.is_following = False

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        row = self._moments.row(current)
        if not self.is_following and row is not None:
            self._look_at(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self._moments.row(self.indexAt(event.position().toPoint()))
        if row is not None and event.button() is Qt.MouseButton.LeftButton and not self._past.is_on:
            self._look_at(row)  # the current row again, after going back to now

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._moments.row(self.currentIndex())
        if event.key() == Qt.Key.Key_Escape and self._past.is_on:
            self._past.leave()
        elif event.key() == Qt.Key.Key_F2 and row is not None and row.version is not None and self.may_name:
            self.renaming_wanted.emit(row.version)
        elif (
            event.key() == Qt.Key.Key_Delete and row is not None and row.version is not None and self.may_name
        ):
            self.forgetting_wanted.emit(row.version)
        else:
            super().keyPressEvent(event)

    def menu(self, row: MomentRow) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        if row.place is not None and row.kind is not Kind.NOW:
            place = row.place
            menu.addAction(self.tr("Look at this moment")).triggered.connect(lambda: self._past.go_to(place))
            menu.addAction(self.tr("Play from here")).triggered.connect(
                lambda: self.playing_wanted.emit(place)
            )
        if row.version is not None and self.may_name:
            version: Version = row.version
            menu.addSeparator()
            menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self.renaming_wanted.emit(version))
            forget = menu.addAction(self.tr("Forget the name…"))
            forget.triggered.connect(lambda: self.forgetting_wanted.emit(version))
        return menu

    def _look_at(self, row: MomentRow) -> None:
        if row.kind is Kind.NOW:
            self._past.leave()
        elif row.place is not None:
            self._past.go_to(row.place)

    def _offer(self, place: QPoint) -> None:
        row = self._moments.row(self.indexAt(place))
        if row is None or row.place is None:
            return
        menu = self.menu(row)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))


class _RowDelegate(QStyledItemDelegate):
    """Paints a thread of time with a knot for each moment and a flag for each that has a name."""

    def __init__(self, theme: Theme, view: HistoryView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(60, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: MomentRow = index.data(ROW)
        tokens = self._theme.tokens
        rect = QRect(option.rect)
        painter.save()
        area = QRectF(rect).adjusted(4.5, 0.5, -4.5, -0.5)
        if row.kind is not Kind.DAY:
            paint_row_ground(painter, area, option, self._view, tokens)
        self._paint_thread(painter, rect, row)
        model = self._view.model()
        assert isinstance(model, MomentsModel), "it holds moments"
        time = model.time(row)
        font = QFont(self._view.font())
        font.setBold(row.kind in {Kind.NAME, Kind.NOW})
        font.setStrikeOut(row.is_undone and row.line is not None and row.line.act is Act.EDIT)
        ink: QColor = tokens.text.primary
        if row.kind is Kind.DAY or row.is_undone or (row.line is not None and row.line.act is Act.UNDO):
            ink = tokens.text.secondary
        painter.setFont(font)
        painter.setPen(ink)
        metrics = painter.fontMetrics()
        beside = metrics.horizontalAdvance(time) + _EDGE if time else 0
        words = rect.adjusted(self._theme.px(_TEXT), 0, -beside - _EDGE, 0)
        text = metrics.elidedText(model.text(row), Qt.TextElideMode.ElideRight, words.width())
        left = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        side = Qt.AlignmentFlag.AlignBottom if row.kind is Kind.DAY else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._seen(rect, words), int(left | side), text)
        if time:
            font.setBold(False)
            font.setStrikeOut(False)
            painter.setFont(font)
            painter.setPen(tokens.text.secondary)
            room = QRect(rect.right() - beside - _EDGE, rect.top(), beside, rect.height())
            right = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignRight)
            painter.drawText(self._seen(rect, room), int(right | Qt.AlignmentFlag.AlignVCenter), time)
        painter.restore()

    def _paint_thread(self, painter: QPainter, rect: QRect, row: MomentRow) -> None:
        if row.kind is Kind.DAY:
            return
        tokens = self._theme.tokens
        spot = self._seen(rect, QRect(rect.left() + self._theme.px(_THREAD), rect.top(), 1, rect.height()))
        x, middle = spot.left() + 0.5, rect.center().y() + 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.chrome.border_strong, 1))
        is_first = row.line is not None and row.line.number == 0 and row.kind is Kind.LINE
        painter.drawLine(
            QPointF(x, rect.top() if row.kind is not Kind.NOW else middle),
            QPointF(x, middle if is_first else rect.bottom() + 1),
        )
        if row.kind is Kind.NAME:
            side = self._theme.px(_ICON)
            sign = QRectF(x - side / 2, middle - side / 2, side, side)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.chrome.panel)
            painter.drawEllipse(sign.adjusted(-1, -1, 1, 1))
            self._theme.icons.draw(painter, "flag", sign, tokens.accent.fill)
            return
        size = 4.5 if row.kind is Kind.NOW else 3.0
        painter.setPen(QPen(tokens.chrome.border_strong, 1))
        painter.setBrush(tokens.accent.fill if row.kind is Kind.NOW else tokens.chrome.panel)
        painter.drawEllipse(QPointF(x, middle), size, size)

    def _seen(self, whole: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self._view.layoutDirection(), whole, part)
