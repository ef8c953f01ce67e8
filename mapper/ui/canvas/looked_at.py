"""The canvas's figures: those of a node or line that are looked at now, for who tells them under a pointer or aloud."""

from typing import Final

from mapper.analysis.figure import Figure
from mapper.analysis.map_figures import MapFigures
from mapper.analysis.steps.cases import along, along_in_period
from mapper.analysis.steps.told import STEP_FIGURES
from mapper.core.ids import ConnectorId
from mapper.core.records import Connector, Node
from mapper.core.values import NodeKind
from mapper.ui.begun import begun_at
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.fields.figured import FIGURE_KEY
from mapper.ui.render.pictures import NodePicture

_FLOW: Final = ("visits", "reached", "wins_from", "first_pass")  # of a node, while the flow is looked at


def figures_of(sheet: Sheet, node: NodePicture) -> list[Figure]:
    """Those of a node: of its flow, and the one that colours the map; none as long as none are worked out."""
    lens, found = sheet.scene.lens, _found(sheet)
    if found is None or node.kind is NodeKind.NOTE:
        return []
    told = {code: STEP_FIGURES[code](found, node.id) for code in (_FLOW if lens.has_flow else ())}
    record = sheet.reader.find(Node, node.id)
    if record is not None and lens.measure is not None and lens.measure.startswith(FIGURE_KEY):
        code = lens.measure.removeprefix(FIGURE_KEY)
        figure = sheet.bridge.worked.of_step(code, record)
        if figure is not None:
            told[code] = figure
    return list(told.values())


def begun_looked_at(sheet: Sheet, node: NodePicture) -> str:
    """By when what comes to a node today is begun, while the waits for people colour the map; "" otherwise."""
    is_looked_at = sheet.scene.lens.measure == f"{FIGURE_KEY}wait" and _found(sheet) is not None
    return begun_at(sheet.bridge.worked, node.id) if is_looked_at else ""


def figures_along(sheet: Sheet, line_id: ConnectorId) -> list[Figure]:
    """What goes along a line, of 100 cases and in the period, while the flow is looked at."""
    found, record = _found(sheet), sheet.reader.find(Connector, line_id)
    if not sheet.scene.lens.has_flow or found is None or record is None:
        return []
    return [along(found, record), along_in_period(found, record)]


def _found(sheet: Sheet) -> MapFigures | None:
    """The figures of the map that is shown."""
    found = sheet.bridge.worked.figures
    return found if found is not None and found.map_id == sheet.bridge.map_id else None
