"""How far a best practice is lived: adoption by month, and whether it is entrenched (domain row 9)."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from math import fsum

from mapper.analysis.people.at_step import people_at
from mapper.analysis.roundings import OF_SUM
from mapper.core.ids import PersonId
from mapper.core.reader import Reader
from mapper.core.records import Adoption, Node, Practice


def members_of(reader: Reader, practice: Practice, first: date, last: date) -> set[PersonId]:
    """Who is meant to live a practice: the people at its step who are there on some day from the first to the last.

    Formula: the `people_at` the practice's step; where nobody is, those with a record of the practice.
    Assumes: as there: who is responsible for a step does it, with or without hours; a practice whose step is gone has
    only those of whom there is a record.
    Source: docs/formulas.md, Best practices.

    >>> from mapper.analysis.example import sale
    >>> agreed = Practice(id="practice-1", node_id="node-offer", name="Offer at the table")
    >>> members_of(sale(), agreed, date(2027, 1, 1), date(2027, 12, 31))
    {'person-ben'}
    """
    node = reader.find(Node, practice.node_id)
    found = set() if node is None else set(people_at(reader, node.id, first, last))
    return found or {a.person_id for a in reader.referring(Adoption, "practice_id", practice.id)}


def adoption_by_month(reader: Reader, practice: Practice) -> dict[str, float]:
    """By month ("2027-01"), of those that anybody has a record of: the mean share of the members, 0 to 1.

    Formula: sum of the members' shares recorded in the month / number of members.
    Assumes: who has no record of the month counts as 0; the members of a month are those who work at the step today and
    were there on some day of it, and records of others are left out, with the months that have no other.
    Source: docs/formulas.md, Best practices.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import Adoption
    >>> agreed = Practice(id="practice-1", node_id="node-offer", name="Offer at the table")
    >>> lived = Adoption(
    ...     id="adoption-1", practice_id=agreed.id, person_id="person-ben", month="2027-01-01", share=0.9
    ... )
    >>> adoption_by_month(sale(agreed, lived), agreed)
    {'2027-01': 0.9}
    """
    lived: dict[str, dict[PersonId, float]] = {}
    for each in reader.referring(Adoption, "practice_id", practice.id):
        lived.setdefault(each.month, {})[each.person_id] = each.share
    found: dict[str, float] = {}
    for month in sorted(lived):
        first = date.fromisoformat(month)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        members = members_of(reader, practice, first, last)
        if members & lived[month].keys():
            found[month[:7]] = fsum(lived[month].get(who, 0.0) for who in members) / len(members)
    return found


def months_kept(adoption: Mapping[str, float], share: float) -> int:
    """In how many recorded months on end, up to the last one, adoption was at least `share`, 0 to 1.

    Formula: months counted back from the last recorded one while each follows the one before and its adoption is >=
    share - 10^-9.
    Assumes: a month nobody recorded ends the count; today's date does not matter.
    Source: docs/formulas.md, Best practices.

    >>> months_kept({"2025-11": 0.9, "2026-01": 0.8, "2026-02": 0.9}, 0.8), months_kept({"2026-01": 0.5}, 0.8)
    (2, 0)
    """
    count, after = 0, None
    for month in sorted(adoption, reverse=True):
        number = _number(month)
        if adoption[month] < share - OF_SUM or (after is not None and after != number + 1):
            break
        count, after = count + 1, number
    return count


def is_entrenched(adoption: Mapping[str, float], share: float, months: int) -> bool:
    """Whether adoption was at least `share` in each of the last `months` recorded months, which follow one another.

    Formula: `months_kept` >= months.
    Assumes: as there: the last recorded month, however long ago, is the last one.
    Source: docs/formulas.md, Best practices.

    >>> is_entrenched({"2026-01": 0.5, "2026-02": 0.8, "2026-03": 0.9, "2026-04": 0.85}, 0.8, 3)
    True
    >>> is_entrenched({"2026-01": 0.9, "2026-02": 0.9, "2026-04": 0.9}, 0.8, 3)
    False
    """
    return months_kept(adoption, share) >= months


def entrenched(reader: Reader, practice: Practice) -> bool:
    """Whether a practice is entrenched by its own share and number of months.

    Formula: `is_entrenched` of its `adoption_by_month`.
    Assumes: a practice that was retired is judged like any other.
    Source: docs/formulas.md, Best practices.

    >>> from mapper.analysis.example import sale
    >>> agreed = Practice(id="practice-1", node_id="node-offer", name="Offer at the table")
    >>> entrenched(sale(agreed), agreed)
    False
    """
    adoption = adoption_by_month(reader, practice)
    return is_entrenched(adoption, practice.entrenched_share, practice.entrenched_months)


def _number(month: str) -> int:
    year, _, name = month.partition("-")
    return int(year) * 12 + int(name)
