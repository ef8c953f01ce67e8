"""Where the figures of an export go: into a new workbook, or into a copy of one of the person's own."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from mapper.services.branding import template_endings
from mapper.ui.dialogs.files import OpenFileDialog
from mapper.ui.widgets.choice_box import ChoiceBox

_ASK = "?"  # the choice that asks for a file; no file is called so


class TemplateBox(ChoiceBox):
    """A new workbook, the one of the last time, or one that is asked for."""

    changed = Signal()

    def __init__(self, last: Path | None) -> None:
        super().__init__()
        self.addItem(self.tr("A new workbook"), "")
        self.addItem(self.tr("A workbook of my own…"), _ASK)
        self._shown = 0
        if last is not None and last.is_file():
            self._show(last)
        self.activated.connect(self._follow)

    @property
    def template(self) -> Path | None:
        """The workbook that is filled; None for a new one."""
        path = str(self.itemData(self._shown) or "")
        return Path(path) if path else None

    def _show(self, path: Path) -> None:
        if self.count() > 2:
            self.removeItem(1)
        self.insertItem(1, path.name, str(path))
        self._shown = 1
        self.setCurrentIndex(1)

    def _follow(self, index: int) -> None:
        if self.itemData(index) != _ASK:
            self._shown = index
        else:
            known = self.template
            folder = Path.home() if known is None else known.parent
            path = ask_template(self.window(), folder)
            if path is None:
                self.setCurrentIndex(self._shown)
            else:
                self._show(path)
        self.changed.emit()


def ask_template(parent: QWidget | None, folder: Path) -> Path | None:
    """Which workbook of the person's own shall be filled."""
    endings = " ".join(f"*{ending}" for ending in template_endings())
    title = QCoreApplication.translate("TemplateBox", "Choose the workbook to fill")
    kinds = QCoreApplication.translate("TemplateBox", "Workbooks and templates ({endings})")
    return OpenFileDialog.ask(parent, title, folder, kinds.replace("{endings}", endings))
