"""What holds for the cases of any map: each is somewhere, and what one branch gains its siblings give in proportion."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mapper.analysis.flow.flow import flow
from mapper.analysis.flow.required import required
from mapper.analysis.flow.times import times
from mapper.analysis.levers.pulled import pulled
from mapper.analysis.results import Remark
from mapper.core import queries
from mapper.core.draft import Draft
from mapper.core.records import Lever, Node
from mapper.core.values import LeverKind, Outcome
from tests.laws.test_flow_laws import Step, asked, drawn, processes
from tests.searching import briefly

YEAR = date(2027, 1, 1), date(2027, 12, 31)
SPAN = 10_000.0  # working days, far more than any of these cases takes
ENTRIES = 3.0  # a working day


@briefly()
@given(processes())
def test_what_entered_is_won_or_lost_or_parked_or_in_process(process: list[Step]) -> None:
    """Who left by the end is counted end by end, each in turn as the one that is won; who is there, by Little.

    Without limits of tries: who gives up at one leaves by no end.
    """
    endless = [replace(step, limit=None) for step in process]
    reader, map_id, names, found, timed = asked(drawn(endless))
    wins = found.outcomes[Outcome.WON]
    assume(wins > 0)
    gone = 0.0
    for name in ("Won", "Lost", "Parked"):
        draft = Draft(reader)
        for other in ("Won", "Lost", "Parked"):
            outcome = Outcome.WON if other == name else Outcome.LOST
            draft.update(draft.get(Node, names[other]), outcome=outcome)
        turned = flow(draft, map_id)
        days = times(draft, turned).days_won
        if turned.win_probability:
            assert days is not None
            gone += ENTRIES * turned.win_probability * (SPAN - days.entering.mean)
    entered = ENTRIES * SPAN
    needed = required(found, timed, wins=entered * wins, working_days=SPAN)
    assert needed.entries.value == pytest.approx(entered)
    assert needed.open_total.value is not None
    assert gone + needed.open_total.value == pytest.approx(entered, rel=1e-9)
    assert gone + needed.open_total.value - entered == pytest.approx(
        0, abs=1e-6 * (1 + needed.open_total.value)
    )


@given(processes(), st.floats(-1.5, 1.5), st.data())
def test_what_one_branch_gains_its_siblings_give_in_proportion(
    process: list[Step], change: float, data: st.DataObject
) -> None:
    reader, map_id, *_ = asked(drawn(process))
    line = data.draw(st.sampled_from(queries.connectors(reader, map_id)))
    lever = Lever(id="lever-1", map_id=map_id, kind=LeverKind.SHARE, change=change, connector_id=line.id)
    before = {key: share or 0.0 for key, share in queries.shares_out(reader, line.source_id).items()}
    after = pulled(reader, lever, *YEAR)
    if isinstance(after, Remark):
        assert len(before) == 1  # nobody to give or to take the rest
        return
    shares = {key: share or 0.0 for key, share in queries.shares_out(after, line.source_id).items()}
    meant = min(max(before[line.id] + change, 0.0), 1.0)
    assert shares[line.id] == pytest.approx(meant)
    assert sum(shares.values()) == pytest.approx(1)
    for sibling in before.keys() - {line.id}:
        assert shares[sibling] * (1 - before[line.id]) == pytest.approx(before[sibling] * (1 - meant))
