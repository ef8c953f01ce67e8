"""The rooms' long words: where a compound may be broken over two lines, as German names have them."""

import re
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import pairwise
from typing import Final

SOFT: Final = "\u00ad"  # unseen where a line goes on, a hyphen where it ends there
GAP: Final = "\u200b"  # unseen: a line may end there without a hyphen
LONG: Final = 15  # letters; shorter words are known whole, or by their beginning
_LEAST: Final = 3  # letters before and after a break
_LETTERS: Final = re.compile(r"[^\W\d_]+-?")  # a hyphen that is written must have room too
_LONG_NAMES: Final = re.compile(rf"\S{{{LONG},}}")
_SIGNS: Final = re.compile(r"(?<=[^\W_][/_])(?=[^\W_])")  # as in names of files and of alternatives
_VOWELS: Final = "aeiouyäöüàáâèéêìíîòóôùúûаеёиоуыэюяієїαεηιουωάέήίόύώϊϋΐΰ"
_CARRIED: Final = "ьъ"  # stand by the consonant before them
# Where one part of a compound ends for certain: after its last syllable with the s that joins it to the next, and
# before parts that begin with a vowel or with st, which by the rule of syllables would take the consonant before them
# or lose their own. There is no s to join after "ment": it would be taken from a system or a Strategie.
_JOINTS: Final = re.compile(
    r"(?:(?:ungs|heits|keits|schafts|tions|itäts|lings)(?=[^\W\d_]{4})"
    r"|(?<=[^\W\d_]{3})(?=abstimm|abwick|abschl|anforder|anfrag|angebot|antrag|(?<!mit)arbeit|auftrag|ausschreib"
    r"|akqui|aufnahm|außen|einkauf|eingang|empf[aeioä]|entscheid|entwick|(?<!v)ermitt|(?<=[ps]t|[bdgt]s)erstellung"
    r"|innen[^\W\d_]|mitarbeit|organi|unterlag|unternehm|(?<!er|an)sammlung|(?<!be)sitzung|(?<!be|er|ge|or)stell"
    r"|(?<!be|ge)steuer|strateg|(?<!re)struktur|stufe|system))",
    re.IGNORECASE,
)
# What begins a syllable together, the longest first.
_ONSETS: Final = (
    *("schl", "schm", "schn", "schr", "schw", "sch"),
    *("pfl", "pfr", "pf"),
    *(
        "bl",
        "br",
        "ch",
        "ck",
        "dr",
        "fl",
        "fr",
        "gl",
        "gr",
        "kl",
        "kn",
        "kr",
        "ph",
        "pl",
        "pr",
        "qu",
        "th",
        "tr",
    ),
    *("zw", "wh", "sh"),
)
# An s after other letters than these ends the part before it.
_AFTER_OTHERS: Final = ("str", "spr", "st", "sp")
_OTHERS: Final = ("l", "n", "r", "s")
_PREFIXES: Final = ("ver", "vor", "unter", "über")  # stay whole before a vowel


def hyphenated(text: str, is_too_wide: Callable[[str], bool] | None = None) -> str:
    r"""The text with soft hyphens in its long words, at the joints of compounds first, else between syllables.

    `is_too_wide`: whether a word, or a part of one with its hyphen, has no room in a line. Only such words are broken,
    and their parts only where they are too wide still; without it every long word may be broken at every syllable.
    It knows neither language nor dictionary: what it finds is better to read than a break anywhere, no more.
    In a long name a line may end after a stroke too, without a hyphen.

    >>> hyphenated("Datenschutzverordnung").split(SOFT)
    ['Daten', 'schutz', 'ver', 'ord', 'nung']
    >>> hyphenated("Implementierungszeitplan", lambda part: len(part) > 17).split(SOFT)
    ['Implementierungs', 'zeitplan']
    """
    if is_too_wide is None:
        return _LETTERS.sub(lambda found: _parted(found[0], _by_syllables), _with_gaps(text, lambda _: True))

    def as_needed(found: re.Match[str]) -> str:
        return (
            _parted(found[0], partial(_as_needed, is_too_wide=is_too_wide))
            if is_too_wide(found[0])
            else found[0]
        )

    return _LETTERS.sub(as_needed, _with_gaps(text, is_too_wide))


def written(line: str) -> str:
    r"""A line that was broken at a soft hyphen, or not, as it is written.

    >>> written("Daten\u00adschutz\u00ad"), written("Daten\u00adschutz")
    ('Datenschutz-', 'Datenschutz')
    """
    return line.replace(SOFT, "").replace(GAP, "") + ("-" if line.endswith(SOFT) else "")


def _with_gaps(text: str, is_too_wide: Callable[[str], bool]) -> str:
    """The text with gaps after the strokes in its long names that are too wide."""
    if "_" not in text and "/" not in text:
        return text

    def gapped(found: re.Match[str]) -> str:
        return _SIGNS.sub(GAP, found[0]) if is_too_wide(found[0]) else found[0]

    return _LONG_NAMES.sub(gapped, text)


def _parted(found: str, part: Callable[[str], str]) -> str:
    """A long word parted; the hyphen that ends it belongs to no part."""
    word = found.rstrip("-")
    return found if len(word) < LONG else part(word) + found[len(word) :]


def _as_needed(word: str, is_too_wide: Callable[[str], bool]) -> str:
    parts = _at_joints(word)
    return SOFT.join(_by_syllables(part) if is_too_wide(f"{part}-") else part for part in parts)


def _at_joints(word: str) -> list[str]:
    cuts = [0, *(found.end() for found in _JOINTS.finditer(word)), len(word)]
    return [word[start:end] for start, end in pairwise(cuts) if start < end]


@lru_cache(maxsize=4096)
def _by_syllables(word: str) -> str:
    """A word, or a part of one, with a soft hyphen at each border of its syllables."""
    found, begun, former = [], 0, 0
    for part in _at_joints(word):
        for border in [begun + each for each in _borders(_lowered(part))] + [begun + len(part)]:
            if border - former >= 2 and _LEAST <= border <= len(word) - _LEAST:
                found.append(word[former:border])
                former = border
        begun += len(part)
    return SOFT.join([*found, word[former:]])


def _lowered(part: str) -> str:
    """In small letters, as many as there were: some, like İ, are written as two then."""
    return "".join(letter.lower()[0] for letter in part)


def _borders(word: str) -> list[int]:
    """Before the last consonants in front of each vowel that follows on another one."""
    found, last_vowel = [], -1
    for at, letter in enumerate(word):
        if letter not in _VOWELS:
            continue
        between = word[last_vowel + 1 : at]
        if last_vowel >= 0 and between:
            is_prefix = between == "r" and word[:at].endswith(_PREFIXES)
            is_stem = word[:at].endswith("best") or word[:at] == "abst"  # Be-stand, Ab-stimmung
            found.append(at if is_prefix else at - (2 if is_stem else _onset(between)))
        last_vowel = at
    return found


def _onset(between: str) -> int:
    """How many of the consonants between two vowels belong to the second."""
    for onset in _AFTER_OTHERS:
        is_whole = between == onset and len(onset) > 2
        if is_whole or (between.endswith(onset) and between[: -len(onset)].endswith(_OTHERS)):
            return len(onset)
    if between.endswith(tuple(_CARRIED)):
        return 2
    is_one = between == "pf" or between.endswith(("ckl", "ckn", "ckr", "mpf"))
    return 1 if is_one else next((len(onset) for onset in _ONSETS if between.endswith(onset)), 1)
