"""The canvas's headers: what menus and keys do to the selected lanes and stages, and to all of them."""

from collections.abc import Mapping

from mapper.core.edits import bands
from mapper.core.geometry.sizes import GRID
from mapper.core.records import Node
from mapper.ui.canvas.headers.axis import Axis
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.headers.menu import SectionActs
from mapper.ui.canvas.mime import LANE, STAGE
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.walking import Way
from mapper.ui.texts import translate


class BandCommands:
    """Each works on the selected stages, or else on the selected lanes."""

    def __init__(self, sheet: Sheet, sections: Mapping[str, SectionActs]) -> None:
        """`sections` by "stage" and "lane"."""
        self._sheet = sheet
        self._sections = sections

    @property
    def is_chosen(self) -> bool:
        """Whether any lane or stage is selected."""
        selection = self._sheet.selection
        return bool(selection.stages or selection.lanes)

    @property
    def may_change(self) -> bool:
        """Whether any lane or stage is selected and may be changed."""
        return self.is_chosen and not self._sheet.bridge.session.is_read_only

    # -- the selected ones

    def add(self, *, before: bool) -> None:
        """Add one before or after the selected one and let the person name it."""
        axis, ids = self._chosen()
        if axis is not None:
            self._header().add(axis.ids().index(ids[0]) + (0 if before else 1))

    def open_menu(self) -> None:
        """Open the menu of the selected one beside its header."""
        axis, ids = self._chosen()
        if axis is not None:
            self._sections[STAGE if axis.is_level else LANE].open_beside(ids[0])

    def move(self, way: Way) -> bool:
        """Move the selected ones by a place; False where that way is not along them."""
        axis, ids = self._chosen()
        step = _step(axis, way)
        if axis is None or not step:
            return False
        order = [i for i in axis.ids() if i in ids]
        end = axis.ids()[-len(order) :] if step > 0 else axis.ids()[: len(order)]
        if order != end:
            axis.move_by(order, step)
            self._reveal(order[0 if step < 0 else -1])
        return True

    def resize(self, way: Way, *, shares: bool = False) -> bool:
        """Make the selected one larger or smaller by a step of the grid; False where that way is not along it.

        The ones beyond are pushed, or the next one `shares`.
        """
        axis, section_id, step = self._aim(way)
        if axis is None or not step:
            return False
        if not axis.is_collapsed(section_id):
            size = axis.kind.size_of(axis.band_of(section_id)) + step * GRID
            axis.resize(section_id, size, shares=shares)
        return True

    def walk(self, way: Way) -> bool:
        """Select the next one; False where that way is not along it."""
        axis, section_id, step = self._aim(way)
        if axis is None or not step:
            return False
        ids = axis.ids()
        index = ids.index(section_id) + step
        if 0 <= index < len(ids):
            self._sheet.selection.set([ids[index]])
            self._reveal(ids[index])
        return True

    def collapse(self, *, is_collapsed: bool) -> None:
        """Collapse or expand the selected ones."""
        axis, ids = self._chosen()
        if axis is None:
            self._ask_for_one()
            return
        others = [i for i in ids if axis.is_collapsed(i) is not is_collapsed]
        if others:
            axis.collapse(others, is_collapsed=is_collapsed)

    def fit(self) -> None:
        axis, ids = self._chosen()
        if axis is not None:
            axis.fit(ids)

    @property
    def shrinks(self) -> bool:
        """Whether all selected ones shrink by themselves."""
        axis, ids = self._chosen()
        return axis is not None and all(axis.shrinks(i) for i in ids)

    def toggle_shrinking(self) -> None:
        axis, ids = self._chosen()
        if axis is not None:
            axis.let_shrink(ids, shrinks=not self.shrinks)

    def may_split(self, parts: int) -> bool:
        axis, ids = self._chosen()
        return axis is not None and len(ids) == 1 and axis.parts(ids[0]) >= parts

    def split(self, parts: int) -> None:
        axis, ids = self._chosen()
        if axis is not None and len(ids) == 1:
            axis.split(ids[0], parts)

    @property
    def may_merge(self) -> bool:
        axis, ids = self._chosen()
        return axis is not None and len(ids) == 1 and axis.ids()[-1] != ids[0]

    def merge(self) -> None:
        axis, ids = self._chosen()
        if axis is not None and len(ids) == 1:
            axis.merge(ids[0])

    # -- all of the map

    def fit_all(self) -> None:
        """Fit every lane and stage to its content."""
        self._sheet.bridge.run(bands.fit_bands, [i for axis in self._axes() for i in axis.ids()])

    @property
    def is_any_collapsed(self) -> bool:
        return bool(self._collapsed())

    def expand_all(self) -> None:
        ids = self._collapsed()
        if ids:
            self._sheet.bridge.run(bands.set_collapsed, ids, False)

    def add_at_end(self, kind: str) -> None:
        """Add a "lane" or "stage" at the end and let the person name it."""
        header = self._sections[kind].header
        header.add(len(header.axis.ids()))

    def select_around(self, kind: str) -> None:
        """Select the "lane" or "stage" that the selected node lies in; without one, the first."""
        axis = self._sections[kind].header.axis
        node = next((self._sheet.reader.find(Node, i) for i in self._sheet.selection.nodes), None)
        if node is None:
            section_id = axis.ids()[0]
        else:
            section_id = node.stage_id if kind == STAGE else node.lane_id
        self._sheet.selection.set([section_id])
        self._reveal(section_id)

    # -- parts

    def _axes(self) -> list[Axis]:
        return [self._sections[kind].header.axis for kind in (STAGE, LANE)]

    def _collapsed(self) -> list[str]:
        return [i for axis in self._axes() for i in axis.ids() if axis.is_collapsed(i)]

    def _header(self) -> Header:
        return self._sections[STAGE if self._sheet.selection.stages else LANE].header

    def _chosen(self) -> tuple[Axis | None, list[str]]:
        """The selected ones with their axis; None for it where nothing is selected."""
        selection = self._sheet.selection
        ids: list[str] = [*(selection.stages or selection.lanes)]
        return (self._header().axis if ids else None), ids

    def _aim(self, way: Way) -> tuple[Axis | None, str, int]:
        """The only selected one, and where a way leads from it: 1 on, -1 back, 0 across."""
        axis, ids = self._chosen()
        return (axis, ids[0], _step(axis, way)) if len(ids) == 1 else (None, "", 0)

    def _reveal(self, section_id: str) -> None:
        self._sections[STAGE if section_id.startswith("stage") else LANE].header.reveal(section_id)

    def _ask_for_one(self) -> None:
        place = self._sheet.camera.port.rect().center()
        self._sheet.say(translate("Canvas", "Select a lane or a stage first."), self._sheet.on_view(place))


def _step(axis: Axis | None, way: Way) -> int:
    """1 for on along the axis, -1 for back, 0 for across it."""
    if axis is None:
        return 0
    dx, dy = way.value
    return dx if axis.is_level else dy
