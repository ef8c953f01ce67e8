"""Writes the workbook of performance targets of one map: `write_workbook` is the whole way in."""

import errno
import functools
import io
import os
import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from mapper import __version__
from mapper.core.errors import Trouble
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.exchange.excel import names, page, style, words
from mapper.exchange.excel.book import Book, Table
from mapper.exchange.excel.conditions import write_conditions
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.facts import Facts, gather
from mapper.exchange.excel.sheets import branches, readme, roles, steps, summary, targets
from mapper.exchange.excel.style import Formats
from mapper.exchange.excel.tables import Place, Pulse, fitted_widths, write_table
from mapper.exchange.excel.text import one_line

FORMAT_VERSION: Final = 1  # of the workbook's layout, for the way back

_TABLES: Final = (steps.TABLE, branches.TABLE, targets.TABLE, roles.ROLES_TABLE, roles.WORK_TABLE)
_OPTIONS: Final = MappingProxyType(
    {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "use_future_functions": False,
    }
)
_DISK_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def write_workbook(
    reader: Reader,
    map_id: MapId,
    path: Path,
    *,
    generated: datetime,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the performance targets of a map as an Excel workbook; a file that stands at `path` is replaced.

    `generated` is the time written into the workbook: the same document and time give the same bytes. `progress` is
    told the share done, 0 to 1; `cancelled` is asked now and then. The file appears whole or not at all.

    Raises Refused("gone") when the map is not there, and Trouble: "cancelled", "no_such_folder", "disk_full",
    "not_writable" (no permission, or the file is open in Excel) or "write_failed", each of these with the path.
    """
    if not path.parent.is_dir():
        raise Trouble("no_such_folder", path=str(path.parent))
    facts = gather(reader, map_id)
    book = Book(facts, _TABLES, names.NAMED)
    pulse = Pulse(_cells(facts), progress, cancelled)
    pulse.tell(0.1)
    content = io.BytesIO()
    workbook = _workbook(content, book, generated, pulse)
    pulse.tell(0.5)
    workbook.close()
    pulse.tell(0.95)
    with content.getbuffer() as packed:
        _keep(packed, path)
    if progress is not None:
        progress(1.0)


def _cells(facts: Facts) -> int:
    return sum(table.rows(facts) * len(table.columns) for table in _TABLES)


def _workbook(content: io.BytesIO, book: Book, generated: datetime, pulse: Pulse) -> Any:
    import xlsxwriter  # type: ignore[import-untyped]  # XlsxWriter brings no types

    from mapper.exchange.excel.worksheet import TargetSheet

    facts = book.facts
    workbook = xlsxwriter.Workbook(content, dict(_OPTIONS))
    workbook.set_size(1_600, 1_000)
    sheets = {
        name: workbook.add_worksheet(name, TargetSheet)
        for name in (words.README, words.SUMMARY, words.STEPS, words.BRANCHES, words.TARGETS, words.ROLES)
    }
    desk = Desk(
        workbook=workbook,
        book=book,
        formats=Formats(workbook, facts.info.currency),
        pulse=pulse,
        places=_places(facts),
        written=f"{generated:%Y-%m-%d %H:%M}",
    )
    desk.lists["roles"] = desk.places[roles.ROLES].cells("role")
    summary.write(desk, sheets[words.SUMMARY])
    readme.write(desk, sheets[words.README])
    _table_sheet(desk, sheets[words.STEPS], words.STEPS, steps.TABLE)
    _table_sheet(desk, sheets[words.BRANCHES], words.BRANCHES, branches.TABLE)
    _table_sheet(desk, sheets[words.TARGETS], words.TARGETS, targets.TABLE)
    _table_sheet(desk, sheets[words.ROLES], words.ROLES, roles.ROLES_TABLE, roles.WORK_TABLE)
    for name, cell in desk.names.items():
        workbook.define_name(name, "=" + cell)
    _properties(workbook, facts, generated)
    for number, sheet in enumerate(sheets.values()):
        sheet.before_packing = functools.partial(desk.pulse.pack, number, len(sheets))
        sheet.set_tab_color(
            style.ACCENT if sheet.name in (words.README, words.SUMMARY) else style.ACCENT_SOFT
        )
    sheets[words.SUMMARY].activate()
    return workbook


def _places(facts: Facts) -> dict[str, Place]:
    places = {
        table.name: Place(name, table, page.HEADER_ROW, table.rows(facts))
        for name, table in (
            (words.STEPS, steps.TABLE),
            (words.BRANCHES, branches.TABLE),
            (words.TARGETS, targets.TABLE),
            (words.ROLES, roles.ROLES_TABLE),
        )
    }
    below = places[roles.ROLES].last + 4
    places[roles.WORK] = Place(words.ROLES, roles.WORK_TABLE, below, roles.WORK_TABLE.rows(facts))
    return places


def _table_sheet(desk: Desk, sheet: Any, name: str, *tables: Table) -> None:
    places = [desk.places[table.name] for table in tables]
    first = places[0]
    page.title(sheet, desk.formats, name, desk.book.facts, first.last_visible)
    widths = fitted_widths(places, desk.book)
    for position, width in enumerate(widths):
        hidden = position < len(first.table.columns) and first.table.columns[position].is_hidden
        sheet.set_column(position, position, width, None, {"hidden": hidden} if hidden else {})
    for place in places:
        if place is not first:
            desk.heading(
                sheet, place.header - 1, 0, first.last_visible, words.WORK_TABLE_TITLE, words.WORK_TABLE_HINT
            )
        write_table(
            sheet,
            place,
            desk.book,
            desk.formats,
            widths=widths,
            lists=desk.lists,
            pulse=desk.pulse,
        )
        write_conditions(sheet, place, desk.formats)
    page.set_up(sheet, desk.book.facts, desk.written, places[-1].last, first.last_visible)
    sheet.repeat_rows(0, page.HEADER_ROW if len(places) == 1 else 1)
    sheet.freeze_panes(page.HEADER_ROW + 1, 2 if name == words.STEPS else 0)


def _properties(workbook: Any, facts: Facts, generated: datetime) -> None:
    when = generated.astimezone(UTC).replace(tzinfo=None) if generated.tzinfo else generated
    workbook.set_properties(
        {
            "title": one_line(facts.map.name, 200),
            "subject": words.SUBTITLE,
            "author": one_line(facts.info.author, 200),
            "comments": one_line(facts.map.purpose or facts.info.purpose, 200),
            "keywords": one_line(facts.info.title, 200),
            "created": when,
        }
    )
    workbook.set_custom_property("Mapper version", __version__, "text")
    workbook.set_custom_property("Mapper workbook format", FORMAT_VERSION, "number_int")
    workbook.set_custom_property("Mapper document", one_line(facts.info.id, 200), "text")
    workbook.set_custom_property("Mapper map", one_line(facts.map.id, 200), "text")


def _keep(content: memoryview, path: Path) -> None:
    """Write beside the target, make it durable, then take its place in one go."""
    beside = path.with_name(f".mapper-{secrets.token_hex(6)}.tmp")
    try:
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
    except OSError as trouble:
        raise Trouble(_code(trouble), path=str(path), reason=trouble.strerror or "") from trouble


def _code(trouble: OSError) -> str:
    if trouble.errno in _DISK_FULL:
        return "disk_full"
    if trouble.errno in _FORBIDDEN or isinstance(trouble, PermissionError):
        return "not_writable"
    return "write_failed"
