"""Jackson networks: cases that go from pool to pool, each of which waits as if it stood alone (domain 2d)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from mapper.analysis.results import Remark
from mapper.analysis.waiting.queues import Waiting, m_m_c, remarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Jackson:
    """The stations of a network in their order, and the network as a whole.

    `arrivals` at each station per unit of time; `time`: mean time of one case from its entry until it leaves, waiting
    and work; `cases`: how many are inside on average. None when a station has an obstacle, or the network has.
    """

    stations: tuple[Waiting, ...] = ()
    arrivals: tuple[float, ...] = ()
    time: float | None = None
    cases: float | None = None
    obstacles: tuple[Remark, ...] = ()


def jackson(
    entries: Sequence[float],
    routes: Sequence[Sequence[float]],
    work: Sequence[float],
    servers: Sequence[int],
) -> Jackson:
    """An open network of pools, each M/M/c: its arrivals and wait at each, and the cases inside and the time of one.

    `entries` are the cases that come to each station from outside per unit of time; `routes[i][j]` is the share of the
    cases leaving i that goes to j, what is missing to 1 leaves; `work` is in that unit. Obstacles: number_unknown, and
    no_way_out when cases go round for ever.

    Formula: arrivals lambda solve (I - P^T) lambda = gamma; cases inside = sum of lambda x (wait + work), time of a
    case = cases inside / entries.
    Assumes: Poisson entry, exponential work of one mean at each station, first come first served, one pool a station,
    no station at its limit; then it is exact.
    Source: Jackson 1957; Little 1961 for the time.

    Half of the cases come again to one person: 0.25 an hour enter, 0.5 arrive, and each takes an hour.

    >>> found = jackson([0.25], [[0.5]], [1.0], [1])
    >>> found.arrivals, found.time
    ((0.5,), 4.0)
    """
    import numpy as np

    shares = np.array(routes, dtype=float).reshape(len(entries), len(entries))
    into = np.array(entries, dtype=float)
    if not (
        np.isfinite(shares).all() and np.isfinite(into).all() and (shares >= 0).all() and (into >= 0).all()
    ):
        return Jackson(obstacles=remarks("number_unknown"))
    if len(entries) and shares.sum(axis=1).max() > 1 + 1e-9:
        return Jackson(obstacles=remarks("number_unknown"))
    try:
        solved = np.linalg.solve(np.eye(len(entries)) - shares.T, into).tolist()
    except np.linalg.LinAlgError:
        return Jackson(obstacles=remarks("no_way_out"))
    if any(not isfinite(rate) or rate < -1e-9 for rate in solved):
        return Jackson(obstacles=remarks("no_way_out"))
    arrivals = tuple(max(0.0, rate) for rate in solved)
    stations = tuple(m_m_c(*each) for each in zip(arrivals, work, servers, strict=True))
    inside = [
        None if station.mean is None else rate * (station.mean + hours)
        for station, rate, hours in zip(stations, arrivals, work, strict=True)
    ]
    known = [number for number in inside if number is not None]
    cases = sum(known) if len(known) == len(inside) else None
    entering = float(into.sum())
    return Jackson(
        stations=stations,
        arrivals=arrivals,
        cases=cases,
        time=None if cases is None or not entering else cases / entering,
    )
