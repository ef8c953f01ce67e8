"""The open document on the disk: one SQLite file, each command one durable transaction."""

import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from mapper.core.changes import ChangeSet
from mapper.core.errors import Trouble
from mapper.core.history import RESTORE, Act, Entry, Line, Version
from mapper.core.ids import VersionId
from mapper.core.records import Record
from mapper.storage import backup, journal, opening, pragmas, read_only, reading, rows, thinning
from mapper.storage.belonging import log_of
from mapper.storage.failures import known, trouble_of
from mapper.storage.lock import LOCKED, Holder, Lock, holder_of, locked
from mapper.storage.newest import SCHEMA
from mapper.storage.past import Past
from mapper.storage.settling import Aside, settle
from mapper.storage.standing import Standing, empty_log, identity, remove_ours

T = TypeVar("T")


class DocumentFile:
    """A document that is open to be written, or a picture of one in memory when it may only be read.

    The keeper of a Session. Whatever raises Trouble has changed nothing in the file.
    """

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        lock: Lock | None = None,
        reason: Trouble | None = None,
        kept: Path | None = None,
        aside: Aside | None = None,
        content: reading.Content | None = None,
    ) -> None:
        self.path = path
        self.reason = reason  # None: it can be written
        self.kept = kept  # the file as it was before it was migrated
        self.aside = aside  # what a crash and a stranger left there that is no part of it
        self.schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
        # What was read when it was looked through is given to the first who asks, unless it has changed meanwhile.
        self._first_records = content.records if content is not None else None
        self._first_lines = content.lines if content is not None else None
        self._past = content.past if content is not None else None
        self._has_news = False  # whether anything was done since
        self._connection, self._lock = connection, lock
        self._identity = identity(path)
        self._has_log = str(connection.execute("PRAGMA journal_mode").fetchone()[0]) == "wal"
        self._log = log_of(path)
        self._room = 0  # bytes of the log that a commit writes over, without making it longer
        self._standing = None if reason is not None else Standing(path, has_log=self._has_log)
        if self._has_log:
            self._make_room()
        self._version = content.version if content is not None else reading.data_version(connection)
        logs = (self._log, path.with_name(f"{path.name}-shm"))
        self._companions = {log: identity(log) for log in logs if identity(log) is not None}

    @classmethod
    def create(cls, path: Path, records: Iterable[Record]) -> None:
        """Write a new document with these records; open it afterwards. Raises Trouble."""
        with opening.created(real(path), records):
            pass

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, take_over: bool = False, may_be_newer: bool = False
    ) -> "DocumentFile":
        """Open a document.

        Where it cannot be written it is opened to be read, and `reason` says why: locked, read_only_file,
        read_only_place, too_new (with `may_be_newer` only), as_asked. `take_over` takes a lock from whoever holds it.
        Raises Trouble when it cannot be read either.
        """
        path = real(path)
        holder = holder_of(path)
        if holder is not None and holder.is_me:
            # Read through SQLite alone: any other handle of the file, when it is closed, gives up SQLite's own locks.
            as_asked = Trouble("as_asked", path=str(path))
            return cls._open_to_read(path, as_asked if read_only else locked(path, holder))
        header = opening.readable_header(path, may_be_newer=may_be_newer)
        because: Trouble | None = None
        if read_only:
            because = Trouble("as_asked", path=str(path))
        elif header.schema > SCHEMA:
            because = opening.too_new(path, header.schema)
        elif not _may_write(path):
            because = Trouble("read_only_file", path=str(path))
        else:
            try:
                is_in_use = holder is not None and holder.is_here and not holder.is_stale
                return cls._open_to_write(path, take_over=take_over, is_in_use=is_in_use)
            except Trouble as trouble:
                if trouble.code not in LOCKED and trouble.code != "read_only_place":
                    raise
                because = trouble
        return cls._open_to_read(path, because)

    @classmethod
    def _open_to_write(cls, path: Path, *, take_over: bool, is_in_use: bool) -> "DocumentFile":
        lock = Lock.take(path, take_over=take_over)
        try:
            header = opening.readable_header(path, may_be_newer=False)  # again: now nobody else changes it
            aside = settle(path) if not is_in_use else None
            connection, content, kept = opening.open_to_write(path, header.schema)
        except BaseException:
            lock.give_up()
            raise
        return cls(path, connection, lock=lock, kept=kept, aside=aside, content=content)

    @classmethod
    def _open_to_read(cls, path: Path, because: Trouble) -> "DocumentFile":
        connection, aside = read_only.open_to_read(path, holder_of(path))
        return cls(path, connection, reason=because, aside=aside)

    @property
    def is_read_only(self) -> bool:
        return self.reason is not None

    # -- reading

    def load(self) -> list[Record]:
        """All records of the document. Raises Trouble("damaged") when they make no whole one."""
        if self._first_records is not None:
            records, self._first_records = self._first_records, None
            return records
        with self._telling_of_newer():
            return reading.records(self._connection, self.path)

    def journal(self, after: int = 0) -> list[Line]:
        """The lines of the journal after that one, oldest first, the entries without their changes."""
        if self._first_lines is not None and not after:
            lines, self._first_lines = self._first_lines, None
            return lines
        with self._telling_of_newer():
            return reading.lines(self._connection, self.path, after)

    @contextmanager
    def _telling_of_newer(self) -> Iterator[None]:
        try:
            yield
        except Trouble as trouble:
            if trouble.code == "damaged" and self.reason is not None and self.reason.code == "too_new":
                raise self.reason from trouble
            raise

    def changes_of(self, seq: int) -> ChangeSet:
        """The changes of one entry. Raises Trouble("unreadable_history") when they cannot be understood any more."""
        with self._understood(seq):
            return journal.changes_of(self._connection, seq)

    def between(self, start: int, end: int) -> ChangeSet:
        """What leads from the document as it stood at one line of the journal to as it stood at another.

        Line 0 is the document before the first one. Raises Trouble("unreadable_history").
        """
        with self._understood(max(start, end)):
            return journal.between(self._connection, start, end)

    def versions(self) -> list[Version]:
        """The moments that have a name, oldest first. Raises Trouble("damaged")."""
        with self._telling_of_newer():
            return reading.versions(self._connection, self.path)

    def edits_about(self, record_id: str, among: Collection[int], most: int | None) -> tuple[set[int], bool]:
        """Which of these edits speak of this id, the latest up to `most` letters; and whether these are all."""
        with known(self.path):
            return journal.edits_about(self._connection, record_id, among, most)

    @contextmanager
    def _understood(self, seq: int = 0) -> Iterator[None]:
        try:
            with known(self.path):
                yield
        except (ValueError, KeyError, TypeError) as error:
            raise Trouble("unreadable_history", path=str(self.path), seq=seq) from error

    # -- writing

    def write(self, changes: ChangeSet, act: Act, entry: Entry, *, amend: bool = False) -> None:
        """Make the changes and note them in the journal, in one durable transaction.

        Raises Trouble, unreadable_history where what is undone or done again does not go with the rest of the document:
        no rule is asked then, and a damaged journal may tell of anything.
        """
        try:
            self._durably(lambda connection: rows.carry_out(connection, changes, act, entry, amend=amend))
        except sqlite3.IntegrityError as error:
            if act is Act.EDIT and entry.label.code != RESTORE:
                raise  # a rule let through what the file does not
            raise Trouble("unreadable_history", path=str(self.path), seq=entry.seq) from error
        if self._past is not None:
            self._past.note(act, entry, amend=amend)

    def keep_version(self, version: Version) -> None:
        """Keep a moment that has a name, or the new name of one, in a durable transaction. Raises Trouble."""
        self._durably(lambda connection: journal.keep_version(connection, version))

    def drop_version(self, version_id: VersionId) -> None:
        """Forget the name of a moment, in a durable transaction. Raises Trouble."""
        self._durably(lambda connection: journal.drop_version(connection, version_id))

    def thin(self, keep: int) -> int:
        """Tell the lines before the newest `keep` in few; how many lines went.

        The moments that have a name stay as they are, and what went can no longer be undone step by step.
        Raises Trouble, unreadable_history where one of the lines cannot be understood any more.
        """
        with self._understood():
            gone = self._durably(lambda connection: thinning.thin(connection, keep))
        with suppress(sqlite3.Error):  # it is thinned already; the file only stays as large as it is
            thinning.compact(self._connection)
        self._past = Past.read(self._connection)
        self._note()
        return gone

    def _durably(self, deed: Callable[[sqlite3.Connection], T]) -> T:
        """Do it in one durable transaction, whole or not at all; gives what it gives. Raises Trouble."""
        if self.reason is not None:
            raise self.reason
        connection = self._connection
        try:
            self.look_after(is_sure=False)
            self._keep_log_short()
            self._first_records = self._first_lines = None
            connection.execute("BEGIN IMMEDIATE")
            if reading.data_version(connection) != self._version:
                raise Trouble("changed_elsewhere", path=str(self.path))
            done = deed(connection)
            connection.execute("COMMIT")
        except BaseException as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            trouble = trouble_of(error, self.path)
            if trouble is not None:
                raise trouble from error
            raise
        self._has_news = True
        if not self._has_log:
            self._note()
        return done

    def look_after(self, *, is_sure: bool = True) -> None:
        """Raise Trouble when the file under the name is no longer the one that is open: it must not be written to.

        file_gone, file_replaced (a sync service put another copy in its place), file_overwritten (it wrote over this
        one), log_gone (what was done last lies in a log without a name) or changed_elsewhere (by another Mapper).
        """
        what = self._what_happened(is_sure=is_sure)
        if what is not None:
            raise Trouble(what, path=str(self.path))

    def checkpoint(self) -> bool:
        """Come to rest: the file alone, copied by anybody, is whole. False when a reader held part of it back.

        Raises Trouble like `look_after`.
        """
        if self.is_read_only:
            return True
        self.look_after()
        with known(self.path):
            return self._fold_in() if self._has_log else True

    def _keep_log_short(self) -> None:
        """SQLite would do so by itself, but then it could not be told from a stranger's writing.

        Before a command, when the log has been looked at anyway; where it has outgrown its room, there is more for the
        next ones.
        """
        assert self._standing is not None, "only who may write does so"
        size = self._standing.log_size
        if size > pragmas.LONGEST_LOG:
            with suppress(sqlite3.Error, OSError):  # all is durable; the log only stays as long as it is
                self._fold_in()
        elif size > self._room:
            self._make_room(pragmas.MORE_ROOM, is_synced=False)  # on the disk with this command

    def _fold_in(self) -> bool:
        try:
            is_whole = pragmas.checkpoint(self._connection, SCHEMA)
        finally:
            self._note()
        if is_whole:
            self._make_room()
        return is_whole

    def _make_room(self, room: int | None = None, *, is_synced: bool = True) -> None:
        """Let the next commands find room in the log."""
        if self._standing is not None:
            pragmas.make_room(self._log, pragmas.ROOM if room is None else room, is_synced=is_synced)
            self._room = self._standing.note_log()

    def _note(self) -> None:
        """What lies in the file now was written here."""
        if self._standing is not None:
            self._standing.note()

    def save_copy(self, target: Path, *, with_history: bool = True) -> None:
        """Write a copy in place of what may be at `target`. Raises Trouble: same_file, locked, disk_full and more."""
        target = real(target)
        self.may_be_written_over(target)
        backup.copy_document(self._connection, target, with_history=with_history)

    def write_again(
        self, target: Path, records: Iterable[Record], versions: Sequence[Version], *, with_history: bool
    ) -> None:
        """Write a copy of what is known without the file, which is a stranger's by now, in place of what may be there.

        These `records`, these moments, and the journal as it was opened and went on. Raises Trouble like `save_copy`.
        """
        target = real(target)
        self.may_be_written_over(target)
        with opening.created(target, records, replace=True) as connection:
            if with_history and self._past is not None:
                self._past.write(connection, versions)

    @property
    def knows_history(self) -> bool:
        """Whether `write_again` could write all of the journal and not only what was done since it was opened."""
        return self._past is not None and self._past.is_whole

    def may_be_written_over(self, target: Path) -> None:
        """Raise Trouble when a copy of this document cannot take the place of what is at `target`."""
        if identity(target) == (self._identity or ()):
            raise Trouble("same_file", path=str(target))
        with known(target):
            if target.is_dir():
                raise Trouble("is_a_folder", path=str(target))
        holder = holder_of(target)
        if holder is not None and not holder.is_stale and target != self.path:
            raise locked(target, holder)

    def close(self) -> None:
        """Leave one file and no lock behind. What cannot be tidied up now is tidied up at the next opening."""
        has_strays = False  # a log left behind would be taken for that of the file which has the name today
        try:
            match self._what_happened(is_sure=True):
                case "file_overwritten":
                    empty_log(self._log)
                    has_strays = True
                case "file_gone" | "file_replaced":
                    # it has all, wherever it is
                    has_strays = pragmas.checkpoint_to_the_last(self._connection)
                case _ if not self.is_read_only:
                    with suppress(sqlite3.Error, ValueError, KeyError, TypeError):
                        thinning.tend(self._connection)  # a history that cannot be read stays as it is
                    pragmas.rest(self._connection)
        except (sqlite3.Error, OSError):  # all is durable already; the log stays beside the document
            pass
        finally:
            self._connection.close()
            standing, self._standing = self._standing, None
            if standing is not None:
                standing.close()
                remove_ours(self._companions if has_strays else {})
                standing.unmark()
            if self._lock is not None:
                self._lock.release()

    @property
    def is_lost(self) -> bool:
        """Whether what was done will be in no file when this one is closed: a stranger took its place or its name."""
        return bool(self._has_news and self._past and self._standing and self._standing.is_lost)

    @property
    def left(self) -> Holder | None:
        """The process that had the document open before and ended without closing it; None when it was closed."""
        return self._lock.left if self._lock is not None else None

    @property
    def holder(self) -> Holder | None:
        """Who has the document open to write, this program included."""
        return holder_of(self.path)

    def _what_happened(self, *, is_sure: bool) -> str | None:
        what = self._standing.what_happened(is_sure=is_sure) if self._standing is not None else None
        if what == "file_overwritten":
            with suppress(sqlite3.DatabaseError):  # what lies there now may be no database any more
                if reading.data_version(self._connection) != self._version:
                    return "changed_elsewhere"
        return what


def real(path: Path) -> Path:
    """Where a path leads in the end: lock and log must lie beside the document itself, whatever link led to it."""
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:  # links in a circle
        raise Trouble("bad_name", path=str(path), detail="") from error


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
