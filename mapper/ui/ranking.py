"""The rooms' ranking: which entries of a list are meant by a few typed words, the likeliest first. Without Qt."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple, TypeVar

T = TypeVar("T")

_WHOLE: Final = 8.0
_START: Final = 4.0
_WORD: Final = 2.0
_INSIDE: Final = 1.0


class Span(NamedTuple):
    """A matched part of a text: from the character `start` up to, not including, `end`."""

    start: int
    end: int


def ranked(query: str, entries: Iterable[T], fields: Callable[[T], Sequence[str]]) -> list[T]:
    """The entries that match, the best first; equally good ones, and all for an empty query, keep their order.

    `fields` gives the texts of an entry, the most important (its name) first.

    >>> ranked("call", ["Recall", "Call back", "First call", "Call"], lambda text: [text])
    ['Call', 'Call back', 'First call', 'Recall']
    """
    scored = [(score(query, fields(entry)), entry) for entry in entries]
    hits = [(found, entry) for found, entry in scored if found is not None]
    return [entry for _, entry in sorted(hits, key=lambda hit: -hit[0])]


def score(query: str, fields: Sequence[str]) -> float | None:
    """How well the words match; None when one of them is in none of the fields, 0 for an empty query.

    Each word counts where it matches best: the whole text before its start, before the start of a word, before the
    inside of one, and of equal matches the one that fills more of its text. A field weighs half of the one before it.
    Words that stand together as they were typed count once more.
    """
    words = _plain(query).split()
    texts = [_plain(field) for field in fields]
    total = 0.0
    for word in words:
        found = _best(word, texts)
        if not found:
            return None
        total += found
    return total + _best(" ".join(words), texts) if len(words) > 1 else total


def spans(query: str, text: str) -> list[Span]:
    """The parts of a text that match words of the query, in order and without overlaps, to be marked.

    >>> spans("off se", "Send the offer")
    [Span(start=0, end=2), Span(start=9, end=12)]
    """
    folded, places = _folded(text)
    found: list[Span] = []
    for word in _folded(query)[0].split():
        at = _place(word, folded)
        if at >= 0:
            found.append(Span(places[at], places[at + len(word) - 1] + 1))
    merged: list[Span] = []
    for span in sorted(found):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _best(word: str, texts: Sequence[str]) -> float:
    """The best match of a word in any field; 0 for none."""
    return max((_match(word, text) * 0.5**index for index, text in enumerate(texts)), default=0.0)


def _match(word: str, text: str) -> float:
    at = _place(word, text)
    if at < 0:
        return 0.0
    if word == text:
        kind = _WHOLE
    elif at == 0:
        kind = _START
    else:
        kind = _INSIDE if text[at - 1].isalnum() else _WORD
    # Less than the step to the next kind, so that a dense match never outdoes a better one.
    return kind * (1 + 0.9 * len(word) / len(text))


def _place(word: str, text: str) -> int:
    """Where a word is best found: at the start of the text or of a word, else anywhere; -1 for nowhere."""
    first = at = text.find(word)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return at
        at = text.find(word, at + 1)
    return first


def _plain(text: str) -> str:
    """A text without case, accents and runs of spaces; most texts are plain, and thousands are asked at a keystroke."""
    return " ".join(text.casefold().split()) if text.isascii() else _folded(text)[0]


def _folded(text: str) -> tuple[str, list[int]]:
    """A text without case, accents and runs of spaces, and for each of its characters the place in the original."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for letter in unicodedata.normalize("NFKD", char).casefold():
            if unicodedata.combining(letter) or (letter.isspace() and (not letters or letters[-1] == " ")):
                continue
            letters.append(" " if letter.isspace() else letter)
            places.append(place)
    if letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    return "".join(letters), places
