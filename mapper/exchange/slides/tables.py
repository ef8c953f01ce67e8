"""The slides: a native table, its texts fitted into their cells."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from mapper.core.values import Rect
from mapper.exchange.slides.fitting import LINE, fit, is_rightward
from mapper.exchange.slides.inking import Ink, call, emu, rgb, write_lines
from mapper.exchange.slides.palette import Palette

_SIZES: Final = (14.0, 13.0, 12.0, 11.0, 10.0)
_ACROSS: Final = 6.0
_DOWN: Final = 4.0
_LINES: Final = 2  # of a cell
_ROW: Final = 26.0


class Column(NamedTuple):
    """A column: its heading, its part of the width, and whether it holds numbers."""

    heading: str
    part: float
    is_number: bool = False


def add_table(
    slide: Any,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    area: Rect,
    palette: Palette,
    name: str,
) -> float:
    """A table at the top of an area; tells where it ends."""
    size = next(
        (size for size in _SIZES if _height(rows, columns, area.width, size) <= area.height), _SIZES[-1]
    )
    frame = slide.shapes.add_table(len(rows) + 1, len(columns), *emu(area._replace(height=1)))
    call(frame, name, about=name)
    table = frame.table
    for place, column in enumerate(columns):
        table.columns[place].width = emu(Rect(0, 0, area.width * column.part, 1))[2]
    ink = palette.of("text", "primary")
    bottom = area.y
    for row, texts in enumerate(([column.heading for column in columns], *rows)):
        lines = [
            fit(text, area.width * column.part - 2 * _ACROSS, size * LINE * _LINES, (size,), is_bold=row == 0)
            for text, column in zip(texts, columns, strict=True)
        ]
        high = max(_ROW, max(len(each.lines) for each in lines) * size * LINE + 2 * _DOWN)
        table.rows[row].height = emu(Rect(0, 0, 1, high))[3]
        bottom += high
        for place, (column, text, fitted) in enumerate(zip(columns, texts, lines, strict=True)):
            _fill(table.cell(row, place), fitted.lines if fitted.is_cut else (text,), size, ink, row, column)
            _colour(table.cell(row, place), palette, row)
    return bottom


def _height(rows: Sequence[Sequence[str]], columns: Sequence[Column], width: float, size: float) -> float:
    high = _ROW
    for texts in rows:
        counts = [
            len(fit(text, width * column.part - 2 * _ACROSS, size * LINE * _LINES, (size,)).lines)
            for text, column in zip(texts, columns, strict=True)
        ]
        high += max(_ROW, max(counts) * size * LINE + 2 * _DOWN)
    return high


def _fill(cell: Any, lines: Sequence[str], size: float, ink: str, row: int, column: Column) -> None:
    from pptx.enum.text import MSO_ANCHOR
    from pptx.util import Pt

    cell.margin_left = cell.margin_right = Pt(_ACROSS)
    cell.margin_top = cell.margin_bottom = Pt(_DOWN - 1)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    is_right = column.is_number and not is_rightward(lines[0] if lines else "")
    how = Ink(
        sizes=(size,), colour="FFFFFF" if row == 0 else ink, is_bold=row == 0, align="r" if is_right else "l"
    )
    write_lines(cell.text_frame.paragraphs[0], lines, size, how)


def _colour(cell: Any, palette: Palette, row: int) -> None:

    grounds = (palette.of("chrome", "raised"), palette.of("chrome", "sunken"))
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(palette.of("accent", "fill") if row == 0 else grounds[row % 2])
