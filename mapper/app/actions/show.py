"""The View menu's Show: a stage or lane of its own, and what is drawn beside the map itself."""

from mapper.app.actions.action import Action
from mapper.app.desk import Desk
from mapper.ui.canvas.mime import LANE, STAGE
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _toggle_grid(desk: Desk) -> None:
    settings = desk.office.settings
    settings.has_grid = not settings.has_grid
    for each in desk.office.desks:
        each.canvas.sheet.scene.lens.show_grid(settings.has_grid)


def _toggle_snapping(desk: Desk) -> None:
    settings = desk.office.settings
    settings.snaps_to_grid = not settings.snaps_to_grid
    for each in desk.office.desks:
        each.canvas.sheet.is_grid_on = settings.snaps_to_grid


SHOW: tuple[Action, ...] = (
    Action(
        id="view.fit_stage",
        text=QT_TRANSLATE_NOOP("Action", "The whole &stage"),
        run=lambda desk: desk.canvas.looking.fit_section(STAGE),
        menu="view",
        submenu="show",
        group=1,
        keys=("Ctrl+3",),
    ),
    Action(
        id="view.fit_lane",
        text=QT_TRANSLATE_NOOP("Action", "The whole &lane"),
        run=lambda desk: desk.canvas.looking.fit_section(LANE),
        menu="view",
        submenu="show",
        group=1,
    ),
    Action(
        id="view.grid",
        text=QT_TRANSLATE_NOOP("Action", "&Grid"),
        run=_toggle_grid,
        menu="view",
        submenu="show",
        group=1,
        icon="grid",
        keys=("G",),
        is_on=lambda desk: desk.office.settings.has_grid,
        on_canvas=True,
    ),
    Action(
        id="view.snap_to_grid",
        text=QT_TRANSLATE_NOOP("Action", "&Hold things by the grid"),
        run=_toggle_snapping,
        menu="view",
        submenu="show",
        group=1,
        is_on=lambda desk: desk.office.settings.snaps_to_grid,
    ),
)
