"""Looking back: the bar over the map that says which moment is shown, with the way through time and back to now."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mapper.ui.past.film import PACES, Film
from mapper.ui.past.past import Past
from mapper.ui.past.words import done_in, moment_name
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.choice_box import ChoiceBox
from mapper.ui.widgets.elided import ElidedLabel
from mapper.ui.widgets.sides import margins

_MOST_SHOWN_MS = 30  # a slider that is dragged shows no more moments than can be seen
_LARGE = 1.9  # times the usual letters, before a room
_LINES, _NARROW_LINES = 2, 3  # that tell which moment is shown
_MARK = 4.0
_BOX = 124  # a box is no wider, so that the slider has room
_LEAST_WORDS, _LEAST_FILM = (
    170,
    520,
)  # so wide a moment is told beside what can be done, and the slider beside the boxes


class PastBar(QFrame):
    """One line of words and acts, one of film and slider. It is there while an earlier moment is shown."""

    naming_wanted = Signal()
    restore_wanted = Signal()
    restore_selected_wanted = Signal()

    def __init__(self, past: Past, film: Film, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past = past
        self._film = film
        self._theme = theme
        self.setObjectName("past_bar")
        self.setAccessibleName(self.tr("Earlier moment"))
        set_role(self, Role.BANNER_INFO)
        self.text = ElidedLabel()
        self.text.set_wrapped(True)
        self.restorer = QPushButton(self.tr("Restore"))
        offers = QMenu(self.restorer)
        offers.setToolTipsVisible(True)
        self.restore = offers.addAction(self.tr("All of it"))
        self.restore.setToolTip(self.tr("Make the whole document what it was then; it can be undone"))
        self.restore_selected = offers.addAction(self.tr("Only the selected steps"))
        self.restore_selected.setToolTip(
            self.tr("Bring them back as they were, with what hung on them and their lines; all else stays")
        )
        self.restorer.setMenu(offers)
        self.name = QPushButton(self.tr("Name it…"))
        self.name.setToolTip(self.tr("Give this moment a name, so that it is found again"))
        self.back = QPushButton(self.tr("Back to now"))
        self.back.setToolTip(self.tr("Escape"))
        set_role(self.back, Role.PRIMARY)
        self.earlier = self._step_button("chevron-left", self.tr("One step earlier"))
        self.player = self._step_button("play", self.tr("Play what was done"))
        self.later = self._step_button("chevron-right", self.tr("One step later"))
        self.slider = _Slider(past, theme)
        self.slider.setAccessibleName(self.tr("Moment"))
        self.first, self.last = ChoiceBox(), ChoiceBox()
        self.first.setAccessibleName(self.tr("The film begins with"))
        self.last.setAccessibleName(self.tr("The film ends with"))
        self.pace = ChoiceBox()
        self.pace.setAccessibleName(self.tr("How long the film takes"))
        for seconds in PACES:
            text = self.tr("in {n} s") if seconds < 60 else self.tr("in {n} min")
            self.pace.addItem(text.replace("{n}", str(seconds if seconds < 60 else seconds // 60)), seconds)
        self.pace.setCurrentIndex(PACES.index(film.seconds))
        for box in (self.first, self.last, self.pace):
            box.setMaximumWidth(theme.px(_BOX))
        self._to = QLabel("–")
        self._acts: Final = (self.restorer, self.name)
        self._is_large = False
        self._arrange()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_MOST_SHOWN_MS)
        self._connect()
        self.set_large(False)
        self._follow()

    def _step_button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(button, Role.QUIET)
        self._theme.bind_icon(button, icon)
        return button

    def _arrange(self) -> None:
        level = QBoxLayout.Direction.LeftToRight
        self._words, self._films = QBoxLayout(level), QBoxLayout(level)
        acts, ways, chapters = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, spacing in ((self._words, 8), (acts, 8), (self._films, 6), (ways, 6), (chapters, 6)):
            row.setSpacing(spacing)
        for button in (*self._acts, self.back):
            acts.addWidget(button)
        for way in (self.earlier, self.player, self.later):
            ways.addWidget(way)
        ways.addWidget(self.slider, 1)
        for part in (self.first, self._to, self.last, self.pace):
            chapters.addWidget(part)
        self._words.addWidget(self.text, 1)
        self._words.addLayout(acts)
        self._films.addLayout(ways, 1)
        self._films.addLayout(chapters)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(12, 6, 8, 6))
        column.setSpacing(4)
        column.addLayout(self._words)
        column.addLayout(self._films)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Where the bar is too narrow for its words and what can be done, one stands below the other.

        Where it is too narrow even for what can be done, a moment is named in the history alone.
        """
        px = self._theme.px
        acts = sum(each.sizeHint().width() + 8 for each in (*self._acts, self.back))
        self.name.setHidden(self._is_large or self.width() < acts + 12)
        self.restorer.setHidden(self._is_large)
        needed = px(_LEAST_WORDS) + (self.back.sizeHint().width() if self._is_large else acts)
        for row, least in ((self._words, needed), (self._films, px(_LEAST_FILM))):
            is_wide = self.width() >= least
            way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
            row.setDirection(way)
        # While it is played the map stays where it is, however long what was done is told.
        lines = _LINES if self.width() >= needed else _NARROW_LINES
        self.text.setFixedHeight(lines * self.text.fontMetrics().lineSpacing())

    def _connect(self) -> None:
        past, film = self._past, self._film
        past.moved.connect(self._follow)
        past.told.connect(self._follow)
        film.changed.connect(self._follow)
        self.back.clicked.connect(past.leave)
        self.restore.triggered.connect(self.restore_wanted)
        self.restore_selected.triggered.connect(self.restore_selected_wanted)
        self.name.clicked.connect(self.naming_wanted)
        self.earlier.clicked.connect(lambda: self._step(-1))
        self.later.clicked.connect(lambda: self._step(1))
        self.player.clicked.connect(self.toggle_film)
        self._wait.timeout.connect(self._show_place)
        self.slider.valueChanged.connect(self._slide)
        self.first.activated.connect(self._choose_chapters)
        self.last.activated.connect(self._choose_chapters)
        self.pace.activated.connect(lambda: film.set_seconds(self.pace.currentData()))

    # -- what is asked of it

    def toggle_film(self) -> None:
        """Play, or stand still."""
        self._film.pause() if self._film.is_playing else self._film.play()

    def set_large(self, is_large: bool) -> None:  # it mirrors a switch
        """Letters a room can read, and no acts that would ask a question there."""
        self._is_large = is_large
        font = QFont(self.window().font())
        if is_large:
            font.setPointSizeF(font.pointSizeF() * _LARGE)
        self.text.setFont(font)
        self._fold()

    def may_restore(self, has_selection: bool, *, is_read_only: bool) -> None:
        """Offer what can be done: nothing where a document can only be read, single steps where some are chosen."""
        self.restorer.setEnabled(not is_read_only)
        self.name.setEnabled(not is_read_only)
        self.restore_selected.setEnabled(has_selection)

    # -- acts

    def _step(self, way: int) -> None:
        self._film.pause()
        self._past.go_to(self._past.at + way)

    def _slide(self) -> None:
        self._film.pause()
        if not self._wait.isActive():
            self._wait.start()

    def _show_place(self) -> None:
        if self._past.is_on and self.slider.value() != self._past.at:
            self._past.go_to(self.slider.value())

    def _choose_chapters(self) -> None:
        """The film never runs backwards: the end goes on to the beginning where that is later."""
        first, last = self.first.currentData(), self.last.currentData()
        self._film.first = first
        self._film.last = None if last is None or last <= first else last
        self._film.pause()
        self._past.go_to(first)

    # -- news

    def _follow(self) -> None:
        past = self._past
        self.setVisible(past.is_on)
        if not past.is_on:
            return
        line, latest = past.line, len(past.lines) - 1
        names = [version.name for version in past.versions if version.line == line.number]
        text = self.tr("You look at {moment}: {done}")
        if names:
            text = self.tr("You look at “{name}”, {moment}: {done}")
        self.text.set_text(
            text.replace("{moment}", moment_name(line, self.locale()))
            .replace("{name}", ", ".join(names))
            .replace("{done}", done_in(line))
        )
        self.slider.blockSignals(True)
        self.slider.setRange(0, latest)
        self.slider.setValue(past.at)
        self.slider.blockSignals(False)
        self.earlier.setEnabled(past.at > 0)
        self.later.setEnabled(past.at < latest)
        is_playing = self._film.is_playing
        self._theme.bind_icon(self.player, "pause" if is_playing else "play")
        words = self.tr("Stand still") if is_playing else self.tr("Play what was done")
        self.player.setToolTip(words)
        self.player.setAccessibleName(words)
        self._show_chapters()

    def _show_chapters(self) -> None:
        chapters: list[tuple[str, int | None]] = [(self.tr("Beginning"), 0)]
        chapters += [(version.name, self._past.place_of(version.line)) for version in self._past.versions]
        _fill(self.first, chapters, self._film.first)
        _fill(self.last, [*chapters[1:], (self.tr("Now"), None)], self._film.last)


def _fill(box: ChoiceBox, chapters: Sequence[tuple[str, int | None]], chosen: int | None) -> None:
    if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] != list(chapters):
        box.clear()
        for name, place in chapters:
            box.addItem(name, place)
    places = [place for _, place in chapters]
    box.setCurrentIndex(places.index(chosen) if chosen in places else -1)


class _Slider(QSlider):
    """A slider with a mark for each moment that has a name."""

    def __init__(self, past: Past, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._past = past
        self._theme = theme
        self.setMinimumWidth(120)
        self.setPageStep(10)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.accent.fill)
        for version in self._past.versions:
            x, y = self._x_of(self._past.place_of(version.line)), 1.0
            painter.drawPolygon(
                QPolygonF([QPointF(x - _MARK, y), QPointF(x + _MARK, y), QPointF(x, y + 1.5 * _MARK)])
            )
        painter.end()

    def _x_of(self, place: int) -> float:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl
        style = self.style()
        groove: QRect = style.subControlRect(
            QStyle.ComplexControl.CC_Slider, option, part.SC_SliderGroove, self
        )
        handle: QRect = style.subControlRect(
            QStyle.ComplexControl.CC_Slider, option, part.SC_SliderHandle, self
        )
        room = groove.width() - handle.width()
        at = QStyle.sliderPositionFromValue(
            self.minimum(), self.maximum(), place, room, upsideDown=option.upsideDown
        )
        return groove.x() + handle.width() / 2 + at
