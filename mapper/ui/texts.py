"""The sentences: what codes from below mean to a person. Needs QtCore only, so the command line uses it too."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from mapper.core.errors import Problem
from mapper.core.history import Label


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  # the name lupdate looks for
    """Mark a text for translation; PySide6's own is not typed to give a string."""
    return text


_PROBLEMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # refusals of the rules
        "gone": QT_TRANSLATE_NOOP("Problem", "This is no longer in the document."),
        "read_only": QT_TRANSLATE_NOOP(
            "Problem", "This document is open for reading only. Save a copy to change it."
        ),
        "nothing_to_undo": QT_TRANSLATE_NOOP("Problem", "There is nothing to undo."),
        "nothing_to_redo": QT_TRANSLATE_NOOP("Problem", "There is nothing to redo."),
        "already_connected": QT_TRANSLATE_NOOP("Problem", "These two are connected already."),
        "notes_do_not_flow": QT_TRANSLATE_NOOP("Problem", "A note takes no part in the flow."),
        "notes_carry_nothing": QT_TRANSLATE_NOOP(
            "Problem", "Tools, skills and metrics hang on steps, not on notes."
        ),
        "nothing_leaves_an_end": QT_TRANSLATE_NOOP("Problem", "Nothing leaves an end."),
        "nothing_enters_a_start": QT_TRANSLATE_NOOP("Problem", "Nothing leads into a start."),
        "other_map": QT_TRANSLATE_NOOP("Problem", "The two are on different maps."),
        "own_connector": QT_TRANSLATE_NOOP("Problem", "A step cannot be put into its own line."),
        "last_lane": QT_TRANSLATE_NOOP("Problem", "A map keeps at least one lane."),
        "customer_lane": QT_TRANSLATE_NOOP("Problem", "The customer is always one of the lanes."),
        "last_stage": QT_TRANSLATE_NOOP("Problem", "A map keeps at least one stage."),
        "last_map": QT_TRANSLATE_NOOP("Problem", "A document keeps at least one map."),
        "dangling_reference": QT_TRANSLATE_NOOP("Problem", "Something refers to a thing that is not there."),
        "one_document_record": QT_TRANSLATE_NOOP("Problem", "A document describes itself exactly once."),
        "out_of_range": QT_TRANSLATE_NOOP("Problem", "{value} is outside what is possible here."),
        "too_long": QT_TRANSLATE_NOOP("Problem", "This text is too long."),
        "already_attached": QT_TRANSLATE_NOOP("Problem", "This is attached already."),
        "outcome_and_kind": QT_TRANSLATE_NOOP("Problem", "An end has an outcome, nothing else has."),
        "name_is_empty": QT_TRANSLATE_NOOP("Problem", "A name is needed."),
        "name_is_taken": QT_TRANSLATE_NOOP("Problem", "“{name}” is there already."),
    }
)

_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "add_node": QT_TRANSLATE_NOOP("Label", "Add {kind} '{name}'"),
        "insert_on_connector": QT_TRANSLATE_NOOP("Label", "Insert '{name}'"),
        "rename_node": QT_TRANSLATE_NOOP("Label", "Rename to '{name}'"),
        "describe_node": QT_TRANSLATE_NOOP("Label", "Describe '{name}'"),
        "move_nodes": QT_TRANSLATE_NOOP("Label", "Move '{name}'"),
        "move_nodes_many": QT_TRANSLATE_NOOP("Label", "Move {count} items"),
        "resize_node": QT_TRANSLATE_NOOP("Label", "Resize '{name}'"),
        "set_node_kind": QT_TRANSLATE_NOOP("Label", "Make '{name}' a {kind}"),
        "delete_items": QT_TRANSLATE_NOOP("Label", "Delete '{name}'"),
        "delete_items_many": QT_TRANSLATE_NOOP("Label", "Delete {count} items"),
        "add_connector": QT_TRANSLATE_NOOP("Label", "Connect '{name}' to '{other}'"),
        "reconnect": QT_TRANSLATE_NOOP("Label", "Lead '{name}' to '{other}'"),
        "set_connector": QT_TRANSLATE_NOOP("Label", "Change {field} of '{name}' to '{other}'"),
        "add_lane": QT_TRANSLATE_NOOP("Label", "Add lane '{name}'"),
        "rename_lane": QT_TRANSLATE_NOOP("Label", "Rename lane to '{name}'"),
        "set_lane": QT_TRANSLATE_NOOP("Label", "Change lane '{name}'"),
        "move_lane": QT_TRANSLATE_NOOP("Label", "Move lane '{name}'"),
        "resize_lane": QT_TRANSLATE_NOOP("Label", "Resize lane '{name}'"),
        "delete_lane": QT_TRANSLATE_NOOP("Label", "Delete lane '{name}'"),
        "add_stage": QT_TRANSLATE_NOOP("Label", "Add stage '{name}'"),
        "rename_stage": QT_TRANSLATE_NOOP("Label", "Rename stage to '{name}'"),
        "set_stage": QT_TRANSLATE_NOOP("Label", "Change stage '{name}'"),
        "move_stage": QT_TRANSLATE_NOOP("Label", "Move stage '{name}'"),
        "resize_stage": QT_TRANSLATE_NOOP("Label", "Resize stage '{name}'"),
        "delete_stage": QT_TRANSLATE_NOOP("Label", "Delete stage '{name}'"),
        "set_measures": QT_TRANSLATE_NOOP("Label", "Change {field} of '{name}'"),
        "set_touch": QT_TRANSLATE_NOOP("Label", "Change hours of {other} at '{name}'"),
        "add_resource": QT_TRANSLATE_NOOP("Label", "Add {kind} '{name}'"),
        "set_resource": QT_TRANSLATE_NOOP("Label", "Change {kind} '{name}'"),
        "delete_resource": QT_TRANSLATE_NOOP("Label", "Delete {kind} '{name}'"),
        "attach": QT_TRANSLATE_NOOP("Label", "Attach '{other}' to '{name}'"),
        "detach": QT_TRANSLATE_NOOP("Label", "Take '{other}' off '{name}'"),
        "set_link": QT_TRANSLATE_NOOP("Label", "Change {field} at '{name}'"),
        "set_document": QT_TRANSLATE_NOOP("Label", "Change {field} of the document"),
        "set_map": QT_TRANSLATE_NOOP("Label", "Change {field} of map '{name}'"),
        "add_map": QT_TRANSLATE_NOOP("Label", "Add map '{name}'"),
        "copy_map": QT_TRANSLATE_NOOP("Label", "Copy map '{name}' as '{other}'"),
        "delete_map": QT_TRANSLATE_NOOP("Label", "Delete map '{name}'"),
        "paste": QT_TRANSLATE_NOOP("Label", "Paste '{name}'"),
        "paste_many": QT_TRANSLATE_NOOP("Label", "Paste {count} items"),
        "duplicate": QT_TRANSLATE_NOOP("Label", "Duplicate '{name}'"),
        "duplicate_many": QT_TRANSLATE_NOOP("Label", "Duplicate {count} items"),
    }
)

# words that stand for codes inside the sentences above: kinds and field names
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "start": QT_TRANSLATE_NOOP("Word", "start"),
        "step": QT_TRANSLATE_NOOP("Word", "step"),
        "decision": QT_TRANSLATE_NOOP("Word", "decision"),
        "stall": QT_TRANSLATE_NOOP("Word", "stall"),
        "end": QT_TRANSLATE_NOOP("Word", "end"),
        "note": QT_TRANSLATE_NOOP("Word", "note"),
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
    }
)


def sentence(problem: Problem) -> str:
    """What went wrong, and where possible what to do, in one sentence."""
    text = _PROBLEMS.get(problem.code)
    if text is None:
        return problem.code.replace("_", " ")
    return _filled(QCoreApplication.translate("Problem", text), problem.params)


def command_name(label: Label) -> str:
    """The name of a command for the Edit menu, such as "Move 'Qualify need'"."""
    many = f"{label.code}_many"
    count = label.params.get("count", 1)
    code = many if many in _LABELS and isinstance(count, int) and count > 1 else label.code
    text = _LABELS.get(code, code.replace("_", " "))
    return _filled(QCoreApplication.translate("Label", text), label.params).replace(" ''", "")


def word(code: str) -> str:
    """A kind or a field in the person's language."""
    return QCoreApplication.translate("Word", _WORDS.get(code, code.replace("_", " ")))


def _filled(text: str, params: Mapping[str, str | int | float]) -> str:
    values = dict(params)
    for key in ("kind", "field"):
        if key in values:
            values[key] = ", ".join(word(code) for code in str(values[key]).split(","))
    for key, value in values.items():
        text = text.replace("{" + key + "}", str(value))
    return text
