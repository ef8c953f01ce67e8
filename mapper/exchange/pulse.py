"""How far work on a file is: progress told, and the end where the person has cancelled."""

from collections.abc import Callable

from mapper.core.errors import Trouble


class Pulse:
    """Tells how far the work is, and ends it when the person has cancelled."""

    def __init__(
        self, progress: Callable[[float], None] | None, cancelled: Callable[[], bool] | None
    ) -> None:
        self._progress = progress
        self._cancelled = cancelled

    def tell(self, share: float) -> None:
        """Report a share of the work, 0 to 1. Raises Trouble("cancelled")."""
        if self._cancelled is not None and self._cancelled():
            raise Trouble("cancelled")
        if self._progress is not None:
            self._progress(share)
