"""Weak links against an own enumeration in exact fractions, and what each kind says of a map made for it."""

from datetime import date
from fractions import Fraction

import pytest

from mapper.analysis.flow.costs import costs
from mapper.analysis.flow.seasons import MONTHS, WORKING_DAYS_A_MONTH
from mapper.analysis.levers.outlook import outlook
from mapper.analysis.levers.weak_link import WeakLink, Weakness
from mapper.analysis.levers.weak_links import weak_links
from mapper.analysis.waiting.waits import waits
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.reader import Reader
from mapper.core.records import Allocation, Calendar, Lane, Node, Person, Role, RoleTouch
from tests.builders import MapBuilder, a_map, named

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
YEAR = 120  # cases
WORTH = 1000

# name -> its branches by the target's name
SHARES: dict[str, dict[str, Fraction]] = {
    "Call": {"Call": Fraction(1, 4), "Talk": Fraction(1, 2), "Lost": Fraction(1, 4)},
    "Talk": {"Call": Fraction(1, 8), "Offer": Fraction(5, 8), "Lost": Fraction(1, 4)},
    "Offer": {"Won": Fraction(3, 5), "Lost": Fraction(2, 5)},
}
DAYS = {"Call": Fraction(2), "Talk": Fraction(3), "Offer": Fraction(5)}


def selling(**about: float) -> MapBuilder:
    """Calls, talks that fall back to a call, and offers by somebody else."""
    sketch = a_map(**({"deal_value": float(WORTH)} | about)).start().to("Call").measured(entries_a_month=10.0)
    sketch = sketch.lane("Callers").step("Call", touch_hours=0.5, role="Caller", wait_days=2)
    sketch.to("Call", 0.25).to("Talk", 0.5).to("Lost", 0.25)
    sketch.lane("Sellers").step("Talk", touch_hours=2, role="Seller", wait_days=3)
    sketch.to("Call", 0.125).to("Offer", 0.625).to("Lost", 0.25)
    sketch.step("Offer", touch_hours=4, role="Seller", wait_days=5).to("Won", 0.6).to("Lost", 0.4)
    return sketch.lane("Sellers").end("Won").end("Lost")


def links_of(document: MapBuilder | Reader) -> tuple[Reader, tuple[WeakLink, ...]]:
    reader = document.snapshot() if isinstance(document, MapBuilder) else document
    map_id = queries.maps(reader)[0].id
    seen = outlook(reader, map_id, FIRST, LAST)
    waiting = waits(reader, map_id, seen.flow, FIRST, LAST, entries=seen.entries)
    return reader, weak_links(reader, map_id, seen, waiting, costs(reader, seen.flow, 2026))


def by_name(document: MapBuilder | Reader, kind: Weakness) -> dict[str, WeakLink]:
    reader, links = links_of(document)
    found = [each for each in links if each.kind is kind]
    record = {True: Node, False: Role}
    return {
        reader.get(record[each.node_id is not None], each.node_id or each.role_id).name: each  # type: ignore[arg-type]
        for each in found
    }


def chances() -> dict[str, Fraction]:
    """The chance to be won from each step: c = a talk's worth / (1 - again), solved by hand for three steps."""
    offer = SHARES["Offer"]["Won"]
    call, talk = SHARES["Call"], SHARES["Talk"]
    # h(Call) (1 - call again) = talk share x h(Talk); h(Talk) = back x h(Call) + on x h(Offer)
    first = call["Talk"] * talk["Offer"] * offer / (1 - call["Call"] - call["Talk"] * talk["Call"])
    return {"Call": first, "Talk": talk["Call"] * first + talk["Offer"] * offer, "Offer": offer}


def visits() -> dict[str, Fraction]:
    call, talk = SHARES["Call"], SHARES["Talk"]
    calls = 1 / (1 - call["Call"] - call["Talk"] * talk["Call"])
    talks = calls * call["Talk"]
    return {"Call": calls, "Talk": talks, "Offer": talks * talk["Offer"]}


def test_wins_lost_are_those_who_drop_out_as_if_they_went_on_like_the_others() -> None:
    found = by_name(selling(), Weakness.YIELD_LOSS)
    assert set(found) == {"Call", "Talk", "Offer"}
    for name, shares in SHARES.items():
        onward = {target: share for target, share in shares.items() if target != "Lost"}
        of_target = {**chances(), "Won": Fraction(1)}
        others = sum(share * of_target[target] for target, share in onward.items()) / sum(onward.values())
        lost = YEAR * visits()[name] * shares["Lost"] * others
        assert found[name].size.value == pytest.approx(float(lost))
        assert found[name].money is not None
        assert found[name].money.value == pytest.approx(float(lost * WORTH))


def still_to_come(hours: dict[str, Fraction]) -> dict[str, Fraction]:
    """Hours from each step to the end, solved by hand as the chances are."""
    call, talk, offer = SHARES["Call"], SHARES["Talk"], hours.get("Offer", Fraction(0))
    after_talk = hours.get("Talk", Fraction(0)) + talk["Offer"] * offer
    first = (hours.get("Call", Fraction(0)) + call["Talk"] * after_talk) / (
        1 - call["Call"] - call["Talk"] * talk["Call"]
    )
    return {"Call": first, "Talk": after_talk + talk["Call"] * first, "Offer": offer, "Won": Fraction(0)}


@pytest.mark.parametrize("fte", [0.05, 0.2, 0.3, 5.0])
def test_money_lost_is_that_of_the_wins_the_people_could_carry(fte: float) -> None:
    draft = staffed(fte=fte)
    seen = outlook(draft, queries.maps(draft)[0].id, FIRST, LAST)
    has = {draft.get(Role, each.role_id).name: each.hours.value or 0.0 for each in seen.capacity.roles}
    works = {
        "Caller": {"Call": Fraction(1, 2)},
        "Seller": {"Talk": Fraction(2), "Offer": Fraction(4)},
    }
    ahead = {role: still_to_come(hours) for role, hours in works.items()}
    w = chances()["Call"]
    found = by_name(draft, Weakness.YIELD_LOSS)
    for name, shares in SHARES.items():
        onward = {target: share for target, share in shares.items() if target != "Lost"}
        dropped = visits()[name] * shares["Lost"]
        of_target = {**chances(), "Won": Fraction(1)}
        others = sum(share * of_target[target] for target, share in onward.items()) / sum(onward.values())
        more = {
            role: dropped
            * sum(share * each[target] for target, share in onward.items())
            / sum(onward.values())
            for role, each in ahead.items()
        }
        before = min(YEAR, *(has[role] / float(ahead[role]["Call"]) for role in has)) * float(w)
        most = min(has[role] / float(ahead[role]["Call"] + more[role]) for role in has)
        after = min(YEAR, most) * float(w + dropped * others)
        money = found[name].money
        assert money is not None
        assert money.value == pytest.approx(max(after - before, 0.0) * WORTH, abs=1e-6)
        codes = {each.code for each in money.assumed}
        assert ("as_far_as_carried" in codes) == (most < YEAR)


def test_delays_are_parts_of_the_days_to_a_win() -> None:
    found = by_name(selling(), Weakness.DELAY)
    win = chances()["Call"]
    of_win = {name: amount * chances()[name] / win for name, amount in visits().items()}
    whole = sum(of_win[name] * days for name, days in DAYS.items())
    assert sum(link.size.value or 0.0 for link in found.values()) == pytest.approx(1.0)
    a_day = WORTH / (WORKING_DAYS_A_MONTH * MONTHS)
    for name, link in found.items():
        days = of_win[name] * DAYS[name]
        assert link.size.value == pytest.approx(float(days / whole))
        assert link.money is not None
        assert link.money.value == pytest.approx(float(YEAR * win * days) * a_day)
        assert "delay_as_part_of_year" in {each.code for each in link.money.assumed}


def test_a_stated_cost_of_a_day_takes_the_place_of_a_part_of_the_year() -> None:
    draft = Draft(selling().snapshot())
    known = queries.measures(draft, named(draft, Node, "Talk").id)
    assert known is not None
    draft.update(known, delay_cost_a_day=7.0)
    money = by_name(draft, Weakness.DELAY)["Talk"].money
    talks = visits()["Talk"] * chances()["Talk"]
    assert money is not None
    assert money.value == pytest.approx(float(YEAR * talks * 3 * 7))
    assert money.assumed == ()


def staffed(fte: float = 1.0, entries: float = 10.0) -> Draft:
    """One caller and one seller at 50 and 100 an hour, of whom each gives so much time."""
    draft = Draft(selling().snapshot())
    calendar = draft.put(
        Calendar(id=draft.new_id(Calendar), name="Week", leave_days=0.0, non_selling_share=0.0)
    )
    for name in ("Caller", "Seller"):
        person = draft.put(
            Person(
                id=draft.new_id(Person),
                name=name,
                fte=fte,
                calendar_id=calendar.id,
                cost_a_year=100_000.0 * fte,
            )
        )
        role = named(draft, Role, name).id
        draft.put(Allocation(id=draft.new_id(Allocation), person_id=person.id, role_id=role))
    start = queries.measures(draft, named(draft, Node, "Start").id)
    assert start is not None
    draft.update(start, entries_a_month=entries)
    return draft


def test_cases_that_go_back_cost_another_visit() -> None:
    draft = staffed()
    found = by_name(draft, Weakness.REWORK)
    map_id = queries.maps(draft)[0].id
    call_cost = costs(draft, outlook(draft, map_id, FIRST, LAST).flow, 2026).visit[
        named(draft, Node, "Call").id
    ]
    for name in ("Call", "Talk"):
        back = YEAR * visits()[name] * SHARES[name]["Call"]
        assert found[name].size.value == pytest.approx(float(back))
        assert found[name].money is not None
        assert found[name].money.value == pytest.approx(float(back) * call_cost)
    assert set(found) == {"Call", "Talk"}
    unknown = by_name(selling(), Weakness.REWORK)["Call"].money
    assert unknown is not None
    assert unknown.value is None
    assert {each.code for each in unknown.missing} == {"role_cost_missing"}


def test_hand_offs_are_cases_that_leave_for_another_lane() -> None:
    found = by_name(selling(), Weakness.HAND_OFFS)
    steps = visits()
    assert found["Start"].size.value == pytest.approx(YEAR)
    away = SHARES["Call"]["Talk"] + SHARES["Call"]["Lost"]
    assert found["Call"].size.value == pytest.approx(float(YEAR * steps["Call"] * away))
    assert found["Talk"].size.value == pytest.approx(float(YEAR * steps["Talk"] * SHARES["Talk"]["Call"]))
    assert all(link.money is None for link in found.values())


def test_roles_that_bind_together_hold_back_the_same_wins() -> None:
    free = by_name(staffed(), Weakness.UTILISATION)
    assert [link.is_binding for link in free.values()] == [False, False]
    assert all(link.money is None for link in free.values())
    draft = staffed(fte=0.01)
    seller = named(draft, Role, "Seller").id
    seen = outlook(draft, queries.maps(draft)[0].id, FIRST, LAST)
    found = by_name(draft, Weakness.UTILISATION)
    link = found["Seller"]
    assert (link.is_binding, link.role_id, found["Caller"].is_binding) == (True, seller, False)
    assert {name: each.lane_id for name, each in found.items()} == {
        name: named(draft, Lane, f"{name}s").id for name in ("Caller", "Seller")
    }
    most = next(role.most_entries.value for role in seen.capacity.roles if role.role_id == seller)
    assert link.money is not None
    assert link.money.value == pytest.approx((YEAR - (most or 0.0)) * float(chances()["Call"]) * WORTH)
    # as much work for both: the caller ties with the seller
    own = sum(visits()[name] * hours for name, hours in (("Talk", 2), ("Offer", 4))) / visits()["Call"]
    draft = staffed(fte=0.01)
    call = next(each for each in draft.all(RoleTouch) if each.node_id == named(draft, Node, "Call").id)
    draft.update(call, touch_hours=float(own))
    both = by_name(draft, Weakness.UTILISATION)
    assert [each.is_binding for each in both.values()] == [True, True]
    assert len({round(each.money.value or 0.0, 6) for each in both.values() if each.money is not None}) == 1


def test_waits_for_somebody_are_told_where_the_role_works() -> None:
    draft = staffed(fte=1.0, entries=30.0)
    map_id = queries.maps(draft)[0].id
    seen = outlook(draft, map_id, FIRST, LAST)
    known = waits(draft, map_id, seen.flow, FIRST, LAST, entries=seen.entries)
    of_role = {pool.role_id: pool.days.value for pool in known.pools}
    found = by_name(draft, Weakness.QUEUE_WAIT)
    seller = of_role[named(draft, Role, "Seller").id]
    assert seller, "the law holds"
    of_win = visits()["Offer"] * chances()["Offer"] / chances()["Call"]
    assert found["Offer"].size.value == pytest.approx(float(of_win) * seller)


def test_what_costs_most_comes_first_and_what_cannot_be_priced_last() -> None:
    _, links = links_of(staffed(fte=0.01))
    money = [None if each.money is None else each.money.value for each in links]
    known = [each for each in money if each is not None]
    assert money[: len(known)] == known == sorted(known, reverse=True)
    assert known
    kinds = [list(Weakness).index(each.kind) for each in links[len(known) :]]
    assert kinds == sorted(kinds)


def test_without_entries_it_is_told_of_a_hundred_cases_and_without_worth_no_money() -> None:
    draft = Draft(selling().snapshot())
    start = queries.measures(draft, named(draft, Node, "Start").id)
    assert start is not None
    draft.remove(start)
    found = by_name(draft, Weakness.YIELD_LOSS)["Offer"]
    full = by_name(selling(), Weakness.YIELD_LOSS)["Offer"]
    assert found.size.value == pytest.approx((full.size.value or 0.0) * 100 / YEAR)
    assert {each.code for each in found.size.assumed} == {"of_hundred"}
    assert found.money is not None
    assert {each.code for each in found.money.missing} == {"entries_unknown"}
    poor = by_name(selling(deal_value=None), Weakness.YIELD_LOSS)["Offer"].money  # type: ignore[arg-type]
    assert poor is not None
    assert {each.code for each in poor.missing} == {"value_missing"}


def test_attempts_that_are_used_up_drop_out_too() -> None:
    sketch = a_map().start().to("Call").measured(entries_a_month=10.0).step("Call", attempts_limit=2)
    sketch = sketch.to("Call", 0.5).to("Won", 0.5).end("Won")
    found = by_name(sketch, Weakness.YIELD_LOSS)["Call"]
    # a quarter tries twice for nothing; those who go on are won
    assert found.size.value == pytest.approx(YEAR / 4)


def test_where_all_drop_out_or_nothing_can_be_computed_there_is_no_link() -> None:
    sketch = a_map().start().to("Call").step("Call").to("Lost", 1.0).end("Lost").end("Won")
    assert by_name(sketch, Weakness.YIELD_LOSS) == {}
    assert links_of(a_map())[1] == ()


def test_renaming_and_reordering_changes_no_link() -> None:
    reader, before = links_of(selling())
    draft = Draft(reader)
    for node in list(draft.all(Node)):
        draft.update(node, name=f"{node.name} again", y=node.y + 7)
    _, after = links_of(draft)
    assert [(each.kind, each.node_id, each.size.value) for each in after] == [
        (each.kind, each.node_id, each.size.value) for each in before
    ]
