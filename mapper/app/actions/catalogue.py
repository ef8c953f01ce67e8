"""All actions of a document window, in the order of their menus."""

from mapper.app.actions.action import Action
from mapper.app.actions.arrange import ARRANGE
from mapper.app.actions.compare import COMPARE
from mapper.app.actions.edit import EDIT
from mapper.app.actions.file import FILE
from mapper.app.actions.flow import FLOW
from mapper.app.actions.grid import GRID
from mapper.app.actions.help import HELP
from mapper.app.actions.insert import INSERT
from mapper.app.actions.inside import INSIDE
from mapper.app.actions.layout import LAYOUT
from mapper.app.actions.life import LIFE
from mapper.app.actions.lists import LISTS
from mapper.app.actions.map import MAP
from mapper.app.actions.on_step import ON_STEP
from mapper.app.actions.personal import SCALE_AND_LANGUAGE
from mapper.app.actions.talk import TALK
from mapper.app.actions.view import VIEW
from mapper.app.actions.weighing import WEIGHING

CATALOGUE: tuple[Action, ...] = (
    *FILE,
    *EDIT,
    *VIEW,
    *SCALE_AND_LANGUAGE,
    *INSERT,
    *FLOW,
    *ON_STEP,
    *ARRANGE,
    *LAYOUT,
    *MAP,
    *INSIDE,
    *COMPARE,
    *LIFE,
    *TALK,
    *GRID,
    *WEIGHING,
    *LISTS,
    *HELP,
)
