"""The canvas's tracing: the card - what holds for the way that is lit, what is missing, and the other ways."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mapper.analysis.figure import Figure
from mapper.analysis.results import Remark
from mapper.core.values import Outcome
from mapper.ui.canvas.card import EDGE, Card
from mapper.ui.canvas.lack_note import lack_note
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.tracing.told import Told, node_name
from mapper.ui.figures.leads import lead_of
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.texts import translate
from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.figure_line import FigureLine
from mapper.ui.widgets.hit_list import SMALL, Hit, HitList

_WIDTH = 330
_MENDED: Final = frozenset({"no_start_with_customer"})  # cautions that lead to where one can mend it
_STEPS: Final[Mapping[Qt.Key, int]] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}


class TraceCard(Card):
    """Stands in the upper corner where the map ends, so that its beginning is seen."""

    chosen = Signal(int)  # the number of the way that is looked at
    lead_wanted = Signal(object)  # a `Lead`: to where one says what is missing
    step_wanted = Signal(object)  # id of the node of the way that a figure owes most to
    dismissed = Signal()

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
            self.ways.show_hits([self._hit(told, index) for index in range(len(told.ways.ways))])
        self.ways.setVisible(bool(told.ways.ways))
        self.hint.setVisible(len(told.ways.ways) > 1 and not self._sheet.letters.are_large)
        self.look_at(number)

    def look_at(self, number: int) -> None:
        """Show what holds for one of the ways."""
        told = self._told
        if told is None:
            return
        way = told.ways.ways[number] if told.ways.ways else None
        self.places.setText(told.places(number) if way is not None else "")
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.ways.step(step)
            event.accept()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible() and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
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
            line.show_figure(words.value(figure), words.explained(figure), name=words.name(figure))
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
        port = self._sheet.camera.port.geometry()
        self._fit(port.height() - 2 * EDGE - self._sheet.letters.taken)
        is_left = self._sheet.camera.is_mirrored
        self.move(
            port.left() + EDGE if is_left else port.right() + 1 - EDGE - self.width(), port.top() + EDGE
        )
