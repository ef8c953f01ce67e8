"""Maps that are wrong, empty, odd or large: what is told of them are codes and finite numbers, never an exception."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from math import inf, isfinite, nan

import pytest

from mapper.analysis.figure import Basis, Figure
from mapper.analysis.flow.costs import costs, work
from mapper.analysis.flow.flow import flow, reached, winning_visits
from mapper.analysis.flow.paths import likely_paths, trace
from mapper.analysis.flow.required import required
from mapper.analysis.flow.seasons import seasonal
from mapper.analysis.flow.slopes import slopes
from mapper.analysis.flow.stages import stage_flow
from mapper.analysis.flow.time_to_close import time_to_close
from mapper.analysis.flow.times import times
from mapper.analysis.gap.offers import offers
from mapper.analysis.levers.outlook import outlook, worth
from mapper.analysis.levers.weak_links import weak_links
from mapper.analysis.map_figures import map_figures
from mapper.analysis.measures.lean import lean
from mapper.analysis.people.working_days import WorkingDays, start_by
from mapper.analysis.ranges.headlines import headlines
from mapper.analysis.results import Flow
from mapper.analysis.waiting.waits import waits
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import RECORD_TYPES, SaleType
from mapper.core.store import Store
from mapper.core.values import NodeKind
from tests.builders import MapBuilder, a_map
from tests.unit.analysis.people import staffed
from tests.unit.exchange.excel.documents import chain


def everything(reader: Reader, map_id: MapId) -> list[object]:
    """All that is told of a map's flow."""
    found = flow(reader, map_id)
    timed = times(reader, found)
    stages = stage_flow(reader, map_id, found)
    told: list[object] = [found, reached(found), winning_visits(found), timed, stages, work(reader, found)]
    told += [costs(reader, found, 2026), slopes(found, timed), likely_paths(reader, found)]
    told += [trace(reader, map_id, found, node.id) for node in queries.nodes(reader, map_id)[:5]]
    told += [lean(reader, map_id, found.visits)]
    told += [required(found, timed, 10, 20), seasonal(stages, found, timed, 10)]
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    seen = outlook(reader, map_id, first, last)
    waiting = waits(reader, map_id, found, first, last, entries=seen.entries)
    told += [headlines(reader, map_id, seen)]
    told += list(weak_links(reader, map_id, seen, waiting, costs(reader, found, 2026)))
    law = time_to_close(found, timed)
    if law is not None:
        within = law.within(0.8)
        told += [
            law.by(10),
            law.won_by(10),
            within,
            start_by(date(2026, 1, 1), within.value or 0, WorkingDays()),
        ]
    return told


def numbers(told: object) -> Iterator[float]:
    """Every number in what is told, but for what a wait that is always alike has for a shape.

    A thing that many others hold is looked into once.
    """
    seen: set[int] = set()
    ahead = [told]
    while ahead:
        each = ahead.pop()
        if isinstance(each, bool | str) or each is None or id(each) in seen:
            continue
        if isinstance(each, int | float):
            yield float(each)
            continue
        seen.add(id(each))
        if isinstance(each, Mapping):
            ahead += each.values()
        elif isinstance(each, tuple | list):
            ahead += each
        elif is_dataclass(each) and not isinstance(each, type):
            ahead += [
                getattr(each, field.name) for field in fields(each) if field.repr
            ]  # the ground is no figure


def figures(told: object) -> Iterator[Figure]:
    if isinstance(told, Figure):
        yield told
    elif is_dataclass(told) and not isinstance(told, type):
        for field in fields(told):
            yield from figures(getattr(told, field.name))


def call() -> MapBuilder:
    return a_map().start().to("Call").end("Won").end("Lost").step("Call", touch_hours=1, wait_days=2)


def stuck() -> MapBuilder:
    return call().to("Won", 0.5).to("Wait", 0.5).step("Wait").to("Again").step("Again").to("Wait")


def two_halves() -> MapBuilder:
    """A second flow, whole in itself, that nobody comes to."""
    return call().to("Won").step("Apart", wait_days=3).to("Apart", 1.0).step("Other").to("Lost")


def endless(limit: int) -> MapBuilder:
    return call().to("Call", 1 - 1e-9).to("Won", 1e-9).measured(attempts_limit=limit)


def of_kind(kind: NodeKind) -> MapBuilder:
    return a_map().node(kind, "It")


BAD: dict[str, tuple[Callable[[], MapBuilder], set[str]]] = {
    "empty": (a_map, {"no_start", "no_end"}),
    "start": (lambda: of_kind(NodeKind.START), {"no_end", "no_way_out"}),
    "end": (lambda: of_kind(NodeKind.END), {"no_start"}),
    "note": (lambda: of_kind(NodeKind.NOTE), {"no_start", "no_end"}),
    "trap": (stuck, {"trapped"}),
    "loop": (lambda: call().to("Call", 1.0), {"trapped"}),
    "loop_and_nothing": (lambda: call().to("Call", 1.0).to("Won", 0.0), {"trapped"}),
    "nan_share": (lambda: call().to("Won", nan).to("Lost", 0.5), {"no_share"}),
    "inf_share": (lambda: call().to("Won", inf).to("Lost", 0.5), {"no_share"}),
    "zero_counts": (lambda: call().to("Won", count=0).to("Lost", count=0), {"share_unknown"}),
    "zero_shares": (lambda: call().to("Won", 0.0).to("Lost", 0.0), {"shares_not_one"}),
    "start_to_start": (lambda: a_map().start("A").to("B").start("B").to("A"), {"no_end"}),
    "disconnected": (two_halves, set()),
    "never": (lambda: call().to("Lost"), set()),
    "start_is_all": (lambda: a_map().start().to("Won"), set()),
    "nan_wait": (lambda: call().to("Won").measured(wait_days=nan), set()),
    "inf_wait": (lambda: call().to("Won").measured(wait_days=inf), set()),
    "nan_spread": (lambda: call().to("Won").measured(wait_spread_days=nan), set()),
    "inf_spread": (lambda: call().to("Won").measured(wait_spread_days=inf), set()),
    "no_spread": (lambda: call().to("Won").measured(wait_spread_days=0.0), set()),
    "tiny_spread": (lambda: call().to("Won").measured(wait_spread_days=1e-300), set()),
    "huge_spread": (lambda: call().to("Won").measured(wait_spread_days=1e300), set()),
    "wide_spread": (lambda: call().to("Won").measured(wait_spread_days=1e9), set()),
    "nan_hours": (lambda: call().to("Won", 1.0).touch("Buyer", nan), set()),
    "inf_entries": (lambda: a_map().start().measured(entries_a_month=inf).to("Won"), set()),
    "no_entries": (lambda: a_map().start().measured(entries_a_month=0.0).to("Won"), set()),
    "limit_of_none": (lambda: call().to("Call", 0.5).to("Won", 0.5).measured(attempts_limit=0), set()),
    "limit_of_one": (lambda: call().to("Call", 0.5).to("Won", 0.5).measured(attempts_limit=1), set()),
    "limit_of_a_million": (lambda: endless(1_000_000), set()),
    "limit_of_many": (lambda: endless(2_000), set()),
    "only_its_limit_ends_it": (lambda: call().to("Call", 1.0).measured(attempts_limit=3), set()),
    "huge_wait": (lambda: call().to("Won").measured(wait_days=1e300), set()),
    "tiny_wait": (lambda: call().to("Won").measured(wait_days=1e-300), set()),
}


@pytest.mark.parametrize("name", list(BAD))
def test_a_bad_map_gives_codes_and_finite_numbers(name: str) -> None:
    make, codes = BAD[name]
    reader = make().snapshot()
    told = everything(reader, queries.maps(reader)[0].id)
    found = told[0]
    assert isinstance(found, Flow)
    if codes:
        assert {obstacle.code for obstacle in found.obstacles} == codes
    else:
        assert found.is_computed
    shapes = {inf} if name == "no_spread" else set()
    assert {number for number in numbers(told) if not isfinite(number)} <= shapes
    for figure in (each for part in told for each in figures(part)):
        assert (figure.value is None) == (figure.basis is Basis.NONE)
        assert figure.value is not None or figure.missing


@pytest.mark.parametrize("length", [501, 5_000])
def test_thousands_of_steps_are_told_as_few_are(length: int) -> None:
    reader = chain(length, 0.25)
    told = everything(reader, queries.maps(reader)[0].id)
    assert isinstance(told[0], Flow)
    assert told[0].is_computed
    assert all(isfinite(number) for number in numbers(told))


def test_one_loop_around_thousands_of_steps_is_no_trap() -> None:
    """All steps are on one loop; each comes back as often as the others."""
    length = 1_500
    sketch = a_map().start().to("s0")
    for number in range(length):
        onward = f"s{number + 1}" if number + 1 < length else "s0"
        sketch.step(f"s{number}").to(onward, 1.0 if number + 1 < length else 0.5)
    reader = sketch.to("Won", 0.5).snapshot()
    found = flow(reader, queries.maps(reader)[0].id)
    steps = [node.id for node in queries.nodes(reader, queries.maps(reader)[0].id) if node.name[0] == "s"]
    assert [found.visits[node_id] for node_id in steps] == pytest.approx([2.0] * length)
    assert [reached(found)[node_id] for node_id in steps] == pytest.approx([1.0] * length)


@pytest.mark.parametrize("hours", [1e308, 1e200])
def test_hours_beyond_all_numbers_leave_codes_and_no_traceback(hours):
    builder = a_map(deal_value=1.0).start().measured(entries_a_month=1e150).to("Call")
    session = staffed(builder.step("Call", touch_hours=hours, role="AE").to("Won"), ana=("AE", 1.0))
    found = map_figures(session.store, queries.maps(session.store)[0].id, date(2026, 1, 1))
    [role] = found.outlook.capacity.roles
    assert role.load.value is None
    assert "number_unknown" in {each.code for each in role.load.missing}
    assert found.needed[0].needed.value is None
    assert found.staffing[0].need is None


def test_a_wait_too_short_to_be_one_takes_no_time():
    reader = a_map().start().to("Call").step("Call", wait_days=1e-320).to("Won").snapshot()
    found = map_figures(reader, queries.maps(reader)[0].id, date(2026, 1, 1))
    assert found.outlook.days_to_win == 0
    assert found.time_to_close.within(0.8).value == 0


@pytest.mark.parametrize("entries", [nan, -5.0])
def test_entries_that_are_no_number_are_not_taken_as_unlimited(entries):
    builder = a_map().start().measured(entries_a_month=1.0).to("Call")
    session = staffed(builder.step("Call", touch_hours=1, role="AE").to("Won"), ana=("AE", 1.0))
    records = [record for kind in RECORD_TYPES for record in session.store.all(kind)]
    store = Store(
        replace(each, entries_a_month=entries) if getattr(each, "entries_a_month", None) else each
        for each in records
    )
    found = map_figures(store, queries.maps(store)[0].id, date(2026, 1, 1)).outlook.capacity
    assert found.wins.value is None
    assert "not_a_number" in {each.code for each in found.wins.missing}
    assert "entries_unlimited" not in {each.code for each in found.wins.assumed}


def test_a_sale_type_beyond_all_numbers_is_left_out_and_named():
    store = Store([SaleType(id="sale_type-1", name="Big", value=1e308, win_rate=0.5, cycle_days=1.0)])
    found, said = offers(store, 10.0)
    assert found == []
    assert [(each.code, each.about) for each in said] == [("type_not_a_number", ("sale_type-1",))]


@pytest.mark.parametrize(
    "about", [{"deal_value": nan}, {"deal_value": inf}, {"deal_value": 1.0, "margin": nan}]
)
def test_a_worth_that_is_no_number_is_not_known(about: dict[str, float]) -> None:
    reader = a_map(**about).snapshot()
    assert worth(reader, queries.maps(reader)[0].id).of_a_win is None
