"""Reports, for the windows and the command line: what needs Qt is joined to the writing here."""

from typing import TYPE_CHECKING, Final

from mapper.core.reader import Reader
from mapper.services.reporting import LETTER, PAGES, WEB, Painted, reported_maps

if TYPE_CHECKING:
    from mapper.exchange.report.options import ReportOptions

_MOST_SIDE: Final = 3_200  # pixels of a map in Word


def painted(reader: Reader, options: "ReportOptions", ending: str) -> Painted:
    """What is to be painted for a report in the format of an ending, in this thread. Needs a QGuiApplication."""
    from mapper.ui.render.export import map_png, map_svg

    shown, maps = reported_maps(reader, options)
    if ending == WEB:
        return Painted(svg={each: map_svg(shown, each) for each in maps})
    if ending == LETTER:
        return Painted(png={each: map_png(shown, each, _MOST_SIDE) for each in maps})
    if ending == PAGES:
        from mapper.ui.report.pdf import report_pdf

        return Painted(pages=lambda report: report_pdf(report, shown, options.paper.value))
    return Painted()
