"""What slides shall hold, asked before they are written: maps, language, people's names, and whose template."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mapper.core.ids import MapId
from mapper.exchange.slides.options import Options
from mapper.ui.dialogs.files import OpenFileDialog
from mapper.ui.dialogs.ticked_list import MapChoice, ticked, ticked_list
from mapper.ui.dialogs.writing_form import LanguageBox, NamesBox
from mapper.ui.theme import Role, Theme, set_role


class SlidesDialog(QDialog):
    """What was chosen the last time is chosen again, but for the maps; a template that is gone is forgotten."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, maps: Sequence[MapChoice], shown: MapId, last: Options
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export slides"))
        self.resize(theme.px(480), theme.px(420))
        self.maps = ticked_list([(each.id, each.name) for each in maps], {shown}, self.tr("Maps"))
        self.language = LanguageBox(last.language)
        self.names = NamesBox(last.with_names)
        self.template = QLineEdit()
        self.template.setPlaceholderText(self.tr("None: plain slides"))
        self.template.setClearButtonEnabled(True)
        if last.template is not None and last.template.is_file():
            self.template.setText(str(last.template))
        self.browse = QPushButton(self.tr("&Choose…"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.act, Role.PRIMARY)
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.browse.clicked.connect(self._choose_template)
        self.maps.itemChanged.connect(self._follow)

    @classmethod
    def ask(
        cls, parent: QWidget | None, theme: Theme, maps: Sequence[MapChoice], shown: MapId, last: Options
    ) -> Options | None:
        """What the person wants, or None when they thought better of it."""
        dialog = cls(parent, theme, maps, shown, last)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.options() if accepted else None
        dialog.deleteLater()
        return chosen

    def options(self) -> Options:
        """What is chosen."""
        template = self.template.text().strip()
        return Options(
            maps=tuple(MapId(each) for each in ticked(self.maps)),
            language=self.language.language,
            with_names=self.names.isChecked(),
            template=Path(template) if template else None,
        )

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Maps"))
        label.setBuddy(self.maps)
        row = QHBoxLayout()
        row.addWidget(self.template, 1)
        row.addWidget(self.browse)
        form = QFormLayout()
        form.addRow(self.tr("&Language"), self.language)
        form.addRow("", self.names)
        template = QLabel(self.tr("&Template"))
        template.setBuddy(self.template)
        form.addRow(template, row)
        told = QLabel(
            self.tr(
                "Shapes and lines can be changed in PowerPoint. Of a template its layouts and colours are used, "
                "its slides are left out."
            )
        )
        told.setWordWrap(True)
        set_role(told, Role.SECONDARY)
        whole = QVBoxLayout(self)
        whole.addWidget(label)
        whole.addWidget(self.maps, 1)
        whole.addLayout(form)
        whole.addWidget(told)
        whole.addWidget(self.buttons)

    def _choose_template(self) -> None:
        filters = self.tr("PowerPoint files (*.pptx *.potx)")
        given = self.template.text().strip()
        folder = Path(given).parent if given else Path.home()
        path = OpenFileDialog.ask(self, self.tr("Template"), folder, filters)
        if path is not None:
            self.template.setText(str(path))

    def _follow(self) -> None:
        self.act.setEnabled(bool(ticked(self.maps)))
