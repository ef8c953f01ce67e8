"""A disk that fails when it is told to: a connection whose n-th statement raises what SQLite would."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from mapper.storage.document_file import DocumentFile


class FailingConnection:
    """Passes everything on, but for the statement whose turn it is to fail. Taking back is never refused."""

    def __init__(self, real: sqlite3.Connection, fails_at: int, code: int) -> None:
        self.real = real
        self.countdown = fails_at
        self.code = code
        self.has_failed = False

    def __getattr__(self, name: str) -> object:
        return getattr(self.real, name)

    def execute(self, sql: str, *args: object) -> sqlite3.Cursor:
        self._count(sql)
        return self.real.execute(sql, *args)

    def executemany(self, sql: str, *args: object) -> sqlite3.Cursor:
        self._count(sql)
        return self.real.executemany(sql, *args)

    def _count(self, sql: str) -> None:
        if sql == "ROLLBACK":
            return
        self.countdown -= 1
        if self.countdown == 0:
            self.has_failed = True
            error = sqlite3.OperationalError("the disk failed")
            error.sqlite_errorcode = self.code
            error.sqlite_errorname = "SQLITE_X"
            raise error


@contextmanager
def failing(
    file: DocumentFile, fails_at: int, code: int = sqlite3.SQLITE_IOERR
) -> Iterator[FailingConnection]:
    """Let the n-th statement of the block fail, if it comes to that; with 0 none fails."""
    real = file._connection
    file._connection = flaky = FailingConnection(real, fails_at, code)  # type: ignore[assignment]
    try:
        yield flaky
    finally:
        file._connection = real
