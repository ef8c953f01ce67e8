"""The slides: one shape at a time - its form, its colours, and its text fitted in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mapper.core.values import Rect
from mapper.exchange.excel.text import one_line
from mapper.exchange.slides.fitting import Fitted, fit, is_rightward

EMU: Final = 12_700  # a point
_NAME: Final = 200  # letters of a shape's name; its alternative text has all
_ALTERNATIVE: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """How a text is written: in which sizes, the first that fits; `signs` is a short line below in a colour."""

    sizes: Sequence[float]
    colour: str
    is_bold: bool = False
    align: str = "ctr"
    anchor: str = "ctr"
    across: float = 4.0  # points kept free at the left and at the right
    down: float = 2.0
    in_diamond: bool = False
    inset: tuple[float, float] = (0.0, 0.0)  # what the shape itself keeps free, across and down
    sign: str = ""
    sign_colour: str = ""


def add_shape(slide: Any, preset: str, box: Rect, name: str, *, about: str = "") -> Any:
    """A shape without text at a place in points; `about`: its alternative text."""
    from pptx.enum.shapes import MSO_SHAPE

    shape = slide.shapes.add_shape(getattr(MSO_SHAPE, preset), *emu(box))
    strip(shape)
    call(shape, name, about)
    return shape


def emu(box: Rect) -> tuple[int, int, int, int]:
    """A place as a presentation keeps it."""
    return (
        round(box.x * EMU),
        round(box.y * EMU),
        max(1, round(box.width * EMU)),
        max(1, round(box.height * EMU)),
    )


def call(shape: Any, name: str, about: str = "") -> None:
    """Name a shape, and say what it is for those who do not see it."""
    shape.name = one_line(name, _NAME)
    if about:
        shape.element.xpath(".//p:cNvPr")[0].set("descr", one_line(about, _ALTERNATIVE))


def rgb(colour: str) -> Any:
    """A colour as python-pptx takes it."""
    from pptx.dml.color import RGBColor

    return RGBColor(*bytes.fromhex(colour))  # type: ignore[no-untyped-call]  # python-pptx gives it no types


def colour(shape: Any, fill: str | None, border: str | None, width: float = 1.0) -> None:
    """Colour a shape; None leaves a part of it out."""
    from pptx.util import Pt

    if fill is None:
        shape.fill.background()
    else:
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(fill)
    if border is None:
        shape.line.fill.background()
    else:
        shape.line.color.rgb = rgb(border)
        shape.line.width = Pt(width)


def write(shape: Any, text: str, box: Rect, ink: Ink) -> Fitted:
    """Write a text into a shape, as large as it fits there, and tell how it came out."""
    from pptx.enum.text import MSO_AUTO_SIZE
    from pptx.util import Pt

    below = ink.sizes[-1] * 1.1 if ink.sign else 0.0
    across, down = ink.across + ink.inset[0], ink.down + ink.inset[1]
    room = (max(1.0, box.width - 2 * across), max(1.0, box.height - 2 * down - below))
    fitted = fit(text, *room, ink.sizes, is_bold=ink.is_bold, in_diamond=ink.in_diamond)
    frame = shape.text_frame
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.word_wrap = not ink.in_diamond
    shape.element.xpath(".//a:bodyPr")[0].set("anchor", ink.anchor)
    frame.margin_left = frame.margin_right = Pt(0 if ink.in_diamond else ink.across)
    frame.margin_top = frame.margin_bottom = Pt(0 if ink.in_diamond else ink.down)
    # Lines are set by hand only where the shape itself would not break them so.
    shown = fitted.lines if ink.in_diamond or fitted.is_cut else text.split("\n")
    write_lines(frame.paragraphs[0], shown, fitted.size, ink)
    if ink.sign:
        paragraph = frame.add_paragraph()
        sign = Ink(
            sizes=(ink.sizes[-1],), colour=ink.sign_colour or ink.colour, is_bold=True, align=ink.align
        )
        write_lines(paragraph, (ink.sign,), ink.sizes[-1], sign)
    return fitted


def write_lines(paragraph: Any, lines: Sequence[str], size: float, ink: Ink) -> None:
    """Write lines into one paragraph, in the direction in which they are read."""
    from pptx.util import Pt

    for number, line in enumerate(lines):
        if number:
            paragraph.add_line_break()
        run = paragraph.add_run()
        run.text = line
        run.font.size = Pt(size)
        run.font.bold = ink.is_bold
        run.font.color.rgb = rgb(ink.colour)
    _properties(paragraph).set("algn", ink.align)
    if is_rightward(" ".join(lines)):
        read_rightward(paragraph)


def read_rightward(paragraph: Any) -> None:
    """Let a paragraph be read from right to left."""
    properties = _properties(paragraph)
    properties.set("rtl", "1")
    if properties.get("algn", "l") == "l":
        properties.set("algn", "r")


def _properties(paragraph: Any) -> Any:
    return paragraph._p.get_or_add_pPr()  # noqa: SLF001  # python-pptx has no word for what is set there


def strip(shape: Any) -> None:
    """Take off the effects that the theme gives to shapes: only what is said is drawn."""
    for style in shape.element.xpath("./p:style"):
        shape.element.remove(style)
