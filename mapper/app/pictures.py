"""The picture formats, for the window and the command line: what needs Qt is joined to the export here."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.store import Snapshot
from mapper.services.exporting import Writer

if TYPE_CHECKING:
    from mapper.ui.render.seen import Look


def picture_writers(look: "Look | None" = None) -> Mapping[str, Writer]:
    """The writers of `.png`, `.svg` and `.pdf`; Qt is loaded when one of them is used.

    `look` is what a view looks at the map for; pictures show the same.
    """
    return {ending: _writer(ending, look) for ending in (".png", ".svg", ".pdf")}


def _writer(ending: str, look: "Look | None") -> Writer:
    def write(snapshot: Snapshot, map_id: MapId | None, path: Path) -> None:
        from mapper.ui.render.export import export_picture

        export_picture(ending, snapshot, map_id or queries.maps(snapshot)[0].id, path, look)

    return write
