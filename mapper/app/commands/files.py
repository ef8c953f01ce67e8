"""`mapper new`, `export` and `import`: documents made, written elsewhere and brought in."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from mapper.app.commands.drawing import painting
from mapper.app.commands.opening import is_there, reading, require_ending, require_folder, writing
from mapper.app.commands.output import say, say_json, say_table, working
from mapper.app.commands.picturing import AS_USUAL, Options, picturing, tell_cut
from mapper.app.commands.workbook import one_of
from mapper.app.pictures import Pictures
from mapper.core.changes import Change, ChangeSet
from mapper.core.errors import Trouble
from mapper.core.ids import NodeId
from mapper.core.records import PREFIXES, Node, Record
from mapper.core.values import Phase
from mapper.services import documents, exporting, importing, samples
from mapper.ui.texts import word


def new(file: Path, *, template: str | None) -> int:
    """Make a new document; a file that is there is left as it is."""
    require_ending(file)
    if is_there(file):
        raise Trouble("exists", path=str(file))
    if template is None:
        outline = documents.Outline(
            title=file.stem,
            map_name="As-is",
            stages=("Prospecting", "Qualifying", "Selling", "Delivering"),
            lanes=("Customer", "Sales"),
            phases=tuple(Phase),
        )
        document = documents.new_document(file, outline=outline)
    else:
        document = documents.new_document(file, records=samples.records_of_template(template))
    documents.close(document)
    say(f"Made {file}.")
    return 0


def export(
    file: Path,
    out: Path,
    *,
    map_name: str | None,
    options: Options = AS_USUAL,
    as_table: bool = False,
    language: str = "en",
) -> int:
    """Write a document or one of its maps into a file of another kind; `as_table`: the steps of a map alone.

    `language`: of what is painted.
    """
    from mapper.exchange.excel.tongue import Language

    spoken = one_of(Language, language)
    with reading(file) as document:
        snapshot, version = document.session.snapshot(), document.session.history.version
    map_id = None if map_name is None else exporting.find_map(snapshot, map_name)
    how = picturing(options, out.suffix.lower(), snapshot, map_id)
    pictures = Pictures(how=how, version=version)
    if as_table and out.suffix.lower() != ".xlsx":
        raise Trouble("export_ending", ending=out.suffix, name=out.name, known=".xlsx")
    writers = {".xlsx": exporting.write_steps} if as_table else pictures
    require_folder(out)
    with working(f"Writing {out}…"), painting(needed=out.suffix.lower() in pictures, language=spoken):
        exporting.export(snapshot, out, map_id, writers)
    say(f"Wrote {out}.")
    if pictures.plan is not None:
        tell_cut([snapshot.get(Node, NodeId(id)).name for id in pictures.plan.cut])
    return 0


def import_source(source: Path, file: Path, *, dry_run: bool, as_json: bool, takes_over: bool) -> int:
    """Bring another document into this one, or make a new one of it; tell what came of it."""
    with working(f"Reading {source}…"):
        records = importing.read_source(source)

    def previewed(document: documents.OpenDocument) -> ChangeSet:
        return document.session.preview(importing.import_records, records, source.name)

    is_new = not is_there(file)
    if is_new:
        require_ending(file)
        require_folder(file)
        records = importing.settled(records)
        changes = ChangeSet.of(Change(None, record) for record in records)
        if not dry_run:
            documents.close(documents.new_document(file, records=records))
    elif dry_run:
        with reading(file) as document:
            changes = previewed(document)
    else:
        with (
            writing(file, takes_over=takes_over, judged=previewed) as document,
            working(f"Importing {source}…"),
        ):
            changes = document.session.run(importing.import_records, records, source.name)
    counts = importing.counted(changes)
    if as_json:
        say_json(_as_json(source, file, counts, is_new=is_new, dry_run=dry_run))
    else:
        _tell(source, file, counts, is_new=is_new, dry_run=dry_run)
    return 0


def _ordered(counts: Mapping[type[Record], importing.Counts]) -> Sequence[tuple[str, importing.Counts]]:
    return [(t.prefix, counts[t]) for t in PREFIXES.values() if t in counts]


def _as_json(
    source: Path, file: Path, counts: Mapping[type[Record], importing.Counts], *, is_new: bool, dry_run: bool
) -> dict[str, object]:
    return {
        "source": str(source),
        "file": str(file),
        "is_new": is_new,
        "dry_run": dry_run,
        "added": sum(c.added for c in counts.values()),
        "changed": sum(c.changed for c in counts.values()),
        "removed": sum(c.removed for c in counts.values()),
        "by_type": {
            name: {"added": c.added, "changed": c.changed, "removed": c.removed}
            for name, c in _ordered(counts)
        },
    }


def _tell(
    source: Path, file: Path, counts: Mapping[type[Record], importing.Counts], *, is_new: bool, dry_run: bool
) -> None:
    if not counts:
        say(f"{file} holds all of {source.name} already.")
        return
    if dry_run:
        say(
            f"Importing {source.name} would make a new document:"
            if is_new
            else f"Importing {source.name} would:"
        )
    else:
        say(f"Made {file} from {source.name}:" if is_new else f"Imported {source.name} into {file}:")
    rows = [
        [word(name), *(str(n) if n else "" for n in (c.added, c.changed, c.removed))]
        for name, c in _ordered(counts)
    ]
    say_table(("", "added", "changed", "removed"), rows)
