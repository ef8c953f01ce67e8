"""What numbers are off by: each kind of rounding by one name, so that no two figures draw its line in two places."""

from typing import Final

LEFT_OVER: Final = 1e-12
"""Of cases, visits, chances and what a lever promises: solving leaves so much where in truth there is nothing.

Their numbers are of the size of 1 and have 15 digits, of which what adds up along a long map takes two or three.
"""

UNTOLD: Final = 1e-9
"""Of the cases: a place to which fewer come is not named among those that a figure consists of."""

OF_SUM: Final = 1e-9
"""Of 1: by so much shares that were entered with a few digits may miss the sum that is meant.

Far more than adding up costs and far less than the last digit anybody enters.
"""

OF_PROGRAM: Final = 1e-9
"""Of cases and of the worth of an hour: what a solver of linear programs leaves over where there is none."""

ALIKE: Final = 1e-9
"""Of the greater: work, hours and variations that differ by less are the same."""
