"""Tables come in and go out: several things in one cell, apart by semicolons, lines or commas."""

import csv
import re
from collections.abc import Iterable
from typing import Final

_QUOTED: Final = re.compile(r'"(?:[^"]|"")*"')
_LEVEL: Final = re.compile(r"(.*\S)\s*:\s*([0-4–])")
_NO_LEVEL: Final = "–"
_NEEDS_QUOTES: Final = re.compile(r'[;,"\n]|^\s|\s$')


def split_items(text: str) -> list[str]:
    """The things of one cell: apart by semicolons or lines where there are any, else by commas.

    >>> split_items('2, 3'), split_items('Yes; "No, thanks"'), split_items(""), split_items("a;;b")
    (['2', '3'], ['Yes', 'No, thanks'], [], ['a', '', 'b'])
    """
    if not text.strip():
        return []
    bare = _QUOTED.sub("", text)
    flat = _QUOTED.sub(lambda found: found[0].replace("\n", " "), text)
    sign = ";" if ";" in bare or "\n" in bare else ","
    if "\n" in bare:
        flat = flat.replace("\n", ";")
    try:
        found = next(csv.reader([flat], delimiter=sign, skipinitialspace=True, strict=True))
    except csv.Error:
        found = flat.split(sign)  # quotation marks that belong to the text
    items = [" ".join(each.split()) for each in found]
    while items and not items[-1]:
        items.pop()
    return items


def joined_items(items: Iterable[str], sign: str = "; ") -> str:
    """Things as one cell, so that `split_items` gives them back.

    >>> joined_items(["Yes", "No, thanks"]), joined_items(["a, b"])
    ('Yes; "No, thanks"', '"a, b"')
    """
    quoted = ['"' + each.replace('"', '""') + '"' if _NEEDS_QUOTES.search(each) else each for each in items]
    return sign.join(quoted)


def with_level(name: str, level: int | None) -> str:
    """A skill with the level that is asked for; where none is, and its name ends as if one were, that is said.

    >>> with_level("Closing", 3), with_level("Closing", None), with_level("ISO: 4", None)
    ('Closing: 3', 'Closing', 'ISO: 4: –')
    """
    if level is None:
        return f"{name}: {_NO_LEVEL}" if _LEVEL.fullmatch(name) else name
    return f"{name}: {level}"


def levelled(text: str) -> tuple[str, int | None]:
    """The skill and the level that `with_level` wrote; None where no level is asked for.

    >>> levelled("Closing: 3"), levelled("Closing"), levelled("ISO: 4: –")
    (('Closing', 3), ('Closing', None), ('ISO: 4', None))
    """
    found = _LEVEL.fullmatch(text)
    if found is None:
        return text, None
    return found[1], None if found[2] == _NO_LEVEL else int(found[2])
