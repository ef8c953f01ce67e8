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
        "table_has_entities": QT_TRANSLATE_NOOP(
            "Problem", "{name} holds definitions that no workbook needs, so it was not read."
        ),
        "table_not_text": QT_TRANSLATE_NOOP("Problem", "{name} is not a table as text."),
        "table_bad_quotes": QT_TRANSLATE_NOOP(
            "Problem", "{name}: the quotation marks in line {line} do not go together."
        ),
        # a cell
        "cell_is_an_error": QT_TRANSLATE_NOOP("Problem", "The formula of this cell failed ({text})."),
        "cell_not_worked_out": QT_TRANSLATE_NOOP(
            "Problem", "This formula has no value yet: open the workbook in Excel and save it."
        ),
        "cell_not_a_number": QT_TRANSLATE_NOOP("Problem", "“{text}” is not a number."),
        "cell_number_ambiguous": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” can be read in two ways: say which sign is the decimal sign."
        ),
        "cell_unknown_unit": QT_TRANSLATE_NOOP("Problem", "The unit “{text}” is not known here."),
        "cell_is_a_day": QT_TRANSLATE_NOOP("Problem", "A date stands here ({text}), not a number."),
        "cell_is_a_time": QT_TRANSLATE_NOOP("Problem", "A time stands here ({text}), not a number."),
        "cell_not_whole": QT_TRANSLATE_NOOP("Problem", "“{text}” is not a whole number."),
        "cell_share_ambiguous": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” can be a share or per cent: write it with a % sign."
        ),
        "cell_not_a_day": QT_TRANSLATE_NOOP("Problem", "“{text}” is not a date."),
        "cell_day_ambiguous": QT_TRANSLATE_NOOP(
            "Problem", "“{text}” can be two dates: say whether the day or the month stands first."
        ),
        "cell_not_a_period": QT_TRANSLATE_NOOP("Problem", "“{text}” is not a month, quarter, year or week."),
        "cell_not_yes_or_no": QT_TRANSLATE_NOOP("Problem", "“{text}” is neither yes nor no."),
        "cell_unknown_word": QT_TRANSLATE_NOOP("Problem", "“{text}” is not known here."),
        "cell_too_long": QT_TRANSLATE_NOOP("Problem", "This text has more than {most} characters."),
    }
)
