"""Tables come in: one step as its row says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mapper.core.values import NodeKind, Outcome


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step as its row says it. `roles`: with the hours of one visit, None where none were said; `skills`: with the
    level that is asked for.
    """

    row: int
    id: str
    name: str
    kind: NodeKind
    outcome: Outcome | None = None
    lane: str = ""
    stage: str = ""
    description: str = ""
    measures: Mapping[str, Any] = field(default_factory=dict)
    roles: tuple[tuple[str, float | None], ...] = ()
    tools: tuple[str, ...] = ()
    skills: tuple[tuple[str, int | None], ...] = ()
    metrics: tuple[str, ...] = ()
