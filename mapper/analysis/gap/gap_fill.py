"""Filling a gap: what a mix of cases started today brings by the due date, and the limits it keeps or breaks (2g)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf, isfinite
from types import MappingProxyType
from typing import Final

from mapper.analysis.figure import Basis, Figure, Term, Unit, accounted
from mapper.analysis.gap.closing import Batch, Closing, closing
from mapper.analysis.gap.filling import Filling, Room
from mapper.analysis.gap.offers import Offer
from mapper.analysis.results import Remark
from mapper.core.ids import RoleId, SaleTypeId

ROUNDING: Final = 1e-9  # what a sum of products may be off by, as part of its limit
FILLED: Final = 1e-6  # part of a gap that may be missing when it is called filled: what solvers leave over


class Limit(StrEnum):
    """What limits a mix."""

    ROLE = "role"  # hours
    CAP = "cap"  # cases that can be started


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """A limit of a mix: a role's hours or the cases of a sale type, how much is used and how much there is.

    `users`: of a role's hours the cases of each sale type that use them, with what one of them uses; of a sale type
    what one case brings, and takes of each role. `room`: how the hours come about.
    """

    limit: Limit
    about: str
    used: float
    most: float
    users: tuple[Term, ...] = ()
    room: Room | None = None

    @property
    def share(self) -> float | None:
        """The part of it that is used; None where there is none of it."""
        return self.used / self.most if self.most > 0 else None

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms and what was assumed."""
        is_role = self.limit is Limit.ROLE
        unit = Unit.HOURS if is_role else Unit.CASES
        used, most = Term("used", self.used, unit), Term("spare", self.most, unit)
        nothing = () if self.most > 0 else (Remark("nothing_to_spare", about=(self.about,)),)
        return {
            "used": self._use(unit),
            "most": accounted(self.most, unit, "most_started", basis=Basis.ENTERED)
            if self.room is None
            else self.room.figures["spare"],
            "share": accounted(
                self.share, Unit.SHARE, "spare_used" if is_role else "cases_used", used, most, remarks=nothing
            ),
        }

    def _use(self, unit: Unit) -> Figure:
        """What the mix uses of it: of hours the sum over the sale types, of cases those that are not left over."""
        if self.limit is Limit.ROLE:
            return accounted(self.used, unit, "hours_of_mix", *self.users)
        terms = Term("most", self.most, unit), Term("left_over", self.most - self.used, unit)
        return accounted(self.used, unit, "cases_of_mix", *terms, *self.users)

    @property
    def is_tight(self) -> bool:
        """Whether nothing is left of it."""
        return self.used >= self.most * (1 - ROUNDING) - ROUNDING

    @property
    def is_broken(self) -> bool:
        """Whether more is used than there is, beyond the rounding of sums."""
        return self.used > self.most * (1 + ROUNDING) + ROUNDING


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """So many cases of each sale type started today, and what is to be expected of them by the due date.

    `margin` is the part of `money` that is kept, None where a type in the mix does not tell its own. `offers`: the sale
    types it is of, `lack`: how what is missing comes about. `remarks`: count_invalid about types whose count is no
    number or below 0, which count as none, and unknown_type.
    """

    counts: Mapping[SaleTypeId, float]
    missing: float
    money: float
    margin: float | None
    hours: Mapping[RoleId, float]
    bounds: tuple[Bound, ...]
    closing: Closing
    lack: Figure | None = None
    offers: tuple[Offer, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def shortfall(self) -> float:
        """Expected money still missing, at least 0."""
        return 0.0 if self.closes else self.missing - self.money

    @property
    def closes(self) -> bool:
        """Whether the expected money fills the gap; that alone means about even odds (see `closing`)."""
        return self.money >= self.missing * (1 - FILLED)

    @property
    def broken(self) -> tuple[Bound, ...]:
        """The limits the mix goes beyond: a mix with any of them cannot be worked off."""
        return tuple(bound for bound in self.bounds if bound.is_broken)

    @property
    def expected(self) -> Figure:
        """The expected money as a figure: the sum of cases x value x win rate x share in time."""
        terms = [Term("missing", self.missing, Unit.MONEY), Term("shortfall", self.shortfall, Unit.MONEY)]
        for offer in self._started:
            terms += self._of(offer, Term("worth_of_case", offer.worth, Unit.MONEY, offer.sale_type_id))
        return accounted(self.money, Unit.MONEY, "money_in_time", *terms, remarks=self._assumed)

    @property
    def chance(self) -> Figure:
        """The chance of closing the gap as a figure; its formula names the method, closing_exact or closing_normal."""
        chance = self.closing.figures["chance"]
        return replace(chance, assumed=(*self._assumed, *chance.assumed))

    @property
    def figures(self) -> Mapping[str, Figure]:
        """Each number with its terms, what it misses and what was assumed."""
        kept, unsaid = [], []
        for offer in self._started:
            margin = Term(
                "margin_of_case", offer.worth * (offer.margin or 0.0), Unit.MONEY, offer.sale_type_id
            )
            kept += self._of(offer, margin)
            unsaid += [offer.sale_type_id] if offer.margin is None else []
        lacks = (Remark("margin_unknown", about=tuple(unsaid)),) if unsaid else ()
        terms = (Term("missing", self.missing, Unit.MONEY), Term("expected", self.money, Unit.MONEY))
        return {
            "missing": self.lack or accounted(self.missing, Unit.MONEY, "gap_missing"),
            "money": self.expected,
            "margin": accounted(self.margin, Unit.MONEY, "mix_margin", *kept, remarks=lacks or self._assumed),
            "shortfall": accounted(
                self.shortfall, Unit.MONEY, "mix_shortfall", *terms, remarks=self._assumed
            ),
        }

    @property
    def _started(self) -> list[Offer]:
        """The sale types of which cases are started."""
        return [offer for offer in self.offers if self.counts.get(offer.sale_type_id)]

    @property
    def _assumed(self) -> tuple[Remark, ...]:
        return (*self.remarks, *dict.fromkeys(remark for each in self._started for remark in each.assumed))

    def _of(self, offer: Offer, term: Term) -> list[Term]:
        """What a sale type adds: its cases, and what one of them does."""
        key = offer.sale_type_id
        return [Term("cases", self.counts[key], Unit.CASES, key), term]


def evaluated(case: Filling, counts: Mapping[SaleTypeId, float]) -> Mix:
    """What is to be expected of any mix, the best one or one set by hand: money, hours, limits, chance of closing.

    `counts`: cases by sale type; a type that is left out has none. Remarks of the mix: count_invalid, unknown_type.

    Formula: money = sum of cases x value x win rate x F; hours of a role = sum of cases x its hours for one; margin =
    sum of cases x worth x margin of the type; shortfall = max(missing - money, 0).
    Assumes: money and hours grow in proportion to the cases; what is no number, or below 0, counts as no case; a gap is
    filled when less than a millionth of it is missing, which is what solvers leave over.
    Source: docs/formulas.md, Filling a gap.

    >>> one = SaleTypeId("sale_type-1")
    >>> seller = RoleId("role-1")
    >>> new = Offer(sale_type_id=one, value=10_000, win_rate=0.5, in_time=0.8, hours={seller: 6.0}, cap=20)
    >>> found = evaluated(Filling(missing=50_000, offers=(new,), spare={seller: 60.0}), {one: 10})
    >>> found.money, found.shortfall, dict(found.hours), found.broken
    (40000.0, 10000.0, {'role-1': 60.0}, ())
    """
    known = {offer.sale_type_id for offer in case.offers}
    invalid = sorted(key for key, count in counts.items() if not isfinite(count) or count < 0)
    unknown = sorted(key for key in counts if key not in known)
    remarks = [Remark("count_invalid", about=tuple(invalid))] if invalid else []
    remarks += [Remark("unknown_type", about=tuple(unknown))] if unknown else []
    taken = [(offer, _count(counts, offer)) for offer in case.offers]
    hours = _hours(case, counts)
    margins = [None if o.margin is None else count * o.worth * o.margin for o, count in taken if count]
    kept = [each for each in margins if each is not None]
    return Mix(
        counts=MappingProxyType({offer.sale_type_id: count for offer, count in taken}),
        missing=case.missing,
        money=sum(count * offer.worth for offer, count in taken),
        margin=sum(kept) if len(kept) == len(margins) else None,
        hours=MappingProxyType(hours),
        bounds=bounds_of(case, counts),
        closing=closing(case.missing, [Batch(n, o.value, o.chance, o.sale_type_id) for o, n in taken]),
        lack=case.lack,
        offers=case.offers,
        remarks=tuple(remarks),
    )


def _count(counts: Mapping[SaleTypeId, float], offer: Offer) -> float:
    """Cases of a type in a mix; what is no number, or below 0, counts as none."""
    count = float(counts.get(offer.sale_type_id, 0.0))
    return count if isfinite(count) and count > 0 else 0.0


def _hours(case: Filling, counts: Mapping[SaleTypeId, float]) -> dict[RoleId, float]:
    roles = sorted({role_id for offer in case.offers for role_id in offer.hours})
    return {
        role_id: sum(_count(counts, offer) * offer.hours.get(role_id, 0.0) for offer in case.offers)
        for role_id in roles
    }


def bounds_of(case: Filling, counts: Mapping[SaleTypeId, float]) -> tuple[Bound, ...]:
    """The limits of a mix: hours of roles, then the most that can be started of each type, with what is used.

    Formula: used of a role = sum of cases x its hours for one, of a type its cases; the most is what is to spare, or
    the type's own.
    Assumes: a role without spare hours that are known, and a type without a most, limits nothing.
    Source: docs/formulas.md, Filling a gap.

    >>> more = Offer(sale_type_id="sale_type-1", value=1_000.0, win_rate=0.5, in_time=1.0, hours={}, cap=3)
    >>> found = bounds_of(Filling(offers=(more,)), {"sale_type-1": 2.0})
    >>> [(bound.limit.value, bound.used, bound.most) for bound in found]
    [('cap', 2.0, 3)]
    """
    of_roles = [
        Bound(
            limit=Limit.ROLE,
            about=role_id,
            used=used,
            most=case.spare[role_id],
            users=_users(case, counts, role_id),
            room=case.room(role_id),
        )
        for role_id, used in _hours(case, counts).items()
        if role_id in case.spare
    ]
    of_caps = [
        Bound(
            limit=Limit.CAP,
            about=offer.sale_type_id,
            used=_count(counts, offer),
            most=offer.cap,
            users=(
                Term("worth_of_case", offer.worth, Unit.MONEY),
                *(
                    Term("hours_of_case", hours, Unit.HOURS, key)
                    for key, hours in offer.hours.items()
                    if hours
                ),
            ),
        )
        for offer in case.offers
        if offer.cap is not None
    ]
    return (*of_roles, *of_caps)


def _users(case: Filling, counts: Mapping[SaleTypeId, float], role_id: RoleId) -> tuple[Term, ...]:
    """The cases of each sale type that take hours of a role, with those of one case."""
    terms = []
    for offer in case.offers:
        hours, count, key = offer.hours.get(role_id, 0.0), _count(counts, offer), offer.sale_type_id
        if hours and count:
            terms += [Term("cases", count, Unit.CASES, key), Term("hours_of_case", hours, Unit.HOURS, key)]
    return tuple(terms)


def room_for(case: Filling, counts: Mapping[SaleTypeId, float], sale_type_id: SaleTypeId) -> float:
    """The most cases of a type that can be started beside those of the others in a mix; infinity where nothing limits.

    It is where the slider of that type ends; 0 for a type that is not in the case.

    Formula: min(most that can be started, (spare - hours of the others) / hours for one over its roles).
    Assumes: the others keep their cases; where they take more than there is, none can be started.
    Source: docs/formulas.md, Filling a gap.

    >>> one, two, seller = SaleTypeId("sale_type-1"), SaleTypeId("sale_type-2"), RoleId("role-1")
    >>> about = {"value": 100.0, "win_rate": 0.5, "in_time": 1.0, "hours": {seller: 4.0}}
    >>> kinds = (Offer(sale_type_id=one, **about), Offer(sale_type_id=two, **about))
    >>> room_for(Filling(missing=600.0, offers=kinds, spare={seller: 60.0}), {one: 5, two: 9}, two)
    10.0
    """
    offer = case.offer(sale_type_id)
    if offer is None:
        return 0.0
    caps = () if offer.cap is None else (float(offer.cap),)
    return min((*caps, *(allowed for _, _, allowed in _allowing(case, counts, offer))), default=inf)


def room_told(case: Filling, counts: Mapping[SaleTypeId, float], offer: Offer) -> Figure:
    """The same as a figure, in cases, with what each role allows; without a value where nothing limits it.

    Formula: as in `room_for`; of each role the hours to spare, those of the others, those of one, and the cases they
    allow, the least of which it is.
    Assumes: as in `room_for`; nothing_limits is missing where no role limits the type and no most is stated.
    Source: docs/formulas.md, Filling a gap.

    >>> seller = RoleId("role-1")
    >>> offer = Offer(sale_type_id="sale_type-1", value=9.0, win_rate=0.5, in_time=1.0, hours={seller: 4.0}, cap=20)
    >>> found = room_told(Filling(offers=(offer,), spare={seller: 60.0}), {}, offer)
    >>> found.value, [term.value for term in found.terms]
    (15.0, [20.0, 60.0, 0.0, 4.0, 15.0])
    """
    room = room_for(case, counts, offer.sale_type_id)
    terms = [] if offer.cap is None else [Term("can_be_started", float(offer.cap), Unit.CASES)]
    for role_id, others, allowed in _allowing(case, counts, offer):
        terms += [
            Term("spare_hours", case.spare[role_id], Unit.HOURS, role_id),
            Term("hours_of_others", others, Unit.HOURS, role_id),
            Term("hours_of_case", offer.hours[role_id], Unit.HOURS, role_id),
            Term("cases_allowed", allowed, Unit.CASES, role_id),
        ]
    limits = () if isfinite(room) else (Remark("nothing_limits", about=(offer.sale_type_id,)),)
    return accounted(room if isfinite(room) else None, Unit.CASES, "room_for_cases", *terms, remarks=limits)


def _allowing(
    case: Filling, counts: Mapping[SaleTypeId, float], offer: Offer
) -> list[tuple[RoleId, float, float]]:
    """Of each role that limits a type: the hours that the other types take, and the cases the rest allows."""
    others = _hours(case, {key: count for key, count in counts.items() if key != offer.sale_type_id})
    return [
        (role_id, others[role_id], max(case.spare[role_id] - others[role_id], 0.0) / amount)
        for role_id, amount in offer.hours.items()
        if amount > 0 and role_id in case.spare
    ]
