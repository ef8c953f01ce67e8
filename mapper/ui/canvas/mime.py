"""The canvas's drag formats: what the palette puts into a drag and the canvas takes out again."""

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

KIND_MIME: Final = "application/x-mapper-kind"  # a node kind, "stage" or "lane"
RESOURCE_MIME: Final = "application/x-mapper-resource"  # the id of a tool, skill or metric
FRAGMENT_MIME: Final = "application/x-mapper-fragment+json"  # copied nodes

STAGE: Final = "stage"
LANE: Final = "lane"


def kind_data(kind: str) -> QMimeData:
    """What to drag for a kind of the palette: a `NodeKind` value, `STAGE` or `LANE`."""
    return _data(KIND_MIME, kind)


def resource_data(resource_id: str) -> QMimeData:
    """What to drag for an entry of the libraries."""
    return _data(RESOURCE_MIME, resource_id)


def kind_in(data: QMimeData) -> str | None:
    """The kind that is dragged, or None."""
    return _text(data, KIND_MIME)


def resource_in(data: QMimeData) -> str | None:
    """The id of the library entry that is dragged, or None."""
    return _text(data, RESOURCE_MIME)


def _data(format_name: str, text: str) -> QMimeData:
    data = QMimeData()
    data.setData(format_name, QByteArray(text.encode()))
    return data


def _text(data: QMimeData, format_name: str) -> str | None:
    if not data.hasFormat(format_name):
        return None
    return bytes(data.data(format_name).data()).decode("utf-8", "replace") or None
