"""An action as data: name, key, place and what it does to the desk it works on."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from mapper.app.desk import Desk

Key = QKeySequence.StandardKey | str


def always(_: Desk) -> bool:
    """For actions that can always be done."""
    return True


def may_write(desk: Desk) -> bool:
    """For actions that change the document."""
    return not desk.bridge.session.is_read_only


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing a person can do.

    `menu` is the key of its menu and `group` its part of it: a line is drawn between groups; a `submenu` holds those
    that belong together closely. `when` says whether it can be done now and `needs` what it waits for else, `is_on`
    makes it a switch, `label` gives a text that follows the document. An action `on_canvas` has its keys only while the
    canvas has the focus, so that they stay free for typing elsewhere; `canvas_keys` are more of that sort for one whose
    `keys` work everywhere. `words`, marked for translation like `text`, are what else it is sought by.
    """

    id: str
    text: str
    words: str = ""
    run: Callable[[Desk], object]
    menu: str
    group: int = 0
    submenu: str = ""
    icon: str = ""
    keys: tuple[Key, ...] = ()
    canvas_keys: tuple[Key, ...] = ()
    when: Callable[[Desk], bool] = always
    needs: str = ""
    is_on: Callable[[Desk], bool] | None = None
    label: Callable[[Desk], str] | None = None
    on_canvas: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole
