"""The figures of a window: those of the map that is shown, worked out in the background once the hands rest."""

from collections.abc import Callable
from datetime import date

from mapper.analysis.map_figures import MapFigures, map_figures
from mapper.analysis.steps.told import told
from mapper.core import queries
from mapper.core.records import ProcessMap
from mapper.core.store import Snapshot
from mapper.services.jobs import Breathe
from mapper.ui.afterwards import Afterwards, Onward
from mapper.ui.bridge import Bridge


class WindowFigures(Afterwards[MapFigures]):
    """The figures of the map that is shown, found anew when it or the document is another one.

    Figures of all its steps - a colour, a column - are worked out once somebody asks for them, and from then on with
    all others as long as they are looked at.
    """

    def __init__(self, bridge: Bridge, today: Callable[[], date] = date.today) -> None:
        def work(snapshot: Snapshot, rest: Breathe) -> MapFigures:
            shown = snapshot.find(ProcessMap, bridge.map_id) or queries.maps(snapshot)[0]
            found = map_figures(snapshot, shown.id, today(), rest)
            tell(found, rest)
            return found

        def tell(found: MapFigures, rest: Breathe) -> None:
            for code in tuple(bridge.worked.asked):
                told(found, code, rest)

        super().__init__(bridge, work, bridge)
        self._steps: Onward[None] = Onward(bridge, tell, self, is_wanted=False)
        self._steps.changed.connect(self._tell_steps)
        self.changed.connect(lambda: bridge.tell_figures(self.value, is_stale=self.is_stale))
        bridge.map_switched.connect(self.again)
        bridge.steps_wished.connect(self._work_out_steps)

    def close(self) -> None:
        self._steps.close()
        super().close()

    def _work_out_steps(self) -> None:
        """Once for all that is asked for in one go."""
        self._steps.again()
        self._steps.set_wanted(True)

    def _tell_steps(self) -> None:
        if not self._steps.is_stale:
            self._steps.set_wanted(False)
            self._bridge.steps_told.emit()
