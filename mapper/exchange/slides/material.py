"""The slides: what all pages of a map are made from, and what they tell one another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mapper.analysis.map_figures import MapFigures
from mapper.core import queries, queries_value
from mapper.core.ids import NodeId, StageId
from mapper.core.reader import Reader
from mapper.core.records import Node, NodeMeasures, ProcessMap, Stage
from mapper.core.values import STEP_KINDS, ValueClass
from mapper.exchange.excel import words as book_words
from mapper.exchange.excel.text import one_line
from mapper.exchange.excel.tongue import Language, Tongue
from mapper.exchange.excel.words.word import Word
from mapper.exchange.slides import words
from mapper.exchange.slides.deck import Deck
from mapper.exchange.slides.drawing import LONGEST
from mapper.exchange.slides.palette import Palette


@dataclass(slots=True, kw_only=True)
class Material:
    """A map, the deck its pages come into, and the slides that are there already."""

    figures: MapFigures
    process_map: ProcessMap
    deck: Deck
    palette: Palette
    language: Language
    date: str
    classes: Mapping[NodeId, ValueClass]
    statements: Mapping[StageId, Sequence[Any]]
    slides_of: dict[NodeId, Any] = field(default_factory=dict)
    first_slides: dict[StageId, Any] = field(default_factory=dict)
    heads: dict[str, Any] = field(default_factory=dict)
    stubs: list[tuple[Any, NodeId]] = field(default_factory=list)

    @property
    def reader(self) -> Reader:
        """The document as it is read: with the strategy in effect."""
        return self.figures.reader

    @property
    def kind(self) -> str:
        """What kind of map it is."""
        return Tongue(self.language).say(book_words.MAP_KINDS[self.process_map.kind])

    def say(self, word: Word, **parts: object) -> str:
        return words.say(self.language, word, **parts)

    def name_of(self, node: Node) -> str:
        """A node's name on one line."""
        return one_line(node.name, LONGEST)

    def about(self, node: Node) -> str:
        """A node in words: its kind, its name, and what its shape and colour tell."""
        told = [Tongue(self.language).say(book_words.NODE_KINDS[node.kind]), self.name_of(node)]
        if node.outcome is not None:
            told.append(self.say(words.OUTCOME_NAMES[node.outcome]))
        if node.id in self.classes:
            told.append(self.say(words.CLASS_NAMES[self.classes[node.id]]))
        return ", ".join(part for part in told if part)

    def parts_of_place(self, node_id: NodeId) -> tuple[str, str]:
        """The names of a node's stage and of itself."""
        node = self.reader.get(Node, node_id)
        stage = self.reader.get(Stage, node.stage_id)
        unnamed = self.say(words.UNNAMED)
        return one_line(stage.name, 200) or unnamed, one_line(node.name, 200) or unnamed

    def place_of(self, node_id: NodeId) -> str:
        """Where a node stands, in words."""
        return ": ".join(self.parts_of_place(node_id))


def gather(figures: MapFigures, deck: Deck, palette: Palette, language: Language, date: str) -> Material:
    """What the pages of a map are made from."""
    reader = figures.reader
    found = {node.id: node for node in queries.nodes(reader, figures.map_id)}
    classes = {
        each.node_id: each.value_class
        for each in reader.all(NodeMeasures)
        if each.value_class is not None and each.node_id in found and found[each.node_id].kind in STEP_KINDS
    }
    return Material(
        figures=figures,
        process_map=reader.get(ProcessMap, figures.map_id),
        deck=deck,
        palette=palette,
        language=language,
        date=date,
        classes=classes,
        statements=queries_value.statements_by_stage(reader, figures.map_id),
    )
