"""The canvas's searchable menu: the kinds a node can be of, as entries."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from mapper.core.values import NodeKind, Outcome
from mapper.ui.canvas.menu.entry import Entry, Page
from mapper.ui.texts import QT_TRANSLATE_NOOP


class Sort(NamedTuple):
    """A kind, of an end with its outcome (None: any)."""

    kind: NodeKind
    outcome: Outcome | None = None

    @property
    def key(self) -> str:
        """Its name in what is remembered."""
        return self.kind.value if self.outcome is None else f"{self.kind.value}:{self.outcome.value}"


class _About(NamedTuple):
    name: str
    description: str
    words: str
    group: str


_FLOW: Final = QT_TRANSLATE_NOOP("Kind", "In the flow")
_ASIDE: Final = QT_TRANSLATE_NOOP("Kind", "Beside the flow")

_ABOUT: Final[tuple[tuple[Sort, _About], ...]] = (
    (
        Sort(NodeKind.STEP),
        _About(
            QT_TRANSLATE_NOOP("Kind", "Step"),
            QT_TRANSLATE_NOOP("Kind", "Work that somebody does"),
            QT_TRANSLATE_NOOP("Kind", "task activity action work"),
            _FLOW,
        ),
    ),
    (
        Sort(NodeKind.DECISION),
        _About(
            QT_TRANSLATE_NOOP("Kind", "Decision"),
            QT_TRANSLATE_NOOP("Kind", "A point where the way divides"),
            QT_TRANSLATE_NOOP("Kind", "question gateway branch choice"),
            _FLOW,
        ),
    ),
    (
        Sort(NodeKind.STALL),
        _About(
            QT_TRANSLATE_NOOP("Kind", "Stall"),
            QT_TRANSLATE_NOOP("Kind", "A place where cases wait"),
            QT_TRANSLATE_NOOP("Kind", "wait delay queue silence"),
            _FLOW,
        ),
    ),
    (
        Sort(NodeKind.SLIP),
        _About(
            QT_TRANSLATE_NOOP("Kind", "Slip"),
            QT_TRANSLATE_NOOP("Kind", "A date that was agreed and moves"),
            QT_TRANSLATE_NOOP("Kind", "postponed date moved delay start commitment"),
            _FLOW,
        ),
    ),
    (
        Sort(NodeKind.START),
        _About(
            QT_TRANSLATE_NOOP("Kind", "Start"),
            QT_TRANSLATE_NOOP("Kind", "Where cases come in"),
            QT_TRANSLATE_NOOP("Kind", "begin entry lead"),
            _FLOW,
        ),
    ),
    (
        Sort(NodeKind.NOTE),
        _About(
            QT_TRANSLATE_NOOP("Kind", "Note"),
            QT_TRANSLATE_NOOP("Kind", "A remark beside the flow"),
            QT_TRANSLATE_NOOP("Kind", "comment remark text"),
            _ASIDE,
        ),
    ),
)
_OUTCOMES: Final[tuple[tuple[Outcome, str, str], ...]] = (
    (Outcome.WON, QT_TRANSLATE_NOOP("Kind", "Won"), QT_TRANSLATE_NOOP("Kind", "The case is ours")),
    (Outcome.LOST, QT_TRANSLATE_NOOP("Kind", "Lost"), QT_TRANSLATE_NOOP("Kind", "Somebody or nobody got it")),
    (
        Outcome.DISQUALIFIED,
        QT_TRANSLATE_NOOP("Kind", "Disqualified"),
        QT_TRANSLATE_NOOP("Kind", "No case for us"),
    ),
    (Outcome.PARKED, QT_TRANSLATE_NOOP("Kind", "Parked"), QT_TRANSLATE_NOOP("Kind", "Put off to later")),
)

MakeEntry = Callable[[Sort, Entry], Entry]


def kind_entries(make: MakeEntry) -> list[Entry]:
    """An entry for each kind; the ends stand on a page of their own, and are found by a search on the first one too.

    `make` completes an entry: what it does, why it cannot be chosen, what it previews.
    """
    found = [make(sort, _entry(sort.kind.value, about)) for sort, about in _ABOUT]
    ends = _ends(make)
    page = Entry(
        text=QCoreApplication.translate("Kind", "End"),
        description=QCoreApplication.translate("Kind", "How a case ends: won, lost and others"),
        words=_end_words(),
        group=_tr(_FLOW),
        icon="end",
        page=Page(title=QCoreApplication.translate("Kind", "How does it end?"), entries=lambda: ends),
        why_not=ends[0].why_not if all(end.why_not for end in ends) else "",
    )
    found.insert(5, page)
    return [*found, *(replace(end, is_rare=True) for end in ends)]


def flat_entries(make: MakeEntry) -> list[Entry]:
    """The same on one page, the ends after the other kinds of the flow."""
    found = [make(sort, _entry(sort.kind.value, about)) for sort, about in _ABOUT[:4]]
    return [*found, *_ends(make), *(make(sort, _entry(sort.kind.value, about)) for sort, about in _ABOUT[4:])]


def _ends(make: MakeEntry) -> list[Entry]:
    return [
        make(
            Sort(NodeKind.END, outcome),
            Entry(text=_tr(name), description=_tr(about), words=_end_words(), icon="end"),
        )
        for outcome, name, about in _OUTCOMES
    ]


def _end_words() -> str:
    return QCoreApplication.translate("Kind", "end finish outcome")


def _entry(icon: str, about: _About) -> Entry:
    return Entry(
        text=_tr(about.name),
        description=_tr(about.description),
        words=_tr(about.words),
        group=_tr(about.group),
        icon=icon,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Kind", text)
