"""A gap is filled by the same numbers in the window, the command line and the workbook, each strategy counted once."""

from datetime import date
from math import floor

import pytest
from PySide6.QtCore import QLocale

from mapper.analysis.gap.filling import filling
from mapper.analysis.gap.gaps import open_value, win_rate
from mapper.analysis.map_figures import map_figures
from mapper.app.commands.document_json import document_as_json
from mapper.core.edits.maps import set_map
from mapper.core.edits.things import add_thing, set_thing
from mapper.core.records import (
    Calendar,
    Connector,
    Gap,
    Node,
    Overlay,
    Play,
    ProcessMap,
    Product,
    SaleType,
)
from mapper.core.values import LifeStage, MapKind
from mapper.exchange.excel.gaps import gather_gaps
from mapper.ui.figures.words import Words
from mapper.ui.panels.figures.gap import gaps
from mapper.ui.panels.figures.page import Task
from tests.builders import a_map, named
from tests.unit.analysis.people import staffed

TODAY, DUE = date(2026, 11, 27), date(2027, 11, 26)  # a year of 261 working days of 8 hours
HOURS = 261 * 8


@pytest.fixture
def session():
    """50 cases a month take an hour each, of which a fifth is won; a gap to fill with more of the same."""
    builder = a_map("Sale", deal_value=1000.0).start().measured(entries_a_month=50.0).to("Sell")
    builder.step("Sell", touch_hours=1.0, role="S").measured(wait_days=20.0)
    builder.to("Won", share=0.2).to("Lost", share=0.8)
    session = staffed(builder.map("Other", MapKind.AS_IS).start().to("Won"), ana=("S", 1.0))
    calendar = named(session.store, Calendar, "Office")
    session.run(set_thing, calendar.id, leave_days=0.0, non_selling_share=0.0)
    sale = named(session.store, ProcessMap, "Sale").id
    session.run(add_thing, SaleType, name="More", map_id=sale, cap=1000.0)
    session.run(add_thing, Gap, name="Year", target=500_000.0, due=DUE.isoformat())
    return session


def _told(document):
    """Hours taken by what enters, expected money and coverage of the gap, as each place tells them."""
    [gap] = document.all(Gap)
    told = []
    for each in document.all(ProcessMap):
        figures = map_figures(document, each.id, TODAY)
        page = gaps(Task(figures, Words(figures.reader, QLocale.c()), breathe=lambda: None))
        _, money, _, coverage = (headline.figure.value for headline in page.headlines)
        told.append((page.mixing.case.entering, money, coverage))
    [row] = gather_gaps(document, TODAY).gaps
    told.append((row.case.entering, row.best.mix.money, open_value(document) / 500_000))
    [of_json] = document_as_json(document, TODAY)["gaps"]
    best = of_json["best"]["mix"]
    told.append((of_json["filling"]["entering"], best["expected"]["value"], of_json["coverage"]))
    assert gap.target == 500_000
    return told


def test_a_strategy_is_in_effect_once_whichever_map_is_open(session):
    session.run(add_thing, Product, name="P")
    product = named(session.store, Product, "P").id
    stage = LifeStage.INTRODUCTION
    session.run(add_thing, Overlay, product_id=product, life_stage=stage, touch_factor=1.4, cycle_factor=1.4)
    sale = named(session.store, ProcessMap, "Sale")
    session.run(set_map, sale.id, product_id=product, life_stage=stage)
    [gap] = session.store.all(Gap)
    case = filling(session.store, gap.id, TODAY)
    [offer] = case.offers
    assert list(offer.hours.values()) == pytest.approx([1.4])
    assert list(case.entering.values()) == pytest.approx([12 * 50 * 1.4])
    started = floor((HOURS - 840) / 1.4)
    for entering, money, coverage in _told(session.store):
        assert list(entering.values()) == pytest.approx([840.0])
        assert money == pytest.approx(started * 1000 * 0.2 * offer.in_time)
        assert coverage == pytest.approx(1000 * 1000 / 500_000)


def test_a_play_that_is_on_sets_win_rate_and_cycle_of_what_is_offered(session):
    line = next(each for each in session.store.all(Connector) if each.share == 0.2)
    step = named(session.store, Node, "Sell").id
    session.run(
        add_thing,
        Play,
        node_id=step,
        name="Bold",
        is_on=True,
        connector_id=line.id,
        share=0.5,
        wait_days=50.0,
    )
    [gap] = session.store.all(Gap)
    [offer] = filling(session.store, gap.id, TODAY).offers
    assert offer.win_rate == pytest.approx(0.5)
    assert win_rate(session.store) == pytest.approx(0.5)
    assert offer.in_time < 1
    started = floor(HOURS - 600)
    for _, money, _ in _told(session.store):
        assert money == pytest.approx(min(started, 1000) * 1000 * 0.5 * offer.in_time)
