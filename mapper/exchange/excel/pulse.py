"""How far the writing of a workbook is, told by the cells that are written."""

from collections.abc import Callable

from mapper.exchange.pulse import Pulse


class CellPulse(Pulse):
    """Tells how far the writing is: a tenth is reading, four count the cells, and the second half is packing."""

    def __init__(
        self,
        total: int,
        progress: Callable[[float], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        super().__init__(progress, cancelled)
        self._total = max(total, 1)
        self._done = 0
        self._read = 0.0

    def read(self) -> None:
        """Tell that another piece was read or worked out, before there is anything to write."""
        self._read += 0.1 * (0.1 - self._read)  # nearer to a tenth each time, whatever their number
        self.tell(self._read)

    def expect(self, cells: int) -> None:
        """Tell how many cells there will be, where that is known later."""
        self._total = max(cells, 1)
        self.tell(0.1)

    def beat(self, cells: int) -> None:
        """Count cells that were written; the first tenth is for reading, the second half for packing."""
        self._done += cells
        self.tell(0.1 + 0.4 * min(self._done / self._total, 1.0))

    def pack(self, number: int, count: int) -> None:
        """Tell that a sheet, counted from 0, is about to be packed."""
        self.tell(0.5 + 0.45 * number / count)
