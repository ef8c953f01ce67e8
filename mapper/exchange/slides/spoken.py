"""The slides: numbers as they are written in a language."""

from datetime import date
from typing import Final

from mapper.analysis.figure import Figure, Unit, as_known
from mapper.exchange.excel.tongue import Language
from mapper.exchange.slides import words

_HUNDRED: Final = 100.0


def number(amount: float, digits: int, language: Language, *, is_signed: bool = False) -> str:
    """A number with its thousands apart; a change that is told as none is 0.

    >>> number(12345.6, 1, Language.GERMAN), number(-0.04, 1, Language.ENGLISH)
    ('12.345,6', '0.0')
    >>> number(0.04, 1, Language.GERMAN, is_signed=True), number(-2.5, 1, Language.GERMAN, is_signed=True)
    ('0', '−2,5')
    """
    rounded = round(amount, digits) + 0.0  # no minus before nothing
    if is_signed and not rounded:
        return "0"
    said = f"{rounded:+,.{digits}f}" if is_signed else f"{rounded:,.{digits}f}"
    if language is Language.GERMAN:
        said = said.translate(str.maketrans(",.", ".,"))
    return said.replace("-", "−")


def amount_in(
    unit: Unit, amount: float, currency: str, language: Language, *, is_signed: bool = False
) -> str:
    """An amount with its unit."""
    if unit is Unit.SHARE:
        return f"{number(amount * _HUNDRED, 1, language, is_signed=is_signed)} %"
    if unit is Unit.MONEY:
        return f"{number(amount, 0, language, is_signed=is_signed)} {currency}"
    return number(amount, 0 if abs(amount) >= _HUNDRED else 1, language, is_signed=is_signed)


def figure_in(figure: Figure, currency: str, language: Language) -> tuple[str, str]:
    """A figure and its range in words; of money as many digits as are known."""
    known = as_known(figure)
    if known.value is None:
        return words.say(language, words.UNKNOWN), ""
    value = amount_in(known.unit, known.value, currency, language)
    if known.low is None or known.high is None:
        return value, ""
    low, high = (amount_in(known.unit, end, currency, language) for end in (known.low, known.high))
    return value, words.say(language, words.RANGE_FROM_TO, low=low, high=high)


def day_in(day: date, language: Language) -> str:
    """A day."""
    return f"{day:%d.%m.%Y}" if language is Language.GERMAN else f"{day:%Y-%m-%d}"
