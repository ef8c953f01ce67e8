"""`mapper analyse --json` tells all figures of a map: each against a second, simpler way to it."""

from itertools import pairwise
from math import ceil, exp, floor
from statistics import quantiles

import numpy as np
import pytest

from mapper.core import queries
from mapper.core.ids import RoleId
from mapper.core.records import (
    Allocation,
    Ballot,
    Calendar,
    Connector,
    Holiday,
    Lane,
    Metric,
    Node,
    Person,
    Role,
    Vote,
)
from mapper.core.store import Store
from mapper.core.values import BallotKind
from mapper.services.samples import records_of_template
from tests.builders import a_map, named
from tests.unit.app.telling import SALE, by, of, told

# -- names


def test_every_id_has_a_name_in_the_table_and_beside_it(demo_told, store):
    known = {
        record.id: record.name for kind in (Node, Role, Person, Metric, Lane) for record in store.all(kind)
    }

    def look(value):
        if isinstance(value, str):
            assert value not in known or demo_told["names"][value] == known[value]
        elif isinstance(value, list):
            for each in value:
                look(each)
        elif isinstance(value, dict):
            for key, each in value.items():
                look(key)
                look(each)
                if key.endswith("_id") and each in known and isinstance(value[key.removesuffix("_id")], str):
                    assert value[key.removesuffix("_id")] == known[each]

    look({key: each for key, each in demo_told.items() if key != "names"})
    line = next(iter(store.all(Connector)))
    ends = [store.get(Node, end).name for end in (line.source_id, line.target_id)]
    assert demo_told["names"][line.id] == ">".join(ends)
    assert of(demo_told, SALE)["figures"]["capacity"]["bottleneck"] == [named(store, Role, "SE").id]


# -- figures of a map


def test_slopes_are_those_of_a_small_change(tmp_path):
    sketch = (
        a_map().start().to("Call").step("Call", wait_days=2).to("Talk", 0.5).to("Call", 0.3).to("Lost", 0.2)
    )
    sketch.step("Talk", wait_days=3).to("Won", 0.6).to("Call", 0.4).end("Won").end("Lost")
    by_hand = told(sketch.records(), tmp_path, levers=["share:Call>Talk=+0.0001"])["maps"][0]
    ends = by_hand["what_if"]
    change = (ends["after"]["win_probability"] - ends["before"]["win_probability"]) / 0.0001
    names = {
        f"{line.source_id}>{line.target_id}": line.id
        for line in sketch.records()
        if isinstance(line, Connector)
    }
    ids = {node.name: node.id for node in sketch.records() if isinstance(node, Node)}
    slope = by_hand["figures"]["slopes"][names[f"{ids['Call']}>{ids['Talk']}"]]
    assert slope["wins"] == pytest.approx(change, rel=1e-3)
    assert slope["elasticity"] == pytest.approx(change * 0.5 / ends["before"]["win_probability"], rel=1e-3)

    def days(talk):  # 2 days a call, three a talk: d = 2 + again d + talk (3 + 0.4 d), the rest giving way
        again = 0.3 * (1 - talk) / 0.5
        return (2 + 3 * talk) / (1 - again - 0.4 * talk)

    assert slope["days"] == pytest.approx((days(0.5001) - days(0.4999)) / 0.0002, rel=1e-4)


def test_attempts_are_unrolled(tmp_path):
    found = told(records_of_template("slipping_dates"), tmp_path)["maps"][0]
    tries = [(0.45 * 0.55 ** (number - 1), number) for number in range(1, 6)]
    (counted,) = found["figures"]["attempts"].values()
    assert counted["limit"] == 5
    assert counted["spent"] == pytest.approx(0.55**5)
    assert counted["mean"] == pytest.approx(sum(p * k for p, k in tries) + 5 * 0.55**5)
    assert counted["on_mean"] == pytest.approx(sum(p * k for p, k in tries) / sum(p for p, _ in tries))


def test_steps_and_lines_are_of_the_entries_of_the_span(demo_told, store):
    figures = of(demo_told, SALE)["figures"]
    entries = figures["required"]["entries"]["value"]
    for node_id, step in figures["steps"].items():
        visits = figures["flow"]["visits"].get(node_id)
        if visits is None:
            assert step["cases"]["value"] is None
            continue
        assert step["cases"]["value"] == pytest.approx(entries * visits)
        touch = sum(queries.touch_hours(store, node_id).values())
        assert step["hours"]["value"] == pytest.approx(entries * visits * touch)
        leaving = [figures["lines"][line.id]["cases"]["value"] for line in queries.outgoing(store, node_id)]
        assert sum(leaving) == pytest.approx(entries * visits if leaving else 0)
    assert sum(each["lead_share"]["value"] for each in figures["steps"].values()) == pytest.approx(1)
    days = {pool["role_id"]: pool["days"]["value"] for pool in figures["waits"]["pools"]}
    fit = named(store, Node, "Map the application requirements").id
    roles = [role_id for role_id, hours in queries.touch_hours(store, fit).items() if hours]
    known = [days[role_id] for role_id in roles]
    wait = figures["steps"][fit]["wait"]["value"]
    assert wait == (None if None in known else pytest.approx(sum(known)))


def test_the_phases_of_the_time_to_a_win_have_its_mean_and_law(tmp_path):
    figures = told(records_of_template("inside_transactional"), tmp_path)["maps"][0]["figures"]
    closing = figures["time_to_close"]
    entry, rates = (np.array(closing["phases"][name]) for name in ("entry", "rates"))
    moves = np.zeros((len(rates), len(rates)))
    for source, target, share in closing["phases"]["moves"]:
        moves[source, target] = share
    stays = np.linalg.solve(np.eye(len(rates)) - moves.T, entry)  # visits to each phase
    assert float(stays @ (1 / rates)) == pytest.approx(figures["times"]["days_won"]["entering"]["mean"])
    # small steps of time: what is left after p80 is a fifth
    here, step = entry, closing["p80"]["value"] / 40_000
    flow = np.eye(len(rates)) + step * (np.diag(rates) @ (moves - np.eye(len(rates))))
    assert float((here @ np.linalg.matrix_power(flow, 40_000)).sum()) == pytest.approx(0.2, abs=1e-3)


def test_supply_counts_the_people_of_a_role(demo_told, store):
    figures = of(demo_told, SALE)["figures"]
    capacity = by(figures["capacity"]["roles"], "role_id")
    for role in figures["supply"]:
        shares = [
            each for each in store.all(Allocation) if each.role_id == role["role_id"] and each.share > 0
        ]
        assert role["people"] == len(shares)
        assert role["fte"] == pytest.approx(sum(store.get(Person, a.person_id).fte * a.share for a in shares))
        told_of = capacity[role["role_id"]]
        hours, load = told_of["hours"]["value"], told_of["load"]["value"]
        assert told_of["with_other_maps"]["value"] == pytest.approx((load + role["hours_elsewhere"]) / hours)


def test_other_methods_tell_the_people_too(demo_told, store):
    figures = of(demo_told, SALE)["figures"]
    needed, supply = by(figures["needed"], "role_id"), by(figures["supply"], "role_id")
    seen, roles = figures["outlook"], by(figures["capacity"]["roles"], "role_id")
    first = {key: figure["value"] for key, figure in figures["headlines"].items()}
    worth, w, entries = seen["worth"]["of_a_win"], first["win_probability"], seen["entries"]

    def done(role_id, hours):
        """The cases for which so many hours suffice, beside what the other maps ask for."""
        load = roles[role_id]["load"]["value"]
        return entries * hours / (load + supply[role_id]["hours_elsewhere"])

    for check in figures["cross_checks"]:
        role = store.get(Role, RoleId(check["role_id"]))
        target_use = 0.85 if role.target_utilisation is None else role.target_utilisation
        assert check["workload"]["value"] == pytest.approx(needed[role.id]["exact"]["value"] * target_use)
        brings = first["money"] / supply[role.id]["fte"]
        aimed = figures["planned"]["wins"]["value"] * worth
        assert check["breakdown"]["value"] == pytest.approx(aimed / brings * (1 + (role.leavers_a_year or 0)))
        each = supply[role.id]["full_time"]["hours"]
        rest = min(done(key, other["hours"]["value"]) for key, other in roles.items() if key != role.id)
        people = 0
        while role.cost_a_year is not None:
            now, then = (min(done(role.id, count * each), rest, entries) for count in (people, people + 1))
            more = then - now
            if more * w * worth < role.cost_a_year:
                break
            people += 1
        expected = None if role.cost_a_year is None else people
        assert check["incremental"]["value"] == expected


def test_what_piles_up_is_followed_week_by_week_until_it_is_cleared(tmp_path):
    sketch = a_map().start().measured(entries_a_month=20).to("Call")
    sketch.step("Call", touch_hours=8.0, role="Caller").to("Won", 1.0).end("Won")
    role = named(Store(sketch.records()), Role, "Caller")
    calendar = Calendar(id="calendar-000000000001", name="Week")
    person = Person(id="person-000000000001", name="Ana", calendar_id=calendar.id)
    share = Allocation(id="allocation-000000000001", person_id=person.id, role_id=role.id, share=1.0)
    figures = told([*sketch.records(), calendar, person, share], tmp_path)["maps"][0]["figures"]
    (over,), (clear,) = figures["overloads"], figures["clearings"]
    hours = figures["capacity"]["roles"][0]["hours"]["value"]
    weeks = 365 / 7
    assert over["cases_a_week"] == pytest.approx((240 - hours / 8) / weeks)
    assert [each["cases"] / each["weeks"] for each in over["after"]] == pytest.approx(
        [over["cases_a_week"]] * 4
    )
    first = np.datetime64(figures["planned"]["first"])
    mended, cleared = (np.datetime64(clear[name]) for name in ("mended", "cleared"))
    waiting, day = 0.0, first
    full = figures["supply"][0]["full_time"]["hours"] * clear["people"] / 8
    while day < mended or waiting > 1e-9:
        done = full if day >= mended else hours / 8
        waiting += (240 - done) / 365
        day += np.timedelta64(1, "D")
        if day == mended:
            assert waiting == pytest.approx(clear["waiting"])
    assert abs((day - cleared).astype(int)) <= 1


def test_waits_have_percentiles_in_days(demo_told, tmp_path):
    pools = [pool for each in demo_told["maps"] for pool in each["figures"]["waits"]["pools"] if pool["p90"]]
    assert pools
    for pool in pools:
        hours = pool["p90"] * pool["hours_a_day"]
        waits, average = pool["waiting"]["waits"], pool["waiting"]["mean"]
        assert waits * exp(-hours * waits / average) == pytest.approx(0.1)
        assert pool["p50"] <= pool["p80"] <= pool["p90"]
    board = a_map().start().to("Board").step("Board").measured(board_days=5.0).to("Won", 1.0).end("Won")
    (found,) = told(board.records(), tmp_path)["maps"][0]["figures"]["waits"]["boards"]
    assert [found[name] for name in ("p50", "p80", "p90")] == pytest.approx([2.5, 4.0, 4.5])


def test_waits_end_on_days_of_the_calendar(demo_told, store):
    """Of what comes today: so many days on that are worked on, by the calendar of most people of the demo.

    Part of a day is a whole one, but from a day off, where it lies within the next one that is worked on.
    """
    office = next(each for each in store.all(Calendar) if each.workdays == "12345")
    free = [each.day for each in store.referring(Holiday, "calendar_id", office.id)]
    assert free
    pools = [pool for each in demo_told["maps"] for pool in each["figures"]["waits"]["pools"]]
    boards = [board for each in demo_told["maps"] for board in each["figures"]["waits"]["boards"]]
    assert any(pool["begun"]["mean"] for pool in pools)
    for wait in (*pools, *boards):
        begun = wait["begun"]
        for name, days in (("mean", wait["days"]["value"]), ("p90", wait["p90"])):
            if days is None:
                assert begun[name] is None
                continue
            day = np.busday_offset(begun["comes"], 0, roll="forward", holidays=free)
            whole = ceil(days - 1e-9) if str(day) == begun["comes"] else floor(days + 1e-9)
            assert begun[name] == str(np.busday_offset(day, whole, holidays=free))
        assert not begun["p90"] or begun["mean"] <= begun["p90"]


def test_stalls_have_the_ages_of_what_waits(tmp_path):
    # domain row 1: half call back again, 20 days each: 40 days in all, a share exp(-1.5) older than 60
    sketch = a_map().start().measured(entries_a_month=10).to("Promise").stall("Promise", wait_days=20)
    sketch.measured(age_limit_days=50).to("Promise", 0.5).to("Won", 0.5).end("Won")
    (stall,) = told(sketch.records(), tmp_path)["maps"][0]["figures"]["stalls"]
    assert (stall["attempts"], stall["days"]) == (pytest.approx(2), pytest.approx(40))
    older = [1.0, *(exp(-age / 40) for age in (30, 60, 90)), 0.0]
    assert [each["share"] for each in stall["ages"]] == pytest.approx([a - b for a, b in pairwise(older)])
    assert [each["up_to"] for each in stall["ages"]] == [30, 60, 90, None]
    assert stall["over_limit"] == pytest.approx(exp(-50 / 40))
    there = 10 * 12 / (365.25 * 5 / 7) * 40  # Little: what comes a working day x the days of a stay
    assert stall["waiting"]["value"] == pytest.approx(there)
    assert sum(each["cases"] for each in stall["ages"]) == pytest.approx(there)


def test_estimates_are_quartiles_of_what_people_gave(demo_told, store):
    (found,) = of(demo_told, SALE)["figures"]["estimates"]
    ballot = next(each for each in store.all(Ballot) if each.kind is BallotKind.ESTIMATE)
    votes = [vote for vote in store.all(Vote) if vote.ballot_id == ballot.id]
    assert (found["node_id"], found["measure"]) == (ballot.node_id, "wait_days")
    assert found["low"] == pytest.approx(quantiles([v.low for v in votes], n=4, method="inclusive")[0])
    assert found["high"] == pytest.approx(quantiles([v.high for v in votes], n=4, method="inclusive")[2])
