"""What follows from an edit and what may not be: run once, in this written order, before every commit."""

from mapper.core.draft import Draft
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


def run_rules(draft: Draft, *, is_read: bool = False) -> None:
    """Complete the draft. Raises Refused with the reason when it may not be committed. `is_read`: `checks.verify`."""
    permits.enforce(draft)
    scenarios.follow(draft)
    cascade.follow(draft)
    naming.follow(draft)
    sticking.follow(draft)
    membership.settle(draft)
    if scenarios.has_scenarios(draft):  # which cell a node came to is known only now
        scenarios.follow(draft)
        membership.settle(draft)
    lineage.follow(draft)
    bends.follow(draft)
    shares.tidy(draft)
    reopening.follow(draft)
    checks.verify(draft, is_read=is_read)
    scenarios.enforce(draft)
    locks.enforce(draft)
