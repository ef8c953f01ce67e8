"""Random edits of a linked copy: what a comparison tells is what a plain book of these edits says is left of them."""

from copy import deepcopy
from itertools import pairwise
from random import Random

import pytest

from mapper.analysis.comparison.change import Aspect, ChangeKind
from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.edits.connectors import add_connector
from mapper.core.edits.growing import move_to_band
from mapper.core.edits.maps import copy_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.nodes import add_node, delete_items, rename_node
from mapper.core.edits.resources import attach_named, detach
from mapper.core.records import Connector, Lane, Node, NodeTool, Tool
from mapper.core.values import MapKind, NodeKind, Point
from mapper.services.session import Session
from tests.builders import Clock, MemoryKeeper, a_map

COPY = "map-0000000000c0"
NAMES = ("Call", "Meet", "Offer", "Offer", "Check", "Sign")  # two are called the same
WORDS = (*NAMES, "Ring", "call", "")
TOOLS = ("CRM", "Phone")


def a_session():
    builder = a_map().stage("Sell").lane("Sales")
    for name in NAMES:
        builder = builder.step(name, wait_days=1.0)
    session = builder.lane("Office").session()
    steps = queries.nodes(session.store, queries.maps(session.store)[0].id)
    for one, other in pairwise(steps):
        session.run(add_connector, one.id, other.id)
    return session


class Book:
    """A map as plain dicts, which are changed by hand along with the map."""

    def __init__(self, session, map_id):
        self.session, self.map_id = session, map_id
        self.lanes = {lane.name: lane.id for lane in queries.lanes(session.store, map_id)}
        self.steps = {
            node.id: {"name": node.name, "wait_days": 1.0, "lane_id": "Sales", "tools": set()}
            for node in queries.nodes(session.store, map_id)
        }
        self.lines = {(line.source_id, line.target_id) for line in queries.connectors(session.store, map_id)}

    def edit(self, random):
        """One edit of the map and of the book."""
        run, store = self.session.run, self.session.store
        step_id = random.choice(sorted(self.steps))
        step = self.steps[step_id]
        match random.randrange(8):
            case 0:
                step["name"] = random.choice(WORDS)
                run(rename_node, step_id, step["name"])
            case 1:
                step["wait_days"] = random.choice((None, 1.0, 2.0))
                run(set_measures, step_id, wait_days=step["wait_days"])
            case 2:
                step["lane_id"] = random.choice(("Sales", "Office"))
                run(move_to_band, step_id, Lane, self.lanes[step["lane_id"]])
            case 3:
                tool = random.choice(TOOLS)
                if tool in step["tools"]:
                    links = store.referring(NodeTool, "node_id", step_id)
                    run(detach, next(link.id for link in links if store.get(Tool, link.tool_id).name == tool))
                else:
                    run(attach_named, [step_id], Tool, tool)
                step["tools"] ^= {tool}
            case 4:
                before = {node.id for node in queries.nodes(store, self.map_id)}
                run(add_node, self.map_id, NodeKind.STEP, Point(40, 40), "New")
                (made,) = (n for n in queries.nodes(store, self.map_id) if n.id not in before)
                lane = store.get(Lane, made.lane_id).name
                self.steps[made.id] = {"name": "New", "wait_days": None, "lane_id": lane, "tools": set()}
            case 5 if len(self.steps) > 3:
                at = [
                    line
                    for line in queries.connectors(store, self.map_id)
                    if step_id in (line.source_id, line.target_id)
                ]
                run(delete_items, [], [line.id for line in at])
                run(delete_items, [step_id])
                del self.steps[step_id]
                self.lines = {line for line in self.lines if step_id not in line}
            case 6:
                other = random.choice(sorted(self.steps))
                if other != step_id and (step_id, other) not in self.lines:
                    run(add_connector, step_id, other)
                    self.lines.add((step_id, other))
            case 7 if self.lines:
                ends = random.choice(sorted(self.lines))
                lines = queries.connectors(store, self.map_id)
                run(delete_items, [], [line.id for line in lines if (line.source_id, line.target_id) == ends])
                self.lines.remove(ends)


def net(before, after):
    """What is otherwise in two books: by id what happened and each field, and the lines that came and went."""
    steps = {}
    for step_id in before.steps.keys() | after.steps.keys():
        old, new = before.steps.get(step_id), after.steps.get(step_id)
        if old is None or new is None:
            steps[step_id] = (ChangeKind.REMOVED if new is None else ChangeKind.ADDED, set())
            continue
        fields = {
            (key, old[key], new[key]) for key in ("name", "wait_days", "lane_id") if old[key] != new[key]
        }
        fields |= {("node_tool", tool, None) for tool in old["tools"] - new["tools"]}
        fields |= {("node_tool", None, tool) for tool in new["tools"] - old["tools"]}
        if fields:
            is_moved = old["lane_id"] != new["lane_id"]
            steps[step_id] = (ChangeKind.MOVED if is_moved else ChangeKind.CHANGED, fields)
    return steps, after.lines - before.lines, before.lines - after.lines


def told(comparison, back):
    """The same of a comparison, by ids before (`back`: by an id after the one before)."""
    steps, came, went = {}, set(), set()
    for change in comparison.changes:
        fields = {(f.name, f.before, f.after) for f in change.fields if f.aspect is not Aspect.LAYOUT}
        if change.record_type is Node and not change.is_layout:
            steps[back.get(change.id, change.id)] = (change.kind, fields)
        elif change.record_type is Connector and not change.is_layout:
            side, lines = (
                (comparison.after, came) if change.kind is ChangeKind.ADDED else (comparison.before, went)
            )
            line = side.reader.get(Connector, change.id)
            lines.add(tuple(back.get(end, end) for end in (line.source_id, line.target_id)))
    return steps, came, went


@pytest.mark.parametrize("is_file", [False, True])
@pytest.mark.parametrize("seed", range(12))
def test_what_is_told_is_what_is_left_of_the_edits(seed, is_file):
    here = a_session()
    as_is = queries.maps(here.store)[0].id
    before = Book(here, as_is)
    if is_file:
        there, map_id = Session(MemoryKeeper.of(_records(here)), Clock()), as_is
    else:
        here.run(copy_map, as_is, "To be", MapKind.TO_BE, new_map_id=COPY)
        there, map_id = here, COPY
    back = {node.id: node.origin or node.id for node in queries.nodes(there.store, map_id)}
    edited = Book(there, map_id)
    random = Random(seed)
    for _ in range(15):
        edited.edit(random)
    after = deepcopy({back.get(key, key): step for key, step in edited.steps.items()})
    edited.steps, edited.lines = after, {tuple(back.get(end, end) for end in line) for line in edited.lines}
    comparison = compare(Side(here.store, as_is), Side(there.store, map_id))
    assert told(comparison, back) == net(before, edited)


def _records(session):
    return [record for records in session.snapshot()._records.values() for record in records.values()]
