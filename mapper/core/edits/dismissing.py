"""Edits of what the team lets be: findings of the check-up that it knows of, with the reason, and taking that back."""

from collections.abc import Sequence
from typing import NamedTuple

from mapper.core.draft import Draft
from mapper.core.history import Label
from mapper.core.ids import DismissalId, MapId
from mapper.core.records import Dismissal


class About(NamedTuple):
    """What names a finding from one check-up to the next: where, which rule, and the records it is about.

    `record_ids` are parted by spaces, the first record first; "" where it is about no record.
    """

    map_id: MapId | None
    code: str
    record_ids: str


def ignore_findings(draft: Draft, /, findings: Sequence[About], reason: str = "") -> Label:
    """Let findings be; those that are let be already take the reason."""
    known = {About(each.map_id, each.code, each.about): each for each in draft.all(Dismissal)}
    for about in findings:
        if about in known:
            draft.update(known[about], reason=reason.strip())
            continue
        fields = {"map_id": about.map_id, "code": about.code, "about": about.record_ids}
        known[about] = draft.put(
            Dismissal(id=draft.new_id(Dismissal), reason=reason.strip(), **fields)  # type: ignore[arg-type]
        )
    return Label("ignore_findings", {"count": len(findings), "name": reason.strip()})


def heed_findings(draft: Draft, /, dismissal_ids: Sequence[DismissalId]) -> Label:
    """Tell findings again that were let be."""
    for dismissal_id in dismissal_ids:
        draft.remove(draft.get(Dismissal, dismissal_id))
    return Label("heed_findings", {"count": len(dismissal_ids)})
