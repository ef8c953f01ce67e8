"""The page of gaps: a mix tried out by hand, with what is to be expected of it at once."""

from collections.abc import Mapping
from math import floor, isfinite
from typing import Final

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mapper.analysis.gap.filling import Filling
from mapper.analysis.gap.gap_fill import Mix, bounds_of, evaluated, room_for, room_told
from mapper.core.ids import SaleTypeId
from mapper.ui.charts.view import ChartView
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import name_of
from mapper.ui.panels.figures.mix_chart import hours_chart
from mapper.ui.panels.figures.page import Mixing
from mapper.ui.panels.figures.tile import FigureTile
from mapper.ui.texts import quoted
from mapper.ui.theme import Role, Theme, set_role

_UNLIMITED: Final = 1_000  # cases, where nothing limits them
_ROUNDING: Final = 1e-9
_SLIDER = 180  # pixels: its least width
_GAP = 8

Counts = Mapping[SaleTypeId, float]


class MixBoard(QWidget):
    """A slider for each sale type, which ends where hours or cases do. What is tried is stored nowhere."""

    chosen = Signal(str)
    failed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mixing: Mixing | None = None
        self._words: Words | None = None
        self._counts: dict[SaleTypeId, float] = {}
        self._is_own = False  # whether somebody has tried something
        self.mix: Mix | None = None
        self.rows: dict[SaleTypeId, MixRow] = {}
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.title, Role.SECTION)
        self.best = QPushButton(self.tr("Best mix"))
        self.best.setToolTip(self.tr("Back to the best mix"))
        self.best.clicked.connect(self._take_best)
        self.tiles = [FigureTile(theme) for _ in range(3)]
        for tile in self.tiles:
            tile.clicked.connect(self._go_to_gap)
        self.chart: ChartView | None = None
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.best)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(3, 1)
        told = QHBoxLayout()
        told.setSpacing(_GAP)
        for tile in self.tiles:
            told.addWidget(tile)
        told.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addLayout(top)
        self._column.addLayout(self._grid)
        self._column.addLayout(told)

    def show_mixing(self, mixing: Mixing, words: Words) -> None:
        """Follow the document: what was tried stays as far as there is room for it, else the best mix stands here."""
        is_other = self._mixing is None or self._mixing.gap_id != mixing.gap_id
        self._mixing, self._words = mixing, words
        self.title.setText(self.tr("Try a mix for {0}").format(quoted(name_of(words.reader, mixing.gap_id))))
        self._make_rows(mixing.case, words)
        if is_other or not self._is_own:
            self._take_best()
        else:
            self._take(_within(mixing.case, self._counts))

    def set_stale(self, is_stale: bool) -> None:
        """Pale while the numbers are worked out anew."""
        for tile in self.tiles:
            tile.set_pale(is_stale)
        if self.chart is not None:
            self.chart.set_stale(is_stale)

    def _make_rows(self, case: Filling, words: Words) -> None:
        wanted = [offer.sale_type_id for offer in case.offers]
        if wanted != list(self.rows):
            for former in self.rows.values():
                former.leave(self._grid)
            self.rows = {}
            for place, key in enumerate(wanted):
                self.rows[key] = MixRow(self._theme, self._grid, place, self)
                self.rows[key].changed.connect(lambda count, key=key: self._try(key, count))
        for key, row in self.rows.items():
            row.set_name(name_of(words.reader, key))

    def _go_to_gap(self) -> None:
        if self._mixing is not None:
            self.chosen.emit(self._mixing.gap_id)

    def _take_best(self) -> None:
        assert self._mixing is not None, "there is no button before it is shown"
        self._is_own = False
        self._take(self._mixing.best)

    def _try(self, key: SaleTypeId, count: int) -> None:
        self._is_own = True
        self._take({**self._counts, key: float(count)})

    def _take(self, counts: Counts) -> None:
        """Show a mix and what is to be expected of it."""
        assert self._mixing is not None, "rows come with what they are about"
        assert self._words is not None, "rows come with what they are about"
        case, words = self._mixing.case, self._words
        self._counts = dict(counts)
        self.mix = evaluated(case, self._counts)
        for offer in case.offers:
            most, why = self._end(case, offer.sale_type_id)
            count = round(self._counts.get(offer.sale_type_id, 0.0))
            tip = words.explained(room_told(case, self._counts, offer))
            self.rows[offer.sale_type_id].show_count(count, most, why, tip)
        closing = self.mix.closing.figures
        for tile, figure, made_of in (
            (self.tiles[0], self.mix.expected, ()),
            (self.tiles[1], self.mix.figures["shortfall"], (self.mix.figures["missing"],)),
            (self.tiles[2], self.mix.chance, (closing["mean"], closing["spread"])),
        ):
            tile.show_figure(
                words.name(figure),
                words.headline(figure),
                words.together(figure, *made_of),
                words.plain(figure),
                leads=True,
            )
        chart = hours_chart(words, self.mix, self.tr("Hours this mix takes"))
        if self.chart is None:
            self.chart = ChartView(self._theme, chart)
            self.chart.chosen.connect(self.chosen)
            self.chart.failed.connect(self.failed)
            self._column.addWidget(self.chart)
        else:
            self.chart.show_chart(chart)

    def _end(self, case: Filling, key: SaleTypeId) -> tuple[int, str]:
        """The most cases of a type beside the others, and what ends them there."""
        assert self._words is not None, "rows come with what they are about"
        room = room_for(case, self._counts, key)
        if not isfinite(room):
            return _UNLIMITED, self.tr("Nothing limits it")
        most = floor(room + _ROUNDING)
        full = {**self._counts, key: room}
        names = [
            quoted(name_of(self._words.reader, bound.about))
            for bound in bounds_of(case, full)
            if bound.is_tight and bound.about != key and _uses(case, key, bound.about)
        ]
        if names:
            text = self.tr("up to {0}: {1} has no hours for one more")
            return most, text.format(most, ", ".join(names))
        return most, self.tr("up to {0}: more cannot be started").format(most)


class MixRow(QObject):
    """A sale type with its slider, the number beside it and where it ends; lies in a grid with the others."""

    changed = Signal(int)

    def __init__(self, theme: Theme, grid: QGridLayout, place: int, parent: QObject) -> None:
        super().__init__(parent)
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setMinimumWidth(theme.px(_SLIDER))
        self.spin = QSpinBox()
        self.end = QLabel()
        self.end.setTextFormat(Qt.TextFormat.PlainText)
        self.end.setWordWrap(True)
        self.end.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_role(self.end, Role.SECONDARY)
        self._parts = (self._name, self.slider, self.spin, self.end)
        for column, part in enumerate(self._parts):
            grid.addWidget(part, place, column)
        self.slider.valueChanged.connect(self.changed)
        self.spin.valueChanged.connect(self.changed)

    def set_name(self, name: str) -> None:
        self._name.setText(name)
        self.slider.setAccessibleName(name)
        self.spin.setAccessibleName(name)

    def show_count(self, count: int, most: int, end: str, tip: str) -> None:
        """Stand at a number, with so many at most, and the tip why no more; tells nobody."""
        for field in (self.slider, self.spin):
            with QSignalBlocker(field):
                field.setRange(0, max(most, count))
                field.setValue(count)
                field.setAccessibleDescription(end)
        self.end.setText(end)
        self.end.setToolTip(tip)

    def leave(self, grid: QGridLayout) -> None:
        """Go out of the grid."""
        for part in self._parts:
            grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.deleteLater()


def _within(case: Filling, counts: Counts) -> Counts:
    """A mix within the limits, each type as far as those before it leave room."""
    kept: dict[SaleTypeId, float] = {}
    for offer in case.offers:
        key = offer.sale_type_id
        room = room_for(case, kept, key)
        most = floor(room + _ROUNDING) if isfinite(room) else _UNLIMITED
        kept[key] = float(min(counts.get(key, 0.0), most))
    return kept


def _uses(case: Filling, key: SaleTypeId, about: str) -> bool:
    """Whether a case of a type takes hours of a role."""
    offer = case.offer(key)
    return offer is not None and any(role == about and hours > 0 for role, hours in offer.hours.items())
