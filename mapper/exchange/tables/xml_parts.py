"""Tables from outside: walking through XML of strangers: no entities, no depth, no giant tags, one budget for all."""

from collections.abc import Callable, Collection, Iterator
from itertools import chain
from typing import Final, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser
from xml.parsers import expat

from mapper.core.errors import Trouble

MOST_BYTES: Final = 96 * 2**20  # of all parts that are read, unpacked
MOST_ELEMENTS: Final = 2_500_000
MOST_CELLS: Final = 600_000  # that hold something
MOST_TEXT: Final = 1_000_000  # characters of one text; a cell of Excel's holds 32,767
_DEEPEST: Final = 200
_LARGEST_TAG: Final = 2**20  # bytes that may pass without anything being found in them
# Elements that may be kept until the one around them ends: a row has 16,384 cells.
_MOST_WAITING: Final = 120_000
_MOST_PASSED: Final = 300_000  # elements beside those that are wanted; they may lie one in the other
_MOST_SMALL: Final = 400_000  # elements of a small part

Attributes = dict[str, str]
_Ends = Iterator[tuple[str, Element]]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]


def _no_rest() -> None:
    """For those whom nobody waits for."""


class Budget:
    """What one file may cost to read, whatever it says of itself; spent by all of its parts together."""

    def __init__(self, name: str, rest: Callable[[], None] = _no_rest) -> None:
        """`name`: the file's, for the sentence when it costs too much. `rest` is called again and again meanwhile."""
        self.name = name
        self.rest = rest
        self._bytes = 0
        self._elements = 0
        self._cells = 0

    def spend_bytes(self, count: int) -> None:
        self.rest()
        self._bytes += count
        if self._bytes > MOST_BYTES:
            raise Trouble("table_unpacks_too_large", name=self.name, limit=MOST_BYTES // 2**20)

    def spend_elements(self, count: int) -> None:
        self.rest()
        self._elements += count
        if self._elements > MOST_ELEMENTS:
            raise self.too_many()

    def spend_cells(self, count: int) -> None:
        self.rest()
        self._cells += count
        if self._cells > MOST_CELLS:
            raise self.too_many()

    def too_many(self) -> Trouble:
        return Trouble("table_too_many_cells", name=self.name, limit=MOST_CELLS)

    def too_many_names(self, limit: int) -> Trouble:
        return Trouble("table_too_many_names", name=self.name, limit=limit)

    def too_many_sheets(self, limit: int) -> Trouble:
        return Trouble("table_too_many_sheets", name=self.name, limit=limit)

    def damaged(self, detail: str) -> Trouble:
        return Trouble("table_damaged", name=self.name, detail=detail)


class Walk:
    """One walk through one part. Names come without their prefixes, so that every dialect of the format is read.

    `text` gathers what stands between two tags when it is asked to (`listen`), and gives it once (`heard`).
    """

    def __init__(self, part: str, start: Start, end: End, budget: Budget) -> None:
        self.part = part
        self._start = start
        self._end = end
        self._budget = budget
        self._depth = 0
        self._count = 0
        self._names: dict[str, str] = {}
        self._texts: list[str] | None = None
        self._length = 0

    def listen(self) -> None:
        self._texts = []
        self._length = 0

    def heard(self) -> str:
        text = "".join(self._texts or ())
        self._texts = None
        return text

    def run(self, chunks: Iterator[bytes]) -> None:
        """Raises Trouble: "table_damaged", "table_too_many_cells", "table_unpacks_too_large", "table_has_entities"."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._opened
        parser.EndElementHandler = self._closed
        parser.CharacterDataHandler = self._said
        parser.StartDoctypeDeclHandler = _refusing_doctypes(self._budget)
        fed = 0
        try:
            for chunk in chunks:
                fed += len(chunk)
                parser.Parse(chunk, False)
                if (
                    fed - parser.CurrentByteIndex > _LARGEST_TAG
                ):  # expat would look through it again each time
                    raise self._budget.damaged(self.part)
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError):  # the latter two: what it says of its encoding
            raise self._budget.damaged(self.part) from None

    def _opened(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST or self._count > _MOST_SMALL:
            raise self._budget.damaged(self.part)
        local = self._names.get(name)
        if local is None:
            local = self._names[name] = name.rpartition(":")[2]
        self._start(local, attributes)

    def _closed(self, name: str) -> None:
        self._depth -= 1
        self._end(self._names[name])

    def _said(self, text: str) -> None:
        if self._texts is not None:
            self._length += len(text)
            if self._length > MOST_TEXT:
                raise self._budget.damaged(self.part)
            self._texts.append(text)


def pulled(
    chunks: Iterator[bytes], part: str, wanted: Collection[str], kept: Collection[str], budget: Budget
) -> Iterator[Element]:
    """The wanted elements of a part, one after the other, each gone when the next one is asked for.

    It is several times as fast as a walk, for parts of many cells. `kept`: what may stand in the wanted ones; all else
    is thrown away as it comes. Raises Trouble as `Walk.run` does.
    """
    parser: XMLPullParser[Element] = XMLPullParser(("end",))
    kept_tags: set[str] = set()
    wanted_tags: set[str] = set()
    met: set[str] = set()
    count = passed = silent = 0
    waiting_from = 0  # of those that count and did not pass
    try:
        for chunk in _without_doctype(chunks, part, budget):
            parser.feed(chunk)
            before = count
            # An end brings its element, whatever else the types allow for.
            for count, (_, element) in enumerate(cast(_Ends, parser.read_events()), before + 1):
                tag = element.tag
                if tag in kept_tags:
                    continue
                if tag not in met:
                    met.add(tag)
                    name = tag.rpartition("}")[2]
                    if name in kept:
                        kept_tags.add(tag)
                        continue
                    if name in wanted:
                        wanted_tags.add(tag)
                if tag in wanted_tags:
                    yield element
                    waiting_from = count - passed
                else:
                    passed += 1
                element.clear()
            budget.spend_elements(count - before)
            silent = 0 if count > before else silent + len(chunk)
            waiting = count - passed - waiting_from
            if silent > _LARGEST_TAG or waiting > _MOST_WAITING or passed > _MOST_PASSED:
                raise budget.damaged(part)
        parser.close()
    except (ParseError, LookupError, ValueError):
        raise budget.damaged(part) from None


class _Begun(Exception):
    """The first element was met: what may stand before it has been seen."""


def _without_doctype(chunks: Iterator[bytes], part: str, budget: Budget) -> Iterator[bytes]:
    """The same chunks; raises Trouble("table_has_entities") when they begin with a document type."""

    def begin(*_args: object) -> None:
        raise _Begun

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.StartDoctypeDeclHandler = _refusing_doctypes(budget)
    seen: list[bytes] = []
    try:
        for chunk in chunks:
            seen.append(chunk)
            parser.Parse(chunk, False)
            if sum(map(len, seen)) > _LARGEST_TAG:
                raise budget.damaged(part)
    except _Begun:
        return chain(seen, chunks)
    except (expat.ExpatError, LookupError, ValueError):
        raise budget.damaged(part) from None
    raise budget.damaged(part)


def _refusing_doctypes(budget: Budget) -> Callable[..., None]:
    def refuse(*_args: object) -> None:
        raise Trouble("table_has_entities", name=budget.name)

    return refuse


def local(attributes: Attributes, name: str) -> str:
    """An attribute that has a prefix, such as r:id, whatever the prefix; "" where it is missing."""
    return next((value for key, value in attributes.items() if key.endswith(f":{name}")), "")
