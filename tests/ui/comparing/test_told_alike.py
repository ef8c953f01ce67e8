"""What differs is counted alike wherever it is told, and what differs inside a step is told everywhere."""

import json
from collections import Counter

import pytest

from mapper.analysis.comparison.change import ChangeKind
from mapper.analysis.comparison.compare import against_base
from mapper.app.command_line import run
from mapper.core import queries
from mapper.core.edits.insides import make_inside
from mapper.core.edits.maps import copy_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.nodes import add_node, delete_items, rename_node
from mapper.core.insides import inside_of
from mapper.core.records import Connector, Node, ProcessMap, Stage
from mapper.core.values import MapKind, NodeKind, Point
from mapper.exchange.report.blocks import Heading, Paragraph, Table
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import Part, ReportOptions
from mapper.services import documents
from mapper.ui.comparing.placed import placed
from mapper.ui.comparing.words import counts_told
from mapper.ui.models.changes import heads_of
from mapper.ui.render.change_legend import change_entries
from mapper.ui.render.typeset import Typesetter
from mapper.ui.theme.tokens import load_tokens
from tests.builders import a_map
from tests.unit.exchange.excel.reading import opened, written
from tests.unit.exchange.report.documents import WHEN

TO_BE = "map-0000000000c0"


@pytest.fixture(scope="module")
def session():
    """Refined: Chase is gone with its lines, Call rings, a stage came; inside Offer is Check new, and Price waits."""
    builder = a_map("As-is").stage("Sell").lane("Sales").start().to("Call").step("Call").to("Chase")
    session = builder.step("Chase").to("Offer").step("Offer").to("Won").session()
    (as_is,) = queries.maps(session.store)

    def named(map_id, name):
        return next(node for node in queries.nodes(session.store, map_id) if node.name == name).id

    session.run(make_inside, named(as_is.id, "Offer"))
    inside = inside_of(session.store, named(as_is.id, "Offer")).id
    session.run(add_node, inside, NodeKind.STEP, Point(20, 20), "Price")
    session.run(copy_map, as_is.id, "To-be", MapKind.TO_BE, new_map_id=TO_BE)
    session.run(delete_items, [named(TO_BE, "Chase")])
    session.run(rename_node, named(TO_BE, "Call"), "Ring")
    inside = inside_of(session.store, named(TO_BE, "Offer")).id
    session.run(add_node, inside, NodeKind.STEP, Point(320, 20), "Check")
    session.run(set_measures, named(inside, "Price"), wait_days=2.0)
    return session


@pytest.fixture(scope="module")
def comparison(session):
    return against_base(session.store, TO_BE)


@pytest.fixture(scope="module")
def counted(comparison):
    """Plain sets: what has no twin, and what leads or says otherwise. No line goes without its node."""
    before, after = (
        [
            thing
            for kind in (Stage, Node, Connector)
            for thing in side.reader.all(kind)
            if thing.map_id == side.map_id
        ]
        for side in (comparison.before, comparison.after)
    )
    origins = {thing.origin for thing in after}
    gone = [thing for thing in before if thing.id not in origins]
    steps = {thing.id for thing in gone if isinstance(thing, Node)}
    alone = [each for each in gone if getattr(each, "source_id", "") not in steps]
    alone = [each for each in alone if getattr(each, "target_id", "") not in steps]
    origin = {thing.id: thing.origin for thing in after}
    target = {line.id: line.target_id for line in before if isinstance(line, Connector)}
    led = [
        each
        for each in after
        if isinstance(each, Connector) and origin[each.target_id] != target[each.origin]
    ]
    return {ChangeKind.REMOVED: len(alone), ChangeKind.CHANGED: len({"Ring", "Offer"}) + len(led)}


def test_list_legend_report_and_command_count_alike(session, comparison, counted, qapp, tmp_path, capsys):
    assert {kind: comparison.counts.of(kind) for kind in counted} == counted
    assert comparison.counts.total == sum(counted.values())
    changes = placed(comparison, is_after=True, told="As-is")
    legend = [entry.text for entry in change_entries(changes, load_tokens("light"), Typesetter())]
    assert legend[1:] == ["gone: 1", "changed: 3"]
    listed = {row.change.id: row.kind for head in heads_of(comparison)[:3] for row in head.children}
    assert Counter(listed.values()) == counted
    report = report_of(
        session.store, ReportOptions(maps=(TO_BE,), parts=frozenset({Part.CHANGES})), WHEN.date()
    )
    said = [block.text.text for block in report.blocks if isinstance(block, Paragraph)]
    assert "0 added, 1 removed, 0 moved, 3 changed." in said
    path = tmp_path / "a.salesmap"
    records = [r for records in session.snapshot()._records.values() for r in records.values()]
    documents.close(documents.new_document(path, records=records))
    assert run(["compare", str(path)]) == 0
    told = capsys.readouterr().out
    assert "  1 removed, 3 changed\n" in told
    assert "  Inside of “Offer”\n    1 added, 1 changed\n" in told
    assert run(["compare", str(path), "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["comparisons"]
    assert found["counts"] == {"added": 0, "removed": 1, "moved": 0, "changed": 3, "total": 4}
    (inside,) = found["insides"]
    assert {
        change["name"]: change["kind"] for change in inside["changes"] if change["aspects"] != ["layout"]
    } == {
        "Check": "added",
        "Price": "changed",
    }
    parents = {m.id: m.parent_node_id for m in session.store.all(ProcessMap)}
    assert inside["after_node_id"] == parents[inside["after"]["id"]]


def test_the_list_has_what_differs_inside_a_step_below_it(comparison):
    heads = {head.key: {row.text: row for row in head.children} for head in heads_of(comparison, link="Take")}
    offer = heads["meaning"]["Offer"]
    assert offer.lines == ("Inside: 1 new",)
    assert [(row.text, row.kind, row.links) for row in offer.children] == [
        ("Check", ChangeKind.ADDED, ("Take",))
    ]
    (price,) = heads["numbers"]["Offer"].children
    assert price.lines == ("Waiting: nothing → 2 d",)
    only_new = heads_of(comparison, frozenset({ChangeKind.ADDED}))
    assert [[row.text for row in head.children] for head in only_new] == [["Offer"]]
    assert counts_told(comparison.insides[0].counts) == "1 new, 1 changed"


def test_report_and_workbook_list_the_insides(session, tmp_path):
    parts = frozenset({Part.CHANGES})

    def read(maps):
        report = report_of(session.store, ReportOptions(maps=maps, parts=parts), WHEN.date())
        heads = [
            block.text for block in report.blocks if isinstance(block, Heading) and "hange" in block.text
        ]
        rows = [
            tuple(" ".join(text.text for text in cell) for cell in row)
            for block in report.blocks
            if isinstance(block, Table) and block.heads[0] == "What"
            for row in block.rows
        ]
        return heads, {(row[2], row[-1]) for row in rows}

    heads, told = read((TO_BE,))
    assert len(heads) == 2, "of the map, and of the inside of Offer"
    assert {("Offer", "1 added"), ("Offer", "1 changed")} <= told
    assert {name for name, _ in told} >= {"Chase", "Ring", "Check", "Price"}
    heads, of_base = read(())
    assert heads == ["What changes in “To-be”"], "the first map is what the other one is based on"
    assert of_base == told
    assert len(read(tuple(m.id for m in queries.maps(session.store) if m.parent_node_id is None))[0]) == 2
    book = opened(written(session.snapshot(), tmp_path / "a.xlsx"), values=True)
    (ref, sheet) = next(
        (t.ref, sheet) for sheet in book for t in sheet.tables.values() if t.name == "tblChanges"
    )
    rows = [[cell.value for cell in row] for row in sheet[ref]]
    listed = {(row[1], row[5], row[7]) for row in rows[1:]}
    assert {("Offer", "inside", "1 added"), ("Offer", "inside", "1 changed")} <= listed
    assert {"Offer › Check", "Offer › Price"} <= {name for name, *_ in listed}
