"""Where something of the document stands in a workbook of several maps: the number of the map and of the row there."""

from mapper.core.ids import AllocationId, CalendarId, MapId, RoleId
from mapper.exchange.excel.book import Book
from mapper.exchange.excel.names import named_cells
from mapper.exchange.excel.tongue import Tongue

Spot = tuple[int, int]  # the number of the map, and of the row in its table


def map_no(book: Book, map_id: MapId | None) -> int:
    """The number of a map in the workbook; 0 where it is not there, and so cannot be changed there."""
    return next((no for no, facts in enumerate(book.maps, 1) if facts.map.id == map_id), 0)


def staff_spot(book: Book, allocation_id: AllocationId) -> Spot | None:
    """The row of tblStaff of somebody's part in a role: the first one, which the others show again."""
    found: dict[str, Spot] = book.once("spots of staff", lambda: _staff(book))
    return found.get(allocation_id)


def calendar_spot(book: Book, calendar_id: CalendarId) -> Spot | None:
    """The row of tblCalendars of a calendar: the first one."""
    for no, facts in enumerate(book.maps, 1):
        for each in facts.staffing.calendars:
            if each.id == calendar_id:
                return no, each.no
    return None


def role_no(book: Book, number: int, role_id: RoleId) -> int:
    """The row of tblRoles of a role on a map by its number; 0 where it has none."""
    roles = book.maps[number - 1].roles
    return next((no for no, role in enumerate(roles, 1) if role.id == role_id), 0)


def _staff(book: Book) -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    for number, facts in enumerate(book.maps, 1):
        for no, each in enumerate(facts.staffing.staff, 1):
            found.setdefault(each.id, (number, no))
    return found


def book_of(book: Book, number: int) -> Book:
    """The values of a map of the workbook by its number."""
    if number == book.tongue.map_no:
        return book
    facts, tongue = book.maps[number - 1], Tongue(book.tongue.language, number)
    return book.once(
        f"map {number}",
        lambda: Book(facts, tuple(book.tables.values()), named_cells(facts), tongue, book.maps),
    )
