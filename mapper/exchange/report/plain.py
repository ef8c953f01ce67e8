"""The texts of users made fit for a report: whole, harmless, and never in the way of what stands beside them."""

import re
from typing import Final

_ILLEGAL: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BREAKS: Final = re.compile("\r\n?|\x85|\u2028|\u2029")
_CUT: Final = "…"
LONGEST_NAME: Final = 120  # letters of a name in a heading or a table


def plain(text: str) -> str:
    r"""The text without what XML cannot hold, and with plain line breaks.

    >>> plain("a\x07b\r\nc\ud83d"), plain("<b>")
    ('ab\nc', '<b>')
    """
    return text if text.isprintable() else _ILLEGAL.sub("", _BREAKS.sub("\n", text))


def name_of(text: str, longest: int = LONGEST_NAME) -> str:
    """The text on one line, cut where it is longer than a name should be."""
    line = " ".join(plain(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + _CUT
