"""The rooms' furniture: what a line of names suggests while typing; Enter takes the row that is marked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMoveEvent, QResizeEvent, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mapper.ui.theme import Role, set_role

_NAME = Qt.ItemDataRole.UserRole
_WIDEST = 420
_BESIDE = 16  # what the frame and the bar take beside a row


class Suggestions(QObject):
    """The names that hold what is typed, the first of them marked, and last the typed one as a new name.

    So Enter does what is seen: it never makes a second entry of half a name. After Escape it takes what is typed.
    """

    taken = Signal(str)  # a name there is, or a new one

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._names: list[str] = []
        self._known: set[str] = set()
        self._is_as_typed = False
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionRole(_NAME)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.popup = _Popup()
        self._completer.setPopup(self.popup)
        self.popup.setItemDelegate(_FirstMarked(self.popup))
        self.popup.installEventFilter(self)
        # Queued: the completer writes into the line after telling, and would undo the clearing.
        self._completer.activated.connect(self.taken, Qt.ConnectionType.QueuedConnection)
        line.setCompleter(self._completer)
        line.textEdited.connect(self._follow)
        line.returnPressed.connect(self._enter)

    def set_names(self, offered: Sequence[str], known: Sequence[str]) -> None:
        """What may be suggested, and all names there are: none of them is new."""
        self._names, self._known = list(offered), {name.casefold() for name in known}
        self._follow(self._line.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._is_as_typed = True
        return super().eventFilter(watched, event)

    def _follow(self, text: str) -> None:
        self._is_as_typed = False
        self._model.clear()
        for name in self._names:
            self._model.appendRow(_item(name, name))
        typed = " ".join(text.split())
        if typed and typed.casefold() not in self._known:
            self._model.appendRow(_item(self.tr("New: “{name}”").replace("{name}", typed), typed))
        self.popup.fit()

    def _enter(self) -> None:
        # The completer answers Enter itself while a person has chosen one of its rows.
        if self.popup.isVisible() and self.popup.currentIndex().isValid():
            return
        text = self._line.text()
        self._completer.setCompletionPrefix(text)
        is_known = " ".join(text.split()).casefold() in self._known
        if not text.strip() or self._is_as_typed or is_known or not self._completer.completionCount():
            self.taken.emit(text)
        else:
            self.taken.emit(self._completer.completionModel().index(0, 0).data(_NAME))


class _Popup(QListView):
    """As wide as its longest row, and within the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        set_role(self, Role.POPUP)

    def fit(self) -> None:
        """Be as wide as the rows ask for."""
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(min(self.sizeHintForColumn(0) + bar + _BESIDE, _WIDEST))

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        keep_on_screen(self)  # the completer puts it below the line again with every letter

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        keep_on_screen(self)


class _FirstMarked(QStyledItemDelegate):
    """Where no row is chosen the first one looks so: it is what Enter takes."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.row() == 0 and not self._view.currentIndex().isValid():
            option.state |= QStyle.StateFlag.State_Selected


def keep_on_screen(popup: QWidget) -> None:
    """Move a list that has grown wider than what it belongs to back on to the screen."""
    room = popup.screen().availableGeometry()
    x = min(popup.x(), room.right() + 1 - popup.width())
    popup.move(max(x, room.left()), popup.y())


def _item(shown: str, name: str) -> QStandardItem:
    item = QStandardItem(shown)
    item.setData(name, _NAME)
    return item
