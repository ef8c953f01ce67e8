"""What a workbook shall hold, asked before it is written: maps, sheets, language, paper, and whether with names."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from mapper.core.ids import MapId
from mapper.exchange.excel.options import Options
from mapper.exchange.excel.registry import SHEETS
from mapper.exchange.excel.sheet import Sheet
from mapper.exchange.excel.tongue import Tongue
from mapper.ui.dialogs.template_box import TemplateBox
from mapper.ui.dialogs.ticked_list import MapChoice, ticked, ticked_list
from mapper.ui.dialogs.writing_form import LanguageBox, NamesBox, PaperBox
from mapper.ui.theme import Role, Theme, set_role


class WorkbookDialog(QDialog):
    """The maps and sheets are lists to tick; what was chosen the last time is chosen again, but for the maps."""

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        maps: Sequence[MapChoice],
        shown: MapId,
        last: Options,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export the workbook"))
        self.resize(theme.px(520), theme.px(470))
        self.maps = ticked_list([(each.id, each.name) for each in maps], {shown}, self.tr("Maps"))
        codes = {sheet.code for sheet in _listed()}
        self.sheets = ticked_list(
            [(sheet.code, "") for sheet in _listed()], set(last.sheets) & codes or codes, self.tr("Sheets")
        )
        self.into = TemplateBox(last.template)
        self.language = LanguageBox(last.language)
        self.paper = PaperBox(last.paper)
        self.names = NamesBox(last.with_names)
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_role(self.note, Role.SECONDARY)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.act, Role.PRIMARY)
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.language.currentIndexChanged.connect(self._name_sheets)
        self.maps.itemChanged.connect(self._follow)
        self.sheets.itemChanged.connect(self._follow)
        self.into.changed.connect(self._follow)
        self._name_sheets()
        self._follow()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        theme: Theme,
        maps: Sequence[MapChoice],
        shown: MapId,
        last: Options,
    ) -> Options | None:
        """What the person wants, or None when they thought better of it."""
        dialog = cls(parent, theme, maps, shown, last)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.options() if accepted else None
        dialog.deleteLater()
        return chosen

    def options(self) -> Options:
        """What is chosen; all sheets are told as none in particular."""
        sheets = frozenset(ticked(self.sheets))
        return Options(
            maps=tuple(MapId(each) for each in ticked(self.maps)),
            sheets=frozenset() if len(sheets) == self.sheets.count() else sheets,
            language=self.language.language,
            paper=self.paper.paper,
            with_names=self.names.isChecked(),
            template=self.into.template,
        )

    def _lay_out(self) -> None:
        lists = QHBoxLayout()
        for title, view in ((self.tr("&Maps"), self.maps), (self.tr("&Sheets"), self.sheets)):
            label = QLabel(title)
            label.setBuddy(view)
            column = QVBoxLayout()
            column.addWidget(label)
            column.addWidget(view, 1)
            lists.addLayout(column, 1)
        form = QFormLayout()
        form.addRow(self.tr("&Into"), self.into)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Paper"), self.paper)
        form.addRow("", self.names)
        whole = QVBoxLayout(self)
        whole.addLayout(lists, 1)
        whole.addLayout(form)
        whole.addWidget(self.note)
        whole.addWidget(self.buttons)

    def _name_sheets(self) -> None:
        """The sheets are called as they will be."""
        tongue = Tongue(self.language.language)
        for row, sheet in enumerate(_listed()):
            item = self.sheets.item(row)
            item.setText(tongue.say(sheet.name))
            item.setToolTip(tongue.say(sheet.hint))

    def _follow(self) -> None:
        maps, sheets = len(ticked(self.maps)), ticked(self.sheets)
        template = self.into.template
        self.act.setEnabled(maps > 0 and (bool(sheets) or template is not None))
        for of_new in (self.sheets, self.paper):  # a workbook of one's own has its sheets and its paper
            of_new.setEnabled(template is None)
        hidden = any(sheet.is_ground and sheet.code not in sheets for sheet in _listed())
        if maps and template is not None:
            text = self.tr(
                "A copy of {name} is filled: its tables, named cells and texts. {name} itself stays as it is."
            )
            text = text.replace("{name}", template.name)
        elif not maps or not sheets:
            text = self.tr("Choose at least one map and one sheet.")
        elif hidden:
            text = self.tr("Sheets that others compute from are hidden, not left out.")
        else:
            text = self.tr("Each further map gets sheets of its own.")
        self.note.setText(text)


def _listed() -> list[Sheet]:
    return [sheet for sheet in SHEETS if not sheet.is_inside]
