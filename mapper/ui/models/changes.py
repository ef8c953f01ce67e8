"""What differs between two maps for a view: by what it is about, each thing with what it was and what it is."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import Qt

from mapper.analysis.comparison.change import Aspect, ChangeKind, MapChange
from mapper.analysis.comparison.compare import Comparison
from mapper.analysis.comparison.side import Side
from mapper.core.records import record_type_of
from mapper.ui.comparing.expected import Doing
from mapper.ui.comparing.words import aspect_title, name_of, sign_word, told
from mapper.ui.models.row_tree import Index, RowTree
from mapper.ui.texts import translate

_MOST: Final = 500  # of one head; who has more filters
DOINGS: Final = "doings"  # the key of that head
LIKELY: Final = 0.8  # from here on a pair is confirmed with others
_WHY: Final[Mapping[str, Callable[[], str]]] = MappingProxyType(
    {
        "name": lambda: translate("Changes", "like names"),
        "neighbours": lambda: translate("Changes", "the same neighbours"),
        "stage": lambda: translate("Changes", "the same stage"),
        "lane": lambda: translate("Changes", "the same lane"),
    }
)


@dataclass(eq=False)
class ChangeRow:
    """A head, or one thing under it: with the words of what happened to it, a line each, and what can be done.

    `key` names it from one answer to the next. `links` are the words that can be clicked.
    """

    key: str
    text: str
    lines: tuple[str, ...] = ()
    kind: ChangeKind | None = None
    change: MapChange | None = None
    pairs: tuple[tuple[str, str], ...] = ()  # proposed: ids before and after
    links: tuple[str, ...] = ()
    mark: int | None = None  # the number it has on the map
    count: int = 0
    children: "list[ChangeRow]" = field(default_factory=list)
    parent: "ChangeRow | None" = None
    number: int = 0
    place: int = 0

    @property
    def is_head(self) -> bool:
        return self.parent is None


def heads_of(
    comparison: Comparison,
    kinds: frozenset[ChangeKind] = frozenset(),
    link: str = "",
    numbers: Mapping[str, int] = MappingProxyType({}),
) -> list[ChangeRow]:
    """The changes under what they are about; one that is about several things stands under each of them.

    `kinds`: only these, all where it is empty. `link`: the words with which a change is taken over, "" where it cannot.
    `numbers`: those of things on the map by their ids; in their order they are told.
    """
    found: dict[Aspect, list[ChangeRow]] = {aspect: [] for aspect in Aspect}
    for change in comparison.changes:
        if kinds and change.kind not in kinds:
            continue
        name = name_of(comparison, change)
        for aspect in Aspect:
            if aspect in change.aspects:
                found[aspect].append(_row(change, aspect, name, link, numbers.get(change.id)))
    for rows in found.values():
        rows.sort(key=lambda row: row.mark or 0)
    return [
        ChangeRow(aspect.value, aspect_title(aspect), children=rows, count=len(rows))
        for aspect, rows in found.items()
        if rows
    ]


def proposed(comparison: Comparison, apart: Collection[tuple[str, str]]) -> list[ChangeRow]:
    """What may be the same in both maps, but for what is known to be `apart`; the likeliest first."""
    found = [each for each in comparison.proposals if (each.before_id, each.after_id) not in apart]
    if not found:
        return []
    same, other = translate("Changes", "The same"), translate("Changes", "Not the same")
    rows = []
    likely = tuple((each.before_id, each.after_id) for each in found if each.score >= LIKELY)
    if len(likely) > 1:
        text = translate("Changes", "All {n} that are very likely the same").replace("{n}", str(len(likely)))
        rows.append(ChangeRow("all likely", text, links=(same,), pairs=likely))
    for each in found:
        names = [
            _name(comparison.before, each.before_id),
            _name(comparison.after, each.after_id),
        ]
        share = translate("Changes", "{percent} % likely").replace("{percent}", str(round(100 * each.score)))
        why = ", ".join(_WHY[code]() for code in each.why if code in _WHY)
        line = f"{share}: {why}" if why else share
        pair = ((each.before_id, each.after_id),)
        rows.append(
            ChangeRow(f"pair {pair}", f"{names[0]} = {names[1]}?", (line,), links=(same, other), pairs=pair)
        )
    title = translate("Changes", "Perhaps the same")
    return [ChangeRow("proposals", title, children=rows, count=len(found))]


def doing_heads(doings: Sequence[Doing]) -> list[ChangeRow]:
    """Who gains and loses which steps and hours, and where cases change hands otherwise."""
    rows = [ChangeRow(f"doing {each.key}", each.name, each.lines) for each in doings]
    title = translate("Changes", "Who does what, and hands it on")
    return [ChangeRow(DOINGS, title, children=rows, count=len(rows))] if rows else []


def _name(side: Side, record_id: str) -> str:
    record = side.reader.find(record_type_of(record_id), record_id)
    return str(getattr(record, "name", "")) or translate("Changes", "without a name")


def _row(change: MapChange, aspect: Aspect, name: str, link: str, mark: int | None) -> ChangeRow:
    """What of a change is about one thing."""
    lines = tuple(told(each) for each in change.fields if each.aspect is aspect)
    kind = change.kind
    if kind is ChangeKind.MOVED and aspect is not Aspect.MEANING:
        kind = ChangeKind.CHANGED  # that it moved is told once
    key = f"{aspect.value} {change.before_id} {change.after_id}"
    links = (link,) if link else ()
    return ChangeRow(key, name, lines or (sign_word(kind),), kind, change, links=links, mark=mark)


class ChangesModel(RowTree[ChangeRow]):
    """Rows of the last comparison; they are made anew with each, and a view finds its place again by their keys."""

    def show_heads(self, heads: Sequence[ChangeRow], words: str = "") -> None:
        """Other rows: those of which a name or a line has all these words."""
        wanted = words.casefold().split()
        self._show([head for head in heads if _keep(head, wanted)])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = sign_word(row.kind) if row.kind is not None else str(row.count or "")
            said = f"{row.mark}, {said}" if row.mark is not None else said
            return ", ".join(part for part in (row.text, said, *row.lines, *row.links) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((row.text, *row.lines))
        return None


def _keep(head: ChangeRow, words: Sequence[str]) -> bool:
    """Leave in a head what has these words; whether that is anything."""
    if words:
        said = {row.key: " ".join((row.text, *row.lines)).casefold() for row in head.children}
        head.children = [row for row in head.children if all(word in said[row.key] for word in words)]
        head.count = len(head.children)
    del head.children[_MOST:]
    return bool(head.children)
