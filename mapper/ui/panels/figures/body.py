"""The panel of figures: a page to be seen - what is missing, the large figures, charts and lines, beside or below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from mapper.analysis.results import Remark
from mapper.ui.charts.large import LargeChart
from mapper.ui.charts.view import ChartView
from mapper.ui.figures.remarks import remark_sentence
from mapper.ui.figures.words import Words
from mapper.ui.hyphens import hyphenated
from mapper.ui.panels.figures.lines import LinesView, TitledLines
from mapper.ui.panels.figures.mixing import MixBoard
from mapper.ui.panels.figures.page import Headline, Page, Told
from mapper.ui.panels.figures.tile import FigureTile
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.flow_layout import FlowLayout
from mapper.ui.widgets.lack_note import lack_note

_BESIDE = 900  # pixels: of so much width the charts and the lines stand beside one another
_MARGIN, _GAP = 12, 12


class PageBody(QScrollArea):
    """Shows one page after another; widgets of the same kind are kept, so that nothing jumps while numbers change."""

    chosen = Signal(str)  # id of the record a figure or a row is about
    lack_chosen = Signal(object)  # Remark: what is missing
    failed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tiles: list[FigureTile] = []
        self._views: list[ChartView] = []
        self._told: list[QWidget] = []
        self._home = ""
        self.setAccessibleName(self.tr("Figures"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        set_role(inside, Role.PAGE)
        self.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(_MARGIN, 8, _MARGIN, _MARGIN)
        self._column.setSpacing(_GAP)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(24)
        self._said = QWidget()  # beside the figures, or where there is no room for that below the charts
        self._remarks = QVBoxLayout(self._said)
        self._remarks.setContentsMargins(0, 0, 0, 0)
        self._remarks.setSpacing(2)
        self._row = FlowLayout(gap=8)
        self._top.addLayout(self._row, 1)
        self._top.addWidget(self._said, 1)
        self._remarks.addStretch(1)
        self._charts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._charts.setSpacing(24)
        self._tables: list[TitledLines] = []
        self.board: MixBoard | None = None  # made when there is a mix to try out
        self._column.addLayout(self._top)
        self._column.addLayout(self._charts)
        self._column.addStretch(1)
        self._add_table()

    @property
    def lines(self) -> LinesView:
        """The first table."""
        return self._tables[0].view

    @property
    def tables(self) -> list[TitledLines]:
        return self._tables

    @property
    def tiles(self) -> list[FigureTile]:
        return self._tiles

    @property
    def charts(self) -> list[ChartView]:
        return self._views

    def show_page(self, page: Page, words: Words, home: str = "") -> None:
        """Show a page; `words` tell its figures. `home`: where figures lead that are about all of the map."""
        self._home = home
        self._tell(page, words)
        self._show_headlines(page, words, home)
        self._show_charts(page)
        self._show_tables(page, words)
        self._place_lines()
        self._show_board(page, words)

    def set_stale(self, is_stale: bool) -> None:
        """Pale while the numbers are worked out anew."""
        for tile in self._tiles:
            tile.set_pale(is_stale)
        for view in self._views:
            view.set_stale(is_stale)
        if self.board is not None:
            self.board.set_stale(is_stale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_wide = event.size().width() >= self._theme.px(_BESIDE)
        beside = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._charts.setDirection(beside)
        self._place_said(is_wide=is_wide)
        self._place_lines()
        super().resizeEvent(event)

    def _tell(self, page: Page, words: Words) -> None:
        """What is missing, each with a way there; and what to know."""
        for widget in self._told:
            self._remarks.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._told = [self._lack(remark, words) for remark in page.missing]
        self._told += [_said(each, words) for each in page.says]
        for widget in self._told:
            self._remarks.insertWidget(self._remarks.count() - 1, widget)
        self._said.setVisible(bool(self._told))
        self._remarks.activate()  # at once: a picture between two layouts would cut them

    def _place_said(self, *, is_wide: bool) -> None:
        """What there is to know beside the figures; in a narrow page, or a large one, the charts come first."""
        if (self._top.indexOf(self._said) >= 0) is is_wide:
            return
        for layout in (self._top, self._column):
            layout.removeWidget(self._said)
        if is_wide:
            self._top.addWidget(self._said, 1)
        else:
            self._column.insertWidget(self._column.indexOf(self._charts) + 1, self._said)

    def _lack(self, remark: Remark, words: Words) -> QWidget:
        sentence = remark_sentence(remark, words.reader)
        return lack_note(sentence, lambda: self.lack_chosen.emit(remark))

    def _show_headlines(self, page: Page, words: Words, home: str) -> None:
        while len(self._tiles) > len(page.headlines):
            tile = self._tiles.pop()
            self._row.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        while len(self._tiles) < len(page.headlines):
            tile = FigureTile(self._theme)
            tile.clicked.connect(lambda _checked=False, tile=tile: self._go(self._tiles.index(tile)))
            self._tiles.append(tile)
            self._row.addWidget(tile)
        self._page = page
        for tile, headline in zip(self._tiles, page.headlines, strict=True):
            figure = headline.figure
            tile.show_figure(
                headline.name or words.name(figure),
                words.headline(figure, is_signed=headline.is_signed),
                words.explained(figure),
                words.plain(figure),
                leads=bool(headline.key or home or (figure.value is None and figure.missing)),
            )

    def _go(self, number: int) -> None:
        headline: Headline = self._page.headlines[number]
        if headline.figure.value is None and headline.figure.missing:
            self.lack_chosen.emit(headline.figure.missing[0])
        elif headline.key or self._home:
            self.chosen.emit(headline.key or self._home)

    def _show_large(self, view: ChartView) -> None:
        """On the whole screen; choosing a bar there puts it away and goes to its place."""
        large = LargeChart(self._theme, view)
        large.chosen.connect(self.chosen)
        large.chosen.connect(large.close)
        large.showFullScreen()

    def _show_tables(self, page: Page, words: Words) -> None:
        tables = page.all_tables()
        while len(self._tables) > len(tables):
            former = self._tables.pop()
            self._column.removeWidget(former)
            former.hide()
            former.deleteLater()
        while len(self._tables) < len(tables):
            self._add_table()
        for shown, table in zip(self._tables, tables, strict=True):
            shown.show_table(table, words)

    def _add_table(self) -> None:
        """One more table at the end of the page."""
        table = TitledLines(self.widget())
        table.view.chosen.connect(self.chosen)
        self._tables.append(table)
        self._column.insertWidget(self._column.count() - 1, table)

    def _show_board(self, page: Page, words: Words) -> None:
        """The mix that can be tried out, at the end of the page."""
        if page.mixing is not None:
            if self.board is None:
                self.board = MixBoard(self._theme, self.widget())
                self.board.chosen.connect(self.chosen)
                self.board.failed.connect(self.failed)
                self._column.insertWidget(self._column.count() - 1, self.board)
            self.board.show_mixing(page.mixing, words)
        if self.board is not None:
            self.board.setVisible(page.mixing is not None)

    def _place_lines(self) -> None:
        """The first table beside a chart that stands alone, where it has room; else below."""
        first = self._tables[0]
        fits = first.view.sizeHint().width() <= self.viewport().width() / 2
        where = self._charts if len(self._views) == 1 and fits else self._column
        if where.indexOf(first) >= 0:
            return
        for layout in (self._charts, self._column):
            layout.removeWidget(first)
        if where is self._charts:
            self._charts.addWidget(first, 1, Qt.AlignmentFlag.AlignTop)
        else:
            above = max(self._column.indexOf(self._charts), self._column.indexOf(self._said))
            self._column.insertWidget(above + 1, first)

    def _show_charts(self, page: Page) -> None:
        while len(self._views) > len(page.charts):
            view = self._views.pop()
            self._charts.removeWidget(view)
            view.hide()
            view.deleteLater()
        for number, chart in enumerate(page.charts):
            if number < len(self._views):
                self._views[number].show_chart(chart)
                continue
            view = ChartView(self._theme, chart)
            view.chosen.connect(self.chosen)
            view.failed.connect(self.failed)
            view.can_grow = True
            view.large_wanted.connect(lambda view=view: self._show_large(view))
            self._views.append(view)
            self._charts.insertWidget(number, view, 1, Qt.AlignmentFlag.AlignTop)


def _said(said: str | Told, words: Words) -> QLabel:
    """A sentence to know; on hover what the numbers in it are made of."""
    label = QLabel(hyphenated(said.text if isinstance(said, Told) else said))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    set_role(label, Role.SECONDARY)
    if isinstance(said, Told):
        label.setToolTip(words.together(*said.figures))
    return label
