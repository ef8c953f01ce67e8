"""The words of the report for kinds and states, by their codes."""

from collections.abc import Mapping
from typing import Final

from mapper.exchange.excel.words.word import Word, worded

KINDS: Final[Mapping[str, Word]] = worded(
    {
        "problem": "Problem",
        "idea": "Idea",
        "constraint": "Constraint",
        "action": "Action",
        "parking": "Parked",
        "as_is": "As it is",
        "to_be": "As it shall be",
        "scenario": "Scenario",
        "start": "Start",
        "step": "Step",
        "decision": "Decision",
        "stall": "Stall",
        "slip": "Moving date",
        "end": "End",
        "note": "Note",
        "won": "Won",
        "lost": "Lost",
        "disqualified": "Disqualified",
        "parked": "Parked",
        "flow": "Flow",
        "returns": "Goes back",
        "chase": "Chasing",
        "bypass": "Way round",
        "VA": "Adds value",
        "BNVA": "Needed, adds no value",
        "NVA": "Adds no value",
        "up": "Higher is better",
        "down": "Lower is better",
        "week": "Week",
        "month": "Month",
        "quarter": "Quarter",
        "year": "Year",
        "prospecting": "Prospecting",
        "qualifying": "Qualifying",
        "selling": "Selling",
        "delivering": "Delivering",
        "customer": "Customer",
        "team": "Team",
        "partner": "Partner",
        "nobody": "Nobody",
        "exponential": "Exponential",
        "gamma": "Gamma",
        "fixed": "Always the same",
        "introduction": "Introduction",
        "growth": "Growth",
        "maturity": "Maturity",
        "decline": "Decline",
        "R": "Responsible",
        "A": "Accountable",
        "C": "Consulted",
        "I": "Informed",
        "open": "Open",
        "proposed": "Proposed",
        "agreed": "Agreed",
        "under_way": "Under way",
        "done": "Done",
        "dropped": "Dropped",
        "policy": "Policy",
        "tool": "Tool",
        "skill": "Skill",
        "capacity": "Capacity",
        "fist": "Fist of five",
        "dots": "Dots",
        "estimate": "Estimate",
        "draft": "Not voted yet",
        "discuss": "To discuss",
        "blocked": "Blocked",
        "fix": "Fix",
        "hire": "Hire",
        "train": "Train",
        "other": "Other",
        "accepted": "Accepted",
        "refused": "Refused",
        "yield_loss": "Wins lost, for cases drop out",
        "utilisation": "Use of the time",
        "delay": "Part of the lead time",
        "queue_wait": "Waiting for somebody",
        "rework": "Cases that go back",
        "hand_offs": "Changes of hands",
        "wait_days": "Days of waiting",
        "wait_spread_days": "Spread of the waiting",
        "accurate_share": "Complete and accurate",
        "entries_a_month": "Entries a month",
        "age_limit_days": "Age limit",
        "touch_hours": "Hours of work",
        "share": "Share of the cases",
    }
)

LEVELS: Final[Mapping[int, Word]] = worded(
    {0: "0 none", 1: "1 aware", 2: "2 with help", 3: "3 alone", 4: "4 teaches"}
)
STRENGTHS: Final[Mapping[int, Word]] = worded({0: "none", 1: "weak", 2: "fair", 3: "strong"})
REGISTER: Final[Mapping[str, Word]] = worded(
    {
        "problem": "Problems",
        "constraint": "Constraints",
        "idea": "Ideas",
        "decision": "Decisions",
        "action": "Actions",
        "parking": "Parking lot",
    }
)
EVERY: Final[Mapping[str, Word]] = worded(
    {"week": "a week", "month": "a month", "quarter": "a quarter", "year": "a year"}
)
PARTS: Final[Mapping[str, Word]] = worded(
    {
        "goals": "Goals",
        "map": "The map",
        "changes": "What changes",
        "figures": "Figures",
        "levers": "Levers",
        "stages": "Stages",
        "steps": "Steps in detail",
        "stalls": "Stalls and moving dates",
        "skills": "Skills that are lacking",
        "register": "Register",
        "agreement": "Votes and agreements",
        "targets": "Targets",
    }
)
LEVERS: Final[Mapping[str, Word]] = worded(
    {
        "share": "{about}: {change}",
        "drop_out": "{about}: {change} drop out",
        "touch": "{about}: {change} of work",
        "wait": "{about}: {change} of waiting",
        "attempts": "{about}: {change} tries",
        "entries": "{change} cases a month enter",
        "hire": "{change} {about}",
    }
)
