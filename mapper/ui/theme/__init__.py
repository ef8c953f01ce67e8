"""The rooms' paint: colour tokens, fonts, icons and the style sheet, all from one `Theme`."""

from mapper.ui.theme.badges import BadgeKind
from mapper.ui.theme.fonts import FontSizes, load_fonts
from mapper.ui.theme.icons import IconRole, IconSet
from mapper.ui.theme.roles import Role, set_role
from mapper.ui.theme.theme import Mode, Theme
from mapper.ui.theme.tokens import Badge, Tokens, load_tokens

__all__ = [
    "Badge",
    "BadgeKind",
    "FontSizes",
    "IconRole",
    "IconSet",
    "Mode",
    "Role",
    "Theme",
    "Tokens",
    "load_fonts",
    "load_tokens",
    "set_role",
]
