"""The way back: what the shares at a step would come to, where an import gives some of them other values."""

from collections.abc import Iterator, Sequence
from typing import Final

from mapper.analysis.graph import SHARE_TOLERANCE
from mapper.core import queries
from mapper.core.errors import Problem
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node
from mapper.services.returning.items import Branching, Change, ReturnPlan

_MOST_TOLD: Final = 5
_DIGITS: Final = 12  # sums of shares are rounded


def branchings(reader: Reader, changes: Sequence[Change]) -> tuple[Branching, ...]:
    """The steps at which a share would change, each with all its shares as the document has them."""
    lines = (
        reader.find(Connector, change.spot.record_id)
        for change in changes
        if change.spot.record_type is Connector and change.spot.field == "share"
    )
    nodes = dict.fromkeys(line.source_id for line in lines if line is not None)
    return tuple(
        Branching(name=reader.get(Node, node_id).name, shares=queries.shares_out(reader, node_id))
        for node_id in nodes
    )


def sums_told(plan: ReturnPlan, taken: Sequence[Change]) -> Sequence[Problem]:
    """What to tell of steps whose shares would not come to 100 % with the changes `taken`: nothing rescales them."""
    told = list(_off(plan, taken))
    if len(told) <= _MOST_TOLD:
        return told
    return [*told[:_MOST_TOLD], Problem("return_shares_more", count=len(told) - _MOST_TOLD)]


def _off(plan: ReturnPlan, taken: Sequence[Change]) -> Iterator[Problem]:
    new = {change.spot.record_id: change.there for change in taken if change.spot.field == "share"}
    for step in plan.branchings:
        if not new.keys() & step.shares.keys():
            continue
        shares = [new.get(line_id, share) for line_id, share in step.shares.items()]
        known = [share for share in shares if isinstance(share, int | float)]
        total = round(sum(known), _DIGITS)
        is_whole = len(known) == len(shares)  # what is not known yet may fill a sum up
        if total > 1 + SHARE_TOLERANCE or (is_whole and total < 1 - SHARE_TOLERANCE):
            yield Problem("return_shares_off", name=step.name, text=f"{total * 100:.4g} %")
