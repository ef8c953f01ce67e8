"""Slopes against small finite changes of the map itself."""

import pytest

from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.slopes import slopes
from mapper.analysis.flow.times import Times, times
from mapper.analysis.results import Flow
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Connector
from tests.builders import MapBuilder, a_map
from tests.unit.analysis.test_times import tangle
from tests.unit.analysis.walking import read
from tests.unit.exchange.excel.documents import slipping

STEP = 1e-5


def moved(reader: Reader, line: Connector, by: float) -> Draft:
    """The document with a branch's share changed, the others of its source keeping their proportions."""
    draft = Draft(reader)
    share = line.share or 0.0
    for other in queries.outgoing(reader, line.source_id):
        left = (other.share or 0.0) * (1 - share - by) / (1 - share)
        draft.update(other, share=share + by if other.id == line.id else left)
    return draft


def asked(reader: Reader, map_id: MapId, *, limits: bool = True) -> tuple[Flow, Times]:
    found = flow(reader, map_id, limits=limits)
    return found, times(reader, found)


def figures(reader: Reader, map_id: MapId, *, limits: bool) -> tuple[float, float]:
    found, timed = asked(reader, map_id, limits=limits)
    assert timed.days is not None
    return found.win_probability or 0.0, timed.days.entering.mean


@pytest.mark.parametrize("limits", [True, False])
@pytest.mark.parametrize("make", [tangle, slipping])
def test_slopes_are_those_of_small_changes(make: type[MapBuilder], limits: bool) -> None:
    reader, map_id, _ = read(make())
    found, timed = asked(reader, map_id, limits=limits)
    told = slopes(found, timed)
    lines = [
        line for line in queries.connectors(reader, map_id) if line.share is not None and 0 < line.share < 1
    ]
    assert set(told) == {line.id for line in lines}
    for line in lines:
        more = figures(moved(reader, line, STEP), map_id, limits=limits)
        less = figures(moved(reader, line, -STEP), map_id, limits=limits)
        wins, days = ((a - b) / (2 * STEP) for a, b in zip(more, less, strict=True))
        assert told[line.id].wins == pytest.approx(wins, rel=1e-5, abs=1e-8)
        assert told[line.id].days == pytest.approx(days, rel=1e-5, abs=1e-6)
        elasticity = told[line.id].elasticity
        assert elasticity == pytest.approx(wins * (line.share or 0) / (found.win_probability or 1), abs=1e-5)


def test_a_way_straight_back_changes_time_and_no_wins() -> None:
    sketch = a_map().start().to("Stall").stall("Stall", wait_days=20).to("Stall", 0.5)
    reader, map_id, ids = read(sketch.to("Won", 0.3).to("Lost", 0.2))
    found, timed = asked(reader, map_id)
    loop = next(line for line in queries.outgoing(reader, ids["Stall"]) if line.target_id == ids["Stall"])
    slope = slopes(found, timed)[loop.id]
    assert slope.wins == pytest.approx(0)
    assert slope.days == pytest.approx(20 / 0.5**2)


def test_the_example_of_the_docstring_and_maps_without_a_flow() -> None:
    sketch = a_map().start().to("Call").step("Call").to("Call", 0.5).to("Won", 0.25).to("Lost", 0.25)
    reader, map_id, ids = read(sketch)
    won = next(line for line in queries.outgoing(reader, ids["Call"]) if line.target_id == ids["Won"])
    assert slopes(*asked(reader, map_id))[won.id].wins == pytest.approx(2 * 0.5 / 0.75)
    empty, map_id, _ = read(a_map())
    assert slopes(*asked(empty, map_id)) == {}
