"""The pace of a map: how often a case has to be won, how many are under way, and the likeliest way to a win (2i)."""

from dataclasses import dataclass
from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.flow.along import Along, along
from mapper.analysis.flow.delays import hours_a_day
from mapper.analysis.flow.paths import likely_paths
from mapper.analysis.flow.seasons import WORKING_DAYS_A_MONTH
from mapper.analysis.flow.times import Times
from mapper.analysis.levers.planned import Planned
from mapper.analysis.measures.lean import open_cases, takt
from mapper.analysis.people.hours import HOURS_A_DAY
from mapper.analysis.results import Flow
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.values import Outcome

_WORKED: Final = 5 / 7  # of the days of a span; holidays are not known here


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """`takt`: hours between two wins; `open_cases`: cases under way; `likeliest`: what holds along that way to a win.

    None: no wins are planned, the starts do not say how many cases enter, no case is won.
    """

    takt: Figure | None
    open_cases: Figure | None
    likeliest: Along | None


def pace(reader: Reader, map_id: MapId, plan: Planned, found: Flow, timed: Times) -> Pace:
    """The pace of a map for the wins that are planned and for what enters: hours between wins, cases under way,
    likeliest way.

    Formula: takt = working hours of the span / wins planned, working hours = days x 5/7 x hours a day; cases under way
    = entries a month / (365.25 / 12 x 5/7) x mean days over all cases; the likeliest path to a win is that of the
    largest product of shares.
    Assumes: five of seven days are worked on, holidays are not known here; the hours a day are those of the map's
    calendar, else 8.
    Source: docs/formulas.md, Lean measures (takt by Ohno 1988, cases under way by Little 1961) and Ways through the
    map.

    Example: 40 wins a year, 365 x 5 / 7 x 8 hours of working time: one every 52.1 hours.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.analysis.map_figures import map_figures
    >>> from mapper.core.records import Goal
    >>> wins = Goal(id="goal-wins", name="Wins", amount=40.0, unit="wins", due="2027-12-31")
    >>> found = map_figures(sale(wins), SALE, date(2027, 1, 1))
    >>> round(pace(sale(wins), SALE, found.planned, found.outlook.flow, found.outlook.times).takt.value, 1)
    52.1
    """
    day = hours_a_day(reader, map_id) or HOURS_A_DAY
    hours = ((plan.last - plan.first).days + 1) * _WORKED * day
    under_way = None
    if found.entries_a_month is not None and timed.days is not None:
        under_way = open_cases(found.entries_a_month / WORKING_DAYS_A_MONTH, timed.days.entering.mean)
    paths = likely_paths(reader, found, Outcome.WON, most=1).paths
    return Pace(
        takt=takt(hours, plan.wins.value) if plan.wins.value else None,
        open_cases=under_way,
        likeliest=along(reader, map_id, paths[0].node_ids, found) if paths else None,
    )
