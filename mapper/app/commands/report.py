"""`mapper export FILE OUT.html`, `.docx`, or `.pdf --report`: maps of a document as a report, with its options."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.app.commands.drawing import painting
from mapper.app.commands.opening import reading, require_folder
from mapper.app.commands.output import say, working
from mapper.app.commands.workbook import one_of
from mapper.app.reports import painters
from mapper.core.errors import Trouble
from mapper.core.ids import MapId
from mapper.services import exporting, reporting

if TYPE_CHECKING:
    from mapper.exchange.report.options import ReportOptions


def export_report(
    file: Path,
    out: Path,
    map_names: Sequence[str],
    parts: str,
    language: str,
    paper: str,
    no_names: bool,  # the options of the command in their order
) -> int:
    """Write a report of maps of a document, of the first one where none is named."""
    ending = out.suffix.lower()
    if ending not in reporting.ENDINGS:
        known = ", ".join(reporting.ENDINGS)
        raise Trouble("export_ending", ending=out.suffix, name=out.name, known=known)
    with reading(file) as document:
        snapshot = document.session.snapshot()
    maps = list(dict.fromkeys(exporting.find_map(snapshot, name) for name in map_names))
    asked = _options(maps, parts=parts, language=language, paper=paper, no_names=no_names)
    require_folder(out)
    with working(f"Writing {out}…"), painting(needed=True, language=asked.language):
        written = datetime.now().astimezone()
        reporting.make_report(snapshot, out, asked, painters(snapshot, asked), written)
    say(f"Wrote {out}.")
    return 0


def _options(
    maps: Sequence[MapId], *, parts: str, language: str, paper: str, no_names: bool
) -> "ReportOptions":
    from mapper.exchange.excel.options import Paper
    from mapper.exchange.excel.tongue import Language
    from mapper.exchange.report.options import Part, ReportOptions

    return ReportOptions(
        maps=tuple(maps),
        parts=frozenset(one_of(Part, code) for code in parts.split(",") if code.strip()),
        language=one_of(Language, language),
        paper=one_of(Paper, paper),
        with_names=not no_names,
    )
