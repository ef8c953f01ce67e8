"""The sentences: what codes from below mean to a person. Needs QtCore only, so the command line uses it too."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from mapper.analysis.checkup.finding import Finding, Fix, Severity
from mapper.core.errors import Problem
from mapper.core.history import Label
from mapper.ui.finding_words import FINDINGS as _FINDINGS
from mapper.ui.finding_words import FIXES as _FIXES
from mapper.ui.finding_words import SEVERITIES as _SEVERITIES
from mapper.ui.finding_words import TITLES as _TITLES
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP
from mapper.ui.vocabulary import TYPES as _TYPES
from mapper.ui.vocabulary import WORDS as _WORDS

__all__ = [
    "QT_TRANSLATE_NOOP",
    "command_name",
    "finding_sentence",
    "finding_title",
    "fix_name",
    "sentence",
    "severity_title",
    "translate",
    "word",
]


def translate(context: str, text: str) -> str:
    """A text in the person's language: a literal, or one that is marked. Where there is a widget, use its `tr`."""
    return QCoreApplication.translate(context, text)


# The quotation marks around the name of what has none, as the languages write them, with the space before.
_NAMELESS: Final = re.compile(r" ?(?:''|„“|“”)")

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
        "not_bends": QT_TRANSLATE_NOOP("Problem", "“{value}” is not a list of bends such as 120,80 120,160."),
        "last_lane": QT_TRANSLATE_NOOP("Problem", "A map keeps at least one lane."),
        "customer_lane": QT_TRANSLATE_NOOP("Problem", "The customer is always one of the lanes."),
        "last_stage": QT_TRANSLATE_NOOP("Problem", "A map keeps at least one stage."),
        "too_small_to_split": QT_TRANSLATE_NOOP("Problem", "“{name}” is too small to be split."),
        "nothing_to_merge": QT_TRANSLATE_NOOP(
            "Problem", "Nothing follows “{name}” that it could merge with."
        ),
        "expand_first": QT_TRANSLATE_NOOP("Problem", "Expand its lane and stage first."),
        "last_map": QT_TRANSLATE_NOOP("Problem", "A document keeps at least one map."),
        "dangling_reference": QT_TRANSLATE_NOOP("Problem", "Something refers to a thing that is not there."),
        "one_document_record": QT_TRANSLATE_NOOP("Problem", "A document describes itself exactly once."),
        "out_of_range": QT_TRANSLATE_NOOP("Problem", "{value} is outside what is possible here."),
        "too_long": QT_TRANSLATE_NOOP("Problem", "This text is too long."),
        "already_attached": QT_TRANSLATE_NOOP("Problem", "This is attached already."),
        "outcome_and_kind": QT_TRANSLATE_NOOP("Problem", "An end has an outcome, nothing else has."),
        "share_and_count": QT_TRANSLATE_NOOP(
            "Problem", "How often it is taken is stated as a share or as a count, not as both."
        ),
        "nothing_to_arrange": QT_TRANSLATE_NOOP("Problem", "They lie like that already."),
        "no_room_to_arrange": QT_TRANSLATE_NOOP("Problem", "There is no room: a step would lie on another."),
        # outline
        "list_is_empty": QT_TRANSLATE_NOOP("Problem", "There is no text to paste."),
        "list_is_long": QT_TRANSLATE_NOOP(
            "Problem", "{count} lines are too many at once: paste up to {most}."
        ),
        "line_is_long": QT_TRANSLATE_NOOP(
            "Problem", "Line {number} is too long for a name: up to {most} characters."
        ),
        "only_steps_become_stages": QT_TRANSLATE_NOOP("Problem", "Only a step can become a stage."),
        "step_carries_things": QT_TRANSLATE_NOOP(
            "Problem",
            "“{name}” carries numbers, tools, skills or metrics, and a stage cannot take them along.",
        ),
        "step_branches": QT_TRANSLATE_NOOP(
            "Problem", "The lines of “{name}” branch, and a stage cannot take them along."
        ),
        "first_stage": QT_TRANSLATE_NOOP(
            "Problem", "There is no stage before “{name}” that it could go into."
        ),
        "stage_holds_steps": QT_TRANSLATE_NOOP(
            "Problem", "“{name}” holds steps: move them into another stage first."
        ),
        "step_is_lowest": QT_TRANSLATE_NOOP("Problem", "Nothing stands below a step in an outline."),
        "stage_is_highest": QT_TRANSLATE_NOOP("Problem", "Nothing stands above a stage but the map."),
        "first_line": QT_TRANSLATE_NOOP("Problem", "“{name}” is the first already."),
        "last_line": QT_TRANSLATE_NOOP("Problem", "“{name}” is the last already."),
        "one_place": QT_TRANSLATE_NOOP(
            "Problem",
            "“{name}” and “{other}” stand one below the other in two lanes: none of them is earlier.",
        ),
        "name_is_empty": QT_TRANSLATE_NOOP("Problem", "A name is needed."),
        "used_meanwhile": QT_TRANSLATE_NOOP("Problem", "“{name}” is used by now, so it was kept."),
        "name_is_taken": QT_TRANSLATE_NOOP("Problem", "“{name}” is there already."),
        # files to read and to write
        "template_unknown": QT_TRANSLATE_NOOP("Problem", "There is no template “{key}”; there are {known}."),
        "map_unknown": QT_TRANSLATE_NOOP(
            "Problem", "There is no map “{name}” in this document; there is {known}."
        ),
        "document_ending": QT_TRANSLATE_NOOP(
            "Problem", "{name} cannot be a document: its ending must be {known}."
        ),
        "exists": QT_TRANSLATE_NOOP("Problem", "{path} is there already and was left as it is."),
        "export_ending": QT_TRANSLATE_NOOP(
            "Problem", "{name} does not say what to write: its ending must be one of {known}."
        ),
        "import_ending": QT_TRANSLATE_NOOP(
            "Problem", "{name} cannot be imported: its ending must be one of {known}."
        ),
        "usage": QT_TRANSLATE_NOOP("Problem", "{said}."),
        "no_screen": QT_TRANSLATE_NOOP(
            "Problem", "There is no screen to open the editor on; the other commands need none."
        ),
        # disk and document
        "no_such_file": QT_TRANSLATE_NOOP("Problem", "There is no file {path}."),
        "no_such_folder": QT_TRANSLATE_NOOP("Problem", "There is no folder for {path}."),
        "folder_missing": QT_TRANSLATE_NOOP("Problem", "There is no folder {path}."),
        "not_a_folder": QT_TRANSLATE_NOOP("Problem", "{path} is not a folder."),
        "is_a_folder": QT_TRANSLATE_NOOP("Problem", "{path} is a folder."),
        "bad_name": QT_TRANSLATE_NOOP("Problem", "A file cannot be called {path}."),
        "same_file": QT_TRANSLATE_NOOP("Problem", "{path} is this document itself: choose another name."),
        "empty_file": QT_TRANSLATE_NOOP("Problem", "{path} is empty."),
        "not_ours": QT_TRANSLATE_NOOP("Problem", "{path} is not a Mapper document."),
        "foreign_parts": QT_TRANSLATE_NOOP(
            "Problem", "{path} holds parts that Mapper never makes, so it was not opened: {parts}."
        ),
        "damaged": QT_TRANSLATE_NOOP("Problem", "{path} is damaged ({detail})."),
        "too_new": QT_TRANSLATE_NOOP(
            "Problem",
            "{path} was made by a newer Mapper (schema {schema}, this program knows up to {known}): open it with that.",
        ),
        "locked": QT_TRANSLATE_NOOP("Problem", "{path} is open already: {user} has it on {host}."),
        "busy": QT_TRANSLATE_NOOP("Problem", "{path} is in use by another program: try again in a moment."),
        "as_asked": QT_TRANSLATE_NOOP("Problem", "{path} was opened for reading only, as asked."),
        "read_only_file": QT_TRANSLATE_NOOP(
            "Problem", "{path} is write-protected: save a copy to change it."
        ),
        "read_only_place": QT_TRANSLATE_NOOP("Problem", "Nothing can be written where {path} lies."),
        "no_permission": QT_TRANSLATE_NOOP("Problem", "You have no permission for {path}."),
        "cannot_open": QT_TRANSLATE_NOOP("Problem", "{path} cannot be opened."),
        "disk_full": QT_TRANSLATE_NOOP(
            "Problem", "The disk is full, so {path} was not written: make room and do it again."
        ),
        "disk_failed": QT_TRANSLATE_NOOP("Problem", "The disk does not do its work for {path} ({detail})."),
        "too_large": QT_TRANSLATE_NOOP("Problem", "{path} would become too large."),
        "not_writable": QT_TRANSLATE_NOOP(
            "Problem", "{path} cannot be written: is it open in another program?"
        ),
        "write_failed": QT_TRANSLATE_NOOP("Problem", "{path} could not be written."),
        "unwritable_text": QT_TRANSLATE_NOOP("Problem", "This text holds characters that cannot be stored."),
        "nothing_to_salvage": QT_TRANSLATE_NOOP("Problem", "There is nothing in {path} that could be saved."),
        "file_gone": QT_TRANSLATE_NOOP(
            "Problem", "{path} is no longer there: save this document under a new name."
        ),
        "file_replaced": QT_TRANSLATE_NOOP(
            "Problem", "{path} was replaced by another file: save this document under a new name."
        ),
        "changed_elsewhere": QT_TRANSLATE_NOOP(
            "Problem", "Another program has changed {path}: close it and open it again."
        ),
        "unreadable_history": QT_TRANSLATE_NOOP("Problem", "This step of the history can no longer be read."),
        "migration_failed": QT_TRANSLATE_NOOP(
            "Problem", "{path} could not be brought to the present schema."
        ),
        "out_of_memory": QT_TRANSLATE_NOOP("Problem", "This is too large for the memory of this computer."),
        "cancelled": QT_TRANSLATE_NOOP("Problem", "This was cancelled, and nothing was written."),
        # documents as JSON
        "json_not_ours": QT_TRANSLATE_NOOP(
            "Problem", "This is not a Mapper document in JSON: “format” is not “mapper-document”."
        ),
        "json_too_new": QT_TRANSLATE_NOOP(
            "Problem",
            "This JSON document has version {version}, and this program knows versions up to {known}: a newer Mapper "
            "can read it.",
        ),
        "json_too_large": QT_TRANSLATE_NOOP(
            "Problem", "{path} is larger than {limit} MB, too large for a map."
        ),
        "json_not_utf8": QT_TRANSLATE_NOOP(
            "Problem", "This file is not text in UTF-8 (from byte {position} on)."
        ),
        "json_malformed": QT_TRANSLATE_NOOP("Problem", "This is not JSON: see line {line}, column {column}."),
        "json_too_deep": QT_TRANSLATE_NOOP("Problem", "This JSON is nested too deeply for a document."),
        "json_duplicate_key": QT_TRANSLATE_NOOP("Problem", "The key “{key}” stands twice in one object."),
        "json_not_finite": QT_TRANSLATE_NOOP("Problem", "{value} is no number a document can hold."),
        "json_number_too_large": QT_TRANSLATE_NOOP("Problem", "{value} is too large for a document."),
        "json_bad_text": QT_TRANSLATE_NOOP(
            "Problem", "{path}: this text holds characters that cannot be stored."
        ),
        "json_unknown_key": QT_TRANSLATE_NOOP("Problem", "{path}: this key is not known."),
        "json_missing_key": QT_TRANSLATE_NOOP("Problem", "{path} is missing."),
        "json_wrong_type": QT_TRANSLATE_NOOP("Problem", "{path}: {value} is not {wanted}."),
        "json_unknown_word": QT_TRANSLATE_NOOP("Problem", "{path}: {value} is not one of {words}."),
        "json_missing_reference": QT_TRANSLATE_NOOP("Problem", "{path}: nothing here has the id “{id}”."),
        "json_duplicate_id": QT_TRANSLATE_NOOP("Problem", "{path}: the id “{id}” is taken already."),
        "json_refused": QT_TRANSLATE_NOOP("Problem", "{path}: {reason}"),
    }
)

_LABELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "add_node": QT_TRANSLATE_NOOP("Label", "Add {kind} '{name}'"),
        "insert_on_connector": QT_TRANSLATE_NOOP("Label", "Insert '{name}'"),
        "rename_node": QT_TRANSLATE_NOOP("Label", "Rename to '{name}'"),
        "describe_node": QT_TRANSLATE_NOOP("Label", "Describe '{name}'"),
        "describe_node_many": QT_TRANSLATE_NOOP("Label", "Describe {count} items"),
        "move_nodes": QT_TRANSLATE_NOOP("Label", "Move '{name}'"),
        "move_nodes_many": QT_TRANSLATE_NOOP("Label", "Move {count} items"),
        "tidy": QT_TRANSLATE_NOOP("Label", "Tidy"),
        "arrange_anew": QT_TRANSLATE_NOOP("Label", "Lay out anew"),
        "shift_space": QT_TRANSLATE_NOOP("Label", "Make room"),
        "resize_node": QT_TRANSLATE_NOOP("Label", "Resize '{name}'"),
        "place_nodes": QT_TRANSLATE_NOOP("Label", "Place '{name}'"),
        "place_nodes_many": QT_TRANSLATE_NOOP("Label", "Place {count} items"),
        "resize_nodes": QT_TRANSLATE_NOOP("Label", "Resize '{name}'"),
        "resize_nodes_many": QT_TRANSLATE_NOOP("Label", "Resize {count} items"),
        "arrange_left": QT_TRANSLATE_NOOP("Label", "Align {count} items left"),
        "arrange_center": QT_TRANSLATE_NOOP("Label", "Center {count} items below one another"),
        "arrange_right": QT_TRANSLATE_NOOP("Label", "Align {count} items right"),
        "arrange_top": QT_TRANSLATE_NOOP("Label", "Align {count} items at the top"),
        "arrange_middle": QT_TRANSLATE_NOOP("Label", "Align {count} items on one line"),
        "arrange_bottom": QT_TRANSLATE_NOOP("Label", "Align {count} items at the bottom"),
        "arrange_across": QT_TRANSLATE_NOOP("Label", "Even the gaps across"),
        "arrange_down": QT_TRANSLATE_NOOP("Label", "Even the gaps down"),
        "arrange_same_width": QT_TRANSLATE_NOOP("Label", "Make {count} items equally wide"),
        "arrange_same_height": QT_TRANSLATE_NOOP("Label", "Make {count} items equally high"),
        "level_lane": QT_TRANSLATE_NOOP("Label", "Make the {count} steps of a lane equally wide"),
        "set_node_kind": QT_TRANSLATE_NOOP("Label", "Make '{name}' a {kind}"),
        "set_node_kind_many": QT_TRANSLATE_NOOP("Label", "Make {count} items a {kind}"),
        "delete_items": QT_TRANSLATE_NOOP("Label", "Delete '{name}'"),
        "delete_items_many": QT_TRANSLATE_NOOP("Label", "Delete {count} items"),
        "add_connector": QT_TRANSLATE_NOOP("Label", "Connect '{name}' to '{other}'"),
        "reconnect": QT_TRANSLATE_NOOP("Label", "Lead '{name}' to '{other}'"),
        "rescale_shares": QT_TRANSLATE_NOOP("Label", "Rescale the ways out of '{name}'"),
        "fill_shares": QT_TRANSLATE_NOOP("Label", "Share out the rest at '{name}'"),
        "mend": QT_TRANSLATE_NOOP("Label", "Mend {count} findings"),
        "set_connector": QT_TRANSLATE_NOOP("Label", "Change {field} of '{name}' to '{other}'"),
        "set_connector_many": QT_TRANSLATE_NOOP("Label", "Change {field} of {count} connectors"),
        "set_bends": QT_TRANSLATE_NOOP("Label", "Bend '{name}' to '{other}'"),
        "route_anew": QT_TRANSLATE_NOOP("Label", "Route '{name}' to '{other}' anew"),
        "route_anew_many": QT_TRANSLATE_NOOP("Label", "Route {count} connectors anew"),
        "add_lane": QT_TRANSLATE_NOOP("Label", "Add lane '{name}'"),
        "rename_lane": QT_TRANSLATE_NOOP("Label", "Rename lane to '{name}'"),
        "set_lane": QT_TRANSLATE_NOOP("Label", "Change lane '{name}'"),
        "set_lane_many": QT_TRANSLATE_NOOP("Label", "Change {count} lanes"),
        "move_lane": QT_TRANSLATE_NOOP("Label", "Move lane '{name}'"),
        "resize_lane": QT_TRANSLATE_NOOP("Label", "Resize lane '{name}'"),
        "delete_lane": QT_TRANSLATE_NOOP("Label", "Delete lane '{name}'"),
        "add_stage": QT_TRANSLATE_NOOP("Label", "Add stage '{name}'"),
        "rename_stage": QT_TRANSLATE_NOOP("Label", "Rename stage to '{name}'"),
        "set_stage": QT_TRANSLATE_NOOP("Label", "Change stage '{name}'"),
        "set_stage_many": QT_TRANSLATE_NOOP("Label", "Change {count} stages"),
        "move_stage": QT_TRANSLATE_NOOP("Label", "Move stage '{name}'"),
        "resize_stage": QT_TRANSLATE_NOOP("Label", "Resize stage '{name}'"),
        "delete_stage": QT_TRANSLATE_NOOP("Label", "Delete stage '{name}'"),
        "colour_lane": QT_TRANSLATE_NOOP("Label", "Colour lane '{name}'"),
        "move_bands": QT_TRANSLATE_NOOP("Label", "Move '{name}'"),
        "move_bands_many": QT_TRANSLATE_NOOP("Label", "Move {count} lanes and stages"),
        "delete_bands": QT_TRANSLATE_NOOP("Label", "Delete '{name}'"),
        "delete_bands_many": QT_TRANSLATE_NOOP("Label", "Delete {count} lanes and stages"),
        "split_lane": QT_TRANSLATE_NOOP("Label", "Split lane '{name}'"),
        "split_stage": QT_TRANSLATE_NOOP("Label", "Split stage '{name}'"),
        "merge_lanes": QT_TRANSLATE_NOOP("Label", "Merge lane '{other}' into '{name}'"),
        "merge_stages": QT_TRANSLATE_NOOP("Label", "Merge stage '{other}' into '{name}'"),
        "fit": QT_TRANSLATE_NOOP("Label", "Fit '{name}' to its content"),
        "fit_many": QT_TRANSLATE_NOOP("Label", "Fit {count} lanes and stages"),
        "collapse": QT_TRANSLATE_NOOP("Label", "Collapse '{name}'"),
        "collapse_many": QT_TRANSLATE_NOOP("Label", "Collapse {count} lanes and stages"),
        "expand": QT_TRANSLATE_NOOP("Label", "Expand '{name}'"),
        "expand_many": QT_TRANSLATE_NOOP("Label", "Expand {count} lanes and stages"),
        "let_shrink": QT_TRANSLATE_NOOP("Label", "Let '{name}' shrink with its content"),
        "let_shrink_many": QT_TRANSLATE_NOOP("Label", "Let {count} lanes and stages shrink"),
        "keep_size": QT_TRANSLATE_NOOP("Label", "Let '{name}' keep its size"),
        "keep_size_many": QT_TRANSLATE_NOOP("Label", "Let {count} lanes and stages keep their size"),
        "set_measures": QT_TRANSLATE_NOOP("Label", "Change {field} of '{name}'"),
        "set_measures_many": QT_TRANSLATE_NOOP("Label", "Change {field} of {count} items"),
        "set_touch": QT_TRANSLATE_NOOP("Label", "Change hours of {other} at '{name}'"),
        "set_touch_many": QT_TRANSLATE_NOOP("Label", "Change hours of {other} at {count} items"),
        "add_resource": QT_TRANSLATE_NOOP("Label", "Add {kind} '{name}'"),
        "set_resource": QT_TRANSLATE_NOOP("Label", "Change {kind} '{name}'"),
        "delete_resource": QT_TRANSLATE_NOOP("Label", "Delete {kind} '{name}'"),
        "attach": QT_TRANSLATE_NOOP("Label", "Attach '{other}' to '{name}'"),
        "attach_many": QT_TRANSLATE_NOOP("Label", "Attach '{other}' to {count} items"),
        "detach": QT_TRANSLATE_NOOP("Label", "Take '{other}' off '{name}'"),
        "detach_many": QT_TRANSLATE_NOOP("Label", "Take '{other}' off {count} items"),
        "set_link": QT_TRANSLATE_NOOP("Label", "Change {field} at '{name}'"),
        "set_link_many": QT_TRANSLATE_NOOP("Label", "Change {field} at {count} items"),
        "set_attached": QT_TRANSLATE_NOOP("Label", "Change what hangs on '{name}'"),
        "set_attached_many": QT_TRANSLATE_NOOP("Label", "Change what hangs on {count} items"),
        "set_fields": QT_TRANSLATE_NOOP("Label", "Change {count} fields"),
        "set_document": QT_TRANSLATE_NOOP("Label", "Change {field} of the document"),
        "set_map": QT_TRANSLATE_NOOP("Label", "Change {field} of map '{name}'"),
        "add_map": QT_TRANSLATE_NOOP("Label", "Add map '{name}'"),
        "copy_map": QT_TRANSLATE_NOOP("Label", "Copy map '{name}' as '{other}'"),
        "delete_map": QT_TRANSLATE_NOOP("Label", "Delete map '{name}'"),
        "import": QT_TRANSLATE_NOOP("Label", "Import '{name}'"),
        "add_lines": QT_TRANSLATE_NOOP("Label", "Add {count} lines"),
        "move_line": QT_TRANSLATE_NOOP("Label", "Move '{name}' in the outline"),
        "step_to_stage": QT_TRANSLATE_NOOP("Label", "Make '{name}' a stage"),
        "stage_to_step": QT_TRANSLATE_NOOP("Label", "Make stage '{name}' a step"),
        "paste": QT_TRANSLATE_NOOP("Label", "Paste '{name}'"),
        "paste_many": QT_TRANSLATE_NOOP("Label", "Paste {count} items"),
        "duplicate": QT_TRANSLATE_NOOP("Label", "Duplicate '{name}'"),
        "duplicate_many": QT_TRANSLATE_NOOP("Label", "Duplicate {count} items"),
    }
)


def sentence(problem: Problem) -> str:
    """What went wrong, and where possible what to do, in one sentence."""
    text = _PROBLEMS.get(problem.code)
    if text is None:
        return problem.code.replace("_", " ")
    params = dict(problem.params)
    if "reason" in params:  # the code of another problem, told inside this one
        params["reason"] = sentence(Problem(str(params.pop("reason")), **params))
    if "wanted" in params:
        wanted = str(params["wanted"])
        params["wanted"] = translate("Type", _TYPES.get(wanted, wanted))
    return _filled(translate("Problem", text), params)


def finding_sentence(finding: Finding) -> str:
    """What is to mend on a map, in one sentence."""
    text = translate("Finding", _FINDINGS.get(finding.code, finding.code.replace("_", " ")))
    params = dict(finding.params)
    total = params.get("total")
    if isinstance(total, int | float):
        params["total"] = f"{total * 100:.4g} %"
    return _filled(text, params)


def finding_title(code: str) -> str:
    """What several findings of one code have in common, as the head of a group."""
    return translate("FindingTitle", _TITLES[code])


def severity_title(severity: Severity) -> str:
    """What the findings of a severity do, as the head of them all."""
    return translate("FindingTitle", _SEVERITIES[severity])


def fix_name(fix: Fix) -> str:
    """What a fix would do, as the words of a button."""
    return translate("Fix", _FIXES[fix])


def command_name(label: Label) -> str:
    """The name of a command for the Edit menu, such as "Move 'Qualify need'"."""
    many = f"{label.code}_many"
    count = label.params.get("count", 1)
    code = many if many in _LABELS and isinstance(count, int) and count > 1 else label.code
    text = _LABELS.get(code, code.replace("_", " "))
    return _NAMELESS.sub("", _filled(translate("Label", text), label.params)).strip()


def word(code: str) -> str:
    """A kind or a field in the person's language."""
    return translate("Word", _WORDS.get(code, code.replace("_", " ")))


def _filled(text: str, params: Mapping[str, str | int | float]) -> str:
    values = dict(params)
    for key in ("kind", "field"):
        if key in values:
            values[key] = ", ".join(word(code) for code in str(values[key]).split(","))
    # in one pass, so that a name that holds braces of its own stays as it is
    return re.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), text)
