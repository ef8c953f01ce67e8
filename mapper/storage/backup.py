"""Copies of a document: made by SQLite, never by copying an open file, and put in place whole or not at all."""

import errno
import os
import re
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from filecmp import cmp
from itertools import count
from pathlib import Path
from typing import Final
from uuid import uuid4

from mapper.core.errors import Trouble
from mapper.storage.failures import known
from mapper.storage.pragmas import connect

_DEAD_SECONDS: Final = (
    600  # so long nothing was written to a file that is being written: nobody writes it any more
)


def copy_document(source: sqlite3.Connection, target: Path, *, with_history: bool = True) -> None:
    """Write a compact copy of the document to `target`, in place of what may be there. Raises Trouble.

    Without history there are no moments that could have a name, nor any that something was signed at.
    """
    with written_whole(target, Path.replace) as temporary:
        source.execute("VACUUM INTO ?", (str(temporary),))
        if not with_history:
            copy = connect(temporary, "rw")
            try:
                copy.executescript(
                    "DELETE FROM journal; DELETE FROM version; UPDATE sign_off SET version_id = NULL;"
                )
                copy.execute("VACUUM")  # what was deleted is really gone from the file
            finally:
                copy.close()


def keep_beside(source: sqlite3.Connection, path: Path, word: str) -> Path:
    """Keep a document as it is, under a free name with that word in it beside `path`; gives that name.

    Where the last opening was killed after this, the same is there already and will do.
    """
    for number in count():
        counted = f" {number}" if number else ""
        target = path.with_name(f"{path.stem}.{word}{counted}{path.suffix}")
        try:
            with written_whole(target, _put_new_or_leave) as temporary:
                source.execute("VACUUM INTO ?", (str(temporary),))
        except Trouble as trouble:
            if trouble.code != "exists":
                raise
        else:
            return target
    raise AssertionError("there is always one more number")


def _put_new_or_leave(temporary: Path, target: Path) -> None:
    if not (target.is_file() and cmp(temporary, target, shallow=False)):
        put_new(temporary, target)


def sweep(target: Path) -> None:
    """Take away what was begun to be written to `target` by somebody who was killed."""
    sweep_folder(target.parent, rf"\.~{re.escape(target.name)}\.[0-9a-f]{{8}}(-journal)?")


def sweep_folder(folder: Path, names: str) -> None:
    """Take away the files of a folder with such names (a regular expression) that nobody has written to for long."""
    begun = re.compile(names)
    with suppress(OSError):
        for path in folder.iterdir():
            if begun.fullmatch(path.name) and time.time() - path.stat().st_mtime > _DEAD_SECONDS:
                path.unlink()


@contextmanager
def written_whole(target: Path, put: Callable[[Path, Path], object]) -> Iterator[Path]:
    """A temporary file beside `target`, which `put` gives the target's name when the block succeeds; else it is gone.

    Raises Trouble, and nothing at `target` has changed.
    """
    sweep(target)
    temporary = target.with_name(f".~{target.name}.{uuid4().hex[:8]}")
    try:
        with known(target, missing="no_such_folder"):
            temporary.open(
                "xb"
            ).close()  # the system says why it cannot be; SQLite would only say that it cannot
            yield temporary
            _sync(temporary)
            put(temporary, target)
            sync_folder(target.parent)
    finally:
        # What kept the file from being made also keeps it from being taken away; the first trouble is the one to tell.
        for suffix in ("", "-journal"):
            with suppress(OSError):
                temporary.with_name(temporary.name + suffix).unlink(missing_ok=True)


def put_new(temporary: Path, target: Path) -> None:
    """Give the file its name, but never the name of another file. Raises FileExistsError."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        temporary.rename(target)


def _sync(path: Path) -> None:
    """Have the file on the disk before it is relied upon."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Have the name on the disk too; Windows does that by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:  # some file systems cannot; the name is then as safe as theirs are
        pass
    finally:
        os.close(handle)
