"""Reports, for the windows and the command line: what needs Qt is joined to the writing here."""

from typing import TYPE_CHECKING, Final

from mapper.core.reader import Reader
from mapper.services.reporting import Painters, shown_reader

if TYPE_CHECKING:
    from mapper.exchange.report.options import ReportOptions

_MOST_SIDE: Final = 3_200  # pixels of a map in Word


def painters(reader: Reader, options: "ReportOptions") -> Painters:
    """What is to be painted for a report. Needs a QGuiApplication, and works in any thread."""
    from mapper.ui.render.export import map_png, map_svg
    from mapper.ui.report.pdf import report_pdf

    shown = shown_reader(reader, options)
    return Painters(
        svg=lambda map_id: map_svg(shown, map_id),
        png=lambda map_id: map_png(shown, map_id, _MOST_SIDE),
        pages=lambda report, tell: report_pdf(report, shown, options.paper.value, tell),
    )
