"""Models: the moments of a document as a list, the latest first, with the days and the names between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from mapper.core.history import Act, Line, Version
from mapper.ui.past.past import Past
from mapper.ui.past.words import clock_time, day_name, done_in, local
from mapper.ui.widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROW: Final = Qt.ItemDataRole.UserRole
_QUARTER: Final = 900  # seconds: within them no day begins anywhere, and asking for the day is dear


class Kind(Enum):
    """What a row is."""

    NOW = auto()
    DAY = auto()  # a heading
    NAME = auto()  # a moment that has a name
    LINE = auto()


@dataclass(frozen=True, slots=True)
class MomentRow:
    """A row: `place` among the lines of the past, None of a heading. `is_undone`: what was done does not hold now."""

    kind: Kind
    place: int | None
    line: Line | None = None
    version: Version | None = None
    day: str = ""
    is_undone: bool = False


class MomentsModel(QAbstractListModel):
    """Rows of a Past. They are made anew by `refresh`, and spelled only when they are seen."""

    def __init__(self, past: Past, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past = past
        self._rows: list[MomentRow] = []
        self._numbers: dict[int, int] = {}  # the row of each place

    def refresh(self) -> None:
        """Make the rows anew from what is known by now."""
        self.beginResetModel()
        self._rows = self._made()
        self._numbers = {
            row.place: number
            for number, row in enumerate(self._rows)
            if row.kind is Kind.LINE and row.place is not None
        }
        self.endResetModel()

    def row(self, index: Index) -> MomentRow | None:
        """The row of an index; None of one that is none."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, place: int) -> QModelIndex:
        """The row of the moment at that place of the lines; the present where nobody looks back."""
        number = self._numbers.get(place)
        return QModelIndex() if number is None else self.index(number)

    # -- Qt's

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (self.text(row), self.time(row))))
        if role == Qt.ItemDataRole.ToolTipRole:
            note = row.version.note if row.version is not None else ""
            return plain_tip("\n".join(filter(None, (self.text(row), note))))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._rows[index.row()].kind is Kind.DAY:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def text(self, row: MomentRow) -> str:
        """What a row says."""
        if row.kind is Kind.NOW:
            return self.tr("Now")
        if row.version is not None:
            return row.version.name
        return row.day if row.line is None else done_in(row.line)

    def time(self, row: MomentRow) -> str:
        """The time of day beside it."""
        if row.kind is not Kind.LINE or row.line is None or row.line.number == 0:
            return ""
        return clock_time(row.line.entry.time, QLocale())

    def _made(self) -> list[MomentRow]:
        lines = self._past.lines
        undone = _undone(lines)
        named: dict[int, list[Version]] = {}
        for version in self._past.versions:
            named.setdefault(self._past.place_of(version.line), []).append(version)
        rows = [MomentRow(Kind.NOW, len(lines) - 1)]
        day, quarter = None, None
        for place in range(len(lines) - 1, -1, -1):
            line = lines[place]
            if line.number and line.entry.time // _QUARTER != quarter:
                quarter = line.entry.time // _QUARTER
                date = local(line.entry.time).date()
                if date != day:
                    day = date
                    rows.append(MomentRow(Kind.DAY, None, day=day_name(date, QLocale())))
            rows += [MomentRow(Kind.NAME, place, line, version) for version in reversed(named.get(place, []))]
            is_undone = line.act is not Act.PAST and line.entry.seq in undone
            rows.append(MomentRow(Kind.LINE, place, line, is_undone=is_undone))
        return rows


def _undone(lines: Sequence[Line]) -> set[int]:
    """The numbers of the commands that were taken back and not done again."""
    undone: set[int] = set()
    for line in lines:
        if line.act is Act.UNDO:
            undone.add(line.entry.seq)
        elif line.act is Act.REDO:
            undone.discard(line.entry.seq)
    return undone
