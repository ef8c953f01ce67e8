"""`mapper analyse` tells the figures, their keys are written down, and what-ifs are told beside them."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from math import ceil
from pathlib import Path

import pytest

from mapper.app.commands.analysing import analyse
from mapper.core.errors import Trouble
from mapper.core.records import Person
from mapper.services import documents
from mapper.services.samples import demo_records, records_of_template
from tests.builders import a_map

FORMULAS = (Path(__file__).parents[3] / "docs" / "formulas.md").read_text(encoding="utf-8")
AN_ID = re.compile(r"[a-z_]+-[0-9a-f]{12}")


_HEAD = (
    "id",
    "name",
    "kind",
    "in_effect",
    "counts",
    "bypasses",
    "findings",
)  # of these docs/command-line.md tells


def _document(path, records):
    documents.close(documents.new_document(path, records=records))
    return path


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return _document(tmp_path_factory.mktemp("demo") / "demo.salesmap", demo_records())


def said(file, capsys, *, levers=(), goal=None, map_name=None):
    assert analyse(file, map_name=map_name, goal=goal, levers=levers, is_json=True) == 0
    return json.loads(capsys.readouterr().out)


def _keys(value):
    if isinstance(value, dict):
        for key, each in value.items():
            if AN_ID.fullmatch(key) is None:
                yield key
            yield from _keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from _keys(each)


def test_every_key_is_written_down(demo, capsys):
    found = said(demo, capsys, levers=["entries:=+1"])
    part = FORMULAS[FORMULAS.index("## What `mapper analyse --json` prints") :]
    known = set(re.findall(r"`(\w+)(?:\[\])?`", part))
    maps = [{key: each for key, each in told.items() if key not in _HEAD} for told in found["maps"]]
    told = set(_keys(found | {"maps": maps, "names": {}})) - {"file", "maps"}
    assert {key for key in told if f"{key}_id" not in told} - known == set()
    for name, rows in (("`figures`", maps[0]["figures"]), ("a map", maps[0])):
        (row,) = re.findall(rf"^\| {name} \| (.*) \|$", part, re.MULTILINE)
        assert set(re.findall(r"`(\w+)(?:\[\])?`", row)) == set(rows), "and what is written down is told"


def test_the_figures_of_a_template_are_those_of_the_domain(tmp_path, capsys):
    file = _document(tmp_path / "a.salesmap", records_of_template("renewal_expansion"))
    (found,) = said(file, capsys)["maps"]
    flow, times = found["figures"]["flow"], found["figures"]["times"]
    assert f"{flow['win_probability']:.4f}" == "0.8125"
    assert f"{times['days']['entering']['mean']:.1f}" == "81.4"
    assert f"{times['days_won']['entering']['mean']:.1f}" == "86.9"


_BETTER = ["share:First contact>Names need and sponsor=+0.04", "hire:SDR=+1"]
# a tenth of those who get to qualifying are called again: w' / w = n' p' / n p with n = 1 / (1 - p x 0.1)
_TIMES = (0.24 / (1 - 0.24 * 0.1)) / (0.2 / (1 - 0.2 * 0.1))


def test_what_if_is_told_alone_and_together(tmp_path, capsys):
    """With so many people that nobody's time limits: the wins grow as the win rate does."""
    many = [replace(each, fte=3 * each.fte) if isinstance(each, Person) else each for each in demo_records()]
    file = _document(tmp_path / "many.salesmap", many)
    found = said(file, capsys, levers=_BETTER, map_name="B2B complex sale")["maps"][0]["what_if"]
    share, hire = found["levers"]
    assert found["after"]["binding"] == []
    assert found["after"]["wins"] / found["before"]["wins"] == pytest.approx(_TIMES)
    assert share["wins"] == pytest.approx(found["after"]["wins"] - found["before"]["wins"])
    assert hire["wins"] == 0
    assert hire["net"] == -52_000


def test_what_if_of_people_whom_other_maps_ask_for_too_is_told_by_what_they_have_time_for(demo, capsys):
    """Delivery has no time for all that is won: month by month, who comes first is served first, both maps alike."""
    found = said(demo, capsys, levers=_BETTER, map_name="B2B complex sale")["maps"][0]
    before, after = found["what_if"]["before"], found["what_if"]["after"]
    (binding,) = after["binding"]
    pile = next(each for each in found["figures"]["capacity"]["piles"] if each["role_id"] == binding)
    waiting = []  # of each month that is not done yet: the hours of this map and of the others, in its cases
    for enter, allowed, others in zip(pile["entries"], pile["allowed"], pile["beside"], strict=True):
        waiting.append((enter * _TIMES, others))
        room = allowed
        while waiting and room > 0:
            own, beside = waiting.pop(0)
            part = min(1.0, room / (own + beside))
            room -= part * (own + beside)
            if part < 1:
                waiting.insert(0, (own * (1 - part), beside * (1 - part)))
    left = sum(own for own, _ in waiting) / _TIMES
    assert after["wins"] == pytest.approx((sum(pile["entries"]) - left) * after["win_probability"])
    assert 1.1 < after["wins"] / before["wins"] < _TIMES - 0.02, "some of it is not done in the year"
    share, hire = found["what_if"]["levers"]
    assert share["wins"] == pytest.approx(after["wins"] - before["wins"])
    assert (hire["wins"], hire["net"]) == (0, -52_000)


def test_a_hire_is_told_of_the_maps_where_the_role_has_work(demo, capsys):
    levers = ["share:first contact>names need=+0.08", "hire:sdr=+1"]
    maps = said(demo, capsys, goal="wins=40", levers=levers)["maps"]
    assert [len(each["what_if"]["levers"]) for each in maps if "what_if" in each] == [2]


def test_a_typed_goal_takes_the_place_of_the_one_that_is_planned_from(demo, capsys):
    known = said(demo, capsys, goal="wins=40", map_name="B2B complex sale")["maps"][0]
    found = known["figures"]
    assert found["planned"]["wins"]["value"] == 40
    assert found["planned"]["first"] == "2027-01-01"
    assert found["required"]["entries"]["value"] == pytest.approx(40 / found["flow"]["win_probability"])
    entries = found["required"]["entries"]["value"]
    plan, pace = (known[name] for name in ("goal_plan", "pace"))
    assert pace["takt"]["value"] == pytest.approx(365 * 5 / 7 * 8 / 40)
    assert sum(each["wins"] for each in plan["by_month"]) == pytest.approx(40)
    first = next(iter(plan["by_month"][0]["stages"]))
    assert sum(each["stages"][first] for each in plan["by_month"]) == pytest.approx(entries)
    p80, when = found["time_to_close"]["p80"]["value"], plan["starts"][1]
    assert (when["share"], when["days"]) == (0.8, p80)
    back = sum(
        (date.fromisoformat(when["by"]) + timedelta(days)).isoweekday() < 6
        for days in range(1, (date.fromisoformat(plan["due"]) - date.fromisoformat(when["by"])).days + 1)
    )
    assert back == ceil(p80)
    money = said(demo, capsys, goal="revenue=480000", map_name="B2B complex sale")["maps"][0]["figures"]
    assert money["planned"]["wins"]["value"] == 10


def test_ranges_and_weak_links_are_told(tmp_path, capsys):
    sketch = a_map().start().to("Call").step("Call").to("Won", count=10).to("Lost", count=30)
    file = _document(tmp_path / "c.salesmap", sketch.end("Won").end("Lost").records())
    (found,) = said(file, capsys)["maps"]
    rate = found["figures"]["headlines"]["win_probability"]
    # Wilson 1927 with z = 1.645 and N = 40
    assert (rate["value"], round(rate["low"], 4), round(rate["high"], 4)) == (0.25, 0.1557, 0.376)
    (link,) = found["figures"]["weak_links"]
    assert (link["kind"], link["size"]["value"], link["role_id"]) == ("yield_loss", 75.0, None)


def test_people_are_told_the_figures_too(demo, capsys):
    assert analyse(demo, map_name="B2B complex sale", goal=None, levers=["hire:SDR=+1"], is_json=False) == 0
    told = capsys.readouterr().out
    assert "win probability 1.969 %" in told
    assert "hire:SDR=+1" in told
    assert "together, a year: wins 19.85, before 19.85" in told
    assert "assumed: " in told


def test_what_goes_only_so_far_is_said(demo, capsys):
    levers = ["touch:Demonstrate the fit=-200", "hire:SE=-9"]
    assert analyse(demo, map_name="B2B complex sale", goal=None, levers=levers, is_json=False) == 0
    told = capsys.readouterr().out
    assert "at 0 or more (here -13)" in told
    assert "together, a year: wins 0, before 19.85" in told


def test_a_training_is_read_as_the_hours_it_saves(demo, capsys):
    levers = ["training:map the application/requirements=20%", "training:map the application/closing=20%"]
    found = said(demo, capsys, levers=levers[:1], map_name="B2B complex sale")["maps"][0]
    (lever,) = found["what_if"]["levers"]
    # with 1.25 levels lacking the 7 hours are 1.25 times what they would be
    assert lever["lever"] == "touch:Map the application requirements=-1.4"
    with pytest.raises(Trouble, match=r"lever_(about_unknown|training_nothing)"):
        analyse(demo, map_name="B2B complex sale", goal=None, levers=levers[1:], is_json=True)


def test_what_moves_no_wins_that_are_known_tells_its_share_and_days(tmp_path, capsys):
    sketch = a_map().start().to("Call").step("Call", wait_days=4).to("Won", 0.5).to("Lost", 0.5)
    file = _document(tmp_path / "d.salesmap", sketch.end("Won").end("Lost").records())
    levers = ["share:Call>Won=+10%", "wait:Call=-3"]
    assert analyse(file, map_name=None, goal=None, levers=levers, is_json=False) == 0
    told = capsys.readouterr().out
    assert "60 %, before 50 %" in told
    assert "wins are not known: " in told
    assert "together, a year: win probability 60 %, before 50 %; working days to a win 1, before 4" in told


def test_a_typed_goal_says_that_it_is_asked_of_each_map(demo, capsys):
    maps = said(demo, capsys, goal="wins=40")["maps"]
    assumed = [
        {remark["code"] for remark in each["figures"]["planned"]["wins"]["assumed"]} for each in maps[:2]
    ]
    assert assumed == [{"goal_of_several_maps"}, {"goal_of_several_maps"}]


@pytest.mark.parametrize(
    "goal",
    [
        "wins",
        "wins=",
        "wins=many",
        "wins=-1",
        "wins=inf",
        "wins=nan",
        "wins=1e400",
        "wins=1e300",
        "wins=1e308",
        "wins=4=3",
        "profit=3",
        "",
    ],
)
def test_a_goal_that_is_none_is_told(demo, goal):
    with pytest.raises(Trouble, match="goal_unreadable"):
        analyse(demo, map_name=None, goal=goal, levers=(), is_json=True)


def test_a_lever_about_nothing_is_told_where_there_is_one_map_and_passed_over_among_several(demo, capsys):
    with pytest.raises(Trouble, match="lever_about_unknown"):
        analyse(demo, map_name="B2B complex sale", goal=None, levers=["hire:Nobody=1"], is_json=True)
    with pytest.raises(Trouble, match="lever_about_unknown"):
        analyse(demo, map_name=None, goal=None, levers=["wait:Decides=-1", "hire:SDR=+1"], is_json=True)
    maps = said(demo, capsys, levers=["wait:Buying committee decides=-1"])["maps"]
    assert [each["name"] for each in maps if "what_if" in each] == ["B2B complex sale"]


def test_a_map_that_cannot_be_computed_has_no_figures_and_no_traceback(tmp_path, capsys):
    file = _document(tmp_path / "b.salesmap", a_map("Empty").stage("Selling").records())
    (found,) = said(file, capsys)["maps"]
    assert found["figures"]["flow"]["is_computed"] is False
    assert found["levers"] == {"own": [], "usual": [], "pairs": []}
    assert analyse(file, map_name=None, goal=None, levers=(), is_json=False) == 0


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"goal": "wins=10"}, "no figures of cases: The map has no start"),
        ({"levers": ["entries:=+1"]}, "no figures of cases: The map has no start"),
    ],
)
def test_what_is_asked_of_a_map_that_cannot_be_computed_gets_a_sentence(tmp_path, capsys, options, sentence):
    file = _document(tmp_path / "b.salesmap", a_map("Empty").stage("Selling").records())
    assert analyse(file, is_json=False, **({"map_name": None, "goal": None, "levers": ()} | options)) == 0
    assert sentence in capsys.readouterr().out


def test_why_a_lever_or_a_goal_cannot_be_told_is_said_in_full(tmp_path, capsys):
    sketch = (
        a_map("Sale").start().measured(entries_a_month=5).to("Call").step("Call", touch_hours=1, role="SDR")
    )
    file = _document(tmp_path / "b.salesmap", sketch.to("Lost", 1.0).end("Lost").records())
    levers = ["hire:SDR=-1", "attempts:Call=+1"]
    assert analyse(file, map_name=None, goal="wins=10", levers=levers, is_json=False) == 0
    told = capsys.readouterr().out
    assert "hire:SDR=-1: Nobody has time for “SDR” (enter people with a share of their time for it" in told
    assert "attempts:Call=+1: No limit of attempts is stated at “Call”" in told
    assert "entries needed are not known: No case is ever won" in told


def test_a_role_without_anybody_says_why_its_use_of_time_is_not_known(tmp_path, capsys):
    flow = a_map("Alone").lane("Sales").start("Lead").measured(entries_a_month=10.0).to("Call")
    flow.step("Call", touch_hours=1, role="Caller", wait_days=1).to("Won", share=0.5).to("Lost", share=0.5)
    file = _document(tmp_path / "alone.salesmap", flow.records())
    assert analyse(file, map_name=None, goal=None, levers=[], is_json=False) == 0
    assert "utilisation is not known: Nobody has time for “Caller”" in capsys.readouterr().out


def test_the_examples_of_the_command_line_run_on_the_demo(demo, capsys):
    """A goal on a map with a base was once an id that no record can have."""
    levers = ["share:Qualify>Map the application requirements=+0.08", "hire:SDR=+1"]
    found = said(demo, capsys, goal="wins=40", levers=levers)
    sale = next(each for each in found["maps"] if each["name"] == "B2B complex sale")
    assert sale["figures"]["planned"]["wins"]["value"] == 40
    assert [each["wins"] is not None for each in sale["what_if"]["levers"]] == [True, True]
