"""The panes of a window: F6 goes from one to the next, and a frame shows where the keys go now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.focus_chain import focus_in, next_in_chain

_LINE = 2.0


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window that takes the keys as a whole. `show` brings it to the front where it may be behind."""

    widget: QWidget
    show: Callable[[], object] | None = None


def dock_pane(dock: QDockWidget) -> Pane:
    """A panel; another one may lie on it."""
    return Pane(dock, dock.raise_)


class Panes(QObject):
    """In the order of the window, from bar to panels. A pane takes up again where it was left."""

    def __init__(self, window: QWidget, theme: Theme, panes: Sequence[Pane]) -> None:
        super().__init__(window)
        self._window = window
        self._panes = tuple(panes)
        self._left: dict[QWidget, QWidget] = {}
        self._frame = _Frame(theme, window)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    def go(self, way: int) -> None:
        """Give the keys to the next pane (1) or to the one before (-1); closed panels are passed by."""
        current = self._current()
        number = self._panes.index(current) if current is not None else (-1 if way > 0 else 0)
        for step in range(1, len(self._panes) + 1):
            pane = self._panes[(number + way * step) % len(self._panes)]
            if pane.widget.isHidden():
                continue
            if pane.show is not None:
                pane.show()
            target = self._target(pane.widget)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._frame.surround(pane.widget)
                return

    def _current(self) -> Pane | None:
        holder = focus_in(self._window)
        if holder is None:
            return None
        return next((pane for pane in self._panes if _is_in(holder, pane.widget)), None)

    def _target(self, pane: QWidget) -> QWidget | None:
        """What had the keys there last, else the first that can have them."""
        last = self._left.get(pane)
        if last is not None and _is_in(last, pane) and _takes_keys(last):
            return last
        if _takes_keys(pane):
            return pane
        # A panel's own things come before the button that closes it.
        inner = pane.widget() if isinstance(pane, QDockWidget) else None
        offers = [*(_in_tab_order(inner) if inner is not None else []), *_in_tab_order(pane)]
        return next((child for child in offers if _takes_keys(child)), None)

    def _follow_focus(self, _former: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._window:
            return
        for pane in self._panes:
            if _is_in(now, pane.widget):
                self._left[pane.widget] = now
                now.destroyed.connect(lambda _=None, key=pane.widget: self._left.pop(key, None))
        if not self._frame.holds(now):
            self._frame.hide()


class _Frame(QWidget):
    """A line around a pane, until the keys or the pointer go elsewhere."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._pane: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("pane_frame")
        self.hide()
        window.installEventFilter(self)

    def surround(self, pane: QWidget) -> None:
        self._pane = pane
        self.setGeometry(QRect(pane.mapTo(self.window(), pane.rect().topLeft()), pane.size()))
        self.show()
        self.raise_()

    def holds(self, widget: QWidget) -> bool:
        return self._pane is not None and _is_in(widget, self._pane)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate):
            self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.tokens.accent.focus, _LINE))
        edge = _LINE / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 4, 4)
        painter.end()


def _is_in(widget: QWidget, pane: QWidget) -> bool:
    return widget is pane or pane.isAncestorOf(widget)


def _takes_keys(widget: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus
    return bool(widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & by_tab == by_tab)


def _in_tab_order(pane: QWidget) -> list[QWidget]:
    found = []
    widget = next_in_chain(pane)
    while widget is not pane and widget is not None:
        if pane.isAncestorOf(widget):
            found.append(widget)
        widget = next_in_chain(widget)
    return found
