"""The dialogs: what every file that is written for others asks, in which language, on what paper, with whose names."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from mapper.exchange.excel.options import Paper
from mapper.exchange.excel.tongue import Language
from mapper.ui.widgets.choice_box import ChoiceBox


class LanguageBox(ChoiceBox):
    """The languages a file can be written in."""

    def __init__(self, chosen: Language) -> None:
        super().__init__()
        english = QCoreApplication.translate("WritingForm", "English")
        german = QCoreApplication.translate("WritingForm", "German")
        for language, name in ((Language.ENGLISH, english), (Language.GERMAN, german)):
            self.addItem(name, language)
        self.setCurrentIndex(self.findData(chosen))

    @property
    def language(self) -> Language:
        return Language(self.currentData())  # Qt makes a plain text of it


class PaperBox(ChoiceBox):
    """The paper a file is laid out for."""

    def __init__(self, chosen: Paper) -> None:
        super().__init__()
        for paper in Paper:
            self.addItem(paper.value, paper)
        self.setCurrentIndex(self.findData(chosen))

    @property
    def paper(self) -> Paper:
        return Paper(self.currentData())  # Qt makes a plain text of it


class NamesBox(QCheckBox):
    """Whether people are called by their names."""

    def __init__(self, has_names: bool) -> None:
        super().__init__(QCoreApplication.translate("WritingForm", "With people's &names"))
        self.setChecked(has_names)
        self.setToolTip(
            QCoreApplication.translate(
                "WritingForm", "Without them people are called Person 1, Person 2 and so on, everywhere."
            )
        )
