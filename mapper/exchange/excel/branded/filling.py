"""Fills a workbook of a consultant's own with the figures of maps: `fill_template` is the whole way in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.reader import Reader
from mapper.exchange.excel import words
from mapper.exchange.excel.anonymous import anonymous
from mapper.exchange.excel.branded.base_fill import fill_base
from mapper.exchange.excel.branded.named_fill import fill_names
from mapper.exchange.excel.branded.ours import PICTURE, Ours, gathered
from mapper.exchange.excel.branded.package import Package
from mapper.exchange.excel.branded.picture_fill import fill_pictures
from mapper.exchange.excel.branded.recalculation import forget_values
from mapper.exchange.excel.branded.table_fill import fill_table
from mapper.exchange.excel.branded.template import Template
from mapper.exchange.excel.branded.text_fill import fill_texts
from mapper.exchange.excel.facts import gather
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.pulse import CellPulse
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.writer import keep
from mapper.exchange.file_bytes import file_bytes
from mapper.exchange.tables.cells import Note
from mapper.exchange.tables.source import MAX_BYTES

PLAIN: Final = ".xlsx"
WITH_MACROS: Final = ".xlsm"
ENDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {PLAIN: PLAIN, ".xltx": PLAIN, WITH_MACROS: WITH_MACROS, ".xltm": WITH_MACROS}
)  # of templates, with those of what is made from them
_TABLES: Final = "tbl"
_FILE_TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        PLAIN: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        WITH_MACROS: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What came of it. `tables` and `names` of ours that the template has; `lacking`: tables of ours it has not, but
    for those that only compute for others.

    `notes` tell what was left as it is and why, as codes with what fills their sentences.
    """

    tables: tuple[str, ...]
    names: tuple[str, ...]
    texts: int
    pictures: int
    lacking: tuple[str, ...]
    notes: tuple[Note, ...] = field(default=())


def fill_template(
    reader: Reader,
    template: Path,
    path: Path,
    *,
    generated: datetime,
    options: Options | None = None,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Filled:
    """Write a new file at `path` that is the template with our tables, named cells, marks and picture filled.

    Of the options, maps, language, names and pictures count; the sheets are those of the template, which is not
    changed itself, no macro of it is run and no link followed.

    Raises Trouble: "brand_ending", "brand_is_template", "brand_nothing_ours", "brand_in_the_way", "brand_too_long",
    those of `writer.write_workbook`, those of a file that is not there, and those that start with `table_`.
    """
    asked = options or Options()
    _require_paths(template, path)
    pulse = CellPulse(0, progress, cancelled)
    data = file_bytes(template, MAX_BYTES, odd="table_not_a_file", large="table_too_large")
    if not data:
        raise Trouble("table_empty", name=template.name)
    found = Template(Package(data, template.name))
    pulse.tell(0.2)
    if not asked.with_names:
        tongue = Tongue(asked.language)
        reader = anonymous(reader, lambda number: tongue.say(words.SOMEBODY, number=number))
    ids = asked.maps or (queries.maps(reader)[0].id,)
    ours = gathered([gather(reader, each, generated.date()) for each in ids], asked.language, generated)
    pulse.tell(0.5)
    pictures = {
        PICTURE if number == 1 else f"{PICTURE}{number}": asked.pictures[each]
        for number, each in enumerate(ids, 1)
        if each in asked.pictures
    }
    filled, keys = _fill(found, ours, pictures, pulse)
    if not (filled.tables or filled.names or filled.texts or filled.pictures):
        raise Trouble("brand_nothing_ours", name=template.name)
    forget_values(found)
    fill_base(found, ours, keys, filled.names, ids, asked, generated)
    found.package.call(found.main, _FILE_TYPES[path.suffix.lower()])
    pulse.tell(0.9)
    with found.package.packed() as packed:
        keep(packed, path)
    if progress is not None:
        progress(1.0)
    return filled


def _require_paths(template: Path, path: Path) -> None:
    ending = ENDINGS.get(template.suffix.lower())
    if ending is None:
        raise Trouble("import_ending", ending=template.suffix, name=template.name, known=", ".join(ENDINGS))
    if path.suffix.lower() != ending:
        raise Trouble("brand_ending", template=template.name, name=path.name, ending=ending)
    if not path.parent.is_dir():
        raise Trouble("no_such_folder", path=str(path.parent))
    if template.exists() and path.exists() and template.samefile(path):
        raise Trouble("brand_is_template", name=path.name)


def _fill(
    template: Template, ours: Ours, pictures: Mapping[str, bytes], pulse: CellPulse
) -> tuple[Filled, dict[str, list[str]]]:
    """What came of it, and the keys of the columns that got values by the names of their tables in small letters."""

    def tell(code: str, **params: str | int | float) -> None:
        told.append(Note(code, params))

    told: list[Note] = []
    tables: dict[str, list[str]] = {}
    names_there: list[str] = []
    for entry in template.tables:
        if entry.name.casefold() in ours.tables:
            keys = fill_table(template, entry, ours, tell)
            if keys is not None:
                tables[entry.name.casefold()] = keys
                names_there.append(entry.name)
        elif entry.name.casefold().startswith(_TABLES):
            near = ours.near(entry.name, list(ours.tables))
            if near:
                tell("brand_table_near", table=entry.name, near=near)
        pulse.tell(0.5)
    names = fill_names(template, ours, tell)
    texts = fill_texts(template, ours, tell)
    count = fill_pictures(template, pictures)
    filled = Filled(
        tables=tuple(names_there),
        names=tuple(dict.fromkeys(names)),
        texts=texts,
        pictures=count,
        lacking=tuple(ours.names[key] for key in ours.shown if key not in tables),
        notes=tuple(told),
    )
    return filled, tables
