"""`mapper export FILE OUT.pptx`: maps of a document as an editable presentation."""

from collections.abc import Sequence
from pathlib import Path

from mapper.app.commands.opening import reading, require_folder
from mapper.app.commands.output import say, working
from mapper.app.commands.workbook import one_of
from mapper.core import queries
from mapper.services import exporting


def export_slides(
    file: Path, out: Path, map_names: Sequence[str], *, language: str, no_names: bool, template: Path | None
) -> int:
    """Write maps of a document, the first one where none is named, as slides."""
    from mapper.exchange.excel.tongue import Language
    from mapper.exchange.slides.options import Options

    with reading(file) as document:
        snapshot = document.session.snapshot()
    maps = tuple(dict.fromkeys(exporting.find_map(snapshot, name) for name in map_names))
    options = Options(
        maps=maps or (queries.maps(snapshot)[0].id,),
        language=one_of(Language, language),
        with_names=not no_names,
        template=template,
    )
    require_folder(out)
    with working(f"Writing {out}…"):
        exporting.export(snapshot, out, slides=options)
    say(f"Wrote {out}.")
    return 0
