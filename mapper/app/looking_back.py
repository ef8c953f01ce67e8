"""Looking back in a window: the history and the bar over the map, joined, and what can be asked of them."""

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from mapper.app.desk import Desk
from mapper.core.errors import Problem
from mapper.core.history import Version
from mapper.ui.bridge import Bridge
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.dialogs.name import NameDialog
from mapper.ui.panels.history import HistoryPanel
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.past.bar import PastBar
from mapper.ui.past.film import Film
from mapper.ui.past.past import Past
from mapper.ui.past.words import moment_name
from mapper.ui.texts import sentence, translate
from mapper.ui.theme.theme import Theme
from mapper.ui.window.document_window import Room

ROOM = "history"  # the key of its panel
_WIDTH = 300  # pixels: what was done is read as a sentence
_KEPT = 500  # steps that stay when a person thins the history
_WRITING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2})


def history_room(bridge: Bridge, theme: Theme, width: int) -> Room:
    """The history, closed at first."""
    panel = HistoryPanel(Past(bridge), theme)
    left = Qt.DockWidgetArea.LeftDockWidgetArea
    return Room(ROOM, translate("Rooms", "History"), panel, left, width, is_open=False)


def history_panel(desk: Desk) -> HistoryPanel:
    """The panel of a window."""
    panel = desk.window.docks[ROOM].widget()
    assert isinstance(panel, HistoryPanel), "its room holds nothing else"
    return panel


class LookingBack(QObject):
    """Joins the past of a window with its history, its bar, the map and its keys."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.panel = history_panel(desk)
        self.past = self.panel.past
        self.film = Film(self.past)
        self.bar = PastBar(self.past, self.film, desk.office.theme)
        desk.window.add_over(self.bar)
        is_read_only = desk.bridge.session.is_read_only
        self.panel.set_read_only(is_read_only)
        self._is_read_only = is_read_only
        self.past.turning.connect(desk.canvas.finish_typing)
        self.panel.naming_wanted.connect(self.name_it)
        self.panel.renaming_wanted.connect(self._rename)
        self.panel.forgetting_wanted.connect(self._forget)
        self.panel.playing_wanted.connect(self._play_from)
        inspector = desk.window.docks["inspector"].widget()
        assert isinstance(inspector, InspectorPanel), "its room holds nothing else"
        inspector.wishes.moment_wanted.connect(self._look_at)
        self.bar.naming_wanted.connect(self.name_it)
        self.bar.restore_wanted.connect(self.restore)
        self.bar.restore_selected_wanted.connect(self.restore_selected)
        desk.selection.changed.connect(self._tell_selection)
        self.past.moved.connect(self._tell_selection)
        desk.presentation.toggled.connect(self.bar.set_large)
        desk.window.closing.connect(self.past.leave)
        desk.canvas.installEventFilter(self)  # after the presentation: the first to hear of Escape
        self._tell_selection()

    def toggle(self) -> None:
        """Show the history and give it the keys; put it away where it is to be seen."""
        desk = self._desk
        dock = desk.window.docks[ROOM]
        desk.presentation.leave()
        if not dock.isHidden() and not dock.visibleRegion().isEmpty():
            dock.hide()
            self.past.leave()
            desk.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        dock.show()
        dock.raise_()
        desk.window.set_widths({ROOM: max(dock.width(), desk.office.theme.px(_WIDTH))})
        self.panel.enter()

    def rewind(self) -> None:
        """Play the meeting from its first moment, or from the one shown; stand still where it plays."""
        self.bar.toggle_film()

    def name_it(self) -> None:
        """Ask for the name of the moment shown."""
        desk = self._desk
        self.film.pause()
        desk.presentation.leave()
        name = NameDialog.ask(desk.window, translate("History", "Name this moment"), "")
        if name:
            self.past.name_it(name)

    def thin(self) -> None:
        """Ask whether all but the newest steps may be told as one each, and do it."""
        desk = self._desk
        desk.presentation.leave()
        text = translate(
            "History",
            "The last {n} steps and all moments that have a name stay as they are. What lies between older ones is "
            "told as one step each, and can no longer be undone step by step. The file becomes smaller.",
        ).replace("{n}", desk.window.locale().toString(_KEPT))
        title, act = translate("History", "Thin the history?"), translate("History", "Thin it")
        if not ConfirmDialog.ask(desk.window, title, text, act):
            return
        try:
            gone = desk.document.session.thin(_KEPT)
        except Problem as problem:
            desk.bridge.refused.emit(problem)
            return
        told = translate("History", "The history has {n} steps less.")
        desk.window.status.tell(told.replace("{n}", desk.window.locale().toString(gone)))

    def copy_without(self) -> None:
        """Save a copy that tells nothing of how the document came to be."""
        self._desk.presentation.leave()
        self._desk.office.filing.save_copy(self._desk, with_history=False)

    def _rename(self, version: Version) -> None:
        name = NameDialog.ask(self._desk.window, translate("History", "Rename this moment"), version.name)
        if name:
            self.past.rename(version, name)

    def _forget(self, version: Version) -> None:
        if not self.past.may_forget(version):
            return
        title = translate("History", "Forget the name “{name}”?").replace("{name}", escape(version.name))
        text = translate(
            "History",
            "Nothing is undone by that. The moment becomes one among many again, and goes when the history is thinned.",
        )
        if ConfirmDialog.ask(self._desk.window, title, text, translate("History", "Forget the name")):
            self.past.forget(version)

    def _look_at(self, version_id: str) -> None:
        for version in self.past.versions:
            if version.id == version_id:
                self.past.go_to(self.past.place_of(version.line))

    def _play_from(self, place: int) -> None:
        self.film.first = place
        if self.film.last is not None and self.film.last <= place:
            self.film.last = None
        self.past.go_to(place)
        self.film.play()

    @property
    def may_restore(self) -> bool:
        """Whether the moment shown can be brought back."""
        return self.past.is_on and not self._is_read_only

    def restore(self) -> None:
        """Make the document what it was at the moment shown."""
        line = self.past.line
        names = [version.name for version in self.past.versions if version.line == line.number]
        self.past.restore(names[-1] if names else moment_name(line, self._desk.window.locale()))

    def restore_selected(self) -> None:
        """Bring what is selected at the moment shown into the present."""
        desk = self._desk
        chosen = desk.selection.nodes
        if chosen and self.past.restore_nodes(chosen) is not None:
            desk.selection.set(chosen)
            desk.canvas.looking.reveal(chosen)

    def _tell_selection(self) -> None:
        self.bar.may_restore(bool(self._desk.selection.nodes), is_read_only=self._is_read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not self.past.is_on or self._desk.canvas.is_busy:
            return super().eventFilter(watched, event)
        is_press = event.type() is QEvent.Type.KeyPress
        if event.key() in _WRITING and is_press:
            self._desk.canvas.sheet.say_there(sentence(self._desk.bridge.session.refusal))
        if event.key() != Qt.Key.Key_Escape:
            return super().eventFilter(watched, event)
        if is_press:
            self.past.leave()
        event.accept()
        return True
