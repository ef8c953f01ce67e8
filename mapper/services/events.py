"""What the session tells the world: one notification for every committed command."""

from dataclasses import dataclass

from mapper.core.changes import ChangeSet
from mapper.core.history import Act, Label


@dataclass(frozen=True, slots=True)
class DocumentChanged:
    """A command was committed: it is on the disk and in memory by now."""

    changes: ChangeSet
    act: Act
    label: Label
    revision: int
    time: float  # seconds since 1970, UTC: when the disk had it
