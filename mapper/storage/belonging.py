"""Which content a log belongs to: a mark beside the document remembers each page of the file that the log builds on.

A log holds only the pages that changed since it was last folded in. Laid over any other content, such as the older copy
that a sync service put in the file's place after a crash, it makes a mixture that nobody ever had.
"""

import os
import shutil
import sqlite3
import struct
from array import array
from contextlib import closing, suppress
from enum import Enum
from pathlib import Path
from typing import Final
from zlib import crc32

from mapper.storage.backup import sync_folder
from mapper.storage.pragmas import connect

PAGE: Final = 4096  # bytes, as SQLite makes them; of a log with others nothing is known
_AT_ONCE: Final = 256 * PAGE
_LOG_HEADER: Final = 32  # bytes; two numbers in it are drawn anew with every log that is begun
_FRAME: Final = struct.Struct(
    ">2I16x"
)  # before each page in the log: its number, and the pages there are then
_CHECK: Final = 4


class Belonging(Enum):
    """What the log is to the file it lies beside.

    OWN: what it builds on is there. OVER_ANOTHER: that too, but pages that the log brings again had been written by a
    stranger. FOREIGN: pages that it needs are others by now. UNKNOWN: no mark tells of this log.
    """

    OWN = "own"
    OVER_ANOTHER = "over another"
    FOREIGN = "foreign"
    UNKNOWN = "unknown"


def log_of(path: Path) -> Path:
    """Where the log of a document lies."""
    return path.with_name(f"{path.name}-wal")


def mark_of(path: Path) -> Path:
    """Where the mark lies. Sync services leave names of this form alone, so it stays with the log of this machine."""
    return path.with_name(f".~lock.{path.name}-wal#")


def has_log(path: Path) -> bool:
    """Whether a log with anything in it lies beside the file."""
    try:
        return log_of(path).stat().st_size > _LOG_HEADER
    except OSError:
        return False


def pages_in(file: "os.PathLike[str] | int") -> bytes:
    """The check sums of all pages of a file, four bytes each, read from its beginning."""
    sums = array("I")
    with open(file, "rb", buffering=0, closefd=not isinstance(file, int)) as pages:
        pages.seek(0)
        while part := pages.read(_AT_ONCE):
            view = memoryview(part)
            sums.extend(crc32(view[at : at + PAGE]) for at in range(0, len(part), PAGE))
    return sums.tobytes()


def mark(path: Path, pages: bytes) -> bytes:
    """Note, on the disk, that the log there now builds on these pages; what was noted, for `unmark`.

    Where it cannot be noted, the next opening only knows less.
    """
    with suppress(OSError):
        with log_of(path).open("rb") as log:
            noted = log.read(_LOG_HEADER) + pages
        noted += crc32(noted).to_bytes(_CHECK, "big")
        is_new = not mark_of(path).exists()
        with mark_of(path).open("wb") as file:
            file.write(noted)
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            sync_folder(path.parent)
        return noted
    return b""


def unmark(path: Path, noted: bytes) -> None:
    """Take the mark away, if it is still this one and no log is left that it tells of."""
    place = mark_of(path)
    with suppress(OSError):
        if not log_of(path).exists() and place.read_bytes() == noted:
            place.unlink()


def belonging(path: Path, copy: Path) -> Belonging:
    """What the log beside `copy` is to it, going by the mark of the document at `path`. The copies stay as they are."""
    try:
        noted = mark_of(path).read_bytes()
        log = log_of(copy).read_bytes()
    except OSError:
        return Belonging.UNKNOWN
    told, check = noted[:-_CHECK], noted[-_CHECK:]
    is_told = crc32(told).to_bytes(_CHECK, "big") == check and told[:_LOG_HEADER] == log[:_LOG_HEADER]
    if not is_told or int.from_bytes(log[8:12], "big") != PAGE:
        return Belonging.UNKNOWN
    frames = _whole_frames(copy)
    if not frames:
        return Belonging.UNKNOWN
    base, found = array("I", told[_LOG_HEADER:]), array("I", pages_in(copy))
    brought: dict[int, set[int]] = {}
    size = 0
    for number in range(frames):
        start = _LOG_HEADER + number * (_FRAME.size + PAGE)
        page, pages = _FRAME.unpack_from(log, start)
        start += _FRAME.size
        brought.setdefault(page, set()).add(crc32(memoryview(log)[start : start + PAGE]))
        size = pages or size
    for page in range(1, min(len(base), size) + 1):
        if page not in brought and (page > len(found) or found[page - 1] != base[page - 1]):
            return Belonging.FOREIGN
    for page, content in enumerate(found, start=1):
        # A fold that was cut short has brought some of the log's pages into the file already.
        if content not in brought.get(page, ()) and (page > len(base) or content != base[page - 1]):
            return Belonging.OVER_ANOTHER
    return Belonging.OWN


def _whole_frames(copy: Path) -> int:
    """How many pages of the log SQLite would take: those of whole transactions, the check sums of all of them right."""
    tried = copy.with_name(f"{copy.name}.tried")
    shutil.copyfile(copy, tried)
    shutil.copyfile(log_of(copy), log_of(tried))
    try:
        with closing(connect(tried, "rw")) as connection:
            connection.execute("PRAGMA schema_version").fetchone()  # a first look finds the log
            return int(connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()[1])
    except sqlite3.Error:
        return 0
