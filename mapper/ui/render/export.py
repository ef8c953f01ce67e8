"""The drawing of maps: a whole map as a PNG, SVG or PDF file, without a window and without widgets.

Charts become files here too: whatever is a `Drawing` does.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from math import sqrt
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from mapper.core.errors import Trouble
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.values import Rect
from mapper.services.exporting import replacing
from mapper.ui.render.bookmarks import Area, Bookmark, with_bookmarks
from mapper.ui.render.detail import Detail
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.parts import WHOLE, PartWish
from mapper.ui.render.poster import Poster, words_for
from mapper.ui.render.seen import Look
from mapper.ui.render.svg_groups import with_groups
from mapper.ui.render.typeset import drawable
from mapper.ui.theme.tokens import Tokens, load_tokens

# A larger PNG is drawn smaller instead: 64 million pixels are 256 MB while it is made, and more than viewers like.
MOST_PIXELS = 64_000_000
MOST_SIDE = 16_384

# Who asks for it gets a larger one: up to 1 GB while it is made, and as long as painters can count.
LARGEST = 268_000_000
LONGEST_SIDE = 32_767

_DPI = 96.0  # a unit is a pixel at 100 %, which is 1/96 inch
_PDF_RESOLUTION = 1200
_PDF_MOST_SIDE = 14_400.0  # points; the format knows no larger page


@dataclass(frozen=True, slots=True)
class Size:
    """How large a PNG is to be: pixels for a unit, or how wide in pixels."""

    scale: float = 2.0
    width: int | None = None


class Drawing(Protocol):
    """What can become a picture: so many units wide and high, with a title, and painted from the origin."""

    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...

    @property
    def title(self) -> str: ...

    def paint(self, painter: QPainter) -> None: ...


@contextmanager
def ensure_gui() -> Iterator[QGuiApplication]:
    """In here Qt can paint: with the application that runs, or else with one that needs no screen."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        yield running
        return
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([sys.argv[0] or "mapper"])
    try:
        yield application
    finally:
        application.shutdown()


def export_picture(
    ending: str,
    reader: Reader,
    map_id: MapId,
    path: Path,
    look: Look | None = None,
    *,
    part: PartWish = WHOLE,
    size: Size | None = None,
    theme: str = "light",
    detail: Detail | None = None,
) -> None:
    """Write a map to the path in the format of an ending (".png", ".svg" or ".pdf"), with everything by default.

    `look` is what the map is looked at for: its layers and heat come along, and the legend tells what they mean.
    `size` is how large a PNG gets, `detail` how much is shown where not what suits that.
    Raises Trouble("picture_too_large") where that cannot be.
    """
    drawn = DrawnMap(reader, map_id, load_tokens(theme), look, detail=detail)
    poster = Poster(drawn, words_for(reader, map_id, None, today()), part.of(drawn))
    path.write_bytes(encoded(ending, poster, size))


def encoded(ending: str, poster: Poster, size: Size | None = None) -> bytes:
    """A poster in the format of an ending, with all that the format knows of."""
    if ending == ".svg":
        return svg_bytes(poster, poster.description, poster.names())
    if ending == ".pdf":
        return pdf_bytes(poster, poster.author, poster.marks())
    if size is None:
        return png_bytes(poster, is_clear=poster.is_clear)
    return png_bytes(poster, asked_scale(poster, size), is_clear=poster.is_clear, is_asked=True)


def export_png(
    reader: Reader,
    map_id: MapId,
    path: Path,
    tokens: Tokens | None = None,
    *,
    scale: float = 2.0,
    title: str | None = None,
    generated: str | None = None,
) -> None:
    """Write a map as pixels, `scale` of them a unit; drawn smaller when it would pass MOST_PIXELS or MOST_SIDE.

    `title` stands above the map (None: its name), `generated` in the footer (None: today's date); the theme is the
    light one unless other tokens are given. Raises Trouble when the disk says no; a file that was there is then kept.
    """
    _write(path, png_bytes(_poster(reader, map_id, tokens, title, generated), scale))


def export_svg(
    reader: Reader,
    map_id: MapId,
    path: Path,
    tokens: Tokens | None = None,
    *,
    title: str | None = None,
    generated: str | None = None,
) -> None:
    """Write a map as shapes and text; otherwise like `export_png`."""
    _write(path, encoded(".svg", _poster(reader, map_id, tokens, title, generated)))


def export_pdf(
    reader: Reader,
    map_id: MapId,
    path: Path,
    tokens: Tokens | None = None,
    *,
    title: str | None = None,
    generated: str | None = None,
) -> None:
    """Write a map as one page of shapes and text; otherwise like `export_png`."""
    _write(path, encoded(".pdf", _poster(reader, map_id, tokens, title, generated)))


def map_png(reader: Reader, map_id: MapId, most_side: int) -> bytes:
    """A map as a PNG to be put on a page: at twice its size, but no side longer than so many pixels."""
    poster = map_poster(reader, map_id)
    return png_bytes(poster, min(2.0, most_side / max(poster.width, poster.height)))


def map_poster(reader: Reader, map_id: MapId) -> Poster:
    """A map as it is put on a page: with its title and legend, in light colours."""
    return _poster(reader, map_id, None, None, None)


def map_svg(reader: Reader, map_id: MapId) -> str:
    """A map as an SVG document, to be put on a page."""
    return encoded(".svg", map_poster(reader, map_id)).decode()


def asked_scale(drawing: Drawing, size: Size) -> float:
    """The scale for a size that somebody asked for. Raises Trouble("picture_too_large", width, height, percent)."""
    scale = size.scale if size.width is None else size.width / drawing.width
    width, height = pixels(drawing, scale)
    if max(width, height) > LONGEST_SIDE or width * height > LARGEST:
        fitting = min(LONGEST_SIDE / max(drawing.width, drawing.height), _fitting(drawing, LARGEST))
        most = f"{fitting * 0.995 * 100:.0f}"
        raise Trouble("picture_too_large", width=width, height=height, percent=most)
    return scale


def pixels(drawing: Drawing, scale: float) -> tuple[int, int]:
    """Width and height of the picture at a scale."""
    return max(1, round(drawing.width * scale)), max(1, round(drawing.height * scale))


def png_bytes(
    drawing: Drawing, scale: float = 2.0, *, is_clear: bool = False, is_asked: bool = False
) -> bytes:
    """The sheet as a PNG; where nobody asked for the scale, drawn smaller when it would be very large."""
    if not is_asked:
        scale = min(scale, _fitting(drawing, MOST_PIXELS), MOST_SIDE / max(drawing.width, drawing.height))
    kind = QImage.Format.Format_ARGB32_Premultiplied if is_clear else QImage.Format.Format_RGB32
    image = QImage(QSize(*pixels(drawing, scale)), kind)
    if image.isNull():
        raise Trouble("out_of_memory")
    if is_clear:
        image.fill(Qt.GlobalColor.transparent)
    image.setText("Title", drawing.title)
    image.setDotsPerMeterX(round(_DPI * scale / 0.0254))
    image.setDotsPerMeterY(round(_DPI * scale / 0.0254))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    drawing.paint(painter)
    painter.end()
    buffer = _buffer()
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs name the format's type bytes
        raise Trouble("out_of_memory")
    return _taken(buffer)


def svg_bytes(
    drawing: Drawing, description: str = "", names: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """The sheet as an SVG document of one unit a pixel; what has one of the `names` is a group with its id."""
    buffer = _buffer()
    # Of the two profiles the one that knows how to leave away what is outside of a part.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(round(_DPI))
    generator.setSize(QSize(round(drawing.width), round(drawing.height)))
    generator.setViewBox(QRectF(0, 0, drawing.width, drawing.height))
    generator.setTitle(drawable(drawing.title))
    generator.setDescription(drawable(description))
    painter = QPainter(generator)
    drawing.paint(painter)
    painter.end()
    # Where Inter is not installed, a viewer shall take what comes next to it.
    svg = _taken(buffer).replace(b'font-family="Inter"', b'font-family="Inter, Helvetica, Arial, sans-serif"')
    return with_groups(svg, names)


def pdf_bytes(drawing: Drawing, author: str = "", marks: Sequence[tuple[str, Rect]] = ()) -> bytes:
    """The sheet as a PDF of one page as large as it is, with bookmarks that lead to its marked parts."""
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(drawable(drawing.title))
    writer.setAuthor(drawable(author))
    writer.setCreator("Mapper")
    writer.setResolution(_PDF_RESOLUTION)
    points = 72 / _DPI
    points *= min(1.0, _PDF_MOST_SIDE / (max(drawing.width, drawing.height) * points))
    size = QSizeF(drawing.width * points, drawing.height * points)
    # Pages are kept upright in their definition; a wide one is an upright one that was turned.
    kind = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(kind, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    scale = min(writer.width() / drawing.width, writer.height() / drawing.height)
    painter.scale(scale, scale)
    drawing.paint(painter)
    painter.end()

    def bookmark(name: str, rect: Rect) -> Bookmark:
        left, right = rect.x * points, rect.right * points
        low, high = (drawing.height - rect.bottom) * points, (drawing.height - rect.y) * points
        return Bookmark(drawable(name), 0, Area(left, low, right, high))

    return with_bookmarks(_taken(buffer), [bookmark(name, rect) for name, rect in marks])


ENCODERS: Final[Mapping[str, Callable[[Drawing], bytes]]] = MappingProxyType(
    {".png": png_bytes, ".svg": svg_bytes, ".pdf": pdf_bytes}
)


def _poster(
    reader: Reader,
    map_id: MapId,
    tokens: Tokens | None,
    title: str | None,
    generated: str | None,
) -> Poster:
    words = words_for(reader, map_id, title, today() if generated is None else generated)
    return Poster(DrawnMap(reader, map_id, tokens or load_tokens("light")), words)


def today() -> str:
    """The date that stands on what is made now."""
    return datetime.now().astimezone().date().isoformat()


def _fitting(drawing: Drawing, most: float) -> float:
    """The scale at which a picture has so many pixels."""
    return sqrt(most / (drawing.width * drawing.height))


def _write(path: Path, content: bytes) -> None:
    with replacing(path) as part:
        part.write_bytes(content)


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _taken(buffer: QBuffer) -> bytes:
    buffer.close()
    return bytes(buffer.data().data())
