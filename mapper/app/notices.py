"""What a person is told when a document opens otherwise than usual, and what can be done about it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mapper.app import paths
from mapper.app.crash_guard import latest_report
from mapper.app.desk import Desk
from mapper.core.errors import Problem
from mapper.services import documents
from mapper.services.sharing import Given
from mapper.storage.lock import LOCKED
from mapper.ui.days import show_time
from mapper.ui.dialogs.confirm import ConfirmDialog, TroubleDialog
from mapper.ui.texts import command_name, sentence, translate, word
from mapper.ui.theme.roles import Role

if TYPE_CHECKING:
    from mapper.app.office import Office


def tell_about(desk: Desk) -> None:
    """Show notices above the canvas: that it was not closed, can only be read, or was brought up to date."""
    document, office = desk.document, desk.office
    if document.log_aside is not None:
        text = translate(
            "Notices",
            "Mapper came to an unexpected end while this was open, and another copy was put in its place since. You "
            "see that copy. What was done last does not fit it; it is kept as {path} and needs the earlier file again.",
        )
        shown = text.replace("{path}", str(document.log_aside))
        desk.window.notices.show_notice(shown, Role.BANNER_WARNING)
    elif document.left_at is not None:
        _tell_of_fall(desk, document.left_at)
    if document.copy_aside is not None:
        text = translate(
            "Notices",
            "Another copy had been put in the place of this document. It is kept as {path}; you see what you did last.",
        )
        desk.window.notices.show_notice(text.replace("{path}", str(document.copy_aside)))
    if document.kept is not None:
        text = translate(
            "Notices",
            "Made by an earlier Mapper, this document was brought up to date. The old file was kept as {path}.",
        )
        desk.window.notices.show_notice(text.replace("{path}", str(document.kept)))
    reason = document.reason
    if reason is None:
        return
    offers = [(translate("Notices", "Save a copy…"), lambda: office.filing.save_copy_and_open(desk))]
    if reason.code in LOCKED:
        offers.append((translate("Notices", "Take over"), lambda: _take_over(desk)))
    text = (
        sentence(reason) + " " + translate("Notices", "You see it as it was kept last, and can only read it.")
    )
    desk.window.notices.show_notice(text, Role.BANNER_WARNING, offers)


def tell_of_given(desk: Desk, name: str, given: Given) -> None:
    """Say what lay beside another document that entries were passed on to: nobody else will look at it now."""
    if given.log_aside is not None:
        text = translate(
            "Notices",
            "Another copy had been put in the place of {name}. The entries are in that copy; what was done there last "
            "does not fit it and is kept as {path}.",
        )
        shown = text.replace("{name}", name).replace("{path}", str(given.log_aside))
        desk.window.notices.show_notice(shown, Role.BANNER_WARNING)
    if given.copy_aside is not None:
        text = translate("Notices", "Another copy had been put in the place of {name}. It is kept as {path}.")
        shown = text.replace("{name}", name).replace("{path}", str(given.copy_aside))
        desk.window.notices.show_notice(shown)


def tell_trouble(office: "Office", parent: QWidget | None, path: Path | None, problem: Problem) -> None:
    """Say why a document did not open. A damaged one may be salvaged into a copy."""
    if problem.code != "damaged" or path is None:
        TroubleDialog.ask(parent, sentence(problem))
        return
    text = translate(
        "Notices",
        "What can still be read may be brought into a new document beside it. The damaged file stays as it is.",
    )
    if not ConfirmDialog.ask(parent, sentence(problem), text, translate("Notices", "Salvage into a copy")):
        return
    salvaged = translate("Notices", "salvaged")
    target = path.with_name(f"{path.stem} ({salvaged}){path.suffix}")
    try:
        found = documents.salvage_document(path, target)
    except Problem as worse:
        TroubleDialog.ask(parent, sentence(worse))
        return
    office.open_document(target)
    if office.desks and office.desks[-1].document.path == target.absolute():
        kept = translate("Notices", "This is what could be salvaged. Nothing is known to be missing.")
        lost = ", ".join(f"{count} {word(kind)}" for kind, count in found.lost.items())
        missing = translate("Notices", "This is what could be salvaged. Missing: {list}.").replace(
            "{list}", lost
        )
        office.desks[-1].window.notices.show_notice(missing if lost else kept, Role.BANNER_WARNING)


def _tell_of_fall(desk: Desk, opened: float) -> None:
    """Say what was kept of a document that was open when the program fell, and offer the report, if there is one."""
    last = desk.document.session.history.undoable
    text = translate("Notices", "Mapper came to an unexpected end while this was open. Nothing is missing.")
    if last is not None and last.time >= opened:
        when = show_time(QDateTime.fromSecsSinceEpoch(int(last.time)), desk.window.locale())
        told = translate(
            "Notices",
            "Mapper came to an unexpected end while this was open. All is kept, up to “{command}” at {time}.",
        )
        text = told.replace("{time}", when).replace("{command}", command_name(last.label))
    report = latest_report(paths.log_folder(), opened)
    offers: list[tuple[str, Callable[[], object]]] = []
    if report is not None:
        url = QUrl.fromLocalFile(str(report))
        offers.append((translate("Notices", "What went wrong…"), lambda: QDesktopServices.openUrl(url)))
    desk.window.notices.show_notice(text, offers=offers)


def _take_over(desk: Desk) -> None:
    """Take the lock from whoever holds it, after a question: the other one loses nothing, but can no longer write."""
    title = translate("Notices", "Take this document over?")
    text = translate(
        "Notices",
        "Whoever has it open can then no longer change it there. Do this when that program is gone.",
    )
    if ConfirmDialog.ask(desk.window, title, text, translate("Notices", "Take over")):
        office, path = desk.office, desk.document.path
        desk.window.close()
        office.open_document(path, take_over=True)
