"""The inspector: what the figures say now of an expected result, whether it is out of date, and a way to take them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mapper.analysis.figure import Figure
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.ranges.expected import by_figures, says_otherwise
from mapper.core.errors import Problem
from mapper.core.meaning import changes_meaning
from mapper.core.records import Expectation
from mapper.ui.figures.remarks import range_sources, remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.making import told_span
from mapper.ui.panels.inspector.kit import Kit
from mapper.ui.texts import translate
from mapper.ui.theme import IconRole, Role, set_role
from mapper.ui.widgets.figure_line import FigureLine

_SIGN = 14  # pixels: its side


class ByFigures(QWidget):
    """Pale while the figures are worked out anew. Where they know nothing of the kind, it says only whether the map has
    changed since somebody looked at it, and is hidden where it has not.

    `take` writes a figure into the expected result and gives the reason where that may not be.
    """

    def __init__(self, kit: Kit, thing_id: str, take: Callable[[Figure], str]) -> None:
        super().__init__()
        self._kit, self._thing_id, self._take = kit, thing_id, take
        self._figure: Figure | None = None
        self.now = FigureLine("")
        self.more = QLabel()
        self.more.setWordWrap(True)
        self.more.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.more, Role.CAPTION)
        self.stale = StaleBadge(kit)
        self.taker = QPushButton(translate("ExpectedPart", "Take from the figures"))
        self.taker.setToolTip(
            translate("ExpectedPart", "Low, likely and high become what the figures say now.")
        )
        set_role(self.taker, Role.LINK)
        self.taker.setStyleSheet("padding-left: 0; padding-right: 0;")  # it stands below text
        self.taker.clicked.connect(self._write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.now)
        column.addWidget(self.more)
        column.addWidget(self.stale)
        column.addWidget(self.taker, 0, Qt.AlignmentFlag.AlignLeading)
        if kit.figures is not None:
            kit.figures.changed.connect(self.follow)
        self.hide()

    def follow(self) -> None:
        """Show what is known now. While figures are on their way what was said stays, pale."""
        figures = self._kit.figures
        expected = self._kit.reader.find(Expectation, self._thing_id)
        if figures is None or expected is None:
            return
        is_fresh = not figures.is_stale
        self.now.setEnabled(is_fresh)
        self.taker.setEnabled(is_fresh)
        found = figures.value
        if not is_fresh or found is None or found.map_id != expected.map_id:
            return
        self._figure = figure = by_figures(found, expected)
        is_known = figure is not None and figure.value is not None
        is_same = figure is None or not says_otherwise(expected, figure)
        stale = self._staleness(expected, is_same=is_same)
        self.now.setVisible(figure is not None)
        self.more.setVisible(False)
        if figure is not None:
            self._tell(found, figure)
        self.taker.setVisible(is_known and not self._kit.is_read_only and not self._is_taken(expected))
        self.stale.tell(stale)
        self.setVisible(figure is not None or bool(stale))

    def _tell(self, found: MapFigures, figure: Figure) -> None:
        """The figure, below it its range or what it lacks, and in the tip all there is to know of it."""
        words = Words(found.reader, self.locale())
        name = translate("ExpectedPart", "{0} by the figures").replace("{0}", words.name(figure))
        span = told_span(words, found.planned.first, found.planned.last)
        bare = replace(figure, low=None, high=None)
        self.now.show_figure(words.headline(bare), words.explained(figure), name=name)
        more = ". ".join(remark_sentence(each, found.reader) for each in figure.missing)
        if figure.value is not None and figure.low is not None and figure.high is not None:
            measure = words.measure(figure.unit)
            text = translate("ExpectedPart", "Nine times out of ten {low} to {high}, by {sources}.")
            text = text.replace("{low}", measure.shown(figure.low, self.locale()))
            text = text.replace("{high}", measure.shown(figure.high, self.locale()))
            more = f"{text.replace('{sources}', range_sources(figure))} {span}"
        self.more.setText(more)
        self.more.setVisible(bool(more))

    def _is_taken(self, expected: Expectation) -> bool:
        figure = self._figure
        assert figure is not None, "it is asked about one that is known"
        is_today = expected.reviewed == _today()
        return is_today and (expected.low, expected.mid, expected.high) == (
            figure.low,
            figure.value,
            figure.high,
        )

    def _staleness(self, expected: Expectation, *, is_same: bool) -> str:
        """Why what is expected is out of date; "" where it is not, or nothing is expected yet."""
        if expected.mid is None and (expected.low is None or expected.high is None):
            return ""
        if not is_same:
            return translate("ExpectedPart", "The figures say something else now")
        return (
            translate("ExpectedPart", "The map has changed since it was looked at")
            if self._is_old(expected)
            else ""
        )

    def _is_old(self, expected: Expectation) -> bool:
        """Whether steps or lines mean something else than when it was looked at last."""
        since = self._last_look(expected)
        if since is None:
            return False
        return changes_meaning(self._kit.reader, expected.map_id, self._kit.since.changes(since))

    def _last_look(self, expected: Expectation) -> float | None:
        """The end of the day it was looked at, else when it was written last, seconds since 1970, UTC.

        None where that is not known, or the day is not over.
        """
        if expected.reviewed is None:
            try:
                written, _ = self._kit.bridge.session.told_of(expected.id, 1)
            except Problem:
                return None
            return written[0].time if written else None
        today = date.today().isoformat()  # noqa: DTZ011  # the day where the person is
        if expected.reviewed >= today:
            return None
        day_after = date.fromisoformat(expected.reviewed) + timedelta(days=1)
        return datetime.combine(day_after, time.min).timestamp()  # where the person is

    def _write(self) -> None:
        if self._figure is not None:
            self._take(self._figure)


class StaleBadge(QWidget):
    """A sign and a sentence; hidden while there is nothing to say."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._theme = kit.theme
        self.sign = QLabel()
        self._dress()
        kit.theme.changed.connect(self._dress)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.text, Role.WARNING)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        self.hide()

    def tell(self, text: str) -> None:
        """Say this, or nothing."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def _dress(self) -> None:
        icon = self._theme.icon("warning", IconRole.WARNING)
        self.sign.setPixmap(icon.pixmap(self._theme.px(_SIGN)))


def _today() -> str:
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)
