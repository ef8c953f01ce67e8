"""The Compare menu: two maps beside each other, and what differs between them."""

from mapper.app.actions.action import Action
from mapper.app.comparing import is_compare_open, may_compare, toggle_compare
from mapper.ui.texts import QT_TRANSLATE_NOOP

COMPARE: tuple[Action, ...] = (
    Action(
        id="compare.panel",
        text=QT_TRANSLATE_NOOP("Action", "&What differs"),
        words=QT_TRANSLATE_NOOP("Action", "compare maps, list of changes, what can be expected, difference"),
        run=toggle_compare,
        menu="compare",
        icon="compare",
        keys=("Ctrl+F7",),
        is_on=is_compare_open,
    ),
    Action(
        id="compare.beside",
        text=QT_TRANSLATE_NOOP("Action", "&Side by side"),
        words=QT_TRANSLATE_NOOP("Action", "compare two maps, as-is and to-be, split view, before and after"),
        run=lambda desk: desk.beside.toggle(),
        menu="compare",
        icon="columns",
        keys=("Shift+F8",),
        when=lambda desk: desk.beside.is_on or may_compare(desk),
        needs=QT_TRANSLATE_NOOP(
            "Action", "There is only one map. Copy it as a to-be, or compare with a file"
        ),
        is_on=lambda desk: desk.beside.is_on,
    ),
)
