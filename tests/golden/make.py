"""Make the golden document of the newest schema: `python -m tests.golden.make`. One that is there is never changed.

A document with every kind of record, and a history with merged, undone and redone commands and moments with names,
packed in part; beside it what is in it.
"""

import json
from itertools import count
from pathlib import Path
from unittest import mock

from mapper.core import queries
from mapper.core.edits.lanes import resize_lane
from mapper.core.edits.maps import copy_map
from mapper.core.edits.measures import set_measures
from mapper.core.edits.nodes import add_node, delete_items, rename_node
from mapper.core.edits.resources import add_resource
from mapper.core.records import RECORD_TYPES, Goal, Lane, Metric, Node
from mapper.core.records.plain import to_plain
from mapper.core.values import Direction, MapKind, NodeKind, Outcome, Period, Point, ValueClass
from mapper.services.session import Session
from mapper.storage import journal
from mapper.storage.newest import SCHEMA
from tests.builders import Clock, MapBuilder, a_map, named

FOLDER = Path(__file__).parent


def described() -> MapBuilder:
    """A small process with everything a schema-1 document can say."""
    builder = (
        a_map("Wie es ist", deal_value=12_000.5).lane("Customer", is_customer=True).lane("Vertrieb „Süd“")
    )
    builder.stage("Prospecting", description="Wer könnte kaufen?").start().to("Call")
    builder.step(
        "Call", touch_hours=0.5, wait_days=2, wait_spread_days=1.5, attempts_limit=8, age_limit_days=14
    )
    builder.measured(value_class=ValueClass.BNVA).touch("Manager", 0.25)
    builder.tool("CRM").skill("Listening", 3).skill("Small talk")
    builder.metric("Connect rate", baseline=0.1, target=0.2, actual=0.15, owner="Mia", due="2026-12-31")
    builder.metric("Calls", target=50, unit="a day", direction=Direction.UP)
    builder.to("Interested?", 0.4, label="reached").to("Silence", 0.6)
    builder.stall("Silence", wait_days=10).to("Call", count=70, label="again").to("Lost", count=30)
    builder.stage("Selling").decision("Interested?").to("Won", 0.3).to("Parked", 0.7).note(
        "Ask why.\nAlways."
    )
    return builder.end("Parked", Outcome.PARKED)


def make(path: Path) -> None:
    """Write the document, with a history, and what is in it as JSON."""
    numbers = count(0xABC000)
    with mock.patch("mapper.core.draft.new_id", lambda prefix: f"{prefix}-{next(numbers):012x}"):
        file = described().file(path)
        clock = Clock()
        session = Session(file, clock)
        as_is = queries.maps(session.store)[0].id
        rate = named(session.store, Metric, "Connect rate").id
        goal = {"metric_id": rate, "amount": 0.25, "period": Period.QUARTER, "due": "2027-03-31"}
        session.run(add_resource, Goal, "More conversations", **goal)
        session.run(copy_map, as_is, "Wie es sein soll", MapKind.TO_BE)
        to_be = queries.maps(session.store)[1].id
        session.run(add_node, to_be, NodeKind.STEP, Point(900, 60), "Überraschen 😀")
        new = named(session.store, Node, "Überraschen 😀").id
        session.run(set_measures, new, wait_days=1)
        clock.step = 0.2
        lane = named(session.store, Lane, "Customer").id
        for height in (150, 180, 200):
            session.run(resize_lane, lane, height)
        clock.step = 10
        session.run(rename_node, new, "Erfreuen")
        session.run(delete_items, [named(session.store, Node, "Silence").id])
        session.name_version("Vor der Pause", "Alle waren einverstanden.")
        session.undo()
        session.undo()
        session.redo()
        session.name_version("Erster Stand", line=0)
        journal.pack(file._connection, line=4)
        done = [entry.label.code for entry in session.history.done]
        undone = [entry.label.code for entry in session.history.undone]
        versions = [[version.name, version.note, version.line] for version in session.versions]
        records = [
            to_plain(r) for t in RECORD_TYPES for r in sorted(session.store.all(t), key=lambda r: r.id)
        ]
        file.close()
    said = {
        "records": records,
        "done": done,
        "undone": undone,
        "versions": versions,
        "first": [to_plain(r) for r in described().records()],
    }
    path.with_suffix(".json").write_text(
        json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    golden = FOLDER / f"schema{SCHEMA}.salesmap"
    assert not golden.exists(), f"{golden} stays as it is"
    make(golden)
