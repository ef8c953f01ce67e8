"""The Edit menu's comments: write one on the selected step, and find those that are there."""

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.ui.dialogs.name import NameDialog
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate


def _comment(desk: Desk) -> None:
    dock = desk.window.docks["inspector"]
    dock.show()
    dock.raise_()
    panel = dock.widget()
    if isinstance(panel, InspectorPanel):
        panel.begin_comment()


def _sign(desk: Desk) -> None:
    title = translate("Action", "The name your comments are signed with")
    name = NameDialog.ask(desk.window, title, desk.office.settings.author)
    if name:
        desk.office.settings.author = name


TALK: tuple[Action, ...] = (
    Action(
        id="edit.comment",
        text=QT_TRANSLATE_NOOP("Action", "Comment o&n the step"),
        run=_comment,
        menu="edit",
        group=4,
        icon="comment",
        keys=("K",),
        when=lambda desk: may_write(desk) and bool(desk.selection.nodes),
        needs=QT_TRANSLATE_NOOP("Action", "Select a step first"),
        on_canvas=True,
    ),
    Action(
        id="edit.comments",
        text=QT_TRANSLATE_NOOP("Action", "All comm&ents"),
        run=lambda desk: desk.canvas.building.talk.open(),
        menu="edit",
        group=4,
        icon="comment",
        keys=("Shift+K",),
        on_canvas=True,
    ),
    Action(
        id="edit.author",
        text=QT_TRANSLATE_NOOP("Action", "S&ign comments as…"),
        run=_sign,
        menu="edit",
        group=4,
    ),
)
