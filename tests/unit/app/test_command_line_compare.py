"""`mapper compare`: two maps of one file or of two, for people and for programs; each number by a second way to it."""

import json

import pytest

from mapper.app.command_line import run
from mapper.core import queries
from mapper.core.edits.maps import copy_map, delete_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.mending import state_share
from mapper.core.edits.nodes import rename_node
from mapper.core.records import Node
from mapper.core.store import Store
from mapper.core.values import MapKind
from mapper.services import documents, samples
from tests.builders import a_map

RECORDS = samples.demo_records()


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("compare") / "demo.salesmap"
    documents.close(documents.new_document(path, records=RECORDS))
    return str(path)


def _json(capsys, *arguments):
    capsys.readouterr()
    assert run(["compare", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_demo_tells_how_its_map_is_refined(demo, capsys):
    told = _json(capsys, demo)
    assert (told["file"], told["other"]) == (demo, None)
    (found,) = told["comparisons"]
    store = Store(RECORDS)
    refined = next(m for m in queries.maps(store) if m.kind is MapKind.TO_BE)
    assert (found["before"]["id"], found["after"]["id"]) == (refined.based_on, refined.id)
    before, after = (queries.nodes(store, each) for each in (refined.based_on, refined.id))
    origins = {node.origin for node in after}
    gone = {node.id for node in before if node.id not in origins and node.kind != "note"}
    new = {node.id for node in after if node.origin is None and node.kind != "note"}
    nodes = [change for change in found["changes"] if change["type"] == "node"]
    assert {change["before_id"] for change in nodes if change["kind"] == "removed"} == gone
    assert {change["after_id"] for change in nodes if change["kind"] == "added"} == new
    for figure in found["figures"]:
        if figure["delta"] is not None:
            assert figure["delta"] == pytest.approx(figure["after"]["value"] - figure["before"]["value"])
    assert not found["is_same"]


def test_for_people_it_is_told_in_words(demo, capsys):
    assert run(["compare", demo]) == 0
    told = capsys.readouterr().out
    for text in ("Meaning", "Numbers", "Resources", "What can be expected", "Roles", "Hand-offs"):
        assert f"  {text}" in told
    assert "+  step       Start plan with the customer" in told
    assert max(len(line) for line in told.splitlines()) < 160


def test_maps_that_only_one_of_two_files_has_are_told(demo, tmp_path, capsys):
    other = tmp_path / "other.salesmap"
    document = documents.new_document(other, records=RECORDS)
    first, *_ = queries.maps(document.session.store)
    document.session.run(delete_map, first.id)
    documents.close(document)
    told = _json(capsys, demo, str(other))
    assert ([each["name"] for each in told["only_in_file"]], told["only_in_other"]) == ([first.name], [])
    told = _json(capsys, str(other), demo)
    assert (told["only_in_file"], [each["name"] for each in told["only_in_other"]]) == ([], [first.name])
    assert run(["compare", str(other), demo]) == 0
    assert capsys.readouterr().out.endswith(f"Only in {demo}: “{first.name}”\n")
    assert run(["compare", demo, demo]) == 0
    assert "Only in" not in capsys.readouterr().out
    told = _json(capsys, demo)
    assert told["only_in_file"] == told["only_in_other"] == [], "of one file the maps that belong together"


def test_two_files_are_compared_by_their_maps(tmp_path, capsys):
    session = a_map().stage("Find").lane("Sales").step("Call", wait_days=2).to("Won").session()
    records = [r for records in session.snapshot()._records.values() for r in records.values()]
    one, other = tmp_path / "one.salesmap", tmp_path / "other.salesmap"
    documents.close(documents.new_document(one, records=records))
    document = documents.new_document(other, records=records)
    call = next(node for node in document.session.store.all(Node) if node.name == "Call")
    document.session.run(rename_node, call.id, "Ring")
    document.session.run(set_measures, call.id, wait_days=1.0)
    documents.close(document)
    (found,) = _json(capsys, str(one), str(other))["comparisons"]
    (change,) = found["changes"]
    assert (change["kind"], change["name"], change["before_id"]) == ("changed", "Ring", call.id)
    assert [(f["name"], f["before"], f["after"]) for f in change["fields"]] == [
        ("name", "Call", "Ring"),
        ("wait_days", 2.0, 1.0),
    ]
    (same,) = _json(capsys, str(one), str(one))["comparisons"]
    assert same["is_same"]


def test_two_maps_are_named(demo, tmp_path, capsys):
    names = [m.name for m in queries.maps(Store(RECORDS)) if m.parent_node_id is None]
    (found,) = _json(capsys, demo, "--maps", names[0], names[1])["comparisons"]
    assert (found["before"]["name"], found["after"]["name"]) == (names[0], names[1])
    assert run(["compare", demo, "--maps", names[0], "No such map"]) == 2
    assert "No such map" in capsys.readouterr().err


def test_where_nothing_belongs_together_a_sentence_says_so(tmp_path, capsys):
    for name, title in (("one", "As is"), ("other", "Elsewhere")):
        records = a_map(title).stage("Find").lane("Sales").step("Call").records()
        if name == "other":
            records = samples.records_of_template("channel_partner")
        documents.close(documents.new_document(tmp_path / f"{name}.salesmap", records=records))
    one, other = str(tmp_path / "one.salesmap"), str(tmp_path / "other.salesmap")
    assert run(["compare", one]) == 2
    assert "is based on another one" in capsys.readouterr().err
    assert run(["compare", one, other]) == 2
    assert "no map in common" in capsys.readouterr().err


def test_a_copy_is_told_as_the_same(tmp_path, capsys):
    session = a_map().stage("Find").lane("Sales").step("Call").session()
    session.run(copy_map, queries.maps(session.store)[0].id, "To be", MapKind.TO_BE)
    records = [r for records in session.snapshot()._records.values() for r in records.values()]
    documents.close(documents.new_document(tmp_path / "a.salesmap", records=records))
    assert run(["compare", str(tmp_path / "a.salesmap")]) == 0
    assert "Nothing is otherwise." in capsys.readouterr().out


def test_between_shares_lie_points_and_each_end_of_a_line_is_told(tmp_path, capsys):
    long, ends = "Date review two weeks before the start", ("Sign the contract", "Ask for another date")
    builder = a_map().stage("Find").lane("Sales").start().to(long).step(long)
    builder = builder.to(ends[0], share=0.5).to(ends[1], share=0.5)
    builder = builder.step(ends[0]).to("Won").step(ends[1]).to("Lost")
    session = builder.session()
    (as_is,) = queries.maps(session.store)
    session.run(copy_map, as_is.id, "To be", MapKind.TO_BE)
    to_be = next(each for each in queries.maps(session.store) if each.based_on == as_is.id)
    named = {node.id: node.name for node in queries.nodes(session.store, to_be.id)}
    for line in queries.connectors(session.store, to_be.id):
        if named[line.target_id] in ends:
            share = 0.6 if named[line.target_id] == ends[0] else 0.4
            session.run(state_share, line.id, share)
    records = [r for records in session.snapshot()._records.values() for r in records.values()]
    documents.close(documents.new_document(tmp_path / "a.salesmap", records=records))
    assert run(["compare", str(tmp_path / "a.salesmap")]) == 0
    told = capsys.readouterr().out
    assert "Date review t… → Sign the cont…" in told
    assert "Date review t… → Ask for anoth…" in told
    (win_rate,) = [line for line in told.splitlines() if "win rate" in line]
    assert win_rate.split()[2:] == ["50", "%", "60", "%", "+10", "points"]


def test_files_belong_together_by_their_steps_when_the_map_they_come_from_is_gone(tmp_path, capsys):
    session = a_map().stage("Find").lane("Sales").step("Call").to("Won").map("Other").stage("Find").session()
    as_is = queries.maps(session.store)[0].id
    paths = [tmp_path / name for name in ("a.salesmap", "b.salesmap")]
    for path in paths:
        records = [r for records in session.snapshot()._records.values() for r in records.values()]
        documents.close(documents.new_document(path, records=records))
        if path is paths[0]:
            session.run(copy_map, as_is, "To be", MapKind.TO_BE)
            session.run(delete_map, as_is)
    found = _json(capsys, *map(str, paths))["comparisons"]
    assert [(each["before"]["name"], each["after"]["name"]) for each in found] == [
        ("As is", "To be"),
        ("Other", "Other"),
    ]
    assert all(each["is_same"] for each in found)
