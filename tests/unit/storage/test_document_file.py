"""A document on the disk: what is written is there, one file at rest, and nothing of it runs."""

from pathlib import Path

import pytest

from mapper.core import queries
from mapper.core.edits.nodes import rename_node
from mapper.core.records import Node
from mapper.core.store import Store
from mapper.services.session import Session
from mapper.storage.document_file import DocumentFile
from tests.builders import Clock, a_map, named


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a map.salesmap"


def test_what_is_created_is_loaded(path):
    builder = a_map().lane("Sales").step("Call", touch_hours=1, wait_days=2).to("Won", share=0.3).tool("CRM")
    file = builder.file(path)
    assert Store(file.load()) == builder.snapshot()
    assert file.journal() == []
    file.close()


def test_what_is_edited_is_there_after_reopening_and_can_be_undone(path):
    builder = a_map().step("Call")
    file = builder.file(path)
    session = Session(file, Clock())
    call = named(session.store, Node, "Call").id
    session.run(rename_node, call, "Visit")
    session.run(rename_node, call, "Write")
    session.undo()
    file.close()
    file = DocumentFile.open(path)
    session = Session(file, Clock())
    assert queries.document_info(session.store)
    assert named(session.store, Node, "Visit").id == call
    session.redo()
    assert named(session.store, Node, "Write").id == call
    session.undo()
    session.undo()
    assert session.snapshot() == builder.snapshot()
    file.close()


def test_at_rest_it_is_one_file(path):
    file = a_map().step("Call").file(path)
    Session(file, Clock()).run(rename_node, _call(file), "Visit")
    assert len(list(path.parent.iterdir())) > 1
    file.close()
    assert list(path.parent.iterdir()) == [path]


def _call(file: DocumentFile) -> str:
    return next(record.id for record in file.load() if isinstance(record, Node))
