"""The drawing of maps: a coarse chequerboard over the map, so that painters can keep what they drew of a square."""

from math import floor

from mapper.core.values import Rect

TILE = 2048.0

TileKey = tuple[int, int, int]  # column, row, and a number: parts of a square that were moved apart
_STILL = (0.0, 0.0)


class Tile:
    """What lies in one square. `stamp` is another object after every change: kept drawings compare it.

    `way` is how far all of it is to be painted from where it was put.
    """

    __slots__ = ("connectors", "extent", "nodes", "stamp", "way")

    def __init__(self) -> None:
        self.way = _STILL
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
            if not tile.nodes and not tile.connectors:
                del self._tiles[key]

    def move(self, ids: set[str], way: tuple[float, float]) -> None:
        """Show these things so far from where they were put, until `settle`; each is moved once."""
        for key, tile in list(self._tiles.items()):
            nodes, connectors = tile.nodes & ids, tile.connectors & ids
            if not nodes and not connectors:
                continue
            is_all = len(nodes) == len(tile.nodes) and len(connectors) == len(tile.connectors)
            moved = tile if is_all else self._split(key, tile, nodes, connectors)
            moved.way = way

    def settle(self) -> None:
        """Everything is shown where it was put."""
        for tile in self._tiles.values():
            tile.way = _STILL

    def meeting(self, rect: Rect) -> list[tuple[TileKey, Tile]]:
        """The squares of which something may reach into a rectangle."""
        return [
            (key, tile)
            for key, tile in self._tiles.items()
            if tile.extent is not None and tile.extent.moved(*tile.way).intersects(rect)
        ]

    def _split(self, key: TileKey, tile: Tile, nodes: set[str], connectors: set[str]) -> Tile:
        """A part of a square as one of its own."""
        column, row, number = key
        while (column, row, number) in self._tiles:
            number += 1
        part = self._tiles[column, row, number] = Tile()
        part.nodes, part.connectors, part.extent = nodes, connectors, tile.extent
        self._home.update(dict.fromkeys((*nodes, *connectors), (column, row, number)))
        tile.nodes -= nodes
        tile.connectors -= connectors
        tile.stamp = object()
        return part

    def _settle(self, id: str, extent: Rect) -> Tile:
        key = (floor(extent[0] / TILE), floor(extent[1] / TILE), 0)
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
