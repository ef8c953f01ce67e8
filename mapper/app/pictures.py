"""The picture formats, for the window and the command line: what needs Qt is joined to the export here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.store import Snapshot
from mapper.services.exporting import Writer

if TYPE_CHECKING:
    from mapper.ui.paper.plan import PagePlan, PageSetup
    from mapper.ui.render.detail import Detail
    from mapper.ui.render.seen import Look

_MOST_SIDE: Final = 2_400  # pixels of a picture on a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Picturing:
    """How a map becomes a picture: how large a PNG is, which stage alone, or how it comes on pages of paper.

    `look`: what it is looked at for; `detail`: how much is shown, where not what suits the scale.
    """

    scale: float | None = None
    width: int | None = None
    stage_id: str | None = None
    is_clear: bool = False
    pages: "PageSetup | None" = None
    look: "Look | None" = None
    theme: str = "light"
    detail: "Detail | None" = None


AS_IT_IS = Picturing()


class Pictures(dict[str, Writer]):
    """The writers of `.png`, `.svg` and `.pdf`, which load Qt when one of them is used.

    `look` is what a view looks at the map for; pictures show the same. `version` stands on pages of paper. After a
    PDF was written in pages, `plan` tells how.
    """

    def __init__(
        self, look: "Look | None" = None, how: Picturing = AS_IT_IS, version: int | None = None
    ) -> None:
        super().__init__({ending: self._writer(ending) for ending in (".png", ".svg", ".pdf")})
        self._look, self._how, self._version = look or how.look, how, version
        self.plan: PagePlan | None = None

    def _writer(self, ending: str) -> Writer:
        def write(snapshot: Snapshot, map_id: MapId | None, path: Path) -> None:
            shown = map_id or queries.maps(snapshot)[0].id
            if self._how.pages is not None and ending == ".pdf":
                self._write_pages(snapshot, shown, path, self._how.pages)
            else:
                self._write_picture(ending, snapshot, shown, path)

        return write

    def _write_picture(self, ending: str, snapshot: Snapshot, map_id: MapId, path: Path) -> None:
        from mapper.ui.render.export import Size, export_picture
        from mapper.ui.render.parts import PartWish

        how = self._how
        part = PartWish(stage_id=how.stage_id, is_clear=how.is_clear)
        size = None if how.scale is how.width is None else Size(how.scale or 1.0, how.width)
        export_picture(
            ending,
            snapshot,
            map_id,
            path,
            self._look,
            part=part,
            size=size,
            theme=how.theme,
            detail=how.detail,
        )

    def _write_pages(self, snapshot: Snapshot, map_id: MapId, path: Path, setup: "PageSetup") -> None:
        from mapper.ui.paper.pages import pages_of
        from mapper.ui.paper.pdf import pages_pdf

        pages = pages_of(snapshot, map_id, setup, self._look, self._version, self._how.detail)
        self.plan = pages.plan
        path.write_bytes(pages_pdf(pages))


def picture_writers(look: "Look | None" = None) -> Mapping[str, Writer]:
    """The writers of pictures of a whole map, as large as they usually are."""
    return Pictures(look)


def map_pictures(
    reader: Reader, map_ids: Iterable[MapId], language: str = "en", *, with_names: bool = True
) -> Mapping[MapId, bytes]:
    """Maps as PNG for the summaries of a workbook, in its language; without people's names where it shall hold none.

    Needs a QGuiApplication, and works in any thread.
    """
    from mapper.exchange.excel.anonymous import anonymous
    from mapper.ui.render.export import map_png
    from mapper.ui.spoken import speaking, tongue_of

    shown = reader if with_names else anonymous(reader, str)
    with speaking(tongue_of(language)):
        return {map_id: map_png(shown, map_id, _MOST_SIDE) for map_id in map_ids}
