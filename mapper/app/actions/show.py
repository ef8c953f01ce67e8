"""The View menu's Show: a stage or lane of its own, and what is drawn beside the map itself."""

from collections.abc import Callable

from mapper.app.actions.action import Action
from mapper.app.actions.value import TRACE, VALUE_ROW
from mapper.app.desk import Desk
from mapper.app.figure_room import is_figures_open, toggle_figures
from mapper.app.goals import strip_of, toggle_goals
from mapper.app.tabling import is_table_open, toggle_table
from mapper.ui.canvas.lens import Lens
from mapper.ui.canvas.mime import LANE, STAGE
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.render.heat import CHOSEN
from mapper.ui.render.seen import Layer
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _switch(setting: str, show: Callable[[Lens, bool], None]) -> Callable[[Desk], None]:
    """Shows something beside the map, or no longer: in every window, and in those to come."""

    def toggle(desk: Desk) -> None:
        is_on = not getattr(desk.office.settings, setting)
        setattr(desk.office.settings, setting, is_on)
        for each in desk.office.desks:
            show(_lens(each), is_on)

    return toggle


def _toggle_snapping(desk: Desk) -> None:
    settings = desk.office.settings
    settings.snaps_to_grid = not settings.snaps_to_grid
    for each in desk.office.desks:
        each.canvas.sheet.is_grid_on = settings.snaps_to_grid


def _inspector(desk: Desk) -> InspectorPanel:
    panel = desk.window.docks["inspector"].widget()
    assert isinstance(panel, InspectorPanel), "its room holds nothing else"
    return panel


def _lens(desk: Desk) -> Lens:
    return desk.canvas.sheet.scene.lens


def _layer(layer: Layer, text: str, icon: str, key: str = "") -> Action:
    return Action(
        id=f"view.layer.{layer.name.lower()}",
        text=text,
        run=lambda desk: desk.canvas.commands.toggle_layer(layer),
        menu="view",
        submenu="layers",
        group=2,
        icon=icon,
        keys=(key or str(layer.value),),
        is_on=lambda desk: layer in _lens(desk).layers,
        on_canvas=True,
    )


def _colouring(measure: str | None, text: str) -> Action:
    return Action(
        id=f"view.heat.{measure or 'none'}",
        text=text,
        words=QT_TRANSLATE_NOOP("Action", "heat map, colours by a number"),
        run=lambda desk: _lens(desk).show_heat(measure),
        menu="view",
        submenu="heat",
        group=2,
        is_on=lambda desk: _lens(desk).measure == measure,
    )


LAYERS: tuple[Action, ...] = (
    Action(
        id="view.layer.all",
        text=QT_TRANSLATE_NOOP("Action", "&All of them"),
        run=lambda desk: _lens(desk).show_all(),
        menu="view",
        submenu="layers",
        group=2,
        icon="layers",
        keys=("0",),
        is_on=lambda desk: not _lens(desk).layers,
        on_canvas=True,
    ),
    _layer(Layer.STEPS, QT_TRANSLATE_NOOP("Action", "&Steps only"), "step"),
    _layer(Layer.TOOLS, QT_TRANSLATE_NOOP("Action", "&Tools"), "tool"),
    _layer(Layer.SKILLS, QT_TRANSLATE_NOOP("Action", "S&kills"), "skill"),
    _layer(Layer.METRICS, QT_TRANSLATE_NOOP("Action", "&Metrics"), "metric"),
    _layer(Layer.PROBLEMS, QT_TRANSLATE_NOOP("Action", "&Notes, problems and what is off target"), "problem"),
    _layer(Layer.VOTES, QT_TRANSLATE_NOOP("Action", "Votes and a&greement"), "check"),
    _layer(Layer.VALUE, QT_TRANSLATE_NOOP("Action", "&Value to the customer"), "value"),
    _layer(Layer.CHANGES, QT_TRANSLATE_NOOP("Action", "&Changes against the other map"), "compare"),
    _layer(
        Layer.FLOW,
        QT_TRANSLATE_NOOP("Action", "&Flow: what goes along each line, and what is lost"),
        "connector",
    ),
    _layer(
        Layer.FAULTS,
        QT_TRANSLATE_NOOP("Action", "&Errors and warnings of the check-up"),
        "warning",
        "Shift+F7",
    ),
)

HEAT: tuple[Action, ...] = (
    _colouring(None, QT_TRANSLATE_NOOP("Action", "&Nothing")),
    _colouring("touch", QT_TRANSLATE_NOOP("Action", "&Hours of work")),
    _colouring("wait", QT_TRANSLATE_NOOP("Action", "&Days of waiting")),
    _colouring("lost", QT_TRANSLATE_NOOP("Action", "Share of &lost cases")),
    _colouring("status", QT_TRANSLATE_NOOP("Action", "&Figures against targets")),
    _colouring("tools", QT_TRANSLATE_NOOP("Action", "Number of &tools")),
    _colouring("skills", QT_TRANSLATE_NOOP("Action", "Number of &skills")),
    _colouring("metrics", QT_TRANSLATE_NOOP("Action", "Number of &metrics")),
    Action(
        id="view.heat.more",
        text=QT_TRANSLATE_NOOP("Action", "M&ore…"),
        run=lambda desk: desk.canvas.looking.colouring.open(),
        menu="view",
        submenu="heat",
        group=2,
        is_on=lambda desk: _lens(desk).measure not in (None, *CHOSEN),
    ),
)

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
        id="view.table",
        text=QT_TRANSLATE_NOOP("Action", "&Table of all steps"),
        words=QT_TRANSLATE_NOOP("Action", "spreadsheet, sort, filter, fill down, paste cells, lists"),
        run=toggle_table,
        menu="view",
        submenu="show",
        group=1,
        icon="table",
        keys=("F8",),
        is_on=is_table_open,
    ),
    Action(
        id="view.figures",
        text=QT_TRANSLATE_NOOP("Action", "&Figures and charts"),
        run=toggle_figures,
        menu="view",
        submenu="show",
        group=1,
        icon="metric",
        keys=("F9",),
        is_on=is_figures_open,
    ),
    VALUE_ROW,
    TRACE,
    Action(
        id="view.loads",
        text=QT_TRANSLATE_NOOP("Action", "&Use of the time in the lanes"),
        run=_switch("has_loads", Lens.show_loads),
        menu="view",
        submenu="show",
        group=1,
        icon="person",
        is_on=lambda desk: desk.office.settings.has_loads,
    ),
    Action(
        id="view.ladder",
        text=QT_TRANSLATE_NOOP("Action", "Lead-time la&dder"),
        run=_switch("has_ladder", Lens.show_ladder),
        menu="view",
        submenu="show",
        group=1,
        icon="stall",
        is_on=lambda desk: desk.office.settings.has_ladder,
    ),
    Action(
        id="view.pin",
        text=QT_TRANSLATE_NOOP("Action", "Keep the &inspector on this"),
        run=lambda desk: _inspector(desk).pin.toggle(),
        menu="view",
        submenu="show",
        group=1,
        icon="pin",
        is_on=lambda desk: _inspector(desk).pin.isChecked(),
    ),
    Action(
        id="view.minimap",
        text=QT_TRANSLATE_NOOP("Action", "&Minimap"),
        run=_switch("has_minimap", Lens.show_minimap),
        menu="view",
        submenu="show",
        group=1,
        icon="minimap",
        keys=("M",),
        is_on=lambda desk: desk.office.settings.has_minimap,
        on_canvas=True,
    ),
    Action(
        id="view.goals",
        text=QT_TRANSLATE_NOOP("Action", "Goals &over the map"),
        words=QT_TRANSLATE_NOOP(
            "Action", "goal strip, filter the map by goal, loose ends, steps that serve no goal"
        ),
        run=toggle_goals,
        menu="view",
        submenu="show",
        group=1,
        icon="goal",
        is_on=lambda desk: not strip_of(desk).is_collapsed,
    ),
    Action(
        id="view.legend",
        text=QT_TRANSLATE_NOOP("Action", "L&egend"),
        run=lambda desk: _lens(desk).show_legend(not _lens(desk).has_legend),
        menu="view",
        submenu="show",
        group=1,
        icon="info",
        is_on=lambda desk: _lens(desk).has_legend,
    ),
    Action(
        id="view.numbers",
        text=QT_TRANSLATE_NOOP("Action", "Step &numbers"),
        run=lambda desk: desk.canvas.looking.numbers.toggle(),
        menu="view",
        submenu="show",
        group=1,
        is_on=lambda desk: desk.canvas.looking.numbers.is_on,
    ),
    Action(
        id="view.grid",
        text=QT_TRANSLATE_NOOP("Action", "&Grid"),
        run=_switch("has_grid", Lens.show_grid),
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
