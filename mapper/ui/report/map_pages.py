"""A map in a report on pages: on one where it can be read there, else on sheets behind an overview of them."""

from typing import Final

from PySide6.QtGui import QPainter

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.ui.paper.pages import laid_out, sheet_words
from mapper.ui.paper.painter import PagePainter
from mapper.ui.paper.plan import Fit, PageSetup, Paper
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.export import map_poster
from mapper.ui.report.pages import Sheet
from mapper.ui.theme.tokens import load_tokens

_LEAST: Final = 0.4  # of their size have steps on one page at least: their names are 4 points then
_ON_SHEETS: Final = 0.7
_MOST: Final = 24  # sheets; a map that takes more is shown as a whole, for nobody pages through so many
_WIDE: Final = 1.15


class MapPages:
    """One map and its pages. `paper`: that of the report, which has a footer of its own."""

    def __init__(self, reader: Reader, map_id: MapId, sheet: Sheet, paper: Paper) -> None:
        self.poster = map_poster(reader, map_id)
        self._foot = sheet.margin
        self._sheets: PagePainter | None = None
        if self._is_small(sheet):
            drawn = DrawnMap(reader, map_id, load_tokens("light"))
            setup = PageSetup(paper=paper, fit=Fit.SCALE, scale=_ON_SHEETS, has_marks=False)
            words = sheet_words(reader, map_id, "")._replace(footer="")
            self._sheets = laid_out(drawn, words, setup)

    @property
    def count(self) -> int:
        """How many pages it takes."""
        return 1 if self._sheets is None else self._sheets.pages

    @property
    def is_on_sheets(self) -> bool:
        return self._sheets is not None

    @property
    def is_lying(self) -> bool:
        """Whether its pages lie."""
        if self._sheets is not None:
            return self._sheets.plan.width > self._sheets.plan.height
        return self.poster.width > _WIDE * self.poster.height

    def paint_sheet(self, painter: QPainter, number: int, width: float, height: float) -> None:
        """Paint one of its sheets from the corner of a page on, down to where the report has its footer."""
        assert self._sheets is not None, "it is on sheets"
        plan = self._sheets.plan
        scale = (height - self._foot) / plan.height
        painter.translate((width - plan.width * scale) / 2, 0)
        painter.scale(scale, scale)
        self._sheets.paint(painter, number)

    def _is_small(self, sheet: Sheet) -> bool:
        """Whether it is too small to be read on one page, and not so large that sheets would be too many."""
        poster = self.poster
        across, down = sheet.inner_width, sheet.inner_height
        if self.is_lying:
            across, down = sheet.height - 2 * sheet.margin, sheet.width - 2 * sheet.margin
        taken = poster.width * _ON_SHEETS / across * poster.height * _ON_SHEETS / down
        return min(across / poster.width, down / poster.height) < _LEAST and taken <= _MOST
