"""The sheet of all keys: what each does, in groups, with a line to search them."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from mapper.ui.ranking import score
from mapper.ui.theme.roles import Role, set_role

Groups = Sequence[tuple[str, Sequence[tuple[str, str]]]]


class _Line(NamedTuple):
    group: str
    what: QLabel
    keys: QLabel


class KeysDialog(QDialog):
    """Groups of (what, keys) in two columns. Typing leaves those that match in what they do, their keys or group."""

    def __init__(self, parent: QWidget | None, groups: Groups) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.resize(720, 640)
        self.search = QLineEdit(self)
        set_role(self.search, Role.SEARCH)
        self.search.setPlaceholderText(self.tr("Find a key or what it does"))
        self.search.setAccessibleName(self.tr("Find a key or what it does"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._nothing = QLabel(self.tr("Nothing found"), self)
        set_role(self._nothing, Role.SECONDARY)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.hide()
        self._heads: dict[str, QLabel] = {}
        self._lines: list[_Line] = []
        self._area = QScrollArea(self)
        self._area.setAccessibleName(self.windowTitle())
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._sheet(groups))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 16, 0, 0)
        layout.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 20, 0)
        head.addWidget(self.search)
        layout.addLayout(head)
        layout.addWidget(self._nothing)
        layout.addWidget(self._area, 1)
        self.search.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, groups: Groups) -> None:
        """Show the sheet until it is closed."""
        dialog = cls(parent, groups)
        dialog.exec()
        dialog.deleteLater()

    def shown(self) -> list[tuple[str, str]]:
        """The lines on show, as (what, keys)."""
        return [(line.what.text(), line.keys.text()) for line in self._lines if not line.what.isHidden()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._area.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def _sheet(self, groups: Groups) -> QWidget:
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(20, 8, 20, 16)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        for title, lines in groups:
            head = QLabel(title, sheet)
            set_role(head, Role.SECTION)
            head.setContentsMargins(0, 10, 0, 0)
            grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            self._heads[title] = head
            for what, keys in lines:
                row = grid.rowCount()
                line = _Line(title, QLabel(what, sheet), QLabel(keys, sheet))
                set_role(line.keys, Role.SECONDARY)
                grid.addWidget(line.what, row, 0)
                grid.addWidget(line.keys, row, 1, Qt.AlignmentFlag.AlignRight)
                self._lines.append(line)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return sheet

    def _filter(self, words: str) -> None:
        groups: set[str] = set()
        for line in self._lines:
            fields = (line.what.text(), line.keys.text(), line.group)
            is_hit = score(words, fields) is not None
            line.what.setVisible(is_hit)
            line.keys.setVisible(is_hit)
            if is_hit:
                groups.add(line.group)
        for title, head in self._heads.items():
            head.setVisible(title in groups)
        self._nothing.setVisible(not groups)
        self._area.verticalScrollBar().setValue(0)
