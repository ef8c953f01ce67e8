"""Whether the file that is open is still the one that lies under its name: told by its content, never by its time."""

import os
from pathlib import Path
from typing import Final

# SQLite's header holds a counter that grows with each checkpoint of ours: between two of them nobody but a stranger
# changes these bytes, and an older or newer copy of the same document differs in them.
_HEADER: Final = 100


class Standing:
    """Watches the file from when it was opened. `note` after whatever this program itself has written to it.

    Its own look at the file stays open as long as the connection: on POSIX, closing any handle of a file gives up the
    locks that SQLite holds on it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._identity = identity(path)
        self._file = path.open("rb", buffering=0)
        self._seen = self._header()

    def note(self) -> None:
        """What lies there now is ours."""
        self._seen = self._header()

    @property
    def is_in_place(self) -> bool:
        """Whether the name still leads to the file that is open; it may have been deleted, moved or replaced."""
        return identity(self._path) == self._identity

    @property
    def is_untouched(self) -> bool:
        """Whether nobody else has written over the file that is open."""
        return self._header() == self._seen

    def what_happened(self) -> str | None:
        """None when all is as it was left; else file_gone, file_replaced or file_overwritten."""
        if not self.is_in_place:
            return "file_replaced" if self._path.exists() else "file_gone"
        return None if self.is_untouched else "file_overwritten"

    def close(self) -> None:
        """Let go of the file, after the connection has been closed."""
        self._file.close()

    def _header(self) -> bytes:
        self._file.seek(0)
        return self._file.read(_HEADER)


def identity(path: Path) -> tuple[int, int] | None:
    """What a file is whatever it is called: its device and its number there; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def empty_log(log: Path) -> None:
    """Let a connection that is closed next write nothing of its log into a file that is somebody else's by now.

    SQLite folds the log in with every last connection that is closed; from one without content it can take nothing.
    """
    if log.exists():
        os.truncate(log, 0)
