"""Builds the workbook in memory: a desk for each map, and the sheets of the registry written at it."""

import functools
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from mapper import __version__
from mapper.exchange.excel import page, style, words
from mapper.exchange.excel.book import Book
from mapper.exchange.excel.desk import Desk
from mapper.exchange.excel.facts import Facts
from mapper.exchange.excel.further_sheets import places_of, with_further
from mapper.exchange.excel.names import named_cells
from mapper.exchange.excel.options import FORMAT_VERSION, Options
from mapper.exchange.excel.pages import Block
from mapper.exchange.excel.pulse import CellPulse
from mapper.exchange.excel.registry import SHEETS, TABLES
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.since import tell_since
from mapper.exchange.excel.stack import write_tables
from mapper.exchange.excel.style import Formats
from mapper.exchange.excel.text import one_line
from mapper.exchange.excel.tongue import Tongue
from mapper.exchange.excel.written_base import write_base

_LEAST_WIDTH: Final = 8  # columns that the title of a sheet without a table runs over
_IN_FRONT: Final = frozenset({"readme", "summary"})


def build(
    workbook: Any, maps: Sequence[Facts], options: Options, generated: datetime, pulse: CellPulse
) -> list[Desk]:
    """Write the sheets of all maps into an empty workbook of XlsxWriter; gives the desks, one for each map."""
    workbook.set_size(1_600, 1_000)
    desks: list[Desk] = []
    formats = Formats(workbook, maps[0].info.currency, Tongue(options.language))
    for number, facts in enumerate(maps, 1):
        tongue = Tongue(options.language, number)
        book = Book(facts, TABLES, named_cells(facts), tongue, maps)
        sheets = _sheets(book, options, number)
        desks.append(
            Desk(
                workbook=workbook,
                book=book,
                formats=formats,
                pulse=pulse,
                options=options,
                places={
                    place.table.name: place
                    for sheet in sheets
                    for place in places_of(sheet, facts, tongue.sheet(sheet.name))
                },
                sheets=sheets,
                desks=desks,
                written=tongue.moment(generated),
                day=generated.date(),
            )
        )
    for desk in desks:
        desk.lists["roles"] = desk.places["tblRoles"].cells("role")
    pages = _added(workbook, desks)
    for desk, sheet, worksheet in pages:
        _write_sheet(desk, sheet, worksheet)
    for desk in desks:
        for name, cell in desk.names.items():
            workbook.define_name(desk.tongue.name(name), "=" + cell)
    _show(pages, options)
    _properties(workbook, maps, generated)
    write_base(workbook, desks, options, generated)
    for number, (_, _, worksheet) in enumerate(pages):
        worksheet.before_packing = functools.partial(pulse.pack, number, len(pages))
    return desks


def cells_of(maps: Sequence[Facts], options: Options) -> int:
    """How many cells the tables of these maps have."""
    return sum(
        table.rows(facts) * len(table.columns)
        for number, facts in enumerate(maps, 1)
        for sheet in SHEETS
        if _is_written(sheet, options, number)
        for table in sheet.tables
    )


def _is_written(sheet: Sheet, options: Options, map_no: int) -> bool:
    if sheet.of_document and map_no > 1:
        return False
    if sheet.serves and options.sheets and sheet.serves not in options.sheets:
        return False
    return sheet.is_ground or sheet.is_inside or not options.sheets or sheet.code in options.sheets


def _added(workbook: Any, desks: Sequence[Desk]) -> list[tuple[Desk, Sheet, Any]]:
    """The empty sheets in their order: the first ones of the document, those of each map, the last of the document."""
    from mapper.exchange.excel.worksheet import TargetSheet

    of_map = [sheet.code for sheet in SHEETS if not sheet.of_document and not sheet.is_inside]
    codes = [sheet.code for sheet in SHEETS]
    first, last = codes.index(of_map[0]), codes.index(of_map[-1])
    ordered = [(desk, sheet) for desk in desks for sheet in desk.sheets]
    ordered.sort(key=lambda each: (each[1].is_inside, _part(codes.index(each[1].code), first, last)))
    return [(desk, sheet, workbook.add_worksheet(desk.tab(sheet), TargetSheet)) for desk, sheet in ordered]


def _part(place: int, first: int, last: int) -> int:
    """Whether a sheet stands before those of the maps, among them or behind."""
    return (place >= first) + (place > last)


def _sheets(book: Book, options: Options, map_no: int) -> list[Sheet]:
    """The sheets of a map: those of the registry that are written, and those on which their tables go on."""
    found: list[Sheet] = []
    for sheet in SHEETS:
        if _is_written(sheet, options, map_no):
            parts = with_further(sheet, book, options.paper) if _is_chosen(sheet, options) else (sheet,)
            book.tabs.update({table.name: part.name for part in parts[1:] for table in part.tables})
            found += parts
    return found


def _is_chosen(sheet: Sheet, options: Options) -> bool:
    return not sheet.is_inside and (not options.sheets or sheet.code in options.sheets)


def _write_sheet(desk: Desk, sheet: Sheet, worksheet: Any) -> None:
    reason = sheet.reason(desk.book.facts)
    if reason is not None and not sheet.is_ground:
        page.title(desk, worksheet, sheet.name, reason, _LEAST_WIDTH)
        page.set_up(desk, worksheet, [Block(first=0, last=page.HEADER_ROW, across=_LEAST_WIDTH)])
    elif sheet.write is not None:
        sheet.write(desk, worksheet)
    else:
        write_tables(desk, worksheet, sheet, reason)
    if reason is None and sheet.rests_on(desk.book.facts):
        tell_since(desk, worksheet, sheet)


def _show(pages: Sequence[tuple[Desk, Sheet, Any]], options: Options) -> None:
    """Summary in front; sheets that are not wanted and others compute from are hidden, and those of no use."""
    shown = [
        worksheet
        for desk, sheet, worksheet in pages
        if sheet.code in options.sheets
        or not (sheet.is_inside or options.sheets or sheet.is_idle(desk.book.facts))
    ]
    front = next((w for _, sheet, w in pages if sheet.code == "summary" and w in shown), None)
    front = front or (shown[0] if shown else pages[0][2])
    front.activate()
    if pages[0][2] not in shown:
        front.set_first_sheet()
    for _, sheet, worksheet in pages:
        worksheet.set_tab_color(style.ACCENT if sheet.code in _IN_FRONT else style.ACCENT_SOFT)
        if worksheet not in shown and worksheet is not front:
            worksheet.hide()
            worksheet.unprint()


def _properties(workbook: Any, maps: Sequence[Facts], generated: datetime) -> None:
    facts = maps[0]
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
    for number, each in enumerate(maps, 1):
        name = "Mapper map" if number == 1 else f"Mapper map {number}"
        workbook.set_custom_property(name, one_line(each.map.id, 200), "text")
