"""The canvas's tracing: what is worked out of a place in the background, and the words for it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLocale

from mapper.analysis.figure import Figure
from mapper.analysis.flow.ways import Way, Ways, ways_on
from mapper.analysis.map_figures import MapFigures
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.services.jobs import Breathe
from mapper.ui.figures.words import Words
from mapper.ui.render.trail import Trail
from mapper.ui.texts import translate

_MOST_NAMES: Final = 24
_LONGEST_NAME: Final = 36  # letters


@dataclass(frozen=True, slots=True)
class Told:
    """The ways on from a place of a map, and the words over the document they were read from."""

    map_id: MapId
    ways: Ways
    words: Words

    def trail(self, number: int) -> Trail:
        """A way as it is lit on the map."""
        path = self.ways.ways[number].path
        return Trail(
            self.map_id, path.node_ids, path.connector_ids, f"{self.title(number)}: {self.short(number)}"
        )

    def title(self, number: int, most: int | None = None) -> str:
        """From where to where; with `most` letters a name at the most, where both have more than twice as many."""
        path, reader = self.ways.ways[number].path, self.words.reader
        first, last = (node_name(reader, node_id) for node_id in (path.node_ids[0], path.node_ids[-1]))
        if most is not None and len(first) + len(last) > 2 * most:
            first, last = shortened(first, most), shortened(last, most)
        return translate("Trace", "{first} to {last}").replace("{first}", first).replace("{last}", last)

    def short(self, number: int) -> str:
        """Its probability, time and changes of hands in a line; what is not known is left out."""
        way = self.ways.ways[number]
        moved = way.path.hand_offs
        count = (
            translate("Trace", "1 change of hands")
            if moved == 1
            else translate("Trace", "{n} changes of hands")
        )
        known = [self.words.value(each) for each in (way.probability, way.days) if each.value is not None]
        return ", ".join([*known, count.replace("{n}", str(moved))])

    def sentence(self, number: int) -> str:
        """All of it for those who listen: which of the ways, where it goes, and what holds for it."""
        way, reader = self.ways.ways[number], self.words.reader
        names = ", ".join(node_name(reader, node_id) for node_id in way.path.node_ids)
        text = translate("Trace", "Way {number} of {count}: {names}. {told}.")
        return (
            text.replace("{number}", str(number + 1))
            .replace("{count}", str(len(self.ways.ways)))
            .replace("{told}", self.short(number))
            .replace("{names}", names)
        )

    def via(self, number: int) -> str:
        """What tells it from the ways before: the first place that none of them has, else the last before its end."""
        if not number:
            return ""
        paths = [way.path.node_ids for way in self.ways.ways]
        known = {node_id for path in paths[:number] for node_id in path}
        other = next((node_id for node_id in paths[number][:-1] if node_id not in known), None)
        text = translate("Trace", "after {name}") if other is None else translate("Trace", "by {name}")
        return text.replace("{name}", node_name(self.words.reader, other or paths[number][-2]))

    def places(self, number: int) -> str:
        """The names of its places, shortened, with the numbers that stand on the map; of very many the first."""
        node_ids = self.ways.ways[number].path.node_ids
        names = [
            f"{at}\u00a0{shortened(node_name(self.words.reader, each))}"
            for at, each in enumerate(node_ids[:_MOST_NAMES], 1)
        ]
        return " · ".join([*names, "…"] if len(node_ids) > _MOST_NAMES else names)

    def heaviest(self, figure: Figure, number: int) -> NodeId:
        """The node of a way that a figure of it owes most to; its first where it owes nothing to one alone."""
        owed = [term for term in figure.terms if term.node_id is not None and term.value]
        if owed:
            return NodeId(str(max(owed, key=lambda term: abs(term.value or 0.0)).node_id))
        return self.ways.ways[number].path.node_ids[0] if self.ways.ways else self.ways.start

    def number_of(self, former: Way | None) -> int:
        """Where a way of before is found now; the first where it is gone."""
        paths = [way.path.node_ids for way in self.ways.ways]
        return (
            paths.index(former.path.node_ids) if former is not None and former.path.node_ids in paths else 0
        )


def tell(figures: MapFigures, start: NodeId, locale: QLocale, rest: Breathe) -> Told | None:
    """Work out the ways on from a place of the map that the figures are of; None where it is gone."""
    reader, map_id = figures.reader, figures.map_id
    node = reader.find(Node, start)
    if node is None or node.map_id != map_id:
        return None
    ways = ways_on(reader, map_id, start, rest, found=figures.outlook.flow)
    return Told(map_id, ways, Words(reader, locale))


def node_name(reader: Reader, node_id: NodeId) -> str:
    """What a node is called, in one line."""
    node = reader.find(Node, node_id)
    return (
        " ".join(node.name.split())
        if node is not None and node.name
        else translate("Trace", "without a name")
    )


def shortened(name: str, most: int = _LONGEST_NAME) -> str:
    """A name in at most so many letters."""
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
