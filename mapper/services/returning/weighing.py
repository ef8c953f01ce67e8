"""The way back: three versions of a value - as written, as it came back, as it is here - and who changed it."""

from math import isclose
from typing import Final
from unicodedata import normalize

from mapper.exchange.excel.homes import Plain
from mapper.exchange.excel.written_base import Kept
from mapper.services.returning.items import Verdict

_DIGITS: Final = 1e-12  # a workbook keeps fifteen digits or sixteen of a number


def verdict(base: Kept, there: Plain, here: Plain) -> Verdict:
    """Who changed a value. `base.shown` is what stood in the cell, `base.stated` what the document said then.

    >>> verdict(Kept(0.3, 0.3), 0.35, 0.3), verdict(Kept(0.3, 0.3), 0.35, 0.25), verdict(Kept("up", None), "up", None)
    (<Verdict.THERE: 3>, <Verdict.BOTH: 5>, <Verdict.NOTHING: 1>)
    """
    if alike(there, base.shown):
        return Verdict.NOTHING if alike(here, base.stated) else Verdict.HERE
    if alike(there, here):
        return Verdict.AGREED
    return Verdict.THERE if alike(here, base.stated) else Verdict.BOTH


def alike(one: Plain, other: Plain) -> bool:
    """Whether two values are the same but for what a workbook cannot keep.

    >>> alike(0.1 + 0.2, 0.3), alike(None, 0.0), alike(" Ana  Bauer", "Ana Bauer"), alike("", None)
    (True, False, True, True)
    """
    if isinstance(one, str) or isinstance(other, str):
        texts = [_tidy(each) if isinstance(each, str) else each for each in (one, other)]
        return (texts[0] or None) == (texts[1] or None)
    if one is None or other is None:
        return one is other
    return one == other or isclose(one, other, rel_tol=_DIGITS)


def _tidy(text: str) -> str:
    """A text with single blanks, and letters composed as a cell is read."""
    return " ".join(normalize("NFC", text).split())
