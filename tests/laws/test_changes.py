"""The algebra of change sets, the store's index, and records as plain values."""

import hypothesis.strategies as st
from hypothesis import given

from mapper.core.changes import Change, ChangeSet
from mapper.core.draft import Draft
from mapper.core.records import RECORD_TYPES, REFERENCES, Record
from mapper.core.records.plain import field_types, from_plain, to_plain
from mapper.core.store import Store
from tests.laws.strategies import records
from tests.searching import briefly

State = dict[str, Record]

any_record = st.sampled_from(RECORD_TYPES).flatmap(records)
states = st.lists(any_record, max_size=12).map(lambda found: {record.id: record for record in found})


def between(before: State, after: State) -> ChangeSet:
    """What leads from one state to the other, the stupid way."""
    return ChangeSet(
        {
            record_id: Change(before.get(record_id), after.get(record_id))
            for record_id in before | after
            if before.get(record_id) != after.get(record_id)
        }
    )


def applied(state: State, changes: ChangeSet) -> State:
    store = Store(state.values())
    store.apply(changes)
    return {record.id: record for record_type in RECORD_TYPES for record in store.all(record_type)}


@briefly()
@given(states, states)
def test_a_change_set_leads_there_and_its_inverse_back(one: State, two: State):
    changes = between(one, two)
    assert applied(one, changes) == two
    assert applied(two, changes.inverse()) == one
    assert changes.inverse().inverse() == changes
    assert changes.is_empty == (one == two)


@briefly()
@given(states, states, states)
def test_squashed_it_is_the_one_step_that_both_take(one: State, two: State, three: State):
    both = between(one, two).squash(between(two, three))
    assert both == between(one, three)
    assert both.inverse() == between(three, two).squash(between(two, one))


@briefly()
@given(states, states, states, states)
def test_squashing_needs_no_brackets(one: State, two: State, three: State, four: State):
    a, b, c = between(one, two), between(two, three), between(three, four)
    assert a.squash(b).squash(c) == a.squash(b.squash(c))


@briefly()
@given(states, states)
def test_squashed_with_its_inverse_nothing_is_left(one: State, two: State):
    changes = between(one, two)
    assert changes.squash(changes.inverse()).is_empty
    assert changes.squash(ChangeSet()) == ChangeSet().squash(changes) == changes


@briefly()
@given(states, states)
def test_a_change_set_falls_into_added_removed_and_updated(one: State, two: State):
    changes = between(one, two)
    for record_type in RECORD_TYPES:
        before = {i for i, record in one.items() if type(record) is record_type}
        after = {i for i, record in two.items() if type(record) is record_type}
        assert {record.id for record in changes.added(record_type)} == after - before
        assert {record.id for record in changes.removed(record_type)} == before - after
        assert {new.id for _, new in changes.updated(record_type)} == {
            i for i in before & after if one[i] != two[i]
        }


@briefly()
@given(states, st.lists(states, max_size=4))
def test_the_index_is_as_if_built_anew(state: State, later: list[State]):
    store = Store(state.values())
    for after in later:
        store.apply(between(state, after))
        state = after
        assert store == Store(state.values())
        assert store._index == Store(state.values())._index
    assert store.revision == len(later)


@briefly()
@given(states, states)
def test_a_snapshot_stays_as_it_was(one: State, two: State):
    store = Store(one.values())
    snapshot = store.snapshot()
    store.apply(between(one, two))
    assert snapshot == Store(one.values())
    assert (snapshot == store) == (one == two)
    assert hash_is_refused(snapshot)


def hash_is_refused(snapshot: object) -> bool:
    try:
        hash(snapshot)
    except TypeError:
        return True
    return False


@briefly()
@given(states, states)
def test_a_draft_reads_as_the_document_would_be(one: State, two: State):
    store = Store(one.values())
    draft = Draft(store)
    for record_id, record in one.items():
        if record_id not in two:
            draft.remove(record)
    for record in two.values():
        draft.put(record)
    assert draft.changes() == between(one, two)
    there = Store(two.values())
    for record_type in RECORD_TYPES:
        assert {r.id: r for r in draft.all(record_type)} == {r.id: r for r in there.all(record_type)}
        for reference in REFERENCES[record_type]:
            for target in {
                getattr(r, reference.field) for r in (*one.values(), *two.values()) if type(r) is record_type
            }:
                found = draft.referring(record_type, reference.field, target or "")
                wanted = there.referring(record_type, reference.field, target or "")
                assert sorted(r.id for r in found) == sorted(r.id for r in wanted)
    assert store == Store(one.values())


@given(any_record)
def test_a_record_is_what_its_plain_values_say(record: Record):
    plain = to_plain(record)
    assert list(plain) == list(field_types(type(record)))
    assert {type(value) for value in plain.values()} <= {str, int, float, bool, type(None)}
    again = from_plain(type(record), plain)
    assert again == record
    assert to_plain(again) == plain
