"""The table: its keys, told once for the sheet of all keys."""

from typing import Final

from mapper.ui.canvas.key_list import CanvasKey
from mapper.ui.texts import QT_TRANSLATE_NOOP

_TABLE = QT_TRANSLATE_NOOP("CanvasKey", "In the table")

TABLE_KEYS: Final[tuple[CanvasKey, ...]] = (
    CanvasKey(_TABLE, QT_TRANSLATE_NOOP("CanvasKey", "Type into the cell"), ("F2", "Return")),
    CanvasKey(
        _TABLE,
        QT_TRANSLATE_NOOP("CanvasKey", "While typing: to the cell below or above"),
        ("Return", "Shift+Return"),
    ),
    CanvasKey(
        _TABLE,
        QT_TRANSLATE_NOOP("CanvasKey", "To the cell beside it; while typing, on with that one"),
        ("Tab", "Shift+Tab"),
    ),
    CanvasKey(_TABLE, QT_TRANSLATE_NOOP("CanvasKey", "From the line that adds to what was added"), ("Up",)),
    CanvasKey(_TABLE, QT_TRANSLATE_NOOP("CanvasKey", "Another table, by its name"), ("Ctrl+L",)),
    CanvasKey(
        _TABLE, QT_TRANSLATE_NOOP("CanvasKey", "Fill the chosen cells with the uppermost"), ("Ctrl+D",)
    ),
    CanvasKey(_TABLE, QT_TRANSLATE_NOOP("CanvasKey", "Copy and paste cells"), ("Ctrl+C", "Ctrl+V")),
    CanvasKey(_TABLE, QT_TRANSLATE_NOOP("CanvasKey", "Clear the chosen cells"), ("Del",)),
    CanvasKey(
        _TABLE,
        QT_TRANSLATE_NOOP("CanvasKey", "Who does what: put a letter into the chosen cells, or take it out"),
        ("R", "A", "C", "I"),
    ),
    CanvasKey(
        _TABLE,
        QT_TRANSLATE_NOOP("CanvasKey", "Skills: put a level into the chosen cells"),
        ("0", "1", "2", "3", "4"),
    ),
    CanvasKey(
        _TABLE,
        QT_TRANSLATE_NOOP("CanvasKey", "Choose whole rows, or whole columns"),
        ("Shift+Space", "Ctrl+Space"),
    ),
    CanvasKey(
        _TABLE,
        QT_TRANSLATE_NOOP("CanvasKey", "Move the column back or on"),
        ("Ctrl+Shift+Left", "Ctrl+Shift+Right"),
    ),
    CanvasKey(_TABLE, QT_TRANSLATE_NOOP("CanvasKey", "Filter by the column"), ("Alt+Down",)),
    CanvasKey(_TABLE, QT_TRANSLATE_NOOP("CanvasKey", "Show the step on the map"), ("Ctrl+Return",)),
)
