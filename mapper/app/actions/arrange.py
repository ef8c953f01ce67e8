"""The Arrange menu: align, distribute, equal sizes. The pad of several selected things shows the same."""

from mapper.app.actions.action import Action
from mapper.core.geometry.align import Arrangement
from mapper.core.geometry.sizes import GRID
from mapper.ui.texts import QT_TRANSLATE_NOOP

_How = Arrangement


def _arranging(how: Arrangement, text: str, icon: str, group: int) -> Action:
    return Action(
        id=f"arrange.{how.value}",
        text=text,
        run=lambda desk: desk.canvas.arranging.arrange(how),
        menu="arrange",
        group=group,
        icon=icon,
        when=lambda desk: desk.canvas.arranging.may(how),
        needs=QT_TRANSLATE_NOOP("Action", "Select several steps first"),
    )


def _resizing(name: str, text: str, key: str, way: tuple[int, int]) -> Action:
    return Action(
        id=f"arrange.{name}",
        text=text,
        run=lambda desk: desk.canvas.arranging.resize(way[0] * GRID, way[1] * GRID),
        menu="arrange",
        group=4,
        keys=(key,),
        when=lambda desk: desk.canvas.arranging.may_resize,
        on_canvas=True,
    )


ARRANGE: tuple[Action, ...] = (
    _arranging(_How.LEFT, QT_TRANSLATE_NOOP("Action", "Align &left edges"), "align-left", 0),
    _arranging(_How.CENTER, QT_TRANSLATE_NOOP("Action", "&Center one below another"), "align-center", 0),
    _arranging(_How.RIGHT, QT_TRANSLATE_NOOP("Action", "Align &right edges"), "align-right", 0),
    _arranging(_How.TOP, QT_TRANSLATE_NOOP("Action", "Align &top edges"), "align-top", 1),
    _arranging(_How.MIDDLE, QT_TRANSLATE_NOOP("Action", "Put on &one line"), "align-middle", 1),
    _arranging(_How.BOTTOM, QT_TRANSLATE_NOOP("Action", "Align &bottom edges"), "align-bottom", 1),
    _arranging(_How.ACROSS, QT_TRANSLATE_NOOP("Action", "Even the gaps &across"), "spread-across", 2),
    _arranging(_How.DOWN, QT_TRANSLATE_NOOP("Action", "Even the gaps &down"), "spread-down", 2),
    _arranging(_How.SAME_WIDTH, QT_TRANSLATE_NOOP("Action", "Same &width"), "same-width", 3),
    _arranging(_How.SAME_HEIGHT, QT_TRANSLATE_NOOP("Action", "Same &height"), "same-height", 3),
    Action(
        id="arrange.lane_width",
        text=QT_TRANSLATE_NOOP("Action", "&Same width in the whole lane"),
        run=lambda desk: desk.canvas.arranging.level_lane(),
        menu="arrange",
        group=3,
        when=lambda desk: desk.canvas.arranging.may_level_lane(),
        needs=QT_TRANSLATE_NOOP("Action", "Select a lane or a step first"),
    ),
    _resizing("wider", QT_TRANSLATE_NOOP("Action", "W&ider"), "Ctrl+Alt+Right", (1, 0)),
    _resizing("narrower", QT_TRANSLATE_NOOP("Action", "&Narrower"), "Ctrl+Alt+Left", (-1, 0)),
    _resizing("taller", QT_TRANSLATE_NOOP("Action", "Tall&er"), "Ctrl+Alt+Down", (0, 1)),
    _resizing("flatter", QT_TRANSLATE_NOOP("Action", "&Flatter"), "Ctrl+Alt+Up", (0, -1)),
)
