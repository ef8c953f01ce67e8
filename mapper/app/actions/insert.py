"""The Insert menu: every kind of the palette, without a mouse."""

from collections.abc import Mapping
from typing import Final

from mapper.app.actions.action import Action, may_write
from mapper.app.actions.value import WRITE_VALUE
from mapper.app.desk import Desk
from mapper.app.goals import strip_of
from mapper.core.edits.adopting import adopt_entries
from mapper.core.records import Metric, Record, Skill, Tool
from mapper.core.values import Phase
from mapper.services.adopting import known, new_entries
from mapper.services.starter_library import (
    StarterEntry,
    StarterMetric,
    StarterSkill,
    StarterTool,
    starter_library,
)
from mapper.ui.dialogs.starter_library import StarterLibraryDialog
from mapper.ui.models.starter import capital
from mapper.ui.texts import QT_TRANSLATE_NOOP, word

_KINDS: tuple[tuple[str, str, str], ...] = (
    ("start", QT_TRANSLATE_NOOP("Action", "&Start"), "Ctrl+Alt+1"),
    ("step", QT_TRANSLATE_NOOP("Action", "S&tep"), "Ctrl+Alt+2"),
    ("decision", QT_TRANSLATE_NOOP("Action", "&Decision"), "Ctrl+Alt+3"),
    ("stall", QT_TRANSLATE_NOOP("Action", "St&all"), "Ctrl+Alt+4"),
    ("slip", QT_TRANSLATE_NOOP("Action", "Sl&ip"), "Ctrl+Alt+Shift+4"),
    ("end", QT_TRANSLATE_NOOP("Action", "&End"), "Ctrl+Alt+5"),
    ("note", QT_TRANSLATE_NOOP("Action", "&Note"), "Ctrl+Alt+6"),
    ("stage", QT_TRANSLATE_NOOP("Action", "Sta&ge"), "Ctrl+Alt+7"),
    ("lane", QT_TRANSLATE_NOOP("Action", "&Lane"), "Ctrl+Alt+8"),
)

# What lies open in the starter library is what lies open in the palette.
_STARTERS: Final[Mapping[type[Record], type[StarterEntry]]] = {
    Tool: StarterTool,
    Skill: StarterSkill,
    Metric: StarterMetric,
}


def _adding(kind: str, text: str, key: str) -> Action:
    return Action(
        id=f"insert.{kind}",
        text=text,
        run=lambda desk: desk.canvas.commands.add_kind(kind),
        menu="insert",
        group=1 if kind in ("stage", "lane") else 0,
        icon=kind,
        keys=(key,),
        when=may_write,
    )


def _adopt(desk: Desk) -> None:
    """Ask what to take from the starter library, and add it as one edit."""
    library = starter_library(desk.office.languages.spoken.value)
    there = known(desk.bridge.reader, library.entries)
    first = _STARTERS[desk.palette.library.current.record_type]
    chosen = StarterLibraryDialog.ask(desk.window, desk.office.theme, library, there, first)
    if chosen:
        desk.bridge.run(adopt_entries, new_entries(chosen, {phase: capital(word(phase)) for phase in Phase}))


INSERT: tuple[Action, ...] = (
    *(_adding(*kind) for kind in _KINDS),
    Action(
        id="insert.starter",
        text=QT_TRANSLATE_NOOP("Action", "From the starter librar&y…"),
        run=_adopt,
        menu="insert",
        group=2,
        icon="template",
        when=may_write,
        needs=QT_TRANSLATE_NOOP("Action", "This document is open for reading only"),
    ),
    WRITE_VALUE,
    Action(
        id="insert.goal",
        text=QT_TRANSLATE_NOOP("Action", "Goal yo&u want to reach"),
        run=lambda desk: strip_of(desk).start_adding(),
        menu="insert",
        group=2,
        icon="goal",
        when=may_write,
        needs=QT_TRANSLATE_NOOP("Action", "This document is open for reading only"),
    ),
)
