"""The drawing of maps: how much is shown at a scale, decided by how large the names would stand on the screen."""

from enum import IntEnum

# Type sizes in map units; the first is what names are set in, the second what they are set in from far.
NAME_SIZE = 13.0
PATH_NAME_SIZE = 16.0

# On-screen sizes in pixels. Below the first no name can be read; from the second on there is more to read than names,
# and from the third on still more.
_PATH_FROM = 7.5
_WORK_FROM = 10.5
_DETAIL_FROM = 24.0

# Below this scale a node is a few pixels wide and is drawn as a mark.
MARKS_BELOW = 0.3
# From here on one can see a line jump over another.
JUMPS_FROM = 0.8


class Detail(IntEnum):
    """The levels of semantic zoom."""

    OVERVIEW = 0  # shapes and states, no words
    PATH = 1  # names in larger type, states, shares
    WORK = 2  # what hangs on nodes and stands on lines too
    DETAIL = 3  # the same, and what kind each count is of


def detail_for(scale: float) -> Detail:
    """The level for a scale, 1 being one screen pixel a unit.

    >>> [detail_for(scale).name for scale in (0.2, 0.6, 0.82, 1.0, 2.0)]
    ['OVERVIEW', 'PATH', 'WORK', 'WORK', 'DETAIL']
    """
    if PATH_NAME_SIZE * scale < _PATH_FROM:
        return Detail.OVERVIEW
    if NAME_SIZE * scale < _WORK_FROM:
        return Detail.PATH
    return Detail.WORK if NAME_SIZE * scale <= _DETAIL_FROM else Detail.DETAIL
