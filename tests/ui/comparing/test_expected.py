"""What can be expected in words: no difference and one that is not known are told apart, and why it is not."""

from datetime import date

from PySide6.QtCore import Qt

from mapper.analysis.comparison.compare import compare
from mapper.analysis.comparison.side import Side
from mapper.core import queries
from mapper.core.store import Store
from mapper.ui.comparing.expected import expected
from mapper.ui.models.changes import ChangesModel, expected_head
from tests.builders import a_map

ROLE = Qt.ItemDataRole
TODAY = date(2026, 5, 4)


def a_process(builder, entries=None):
    builder = builder.stage("Selling").lane("Sales").start()
    if entries is not None:
        builder = builder.measured(entries_a_month=entries)
    return builder.to("Call").step("Call").to("Won", share=0.5).to("Lost", share=0.5)


def told():
    """The same process twice; only of the second is it known how many cases come."""
    builder = a_process(a_process(a_map("As is")).map("To be"), entries=40.0)
    store = Store(builder.records())
    sides = [Side(store, process_map.id) for process_map in queries.maps(store)]
    return expected(compare(*sides), TODAY, lambda: None).figures


def test_equal_and_not_known_are_told_apart_with_why(qapp):
    by_sign = {figure.sign: figure for figure in told()}
    assert set(by_sign) == {"=", "?"}
    assert by_sign["="].why == ""
    assert "–" in by_sign["?"].before
    assert by_sign["?"].why == "The start does not say how many cases enter a month"
    model = ChangesModel()
    model.show_heads([expected_head(told(), is_stale=False)])
    _, *rows = model.rows
    assert [row.aside for row in rows] == [figure.sign for figure in told()]
    assert [model.data(model.index_of(row), ROLE.ToolTipRole).split("\n", 2)[2:] for row in rows] == [
        [figure.why or figure.ranges] for figure in told()
    ]


def handing(builder, offer):
    builder = (
        builder.stage("Selling").lane("Sales").start().to("Call").step("Call", touch_hours=2, role="Sales")
    )
    builder = builder.to("Offer", share=0.5).to("Lost", share=0.5)
    return builder.step("Offer", touch_hours=2, role=offer).to("Won")


def test_what_somebody_passes_on_and_takes_over_is_told_where_it_changes(qapp):
    store = Store(handing(handing(a_map("As is"), "Sales").map("To be"), "Presales").records())
    sides = [Side(store, process_map.id) for process_map in queries.maps(store)]
    doings = {each.name: each.lines for each in expected(compare(*sides), TODAY, lambda: None).doings}
    assert "passes on 0 → 50 times in 100 cases" in doings["Sales"]
    assert "takes over 0 → 50 times in 100 cases" in doings["Presales"]
    assert sum("in 100 cases" in line for lines in doings.values() for line in lines) == 2
