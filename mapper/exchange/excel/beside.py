"""What the other live maps ask of the people of one, map by map, for its hidden sheet Mapper people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mapper.analysis.flow.seasons import rates, seasonal_months
from mapper.analysis.people.live_maps import Live, others, work_of_spans
from mapper.analysis.people.pools import Beside, squared
from mapper.analysis.strategy import in_effect
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import ProcessMap, Role
from mapper.core.seasons import parse_seasons
from mapper.core.values import Period
from mapper.exchange.excel.text import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class OfOthers:
    """What one other live map asks of a role. `a_month`: hours in a mean month; `visits` and `squares`: how many visits
    an hour of it is, and how many squared hours. `months` and `busiest`: of that map in each span that may be planned;
    `in_months`: mean months in each of the busy months.
    """

    role_no: int
    live: Live
    name: str
    a_month: float
    visits: float
    squares: float
    months: Mapping[Period, float]
    busiest: Mapping[Period, float]
    in_months: Sequence[float]


def gather_beside(
    document: Reader,
    map_id: MapId,
    roles: Sequence[Role],
    spans: Mapping[Period, tuple[date, date]],
    months: Sequence[tuple[date, date]],
) -> list[OfOthers]:
    """What the live maps beside one ask of its roles: by role, the maps in their order. `months`: the busy ones."""
    numbers = {role.id: no for no, role in enumerate(roles, 1)}
    found: list[OfOthers] = []
    for live in others(document, map_id):
        first, last = spans[Period.YEAR]
        process_map = in_effect(document, live.map_id).get(ProcessMap, live.map_id)
        weights = parse_seasons(process_map.seasons) or ()
        a_year = seasonal_months(weights, first, last)
        [taken] = work_of_spans(document, [live], [(first, last)])
        found += [
            OfOthers(
                role_no=numbers[role_id],
                live=live,
                name=clean(process_map.name),
                a_month=asked.hours / a_year,
                visits=sum(work.visits for work in asked.works) / asked.hours,
                squares=_squares(asked) / asked.hours,
                months={period: seasonal_months(weights, *span) for period, span in spans.items()},
                busiest={period: max(rates(weights, *span)) for period, span in spans.items()},
                in_months=[seasonal_months(weights, *span) for span in months],
            )
            for role_id, asked in taken.items()
            if role_id in numbers
        ]
    return sorted(found, key=lambda each: each.role_no)


def _squares(asked: Beside) -> float:
    return sum(work.visits * work.hours**2 * (1 + squared(work.variation)) for work in asked.works)
