"""The Arrange menu's last part: room made and taken by hand."""

from mapper.app.actions.action import Action
from mapper.ui.texts import QT_TRANSLATE_NOOP

LAYOUT: tuple[Action, ...] = (
    Action(
        id="arrange.space",
        text=QT_TRANSLATE_NOOP("Action", "&Make or take room"),
        run=lambda desk: desk.canvas.hand.make_room(),
        menu="arrange",
        group=8,
        keys=("S",),
        when=lambda desk: not desk.bridge.session.is_read_only,
        on_canvas=True,
    ),
)
