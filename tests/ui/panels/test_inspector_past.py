"""The history of a step: what was done to it and to what hangs on it, the latest first, read when it is asked for."""

from mapper.core.edits import nodes
from mapper.core.edits.measures import set_measures
from mapper.core.edits.resources import attach_named
from mapper.core.errors import Trouble
from mapper.core.records import Node, Tool
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.texts import sentence
from tests.builders import a_map, named


def told(room):
    return [row.name.full_text() for row in room.panel.page.past.rows.rows().values()]


def test_what_was_done_to_a_step_is_told_the_latest_first(furnish):
    room = furnish(InspectorPanel, a_map().stage("Find").lane("Sales").step("Call").to("Meet"))
    call = room.node("Call").id
    room.bridge.run(set_measures, call, wait_days=3.0)
    room.bridge.run(attach_named, [call], Tool, "CRM")
    room.bridge.run(nodes.rename_node, room.node("Meet").id, "Visit")
    room.select("Call")
    past = room.panel.page.past
    assert past.section.is_folded(), "nothing is read before somebody asks"
    assert told(room) == []
    past.section.set_folded(False)
    past.section.folded.emit(False)
    assert told(room) == ["Attach 'CRM' to 'Call'", "Change waiting of 'Call'"]
    room.bridge.run(nodes.rename_node, call, "Ring")
    assert told(room)[0] == "Rename to 'Ring'"
    room.bridge.undo()
    assert len(told(room)) == 2
    room.select("Visit")
    assert told(room) == ["Rename to 'Visit'"]
    assert named(room.reader, Node, "Call").id == call


def test_where_the_journal_cannot_be_read_the_reason_stands_there(furnish, monkeypatch):
    room = furnish(InspectorPanel, a_map().stage("Find").lane("Sales").step("Call"), selected=["Call"])

    def gone(*_):
        raise Trouble("file_gone", path="a.salesmap")

    monkeypatch.setattr(room.bridge.session, "told_of", gone)
    past = room.panel.page.past
    past.section.set_folded(False)
    past.section.folded.emit(False)
    assert past.nothing.text() == sentence(Trouble("file_gone", path="a.salesmap"))
    monkeypatch.undo()
    past.section.folded.emit(False)
    assert past.nothing.text() == "Nothing was done to it yet."


def test_where_not_all_was_looked_at_it_is_not_said_that_nothing_was_done(furnish, monkeypatch):
    room = furnish(InspectorPanel, a_map().stage("Find").lane("Sales").step("Call"), selected=["Call"])
    monkeypatch.setattr(room.bridge.session, "told_of", lambda *_: ([], False))
    past = room.panel.page.past
    past.section.set_folded(False)
    past.section.folded.emit(False)
    assert past.nothing.text() == "Nothing was done to it in the last commands."
