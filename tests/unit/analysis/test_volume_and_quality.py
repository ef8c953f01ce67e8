"""Rows 16 and 17 of the domain on the demo: fixes before people, and more prospects are not better prospects."""

from datetime import date

import pytest

from mapper.analysis.levers.levers import effect, levers_of, ranked
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.levers.pulled import pulled
from mapper.core import queries
from mapper.core.ids import LeverId
from mapper.core.records import Connector, Lever, Node, Role, Stage
from mapper.core.store import Store
from mapper.core.values import LeverKind, Phase
from mapper.services.samples import demo_records

YEAR = date(2027, 1, 1), date(2027, 12, 31)


@pytest.fixture(scope="module")
def demo() -> Store:
    return Store(demo_records())


def _map_id(store):
    return queries.maps(store)[0].id


def test_row_16_where_too_little_comes_in_a_prospecting_fix_ranks_first_and_every_hire_costs(demo):
    before = outlook(demo, _map_id(demo), *YEAR)
    assert before.binding == ()  # what enters holds the wins down
    best, *_, worst = ranked(effect(demo, lever, before) for lever in levers_of(demo, _map_id(demo)))
    assert best.lever.connector_id is not None
    source = demo.get(Node, demo.get(Connector, best.lever.connector_id).source_id)
    assert demo.get(Stage, source.stage_id).phase is Phase.PROSPECTING
    assert worst.lever.kind is LeverKind.HIRE
    assert worst.wins == 0
    assert worst.net == -demo.get(Role, worst.lever.role_id or "").cost_a_year


def test_row_17_a_tenth_more_prospects_and_a_tenth_better_ones_load_the_roles_otherwise(demo):
    """More prospects load everybody by a tenth; better ones load only who works behind the better branch, and less
    those whom the branch would have sent back.
    """
    map_id = _map_id(demo)
    before = outlook(demo, map_id, *YEAR)
    meets = next(
        line
        for line in demo.all(Connector)
        if demo.get(Node, line.source_id).name == "First contact"
        and demo.get(Node, line.target_id).name == "Names need and sponsor"
    )
    more = Lever(
        id=LeverId("lever-more"),
        map_id=map_id,
        kind=LeverKind.ENTRIES,
        change=(before.flow.entries_a_month or 0.0) * 0.1,
    )
    better = Lever(
        id=LeverId("lever-better"), map_id=map_id, kind=LeverKind.SHARE, change=0.02, connector_id=meets.id
    )
    loads = {}
    for name, lever in (("before", None), ("more", more), ("better", better)):
        seen = before if lever is None else outlook(pulled(demo, lever, *YEAR), map_id, *YEAR)
        loads[name] = {demo.get(Role, each.role_id).name: each.load.value for each in seen.capacity.roles}
    for role, load in loads["before"].items():
        assert loads["more"][role] == pytest.approx(load * 1.1)
    # visits to first contact: 1 / (1 - p x 0.1); behind it everything grows by p' n' / p n
    grown = (0.22 / (1 - 0.022)) / (0.2 / (1 - 0.02))
    assert loads["better"]["SE"] == pytest.approx(loads["before"]["SE"] * grown)
    assert loads["better"]["Marketing"] == pytest.approx(loads["before"]["Marketing"])
    assert loads["before"]["SDR"] < loads["better"]["SDR"] < loads["more"]["SDR"]
