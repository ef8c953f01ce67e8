"""Headers of the hidden sheet Mapper people, by the key of the column."""

from collections.abc import Mapping
from typing import Final

from mapper.exchange.excel.words.word import Word, worded

HEADERS: Final[Mapping[str, Word]] = worded(
    {
        "other_map": "Other map",
        "hours_a_month": "Hours a mean month",
        "visits_an_hour": "Visits an hour",
        "squares_an_hour": "Squared hours an hour",
        "months_week": "Mean months in the week",
        "months_month": "Mean months in the month",
        "months_quarter": "Mean months in the quarter",
        "months_year": "Mean months in the year",
        "busiest_week": "Busiest month of the week",
        "busiest_month": "Busiest month",
        "busiest_quarter": "Busiest month of the quarter",
        "busiest_year": "Busiest month of the year",
        "asked_hours": "Hours asked for",
        "asked_visits": "Visits asked for",
        "asked_squares": "Squared hours asked for",
        "asked_at_most": "Hours asked for at most",
        "staff_no": "Staff no",
        "span_no": "Span no",
        "period_no": "Period no",
        "month_part": "Part of the cases",
        "own_days": "Days of the calendar of the map",
        "beside_no": "Row of the other map",
        "mean_months": "Mean months in it",
        "beside_hours": "Hours other maps ask for",
        "come": "Cases of all maps that come",
        "over_hours": "Cases beyond the hours",
        "if_empty": "Left if nothing waited before",
        "own_left": "Left of this map",
        "left_of_all": "Left of all maps",
        "left_after": "Left at the end",
        "span_over": "Cases beyond all hours",
        "span_entries": "Entries in the span",
    }
)
