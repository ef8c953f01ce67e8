"""Who works at a step: the same people for its skills and for the best practice that is lived there."""

from datetime import date

from mapper.analysis.people.hours import is_there
from mapper.core import queries
from mapper.core.ids import NodeId, PersonId
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Person, Responsibility
from mapper.core.values import Raci


def people_at(reader: Reader, node_id: NodeId, first: date, last: date) -> frozenset[PersonId]:
    """Who works at a step on some day from the first to the last, by ids.

    Formula: the people with a share above 0 in a role that has hours there or is responsible for it, and those who are
    responsible by name; of both, for whom `hours.is_there` holds.
    Assumes: a role with 0 hours at the step counts; accountable, consulted and informed do not; who has no first or
    last day is always there.
    Source: docs/formulas.md, Who works at a step.

    >>> from mapper.analysis.example import sale
    >>> people_at(sale(), "node-offer", date(2027, 1, 1), date(2027, 12, 31))
    frozenset({'person-ben'})
    """
    letters = reader.referring(Responsibility, "node_id", node_id)
    doing = [r for r in letters if r.letter is Raci.RESPONSIBLE]
    roles = {r.role_id for r in doing if r.role_id is not None} | set(queries.touch_hours(reader, node_id))
    found = {r.person_id for r in doing if r.person_id is not None}
    for role_id in roles:
        for allocation in reader.referring(Allocation, "role_id", role_id):
            if allocation.share > 0:
                found.add(allocation.person_id)
    return frozenset(who for who in found if is_there(reader.get(Person, who), first, last))
