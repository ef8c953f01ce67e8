"""The office: the composition root. It makes windows from documents, and knows which are open."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mapper.app.actions.catalogue import CATALOGUE
from mapper.app.actions.registry import MENUS, ActionRegistry, shortcuts
from mapper.app.desk import Desk
from mapper.app.desk_builder import build_desk, tell_title
from mapper.app.filing import Filing
from mapper.app.notices import tell_about, tell_trouble
from mapper.app.settings import Settings
from mapper.core.errors import Problem
from mapper.core.store import Store
from mapper.services import documents, samples
from mapper.ui.dialogs.about import AboutDialog
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import OpenFileDialog, document_filter
from mapper.ui.dialogs.keys import KeysDialog
from mapper.ui.texts import sentence
from mapper.ui.theme.theme import Mode, Theme
from mapper.ui.window.template_tile import TemplateCard
from mapper.ui.window.welcome_window import WelcomeWindow


class Office(QObject):
    """One for the whole program: theme, settings, and the desks of all open documents."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.filing: Filing = Filing(self)
        self._desks: list[Desk] = []
        self._registries: dict[int, ActionRegistry] = {}
        self._welcome: WelcomeWindow | None = None

    @property
    def desks(self) -> tuple[Desk, ...]:
        return tuple(self._desks)

    # -- opening

    def begin(self, path: Path | None) -> None:
        """The first window: the document that was asked for, or the welcome window."""
        if path is not None:
            self.open_document(path)
        if not self._desks:
            self.show_welcome()

    def show_welcome(self) -> None:
        """Show the welcome window, or bring it to the front."""
        if self._welcome is None:
            cards = [
                TemplateCard(t.key, t.name, t.use_when, partial(_template, t.key))
                for t in samples.templates()
            ]
            welcome = WelcomeWindow(self.theme, self.settings.recent, cards)
            welcome.empty_wanted.connect(self.new_document)
            welcome.template_wanted.connect(self.new_from_template)
            welcome.open_wanted.connect(lambda: self.ask_open(welcome))
            welcome.document_wanted.connect(lambda name: self.open_document(Path(name)))
            welcome.forget_wanted.connect(self._forget_recent)
            welcome.destroyed.connect(self._welcome_closed)
            self._welcome = welcome
        self._welcome.show()
        self._welcome.raise_()
        self._welcome.activateWindow()

    def new_document(self) -> None:
        """Begin an empty map, kept in the program's own folder until it gets a name and a place."""
        self._open(lambda: documents.new_document(None, outline=self._empty_outline()))

    def new_from_template(self, key: str) -> None:
        self._open(lambda: documents.new_document(None, records=samples.records_of_template(key)))

    def open_document(self, path: Path, *, take_over: bool = False) -> None:
        """Open a document, or bring its window to the front when it is open."""
        path = path.absolute()
        for desk in self._desks:
            if desk.document.path == path:
                desk.window.raise_()
                desk.window.activateWindow()
                return
        self._open(lambda: documents.open_document(path, take_over=take_over), path)

    def ask_open(self, parent: QWidget) -> None:
        title = QCoreApplication.translate("Office", "Open a document")
        path = OpenFileDialog.ask(parent, title, self.settings.last_folder, document_filter())
        if path is not None:
            self.settings.last_folder = path.parent
            self.open_document(path)

    def _open(self, opening: Callable[[], documents.OpenDocument], path: Path | None = None) -> None:
        try:
            document = opening()
        except Problem as problem:
            tell_trouble(self, self._front(), path, problem)
            return
        desk, registry = build_desk(self, document, CATALOGUE)
        self._desks.append(desk)
        self._registries[id(desk)] = registry
        desk.window.closing.connect(lambda: self._close(desk))
        desk.window.files_dropped.connect(self._open_dropped)
        if not documents.is_unnamed(document):
            self.settings.add_recent(document.path)
        tell_about(desk)
        desk.window.show()
        QTimer.singleShot(0, desk.canvas, desk.canvas.show_start)
        if self._welcome is not None:
            self._welcome.close()

    # -- other windows

    def set_theme(self, mode: Mode) -> None:
        self.settings.theme_mode = mode
        self.theme.set_mode(mode)

    def retitle(self, desk: Desk) -> None:
        """Show the document's new name, after it was saved elsewhere."""
        tell_title(desk)

    def show_keys(self, desk: Desk) -> None:
        """The sheet of all keys of this window."""
        groups = []
        for key, title in MENUS:
            lines = [
                (_plain(QCoreApplication.translate("Action", action.text)), _keys(action.keys))
                for action in CATALOGUE
                if action.menu == key and action.keys
            ]
            if lines:
                groups.append((_plain(QCoreApplication.translate("Menu", title)), lines))
        KeysDialog.ask(desk.window, groups)

    def show_about(self, parent: QWidget) -> None:
        AboutDialog.ask(parent)

    def quit(self) -> None:
        """Close every window; everything is on the disk already."""
        for desk in list(self._desks):
            desk.window.close()
        if self._welcome is not None:
            self._welcome.close()

    # -- closing

    def _close(self, desk: Desk) -> None:
        self.settings.keep_window_state(*desk.window.layout_state())
        self.filing.finish(desk)
        desk.bridge.detach()
        self._desks.remove(desk)
        del self._registries[id(desk)]
        try:
            documents.close(desk.document)
        except Problem as problem:
            TroubleDialog.ask(None, sentence(problem))
        self.settings.flush()

    def _welcome_closed(self) -> None:
        self._welcome = None

    def _forget_recent(self, name: str) -> None:
        self.settings.forget_recent(Path(name))
        if self._welcome is not None:
            self._welcome.show_recent(self.settings.recent)

    def _open_dropped(self, names: list[str]) -> None:
        for name in names:
            self.open_document(Path(name))

    def _front(self) -> QWidget | None:
        return QApplication.activeWindow() or self._welcome

    def _empty_outline(self) -> documents.Outline:
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
        )


def _template(key: str) -> Store:
    return Store(samples.records_of_template(key))


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…")


def _keys(keys: tuple[object, ...]) -> str:
    return ", ".join(k.toString(k.SequenceFormat.NativeText) for k in shortcuts(keys))  # type: ignore[arg-type]
