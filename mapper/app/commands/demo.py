"""`mapper demo`: a sample of everything in a folder. A second time it is made anew."""

from pathlib import Path

from mapper.app.commands.drawing import painting
from mapper.app.commands.opening import writing
from mapper.app.commands.output import say, working
from mapper.app.pictures import map_pictures, picture_writers
from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.store import Snapshot
from mapper.exchange.excel.options import Options
from mapper.services import documents, exporting, samples
from mapper.storage.failures import known

_NAME = "demo"


def make_demo(folder: Path) -> int:
    """Make the demo document, its workbook and its pictures, and say where they are."""
    with known(folder, missing="no_such_folder"):
        if folder.exists() and not folder.is_dir():
            raise Trouble("not_a_folder", path=str(folder))
        folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{_NAME}.salesmap"
    snapshot = _make_document(target)
    say(f"{target}  the document: open it with  mapper {target}")
    pictures = picture_writers()
    with working("Writing the workbook and the pictures…"), painting(needed=True):
        workbook = _workbook(snapshot)
        for ending, what in (
            (".xlsx", "the workbook of performance targets"),
            (".png", "the first map as a picture"),
            (".svg", "the same as vectors, for the web"),
            (".pdf", "the same as vectors, for paper"),
        ):
            out = folder / f"{_NAME}{ending}"
            exporting.export(snapshot, out, None, pictures, workbook=workbook)
            say(f"{out}  {what}")
    return 0


def _workbook(snapshot: Snapshot) -> Options:
    """The workbook of the first map, with its picture."""
    first = queries.maps(snapshot)[0].id
    return Options(maps=(first,), pictures=map_pictures(snapshot, [first]))


def _make_document(target: Path) -> Snapshot:
    """Make the document beside the target and put it in its place, so that a broken one is never seen there."""
    if target.exists():
        with writing(target, may_take_over=False):
            pass  # whoever has it open keeps it, and what an earlier run left beside it is folded in
    with exporting.replacing(target) as part:
        document = documents.new_document(part, records=samples.demo_records())
        try:
            return document.session.snapshot()
        finally:
            documents.close(document)
