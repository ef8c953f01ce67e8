"""How far a best practice is lived: adoption by month, and whether it is entrenched (domain row 9)."""

from collections.abc import Mapping

from mapper.core.ids import PersonId
from mapper.core.reader import Reader
from mapper.core.records import Adoption, Allocation, Node, Practice, RoleTouch


def members_of(reader: Reader, practice: Practice) -> set[PersonId]:
    """Who has a share in a role that works at the practice's step; where nobody is known, who has a record of it.

    >>> from mapper.analysis.example import sale
    >>> members_of(sale(), Practice(id="practice-1", node_id="node-offer", name="Offer at the table"))
    {'person-ben'}
    """
    node = reader.find(Node, practice.node_id)
    roles = [touch.role_id for touch in reader.referring(RoleTouch, "node_id", node.id)] if node else []
    shares = [each for role in roles for each in reader.referring(Allocation, "role_id", role)]
    found = {each.person_id for each in shares if each.share > 0}
    return found or {a.person_id for a in reader.referring(Adoption, "practice_id", practice.id)}


def adoption_by_month(reader: Reader, practice: Practice) -> dict[str, float]:
    """By month, from the first recorded on: the mean share of the members, 0 to 1; who has no record counts as 0.

    >>> from mapper.analysis.example import sale
    >>> from mapper.core.records import Adoption
    >>> agreed = Practice(id="practice-1", node_id="node-offer", name="Offer at the table")
    >>> lived = Adoption(
    ...     id="adoption-1", practice_id=agreed.id, person_id="person-ben", month="2027-01-01", share=0.9
    ... )
    >>> adoption_by_month(sale(agreed, lived), agreed)
    {'2027-01': 0.9}
    """
    members = members_of(reader, practice)
    found: dict[str, float] = {}
    for each in reader.referring(Adoption, "practice_id", practice.id):
        if each.person_id in members:
            found[each.month[:7]] = found.get(each.month[:7], 0.0) + each.share
    return {month: total / len(members) for month, total in sorted(found.items())}


def months_kept(adoption: Mapping[str, float], share: float) -> int:
    """In how many recorded months on end, up to the last one, adoption was at least `share`; a gap ends the count.

    >>> months_kept({"2025-11": 0.9, "2026-01": 0.8, "2026-02": 0.9}, 0.8), months_kept({"2026-01": 0.5}, 0.8)
    (2, 0)
    """
    count, after = 0, None
    for month in sorted(adoption, reverse=True):
        number = _number(month)
        if adoption[month] < share - 1e-9 or (after is not None and after != number + 1):
            break
        count, after = count + 1, number
    return count


def is_entrenched(adoption: Mapping[str, float], share: float, months: int) -> bool:
    """Whether adoption was at least `share` in each of the last `months` recorded months, which follow one another.

    >>> is_entrenched({"2026-01": 0.5, "2026-02": 0.8, "2026-03": 0.9, "2026-04": 0.85}, 0.8, 3)
    True
    >>> is_entrenched({"2026-01": 0.9, "2026-02": 0.9, "2026-04": 0.9}, 0.8, 3)
    False
    """
    return months_kept(adoption, share) >= months


def entrenched(reader: Reader, practice: Practice) -> bool:
    """Whether the practice is entrenched by its own share and number of months.

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
