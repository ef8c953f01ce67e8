"""A revenue goal by sale type: against exact fractions, and against the plan without types."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.analysis.example import SALE, sale
from mapper.analysis.levers.goal_plan import goal_plan
from mapper.analysis.levers.levers import effect
from mapper.analysis.levers.sale_mix import mean_value
from mapper.analysis.map_figures import map_figures
from mapper.core.records import Goal, Lever, ProcessMap, SaleType
from mapper.core.values import LeverKind

TODAY = date(2027, 1, 1)
REVENUE = Goal(id="goal-000000000001", name="Revenue", amount=100_000.0, unit="EUR", due="2027-12-31")
RATE = Fraction(1, 5)  # of the example map


def kind(number, **fields):
    name = f"Type {number}"
    return SaleType(
        id=f"sale_type-{number:012x}", name=name, position=number, **{"map_id": SALE, "cap": 10, **fields}
    )


def planned(*types, **of_map):
    reader = sale(REVENUE, *types)
    return map_figures(
        sale(REVENUE, *types, replace(reader.get(ProcessMap, SALE), **of_map)) if of_map else reader,
        SALE,
        TODAY,
    )


def codes(remarks):
    return [each.code for each in remarks]


def exact(types):
    """Wins, entries and money of each type in fractions: `types` are (cap, value, own rate or None)."""
    rates = [RATE if rate is None else rate for _, _, rate in types]
    weights = [cap * rate for (cap, _, _), rate in zip(types, rates, strict=True)]
    started = Fraction(100_000) / sum(w * value for w, (_, value, _) in zip(weights, types, strict=True))
    wins = [started * each for each in weights]
    return [
        (each, each / rate if each else Fraction(0), each * value)
        for each, rate, (_, value, _) in zip(wins, rates, types, strict=True)
    ]


shares = st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=20)
mixes = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 90_000), st.one_of(st.none(), shares)),
    min_size=2,
    max_size=5,
).filter(lambda found: any(cap for cap, _, _ in found))


@given(mixes)
def test_the_types_bring_what_the_goal_asks_for_as_fractions_tell(types):
    told = planned(
        *(
            kind(n, cap=cap, value=float(value), win_rate=None if rate is None else float(rate))
            for n, (cap, value, rate) in enumerate(types)
        )
    )
    sales = goal_plan(told).sales
    by_hand = exact(types)
    wins = sum(each for each, _, _ in by_hand)
    assert told.planned.wins.value == pytest.approx(float(wins))
    assert told.required.entries.value == pytest.approx(float(wins / RATE))
    for need, (won, entries, money) in zip(sales.types, by_hand, strict=True):
        assert (need.wins, need.entries, need.money) == pytest.approx(
            (float(won), float(entries), float(money))
        )
        for name, figure in need.figures.items():
            assert figure.value == getattr(need, name), name
    assert sales.money.value == pytest.approx(100_000)
    assert sales.entries.value == pytest.approx(float(sum(entries for _, entries, _ in by_hand)))
    assert told.outlook.worth.value == pytest.approx(float(100_000 / wins))


def test_one_type_is_todays_numbers_exactly():
    without, alone = planned(), planned(kind(1, cap=None, win_rate=0.5))
    assert alone.planned == without.planned
    assert alone.outlook.worth == without.outlook.worth
    assert alone.headlines == without.headlines
    assert goal_plan(alone).sales == goal_plan(without).sales
    other = planned(kind(1, value=4_000.0))
    assert (other.planned, other.headlines) == (without.planned, without.headlines), (
        "the map says what counts"
    )
    own, stated = planned(kind(1, value=4_000.0, cap=None), deal_value=None), planned(deal_value=4_000.0)
    assert own.planned.wins.value == stated.planned.wins.value == 25.0
    assert own.headlines.money.value == stated.headlines.money.value
    assert codes(own.planned.wins.assumed) == ["goal_not_chosen", "value_of_type"]


@given(mixes, st.integers(0, 4))
def test_a_type_in_two_equal_halves_changes_nothing(types, which):
    def told(listed):
        return planned(
            *(
                kind(n, cap=cap, value=float(value), win_rate=None if rate is None else float(rate))
                for n, (cap, value, rate) in enumerate(listed)
            )
        )

    which %= len(types)
    whole = [(2 * cap, value, rate) for cap, value, rate in types]
    cap, value, rate = types[which]
    split = [*whole[:which], (cap, value, rate), (cap, value, rate), *whole[which + 1 :]]
    before, after = told(whole), told(split)
    assert after.planned.wins.value == pytest.approx(before.planned.wins.value)
    assert after.headlines.money.value == pytest.approx(before.headlines.money.value)
    first, then = goal_plan(before).sales.types, goal_plan(after).sales.types
    for name in ("share", "wins", "entries", "money"):
        halves = [getattr(each, name) for each in then[which : which + 2]]
        assert sum(halves) == pytest.approx(getattr(first[which], name))
        assert halves[0] == pytest.approx(halves[1])


def test_types_that_are_all_alike_change_nothing():
    without, several = planned(), planned(kind(1), kind(2), kind(3, cap=3))
    assert several.planned.wins.value == without.planned.wins.value
    assert several.required.entries == without.required.entries
    assert codes(several.outlook.worth.assumed) == ["value_of_types"]
    assert goal_plan(several).sales.remarks == ()


def test_only_types_of_the_process_count_on_all_its_versions():
    better = ProcessMap(id="map-better", name="Better", based_on=SALE, position=1, deal_value=1_000.0)
    other = ProcessMap(id="map-other", name="Other", position=2, deal_value=1_000.0)
    small, large = kind(1, value=2_000.0, cap=30), kind(2, value=10_000.0)
    reader = sale(better, other, small, large, kind(3, value=9.0, map_id=None))
    found = [mean_value(reader, each).value for each in (SALE, "map-better", "map-other")]
    assert found == [4_000.0, 4_000.0, 1_000.0]
    own = [kind(n, value=5_000.0, map_id="map-better") for n in (4, 5)]
    found = [mean_value(sale(better, small, large, *own), each).value for each in (SALE, "map-better")]
    assert found == [4_000.0, 5_000.0], "of a version with types of its own these alone count"


@pytest.mark.parametrize(
    "lacking",
    [{"cap": None}, {"value": -1.0}, {"win_rate": 2.0}, {"value": float("nan")}, {"cap": -1}],
)
def test_where_a_type_does_not_tell_the_value_of_the_map_counts_for_all(lacking):
    odd = kind(2, **{"value": 7_000.0, **lacking})
    told = planned(kind(1, value=3_000.0), odd)
    assert told.planned.wins.value == 100.0
    assert told.planned.wins.assumed[1].code == "mix_unknown"
    assert told.planned.wins.assumed[1].about == (odd.id,)
    assert goal_plan(told).sales.types == ()


def test_of_what_is_never_won_there_is_no_mix():
    told = planned(kind(1, value=3_000.0, win_rate=0.0), kind(2, value=5_000.0, cap=0))
    assert codes(told.outlook.worth.assumed) == ["mix_unknown"]
    nothing = planned(kind(1, cap=None), kind(2), deal_value=None)
    assert codes(nothing.planned.wins.missing) == ["value_missing"]


def test_other_win_rates_than_the_maps_are_said_and_change_no_entries():
    told = planned(kind(1, value=1_000.0, win_rate=0.5), kind(2, value=1_000.0))
    sales = goal_plan(told).sales
    # of 10 cases each 5 and 2 are won: 100 wins are 500 / 7 and 200 / 7, of 1,000 / 7 entries each
    assert [each.wins for each in sales.types] == pytest.approx([500 / 7, 200 / 7])
    assert [each.entries for each in sales.types] == pytest.approx([1000 / 7] * 2)
    assert told.required.entries.value == pytest.approx(500.0)
    assert [(each.code, each.about) for each in sales.remarks] == [("types_enter_otherwise", (kind(1).id,))]
    assert sales.types[1].figures["win_rate"].formula == "win_probability"


def test_a_lever_is_told_in_the_money_of_the_mix_there_is():
    told = planned(kind(1, value=3_000.0, win_rate=0.5), kind(2, value=8_000.0))
    better = Lever(
        id="lever-000000000001",
        map_id=SALE,
        kind=LeverKind.SHARE,
        change=0.1,
        connector_id="connector-offer-won",
    )
    found = effect(told.reader, better, told.year)
    mean = (Fraction(5) * 3_000 + Fraction(2) * 8_000) / 7
    assert found.wins == pytest.approx(6.0)
    assert found.earnings == pytest.approx(float(6 * mean / 2))  # half is kept
