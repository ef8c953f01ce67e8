"""What a sheet of the workbook is: its name and words, its tables or own layout, and when it has nothing to show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mapper.core.ids import MapId
from mapper.exchange.excel.book import Table
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.words.word import Word

if TYPE_CHECKING:
    from mapper.exchange.excel.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet. It stands in the registry, and each module in `sheets` makes one.

    `code`: by which options name it. `intro` stands under its title, `hint` beside its link on Read me. `tables` stand
    one below the other; with `write` the sheet is laid out by itself (its tables then too), and its title as well.
    `lacks` says in one line why the sheet has nothing to show, None where it has; it then holds that line, and its
    tables only when it `is_ground`: when other sheets compute from it. Such a sheet is hidden where it is not wanted,
    others are left out. `of_document`: it stands once for the document and not for each map. `is_inside`: it only
    computes for the others, always hidden and behind them. `above`: rows that stay free for what it writes itself above
    its tables; `head_height`: points of the headings of these rows where they have some. `repeated`: the first and last
    column on every printed page of a table wider than one. `takes_rows`: the way back takes rows that are typed there,
    so it is of use without any; others that have nothing to show are hidden, and so are not printed. `serves`: the
    code of the sheet it computes for, without which it is not written. `rests_on`: the maps on which rests what the
    program worked out for it, where the sheet cannot follow their inputs and so has to say that they were changed.
    """

    code: str
    name: Word
    intro: Word
    hint: Word
    tables: tuple[Table, ...] = ()
    write: Callable[["Desk", Any], None] | None = None
    lacks: Callable[[Facts], Word | None] | None = None
    is_ground: bool = False
    of_document: bool = False
    is_inside: bool = False
    frozen_columns: int = 0
    above: Callable[[Facts], int] | None = None
    repeated: tuple[int, int] = (0, 1)
    takes_rows: bool = False
    serves: str = ""
    rests_on: Callable[[Facts], Sequence[MapId]] = lambda _: ()
    head_height: float = 0

    def is_idle(self, facts: Facts) -> bool:
        """Whether there is nothing to show and nothing to type."""
        return not self.takes_rows and self.reason(facts) is not None

    def reason(self, facts: Facts) -> Word | None:
        """Why there is nothing to show; None where there is something."""
        return None if self.lacks is None else self.lacks(facts)
