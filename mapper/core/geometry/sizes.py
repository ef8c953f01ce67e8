"""The measures of drawn things, in map units: one place for every size the rules and the painting share."""

from collections.abc import Mapping

from mapper.core.values import NodeKind

GRID = 10.0
CELL_PADDING = 20.0  # room a cell keeps behind its content when it grows
CELL_MARGIN = 10.0  # the least distance between a node and the border of its cell
NODE_GAP = 50.0

MIN_LANE_HEIGHT = 70.0
MIN_STAGE_WIDTH = 160.0
LANE_HEIGHT = 120.0
STAGE_WIDTH = 300.0
COLLAPSED_LANE_HEIGHT = 28.0
COLLAPSED_STAGE_WIDTH = 40.0

# Width and height a new node gets, by kind.
NODE_SIZES: Mapping[NodeKind, tuple[float, float]] = {
    NodeKind.START: (40.0, 40.0),
    NodeKind.STEP: (120.0, 70.0),
    NodeKind.DECISION: (120.0, 80.0),
    NodeKind.STALL: (120.0, 70.0),
    NodeKind.SLIP: (120.0, 70.0),
    NodeKind.END: (80.0, 32.0),
    NodeKind.NOTE: (120.0, 70.0),
}

MIN_NODE_SIZE = (32.0, 28.0)
