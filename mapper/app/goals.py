"""The goals of a window: their strip over the map, as a person left it in every window."""

from mapper.app.desk import Desk
from mapper.app.tabling import open_list
from mapper.ui.panels.goals.strip import GoalStrip


def furnish_goals(desk: Desk) -> None:
    """Put the strip over the map."""
    settings = desk.office.settings
    strip = GoalStrip(desk.canvas, desk.office.theme)
    strip.fold(not settings.has_goals)
    strip.list_wanted.connect(lambda goal_id: open_list(desk, "goals", goal_id))
    strip.collapsed.connect(lambda is_collapsed: _keep(desk, is_collapsed))
    desk.window.add_strip(strip)


def strip_of(desk: Desk) -> GoalStrip:
    """The goals of a window."""
    strip = desk.window.strip
    assert isinstance(strip, GoalStrip), "nothing else stands there"
    return strip


def toggle_goals(desk: Desk) -> None:
    """Show the goals over the map with their figures, or as a thin line."""
    strip_of(desk).fold(desk.office.settings.has_goals)


def _keep(desk: Desk, is_collapsed: bool) -> None:  # a signal's slot
    desk.office.settings.has_goals = not is_collapsed
