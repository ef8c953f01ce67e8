"""The workbook shows the figures that are in effect, and says that they are not those entered."""

from datetime import date

import pytest

from mapper.core import queries
from mapper.core.edits.things import add_thing
from mapper.core.records import Node, Play
from mapper.exchange.excel import remarks
from mapper.exchange.excel.facts import gather
from mapper.exchange.excel.tongue import Tongue
from tests.builders import a_map, named


def test_plays_that_are_on_are_in_the_figures_and_said():
    builder = a_map().start().to("Call").step("Call").to("Won", 0.2).to("Lost", 0.8)
    session = builder.end("Won").end("Lost").session()
    map_id = queries.maps(session.store)[0].id
    before = gather(session.store, map_id, date(2026, 3, 1))
    assert before.flow.win_probability == pytest.approx(0.2)
    assert not remarks.cautions(before, Tongue())
    call = named(session.store, Node, "Call")
    line = next(line for line in queries.outgoing(session.store, call.id) if line.share == 0.2)
    session.run(add_thing, Play, node_id=call.id, name="Ask", connector_id=line.id, share=0.4, is_on=True)
    after = gather(session.store, map_id, date(2026, 3, 1))
    assert after.flow.win_probability == pytest.approx(0.4)
    assert sorted(branch.share for branch in after.branches if branch.source.name == "Call") == [
        pytest.approx(0.4),
        pytest.approx(0.6),
    ]
    assert remarks.cautions(after, Tongue())[0].endswith("shares and waits: 1.")
