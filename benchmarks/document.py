"""The measured promises about the file: an edit beside one synced append, a load beside plain rows."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks import history
from benchmarks.clock import cpu_ms, quiet, wall_ms
from benchmarks.maps import generated
from benchmarks.table import Figure
from mapper.core import queries
from mapper.core.edits.nodes import rename_node
from mapper.services.session import Session
from mapper.storage.document_file import DocumentFile

_MOST_EDIT = 1.8
_MOST_LOAD = 2.5


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """An edit against its floors, a load for each size, then a long history."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _edits(Path(folder), 40 if is_quick else 200)
        for steps in sizes:
            yield from _load(Path(folder) / f"load-{steps}.salesmap", steps, 3 if is_quick else 7)
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
        times: dict[str, list[float]] = {"append": [], "bare": [], "edit": []}

        def append() -> None:
            log.write(b"x" * 200)
            os.fdatasync(log.fileno())

        for i in range(count):
            upsert = (
                "INSERT INTO node VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET name=excluded.name",
                (f"N{i}",),
            )
            times["append"].append(wall_ms(append))
            times["bare"].append(wall_ms(lambda upsert=upsert: bare.execute(*upsert)))
            times["edit"].append(wall_ms(lambda i=i: session.run(rename_node, node_id, f"Name {i}")))
    bare.close()
    file.close()
    edit = median(times["edit"])
    yield Figure("edit / append + fdatasync (wall)", None, median(times["append"]), edit)
    yield Figure(
        "edit / bare upsert, WAL, FULL (wall)", None, median(times["bare"]), edit, most_ratio=_MOST_EDIT
    )


def _load(path: Path, steps: int, repeats: int) -> Iterator[Figure]:
    DocumentFile.create(path, generated(steps).records)
    connection = sqlite3.connect(path)
    file = DocumentFile.open(path)
    with quiet():
        floor = cpu_ms(lambda: _rows(connection), repeats)
        ours = cpu_ms(file.load, repeats)
    connection.close()
    file.close()
    yield Figure("load / sqlite3 tuples", steps, floor, ours, most_ratio=_MOST_LOAD)
    yield Figure("open with all checks, load, close", steps, None, cpu_ms(lambda: _opened(path), repeats))


def _rows(connection: sqlite3.Connection) -> int:
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return sum(len(connection.execute(f'SELECT * FROM "{name}"').fetchall()) for name in tables)


def _opened(path: Path) -> int:
    file = DocumentFile.open(path)
    count = len(file.load())
    file.close()
    return count
