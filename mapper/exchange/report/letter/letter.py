"""Writes the report as a Word document: headings that make a contents list, tables, maps on pages of their own."""

import io
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_SECTION
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
    Report,
    Table,
    Text,
    Tiles,
    Tone,
)
from mapper.exchange.report.letter.pieces import (
    LINE,
    QUIET,
    element,
    field,
    of_runs,
    paragraph,
    text_runs,
)
from mapper.exchange.report.letter.style import MARGIN, SIZES, set_paper, set_properties, set_styles
from mapper.exchange.report.letter.tables import facts_elements, table_element, tiles_element
from mapper.exchange.report.plain import plain

_TWIPS: Final = 1440 / 25.4  # twentieths of a point in a millimetre
_WIDE: Final = 1.15  # a map so much wider than high lies
_HEADED: Final = 16.0  # millimetres that a heading takes above a map
_LONGEST_MARK: Final = 40


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

    def write(self, path: Path, written: datetime, tell: Callable[[float], None]) -> None:
        document, blocks = self._document, self._report.blocks
        set_styles(document, self._report)
        set_properties(document, self._report, written)
        set_paper(document.sections[0], self._paper, is_lying=False)
        self._footer(document.sections[0])
        self._front()
        for number, block in enumerate(blocks):
            if not number % 25:
                tell(number / len(blocks))
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            self._block(block, following)
        document.save(str(path))

    def _block(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Heading):
            if isinstance(following, MapPlace):
                self._begin_page(following)  # a map has its page with its heading on it
            self._heading(block, is_first=block.level == 1)
        elif isinstance(block, MapPlace):
            self._map(block)
        elif isinstance(block, Paragraph):
            made = paragraph(block.text, places=self._places)
            if isinstance(following, Table):
                made.find(qn("w:pPr")).insert(0, element("w:keepNext"))
            self._add(made)
        elif isinstance(block, Bullets):
            for each in block.items:
                self._add(paragraph(each, style="ListBullet", places=self._places))
        else:
            self._table(block)

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
        self._add(
            of_runs(
                list(text_runs(report.words["contents"], element("w:b"), element("w:sz", val=28))),
                "",
                style="Heading4",
            )
        )
        self._contents()

    def _contents(self) -> None:
        """A field that Word can bring up to date, with the entries in it as they are now."""
        entries = []
        for each in self._report.contents:
            link = element("w:hyperlink", *text_runs(each.text), anchor=each.anchor, history=1)
            entries.append(of_runs([link], each.text, style=f"Entry{each.level}"))
        if not entries:
            return
        begin, code, separate, _, end = field(f'TOC \\o "1-{LISTED}" \\h \\z \\u', "-")
        after = entries[0].find(qn("w:pPr"))
        for run in (separate, code, begin):
            after.addnext(run)
        entries[-1].append(end)
        for entry in entries:
            self._add(entry)

    def _heading(self, heading: Heading, *, is_first: bool) -> None:
        self._marks += 1
        begin = element("w:bookmarkStart", id=self._marks, name=heading.anchor[:_LONGEST_MARK])
        end = element("w:bookmarkEnd", id=self._marks)
        made = of_runs([begin, *text_runs(heading.text), end], heading.text, style=f"Heading{heading.level}")
        if is_first:
            made.find(qn("w:pPr")).insert(1, element("w:pageBreakBefore"))
        self._add(made)

    def _table(self, block: Facts | Tiles | Table) -> None:
        if isinstance(block, Facts):
            self._facts(block)
            return
        if isinstance(block, Tiles):
            self._add(tiles_element(block, self._width))
        else:
            if block.title:
                self._add(paragraph(Text(block.title, is_strong=True)))
            self._add(table_element(block, self._width, self._places))
        self._between()

    def _facts(self, facts: Facts) -> None:
        made = facts_elements(facts, self._width, self._places)
        for each in made:
            self._add(each)
        if made:
            self._between()

    def _between(self) -> None:
        """Two tables without a paragraph between them would be one."""
        self._add(element("w:p", element("w:pPr", element("w:pStyle", val="Between"))))

    def _shape(self, place: MapPlace) -> float | None:
        """How much wider than high the picture of a map is; None without one."""
        png = self._pictures.get(place.map_id)
        if png is None:
            return None
        image = Image.from_blob(png)
        return image.px_width / image.px_height

    def _begin_page(self, place: MapPlace) -> None:
        """A page for a map, lying where the map is wide."""
        shape = self._shape(place)
        if shape is not None:
            section = self._document.add_section(WD_SECTION.NEW_PAGE)
            set_paper(section, self._paper, is_lying=shape > _WIDE)

    def _map(self, place: MapPlace) -> None:
        """The picture as large as its page, and on another page all that follows."""
        shape = self._shape(place)
        if shape is None:
            return
        short, long = SIZES[self._paper]
        width, height = (long, short) if shape > _WIDE else (short, long)
        wide = min(width - 2 * MARGIN, (height - 2 * MARGIN - _HEADED) * shape)
        run = self._document.add_paragraph().add_run()
        picture = run.add_picture(io.BytesIO(self._pictures[place.map_id]), width=Mm(wide))
        about = picture._inline.docPr  # noqa: SLF001  # python-docx has no door for the words of a picture
        about.set("descr", plain(place.description))
        about.set("title", plain(place.title))
        set_paper(self._document.add_section(WD_SECTION.NEW_PAGE), self._paper, is_lying=False)

    def _footer(self, section: Any) -> None:
        """Title and page on every page; the sections that follow take it over."""
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
        end = round((SIZES[self._paper][0] - 2 * MARGIN) * _TWIPS)
        properties.append(element("w:pBdr", element("w:top", val="single", sz=4, space=6, color=LINE)))
        properties.append(element("w:tabs", element("w:tab", val="right", pos=end)))
        footer = section.footer
        footer.is_linked_to_previous = False
        old = footer.paragraphs[0]._p  # noqa: SLF001  # as above
        old.getparent().replace(old, made)

    def _add(self, made: Any) -> None:
        body = self._document.element.body
        body.insert(len(body) - 1, made)  # the last is the section's
