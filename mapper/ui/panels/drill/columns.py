"""The drill: its columns, by number."""

from typing import Final

REQUIRED: Final = 1  # what is asked of all, of a stage or of a step is typed here
OWN: Final = 2  # the column a person types into
DIFFERENCE: Final = 3
AGREED: Final = 4
ACTUAL: Final = 5
