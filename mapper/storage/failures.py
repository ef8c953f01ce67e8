"""Known troubles of disk and file: what SQLite and the system report, as a code that a person can be told.

An error that is not listed here is a bug and goes on as it is.
"""

import errno
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final

from mapper.core.errors import Trouble

_SQLITE: Final[Mapping[int, str]] = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: "disk_full",
        sqlite3.SQLITE_BUSY: "busy",
        sqlite3.SQLITE_LOCKED: "busy",
        sqlite3.SQLITE_PROTOCOL: "busy",
        sqlite3.SQLITE_READONLY: "read_only_place",
        sqlite3.SQLITE_PERM: "no_permission",
        sqlite3.SQLITE_AUTH: "no_permission",
        sqlite3.SQLITE_CANTOPEN: "cannot_open",
        sqlite3.SQLITE_IOERR: "disk_failed",
        sqlite3.SQLITE_CORRUPT: "damaged",
        sqlite3.SQLITE_NOTADB: "damaged",
        sqlite3.SQLITE_TOOBIG: "too_large",
    }
)
_LEAST_ROOM: Final = 64 * 1024  # bytes; the shared memory beside a document takes 32 KiB
# What carries no code of its own: Python's finding, and SQLite's of a number in the header that it does not know.
_BROKEN: Final = ("Could not decode to UTF-8", "unsupported file format")
_PRIMARY: Final = 0xFF  # an extended code keeps the primary one in its low byte

_SYSTEM: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.ENOSPC: "disk_full",
        errno.EDQUOT: "disk_full",
        errno.EFBIG: "too_large",
        errno.EACCES: "no_permission",
        errno.EPERM: "no_permission",
        errno.EROFS: "read_only_place",
        errno.EIO: "disk_failed",
        errno.ENAMETOOLONG: "bad_name",
        errno.EINVAL: "bad_name",
        errno.ELOOP: "bad_name",
        errno.ENOTDIR: "no_such_folder",
        errno.EISDIR: "is_a_folder",
        errno.EEXIST: "exists",
        errno.EBUSY: "busy",
        errno.ETXTBSY: "busy",
    }
)


def trouble_of(error: BaseException, path: Path, missing: str = "file_gone") -> Trouble | None:
    """The trouble that an error stands for, or None when it is a bug. `missing`: the code when nothing is there."""
    code = None
    detail = str(error)
    if isinstance(error, sqlite3.Error):
        code = _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
        if code is None and detail.startswith(_BROKEN):
            code = "damaged"
        detail = getattr(error, "sqlite_errorname", detail)
    elif isinstance(error, FileNotFoundError):
        code = missing
    elif isinstance(error, OSError):
        code = _SYSTEM.get(error.errno or 0, "disk_failed")
        detail = errno.errorcode.get(error.errno or 0, detail)
    elif isinstance(error, UnicodeEncodeError):  # half of a surrogate pair, from a broken clipboard
        code = "unwritable_text"
    elif isinstance(error, UnicodeDecodeError):  # a byte of a text was hit
        code = "damaged"
    if code == "disk_failed" and is_full(path):
        code = "disk_full"  # SQLite says so itself only of the document's pages, not of the files beside it
    return Trouble(code, path=str(path), detail=detail) if code else None


def is_full(path: Path) -> bool:
    """Whether there is no room left for even the smallest of the files that SQLite keeps beside a document."""
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    except OSError:
        return False


@contextmanager
def known(path: Path, missing: str = "file_gone") -> Iterator[None]:
    """Turn the known errors of the block into Trouble."""
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeError) as error:
        trouble = trouble_of(error, path, missing)
        if trouble is None:
            raise
        raise trouble from error
