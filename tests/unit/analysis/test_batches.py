"""What a meeting lets go comes in batches to those right behind it, and their wait says so; how long, by playing it."""

import random

import pytest

from mapper.analysis.flow.flow import flow
from mapper.analysis.waiting.batches import in_batches
from mapper.analysis.waiting.network import with_people
from mapper.analysis.waiting.queues import m_g_1
from mapper.analysis.waiting.waits import waits
from mapper.core import queries
from mapper.core.edits.connectors import set_connector
from mapper.core.edits.measures import set_measures, set_touch
from mapper.core.records import Connector, Node, ProcessMap, Role
from mapper.core.values import WaitLaw
from tests.builders import a_map, named
from tests.unit.analysis.people import YEAR, staffed


def approval(**about):
    """A call, a weekly board, a decision after it, an offer behind that, and the order."""
    return (
        a_map()
        .start()
        .to("Call")
        .step("Call", touch_hours=0.5, role="Caller")
        .to("Board")
        .step("Board", **({"board_days": 5.0} | about))
        .to("Big?")
        .decision("Big?")
        .to("Offer", share=0.5)
        .to("Lost", share=0.5)
        .step("Offer", touch_hours=1.0, role="Seller", wait_days=1.0)
        .to("Order", share=1.0)
        .step("Order", touch_hours=1.0, role="Clerk")
        .to("Won")
    )


def names(session):
    return {session.store.get(Node, node_id).name for node_id in in_batches(session.store)}


def test_behind_a_meeting_and_a_decision_that_takes_no_time_cases_come_together():
    session = approval().session()
    assert names(session) == {"Board", "Big?", "Offer", "Lost"}
    session.run(set_measures, named(session.store, Node, "Big?").id, wait_days=1.0)
    assert names(session) == {"Board", "Big?"}, "what waits there comes out one by one"
    session.run(set_measures, named(session.store, Node, "Board").id, board_days=0.0)
    assert names(session) == set()


def test_what_nobody_works_at_and_all_leave_after_the_same_time_keeps_a_batch_together():
    session = approval().session()
    big = named(session.store, Node, "Big?").id
    offer = named(session.store, Node, "Offer").id
    together = {"Board", "Big?", "Offer", "Lost"}
    session.run(set_measures, big, wait_days=1.0, wait_law=WaitLaw.FIXED)
    assert names(session) == together
    session.run(set_measures, big, wait_law=None, wait_spread_days=0.0)
    assert names(session) == together, "without a spread it is fixed too"
    session.run(set_touch, offer, named(session.store, Role, "Seller").id, 0.0)
    assert names(session) == together, "an offer waits for different times"
    session.run(set_measures, offer, wait_days=0.0)
    assert names(session) == together | {"Order"}, "a step that nobody works at"


def test_where_no_case_goes_none_comes():
    session = approval().session()
    lines = queries.outgoing(session.store, named(session.store, Node, "Big?").id)
    offer = next(line for line in lines if session.store.get(Node, line.target_id).name == "Offer")
    session.run(set_connector, offer.id, share=0.0)
    assert session.store.get(Connector, offer.id).share == 0.0
    assert "Offer" not in names(session)


def test_the_wait_of_who_works_behind_a_meeting_says_so():
    session = staffed(approval(), Ana=("Caller", 1.0), Ben=("Seller", 1.0), Cem=("Clerk", 1.0))
    map_id = next(iter(session.store.all(ProcessMap))).id
    found = waits(session.store, map_id, flow(session.store, map_id), *YEAR, entries=1000.0)
    told = {
        wait.role_id: [each for each in wait.cautions if each.code == "in_batches"] for wait in found.pools
    }
    offer = named(session.store, Node, "Offer").id
    assert [each.node_ids for remarks in told.values() for each in remarks] == [(offer,)]
    seller = next(wait for wait in found.pools if told[wait.role_id])
    assert seller.hours.value is not None, "it is told all the same"
    assert seller.cautions[0] in seller.days.assumed
    assert with_people(found.pools).formula == "with_people", "no Jackson network has batches"


@pytest.mark.parametrize("rate", [0.5, 0.7])
def test_what_comes_in_batches_waits_longer_than_the_law_says(rate):
    """One person, exponential hours; what comes in forty hours is let go together at their end."""
    generator = random.Random(3)
    free, come, now, total, count = 0.0, [], 0.0, 0.0, 0
    while count < 100_000:
        come.append(now)
        now += generator.expovariate(rate)
        if now // 40 > come[0] // 40:
            opens = (come[0] // 40 + 1) * 40
            for _ in come:
                free = max(free, opens)
                total += free - opens
                free += generator.expovariate(1.0)
                count += 1
            come = []
    assert total / count > 1.5 * m_g_1(rate, 1.0, 1.0).mean
