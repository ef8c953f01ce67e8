"""The Compare menu: two maps beside each other, and what differs between them."""

from typing import Final

from mapper.app.actions.action import Action
from mapper.app.comparing import ask_for_file, is_compare_open, may_compare, toggle_compare
from mapper.ui.texts import QT_TRANSLATE_NOOP

_ONE_MAP: Final = QT_TRANSLATE_NOOP(
    "Action", "There is only one map. Copy it as a to-be, or compare with a file"
)

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
    Action(
        id="compare.fade",
        text=QT_TRANSLATE_NOOP("Action", "F&ade between both"),
        words=QT_TRANSLATE_NOOP("Action", "compare, slider from before to after, animate, blend"),
        run=lambda desk: desk.fade.toggle(),
        menu="compare",
        icon="fade",
        keys=("Ctrl+F8",),
        when=may_compare,
        needs=_ONE_MAP,
        is_on=lambda desk: desk.fade.is_on,
    ),
    Action(
        id="compare.play",
        text=QT_TRANSLATE_NOOP("Action", "&Play the change"),
        words=QT_TRANSLATE_NOOP("Action", "compare step by step, for the room, what is new, walk through"),
        run=lambda desk: desk.play.toggle(),
        menu="compare",
        icon="play",
        keys=("Shift+F5",),
        when=may_compare,
        needs=_ONE_MAP,
        is_on=lambda desk: desk.play.is_on,
    ),
    Action(
        id="compare.file",
        text=QT_TRANSLATE_NOOP("Action", "Compare with a &file…"),
        words=QT_TRANSLATE_NOOP("Action", "compare two documents, another version, conflict"),
        run=ask_for_file,
        menu="compare",
        group=1,
        icon="file",
    ),
    Action(
        id="compare.usual",
        text=QT_TRANSLATE_NOOP("Action", "Compare with what it is &based on"),
        run=lambda desk: desk.comparing.follow_shown(),
        menu="compare",
        group=1,
        when=lambda desk: desk.comparing.is_chosen,
        needs=QT_TRANSLATE_NOOP("Action", "That is what is compared"),
    ),
)
