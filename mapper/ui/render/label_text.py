"""The drawing of maps: the lines of a label and the size of its pill, told without Qt, so that both lie alike."""

from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from mapper.core.geometry.links import Route

# Advances of Inter Medium in hundredths of the type size, for the characters from blank to tilde.
_ADVANCES: Final[tuple[int, ...]] = (
    *(26, 29, 40, 64, 64, 83, 65, 22, 38, 38, 52, 67, 29, 46, 28, 37),  # blank to /
    *(65, 47, 61, 64, 65, 62, 64, 58, 63, 64, 28, 29, 67, 67, 67, 53),  # 0 to ?
    *(97, 70, 65, 74, 72, 60, 59, 75, 74, 27, 55, 66, 56, 90, 75, 77),  # @ to O
    *(64, 77, 64, 64, 65, 74, 70, 98, 67, 68, 64, 38, 37, 38, 48, 46),  # P to _
    *(50, 57, 63, 57, 63, 59, 37, 62, 60, 25, 25, 56, 25, 88, 60, 60),  # ` to o
    *(62, 62, 38, 54, 37, 59, 57, 82, 55, 57, 55, 38, 34, 38, 67),  # p to ~
)
LABEL_TYPE = 11.0
LABEL_LEADING = 13.0
_HEIGHT = 18.0
_SIDE = 7.0
_WIDEST = 160.0
_ONE_LINE = 120.0  # a wider pill is written in two lines
_MOST_LINES = 3
_ENDS = 26.0  # of a line, for its arrow head and a little of the line itself

_OTHER_LETTER = 64
_WIDE_FROM = 0x1100  # from here on most scripts fill a square
_WIDE_LETTER = 102


def width_of(text: str, size: float) -> float:
    """About how wide a text in the medium weight is, in units; exact for plain Latin letters, else near.

    >>> round(width_of("85 %", 11), 1)
    25.7
    """
    hundredths = 0
    for character in text:
        code = ord(character)
        if 32 <= code < 127:
            hundredths += _ADVANCES[code - 32]
        else:
            hundredths += (
                _WIDE_LETTER if code >= _WIDE_FROM and not 0x2000 <= code < 0x2070 else _OTHER_LETTER
            )
    return hundredths * size / 100


class LabelForm(NamedTuple):
    """A text broken into lines, and the width and height in units of the pill around it."""

    lines: tuple[str, ...]
    size: tuple[float, float]


@lru_cache(maxsize=8192)
def label_forms(text: str) -> tuple[LabelForm, ...]:
    """The ways to write a label, the preferred one first, then narrower ones; none for no text.

    >>> [form.lines for form in label_forms("not shortlisted 45 %")]
    [('not shortlisted 45 %',), ('not shortlisted', '45 %'), ('not', 'shortlisted', '45 %')]
    """
    # A share stays whole: the blank before the sign is no place to break.
    words = " ".join(text.split()).replace(" %", "\u00a0%").split()
    forms: list[LabelForm] = []
    for count in range(1, min(len(words), _MOST_LINES) + 1):
        lines = tuple(line.replace("\u00a0", " ") for line in _balanced(words, count))
        form = LabelForm(lines, _size(lines))
        if not forms or form.size[0] < forms[-1].size[0]:
            forms.append(form)
    if len(forms) > 1 and forms[0].size[0] > _ONE_LINE:
        del forms[0]
    return tuple(forms)


def label_form(text: str, points: Route) -> LabelForm | None:
    """The way to write a label on a line; None for no text. On a short level line, where it would reach into the
    boxes at both ends, a narrower one than else.
    """
    forms = label_forms(text)
    if len(points) == 2 and points[0][1] == points[1][1]:
        room = abs(points[1][0] - points[0][0]) - _ENDS
        return next((form for form in forms if form.size[0] <= room), forms[-1] if forms else None)
    return forms[0] if forms else None


def _balanced(words: list[str], count: int) -> list[str]:
    """The words in so many lines, such that the widest is as narrow as can be."""
    breaks = combinations(range(1, len(words)), count - 1)
    ways = ([" ".join(words[a:b]) for a, b in pairwise((0, *at, len(words)))] for at in breaks)
    return min(ways, key=lambda lines: max(width_of(line, LABEL_TYPE) for line in lines))


def _size(lines: tuple[str, ...]) -> tuple[float, float]:
    width = round(max(width_of(line, LABEL_TYPE) for line in lines)) + 2 * _SIDE
    return (min(width, _WIDEST), _HEIGHT + LABEL_LEADING * (len(lines) - 1))
