"""How long a search goes on whose examples cost much each: a few in the suite, all of them in `make fuzz`."""

from typing import Any

import hypothesis


def briefly(examples: int = 10, **others: Any) -> hypothesis.settings:
    """Only so many examples in the suite, always the same ones; as many as the profile says where it goes looking."""
    if hypothesis.settings.get_current_profile_name() == "suite":
        others["max_examples"] = examples
    return hypothesis.settings(**others)
