"""The drawing of maps: a whole map as a PNG, SVG or PDF file, without a window and without widgets.

Charts become files here too: whatever is a `Drawing` does.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from enum import Enum
from math import sqrt
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from mapper.core.errors import Trouble
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.services.exporting import replacing
from mapper.ui.render.drawn_map import DrawnMap
from mapper.ui.render.poster import Poster, words_for
from mapper.ui.render.seen import Look
from mapper.ui.render.typeset import drawable
from mapper.ui.theme.tokens import Tokens, load_tokens

# A larger PNG is drawn smaller instead: 64 million pixels are 256 MB while it is made, and more than viewers like.
MOST_PIXELS = 64_000_000
MOST_SIDE = 16_384

_DPI = 96.0  # a unit is a pixel at 100 %, which is 1/96 inch
_PDF_RESOLUTION = 1200
_PDF_MOST_SIDE = 14_400.0  # points; the format knows no larger page
_PAGE_MARGIN = 8.0  # millimetres on paper


class Drawing(Protocol):
    """What can become a picture: so many units wide and high, with a title, and painted from the origin."""

    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...

    @property
    def title(self) -> str: ...

    def paint(self, painter: QPainter) -> None: ...


class Page(Enum):
    """The page of a PDF: as large as the map, or paper lying on its long side."""

    FITTED = None
    A4 = QPageSize.PageSizeId.A4
    A3 = QPageSize.PageSizeId.A3


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


def export_picture(ending: str, reader: Reader, map_id: MapId, path: Path, look: Look | None = None) -> None:
    """Write a map to the path in the format of an ending (".png", ".svg" or ".pdf"), with everything by default.

    `look` is what the map is looked at for: its layers and heat come along, and the legend tells what they mean.
    """
    path.write_bytes(ENCODERS[ending](_poster(reader, map_id, None, None, None, look)))


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
    _write(path, svg_bytes(_poster(reader, map_id, tokens, title, generated)))


def export_pdf(
    reader: Reader,
    map_id: MapId,
    path: Path,
    tokens: Tokens | None = None,
    *,
    page: Page = Page.FITTED,
    title: str | None = None,
    generated: str | None = None,
) -> None:
    """Write a map as one page of shapes and text; otherwise like `export_png`."""
    _write(path, pdf_bytes(_poster(reader, map_id, tokens, title, generated), page))


def png_bytes(poster: Drawing, scale: float = 2.0) -> bytes:
    """The sheet as a PNG."""
    scale = min(
        scale,
        sqrt(MOST_PIXELS / (poster.width * poster.height)),
        MOST_SIDE / max(poster.width, poster.height),
    )
    size = QSize(max(1, round(poster.width * scale)), max(1, round(poster.height * scale)))
    image = QImage(size, QImage.Format.Format_RGB32)
    if image.isNull():
        raise Trouble("out_of_memory")
    image.setText("Title", poster.title)
    image.setDotsPerMeterX(round(_DPI * scale / 0.0254))
    image.setDotsPerMeterY(round(_DPI * scale / 0.0254))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    poster.paint(painter)
    painter.end()
    buffer = _buffer()
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs name the format's type bytes
        raise Trouble("out_of_memory")
    return _taken(buffer)


def svg_bytes(poster: Drawing) -> bytes:
    """The sheet as an SVG document of one unit a pixel."""
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(round(_DPI))
    generator.setSize(QSize(round(poster.width), round(poster.height)))
    generator.setViewBox(QRectF(0, 0, poster.width, poster.height))
    generator.setTitle(drawable(poster.title))
    generator.setDescription("")
    painter = QPainter(generator)
    poster.paint(painter)
    painter.end()
    # Where Inter is not installed, a viewer shall take what comes next to it.
    return _taken(buffer).replace(
        b'font-family="Inter"', b'font-family="Inter, Helvetica, Arial, sans-serif"'
    )


def pdf_bytes(poster: Drawing, page: Page = Page.FITTED) -> bytes:
    """The sheet as a PDF of one page."""
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setTitle(drawable(poster.title))
    writer.setCreator("Mapper")
    writer.setResolution(_PDF_RESOLUTION)
    if page is Page.FITTED:
        points = 72 / _DPI
        fit = min(1.0, _PDF_MOST_SIDE / (max(poster.width, poster.height) * points))
        size = QSizeF(poster.width * points * fit, poster.height * points * fit)
        # Pages are kept upright in their definition; a wide one is an upright one that was turned.
        kind = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        writer.setPageLayout(QPageLayout(kind, QPageLayout.Orientation.Portrait, QMarginsF()))
    else:
        margin = QMarginsF(_PAGE_MARGIN, _PAGE_MARGIN, _PAGE_MARGIN, _PAGE_MARGIN)
        is_wide = poster.width >= poster.height
        turn = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
        layout = QPageLayout(QPageSize(page.value), turn, margin, QPageLayout.Unit.Millimeter)
        writer.setPageLayout(layout)
    painter = QPainter(writer)
    scale = min(writer.width() / poster.width, writer.height() / poster.height)
    painter.translate(
        (writer.width() - poster.width * scale) / 2, (writer.height() - poster.height * scale) / 2
    )
    painter.scale(scale, scale)
    poster.paint(painter)
    painter.end()
    return _taken(buffer)


ENCODERS: Final[Mapping[str, Callable[[Drawing], bytes]]] = MappingProxyType(
    {".png": png_bytes, ".svg": svg_bytes, ".pdf": pdf_bytes}
)


def _poster(
    reader: Reader,
    map_id: MapId,
    tokens: Tokens | None,
    title: str | None,
    generated: str | None,
    look: Look | None = None,
) -> Poster:
    date = datetime.now().astimezone().date().isoformat() if generated is None else generated
    words = words_for(reader, map_id, title, date)
    return Poster(DrawnMap(reader, map_id, tokens or load_tokens("light"), look), words)


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
