"""The View menu: zoom, themes, panels, full screen."""

from PySide6.QtGui import QKeySequence

from mapper.app.actions.action import Action
from mapper.app.actions.show import HEAT, LAYERS, SHOW
from mapper.app.actions.value import EYES
from mapper.app.checking import show_checkup
from mapper.app.desk import Desk
from mapper.ui.texts import QT_TRANSLATE_NOOP
from mapper.ui.theme.theme import Mode

_Standard = QKeySequence.StandardKey


def _theme(mode: Mode, text: str, icon: str) -> Action:
    return Action(
        id=f"view.theme.{mode.value}",
        text=text,
        run=lambda desk: desk.office.set_theme(mode),
        menu="view",
        group=3,
        icon=icon,
        is_on=lambda desk: desk.office.theme.mode is mode,
    )


def _toggle_full_screen(desk: Desk) -> None:
    if desk.window.isFullScreen():
        desk.window.showNormal()
    else:
        desk.window.showFullScreen()


VIEW: tuple[Action, ...] = (
    Action(
        id="view.zoom_in",
        text=QT_TRANSLATE_NOOP("Action", "Zoom &in"),
        run=lambda desk: desk.canvas.looking.zoom_in(),
        menu="view",
        icon="zoom-in",
        keys=(_Standard.ZoomIn, "Ctrl+="),
    ),
    Action(
        id="view.zoom_out",
        text=QT_TRANSLATE_NOOP("Action", "Zoom &out"),
        run=lambda desk: desk.canvas.looking.zoom_out(),
        menu="view",
        icon="zoom-out",
        keys=(_Standard.ZoomOut,),
    ),
    Action(
        id="view.zoom_100",
        text=QT_TRANSLATE_NOOP("Action", "&Actual size"),
        run=lambda desk: desk.canvas.looking.zoom_reset(),
        menu="view",
        icon="zoom-100",
        keys=("Ctrl+0",),
    ),
    Action(
        id="view.fit",
        text=QT_TRANSLATE_NOOP("Action", "&Fit the map"),
        run=lambda desk: desk.canvas.looking.fit_all(),
        menu="view",
        icon="fit",
        keys=("Ctrl+1",),
    ),
    Action(
        id="view.fit_selection",
        text=QT_TRANSLATE_NOOP("Action", "Fit the &selection"),
        run=lambda desk: desk.canvas.looking.fit_selection(),
        menu="view",
        icon="fit-selection",
        keys=("Ctrl+2",),
        when=lambda desk: len(desk.selection) > 0,
        needs=QT_TRANSLATE_NOOP("Action", "Select something first"),
    ),
    *SHOW,
    *LAYERS,
    *HEAT,
    EYES,
    Action(
        id="view.checkup",
        text=QT_TRANSLATE_NOOP("Action", "&Check-up"),
        run=show_checkup,
        menu="view",
        group=2,
        icon="success",
        keys=("F7",),
    ),
    _theme(Mode.LIGHT, QT_TRANSLATE_NOOP("Action", "&Light"), "sun"),
    _theme(Mode.DARK, QT_TRANSLATE_NOOP("Action", "&Dark"), "moon"),
    _theme(Mode.CONTRAST, QT_TRANSLATE_NOOP("Action", "High co&ntrast"), "contrast"),
    _theme(Mode.CONTRAST_DARK, QT_TRANSLATE_NOOP("Action", "High contrast, dar&k"), "contrast"),
    _theme(Mode.SYSTEM, QT_TRANSLATE_NOOP("Action", "As the s&ystem"), "theme"),
    Action(
        id="view.motion",
        text=QT_TRANSLATE_NOOP("Action", "Smooth mo&vement"),
        run=lambda desk: desk.office.set_motion(not desk.office.settings.wants_motion),
        menu="view",
        group=3,
        is_on=lambda desk: desk.office.settings.wants_motion,
    ),
    Action(
        id="view.present",
        text=QT_TRANSLATE_NOOP("Action", "Presen&t"),
        run=lambda desk: desk.presentation.toggle(),
        menu="view",
        group=4,
        icon="present",
        keys=("F5",),
        is_on=lambda desk: desk.presentation.is_on,
    ),
    Action(
        id="view.room_check",
        text=QT_TRANSLATE_NOOP("Action", "Roo&m check"),
        run=lambda desk: desk.room_check.toggle(),
        menu="view",
        group=4,
        is_on=lambda desk: desk.room_check.isVisible(),
    ),
    Action(
        id="view.full_screen",
        text=QT_TRANSLATE_NOOP("Action", "F&ull screen"),
        run=_toggle_full_screen,
        menu="view",
        group=4,
        keys=("F11",),
        is_on=lambda desk: desk.window.isFullScreen(),
    ),
    Action(
        id="view.next_pane",
        text=QT_TRANSLATE_NOOP("Action", "Ne&xt pane"),
        run=lambda desk: desk.window.panes.go(1),
        menu="view",
        group=4,
        keys=("F6",),
    ),
    Action(
        id="view.previous_pane",
        text=QT_TRANSLATE_NOOP("Action", "Previous pan&e"),
        run=lambda desk: desk.window.panes.go(-1),
        menu="view",
        group=4,
        keys=("Shift+F6",),
    ),
    Action(
        id="view.reset_layout",
        text=QT_TRANSLATE_NOOP("Action", "&Reset the panels"),
        run=lambda desk: desk.window.reset_layout(),
        menu="view",
        group=4,
    ),
)
