"""The Map menu's last entry: a fix weighed against a hire."""

from mapper.app.actions.action import Action
from mapper.ui.texts import QT_TRANSLATE_NOOP

WEIGHING: tuple[Action, ...] = (
    Action(
        id="map.fix_or_hire",
        text=QT_TRANSLATE_NOOP("Action", "Fix or &hire…"),
        run=lambda desk: desk.canvas.weighing.open_here(),
        menu="map",
        group=3,
        icon="metric",
        keys=("Shift+F9",),
    ),
)
