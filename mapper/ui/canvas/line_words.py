"""The canvas's line words: a line's label and share as one text, as it is shown and typed: "fits 85 %"."""

import re
from typing import Any

from mapper.core.records import Connector
from mapper.ui.render.gather import percent

_SHARE = re.compile(r"(?s)^(.*?)\s*(\d{1,3}(?:[.,]\d+)?)\s*%$")


def line_words(line: Connector) -> str:
    """The text of a line that is typed anew; a share that follows from counts is none of it."""
    share = "" if line.share is None else percent(line.share)
    return f"{line.label} {share}".strip()


def line_fields(text: str, line: Connector) -> dict[str, Any]:
    """What a typed text changes: a percentage at its end is the share, the rest the label.

    A share that is left away is unknown then; one that stands there as it was shown keeps all its digits.
    """
    found = _SHARE.match(text.strip())
    share = float(found[2].replace(",", ".")) / 100 if found is not None else None
    if found is None or share is None or share > 1:
        label, share = text.strip(), None
    else:
        label = found[1]
        if line.share is not None and percent(share) == percent(line.share):
            share = line.share
    fields: dict[str, Any] = {"label": label, "share": share}
    return {name: value for name, value in fields.items() if value != getattr(line, name)}
