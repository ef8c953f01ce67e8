"""The comparison of a window: which two maps, and what differs, worked out beside every edit while somebody looks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from mapper.analysis.comparison.compare import Comparison, compare
from mapper.analysis.comparison.side import Side
from mapper.core import insides
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap
from mapper.core.store import Snapshot
from mapper.services.jobs import Breathe
from mapper.services.session import Session
from mapper.ui.afterwards import Afterwards
from mapper.ui.bridge import Bridge
from mapper.ui.comparing.choice import Choice, is_there, usual
from mapper.ui.comparing.expected import Outlook, expected
from mapper.ui.comparing.placed import placed
from mapper.ui.comparing.story import Beat, numbers, story
from mapper.ui.render.changes import Changes


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another document that is only looked at, and what it is called."""

    session: Session
    name: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What was compared, and how it differs."""

    choice: Choice
    comparison: Comparison
    marks: Mapping[bool, Changes]  # as they are seen on the later map (True), and on the earlier one
    beats: tuple[Beat, ...]  # what differs one after the other, as it is told and numbered


@dataclass(frozen=True, slots=True)
class Figured:
    """Which two maps, and what can be expected of the change."""

    choice: Choice | None
    outlook: Outlook


class Comparing(QObject):
    """Until somebody chooses two maps they follow the one that is shown. `close` it before the document is closed."""

    chosen = Signal()  # two other maps, or none, are to be compared
    changed = Signal()  # there is another comparison, or the one there is became stale

    def __init__(self, bridge: Bridge, today: Callable[[], date] = date.today) -> None:
        super().__init__(bridge)
        self._today = today
        self._bridge = bridge
        self._elsewhere: Elsewhere | None = None
        self._choice = usual(bridge.reader, bridge.map_id)
        self._is_chosen = False
        self._is_of_other_moment = False
        self._wanted_by: set[str] = set()
        self._figured_by: set[str] = set()
        # The first to hear: when others are told that what they know is stale, the two maps are those that are there.
        bridge.map_switched.connect(self._follow)
        bridge.changed.connect(self._follow)
        self.results: Afterwards[Compared | None] = Afterwards(bridge, self._work, self, is_wanted=False)
        self.results.changed.connect(self._tell)
        bridge.turned.connect(self._turn)
        self.figures: Afterwards[Figured] = Afterwards(bridge, self._work_out, self, is_wanted=False)

    @property
    def choice(self) -> Choice | None:
        """The two maps; None where there is no other one."""
        return self._choice

    @property
    def is_chosen(self) -> bool:
        """Whether somebody chose the two maps."""
        return self._is_chosen

    @property
    def elsewhere(self) -> Elsewhere | None:
        """The other document, while the first map is in that one."""
        return self._elsewhere

    @property
    def value(self) -> Compared | None:
        """How the two maps differ, as it was worked out last; None until then."""
        found = self.results.value
        return found if found is not None and found.choice == self._choice else None

    @property
    def is_stale(self) -> bool:
        """Whether the document has changed since."""
        return self.results.is_stale

    @property
    def marks(self) -> Changes | None:
        """What is to be marked on the map that is shown; None as long as it is not known, and of a third map."""
        return self.marks_of(is_after=self.shown) if self.shown is not None else None

    def marks_of(self, *, is_after: bool) -> Changes | None:
        """What is to be marked on a side; those of another moment of the document are none."""
        found = self.value
        is_past = self._bridge.session.is_read_only or self._is_of_other_moment
        return found.marks[is_after] if found is not None and not (self.is_stale and is_past) else None

    @property
    def shown(self) -> bool | None:
        """Whether the map that is shown is the later one of the two; None where it is neither."""
        choice = self._choice
        if choice is None or not choice.has(self._bridge.map_id):
            return None
        return choice.after == self._bridge.map_id

    @property
    def side(self) -> bool | None:
        """As `shown`, but the inside of a step is on the side of the map that the step is on, however deep."""
        choice, reader = self._choice, self._bridge.reader
        if choice is None or reader.find(ProcessMap, self._bridge.map_id) is None:
            return None
        way = insides.way_to(reader, self._bridge.map_id)
        return next((p.process_map.id == choice.after for p in way if choice.has(p.process_map.id)), None)

    def reader_of(self, *, is_after: bool) -> Reader:
        """The document in which a side is."""
        return self.session_of(is_after=is_after).store

    def session_of(self, *, is_after: bool) -> Session:
        """The session of the document in which a side is."""
        if not is_after and self._elsewhere is not None:
            return self._elsewhere.session
        return self._bridge.session

    def name_of(self, *, is_after: bool) -> str:
        """What a side is called: its map, and the document where that is another one."""
        if self._choice is None:
            return ""
        map_id = self._choice.after if is_after else self._choice.before
        return _called(self.reader_of(is_after=is_after), map_id, None if is_after else self._elsewhere)

    @property
    def expected(self) -> Outlook:
        """What can be expected of the change, as it was worked out last; empty until then."""
        found = self.figures.value
        return found.outlook if found is not None and found.choice == self._choice else Outlook()

    def want_figures(self, who: str, is_wanted: bool) -> None:  # it mirrors whether somebody looks
        """Somebody looks at what can be expected, or no longer."""
        (self._figured_by.add if is_wanted else self._figured_by.discard)(who)
        self.figures.set_wanted(bool(self._figured_by))

    def want(self, who: str, is_wanted: bool) -> None:  # it mirrors whether somebody looks
        """Somebody looks at what differs, or no longer; while nobody does nothing is worked out."""
        (self._wanted_by.add if is_wanted else self._wanted_by.discard)(who)
        self.results.set_wanted(bool(self._wanted_by))

    def choose(self, before: MapId, after: MapId) -> None:
        """Compare these two maps of the document from now on."""
        self._is_chosen = True
        self._take(Choice(before, after), None)

    def choose_elsewhere(self, elsewhere: Elsewhere, before: MapId) -> None:
        """Compare a map of another document with the one that is shown."""
        self._is_chosen = True
        self._take(Choice(before, self._bridge.map_id, is_elsewhere=True), elsewhere)

    def choose_after(self, after: MapId) -> None:
        """Compare the same map as before with this one."""
        if self._choice is not None:
            self._is_chosen = True
            self._take(replace(self._choice, after=after), self._elsewhere)

    def follow_shown(self) -> None:
        """Compare the map that is shown with the one it is based on, and so on with every other one."""
        self._is_chosen = False
        self._take(usual(self._bridge.reader, self._bridge.map_id), None)

    def close(self) -> None:
        """End what goes on."""
        self.results.close()
        self.figures.close()

    def _turn(self) -> None:
        self._is_of_other_moment = self.is_stale

    def _tell(self) -> None:
        self._is_of_other_moment = self._is_of_other_moment and self.is_stale
        self.changed.emit()

    def _follow(self) -> None:
        reader, shown = self._bridge.reader, self._bridge.map_id
        if reader.find(ProcessMap, shown) is None:
            return  # another one is about to be shown
        choice = self._choice
        is_lost = choice is not None and not is_there(reader, choice)
        is_unfit = not self._is_chosen and (choice is None or not choice.has(shown))
        if is_lost or is_unfit:
            self.follow_shown()

    def _take(self, choice: Choice | None, elsewhere: Elsewhere | None) -> None:
        if choice == self._choice and elsewhere == self._elsewhere:
            return
        self._choice, self._elsewhere = choice, elsewhere
        self.chosen.emit()
        self.results.again()
        self.figures.again()

    def _work_out(self, snapshot: Snapshot, rest: Breathe) -> Figured:
        choice, sides = self._choice, self._sides(snapshot)
        if sides is None:
            return Figured(choice, Outlook())
        return Figured(choice, expected(compare(*sides), self._today(), rest))

    def _sides(self, snapshot: Snapshot) -> tuple[Side, Side] | None:
        choice, elsewhere = self._choice, self._elsewhere
        if choice is None or not is_there(snapshot, choice):
            return None
        base = elsewhere.session.snapshot() if elsewhere is not None else snapshot
        return Side(base, choice.before), Side(snapshot, choice.after)

    def _work(self, snapshot: Snapshot, rest: Breathe) -> Compared | None:
        choice, sides = self._choice, self._sides(snapshot)
        if choice is None or sides is None:
            return None
        comparison = compare(*sides)
        rest()
        for each in (comparison, *comparison.all_within()):
            _ = each.proposals  # kept by the comparison: nobody waits for them at the screen
            rest()
        names = {is_after: self._named(comparison, is_after=is_after) for is_after in (True, False)}
        marks = {
            is_after: placed(comparison, is_after=is_after, told=names[not is_after])
            for is_after in (True, False)
        }
        beats = story(comparison, marks[True])
        told = numbers(comparison, beats)
        numbered = {is_after: replace(each, numbers=told) for is_after, each in marks.items()}
        return Compared(choice, comparison, numbered, beats)

    def _named(self, comparison: Comparison, *, is_after: bool) -> str:
        side = comparison.after if is_after else comparison.before
        return _called(side.reader, side.map_id, None if is_after else self._elsewhere)


def _called(reader: Reader, map_id: MapId, elsewhere: Elsewhere | None) -> str:
    """A map by its name, an inside by the way to it, one of another document with that one's."""
    name = " › ".join(place.name for place in insides.way_to(reader, map_id))
    return f"{name} ({elsewhere.name})" if elsewhere is not None else name
