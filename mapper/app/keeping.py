"""Keeps the one file of a document whole, and tells when somebody else has laid hands on it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame

from mapper.app.comparing import compare_with
from mapper.app.desk import Desk
from mapper.app.titles import tell_title
from mapper.core.errors import Problem, Trouble
from mapper.services import documents, places
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.texts import sentence, translate
from mapper.ui.theme.roles import Role

_REST_MS: Final = 1000  # so long without an edit, and the document is folded into its one file
_SETTLE_MS: Final = 300  # a sync service writes in several goes
_STRANGE: Final = frozenset(
    {"file_gone", "file_replaced", "log_gone", "file_overwritten", "changed_elsewhere"}
)
_PUT_BACK: Final = frozenset({"file_gone", "log_gone"})


def keep_or_stay(desk: Desk, event: QCloseEvent) -> None:
    """Keep what would be lost with a window that is closed before anybody chose what to do, and say where.

    Where it can be kept nowhere, on a full disk, the window stays open: nothing else has what was done.
    """
    try:
        _keep_lost(desk)
    except Trouble as trouble:
        event.ignore()
        more = translate(
            "Keeping",
            "The window stays open: nothing else has what you did. "
            "Make room, or save it somewhere else, and close it then.",
        )
        TroubleDialog.ask(desk.window, f"{sentence(trouble)} {more}")


def _keep_lost(desk: Desk) -> None:
    name = desk.document.path.name
    kept = documents.keep_lost(desk.document, translate("Keeping", "kept here"))
    if kept is None:
        return
    desk.office.settings.add_recent(kept)
    text = translate(
        "Keeping",
        "{name} is not the file any more that was open here: it was deleted, or something else lies there. "
        "All you did is kept in {kept}.",
    )
    TroubleDialog.ask(None, text.replace("{name}", name).replace("{kept}", str(kept)))


class Keeping(QObject):
    """Folds the document into its file when nothing was edited for a while, or the window is left.

    Whether the file is still the one that is open is looked at then, when the window is entered, when the system says
    that something has happened to it, and by the document itself before each command.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._notice: QFrame | None = None
        self._rest = self._timer(_REST_MS, self._fold_in)
        # The system tells of our own folding in as well, after which the file need not be read once more.
        self._settled = self._timer(_SETTLE_MS, partial(self.look, is_sure=False))
        self._watcher = QFileSystemWatcher([str(desk.document.path)], self)
        self._watcher.fileChanged.connect(lambda _: self._settled.start())
        desk.bridge.changed.connect(self._rest.start)
        desk.bridge.refused.connect(self._hear)
        desk.window.closing.connect(self._stop)
        desk.window.installEventFilter(self)

    def look(self, *, is_sure: bool = True) -> None:
        """Tell when the file is no longer the one that is open here, unless that stands there already."""
        trouble = documents.trouble_with(self._desk.document, is_sure=is_sure)
        if trouble is not None:
            self._tell(trouble)
            return
        if self._notice is not None:
            self._notice.close()
        if not self._watcher.files():  # it has another name now, or was replaced by itself
            self._watcher.addPath(str(self._desk.document.path))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowDeactivate and self._rest.isActive():
            self._rest.stop()
            self._fold_in()
        elif event.type() is QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)

    def _timer(self, after: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(act)
        return timer

    def _fold_in(self) -> None:
        if not documents.rest(self._desk.document):
            self.look()

    def _hear(self, problem: Problem) -> None:
        if problem.code in _STRANGE:
            self._tell(problem)

    def _stop(self) -> None:
        self._rest.stop()
        self._settled.stop()
        self._watcher.fileChanged.disconnect()

    def _tell(self, problem: Problem) -> None:
        if self._notice is not None and self._notice.isVisible():
            return
        if problem.code in _PUT_BACK:
            offers = [(translate("Keeping", "Put it back"), self._put_back)]
        else:
            offers = [(translate("Keeping", "Keep both"), self._keep_both)]
        more = translate(
            "Keeping", "What you see here is whole, but nothing more can be kept until you choose."
        )
        self._notice = self._desk.window.notices.show_notice(
            f"{sentence(problem)} {more}", Role.BANNER_WARNING, offers
        )

    def _put_back(self) -> None:
        path = self._desk.document.path
        if self._go_on_at(path):
            text = translate("Keeping", "{name} is there again, with all you see.")
            self._desk.window.notices.show_notice(text.replace("{name}", path.name))

    def _keep_both(self) -> None:
        theirs, is_short = self._desk.document.path, documents.forgets_history(self._desk.document)
        ours = places.free_name(theirs, translate("Keeping", "kept here"))
        if not self._go_on_at(ours):
            return
        text = translate("Keeping", "Both are kept. You go on in {name}; the other one is {other}.")
        if is_short:
            more = translate(
                "Keeping",
                "Its history begins where it was opened here: what was before is too long to be kept in memory.",
            )
            text = f"{text} {more}"
        office = self._desk.office
        offers = [
            (translate("Keeping", "Compare them"), partial(compare_with, self._desk, theirs)),
            (translate("Keeping", "Open the other"), partial(office.open_document, theirs)),
        ]
        office.settings.add_recent(ours)
        told = text.replace("{name}", ours.name).replace("{other}", theirs.name)
        self._desk.window.notices.show_notice(told, offers=offers)

    def _go_on_at(self, path: Path) -> bool:
        try:
            documents.save_as(self._desk.document, path)
        except Trouble as trouble:
            TroubleDialog.ask(self._desk.window, sentence(trouble))
            return False
        self.look()
        self._desk.office.remember_open()
        tell_title(self._desk)
        return True
