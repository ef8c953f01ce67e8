"""How a document that is only read comes off the disk: whole, as it is now, into memory; nothing there is touched."""

import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from mapper.storage import inspection, opening
from mapper.storage.failures import known
from mapper.storage.lock import Holder
from mapper.storage.pragmas import connect, copied
from mapper.storage.settling import Aside, to_be_read


def open_to_read(path: Path, holder: Holder | None) -> tuple[sqlite3.Connection, Aside | None]:
    """The document as it is now, whole, in memory and at the newest schema: the file itself is let go at once.

    Also what lies beside it and is no part of it, where that lies. Nothing that happens to the file afterwards, and no
    writer elsewhere, can then pull two reads apart.
    `holder`: who is writing it; of a document on another machine only what it last brought to rest is read.
    """
    with known(path):
        memory, aside = _read(path, holder)
        try:
            opening.bring_up(memory, path)
        except BaseException:
            memory.close()
            raise
    return memory, aside


def _read(path: Path, holder: Holder | None) -> tuple[sqlite3.Connection, Aside | None]:
    """The bytes of the document. SQLite reads a file in WAL mode only by leaving a log and its companion beside it.

    So it goes to the file itself only while a writer of this machine keeps those there anyway.
    """
    if holder is not None and holder.is_here and not holder.is_stale:
        with suppress(sqlite3.OperationalError), closing(connect(path, "ro")) as source:
            inspection.verify_room(source, path)
            return copied(source), None
    with tempfile.TemporaryDirectory(prefix="mapper-") as folder:
        copy = Path(folder, "copy.salesmap")
        is_far = holder is not None and not holder.is_here
        opening.copy_still(path, copy, logs=("-journal",) if is_far else ("-wal", "-journal"))
        read, aside = to_be_read(path, copy)
        with closing(connect(read, "rw")) as source:
            inspection.verify_room(source, path)
            return copied(source), aside
