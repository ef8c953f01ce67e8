"""`mapper compare`: what is otherwise in one map than in another, of one file or of two, and what comes of it."""

from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from mapper.analysis.comparison.change import (
    Aspect,
    ChangeKind,
    Counts,
    FieldChange,
    MapChange,
    told_changes,
)
from mapper.analysis.comparison.choice import based_pairs, maps_alone, same_maps
from mapper.analysis.comparison.compare import Comparison, compare
from mapper.analysis.comparison.figures import BothFigures, FigureChange, both_figures
from mapper.analysis.comparison.functions import FunctionChange, Share, function_change
from mapper.analysis.comparison.side import Side
from mapper.analysis.comparison.told_fields import is_share
from mapper.analysis.comparison.within import INSIDE
from mapper.analysis.figure import Unit
from mapper.app.commands.examining import map_head
from mapper.app.commands.opening import reading
from mapper.app.commands.output import number, percent, say, say_json, say_table, working
from mapper.app.commands.plain import plain, told
from mapper.core.errors import Trouble
from mapper.core.reader import Reader
from mapper.core.records import Connector, Node
from mapper.services.exporting import find_map
from mapper.ui.texts import word

_SIGNS: Final = (
    (ChangeKind.ADDED, "+"),
    (ChangeKind.REMOVED, "-"),
    (ChangeKind.MOVED, ">"),
    (ChangeKind.CHANGED, "~"),
)
_HOURS: Final = ("", "steps gained", "lost", "hours a case before", "after", "hours a month before", "after")
_HANDED: Final = ("passed on before", "after", "taken over before", "after")  # of a case
_WIDEST: Final = 32
_TO: Final = " → "
_FIGURES: Final = MappingProxyType(
    {
        "win_probability": "win rate",
        "entries_per_win": "cases for one win",
        "days_to_win": "working days to a win",
        "days_over_all": "working days of any case",
        "wins": "wins",
        "revenue": "revenue from wins",
        "money": "margin of the wins",
        "most_entries": "cases there are people for",
        "hours_of_entry": "hours of work a case",
        "hours_of_win": "hours of work a win, all in",
        "cost_of_entry": "cost of a case",
        "cost_of_win": "cost of a win, all in",
        "hand_offs": "hand-offs a win, all in",
        "first_pass": "wins without rework",
    }
)


def compare_maps(file: Path, other: Path | None, maps: tuple[str, str] | None, *, is_json: bool) -> int:
    """Print what is otherwise: of two maps, or of all that belong together."""
    with reading(file) as document:
        before: Reader = document.session.snapshot()
    after = before
    if other is not None:
        with reading(other) as document:
            after = document.session.snapshot()
    pairs = _chosen(before, after, maps, is_of_two=other is not None)
    today = date.today()  # noqa: DTZ011  # the day where the person is
    with working("Comparing…"):
        found = [compare(*pair) for pair in pairs]
        figures = [both_figures(each, today) for each in found]
    alone = maps_alone(before, after, pairs) if other is not None and maps is None else ([], [])
    if is_json:
        say_json(
            {
                "file": str(file),
                "other": None if other is None else str(other),
                "comparisons": [_as_json(*each) for each in zip(found, figures, strict=True)],
                "only_in_file": [map_head(each) for each in alone[0]],
                "only_in_other": [map_head(each) for each in alone[1]],
            }
        )
        return 0
    for each, both in zip(found, figures, strict=True):
        _tell(each, both)
    for path, only in zip((file, other), alone, strict=True):
        if path is not None and only:
            say(f"Only in {path}: " + ", ".join(f"“{each.name}”" for each in only))
    return 0


def _chosen(
    before: Reader, after: Reader, maps: tuple[str, str] | None, *, is_of_two: bool
) -> list[tuple[Side, Side]]:
    """Raises Trouble("map_unknown", ...) or, where no maps belong together, Trouble("nothing_to_compare")."""
    if maps is not None:
        return [(Side(before, find_map(before, maps[0])), Side(after, find_map(after, maps[1])))]
    pairs = same_maps(before, after) if is_of_two else based_pairs(before)
    if not pairs:
        raise Trouble("no_map_in_common" if is_of_two else "nothing_to_compare")
    return pairs


# -- for programs


def _as_json(found: Comparison, both: BothFigures) -> dict[str, Any]:
    functions = function_change(found, both)
    return {
        **_maps_as_json(found),
        "is_of_one_span": both.is_of_one_span,
        "figures": [
            {
                "code": change.code,
                "unit": change.before.unit.value,
                "before": told(change.before, "value", "low", "high"),
                "after": told(change.after, "value", "low", "high"),
                **told(change, "delta", "low", "high"),
            }
            for change in both.changes
        ],
        "roles": [_share_as_json(each, "role_id") for each in functions.roles],
        "people": [_share_as_json(each, "person_id") for each in functions.people],
        "hand_offs": plain(functions.hand_offs),
    }


def _maps_as_json(found: Comparison) -> dict[str, Any]:
    """Two maps and what is otherwise in them; figures are of maps, not of the insides of their steps."""
    return {
        "before": map_head(found.before.map),
        "after": map_head(found.after.map),
        "is_same": not found,
        "counts": plain(found.counts),
        "changes": [_change_as_json(found, change) for change in found.changes],
        "proposals": [plain(each) for each in found.proposals],
        "insides": [
            {
                "before_node_id": each.before.map.parent_node_id,
                "after_node_id": each.after.map.parent_node_id,
                **_maps_as_json(each),
            }
            for each in found.insides
        ],
    }


def _change_as_json(found: Comparison, change: MapChange) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "type": change.record_type.prefix,
        "name": found.called(change),
        **told(change, "before_id", "after_id", "with_id"),
        "aspects": sorted(aspect.value for aspect in change.aspects),
        "fields": [
            {
                "type": field.record_type.prefix,
                **told(field, "name", "of", "aspect", "before", "after", "within"),
            }
            for field in change.fields
        ],
    }


def _share_as_json(share: Share, key: str) -> dict[str, Any]:
    values = plain(share)
    return {key: values.pop("id"), **values}


# -- for people


def _tell(found: Comparison, both: BothFigures) -> None:
    say(f"“{found.before.map.name}” → “{found.after.map.name}”")
    _tell_changes(found, "  ")
    for inside in found.all_within():
        if inside.changes:
            say(f"  Inside of “{' › '.join(found.way_into(inside))}”")
            _tell_changes(inside, "    ")
    _tell_figures(both)
    _tell_functions(function_change(found, both))


def _tell_changes(found: Comparison, indent: str) -> None:
    """What is otherwise in two maps: how much, and each thing under what it is about."""
    shown = list(told_changes(found.changes))
    say(indent + (_counted(found.counts) or "Nothing is otherwise."))
    for aspect in (Aspect.MEANING, Aspect.NUMBERS, Aspect.RESOURCES):
        rows = [row for change in shown for row in _rows(found, change, aspect)]
        if rows:
            say(indent + word(aspect.value).capitalize())
            say_table(["", "", "", "", "before", "after"], rows, indent + "  ")
    drawn = sum(change.is_layout for change in found.changes)
    if drawn:
        say(f"{indent}Only drawn otherwise: {drawn}")
    if found.proposals:
        say(f"{indent}May be the same: {len(found.proposals)} pairs to be confirmed in the editor")


def _counted(counts: Counts) -> str:
    return ", ".join(f"{counts.of(kind)} {word(kind.value)}" for kind, _ in _SIGNS if counts.of(kind))


def _rows(found: Comparison, change: MapChange, aspect: Aspect) -> list[list[str]]:
    head = [dict(_SIGNS)[change.kind], word(_sort(found, change)), _called(found, change)]
    if not change.fields:
        return [[*head, "", "", ""]] if aspect is Aspect.MEANING else []
    return [
        [*head, _cut(_named(field)), *(_cut(each) for each in _values(field))]
        for field in change.fields
        if field.aspect is aspect
    ]


def _sort(found: Comparison, change: MapChange) -> str:
    """What sort of thing it is: of a node its kind."""
    side = found.before if change.after_id is None else found.after
    node = side.reader.find(Node, change.id) if change.record_type is Node else None
    return change.record_type.prefix if node is None else node.kind.value


def _cut(text: str, widest: int = _WIDEST) -> str:
    """So short that six columns stand beside each other; the whole is in --json."""
    return text if len(text) <= widest else text[: widest - 1] + "…"


def _called(found: Comparison, change: MapChange) -> str:
    """A thing by its name; of a line each end is cut by itself, so that lines from one step are told apart."""
    called = found.called(change)
    if change.record_type is not Connector or len(called) <= _WIDEST:
        return _cut(called)
    widest = (_WIDEST - len(_TO)) // 2
    return _TO.join(_cut(end, widest) for end in called.split(_TO))


def _named(field: FieldChange) -> str:
    if field.name == INSIDE and field.within is None:
        return "steps inside"
    return f"{word(field.name)} · {field.of}" if field.of else word(field.name)


def _values(field: FieldChange) -> list[str]:
    """Before and after; of an inside that is on both sides what is otherwise in it."""
    if field.within is not None:
        return ["", _counted(field.within)]
    return [_value(field, each) for each in (field.before, field.after)]


def _value(field: FieldChange, value: object) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return percent(value) if is_share(field.record_type, field.name) else number(value)
    return (
        word(value)
        if isinstance(value, str) and field.name in {"kind", "outcome", "value_class"}
        else str(value)
    )


def _tell_figures(both: BothFigures) -> None:
    rows = [_figure(change) for change in both.told if not change.is_same]
    if rows:
        say("  What can be expected")
        say_table(["", "before", "after", "difference", "nine times of ten"], rows, "    ")
    if not both.is_of_one_span:
        say("    The two are planned for other spans of time: what counts in a span has no difference.")


def _figure(change: FigureChange) -> list[str]:
    unit = change.before.unit
    span = (
        "" if change.low is None else f"{_difference(change.low, unit)} to {_difference(change.high, unit)}"
    )
    values = [_amount(figure.value, unit) for figure in (change.before, change.after)]
    return [_FIGURES[change.code], *values, _difference(change.delta, unit), span]


def _amount(value: float | None, unit: Unit) -> str:
    if value is None:
        return "–"
    return f"{value * 100:.3g} %" if unit is Unit.SHARE else f"{float(f'{value:.4g}'):.10g}"


def _difference(value: float | None, unit: Unit) -> str:
    """With its sign; between two shares it is points and no per cent of the one."""
    if value is None:
        return "–"
    return f"{value * 100:+.3g} points" if unit is Unit.SHARE else f"{float(f'{value:.4g}'):+.10g}"


def _tell_functions(found: FunctionChange) -> None:
    for title, shares in (("Roles", found.roles), ("People", found.people)):
        rows = [_share(share, is_handed=not found.is_handed_same) for share in shares if not share.is_same]
        if rows:
            say(f"  {title}")
            say_table(_HOURS if found.is_handed_same else (*_HOURS, *_HANDED), rows, "    ")
    moved = [each for each in found.hand_offs if not each.is_same]
    if moved:
        say("  Hand-offs of a case that enters")
        rows = [[f"{e.from_lane} → {e.to_lane}", _times(e.before), _times(e.after)] for e in moved]
        say_table(["", "before", "after"], rows, "    ")


def _share(share: Share, *, is_handed: bool) -> list[str]:
    hours = (share.case_before, share.case_after, share.month_before, share.month_after)
    handed = (share.passed_before, share.passed_after, share.taken_before, share.taken_after)
    return [
        share.name,
        str(len(share.gained)),
        str(len(share.lost)),
        *("" if amount is None else _times(amount) for amount in (*hours, *(handed if is_handed else ()))),
    ]


def _times(value: float) -> str:
    return number(float(f"{value:.4g}"))
