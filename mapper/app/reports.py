"""Reports, for the windows and the command line: what needs Qt is joined to the writing here."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.services.reporting import Painters, shown_reader

if TYPE_CHECKING:
    from mapper.exchange.report.blocks import Report
    from mapper.exchange.report.options import ReportOptions

_MOST_SIDE: Final = 3_200  # pixels of a map in Word


def painters(reader: Reader, options: "ReportOptions") -> Painters:
    """What is to be painted for a report, in its language. Needs a QGuiApplication, and works in any thread."""
    from mapper.ui.render.export import map_png, map_svg
    from mapper.ui.report.pdf import report_pdf
    from mapper.ui.spoken import speaking, tongue_of

    shown, tongue = shown_reader(reader, options), tongue_of(options.language.value)

    def svg(map_id: MapId) -> str:
        with speaking(tongue):
            return map_svg(shown, map_id)

    def png(map_id: MapId) -> bytes:
        with speaking(tongue):
            return map_png(shown, map_id, _MOST_SIDE)

    def pages(report: "Report", tell: Callable[[float], None]) -> bytes:
        with speaking(tongue):
            return report_pdf(report, shown, options.paper.value, tell)

    return Painters(svg=svg, png=png, pages=pages)
