"""What follows from an edit and what may not be: run once, in this written order, before every commit."""

from typing import Final

from mapper.core.draft import Draft
from mapper.core.records import ProcessMap
from mapper.core.rules import (
    bends,
    cascade,
    checks,
    lineage,
    locks,
    membership,
    naming,
    permits,
    reopening,
    scenarios,
    shares,
    sticking,
)
from mapper.core.rules.heeding import Rule, Rules
from mapper.core.values import MapKind


def _follow_into_cells(draft: Draft) -> None:
    """Which cell a node came to is known only once membership is settled; then the scenarios go there too."""
    if scenarios.has_scenarios(draft):
        scenarios.follow(draft)
        membership.settle(draft)


_ALL_FOLLOWING: Final = (
    Rule(permits.enforce, permits.HEEDS),
    Rule(scenarios.follow, scenarios.HEEDS),
    Rule(cascade.follow, cascade.HEEDS),
    Rule(naming.follow, naming.HEEDS),
    Rule(sticking.follow, sticking.HEEDS),
    Rule(membership.settle, membership.HEEDS),
    Rule(_follow_into_cells, scenarios.HEEDS),
    Rule(lineage.follow, lineage.HEEDS),
    Rule(bends.follow, bends.HEEDS),
    Rule(shares.tidy, shares.HEEDS),
    Rule(reopening.follow, reopening.HEEDS),
)
_FOLLOWING: Final = Rules(_ALL_FOLLOWING)
_FOLLOWING_WITHOUT_SCENARIOS: Final = Rules(
    tuple(rule for rule in _ALL_FOLLOWING if rule.heeds is not scenarios.HEEDS)
)
_REFUSING: Final = Rules((Rule(scenarios.enforce, scenarios.HEEDS), Rule(locks.enforce, locks.HEEDS)))


def run_rules(draft: Draft, *, is_read: bool = False) -> None:
    """Complete the draft. Raises Refused with the reason when it may not be committed. `is_read`: `checks.verify`."""
    may_be_bound = _may_be_bound(draft)
    (_FOLLOWING if may_be_bound else _FOLLOWING_WITHOUT_SCENARIOS).run(draft)
    checks.verify(draft, is_read=is_read)
    if may_be_bound:
        _REFUSING.run(draft)


def _may_be_bound(draft: Draft) -> bool:
    """Whether there can be a scenario or a locked map; mostly there is none, and no rule about them is asked."""
    for each in draft.before.all(ProcessMap):
        if each.is_locked or each.kind is MapKind.SCENARIO:
            return True
    return bool(draft.changes().of_type(ProcessMap))
