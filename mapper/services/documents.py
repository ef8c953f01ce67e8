"""Documents: made, opened, saved elsewhere and closed. What is open is an OpenDocument, wherever its file goes."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.edits.maps import add_map
from mapper.core.errors import Trouble
from mapper.core.records import RECORD_TYPES, DocumentInfo, ProcessMap, Record
from mapper.core.store import Store
from mapper.core.values import Phase
from mapper.services import places
from mapper.services.session import Session
from mapper.storage.document_file import DocumentFile, real
from mapper.storage.recovery import Salvage, salvage

# What is open is whole, and only it or its log has no name any more.
_OUR_BYTES: Final = frozenset({"file_gone", "file_replaced", "log_gone"})


@dataclass(frozen=True, slots=True)
class Outline:
    """What a new document begins with, in the person's language; the first lane is the customer's.

    `phases` are those of its stages; without them its stages are of none.
    """

    title: str
    map_name: str
    stages: tuple[str, ...]
    lanes: tuple[str, ...]
    phases: tuple[Phase, ...] = ()


class OpenDocument:
    """An open document: its session, and the file it is kept in, which `save_as` changes."""

    def __init__(self, file: DocumentFile) -> None:
        self.file = file
        self.session = Session(file)

    @property
    def path(self) -> Path:
        return self.file.path

    @property
    def title(self) -> str:
        """What the document calls itself."""
        return queries.document_info(self.session.store).title

    @property
    def reason(self) -> Trouble | None:
        """Why it can only be read: as_asked, locked, read_only_file, read_only_place, too_new; else None."""
        return self.file.reason

    @property
    def left_at(self) -> float | None:
        """When it was opened by a program that then ended without closing it, seconds since 1970; else None."""
        return self.file.left.since if self.file.left is not None else None

    @property
    def kept(self) -> Path | None:
        """Where the file was kept as it was, when opening brought it to the newest schema."""
        return self.file.kept

    @property
    def log_aside(self) -> Path | None:
        """Where the log of what was done last is kept, when the file had been changed by another program meanwhile."""
        aside = self.file.aside
        return aside.path if aside is not None and aside.is_log else None

    @property
    def copy_aside(self) -> Path | None:
        """Where another program's copy is kept that lay in the document's place when it was opened after a crash."""
        aside = self.file.aside
        return aside.path if aside is not None and not aside.is_log else None

    @property
    def schema(self) -> int:
        """The number of the file's schema, the newest one unless the file is newer than this program."""
        return self.file.schema


def new_document(
    path: Path | None,
    *,
    outline: Outline | None = None,
    records: Iterable[Record] | None = None,
    flows_left: bool = False,
) -> OpenDocument:
    """Make a document from an outline or from records, and open it. Without a path it lives in the data folder.

    `flows_left`: its maps go from right to left, whatever the records say.

    Raises Trouble: exists, no_such_folder, no_permission, disk_full and their like; nothing is left behind.
    """
    if records is None:
        assert outline is not None, "a new document needs an outline or records"
        records = _outlined(outline)
    if flows_left:
        records = [replace(r, flows_left=True) if isinstance(r, ProcessMap) else r for r in records]
    if path is None:
        path = places.unnamed_path()
    DocumentFile.create(path, records)
    return open_document(path)


def open_document(
    path: Path, *, read_only: bool = False, take_over: bool = False, may_be_newer: bool = False
) -> OpenDocument:
    """Open a document; where it cannot be written, to be read: `reason` then says why.

    `take_over`: take its lock from whoever holds it. `may_be_newer`: show a file of a later Mapper as far as it can be
    understood. Raises Trouble: no_such_file, is_a_folder, empty_file, not_ours, foreign_parts, damaged, too_new,
    no_permission and their like; nothing has changed then.
    """
    file = DocumentFile.open(path, read_only=read_only, take_over=take_over, may_be_newer=may_be_newer)
    try:
        return OpenDocument(file)
    except BaseException:
        file.close()
        raise


def salvage_document(path: Path, target: Path) -> Salvage:
    """Make a new document of what can be read of a damaged one, and tell what was lost. The old file stays as it is.

    Raises Trouble: nothing_to_salvage, exists, not_ours, no_such_folder, disk_full and their like.
    """
    return salvage(path, target)


def save_as(document: OpenDocument, target: Path) -> None:
    """Write the document to another place, in place of what may be there, and go on there with the same session.

    A document that had no name leaves the data folder. Where the file is gone or was replaced, its own place will do
    too. Raises Trouble: locked, no_such_folder, disk_full and their like; the document then goes on where it was.
    """
    old, trouble = document.file, trouble_with(document)
    is_here = real(target) == old.path
    if is_here and not old.is_read_only and trouble is None:
        old.checkpoint()
        return
    if not (is_here and trouble is not None and trouble.code == "log_gone"):
        save_copy(document, target)
    if is_here:
        old.close()  # it has let go of that name long ago, but not of the lock on it; a log without a name is folded in
    new = DocumentFile.open(target)
    if new.reason is not None:
        new.close()
        raise new.reason
    was_unnamed = is_unnamed(document)
    document.session.move_to(new)
    document.file = new
    old.close()
    if was_unnamed and not is_here:
        old.path.unlink(missing_ok=True)


def save_copy(document: OpenDocument, target: Path, *, with_history: bool = True) -> None:
    """Write a copy, in place of what may be at `target`, and go on here.

    Where a stranger has written into the file, the copy is made of what is in memory: all records, all history, but for
    one that is too large to be kept there (`forgets_history`), and the moments with a name that it leads to.

    Raises Trouble: same_file, locked, no_such_folder, disk_full and their like; nothing at `target` has changed then.
    """
    trouble = trouble_with(document)
    if trouble is None or trouble.code in _OUR_BYTES:
        document.file.save_copy(target, with_history=with_history)
        return
    session = document.session
    records = [record for record_type in RECORD_TYPES for record in session.store.all(record_type)]
    document.file.write_again(target, records, session.versions, with_history=with_history)


def forgets_history(document: OpenDocument) -> bool:
    """Whether a copy made now would have only the history since the document was opened, and its moments."""
    trouble = trouble_with(document)
    return trouble is not None and trouble.code not in _OUR_BYTES and not document.file.knows_history


def trouble_with(document: OpenDocument, *, is_sure: bool = True) -> Trouble | None:
    """What has happened to the file behind our back; None when it is as it was left.

    Unless it must be sure, a file whose times are those of our own last writing is not read again.

    file_gone, file_replaced, log_gone, file_overwritten or changed_elsewhere: nothing can be written there any more.
    """
    try:
        document.file.look_after(is_sure=is_sure)
    except Trouble as trouble:
        return trouble
    return None


def rest(document: OpenDocument) -> bool:
    """Bring the document to rest: its one file, copied by anybody, is whole.

    False when it cannot be now; nothing is lost by that, and it can be tried again.
    """
    try:
        return document.file.checkpoint()
    except Trouble:
        return False


def close(document: OpenDocument) -> None:
    """Close a document; one file is left. One without a name that was never edited is left away."""
    session = document.session
    is_idle = is_unnamed(document) and session.line == 0 and not session.versions
    document.file.close()
    if is_idle and document.reason is None:
        document.path.unlink(missing_ok=True)


def keep_lost(document: OpenDocument, word: str) -> Path | None:
    """Go on in a file of its own name with a word, where what was done would be gone with the one it is in; else None.

    It lies beside that, or where documents without a name live. Raises Trouble like `save_as`.
    """
    if not document.file.is_lost:
        return None
    target = places.free_name(document.path, word)
    try:
        save_as(document, target)
    except Trouble:
        target = places.unnamed_path()
        save_as(document, target)
    return target


def is_unnamed(document: OpenDocument) -> bool:
    """Whether the document still waits in the data folder for a name and a place."""
    return document.path.parent == places.unnamed_folder().resolve()


def _outlined(outline: Outline) -> list[Record]:
    draft = Draft(Store())
    draft.put(
        DocumentInfo(id=draft.new_id(DocumentInfo), title=outline.title, created=time.strftime("%Y-%m-%d"))
    )
    add_map(draft, outline.map_name, outline.stages, outline.lanes, phases=outline.phases)
    return [change.record for change in draft.changes()]
