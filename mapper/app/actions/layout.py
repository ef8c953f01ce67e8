"""The Arrange menu's last part: the map put in order, and room made and taken by hand."""

from mapper.app.actions.action import Action, may_write
from mapper.ui.texts import QT_TRANSLATE_NOOP

LAYOUT: tuple[Action, ...] = (
    Action(
        id="arrange.tidy_map",
        text=QT_TRANSLATE_NOOP("Action", "Tid&y the map"),
        run=lambda desk: desk.canvas.tidying.tidy_map(),
        menu="arrange",
        group=8,
        keys=("Ctrl+Shift+T",),
        when=may_write,
    ),
    Action(
        id="arrange.tidy",
        text=QT_TRANSLATE_NOOP("Action", "Tidy j&ust the selection or cell"),
        run=lambda desk: desk.canvas.tidying.tidy_chosen(),
        menu="arrange",
        group=8,
        keys=("T",),
        when=may_write,
        on_canvas=True,
    ),
    Action(
        id="arrange.anew",
        text=QT_TRANSLATE_NOOP("Action", "Lay out the ma&p anew"),
        run=lambda desk: desk.canvas.tidying.lay_out_anew(),
        menu="arrange",
        group=8,
        when=may_write,
    ),
    Action(
        id="arrange.space",
        text=QT_TRANSLATE_NOOP("Action", "&Make or take room"),
        run=lambda desk: desk.canvas.hand.make_room(),
        menu="arrange",
        group=9,
        keys=("S",),
        when=may_write,
        on_canvas=True,
    ),
)
