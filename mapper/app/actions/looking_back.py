"""The history: looking back, naming a moment, and the meeting as a film."""

from typing import Final

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.ui.texts import QT_TRANSLATE_NOOP

_NOT_BACK: Final = QT_TRANSLATE_NOOP("Action", "Look back at an earlier moment first")


def _is_open(desk: Desk) -> bool:
    return not desk.window.docks["history"].isHidden()


LOOKING_BACK: tuple[Action, ...] = (
    Action(
        id="history.look_back",
        text=QT_TRANSLATE_NOOP("Action", "&Look back"),
        words=QT_TRANSLATE_NOOP("Action", "history timeline versions earlier past restore"),
        run=lambda desk: desk.looking_back.toggle(),
        menu="edit",
        submenu="history",
        icon="recent",
        keys=("Ctrl+H",),
        is_on=_is_open,
    ),
    Action(
        id="history.rewind",
        text=QT_TRANSLATE_NOOP("Action", "&Rewind the meeting"),
        words=QT_TRANSLATE_NOOP("Action", "play film history growth"),
        run=lambda desk: desk.looking_back.rewind(),
        menu="edit",
        submenu="history",
        icon="play",
        keys=("Ctrl+Shift+H",),
        is_on=lambda desk: desk.looking_back.film.is_playing,
    ),
    Action(
        id="history.name",
        text=QT_TRANSLATE_NOOP("Action", "&Name this moment…"),
        words=QT_TRANSLATE_NOOP("Action", "version milestone tag"),
        run=lambda desk: desk.looking_back.name_it(),
        menu="edit",
        submenu="history",
        icon="flag",
        when=lambda desk: desk.document.reason is None,
    ),
    Action(
        id="history.restore",
        text=QT_TRANSLATE_NOOP("Action", "Rest&ore all of this moment"),
        words=QT_TRANSLATE_NOOP("Action", "bring back, revert, go back to an earlier version"),
        run=lambda desk: desk.looking_back.restore(),
        menu="edit",
        submenu="history",
        when=lambda desk: desk.looking_back.may_restore,
        needs=_NOT_BACK,
    ),
    Action(
        id="history.restore_selected",
        text=QT_TRANSLATE_NOOP("Action", "Restore only the &selected steps"),
        words=QT_TRANSLATE_NOOP("Action", "bring back a step, undelete"),
        run=lambda desk: desk.looking_back.restore_selected(),
        menu="edit",
        submenu="history",
        when=lambda desk: desk.looking_back.may_restore and bool(desk.selection.nodes),
        needs=QT_TRANSLATE_NOOP("Action", "Look back at an earlier moment first, and select a step there"),
    ),
    Action(
        id="history.thin",
        text=QT_TRANSLATE_NOOP("Action", "&Thin the history…"),
        words=QT_TRANSLATE_NOOP("Action", "smaller size forget old steps"),
        run=lambda desk: desk.looking_back.thin(),
        menu="edit",
        submenu="history",
        when=may_write,
    ),
    Action(
        id="history.copy_without",
        text=QT_TRANSLATE_NOOP("Action", "Save a &copy without history…"),
        words=QT_TRANSLATE_NOOP("Action", "share give away past versions"),
        run=lambda desk: desk.looking_back.copy_without(),
        menu="edit",
        submenu="history",
    ),
)
