"""From far the block of a stage stands where it covers no step, if there is such a place."""

import pytest

from mapper.core import queries
from mapper.core.store import Store
from mapper.core.values import Rect
from mapper.services import samples
from mapper.ui.render import stage_blocks
from mapper.ui.render.projection import Projection


@pytest.mark.parametrize("scale", [0.31, 0.4, 0.43, 0.46])
def test_no_block_of_the_demo_covers_a_node(scale):
    store = Store(samples.demo_records())
    projection = Projection(store, queries.maps(store)[0].id)
    sums = stage_blocks._summed(projection)
    for stage in projection.stages:
        width = min(stage.width * scale - 16, 190.0)
        room = Rect(0, 0, width / scale, 44.0 / scale)
        place = stage_blocks._place(room, stage, sums[stage.id], projection.bounds, 16.0 / scale)
        covered = [node.name for node in projection.nodes.values() if node.rect.intersects(place)]
        assert covered == [], stage.name
        assert stage.left <= place.x <= place.right <= stage.left + stage.width
        assert projection.bounds.encloses(place)


def test_where_there_is_no_room_it_covers_the_least():
    stage = stage_blocks.StagePicture("stage-1", "First", 0, 0.0, 200.0)
    about = stage_blocks.StageSum(1, 0, 0, None, 100.0, (Rect(0, 0, 200, 150), Rect(0, 190, 200, 10)))
    bounds = Rect(0, 0, 200, 200)
    place = stage_blocks._place(Rect(0, 0, 180, 50), stage, about, bounds, 16.0)
    assert 140 <= place.y <= 150, "ten units of either, and no more"
