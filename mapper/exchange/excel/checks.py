"""What may be typed into the yellow cells, with the sentence for what may not."""

from datetime import date
from typing import Final

from mapper.core.values import ValueClass
from mapper.exchange.excel import words
from mapper.exchange.excel.book import Check
from mapper.exchange.excel.words import instruments

STAGE: Final = Check(error=words.ERROR_LIST, listed="stages")
LANE: Final = Check(error=words.ERROR_LIST, listed="lanes")
ROLE: Final = Check(error=words.ERROR_LIST, listed="roles")
CLASS: Final = Check(error=words.ERROR_LIST, words=tuple(ValueClass))
DIRECTION: Final = Check(error=words.ERROR_LIST, words=tuple(words.DIRECTIONS.values()))
PERIOD: Final = Check(error=words.ERROR_LIST, words=tuple(words.PERIODS.values()))
SHARE: Final = Check(error=words.ERROR_SHARE, kind="decimal", criteria="between", bounds=(0, 1))
FRACTION: Final = Check(error=words.ERROR_FRACTION, kind="decimal", criteria="between", bounds=(0.01, 1))
BELOW_ONE: Final = Check(error=words.ERROR_BELOW_ONE, kind="decimal", criteria="between", bounds=(0, 0.99))
POSITIVE: Final = Check(error=words.ERROR_POSITIVE, kind="decimal", criteria=">=", bounds=(0,))
NUMBER: Final = Check(error=words.ERROR_NUMBER, kind="decimal", criteria="between", bounds=(-1e15, 1e15))
HOURS: Final = Check(error=words.ERROR_HOURS, kind="decimal", criteria="between", bounds=(0.1, 24))
ATTEMPTS: Final = Check(error=words.ERROR_ATTEMPTS, kind="integer", criteria=">=", bounds=(1,))
COUNTS: Final = Check(error=words.ERROR_LIST, words=(words.COUNTS_WINS, words.COUNTS_MONEY))
BASIS: Final = Check(
    error=words.ERROR_LIST, words=(words.BASIS_MEASURED, words.BASIS_ESTIMATED, words.BASIS_USUAL)
)
LEVEL: Final = Check(error=instruments.ERROR_LEVEL, kind="integer", criteria="between", bounds=(0, 4))
DAY: Final = Check(
    error=words.ERROR_DATE, kind="date", criteria="between", bounds=(date(1900, 1, 1), date(9999, 12, 31))
)
