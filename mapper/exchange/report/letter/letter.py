"""Writes the report as a Word document: headings that make a contents list, tables, maps on pages of their own."""

import io
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_SECTION
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image
from docx.oxml.ns import qn
from docx.shared import Mm

from mapper.core.ids import MapId
from mapper.exchange.excel.options import Paper
from mapper.exchange.report.blocks import (
    LISTED,
    Block,
    Bullets,
    Facts,
    Heading,
    MapPlace,
    Paragraph,
    Picture,
    Report,
    Table,
    Text,
    Tiles,
    Tone,
    led_to,
)
from mapper.exchange.report.letter.pieces import (
    LINE,
    QUIET,
    bind_links,
    element,
    field,
    kept,
    mark_of,
    of_runs,
    paragraph,
    text_runs,
)
from mapper.exchange.report.letter.style import (
    MARGIN,
    SIZES,
    heading_height,
    leave_out_effects,
    set_paper,
    set_properties,
    set_styles,
)
from mapper.exchange.report.letter.tables import facts_elements, table_element, tiles_element
from mapper.exchange.report.plain import plain

_TWIPS: Final = 1440 / 25.4  # twentieths of a point in a millimetre
_WIDE: Final = 1.15  # a map so much wider than high lies
_SLACK: Final = 4.0
_UNIT: Final = 25.4 / 96  # millimetres
_NO_PICTURE: Final = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)
_CAPTION: Final = 18  # half points
_MOST_ENTRIES: Final = 32  # that have room below what stands above them on the first page


def write_letter(
    report: Report,
    pictures: Mapping[MapId, bytes],
    path: Path,
    *,
    written: datetime,
    paper: Paper = Paper.A4,
    tell: Callable[[float], None] | None = None,
) -> None:
    """Write the document. `pictures`: maps as PNG; a map without one is left out. `tell`: how far it is, 0 to 1."""
    _Letter(report, pictures, paper).write(path, written, tell or (lambda _: None))


class _Letter:
    """One document while it is written."""

    def __init__(self, report: Report, pictures: Mapping[MapId, bytes], paper: Paper) -> None:
        self._report, self._pictures, self._paper = report, pictures, paper
        self._document = Document()
        self._width = round((SIZES[paper][0] - 2 * MARGIN) * _TWIPS)
        self._places = frozenset(block.anchor for block in report.blocks if isinstance(block, Heading))
        self._marks = 0
        self._headed: tuple[Heading, ...] = ()  # above the map that comes

    def write(self, path: Path, written: datetime, tell: Callable[[float], None]) -> None:
        document, blocks = self._document, self._report.blocks
        set_styles(document, self._report)
        leave_out_effects(document)
        set_properties(document, self._report, written)
        self._begin_section(document.sections[0], is_lying=False)
        self._front()
        for number, block in enumerate(blocks):
            if not number % 25:
                tell(number / len(blocks))
            self._begin_page(number)
            is_text = isinstance(block, Paragraph)
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            self._block(block, led_to(blocks, number) if is_text else following)
        bind_links(document)
        document.save(str(path))

    def _block(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Heading):
            self._heading(block)
        elif isinstance(block, MapPlace):
            self._map(block)
        elif isinstance(block, Picture):
            self._picture(block)
        elif isinstance(block, Paragraph):
            made = paragraph(block.text, places=self._places)
            self._add(kept(made) if isinstance(following, Table | Bullets) else made)
        elif isinstance(block, Bullets):
            for each in block.items:
                self._add(paragraph(each, style="ListBullet", places=self._places))
        else:
            self._table(block, following)

    def _front(self) -> None:
        """The first page: what it is, of what, and where everything is."""
        report = self._report
        self._add(paragraph(Text(f"{report.subtitle} · {report.date}", Tone.QUIET)))
        title = of_runs(
            list(text_runs(report.title, element("w:b"), element("w:sz", val=56), element("w:szCs", val=56))),
            report.title,
        )
        self._add(title)
        self._facts(report.about)
        if report.contents:
            self._contents()

    def _contents(self) -> None:
        """A field that Word brings up to date, with an entry for each heading, which leads there.

        On which page a heading stands only Word can tell, after asking whoever opens the document; so no page is told,
        neither now nor once the field is brought up to date. A long report lists fewer levels, so that all stand
        on the first page.
        """
        named = text_runs(self._report.words["contents"], element("w:b"), element("w:sz", val=28))
        self._add(of_runs(list(named), "", style="Heading4"))
        entries = []
        levels = range(LISTED, 1, -1)
        shown = {most: [each for each in self._report.contents if each.level <= most] for most in levels}
        deepest = next((most for most in levels if len(shown[most]) <= _MOST_ENTRIES), levels[-1])
        for each in shown[deepest]:
            link = element("w:hyperlink", *text_runs(each.text), anchor=mark_of(each.anchor), history=1)
            entries.append(of_runs([link], each.text, style=f"TOC{each.level}"))
        begin, code, separate, _, end = field(f'TOC \\o "1-{deepest}" \\n \\h \\z \\u', "-")
        after = entries[0].find(qn("w:pPr"))
        for run in (separate, code, begin):
            after.addnext(run)
        entries[-1].append(end)
        for entry in entries:
            self._add(entry)

    def _heading(self, heading: Heading) -> None:
        """A heading that the list of contents leads to. The first one begins a page below the front; each later
        chapter goes on where the one before ends, which may be a short table alone on its page.
        """
        is_first = not self._marks and not self._headed
        self._marks += 1
        begin = element("w:bookmarkStart", id=self._marks, name=mark_of(heading.anchor))
        end = element("w:bookmarkEnd", id=self._marks)
        made = of_runs([begin, *text_runs(heading.text), end], heading.text, style=f"Heading{heading.level}")
        if is_first:
            made.find(qn("w:pPr")).insert(1, element("w:pageBreakBefore"))
        self._add(made)

    def _table(self, block: Facts | Tiles | Table, following: Block | None) -> None:
        if isinstance(block, Facts):
            self._facts(block, following)
            return
        if isinstance(block, Tiles):
            self._add(tiles_element(block, self._width))
        else:
            if block.title:
                self._add(kept(paragraph(Text(block.title, is_strong=True))))
            self._add(table_element(block, self._width, self._places))
        self._between(following)

    def _facts(self, facts: Facts, following: Block | None = None) -> None:
        made = facts_elements(facts, self._width, self._places)
        for each in made:
            self._add(each)
        if made:
            self._between(following)

    def _between(self, following: Block | None) -> None:
        """Two tables without a paragraph between them would be one.

        None before a heading: where the table fills its page and the heading begins one, it would be an empty page.
        """
        if not isinstance(following, Heading):
            self._add(element("w:p", element("w:pPr", element("w:pStyle", val="Between"))))

    def _shape(self, place: MapPlace) -> float | None:
        """How much wider than high the picture of a map is; None without one."""
        png = self._pictures.get(place.map_id)
        if png is None:
            return None
        image = Image.from_blob(png)
        return image.px_width / image.px_height

    def _begin_page(self, number: int) -> None:
        """Before the headings of a map, which stand on its page: a page, lying where the map is wide."""
        blocks = self._report.blocks
        if number and isinstance(blocks[number - 1], Heading):
            return
        end = next((at for at in range(number, len(blocks)) if not isinstance(blocks[at], Heading)), number)
        place = blocks[end]
        shape = self._shape(place) if isinstance(place, MapPlace) else None
        if shape is not None:
            self._headed = tuple(each for each in blocks[number:end] if isinstance(each, Heading))
            self._begin_section(self._new_section(), is_lying=shape > _WIDE)

    def _map(self, place: MapPlace) -> None:
        """The picture as large as its page, and on another page all that follows."""
        shape = self._shape(place)
        if shape is None:
            return
        short, long = SIZES[self._paper]
        width, height = (long, short) if shape > _WIDE else (short, long)
        across = width - 2 * MARGIN
        above = sum(heading_height(each, across) for each in self._headed)
        wide = min(across, (height - 2 * MARGIN - above - _SLACK) * shape)
        self._show(self._pictures[place.map_id], wide, place.title, place.description)
        self._begin_section(self._new_section(), is_lying=False)
        self._headed = ()

    def _picture(self, picture: Picture) -> None:
        """A picture that was attached, with its name below it."""
        try:
            self._show(picture.data, picture.size[0] * _UNIT, picture.title, picture.title, is_led=True)
        except _NO_PICTURE:
            return
        self._add(paragraph(Text(picture.title, Tone.QUIET), size=_CAPTION))

    def _show(self, data: bytes, wide: float, title: str, about: str, *, is_led: bool = False) -> None:
        """A picture so many millimetres wide; `is_led`: on the page of what stands below it."""
        place = self._document.add_paragraph()
        place.paragraph_format.keep_with_next = is_led
        picture = place.add_run().add_picture(io.BytesIO(data), width=Mm(wide))
        told = picture._inline.docPr  # noqa: SLF001  # python-docx has no door for the words of a picture
        told.set("descr", plain(about))
        told.set("title", plain(title))

    def _new_section(self) -> Any:
        """A section on a page of its own; the paragraph that ends the one before is as low as one between tables."""
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        self._document.element.body[-2].find(qn("w:pPr")).insert(0, element("w:pStyle", val="Between"))
        return section

    def _begin_section(self, section: Any, *, is_lying: bool) -> None:
        """Pages that stand or lie, each with title and page at its foot."""
        set_paper(section, self._paper, is_lying=is_lying)
        words = self._report.words
        quiet = element("w:color", val=QUIET)
        small = element("w:sz", val=17)
        runs = [
            *text_runs(f"{self._report.title[:80]} · {self._report.date}\t{words['page']} ", quiet, small),
            *field("PAGE", "1", quiet, small),
            *text_runs(f" {words['of']} ", quiet, small),
            *field("NUMPAGES", "1", quiet, small),
        ]
        made = of_runs(runs, "")
        properties = made.find(qn("w:pPr"))
        end = round((SIZES[self._paper][is_lying] - 2 * MARGIN) * _TWIPS)
        properties.append(element("w:pBdr", element("w:top", val="single", sz=4, space=6, color=LINE)))
        properties.append(element("w:tabs", element("w:tab", val="right", pos=end)))
        footer = section.footer
        footer.is_linked_to_previous = False
        old = footer.paragraphs[0]._p  # noqa: SLF001  # as above
        old.getparent().replace(old, made)

    def _add(self, made: Any) -> None:
        self._document.element.body[-1].addprevious(made)  # the last is the section's
