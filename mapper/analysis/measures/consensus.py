"""How far people rank alike: Kendall's W of what they gave, and of the ballots of a document (domain 2j).

When one ballot is an agreement is told by its own rule (`core/voting`); this is about many things at once.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Final

from mapper.analysis.figure import Basis, Figure, Term, Unit, accounted
from mapper.analysis.results import Remark
from mapper.core.ballots import ballots_at, votes_of
from mapper.core.ids import BallotId, MapId, NodeId, PersonId
from mapper.core.queries import nodes
from mapper.core.reader import Reader
from mapper.core.records import Ballot
from mapper.core.values import BallotKind

FEW_ITEMS: Final = 7  # up to so many the chi-square law is too far from that of W


class Strength(StrEnum):
    """How strong an agreement is (Schmidt 1997, of Delphi studies)."""

    NONE = "none"  # W below 0.3
    WEAK = "weak"
    MODERATE = "moderate"  # from 0.5 on
    STRONG = "strong"  # from 0.7 on


_FROM: Final = ((0.7, Strength.STRONG), (0.5, Strength.MODERATE), (0.3, Strength.WEAK), (0.0, Strength.NONE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Concordance:
    """How far judges rank items alike.

    `w`: Kendall's coefficient of concordance, 0 (no two alike) to 1 (all alike). `chi_square` and `chance`, that of so
    much agreement where everybody ranks blindly: None up to seven items. `mean_spearman`: mean of the rank
    correlations of all pairs of judges. Where `w` has no value, `w.missing` says why.
    """

    judges: int
    items: int
    w: Figure
    chi_square: float | None = None
    chance: float | None = None
    mean_spearman: float | None = None

    @property
    def strength(self) -> Strength | None:
        """The word for W; None where there is none.

        >>> [concordance([[3, 2, 1], each]).strength.value for each in ([3, 2, 1], [3, 1, 2], [1, 2, 3])]
        ['strong', 'strong', 'none']
        """
        value = self.w.value
        if value is None:
            return None
        return next(word for least, word in _FROM if value >= least)

    @property
    def figures(self) -> Mapping[str, Figure]:
        """What hangs on W, with its terms and what it misses."""
        w, judges = Term("w", self.w.value, Unit.RATIO), Term("judges", float(self.judges), Unit.RATIO)
        few = self.w.missing or (Remark("few_for_chance"),)
        squared = Term("chi_square", self.chi_square, Unit.RATIO)
        free = Term("degrees_of_freedom", self.items - 1.0 if self.items else None, Unit.RATIO)
        return {
            "mean_spearman": accounted(
                self.mean_spearman, Unit.RATIO, "mean_spearman", judges, w, remarks=self.w.missing
            ),
            "chi_square": accounted(
                self.chi_square,
                Unit.RATIO,
                "chi_square",
                judges,
                free,
                w,
                remarks=few if self.chi_square is None else (),
            ),
            "chance": accounted(
                self.chance,
                Unit.SHARE,
                "chance_of_agreement",
                squared,
                free,
                remarks=few if self.chance is None else (Remark("blind_ranking"),),
            ),
        }


def concordance(scores: Sequence[Sequence[float]]) -> Concordance:
    """How far judges rank alike: for each judge the scores of all items, in one order of items; a higher one is better.

    Kendall's W, 0 to 1, with what hangs on it. Remarks: few_judges, few_items (below two), all_tied, scores_invalid
    (rows of unequal length, or what is no number).

    Formula: W = 12 S / (m^2 (n^3 - n) - m sum T) for m judges and n items, S the sum of the squared deviations of the
    rank sums from their mean, T the sum of t^3 - t over the ties of a judge; for n > 7 chi-square = m (n - 1) W with n
    - 1 degrees of freedom gives the chance of as much by accident; mean Spearman = (m W - 1) / (m - 1).
    Assumes: judges do not know what the others gave; equal scores share the mean of their ranks; mean Spearman is exact
    where no judge ties, and chance is that of judges who all rank blindly.
    Source: Kendall and Babington Smith 1939; the words for W by Schmidt 1997.

    Three judges of three items, two of them alike: rank sums 3, 7 and 8, S = 14, W = 168 / 216 = 0.778.

    >>> found = concordance([[3, 2, 1], [3, 2, 1], [3, 1, 2]])
    >>> round(found.w.value, 3), round(found.mean_spearman, 3), found.strength.value
    (0.778, 0.667, 'strong')
    """
    judges, items = len(scores), len(scores[0]) if scores else 0
    lacks = _lacks(scores, judges, items)
    if lacks:
        return Concordance(judges=judges, items=items, w=_figure(None, (), lacks))
    ranked = [mid_ranks(row) for row in scores]
    sums = [sum(column) for column in zip(*ranked, strict=True)]
    mean = judges * (items + 1) / 2
    squares = sum((each - mean) ** 2 for each in sums)
    ties = sum(count**3 - count for row in scores for count in Counter(row).values())
    most = judges**2 * (items**3 - items) - judges * ties
    terms = (
        Term("judges", judges, Unit.RATIO),
        Term("items", items, Unit.RATIO),
        Term("squares", squares, Unit.RATIO),
        Term("ties", ties, Unit.RATIO),
    )
    if most <= 0:
        return Concordance(judges=judges, items=items, w=_figure(None, terms, (Remark("all_tied"),)))
    w = min(12 * squares / most, 1.0)
    chi_square = judges * (items - 1) * w if items > FEW_ITEMS else None
    return Concordance(
        judges=judges,
        items=items,
        w=_figure(w, terms, ()),
        chi_square=chi_square,
        chance=None if chi_square is None else _beyond(chi_square, items - 1),
        mean_spearman=(judges * w - 1) / (judges - 1),
    )


def dots_each(items: int) -> int:
    """How many dots each person is given for so many things, at least 1.

    Formula: a third of the things, rounded down: no fewer than a quarter wherever a whole number lies between a quarter
    and a third.
    Assumes: the last round or the room said no other number.
    Source: docs/formulas.md, Votes.

    >>> [dots_each(items) for items in (2, 7, 10, 12, 20)]
    [1, 2, 3, 4, 6]
    """
    return max(1, items // 3)


def mid_ranks(scores: Sequence[float]) -> list[float]:
    """Ranks from 1 for the highest score, in the order of the scores; equal ones share the mean of their places.

    Formula: scores that are higher + (scores that are equal, this one included, + 1) / 2.
    Assumes: scores are equal only where they are the same number.
    Source: docs/formulas.md, Votes (equal scores share the mean of their ranks).

    >>> mid_ranks([5, 2, 2, 0])
    [1.0, 2.5, 2.5, 4.0]
    """
    count = Counter(scores)
    return [sum(other > score for other in scores) + (count[score] + 1) / 2 for score in scores]


def _lacks(scores: Sequence[Sequence[float]], judges: int, items: int) -> tuple[Remark, ...]:
    if any(len(row) != items or not all(map(isfinite, row)) for row in scores):
        return (Remark("scores_invalid"),)
    found = [Remark("few_judges")] if judges < 2 else []
    return (*found, Remark("few_items")) if items < 2 else tuple(found)


def _figure(value: float | None, terms: tuple[Term, ...], missing: tuple[Remark, ...]) -> Figure:
    return Figure(
        value=value,
        unit=Unit.RATIO,
        formula="kendall_w",
        basis=Basis.COUNTED,
        terms=terms,
        missing=missing,
    )


def _beyond(chi_square: float, degrees: int) -> float:
    """The chance that a chi-square variable is at least so large.

    >>> round(_beyond(18.307, 10), 4)
    0.05
    """
    from scipy.special import chdtrc

    return float(chdtrc(degrees, chi_square))


def of_dots(reader: Reader, ballot_id: BallotId) -> Concordance:
    """How far those who voted with dots rank the entries alike; dots that nobody's name stands at do not count.

    Remarks besides those of `concordance`: anonymous, where the ballot is.

    Formula: `concordance` of the dots that each person gave to each entry, added up.
    Assumes: an entry without a dot of somebody's own has the score 0 for that person; those without a dot of anybody's
    are left out, so that what comes into the register later changes no vote that was held; who gave no dot at all is no
    judge.
    Source: docs/formulas.md, Votes.

    >>> from mapper.analysis.example import SALE, sale
    >>> from mapper.core.records import Ballot
    >>> dots = Ballot(id="ballot-1", map_id=SALE, name="What first?", kind=BallotKind.DOTS)
    >>> of_dots(sale(dots), dots.id).judges
    0
    """
    if reader.get(Ballot, ballot_id).is_anonymous:
        return Concordance(judges=0, items=0, w=_figure(None, (), (Remark("anonymous"),)))
    given: dict[PersonId, dict[str, float]] = {}
    for vote in votes_of(reader, ballot_id):
        if vote.person_id is not None and vote.item_id is not None and vote.value:
            of_person = given.setdefault(vote.person_id, {})
            of_person[vote.item_id] = of_person.get(vote.item_id, 0.0) + vote.value
    return _of_given(given)


def of_steps(reader: Reader, map_id: MapId) -> Concordance:
    """How far people agree which steps are good as they are: the fingers each showed in the last round of every step.

    Formula: `concordance` of the fingers, of those who voted on all of the steps of `steps_voted`.
    Assumes: of a step its last closed round counts, if it has names; who did not vote on one of these steps is left out
    of all.
    Source: docs/formulas.md, Votes.

    >>> from mapper.analysis.example import SALE, sale
    >>> of_steps(sale(), SALE).judges
    0
    """
    given: dict[PersonId, dict[str, float]] = {}
    rounds = _last_rounds(reader, map_id)
    for node_id, ballot in rounds.items():
        for vote in votes_of(reader, ballot.id):
            if vote.person_id is not None and vote.value is not None:
                given.setdefault(vote.person_id, {})[node_id] = vote.value
    full = {person_id: votes for person_id, votes in given.items() if votes.keys() == rounds.keys()}
    return _of_given(full)


def steps_voted(reader: Reader, map_id: MapId) -> tuple[NodeId, ...]:
    """The steps of which `of_steps` tells, in no promised order.

    Formula: the nodes with a fist of five that is closed, the last such round of which has names.
    Assumes: rounds that are still open are passed over, and the last closed one before them counts.
    Source: docs/formulas.md, Votes.

    >>> from mapper.analysis.example import SALE, sale
    >>> steps_voted(sale(), SALE)
    ()
    """
    return tuple(_last_rounds(reader, map_id))


def _last_rounds(reader: Reader, map_id: MapId) -> Mapping[NodeId, Ballot]:
    """The last round of each step with a fist of five that is closed and has names."""
    found: dict[NodeId, Ballot] = {}
    for node in nodes(reader, map_id):
        rounds = [b for b in ballots_at(reader, node.id) if b.kind is BallotKind.FIST and not b.is_open]
        if rounds and not rounds[0].is_anonymous:
            found[node.id] = rounds[0]
    return found


def _of_given(given: Mapping[PersonId, Mapping[str, float]]) -> Concordance:
    """Of what each person gave to each thing; nothing is 0."""
    things = sorted({thing for votes in given.values() for thing in votes})
    people = sorted(given)
    return concordance([[given[person].get(thing, 0.0) for thing in things] for person in people])
