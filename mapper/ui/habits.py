"""The rooms' habits: what a person mostly links next, remembered from one session to the next. Without Qt."""

import json
from collections.abc import Callable
from typing import Final

_FADING: Final = 0.8
_LEAST: Final = 0.01  # what has faded below this is forgotten


class Habits:
    """For each kind of source, how often each kind of target was taken; older choices count less and less.

    >>> habits = Habits()
    >>> for target in ("step", "step", "end"):
    ...     habits.note("decision", target)
    >>> habits.weight("decision", "step") > habits.weight("decision", "end") > habits.weight("step", "end")
    True
    """

    def __init__(self, kept: str = "", keep: Callable[[str], None] | None = None) -> None:
        """`kept` is what `keep` was given last; what cannot be read counts as nothing."""
        self._keep = keep
        self._weights = _read(kept)

    def weight(self, source: str, target: str) -> float:
        """How much speaks for this target after this source; 0 when it was never taken."""
        return self._weights.get(source, {}).get(target, 0.0)

    def note(self, source: str, target: str) -> None:
        """The target was taken: what was taken after this source before fades."""
        faded = {name: weight * _FADING for name, weight in self._weights.get(source, {}).items()}
        faded[target] = faded.get(target, 0.0) + 1.0
        self._weights[source] = {name: round(w, 4) for name, w in faded.items() if w >= _LEAST}
        if self._keep is not None:
            self._keep(json.dumps(self._weights, sort_keys=True))


def _read(text: str) -> dict[str, dict[str, float]]:
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {
        str(source): {str(t): float(w) for t, w in targets.items() if isinstance(w, int | float)}
        for source, targets in found.items()
        if isinstance(targets, dict)
    }
