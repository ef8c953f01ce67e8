"""All words of the workbook in German, by the English ones."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.excel.words import (
    german_branded,
    german_compared,
    german_headers,
    german_instrument_headers,
    german_instruments,
    german_meanings,
    german_people,
    german_queueing,
    german_sentences,
    german_sheets,
)

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        **german_instruments.GERMAN,
        **german_instrument_headers.GERMAN,
        **german_meanings.GERMAN,
        **german_headers.GERMAN,
        **german_people.GERMAN,
        **german_queueing.GERMAN,
        **german_sheets.GERMAN,
        **german_sentences.GERMAN,
        **german_branded.GERMAN,
        **german_compared.GERMAN,
    }
)
