"""The canvas's searchable menu: its entries and pages, as data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from PySide6.QtGui import QIcon

from mapper.ui.ranking import ranked
from mapper.ui.theme import IconRole

# More rows than these nobody looks through: one types on.
MOST: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing to choose.

    `run` does it, or `page` opens a further page. `why_not` is the reason it cannot be chosen, `words` are searched
    besides text and description, a rare one is shown only when searched for, `preview` shows on the map what choosing
    it would do.
    """

    text: str
    run: Callable[[], object] | None = None
    page: "Page | None" = None
    description: str = ""
    words: str = ""
    group: str = ""
    icon: str = ""
    icon_role: IconRole = IconRole.NORMAL
    picture: QIcon | None = None  # in place of an icon of the theme
    why_not: str = ""
    is_rare: bool = False
    is_on: bool = False
    preview: Callable[[], None] | None = None

    @property
    def hint(self) -> str:
        """What stands under its text."""
        return self.why_not or self.description


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A list to choose from. `offers` gives what may be done with a text that was typed, besides the entries.

    A page with very many entries has a `find` of its own, and `entries` are only the first of them. A page that `stays`
    is open for the next choice after one was made.
    """

    title: str
    entries: Callable[[], Sequence[Entry]]
    find: "Callable[[str], Found] | None" = None
    offers: Callable[[str], Sequence[Entry]] | None = None
    stays: bool = False


class Found(NamedTuple):
    """The first of the entries that match, and how many match in all."""

    entries: Sequence[Entry]
    total: int


Heading: TypeAlias = str
Row: TypeAlias = Entry | Heading


def hits(entries: Sequence[Entry], query: str) -> Found:
    """The entries that what is typed means, by rank."""
    found = ranked(query, entries, lambda entry: (entry.text, f"{entry.words} {entry.description}"))
    return Found(found[:MOST], len(found))


def groups(entries: Sequence[Entry]) -> list[Row]:
    """What is to be seen before anything is typed: all but the rare entries, by groups with their headings."""
    rows: list[Row] = []
    group = ""
    for entry in entries:
        if entry.is_rare:
            continue
        if entry.group != group and entry.group:
            rows.append(entry.group)
        group = entry.group
        rows.append(entry)
    return rows
