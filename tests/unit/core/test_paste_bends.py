"""Bends made by hand go along with a copy, whatever is collapsed where it comes from and where it goes to."""

import pytest

from mapper.core import fragment
from mapper.core.edits import bands
from mapper.core.edits.connectors import set_bends
from mapper.core.edits.paste import paste
from mapper.core.geometry.bends import parse_bends
from mapper.core.grid import Grid
from mapper.core.records import Connector, Lane, Node, ProcessMap
from mapper.core.values import Point
from tests.builders import a_map, named


@pytest.mark.parametrize("collapsed", [(), ("First",), ("Second",), ("First", "Second")])
@pytest.mark.parametrize("opened_before_pasting", [False, True])
def test_bends_lie_as_they_lay_beside_their_nodes(collapsed, opened_before_pasting):
    session = (
        a_map().lane("First").lane("Second").step("Call").to("Meet").step("Meet").lane("Third").session()
    )
    store = session.store
    map_id = next(iter(store.all(ProcessMap))).id
    line = next(iter(store.all(Connector)))

    def beside(connector: Connector) -> list[tuple[float, float]]:
        """The bends counted from the corner of the line's source, as if nothing was collapsed."""
        grid = Grid.of(store, map_id, is_open=True)
        corner = grid.node_rect(store.get(Node, connector.source_id))
        return [(x - corner.x, y - corner.y) for x, y in parse_bends(connector.bends) or ()]

    rect = Grid.of(store, map_id).node_rect(named(store, Node, "Call"))
    session.run(
        set_bends, line.id, (Point(rect.right + 15, rect.y + 80), Point(rect.right + 20, rect.y + 80))
    )
    expected = beside(store.get(Connector, line.id))
    lanes = [named(store, Lane, name).id for name in collapsed]
    if lanes:
        session.run(bands.set_collapsed, lanes, True)
    taken = fragment.take(store, [named(store, Node, "Call").id, named(store, Node, "Meet").id])
    if lanes and opened_before_pasting:
        session.run(bands.set_collapsed, lanes, False)
    third = Grid.of(store, map_id).row(named(store, Lane, "Third").id)
    top = min(corner.y for corner in taken.corners.values())
    made = session.run(paste, map_id, taken, 0.0, third.start + 20 - top)
    assert {node.lane_id for node in made.added(Node)} == {named(store, Lane, "Third").id}
    (copy,) = made.added(Connector)
    assert beside(copy) == expected
