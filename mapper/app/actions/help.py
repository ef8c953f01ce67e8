"""The Help menu."""

from PySide6.QtGui import QAction

from mapper.app.actions.action import Action
from mapper.ui.texts import QT_TRANSLATE_NOOP

HELP: tuple[Action, ...] = (
    Action(
        id="help.keys",
        text=QT_TRANSLATE_NOOP("Action", "All &keys"),
        run=lambda desk: desk.office.show_keys(desk),
        menu="help",
        icon="help",
        keys=("F1",),
        canvas_keys=("?",),
    ),
    Action(
        id="help.about",
        text=QT_TRANSLATE_NOOP("Action", "&About Mapper"),
        run=lambda desk: desk.office.show_about(desk.window),
        menu="help",
        group=1,
        icon="info",
        role=QAction.MenuRole.AboutRole,
    ),
)
