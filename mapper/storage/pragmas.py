"""How SQLite is spoken to: connections, the fence around files of strangers, and what makes a commit durable."""

import os
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote

BUSY_SECONDS: Final = 1.0  # how long a command waits for a virus scanner or a backup that reads the file
LONGEST_LOG: Final = (
    40_000_000  # bytes of a log from which on it is folded in though the document does not rest
)

# Bytes of zeros that a log is begun with, and is made longer by once it has outgrown them: twenty edits and eighty.
ROOM: Final = 1 << 18
MORE_ROOM: Final = 1 << 20

LARGE: Final = (
    256_000_000  # bytes of a file from which on it is not copied into memory, nor all of it read to open it
)

LONGEST_TEXT: Final = (
    200_000_000  # bytes of one value; the changes of the largest import take a quarter of that
)

_STATEMENTS: Final = 512  # compiled ones to keep: each combination of changed fields is one
_MOUNTS: Final = Path("/proc/self/mounts")
_NETWORK: Final = frozenset(
    [
        "9p",
        "afs",
        "afpfs",
        "cifs",
        "davfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.sshfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb2",
        "smb3",
        "smbfs",
    ]
)
_WINDOWS_REMOTE: Final = 4  # DRIVE_REMOTE


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection that begins and ends no transaction by itself. `mode`: ro, rw or rwc."""
    place = quote(path.absolute().as_posix())
    uri = f"file://{'' if place.startswith('/') else '/'}{place}?mode={mode}"
    connection = sqlite3.connect(
        uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, cached_statements=_STATEMENTS
    )
    guard(connection)
    return connection


def in_memory() -> sqlite3.Connection:
    """A fresh database in memory behind the same fence."""
    return _fresh(":memory:")


def _fresh(name: str) -> sqlite3.Connection:
    connection = sqlite3.connect(name, isolation_level=None)
    guard(connection)
    return connection


def copied(source: sqlite3.Connection) -> sqlite3.Connection:
    """All that is behind a connection, to look at and try on: in memory, or where it is large in a file.

    That has no name; SQLite takes it away when it is closed.
    """
    target = in_memory() if size_of(source) <= LARGE else _fresh("")
    try:
        source.backup(target)
    except BaseException:
        target.close()
        raise
    return target


def size_of(connection: sqlite3.Connection) -> int:
    """How many bytes the file has."""
    pages = connection.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    return int(pages.fetchone()[0])


def guard(connection: sqlite3.Connection) -> None:
    """Trust nothing that stands in the file's own schema, and hold references to their word."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_TEXT)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def make_durable(connection: sqlite3.Connection, path: Path) -> str:
    """Choose the way of writing that survives a power cut, and give its name: wal, or delete where wal cannot be."""
    mode = "delete"
    if not is_network_place(path):
        mode = str(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0])
    if mode == "wal":
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")  # `DocumentFile` does it, and so knows of it
    else:
        rest(connection)
        connection.execute("PRAGMA synchronous = EXTRA")
    return mode


def rest(connection: sqlite3.Connection) -> None:
    """Back to one file: everything goes into the document itself and its companions are removed."""
    connection.execute("PRAGMA journal_mode = DELETE").fetchone()


def checkpoint(connection: sqlite3.Connection, schema: int) -> bool:
    """Bring everything into the document itself, so that a copy of this one file is whole.

    False when a reader held part of it back; it is not waited for, since nothing is at stake but tidiness.
    """
    is_whole = checkpoint_to_the_last(connection)
    begin_log(connection, schema)
    return is_whole


def checkpoint_to_the_last(connection: sqlite3.Connection) -> bool:
    """The same, and the log stays empty: nothing more will be written."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")


def begin_log(connection: sqlite3.Connection, schema: int) -> None:
    """Write to an empty log what stands in the document already.

    The first commit of a log needs a second sync, for its header; better now than in the person's next edit.
    """
    connection.execute(f"PRAGMA user_version = {schema:d}")


def make_room(log: Path, room: int, *, is_synced: bool) -> None:
    """Make a log longer, so that the next commits only write over what is there. Where that cannot be, they make do.

    SQLite stops reading a log at the first page that does not bear its mark, so zeros behind it are nothing to it. A
    commit that lets the file grow has the system find a place for each page and note the new length on the disk as
    well; without that the three pages of an edit take no more time than the one of a bare upsert (docs/performance.md).
    """
    with suppress(OSError):
        file = os.open(log, os.O_WRONLY | os.O_APPEND)  # it is there, or is not to be made
        try:
            os.write(file, bytes(room))
            if is_synced:
                os.fsync(file)
        finally:
            os.close(file)


def is_network_place(path: Path) -> bool:
    """Whether the file lies on another machine, where the shared memory that WAL needs does not work."""
    if sys.platform == "win32":
        import ctypes

        drive = path.absolute().drive
        return drive.startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _WINDOWS_REMOTE
        )
    try:
        mounts = [line.split() for line in _MOUNTS.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError):
        return False
    place = os.path.realpath(path)
    points = [(m[1].replace("\\040", " "), m[2]) for m in mounts if len(m) > 2]
    around = [(p, kind) for p, kind in points if os.path.commonpath((p, place)) == p]
    return bool(around) and max(around, key=lambda point: len(point[0]))[1] in _NETWORK
