"""Every code that anything below raises has a sentence, and every sentence gets what it needs to be filled."""

import ast
import re
from functools import cache

import pytest

from mapper.analysis import health
from mapper.analysis.checkup import fixes
from mapper.analysis.checkup.finding import Finding, Fix, Severity
from mapper.core.errors import Problem, Trouble
from mapper.storage import failures
from mapper.ui import texts
from tests.architecture.tree import python_files, shown

MAKES_A_PROBLEM = re.compile(r"\b(Trouble|Refused|Problem|Misread)\(")
WORLD = sorted({*failures._SQLITE.values(), *failures._SYSTEM.values()})
WORLD_PARAMS = {"path", "detail"}


@cache
def _raised():
    """(code, names of its parameters or None when they are not written out, where) of each problem that is made."""
    return [
        (code, None if None in names else names, shown(path, call.lineno))
        for path in python_files("mapper")
        if MAKES_A_PROBLEM.search(text := path.read_text(encoding="utf-8"))
        for call in ast.walk(ast.parse(text))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args
        if call.func.id in ("Trouble", "Refused", "Problem", "Misread")
        for names in [{keyword.arg for keyword in call.keywords}]
        for code in _codes(call.args[0])
    ]


def _codes(code):
    """What a code is, or may be: "one" if this else "the other"."""
    if isinstance(code, ast.IfExp):
        return [*_codes(code.body), *_codes(code.orelse)]
    return [code.value] if isinstance(code, ast.Constant) else []


def test_every_code_has_a_sentence():
    missing = {code: where for code, _, where in _raised() if code not in texts._PROBLEMS}
    missing |= {code: "storage/failures.py" for code in WORLD if code not in texts._PROBLEMS}
    assert not missing


def test_every_sentence_gets_what_it_needs():
    lacking = [
        f"{where} {code} lacks {needed - names}"
        for code, names, where in [
            *_raised(),
            *((code, WORLD_PARAMS, "storage/failures.py") for code in WORLD),
        ]
        if names is not None and (needed := set(re.findall("{(.+?)}", texts._PROBLEMS.get(code, "")))) - names
    ]
    assert not lacking


def test_a_sentence_is_one_sentence():
    for code, text in {**texts._PROBLEMS, **texts._FINDINGS}.items():
        assert text.endswith((".", "?", "{reason}")), code
        assert "\n" not in text, code


def test_every_finding_has_a_sentence():
    rules = [*health.MAP_RULES, *health.NODE_RULES, *health.DOCUMENT_RULES]
    codes = {rule.code for rule in rules} | {"empty_map"}
    assert len(codes) == len(rules) + 1, "two rules have one code"
    assert codes == set(texts._FINDINGS) == set(texts._TITLES)
    assert set(texts._SEVERITIES) == set(Severity)
    params = {"name": "Call", "other": "Meet", "kind": "step", "total": 0.9, "count": 2}
    params |= {"day": "2027-01-01", "until": "2027-02-28"}
    for code in codes:
        told = texts.finding_sentence(Finding(code, Severity.ERROR, "map-1", params=params))
        assert "{" not in told, told


def test_every_fix_has_a_name_and_an_edit():
    assert {fix for fix in Fix if texts.fix_name(fix)} == set(fixes._FIXES) == set(Fix)


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (
            Trouble("json_refused", path="maps[0].connectors[2]", reason="nothing_leaves_an_end", name="Won"),
            "maps[0].connectors[2]: Nothing leaves an end.",
        ),
        (
            Trouble("json_wrong_type", path="maps[0].name", wanted="str", value="5"),
            "maps[0].name: 5 is not a text.",
        ),
        (Problem("made_up_code"), "made up code"),
    ],
)
def test_sentences_inside_sentences(problem, told):
    assert texts.sentence(problem) == told


def test_shares_are_told_in_percent():
    finding = Finding("shares_not_one", Severity.ERROR, "map-1", params={"name": "Call", "total": 0.905})
    assert texts.finding_sentence(finding) == "The ways out of “Call” add up to 90.5 %, not to 100 %."
