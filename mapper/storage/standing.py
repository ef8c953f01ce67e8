"""Whether the file that is open is still the one that lies under its name: told by its content, not by its time."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final
from zlib import crc32

from mapper.storage.belonging import mark, pages_in, unmark

_HEADER: Final = 100  # bytes; there SQLite counts the commits, but only where it keeps no log


class Standing:
    """Watches the file from when it was opened. `note` after whatever this program itself has written to it.

    With a log beside it the file changes only when the log is folded in, so all of it is looked at; without one each
    commit changes it, and the header tells. Its own look at the file stays open as long as the connection: on POSIX,
    closing any handle of a file gives up the locks that SQLite holds on it.
    """

    def __init__(self, path: Path, *, has_log: bool) -> None:
        self._place = path
        self._path = str(path)
        self._has_log = has_log
        self._log = f"{path}-wal"
        self._log_identity = identity(self._log) if has_log else None
        self.log_size = 0  # bytes of the log when it was looked at last
        self._identity = identity(path)
        self._file = path.open("rb", buffering=0)
        self.note()

    def note_log(self) -> int:
        """The log was made longer or emptied; how many bytes it has now."""
        log = _status(self._log)
        self.log_size = log.st_size if log is not None else 0
        return self.log_size

    def note(self) -> None:
        """What lies there now is ours."""
        if self._has_log:
            self.note_log()
        self._times = _times(os.fstat(self._file.fileno()))
        self._seen = self._content()
        self._mark = mark(self._place, self._seen) if self._has_log else b""

    def what_happened(self, *, is_sure: bool) -> str | None:
        """None when all is as it was left; else file_gone, file_replaced, log_gone or file_overwritten.

        Unless it must be sure, the content is read only when size or times have changed: enough before a command, which
        goes to the log and not into the file.
        """
        status = _status(self._path)
        if status is None:
            return "file_gone"
        if (status.st_dev, status.st_ino) != self._identity:
            return "file_replaced"
        if self._log_identity is not None:
            log = _status(self._log)
            if log is None or (log.st_dev, log.st_ino) != self._log_identity:
                return "log_gone"
            if log.st_size < self.log_size:  # what was done last is no longer in it, nor would be what comes
                return "file_overwritten"
            self.log_size = log.st_size
        now = _times(status)
        if (not is_sure and self._times == now) or self._content() == self._seen:
            self._times = now
            return None
        return "file_overwritten"

    @property
    def is_lost(self) -> bool:
        """Whether no file has what was done once this one is let go: it holds another's content, or has no name."""
        what = self.what_happened(is_sure=True)
        has_no_name = os.fstat(self._file.fileno()).st_nlink == 0
        return what == "file_overwritten" or (what in {"file_gone", "file_replaced"} and has_no_name)

    def close(self) -> None:
        """Let go of the file, after the connection has been closed."""
        self._file.close()

    def unmark(self) -> None:
        """No log is left of ours, and so nothing that it would have to be told of."""
        unmark(self._place, self._mark)

    def _content(self) -> bytes:
        if self._has_log:
            return pages_in(self._file.fileno())
        self._file.seek(0)
        return crc32(self._file.read(_HEADER)).to_bytes(4, "big")


def _times(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def identity(path: Path | str) -> tuple[int, int] | None:
    """What a file is whatever it is called: its device and its number there; None where there is none."""
    status = _status(path)
    return (status.st_dev, status.st_ino) if status is not None else None


def _status(path: Path | str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116  # twice with every edit; of a text it takes half of the time
    except OSError:
        return None


def remove_ours(made: Mapping[Path, tuple[int, int] | None]) -> None:
    """Take files away that are still those that were made, as far as that can be now."""
    for stray, known in made.items():
        if identity(stray) == known:
            with suppress(OSError):
                stray.unlink()


def empty_log(log: Path) -> None:
    """Let a connection that is closed next write nothing of its log into a file that is somebody else's by now.

    SQLite folds the log in with every last connection that is closed; from one without content it can take nothing.
    """
    if log.exists():
        os.truncate(log, 0)
