"""An open document for the models: a bridge on a session that keeps its document in memory."""

import pytest

from mapper.ui.bridge import Bridge
from mapper.ui.selection import Selection


@pytest.fixture
def opened(qapp):
    """Opens a described document; gives its bridge and a selection."""
    bridges = []

    def open_document(builder, **keeper_fields):
        session = builder.session()
        for name, value in keeper_fields.items():
            setattr(session._keeper, name, value)
        bridge = Bridge(session)
        bridges.append(bridge)
        return bridge, Selection(bridge, bridge)

    yield open_document
    for bridge in bridges:
        bridge.detach()
        bridge.deleteLater()
