"""What cases and wins cost, against sums made by hand."""

from typing import Any

import pytest

from mapper.analysis import strategy
from mapper.analysis.figure import Basis
from mapper.analysis.flow.costs import costs, hourly_costs, work
from mapper.analysis.flow.flow import flow
from mapper.core import queries
from mapper.core.records import Allocation, Calendar, Holiday, Person, Play, Role
from tests.builders import MapBuilder, a_map, named
from tests.unit.analysis.walking import read, solved


def sold() -> MapBuilder:
    """Two calls a case; half of the cases go on to an offer, of which 0.8 are won."""
    sketch = a_map().start().to("Call").step("Call", touch_hours=1, role="Caller", wait_days=1)
    sketch.to("Call", 0.5).to("Offer", 0.25).to("Lost", 0.25)
    sketch.step("Offer", touch_hours=3, role="Seller", wait_days=2).touch("Caller", 0.5)
    return sketch.to("Won", 0.8).to("Lost", 0.2).end("Won").end("Lost")


def staffed(sketch: MapBuilder, *people: dict[str, Any]) -> MapBuilder:
    """People with a share in a role; 61,360 a year is 50 an hour for a full-time one in 2026."""
    sketch.put(Calendar(id="calendar-1", name="Usual"))
    roles = {record.name: record.id for record in sketch.records() if isinstance(record, Role)}
    for number, about in enumerate(people):
        role, share = about.pop("role"), about.pop("share", 1.0)
        known: dict[str, Any] = {"calendar_id": "calendar-1", **about}
        sketch.put(Person(id=f"person-{number}", name=f"P{number}", **known))
        sketch.put(
            Allocation(
                id=f"allocation-{number}", person_id=f"person-{number}", role_id=roles[role], share=share
            )
        )
    return sketch


def test_hours_by_role_per_entry_and_per_win() -> None:
    reader, _, _, found = solved(sold())
    told = work(reader, found)
    caller, seller = named(reader, Role, "Caller").id, named(reader, Role, "Seller").id
    assert told.per_entry == pytest.approx({caller: 2 + 0.25, seller: 1.5})
    assert told.all_in == pytest.approx({caller: 2.25 / 0.4, seller: 1.5 / 0.4})
    # of the won cases all make an offer, once; the calls are as many as for any case
    assert told.on_path == pytest.approx({caller: 2 + 0.5, seller: 3})


def test_the_two_costs_of_a_win() -> None:
    sketch = staffed(
        sold(), {"role": "Caller", "cost_a_year": 61_360.0}, {"role": "Seller", "cost_a_year": 122_720.0}
    )
    reader, _, _, found = solved(sketch)
    told = costs(reader, found, 2026)
    assert told.per_entry.value == pytest.approx(2.25 * 50 + 1.5 * 100)
    assert told.per_win_all_in.value == pytest.approx((2.25 * 50 + 1.5 * 100) / 0.4)
    assert told.per_win_on_path.value == pytest.approx(2.5 * 50 + 3 * 100)
    assert sum(term.value or 0 for term in told.per_entry.terms) == pytest.approx(told.per_entry.value)
    assert (told.per_win_all_in.formula, told.per_win_on_path.formula) == (
        "cost_per_win_all_in",
        "cost_per_win_on_path",
    )


def test_an_hour_costs_what_its_people_cost_weighted_by_their_time() -> None:
    sketch = staffed(
        sold(),
        {"role": "Caller", "cost_a_year": 61_360.0},
        {"role": "Caller", "cost_a_year": 61_360.0, "fte": 0.5, "share": 0.5},
        {"role": "Caller", "cost_a_year": None},
        {"role": "Seller", "cost_a_year": 50_000.0, "calendar_id": None},
    ).put(Holiday(id="holiday-1", calendar_id="calendar-1", day="2026-01-01"))
    reader, _, _ = read(sketch)
    caller, seller = named(reader, Role, "Caller").id, named(reader, Role, "Seller").id
    hours = (261 - 1 - 25) * 8 * 0.65
    found = hourly_costs(reader, [caller, seller], 2026)
    assert found == pytest.approx({caller: (61_360 * 1.5) / (hours * 1.25)})


def test_roles_whose_cost_is_not_known_are_named_with_their_steps() -> None:
    reader, _, ids, found = solved(staffed(sold(), {"role": "Caller", "cost_a_year": 61_360.0}))
    told = costs(reader, found, 2026)
    assert told.per_entry.value is None
    assert told.per_entry.basis is Basis.NONE
    (missing,) = told.per_entry.missing
    assert (missing.code, missing.node_ids, missing.about) == (
        "role_cost_missing",
        (ids["Offer"],),
        (named(reader, Role, "Seller").id,),
    )
    assert told.visit[ids["Call"]] == pytest.approx(50)


def test_plays_that_are_on_cost_at_every_visit() -> None:
    sketch = staffed(
        sold(), {"role": "Caller", "cost_a_year": 61_360.0}, {"role": "Seller", "cost_a_year": 122_720.0}
    )
    reader, map_id, ids, found = solved(sketch)
    bare = costs(reader, found, 2026).per_entry.value or 0
    for number, (is_on, cost) in enumerate([(True, 10.0), (False, 99.0), (True, None)]):
        sketch.put(Play(id=f"play-{number}", node_id=ids["Call"], name="Ask", is_on=is_on, cost=cost))
    reader, _, _ = read(sketch)
    with_plays = costs(reader, flow(strategy.in_effect(reader, map_id), map_id), 2026)
    assert with_plays.per_entry.value == pytest.approx(bare + 2 * 10)
    assert [remark.code for remark in with_plays.per_entry.assumed] == ["play_cost_unknown"]


def test_where_nothing_is_won_a_win_costs_nothing_that_can_be_said() -> None:
    sketch = a_map().start().to("Call").step("Call", touch_hours=0).to("Lost")
    reader, _, _, found = solved(sketch)
    told = costs(reader, found, 2026)
    assert told.per_entry.value == 0
    assert told.per_win_all_in.value is told.per_win_on_path.value is None
    assert [remark.code for remark in told.per_win_on_path.missing] == ["no_win"]


def test_where_there_is_no_flow_its_reasons_are_told() -> None:
    reader, map_id, _ = read(a_map())
    told = costs(reader, flow(reader, map_id), 2026)
    assert {remark.code for remark in told.per_entry.missing} == {"no_start", "no_end"}
    assert told.per_entry.value is told.per_win_all_in.value is told.per_win_on_path.value is None


def test_hours_that_are_no_number_are_left_out_and_named() -> None:
    reader, _, ids, found = solved(sold().touch("Seller", float("nan")))
    told = work(reader, found)
    assert [(remark.code, remark.node_ids) for remark in told.missing] in (
        [("not_a_number", (ids["Lost"],))],
        [("not_a_number", (ids["Won"],))],
    )
    assert told.per_entry[named(reader, Role, "Seller").id] == pytest.approx(1.5)


def test_where_no_work_is_stated_nothing_is_said_to_cost_nothing():
    reader = a_map().start().to("Call").step("Call", wait_days=2).to("Won", 0.5).to("Lost", 0.5).snapshot()
    found = costs(reader, flow(reader, queries.maps(reader)[0].id), 2026)
    for figure in (found.per_entry, found.per_win_all_in, found.per_win_on_path):
        assert (figure.value, [remark.code for remark in figure.missing]) == (None, ["touch_unknown"])
