"""The canvas's context pad: its entries, as data, and who provides them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mapper.core.draft import Draft
from mapper.core.history import Label
from mapper.ui.canvas.tools.drag import Drag


@dataclass(frozen=True, slots=True, kw_only=True)
class PadEntry:
    """One button. A click does `run`: the program finds the place; a pull starts `drag`: the person shows it.

    All of them look at the selection when they are called. `edit` is what a click would do to the document, for the
    ghost that shows it beforehand. `key` does the same without the pad. A line is drawn between groups.
    """

    id: str
    text: str
    icon: str
    run: Callable[[], object]
    group: int = 0
    key: str = ""
    drag: Callable[[], Drag] | None = None
    edit: Callable[[], Callable[[Draft], Label]] | None = None
    is_danger: bool = False
    is_enabled: bool = True


# Gives the entries for what is selected; may look at and change what others gave before.
Provider = Callable[[Sequence[PadEntry]], Sequence[PadEntry]]
