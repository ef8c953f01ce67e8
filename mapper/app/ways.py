"""The ways of a window: from a figure to what it is about, and to the field in which one says what is missing."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.app.desk import Desk
from mapper.app.drilling import ROOM as DRILL
from mapper.app.tabling import open_list
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage, record_type_of
from mapper.ui.figures.leads import Lead
from mapper.ui.panels.drill.panel import DrillPanel
from mapper.ui.panels.figures.page import records_at
from mapper.ui.panels.inspector.panel import InspectorPanel

# The lists in which the records stand that are on no map.
_LISTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "role": "roles",
        "person": "people",
        "gap": "gaps",
        "sale_type": "sale_types",
        "goal": "goals",
        "metric": "metrics",
        "target": "targets",
    }
)
_ON_MAP: Final = (Node, Connector, Stage, Lane)


def furnish_ways(desk: Desk) -> None:
    """Join the cards over the map and the drill with what their figures are about."""
    sheet = desk.canvas.sheet
    sheet.place_wanted.connect(lambda place: _before_a_room(desk, place))
    sheet.lead_wanted.connect(lambda lead: follow(desk, lead))
    drill = desk.window.docks[DRILL].widget()
    assert isinstance(drill, DrillPanel), "its room holds nothing else"
    drill.place_wanted.connect(lambda place: go_to(desk, place))
    drill.list_wanted.connect(lambda key: open_list(desk, key))


def follow(desk: Desk, lead: Lead) -> None:
    """To where one says what is missing; to a list or a field the meeting goes back to the desk."""
    if lead.list_key:
        desk.presentation.leave()
        open_list(desk, lead.list_key)
    else:
        _before_a_room(desk, lead.record_id)
    if lead.field:
        desk.presentation.leave()
        enter_field(desk, lead.field)


def is_on_map(place: str) -> bool:
    """Whether what stands there is to be seen on the map."""
    return record_type_of(records_at(place)[0]) in _ON_MAP


def _before_a_room(desk: Desk, place: str) -> None:
    """Lists and fields are no sight for a room."""
    if not is_on_map(place):
        desk.presentation.leave()
    go_to(desk, place)


def go_to(desk: Desk, place: str) -> None:
    """Select what a figure is about and show it: on the map, or in the list it stands in."""
    record_ids = records_at(place)
    kind = record_type_of(record_ids[0])
    if kind.prefix in _LISTS:
        open_list(desk, _LISTS[kind.prefix], record_ids[0])
        return
    desk.canvas.finish_typing()
    desk.selection.set(record_ids if kind in _ON_MAP else [])
    if kind is ProcessMap:  # what is said of a map stands in the inspector while nothing is selected
        dock = desk.window.docks["inspector"]
        dock.show()
        dock.raise_()
    desk.canvas.looking.reveal(desk.selection.ids)


def enter_field(desk: Desk, key: str) -> None:
    """Put the cursor into a field of what was jumped to."""
    dock = desk.window.docks["inspector"]
    dock.show()
    dock.raise_()
    inspector = dock.widget()
    assert isinstance(inspector, InspectorPanel), "its room holds nothing else"
    inspector.enter_field(key)
