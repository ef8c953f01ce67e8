"""The panel of figures: the topics there are, in the order of their tabs."""

from typing import Final

from mapper.ui.panels.figures.capacity import capacities
from mapper.ui.panels.figures.funnel import funnel
from mapper.ui.panels.figures.gap import gaps
from mapper.ui.panels.figures.goal import goal
from mapper.ui.panels.figures.levers import levers
from mapper.ui.panels.figures.page import Topic
from mapper.ui.panels.figures.people import people
from mapper.ui.panels.figures.staff import staff
from mapper.ui.panels.figures.stalls import stalls
from mapper.ui.panels.figures.targets import targets
from mapper.ui.panels.figures.time import time
from mapper.ui.panels.figures.waits import waiting
from mapper.ui.panels.figures.weakest import weakest
from mapper.ui.texts import QT_TRANSLATE_NOOP

TOPICS: Final[tuple[Topic, ...]] = (
    Topic("weak_links", QT_TRANSLATE_NOOP("Figures", "Weak links"), weakest),
    Topic("funnel", QT_TRANSLATE_NOOP("Figures", "Funnel"), funnel),
    Topic("time", QT_TRANSLATE_NOOP("Figures", "Time"), time),
    Topic("capacity", QT_TRANSLATE_NOOP("Figures", "Capacity"), capacities),
    Topic("staff", QT_TRANSLATE_NOOP("Figures", "Staff"), staff),
    Topic("waits", QT_TRANSLATE_NOOP("Figures", "Waits"), waiting),
    Topic("levers", QT_TRANSLATE_NOOP("Figures", "Levers"), levers),
    Topic("stalls", QT_TRANSLATE_NOOP("Figures", "Stalls"), stalls),
    Topic("gap", QT_TRANSLATE_NOOP("Figures", "Gap"), gaps),
    Topic("goal", QT_TRANSLATE_NOOP("Figures", "Goal"), goal),
    Topic("people", QT_TRANSLATE_NOOP("Figures", "People"), people),
    Topic("targets", QT_TRANSLATE_NOOP("Figures", "Targets"), targets),
)
