"""The measured promises about the file: an edit beside one synced append, a load beside plain rows."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks import history
from benchmarks.clock import cpu_ms, in_turn_ms, once, quiet, wall_ms
from benchmarks.hung import hung
from benchmarks.maps import generated
from benchmarks.table import Figure
from mapper.core import queries
from mapper.core.edits.nodes import rename_node
from mapper.core.records import Record
from mapper.services.session import Session
from mapper.storage.document_file import DocumentFile

_MOST_EDIT = 1.8
_MOST_LOAD = 2.5
_MANY = 7_240  # steps with five things on each: 52,000 rows


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """An edit against its floors, a load for each size, then a long history."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _edits(Path(folder), 40 if is_quick else 200)
        for steps in sizes:
            records = generated(steps).records
            yield from _load(Path(folder) / f"load-{steps}.salesmap", steps, records, 3 if is_quick else 7)
        many = hung(_MANY).records
        name = f" ({len(many):,} rows)"
        yield from _load(Path(folder) / "load-many.salesmap", _MANY, many, 3 if is_quick else 7, name)
    yield from history.figures(is_quick=is_quick)


def _edits(folder: Path, count: int) -> Iterator[Figure]:
    """One command, one bare upsert and one append in turn, so that all meet the same disk."""
    path = folder / "edit.salesmap"
    DocumentFile.create(path, generated(200).records)
    session = Session(file := DocumentFile.open(path))
    node_id = min(node.id for node in queries.nodes(session.store, queries.maps(session.store)[0].id))
    bare = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("CREATE TABLE node (id TEXT PRIMARY KEY, name TEXT)")
    with (folder / "append").open("ab", buffering=0) as log:
        times: dict[str, list[float]] = {
            kind: [] for kind in ("append", "bare", "edit", "bare cpu", "edit cpu")
        }

        def append() -> None:
            log.write(b"x" * 200)
            os.fdatasync(log.fileno())

        sql = "INSERT INTO node VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET name=excluded.name"
        for i in range(count):
            times["append"].append(wall_ms(append))
            for kind, clock in (("", wall_ms), (" cpu", once)):
                name = f"Name {i}{kind}"
                times[f"bare{kind}"].append(clock(lambda name=name: bare.execute(sql, (name,))))
                times[f"edit{kind}"].append(clock(lambda name=name: session.run(rename_node, node_id, name)))
    bare.close()
    file.close()
    append_ms, bare_ms, edit_ms, bare_cpu, edit_cpu = map(median, times.values())
    yield Figure("edit / append + fdatasync (wall)", None, append_ms, edit_ms)
    for name, floor, ours in (("wall", bare_ms, edit_ms), ("CPU", bare_cpu, edit_cpu)):
        yield Figure(f"edit / bare upsert, WAL, FULL ({name})", None, floor, ours, most_ratio=_MOST_EDIT)


def _load(
    path: Path, steps: int, records: Sequence[Record], repeats: int, name: str = ""
) -> Iterator[Figure]:
    DocumentFile.create(path, records)
    connection = sqlite3.connect(path)
    file = DocumentFile.open(path)
    with quiet():
        floor, ours = in_turn_ms(lambda: _rows(connection), file.load, repeats)
    connection.close()
    file.close()
    yield Figure(f"load / sqlite3 tuples{name}", steps, floor, ours, most_ratio=_MOST_LOAD)
    yield Figure(
        f"open with all checks, load, close{name}", steps, None, cpu_ms(lambda: _opened(path), repeats)
    )


def _rows(connection: sqlite3.Connection) -> int:
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return sum(len(connection.execute(f'SELECT * FROM "{name}"').fetchall()) for name in tables)


def _opened(path: Path) -> int:
    file = DocumentFile.open(path)
    count = len(file.load())
    file.close()
    return count
