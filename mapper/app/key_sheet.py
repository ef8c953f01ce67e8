"""The sheet of all keys, gathered from the actions and from the canvas's own keys, so that it is never out of date."""

from collections.abc import Sequence

from mapper.app.actions.action import Action
from mapper.app.actions.registry import MENUS, plain, shown_keys
from mapper.ui.canvas.key_list import CANVAS_KEYS, native
from mapper.ui.panels.table.keys import TABLE_KEYS
from mapper.ui.texts import translate

Lines = list[tuple[str, str]]


def key_groups(catalogue: Sequence[Action]) -> list[tuple[str, Lines]]:
    """What keys do, as (what, keys), in groups with their titles: by menus, then what only map and table know."""
    groups: dict[str, Lines] = {}
    for menu, title in MENUS:
        lines = [
            (plain(translate("Action", action.text)), shown_keys((*action.keys, *action.canvas_keys)))
            for action in catalogue
            if action.menu == menu and (action.keys or action.canvas_keys)
        ]
        if lines:
            groups[plain(translate("Menu", title))] = lines
    for key in (*CANVAS_KEYS, *TABLE_KEYS):
        shown = ", ".join(native(each) for each in key.keys)
        groups.setdefault(translate("CanvasKey", key.group), []).append(
            (translate("CanvasKey", key.text), shown)
        )
    return list(groups.items())
