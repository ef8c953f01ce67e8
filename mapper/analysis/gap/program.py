"""The linear program of a mix: what it aims at, its rows and limits, and what a little more of a limit changes (2g)."""

from collections.abc import Sequence
from enum import StrEnum
from math import inf, isclose
from typing import TYPE_CHECKING, Any, NamedTuple

from mapper.analysis.gap.filling import Filling
from mapper.analysis.gap.offers import Offer
from mapper.analysis.roundings import OF_PROGRAM
from mapper.core.ids import RoleId, SaleTypeId

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]


class Aim(StrEnum):
    """What a mix is best at."""

    MONEY = "money"  # as much expected money as can be
    HOURS = "hours"  # the gap filled with as few hours as can be
    COST = "cost"  # the gap filled with hours that cost as little as can be


class Shift(NamedTuple):
    """What a little more of a limit changes: cases of each type for each unit, and how much more that holds for."""

    changes: Sequence[float]
    holds_for: float


class Program(NamedTuple):
    """A linear program: min `costs` x with `rows` x <= `limits`, rows scaled to limits of 1 where there is one."""

    types: Sequence[SaleTypeId]
    roles: Sequence[RoleId]
    costs: Sequence[float]
    unit: float  # what the costs were divided by
    rows: Sequence[Sequence[float]]
    limits: Sequence[float]
    scales: Sequence[float]  # what the row of each role was divided by
    most: Sequence[float]  # cases of each type

    @classmethod
    def of(cls, case: Filling, aim: Aim) -> "Program":
        roles = sorted(case.spare)
        scales = [case.spare[role_id] or 1.0 for role_id in roles]
        rows = [
            [offer.hours.get(role_id, 0.0) / scale for offer in case.offers]
            for role_id, scale in zip(roles, scales, strict=True)
        ]
        limits = [case.spare[role_id] / scale for role_id, scale in zip(roles, scales, strict=True)]
        if aim is Aim.MONEY:
            costs = [-offer.worth for offer in case.offers]
        else:
            rows.append([-offer.worth / case.missing for offer in case.offers])
            limits.append(-1.0)
            costs = [effort_of(case, offer, aim) for offer in case.offers]
        unit = max((abs(cost) for cost in costs), default=0.0) or 1.0
        most = [0.0 if o.worth == 0 else inf if o.cap is None else float(o.cap) for o in case.offers]
        types = [offer.sale_type_id for offer in case.offers]
        return cls(types, roles, [cost / unit for cost in costs], unit, rows, limits, scales, most)

    def solved(self, *, whole: bool) -> Any:
        """What HiGHS finds; None where there is no mix within the limits."""
        import numpy as np
        from scipy.optimize import linprog

        found = linprog(  # type: ignore[call-overload]  # the stubs misspell mip_rel_gap
            self.costs,
            A_ub=self.rows or None,
            b_ub=self.limits or None,
            bounds=[(0, most) for most in self.most],
            method="highs",
            integrality=np.full(len(self.costs), int(whole)),
            options={"mip_rel_gap": 0.0},
        )
        return found if found.status == 0 else None

    def shift(self, found: Any, more: "Vector", at_most: float) -> Shift | None:
        """What changes where the limits grow by `more`, of the rows and then of the types, for each unit; None where
        several answers are as good, so that no one of them can be told.

        `found`: what was solved, `at_most`: what a unit is worth by its dual value, which the answer has to come to.

        The types between their limits move so that the rows that have a price stay used up: A dx = db. It holds until
        a type comes to a limit of its own, or a row is used up that was not (the ratio test of the simplex method).
        """
        import numpy as np

        rows, costs = np.array(self.rows, dtype=np.float64).reshape(-1, len(self.types)), np.array(self.costs)
        limits, most = np.array(self.limits), np.array(self.most)
        of_rows, of_types = more[: len(rows)], more[len(rows) :]
        priced = np.abs(found.ineqlin.marginals) > OF_PROGRAM
        can_move = (
            (np.abs(found.lower.marginals) <= OF_PROGRAM)
            & (np.abs(found.upper.marginals) <= OF_PROGRAM)
            & (most > 0)
        )
        changes = np.where(can_move, 0.0, of_types)
        if priced.sum() != can_move.sum():
            return None
        if priced.any():
            square = rows[np.ix_(priced, can_move)]
            if np.linalg.matrix_rank(square) < len(square):
                return None
            changes[can_move] = np.linalg.solve(square, (of_rows - rows @ changes)[priced])
        if not isclose(-float(costs @ changes), at_most, rel_tol=1e-6, abs_tol=OF_PROGRAM):
            return None
        changes[np.abs(changes) <= OF_PROGRAM * max(1.0, float(np.abs(changes).max(initial=0.0)))] = 0.0
        ends = [
            *_ends(found.x, changes),
            *_ends(most - found.x, of_types - changes),
            *_ends((limits - rows @ found.x)[~priced], (of_rows - rows @ changes)[~priced]),
        ]
        holds_for = min(ends, default=inf)
        return Shift(changes.tolist(), holds_for) if holds_for > OF_PROGRAM else None


def _ends(left: "Vector", change: "Vector") -> list[float]:
    """How far one can go until what is left of each is used up."""
    return [max(float(here), 0.0) / -float(by) for here, by in zip(left, change, strict=True) if by < 0]


def effort_of(case: Filling, offer: Offer, aim: Aim) -> float:
    """Hours of one case, or what they cost where that is the aim.

    Formula: the sum over the roles of hours for one x 1, or x the cost of an hour of the role.
    Assumes: with the cost as aim each of its roles has one.
    Source: docs/formulas.md, Filling a gap.

    >>> one = Offer(sale_type_id=SaleTypeId("sale_type-1"), value=9, win_rate=1, in_time=1, hours={RoleId("role-1"): 3})
    >>> effort_of(Filling(hour_costs={RoleId("role-1"): 50.0}), one, Aim.COST)
    150.0
    """
    return sum(
        amount * (case.hour_costs[role_id] if aim is Aim.COST else 1.0)
        for role_id, amount in offer.hours.items()
    )
