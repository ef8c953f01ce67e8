"""Paper: the language of what is painted for others, which need not be that of the windows."""

from PySide6.QtCore import QCoreApplication, QLocale

from mapper.exchange.excel.tongue import Language
from mapper.ui.spoken import Tongue, tongue_of
from mapper.ui.theme import Theme
from mapper.ui.widgets import ChoiceField


class LanguageField(ChoiceField):
    """At first the language of the windows."""

    def __init__(self, theme: Theme) -> None:
        english = QCoreApplication.translate("WritingForm", "English")
        german = QCoreApplication.translate("WritingForm", "German")
        languages = [(Language.ENGLISH, english), (Language.GERMAN, german)]
        super().__init__(theme, QCoreApplication.translate("WritingForm", "Language"), languages)
        is_german = QLocale().language() is QLocale.Language.German
        self._windows = Language.GERMAN if is_german else Language.ENGLISH
        self.set_value(self._windows)

    @property
    def tongue(self) -> Tongue | None:
        """What is chosen; None: as the windows speak."""
        chosen = Language(str(self.value()))
        return None if chosen is self._windows else tongue_of(chosen.value)
