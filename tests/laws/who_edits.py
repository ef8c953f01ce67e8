"""The edits of who does what and who can do what, with arguments drawn from the document."""

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from mapper.core.edits import who
from mapper.core.history import Label
from mapper.core.records import Node, Person, Role, Skill
from mapper.core.values import Raci
from tests.laws.source import Source

Call = tuple[tuple[Any, ...], dict[str, Any]]

_names = st.sampled_from(("Seller", "ana", "  ", "x" * 501, "Somebody new"))
_letters = st.lists(st.sampled_from(Raci), max_size=4)
_levels = st.none() | st.integers(-1, 5)

WHO_EDITS: Mapping[Callable[..., Label], Callable[[Source], Call]] = {
    who.ask_for_level: lambda s: ((s.id(Node), s.id(Skill), s.draw(_levels)), {}),
    who.name_letter: lambda s: ((s.some_ids(Node), s.draw(_names), s.draw(st.sampled_from(Raci))), {}),
    who.set_letters: lambda s: ((s.id(Node), s.id(Role, Person), s.draw(_letters)), {}),
    who.set_level: lambda s: ((s.id(Person), s.id(Skill), s.draw(_levels)), {}),
    who.set_skills: lambda s: (
        (s.id(Person), s.draw(st.dictionaries(_names, _levels, max_size=3))),
        {},
    ),
}
