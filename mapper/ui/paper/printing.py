"""Paper: the way to a printer. Qt's part for it is loaded when somebody prints, so that no start waits for it."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mapper.core.errors import Trouble
from mapper.ui.paper.painter import PagePainter
from mapper.ui.paper.pdf import page_layout
from mapper.ui.render.typeset import drawable

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(parent: QWidget, pages: PagePainter) -> bool:
    """Let the person choose a printer and print; whether it was done. Raises Trouble("printer_refused", name)."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages.plan.pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    is_wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if is_wanted:
        print_pages(printer, pages)
    return is_wanted


def prepare(printer: "QPrinter", pages: PagePainter) -> None:
    """Tell a printer the paper of the plan."""
    printer.setPageLayout(page_layout(pages.plan))
    printer.setFullPage(True)
    printer.setDocName(" ".join(drawable(pages.words.title).split()))
    printer.setCreator("Mapper")


def print_pages(printer: "QPrinter", pages: PagePainter) -> None:
    """Print the pages of the printer's range; on other paper than planned as large as there is room."""
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("printer_refused", name=printer.printerName())
    plan = pages.plan
    first, last = printer.fromPage() or 1, printer.toPage() or plan.pages
    for page in range(first - 1, min(last, plan.pages)):
        if page >= first and not printer.newPage():
            break
        paper = printer.paperRect(printer.Unit.DevicePixel)
        painter.resetTransform()
        scale = min(paper.width() / plan.width, paper.height() / plan.height)
        painter.scale(scale, scale)
        pages.paint(painter, page)
    if not painter.end():
        raise Trouble("printer_refused", name=printer.printerName())
