"""The comparison of a window: two of its maps, the other one beside the canvas, and the ways to what differs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from mapper.analysis.comparison.change import MapChange
from mapper.analysis.comparison.choice import same_maps
from mapper.analysis.comparison.taking import Into, taken
from mapper.app.desk import Desk
from mapper.core import insides
from mapper.core.edits.pairing import pair_things, tell_apart
from mapper.core.edits.taking_over import take_over
from mapper.core.errors import Problem
from mapper.core.records import ProcessMap
from mapper.services import documents
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.extents import extent_of
from mapper.ui.canvas.turns import take_turns
from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.comparing import Comparing, Elsewhere
from mapper.ui.comparing.fade import Fade
from mapper.ui.comparing.play import Play
from mapper.ui.comparing.side_by_side import SideBySide
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.dialogs.files import OpenFileDialog, document_filter
from mapper.ui.panels.compare.panel import WHO, ComparePanel
from mapper.ui.present.presentation import Presentation
from mapper.ui.render.pictures import NodePicture
from mapper.ui.render.seen import Layer
from mapper.ui.texts import sentence, translate
from mapper.ui.theme.theme import Theme
from mapper.ui.window.document_window import DocumentWindow, Room

ROOM: Final = "compare"  # the key of its panel


_WIDTH: Final = 300
_WIDE: Final = 2300  # pixels: from here on the panels leave enough room for two maps
_NARROW: Final = 1500  # and up to here not even the list does


def compare_room(comparing: Comparing, bridge: Bridge, theme: Theme, width: int) -> Room:
    """What differs, and where it stands."""
    left = Qt.DockWidgetArea.LeftDockWidgetArea
    panel = ComparePanel(comparing, bridge, theme)
    return Room(ROOM, translate("Rooms", "Compare"), panel, left, width, is_open=False)


def compare_panel(desk: Desk) -> ComparePanel:
    """The panel of a window."""
    panel = desk.window.docks[ROOM].widget()
    assert isinstance(panel, ComparePanel), "its room holds nothing else"
    return panel


def toggle_compare(desk: Desk) -> None:
    """Show the panel and give it the keys; put it away where it is to be seen, and what was there before comes back."""
    dock = desk.window.docks[ROOM]
    if is_compare_open(desk):
        if desk.behind_list is not None:
            desk.behind_list.raise_()  # while the list is there: else its neighbour would come to the front
        dock.hide()
        desk.canvas.grab_focus()
    else:
        side = desk.window.dockWidgetArea(dock)
        others = [each for each in desk.window.docks.values() if desk.window.dockWidgetArea(each) is side]
        desk.behind_list = next((each for each in others if not each.visibleRegion().isEmpty()), None)
        show_compare(desk)
        compare_panel(desk).enter()


def show_compare(desk: Desk) -> None:
    """Bring the panel to the front, wide enough for what was and what is."""
    dock = desk.window.docks[ROOM]
    dock.show()
    dock.raise_()
    desk.window.set_widths({ROOM: max(dock.width(), desk.office.theme.px(_WIDTH))})


def put_idle_away(desk: Desk) -> None:
    """Of a document that begins with one map the list has nothing to tell, though it was open in the last window."""
    if not may_compare(desk):
        desk.window.docks[ROOM].hide()


def is_compare_open(desk: Desk) -> bool:
    """Whether the panel is to be seen."""
    dock = desk.window.docks[ROOM]
    return not dock.isHidden() and not dock.visibleRegion().isEmpty()  # it may lie behind another


def show_change(desk: Desk, change: MapChange, *, takes_keys: bool) -> None:
    """Select what is otherwise and bring it to the middle; what is not on the map that is shown, where it would be."""
    desk.canvas.finish_typing()
    own, other = change.after_id, change.before_id
    if not _show_map_of(desk, change):
        own, other = other, own
    if own is not None and change.record_type is not ProcessMap:
        desk.selection.set([own])
        rect = extent_of(desk.canvas.sheet.projection, desk.selection.ids)
    else:
        desk.selection.clear()
        lens = desk.canvas.sheet.scene.lens
        if not lens.has_changes:  # only there it is to be seen
            lens.toggle_layer(Layer.CHANGES)
        rect = next((each.rect for each in _ghosts(desk) if each.id == other), None)
    if desk.beside.second is not None and other is not None and own is None:
        desk.beside.second.view.looking.go_to([other])
    if rect is not None and not desk.canvas.camera.visible.encloses(rect):
        desk.canvas.camera.center_on(rect.center)
    if takes_keys:
        desk.canvas.grab_focus()


def _show_map_of(desk: Desk, change: MapChange) -> bool:
    """Show the map a change is on, the inside of a step where it lies in one; whether that is the later of the two."""
    comparing, found = desk.comparing, desk.comparing.value
    is_after = comparing.side is not False
    if found is not None:
        within = found.comparison.holding(change)
        is_after = is_after or comparing.elsewhere is not None
        wanted = (within.after if is_after else within.before).map_id
        if wanted != desk.bridge.map_id:
            desk.bridge.switch_map(wanted)
    return is_after


def _ghosts(desk: Desk) -> Sequence[NodePicture]:
    marks = desk.comparing.marks
    return marks.ghosts if marks is not None else ()


def give_way(desk: Desk) -> None:
    """Two maps, or a change that is told, need the room of the panels beside them, in a window that is not wide.

    What is told in a narrow one needs that of the goals above it, too: else its names are too small to be there.
    """
    given_way: list[QWidget] = []
    in_front: list[QDockWidget] = []

    def make_room() -> None:
        width, is_told = desk.window.width(), desk.play.is_on or desk.fade.is_on
        if not (is_told or desk.beside.is_on):
            for part in given_way:
                part.show()
            for dock in in_front:
                dock.raise_()
            given_way.clear()
            in_front.clear()
        elif width < _WIDE:
            # The list goes on telling what differs between two maps, where there is room for it.
            docks = [desk.window.docks[key] for key in desk.window.widths()]
            going = [dock for dock in docks if is_told or width < _NARROW or dock.objectName() != ROOM]
            in_front.extend(dock for dock in going if not dock.visibleRegion().isEmpty())
            given_way.extend(going)
            strip = desk.window.strip
            if is_told and width < _NARROW and not strip.isHidden():
                strip.hide()
                given_way.append(strip)
            focus = QApplication.focusWidget()
            had_keys = any(dock.isAncestorOf(focus) for dock in going if focus is not None)
            for dock in going:
                dock.hide()
            if had_keys:
                desk.canvas.grab_focus()

    for switch in (desk.beside, desk.play, desk.fade):
        switch.toggled.connect(make_room)


def furnish_comparing(desk: Desk) -> None:
    """Join the comparison and the window around it."""
    lens = desk.canvas.sheet.scene.lens

    def mark() -> None:
        desk.comparing.want("layer", lens.has_changes)
        if not desk.play.is_on:  # it lights one change after the other
            lens.tell_changes(desk.comparing.marks)

    panel, dock = compare_panel(desk), desk.window.docks[ROOM]
    was_marked = is_in_front = False

    def mark_for_panel() -> None:
        """While the panel is looked at, what it tells of is seen on the map, if it is anything."""
        nonlocal was_marked
        found = desk.comparing.value
        is_same = found is not None and not found.comparison
        is_marked = panel.isVisible() and is_in_front and desk.comparing.shown is not None and not is_same
        if is_marked != was_marked:
            was_marked = is_marked
            lens.mark_changes(WHO, is_marked, is_said=True)

    def come_to_front(is_seen: bool) -> None:  # a dock's slot
        """A panel behind another one of the same dock counts as visible, and tells of itself only here."""
        nonlocal is_in_front
        is_in_front = is_seen
        mark_for_panel()

    comparing = desk.comparing
    dock.visibilityChanged.connect(come_to_front)
    for news in (panel.looked_at, comparing.chosen, comparing.changed, desk.bridge.map_switched):
        news.connect(mark_for_panel)
    panel.jump_wanted.connect(lambda change, takes_keys: show_change(desk, change, takes_keys=takes_keys))
    panel.taking_over_wanted.connect(lambda change: take_over_change(desk, change))
    panel.pairing_wanted.connect(lambda pairs: desk.bridge.run(pair_things, pairs))
    panel.parting_wanted.connect(lambda pairs: desk.bridge.run(tell_apart, pairs))
    panel.file_wanted.connect(lambda: ask_for_file(desk))
    desk.comparing.chosen.connect(lambda: close_other(desk))
    desk.fade.stood_elsewhere.connect(desk.window.strategy.tell_of)
    desk.fade.stood_elsewhere.connect(desk.window.status.tell_of)
    give_way(desk)
    for news in (desk.comparing.changed, desk.comparing.chosen, desk.bridge.map_switched, lens.changed):
        news.connect(mark)


def compare_views(
    comparing: Comparing, canvas: MapView, window: DocumentWindow, presentation: Presentation, theme: Theme
) -> tuple[SideBySide, Fade, Play]:
    """The ways to look at both maps."""
    beside = SideBySide(comparing, canvas, window.halves, theme)
    fade = Fade(comparing, canvas, theme, lambda: presentation.is_on)
    play = Play(comparing, canvas, theme, lambda: presentation.is_on)
    take_turns((fade.opened, fade.leave), (play.opened, play.leave))
    fade.opened.connect(beside.close)  # it shows both in one place, and goes from the one to the other
    beside.toggled.connect(lambda is_on: fade.leave() if is_on else None)
    for sight in (fade, play):
        sight.opening.connect(presentation.hold)
        sight.toggled.connect(lambda _: None if fade.is_on or play.is_on else presentation.resume())
    return beside, fade, play


def leave_comparing(desk: Desk) -> None:
    """End all ways to look at both maps: the panels that gave way to them come back."""
    desk.fade.leave()
    desk.play.leave()
    desk.beside.close()


def close_comparing(desk: Desk) -> None:
    """Let nothing of it go on in a window that is about to go."""
    leave_comparing(desk)
    desk.comparing.close()
    if desk.other_file is not None:
        desk.other_file.file.close()
        desk.other_file = None


def ask_for_file(desk: Desk) -> None:
    """Compare the map that is shown with one of another document, which is only looked at."""
    folder = desk.office.settings.last_folder
    title = translate("Compare", "Compare with a file")
    path = OpenFileDialog.ask(desk.window, title, folder, document_filter())
    if path is not None:
        desk.office.settings.last_folder = path.parent
        compare_with(desk, path)


def compare_with(desk: Desk, path: Path) -> None:
    """Compare with another document: with the map there that belongs to this one, else with the first."""
    try:
        document = documents.open_document(path, read_only=True, may_be_newer=True)
    except Problem as problem:
        TroubleDialog.ask(desk.window, sentence(problem))
        return
    reader = document.session.store
    after = insides.way_to(desk.bridge.reader, desk.bridge.map_id)[0].process_map.id
    pairs = {here.map_id: there.map_id for there, here in same_maps(reader, desk.bridge.reader)}
    before = pairs.get(after, insides.outer_maps(reader)[0].id)
    former = desk.other_file
    desk.other_file = document
    desk.comparing.choose_elsewhere(Elsewhere(document.session, path.name), before)
    desk.comparing.choose_after(after)
    if former is not None:
        former.file.close()
    show_compare(desk)


def close_other(desk: Desk) -> None:
    """Let go of the other document, when nothing is compared with it any more."""
    if desk.other_file is not None and desk.comparing.elsewhere is None:
        desk.other_file.file.close()
        desk.other_file = None


def take_over_change(desk: Desk, change: MapChange) -> None:
    """Let the map that is shown say what the other one says."""
    found, is_after = desk.comparing.value, desk.comparing.side
    if found is not None and is_after is not None:
        into = Into.AFTER if is_after else Into.BEFORE
        desk.bridge.run(take_over, *taken(found.comparison.holding(change), [change], into=into))


def may_compare(desk: Desk) -> bool:
    """Whether there are two maps."""
    return desk.comparing.choice is not None
