"""By when somebody begins on what comes today, as it is told beside the days of waiting. Needs QtCore only."""

from PySide6.QtCore import QLocale

from mapper.analysis.steps.work import begun as begun_of
from mapper.analysis.waiting.begun import Begun
from mapper.core.ids import NodeId
from mapper.core.reader import Reader
from mapper.ui.days import show_weekday
from mapper.ui.figures.measure import NOTHING
from mapper.ui.texts import translate
from mapper.ui.worked import figures_in


def told_begun(begun: Begun, locale: QLocale) -> str:
    """The day on average, and that of most where it is another one; a dash where no wait is told.

    >>> from datetime import date
    >>> friday, monday, tuesday = date(2025, 5, 16), date(2025, 5, 19), date(2025, 5, 20)
    >>> told_begun(Begun(comes=friday, mean=monday, p90=tuesday), QLocale("en_GB"))
    'Mon 19 May; 9 of 10 by Tue 20 May'
    >>> [told_begun(each, QLocale("en_GB")) for each in (Begun(comes=friday, mean=monday), Begun(comes=friday))]
    ['Mon 19 May', '–']
    """
    if begun.mean is None:
        return NOTHING
    mean = show_weekday(begun.mean, locale, beside=begun.comes)
    if begun.p90 is None or begun.p90 == begun.mean:
        return mean
    text = translate("Figures", "{day}; 9 of 10 by {most}")
    most = show_weekday(begun.p90, locale, beside=begun.comes)
    return text.replace("{day}", mean).replace("{most}", most)


def begun_at(reader: Reader, node_id: NodeId) -> str:
    """The same of a step as a sentence without a full stop; "" where nobody is waited for, or no figures are there."""
    found = figures_in(reader)
    begun = None if found is None else begun_of(found, node_id)
    if begun is None or begun.mean is None:
        return ""
    text = translate("Figures", "What comes today is begun by {day}")
    return text.replace("{day}", told_begun(begun, QLocale()))
