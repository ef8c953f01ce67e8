"""XlsxWriter's worksheet, made quick for formulas that stand in thousands of rows. Imported when a workbook is made."""

from typing import Any

from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # XlsxWriter brings no types


class FormulaSheet(Worksheet):  # type: ignore[misc]  # as above
    """Prepares each formula once: XlsxWriter does it for every cell, with a hundred substitutions each time.

    Should XlsxWriter come to call the method otherwise, the override goes unused and only speed is lost.
    """

    def __init__(self) -> None:
        super().__init__()
        self._prepared: dict[tuple[str, bool], Any] = {}

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> Any:
        key = (formula, expand_future_functions)
        if key not in self._prepared:
            self._prepared[key] = super()._prepare_formula(formula, expand_future_functions)
        return self._prepared[key]
