"""The check-up's fixes: the one edit that mends a finding."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from mapper.analysis.checkup.finding import Finding, Fix
from mapper.analysis.checkup.people import is_used
from mapper.core.draft import Draft
from mapper.core.edits import connectors, lanes, measures, mending, nodes, resources, stages
from mapper.core.errors import Refused
from mapper.core.history import Label
from mapper.core.ids import ConnectorId, LaneId, MapId, NodeId, StageId
from mapper.core.records import record_type_of
from mapper.core.values import ConnectorKind, NodeKind


def _delete_unused(draft: Draft, entry_id: str) -> Label:
    entry: Any = draft.get(record_type_of(entry_id), entry_id)
    if is_used(draft, entry):
        raise Refused("used_meanwhile", name=entry.name)
    return resources.delete_resource(draft, entry_id)


_FIXES: Final[Mapping[Fix, Callable[[Draft, str], Label]]] = MappingProxyType(
    {
        Fix.RESCALE_SHARES: lambda draft, i: mending.rescale_shares(draft, NodeId(i)),
        Fix.FILL_SHARES: lambda draft, i: mending.fill_shares(draft, NodeId(i)),
        Fix.ADD_START: lambda draft, i: mending.add_start(draft, MapId(i)),
        Fix.MOVE_START: lambda draft, i: mending.move_to_customer(draft, NodeId(i)),
        Fix.ADD_END: lambda draft, i: mending.add_end(draft, NodeId(i)),
        Fix.MAKE_STEP: lambda draft, i: nodes.set_node_kind(draft, NodeId(i), NodeKind.STEP),
        Fix.MARK_RETURN: lambda draft, i: connectors.set_connector(
            draft, ConnectorId(i), kind=ConnectorKind.RETURNS
        ),
        Fix.LIMIT_ONCE: lambda draft, i: measures.set_measures(draft, NodeId(i), attempts_limit=1),
        Fix.SET_OWNER: lambda draft, i: mending.set_owner(draft, NodeId(i)),
        Fix.DELETE_STAGE: lambda draft, i: stages.delete_stage(draft, StageId(i)),
        Fix.DELETE_LANE: lambda draft, i: lanes.delete_lane(draft, LaneId(i)),
        Fix.DELETE_ENTRY: _delete_unused,
    }
)


def mend(draft: Draft, findings: Sequence[Finding]) -> Label:
    """The label of one edit by which findings of one sort are mended in the draft, at least one of them with a fix.

    What a finding is about may have gone since it was found: Refused("gone") for a single one; of several, those that
    can still be mended are, and Refused("gone") is raised where none can. Refused("used_meanwhile") for a single entry
    that something refers to by now.

    Formula: of each finding that has one, its fix, made at the first record it names, else at its map.
    Assumes: the findings are mended in their order, each on what those before left; one that is refused is passed over
    where there are several.
    Source: docs/formulas.md, The check-up.

    >>> from datetime import date
    >>> from mapper.analysis.example import sale
    >>> from mapper.analysis.health import check_up
    >>> draft = Draft(sale())
    >>> every = check_up(sale(), date(2027, 1, 1))
    >>> found = [finding for finding in every if finding.code == "loop_not_marked"]
    >>> label = mend(draft, found)
    >>> from mapper.core.records import Connector
    >>> draft.get(Connector, "connector-call-call").kind.value
    'returns'
    """
    labels = []
    for finding in findings:
        target = finding.ids[0] if finding.ids else finding.map_id
        if finding.fix is None or target is None:
            continue
        try:
            labels.append(_FIXES[finding.fix](draft, target))
        except Refused:
            if len(findings) == 1:
                raise
    if not labels:
        raise Refused("gone")
    if len(labels) == 1:
        return labels[0]
    return Label("mend", {"count": len(labels)})
