"""The measured promises: how time is taken."""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median


def cpu_ms(deed: Callable[[], object], repeats: int, warm: int = 1) -> float:
    """The median processor time of a deed in milliseconds, after some runs that do not count."""
    for _ in range(warm):
        deed()
    return median(once(deed) for _ in range(repeats))


def in_turn_ms(
    bare: Callable[[], object], ours: Callable[[], object], repeats: int, warm: int = 1
) -> tuple[float, float]:
    """The medians of two deeds done in turn, so that both meet the same machine: the floor's and ours."""
    for _ in range(warm):
        bare()
        ours()
    pairs = [(once(bare), once(ours)) for _ in range(repeats)]
    return median(first for first, _ in pairs), median(second for _, second in pairs)


def once(deed: Callable[[], object]) -> float:
    """The processor time of a deed done once, in milliseconds."""
    start = time.process_time()
    deed()
    return (time.process_time() - start) * 1000


def wall_ms(deed: Callable[[], object]) -> float:
    """The wall time of a deed done once, in milliseconds."""
    start = time.perf_counter()
    deed()
    return (time.perf_counter() - start) * 1000


@contextmanager
def quiet() -> Iterator[None]:
    """In here the garbage of what was done before is gone and is not counted again and again."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def resident_mb() -> float:
    """The memory this process occupies, in megabytes; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096 / 1e6
    except OSError:
        return 0.0
