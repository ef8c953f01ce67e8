"""What a window knows of two maps: of which pair, and of which moment of the document."""

from mapper.core.edits.measures import set_measures, set_touch
from mapper.core.edits.things import add_thing
from mapper.core.records import Role
from mapper.services.moments import Replay
from mapper.ui.comparing.expected import Outlook


def test_what_is_proposed_is_worked_out_before_it_is_asked_for(compared):
    comparison = compared.comparing.value.comparison
    assert all("proposals" in vars(each) for each in (comparison, *comparison.all_within()))


def test_what_can_be_expected_is_that_of_the_two_maps_that_are_compared(pair, qtbot):
    comparing = pair.comparing
    (role,) = pair.bridge.run(add_thing, Role, name="Seller").added(Role)
    pair.bridge.run(set_touch, pair.new("Call").id, role.id, 2.0)
    comparing.want_figures("test", True)
    qtbot.waitUntil(lambda: not comparing.figures.is_stale)
    assert [doing.name for doing in comparing.expected.doings] == ["Seller"]
    comparing.choose(pair.after.id, pair.before.id)
    assert comparing.expected == Outlook()
    comparing.want_figures("test", False)


def test_what_can_be_expected_goes_stale_when_either_of_the_two_maps_changes(pair, qtbot):
    comparing = pair.comparing
    (role,) = pair.bridge.run(add_thing, Role, name="Seller").added(Role)
    comparing.want_figures("test", True)
    told = []
    for node in (pair.new("Call"), pair.old("Call")):  # the later one is shown
        qtbot.waitUntil(lambda: not comparing.figures.is_stale)
        told.append(comparing.expected)
        pair.bridge.run(set_touch, node.id, role.id, 2.0)
        assert comparing.figures.is_stale
    qtbot.waitUntil(lambda: not comparing.figures.is_stale)
    told.append(comparing.expected)
    assert [[doing.name for doing in each.doings] for each in told] == [[], ["Seller"], []]
    comparing.want_figures("test", False)


def test_marks_of_one_moment_are_not_shown_at_another(compared, qtbot):
    comparing, bridge = compared.comparing, compared.bridge
    bridge.run(set_measures, compared.new("Call").id, wait_days=1.0)
    assert comparing.marks is not None, "those of before an edit stay until it is known"
    qtbot.waitUntil(lambda: not comparing.is_stale)
    now = Replay(compared.session)
    bridge.turn_to(now)
    assert comparing.marks is not None, "it is the same document still"
    now.go_to(now.journal()[-2])
    assert comparing.marks is None
    qtbot.waitUntil(lambda: comparing.marks is not None)
    now.come_home()
    bridge.turn_to(compared.session)
    assert comparing.marks is None, "they are of a moment before"
    qtbot.waitUntil(lambda: comparing.marks is not None)
