"""The canvas's keys that are no commands of a menu: told here once, for the sheet of all keys."""

from typing import Final, NamedTuple

from PySide6.QtGui import QKeySequence

from mapper.ui.texts import QT_TRANSLATE_NOOP

# Any of the four arrow keys, after modifiers: "Alt+Arrow".
ARROW: Final = "Arrow"
_ARROWS: Final = "← ↑ → ↓"


class CanvasKey(NamedTuple):
    """What keys do while the map has the focus; the sheet has them in groups."""

    group: str
    text: str
    keys: tuple[str, ...]


_WALKING = QT_TRANSLATE_NOOP("CanvasKey", "Walking on the map")
_GROWING = QT_TRANSLATE_NOOP("CanvasKey", "Growing the flow")
_MOVING = QT_TRANSLATE_NOOP("CanvasKey", "Moving what is selected")
_LOOKING = QT_TRANSLATE_NOOP("CanvasKey", "Looking")
_DRAGGING = QT_TRANSLATE_NOOP("CanvasKey", "While dragging")
_BANDS = QT_TRANSLATE_NOOP("CanvasKey", "With a lane or stage selected")
_OUTLINE = QT_TRANSLATE_NOOP("CanvasKey", "In the outline")

CANVAS_KEYS: Final[tuple[CanvasKey, ...]] = (
    CanvasKey(_GROWING, QT_TRANSLATE_NOOP("CanvasKey", "Next step in that direction"), ("Ctrl+Arrow",)),
    CanvasKey(
        _GROWING,
        QT_TRANSLATE_NOOP("CanvasKey", "One more of them, while Ctrl stays down; letting go makes them"),
        ("Ctrl+Arrow",),
    ),
    CanvasKey(
        _GROWING,
        QT_TRANSLATE_NOOP("CanvasKey", "Kind of the next step meanwhile: step, decision, stall, end"),
        ("Ctrl+S", "Ctrl+D", "Ctrl+W", "Ctrl+E"),
    ),
    CanvasKey(_GROWING, QT_TRANSLATE_NOOP("CanvasKey", "While naming: on with the next step"), ("Tab",)),
    CanvasKey(_GROWING, QT_TRANSLATE_NOOP("CanvasKey", "To the pad beside the selection"), ("F10",)),
    CanvasKey(
        _GROWING,
        QT_TRANSLATE_NOOP("CanvasKey", "Type the name, or the label and share of a line"),
        ("E", "Return", "Enter"),
    ),
    CanvasKey(_WALKING, QT_TRANSLATE_NOOP("CanvasKey", "Nearest step in that direction"), ("Alt+Arrow",)),
    CanvasKey(
        _WALKING,
        QT_TRANSLATE_NOOP("CanvasKey", "Next and former step in reading order"),
        ("Tab", "Shift+Tab"),
    ),
    CanvasKey(_WALKING, QT_TRANSLATE_NOOP("CanvasKey", "Lines out of the step, one after the other"), ("O",)),
    CanvasKey(_WALKING, QT_TRANSLATE_NOOP("CanvasKey", "Lines into the step"), ("Shift+O",)),
    CanvasKey(_WALKING, QT_TRANSLATE_NOOP("CanvasKey", "From a line to its end"), ("Alt+Arrow",)),
    CanvasKey(_WALKING, QT_TRANSLATE_NOOP("CanvasKey", "Give up; select nothing; leave the goals"), ("Esc",)),
    CanvasKey(
        _WALKING,
        QT_TRANSLATE_NOOP("CanvasKey", "Clicks add to the selection, or take away from it"),
        ("Shift", "Ctrl"),
    ),
    CanvasKey(
        _MOVING, QT_TRANSLATE_NOOP("CanvasKey", "A little; with Shift further"), ("Arrow", "Shift+Arrow")
    ),
    CanvasKey(
        _MOVING,
        QT_TRANSLATE_NOOP("CanvasKey", "With the space tool: room before the step, taken by Enter"),
        ("Arrow", "Shift+Arrow", "Return"),
    ),
    CanvasKey(
        _MOVING, QT_TRANSLATE_NOOP("CanvasKey", "Over into the next lane or stage"), ("Alt+Shift+Arrow",)
    ),
    CanvasKey(_BANDS, QT_TRANSLATE_NOOP("CanvasKey", "Select the next one"), ("Arrow",)),
    CanvasKey(_BANDS, QT_TRANSLATE_NOOP("CanvasKey", "Move it with its content"), ("Alt+Arrow",)),
    CanvasKey(_BANDS, QT_TRANSLATE_NOOP("CanvasKey", "Make it larger or smaller"), ("Alt+Shift+Arrow",)),
    CanvasKey(
        _BANDS,
        QT_TRANSLATE_NOOP("CanvasKey", "Make it larger or smaller while the next one shares"),
        ("Ctrl+Alt+Shift+Arrow",),
    ),
    CanvasKey(
        _LOOKING,
        QT_TRANSLATE_NOOP("CanvasKey", "Move the view, with no single step selected"),
        ("Ctrl+Arrow",),
    ),
    CanvasKey(_LOOKING, QT_TRANSLATE_NOOP("CanvasKey", "Move the view far"), ("Ctrl+Shift+Arrow",)),
    CanvasKey(
        _LOOKING, QT_TRANSLATE_NOOP("CanvasKey", "Hold it to move the map with the pointer"), ("Space",)
    ),
    CanvasKey(
        _LOOKING,
        QT_TRANSLATE_NOOP("CanvasKey", "While tracing: the other ways; Enter traces from the selected step"),
        ("Arrow", "Return"),
    ),
    CanvasKey(_DRAGGING, QT_TRANSLATE_NOOP("CanvasKey", "Snap to nothing"), ("Ctrl",)),
    CanvasKey(
        _DRAGGING, QT_TRANSLATE_NOOP("CanvasKey", "Keep to one axis, or add to the selection"), ("Shift",)
    ),
    CanvasKey(
        _DRAGGING,
        QT_TRANSLATE_NOOP("CanvasKey", "The other way: share a border, move the other side"),
        ("Alt",),
    ),
    CanvasKey(
        _DRAGGING, QT_TRANSLATE_NOOP("CanvasKey", "On dropping a new step: choose its kind at once"), ("Alt",)
    ),
    CanvasKey(_DRAGGING, QT_TRANSLATE_NOOP("CanvasKey", "Everything back as it was"), ("Esc",)),
    CanvasKey(_OUTLINE, QT_TRANSLATE_NOOP("CanvasKey", "New line; letters begin one too"), ("Return",)),
    CanvasKey(_OUTLINE, QT_TRANSLATE_NOOP("CanvasKey", "Stage becomes a step of the one before"), ("Tab",)),
    CanvasKey(_OUTLINE, QT_TRANSLATE_NOOP("CanvasKey", "Step becomes a stage"), ("Shift+Tab",)),
    CanvasKey(_OUTLINE, QT_TRANSLATE_NOOP("CanvasKey", "Move the line up or down"), ("Alt+Up", "Alt+Down")),
    CanvasKey(_OUTLINE, QT_TRANSLATE_NOOP("CanvasKey", "Show the line on the map"), ("Ctrl+Return",)),
)


def native(key: str) -> str:
    """A key as a person reads it on this system.

    >>> native("Alt+Shift+Arrow").endswith("← ↑ → ↓")
    True
    """
    if key in ("Ctrl", "Shift", "Alt"):
        with_letter = QKeySequence(f"{key}+A").toString(QKeySequence.SequenceFormat.NativeText)
        return with_letter.removesuffix("A").removesuffix("+")
    if key.endswith(ARROW):
        letter = QKeySequence(key.removesuffix(ARROW) + "A").toString(QKeySequence.SequenceFormat.NativeText)
        return letter.removesuffix("A") + _ARROWS
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
