"""The catalogue of fields: what a field is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QLocale

from mapper.analysis.results import Remark as Lack
from mapper.core.draft import Draft
from mapper.core.history import Label
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node, Record
from mapper.core.values import NodeKind
from mapper.ui.texts import translate


class Holds(StrEnum):
    """What the values of a field are."""

    TEXT = "text"  # str, one line
    LINES = "lines"  # str, several lines
    NUMBER = "number"  # float, or int where it `is_whole`
    SHARE = "share"  # float, 0 to 1, shown in per cent
    CHOICE = "choice"  # one of its choices
    NAMES = "names"  # a tuple of Item
    DATE = "date"  # str, ISO 8601


class Unit(StrEnum):
    """What numbers count; a field may also have a text of its own for it."""

    NONE = ""
    DAYS = "days"  # working days
    HOURS = "hours"
    TRIES = "tries"
    MONEY = "money"  # of the document: `in_currency` puts in which


class Group(StrEnum):
    """Fields that belong together, in the order they are offered."""

    STEP = "step"
    WORK = "work"
    ATTACHED = "attached"
    FIGURES = "figures"
    TEAM = "team"
    FLOW = "flow"
    WORKED_OUT = "worked_out"  # in the background, from all of the map
    ENTRY = "entry"  # all fields of what is no step


class Item(NamedTuple):
    """One thing of a list: its name, and the level that is stated with it where the list has levels."""

    name: str
    level: int | None = None


class Sign(StrEnum):
    """What a cell has to say beyond its value; each is told by a glyph or in words too, never by colour alone."""

    WARNING = "warning"
    GAP = "gap"  # something is lacking
    WIDE_GAP = "wide_gap"  # much is lacking
    MET = "met"  # what is asked for is there


class Remark(NamedTuple):
    """A sign on a cell, None where nothing is amiss, and the sentence that goes with it."""

    sign: Sign | None
    text: str
    lacks: tuple[Lack, ...] = ()  # what is missing, where a number cannot be worked out


class Spelled(NamedTuple):
    """How the values of a field are written where that is not as its kind of value is written elsewhere.

    `shown` is what a cell says of a record, `typed` what stands there to be typed over and is copied, `read` gives the
    value of a text that is not empty, or raises `Misread`.
    """

    shown: Callable[[Reader, Any, QLocale], str]
    typed: Callable[[Any, QLocale], str]
    read: Callable[[str, QLocale], Any]


class UnitTaking(NamedTuple):
    """How a figure without a unit comes to one that is written behind its number.

    `is_open` says of a record whether it may: nothing else counts in that unit yet. `take` is the edit.
    """

    is_open: Callable[[Reader, Any], bool]
    take: Callable[[Draft, str, str], Label]


Choices = Callable[[Reader, MapId], Sequence[tuple[object, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing to know of every step, or of every entry of another list. `mapper.ui.fields` tells how to add one.

    `title` is marked for translation; `about` is put in for its "{name}". `unit` is a `Unit`, or any text such as that
    of a metric; None where each record has one of its own, given by `unit_at`. `is_unit_giver`: what the numbers
    beside it count hangs on it, so that of a pasted row it is read first. `choices` gives value and text;
    `is_clearable` says whether there may be no value. `kinds` are those it is written for. `ranked` are the values of
    a choice from light to dark. `as_number` is the marked name of its heat, where the title does not say it: "number
    of tools". `remark` is what there is to say of a cell. `stroke` gives what the values of the chosen cells become by
    a typed character, which then needs no editor; None where it means nothing. `stand_in` is shown, quietly, while
    there is no value: what its neighbours come to.
    """

    key: str
    title: str
    holds: Holds
    read: Callable[[Reader, Any], Any]
    group: Group
    write: Callable[[Draft, Any, Any], Label] | None = None
    about: str = ""
    unit: str | None = Unit.NONE
    unit_at: Callable[[Reader, Any], str] | None = None  # where a record may count in a unit of its own
    unit_taking: UnitTaking | None = None
    least: float | None = None
    most: float | None = None
    is_whole: bool = False
    choices: Choices | None = None
    ranked: tuple[object, ...] = ()
    record_type: type[Record] | None = None  # the library that the names of a list are from
    has_levels: bool = False
    is_clearable: bool = True
    kinds: frozenset[NodeKind] = frozenset(NodeKind)
    as_number: str = ""
    spelled: Spelled | None = None
    remark: Callable[[Reader, Any], Remark | None] | None = None
    stroke: Callable[[Sequence[Any], str], Sequence[Any] | None] | None = None
    stand_in: Callable[[Reader, Any], Any] | None = None
    is_unit_giver: bool = False
    is_computed: bool = False  # read from the figures that go with the document, and may be stale
    is_first: bool = False  # a column of the table before anybody chose any

    @property
    def name(self) -> str:
        """What it is called, in the person's language."""
        return translate("Field", self.title).replace("{name}", self.about)

    @property
    def number_name(self) -> str:
        """What its number is called where the map is coloured by it."""
        if not self.as_number:
            return self.name
        return translate("Heat", self.as_number).replace("{name}", self.about)

    def told(self, reader: Reader, record: Any) -> Any:
        """The value, or what stands in for it while there is none."""
        value = self.read(reader, record)
        return self.stand_in(reader, record) if value is None and self.stand_in is not None else value

    def is_stood_in(self, reader: Reader, record: Any) -> bool:
        """Whether something stands in for a value that nobody gave."""
        return self.stand_in is not None and self.read(reader, record) is None

    @property
    def is_number(self) -> bool:
        """Whether steps can be told apart by it as by a number."""
        return self.holds in {Holds.NUMBER, Holds.SHARE, Holds.NAMES} or bool(self.ranked)

    def number(self, reader: Reader, record: Record) -> float | None:
        """The value as a number: of a list how many, of a ranked choice its rank; None where it is not known.

        A figure in a unit of the node's own cannot be compared with the others and counts as not known, unless each
        has its own.
        """
        value = self.told(reader, record)
        if self.holds is Holds.NAMES:
            return len(value)
        if self.ranked:
            return float(self.ranked.index(value)) if value in self.ranked else None
        is_common = self.unit is not None
        if is_common and self.unit_at is not None and self.unit_at(reader, record) != self.unit:
            return None
        return float(value) if self.is_number and value is not None else None

    def may_hold(self, record: Record) -> bool:
        """Whether a record is of a kind that this is written for."""
        return not isinstance(record, Node) or record.kind in self.kinds

    def takes(self, reader: Reader, record: Record, kind: NodeKind | None = None) -> bool:
        """Whether it is written at a record: it is of a kind for this, or has some from before it became another.

        `kind`: what the step is about to become.
        """
        if self.write is None:
            return False
        is_meant = self.may_hold(record) if kind is None else kind in self.kinds
        return is_meant or self.read(reader, record) not in (None, ())
