"""Exporting: a document or one of its maps into a file of another kind, whole or not at all."""

import os
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.store import Snapshot
from mapper.storage.backup import sweep_folder, sync_folder
from mapper.storage.failures import known

if TYPE_CHECKING:
    from mapper.exchange.excel.options import Options
    from mapper.exchange.slides.options import Options as SlideOptions

_PART: Final = r"\.[0-9a-f]{12}\.part\..*"  # what `replacing` writes to

# Writes a map of a snapshot into a file. None stands for the whole document, which only some formats can hold.
Writer = Callable[[Snapshot, MapId | None, Path], None]


def _write_json(snapshot: Snapshot, map_id: MapId | None, path: Path) -> None:
    from mapper.exchange.json_document import write_json

    write_json(snapshot, path, None if map_id is None else [map_id])


def write_steps(snapshot: Snapshot, map_id: MapId | None, path: Path) -> None:
    """Write the steps of a map as one table: a workbook, or text by the ending. Raises OSError."""
    from mapper.exchange.tables.writing import write_csv, write_xlsx
    from mapper.services.tables.step_rows import step_table

    headings, rows = step_table(snapshot, map_id or queries.maps(snapshot)[0].id)
    if path.suffix.lower() == ".xlsx":
        write_xlsx(headings, rows, path, "Steps")
    else:
        write_csv(headings, rows, path)


_WRITERS: Final[Mapping[str, Writer]] = MappingProxyType(
    {".json": _write_json, ".csv": write_steps, ".tsv": write_steps}
)


def export(
    snapshot: Snapshot,
    out: Path,
    map_id: MapId | None = None,
    pictures: Mapping[str, Writer] = _WRITERS,
    *,
    workbook: "Options | None" = None,
    slides: "SlideOptions | None" = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the document, or one of its maps, in the format that the ending of `out` names.

    Without a map, `.json` holds the whole document and every other format the first map. `pictures`: the writers of
    the formats that need Qt, from `ui/render`. `workbook`: what is asked of a workbook, its maps included; without it
    the workbook holds the one map; `slides`: the same of slides. A file that is there is replaced, and only when all
    is written. `progress` is told the share done, 0 to 1; `cancelled` is asked now and then.
    Raises Trouble("export_ending", ending, name, known), "cancelled", one of a template for slides, or of `replacing`.
    """
    now = datetime.now(UTC).astimezone()

    def write_workbook(snapshot: Snapshot, map_id: MapId | None, path: Path) -> None:
        from mapper.exchange.excel.options import Options
        from mapper.exchange.excel.writer import write_workbook

        asked = workbook or Options(maps=() if map_id is None else (map_id,))
        write_workbook(snapshot, path, generated=now, options=asked, progress=progress, cancelled=cancelled)

    def write_slides(snapshot: Snapshot, map_id: MapId | None, path: Path) -> None:
        from mapper.exchange.slides.options import Options
        from mapper.exchange.slides.writer import write_slides

        asked = slides or Options(maps=() if map_id is None else (map_id,))
        write_slides(snapshot, path, generated=now, options=asked, progress=progress, cancelled=cancelled)

    writers = {**_WRITERS, ".xlsx": write_workbook, ".pptx": write_slides, **pictures}
    writer = writers.get(out.suffix.lower())
    if writer is None:
        raise Trouble("export_ending", ending=out.suffix, name=out.name, known=", ".join(writers))
    with replacing(out) as part:
        writer(snapshot, map_id, part)


def find_map(reader: Reader, name: str) -> MapId:
    """The map with this name or id; when several have the name, the first tab.

    Raises Trouble("map_unknown", name, known).
    """
    maps = queries.maps(reader)
    for process_map in maps:
        if name in (process_map.name, process_map.id):
            return process_map.id
    for process_map in maps:
        if process_map.name.casefold() == name.casefold():
            return process_map.id
    raise Trouble("map_unknown", name=name, known=", ".join(f"“{m.name}”" for m in maps))


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A new file beside the target, which takes its place when the block ends well and goes when it does not.

    Raises Trouble: "is_a_folder", "no_such_folder", "no_permission", "disk_full" or another of storage's troubles; the
    target is then as it was.
    """
    with known(target, missing="no_such_folder"):
        real = target.resolve()  # a link stays a link: what it leads to is replaced
        if real.is_dir():
            raise Trouble("is_a_folder", path=str(target))
        if not real.parent.is_dir():
            raise Trouble("no_such_folder", path=str(target))
        sweep_folder(real.parent, _PART)
        # The ending stays last: there are writers that go by it.
        part = real.with_name(f".{secrets.token_hex(6)}.part{real.suffix}")
        try:
            yield part
        except Trouble as trouble:  # nobody knows the name it has while it is written
            if trouble.params.get("path") not in (str(part), str(part.absolute())):
                raise
            raise Trouble(trouble.code, **{**trouble.params, "path": str(target)}) from trouble
        else:
            with part.open("rb+") as written:
                os.fsync(written.fileno())
            part.replace(real)
            sync_folder(real.parent)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
