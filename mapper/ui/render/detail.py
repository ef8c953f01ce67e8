"""The drawing of maps: how much is shown at a scale, decided by how large the names would stand on the screen."""

from enum import IntEnum

# Type sizes in map units; the first is what names are set in, the second the larger one of shortened names.
NAME_SIZE = 13.0
PATH_NAME_SIZE = 16.0

# On-screen sizes in pixels. Below the first no name can be read; a whole name takes more reading than a short
# one, hence the second; from the third on there is room for more than names.
_PATH_FROM = 9.0
_WORK_FROM = 10.5
_DETAIL_FROM = 24.0

# Below this scale a node is a few pixels wide and is drawn as a mark.
MARKS_BELOW = 0.3


class Detail(IntEnum):
    """The levels of semantic zoom."""

    OVERVIEW = 0  # shapes and states, no words
    PATH = 1  # shortened names in larger type, states
    WORK = 2  # whole names, what hangs on nodes, labels of lines
    DETAIL = 3  # the same, and what kind each count is of


def detail_for(scale: float) -> Detail:
    """The level for a scale, 1 being one screen pixel a unit. Shortened names are set larger and so appear earlier.

    >>> [detail_for(scale).name for scale in (0.2, 0.6, 0.82, 1.0, 2.0)]
    ['OVERVIEW', 'PATH', 'WORK', 'WORK', 'DETAIL']
    """
    if PATH_NAME_SIZE * scale < _PATH_FROM:
        return Detail.OVERVIEW
    if NAME_SIZE * scale < _WORK_FROM:
        return Detail.PATH
    return Detail.WORK if NAME_SIZE * scale <= _DETAIL_FROM else Detail.DETAIL
