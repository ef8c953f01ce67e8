"""What is asked of a report: maps, parts, language, paper and names."""

from dataclasses import dataclass
from enum import StrEnum

from mapper.core.ids import MapId
from mapper.exchange.excel.options import Paper
from mapper.exchange.excel.tongue import Language


class Part(StrEnum):
    """The parts of a report that can be left out, in their order."""

    GOALS = "goals"
    MAP = "map"
    CHANGES = "changes"
    FIGURES = "figures"
    LEVERS = "levers"
    STAGES = "stages"
    STEPS = "steps"
    STALLS = "stalls"
    SKILLS = "skills"
    REGISTER = "register"
    AGREEMENT = "agreement"
    TARGETS = "targets"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """How a report is written.

    `maps` in the order in which they stand in it; none is the first map of the document. The insides of their steps
    follow each. `parts`: those that are wanted; none is all.
    """

    maps: tuple[MapId, ...] = ()
    parts: frozenset[Part] = frozenset()
    language: Language = Language.ENGLISH
    paper: Paper = Paper.A4
    with_names: bool = True

    def wants(self, part: Part) -> bool:
        """Whether a part is in it."""
        return not self.parts or part in self.parts
