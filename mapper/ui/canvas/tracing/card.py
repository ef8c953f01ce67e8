"""The canvas's tracing: the card - what holds for the way that is lit, what is missing, and the other ways."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from mapper.analysis.figure import Figure
from mapper.analysis.results import Remark
from mapper.core.values import Outcome
from mapper.ui.canvas.card import EDGE, Card
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tracing.strip import Offered, WayStrip
from mapper.ui.canvas.tracing.told import Told, node_name
from mapper.ui.figures.leads import lead_of
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.hyphens import hyphenated
from mapper.ui.texts import translate
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.figure_line import FigureLine
from mapper.ui.widgets.hit_list import SMALL, Hit, HitList
from mapper.ui.widgets.lack_note import lack_note

_WIDTH = 330
_HEAD, _AIR = (14, 8, 8, 0), 5
_LEAST_VIEW = 2  # of its widths, to stand beside a way
_MENDED: Final = frozenset({"no_start_with_customer"})  # cautions that lead to where one can mend it
_STEPS: Final[Mapping[Qt.Key, int]] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}


class TraceCard(Card):
    """Stands in the corner where it covers least of the way, best where the map ends.

    Folded it is a strip at the lower edge with the ways alone: so it is before a room, and in a view half of which it
    would cover, until somebody unfolds it.
    """

    chosen = Signal(int)  # the number of the way that is looked at
    lead_wanted = Signal(object)  # a `Lead`: to where one says what is missing
    step_wanted = Signal(object)  # id of the node of the way that a figure owes most to
    dismissed = Signal()

    folded = Signal()  # it takes other room now

    _told: Told | None = None

    def __init__(self, sheet: Sheet) -> None:
        name = translate("TraceCard", "Way through the map")
        super().__init__(sheet, name, translate("TraceCard", "Leave (Esc)"), _WIDTH)
        self.setObjectName("trace_card")
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(14, 6, 14, 14)
        self._column.setSpacing(4)
        self.state = self._label(Role.STALE)
        self.ways = HitList(sheet.theme, self.tr("Ways"), self)
        self._column.addWidget(self.ways)
        self._column.addSpacing(4)
        self.places = self._label(Role.SECONDARY)
        self._column.addSpacing(4)
        self.lines: list[FigureLine] = []
        self._notes = QVBoxLayout()
        self._notes.setContentsMargins(0, 6, 0, 0)
        self._notes.setSpacing(4)
        self._column.addLayout(self._notes)
        self.notes: list[QWidget] = []
        self.hint = self._label(Role.CAPTION)
        self.hint.setText(self.tr("Arrows: the other ways · Esc: back as before"))
        self._area.setWidget(page)
        page.setAutoFillBackground(False)
        self._page = page
        self._is_unfolded: dict[bool, bool] = {}  # as somebody wanted it at the desk, and before a room
        self.strip = WayStrip(sheet)
        self.fold_button = QToolButton()
        self.fold_button.clicked.connect(self._turn)
        set_role(self.fold_button, Role.QUIET)
        self._head.insertWidget(1, self.strip, 1)
        self._head.insertWidget(2, self.fold_button)
        self.strip.chosen.connect(self.chosen)
        self.ways.preselected.connect(lambda key: self.chosen.emit(int(key)))
        page.installEventFilter(self)
        sheet.room.installEventFilter(self)
        self.hide()

    def show_told(self, told: Told, number: int) -> None:
        """Show the ways on from a place, and look at one of them."""
        self._told = told
        start = node_name(told.words.reader, told.ways.start)
        self.title.set_text(self.tr("Ways from {name}").replace("{name}", start).upper())
        with QSignalBlocker(self.ways):
            # A style of its own would give the list a ground of its own too.
            self.ways.setStyleSheet(
                f"{self._sheet.letters.sheet(SMALL)} QListView {{ background: transparent; }}"
            )
            hits = [self._hit(told, index) for index in range(len(told.ways.ways))]
            self.ways.show_hits(hits)
        self.strip.offer([_offered(hit) for hit in hits])
        self.ways.setVisible(bool(told.ways.ways))
        self.hint.setVisible(len(told.ways.ways) > 1 and not self._sheet.letters.are_large)
        self.look_at(number)

    def look_at(self, number: int) -> None:
        """Show what holds for one of the ways."""
        told = self._told
        if told is None:
            return
        way = told.ways.ways[number] if told.ways.ways else None
        self.strip.look_at(number)
        self.places.setText(hyphenated(told.places(number)) if way is not None else "")
        # Before a room their numbers on the map say it.
        self.places.setVisible(way is not None and not self._sheet.letters.are_large)
        if way is not None:
            with QSignalBlocker(self.ways):
                self.ways.setCurrentIndex(self.ways.model().index(number, 0))
        # How good the work is few people say: that it is missing would be told on every card.
        every = (*way.figures, told.ways.chance) if way is not None else ()
        figures = [
            each for each in every if way is None or each is not way.accuracy or each.value is not None
        ]
        self._show_figures(figures, told, number)
        self._show_notes(figures, told)
        self._place()

    def _take_letters(self) -> None:
        super()._take_letters()
        if self._told is not None:
            self.show_told(self._told, max(self.ways.currentIndex().row(), 0))

    def set_stale(self, is_stale: bool) -> None:  # it mirrors a state
        """Pale while the numbers are worked out anew."""
        self.state.setText(self.tr("Being worked out anew") if is_stale else "")
        self.state.setVisible(is_stale)
        for line in self.lines:
            line.setEnabled(not is_stale)
        self._place()

    def open(self) -> None:
        """Show it; the keys stay where they are."""
        self._place()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        self.dismissed.emit()

    @property
    def is_folded(self) -> bool:
        """Whether only the ways are shown; where there is none it tells why."""
        has_ways = self._told is not None and bool(self._told.ways.ways)
        are_large = self._sheet.letters.are_large
        is_roomy = self._sheet.camera.port.width() > _LEAST_VIEW * self._sheet.letters.px(_WIDTH)
        return has_ways and not self._is_unfolded.get(are_large, is_roomy and not are_large)

    @property
    def height_of_strip(self) -> int:
        return self.height() + EDGE if self.is_folded and not self.isHidden() else 0

    def _turn(self) -> None:
        """Fold it, or unfold it: at the desk and before a room for itself."""
        self._is_unfolded[self._sheet.letters.are_large] = self.is_folded
        self._place()
        self._sheet.cards_moved.emit()
        self.folded.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.ways.step(step)
            event.accept()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The page's own size follows from this: placed from within it, its content would keep the width of before.
        is_news = event.type() is (QEvent.Type.LayoutRequest if watched is self._page else QEvent.Type.Resize)
        if self.isVisible() and is_news:
            self._place()
        return super().eventFilter(watched, event)

    # -- parts

    def _hit(self, told: Told, number: int) -> Hit:
        way = told.ways.ways[number]
        end = node_name(told.words.reader, way.path.node_ids[-1])
        icon = "success" if way.path.outcome is Outcome.WON else "end"
        return Hit(str(number), icon, end, told.via(number), told.words.value(way.probability))

    def _show_figures(self, figures: Sequence[Figure], told: Told, number: int) -> None:
        while len(self.lines) < len(figures):
            line = FigureLine("")
            line.leading.chosen.connect(self.step_wanted)
            self._column.insertWidget(self._column.indexOf(self.places) + 2 + len(self.lines), line)
            self.lines.append(line)
        for line in self.lines[len(figures) :]:
            line.hide()
        for line, figure in zip(self.lines, figures, strict=False):
            words = told.words
            line.show_figure(words.headline(figure), words.explained(figure), name=words.name(figure))
            line.setAccessibleDescription(words.plain(figure))
            line.leading.lead_to(told.heaviest(figure, number))
            line.show()

    def _show_notes(self, figures: Sequence[Figure], told: Told) -> None:
        """What is missing, each with a way to where it is said; and what to know of the ways."""
        for widget in self.notes:
            self._notes.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        lacks = [remark for figure in figures if figure.value is None for remark in figure.missing]
        linked = [*told.ways.missing, *(each for each in told.ways.cautions if each.code in _MENDED), *lacks]
        self.notes = [self._note(remark, told, is_linked=True) for remark in dict.fromkeys(linked)]
        self.notes += [self._note(each, told) for each in told.ways.cautions if each not in linked]
        for widget in self.notes:
            self._notes.addWidget(widget)

    def _note(self, remark: Remark, told: Told, *, is_linked: bool = False) -> QWidget:
        text = remark_sentence(remark, told.words.reader)
        if not is_linked:
            return lack_note(text, None)
        lead = lead_of(remark, told.words.reader, told.map_id)
        return lack_note(text, lambda: self.lead_wanted.emit(lead))

    def _label(self, role: Role) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.hide()
        set_role(label, role)
        self._column.addWidget(label)
        return label

    def _place(self) -> None:
        is_folded = self.is_folded
        for part, is_there in (
            (self.title, not is_folded),
            (self._area, not is_folded),
            (self.strip, is_folded),
        ):
            part.setVisible(is_there)
        text = self.tr("Show all of the way") if is_folded else self.tr("Show the ways alone, below the map")
        self.fold_button.setToolTip(text)
        self.fold_button.setAccessibleName(text)
        self._sheet.theme.bind_icon(self.fold_button, "chevron-up" if is_folded else "chevron-down")
        self.fold_button.setVisible(self._told is not None and bool(self._told.ways.ways))
        port, taken = self._sheet.camera.port.geometry(), self._sheet.letters.taken
        if is_folded:
            self.strip.setFixedHeight(self.strip.sizeHint().height())
            height = self.strip.height() + 2 * _AIR + 2
            self._head.setContentsMargins(14, _AIR, 8, _AIR)
            self.setFixedSize(port.width() - 2 * EDGE, height)
            self.move(port.left() + EDGE, port.bottom() + 1 - EDGE - taken - height)
            return
        self._head.setContentsMargins(*_HEAD)
        self._take_width()
        self._fit(port.height() - 2 * EDGE - taken)
        self.move(self._corner(port.adjusted(EDGE, EDGE, -EDGE, -EDGE - taken)))

    def _corner(self, room: QRect) -> QPoint:
        """Where it covers least of the way; the first of those where it covers no more than in others."""
        camera, nodes = self._sheet.camera, self._sheet.projection.nodes
        left, right = room.left(), room.right() + 1 - self.width()
        top, low = room.top(), room.bottom() + 1 - self.height()
        near, far = (right, left) if camera.is_mirrored else (left, right)
        corners = [QPoint(far, top), QPoint(far, low), QPoint(near, low), QPoint(near, top)]
        ways = self._told.ways.ways if self._told is not None else ()
        number = max(self.ways.currentIndex().row(), 0)
        on_way = ways[number].path.node_ids if number < len(ways) else ()
        # Where the view is going, should it be on its way.
        boxes = [
            camera.rect_then(nodes[each].rect, camera.goal).translated(camera.port.pos())
            for each in on_way
            if each in nodes
        ]

        def covered(corner: QPoint) -> float:
            mine = QRectF(corner, self.size())
            cut = [mine.intersected(box) for box in boxes]
            return sum(each.width() * each.height() for each in cut)

        return min(corners, key=covered)


def _offered(hit: Hit) -> Offered:
    """A way in a line."""
    whole = ", ".join(part for part in (hit.title, hit.detail, hit.trailing) if part)
    return Offered(hit.icon, hit.title, hit.trailing, whole)
