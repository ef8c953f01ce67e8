"""Counts of a map, against counting by hand."""

import json

from mapper.analysis.counts import map_counts
from mapper.core import queries
from mapper.core.resources import resource
from mapper.core.store import Store
from mapper.core.values import ConnectorKind, NodeKind
from mapper.services.samples import records_of_template


def test_the_counts_of_a_template_are_those_of_its_file():
    for key in ("inside_transactional", "channel_partner"):
        store = Store(records_of_template(key))
        (process_map,) = queries.maps(store)
        counts = map_counts(store, process_map.id)
        (written,) = json.loads(resource("templates", f"{key}.json").read_bytes())["maps"]
        nodes = written["nodes"]
        assert (counts.stages, counts.lanes) == (len(written["stages"]), len(written["lanes"]))
        assert (counts.nodes, counts.connectors) == (len(nodes), len(written["connectors"]))
        assert counts.nodes_by_kind[NodeKind.END] == sum(n["kind"] == "end" for n in nodes)
        assert counts.nodes_by_kind[NodeKind.NOTE] == 0
        assert sum(counts.connectors_by_kind.values()) == counts.connectors
        returns = [c for c in written["connectors"] if c.get("kind") == "returns"]
        assert counts.connectors_by_kind[ConnectorKind.RETURNS] == len(returns)
        lane = {n["id"]: n["lane_id"] for n in nodes}
        assert counts.hand_offs == sum(
            lane[c["source_id"]] != lane[c["target_id"]] for c in written["connectors"]
        )
        for kind in ("tool", "skill", "metric"):
            used = {link[f"{kind}_id"] for n in nodes for link in n.get(f"{kind}s", [])}
            assert getattr(counts, f"{kind}s") == len(used)
        hanging = sum(len(n.get(key, [])) for n in nodes for key in ("tools", "skills", "metrics"))
        assert (counts.attachments, counts.targets) == (hanging, 0)
        assert counts.roles == len({t["role_id"] for n in nodes for t in n.get("touch", [])})
