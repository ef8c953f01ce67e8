"""Costs of levers: what pulling one takes, in money once and by the year (domain 2e)."""

from datetime import date

from mapper.analysis.figure import Basis, Figure, Term, Unit, accounted
from mapper.analysis.levers.effects import Spent
from mapper.analysis.levers.pulled import reach
from mapper.analysis.people.hours import is_there
from mapper.analysis.results import Remark
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Lever, Person, Role
from mapper.core.values import LeverKind


def costs(reader: Reader, lever: Lever, first: date, last: date) -> tuple[Spent, tuple[Remark, ...]]:
    """Money once and money a year that a lever costs, and what is to be said of it.

    As the lever states them; of a hire that states none, what its role says one person costs, or what the people it has
    cost. Remarks: cost_unknown (nothing is stated, so both are without a value), cost_of_colleagues (about the role).

    Formula: once = hire cost of the role x people, by the year = cost a year of one x people, where the lever says
    none.
    Assumes: where only one of the two is known the other counts nothing; of a hire the cost a year has to be known;
    nobody saves the cost of people who are not there; who leaves costs nothing once. What people cost is told by those
    with a share above 0 who are there on some day of the span.
    Source: docs/formulas.md, Levers in money.

    >>> from mapper.analysis.example import SALE, sale
    >>> hire = Lever(id="lever-1", map_id=SALE, kind=LeverKind.HIRE, change=2.0, role_id="role-ae")
    >>> spent, remarks = costs(sale(), hire, date(2027, 1, 1), date(2027, 12, 31))
    >>> spent.once.value, spent.a_year.value, [remark.code for remark in remarks]
    (0.0, 167040.0, ['cost_of_colleagues'])
    """
    once, yearly = _stated("lever_cost", lever.cost), _stated("lever_cost_a_year", lever.cost_a_year)
    role = reader.find(Role, lever.role_id) if lever.kind is LeverKind.HIRE else None
    remarks: tuple[Remark, ...] = ()
    if role is not None:
        people, (each, on_one) = reach(reader, lever, first, last), _cost_of_one(reader, role, first, last)
        if once is None and role.hire_cost is not None and lever.change > 0:
            once = _of_people("hire_cost", people, role.hire_cost)
        if yearly is None and each is not None:
            remarks = on_one
            yearly = _of_people("hire_cost_a_year", people, each, *on_one)
    is_known = (yearly if role is not None else once or yearly) is not None
    if is_known:
        once, yearly = once or _nothing("lever_cost"), yearly or _nothing("lever_cost_a_year")
    else:
        remarks = (Remark("cost_unknown"),)
    return Spent(once=once or _unknown("lever_cost"), a_year=yearly or _unknown("lever_cost_a_year")), remarks


def _stated(formula: str, amount: float | None) -> Figure | None:
    return None if amount is None else accounted(amount, Unit.MONEY, formula, basis=Basis.ENTERED)


def _of_people(formula: str, people: float, each: float, *remarks: Remark) -> Figure:
    terms = Term("people", people, Unit.PEOPLE), Term("cost_of_one", each, Unit.MONEY)
    return accounted(people * each, Unit.MONEY, formula, *terms, remarks=remarks)


def _nothing(formula: str) -> Figure:
    return accounted(0.0, Unit.MONEY, formula, remarks=(Remark("cost_unknown"),))


def _unknown(formula: str) -> Figure:
    return accounted(None, Unit.MONEY, formula, remarks=(Remark("cost_unknown"),))


def _cost_of_one(
    reader: Reader, role: Role, first: date, last: date
) -> tuple[float | None, tuple[Remark, ...]]:
    """Money a year one more costs: as the role says, else the mean of what its people who are there cost full-time."""
    if role.cost_a_year is not None:
        return role.cost_a_year, ()
    shares = [each for each in reader.referring(Allocation, "role_id", role.id) if each.share > 0]
    people = [reader.get(Person, each.person_id) for each in shares]
    there = [each for each in people if each.fte > 0 and is_there(each, first, last)]
    known = [each.cost_a_year / each.fte for each in there if each.cost_a_year is not None]
    if not known:
        return None, ()
    return sum(known) / len(known), (Remark("cost_of_colleagues", about=(role.id,)),)
