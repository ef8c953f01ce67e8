"""What a record is called in a sentence."""

from typing import Final

from mapper.core.reader import Reader
from mapper.core.records import REFERENCES, Record, record_type_of


def called(reader: Reader, record: Record) -> str:
    """Its own name or text; else the names of what it ties together, such as "Ana · Account executive".

    "" when there is nothing to call it by.
    """
    own = getattr(record, "name", None) or getattr(record, "text", None)
    if own is not None:
        return str(own)
    named = []
    for reference in REFERENCES[type(record)]:
        target = getattr(record, reference.field)
        found = reader.find(record_type_of(target), target) if target is not None else None
        name = getattr(found, "name", "")
        if name:
            named.append(name)
    return " · ".join(named)


_SHOWN: Final = 3
_MOST_LETTERS: Final = 4


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name, "?" for a name without letters.

    A name that is letters already, such as AE or SDR, is shown whole up to three, else by its first and its last one.

    >>> initials("Ana Maria Bauer"), initials("seller"), initials("von Ohl (Sales)"), initials("–")
    ('AB', 'S', 'VO', '?')
    >>> initials("AE"), initials("SDR"), initials("AE team")
    ('AE', 'SDR', 'AT')
    """
    if 1 < len(name) <= _MOST_LETTERS and name.isalpha() and name.isupper():
        return name if len(name) <= _SHOWN else name[0] + name[-1]
    words = [word for word in name.split("(", maxsplit=1)[0].split() if word[0].isalnum()]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper() or "?"
