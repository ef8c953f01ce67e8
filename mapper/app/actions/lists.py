"""The Lists menu: every table of the document beside the map."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.app.drilling import open_drill
from mapper.app.libraries import pass_on, take_over
from mapper.app.tabling import add_people, open_list
from mapper.ui.texts import QT_TRANSLATE_NOOP

# subject, text, part of the menu
_LISTS: tuple[tuple[str, str, int], ...] = (
    ("goals", QT_TRANSLATE_NOOP("Action", "&Goals"), 0),
    ("expectations", QT_TRANSLATE_NOOP("Action", "E&xpected results"), 0),
    ("targets", QT_TRANSLATE_NOOP("Action", "&Targets"), 0),
    ("actuals", QT_TRANSLATE_NOOP("Action", "Actuals: measured &values"), 0),
    ("register", QT_TRANSLATE_NOOP("Action", "Register: &problems, ideas and actions"), 1),
    ("plan", QT_TRANSLATE_NOOP("Action", "Plan of &changes"), 1),
    ("practices", QT_TRANSLATE_NOOP("Action", "&Best practices"), 1),
    ("adoption", QT_TRANSLATE_NOOP("Action", "Who &lives best practices"), 1),
    ("plays", QT_TRANSLATE_NOOP("Action", "Pl&ays for stalls and slips"), 1),
    ("levers", QT_TRANSLATE_NOOP("Action", "Levers and what they ta&ke"), 1),
    ("roles", QT_TRANSLATE_NOOP("Action", "&Roles"), 3),
    ("tools", QT_TRANSLATE_NOOP("Action", "T&ools"), 3),
    ("skills", QT_TRANSLATE_NOOP("Action", "&Skills"), 3),
    ("metrics", QT_TRANSLATE_NOOP("Action", "&Metrics"), 3),
    ("sale_types", QT_TRANSLATE_NOOP("Action", "Sale t&ypes"), 4),
    ("products", QT_TRANSLATE_NOOP("Action", "Pro&ducts"), 4),
    ("strategies", QT_TRANSLATE_NOOP("Action", "Strategies over a product's li&fe"), 4),
    ("gaps", QT_TRANSLATE_NOOP("Action", "Gaps to f&ill"), 4),
)


# subject, text: in a menu within
_TEAM: tuple[tuple[str, str], ...] = (
    ("people", QT_TRANSLATE_NOOP("Action", "&People")),
    ("time_for_roles", QT_TRANSLATE_NOOP("Action", "&Time for roles")),
    ("responsibilities", QT_TRANSLATE_NOOP("Action", "&Who does what")),
    ("skills_asked", QT_TRANSLATE_NOOP("Action", "&Skills asked for")),
    ("skills_held", QT_TRANSLATE_NOOP("Action", "What people ca&n do")),
    ("calendars", QT_TRANSLATE_NOOP("Action", "&Calendars")),
    ("holidays", QT_TRANSLATE_NOOP("Action", "&Holidays")),
)


_HANGING: tuple[tuple[str, str], ...] = (
    ("stage_values", QT_TRANSLATE_NOOP("Action", "&Value of stages")),
    ("step_values", QT_TRANSLATE_NOOP("Action", "Value &of steps")),
    ("stage_criteria", QT_TRANSLATE_NOOP("Action", "&Exits of stages")),
    ("step_criteria", QT_TRANSLATE_NOOP("Action", "E&xits of steps")),
    ("commitments", QT_TRANSLATE_NOOP("Action", "&Agreed dates")),
    ("ballots", QT_TRANSLATE_NOOP("Action", "Votes &held")),
    ("signatures", QT_TRANSLATE_NOOP("Action", "&Signatures")),
    ("hands", QT_TRANSLATE_NOOP("Action", "Changes o&f hands")),
    ("comments", QT_TRANSLATE_NOOP("Action", "&Comments")),
    ("attachments", QT_TRANSLATE_NOOP("Action", "A&ttachments")),
)


# what else lists are called where people come from; that they have a column of this name finds them anyway
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "actuals": QT_TRANSLATE_NOOP("Action", "paste figures, results, measurements"),
        "register": QT_TRANSLATE_NOOP("Action", "roadblocks, constraints, decisions, parking lot, issues"),
        "people": QT_TRANSLATE_NOOP("Action", "participants, team, staff, salespeople, headcount"),
        "time_for_roles": QT_TRANSLATE_NOOP("Action", "allocation, allocate people to roles, shares of time"),
        "responsibilities": QT_TRANSLATE_NOOP(
            "Action", "RACI, responsible, accountable, consulted, informed, responsibility matrix"
        ),
        "skills_asked": QT_TRANSLATE_NOOP("Action", "skill matrix, steps by skills, required levels, gaps"),
        "skills_held": QT_TRANSLATE_NOOP("Action", "skill matrix, people by skills, held levels, gaps"),
        "calendars": QT_TRANSLATE_NOOP("Action", "working time, capacity, vacation"),
        "roles": QT_TRANSLATE_NOOP("Action", "library, where used, merge"),
        "tools": QT_TRANSLATE_NOOP("Action", "library, where used, merge"),
        "skills": QT_TRANSLATE_NOOP("Action", "library, where used, merge"),
        "metrics": QT_TRANSLATE_NOOP("Action", "library, where used, merge, key figures, KPI"),
        "strategies": QT_TRANSLATE_NOOP(
            "Action", "life cycle, overlays, introduction, growth, maturity, decline"
        ),
    }
)


def _opening(subject: str, text: str, group: int, submenu: str = "") -> Action:
    return Action(
        id=f"lists.{subject}",
        text=text,
        words=_WORDS.get(subject, ""),
        run=partial(_open, subject),
        menu="lists",
        group=group,
        submenu=submenu,
    )


def _open(subject: str, desk: Desk) -> None:
    open_list(desk, subject)


LISTS: tuple[Action, ...] = (
    *(_opening(*each) for each in _LISTS if each[2] < 1),
    Action(
        id="lists.drill",
        text=QT_TRANSLATE_NOOP("Action", "&Who sets which target"),
        words=QT_TRANSLATE_NOOP("Action", "drill down, targets by stage, step, person and week"),
        run=open_drill,
        menu="lists",
        group=0,
    ),
    *(_opening(*each) for each in _LISTS if each[2] == 1),
    *(_opening(*each, group=2, submenu="team") for each in _TEAM),
    Action(
        id="lists.add_people",
        text=QT_TRANSLATE_NOOP("Action", "&Add people: type or paste their names"),
        run=add_people,
        menu="lists",
        group=2,
        submenu="team",
        when=may_write,
        needs=QT_TRANSLATE_NOOP("Action", "This document is open for reading only"),
    ),
    *(_opening(*each, group=2, submenu="hanging") for each in _HANGING),
    *(_opening(*each) for each in _LISTS if each[2] > 2),
    Action(
        id="lists.take_over",
        text=QT_TRANSLATE_NOOP("Action", "Take over from a&nother document…"),
        words=QT_TRANSLATE_NOOP("Action", "import libraries: tools, skills, metrics, roles, people"),
        run=take_over,
        menu="lists",
        group=5,
        when=may_write,
        needs=QT_TRANSLATE_NOOP("Action", "This document is open for reading only"),
    ),
    Action(
        id="lists.pass_on",
        text=QT_TRANSLATE_NOOP("Action", "Pass on to another doc&ument…"),
        words=QT_TRANSLATE_NOOP("Action", "export libraries: tools, skills, metrics, roles, people"),
        run=pass_on,
        menu="lists",
        group=5,
    ),
)
