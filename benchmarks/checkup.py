"""The measured promises about the check-up: a map with five things on each step, looked at in the background."""

from collections.abc import Iterator
from datetime import date

from benchmarks.clock import cpu_ms, quiet
from benchmarks.hung import hung
from benchmarks.table import Figure
from mapper.analysis.health import check_up
from mapper.core.store import Store

_MOST_A_STEP = 0.1  # milliseconds: 2,000 steps with 10,000 attachments in 200


def figures(sizes: list[int], *, is_quick: bool) -> Iterator[Figure]:
    """The whole check-up of a snapshot nobody has read yet, for each size, beside the making of the snapshot."""
    for steps in sizes:
        store = Store(hung(steps).records)
        repeats = 3 if is_quick else 7
        with quiet():
            taken = cpu_ms(store.snapshot, repeats)
            ours = cpu_ms(lambda store=store: check_up(store.snapshot(), date(2027, 1, 1)), repeats)
        yield Figure("snapshot, in the first thread", steps, None, taken)
        yield Figure("check-up of it, in the background", steps, None, ours, most=_MOST_A_STEP * steps)
