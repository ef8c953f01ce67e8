"""The drawing of maps: a drawing for the clipboard, as pixels and as shapes at once."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from mapper.ui.render.export import Drawing, png_bytes, svg_bytes

SVG_TYPE = "image/svg+xml"


def picture_data(drawing: Drawing, *, is_clear: bool = False) -> QMimeData:
    """Pixels, and shapes for programs that take them."""
    png = png_bytes(drawing, is_clear=is_clear)
    data = QMimeData()
    data.setImageData(QImage.fromData(png))
    data.setData("image/png", png)  # as it is: not every program can read what Qt makes of an image
    data.setData(SVG_TYPE, svg_bytes(drawing))
    return data
