"""XlsxWriter's worksheet, made quick for many formulas and safe for any text. Imported when a workbook is made."""

from collections.abc import Callable
from typing import Any

from xlsxwriter import drawing  # type: ignore[import-untyped]  # XlsxWriter brings no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # as above

from mapper.exchange.excel.pages import COLUMN, ROW, Pages, pixels
from mapper.exchange.excel.tables import absolute


class _Drawing(drawing.Drawing):  # type: ignore[misc]  # as above
    """Pictures that keep their size: XlsxWriter ties both corners to cells, and where another font takes the place of
    Calibri columns are wider and a picture was drawn out by that. Charts stay as wide as their columns.
    """

    def _write_two_cell_anchor(self, index: int, info: Any) -> None:
        told = vars(info)
        if told["_drawing_type"] != drawing.DrawingTypes.IMAGE:
            super()._write_two_cell_anchor(index, info)
            return
        column, row, across, down, *_, left, top = told["_dimensions"]
        self._xml_start_tag("xdr:oneCellAnchor")
        self._write_from(column, row, across, down)
        self._write_xdr_ext(told["_width"], told["_height"])
        self._write_pic(index, left, top, info)
        self._write_client_data()
        self._xml_end_tag("xdr:oneCellAnchor")


class TargetSheet(Worksheet):  # type: ignore[misc]  # as above
    """A sheet that takes every text for a text, every formula as it is and tells when it is packed.

    The methods with an underscore are XlsxWriter's own. Should it come to call them otherwise, they go unused: then
    speed and a step of the progress are lost, and nothing else.
    """

    def __init__(self) -> None:
        super().__init__()
        self.before_packing: Callable[[], None] | None = None
        self._widths: dict[int, float] = {}
        self._heights: dict[int, float] = {}

    def set_column(
        self, first: int, last: int, width: float, form: Any = None, options: dict[str, Any] | None = None
    ) -> Any:
        """Set the width of columns, in digits."""
        seen = 0 if options and options.get("hidden") else pixels(width)
        self._widths.update(dict.fromkeys(range(first, last + 1), seen))
        return super().set_column(first, last, width, form, options)

    def set_row(
        self, row: int, height: float, form: Any = None, options: dict[str, Any] | None = None
    ) -> Any:
        """Set the height of a row, in points."""
        self._heights[row] = height
        return super().set_row(row, height, form, options)

    def width_of(self, column: int) -> float:
        """The width of a column in pixels; 0 where it is hidden."""
        return self._widths.get(column, COLUMN)

    def height_of(self, row: int) -> float:
        """The height of a row in points."""
        return self._heights.get(row, ROW)

    def column_at(self, first: int, wide: float) -> int:
        """The column in which something ends that begins in column `first` and is so wide."""
        column = first
        while (wide := wide - self.width_of(column)) > 0:
            column += 1
        return column

    def unprint(self) -> None:
        """Print nothing of a sheet that is hidden: LibreOffice prints those that have an area, hidden or not."""
        self.print_area_range = ""

    def set_pages(self, pages: Pages) -> None:
        """Print these areas, each on a page of its own. XlsxWriter itself knows of one area only."""
        self.print_area_range = ",".join(absolute(self.name, *area) for area in pages.areas)
        self.repeat_row_range = self.repeat_col_range = ""
        if pages.row is not None:
            self.repeat_rows(pages.row)
        if pages.columns is not None:
            self.repeat_columns(*pages.columns)
        if pages.size is None:
            self.fit_to_pages(1, 0)
        else:
            self.set_print_scale(round(100 * pages.size))

    def write_string(self, row: int, column: int, text: str, form: Any = None) -> Any:
        """Write a text. XlsxWriter copies what looks like rich text into the file as it is, so that gets a blank."""
        if text.startswith("<r>") and text.endswith("</r>"):
            text += " "
        return super().write_string(row, column, text, form)

    def _prepare_image(self, *args: Any) -> None:
        super()._prepare_image(*args)
        self.drawing.__class__ = _Drawing

    def _assemble_xml_file(self) -> None:
        if self.before_packing is not None:
            self.before_packing()
        super()._assemble_xml_file()

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> Any:
        """The formula without its sign; XlsxWriter looks through each for a hundred functions younger than 2013."""
        if expand_future_functions:
            return super()._prepare_formula(formula, True)
        return formula.removeprefix("=")
