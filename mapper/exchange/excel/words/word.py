"""What a word of the workbook is: a text of its own, as against the texts of users."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

K = TypeVar("K")


class Word(str):
    """A text of the workbook's own, in English. It is written in the workbook's language; other texts as they are."""

    __slots__ = ()


def words_of(*texts: str) -> tuple[Word, ...]:
    """Several words.

    >>> words_of("near", "off")
    ('near', 'off')
    """
    return tuple(Word(text) for text in texts)


def worded(texts: Mapping[K, str]) -> Mapping[K, Word]:
    """Words by what they are for."""
    return MappingProxyType({key: Word(text) for key, text in texts.items()})
