"""The canvas's legend: what the signs and colours mean, and the control for them: a click looks at one class alone."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.analysis.results import Remark
from mapper.ui.canvas.card import NARROWEST, Card
from mapper.ui.canvas.covering import covered
from mapper.ui.canvas.lens import Lens
from mapper.ui.canvas.minimap import Minimap
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.fields.catalogue import field_of
from mapper.ui.figures.leads import lead_of
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.render.heat import CHOSEN
from mapper.ui.render.legend import HEIGHT, Entry, Legend
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.lack_note import lack_note
from mapper.ui.widgets.plain_tip import plain_tip

_GAP = 12
_SIGN_ROOM = 36
_ROW = 22
_MOST_NOTES, _NOTE_WIDTH = 3, 260
_ROOMY = (900, 600)  # so large a view has room for all signs beside the map
_STRIP = 0.9  # of the view, at the most, for a line of a strip
_MOST_COVERED = 0.25  # of the view, by the signs of changes or of a way


class LegendCard(QFrame):
    """A card in the corner of the map. Its head chooses the number that colours; its rows are picked and left again."""

    more_wanted = Signal()  # another number than those the head offers

    def __init__(self, sheet: Sheet, minimap: Minimap, view: QWidget) -> None:
        super().__init__(view)
        self._sheet = sheet
        self._minimap = minimap
        self._shown: tuple[object, ...] = ()
        self.rows: dict[str, LegendRow] = {}
        self.notes: list[QLabel] = []
        self.setObjectName("legend")
        self.setAccessibleName(self.tr("Legend"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, Role.POPUP)
        self.chooser = QToolButton(self)
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setMenu(self._menu())
        set_role(self.chooser, Role.QUIET)
        self.title = QLabel(self.tr("Looked at"), self)
        set_role(self.title, Role.OVERLINE)
        self.close_button = QToolButton(self)
        self.close_button.setToolTip(self.tr("Close the legend"))
        self.close_button.setAccessibleName(self.tr("Close the legend"))
        self.close_button.clicked.connect(lambda: self._lens.show_legend(False))
        sheet.theme.bind_icon(self.close_button, "close")
        set_role(self.close_button, Role.QUIET)
        self._are_signs_wanted = False
        self._laid_for = (True, 0)
        self.signs_button = QToolButton(self)
        self.signs_button.clicked.connect(self._turn_signs)
        self.signs_button.hide()
        set_role(self.signs_button, Role.QUIET)
        self._body = QWidget(self)
        self._lines: QGridLayout = QGridLayout(self)
        self._lines.setContentsMargins(8, 6, 8, 8)
        self._lines.setSpacing(4)
        self._is_strip = False
        self._arrange()
        self.hide()
        self._lens.changed.connect(self.follow)
        sheet.bridge.changed.connect(self.follow)
        sheet.scene.faults_changed.connect(self.follow)
        sheet.scene.morph_changed.connect(self.follow)
        sheet.bridge.map_switched.connect(self.follow)
        sheet.theme.changed.connect(self._renew)
        sheet.letters.changed.connect(self._renew)
        sheet.cards_moved.connect(self._place)
        sheet.camera.changed.connect(self._place)
        minimap.moved.connect(self._place)
        view.installEventFilter(self)

    def follow(self) -> None:
        """Show what there is to tell now, or nothing."""
        lens = self._lens
        is_in_the_way = self._sheet.scene.morph is not None or self._sheet.letters.is_near
        # Signs are known by the time a way is traced; of colours one must see which is which.
        is_in_the_way |= (
            bool(self._height_of_strips) and self._sheet.letters.are_large and lens.has_brief_legend
        )
        if not lens.has_legend or is_in_the_way:  # between two maps a bar lies there, and on a step the eyes
            self.hide()
            return
        text = lens.measure_name or self.tr("Nothing")
        self.chooser.setText(self.tr("Coloured by: {what}").replace("{what}", text) + "  ▾")
        scene, tokens = self._sheet.scene, self._sheet.theme.tokens
        is_large = self._sheet.letters.are_large
        legend = Legend(scene.projection, tokens, scene.setter, lens.seen, scene.faults)
        # Before a room the colours are explained, not every sign: the map is to be seen beside it.
        is_brief = lens.has_brief_legend or (is_large and bool(legend.told))
        has_more = not is_brief and bool(legend.told) and len(legend.entries) > len(legend.told)
        self._laid_for = self._room_now
        is_roomy = self._laid_for[0]
        is_folded = has_more and not (self._are_signs_wanted or is_roomy)
        entries = legend.told if is_brief or is_folded else legend.entries
        self._tell_fold(is_there=has_more and not is_roomy, is_folded=is_folded)
        if is_large:  # of the way that is traced the words at the lower edge tell
            entries = [entry for entry in entries if entry not in legend.way]
            entries = [entry._replace(text=entry.brief or entry.text) for entry in entries]
        if is_large and not entries:
            self.hide()
            return
        self.chooser.setVisible(not lens.has_brief_legend)
        self.title.setVisible(lens.has_brief_legend and not is_large)
        is_strip = is_large and not self._open_cards()
        lacks = lens.seen.heat.lacks if lens.seen is not None and lens.seen.heat is not None else ()
        lacks = () if is_large else lacks  # it is said to who can say it
        shown = (is_strip, self._laid_for, lacks, *((entry.key, entry.text, entry.why) for entry in entries))
        if shown != self._shown:
            self._shown, self._is_strip = shown, is_strip
            # The name of the number stands in the head.
            self._fill([entry for entry in entries if entry.width], lacks)
        for key, row in self.rows.items():
            row.setChecked(key in lens.picks)
        self.adjustSize()
        port = self._sheet.camera.port
        if is_brief and self.width() * self.height() > _MOST_COVERED * port.width() * port.height():
            self.hide()  # in half of a small window the map counts, and its signs say what they are
            return
        self.show()
        self._place()
        self.raise_()

    @property
    def _room_now(self) -> tuple[bool, int]:
        """Whether all signs together cover little of the view, and how wide that is for a strip."""
        letters, port, px = self._sheet.letters, self._sheet.camera.port, self._sheet.theme.px
        is_roomy = port.width() >= px(_ROOMY[0]) and port.height() >= px(_ROOMY[1])
        return is_roomy, port.width() if letters.are_large else 0

    def _tell_fold(self, *, is_there: bool, is_folded: bool) -> None:
        """The button that shows what the signs mean too, where they would cover much of the map."""
        self.signs_button.setVisible(is_there)
        text = self.tr("Show what the signs mean") if is_folded else self.tr("Explain the colours alone")
        self.signs_button.setToolTip(text)
        self.signs_button.setAccessibleName(text)
        self._sheet.theme.bind_icon(self.signs_button, "chevron-up" if is_folded else "chevron-down")

    def _turn_signs(self) -> None:
        self._are_signs_wanted = not self._are_signs_wanted
        self.follow()

    @property
    def height_of_strip(self) -> int:
        """So many pixels of the lower edge it takes before a room; 0 where it stands in a corner or is not there."""
        return self.height() + 2 * _GAP if self._is_strip and not self.isHidden() else 0

    @property
    def _lens(self) -> Lens:
        return self._sheet.scene.lens

    def _renew(self) -> None:
        self._shown = ()
        self.setStyleSheet(self._sheet.letters.sheet())
        self.follow()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        choices: tuple[str | None, ...] = (None, *CHOSEN)
        for measure in choices:
            field = field_of(self._sheet.reader, measure) if measure is not None else None
            action = menu.addAction(field.number_name if field is not None else self.tr("Nothing"))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, measure=measure: self._lens.show_heat(measure))
            menu.aboutToShow.connect(
                lambda action=action, measure=measure: action.setChecked(self._lens.measure == measure)
            )
        menu.addSeparator()
        more = menu.addAction(self.tr("More…"))
        more.setCheckable(True)
        group.addAction(more)
        more.triggered.connect(self.more_wanted)
        menu.aboutToShow.connect(lambda: more.setChecked(self._lens.measure not in choices))
        return menu

    def _fill(self, entries: list[Entry], lacks: tuple[Remark, ...]) -> None:
        """Put these rows in place of the former ones, and below them what is missing."""
        old, self._body = self._body, QWidget(self)
        self.rows.clear()
        rows = [LegendRow(self._sheet, entry, self._body) for entry in entries]
        for entry, row in zip(entries, rows, strict=True):
            if entry.key:
                self.rows[entry.key] = row
                row.clicked.connect(lambda _=False, key=entry.key: self._lens.toggle_pick(key))
        self.notes = [self._note(each) for each in dict.fromkeys(lacks)][:_MOST_NOTES]
        self._lay_strip(rows) if self._is_strip else self._lay_columns(rows)
        self._lines.removeWidget(old)
        self._arrange()
        old.hide()
        old.deleteLater()
        self._body.show()

    def _arrange(self) -> None:
        """The head over the rows; where there is only the cross of it, at their end."""
        layout = self._lines
        for part in (self.chooser, self.title, self.signs_button, self.close_button, self._body):
            layout.removeWidget(part)
        if self._is_strip and self.chooser.isHidden():
            layout.addWidget(self._body, 0, 0)
            layout.addWidget(self.close_button, 0, 2)
            return
        layout.addWidget(self.chooser, 0, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.title, 0, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.signs_button, 0, 1, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.close_button, 0, 2, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self._body, 1, 0, 1, 3)

    def _lay_columns(self, rows: list["LegendRow"]) -> None:
        """The steps of the heat one below the other, all else in two columns."""
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        line, column = 0, 0
        for row in rows:
            if row.is_wide:
                grid.addWidget(row, line, 0, 1, 2)
                line += 1
                continue
            grid.addWidget(row, line, column)
            line, column = (line + 1, 0) if column else (line, 1)
        for number, note in enumerate(self.notes, line + 1):
            note.setContentsMargins(4, 3, 0, 0)
            note.setFixedWidth(self._sheet.theme.px(_NOTE_WIDTH))
            note.setMinimumHeight(note.heightForWidth(note.width()))  # a grid gives it one line
            grid.addWidget(note, number, 0, 1, 2)

    def _note(self, remark: Remark) -> QLabel:
        """What is missing for the number that colours, with the way to where one says it."""
        sheet = self._sheet
        lead = lead_of(remark, sheet.reader, sheet.bridge.map_id)
        return lack_note(remark_sentence(remark, sheet.reader), lambda: sheet.lead_wanted.emit(lead))

    def _lay_strip(self, rows: list["LegendRow"]) -> None:
        """One beside the other in as few lines as there are: the map is to be seen above them."""
        lines = QVBoxLayout(self._body)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        room = self._sheet.camera.port.width() * _STRIP
        line, left = QHBoxLayout(), room
        lines.addLayout(line)
        for row in rows:
            wanted = row.sizeHint().width() + line.spacing()
            if wanted > left:
                line, left = QHBoxLayout(), room
                lines.addLayout(line)
            line.addWidget(row)
            left -= wanted

    def _place(self) -> None:
        """In the lower right corner, over the minimap where that would lie under it; in the other one beside a card, or
        where it covers less there.
        """
        if not self.isVisible():
            return
        if self._laid_for != self._room_now:
            self.follow()  # which leads here again
            return
        if self._is_strip and self._open_cards():
            self.follow()  # beside a card there is no room for a strip
            return
        port = self._sheet.camera.port.geometry()
        self.setMaximumWidth(max(self._sheet.room.width() - 2 * _GAP, NARROWEST))
        self.adjustSize()
        taken = self._sheet.letters.taken + self._height_of_strips
        left, low = port.right() - self.width() - _GAP, port.bottom() - _GAP - taken
        if self._lens.trail is not None and not self._sheet.camera.is_mirrored:
            left = port.left() + _GAP
        spot = QRect(left, low - self.height(), self.width(), self.height())
        other = spot.translated(port.left() + _GAP - left, 0)
        cards = [card.geometry() for card in self._open_cards()]
        if any(card.intersects(spot) for card in cards) or self._is_freer(other, spot):
            left = other.left()
        mini = self._minimap.geometry()
        is_beside = mini.right() + _GAP <= left or left + self.width() + _GAP <= mini.left()
        if self._minimap.isVisible() and not is_beside and mini.bottom() > port.center().y():
            low = mini.top() - _GAP
        self.move(left, max(low - self.height(), port.top() + 4))

    def _is_freer(self, place: QRect, than: QRect) -> bool:
        """Whether less of what is drawn lies under a place, and no card stands there."""
        if self._is_strip or any(card.geometry().intersects(place) for card in self._open_cards()):
            return False
        corner = self._sheet.camera.port.pos()
        under, usual = (covered(self._sheet, each.translated(-corner)) for each in (place, than))
        return under < usual

    def _open_cards(self) -> list[Card]:
        cards = self._sheet.room.findChildren(Card)
        return [card for card in cards if card.isVisible() and not card.height_of_strip]

    @property
    def _height_of_strips(self) -> int:
        """What cards take of the lower edge that are folded."""
        return sum(card.height_of_strip for card in self._sheet.room.findChildren(Card))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):
            self.follow() if self._lens.has_brief_legend and self.isHidden() else self._place()
        return super().eventFilter(watched, event)


class LegendRow(QAbstractButton):
    """A sign and what it means; one with a key can be picked."""

    def __init__(self, sheet: Sheet, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = sheet.theme
        self._letters = sheet.letters
        self._entry = entry
        self.setText(entry.text)
        self.setAccessibleName(entry.text)
        self.setToolTip(plain_tip(entry.why))
        self.setAccessibleDescription(entry.why)
        self.setCheckable(bool(entry.key))
        self.setEnabled(bool(entry.key))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if entry.key else Qt.FocusPolicy.NoFocus)
        if entry.key:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_wide(self) -> bool:
        """Whether it has a line for itself."""
        return self._entry.is_wide or self._entry.key.startswith(("heat", "goal"))

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # it is measured before it is shown
        width = QFontMetricsF(self.font()).horizontalAdvance(self._entry.text)
        return QSize(round(width) + self._sign_room + 14, round(_ROW * self._growth))

    @property
    def _growth(self) -> float:
        """Of the sign, with the letters before a room."""
        return self._letters.scale if self._letters.are_large else 1.0

    @property
    def _sign_room(self) -> int:
        return round(_SIGN_ROOM * self._growth)

    def nextCheckState(self) -> None:
        """The lens decides, and tells."""

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or (self.isEnabled() and self.underMouse()) or self.hasFocus():
            border = tokens.accent.soft_border if self.isChecked() or self.hasFocus() else tokens.chrome.hover
            painter.setPen(QPen(border, 1))
            painter.setBrush(tokens.accent.soft if self.isChecked() else tokens.chrome.hover)
            painter.drawRoundedRect(rect, 4, 4)
        painter.save()
        painter.scale(self._growth, self._growth)
        painter.translate(4 + (_SIGN_ROOM - 6 - self._entry.width) / 2, (_ROW - HEIGHT) / 2)
        self._entry.draw(painter)
        painter.restore()
        painter.setPen(tokens.text.primary)
        place = rect.adjusted(self._sign_room + 2, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(
            self._entry.text, Qt.TextElideMode.ElideRight, ceil(place.width())
        )
        painter.drawText(place, side, text)
        painter.end()
