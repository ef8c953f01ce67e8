"""The rooms' furniture: the small widgets that panels and dialogs are made of."""

from mapper.ui.widgets.chip import Chip
from mapper.ui.widgets.chip_field import ChipField
from mapper.ui.widgets.choice_field import ChoiceField
from mapper.ui.widgets.dock_title import DockTitle
from mapper.ui.widgets.flow_layout import FlowLayout
from mapper.ui.widgets.level_field import LevelField
from mapper.ui.widgets.number_field import NumberField
from mapper.ui.widgets.search_field import SearchField
from mapper.ui.widgets.section import Section
from mapper.ui.widgets.share_bar import ShareBar
from mapper.ui.widgets.text_field import TextField
from mapper.ui.widgets.tile import Tile

__all__ = [
    "Chip",
    "ChipField",
    "ChoiceField",
    "DockTitle",
    "FlowLayout",
    "LevelField",
    "NumberField",
    "SearchField",
    "Section",
    "ShareBar",
    "TextField",
    "Tile",
]
