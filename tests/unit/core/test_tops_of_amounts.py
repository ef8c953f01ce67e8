"""Amounts have tops that nobody reaches in earnest; what stood in a document before they came stays there."""

from dataclasses import replace
from pathlib import Path

import pytest

from mapper.core.draft import Draft
from mapper.core.errors import Refused
from mapper.core.records import RECORD_TYPES, Goal, NodeMeasures, Record, RoleTouch
from mapper.core.records.limits import RANGES, STORED
from mapper.core.records.plain import field_types
from mapper.core.rules import run_rules
from mapper.core.store import Store
from mapper.storage.document_file import DocumentFile
from tests.builders import a_map

HUGE = 1e308
UNTOPPED = {"position", "tint", "x", "y"}  # no amounts; where nodes may stand is asked elsewhere


def documents() -> list[Record]:
    sketch = a_map().start().to("Call").step("Call", touch_hours=1, wait_days=2).to("Won")
    return [*sketch.records(), Goal(id="goal-1", name="Wins", amount=5.0)]  # type: ignore[arg-type]


def old() -> list[Record]:
    """A document of before: the file takes what nobody can type any more."""
    return [
        replace(each, wait_days=HUGE)
        if isinstance(each, NodeMeasures)
        else replace(each, touch_hours=HUGE)
        if isinstance(each, RoleTouch)
        else replace(each, amount=HUGE)
        if isinstance(each, Goal)
        else each
        for each in documents()
    ]


@pytest.mark.parametrize(
    ("record_type", "field"), [(NodeMeasures, "wait_days"), (RoleTouch, "touch_hours"), (Goal, "amount")]
)
def test_more_than_can_be_is_refused_with_the_value(record_type: type[Record], field: str) -> None:
    draft = Draft(Store(documents()))
    draft.update(next(iter(draft.all(record_type))), **{field: HUGE})
    with pytest.raises(Refused) as refused:
        run_rules(draft)
    assert (refused.value.code, refused.value.params["value"]) == ("out_of_range", "1e+308")


def test_an_old_document_opens_and_goes_on_until_the_number_itself_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "old.salesmap"
    DocumentFile.create(path, old())
    file = DocumentFile.open(path)
    store = Store(file.load())
    file.close()
    draft = Draft(store)
    measures = next(iter(draft.all(NodeMeasures)))
    assert measures.wait_days == HUGE
    draft.update(measures, work_variation=0.5)
    run_rules(draft)
    draft.update(measures, wait_days=2 * HUGE / 3)
    with pytest.raises(Refused):
        run_rules(draft)


def test_every_amount_has_a_top_and_no_table_of_a_file_has_got_another_check() -> None:

    for record_type in RECORD_TYPES:
        for name, (base, _) in field_types(record_type).items():
            if base in (int, float) and name not in UNTOPPED:
                assert RANGES[record_type, name].high is not None, (record_type, name)
    for field, stored in STORED.items():
        assert RANGES[field].low == stored.low
        assert stored.high in (None, RANGES[field].high)
