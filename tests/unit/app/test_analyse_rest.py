"""`mapper analyse --json` tells what else is worked out: each number against a second, simpler way to it."""

import json
import random
from collections import Counter
from contextlib import nullcontext
from itertools import pairwise
from math import prod
from statistics import mean, quantiles
from types import SimpleNamespace

import numpy as np
import pytest

from mapper.app.commands import analysing
from mapper.core import queries
from mapper.core.edits.maps import copy_map
from mapper.core.edits.things import remove_things, set_thing
from mapper.core.records import (
    Adoption,
    Allocation,
    Item,
    Metric,
    Node,
    NodeCriterion,
    NodeSkill,
    Person,
    PersonSkill,
    RoleTouch,
    SaleType,
    StageCriterion,
    Target,
    Vote,
)
from mapper.core.store import Store
from mapper.core.values import MapKind
from mapper.services.samples import records_of_template
from tests.builders import a_map
from tests.unit.app.telling import CALLS, SALE, by, every, of, told


def test_the_same_document_is_told_alike_in_whatever_order_its_records_stand(
    demo_told, store, tmp_path, monkeypatch
):
    """A file is read in the order of ids; edits and their undoing put records at the end. Sums differ by rounding."""
    records = every(store)
    shuffled = Store(random.Random(3).sample(records, len(records)))
    monkeypatch.setattr(analysing, "reading", lambda _: nullcontext(SimpleNamespace(session=shuffled)))
    both = (json.dumps(each | {"file": ""}) for each in (told(records, tmp_path), demo_told))
    again, before = (json.loads(each, parse_float=lambda text: round(float(text), 6)) for each in both)
    assert again == before


# -- of a map, beside its figures


def test_ballots_say_how_they_came_out(demo_told, store):
    for found in (each for one in demo_told["maps"] for each in one["ballots"]):
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


def test_practices_are_lived_by_so_many(demo_told, store):
    for found in (each for one in demo_told["maps"] for each in one["practices"]):
        records = [each for each in store.all(Adoption) if each.practice_id == found["practice_id"]]
        roles = {each.role_id for each in store.all(RoleTouch) if each.node_id == found["node_id"]}
        people = {
            each.person_id for each in store.all(Allocation) if each.role_id in roles and each.share > 0
        }
        stays = {
            who: (store.get(Person, who).starts or "", store.get(Person, who).leaves or "9") for who in people
        }
        for month in found["adoption"]:
            name = month["month"]
            shares = [each.share for each in records if each.month[:7] == name]
            there = [who for who, (starts, leaves) in stays.items() if starts[:7] <= name <= leaves[:7]]
            assert month["share"] == pytest.approx(sum(shares) / len(there)), "of those who were there"
    assert [each["is_entrenched"] for each in of(demo_told, CALLS)["practices"]] == [True]


def test_value_and_measures_are_counted(demo_told, store):
    found = of(demo_told, SALE)
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


def test_goals_expectations_and_the_register(demo_told, store):
    sale = of(demo_told, SALE)
    goals = by(sale["goals"]["served"], "goal")
    assert goals["Wins per year"]["mid"] == 23
    assert set(goals["Meetings with a need"]["node_ids"]) <= set(goals["Wins per year"]["node_ids"])
    expected = by(sale["expectations"], "expectation")
    assert expected["Wins in 2027"]["headline"] == "wins"
    assert expected["Revenue in 2027"]["headline"] == "revenue"
    assert expected["Connect rate by summer"]["headline"] is None
    wins = sale["figures"]["headlines"]["wins"]
    assert expected["Wins in 2027"]["says_otherwise"] is (abs(wins["value"] - 23) > 0.1)
    worth = [each["worth"] for each in sale["register"]]
    assert worth == sorted(worth, reverse=True)
    item = store.get(Item, sale["register"][0]["item_id"])
    assert worth[0] == item.benefit / item.effort


def test_ways_are_products_of_their_branches(demo_told, store):
    for found in (ways for one in demo_told["maps"] for ways in one["ways"]):
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


def test_plays_and_dates(demo_told, tmp_path):
    calls = of(demo_told, CALLS)
    plays = by(calls["plays"], "node")["Prospect promises to call back"]
    assert plays["win_probability"]["after"] == pytest.approx(calls["figures"]["flow"]["win_probability"])
    for change in ("before", "after"):  # what is left of the branches gives way in proportion
        assert sum(each[change] for each in plays["branches"].values()) == pytest.approx(1)
    plain_map = told(records_of_template("slipping_dates"), tmp_path)["maps"][0]
    (date_moved,) = calls["commitments"]
    assert date_moved["slips"]["starts"] == pytest.approx(0.60 / 0.70)
    assert date_moved["slips"]["slips"] == pytest.approx(0.30 / 0.70)
    assert plain_map["plays"] == []


def test_a_copy_tells_what_is_otherwise_and_the_hours_that_change_hands(store, tmp_path):
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
    maps = by(told(every(session.store), tmp_path)["maps"], "name")
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


def test_gaps_are_told_with_what_there_is_to_fill_them(demo_told, store):
    types = [each for each in store.all(SaleType) if each.value is not None and each.cap is not None]
    value = sum(each.value * each.cap for each in types)
    assert demo_told["open_value"] == pytest.approx(value)
    rate = sum(each.value * each.cap * each.win_rate for each in types) / value
    assert demo_told["open_win_rate"] == pytest.approx(rate)
    assert demo_told["needed_coverage"] == pytest.approx(1 / rate)
    (gap,) = demo_told["gaps"]
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


def test_targets_are_rolled_up_from_people_to_the_whole(demo_told, store):
    def lines(line):
        yield line
        for each in line["below"]:
            yield from lines(each)

    seen, rising = set(), 0
    for metric in demo_told["targets"]:
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
        for place in metric["series"]:
            values = [each["value"] for each in place["values"]]
            days = [
                np.datetime64(each["starts"]).astype("datetime64[D]").astype(int) for each in place["values"]
            ]
            if place["trend"] is not None and place["trend"]["is_better"] is not None:
                slope = np.polyfit(np.array(days) * 12 / 365.25, values, 1)[0]
                assert place["trend"]["a_month"] == pytest.approx(float(slope), rel=1e-6)
                rising += 1
    assert seen == {target.id for target in store.all(Target)}, "each target is told once, at its place"
    assert rising


def test_skills_and_the_time_of_people(demo_told, store):
    levels = {(each.person_id, each.skill_id): each.level for each in store.all(PersonSkill)}
    for skill in demo_told["skills"]:
        able = [
            who for who, level in skill["asked"].items() if levels.get((who, skill["skill_id"]), 0) >= level
        ]
        assert skill["able"] == able
        assert skill["coverage"] == (
            pytest.approx(len(able) / len(skill["asked"])) if skill["asked"] else None
        )
    asked = {each.skill_id for each in store.all(NodeSkill)}
    assert {skill["skill_id"] for skill in demo_told["skills"]} == asked
    shares = Counter()
    for each in store.all(Allocation):
        shares[each.person_id] += each.share
    assert {each["person_id"]: pytest.approx(each["allocated"]) for each in demo_told["people"]} == shares
