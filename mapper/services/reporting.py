"""Reporting: maps of a document as a report - a web page, a Word document, or pages - whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from mapper.core.errors import Trouble
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.services.exporting import replacing

if TYPE_CHECKING:
    from mapper.exchange.report.blocks import Report
    from mapper.exchange.report.options import ReportOptions

WEB: Final = ".html"
LETTER: Final = ".docx"
PAGES: Final = ".pdf"
ENDINGS: Final = (WEB, LETTER, PAGES)

_READ: Final = 0.6  # of the work is reading what there is to say


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """What only those can make who paint: maps as SVG for the web page and as PNG for Word, and a report as pages."""

    svg: Mapping[MapId, str] = field(default_factory=lambda: MappingProxyType({}))
    png: Mapping[MapId, bytes] = field(default_factory=lambda: MappingProxyType({}))
    pages: "Callable[[Report], bytes] | None" = None


def reported_maps(reader: Reader, options: "ReportOptions") -> tuple[Reader, list[MapId]]:
    """The document as a report may show it, and the maps that are in it: what is to be painted."""
    from mapper.exchange.report.content import as_asked, maps_of

    return as_asked(reader, options), maps_of(reader, options)


def read_report(
    reader: Reader,
    options: "ReportOptions",
    written: datetime,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> "Report":
    """What the report says. Raises Refused("gone") where a map is not there, Trouble("cancelled")."""
    from mapper.exchange.report.content import report_of

    return report_of(reader, options, written.date(), progress, cancelled)


def write_report(
    report: "Report",
    out: Path,
    options: "ReportOptions",
    painted: Painted,
    written: datetime,
    *,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write the report in the format that the ending of `out` names; a file that is there is replaced by a whole one.

    Raises Trouble("export_ending", ending, name, known) or one of `exporting.replacing`.
    """
    ending = out.suffix.lower()
    if ending not in ENDINGS or (ending == PAGES and painted.pages is None):
        raise Trouble("export_ending", ending=out.suffix, name=out.name, known=", ".join(ENDINGS))
    with replacing(out) as part:
        if ending == WEB:
            from mapper.exchange.report.web.page import web_page

            part.write_text(web_page(report, painted.svg), encoding="utf-8")
        elif ending == LETTER:
            from mapper.exchange.report.letter.letter import write_letter

            write_letter(report, painted.png, part, written=written, paper=options.paper, tell=progress)
        elif painted.pages is not None:
            part.write_bytes(painted.pages(report))


def make_report(
    reader: Reader,
    out: Path,
    options: "ReportOptions",
    painted: Painted,
    written: datetime,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Read and write a report. `progress` is told the share done, 0 to 1; `cancelled` is asked now and then."""

    def part(first: float, of: float) -> Callable[[float], None] | None:
        return None if progress is None else lambda share: progress(first + of * share)

    report = read_report(reader, options, written, part(0.0, _READ), cancelled)
    write_report(report, out, options, painted, written, progress=part(_READ, 1 - _READ))
