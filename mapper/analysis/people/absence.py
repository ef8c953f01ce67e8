"""Absence: from which day to which nobody is there of those who share a role."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from mapper.core.records import Person


class Vacant(NamedTuple):
    """The first and the last day on which nobody is there; `last` None: nobody comes any more that is known of."""

    first: date
    last: date | None


def vacant(people: Iterable[Person], today: date) -> Vacant | None:
    """From when to when nobody of these people is there, the first such time from a day on; None where there is none.

    Formula: first = the earliest day from `today` on that lies in nobody's days from start to leaving; last = the day
    before the next start.
    Assumes: days of the calendar, whether worked on or not; both the first and the last day are worked; who has no
    first day was always there, who has no last one stays, who starts after leaving never comes.
    Source: docs/formulas.md, The check-up.

    >>> ana = Person(id="person-ana", name="Ana", leaves="2027-03-31")
    >>> ben = Person(id="person-ben", name="Ben", starts="2027-05-01")
    >>> vacant([ana, ben], date(2027, 1, 1))
    Vacant(first=datetime.date(2027, 4, 1), last=datetime.date(2027, 4, 30))
    >>> vacant([ben], date(2027, 6, 1)) is None
    True
    """
    spans = sorted(
        (
            date.fromisoformat(each.starts) if each.starts else date.min,
            date.fromisoformat(each.leaves) if each.leaves else date.max,
        )
        for each in people
    )
    first = today
    for (
        starts,
        leaves,
    ) in spans:  # by their starts: what begins later leaves the first day without anybody as it is
        if starts <= first <= leaves:
            if leaves == date.max:
                return None
            first = leaves + timedelta(days=1)
    later = [starts for starts, leaves in spans if first < starts <= leaves]
    return Vacant(first, later[0] - timedelta(days=1) if later else None)
