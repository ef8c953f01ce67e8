"""What is asked of a workbook: maps, sheets, language, paper, names and pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final

from mapper.core.ids import MapId
from mapper.exchange.excel.tongue import Language

FORMAT_VERSION: Final = 2  # of the workbook's layout, for the way back


class Paper(StrEnum):
    """The paper its pages fit on."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a workbook is written.

    `maps` in the order in which they stand in it; none is the first map of the document. `sheets`: the codes of the
    sheets that are wanted (`registry.CODES`); none is all. What others compute from is hidden instead of left out.
    `template`: a workbook of the person's own that is filled instead of a new one; its sheets are then those there are.
    `pictures`: maps as PNG, for the summaries; they are made by who can paint. `version`: the number of the last
    command in the document, for the way back.
    """

    maps: tuple[MapId, ...] = ()
    sheets: frozenset[str] = frozenset()
    language: Language = Language.ENGLISH
    paper: Paper = Paper.A4
    with_names: bool = True
    template: Path | None = None
    pictures: Mapping[MapId, bytes] = field(default_factory=lambda: MappingProxyType({}))
    version: int | None = None
