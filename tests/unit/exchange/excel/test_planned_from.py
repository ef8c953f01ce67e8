"""The workbook is planned from what the program is: the goal the map names, and the people of the document."""

import pytest

from mapper.analysis.map_figures import map_figures
from mapper.core import queries
from mapper.core.ids import AllocationId, GoalId, PersonId
from mapper.core.records import Allocation, Goal, Person, Role
from mapper.core.values import MapKind
from mapper.exchange.excel.options import Options
from tests.builders import a_map
from tests.unit.analysis.people import staffed
from tests.unit.exchange.excel.program_says import disagreements
from tests.unit.exchange.excel.reading import WHEN, named, table, written


def test_the_goal_of_the_map_and_the_people_of_the_roles(tmp_path):
    chosen = Goal(id=GoalId("goal-000000000002"), name="Big ones", amount=7.0, unit="wins", position=1)
    builder = a_map("Sale", deal_value=1000.0, goal_id=chosen.id).stage("Selling").lane("Sales").start()
    builder.to("Call").step("Call").touch("Seller", 2.0).touch("Advisor", 1.0).to("Won", 0.5).to("Lost", 0.5)
    builder.put(Goal(id=GoalId("goal-000000000001"), name="A", amount=99.0, unit="wins"))
    builder.put(chosen)
    seller = next(role for role in builder.records() if isinstance(role, Role) and role.name == "Seller")
    for number, (fte, share) in enumerate([(1.0, 0.5), (0.8, 1.0)], 1):
        person = Person(id=PersonId(f"person-{number:012x}"), name=f"P{number}", fte=fte)
        builder.put(person)
        link = AllocationId(f"allocation-{number:012x}")
        builder.put(Allocation(id=link, person_id=person.id, role_id=seller.id, share=share))
    path = written(builder, tmp_path / "a.xlsx")
    assert named(path, "goal_wins") == 7
    people = {row["Role"]: row["People full time"] for row in table(path, "tblRoles")}
    assert people == {"Seller": pytest.approx(1.3), "Advisor": None}


def test_wins_of_a_map_with_seasons_are_those_its_months_let_it_carry(tmp_path):
    builder = a_map("Sale", deal_value=1_000.0, seasons="1 1 1 1 1 1 1 1 1 5 5 5")
    builder.start().measured(entries_a_month=120.0).to("Call")
    builder.step("Call", touch_hours=1, role="AE").to("Won", share=0.5).to("Lost", share=0.5)
    builder.put(Goal(id=GoalId("goal-000000000001"), name="A", amount=500.0, unit="wins"))
    store = staffed(builder.end("Won").end("Lost"), ana=("AE", 1.0)).store
    figures = map_figures(store, queries.maps(store)[0].id, WHEN.date())
    assert figures.outlook.capacity.wins.formula == "wins_in_time"
    assert disagreements(written(store, tmp_path / "a.xlsx"), figures) == []


@pytest.mark.parametrize("seasons", ["", "0 0 0 0 0 0 0 0 0 0 0 1"])
def test_wins_of_people_whom_another_map_asks_for_too_are_those_of_its_part(tmp_path, seasons):
    builder = a_map("Sale", deal_value=1_000.0).start().measured(entries_a_month=60.0).to("Call")
    builder.step("Call", touch_hours=1, role="AE").to("Won", share=0.5).to("Lost", share=0.5).end("Lost")
    builder.put(Goal(id=GoalId("goal-000000000001"), name="A", amount=500.0, unit="wins"))
    builder.map("Renewal", MapKind.AS_IS, seasons=seasons).start().measured(entries_a_month=60.0).to("Renew")
    store = staffed(
        builder.step("Renew", touch_hours=1, role="AE").to("Won").end("Won"), ana=("AE", 1.0)
    ).store
    sale = next(each for each in queries.maps(store) if each.name == "Sale")
    figures = map_figures(store, sale.id, WHEN.date())
    assert figures.outlook.wins < figures.outlook.entries * 0.5
    path = written(store, tmp_path / "a.xlsx", Options(maps=(sale.id,)))
    assert disagreements(path, figures) == []
    assert named(path, "what_limits") == named(path, "limiting_role") == "AE"
