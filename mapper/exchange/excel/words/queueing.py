"""Headers of the hidden columns in which waits for people are computed, by the key of the column."""

from collections.abc import Mapping
from typing import Final

from mapper.exchange.excel.words.word import Word, worded

HEADERS: Final[Mapping[str, Word]] = worded(
    {
        "calendar_months": "Calendar months",
        "work_days": "Days worked on",
        "work_days_week": "Days worked on in the week",
        "work_days_month": "Days worked on in the month",
        "work_days_quarter": "Days worked on in the quarter",
        "work_days_year": "Days worked on in the year",
        "hours_number": "Hours or none",
        "weighted_days": "Days by part",
        "second_moment": "Mean of squares",
        "squares": "Squared hours per entry",
        "wait_told": "Wait by the program",
        "wait_there": "Days waiting there",
        "work_visits": "Visits with work",
        "work_squares": "Squared hours",
        "arrivals_squared": "Variation of arrivals squared",
        "needed_visits": "Visits to staff for of all maps",
        "needed_squares": "Squares of work to staff for of all maps",
        "both_variations": "Half of both variations to staff for",
        "others_visits": "Visits an hour of other maps",
        "others_squares": "Squared hours an hour of other maps",
        "others_peak": "Busiest month of other maps",
        "all_visits": "Visits of all maps",
        "all_squares": "Squared hours of all maps",
        "all_variations": "Half of both variations of all maps",
        "person_days": "Days of a person",
        "largest": "Most hours of one person",
        "servers": "People alike",
        "busiest_month": "Busiest month",
        "wait_limit": "Limit of waiting",
        "is_live": "Is computed here",
        "wait_days": "Days waiting",
        "board_wait": "Days to the meeting",
    }
)
