"""Reporting: maps of a document as a report - a web page, a Word document, or pages - whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

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

_READ: Final = 0.3  # of the work is reading what there is to say
_PAINTED: Final = 0.4  # of the rest is painting, where much is to be written then
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Painters:
    """What only those can make who paint: a map as SVG for the web page and as PNG for Word, and a report as pages.

    They are called in the thread that writes the report. `pages` is given whom to tell the share done, 0 to 1.
    """

    svg: Callable[[MapId], str]
    png: Callable[[MapId], bytes]
    pages: "Callable[[Report, Callable[[float], None]], bytes]"


def shown_reader(reader: Reader, options: "ReportOptions") -> Reader:
    """The document as a report may show it: what is to be painted."""
    from mapper.exchange.report.content import as_asked

    return as_asked(reader, options)


def make_report(
    reader: Reader,
    out: Path,
    options: "ReportOptions",
    painters: Painters,
    written: datetime,
    *,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write a report in the format that the ending of `out` names; a file that is there is replaced by a whole one.

    `progress` is told the share done, 0 to 1; `cancelled` is asked now and then. Raises Refused("gone") where a map is
    not there, Trouble("export_ending", ending, name, known), Trouble("cancelled") or one of `exporting.replacing`.
    """
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise Trouble("export_ending", ending=out.suffix, name=out.name, known=", ".join(ENDINGS))
    from mapper.exchange.report.content import report_of

    told = progress or (lambda _: None)
    report = report_of(reader, options, written.date(), lambda share: told(_READ * share), cancelled)

    def tell(share: float) -> None:
        if cancelled is not None and cancelled():
            raise Trouble("cancelled")
        told(_READ + (1 - _READ) * share)

    tell(0.0)
    with replacing(out) as part:
        if ending == WEB:
            part.write_text(_web(report, painters, tell), encoding="utf-8")
        elif ending == LETTER:
            _write_letter(report, part, options, painters, written, tell)
        else:
            part.write_bytes(painters.pages(report, tell))


def _web(report: "Report", painters: Painters, tell: Callable[[float], None]) -> str:
    from mapper.exchange.report.web.page import web_page

    return web_page(report, _pictures(report, painters.svg, tell))


def _write_letter(
    report: "Report",
    part: Path,
    options: "ReportOptions",
    painters: Painters,
    written: datetime,
    tell: Callable[[float], None],
) -> None:
    from mapper.exchange.report.letter.letter import write_letter

    png = _pictures(report, painters.png, lambda share: tell(_PAINTED * share))
    rest = 1 - _PAINTED
    write_letter(
        report,
        png,
        part,
        written=written,
        paper=options.paper,
        tell=lambda share: tell(_PAINTED + rest * share),
    )


def _pictures(
    report: "Report", paint: Callable[[MapId], T], tell: Callable[[float], None]
) -> Mapping[MapId, T]:
    found: dict[MapId, T] = {}
    for place in report.maps:
        found[place.map_id] = paint(place.map_id)
        tell(len(found) / len(report.maps))
    return found
