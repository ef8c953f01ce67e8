"""XlsxWriter's worksheet, made quick for many formulas and safe for any text. Imported when a workbook is made."""

from typing import Any

from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # XlsxWriter brings no types


class TargetSheet(Worksheet):  # type: ignore[misc]  # as above
    """A sheet that takes every text for a text, and prepares each formula once."""

    def __init__(self) -> None:
        super().__init__()
        self._prepared: dict[tuple[str, bool], Any] = {}

    def write_string(self, row: int, column: int, text: str, form: Any = None) -> Any:
        """Write a text. XlsxWriter copies what looks like rich text into the file as it is, so that gets a blank."""
        if text.startswith("<r>") and text.endswith("</r>"):
            text += " "
        return super().write_string(row, column, text, form)

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> Any:
        """XlsxWriter does this for every cell, with a hundred substitutions each time.

        Should it come to call the method otherwise, this goes unused and only speed is lost.
        """
        key = (formula, expand_future_functions)
        if key not in self._prepared:
            self._prepared[key] = super()._prepare_formula(formula, expand_future_functions)
        return self._prepared[key]
