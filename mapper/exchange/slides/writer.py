"""Writes maps as an editable presentation: `write_slides` is the whole way in."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from mapper.analysis.map_figures import map_figures
from mapper.core import queries
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.exchange.excel import words as book_words
from mapper.exchange.excel.anonymous import anonymous
from mapper.exchange.excel.text import at_word, one_line
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.pulse import Pulse
from mapper.exchange.slides import changed, numbers, pages, words
from mapper.exchange.slides.deck import Deck
from mapper.exchange.slides.ground import from_template, plain
from mapper.exchange.slides.material import Material, gather
from mapper.exchange.slides.options import Options
from mapper.exchange.slides.palette import light
from mapper.exchange.slides.spoken import day_in

_PROPERTY: Final = 200


def write_slides(
    reader: Reader,
    path: Path,
    *,
    generated: datetime,
    options: Options | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write maps as slides: a title, the whole map, a slide or more for each stage, what changes, and the numbers.

    `progress` is told the share done, 0 to 1; `cancelled` is asked now and then. Raises Refused("gone") when a map is
    not there, Trouble("cancelled"), those of `from_template`, and OSError.
    """
    asked = options or Options()
    language = asked.language
    if not asked.with_names:
        tongue = Tongue(language)
        reader = anonymous(reader, lambda number: tongue.say(book_words.SOMEBODY, number=number))
    ids = asked.maps or (queries.maps(reader)[0].id,)
    palette = light()
    presentation = plain(palette) if asked.template is None else from_template(asked.template)
    day = day_in(generated.date(), language)
    names = ", ".join(reader.get(ProcessMap, map_id).name for map_id in ids)
    footer = words.say(language, words.FOOTER, map=at_word(names, 100), date=day)
    deck = Deck(presentation, palette, footer, is_own=asked.template is None)
    pulse = Pulse(progress, cancelled)
    for place, map_id in enumerate(ids):

        def tell(share: float, place: int = place) -> None:
            pulse.tell(0.95 * (place + share) / len(ids))

        tell(0.0)
        figures = map_figures(reader, map_id, generated.date(), lambda: tell(0.02))
        material = gather(figures, deck, palette, language, day)
        _add_map(material, reader, generated.date(), tell)
    _describe(presentation, reader, one_line(names, _PROPERTY), generated)
    _name_notes_master(presentation)
    presentation.save(str(path))
    pulse.tell(1.0)


def _add_map(material: Material, document: Reader, today: date, tell: Callable[[float], None]) -> None:
    """The slides of a map. `document`: as it is read without a strategy, for what the map is compared with."""
    pages.add_title(material)
    pages.add_overview(material)
    tell(0.2)
    stages = queries.stages(material.reader, material.process_map.id)
    for number, stage in enumerate(stages, 1):
        pages.add_stage(material, stage)
        tell(0.2 + 0.4 * number / len(stages))
    pages.lead_on(material)
    changed.add_changes(material, document, today, lambda: tell(0.7))
    numbers.add_numbers(material, lambda: tell(0.8))
    tell(1.0)


def _describe(presentation: Any, reader: Reader, names: str, generated: datetime) -> None:
    info = queries.document_info(reader)
    when = generated.astimezone(UTC).replace(tzinfo=None)
    said = presentation.core_properties
    said.title, said.author = names, one_line(info.author, _PROPERTY)
    said.subject, said.keywords = one_line(info.purpose, _PROPERTY), one_line(info.title, _PROPERTY)
    said.last_modified_by, said.comments = "Mapper", ""
    said.created = said.modified = when


def _name_notes_master(presentation: Any) -> None:
    """Say which page the notes are laid out by, where it was made for them: it is there, and nowhere named."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    part, element = presentation.part, presentation.element
    keys = [key for key, each in part.rels.items() if each.reltype == RELATIONSHIP_TYPE.NOTES_MASTER]
    if keys and not element.xpath("p:notesMasterIdLst"):
        named = f'<p:notesMasterIdLst {nsdecls("p", "r")}><p:notesMasterId r:id="{keys[0]}"/></p:notesMasterIdLst>'
        element.xpath("p:sldMasterIdLst")[0].addnext(parse_xml(named))
