"""The table: what is drawn of a cell, and what was typed into one and means nothing."""

from typing import NamedTuple

from mapper.ui.fields.field import Sign


class Misreading(NamedTuple):
    """What was typed into a cell and means nothing, and why; it is in no document."""

    text: str
    reason: str


class Cell(NamedTuple):
    """What is drawn of a cell. `is_fixed`: it is worked out, or the step is of a kind that has none; `is_quiet`: what
    it says, nobody typed.
    """

    text: str
    is_figure: bool
    is_fixed: bool
    is_quiet: bool
    is_misread: bool
    sign: Sign | None
