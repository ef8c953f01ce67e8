"""The sentences for workbooks of a person's own: why one was not filled, and what was left. Part of `problems`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.ui.vocabulary import QT_TRANSLATE_NOOP

BRAND_PROBLEMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # the file
        "brand_ending": QT_TRANSLATE_NOOP(
            "Problem", "What is made from {template} must end in {ending}, which {name} does not."
        ),
        "brand_is_template": QT_TRANSLATE_NOOP(
            "Problem",
            "{name} is the template itself and stays as it is: choose another name for the new workbook.",
        ),
        "brand_nothing_ours": QT_TRANSLATE_NOOP(
            "Problem",
            "{name} has nothing to fill: no table such as tblSteps, no cell named like goal_wins, no “map” in double"
            " braces in a cell, no picture called mapper:map. Write an example of a template to see how they look.",
        ),
        "brand_in_the_way": QT_TRANSLATE_NOOP(
            "Problem",
            "{table} on the sheet {sheet} needs more rows, and {what} below it is in the way: move that aside in the"
            " template.",
        ),
        "brand_too_long": QT_TRANSLATE_NOOP(
            "Problem", "The sheet of {table} has no room for {rows} rows: move the table up in the template."
        ),
        # what was left as it is
        "brand_table_near": QT_TRANSLATE_NOOP("Problem", "{table} was left as it is: do you mean {near}?"),
        "brand_table_foreign": QT_TRANSLATE_NOOP(
            "Problem", "{table} was left as it is: none of its columns is known."
        ),
        "brand_table_odd": QT_TRANSLATE_NOOP(
            "Problem", "{table} was left as it is: what the file says of its columns does not fit."
        ),
        "brand_column_near": QT_TRANSLATE_NOOP(
            "Problem", "{table}: the column “{column}” was taken for one of your own; do you mean “{near}”?"
        ),
        "brand_rows_gone": QT_TRANSLATE_NOOP(
            "Problem",
            "{table}: what you had in the column “{column}” was left out in {count} rows that are no longer on the"
            " map.",
        ),
        "brand_filter_off": QT_TRANSLATE_NOOP(
            "Problem", "{table}: its filter was for the old rows and was taken off."
        ),
        "brand_name_near": QT_TRANSLATE_NOOP(
            "Problem", "The name {name} was left as it is: do you mean {near}?"
        ),
        "brand_name_no_cell": QT_TRANSLATE_NOOP(
            "Problem",
            "The name {name} does not stand for one cell of this workbook ({text}), so it was not filled.",
        ),
        "brand_name_formula": QT_TRANSLATE_NOOP(
            "Problem", "{name} has a formula of your own, which stays ({sheet}, {cell})."
        ),
        "brand_mark_near": QT_TRANSLATE_NOOP(
            "Problem", "{sheet}, {cell}: “{mark}” is not known; do you mean {near}?"
        ),
        "brand_mark_typed_over": QT_TRANSLATE_NOOP(
            "Problem", "{sheet}, {cell}: what somebody typed in place of “{mark}” stays as it is."
        ),
        "brand_mark_of_before": QT_TRANSLATE_NOOP(
            "Problem",
            "{sheet}, {cell}: “{text}” stood there and was replaced. The file was filled by an earlier version, which"
            " did not note what it wrote, so nobody knows whether somebody typed that. From now on it is known.",
        ),
        "brand_mark_unknown": QT_TRANSLATE_NOOP("Problem", "{sheet}, {cell}: “{mark}” is not known."),
    }
)
