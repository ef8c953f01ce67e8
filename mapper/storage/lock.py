"""The lock beside an open document: who has it open. One writer at a time, told to all others by name."""

import getpass
import json
import os
import platform
import stat
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from mapper.core.errors import Trouble
from mapper.core.history import is_time
from mapper.storage.failures import known

_WINDOWS_QUERY: Final = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
_WINDOWS_STILL_ACTIVE: Final = 259
_LONGEST: Final = 10_000  # bytes of a lock that is read; ours have three hundred
LOCKED: Final = frozenset({"locked", "locked_by_whom"})  # the codes of the trouble that it is somebody else's
_READ_ONLY_CODES: Final = frozenset({"no_permission", "read_only_place"})


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a document open: the person, the machine and the process, and since when (seconds since 1970, UTC)."""

    user: str
    host: str
    pid: int
    since: float
    born: str = (
        ""  # when the process began, as the system counts: a number used again is not the same process
    )
    token: str = ""

    @classmethod
    def me(cls) -> "Holder":
        pid = os.getpid()
        return cls(_user(), platform.node(), pid, time.time(), _born(pid), uuid4().hex)

    @property
    def is_here(self) -> bool:
        """Whether it is a process of this machine."""
        return self.host == platform.node()

    @property
    def is_me(self) -> bool:
        """Whether it is this very process."""
        return self.is_here and self.pid == os.getpid() and self.born == _born(self.pid)

    @property
    def is_stale(self) -> bool:
        """Whether the process is known to be gone; of other machines nothing is known."""
        return self.is_here and not (_is_running(self.pid) and _born(self.pid) == self.born)


_NOBODY_KNOWN: Final = Holder("", "", 0, 0.0)  # somebody, but who?


class Lock:
    """The lock on a document, held until `release`."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self.left: Holder | None = None  # who had it before and is gone without giving it back
        self._path = path
        self._holder = holder

    @classmethod
    def take(cls, document: Path, *, take_over: bool = False) -> "Lock":
        """Lock a document. A stale lock is replaced; any other one only with `take_over`.

        Raises Trouble: locked (with user, host, pid and since) or locked_by_whom where the lock does not tell,
        read_only_place where no lock can be put.
        """
        path = lock_path(document)
        lock = cls(path, Holder.me())
        try:
            with known(document, missing="no_such_folder"):
                while not lock._put():
                    holder = holder_of(document)
                    if holder is None:  # released a moment ago
                        continue
                    if not (take_over or holder.is_stale):
                        raise locked(document, holder)
                    lock.left = holder if holder.is_stale else None
                    lock._put_in_place(lock._holder)
                    if (now := holder_of(document)) != lock._holder and now is not None:
                        raise locked(document, now)  # somebody else took it over in the same moment
                    break
        except Trouble as trouble:
            if trouble.code in _READ_ONLY_CODES:
                raise Trouble("read_only_place", **trouble.params) from trouble
            raise
        return lock

    def release(self) -> None:
        """Take the lock off, unless somebody else has taken it over. Never fails: a stale lock harms nobody."""
        try:
            if _read(self._path) == self._holder:
                self._path.unlink()
        except OSError:
            return

    def give_up(self) -> None:
        """Leave all as it was: the lock of who was gone tells the next one that something may be to be said."""
        if self.left is None:
            self.release()
            return
        with suppress(OSError):
            if _read(self._path) == self._holder:
                self._put_in_place(self.left)

    def _put(self) -> bool:
        """Put the lock where there is none; False when there is one."""
        try:
            handle = os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
        except FileExistsError:
            return False
        try:
            _write(handle, self._holder)
        except OSError:
            with suppress(OSError):
                self._path.unlink()  # a lock that names nobody would only puzzle the next one
            raise
        return True

    def _put_in_place(self, holder: Holder) -> None:
        mine = self._path.with_name(f"{self._path.name}.{self._holder.token}")
        try:
            _write(os.open(mine, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o644), holder)
            mine.replace(self._path)
        except OSError:
            with suppress(OSError):
                mine.unlink()
            raise


def lock_path(document: Path) -> Path:
    """Where the lock of a document lies. Sync services know this form of name and leave it alone."""
    return document.with_name(f".~lock.{document.name}#")


def holder_of(document: Path) -> Holder | None:
    """Who has the document open; None when nobody has."""
    return _read(lock_path(document))


def locked(document: Path, holder: Holder) -> Trouble:
    """The trouble of finding a document held by somebody else, who may have left no name."""
    if not (holder.user and holder.host):
        return Trouble("locked_by_whom", path=str(document), lock=lock_path(document).name)
    return Trouble(
        "locked",
        path=str(document),
        user=holder.user,
        host=holder.host,
        pid=holder.pid,
        since=holder.since,
        is_here=holder.is_here,
    )


def _write(handle: int, holder: Holder) -> None:
    """Write it, and have it on the disk: an empty lock, as a power cut may leave one, would name nobody."""
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(json.dumps(asdict(holder)))
        file.flush()
        os.fsync(file.fileno())


def _read(path: Path) -> Holder | None:
    try:
        if not stat.S_ISREG(path.lstat().st_mode):  # a link to nowhere, or a pipe that would be waited for
            return _NOBODY_KNOWN
        with path.open("rb") as file:
            return _told(json.loads(file.read(_LONGEST)))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, RecursionError, OSError):  # half written, or by something else
        return _NOBODY_KNOWN


def _told(plain: Any) -> Holder:
    """The holder that a lock tells of. ValueError or TypeError when it is not told as ours are."""
    holder = Holder(**plain)
    texts = (holder.user, holder.host, holder.born, holder.token)
    is_process = type(holder.pid) is int and holder.pid > 0
    if not (is_process and all(isinstance(text, str) for text in texts) and is_time(holder.since)):
        raise ValueError("no holder")
    return holder


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name
        return ""


def _born(pid: int) -> str:
    """When a process began, where the system tells: field 22 of its stat on Linux."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        return told.rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def _is_running(pid: int) -> bool:
    if sys.platform == "win32":  # there, os.kill(pid, 0) would end the process
        import ctypes

        kernel = ctypes.windll.kernel32
        process = kernel.OpenProcess(_WINDOWS_QUERY, False, pid)
        if not process:
            return False
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(process, ctypes.byref(code))
        kernel.CloseHandle(process)
        return code.value == _WINDOWS_STILL_ACTIVE
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):  # it is somebody else's, or no number a process can have
        return True
    return True
