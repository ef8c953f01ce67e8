"""The measured promises about history: how large ten thousand commands are, and how soon one sees what was before."""

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from benchmarks.clock import once, quiet
from benchmarks.maps import generated
from benchmarks.table import Figure
from mapper.core import queries
from mapper.core.edits.connectors import add_connector, set_connector
from mapper.core.edits.lanes import resize_lane
from mapper.core.edits.measures import set_measures, set_touch_named
from mapper.core.edits.nodes import add_node, delete_items, move_nodes, rename_node, set_node_description
from mapper.core.edits.resources import attach_named
from mapper.core.edits.tidy import apply_layout, tidy_layout
from mapper.core.errors import Refused
from mapper.core.ids import MapId
from mapper.core.records import Node, Skill, Tool
from mapper.core.values import NodeKind, Point
from mapper.services.moments import Replay, beginning
from mapper.services.session import Session
from mapper.storage.document_file import DocumentFile

COMMANDS: Final = 10_000
_STEPS: Final = 200
_MOST_KB: Final = 20_000
_MOST_LOOK_MS: Final = 1000.0
_MOST_TOLD_MS: Final = 50.0


def figures(*, is_quick: bool) -> Iterator[Figure]:
    """A long meeting on a map of 200 steps; then back to its first moment, and on by one."""
    count = COMMANDS // 10 if is_quick else COMMANDS
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "long.salesmap")
        file = lived(path, count)
        session = Session(file)
        replay, lines = Replay(session), session.journal()
        nodes = sorted(node.id for node in session.store.all(Node))
        with quiet():
            told = max(once(lambda each=each: session.told_of(each, 20)) for each in nodes[::20])
            back = once(lambda: replay.go_to(beginning()))
            step = once(lambda: replay.go_to(lines[0]))
            forth = once(lambda: replay.go_to(lines[-1]))
        file.close()
        size = path.stat().st_size / 1000
    yield Figure(f"look at the moment {count:,} commands ago", _STEPS, None, back, most=_MOST_LOOK_MS)
    yield Figure("and one command on", _STEPS, None, step, most=16)
    yield Figure("and back to now", _STEPS, None, forth, most=_MOST_LOOK_MS)
    yield Figure("what was done to a step, at the worst", _STEPS, None, told, most=_MOST_TOLD_MS)
    yield Figure(f"the file after {count:,} commands", _STEPS, None, size, most=_MOST_KB, unit="kB")


def lived(path: Path, commands: int, seed: int = 7) -> DocumentFile:
    """A document on which people have worked for so many commands; open, and not synced, which is not asked here."""
    DocumentFile.create(path, generated(_STEPS).records)
    file = DocumentFile.open(path)
    file._connection.execute("PRAGMA synchronous = OFF")
    clock = iter(range(1_700_000_000, 1_700_000_000 + 100 * commands, 10))
    session = Session(file, lambda: float(next(clock)))
    rng, map_id = random.Random(seed), queries.maps(session.store)[0].id
    while session.line < commands:
        with suppress(Refused):
            _act(session, map_id, rng)()
    return file


def _act(session: Session, map_id: MapId, rng: random.Random) -> Callable[[], object]:
    """The next thing somebody does: mostly moving and naming, now and then something large."""
    nodes = sorted(node.id for node in queries.nodes(session.store, map_id))
    lines = sorted(line.id for line in queries.connectors(session.store, map_id))
    lanes = queries.lanes(session.store, map_id)
    node, other, line = rng.choice(nodes), rng.choice(nodes), rng.choice(lines)
    place = Point(rng.randrange(4000), rng.randrange(1500))
    words = " ".join(rng.choice(("call", "offer", "price", "need", "date")) for _ in range(rng.randint(2, 5)))
    count = len(nodes)
    acts: dict[Callable[[], object], int] = {
        lambda: session.run(move_nodes, {node: place}): 24,
        lambda: session.run(move_nodes, dict.fromkeys(rng.sample(nodes, min(6, count)), place)): 4,
        lambda: session.run(rename_node, node, words): 14,
        lambda: session.run(set_node_description, node, words * 4): 4,
        lambda: session.run(add_node, map_id, NodeKind.STEP, place, words): 8 if count < _STEPS else 4,
        lambda: session.run(delete_items, [node]): 4 if count < _STEPS else 8,
        lambda: session.run(add_connector, node, other): 6,
        lambda: session.run(set_connector, line, share=rng.random()): 7,
        lambda: session.run(set_measures, node, wait_days=rng.randint(1, 9)): 10,
        lambda: session.run(set_touch_named, [node], words[:5], rng.random()): 5,
        lambda: session.run(attach_named, [node], rng.choice((Tool, Skill)), words[:9]): 5,
        lambda: session.run(resize_lane, rng.choice(lanes).id, rng.randrange(120, 400)): 2,
        lambda: session.run(apply_layout, tidy_layout(session.store, map_id)): 1,
        session.undo: 5,
        session.redo: 3,
    }
    return rng.choices(list(acts), list(acts.values()))[0]
