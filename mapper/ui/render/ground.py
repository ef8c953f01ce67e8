"""The drawing of maps: the pictures of lanes and stages, gathered from the grid."""

from collections.abc import Iterable

from mapper.core.bands import tint_of
from mapper.core.grid import Grid
from mapper.ui.render.pictures import LanePicture, StagePicture


def stage_pictures(grid: Grid) -> tuple[StagePicture, ...]:
    """The stages where they are drawn."""
    return tuple(
        StagePicture(s.id, s.name, i, *grid.column(s.id)[:2], is_collapsed=s.is_collapsed)
        for i, s in enumerate(grid.stages)
    )


def lane_pictures(grid: Grid) -> tuple[LanePicture, ...]:
    """The lanes where they are drawn."""
    return tuple(
        LanePicture(
            lane.id,
            lane.name,
            i,
            *grid.row(lane.id)[:2],
            lane.is_customer,
            tint=tint_of(lane),
            is_collapsed=lane.is_collapsed,
        )
        for i, lane in enumerate(grid.lanes)
    )


def ground_of(
    stages: Iterable[StagePicture], lanes: Iterable[LanePicture]
) -> tuple[list[object], list[object]]:
    """What is painted of stages and lanes below all else."""
    return [(s.id, s.left, s.width) for s in stages], [(n.id, n.top, n.height, n.tint) for n in lanes]
