"""Which rules an edit concerns: each says which fields it looks at, and is asked only when one of them changed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Final, NamedTuple

from mapper.core.changes import ChangeSet
from mapper.core.draft import Draft
from mapper.core.records import Lane, Node, Record, Stage
from mapper.core.records.plain import field_types

# By type, the fields without whose change a rule has nothing to do. A record that comes or goes changes all of its
# fields, so "id" alone stands for coming and going.
Heeds = Mapping[type[Record], frozenset[str]]

COMING_AND_GOING: Final = frozenset({"id"})

# Where a node lies, in which cell.
PLACE: Final = ("map_id", "stage_id", "lane_id", "x", "y", "width", "height")
place_of: Callable[[Node], tuple[object, ...]] = attrgetter(*PLACE)

# Where the cells lie with nothing collapsed, and how small they may become.
BANDS: Final[Heeds] = MappingProxyType(
    {
        Stage: frozenset({"id", "map_id", "position", "width", "least_width"}),
        Lane: frozenset({"id", "map_id", "position", "height", "least_height"}),
    }
)


def every_field(record_types: Iterable[type[Record]]) -> Heeds:
    """All that changes on these types."""
    return MappingProxyType({t: frozenset(field_types(t)) for t in record_types})


class Rule(NamedTuple):
    """What is to be done with a draft, and the changes that it is to be done for."""

    run: Callable[[Draft], None]
    heeds: Heeds


@dataclass(frozen=True, eq=False, slots=True)
class Rules:
    """Rules in their written order.

    An edit mostly changes a field or two, which concern few of them: asking all took a quarter of a rename's time
    (docs/performance.md).
    """

    rules: tuple[Rule, ...]

    def run(self, draft: Draft) -> None:
        """Run those that the changes concern; what one of them changes may concern a later one."""
        place = -1
        told = draft.changes()
        concerned = self.concerned(told)
        while following := [later for later in concerned if later > place]:
            place = min(following)
            self.rules[place].run(draft)
            if draft.changes() is not told:
                told = draft.changes()
                concerned = self.concerned(told)

    def concerned(self, changes: ChangeSet) -> frozenset[int]:
        """The places of the rules that these changes concern."""
        found: frozenset[int] = frozenset()
        for change in changes.by_id.values():
            own = _concerned(self, type(change.record), change.differing)  # type: ignore[arg-type]  # a class can be a key
            found = found | own if found else own
        return found


@cache
def _concerned(rules: Rules, record_type: type[Record], differing: tuple[str, ...]) -> frozenset[int]:
    return frozenset(
        place
        for place, rule in enumerate(rules.rules)
        if not rule.heeds.get(record_type, frozenset()).isdisjoint(differing)
    )
