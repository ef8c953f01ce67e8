"""The figures of a window: those of the map that is shown, worked out in the background once the hands rest."""

from collections.abc import Callable
from datetime import date

from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.core import queries
from mapper.core.records import ProcessMap
from mapper.core.store import Snapshot
from mapper.services.jobs import Breathe
from mapper.ui.afterwards import Afterwards
from mapper.ui.bridge import Bridge
from mapper.ui.fields.figured import WEAK_FIELDS


def figures_of(
    bridge: Bridge,
    today: Callable[[], date] = date.today,
    coloured_by: Callable[[], str | None] = lambda: None,
) -> Afterwards[MapFigures]:
    """The figures of the map that is shown, found anew when it or the document is another one.

    `coloured_by` tells the key of the field that colours the map: what is looked at anyway is worked out here as well.
    """

    def work(snapshot: Snapshot, rest: Breathe) -> MapFigures:
        shown = snapshot.find(ProcessMap, bridge.map_id) or queries.maps(snapshot)[0]
        found = map_figures(snapshot, shown.id, today(), rest)
        if coloured_by() in WEAK_FIELDS:
            rest()
            found.weak_at  # noqa: B018  # kept by the figures from now on
        return found

    figures = Afterwards(bridge, work, bridge)
    bridge.map_switched.connect(figures.again)
    figures.changed.connect(lambda: bridge.tell_figures(figures.value, is_stale=figures.is_stale))
    return figures
