"""What the example of a template says: a workbook to style, whose marks, names and tables Mapper fills."""

from typing import Final

from mapper.exchange.excel.words.word import Word, words_of

OVERVIEW: Final = Word("Overview")
PLAN: Final = Word("Plan")
WORK: Final = Word("Work")
HELP: Final = Word("How it works")
SUBTITLE: Final = Word("{{document}}, as of {{date}}")
OPENING: Final = Word(
    "To win {{goal_wins}} cases, {{required_entries}} must enter: {{win_probability}} of them are won."
)
TILES: Final = words_of("Won cases asked for", "Entries needed", "Win probability", "People needed")
HOURS_TITLE: Final = Word("Hours needed by step")
FRAME: Final = Word("The picture of the map comes here (mapper:map).")
PLAN_TITLE: Final = Word("Targets of {{map}}")
STEPS_TITLE: Final = Word("The work at each step")
COMMENT: Final = Word("Comment")
HELP_TITLE: Final = Word("How this template works")
HELP_LINES: Final = words_of(
    "Style everything as you like: fonts, colours, your logo, page set-up, sheets of your own. Mapper leaves it alone.",
    "Words in double braces are replaced: map, document, date, author and all named cells, as on Overview.",
    "Cells named like goal_wins or required_entries (Formulas, Name Manager) get the value and keep their look.",
    "Tables named tblSteps, tblTargets, tblRoles, tblBranches and so on get rows; take the columns you like.",
    "Columns of your own stay with their row; formulas are filled down; charts and formats grow with the table.",
    "A picture or shape with mapper:map as name, text or alternative text becomes the picture of the map.",
    "Fill it: File, Fill a workbook of my own. The file it makes can be filled again when the map has changed.",
)
