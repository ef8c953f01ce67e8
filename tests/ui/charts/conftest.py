"""One chart of each kind, with all that makes drawing hard: long names, ranges, nothing known, numbers below 0."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from mapper.analysis.figure import Unit
from mapper.ui.charts.data import Bar, Chart, Kind, Row, Series, Target, Tone
from mapper.ui.charts.style import Style
from mapper.ui.figures.measure import Measure
from mapper.ui.theme import load_tokens

LONG = "Demonstrate the fit to everybody who has a word in it, on their own data"


def row(name, *values, **about):
    bars = tuple(each if isinstance(each, Bar) else Bar(value=each) for each in values)
    return Row(name=name, bars=bars, **about)


FUNNEL = Chart(
    kind=Kind.BARS,
    title="Funnel",
    about="of 100 deals that enter",
    measure=Measure(Unit.CASES),
    series=(Series("Deals that reached it"), Series("Visits", Tone.LIGHT)),
    rows=(
        row("Prospecting", 100.0, 118.0, key="stage-1", aside="83 leave here"),
        row(LONG, 17.0, 19.2, key="stage-2", aside="8.5 leave here", tip="<p>17 = 100 x 0.17</p>"),
        row("Selling", 8.5, 0.0, key="stage-3"),
        row("Delivering", 1.97, None),
    ),
)
USE = Chart(
    kind=Kind.BARS,
    title="Use of people's time",
    measure=Measure(Unit.SHARE),
    target=Target(0.85, "Target"),
    rows=(
        row("Marketing", 0.61),
        row("Account executive", Bar(value=0.91, tone=Tone.HIGH, remark="above the target")),
        row(LONG, Bar(value=1.04, tone=Tone.OVER, remark="over")),
        row("Delivery", None),
    ),
)
LADDER = Chart(
    kind=Kind.STACK,
    title="Lead time",
    measure=Measure(Unit.DAYS),
    series=(Series("Work"), Series("Waiting", Tone.LIGHT)),
    rows=(row("Prospecting", 0.2, 8.0), row(LONG, 30.0, 84.0), row("Delivering", None, 30.0)),
)
AGES = Chart(
    kind=Kind.COLUMNS,
    title="Age of what waits",
    measure=Measure(Unit.CASES),
    rows=(
        row("0-30", Bar(value=14.0, tone=Tone.COOL)),
        row("31-60", Bar(value=6.2, tone=Tone.WARM)),
        row("61-90", Bar(value=2.1, tone=Tone.HOT)),
        row("90+", Bar(value=0.0, tone=Tone.HOTTEST)),
    ),
)
LEVERS = Chart(
    kind=Kind.BARS,
    title="Fix or hire",
    measure=Measure(Unit.MONEY, "EUR"),
    is_signed=True,
    rows=(
        row(LONG, Bar(value=412_000.0, low=240_000.0, high=600_000.0, tone=Tone.GOOD), key="node-1"),
        row("One more account executive", Bar(value=-84_000.0, low=-90_000.0, high=2_000.0, tone=Tone.OVER)),
        row("One more", 0.0),
    ),
)
CALLS = Chart(
    kind=Kind.COURSE,
    title="Calls a week",
    measure=Measure(Unit.CASES),
    series=(Series("Measured"), Series("Target", Tone.QUIET)),
    rows=tuple(row(f"Week {n}", value, 50.0) for n, value in enumerate([32.0, 38.0, None, 41.0, 47.0, 58.0])),
)
GAP = Chart(
    kind=Kind.BARS,
    title="Gap to fill",
    measure=Measure(Unit.MONEY, "EUR"),
    rows=(
        row("Target", 900_000.0),
        row("Booked", Bar(value=600_000.0, tone=Tone.LIGHT)),
        row("Best mix", Bar(value=180_000.0, start=600_000.0, tone=Tone.GOOD)),
        row("Missing", Bar(value=120_000.0, start=780_000.0, tone=Tone.OVER, remark="missing")),
    ),
)
EMPTY = replace(FUNNEL, rows=(), empty="No deal can be followed through this map yet, for it has no start.")
CHARTS = (FUNNEL, USE, LADDER, AGES, LEVERS, CALLS, GAP, EMPTY)


def style(theme="light", text=14.0, locale="en_GB", *, is_leftwards=False):
    return Style(load_tokens(theme), text, QLocale(locale), is_leftwards)


@pytest.fixture(params=CHARTS, ids=lambda chart: f"{chart.title}{' of nothing' if chart.is_empty else ''}")
def chart(qapp, request):
    return request.param
