"""The menu of lanes and stages: what headers offer, for whoever has no mouse, and what is done to all of them."""

from collections.abc import Callable

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.ui.canvas.headers.commands import BandCommands
from mapper.ui.canvas.mime import LANE, STAGE
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _chosen(may: Callable[[BandCommands], bool] = lambda _: True) -> Callable[[Desk], bool]:
    """Whether a lane or stage is selected that may be changed, and more where it is said."""
    return lambda desk: desk.canvas.bands.may_change and may(desk.canvas.bands)


def _of_bands(
    name: str,
    text: str,
    run: Callable[[BandCommands], object],
    *,
    when: Callable[[Desk], bool] | None = None,
    keys: tuple[str, ...] = (),
    icon: str = "",
) -> Action:
    return Action(
        id=f"grid.{name}",
        text=text,
        run=lambda desk: run(desk.canvas.bands),
        menu="map",
        group=2,
        submenu="grid",
        icon=icon,
        keys=keys,
        when=when or _chosen(),
        on_canvas=True,
    )


GRID: tuple[Action, ...] = (
    _of_bands(
        "before",
        QT_TRANSLATE_NOOP("Action", "Add one &before it"),
        lambda bands: bands.add(before=True),
        keys=("Ctrl+Alt+9",),
    ),
    _of_bands(
        "after",
        QT_TRANSLATE_NOOP("Action", "Add one &after it"),
        lambda bands: bands.add(before=False),
        keys=("Ctrl+Alt+0",),
    ),
    _of_bands(
        "collapse",
        QT_TRANSLATE_NOOP("Action", "&Collapse the lane or stage"),
        lambda bands: bands.collapse(is_collapsed=True),
        keys=("-",),
    ),
    _of_bands(
        "expand",
        QT_TRANSLATE_NOOP("Action", "&Expand the lane or stage"),
        lambda bands: bands.collapse(is_collapsed=False),
        keys=("+",),
    ),
    _of_bands("fit", QT_TRANSLATE_NOOP("Action", "&Fit the lane or stage to its content"), BandCommands.fit),
    Action(
        id="grid.shrinks",
        text=QT_TRANSLATE_NOOP("Action", "Let it &shrink by itself"),
        run=lambda desk: desk.canvas.bands.toggle_shrinking(),
        menu="map",
        group=2,
        submenu="grid",
        when=_chosen(),
        is_on=lambda desk: desk.canvas.bands.shrinks,
    ),
    _of_bands(
        "split_two",
        QT_TRANSLATE_NOOP("Action", "Split in &two"),
        lambda bands: bands.split(2),
        when=_chosen(lambda bands: bands.may_split(2)),
    ),
    _of_bands(
        "split_three",
        QT_TRANSLATE_NOOP("Action", "Split in t&hree"),
        lambda bands: bands.split(3),
        when=_chosen(lambda bands: bands.may_split(3)),
    ),
    _of_bands(
        "merge",
        QT_TRANSLATE_NOOP("Action", "&Merge with the next"),
        BandCommands.merge,
        when=_chosen(lambda bands: bands.may_merge),
    ),
    _of_bands(
        "fit_all",
        QT_TRANSLATE_NOOP("Action", "Fit a&ll lanes and stages"),
        BandCommands.fit_all,
        when=may_write,
    ),
    _of_bands(
        "expand_all",
        QT_TRANSLATE_NOOP("Action", "E&xpand all lanes and stages"),
        BandCommands.expand_all,
        when=lambda desk: may_write(desk) and desk.canvas.bands.is_any_collapsed,
    ),
    _of_bands(
        "select_lane",
        QT_TRANSLATE_NOOP("Action", "Select its la&ne"),
        lambda bands: bands.select_around(LANE),
        when=lambda _: True,
        keys=("Shift+L",),
    ),
    _of_bands(
        "select_stage",
        QT_TRANSLATE_NOOP("Action", "Select its sta&ge"),
        lambda bands: bands.select_around(STAGE),
        when=lambda _: True,
        keys=("Shift+S",),
    ),
)
