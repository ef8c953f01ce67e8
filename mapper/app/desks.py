"""The desks: the windows of all open documents. They are opened here, found again, and closed with care."""

import os
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from mapper.app.actions.catalogue import CATALOGUE
from mapper.app.actions.registry import ActionRegistry
from mapper.app.comparing import close_comparing, leave_comparing
from mapper.app.desk import Desk
from mapper.app.desk_builder import build_desk
from mapper.app.figure_room import figures_panel
from mapper.app.filing import Filing
from mapper.app.keeping import keep_or_stay
from mapper.app.key_sheet import key_groups
from mapper.app.notices import tell_about, tell_trouble
from mapper.app.sights import keep_view, keep_window
from mapper.core import queries
from mapper.core.edits.maps import delete_map, set_document
from mapper.core.errors import Problem, Trouble
from mapper.core.records import Record
from mapper.core.values import Phase
from mapper.services import documents, samples
from mapper.services.attaching import PICTURES
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.keys import KeysDialog
from mapper.ui.texts import sentence
from mapper.ui.widgets.sides import is_leftwards

if TYPE_CHECKING:
    from mapper.app.office import Office


_STANDS_MS: Final = 5000


class Desks:
    """Kept by the office, which makes it when the first document is opened."""

    def __init__(self, office: "Office") -> None:
        self._office = office
        self._desks: list[Desk] = []
        self._registries: dict[int, ActionRegistry] = {}
        self._stands = QTimer(office)
        self._stands.setSingleShot(True)
        self._stands.setInterval(_STANDS_MS)
        self._stands.timeout.connect(self.remember_open)
        self.filing = Filing(office)

    @property
    def all(self) -> tuple[Desk, ...]:
        """The open ones, the latest last."""
        return tuple(self._desks)

    def open_empty(self) -> None:
        """Begin an empty map, kept in the program's own folder until it gets a name and a place."""
        self._open(lambda: _new(outline=_empty_outline()))

    def open_template(self, key: str) -> None:
        """Begin with a shipped map."""
        self._open(lambda: _new(records=samples.records_of_template(key)))

    def begin_with(self, path: Path) -> None:
        """Open a document; of what can be imported a new one is made, called as the file."""
        if not self.filing.may_bring_in(path):
            self.open_file(path)
            return
        self.open_empty()
        desk = self._desks[-1]
        bridge, empty = desk.bridge, desk.bridge.map_id
        self.filing.bring_in(desk, path)
        if bridge.map_id != empty:
            bridge.run(delete_map, empty)
            bridge.run(set_document, title=path.stem)

    def open_again(self, paths: Iterable[Path]) -> None:
        """Open what a program had open that fell, and go on where it was.

        Only what is still open after a while is opened again the next time: a document that fells the program does so
        once.
        """
        self._forget_open()  # should one of them fell it in being opened
        for path in paths:
            if path.exists():
                self._open(partial(documents.open_document, path, may_be_newer=True), path)
        self._forget_open()
        self._stands.start()

    def remember_open(self) -> None:
        """Write down which documents are open, for a start after a fall."""
        self._stands.stop()
        self._office.settings.left_open = [desk.document.path for desk in self._desks]
        self._office.settings.flush()

    def _forget_open(self) -> None:
        self._office.settings.left_open = []
        self._office.settings.flush()

    def open_file(self, path: Path, *, take_over: bool = False) -> None:
        """Open a document, or bring its window to the front when it is open."""
        path = path.absolute()
        real = Path(os.path.realpath(path))  # a link leads to the document itself
        for desk in self._desks:
            if desk.document.path == real:
                desk.window.raise_()
                desk.window.activateWindow()
                return
        self._open(lambda: documents.open_document(path, take_over=take_over, may_be_newer=True), path)

    def show_keys(self, desk: Desk) -> None:
        """The sheet of all keys of this window."""
        KeysDialog.ask(desk.window, key_groups(CATALOGUE))

    def close_all(self) -> None:
        """Close every window; everything is on the disk already."""
        for desk in self.all:
            desk.window.close()

    def make_anew(self, growth: float = 1.0) -> None:
        """Make every window anew, after a change of language or size; documents, maps, views and selections stay.

        The panels become so many times as wide, and no narrower than they are at first: words may be longer now.
        """
        for former in self.all:
            former.canvas.finish_typing()
            former.presentation.leave()
            leave_comparing(former)
            keep_window(former)
            self._dismiss(former)
            desk = self._furnish(former.document)
            desk.bridge.switch_map(former.bridge.map_id)
            desk.selection.set(former.selection.ids)
            desk.window.show()
            least = desk.window.first_widths()
            widths = {key: max(w * growth, least[key]) for key, w in former.window.widths().items()}
            desk.window.set_widths(widths)
            camera = former.canvas.camera
            # When the panels have got their widths.
            QTimer.singleShot(
                0, desk.canvas, partial(desk.canvas.camera.look_at, camera.visible.center, camera.zoom)
            )
            former.window.hide()
            former.window.deleteLater()

    def _open(self, opening: Callable[[], documents.OpenDocument], path: Path | None = None) -> None:
        try:
            document = opening()
        except Problem as problem:
            tell_trouble(self._office, QApplication.activeWindow(), path, problem)
            return
        desk = self._furnish(document)
        if not documents.is_unnamed(document):
            self._office.settings.add_recent(document.path)
        self.remember_open()
        desk.window.show()
        seen = self._office.settings.view_of(queries.document_info(desk.bridge.reader).id)
        QTimer.singleShot(0, desk.canvas, lambda: desk.canvas.looking.restore_view(seen))
        self._office.close_welcome()

    def _furnish(self, document: documents.OpenDocument) -> Desk:
        desk, registry = build_desk(self._office, document, CATALOGUE)
        self._desks.append(desk)
        self._registries[id(desk)] = registry
        desk.window.leaving.connect(partial(keep_or_stay, desk))
        desk.window.closing.connect(lambda: self._close(desk))
        desk.window.files_dropped.connect(partial(self._take_dropped, desk))
        desk.bridge.table_pasted.connect(partial(self.filing.bring_in_pasted, desk))
        tell_about(desk)
        return desk

    def _dismiss(self, desk: Desk) -> None:
        """Let nothing go on for a window that is about to go; what is being written still is."""
        self.filing.finish(desk)
        desk.canvas.tidying.cancel()
        desk.canvas.weighing.close()
        close_comparing(desk)
        desk.findings.close()
        desk.figures.close()
        figures_panel(desk).results.close()
        desk.canvas.tracing.results.close()
        desk.bridge.detach()
        self._desks.remove(desk)
        del self._registries[id(desk)]

    def _take_dropped(self, desk: Desk, names: list[str]) -> None:
        """Documents are opened, what can be imported comes into this one; not before the drag is over."""
        QTimer.singleShot(0, desk.window, partial(self._take_files, desk, names))

    def _take_files(self, desk: Desk, names: Iterable[str]) -> None:
        """One after the other: each may ask something, and two questions at once nobody can answer."""
        for path in map(Path, names):
            if desk not in self._desks:  # closed over what was asked about one before
                return
            if self.filing.may_bring_in(path):
                self.filing.bring_in(desk, path)
            elif path.suffix.lower() in PICTURES and path.is_file():
                TroubleDialog.ask(desk.window, sentence(Trouble("picture_without_step", name=path.name)))
            else:
                self.open_file(path)

    def _close(self, desk: Desk) -> None:
        with ExitStack() as in_any_case:  # whatever fails: no document stays open, and held, without a window
            in_any_case.callback(self.remember_open)
            in_any_case.callback(self._let_go, desk.document)
            in_any_case.callback(self._dismiss, desk)
            desk.canvas.finish_typing()
            leave_comparing(desk)
            keep_window(desk)
            keep_view(desk)

    def _let_go(self, document: documents.OpenDocument) -> None:
        try:
            documents.close(document)
        except Problem as problem:
            TroubleDialog.ask(None, sentence(problem))


def _new(
    outline: documents.Outline | None = None, records: Iterable[Record] | None = None
) -> documents.OpenDocument:
    """A new document, its maps flowing the way the person writes."""
    return documents.new_document(None, outline=outline, records=records, flows_left=is_leftwards())


def _empty_outline() -> documents.Outline:
    translate = QCoreApplication.translate
    return documents.Outline(
        title=translate("Office", "Untitled map"),
        map_name=translate("Office", "As-is"),
        stages=(
            translate("Office", "Prospecting"),
            translate("Office", "Qualifying"),
            translate("Office", "Selling"),
            translate("Office", "Delivering"),
        ),
        lanes=(translate("Office", "Customer"), translate("Office", "Sales")),
        phases=tuple(Phase),
    )
