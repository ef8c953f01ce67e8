"""Whatever things are called is shown as text: Qt would read a name with tags as a page, and load what it names."""

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from mapper.core import queries
from mapper.core.records import Record
from mapper.services import documents, samples
from tests.journeys.conftest import shown

TAG = "<u>"
TEXTS = {
    "name",
    "label",
    "description",
    "note",
    "reason",
    "value",
    "text",
    "benefit",
    "proof",
    "cue",
    "action",
}


def _tagged(record: Record) -> Record:
    texts = {
        field.name: f"{TAG}{text}"
        for field in fields(record)
        if field.name in TEXTS and isinstance(text := getattr(record, field.name), str) and text
    }
    return replace(record, **texts)


def _read_as_pages() -> set[str]:
    """The labels and tips on which a name would be read as a page."""
    found = set()
    for widget in QApplication.allWidgets():
        where = f"{type(widget).__name__} of {type(widget.parent()).__name__}"
        is_auto = isinstance(widget, QLabel) and widget.textFormat() is Qt.TextFormat.AutoText
        if is_auto and TAG in widget.text():
            found.add(where)
        if TAG in widget.toolTip():
            found.add(f"tip: {where}")
    return found


@pytest.fixture
def tagged(office, qtbot, tmp_path):
    path = tmp_path / "tagged.salesmap"
    documents.close(documents.new_document(path, records=[_tagged(each) for each in samples.demo_records()]))
    office.open_document(path)
    return shown(office, qtbot)


def test_no_name_is_read_as_a_page(tagged):
    assert _read_as_pages() == set()
    reader, map_id = tagged.bridge.reader, tagged.bridge.map_id
    nodes = [node.id for node in queries.nodes(reader, map_id)]
    lines = [line.id for line in queries.connectors(reader, map_id)]
    stages, lanes = queries.stages(reader, map_id), queries.lanes(reader, map_id)
    for chosen in (*nodes[:4], lines[0], stages[0].id, lanes[0].id):
        tagged.selection.set([chosen])
        QApplication.processEvents()
        assert _read_as_pages() == set(), chosen
