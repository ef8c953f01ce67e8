"""Presenting: the room check - a card that says what the last row can read, and offers the zoom at which it can."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.ui.canvas.view import MapView
from mapper.ui.present.legibility import Shown, TextKind, Verdict, shown_texts, zoom_for
from mapper.ui.reading_sizes import Audience
from mapper.ui.theme.icons import IconRole
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Theme
from mapper.ui.widgets.number_field import NumberField
from mapper.ui.widgets.parsing import NumberForm

_GAP = 12
_SIGN = 16
_MOST_ZOOM = 4.0


class RoomCheck(QFrame):
    """Lies over the corner of the map, follows every zoom, and is never in the way of working on."""

    def __init__(self, theme: Theme, canvas: MapView) -> None:
        super().__init__(canvas)
        self._theme = theme
        self._canvas = canvas
        self._audience = Audience()
        self._rows: dict[TextKind, tuple[QLabel, QLabel, QLabel]] = {}
        self.setObjectName("room_check")
        self.setAccessibleName(self.tr("Room check"))
        set_role(self, Role.POPUP)
        metres = NumberForm(unit=self.tr("m"), minimum=0.1, maximum=100.0)
        self.image = NumberField(theme, self.tr("Height of the picture"), metres, step=0.1)
        self.distance = NumberField(theme, self.tr("To the last row"), metres, step=0.5)
        self.image.reset(self._audience.image)
        self.distance.reset(self._audience.distance)
        self._needed = QLabel(self)
        set_role(self._needed, Role.SECONDARY)
        self._needed.setWordWrap(True)
        self.enlarge = QPushButton(self)
        self.enlarge.clicked.connect(self._enlarge)
        self._lay_out()
        self.hide()
        for field in (self.image, self.distance):
            field.committed.connect(self._take_room)
        canvas.camera.changed.connect(self._follow)
        canvas.sheet.bridge.changed.connect(self._follow)
        canvas.sheet.bridge.map_switched.connect(self._follow)
        canvas.viewport().installEventFilter(self)
        theme.changed.connect(self._follow)

    @property
    def audience(self) -> Audience:
        return self._audience

    def toggle(self) -> None:
        """Show it, or put it away."""
        if self.isVisible():
            self.put_away()
            return
        self.show()
        self.raise_()
        self._follow()
        self.image.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        self.hide()
        self._canvas.grab_focus()

    def told(self) -> dict[TextKind, tuple[str, Verdict]]:
        """What it says of each kind of text on this map."""
        pixels = self._pixels()
        return {
            text.kind: (self._size_text(text), text.verdict(self._audience, pixels)) for text in self._texts()
        }

    # -- reading

    def _pixels(self) -> int:
        """The height of the picture: the whole screen is shown to the room."""
        return self._canvas.screen().geometry().height()

    def _texts(self) -> list[Shown]:
        header = self._canvas.stage_header
        return shown_texts(
            self._canvas.sheet.projection,
            self._canvas.zoom,
            header.name_font.pixelSize(),
            header.small_font.pixelSize(),
            self._canvas.sheet.scene.painter.lettered,
        )

    def _wanted_zoom(self) -> float:
        return min(zoom_for(TextKind.NAMES, self._audience, self._pixels()), _MOST_ZOOM)

    def _enlarge(self) -> None:
        self._canvas.camera.zoom_to(self._wanted_zoom(), self._canvas.looking.held())

    def _take_room(self) -> None:
        image, distance = self.image.value(), self.distance.value()
        if image is not None and distance is not None:
            self._audience = Audience(image, distance)
            self._follow()

    # -- showing

    def _follow(self) -> None:
        if not self.isVisible():
            return
        pixels = self._pixels()
        least = self._audience.least_size(pixels)
        text = self.tr("Letters need {n} pixels here, {best} to be read with comfort.")
        best = str(self._audience.best_size(pixels))
        self._needed.setText(text.replace("{n}", str(least)).replace("{best}", best))
        shown = {text.kind: text for text in self._texts()}
        for kind, (sign, what, said) in self._rows.items():
            for part in (sign, what, said):
                part.setVisible(kind in shown)
            if kind in shown:
                self._tell(sign, said, shown[kind], shown[kind].verdict(self._audience, pixels))
        zoom = self._wanted_zoom()
        percent = f"{round(zoom * 100)} %"
        self.enlarge.setText(self.tr("Zoom to {zoom}, where names can be read").replace("{zoom}", percent))
        self.enlarge.setEnabled(self._canvas.camera.goal.zoom < zoom - 0.005)
        self.adjustSize()
        self._place()

    def _tell(self, sign: QLabel, said: QLabel, text: Shown, verdict: Verdict) -> None:
        words = {
            Verdict.HIDDEN: self.tr("not shown at this zoom"),
            Verdict.TOO_SMALL: self.tr("too small"),
            Verdict.READABLE: self.tr("can be read"),
            Verdict.COMFORTABLE: self.tr("read with comfort"),
        }
        is_good = verdict in (Verdict.READABLE, Verdict.COMFORTABLE)
        role = IconRole.SUCCESS if is_good else IconRole.WARNING
        icon = self._theme.icon("check" if is_good else "warning", role)
        sign.setPixmap(icon.pixmap(self._theme.px(_SIGN)))
        size = self._size_text(text)
        said.setText(f"{size} – {words[verdict]}" if size else words[verdict])

    def _size_text(self, text: Shown) -> str:
        return self.tr("{n} pixels").replace("{n}", str(round(text.size))) if text.size else ""

    # -- parts

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Room check"), self)
        set_role(title, Role.SECTION)
        close = QToolButton(self)
        close.setAccessibleName(self.tr("Close the room check"))
        close.setToolTip(close.accessibleName())
        set_role(close, Role.QUIET)
        self._theme.bind_icon(close, "close", IconRole.QUIET)
        close.clicked.connect(self.put_away)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(close)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.image)
        fields.addWidget(self.distance)
        names = {
            TextKind.NAMES: self.tr("Names of steps"),
            TextKind.LABELS: self.tr("Words on lines"),
            TextKind.COUNTS: self.tr("Counts on steps"),
            TextKind.HEADERS: self.tr("Lanes and stages"),
            TextKind.NOTES: self.tr("Counts of stages"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for row, (kind, name) in enumerate(names.items()):
            sign, said = QLabel(self), QLabel(self)
            what = QLabel(name, self)
            set_role(said, Role.SECONDARY)
            for place, part in enumerate((sign, what, said)):
                grid.addWidget(part, row, place)
            self._rows[kind] = (sign, what, said)
        grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(fields)
        column.addWidget(self._needed)
        column.addLayout(grid)
        column.addWidget(self.enlarge)

    def _place(self) -> None:
        port = self._canvas.viewport().geometry()
        is_right = self._canvas.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = port.right() - self.width() - _GAP if is_right else port.left() + _GAP
        self.move(x, port.top() + _GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self._follow()
        return super().eventFilter(watched, event)
