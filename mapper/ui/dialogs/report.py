"""What a report shall hold, asked before it is written: format, maps, parts, language, paper, people's names."""

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
from mapper.exchange.report.options import Part, ReportOptions
from mapper.exchange.report.speech import Speech
from mapper.exchange.report.words.kinds import PARTS
from mapper.services.reporting import LETTER, PAGES, WEB
from mapper.ui.dialogs.ticked_list import MapChoice, ticked, ticked_list
from mapper.ui.dialogs.writing_form import LanguageBox, NamesBox, PaperBox
from mapper.ui.theme import Role, Theme, set_role
from mapper.ui.widgets.choice_box import ChoiceBox

Asked = tuple[ReportOptions, str]  # what is wanted, and the ending of its format


class ReportDialog(QDialog):
    """The maps and parts are lists to tick; what was chosen the last time is chosen again, but for the maps."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, maps: Sequence[MapChoice], shown: MapId, last: Asked
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export a report"))
        self.resize(theme.px(560), theme.px(520))
        options, ending = last
        self.format = ChoiceBox()
        for name, kind in (
            (self.tr("Web page (HTML)"), WEB),
            (self.tr("PDF"), PAGES),
            (self.tr("Word document"), LETTER),
        ):
            self.format.addItem(name, kind)
        self.format.setCurrentIndex(max(0, self.format.findData(ending)))
        self.maps = ticked_list([(each.id, each.name) for each in maps], {shown}, self.tr("Maps"))
        wanted = {part.value for part in Part if options.wants(part)}
        self.parts = ticked_list([(part.value, "") for part in Part], wanted, self.tr("Parts"))
        self.language = LanguageBox(options.language)
        self.paper = PaperBox(options.paper)
        self.names = NamesBox(options.with_names)
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_role(self.note, Role.SECONDARY)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = self.buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.act, Role.PRIMARY)
        self._lay_out()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.format.currentIndexChanged.connect(self._follow)
        self.language.currentIndexChanged.connect(self._name_parts)
        self.maps.itemChanged.connect(self._follow)
        self.parts.itemChanged.connect(self._follow)
        self._name_parts()
        self._follow()

    @classmethod
    def ask(
        cls, parent: QWidget | None, theme: Theme, maps: Sequence[MapChoice], shown: MapId, last: Asked
    ) -> Asked | None:
        """What the person wants, or None when they thought better of it."""
        dialog = cls(parent, theme, maps, shown, last)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.asked() if accepted else None
        dialog.deleteLater()
        return chosen

    def asked(self) -> Asked:
        """What is chosen; all parts are told as none in particular."""
        parts = frozenset(Part(each) for each in ticked(self.parts))
        options = ReportOptions(
            maps=tuple(MapId(each) for each in ticked(self.maps)),
            parts=frozenset() if len(parts) == len(Part) else parts,
            language=self.language.language,
            paper=self.paper.paper,
            with_names=self.names.isChecked(),
        )
        return options, str(self.format.currentData())

    def _lay_out(self) -> None:
        above, below = QFormLayout(), QFormLayout()
        above.addRow(self.tr("&Format"), self.format)
        below.addRow(self.tr("&Language"), self.language)
        below.addRow(self.tr("Pa&per"), self.paper)
        below.addRow("", self.names)
        whole = QVBoxLayout(self)
        whole.addLayout(above)
        lists = QHBoxLayout()
        for title, view in ((self.tr("&Maps"), self.maps), (self.tr("P&arts"), self.parts)):
            label = QLabel(title)
            label.setBuddy(view)
            column = QVBoxLayout()
            column.addWidget(label)
            column.addWidget(view, 1)
            lists.addLayout(column, 1)
        whole.addLayout(lists, 1)
        whole.addLayout(below)
        whole.addWidget(self.note)
        whole.addWidget(self.buttons)

    def _name_parts(self) -> None:
        """The parts are called as they will be."""
        speech = Speech(self.language.language)
        for row, part in enumerate(Part):
            self.parts.item(row).setText(speech.say(PARTS[part]))

    def _follow(self) -> None:
        maps, parts = ticked(self.maps), ticked(self.parts)
        ending = self.format.currentData()
        self.paper.setEnabled(ending != WEB)
        self.act.setEnabled(bool(maps and parts))
        if not maps or not parts:
            text = self.tr("Choose at least one map and one part.")
        elif ending == WEB:
            text = self.tr(
                "One file for every browser and phone, with maps to zoom. It asks nothing of the network."
            )
        elif ending == PAGES:
            text = self.tr("Pages to print or send, with links and bookmarks. Maps have pages of their own.")
        else:
            text = self.tr("To go on writing in Word: its own headings, tables and pictures.")
        self.note.setText(text)
