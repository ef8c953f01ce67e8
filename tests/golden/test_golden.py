"""A document of every schema there ever was is opened, and says what it said when it was made."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from mapper.core.records import PREFIXES, RECORD_TYPES
from mapper.core.records.plain import field_types, to_plain
from mapper.core.store import Snapshot
from mapper.services import documents
from mapper.storage.header import read_header
from mapper.storage.newest import SCHEMA

FOLDER = Path(__file__).parent
GOLDEN = sorted(FOLDER.glob("schema*.salesmap"))


def test_there_is_one_of_every_schema():
    assert [path.stem for path in GOLDEN] == [f"schema{number}" for number in range(1, SCHEMA + 1)], (
        "run python -m tests.golden.make"
    )


def found(snapshot: Snapshot) -> dict[str, dict[str, Any]]:
    return {record.id: to_plain(record) for t in RECORD_TYPES for record in snapshot.all(t)}


def same(snapshot: Snapshot, said: list[dict[str, Any]]) -> bool:
    """Whether the document holds these records, as far as their fields have not changed since."""
    here = found(snapshot)
    known = {prefix: field_types(record_type).keys() for prefix, record_type in PREFIXES.items()}
    then = {plain["id"]: plain for plain in said}
    return here.keys() == then.keys() and all(
        here[record_id][name] == value
        for record_id, plain in then.items()
        for name, value in plain.items()
        if name in known[record_id.rpartition("-")[0]]
    )


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def golden(request, tmp_path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / request.param.name))


@pytest.fixture
def said(golden) -> dict[str, Any]:
    return json.loads((FOLDER / f"{golden.stem}.json").read_text(encoding="utf-8"))


def test_it_says_what_it_said(golden, said):
    was = read_header(golden).schema
    assert golden.stem == f"schema{was}"
    document = documents.open_document(golden)
    assert document.reason is None
    assert (document.kept is not None) == (was < SCHEMA)
    assert same(document.session.snapshot(), said["records"])
    named = [[version.name, version.note, version.line] for version in document.session.versions]
    assert named == said.get("versions", [])
    documents.close(document)


def test_its_history_leads_back_to_the_beginning_and_forth_again(golden, said):
    document = documents.open_document(golden)
    session = document.session
    assert [entry.label.code for entry in session.history.done] == said["done"]
    assert [entry.label.code for entry in session.history.undone] == said["undone"]
    while session.history.undoable:
        session.undo()
    assert same(session.snapshot(), said["first"])
    for _ in said["done"]:
        session.redo()
    assert same(session.snapshot(), said["records"])
    while session.history.redoable:
        session.redo()
    documents.close(document)


def test_it_opens_as_a_large_file_does(golden, said, monkeypatch):
    """Of which not all is looked through, and that by the tables there were then."""
    monkeypatch.setattr("mapper.storage.pragmas.LARGE", 0)
    document = documents.open_document(golden)
    assert same(document.session.snapshot(), said["records"])
    documents.close(document)


def test_it_can_be_read_where_nothing_can_be_written(golden, said):
    content = golden.read_bytes()
    document = documents.open_document(golden, read_only=True)
    assert same(document.session.snapshot(), said["records"])
    documents.close(document)
    assert golden.read_bytes() == content
    assert list(golden.parent.iterdir()) == [golden]
