"""What the parts of a report stand on: the document, one map of it with its figures, names and where they lead."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from mapper.analysis.figure import Figure, Unit
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.results import Remark
from mapper.core.ids import MapId, NodeId
from mapper.core.reader import Reader
from mapper.core.records import Node, Person, ProcessMap, record_type_of
from mapper.exchange.direction import AHEAD, isolated
from mapper.exchange.excel.words.word import Word
from mapper.exchange.report import words
from mapper.exchange.report.blocks import Lines, Text, Tone
from mapper.exchange.report.options import Part, ReportOptions
from mapper.exchange.report.plain import name_of, plain
from mapper.exchange.report.speech import Speech
from mapper.exchange.report.words.remarks import REMARKS

_NAMED: Final = 6  # names in one sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The document as it is, and `reader`: as the report may show it. `anchors`: by ids of maps, stages and nodes."""

    document: Reader
    reader: Reader
    speech: Speech
    options: ReportOptions
    today: date
    anchors: Mapping[str, str]

    def say(self, word: str, **parts: object) -> str:
        """A text of the report's own. Names are told in it without turning it round."""
        told = {key: isolated(part) if isinstance(part, str) else part for key, part in parts.items()}
        said = self.speech.say(word, **told)
        return AHEAD + said if told != parts else said

    def wants(self, part: Part) -> bool:
        """Whether a part is in the report."""
        return self.options.wants(part)

    def name(self, record_id: str | None) -> str:
        """What a record is called, on one line; "" for none that is there."""
        record = None if record_id is None else self.reader.find(record_type_of(record_id), record_id)
        if record is None:
            return ""
        return name_of(getattr(record, "name", "")) or self.say(words.UNNAMED)

    def at(self, node_id: NodeId | str | None) -> Text:
        """The name of a node, which leads to it."""
        return Text(self.name(node_id), target=self.anchors.get(node_id or "", ""))

    def person(self, person_id: str | None) -> str:
        """The name of a person; "" for nobody."""
        return self.name(person_id) if self.reader.find(Person, person_id) is not None else ""

    def quoted(self, name: str) -> str:
        """A name in quotation marks."""
        return self.say(words.QUOTED, name=name) if name else self.say(words.UNNAMED)

    def amount(self, value: float | None, unit: Unit) -> str:
        """A number that was entered; "" for none."""
        return "" if value is None else self.speech.amount(value, unit)

    def coded(self, said: Mapping[int, Word], number: int | None) -> str:
        """The word for a number that stands for one; "" for none, and for one that stands for nothing."""
        word = None if number is None else said.get(number)
        return "" if word is None else self.say(word)

    def remark(self, remark: Remark) -> str:
        """A code in a sentence, with the names of what it is about."""
        about = remark.about or remark.node_ids
        names = self.listed(self.name(each) for each in about) or self.say(words.UNKNOWN)
        return self.say(REMARKS[remark.code], names=names)

    def listed(self, names: Iterable[str]) -> str:
        """Several names in a sentence; of many the first."""
        found = [self.quoted(name) for name in names]
        more = self.say(words.AND_MORE, count=len(found) - _NAMED) if len(found) > _NAMED else ""
        return ", ".join(found[:_NAMED]) + more


@dataclass(frozen=True, slots=True, kw_only=True)
class MapGround(Ground):
    """One map of it. `figures` are None for the inside of a step, whose cases are those of the map around."""

    map: ProcessMap
    figures: MapFigures | None
    numbers: Mapping[NodeId, str]

    @property
    def map_id(self) -> MapId:
        return self.map.id

    def numbered(self, node: Node) -> str:
        """The number and the name of a node."""
        number, name = self.numbers.get(node.id, ""), self.name(node.id)
        return f"{number} {name}" if number else name


def lines(*texts: str, tone: Tone = Tone.PLAIN) -> Lines:
    """The lines of a cell; those without a letter are left out."""
    return tuple(Text(text, tone) for text in texts if text.strip())


def several(texts: Iterable[str]) -> Lines:
    """The same of many."""
    return lines(*texts)


def told(text: str) -> Lines:
    """A text of a user as a cell, all of it."""
    return lines(plain(text))


def known(rows: Sequence[tuple[str, Lines]]) -> tuple[tuple[str, Lines], ...]:
    """The rows of facts of which something is known."""
    return tuple(row for row in rows if row[1])


def ranged(speech: Speech, figure: Figure) -> Lines:
    """A figure, and below it the range it lies in."""
    return (Text(speech.figure(figure)), *lines(speech.range_of(figure), tone=Tone.QUIET))
