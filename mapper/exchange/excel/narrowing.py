"""Tables that are a little wider than a page made as wide as one, by columns of texts, which go on one line below."""

from collections.abc import Sequence
from typing import Final

from mapper.exchange.excel.book import Book
from mapper.exchange.excel.options import Paper
from mapper.exchange.excel.pages import page_width, pixels
from mapper.exchange.excel.tables import Place, fitted_widths, hidden_columns

_SPARE: Final = 4.0  # pixels: programs round widths each in its own way


def printed_widths(places: Sequence[Place], book: Book, paper: Paper) -> list[float]:
    """The width of each sheet column, in characters: as its texts ask for, or so much less that its tables are one page
    wide, where no column gets too narrow by that.
    """
    widths, least = fitted_widths(places, book), fitted_widths(places, book, is_least=True)
    hidden, room = hidden_columns(places), page_width(paper) - _SPARE
    narrowed = 0.0
    for place in places:
        shown = [at for at in range(place.last_visible + 1) if at not in hidden]
        now, low = (sum(pixels(each[at]) for at in shown) for each in (widths, least))
        if low <= room < now:
            narrowed = max(narrowed, (now - room) / (now - low))
    return [now - narrowed * (now - low) for now, low in zip(widths, least, strict=True)]
