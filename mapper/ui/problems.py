"""The sentences for what cannot be done or went wrong, by code."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.brand_problems import BRAND_PROBLEMS
from mapper.ui.return_problems import RETURN_PROBLEMS
from mapper.ui.table_problems import TABLE_PROBLEMS
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

PROBLEMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **BRAND_PROBLEMS,
        **TABLE_PROBLEMS,
        **RETURN_PROBLEMS,
        "not_a_day": QT_TRANSLATE_NOOP(
            "Problem", "'{value}' does not begin with a day. Write it like 2026-12-24 Christmas Eve."
        ),
        # refusals of the rules
        "gone": QT_TRANSLATE_NOOP("Problem", "This is no longer in the document."),
        "is_past": QT_TRANSLATE_NOOP(
            "Problem",
            "You look at an earlier moment: nothing can be changed in it. Restore it, or go back to now with Escape.",
        ),
        "looked_at": QT_TRANSLATE_NOOP(
            "Problem", "This map is only looked at here. “Work on this map” above it changes that."
        ),
        "moment_is_signed": QT_TRANSLATE_NOOP(
            "Problem",
            "Somebody signed the map at “{name}”: it keeps its name as long as the signature stands.",
        ),
        "moment_was_signed": QT_TRANSLATE_NOOP(
            "Problem",
            "Somebody signed the map at “{name}”, and that signature could be brought back: the moment keeps its name.",
        ),
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
        "nothing_to_compare": QT_TRANSLATE_NOOP(
            "Problem", "No map of the document is based on another one. Say which two with --maps A B."
        ),
        "no_map_in_common": QT_TRANSLATE_NOOP(
            "Problem", "The two documents have no map in common. Say which two with --maps A B."
        ),
        "not_the_same_kind": QT_TRANSLATE_NOOP(
            "Problem", "Only two stages, two lanes, two steps or two lines can be the same thing."
        ),
        "same_by_id": QT_TRANSLATE_NOOP(
            "Problem", "These two are the same by their origin in one file; that cannot be undone here."
        ),
        "own_connector": QT_TRANSLATE_NOOP("Problem", "A step cannot be put into its own line."),
        "not_seasons": QT_TRANSLATE_NOOP(
            "Problem", "“{value}” is not a list of twelve weights, one for each month from January on."
        ),
        "goal_unreadable": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” is no goal; write wins=40 or revenue=2000000."
        ),
        "lever_unreadable": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” is no lever; write kind:about=change, such as hire:SDR=+1."
        ),
        "lever_kind_unknown": QT_TRANSLATE_NOOP(
            "Problem", "“{text}”: there is no such kind of lever; there are {known}."
        ),
        "lever_training_nothing": QT_TRANSLATE_NOOP(
            "Problem", "“{text}”: that step does not ask for this skill, or nobody is there to train."
        ),
        "lever_share_beyond": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” changes a share by more than 100 %; eight points are +8% or +0.08."
        ),
        "lever_about_unknown": QT_TRANSLATE_NOOP(
            "Problem", "“{text}”: nothing on the map is called “{name}”."
        ),
        "lever_about_several": QT_TRANSLATE_NOOP(
            "Problem", "“{text}”: several things on the map are called “{name}”."
        ),
        "lever_nothing_named": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” does not say what it changes: a branch, a step or a role."
        ),
        "lever_about_no_branch": QT_TRANSLATE_NOOP(
            "Problem", "“{text}”: “{name}” is no branch; write the names of its two ends, one>other."
        ),
        "lever_about_no_line": QT_TRANSLATE_NOOP(
            "Problem", "“{text}”: no line leads from “{source}” to “{target}”."
        ),
        "lever_about_no_start": QT_TRANSLATE_NOOP("Problem", "“{text}”: “{name}” is no start."),
        "lever_about_nothing": QT_TRANSLATE_NOOP(
            "Problem", "“{name}” does not say what it changes: a branch, a step or a role."
        ),
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
        "only_notes_stick": QT_TRANSLATE_NOOP(
            "Problem", "Only a note sticks to a step, and not to another note."
        ),
        "write_on_a_note": QT_TRANSLATE_NOOP("Problem", "Write something on the note first."),
        "ballot_is_open": QT_TRANSLATE_NOOP("Problem", "A vote on this is open already."),
        "ballot_is_closed": QT_TRANSLATE_NOOP("Problem", "This vote is closed; open it again to vote."),
        "not_fingers": QT_TRANSLATE_NOOP("Problem", "A fist of five is a whole number from 0 to 5."),
        "not_estimated": QT_TRANSLATE_NOOP("Problem", "This is no measure of a step that can be estimated."),
        "estimate_out_of_order": QT_TRANSLATE_NOOP(
            "Problem", "State low, middle and high so that none is below the one before."
        ),
        "too_many_dots": QT_TRANSLATE_NOOP("Problem", "No more than {count} dots go here."),
        "not_agreed_yet": QT_TRANSLATE_NOOP(
            "Problem", "The estimates of “{name}” are too far apart to be taken over."
        ),
        "practice_needs_agreement": QT_TRANSLATE_NOOP(
            "Problem", "Only a step that all agree on can become a best practice: vote on “{name}” first."
        ),
        "no_such_step": QT_TRANSLATE_NOOP("Problem", "There is no step called “{name}” on this map."),
        "is_practice": QT_TRANSLATE_NOOP("Problem", "“{name}” is a best practice already."),
        "map_inside_itself": QT_TRANSLATE_NOOP("Problem", "“{name}” would lie inside itself."),
        "comment_is_empty": QT_TRANSLATE_NOOP("Problem", "A comment needs a text."),
        "comment_is_answered": QT_TRANSLATE_NOOP(
            "Problem", "Others have answered this comment: resolve the thread instead."
        ),
        "nothing_to_attach": QT_TRANSLATE_NOOP("Problem", "This is attached already."),
        "too_many_attachments": QT_TRANSLATE_NOOP(
            "Problem", "A step holds at most {most} links, files and pictures."
        ),
        "no_inside": QT_TRANSLATE_NOOP(
            "Problem", "Only a step, a decision or a wait can be opened inside, not a {kind}."
        ),
        "has_inside": QT_TRANSLATE_NOOP("Problem", "“{name}” has an inside already."),
        "goes_in_a_circle": QT_TRANSLATE_NOOP("Problem", "“{name}” would lead back to itself."),
        "role_or_person": QT_TRANSLATE_NOOP("Problem", "A responsibility is that of a role or of a person."),
        "no_step_for_play": QT_TRANSLATE_NOOP(
            "Problem", "A play belongs to a step, and this map has none yet."
        ),
        "not_its_branch": QT_TRANSLATE_NOOP("Problem", "“{name}” changes a way out of its own step only."),
        "not_alike": QT_TRANSLATE_NOOP("Problem", "Only entries of one kind can be merged."),
        "not_in_percent": QT_TRANSLATE_NOOP(
            "Problem", "“{name}” counts in {unit}, the others in percent: give them one unit first."
        ),
        "only_one_chosen": QT_TRANSLATE_NOOP("Problem", "Choose the entries to merge as well."),
        "map_is_locked": QT_TRANSLATE_NOOP(
            "Problem", "“{name}” is locked. Unlock it in the Map menu, or work on a copy."
        ),
        "scenario_numbers_only": QT_TRANSLATE_NOOP(
            "Problem",
            "“{name}” is a scenario: it says other numbers about “{base}”. Draw there, or make this one a to-be map.",
        ),
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
        "nothing_to_adopt": QT_TRANSLATE_NOOP("Problem", "All of it is in this document already."),
        "name_is_empty": QT_TRANSLATE_NOOP("Problem", "A name is needed."),
        "nobody_works": QT_TRANSLATE_NOOP("Problem", "Nobody works on “{name}” who could answer for it."),
        "used_meanwhile": QT_TRANSLATE_NOOP("Problem", "“{name}” is used by now, so it was kept."),
        "name_is_taken": QT_TRANSLATE_NOOP("Problem", "“{name}” is there already."),
        # files to read and to write
        "template_unknown": QT_TRANSLATE_NOOP("Problem", "There is no template “{key}”; there are {known}."),
        "map_unknown": QT_TRANSLATE_NOOP(
            "Problem", "There is no map “{name}” in this document; there is {known}."
        ),
        "stage_unknown": QT_TRANSLATE_NOOP(
            "Problem", "There is no stage “{name}” on this map; there is {known}."
        ),
        "document_ending": QT_TRANSLATE_NOOP(
            "Problem", "{name} cannot be a document: its ending must be {known}."
        ),
        "exists": QT_TRANSLATE_NOOP("Problem", "{path} is there already and was left as it is."),
        "export_ending": QT_TRANSLATE_NOOP(
            "Problem", "{name} does not say what to write: its ending must be one of {known}."
        ),
        "one_map_only": QT_TRANSLATE_NOOP(
            "Problem", "{name} can hold one map only; several fit into a workbook (.xlsx) or slides (.pptx)."
        ),
        "slides_template": QT_TRANSLATE_NOOP(
            "Problem",
            "{name} cannot be used as a template: it is no PowerPoint file (.pptx, .potx) without password and macros.",
        ),
        "slides_template_odd": QT_TRANSLATE_NOOP(
            "Problem", "{path} is no file that can be read as a template."
        ),
        "slides_template_large": QT_TRANSLATE_NOOP(
            "Problem", "{path} is too large for a template: it may hold {limit} MB."
        ),
        "option_unknown": QT_TRANSLATE_NOOP("Problem", "There is no “{given}” to choose; there are {known}."),
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
        "picture_without_step": QT_TRANSLATE_NOOP(
            "Problem", "A picture belongs to a step: drop {name} on the one it is of."
        ),
        "foreign_parts": QT_TRANSLATE_NOOP(
            "Problem", "{path} holds parts that Mapper never makes, so it was not opened: {parts}."
        ),
        "damaged": QT_TRANSLATE_NOOP("Problem", "{path} is damaged ({detail})."),
        "too_new": QT_TRANSLATE_NOOP(
            "Problem",
            "{path} was made by a newer Mapper (schema {schema}, this program knows up to {known}): open it with that.",
        ),
        "locked_by_whom": QT_TRANSLATE_NOOP(
            "Problem",
            "{path} is locked, and nobody knows by whom: if no program has it open, take it over or delete {lock}.",
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
        "holds_too_much": QT_TRANSLATE_NOOP("Problem", "{path} holds more than this program can read."),
        "too_many_things": QT_TRANSLATE_NOOP(
            "Problem", "{path} holds {count} things; a document holds {most} at most."
        ),
        "not_writable": QT_TRANSLATE_NOOP(
            "Problem", "{path} cannot be written: is it open in another program?"
        ),
        "write_failed": QT_TRANSLATE_NOOP("Problem", "{path} could not be written."),
        "unwritable_text": QT_TRANSLATE_NOOP("Problem", "This text holds characters that cannot be stored."),
        "nothing_to_salvage": QT_TRANSLATE_NOOP("Problem", "There is nothing in {path} that could be saved."),
        "file_gone": QT_TRANSLATE_NOOP(
            "Problem", "{path} is no longer there: somebody has deleted, moved or renamed it."
        ),
        "file_replaced": QT_TRANSLATE_NOOP(
            "Problem", "Another file was put in the place of {path}, as services do that keep folders alike."
        ),
        "log_gone": QT_TRANSLATE_NOOP(
            "Problem", "Another program has deleted the file beside {path} that holds what was done last."
        ),
        "file_overwritten": QT_TRANSLATE_NOOP(
            "Problem", "Another program has written over {path}, as services do that keep folders alike."
        ),
        "changed_elsewhere": QT_TRANSLATE_NOOP("Problem", "Another Mapper has changed {path}."),
        "unreadable_history": QT_TRANSLATE_NOOP("Problem", "A step of the history can no longer be read."),
        "migration_failed": QT_TRANSLATE_NOOP(
            "Problem", "{path} could not be brought to the present schema."
        ),
        "out_of_memory": QT_TRANSLATE_NOOP("Problem", "This is too large for the memory of this computer."),
        "picture_too_large": QT_TRANSLATE_NOOP(
            "Problem",
            "A picture of {width} × {height} pixels is too large for the memory; up to {percent} % it can be made.",
        ),
        "printer_refused": QT_TRANSLATE_NOOP(
            "Problem", "The printer {name} could not print; see whether it is switched on and has paper."
        ),
        "too_many_sheets": QT_TRANSLATE_NOOP(
            "Problem",
            "This would be {count} sheets, and no more than {most} are made; choose larger paper or a smaller scale.",
        ),
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
        "json_too_many": QT_TRANSLATE_NOOP(
            "Problem", "The file holds more than the {most} things a document may hold."
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
