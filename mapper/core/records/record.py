"""What every record is: a frozen dataclass with an id, whose references say what happens when their target goes."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The base of all records. `prefix` starts the ids of the type and names it in the file formats."""

    prefix: ClassVar[str]
    id: str


class OnDelete(StrEnum):
    """What becomes of a record when the one it refers to is deleted."""

    CASCADE = "cascade"  # it goes too
    CLEAR = "clear"  # its reference becomes None


@dataclass(frozen=True, slots=True)
class Reference:
    """One field of a record type that holds the id of another record."""

    field: str
    target: str  # the prefix of the type referred to
    on_delete: OnDelete


def refers(target: str, on_delete: OnDelete = OnDelete.CASCADE) -> dict[str, Any]:
    """Field metadata: the field holds an id with the prefix `target`."""
    return {"reference": (target, on_delete)}


def references_of(record_type: type[Record]) -> tuple[Reference, ...]:
    """The references a record type declares, in the order of its fields."""
    return tuple(
        Reference(f.name, *f.metadata["reference"])
        for f in dataclasses.fields(record_type)
        if "reference" in f.metadata
    )
