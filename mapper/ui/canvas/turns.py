"""The canvas's cards take turns: they want the same corner and the same keys, so the one that comes last has them."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance


def take_turns(*cards: tuple[SignalInstance, Callable[[], None]]) -> None:
    """Each is told by the signal that it is about to come, and by how it is put away."""
    for coming, _ in cards:
        for other, put_away in cards:
            if other is not coming:
                coming.connect(put_away)
