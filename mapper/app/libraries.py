"""Libraries of a document and of others: taking entries over, and passing them on."""

from pathlib import Path

from mapper.app.desk import Desk
from mapper.app.notices import tell_of_given
from mapper.core.edits.adopting import NewEntry, adopt_entries
from mapper.core.errors import Problem
from mapper.services import sharing
from mapper.services.importing import import_endings
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.entries import EntriesDialog
from mapper.ui.dialogs.files import OpenFileDialog, document_filter
from mapper.ui.texts import sentence, translate


def take_over(desk: Desk) -> None:
    """Ask for another document, and for what of its libraries shall come into this one, as one command."""
    title = translate("Libraries", "Take over entries from another document")
    path = _ask_file(desk, title, *import_endings())
    if path is None:
        return
    try:
        found = sharing.missing_in(desk.bridge.reader, sharing.entries_in(path))
    except Problem as problem:
        TroubleDialog.ask(desk.window, sentence(problem))
        return
    if not found:
        desk.window.status.tell(
            translate("Libraries", "This document has all entries of the other one already.")
        )
        return
    chosen = EntriesDialog.ask(
        desk.window, desk.office.theme, title, translate("Libraries", "Take over"), found
    )
    if chosen:
        desk.bridge.run(adopt_entries, chosen)


def pass_on(desk: Desk) -> None:
    """Ask what of the libraries shall be given to which other document."""
    title = translate("Libraries", "Pass entries on to another document")
    entries = sharing.entries_of(desk.bridge.reader)
    chosen = EntriesDialog.ask(
        desk.window, desk.office.theme, title, translate("Libraries", "Pass on…"), entries
    )
    path = _ask_file(desk, title) if chosen else None
    if path is not None:
        _give(desk, path, chosen)


def _give(desk: Desk, path: Path, chosen: list[NewEntry]) -> None:
    try:
        given = sharing.give_entries(path, chosen)
    except Problem as problem:
        TroubleDialog.ask(desk.window, sentence(problem))
        return
    text = translate("Libraries", "{0} entries were added to {1}; it had the others already.")
    desk.window.status.tell(text.format(given.added, path.name))
    tell_of_given(desk, path.name, given)


def _ask_file(desk: Desk, title: str, *more_endings: str) -> Path | None:
    filters = [document_filter()]
    if more_endings:
        endings = " ".join(f"*{ending}" for ending in more_endings)
        filters.append(translate("Files", "Documents as JSON ({0})").format(endings))
    return OpenFileDialog.ask(desk.window, title, desk.office.settings.last_folder, ";;".join(filters))
