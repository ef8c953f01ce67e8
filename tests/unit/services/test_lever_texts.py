"""Levers as people type them."""

import pytest

from mapper.core import queries
from mapper.core.errors import Trouble
from mapper.core.store import Store
from mapper.core.values import LeverKind
from mapper.services.lever_texts import read_lever, said
from tests.builders import a_map


@pytest.fixture
def store() -> Store:
    builder = (
        a_map("Sale").stage("Selling").lane("Sales").start().measured(entries_a_month=4.0).to("Call > 1")
    )
    builder.step("Call > 1", wait_days=2, attempts_limit=3).touch("AE/SE", 1.0).to("Offer", 0.6).to(
        "Lost", 0.4
    )
    return Store(builder.step("Offer").touch("AE/SE", 2.0).to("Won").records())


@pytest.mark.parametrize(
    ("text", "again", "kind", "change"),
    [
        ("share:Call > 1>Offer=+0.08", "share:Call > 1>Offer=+0.08", LeverKind.SHARE, 0.08),
        ("share: call  > 1 > OFFER = -8%", "share:Call > 1>Offer=-0.08", LeverKind.SHARE, -0.08),
        ("drop-out:Call > 1=-0,05", "drop_out:Call > 1=-0.05", LeverKind.DROP_OUT, -0.05),
        ("drop_out:Call > 1>Lost=−5 %", "drop_out:Call > 1>Lost=-0.05", LeverKind.DROP_OUT, -0.05),
        ("touch:Offer/AE/SE=-0.5", "touch:Offer/AE/SE=-0.5", LeverKind.TOUCH, -0.5),
        ("touch:Offer=-0.5", "touch:Offer=-0.5", LeverKind.TOUCH, -0.5),
        ("wait:Call > 1=-1", "wait:Call > 1=-1", LeverKind.WAIT, -1.0),
        ("attempts:Call > 1=+1", "attempts:Call > 1=+1", LeverKind.ATTEMPTS, 1.0),
        ("entries:=+2", "entries:=+2", LeverKind.ENTRIES, 2.0),
        ("entries:=+1234567.5", "entries:=+1234567.5", LeverKind.ENTRIES, 1_234_567.5),
        ("entries:Start=+2", "entries:Start=+2", LeverKind.ENTRIES, 2.0),
        ("hire:ae/se=1", "hire:AE/SE=+1", LeverKind.HIRE, 1.0),
        ("hire:ae=1", "hire:AE/SE=+1", LeverKind.HIRE, 1.0),
        ("share:call>off=5%", "share:Call > 1>Offer=+0.05", LeverKind.SHARE, 0.05),
    ],
)
def test_a_text_names_a_lever_and_is_said_again(store, text, again, kind, change):
    lever = read_lever(store, queries.maps(store)[0].id, text)
    assert lever.kind is kind
    assert lever.change == pytest.approx(change)
    assert said(store, lever) == again
    assert said(store, read_lever(store, lever.map_id, again)) == again


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("hire:AE/SE", "lever_unreadable"),
        ("hire=1", "lever_unreadable"),
        ("hire:AE/SE=many", "lever_unreadable"),
        ("hire:AE/SE=nan", "lever_unreadable"),
        ("hire:AE/SE=50%", "lever_unreadable"),
        ("fire:AE/SE=1", "lever_kind_unknown"),
        ("hire:SDR=1", "lever_about_unknown"),
        ("share:Offer=0.1", "lever_about_no_branch"),
        ("share:Offer>Nowhere=0.1", "lever_about_unknown"),
        ("share:Offer>Call > 1=0.1", "lever_about_no_line"),
        ("wait:=1", "lever_nothing_named"),
        ("hire:=1", "lever_nothing_named"),
        ("entries:Offer=1", "lever_about_no_start"),
        ("hire:AE/SE=1e400", "lever_unreadable"),
        ("share:call>off=8", "lever_share_beyond"),
        ("drop_out:Offer=-5", "lever_share_beyond"),
        ("drop_out:Offer=-500%", "lever_share_beyond"),
        ("hire:AE/SE=1e300", "lever_unreadable"),
        ("", "lever_unreadable"),
    ],
)
def test_what_names_none_is_told(store, text, code):
    with pytest.raises(Trouble, match=code):
        read_lever(store, queries.maps(store)[0].id, text)


def test_a_name_that_stands_for_two_steps_is_told():
    builder = a_map("Sale").stage("Selling").lane("Sales").start().to("Call").step("Call").to("Won")
    builder.stage("Delivering").step("Call", wait_days=1)
    store = Store(builder.records())
    with pytest.raises(Trouble, match="lever_about_several"):
        read_lever(store, queries.maps(store)[0].id, "wait:Call=-1")


def test_a_whole_name_goes_before_its_being_the_beginning_of_another():
    builder = (
        a_map("Sale").stage("Selling").lane("Sales").start().to("Call back").step("Call back").to("Call")
    )
    store = Store(builder.step("Call", wait_days=2).to("Won").records())
    lever = read_lever(store, queries.maps(store)[0].id, "wait:Call=-1")
    assert said(store, lever) == "wait:Call=-1"
    with pytest.raises(Trouble, match="lever_about_several"):
        read_lever(store, lever.map_id, "wait:Cal=-1")
