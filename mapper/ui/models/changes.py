"""What differs between two maps for a view: by what it is about, each thing with what it was and what it is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from PySide6.QtCore import Qt

from mapper.analysis.comparison.change import Aspect, ChangeKind, MapChange
from mapper.analysis.comparison.compare import Comparison
from mapper.analysis.comparison.side import Side
from mapper.core.records import record_type_of
from mapper.ui.comparing.expected import Doing, Expected
from mapper.ui.comparing.words import aspect_title, name_of, sign_word, told
from mapper.ui.models.row_tree import Index, RowTree
from mapper.ui.texts import translate
from mapper.ui.widgets.plain_tip import plain_tip

_MOST: Final = 500  # of one head; who has more filters
DOINGS: Final = "doings"  # the key of that head
EXPECTED: Final = "expected"  # likewise
STRANGE: Final = "strange"  # the key of the row that says that two maps have nothing in common
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

    `key` names it from one answer to the next. `aside` stands at the end of its first line. `links` are the words that
    can be clicked. `is_pale`: it is about the document as it was.
    """

    key: str
    text: str
    lines: tuple[str, ...] = ()
    kind: ChangeKind | None = None
    change: MapChange | None = None
    pairs: tuple[tuple[str, str], ...] = ()  # proposed: ids before and after
    links: tuple[str, ...] = ()
    mark: int | None = None  # the number it has on the map
    aside: str = ""
    tip: str = ""
    is_pale: bool = False
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

    What is otherwise in the inside of a step stands under the step. `kinds`: only these, all where it is empty. `link`:
    the words with which a change is taken over, "" where it cannot. `numbers`: those of things on the map by their ids;
    in their order they are told.
    """
    wanted = _Wanted(kinds, link, numbers)
    found = {aspect: _rows(comparison, aspect, wanted) for aspect in Aspect}
    return [
        ChangeRow(aspect.value, aspect_title(aspect), children=rows, count=len(rows))
        for aspect, rows in found.items()
        if rows
    ]


def proposed(comparison: Comparison) -> list[ChangeRow]:
    """What may be the same in both maps and in the insides of their steps; the likeliest first."""
    found = [
        (each, proposal) for each in (comparison, *comparison.all_within()) for proposal in each.proposals
    ]
    if not found:
        return []
    found.sort(key=lambda pair: -pair[1].score)
    same, other = translate("Changes", "The same"), translate("Changes", "Not the same")
    rows = []
    likely = tuple((each.before_id, each.after_id) for _, each in found if each.score >= LIKELY)
    if len(likely) > 1:
        text = translate("Changes", "All {n} that are very likely the same").replace("{n}", str(len(likely)))
        rows.append(ChangeRow("all likely", text, links=(same,), pairs=likely))
    for within, each in found:
        names = [_name(within.before, each.before_id), _name(within.after, each.after_id)]
        way = "".join(f"{name} › " for name in comparison.way_into(within))
        share = translate("Changes", "{percent} % likely").replace("{percent}", str(round(100 * each.score)))
        why = ", ".join(_WHY[code]() for code in each.why if code in _WHY)
        line = f"{share}: {why}" if why else share
        pair = ((each.before_id, each.after_id),)
        text = f"{way}{names[0]} = {names[1]}?"
        rows.append(ChangeRow(f"pair {pair}", text, (line,), links=(same, other), pairs=pair))
    title = translate("Changes", "Perhaps the same")
    return [ChangeRow("proposals", title, children=rows, count=len(found))]


def strange_head(offer: str) -> ChangeRow:
    """That no step of the one map is known to be one of the other, and what can be done; `offer`: to copy a map."""
    text = translate("Changes", "No step is known to be the same")
    why = translate("Changes", "The two are compared as they stand, until you say what is the same.")
    row = ChangeRow(STRANGE, text, (why,), links=(offer,) if offer else ())
    return ChangeRow("strangers", translate("Changes", "Two maps of their own"), children=[row], aside=" ")


def expected_head(figures: Sequence[Expected], *, is_stale: bool) -> ChangeRow:
    """What can be expected of the change, a row for each figure."""
    rows = [
        ChangeRow(
            f"figure {each.name}",
            each.name,
            (each.values,),
            aside=each.sign,
            tip=each.why or each.ranges,
            is_pale=is_stale,
        )
        for each in figures
    ]
    nothing = translate("Compare", "Nothing can be worked out yet: the check-up says what is missing.")
    waiting = translate("Compare", "Being worked out")
    if not rows:
        rows = [ChangeRow("no figure", waiting if is_stale else nothing, is_pale=True)]
    title = translate("Compare", "What can be expected")
    return ChangeRow(EXPECTED, title, children=rows, aside=waiting if is_stale else " ")


def doing_heads(doings: Sequence[Doing]) -> list[ChangeRow]:
    """Who gains and loses which steps and hours, and where cases change hands otherwise."""
    rows = [ChangeRow(f"doing {each.key}", each.name, each.lines) for each in doings]
    title = translate("Changes", "Who does what, and hands it on")
    return [ChangeRow(DOINGS, title, children=rows, count=len(rows))] if rows else []


def _name(side: Side, record_id: str) -> str:
    record = side.reader.find(record_type_of(record_id), record_id)
    return str(getattr(record, "name", "")) or translate("Changes", "without a name")


class _Wanted(NamedTuple):
    """What `heads_of` is asked for."""

    kinds: frozenset[ChangeKind]
    link: str
    numbers: Mapping[str, int]


def _rows(comparison: Comparison, aspect: Aspect, wanted: _Wanted) -> list[ChangeRow]:
    """What is about one thing; a line that came or went with a node is told by that."""
    found = []
    for change in comparison.changes:
        if aspect not in change.aspects or change.with_id is not None:
            continue
        row = _row(comparison, change, aspect, wanted)
        insides = filter(None, map(comparison.inside_of, (f for f in change.fields if f.aspect is aspect)))
        row.children = [each for inside in insides for each in _rows(inside, aspect, wanted)]
        if not wanted.kinds or change.kind in wanted.kinds or row.children:
            found.append(row)
    return sorted(found, key=lambda row: row.mark or 0)


def _row(comparison: Comparison, change: MapChange, aspect: Aspect, wanted: _Wanted) -> ChangeRow:
    """What of a change is about one thing."""
    lines = tuple(told(each) for each in change.fields if each.aspect is aspect)
    kind = change.kind_in(aspect)
    key = f"{aspect.value} {change.before_id} {change.after_id}"
    links = (wanted.link,) if wanted.link else ()
    name, mark = name_of(comparison, change), wanted.numbers.get(change.id)
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
            return ", ".join(
                part for part in (row.text, said, row.aside.strip(), *row.lines, *row.links) if part
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(filter(None, (row.text, *row.lines, row.tip))))
        return None


def _keep(row: ChangeRow, words: Sequence[str]) -> bool:
    """Leave in a row what has these words, or lies in what has; whether that is anything."""
    if words:
        row.children = [each for each in row.children if _has(each, words) or _keep(each, words)]
        row.count = len(row.children)
    del row.children[_MOST:]
    return bool(row.children)


def _has(row: ChangeRow, words: Sequence[str]) -> bool:
    said = " ".join((row.text, *row.lines)).casefold()
    return all(word in said for word in words)
