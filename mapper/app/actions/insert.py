"""The Insert menu: every kind of the palette, without a mouse."""

from mapper.app.actions.action import Action
from mapper.app.desk import Desk
from mapper.ui.texts import QT_TRANSLATE_NOOP

_KINDS: tuple[tuple[str, str, str], ...] = (
    ("start", QT_TRANSLATE_NOOP("Action", "&Start"), "Ctrl+Alt+1"),
    ("step", QT_TRANSLATE_NOOP("Action", "S&tep"), "Ctrl+Alt+2"),
    ("decision", QT_TRANSLATE_NOOP("Action", "&Decision"), "Ctrl+Alt+3"),
    ("stall", QT_TRANSLATE_NOOP("Action", "St&all"), "Ctrl+Alt+4"),
    ("slip", QT_TRANSLATE_NOOP("Action", "Sl&ip"), "Ctrl+Alt+Shift+4"),
    ("end", QT_TRANSLATE_NOOP("Action", "&End"), "Ctrl+Alt+5"),
    ("note", QT_TRANSLATE_NOOP("Action", "&Note"), "Ctrl+Alt+6"),
    ("stage", QT_TRANSLATE_NOOP("Action", "Sta&ge"), "Ctrl+Alt+7"),
    ("lane", QT_TRANSLATE_NOOP("Action", "&Lane"), "Ctrl+Alt+8"),
)


def _may_write(desk: Desk) -> bool:
    return not desk.bridge.session.is_read_only


def _adding(kind: str, text: str, key: str) -> Action:
    return Action(
        id=f"insert.{kind}",
        text=text,
        run=lambda desk: desk.canvas.commands.add_kind(kind),
        menu="insert",
        group=1 if kind in ("stage", "lane") else 0,
        icon=kind,
        keys=(key,),
        when=_may_write,
    )


INSERT: tuple[Action, ...] = tuple(_adding(*kind) for kind in _KINDS)
