"""How the report looks in Word: its styles, its paper, and what the document says of itself."""

from datetime import UTC, datetime
from math import ceil
from types import MappingProxyType
from typing import Any, Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from mapper.exchange.excel.options import Paper
from mapper.exchange.report.blocks import Heading, Report
from mapper.exchange.report.letter.pieces import ACCENT, INK, element
from mapper.exchange.report.plain import plain
from mapper.exchange.slides.fitting import width_of

FONT: Final = "Calibri"
SIZES: Final = MappingProxyType({Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)})  # millimetres
MARGIN: Final = 20.0
_POINT: Final = 25.4 / 72  # millimetres
_LINE: Final = 1.25  # times the size of letters from one line to the next
_ONE_LINE: Final = 15.0  # millimetres that a heading of one takes with what is free around it
_HEADINGS: Final = ((1, 20, 24), (2, 15, 16), (3, 12.5, 12), (4, 11, 10))  # level, points, points above


def set_styles(document: Document, report: Report) -> None:
    """The styles of the document, in the language of the report."""
    normal = document.styles["Normal"]
    _font(normal, 10.5, INK)
    normal.paragraph_format.space_after = Pt(6)
    for level, size, above in _HEADINGS:
        style = document.styles[f"Heading {level}"]
        _font(style, size, ACCENT if level == 2 else INK)
        style.font.bold, style.font.italic = True, False
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(4)
        style.paragraph_format.keep_with_next = True
    for name, after in (("Cell", 0), ("Between", 0), ("toc 1", 2), ("toc 2", 2), ("toc 3", 1)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc"))
        style.element.set(qn("w:styleId"), name.replace("toc ", "TOC"))
        style.base_style = normal
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.space_before = Pt(0)
    document.styles["Between"].font.size = Pt(2)
    for level in (1, 2, 3):
        entry = document.styles[f"toc {level}"]
        entry.paragraph_format.left_indent = Mm(6 * (level - 1))
        entry.font.bold = level == 1
        entry.paragraph_format.space_before = Pt(6 if level == 1 else 0)
    language = {"en": "en-GB", "de": "de-DE"}[report.language]
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None:
        for old in defaults.findall(qn("w:lang")):
            defaults.remove(old)
        defaults.append(element("w:lang", val=language, eastAsia="ja-JP", bidi="ar-SA"))


def heading_height(heading: Heading, across: float) -> float:
    """How many millimetres a heading takes at most, which has lines so many millimetres wide."""
    size = next(size for level, size, _ in _HEADINGS if level == heading.level)
    lines = ceil(width_of(heading.text, size, is_bold=True) / (across / _POINT))
    return _ONE_LINE + max(0, lines - 1) * size * _LINE * _POINT


def leave_out_effects(document: Document) -> None:
    """Without the second set of styles, which the empty document has for the Word of 2007: they are not these, and Word
    may find the two at odds.
    """
    part = document.part
    for key, each in list(part.rels.items()):
        if each.reltype.endswith("/stylesWithEffects"):
            del part.rels[key]


def set_properties(document: Document, report: Report, written: datetime) -> None:
    """Title, author and time, and that it is of a Word of today."""
    properties = document.core_properties
    properties.title = _short(report.title)
    properties.subject = _short(report.subtitle)
    properties.author = _short(report.author) or "Mapper"
    properties.last_modified_by = properties.author
    properties.comments = ""
    properties.language = report.language
    moment = written.astimezone(UTC).replace(tzinfo=None)
    properties.created = properties.modified = moment
    settings = document.settings.element
    compat = element(
        "w:compat",
        element(
            "w:compatSetting",
            name="compatibilityMode",
            uri="http://schemas.microsoft.com/office/word",
            val=15,
        ),
    )
    (old,) = settings.findall(qn("w:compat"))
    settings.replace(old, compat)


def set_paper(section: Any, paper: Paper, *, is_lying: bool) -> None:
    """The size of a section's pages, upright or lying."""
    from docx.enum.section import WD_ORIENT

    short, long = SIZES[paper]
    width, height = (long, short) if is_lying else (short, long)
    section.orientation = WD_ORIENT.LANDSCAPE if is_lying else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin, section.bottom_margin = Mm(MARGIN), Mm(MARGIN)
    section.header_distance = section.footer_distance = Mm(9)


def _font(style: Any, size: float, colour: str) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.rPr.rFonts
    for key in list(fonts.attrib):
        if key.endswith("Theme"):
            del fonts.attrib[key]
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), FONT)


def _short(text: str) -> str:
    return plain(text)[:255]
