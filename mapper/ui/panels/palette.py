"""The palette: the kinds to draw with, and the libraries of what can hang on a node."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mapper.ui.bridge import Bridge
from mapper.ui.panels.kind_tile import KindTile
from mapper.ui.panels.library import LibraryPart
from mapper.ui.selection import Selection
from mapper.ui.texts import QT_TRANSLATE_NOOP, translate
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.sides import margins

# kind -> its name on the tile, and what it is for
_KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "stage": (
        QT_TRANSLATE_NOOP("Palette", "Stage"),
        QT_TRANSLATE_NOOP("Palette", "A span of the process, as a column of the map."),
    ),
    "lane": (
        QT_TRANSLATE_NOOP("Palette", "Lane"),
        QT_TRANSLATE_NOOP("Palette", "A function that does work, as a row of the map."),
    ),
    "start": (
        QT_TRANSLATE_NOOP("Palette", "Start"),
        QT_TRANSLATE_NOOP("Palette", "Where cases come in."),
    ),
    "step": (
        QT_TRANSLATE_NOOP("Palette", "Step"),
        QT_TRANSLATE_NOOP("Palette", "Work that somebody does."),
    ),
    "decision": (
        QT_TRANSLATE_NOOP("Palette", "Decision"),
        QT_TRANSLATE_NOOP("Palette", "A point where the way divides."),
    ),
    "stall": (
        QT_TRANSLATE_NOOP("Palette", "Stall"),
        QT_TRANSLATE_NOOP("Palette", "A place where cases wait and nothing moves."),
    ),
    "slip": (
        QT_TRANSLATE_NOOP("Palette", "Slip"),
        QT_TRANSLATE_NOOP("Palette", "A date that was agreed and moves."),
    ),
    "end": (
        QT_TRANSLATE_NOOP("Palette", "End"),
        QT_TRANSLATE_NOOP("Palette", "How a case ends: won, lost, disqualified or parked."),
    ),
    "note": (
        QT_TRANSLATE_NOOP("Palette", "Note"),
        QT_TRANSLATE_NOOP("Palette", "A remark beside the flow."),
    ),
}
_HOW: Final = QT_TRANSLATE_NOOP("Palette", "Drag it on to the map, or click to add one.")

LEAST_WIDTH, MOST_WIDTH = 224, 290  # as it stands at first


class PalettePanel(QWidget):
    """Tiles for the kinds, and below them the libraries."""

    kind_activated = Signal(str)  # a NodeKind value, "stage" or "lane": put one on the map
    starter_wanted = Signal()
    resource_activated = Signal(str)  # id of a tool, skill or metric: attach it to the selected nodes

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, Role.PAGE)
        self.setMinimumWidth(theme.px(180))
        title = QLabel(self.tr("DRAW"))
        title.setAccessibleName(self.tr("Draw"))
        set_role(title, Role.OVERLINE)
        grid = QGridLayout()
        grid.setContentsMargins(margins(0, 0, 12, 0))
        grid.setSpacing(6)
        self.tiles: dict[str, KindTile] = {}
        for number, (kind, (name, hint)) in enumerate(_KINDS.items()):
            tip = translate("Palette", hint) + "\n" + translate("Palette", _HOW)
            tile = KindTile(theme, kind, translate("Palette", name), tip)
            tile.chosen.connect(self.kind_activated)
            tile.setEnabled(not bridge.session.is_read_only)
            grid.addWidget(tile, *divmod(number, 2))
            self.tiles[kind] = tile
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.library = LibraryPart(bridge, selection, theme)
        self.library.activated.connect(self.resource_activated)
        self.library.starter_wanted.connect(self.starter_wanted)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(12, 6, 0, 0))
        column.setSpacing(8)
        column.addWidget(title)
        column.addLayout(grid)
        column.addSpacing(2)
        column.addWidget(self.library, 1)

    def wanted_width(self) -> int:
        """How wide it is when the names of all kinds stand whole in it; some languages need more than others."""
        tiles = self.tiles.values()
        for tile in tiles:
            tile.ensurePolished()  # its letters are those of the style sheet
        words = 2 * max(tile.sizeHint().width() for tile in tiles) + 6 + 2 * 12
        return min(max(round(words / self._theme.scale), LEAST_WIDTH), MOST_WIDTH)
