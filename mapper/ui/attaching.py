"""What can be attached to a step: pictures made small enough to be kept, and what a drop or the clipboard holds."""

import base64
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from mapper.core.edits.attachments import Thing
from mapper.core.values import AttachmentKind
from mapper.services.attaching import PICTURES, completed, is_openable, kept_path
from mapper.ui.texts import translate

MOST_SIDE: Final = 1600  # pixels
MOST_BYTES: Final = 1_000_000
_PAPER: Final = 0xFFFFFFFF  # what lies under a picture belongs to it, not to the theme
_QUALITIES: Final = (88, 75, 60)
_DOCUMENTS: Final = frozenset(
    {".salesmap", ".json", ".xlsx", ".xlsm", ".csv", ".tsv"}
)  # the window opens or imports these


def picture_text(image: QImage) -> str:
    """A picture as it is kept: at most 1600 pixels wide and high and 1 MB, as PNG or else JPEG, in base64.

    "" for a picture there is nothing of.
    """
    if image.isNull():
        return ""
    side = max(image.width(), image.height())
    while side:
        side = min(side, MOST_SIDE)
        shown = image if side >= max(image.width(), image.height()) else _scaled(image, side)
        for data in (_written(shown, b"PNG", -1), *(_written(_flat(shown), b"JPG", q) for q in _QUALITIES)):
            if 0 < len(data) <= MOST_BYTES:
                return base64.b64encode(data).decode("ascii")
        side = side * 3 // 4
    return ""


def picture_of(text: str) -> QImage:
    """The picture that is kept in a text; a null image where it holds none, or one too large to be ours."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in (b"png", b"jpeg") or max(reader.size().toTuple()) > 4 * MOST_SIDE:
        return QImage()
    return reader.read()


def picture_in(path: Path) -> Thing | None:
    """The picture in a file, made small; None where there is none that can be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > MOST_SIDE:
        reader.setScaledSize(size.scaled(QSize(MOST_SIDE, MOST_SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    text = picture_text(reader.read())
    return Thing(AttachmentKind.PICTURE, path.stem, picture=text) if text else None


def link_of(address: str) -> Thing:
    """A link with the address as its name."""
    target = completed(address)
    name = target.removeprefix("https://").removeprefix("http://").removeprefix("mailto:").rstrip("/")
    return Thing(AttachmentKind.LINK, name[:200], target)


def file_of(path: Path, folder: Path | None) -> Thing:
    """The path of a file."""
    return Thing(AttachmentKind.FILE, path.name, kept_path(path, folder))


def may_attach(data: QMimeData) -> bool:
    """Whether a drag or the clipboard holds links, files or a picture, and no document that the window would open.

    A picture beside a text is what the text looks like: spreadsheets copy one with their cells.
    """
    urls = data.urls()
    if urls:
        return not all(Path(url.toLocalFile()).suffix.lower() in _DOCUMENTS for url in urls)
    return data.hasImage() and not data.text().strip()


def things_in(data: QMimeData, folder: Path | None) -> tuple[list[Thing], str]:
    """What a drop or the clipboard holds, and a sentence about what of it cannot be attached, or ""."""
    found: list[Thing] = []
    bad = ""
    for url in data.urls():
        thing = _thing_of(url, folder)
        if thing is None:
            bad = not_a_picture(url.fileName())
        else:
            found.append(thing)
    if not found and not bad and data.hasImage():
        image = data.imageData()
        text = picture_text(image) if isinstance(image, QImage) else ""
        if text:
            name = translate("Attaching", "Picture")
            found.append(Thing(AttachmentKind.PICTURE, name, picture=text))
        else:
            bad = not_a_picture("")
    return found, bad


def not_a_picture(name: str) -> str:
    """Why a picture was not taken."""
    text = translate("Attaching", "“{name}” is no picture that can be read.")
    return text.replace("{name}", name) if name else translate("Attaching", "This picture cannot be read.")


def is_address(text: str) -> bool:
    """Whether a copied text is one address and nothing else."""
    return len(text.split()) == 1 and is_openable(text.strip())


def _thing_of(url: QUrl, folder: Path | None) -> Thing | None:
    if not url.isLocalFile():
        return link_of(url.toString())
    path = Path(url.toLocalFile())
    return picture_in(path) if path.suffix.lower() in PICTURES else file_of(path, folder)


def _scaled(image: QImage, side: int) -> QImage:
    return image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _flat(image: QImage) -> QImage:
    """Without transparency, which JPEG does not know."""
    if not image.hasAlphaChannel():
        return image
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(_PAPER)
    from_alpha = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(flat)
    painter.drawImage(0, 0, from_alpha)
    painter.end()
    return flat


def _written(image: QImage, form: bytes, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(form))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
