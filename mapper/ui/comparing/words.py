"""What is otherwise, in words: "Waiting 3 d → 1 d", "+ tool CRM". For the map, the list and the room."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QLocale

from mapper.analysis.comparison.change import Aspect, ChangeKind, Counts, FieldChange, MapChange
from mapper.analysis.comparison.compare import Comparison
from mapper.analysis.comparison.within import INSIDE
from mapper.core.records import Connector, Lane, ProcessMap, Stage
from mapper.core.records.plain import Plain
from mapper.ui.render.changes import ARROW, MINUS, PLUS
from mapper.ui.texts import quoted, translate, word

_LONG: Final = 40  # characters of a text that are told in a line
_NEAR: Final = 14  # of what a field belongs to, to stand before the values
_SHORT: Final = 22  # of one on the map
# What is told first on the map; the rest follows as it comes, and texts that were written anew at last.
_ENDS: Final = frozenset({"source_id", "target_id"})
_ON_LINE: Final = frozenset({"share", "count", "label"})
_FIRST: Final = (
    *("name", "kind", "stage_id", "lane_id", "touch_hours", "wait_days", "share", "count", "attempts_limit"),
    *("hold_share", "slip_share", "slip_days", "age_limit_days", "entries_a_month", "value_class"),
)
_THOUSAND: Final = 1000
_SHARES: Final = frozenset({"share", "margin", "accurate_share", "hold_share", "slip_share", "cancel_share"})
_CODED: Final = frozenset(
    {
        "kind",
        "outcome",
        "phase",
        "value_class",
        "wait_owner",
        "wait_law",
        "life_stage",
        "strength",
        "direction",
    }
)
# What hangs on a thing as a whole: it came or went. All other fields say something before and after.
_HUNG: Final = frozenset(
    {
        "node_tool",
        "node_skill",
        "node_metric",
        "responsibility",
        "node_goal",
        "stage_goal",
        "node_value",
        "stage_value",
        "node_criterion",
        "stage_criterion",
        "play",
        "attachment",
    }
)


def sign_word(kind: ChangeKind) -> str:
    """What happened to a thing, in a word."""
    return {
        ChangeKind.ADDED: translate("Changes", "new"),
        ChangeKind.REMOVED: translate("Changes", "gone"),
        ChangeKind.MOVED: translate("Changes", "moved"),
        ChangeKind.CHANGED: translate("Changes", "changed"),
    }[kind]


def aspect_title(aspect: Aspect) -> str:
    """What changes are about, as the head of them all."""
    return {
        Aspect.MEANING: translate("Changes", "What it means"),
        Aspect.NUMBERS: translate("Changes", "Numbers"),
        Aspect.RESOURCES: translate("Changes", "People, tools and skills"),
        Aspect.LAYOUT: translate("Changes", "Only how it is drawn"),
    }[aspect]


def told(field: FieldChange, locale: QLocale | None = None) -> str:
    """One thing that is said otherwise, in a line: what it is, what it was and what it is now."""
    locale = locale or QLocale()
    if field.name == INSIDE:
        return _of_inside(field, field.within, locale)
    if field.name in _HUNG:
        sign, value = (PLUS, field.after) if field.before is None else (MINUS, field.before)
        name = " ".join(part for part in (_value(field, value, locale), field.of) if part)
        return f"{sign} {word(field.name)} {name}"
    what, of = word(field.name), f" ({field.of})" if field.of else ""
    before, after = (_value(field, value, locale) for value in (field.before, field.after))
    told_of, behind = (of, "") if len(field.of) <= _NEAR else ("", of)
    return f"{what[:1].upper()}{what[1:]}{told_of}: {before} {ARROW} {after}{behind}"


def marked(change: MapChange, *, is_after: bool, locale: QLocale | None = None) -> tuple[str, ...]:
    """What is otherwise at a thing, in few words and a line each for its plate on the later or the earlier map."""
    locale = locale or QLocale()
    fields = sorted((f for f in change.fields if f.aspect is not Aspect.LAYOUT), key=_weight)
    lines = [_in_short(change, field, locale, is_after=is_after) for field in fields]
    return tuple(dict.fromkeys(lines))  # of an inside all is told at once


def _weight(field: FieldChange) -> tuple[int, int]:
    rank = _FIRST.index(field.name) if field.name in _FIRST else len(_FIRST)
    return (2 if _is_rewritten(field) else 1 if field.name in _HUNG else 0, rank)


def _is_rewritten(field: FieldChange) -> bool:
    """Whether it is a text too long to be told before and after."""
    is_named = field.name in _CODED or field.name in _HUNG or field.name in _ENDS or field.name == "name"
    texts = [value for value in (field.before, field.after) if isinstance(value, str)]
    return not is_named and any(len(text) > _SHORT for text in texts)


def _of_inside(field: FieldChange, counts: Counts | None, locale: QLocale) -> str:
    """That the inside of a step came or went, with how many steps; else how much is otherwise in it."""
    if counts is None:
        before, after = (_value(field, value, locale) for value in (field.before, field.after))
        return translate("Changes", "Steps inside: {before} {arrow} {after}").format(
            before=before, arrow=ARROW, after=after
        )
    if field.aspect is Aspect.LAYOUT:
        return translate("Changes", "Inside: drawn otherwise")
    return translate("Changes", "Inside: {changes}").format(changes=counts_told(counts, locale))


def counts_told(counts: Counts, locale: QLocale | None = None) -> str:
    """How many things are new, gone, moved and changed, those there are: "2 new, 1 changed"."""
    shown = [(kind, counts.of(kind)) for kind in ChangeKind if counts.of(kind)]
    return ", ".join(f"{(locale or QLocale()).toString(count)} {sign_word(kind)}" for kind, count in shown)


def _in_short(change: MapChange, field: FieldChange, locale: QLocale, *, is_after: bool) -> str:
    if field.name == INSIDE:
        return _of_inside(field, field.within_all, locale)
    is_on_map = field.name == "name" or (change.record_type is Connector and field.name in _ON_LINE)
    if is_on_map:  # what it is stands there already
        other = _value(field, field.before if is_after else field.after, locale)
        text = translate("Changes", "was {value}") if is_after else translate("Changes", "becomes {value}")
        return text.replace("{value}", quoted(other) if field.name in ("name", "label") else other)
    if field.name in _ENDS:
        other = _value(field, field.before if is_after else field.after, locale)
        text = (
            translate("Changes", "led to {value}")
            if is_after
            else translate("Changes", "will lead to {value}")
        )
        if field.name == "source_id":
            text = (
                translate("Changes", "came from {value}")
                if is_after
                else translate("Changes", "will come from {value}")
            )
        return text.replace("{value}", quoted(other))
    if _is_rewritten(field):
        what = word(field.name)
        return translate("Changes", "{what}: other words").replace("{what}", what[:1].upper() + what[1:])
    of = field.of if len(field.of) <= _SHORT else f"{field.of[: _SHORT - 1].rstrip()}…"
    return told(replace(field, of=of), locale)


def name_of(comparison: Comparison, change: MapChange) -> str:
    """What a changed thing is called in a list: "Stage Selling", a line by its ends."""
    called = comparison.called(change).strip() or translate("Changes", "without a name")
    if change.record_type is ProcessMap:
        return translate("Changes", "The map itself")
    if change.record_type in (Stage, Lane):
        kind = word(change.record_type.prefix)
        return f"{kind[:1].upper()}{kind[1:]} {called}"
    return called


def _value(field: FieldChange, value: Plain, locale: QLocale) -> str:
    if value is None or value == "":
        return translate("Changes", "nothing")
    if isinstance(value, bool):
        return translate("Changes", "yes") if value else translate("Changes", "no")
    if isinstance(value, int | float):
        return _number(field, float(value), locale)
    if field.name in _CODED:
        return word(str(value))
    text = " ".join(str(value).split())
    return text if len(text) <= _LONG else f"{text[: _LONG - 1].rstrip()}…"


def _number(field: FieldChange, value: float, locale: QLocale) -> str:
    if field.name in _SHARES:
        return f"{_amount(100 * value, locale)} %"
    unit = " h" if field.name == "touch_hours" else " d" if field.name.endswith("_days") else ""
    return _amount(value, locale) + unit


def _amount(value: float, locale: QLocale) -> str:
    """At most four figures, but all those before the point."""
    return locale.toString(value, "f", 0) if abs(value) >= _THOUSAND else locale.toString(value, "g", 4)
