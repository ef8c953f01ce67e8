"""The words for what keeps a figure from being told, and for what was taken for granted, by the codes of remarks."""

from collections.abc import Mapping
from typing import Final

from mapper.exchange.excel.words.word import Word, worded

REMARKS: Final[Mapping[str, Word]] = worded(
    {
        "no_start": "The map has no start.",
        "no_end": "The map has no end.",
        "no_way_out": "No line leads on from: {names}.",
        "share_unknown": "A branch has no share at: {names}.",
        "no_share": "A share is no number from 0 to 100 % at: {names}.",
        "shares_not_one": "The shares do not add up to 100 % at: {names}.",
        "trapped": "No way leads to an end from: {names}.",
        "not_solvable": "Cases go round too long to be counted at: {names}.",
        "several_starts": "The map has several starts; each is taken to get the same share of the cases.",
        "unreachable": "No case comes to: {names}.",
        "attempts_limit_ignored": "The limit of attempts counts nothing, as no line leads straight back, at: {names}.",
        "attempts_limit_anew": "Attempts are counted anew each time a case comes back to: {names}.",
        "given_up_parked": "No line says where cases go after the last attempt, so they count as parked at: {names}.",
        "no_won_end": "No end of the map counts as won.",
        "no_win": "No case is ever won.",
        "never_won": "No case is ever won.",
        "not_a_number": "What is stated is no number that can be reckoned with, and is left out, at: {names}.",
        "number_unknown": "A number is stated that cannot be reckoned with.",
        "entries_unknown": "How many cases enter is not stated.",
        "entries_unlimited": "How many cases enter is not stated; so many are taken as the people can carry.",
        "value_missing": "What a won case brings is not stated.",
        "margin_all": "No margin is stated, so all of the value counts.",
        "wait_missing": "No days are stated and count nothing at: {names}.",
        "wait_unknown": "No days are stated, so it takes as long as its work, at: {names}.",
        "work_above_wait": "The work takes longer than the days that are stated at: {names}.",
        "no_people": "Nobody has time for: {names}.",
        "people_absent": "All people have left by then or have not started yet as: {names}.",
        "calendar_unknown": "No calendar tells the hours of: {names}.",
        "some_calendars_unknown": "Some people have no calendar and count nothing as: {names}.",
        "shared_with_other_maps": "Other maps take a part of the hours of: {names}.",
        "zero_capacity": "The people have no hours for cases as: {names}.",
        "target_zero": "No hours are to be planned, as the planned utilisation is 0 %, of: {names}.",
        "no_work": "No hours of work are stated for: {names}.",
        "capacity_unknown": "What people can carry is not known and limits nothing.",
        "roles_left_out": "The hours are not known and limit nothing of: {names}.",
        "rationed_at_entry": "Cases beyond what the people can carry are taken to wait outside.",
        "piles_up_inside": "Where they come in all the same and pile up inside, fewer are won.",
        "done_in_later_months": "Cases of busy months are done in later ones, as far as the span goes, by: {names}.",
        "parted_with_other_maps": "All maps together ask for more than there is, and each gets its part, of: {names}.",
        "over_allocated": "More than all of the time is given away of: {names}.",
    }
)
