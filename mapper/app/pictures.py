"""The picture formats, for the window and the command line: what needs Qt is joined to the export here."""

from collections.abc import Mapping
from pathlib import Path

from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.store import Snapshot
from mapper.services.exporting import Writer


def picture_writers() -> Mapping[str, Writer]:
    """The writers of `.png`, `.svg` and `.pdf`; Qt is loaded when one of them is used."""
    return {ending: _writer(ending) for ending in (".png", ".svg", ".pdf")}


def _writer(ending: str) -> Writer:
    def write(snapshot: Snapshot, map_id: MapId | None, path: Path) -> None:
        from mapper.ui.render.export import export_picture

        export_picture(ending, snapshot, map_id or queries.maps(snapshot)[0].id, path)

    return write
