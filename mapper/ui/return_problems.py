"""The sentences for workbooks that come back: why one is refused, and what is left alone in it. Part of `problems`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

RETURN_PROBLEMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # the workbook
        "return_not_ours": QT_TRANSLATE_NOOP(
            "Problem", "{name} is not a workbook of performance targets that Mapper wrote."
        ),
        "workbook_newer": QT_TRANSLATE_NOOP(
            "Problem", "{name} was written by a newer version of Mapper: update Mapper to import it."
        ),
        "return_other_document": QT_TRANSLATE_NOOP(
            "Problem",
            "{name} was written from “{title}”, not from “{here}”: open that document to import it.",
        ),
        "return_same_title": QT_TRANSLATE_NOOP(
            "Problem",
            "{name} was written on {day} from another document that is called “{title}” too (its id ends in {id},"
            " that of this one in {here}): open that document to import it.",
        ),
        "return_unknown_rows": QT_TRANSLATE_NOOP(
            "Problem", "None of the rows of {name} is in “{here}”: it was written from another document."
        ),
        "return_no_ids": QT_TRANSLATE_NOOP(
            "Problem",
            "The rows of {name} have no ids, so nobody knows which of “{here}” they are. Give the tables of your"
            " template their column of ids, “Step id” or “Row id” (it may be hidden), fill it again, and work in that.",
        ),
        "return_no_base": QT_TRANSLATE_NOOP(
            "Problem",
            "The workbook does not say what it was written with, so every difference is a choice:"
            " nobody knows which side it comes from.",
        ),
        "return_of_a_copy": QT_TRANSLATE_NOOP(
            "Problem", "The workbook was written from a copy of this document, “{title}”."
        ),
        "return_maps_gone": QT_TRANSLATE_NOOP(
            "Problem", "Maps of the workbook that are no longer in the document: {count}."
        ),
        "return_went_on": QT_TRANSLATE_NOOP(
            "Problem", "Commands in the document since the workbook was written: {count}."
        ),
        "return_without_names": QT_TRANSLATE_NOOP(
            "Problem", "The workbook was written without people's names, so no owner is taken from it."
        ),
        "return_table_missing": QT_TRANSLATE_NOOP(
            "Problem", "The table {table} is no longer in the workbook; what it held stays as it is."
        ),
        "return_ids_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "{sheet}: {table} has no column with the ids of its rows, so nobody knows them;"
            " what the document says of them stays as it is.",
        ),
        "return_table_twice": QT_TRANSLATE_NOOP(
            "Problem", "{sheet} repeats rows of another sheet; they were not read."
        ),
        "return_column_missing": QT_TRANSLATE_NOOP(
            "Problem", "{table}: the column “{column}” is gone; its values stay as they are."
        ),
        "return_rows_missing": QT_TRANSLATE_NOOP(
            "Problem", "{table}: rows that are gone from the workbook: {count}. They stay in the document."
        ),
        "return_shares_off": QT_TRANSLATE_NOOP(
            "Problem",
            "{name}: the shares would come to {text}, not to 100 %. They are not rescaled; figures that rest on them"
            " wait until they fit.",
        ),
        "return_shares_more": QT_TRANSLATE_NOOP(
            "Problem", "More steps whose shares would not come to 100 %: {count}."
        ),
        "return_rows_torn": QT_TRANSLATE_NOOP(
            "Problem",
            "{table}: rows that have the names of other rows: {count}. They look sorted without the hidden columns of"
            " ids, so nothing of them was read.",
        ),
        # what is left alone
        "return_only_there": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” is for the workbook alone; the document keeps no such value."
        ),
        "return_computed": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” stands where the program works out a value; it is not taken over."
        ),
        "return_computed_many": QT_TRANSLATE_NOOP(
            "Problem",
            "“{text}” and {count} more cells of this column stand where the program works out values;"
            " they are not taken over.",
        ),
        "return_locked": QT_TRANSLATE_NOOP(
            "Problem", "“{text}”: names and words come from the map; change them there. It is not taken over."
        ),
        "return_locked_many": QT_TRANSLATE_NOOP(
            "Problem",
            "“{text}” and {count} more cells of this column: names and words come from the map; change them"
            " there. They are not taken over.",
        ),
        "return_no_home": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” has nowhere to go: the document has no such goal or calendar yet."
        ),
        "return_no_such_value": QT_TRANSLATE_NOOP("Problem", "“{text}”: this step has no such value."),
        "return_shown_otherwise": QT_TRANSLATE_NOOP(
            "Problem",
            "“{text}”: the workbook shows this as the strategy, the plays or the goal of the map make it;"
            " change it in Mapper.",
        ),
        "return_name_left_out": QT_TRANSLATE_NOOP("Problem", "“{text}” stands where a name was left out."),
        "return_map_locked": QT_TRANSLATE_NOOP("Problem", "The map is locked, so this stays as it is."),
        "return_gone": QT_TRANSLATE_NOOP(
            "Problem", "“{text}”: what this row is about is no longer in the document."
        ),
        "return_row_unknown": QT_TRANSLATE_NOOP(
            "Problem", "The id of this row is none that the workbook was written with."
        ),
        "return_row_not_taken": QT_TRANSLATE_NOOP(
            "Problem",
            "New rows are taken among targets, measured values and hours of work only; add this one in Mapper.",
        ),
        "return_row_twice": QT_TRANSLATE_NOOP("Problem", "This row repeats row {row} and was not read."),
        "return_two_values": QT_TRANSLATE_NOOP(
            "Problem", "The same value stands in {other} too, and there it is another one."
        ),
        # cells and new rows
        "return_needed": QT_TRANSLATE_NOOP("Problem", "This cell cannot be empty."),
        "return_out_of_range": QT_TRANSLATE_NOOP("Problem", "{text} is not between {least} and {most}."),
        "return_read_as_percent": QT_TRANSLATE_NOOP("Problem", "Read as {text}."),
        "return_below_nothing": QT_TRANSLATE_NOOP(
            "Problem", "Below nothing, where nothing was below nothing before: see that this is meant."
        ),
        "return_hours_stated": QT_TRANSLATE_NOOP(
            "Problem",
            "The sheet shows hours under the strategy: {text} there are {stated} hours without it, which are taken.",
        ),
        "return_rows_apart": QT_TRANSLATE_NOOP(
            "Problem",
            "Rows from {place} on stand below {table} with a gap between, so they are not read. New rows are read"
            " where they stand right below the last one.",
        ),
        "return_heading_guessed": QT_TRANSLATE_NOOP(
            "Problem",
            "In {table} the column “{heading}” is taken for “{column}” by where it stands: none is called so now.",
        ),
        "return_merged": QT_TRANSLATE_NOOP(
            "Problem", "The cell is merged with others, so “{text}” stands in the first of them only."
        ),
        "return_counts_otherwise": QT_TRANSLATE_NOOP(
            "Problem",
            "The goal counts something else in the workbook now, so {text} is no amount of the goal as it is here.",
        ),
        "return_unit_otherwise": QT_TRANSLATE_NOOP(
            "Problem", "Its unit was changed in the workbook, so “{text}” is no value of it as it is here."
        ),
        "return_formula": QT_TRANSLATE_NOOP("Problem", "A formula stands there; its value is taken."),
        "return_column_guessed": QT_TRANSLATE_NOOP(
            "Problem", "The column is called “{heading}” now and was known by where it stands."
        ),
        "return_row_exists": QT_TRANSLATE_NOOP(
            "Problem", "“{name}” is there already; change the row it has."
        ),
        "return_row_without_names": QT_TRANSLATE_NOOP(
            "Problem", "A new row needs the name of a step and the metric or role it is about."
        ),
        "return_row_without_metric": QT_TRANSLATE_NOOP(
            "Problem", "A new row needs the name of the metric it is about."
        ),
        "return_reopens": QT_TRANSLATE_NOOP("Problem", "What was agreed on before counts no longer."),
        "return_reopens_read": QT_TRANSLATE_NOOP(
            "Problem", "Read as {text}. What was agreed on before counts no longer."
        ),
        "return_name_unknown": QT_TRANSLATE_NOOP("Problem", "Nothing is called “{name}” here."),
        "return_name_twice": QT_TRANSLATE_NOOP(
            "Problem", "Several things are called “{name}” here; add this row in Mapper."
        ),
        "return_row_no_step": QT_TRANSLATE_NOOP("Problem", "“{name}” is no step that somebody works at."),
    }
)
