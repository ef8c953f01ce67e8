"""The dialogs that ask for a file, in words of this program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def document_filter() -> str:
    """The kind of file that is opened."""
    return QCoreApplication.translate("Files", "Mapper documents (*.salesmap)")


def export_filters() -> dict[str, str]:
    """What can be exported, by ending."""
    return {
        ".xlsx": QCoreApplication.translate("Files", "Excel workbook (*.xlsx)"),
        ".pptx": QCoreApplication.translate("Files", "PowerPoint slides (*.pptx)"),
        ".png": QCoreApplication.translate("Files", "PNG picture (*.png)"),
        ".svg": QCoreApplication.translate("Files", "SVG picture (*.svg)"),
        ".pdf": QCoreApplication.translate("Files", "PDF document (*.pdf)"),
        ".json": QCoreApplication.translate("Files", "Document as JSON (*.json)"),
    }


def report_filters() -> dict[str, str]:
    """The formats of a report, by ending."""
    return {
        ".html": QCoreApplication.translate("Files", "Web page (*.html)"),
        ".pdf": QCoreApplication.translate("Files", "PDF document (*.pdf)"),
        ".docx": QCoreApplication.translate("Files", "Word document (*.docx)"),
    }


class OpenFileDialog(QFileDialog):
    """Which file to open or import."""

    @classmethod
    def ask(cls, parent: QWidget | None, title: str, folder: Path, filters: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), filters)
        return Path(name) if name else None


class SaveFileDialog(QFileDialog):
    """Where to write a file. The ending follows the chosen kind."""

    @classmethod
    def ask(
        cls, parent: QWidget | None, title: str, suggestion: Path, filters: dict[str, str], first: str
    ) -> Path | None:
        """The path with one of the endings in `filters`, or None."""
        ordered = [filters[first], *(text for ending, text in filters.items() if ending != first)]
        name, chosen = QFileDialog.getSaveFileName(
            parent, title, str(suggestion.with_suffix(first)), ";;".join(ordered), filters[first]
        )
        if not name:
            return None
        path = Path(name)
        if path.suffix.lower() in filters:
            return path
        ending = next((ending for ending, text in filters.items() if text == chosen), first)
        return path.with_name(path.name + ending)
