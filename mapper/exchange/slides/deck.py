"""The slides: the presentation with its layouts, and new slides with title, footer and number in their placeholders."""

import copy
from typing import Any, Final

from mapper.core.values import Rect
from mapper.exchange.excel.text import clean, one_line
from mapper.exchange.slides.fitting import LINE, fit, is_rightward
from mapper.exchange.slides.inking import EMU, emu, read_rightward, rgb
from mapper.exchange.slides.palette import Palette

_WIDTH, _HEIGHT = 960.0, 540.0  # points: 16 to 9
_TITLE: Final = Rect(30, 20, 900, 46)
_BODY: Final = Rect(30, 84, 900, 414)
_FOOT: Final = Rect(30, 508, 640, 22)
_NUMBER: Final = Rect(810, 508, 120, 22)
_KEPT: Final = ("title", "obj", "secHead", "titleOnly", "blank")  # layouts of the plain presentation
_TITLE_SIZES: Final = (26.0, 22.0, 18.0, 16.0, 14.0)
_LONGEST: Final = 400
_AIR: Final = 8.0
_FOOT_AIR: Final = 16.0
_FOOT_SIZES: Final = (12.0, 11.0, 10.0)  # the first is what layouts have
_TEXT_SIZES: Final = (32.0, 28.0, 24.0, 20.0, 18.0, 16.0, 14.0, 12.0)
_SIDE: Final = 0.03  # of a slide, kept free at its sides where the layout says nothing


class Deck:
    """A presentation that slides are added to. `area`: where a slide of it has room, in points."""

    def __init__(self, presentation: Any, palette: Palette, footer: str, *, is_own: bool) -> None:
        """`is_own`: it is the program's plain one, which is laid out first."""
        self.presentation = presentation
        self._footer = one_line(footer, _LONGEST)
        if is_own:
            _lay_out(presentation)
        self._is_own = is_own
        self._muted = palette.of("text", "muted")
        self._first = _layout(presentation, "title")
        self._page = _layout(presentation, "titleOnly")
        self.area = _area(presentation, self._page)

    def add_title(self, title: str, lines: list[str]) -> Any:
        """The first slide."""
        slide = self.presentation.slides.add_slide(self._first)
        self._set_title(slide, title)
        left = [each for each in slide.placeholders if each.placeholder_format.idx != 0]
        if left:
            self._fill(left[0], lines)
        self._finish(slide, keep=1)
        return slide

    def add_page(self, title: str) -> Any:
        """A slide with a title and room below."""
        slide = self.presentation.slides.add_slide(self._page)
        self._set_title(slide, title)
        self._finish(slide, keep=0)
        return slide

    def note(self, slide: Any, text: str) -> None:
        """Write what the speaker sees beside a slide."""
        if text:
            slide.notes_slide.notes_text_frame.text = clean(text)

    def _set_title(self, slide: Any, title: str) -> None:
        from pptx.util import Pt

        holder = slide.shapes.title
        said = one_line(title, _LONGEST)
        if holder is None:
            return
        width, height = (holder.width or 0) / EMU - 16, (holder.height or 0) / EMU - 8
        fitted = fit(said, max(width, 100.0), max(height, 20.0), _TITLE_SIZES, is_bold=True)
        holder.text_frame.text = " ".join(fitted.lines) if fitted.is_cut else said
        # A template's own size stands unless the title would not fit.
        if (self._is_own and fitted.size < _TITLE_SIZES[0]) or fitted.size < _TITLE_SIZES[1]:
            holder.text_frame.paragraphs[0].font.size = Pt(fitted.size)
        _turn(holder, said)

    def _fill(self, holder: Any, lines: list[str]) -> None:
        from pptx.util import Pt

        frame = holder.text_frame
        width, height = (holder.width or 0) / EMU - _FOOT_AIR, (holder.height or 0) / EMU - _FOOT_AIR
        sizes = (size for size in _TEXT_SIZES if _height(lines, width, size) <= height)
        found = min(next(sizes, _TEXT_SIZES[-1]), _TEXT_SIZES[4] if self._is_own else _TEXT_SIZES[0])
        size = None if found == _TEXT_SIZES[0] else found  # a template's own stands where it fits
        for number, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            paragraph.text = one_line(line, _LONGEST)
            if size is not None:
                paragraph.font.size = Pt(size)
        _turn(holder, lines[0] if lines else "")

    def _finish(self, slide: Any, keep: int) -> None:
        """Take out placeholders that nothing is written in; put in footer and number as the layout has them."""
        from pptx.enum.shapes import PP_PLACEHOLDER

        empty = [each for each in slide.placeholders if each.placeholder_format.idx != 0][keep:]
        for holder in empty:
            holder.element.getparent().remove(holder.element)
        for holder in slide.slide_layout.placeholders:
            kind = holder.placeholder_format.type
            if kind not in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
                continue
            if slide.slide_layout == self._first and self._is_own:
                continue
            slide.shapes._spTree.append(copy.deepcopy(holder.element))  # noqa: SLF001  # no other way for footers
            if kind is PP_PLACEHOLDER.FOOTER:
                self._write_footer(slide.placeholders[holder.placeholder_format.idx])

    def _write_footer(self, holder: Any) -> None:
        from pptx.enum.text import PP_ALIGN
        from pptx.util import Pt

        width = max(100.0, (holder.width or 0) / EMU - _FOOT_AIR)
        fitted = fit(
            self._footer, width, _FOOT_SIZES[0] * LINE, _FOOT_SIZES[1:] if self._is_own else _FOOT_SIZES
        )
        holder.text_frame.text = "".join(fitted.lines)
        paragraph = holder.text_frame.paragraphs[0]
        letters = paragraph.runs[0].font if paragraph.runs else paragraph.font
        letters.name = "+mn-lt"
        if fitted.size != _FOOT_SIZES[0]:
            letters.size = Pt(fitted.size)
        if self._is_own:
            letters.color.rgb = rgb(self._muted)
            paragraph.alignment = PP_ALIGN.LEFT
        _turn(holder, self._footer)


def _height(lines: list[str], width: float, size: float) -> float:
    """How high these lines are with the air that layouts put between them."""
    return sum(len(fit(line, width, _LONGEST * size, (size,)).lines) * 1.1 * LINE * size for line in lines)


def _layout(presentation: Any, kind: str) -> Any:
    """The layout of a kind; else the one with a title and the fewest others, else the first."""
    layouts = list(presentation.slide_layouts)
    for layout in layouts:
        if layout.element.get("type") == kind:
            return layout
    titled = [each for each in layouts if any(p.placeholder_format.idx == 0 for p in each.placeholders)]
    return min(titled or layouts, key=lambda each: len(list(each.placeholders)))


def _area(presentation: Any, layout: Any) -> Rect:
    """The room between the title and the footer of a layout."""
    from pptx.enum.shapes import PP_PLACEHOLDER

    width, height = presentation.slide_width / EMU, presentation.slide_height / EMU
    top, bottom = height * 0.16, height * 0.94
    left, right = width * _SIDE, width * (1 - _SIDE)
    for holder in layout.placeholders:
        kind = holder.placeholder_format.type
        if holder.top is None or holder.height is None:
            continue
        if holder.placeholder_format.idx == 0:
            low = (holder.top + holder.height) / EMU
            top = low + _AIR if low < height * 0.4 else top
            left, right = max(left, holder.left / EMU), min(right, (holder.left + holder.width) / EMU)
        elif kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.DATE):
            edge = holder.top / EMU
            bottom = min(bottom, edge - 2) if edge > height * 0.7 else bottom
    if right - left < width * 0.5:
        left, right = width * _SIDE, width * (1 - _SIDE)
    return Rect(left, top, right - left, bottom - top)


def _turn(holder: Any, text: str) -> None:
    """Set a placeholder's text from right to left where it is read so."""
    if is_rightward(text):
        for paragraph in holder.text_frame.paragraphs:
            read_rightward(paragraph)


def _lay_out(presentation: Any) -> None:
    """Make the plain presentation wide and its titles small, and keep the layouts that are of use with a map."""
    from pptx.oxml.ns import qn
    from pptx.util import Pt

    ratio = _WIDTH * EMU / presentation.slide_width
    presentation.slide_width, presentation.slide_height = Pt(_WIDTH), Pt(_HEIGHT)
    presentation.element.sldSz.attrib.pop("type", None)  # the name of the shape that slides had before
    for layout in list(presentation.slide_layouts):
        if layout.element.get("type") not in _KEPT:
            presentation.slide_layouts.remove(layout)
    for page in (presentation.slide_master, *presentation.slide_layouts):
        kind = page.element.get("type", "")
        for holder in page.placeholders:
            _place(holder, kind, ratio)
    styles = presentation.slide_master.element.xpath(".//p:titleStyle/a:lvl1pPr")[0]
    styles.set("algn", "l")
    letters = styles.find(qn("a:defRPr"))
    letters.set("sz", str(round(_TITLE_SIZES[0] * 100)))
    letters.set("b", "1")
    for body in presentation.slide_master.element.xpath(".//p:bodyStyle/*/a:defRPr"):
        body.set("sz", str(min(1800, int(body.get("sz", "1800")))))


def _place(holder: Any, kind: str, ratio: float) -> None:
    from pptx.enum.shapes import PP_PLACEHOLDER

    own = holder.element.xpath("./p:spPr/a:xfrm")
    role = holder.placeholder_format.type
    places = {
        PP_PLACEHOLDER.TITLE: _TITLE,
        PP_PLACEHOLDER.CENTER_TITLE: Rect(60, 150, 840, 96),
        PP_PLACEHOLDER.SUBTITLE: Rect(60, 256, 840, 160),
        PP_PLACEHOLDER.FOOTER: _FOOT,
        PP_PLACEHOLDER.SLIDE_NUMBER: _NUMBER,
        PP_PLACEHOLDER.BODY: _BODY,
        PP_PLACEHOLDER.OBJECT: _BODY,
        PP_PLACEHOLDER.DATE: Rect(680, 508, 120, 22),
    }
    if kind == "secHead" and own:
        holder.left, holder.width = round(holder.left * ratio), round(holder.width * ratio)
    elif own or not kind:
        holder.left, holder.top, holder.width, holder.height = emu(places[role])
    if role in (PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.SUBTITLE):
        for paragraph in holder.element.xpath(".//a:lvl1pPr"):
            paragraph.set("algn", "l")
    if role is PP_PLACEHOLDER.FOOTER:
        for paragraph in holder.element.xpath(".//a:lvl1pPr"):
            paragraph.set("algn", "l")
