"""The check-up: what a rule is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Generic, TypeAlias, TypeVar

from mapper.analysis.checkup.finding import Finding, Fix, Severity
from mapper.analysis.checkup.ground import Ground
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a rule is broken: the records concerned, what fills the sentence, and whether its fix can be made there."""

    ids: tuple[str, ...] = ()
    params: Mapping[str, str | int | float] = field(default_factory=lambda: MappingProxyType({}))
    is_fixable: bool = True


@dataclass(frozen=True, slots=True)
class Rule(Generic[F]):
    """One rule: the code of its findings, how much they matter, where it is broken, and what mends that.

    Where it can be broken several times at one record, `named_by` counts the ids of a spot that tell them apart.
    """

    code: str
    severity: Severity
    broken: F
    fix: Fix | None = None
    named_by: int = 1

    def finding(self, spot: Spot, map_id: MapId | None) -> Finding:
        fix = self.fix if spot.is_fixable else None
        return Finding(self.code, self.severity, map_id, spot.ids, spot.params, fix, named_by=self.named_by)


# A rule is asked once for each node that is no note, once for each map, or once for the document as of a day.
NodeRule: TypeAlias = Rule[Callable[[Ground, Node], Iterable[Spot]]]
MapRule: TypeAlias = Rule[Callable[[Ground], Iterable[Spot]]]
DocumentRule: TypeAlias = Rule[Callable[[Reader, date], Iterable[Spot]]]


def at(node: Node, *more_ids: str, **params: str | int | float) -> Spot:
    """A spot at a node, named in the sentence by `name`.

    Formula: the node's id first, then the others that are concerned; its name among what fills the sentence.
    Assumes: the fix of the rule can be made there. A parameter called `name` takes the place of the node's.
    Source: docs/formulas.md, The check-up.

    >>> from mapper.analysis.example import sale
    >>> at(sale().get(Node, "node-call")).ids
    ('node-call',)
    """
    return Spot((node.id, *more_ids), {"name": node.name, **params})
