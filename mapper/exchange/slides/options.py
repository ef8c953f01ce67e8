"""The slides: what is asked of them - maps, language, people's names, and a template of one's own."""

from dataclasses import dataclass
from pathlib import Path

from mapper.core.ids import MapId
from mapper.exchange.excel.tongue import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How slides are written. `maps` in their order, none is the first map; `template`: a .pptx or .potx to fill."""

    maps: tuple[MapId, ...] = ()
    language: Language = Language.ENGLISH
    with_names: bool = True
    template: Path | None = None
