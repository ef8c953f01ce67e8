"""The drawing of maps: a coarse chequerboard over the map, so that painters can keep what they drew of a square."""

from math import floor

from mapper.core.values import Rect

TILE = 2048.0

TileKey = tuple[int, int]


class Tile:
    """What lies in one square. `stamp` is another object after every change: kept drawings compare it."""

    __slots__ = ("connectors", "extent", "nodes", "stamp")

    def __init__(self) -> None:
        self.nodes: set[str] = set()
        self.connectors: set[str] = set()
        self.extent: Rect | None = None
        self.stamp = object()


class Tiles:
    """All squares of a map; a thing belongs to the square of its top left corner, and reaches beyond it."""

    def __init__(self) -> None:
        self._tiles: dict[TileKey, Tile] = {}
        self._home: dict[str, TileKey] = {}

    def set_node(self, id: str, extent: Rect) -> None:
        """Put a node, new or changed."""
        self._settle(id, extent).nodes.add(id)

    def set_connector(self, id: str, extent: Rect) -> None:
        """Put a connector, new or changed."""
        self._settle(id, extent).connectors.add(id)

    def remove(self, id: str) -> None:
        """Take a node or connector away; an unknown id is no error."""
        key = self._home.pop(id, None)
        if key is not None:
            tile = self._tiles[key]
            tile.nodes.discard(id)
            tile.connectors.discard(id)
            tile.stamp = object()

    def meeting(self, rect: Rect) -> list[tuple[TileKey, Tile]]:
        """The squares of which something may reach into a rectangle."""
        return [
            (key, tile)
            for key, tile in self._tiles.items()
            if tile.extent is not None and tile.extent.intersects(rect)
        ]

    def _settle(self, id: str, extent: Rect) -> Tile:
        key = (floor(extent[0] / TILE), floor(extent[1] / TILE))
        old = self._home.get(id)
        if old is not None and old != key:
            self.remove(id)
        self._home[id] = key
        tile = self._tiles.get(key)
        if tile is None:
            tile = self._tiles[key] = Tile()
        tile.stamp = object()
        # It only grows: too large an extent costs a look, too small a one would lose things.
        around = tile.extent
        if around is None:
            tile.extent = extent
        elif not around.encloses(extent):
            tile.extent = around.united(extent)
        return tile
