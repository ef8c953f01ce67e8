"""All words of the report in German, by the English ones."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.exchange.report.words import (
    german_changes,
    german_kinds,
    german_labels,
    german_remarks,
    german_sentences,
)

GERMAN: Final[Mapping[str, str]] = MappingProxyType(
    {
        **german_changes.GERMAN,
        **german_kinds.GERMAN,
        **german_labels.GERMAN,
        **german_sentences.GERMAN,
        **german_remarks.GERMAN,
    }
)
