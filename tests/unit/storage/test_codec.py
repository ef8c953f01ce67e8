"""What is written down is read back: every value of every kind of record, every change set."""

import json
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.core.changes import Change, ChangeSet
from mapper.core.history import Label
from mapper.core.records import RECORD_TYPES, Record
from mapper.core.records.plain import to_plain, values_of
from mapper.storage import codec, newest, statements
from mapper.storage.pragmas import in_memory
from tests.laws.strategies import records


@pytest.fixture(scope="module")
def table():
    """Tables to write to and read from; what a record refers to need not be there."""
    with closing(in_memory()) as connection:
        connection.executescript(f"PRAGMA foreign_keys = OFF; {newest.ddl()}")
        yield connection


@given(record=st.sampled_from(RECORD_TYPES).flatmap(records))
def test_a_record_survives_its_table(table, record: Record):
    record_type = type(record)
    table.execute(statements.INSERT[record_type], values_of(record))
    rows = table.execute(statements.SELECT[record_type]).fetchall()
    table.execute(statements.DELETE[record_type], (record.id,))
    (read,) = codec.records_of(record_type, list(zip(*rows, strict=True)))
    assert read == record
    assert to_plain(read) == to_plain(record)
    assert [type(v) for v in values_of(read)] == [type(v) for v in values_of(record)]


@given(pair=st.sampled_from(RECORD_TYPES).flatmap(lambda t: st.tuples(records(t), st.none() | records(t))))
def test_a_change_set_survives_the_journal(pair):
    change = Change(*pair) if pair[1] is None or pair[1].id == pair[0].id else Change(None, pair[0])
    changes = ChangeSet({change.record.id: change})
    text = codec.changes_to_json(changes)
    assert codec.changes_from_json(text) == changes
    assert codec.changes_from_json(codec.changes_to_json(changes.inverse())) == changes.inverse()
    sides = (None if r is None else to_plain(r) for r in (change.before, change.after))
    told = {change.record.id: list(sides)}
    assert text == json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def test_a_label_survives_the_journal():
    label = Label("move_nodes", {"name": "“Ünï”", "count": 3}, "move:node-1")
    assert codec.label_of(label.code, codec.params_to_json(label), label.merge_key) == label


def test_an_unknown_word_is_told():
    record_type = next(t for t in RECORD_TYPES if t.prefix == "map")
    with pytest.raises(KeyError, match="dream"):
        codec.records_of(record_type, [("dream",) for _ in statements.COLUMNS[record_type]])
