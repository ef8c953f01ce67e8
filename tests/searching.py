"""How long a search goes on whose examples cost much each: a few in the suite, more of them in `make fuzz`."""

from typing import Any

import hypothesis


def briefly(examples: int = 10, *, at_most: int | None = None, **others: Any) -> hypothesis.settings:
    """Only so many examples in the suite, always the same ones; as many as the profile says where it goes looking.

    `at_most` so many there, where each of them costs so much that it would never end.
    """
    if hypothesis.settings.get_current_profile_name() == "suite":
        others["max_examples"] = examples
    elif at_most is not None:
        others["max_examples"] = min(at_most, hypothesis.settings().max_examples)
    return hypothesis.settings(**others)
