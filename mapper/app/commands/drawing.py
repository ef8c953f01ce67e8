"""Drawing without a window: Qt's painting, without widgets and without a screen, loaded only when it is needed."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def painting(*, needed: bool) -> Iterator[None]:
    """In here pictures can be painted, when `needed`; one application for all of them."""
    if not needed:
        yield
        return
    from mapper.ui.render.export import ensure_gui

    with ensure_gui():
        yield
