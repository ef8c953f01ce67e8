"""The words that stand for codes inside sentences, and the mark that a text is to be translated."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  # the name lupdate looks for
    """Mark a text for translation; PySide6's own is not typed to give a string."""
    return text


# words that stand for codes inside the sentences above: kinds and field names
WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "start": QT_TRANSLATE_NOOP("Word", "start"),
        "step": QT_TRANSLATE_NOOP("Word", "step"),
        "decision": QT_TRANSLATE_NOOP("Word", "decision"),
        "stall": QT_TRANSLATE_NOOP("Word", "stall"),
        "end": QT_TRANSLATE_NOOP("Word", "end"),
        "note": QT_TRANSLATE_NOOP("Word", "note"),
        "map": QT_TRANSLATE_NOOP("Word", "map"),
        "stage": QT_TRANSLATE_NOOP("Word", "stage"),
        "lane": QT_TRANSLATE_NOOP("Word", "lane"),
        "connector": QT_TRANSLATE_NOOP("Word", "connector"),
        "role": QT_TRANSLATE_NOOP("Word", "role"),
        "tool": QT_TRANSLATE_NOOP("Word", "tool"),
        "skill": QT_TRANSLATE_NOOP("Word", "skill"),
        "metric": QT_TRANSLATE_NOOP("Word", "metric"),
        "goal": QT_TRANSLATE_NOOP("Word", "goal"),
        "label": QT_TRANSLATE_NOOP("Word", "label"),
        "share": QT_TRANSLATE_NOOP("Word", "share"),
        "count": QT_TRANSLATE_NOOP("Word", "count"),
        "kind": QT_TRANSLATE_NOOP("Word", "kind"),
        "wait_days": QT_TRANSLATE_NOOP("Word", "waiting"),
        "wait_spread_days": QT_TRANSLATE_NOOP("Word", "spread of waiting"),
        "attempts_limit": QT_TRANSLATE_NOOP("Word", "attempts limit"),
        "value_class": QT_TRANSLATE_NOOP("Word", "value class"),
        "age_limit_days": QT_TRANSLATE_NOOP("Word", "age limit"),
        "level": QT_TRANSLATE_NOOP("Word", "level"),
        "baseline": QT_TRANSLATE_NOOP("Word", "baseline"),
        "target": QT_TRANSLATE_NOOP("Word", "target"),
        "actual": QT_TRANSLATE_NOOP("Word", "actual"),
        "owner": QT_TRANSLATE_NOOP("Word", "owner"),
        "due": QT_TRANSLATE_NOOP("Word", "due date"),
        "unit": QT_TRANSLATE_NOOP("Word", "unit"),
        "direction": QT_TRANSLATE_NOOP("Word", "direction"),
        "title": QT_TRANSLATE_NOOP("Word", "title"),
        "author": QT_TRANSLATE_NOOP("Word", "author"),
        "purpose": QT_TRANSLATE_NOOP("Word", "purpose"),
        "currency": QT_TRANSLATE_NOOP("Word", "currency"),
        "name": QT_TRANSLATE_NOOP("Word", "name"),
        "deal_value": QT_TRANSLATE_NOOP("Word", "deal value"),
        "description": QT_TRANSLATE_NOOP("Word", "description"),
        "flows_left": QT_TRANSLATE_NOOP("Word", "direction"),
    }
)

# what a JSON document should have in a place, by the name of the type
TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "str": QT_TRANSLATE_NOOP("Type", "a text"),
        "int": QT_TRANSLATE_NOOP("Type", "a whole number"),
        "float": QT_TRANSLATE_NOOP("Type", "a number"),
        "bool": QT_TRANSLATE_NOOP("Type", "true or false"),
        "id": QT_TRANSLATE_NOOP("Type", "an id (a text of 1 to 200 characters)"),
        "list": QT_TRANSLATE_NOOP("Type", "a list"),
        "object": QT_TRANSLATE_NOOP("Type", "an object"),
    }
)
