"""Files of strangers and broken ones: refused or salvaged, soon and in little room, and unchanged on the disk."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mapper.core.edits.maps import copy_map
from mapper.core.errors import Trouble
from mapper.core.ids import GoalId, new_id
from mapper.core.records import Connector, Goal, Node, ProcessMap
from mapper.core.values import MapKind
from mapper.exchange.json_reader import records_from_bytes
from mapper.services import documents
from mapper.services.session import Session
from tests.builders import a_map

ROOT = Path(__file__).parents[3]
SECONDS, MEGABYTES = 10.0, 1000


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Path:
    """A document with two maps, two goals, and on each map a start, two steps, an end and two notes."""
    path = tmp_path_factory.mktemp("sound") / "sound.salesmap"
    builder = a_map().stage("Selling").lane("Sales").start("Lead").step("Call", touch_hours=1).step("Ask")
    builder.to("Won", share=0.3).note("Why").note("How")
    for name in ("Win", "Grow"):
        builder.put(Goal(id=GoalId(new_id("goal")), name=name))
    with closing(builder.file(path)) as file:
        session = Session(file)
        first = next(iter(session.store.all(ProcessMap)))
        session.run(copy_map, first.id, "To-be", MapKind.TO_BE)
    return path


@pytest.fixture
def victim(sound, tmp_path) -> Path:
    return Path(shutil.copy(sound, tmp_path / "victim.salesmap"))


def altered(path: Path, *statements: str) -> None:
    """Do what no rule and no table would let through."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in ("PRAGMA foreign_keys = OFF", "PRAGMA ignore_check_constraints = ON", *statements):
        connection.execute(statement)
    connection.close()


def refusal(path: Path, **how: bool) -> Trouble:
    """Why a document does not open; the file is as it was, alone."""
    before = path.read_bytes()
    with pytest.raises(Trouble) as caught:
        documents.close(documents.open_document(path, **how))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    return caught.value


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON node BEGIN DELETE FROM map; END",
        "CREATE VIEW v AS SELECT * FROM node",
        "CREATE VIRTUAL TABLE f USING fts5(a)",
    ],
    ids=["trigger", "view", "virtual table"],
)
def test_what_runs_code_of_strangers_is_refused(victim, statement):
    altered(victim, statement)
    assert refusal(victim).code == "foreign_parts"
    assert refusal(victim, read_only=True).code == "foreign_parts"


_STEP = "(SELECT min(id) FROM node WHERE name = 'Call')"
_END = "(SELECT min(id) FROM node WHERE name = 'Won')"
_NOTE = "(SELECT min(id) FROM node WHERE name = 'Why')"
_MAP, _COPY = "(SELECT min(id) FROM map)", "(SELECT max(id) FROM map)"
_GOAL, _OTHER = "(SELECT min(id) FROM goal)", "(SELECT max(id) FROM goal)"

WRONG = {
    "a stage that is not there": f"UPDATE node SET stage_id = 'stage-gone' WHERE id = {_STEP}",
    "a cell of another map": "UPDATE node SET map_id = (SELECT id FROM map WHERE id <> map_id LIMIT 1) "
    f"WHERE id = {_STEP}",
    "a line between two maps": "UPDATE connector SET target_id = (SELECT id FROM node WHERE map_id <> connector.map_id "
    "AND name = 'Won') WHERE id = (SELECT min(id) FROM connector)",
    "a line out of an end": "UPDATE node SET kind = 'end', outcome = 'won' WHERE name = 'Ask'",
    "a goal above itself": f"UPDATE goal SET parent_id = id WHERE id = {_GOAL}",
    "goals above each other": f"UPDATE goal SET parent_id = CASE id WHEN {_GOAL} THEN {_OTHER} ELSE {_GOAL} END",
    "maps made of each other": f"UPDATE map SET based_on = CASE id WHEN {_MAP} THEN {_COPY} ELSE {_MAP} END",
    "a map inside itself": "UPDATE map SET parent_node_id = (SELECT min(id) FROM node WHERE map_id = map.id) "
    f"WHERE id = {_MAP}",
    "a note on a note": "UPDATE node SET attached_to = (SELECT max(id) FROM node WHERE name = 'How') "
    f"WHERE id = {_NOTE}",
    "a step on a step": f"UPDATE node SET attached_to = {_END} WHERE id = {_STEP}",
    "a note on another map": "UPDATE node SET attached_to = (SELECT id FROM node WHERE name = 'Call' AND map_id <> "
    f"(SELECT map_id FROM node WHERE id = {_NOTE})) WHERE id = {_NOTE}",
    "an end without an outcome": f"UPDATE node SET outcome = NULL WHERE id = {_END}",
    "an outcome of a step": f"UPDATE node SET outcome = 'won' WHERE id = {_STEP}",
    "a share and a count": "UPDATE connector SET share = 0.5, count = 5",
    "a place beyond all": f"UPDATE node SET x = 1e300 WHERE id = {_STEP}",
    "a place at infinity": f"UPDATE node SET x = 9e999 WHERE id = {_STEP}",
    "no customer": "UPDATE lane SET is_customer = 0",
    "two lanes at one place": "UPDATE lane SET position = 0",
    "no map": "DELETE FROM map",
    "two documents": "INSERT INTO document SELECT 'document-2', title, author, purpose, currency, created "
    "FROM document",
    "a share of infinity": "UPDATE connector SET share = 9e999",
    "a word nobody knows": f"UPDATE node SET kind = 'bomb' WHERE id = {_STEP}",
    "a text where a number is": f"UPDATE node SET x = 'far' WHERE id = {_STEP}",
    "a number that is none": "UPDATE measures SET wait_days = 9e999 - 9e999",
    "half a letter": f"UPDATE node SET name = CAST(x'eda080' AS TEXT) WHERE id = {_STEP}",
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_is_refused_and_can_be_salvaged(victim, tmp_path, what):
    """Or opened whole, where the table itself did not let it in."""
    try:
        altered(victim, WRONG[what])
    except sqlite3.IntegrityError:  # a strict table does not even let it in
        assert what == "a text where a number is"
        return
    for how in ({}, {"read_only": True}):
        if what == "a number that is none":  # SQLite keeps nothing for it
            documents.close(documents.open_document(victim, **how))
        else:
            assert refusal(victim, **how).code == "damaged"
    before = victim.read_bytes()
    target = tmp_path / "salvaged.salesmap"
    documents.salvage_document(victim, target)
    assert victim.read_bytes() == before
    document = documents.open_document(target)
    store = document.session.store
    for line in store.all(Connector):
        assert store.get(Node, line.source_id).map_id == line.map_id
    assert {"Lead", "Won"} <= {node.name for node in store.all(Node)}
    documents.close(document)


def test_a_table_that_is_missing_or_another_is_damage(victim):
    altered(victim, "DROP TABLE node_tool")
    assert refusal(victim).code == "damaged"


_DEEP = "replace(hex(zeroblob(50000)), '00', '[')"


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE journal SET params = '{{\"a\":' || {_DEEP}",
        *(f"UPDATE journal SET time = {time}" for time in ("1e13", "1e300", "-1e12", "9e999")),
        "INSERT INTO version VALUES ('version-1', 'Here', '', 1e13, 0)",
    ],
)
def test_a_history_that_no_clock_and_no_reader_can_tell_is_damage(victim, tmp_path, statement):
    altered(victim, statement)
    assert refusal(victim).code == "damaged"
    assert refusal(victim, read_only=True).code == "damaged"


@pytest.mark.parametrize(
    "wrong",
    [
        f"changes = {_DEEP}",
        "changes = x'00'",
        "changes = '[]'",
        """changes = '{"x":"y"}'""",
        """changes = '{"node-1":[null,{"id":5}]}'""",
        "act = 'past'",
    ],
)
def test_a_history_that_cannot_be_read_is_not_thinned(victim, wrong):
    """The last one: a line that tells of many and does not say of how many."""
    lines = "INSERT INTO journal SELECT line + 1, seq + 1, act, time, label, params, merge_key, changes FROM journal"
    change = f"UPDATE journal SET {wrong}"
    altered(victim, lines, lines.replace("+ 1", "+ 2"), change)
    document = documents.open_document(victim)
    with pytest.raises(Trouble, match="unreadable_history"):
        document.session.thin(1)
    assert document.session.line == 4
    documents.close(document)


@pytest.mark.parametrize("is_long", [False, True])
def test_more_text_than_there_is_room_for_is_refused_before_it_is_read(victim, monkeypatch, is_long):
    """Whether it is one value or many."""
    monkeypatch.setattr("mapper.storage.inspection._LARGE", 0)
    if is_long:
        swollen(victim, 50_000)
        monkeypatch.setattr("mapper.storage.pragmas.LONGEST_TEXT", 40_000)
    else:
        monkeypatch.setattr("mapper.storage.inspection.MOST_TEXT", 500)
    for how in ({}, {"read_only": True}):
        assert refusal(victim, **how).code == "holds_too_much"


def test_a_large_file_is_looked_through_without_its_history_and_not_in_memory(victim, monkeypatch):
    monkeypatch.setattr("mapper.storage.pragmas.LARGE", 0)
    for how in ({}, {"read_only": True}):
        document = documents.open_document(victim, **how)
        assert len(list(document.session.store.all(ProcessMap))) == 2
        documents.close(document)
    altered(victim, f"UPDATE node SET kind = 'nonsense' WHERE id = {_STEP}")
    for how in ({}, {"read_only": True}):
        assert refusal(victim, **how).code == "damaged"


def test_more_things_than_a_document_holds_are_refused_before_they_are_read(victim, monkeypatch):
    monkeypatch.setattr("mapper.storage.inspection.MOST_RECORDS", 10)
    assert refusal(victim).code == "too_many_things"


LOOK = """
import sys, time
from pathlib import Path
from mapper.core.errors import Problem
from mapper.services import documents, importing
started = time.monotonic()
path = Path(sys.argv[1])
try:
    if path.suffix == ".json":
        told = str(len(importing.read_source(path)))
    else:
        documents.close(documents.open_document(path))
        told = "opened"
except Problem as problem:
    told = problem.code
taken = time.monotonic() - started
status = Path("/proc/self/status")  # getrusage counts what the parent had before the child became itself
lines = status.read_text().splitlines() if status.exists() else []
print(told, taken, sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024)
"""


def looked_at(path: Path) -> str:
    """What a program of its own says of the file, within ten seconds and a gigabyte; what is refused is as it was."""
    before = (path.stat().st_size, path.stat().st_mtime_ns)
    said = subprocess.run(
        [sys.executable, "-c", LOOK, str(path)], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    told, seconds, megabytes = said[0], float(said[1]), float(said[2])
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    assert told == "opened" or (path.stat().st_size, path.stat().st_mtime_ns) == before
    return told


def crowd(path: Path, count: int) -> None:
    """So many nodes more, all in one cell."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    names = [row[1] for row in connection.execute("PRAGMA table_info(node)")]
    chosen = ", ".join("printf('node-x%d', n)" if name == "id" else name for name in names)
    connection.execute(
        f"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {count:d}) "
        f"INSERT INTO node SELECT {chosen} FROM node, c WHERE node.id = {_STEP}"
    )
    connection.close()


def remembering(path: Path, size: int) -> None:
    """A history of ten change sets of that many letters in all."""
    a_line = f"'{{\"x\":\"' || hex(zeroblob({size // 20:d})) || '\"}}'"
    many = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 10)"
    columns = "seq, act, time, label, params, changes"
    altered(
        path,
        f"INSERT INTO journal ({columns}) {many} SELECT n + 9, 'edit', 1e9, 'x', '{{}}', {a_line} FROM c",
    )


def swollen(path: Path, size: int) -> None:
    """One name as long as that."""
    altered(path, f"UPDATE node SET name = hex(zeroblob({size // 2:d})) WHERE id = {_STEP}")


@pytest.mark.parametrize(
    ("swell", "amount", "code"),
    [
        pytest.param(crowd, 1_000_000, "too_many_things", marks=pytest.mark.soak),
        pytest.param(crowd, 195_000, "opened", marks=pytest.mark.soak),
        pytest.param(swollen, 900_000_000, "holds_too_much", marks=pytest.mark.soak),
        pytest.param(remembering, 1_500_000_000, "opened", marks=pytest.mark.soak),
        pytest.param(swollen, 150_000_000, "damaged", marks=pytest.mark.soak),
        (swollen, 5_000_000, "damaged"),
    ],
)
def test_huge_documents(victim, swell: Callable[[Path, int], None], amount, code):
    swell(victim, amount)
    assert looked_at(victim) == code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(lambda: b'{"maps": [' + b'{"name": "x"},' * 1_000_000 + b"{}]}", "json_too_many"),
        pytest.param(lambda: b"[" * 5_000_000, "json_too_deep"),
        pytest.param(lambda: b"[" + b"0," * 9_000_000 + b"0]", "json_too_many"),
        pytest.param(
            lambda: b'{"a": "' + b"x" * 100_000_000 + b'"}', "json_not_ours", marks=pytest.mark.soak
        ),
        pytest.param(lambda: b" " * 300_000_000, "json_too_large", marks=pytest.mark.soak),
    ],
    ids=["a million nodes", "nested", "nine million numbers", "one long text", "too long"],
)
def test_huge_json(tmp_path, content: Callable[[], bytes], code):
    path = tmp_path / "huge.json"
    path.write_bytes(content())
    assert looked_at(path) == code


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e999", '"\\ud800"', '"\\u0000"'])
def test_json_with_what_is_no_value_is_refused(text):
    whole = f'{{"format": "mapper", "version": 1, "document": {{"title": {text}}}}}'
    with pytest.raises(Trouble, match="json_"):
        records_from_bytes(whole.encode())
