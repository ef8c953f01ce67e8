"""Opening documents for the commands: to read, to write, and in the editor."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

import typer

from mapper.app.commands.output import on_one_line
from mapper.core.errors import Trouble
from mapper.services import documents
from mapper.storage.document_file import real
from mapper.storage.failures import known
from mapper.storage.lock import LOCKED, holder_of, locked
from mapper.storage.opening import readable_header

ENDING: Final = ".salesmap"


@contextmanager
def reading(file: Path) -> Iterator[documents.OpenDocument]:
    """A document to read; one that somebody else has open is read as it was last folded into its file."""
    document = documents.open_document(file, read_only=True)
    try:
        _tell_of_strays(document)
        yield document
    finally:
        documents.close(document)


@contextmanager
def writing(
    file: Path,
    *,
    may_take_over: bool = True,
    takes_over: bool = False,
    judged: Callable[[documents.OpenDocument], object] | None = None,
) -> Iterator[documents.OpenDocument]:
    """A document to change. Raises Trouble("locked", ...) when somebody else has it open.

    `may_take_over`: the command knows --take-over, so that is told then. `takes_over`: it was said, so the document is
    taken first from a program elsewhere; whatever else the command needs was read before. `judged`: raises what the
    rules have against it; tried before that, on the document as it was last folded into its file.
    """
    if takes_over:
        if judged is not None:
            with reading(file) as document:
                judged(document)
        take_over(file)
    document = documents.open_document(file)
    try:
        if document.reason is not None:
            if may_take_over and document.reason.code in LOCKED and not _is_at_work(file):
                _tell("If that program is gone, --take-over takes the document from it.")
            raise document.reason
        _tell_of_strays(document)
        yield document
    finally:
        documents.close(document)


def take_over(file: Path) -> None:
    """Take a document from whoever has it open, and say from whom; nothing where nobody has.

    Raises Trouble("locked", ...) where that program is at work on this machine: it can be asked to close it.
    """
    holder = holder_of(real(file))
    if holder is None or holder.is_stale:
        return
    if _is_at_work(file):
        raise locked(file, holder)
    document = documents.open_document(file, take_over=True)
    try:
        if document.reason is not None:
            raise document.reason
        since = datetime.fromtimestamp(holder.since).strftime("%Y-%m-%d %H:%M")  # noqa: DTZ006  # the person's own
        whom = (
            f"{holder.user} on {holder.host}, who had it open since {since}"
            if holder.host
            else "nobody known"
        )
        _tell(f"Taken over from {whom}: what is done there from now on is not kept in this file.")
        _tell_of_strays(document)
    finally:
        documents.close(document)


def _is_at_work(file: Path) -> bool:
    """Whether a running program of this machine has the document open."""
    holder = holder_of(real(file))
    return holder is not None and holder.is_here and not holder.is_stale


def _tell_of_strays(document: documents.OpenDocument) -> None:
    if document.log_aside is not None:
        _tell(
            f"Another copy lay in its place; what was done last does not fit it, and is in {document.log_aside}."
        )
    if document.copy_aside is not None:
        _tell(f"Another copy lay in its place; it is kept as {document.copy_aside}.")


def _tell(text: str) -> None:
    typer.echo(on_one_line(text), err=True)


def require_ending(file: Path) -> None:
    """Raise Trouble("document_ending", name, known) unless a new document may have this name."""
    if file.suffix.lower() != ENDING:
        raise Trouble("document_ending", name=file.name, known=ENDING)


def require_folder(file: Path) -> None:
    """Raise Trouble("no_such_folder", path) unless there is a folder for a new file."""
    with known(file):
        if not file.absolute().parent.is_dir():
            raise Trouble("no_such_folder", path=str(file))


def is_there(file: Path) -> bool:
    """Whether something has this name. Raises Trouble for a name that no file can have."""
    with known(file):
        return file.exists()


def editing(file: Path | None) -> int:
    """Open the editor on a document, or on the welcome window. Needs a screen."""
    if file is not None:
        readable_header(
            file, may_be_newer=False
        )  # told here, where the person is looking; the rest by the editor
    if sys.platform == "linux" and not _has_screen():
        raise Trouble("no_screen")
    from mapper.app.main import run_editor

    return run_editor(file)


def _has_screen() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)
