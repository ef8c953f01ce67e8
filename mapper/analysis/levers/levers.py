"""Levers in money: what every fix and every hire would bring, each as a finite step, worked out by solving anew (2e).

net a year = (wins after - wins before) x value x margin - yearly cost + what the shorter time is worth. The wins are
those the people can carry, so a lever where nothing binds earns nothing, whatever the derivative says.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from math import isclose

from mapper.analysis.levers.costs import costs
from mapper.analysis.levers.effects import SAME, Effect, Pair
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.levers.pulled import counts_for_nothing, pulled, reach, shares_evenly
from mapper.analysis.levers.sums import Expected
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Lever
from mapper.core.values import LeverKind


def effect(reader: Reader, lever: Lever, before: Expected) -> Effect:
    """What one lever brings in a year; `before` is the outlook of its map in `reader`, or what another lever made of
    it.

    Where it cannot be pulled, or nothing be computed with it, `after` is None and `remarks` say why; so does `figures`
    of each number. Worked out exactly from the sums an outlook stands on, without solving the flow anew where only a
    row of it is another one; where more is, the map is read as it would be.

    Formula: net = (wins after - wins before) x value x margin - cost a year + delay benefit; wins = min(entries,
    smallest hours / hours an entry) x w, with seasons less what still waits at the end; delay benefit = wins after x
    days saved x cost of a day, none where w changes.
    Assumes: the full effect, past lead time and ramp-up; what is too much is held back at the entry; a cost that is not
    stated counts nothing; a day is worth the part of a year's win that it is, unless the step whose wait changes says;
    the wins are none where a role's hours are known on one side only.
    Source: docs/formulas.md, Levers in money; Sherman and Morrison 1950 for the row that changes.

    Example: 72 wins a year of 48,000 at a margin of 0.5; a fix that makes them 75 for 6,000 once earns 72,000 a year
    and has paid back after a month.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> line = "connector-offer-won"
    >>> better = Lever(id="lever-1", map_id=SALE, kind=LeverKind.SHARE, change=0.1, connector_id=line, cost=1_500.0)
    >>> found = effect(sale(), better, before)
    >>> round(found.wins, 9), round(found.net, 6), round(found.payback_months, 6)
    (6.0, 3000.0, 6.0)
    """
    spent, remarks = costs(reader, lever, before.first, before.last)
    wait = queries.measures(reader, lever.node_id) if lever.node_id is not None else None
    delay = wait.delay_cost_a_day if wait is not None and lever.kind is LeverKind.WAIT else None
    changed = pulled(reader, lever, before.first, before.last)
    after: Expected | None = None
    if isinstance(changed, Remark):
        remarks = (changed, *remarks)
    else:
        sums = before.sums
        after = None if sums is None else sums.changed(changed)
        # both sides by the same sums: what a lever leaves alone must not differ by a rounding
        before = before if sums is None or after is None else sums
        after = after or outlook(changed, lever.map_id, before.first, before.last, before.elsewhere)
        turned = _turned(before, after)
        short = (*_falls_short(reader, lever, before), *_brings_others(reader, lever, before, after))
        remarks = (*after.obstacles, *turned, *short, *remarks)
        if turned:
            after = None
    if delay is None and before.worth.of_a_win is not None:
        remarks = (*remarks, Remark("delay_as_part_of_year"))
    if before.entries is None:
        remarks = (*remarks, Remark("entries_unlimited"))
    return Effect(lever, before, after, spent, delay, (*remarks, *before.worth.assumed))


def _falls_short(reader: Reader, lever: Lever, before: Expected) -> tuple[Remark, ...]:
    """What of a change that can be made does nothing."""
    found = []
    if not isclose(reach(reader, lever, before.first, before.last), lever.change, rel_tol=SAME, abs_tol=SAME):
        found.append(Remark("goes_only_so_far"))
    if counts_for_nothing(reader, lever) and lever.node_id is not None:
        found.append(Remark("nothing_tried_again", (lever.node_id,)))
    if shares_evenly(reader, lever):
        found.append(Remark("entries_shared_evenly"))
    return tuple(found)


def _brings_others(reader: Reader, lever: Lever, before: Expected, after: Expected) -> tuple[Remark, ...]:
    """The roles of which the other live maps lack time, so that a lever brings them some, or takes some from them."""
    at_node = () if lever.node_id is None else tuple(queries.touch_hours(reader, lever.node_id))
    short = tuple(dict.fromkeys((*before.short_with_others, *after.short_with_others)))
    touched = {
        LeverKind.HIRE: (lever.role_id,),
        LeverKind.TOUCH: (lever.role_id,) if lever.role_id else at_node,
        LeverKind.WAIT: (),
    }
    roles = tuple(key for key in short if key in touched.get(lever.kind, short))
    return (Remark("taken_by_other_maps", about=roles),) if roles else ()


def _turned(before: Expected, after: Expected) -> tuple[Remark, ...]:
    """The roles whose hours are known on one side only: with them the wins would be held against no limit."""
    sides = before.limits, after.limits
    odd = [key for key in sides[0] if key in sides[1] and bool(sides[0][key]) != bool(sides[1][key])]
    return tuple(dict.fromkeys(lack for key in odd for side in sides for lack in side[key]))


def ranked(effects: Iterable[Effect]) -> list[Effect]:
    """The effects, what brings most first.

    Formula: ordered by net a year, the largest first; then by wins gained; then by the lever's id.
    Assumes: what has no money stands behind all that has, what has neither money nor wins last; what is spent once is
    not in the order.
    Source: docs/formulas.md, Levers in money.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> hire = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=1.0, role_id="role-ae")
    >>> more = Lever(id="lever-2", map_id=SALE, kind=LeverKind.ENTRIES, change=5.0)
    >>> [each.lever.kind.value for each in ranked(effect(sale(), lever, before) for lever in (hire, more))]
    ['entries', 'hire']
    """

    def rank(each: Effect) -> tuple[bool, float, bool, float, str]:
        net, wins = each.net, each.wins
        return (net is None, -(net or 0.0), wins is None, -(wins or 0.0), each.lever.id)

    return sorted(effects, key=rank)


def fix_or_hire(effects: Iterable[Effect]) -> tuple[Effect | None, Effect | None]:
    """What brings most of all that mends the process, and of all that takes people on; None where there is none.

    Formula: the first of `ranked` that is no lever of people, and the first that takes on more than 0 of them.
    Assumes: fewer people are neither a fix nor a hire.
    Source: docs/formulas.md, Levers in money.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> hire = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=1.0, role_id="role-ae")
    >>> more = Lever(id="lever-2", map_id=SALE, kind=LeverKind.ENTRIES, change=5.0)
    >>> fix, hired = fix_or_hire(effect(sale(), lever, before) for lever in (hire, more))
    >>> fix.lever.id, hired.lever.id
    ('lever-2', 'lever-1')
    """
    best = ranked(effects)
    fixes = (each for each in best if each.lever.kind is not LeverKind.HIRE)
    hires = (each for each in best if each.lever.kind is LeverKind.HIRE and each.lever.change > 0)
    return next(fixes, None), next(hires, None)


def levers_of(reader: Reader, map_id: MapId) -> list[Lever]:
    """The levers a team has set for a map, in their order.

    Formula: the levers of the map, by position, then by id.
    Assumes: one that cannot be pulled is among them; its effect says why.
    Source: docs/formulas.md, Levers in money.

    >>> from mapper.analysis.example import SALE, sale
    >>> more = Lever(id="lever-1", map_id=SALE, kind=LeverKind.ENTRIES, change=5.0)
    >>> [lever.id for lever in levers_of(sale(more), SALE)]
    ['lever-1']
    """
    found = reader.referring(Lever, "map_id", map_id)
    return sorted(found, key=lambda lever: (lever.position, lever.id))


def pair(reader: Reader, first: Effect, second: Effect) -> Pair | None:
    """Two levers together: the second where the first is pulled already; None where one of them cannot be pulled.

    Formula: net of both = net of the first + net of the second after the first; so of the wins.
    Assumes: the second costs what it costs alone, be the people of its role more by then.
    Source: docs/formulas.md, Levers in money.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> line = "connector-offer-won"
    >>> better = Lever(id="lever-1", map_id=SALE, kind=LeverKind.SHARE, change=0.1, connector_id=line)
    >>> more = Lever(id="lever-2", map_id=SALE, kind=LeverKind.ENTRIES, change=10.0)
    >>> both = pair(sale(), effect(sale(), better, before), effect(sale(), more, before))
    >>> round(both.second.wins, 6), round(both.wins, 6), round(both.lift, 6)
    (24.0, 36.0, 6.0)
    """
    changed = pulled(reader, first.lever, first.before.first, first.before.last)
    if isinstance(changed, Remark) or first.after is None or second.after is None:
        return None
    after_first = effect(changed, second.lever, first.after)
    return Pair(first=first, second=second, after_first=replace(after_first, spent=second.spent))


def pairs(
    reader: Reader, effects: Sequence[Effect], *, most: int = 5, rest: Callable[[], None] = lambda: None
) -> list[Pair]:
    """Every two of the first levers of a ranking, the pair that brings most money, or else wins, first.

    `effects` in the order of the ranking; `rest` is called between the pairs.

    Formula: the pairs (i, j) with i < j of the first `most` effects that can be pulled, by net of both, then by wins.
    Assumes: the better one is pulled first; what brings little alone is not tried with others.
    Source: docs/formulas.md, Levers in money.

    >>> from datetime import date
    >>> from mapper.analysis.example import SALE, sale
    >>> before = outlook(sale(), SALE, date(2027, 1, 1), date(2027, 12, 31))
    >>> hire = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=1.0, role_id="role-ae")
    >>> more = Lever(id="lever-2", map_id=SALE, kind=LeverKind.ENTRIES, change=10.0)
    >>> [round(each.wins, 6) for each in pairs(sale(), [effect(sale(), lever, before) for lever in (more, hire)])]
    [24.0]
    """
    found: list[Pair] = []
    for first, second in combinations([each for each in effects if each.after is not None][:most], 2):
        made = pair(reader, first, second)
        found += [made] if made is not None else []
        rest()
    return sorted(found, key=lambda each: (each.net is None, -(each.net or 0.0), -(each.wins or 0.0)))
