"""The welcome window: open what was open, begin from a template, or from an empty map."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QFileInfo, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.ui.days import show_time
from mapper.ui.theme.icons import IconRole, application_icon
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.plain_tip import plain_tip
from mapper.ui.widgets.sides import margins
from mapper.ui.window.file_drops import dropped, let_in
from mapper.ui.window.template_tile import TemplateCard, TemplateTile

_COLUMNS = 2
_MOST_UNNAMED = 4
_Standard = QKeySequence.StandardKey


class WelcomeWindow(QWidget):
    """Recent documents at the left, templates at the right. Enter takes the empty map, Ctrl+N too.

    Files can be dropped.
    """

    empty_wanted = Signal()
    open_wanted = Signal()
    template_wanted = Signal(str)
    document_wanted = Signal(str)
    forget_wanted = Signal(str)
    files_dropped = Signal(list)  # paths

    def __init__(
        self,
        theme: Theme,
        recent: Sequence[Path],
        templates: Sequence[TemplateCard],
        unnamed: Mapping[Path, str] = MappingProxyType({}),
    ) -> None:
        """`unnamed`: the documents without a name, the newest first, with their titles."""
        super().__init__()
        self.setObjectName("welcome_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Mapper")
        set_role(self, Role.PAGE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._recent_box = QVBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(40, 36, 40, 36)
        layout.setSpacing(40)
        layout.addLayout(self._left(), 2)
        layout.addLayout(self._right(templates), 5)
        self.show_recent(recent, unnamed)
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 480)
        self.resize(1080, 540)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        let_in(event)

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped(event)
        if paths:
            self.files_dropped.emit(paths)

    def show_recent(self, recent: Sequence[Path], unnamed: Mapping[Path, str] = MappingProxyType({})) -> None:
        """List these documents; those that are gone are grey and can be taken off the list.

        Those without a name come first, by the time they were last worked on: nobody would find them elsewhere.
        """
        while (item := self._recent_box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for path, title in list(unnamed.items())[:_MOST_UNNAMED]:
            self._recent_box.addWidget(self._recent_row(path, self._name_of_unnamed(path, title)))
        stems = Counter(path.stem for path in recent)
        for path in recent:
            name = path.stem if stems[path.stem] == 1 else f"{path.stem} – {path.parent.name}"
            self._recent_box.addWidget(self._recent_row(path, name))
        if not recent and not unnamed:
            empty = QLabel(
                self.tr("Documents you open appear here. Drop a document or a table to begin with it."), self
            )
            empty.setWordWrap(True)
            set_role(empty, Role.SECONDARY)
            self._recent_box.addWidget(empty)
        self._recent_box.addStretch(1)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        icon = QLabel(self)
        icon.setPixmap(application_icon().pixmap(QSize(44, 44)))
        head.addWidget(icon)
        title = QLabel("Mapper", self)
        set_role(title, Role.TITLE)
        head.addWidget(title, 1)
        column.addLayout(head)
        claim = QLabel(self.tr("Draw your sales process, see what to fix, and agree what to aim at."), self)
        claim.setWordWrap(True)
        set_role(claim, Role.SECONDARY)
        column.addWidget(claim)
        column.addSpacing(12)
        self._empty = self._button(self.tr("Empty map"), "new", Role.PRIMARY)
        self._empty.clicked.connect(self.empty_wanted)
        column.addWidget(self._empty)
        opening = self._button(self.tr("Open…"), "open")
        opening.clicked.connect(self.open_wanted)
        column.addWidget(opening)
        column.addSpacing(16)
        column.addWidget(self._overline(self.tr("RECENT")))
        column.addLayout(self._recent_box, 1)
        return column

    def _right(self, templates: Sequence[TemplateCard]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(self._overline(self.tr("BEGIN WITH A TEMPLATE")))
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(margins(0, 0, 8, 0))
        grid.setSpacing(14)
        for index, card in enumerate(templates):
            grid.addWidget(self._tile(card), index // _COLUMNS, index % _COLUMNS)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the tiles have it, and bring themselves into sight
        area.setWidget(sheet)
        column.addWidget(area, 1)
        return column

    def _overline(self, text: str) -> QLabel:
        label = QLabel(text, self)
        set_role(label, Role.OVERLINE)
        return label

    def _button(self, text: str, icon: str, role: Role | None = None) -> QPushButton:
        button = QPushButton(f" {text}", self)  # the style leaves the icon too little room
        button.setAccessibleName(text)
        button.setMinimumHeight(36)
        if role is Role.PRIMARY:
            self._theme.bind_icon(button, icon, IconRole.ON_ACCENT)
        else:
            self._theme.bind_icon(button, icon)
        if role is not None:
            set_role(button, role)
        return button

    def _tile(self, card: TemplateCard) -> TemplateTile:
        tile = TemplateTile(self._theme, card, self)
        tile.clicked.connect(lambda _=False: self.template_wanted.emit(card.key))
        return tile

    def _name_of_unnamed(self, path: Path, title: str) -> str:
        """Its title, and below when it was last worked on: several may have begun with the same template."""
        time = QFileInfo(str(path)).lastModified()
        when = show_time(time, self.locale())
        return f"{title}\n{when}" if title else self.tr("No name yet, {time}").replace("{time}", when)

    def _recent_row(self, path: Path, text: str) -> QWidget:
        row = QWidget(self)
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        is_there = path.exists()
        name = QPushButton(text.replace("&", "&&"), row)
        name.setToolTip(plain_tip(str(path)))
        name.setEnabled(is_there)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_role(name, Role.QUIET)
        side = "right" if self.isRightToLeft() else "left"
        name.setStyleSheet(f"QPushButton {{ text-align: {side}; padding-left: 0; padding-right: 0; }}")
        name.clicked.connect(lambda _=False: self.document_wanted.emit(str(path)))
        box.addWidget(name, 1)
        if not is_there:
            name.setText(self.tr("{name} (gone)").replace("{name}", text.replace("&", "&&")))
            forget = QToolButton(row)
            forget.setToolTip(self.tr("Take off the list"))
            forget.setAccessibleName(self.tr("Take {name} off the list").replace("{name}", path.stem))
            set_role(forget, Role.QUIET)
            self._theme.bind_icon(forget, "close")
            forget.clicked.connect(lambda _=False: self.forget_wanted.emit(str(path)))
            box.addWidget(forget)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.matches(_Standard.New):
            self.empty_wanted.emit()
        elif event.matches(_Standard.Open):
            self.open_wanted.emit()
        elif event.matches(_Standard.Close) or event.matches(_Standard.Quit):
            self.close()
        else:
            super().keyPressEvent(event)
