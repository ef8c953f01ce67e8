"""A document without people's names, for workbooks that leave the house: nobody who writes a sheet can let one slip."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from mapper.core.draft import Draft
from mapper.core.reader import Reader
from mapper.core.records import (
    Comment,
    DocumentInfo,
    Goal,
    Lane,
    NodeMetric,
    Person,
    Record,
    Role,
    Skill,
    Stage,
    Tool,
)
from mapper.core.records.registry import RECORD_TYPES

# fields that hold nothing but somebody's name, whether or not the person is in the document
_NAMED: Final[Mapping[type[Record], str]] = MappingProxyType(
    {Goal: "owner", NodeMetric: "owner", DocumentInfo: "author", Comment: "author"}
)


def anonymous(reader: Reader, called: Callable[[int], str]) -> Reader:
    """The document with `called(1)`, `called(2)` ... for people, in the order of their ids; it is read and never kept.

    An owner or author gets the number of the person of that name, else one of its own. The names of people are
    replaced wherever they stand in a text, as long as nothing else - a role, a lane - has the same name.
    """
    draft = Draft(reader)
    numbers: dict[str, str] = {}
    for person in sorted(reader.all(Person), key=lambda each: each.id):
        alias = numbers.setdefault(_key(person.name), called(len(numbers) + 1))
        draft.update(person, name=alias, initials="", description="")
    spoken = _spoken(reader, numbers)
    for record_type, field in _NAMED.items():
        for record in sorted(reader.all(record_type), key=lambda each: each.id):
            name = getattr(record, field)
            if _key(name):
                alias = numbers.setdefault(_key(name), called(len(numbers) + 1))
                draft.update(record, **{field: alias})
    if spoken:
        for record_type in RECORD_TYPES:
            if record_type is not Person:
                _replace_all(draft, record_type, numbers, spoken)
    return draft


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _spoken(reader: Reader, numbers: Mapping[str, str]) -> re.Pattern[str] | None:
    """What finds the names of people in a text."""
    things: tuple[type[Any], ...] = (Role, Lane, Stage, Tool, Skill)
    taken = {_key(thing.name) for kind in things for thing in reader.all(kind)}
    names = sorted((name for name in numbers if name and name not in taken), key=len, reverse=True)
    if not names:
        return None
    found = "|".join(r"\s+".join(re.escape(word) for word in name.split()) for name in names)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)


def _replace_all(
    draft: Draft, record_type: type[Record], numbers: Mapping[str, str], spoken: re.Pattern[str]
) -> None:
    own = _NAMED.get(record_type)
    texts = [
        f.name for f in fields(record_type) if f.name != "id" and not f.name.endswith("_id") and f.name != own
    ]
    for record in list(draft.all(record_type)):
        changed = {}
        for field in texts:
            text = getattr(record, field)
            if isinstance(text, str) and not isinstance(text, StrEnum) and spoken.search(text):
                changed[field] = spoken.sub(lambda match: numbers[_key(match.group(0))], text)
        if changed:
            draft.update(record, **changed)
