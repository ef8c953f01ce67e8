"""A good document hurt in every way chance finds: opened whole or refused by name, soon, and unchanged on the disk."""

import copy
import json
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from mapper.core.edits.maps import copy_map
from mapper.core.edits.nodes import rename_node
from mapper.core.errors import Trouble
from mapper.core.records import Node, ProcessMap
from mapper.core.store import Store
from mapper.core.values import MapKind
from mapper.exchange.json_reader import records_from_bytes
from mapper.exchange.json_writer import document_as_text
from mapper.services import documents
from mapper.services.importing import settled
from mapper.services.session import Session
from tests.builders import a_map
from tests.laws import invariants

PAGE = 4096
LONGEST_S = 10.0
NASTY: tuple[object, ...] = (
    None, 0, -1, 1e300, 9e999, -9e999, 2**62, "", "x", "\ud800", "\u202eolleh", "=cmd()", "x" * 30_000,
    b"\xff\x00", "node-1",
)  # fmt: skip


def good(path: Path) -> bytes:
    """A document with something of many kinds, a second map and a history."""
    builder = a_map().stage("Selling").lane("Sales").start("Lead").step("Call", touch_hours=1, wait_days=2)
    builder.tool("CRM").skill("Listening", level=2).metric("Calls", target=5, unit="a day").touch("Rep", 2.0)
    builder.to("Won", share=0.3).stall("No answer").note("Why")
    with closing(builder.file(path)) as file:
        session = Session(file)
        session.run(copy_map, next(iter(session.store.all(ProcessMap))).id, "To-be", MapKind.TO_BE)
        session.run(rename_node, next(iter(session.store.all(Node))).id, "Lead, once more")
        session.name_version("Noon")
        session.undo()
    return path.read_bytes()


def flipped(content: bytearray, draw: random.Random) -> None:
    for _ in range(draw.choice((1, 1, 8, 200))):
        content[draw.randrange(len(content))] ^= 1 << draw.randrange(8)


def overwritten(content: bytearray, draw: random.Random) -> None:
    start = draw.randrange(len(content))
    length = draw.choice((1, 16, PAGE))
    content[start : start + length] = draw.choice((b"\0" * length, b"\xff" * length, draw.randbytes(length)))


def truncated(content: bytearray, draw: random.Random) -> None:
    del content[draw.randrange(len(content)) :]


def grown(content: bytearray, draw: random.Random) -> None:
    place = draw.randrange(len(content))
    content[place:place] = draw.randbytes(draw.choice((1, 100, PAGE)))


def shuffled(content: bytearray, draw: random.Random) -> None:
    """A page in the place of another."""
    pages = len(content) // PAGE
    source, target = (draw.randrange(pages) * PAGE for _ in range(2))
    content[target : target + PAGE] = content[source : source + PAGE]


def mistyped(path: Path, draw: random.Random) -> None:
    """A value no rule and no check let in, in any field of any row."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        tables = [
            t for (t,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
        ]
        for _ in range(draw.choice((1, 1, 5))):
            table = draw.choice(tables)
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            rows = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            if not rows:
                continue
            first, column = columns[0], draw.choice(columns)
            row = f"(SELECT {first} FROM {table} LIMIT 1 OFFSET {draw.randrange(rows)})"
            with suppress(sqlite3.Error, UnicodeEncodeError):
                connection.execute(
                    f"UPDATE {table} SET {column} = ? WHERE {first} = {row}", (draw.choice(NASTY),)
                )


HURTS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flipped,
    overwritten,
    truncated,
    grown,
    shuffled,
)


def live_through(path: Path, draw: random.Random) -> bool:
    """Open it, look through all of it and edit it; whether that could be. Anything but Trouble is a bug."""
    before, started = path.read_bytes(), time.monotonic()
    try:
        document = documents.open_document(path)
    except Trouble:
        assert path.read_bytes() == before
        assert [p.name for p in path.parent.iterdir()] == [path.name]
        return False
    finally:
        assert time.monotonic() - started < LONGEST_S
    try:
        session = document.session
        invariants.check(session.store, are_placed=False)
        with suppress(Trouble):
            for entry in session.history.done:
                document.file.changes_of(entry.seq)
            session.undo() if draw.random() < 0.5 and session.history.done else session.snapshot()
            session.run(rename_node, draw.choice(list(session.store.all(Node))).id, "Still here")
            session.restore(draw.randrange(session.line), "Then")
    finally:
        documents.close(document)
    return True


def hurt_and_open(folder: Path, times: int, seed: int) -> None:
    sound = good(folder / "good.salesmap")
    path = folder / "hurt" / "hurt.salesmap"
    path.parent.mkdir()
    opened = 0
    for number in range(times):
        draw = random.Random(f"{seed} {number}")
        content = bytearray(sound)
        if draw.random() < 0.7:
            draw.choice(HURTS)(content, draw)
            path.write_bytes(content)
        else:
            path.write_bytes(content)
            mistyped(path, draw)
        opened += live_through(path, draw)
        for left in path.parent.iterdir():
            left.unlink()
    assert times * 0.02 < opened < times * 0.9, "some hurts matter, some do not"


@pytest.mark.parametrize("seed", range(4))
def test_hundreds_of_hurts(tmp_path, seed):
    hurt_and_open(tmp_path, 150, seed)


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", [*range(4), *range(100, 140)])
def test_forty_thousand_hurts(tmp_path, seed):
    hurt_and_open(tmp_path, 1000, seed)


Place = tuple[Any, Any]  # a dictionary or a list, and where in it something stands


def places(tree: Any) -> Iterator[Place]:
    """All of a tree of JSON that can be put another thing in the place of."""
    for key in tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ():
        yield tree, key
        yield from places(tree[key])


def misread(content: bytearray, draw: random.Random) -> None:
    """JSON still, with what cannot be in some places: of another type, gone, told twice, another one's name."""
    tree = json.loads(content)
    for _ in range(draw.choice((1, 1, 3, 10))):
        there = list(places(tree))
        (holder, key), (other, at) = draw.sample(there, 2)
        match draw.randrange(4):
            case 0:
                holder[key] = draw.choice([each for each in NASTY if not isinstance(each, bytes)])
            case 1:
                del holder[key]
            case 2 if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[key]))
            case _:
                holder[key] = copy.deepcopy(other[at])
    content[:] = json.dumps(tree).encode()


def hurt_json(folder: Path, times: int, seed: int) -> None:
    good(folder / "good.salesmap")
    document = documents.open_document(folder / "good.salesmap", read_only=True)
    sound = document_as_text(document.session.snapshot()).encode()
    documents.close(document)
    taken = 0
    for number in range(times):
        draw = random.Random(f"{seed} {number}")
        content = bytearray(sound)
        draw.choice((flipped, overwritten, truncated, grown, misread, misread))(content, draw)
        with suppress(Trouble):
            invariants.check(Store(settled(records_from_bytes(bytes(content)))))
            taken += 1
    assert times * 0.02 < taken < times * 0.9, "some hurts matter, some do not"


def test_hurt_json(tmp_path):
    hurt_json(tmp_path, 600, 0)


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(10))
def test_much_hurt_json(tmp_path, seed):
    hurt_json(tmp_path, 2000, seed)
