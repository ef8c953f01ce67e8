"""XlsxWriter's worksheet, made quick for many formulas and safe for any text. Imported when a workbook is made."""

from collections.abc import Callable
from typing import Any

from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # XlsxWriter brings no types


class TargetSheet(Worksheet):  # type: ignore[misc]  # as above
    """A sheet that takes every text for a text, every formula as it is and tells when it is packed.

    The methods with an underscore are XlsxWriter's own. Should it come to call them otherwise, they go unused: then
    speed and a step of the progress are lost, and nothing else.
    """

    def __init__(self) -> None:
        super().__init__()
        self.before_packing: Callable[[], None] | None = None

    def write_string(self, row: int, column: int, text: str, form: Any = None) -> Any:
        """Write a text. XlsxWriter copies what looks like rich text into the file as it is, so that gets a blank."""
        if text.startswith("<r>") and text.endswith("</r>"):
            text += " "
        return super().write_string(row, column, text, form)

    def _assemble_xml_file(self) -> None:
        if self.before_packing is not None:
            self.before_packing()
        super()._assemble_xml_file()

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> Any:
        """The formula without its sign; XlsxWriter looks through each for a hundred functions younger than 2013."""
        if expand_future_functions:
            return super()._prepare_formula(formula, True)
        return formula.removeprefix("=")
