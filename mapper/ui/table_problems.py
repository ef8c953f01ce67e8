"""The sentences for tables from outside: why a file was not read, and what a cell does not say. Part of `problems`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

TABLE_PROBLEMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # the file
        "table_password": QT_TRANSLATE_NOOP(
            "Problem", "{name} is protected by a password: remove it in Excel and save the workbook again."
        ),
        "table_old_workbook": QT_TRANSLATE_NOOP(
            "Problem", "{name} has a format that is not read: save it as an Excel workbook (.xlsx) or as CSV."
        ),
        "table_not_a_workbook": QT_TRANSLATE_NOOP("Problem", "{name} is not an Excel workbook."),
        "table_damaged": QT_TRANSLATE_NOOP(
            "Problem", "{name} is damaged: open it in Excel, let it be mended, and save it again."
        ),
        "table_no_sheets": QT_TRANSLATE_NOOP("Problem", "{name} has no sheets with cells."),
        "table_empty": QT_TRANSLATE_NOOP("Problem", "There is nothing in {name}."),
        "table_not_a_file": QT_TRANSLATE_NOOP("Problem", "{path} is not a file."),
        "table_too_large": QT_TRANSLATE_NOOP(
            "Problem", "{path} is larger than {limit} MB, too large for a table to import."
        ),
        "table_unpacks_too_large": QT_TRANSLATE_NOOP(
            "Problem", "{name} unpacks to more than {limit} MB and was not read further."
        ),
        "table_too_many_parts": QT_TRANSLATE_NOOP(
            "Problem", "{name} consists of more than {limit} parts and was not read."
        ),
        "table_too_many_cells": QT_TRANSLATE_NOOP(
            "Problem", "{name} has more cells than can be imported, which are {limit}."
        ),
        "table_too_many_names": QT_TRANSLATE_NOOP(
            "Problem", "{name} has more than {limit} defined names and was not read further."
        ),
        "table_too_many_sheets": QT_TRANSLATE_NOOP(
            "Problem", "{name} has more than {limit} sheets and was not read further."
        ),
        "table_has_entities": QT_TRANSLATE_NOOP(
            "Problem", "{name} holds definitions that no workbook needs, so it was not read."
        ),
        "table_not_text": QT_TRANSLATE_NOOP("Problem", "{name} is not a table as text."),
        "table_control_mark": QT_TRANSLATE_NOOP(
            "Problem",
            "{name}: character {column} of line {line} is a control mark that no table as text holds;"
            " delete it there.",
        ),
        "table_bad_quotes": QT_TRANSLATE_NOOP(
            "Problem", "{name}: the quotation marks in line {line} do not go together."
        ),
        "table_cell_too_long": QT_TRANSLATE_NOOP(
            "Problem", "{name}: the text in line {line} is too long for one cell."
        ),
        "table_unknown": QT_TRANSLATE_NOOP(
            "Problem", "There is no table “{name}” in this file; there is {known}."
        ),
        "table_without_steps": QT_TRANSLATE_NOOP(
            "Problem", "{name} has no column for the names of steps, such as “Process Step Description”."
        ),
        "table_no_step": QT_TRANSLATE_NOOP("Problem", "There is no step in {name}."),
        "cell_heading_days": QT_TRANSLATE_NOOP(
            "Problem", "The heading “{heading}” does not count in days, so the number is not read as days."
        ),
        "cell_heading_hours": QT_TRANSLATE_NOOP(
            "Problem", "The heading “{heading}” does not count in hours, so the number is not read as hours."
        ),
        "cell_heading_thousands": QT_TRANSLATE_NOOP(
            "Problem",
            "How much a number below “{heading}” is worth cannot be told for sure, so it is not read.",
        ),
        "cell_other_currency": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” names another currency than this document has; nothing is converted."
        ),
        "cell_heading_unit": QT_TRANSLATE_NOOP(
            "Problem", "“{heading}” is not what is counted in here, so the number is not read."
        ),
        "column_converted": QT_TRANSLATE_NOOP("Problem", "Below “{heading}” {text} is read as {read}."),
        "column_by_unit": QT_TRANSLATE_NOOP("Problem", "By its unit “{heading}” is taken for: {field}."),
        "table_macros": QT_TRANSLATE_NOOP("Problem", "The workbook has macros; they were not run."),
        "table_links": QT_TRANSLATE_NOOP(
            "Problem", "The workbook has links to other files; they were not followed."
        ),
        "table_hidden_rows": QT_TRANSLATE_NOOP(
            "Problem", "Rows that a filter or somebody has hidden are read too: {count}."
        ),
        "table_old_encoding": QT_TRANSLATE_NOOP(
            "Problem", "The file was read as Western European text (Windows-1252); look at the umlauts."
        ),
        # rows
        "rows_too_many": QT_TRANSLATE_NOOP(
            "Problem", "The table has {count} rows; the first {most} of them are read."
        ),
        "rows_follow_one_another": QT_TRANSLATE_NOOP(
            "Problem", "No column says what comes next: each step leads to the one in the next row."
        ),
        "rows_need_column": QT_TRANSLATE_NOOP("Problem", "Say which column is for this: {field}."),
        "row_without_name": QT_TRANSLATE_NOOP("Problem", "Row {row} has no name and is left out."),
        "row_without_metric": QT_TRANSLATE_NOOP("Problem", "Row {row} names no metric and is left out."),
        "row_without_period": QT_TRANSLATE_NOOP("Problem", "Row {row} says no period and is left out."),
        "row_without_value": QT_TRANSLATE_NOOP("Problem", "Row {row} has no value and is left out."),
        "row_period_twice": QT_TRANSLATE_NOOP(
            "Problem", "Row {row} says a value of the same period already; this one is left out."
        ),
        "row_rate_differs": QT_TRANSLATE_NOOP(
            "Problem", "The row says {text}, and its counts come to {formed}; both are kept."
        ),
        "row_more_hits": QT_TRANSLATE_NOOP(
            "Problem", "More hits than cases, which are {formed}: is one of them in the other's column?"
        ),
        "row_id_twice": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” stands twice: lines lead to the first step of this number."
        ),
        "row_next_unknown": QT_TRANSLATE_NOOP("Problem", "No row is called “{text}”: this line is left out."),
        "row_line_refused": QT_TRANSLATE_NOOP("Problem", "The line to “{text}” is left out. {reason}"),
        "row_counts_differ": QT_TRANSLATE_NOOP(
            "Problem", "{count} are said here for {other}: none of them is taken."
        ),
        "row_hours_without_role": QT_TRANSLATE_NOOP(
            "Problem", "Hours are those of a role, and neither a role nor a lane is named."
        ),
        "row_end_taken_as_won": QT_TRANSLATE_NOOP(
            "Problem", "“{name}” does not say how it ends: it is taken as won."
        ),
        "row_taken_as_end": QT_TRANSLATE_NOOP(
            "Problem", "“{name}” is called as an outcome is and leads to no step: it is taken as an end."
        ),
        # a cell
        "cell_too_small": QT_TRANSLATE_NOOP("Problem", "{text} is below {least}."),
        "cell_too_large": QT_TRANSLATE_NOOP("Problem", "{text} is above {most}."),
        "cell_not_a_share": QT_TRANSLATE_NOOP("Problem", "{text} is not between 0 and 100 %."),
        "cell_is_an_error": QT_TRANSLATE_NOOP("Problem", "The formula of this cell failed ({text})."),
        "cell_not_worked_out": QT_TRANSLATE_NOOP(
            "Problem", "This formula has no value yet: open the workbook in Excel and save it."
        ),
        "cell_not_a_number": QT_TRANSLATE_NOOP("Problem", "“{text}” is not a number."),
        "cell_number_ambiguous": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” can be read in two ways: say which sign is the decimal sign."
        ),
        "cell_number_too_large": QT_TRANSLATE_NOOP("Problem", "This number is too large to be worked with."),
        "cell_unknown_unit": QT_TRANSLATE_NOOP("Problem", "The unit “{text}” is not known here."),
        "cell_is_a_day": QT_TRANSLATE_NOOP("Problem", "A date stands here ({text}), not a number."),
        "cell_is_a_time": QT_TRANSLATE_NOOP("Problem", "A time stands here ({text}), not a number."),
        "cell_not_whole": QT_TRANSLATE_NOOP("Problem", "“{text}” is not a whole number."),
        "cell_share_ambiguous": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” can be a share or per cent: write it with a % sign."
        ),
        "cell_not_a_day": QT_TRANSLATE_NOOP("Problem", "“{text}” is not a date."),
        "cell_turned": QT_TRANSLATE_NOOP(
            "Problem",
            "“{text}” holds a mark that shows its digits in another order than they are: type it anew.",
        ),
        "cell_day_ambiguous": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” can be two dates: say whether the day or the month stands first."
        ),
        "cell_not_a_period": QT_TRANSLATE_NOOP("Problem", "“{text}” is not a month, quarter, year or week."),
        "cell_not_yes_or_no": QT_TRANSLATE_NOOP("Problem", "“{text}” is neither yes nor no."),
        "cell_unknown_word": QT_TRANSLATE_NOOP("Problem", "“{text}” is not known here."),
        "cell_too_long": QT_TRANSLATE_NOOP("Problem", "This text has more than {most} characters."),
    }
)
