"""`mapper analyse --json` tells all that is worked out: each number against a second, simpler way to it."""

import contextlib
import io
import json
from collections import Counter
from itertools import pairwise
from math import exp, prod
from statistics import mean, quantiles

import numpy as np
import pytest

from mapper.app.commands.analysing import analyse
from mapper.core import queries
from mapper.core.edits.maps import copy_map
from mapper.core.edits.things import remove_things, set_thing
from mapper.core.ids import RoleId
from mapper.core.records import (
    RECORD_TYPES,
    Adoption,
    Allocation,
    Ballot,
    Calendar,
    Connector,
    Item,
    Lane,
    Metric,
    Node,
    NodeCriterion,
    NodeSkill,
    Person,
    PersonSkill,
    Role,
    SaleType,
    StageCriterion,
    Target,
    Vote,
)
from mapper.core.store import Store
from mapper.core.values import BallotKind, MapKind
from mapper.services import documents
from mapper.services.samples import demo_records, records_of_template
from tests.builders import a_map, named

SALE, CALLS = "B2B complex sale", "Promised call-backs and moving start dates"


def told(records, folder, capsys, **options):
    """The document as `mapper analyse --json` tells it."""
    file = folder / "a.salesmap"
    documents.close(documents.new_document(file, records=records))
    asked = {"map_name": None, "goal": None, "levers": ()} | options
    assert analyse(file, is_json=True, **asked) == 0
    return json.loads(capsys.readouterr().out)


@pytest.fixture(scope="module")
def store():
    return Store(demo_records())


@pytest.fixture(scope="module")
def demo(store, tmp_path_factory):
    """The demo document, said once for all tests."""
    file = tmp_path_factory.mktemp("demo") / "demo.salesmap"
    documents.close(documents.new_document(file, records=every(store)))
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert analyse(file, map_name=None, goal=None, levers=(), is_json=True) == 0
    return json.loads(out.getvalue())


def every(reader):
    return [record for kind in RECORD_TYPES for record in reader.all(kind)]


def of(demo, name):
    return next(each for each in demo["maps"] if each["name"] == name)


def by(found, key):
    return {each[key]: each for each in found}


# -- names


def test_every_id_has_a_name_in_the_table_and_beside_it(demo, store):
    known = {
        record.id: record.name for kind in (Node, Role, Person, Metric, Lane) for record in store.all(kind)
    }

    def look(value):
        if isinstance(value, str):
            assert value not in known or demo["names"][value] == known[value]
        elif isinstance(value, list):
            for each in value:
                look(each)
        elif isinstance(value, dict):
            for key, each in value.items():
                look(key)
                look(each)
                if key.endswith("_id") and each in known and isinstance(value[key.removesuffix("_id")], str):
                    assert value[key.removesuffix("_id")] == known[each]

    look({key: each for key, each in demo.items() if key != "names"})
    line = next(iter(store.all(Connector)))
    ends = [store.get(Node, end).name for end in (line.source_id, line.target_id)]
    assert demo["names"][line.id] == ">".join(ends)
    assert of(demo, SALE)["figures"]["outlook"]["bottleneck"] == [named(store, Role, "SE").id]


# -- figures of a map


def test_slopes_are_those_of_a_small_change(tmp_path, capsys):
    sketch = (
        a_map().start().to("Call").step("Call", wait_days=2).to("Talk", 0.5).to("Call", 0.3).to("Lost", 0.2)
    )
    sketch.step("Talk", wait_days=3).to("Won", 0.6).to("Call", 0.4).end("Won").end("Lost")
    by_hand = told(sketch.records(), tmp_path, capsys, levers=["share:Call>Talk=+0.0001"])["maps"][0]
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


def test_attempts_are_unrolled(tmp_path, capsys):
    found = told(records_of_template("slipping_dates"), tmp_path, capsys)["maps"][0]
    tries = [(0.45 * 0.55 ** (number - 1), number) for number in range(1, 6)]
    (counted,) = found["figures"]["attempts"].values()
    assert counted["limit"] == 5
    assert counted["spent"] == pytest.approx(0.55**5)
    assert counted["mean"] == pytest.approx(sum(p * k for p, k in tries) + 5 * 0.55**5)
    assert counted["on_mean"] == pytest.approx(sum(p * k for p, k in tries) / sum(p for p, _ in tries))


def test_steps_and_lines_are_of_the_entries_of_the_span(demo, store):
    figures = of(demo, SALE)["figures"]
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


def test_the_phases_of_the_time_to_a_win_have_its_mean_and_law(tmp_path, capsys):
    figures = told(records_of_template("inside_transactional"), tmp_path, capsys)["maps"][0]["figures"]
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


def test_supply_counts_the_people_of_a_role(demo, store):
    figures = of(demo, SALE)["figures"]
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


def test_other_methods_tell_the_people_too(demo, store):
    figures = of(demo, SALE)["figures"]
    needed, supply = by(figures["needed"], "role_id"), by(figures["supply"], "role_id")
    seen, roles = figures["outlook"], by(figures["capacity"]["roles"], "role_id")
    worth, w, entries = seen["worth"]["of_a_win"], seen["win_probability"], seen["entries"]
    for check in figures["cross_checks"]:
        role = store.get(Role, RoleId(check["role_id"]))
        target_use = 0.85 if role.target_utilisation is None else role.target_utilisation
        assert check["workload"]["value"] == pytest.approx(needed[role.id]["exact"]["value"] * target_use)
        brings = seen["money"] / supply[role.id]["fte"]
        aimed = figures["planned"]["wins"]["value"] * worth
        assert check["breakdown"]["value"] == pytest.approx(aimed / brings * (1 + (role.leavers_a_year or 0)))
        each = supply[role.id]["full_time"]["hours"] / roles[role.id]["hours_an_entry"]["value"]
        rest = min(other["most_entries"]["value"] for key, other in roles.items() if key != role.id)
        people = 0
        while role.cost_a_year is not None:
            more = min((people + 1) * each, rest, entries) - min(people * each, rest, entries)
            if more * w * worth < role.cost_a_year:
                break
            people += 1
        expected = None if role.cost_a_year is None else people
        assert check["incremental"]["value"] == expected


def test_what_piles_up_is_followed_week_by_week_until_it_is_cleared(tmp_path, capsys):
    sketch = a_map().start().measured(entries_a_month=20).to("Call")
    sketch.step("Call", touch_hours=8.0, role="Caller").to("Won", 1.0).end("Won")
    role = named(Store(sketch.records()), Role, "Caller")
    calendar = Calendar(id="calendar-000000000001", name="Week")
    person = Person(id="person-000000000001", name="Ana", calendar_id=calendar.id)
    share = Allocation(id="allocation-000000000001", person_id=person.id, role_id=role.id, share=1.0)
    figures = told([*sketch.records(), calendar, person, share], tmp_path, capsys)["maps"][0]["figures"]
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


def test_waits_have_percentiles_in_days(demo, tmp_path, capsys):
    pools = [pool for each in demo["maps"] for pool in each["figures"]["waits"]["pools"] if pool["p90"]]
    assert pools
    for pool in pools:
        hours = pool["p90"] * pool["hours_a_day"]
        waits, average = pool["waiting"]["waits"], pool["waiting"]["mean"]
        assert waits * exp(-hours * waits / average) == pytest.approx(0.1)
        assert pool["p50"] <= pool["p80"] <= pool["p90"]
    board = a_map().start().to("Board").step("Board").measured(board_days=5.0).to("Won", 1.0).end("Won")
    (found,) = told(board.records(), tmp_path, capsys)["maps"][0]["figures"]["waits"]["boards"]
    assert [found[name] for name in ("p50", "p80", "p90")] == pytest.approx([2.5, 4.0, 4.5])


def test_stalls_have_the_ages_of_what_waits(tmp_path, capsys):
    # domain row 1: half call back again, 20 days each: 40 days in all, a share exp(-1.5) older than 60
    sketch = a_map().start().measured(entries_a_month=10).to("Promise").stall("Promise", wait_days=20)
    sketch.measured(age_limit_days=50).to("Promise", 0.5).to("Won", 0.5).end("Won")
    (stall,) = told(sketch.records(), tmp_path, capsys)["maps"][0]["figures"]["stalls"]
    assert (stall["attempts"], stall["days"]) == (pytest.approx(2), pytest.approx(40))
    older = [1.0, *(exp(-age / 40) for age in (30, 60, 90)), 0.0]
    assert [each["share"] for each in stall["ages"]] == pytest.approx([a - b for a, b in pairwise(older)])
    assert [each["up_to"] for each in stall["ages"]] == [30, 60, 90, None]
    assert stall["over_limit"] == pytest.approx(exp(-50 / 40))
    there = 10 * 12 / (365.25 * 5 / 7) * 40  # Little: what comes a working day x the days of a stay
    assert stall["waiting"]["value"] == pytest.approx(there)
    assert sum(each["cases"] for each in stall["ages"]) == pytest.approx(there)


def test_estimates_are_quartiles_of_what_people_gave(demo, store):
    (found,) = of(demo, SALE)["figures"]["estimates"]
    ballot = next(each for each in store.all(Ballot) if each.kind is BallotKind.ESTIMATE)
    votes = [vote for vote in store.all(Vote) if vote.ballot_id == ballot.id]
    assert (found["node_id"], found["measure"]) == (ballot.node_id, "wait_days")
    assert found["low"] == pytest.approx(quantiles([v.low for v in votes], n=4, method="inclusive")[0])
    assert found["high"] == pytest.approx(quantiles([v.high for v in votes], n=4, method="inclusive")[2])


# -- of a map, beside its figures


def test_ballots_say_how_they_came_out(demo, store):
    for found in (each for one in demo["maps"] for each in one["ballots"]):
        votes = [vote for vote in store.all(Vote) if vote.ballot_id == found["ballot_id"]]
        result = found["result"]
        assert (result is None) is found["is_open"], "what is voted stays hidden until the ballot is closed"
        if result is None:
            continue
        if found["kind"] == "fist":
            counts = Counter(vote.value for vote in votes)
            assert result["counts"] == [counts[finger] for finger in range(6)]
            assert result["mean"] == pytest.approx(mean(vote.value for vote in votes))
            assert result["turnout"] == pytest.approx(len(votes) / found["invited"])
        elif found["kind"] == "estimate":
            assert result["cast"] == len(votes)
            lowest, middle, highest = quantiles([vote.mid for vote in votes], n=4, method="inclusive")
            assert (result["median"], result["spread"]) == pytest.approx(
                (middle, (highest - lowest) / middle)
            )
        else:
            dots = Counter()
            for vote in votes:
                dots[vote.item_id] += vote.value
            assert {each["item_id"]: each["dots"] for each in result["dots"]} == dots
            assert result["concordance"]["judges"] == len({vote.person_id for vote in votes})


def test_practices_are_lived_by_so_many(demo, store):
    for found in (each for one in demo["maps"] for each in one["practices"]):
        records = [each for each in store.all(Adoption) if each.practice_id == found["practice_id"]]
        for month in found["adoption"]:
            shares = [each.share for each in records if each.month[:7] == month["month"]]
            assert month["share"] == pytest.approx(sum(shares) / len(found["members"]))
    assert [each["is_entrenched"] for each in of(demo, CALLS)["practices"]] == [True]


def test_value_and_measures_are_counted(demo, store):
    found = of(demo, SALE)
    lists = found["value"]["checklists"]
    for key, kind in (("stage_id", StageCriterion), ("node_id", NodeCriterion)):
        counted = Counter(getattr(each, key) for each in store.all(kind) if getattr(each, key) in lists)
        met = Counter(getattr(each, key) for each in store.all(kind) if each.is_met)
        for record_id, count in counted.items():
            assert (lists[record_id]["count"], lists[record_id]["met"]) == (count, met[record_id])
    assert found["value"]["criteria"]["count"] == sum(each["count"] for each in lists.values())
    assert found["measured"]["coverage"] == found["measured"]["with_metric"] / found["measured"]["steps"]
    for said in found["measured"]["said"]:
        own = {
            target.person_id
            for target in store.all(Target)
            if (target.node_id, target.metric_id) == (said["node_id"], said["metric_id"]) and target.person_id
        }
        assert said["asked"] == len(own)


def test_goals_expectations_and_the_register(demo, store):
    sale = of(demo, SALE)
    goals = by(sale["goals"]["served"], "goal")
    assert goals["Wins per year"]["mid"] == 23
    assert set(goals["Meetings with a need"]["node_ids"]) <= set(goals["Wins per year"]["node_ids"])
    expected = by(sale["expectations"], "expectation")
    assert expected["Wins in 2027"]["headline"] == "wins"
    assert expected["Revenue in 2027"]["headline"] == "money"
    assert expected["Connect rate by summer"]["headline"] is None
    wins = sale["figures"]["headlines"]["wins"]
    assert expected["Wins in 2027"]["says_otherwise"] is (abs(wins["value"] - 23) > 0.1)
    worth = [each["worth"] for each in sale["register"]]
    assert worth == sorted(worth, reverse=True)
    item = store.get(Item, sale["register"][0]["item_id"])
    assert worth[0] == item.benefit / item.effort


def test_ways_are_products_of_their_branches(demo, store):
    for found in (ways for one in demo["maps"] for ways in one["ways"]):
        won = [way for way in found["ways"] if way["outcome"] == "won"]
        for way in found["ways"]:
            ends = zip(way["node_ids"], way["connector_ids"], strict=False)
            shares = {line_id: queries.shares_out(store, node_id)[line_id] for node_id, line_id in ends}
            if found["start"] == "Account with a need":  # the other maps are read with their plays
                assert way["probability"]["value"] == pytest.approx(prod(shares.values()))
            lanes = [store.get(Node, node_id).lane_id for node_id in way["node_ids"]]
            assert way["hand_offs"]["value"] == sum(a != b for a, b in pairwise(lanes))
        for way in won:
            share = way["probability"]["value"] / found["chance"]["value"]
            assert way["of_outcome"]["value"] == pytest.approx(share)


def test_plays_and_dates(demo, tmp_path, capsys):
    calls = of(demo, CALLS)
    plays = by(calls["plays"], "node")["Prospect promises to call back"]
    assert plays["win_probability"]["after"] == pytest.approx(calls["figures"]["flow"]["win_probability"])
    for change in ("before", "after"):  # what is left of the branches gives way in proportion
        assert sum(each[change] for each in plays["branches"].values()) == pytest.approx(1)
    plain_map = told(records_of_template("slipping_dates"), tmp_path, capsys)["maps"][0]
    (date_moved,) = calls["commitments"]
    assert date_moved["slips"]["starts"] == pytest.approx(0.60 / 0.70)
    assert date_moved["slips"]["slips"] == pytest.approx(0.30 / 0.70)
    assert plain_map["plays"] == []


def test_a_copy_tells_what_is_otherwise_and_the_hours_that_change_hands(store, tmp_path, capsys):
    sketch = (
        a_map("As is")
        .stage("Selling")
        .lane("Sales")
        .start("Lead")
        .to("Call")
        .step("Call", touch_hours=2, role="SDR")
    )
    sketch.to("Won", 0.5).to("Lost", 0.5).lane("Presales").step("Spare").end("Won").end("Lost")
    session = sketch.session()
    (as_is,) = queries.maps(session.store)
    session.run(copy_map, as_is.id, name="Refined", kind=MapKind.TO_BE)
    refined = next(each for each in queries.maps(session.store) if each.based_on == as_is.id)
    call = next(n for n in queries.nodes(session.store, refined.id) if n.name == "Call")
    lane = next(lane for lane in queries.lanes(session.store, refined.id) if lane.name == "Presales")
    spare = next(n for n in queries.nodes(session.store, refined.id) if n.name == "Spare")
    session.run(set_thing, call.id, lane_id=lane.id)
    session.run(remove_things, [spare.id])
    maps = by(told(every(session.store), tmp_path, capsys)["maps"], "name")
    assert maps["As is"]["difference"] is None
    found = maps["Refined"]["difference"]
    assert found["map_id"] == as_is.id
    assert (found["added"], len(found["removed"])) == ([], 1)
    (step,) = found["hand_overs"]
    assert (step["node"], step["from_lane"], step["to_lane"], step["hours"]) == (
        "Call",
        "Sales",
        "Presales",
        2,
    )
    assert step["is_only_drawn"]
    assert list(found["hours_moved"].values()) == [0]


# -- of the document


def test_gaps_are_told_with_what_there_is_to_fill_them(demo, store):
    types = [each for each in store.all(SaleType) if each.value is not None and each.cap is not None]
    value = sum(each.value * each.cap for each in types)
    assert demo["open_value"] == pytest.approx(value)
    rate = sum(each.value * each.cap * each.win_rate for each in types) / value
    assert demo["open_win_rate"] == pytest.approx(rate)
    assert demo["needed_coverage"] == pytest.approx(1 / rate)
    (gap,) = demo["gaps"]
    assert gap["coverage"] == pytest.approx(value / gap["missing"])
    hours = gap["best"]["mix"]["hours"]
    assert all(
        hours[role_id] <= spare * (1 + 1e-9)
        for role_id, spare in gap["filling"]["spare"].items()
        if role_id in hours
    )
    offers = by(gap["filling"]["offers"], "sale_type_id")
    expected = sum(offers[key]["worth"] * count for key, count in gap["best"]["mix"]["counts"].items())
    assert gap["best"]["mix"]["money"] == pytest.approx(expected)


def test_targets_are_rolled_up_from_people_to_the_whole(demo, store):
    def lines(line):
        yield line
        for each in line["below"]:
            yield from lines(each)

    seen = set()
    for metric in demo["targets"]:
        kind = store.get(Metric, metric["metric_id"]).kind
        for period in metric["periods"]:
            for line in lines(period["whole"]):
                if line["id"] is not None:
                    seen.add(line["id"])
                people = [each for each in line["below"] if each["level"] == "person"]
                if people and kind is not None and kind.value in ("count", "money"):
                    own = [each["own"] for each in people if each["own"] is not None]
                    assert line["own"] == (pytest.approx(sum(own)) if own else None)
                if line["weeks"] and kind is not None and kind.value in ("count", "money"):
                    assert sum(each["required"] for each in line["weeks"]) == pytest.approx(line["required"])
        if metric["trend"] is not None and metric["trend"]["is_better"] is not None:
            months = [
                np.datetime64(each["starts"]).astype("datetime64[D]").astype(int) for each in metric["series"]
            ]
            slope = np.polyfit(
                np.array(months) * 12 / 365.25, [each["value"] for each in metric["series"]], 1
            )[0]
            assert metric["trend"]["a_month"] == pytest.approx(float(slope), rel=1e-6)
    assert seen == {target.id for target in store.all(Target)}, "each target is told once, at its place"


def test_skills_and_the_time_of_people(demo, store):
    levels = {(each.person_id, each.skill_id): each.level for each in store.all(PersonSkill)}
    for skill in demo["skills"]:
        able = [
            who for who, level in skill["asked"].items() if levels.get((who, skill["skill_id"]), 0) >= level
        ]
        assert skill["able"] == able
        assert skill["coverage"] == (
            pytest.approx(len(able) / len(skill["asked"])) if skill["asked"] else None
        )
    asked = {each.skill_id for each in store.all(NodeSkill)}
    assert {skill["skill_id"] for skill in demo["skills"]} == asked
    shares = Counter()
    for each in store.all(Allocation):
        shares[each.person_id] += each.share
    assert {each["person_id"]: pytest.approx(each["allocated"]) for each in demo["people"]} == shares
