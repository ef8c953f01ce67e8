"""Steps of a map as a block of cells with a head, as the table of steps tells them."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QLocale

from mapper.core.ids import MapId
from mapper.core.reader import Reader
from mapper.core.records import Node
from mapper.ui.fields.spelling import heading
from mapper.ui.fields.step_rows import STEPS
from mapper.ui.models.table_rows import TableRows


def step_block(
    reader: Reader, map_id: MapId, ids: Collection[str] | None, columns: Sequence[str], locale: QLocale
) -> list[list[str]]:
    """The head, then a row for each of these steps (None: all) in the order the map is read.

    Without known columns it has those that a table has at first. Values are whole, as they are copied from a table.
    """
    known = {field.key: field for field in STEPS.fields(reader)}
    fields = [known[key] for key in columns if key in known] or [known[key] for key in STEPS.first]
    rows = TableRows(STEPS, reader, map_id, locale)
    rows.show_fields(fields)
    wanted = [id for id in rows.wanted() if ids is None or id in ids]
    records = [reader.find(Node, id) for id in wanted]
    block = [[heading(field) for field in fields]]
    block += [[rows.spelling.typed(field, node) for field in fields] for node in records if node is not None]
    return block
