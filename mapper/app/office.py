"""The office: the composition root. It keeps theme, settings, the welcome window and the desks of open documents.

What only an open document needs is imported when the first one is opened: the welcome window is there sooner.
"""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from mapper.app.languages import Language, Languages
from mapper.app.settings import Settings
from mapper.services import places, samples
from mapper.ui.habits import Habits
from mapper.ui.theme.stillness import is_motion_welcome
from mapper.ui.theme.theme import Mode, Theme
from mapper.ui.window.template_tile import TemplateCard
from mapper.ui.window.welcome_window import WelcomeWindow

if TYPE_CHECKING:
    from mapper.app.desk import Desk
    from mapper.app.desks import Desks
    from mapper.app.filing import Filing
    from mapper.core.reader import Reader


class Office(QObject):
    """One for the whole program."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.theme = theme
        self.habits = Habits(settings.habits, settings.keep_habits)
        self.settings: Settings = settings
        self.languages = Languages()
        self._welcome: WelcomeWindow | None = None

    @property
    def desks(self) -> "tuple[Desk, ...]":
        """The open documents, the latest last."""
        return self._rooms.all if "_rooms" in self.__dict__ else ()

    @property
    def filing(self) -> "Filing":
        """What the File menu does."""
        return self._rooms.filing

    @cached_property
    def _rooms(self) -> "Desks":
        from mapper.app.desks import Desks

        return Desks(self)

    # -- documents

    def begin(self, path: Path | None) -> None:
        """The first windows: what was open when the program fell, the document that was asked for, or the welcome."""
        if self.settings.left_open:
            self._rooms.open_again(self.settings.left_open)
        if path is not None:
            self.open_document(path)
        if not self.desks:
            self.show_welcome()

    def new_document(self) -> None:
        """Begin an empty map."""
        self._rooms.open_empty()

    def new_from_template(self, key: str) -> None:
        """Begin with a shipped map."""
        self._rooms.open_template(key)

    def open_document(self, path: Path, *, take_over: bool = False) -> None:
        """Open a document, or bring its window to the front when it is open."""
        self._rooms.open_file(path, take_over=take_over)

    def _take_dropped(self, names: list[str]) -> None:
        """Open what was dropped where no document is, or begin with it; not before the drag is over."""
        QTimer.singleShot(0, self, partial(self._begin_with, names))

    def _begin_with(self, names: list[str]) -> None:
        """One after the other: each may ask something, and two questions at once nobody can answer."""
        for name in names:
            self._rooms.begin_with(Path(name))

    def remember_open(self) -> None:
        """Write down which documents are open, for a start after a fall."""
        self._rooms.remember_open()

    def ask_open(self, parent: QWidget) -> None:
        """Ask for a document, and open it."""
        from mapper.ui.dialogs.files import OpenFileDialog, document_filter

        title = QCoreApplication.translate("Office", "Open a document")
        path = OpenFileDialog.ask(parent, title, self.settings.last_folder, document_filter())
        if path is not None:
            self.settings.last_folder = path.parent
            self.open_document(path)

    # -- other windows

    def show_welcome(self) -> None:
        """Show the welcome window, or bring it to the front."""
        if self._welcome is None:
            cards = [
                TemplateCard(t.key, t.name, t.use_when, partial(_template, t.key))
                for t in samples.templates()
            ]
            welcome = WelcomeWindow(self.theme, self.settings.recent, cards, self._unnamed())
            welcome.empty_wanted.connect(self.new_document)
            welcome.template_wanted.connect(self.new_from_template)
            welcome.open_wanted.connect(lambda: self.ask_open(welcome))
            welcome.document_wanted.connect(lambda name: self.open_document(Path(name)))
            welcome.forget_wanted.connect(self._forget_recent)
            welcome.files_dropped.connect(self._take_dropped)
            welcome.destroyed.connect(self._welcome_closed)
            self._welcome = welcome
        self._welcome.show()
        self._welcome.raise_()
        self._welcome.activateWindow()

    def close_welcome(self) -> None:
        """A document is open: the welcome window has done its work."""
        if self._welcome is not None:
            self._welcome.close()

    def set_theme(self, mode: Mode) -> None:
        """Switch the theme, now and for later starts."""
        self.settings.theme_mode = mode
        self.theme.set_mode(mode)

    @property
    def wants_motion(self) -> bool:
        """Whether zooms and moves are to be seen on their way: as the person set it, and the system allows it."""
        return self.settings.wants_motion and is_motion_welcome()

    def set_motion(self, wants: bool) -> None:  # it mirrors a switch
        """Move or stand still, now and at later starts."""
        self.settings.wants_motion = wants
        for desk in self.desks:
            desk.canvas.motion.allow(self.wants_motion)

    def set_language(self, language: Language) -> None:
        """Speak another language, now and at later starts: the windows are made anew, the documents stay open."""
        self.settings.language = language
        if not self.languages.speak(language):
            return
        # Not at once: it is the menu of one of these windows that asks.
        QTimer.singleShot(0, self, self._make_windows_anew)

    def show_keys(self, desk: "Desk") -> None:
        """The sheet of all keys of a window."""
        self._rooms.show_keys(desk)

    def show_about(self, parent: QWidget) -> None:
        """Which program this is."""
        from mapper.ui.dialogs.about import AboutDialog

        AboutDialog.ask(parent)

    def quit(self) -> None:
        """Close every window; everything is on the disk already."""
        if self.desks:
            self._rooms.close_all()
        self.close_welcome()

    def set_scale(self, percent: int) -> None:
        """Draw all but the map larger or smaller, now and at later starts."""
        if percent != self.settings.scale:
            growth = percent / self.settings.scale
            self.settings.scale = percent
            self.theme.set_scale(percent / 100)
            QTimer.singleShot(0, self, lambda: self._make_windows_anew(growth))

    def _make_windows_anew(self, growth: float = 1.0) -> None:
        if self.desks:
            self._rooms.make_anew(growth)
        if self._welcome is not None:
            former = self._welcome
            self._welcome = None
            self.show_welcome()
            former.destroyed.disconnect(self._welcome_closed)
            former.close()

    def _welcome_closed(self) -> None:
        self._welcome = None

    def _unnamed(self) -> dict[Path, str]:
        """The titles of maps without a name that are not open: what a closed window or a crash left to go on with."""
        is_open = {desk.document.path for desk in self.desks}
        left = [path for path in places.unnamed_documents() if path.resolve() not in is_open]
        return {path: places.title_of(path) for path in left}

    def _forget_recent(self, name: str) -> None:
        self.settings.forget_recent(Path(name))
        if self._welcome is not None:
            self._welcome.show_recent(self.settings.recent, self._unnamed())


def _template(key: str) -> "Reader":
    from mapper.core.store import Store

    return Store(samples.records_of_template(key))
