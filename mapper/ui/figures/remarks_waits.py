"""The figures in words: what the laws of waiting take for granted, and where they do not hold."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

OF_WAITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # queues
        "overload": QT_TRANSLATE_NOOP(
            "Remark", "More comes than {names} can do, so the queue grows without end"
        ),
        "no_servers": QT_TRANSLATE_NOOP("Remark", "Nobody is there to do it"),
        "first_come_first_served": QT_TRANSLATE_NOOP(
            "Remark", "Who comes first is served first, at whatever step"
        ),
        "arrivals_taken_random": QT_TRANSLATE_NOOP(
            "Remark",
            "Cases are taken to come by chance, though it is stated how unevenly they come to {names}",
        ),
        "poisson_arrivals": QT_TRANSLATE_NOOP("Remark", "Cases come by chance, independently of one another"),
        "exponential_work": QT_TRANSLATE_NOOP("Remark", "Hours of work spread exponentially"),
        "steady_state": QT_TRANSLATE_NOOP("Remark", "As many cases come as go, for a long time"),
        "tail_taken_exponential": QT_TRANSLATE_NOOP("Remark", "Long waits are taken to spread exponentially"),
        "approximate": QT_TRANSLATE_NOOP("Remark", "An approximation"),
        "roles_wait_apart": QT_TRANSLATE_NOOP("Remark", "Several roles are waited for apart at {names}"),
        "variation_assumed": QT_TRANSLATE_NOOP(
            "Remark",
            "How much the work differs is not stated for {names}; it is taken as exponential",
        ),
        "priorities": QT_TRANSLATE_NOOP(
            "Remark",
            "By priority several people have a law only where their work is alike and exponential: {names}",
        ),
        "priorities_and_patience": QT_TRANSLATE_NOOP(
            "Remark", "No law holds where work has priorities and customers give up as well: {names}"
        ),
        "seasonal": QT_TRANSLATE_NOOP(
            "Remark", "In its busiest months more comes than can be done by {names}"
        ),
        "few_arrivals": QT_TRANSLATE_NOOP(
            "Remark", "Too little comes in the year for a law to hold for {names}"
        ),
        "near_full": QT_TRANSLATE_NOOP("Remark", "Above 95 % waits hang on the smallest change for {names}"),
        "in_batches": QT_TRANSLATE_NOOP(
            "Remark",
            "After a meeting, cases come to {names} many at a time and wait longer than is told here",
        ),
        "many_give_up": QT_TRANSLATE_NOOP(
            "Remark", "Many customers do not wait for {names} to the end, and still count at the steps behind"
        ),
        "unequal_people": QT_TRANSLATE_NOOP(
            "Remark", "People of {names} have unequal hours; they count as fewer who are alike"
        ),
        "taken_alike": QT_TRANSLATE_NOOP(
            "Remark", "People of {names} have unequal hours; each counts with the mean of them"
        ),
        "uneven_months": QT_TRANSLATE_NOOP("Remark", "Some months are much busier than others for {names}"),
        "stay_taken_exponential": QT_TRANSLATE_NOOP(
            "Remark", "How the waits differ is not stated at {names}; they are taken as exponential"
        ),
        "work_taken_exponential": QT_TRANSLATE_NOOP("Remark", "The work is taken as exponential for {names}"),
        "patience_pooled": QT_TRANSLATE_NOOP("Remark", "The customers’ patience is pooled for {names}"),
        "comes_at_any_time": QT_TRANSLATE_NOOP("Remark", "Cases come at any time alike"),
        "takes_all": QT_TRANSLATE_NOOP("Remark", "The meeting takes all that wait"),
        "exponential_patience": QT_TRANSLATE_NOOP("Remark", "The customers’ patience spreads exponentially"),
        "urgent_first": QT_TRANSLATE_NOOP("Remark", "What is urgent comes first"),
        "begun_work_is_finished": QT_TRANSLATE_NOOP("Remark", "Work that was begun is finished first"),
        "patience_unknown": QT_TRANSLATE_NOOP("Remark", "No patience of customers is stated"),
        "tail_unknown": QT_TRANSLATE_NOOP("Remark", "The law does not tell how waits spread"),
    }
)
