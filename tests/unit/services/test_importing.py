"""Importing: one command, previewed exactly, undone wholly; maps by id, libraries by id or name."""

import re
from dataclasses import replace
from functools import cache
from itertools import count

import pytest

from mapper.core import queries
from mapper.core.edits.nodes import delete_items, rename_node
from mapper.core.edits.resources import add_resource
from mapper.core.errors import Trouble
from mapper.core.history import Act
from mapper.core.records import (
    RECORD_TYPES,
    Connector,
    DocumentInfo,
    Node,
    NodeTool,
    ProcessMap,
    Skill,
    Stage,
    Tool,
)
from mapper.core.store import Store
from mapper.exchange.json_document import write_json
from mapper.exchange.json_reader import records_from_bytes
from mapper.exchange.json_writer import document_as_text
from mapper.services import importing
from mapper.services.importing import Counts, counted, import_records, read_source
from mapper.services.samples import records_of_template
from mapper.services.session import Session
from tests.builders import a_map
from tests.laws import invariants


@cache
def _laid_out(key):
    return document_as_text(Store(records_of_template(key)))


_TIMES = count()


def _template(key):
    """A template with fresh ids, as `records_of_template` gives it, but laid out once only."""
    turn = next(_TIMES)
    text = re.sub(
        '(?<=-)[0-9a-f]{12}(?=")', lambda m: f"{(int(m[0], 16) + turn) % 2**48:012x}", _laid_out(key)
    )
    return records_from_bytes(text.encode())


class Keeper:
    """Keeps a document in memory."""

    is_read_only = False

    def __init__(self, records):
        self._records = records

    def load(self):
        return self._records

    def journal(self, after=0):
        return []

    def versions(self):
        return []

    def changes_of(self, seq):
        raise AssertionError(seq)

    def write(self, changes, act: Act, entry, *, amend=False):
        pass


@pytest.fixture
def session():
    return Session(Keeper(_template("slipping_dates")))


def _records(session):
    snapshot = session.snapshot()
    return [record for t in RECORD_TYPES for record in snapshot.all(t)]


def _bring(session, records):
    before = session.snapshot()
    preview = session.preview(import_records, records, "source.json")
    assert session.snapshot() == before
    done = session.run(import_records, records, "source.json")
    assert done == preview
    return done


def test_its_own_content_changes_nothing(session):
    assert _bring(session, _records(session)).is_empty


def test_another_map_comes_behind_and_can_be_undone(session):
    before = session.snapshot()
    done = _bring(session, _template("rfp_tender"))
    first, second = queries.maps(session.store)
    assert (first.position, second.position) == (0, 1)
    assert second.name == "Tender or RFP response"
    assert counted(done)[ProcessMap] == Counts(1, 0, 0)
    assert not any(count.changed or count.removed for count in counted(done).values())
    assert DocumentInfo not in counted(done)
    session.undo()
    assert session.snapshot() == before


def test_a_library_entry_of_the_same_name_is_used_and_not_doubled(session):
    session.run(add_resource, Tool, "cost MODEL")
    _bring(session, _template("rfp_tender"))
    tools = [tool for tool in session.store.all(Tool) if tool.name.casefold() == "cost model"]
    assert [tool.name for tool in tools] == ["cost MODEL"]
    assert session.store.referring(NodeTool, "tool_id", tools[0].id)
    assert len({s.name.casefold() for s in session.store.all(Skill)}) == len(list(session.store.all(Skill)))


def test_what_was_brought_in_once_changes_nothing_a_second_time(session):
    records = _template("rfp_tender")
    _bring(session, records)
    assert _bring(session, records).is_empty


def test_the_same_template_twice_gives_two_maps_with_two_names(session):
    for _ in range(2):
        _bring(session, _template("slipping_dates"))
    names = [m.name for m in queries.maps(session.store)]
    assert names[1:] == [f"{names[0]} 2", f"{names[0]} 3"]


def test_an_edited_copy_brings_its_edits_back(session):
    copy = Session(Keeper(_records(session)))
    pitch = next(n for n in copy.store.all(Node) if n.name == "Offer made")
    chase = next(n for n in copy.store.all(Node) if n.name.startswith("Chase"))
    copy.run(rename_node, pitch.id, "Offer handed over")
    copy.run(delete_items, [chase.id])
    done = _bring(session, _records(copy))
    assert session.snapshot() == copy.snapshot()
    assert counted(done)[Node] == Counts(added=0, changed=1, removed=1)
    assert counted(done)[Connector].removed >= 4
    assert ProcessMap not in counted(done)


def test_a_map_that_came_back_smaller_loses_what_is_missing(session):
    process_map = queries.maps(session.store)[0]
    stages = queries.stages(session.store, process_map.id)
    gone = {stages[-1].id}
    records = [
        r
        for r in _records(session)
        if r.id not in gone and (isinstance(r, Node) or getattr(r, "stage_id", None) not in gone)
    ]
    nodes = {r.id for r in records if isinstance(r, Node) and r.stage_id in gone}
    records = [r for r in records if r.id not in nodes and getattr(r, "node_id", None) not in nodes]
    records = [r for r in records if not isinstance(r, Connector) or not {r.source_id, r.target_id} & nodes]
    _bring(session, records)
    assert session.snapshot() == Store(records).snapshot()
    assert len(list(session.store.all(Stage))) == len(stages) - 1


def test_libraries_lose_nothing_and_other_maps_stay(session):
    _bring(session, _template("rfp_tender"))
    before = session.snapshot()
    first = queries.maps(before)[0]
    done = _bring(session, _template("inside_transactional"))
    assert not any(count.removed for count in counted(done).values())
    assert queries.maps(session.store)[0] == first


def test_about_the_document_is_taken_only_from_the_same_document(session):
    info = queries.document_info(session.store)
    other = [replace(r, title="Other") if isinstance(r, DocumentInfo) else r for r in _records(session)]
    _bring(
        session, [replace(r, id="document-00000000000f") if isinstance(r, DocumentInfo) else r for r in other]
    )
    assert queries.document_info(session.store) == info
    _bring(session, other)
    assert queries.document_info(session.store).title == "Other"


def test_a_source_is_read_by_its_ending(tmp_path, session):
    path = tmp_path / "Source.JSON"
    write_json(session.snapshot(), path)
    assert Store(read_source(path)) == session.snapshot()
    with pytest.raises(Trouble) as caught:
        read_source(tmp_path / "source.csv")
    assert caught.value.code == "import_ending"
    assert {".json", ".csv", ".xlsx"} <= set(str(caught.value.params["known"]).split(", "))


def test_what_a_new_document_is_made_of_is_put_in_its_cells():
    """A file says anything of places; in a document stages and lanes grow with what lies in them."""
    records = list(a_map().step("Call").to("Won").records())
    wide = [replace(each, y=1.0, width=5000.0) if isinstance(each, Node) else each for each in records]
    store = Store(importing.settled(wide))
    invariants.check(store)
    assert [record.id for record in importing.settled(records)] == [record.id for record in records]
