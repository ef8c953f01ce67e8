"""A connector states how often it is taken in one way: the one given last stands."""

from types import MappingProxyType
from typing import Final

from mapper.core.draft import Draft
from mapper.core.records import Connector
from mapper.core.rules.heeding import Heeds

HEEDS: Final[Heeds] = MappingProxyType({Connector: frozenset({"share", "count"})})


def tidy(draft: Draft) -> None:
    """Where a share and a count meet on one connector, keep the one that is new."""
    for before, after in draft.changes().of_type(Connector):
        if after is None or after.share is None or after.count is None:
            continue
        count_is_new = before is None or before.count != after.count
        draft.update(after, **({"share": None} if count_is_new else {"count": None}))
