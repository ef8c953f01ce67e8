"""A child process that edits a document without pause and says after each command what is on the disk by now.

`python -m tests.laws.editor FILE SEED COUNT [--without-wal]` prints a line for each acknowledged command: the number
of lines in the journal and the fingerprint of the document. `COUNT` commands, or for ever with 0.
"""

import os
import random
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from itertools import count
from pathlib import Path

from mapper.core.edits.nodes import add_node, delete_items, move_nodes, rename_node
from mapper.core.edits.resources import attach_named
from mapper.core.errors import Refused
from mapper.core.reader import Reader
from mapper.core.records import RECORD_TYPES, Node, ProcessMap, Tool
from mapper.core.values import NodeKind, Point
from mapper.services import documents
from mapper.services.session import Session
from mapper.storage import pragmas

REST_EVERY = 17  # commands, so that checkpoints are among what may be interrupted


def fingerprint(reader: Reader) -> str:
    """The same for two documents that hold the same records."""
    found = sorted(repr(record) for record_type in RECORD_TYPES for record in reader.all(record_type))
    return sha256("\n".join(found).encode()).hexdigest()[:16]


def edit_once(session: Session, rng: random.Random) -> None:
    """Do one thing or another; what the rules refuse is not done."""
    nodes = sorted(node.id for node in session.store.all(Node))
    map_id = next(iter(session.store.all(ProcessMap))).id
    place = Point(rng.randrange(1000), rng.randrange(400))
    ways: list[Callable[[], object]] = [
        lambda: session.run(add_node, map_id, NodeKind.STEP, place, f"Step {rng.random()}"),
        session.undo,
        session.redo,
    ]
    if nodes:
        node = rng.choice(nodes)
        ways += [
            lambda: session.run(rename_node, node, f"Name {rng.random()}" * rng.randint(1, 10)),
            lambda: session.run(move_nodes, {node: place}),
            lambda: session.run(attach_named, nodes[:5], Tool, f"Tool {rng.randrange(5)}"),
            lambda: session.run(delete_items, [node]),
        ]
    with suppress(Refused):
        rng.choice(ways)()


def main(path: Path, seed: int, number: int) -> None:
    """Edit and tell, until enough is done or somebody ends it."""
    rng = random.Random(seed)
    document = documents.open_document(path)
    assert document.reason is None, document.reason
    for done in count(1):
        edit_once(document.session, rng)
        if done % REST_EVERY == 0:
            documents.rest(document)
        said = f"{len(document.file.journal())} {fingerprint(document.session.store)}\n"
        os.write(1, said.encode())
        if done == number:
            break
    documents.close(document)


if __name__ == "__main__":
    if "--without-wal" in sys.argv:
        pragmas.is_network_place = lambda path: True
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
