"""Paper: the pages of a map, from the document to what can be painted."""

from datetime import datetime

from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.ui.paper.painter import PagePainter, SheetWords, around_of, content_of
from mapper.ui.paper.plan import PageSetup, plan_pages
from mapper.ui.render.detail import Detail
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.seen import Look
from mapper.ui.texts import translate
from mapper.ui.theme.tokens import load_tokens


def pages_of(
    reader: Reader,
    map_id: MapId,
    setup: PageSetup,
    look: Look | None = None,
    version: int | None = None,
    detail: Detail | None = None,
) -> PagePainter:
    """A map on paper, always on white. `detail`: how much is shown, else what suits the scale.

    Needs a QGuiApplication.
    """
    drawn = DrawnMap(reader, map_id, load_tokens("light"), look, detail=detail)
    words = sheet_words(reader, map_id, version_text(version))
    return laid_out(drawn, words, setup)


def laid_out(drawn: DrawnMap, words: SheetWords, setup: PageSetup) -> PagePainter:
    """A map that is ready for sheets, on other paper."""
    return PagePainter(drawn, words, plan_pages(content_of(drawn), around_of(drawn), setup))


def version_text(version: int | None) -> str:
    """How many commands led to it: of two printed maps the later one has the larger number; "" before the first."""
    if not version:
        return ""
    return translate("Pages", "Version {n}").replace("{n}", str(version))


def sheet_words(reader: Reader, map_id: MapId, version: str, date: str | None = None) -> SheetWords:
    """What is written on every page; without a date, today's."""
    name = reader.get(ProcessMap, map_id).name
    about = queries.document_info(reader)
    today = datetime.now().astimezone().date().isoformat() if date is None else date
    whose = about.title if about.title != name else ""
    footer = " · ".join(text for text in (whose, name, version, today) if text)
    return SheetWords(name, whose, footer, about.author)
