"""What changes in a report: what came and went, what can be expected, who gains and loses, in both languages."""

from collections import Counter

import pytest

from mapper.analysis.comparison.change import Aspect
from mapper.analysis.comparison.compare import against_base
from mapper.analysis.comparison.figures import both_figures
from mapper.analysis.comparison.functions import function_change
from mapper.analysis.comparison.told_fields import FIELDS, TIES
from mapper.analysis.map_figures import map_figures
from mapper.core import queries
from mapper.core.store import Store
from mapper.core.values import MapKind
from mapper.exchange.excel.words.word import Word
from mapper.exchange.report.blocks import Heading, Paragraph, Table
from mapper.exchange.report.content import report_of
from mapper.exchange.report.options import Part, ReportOptions
from mapper.exchange.report.words import changes
from mapper.exchange.report.words.german import GERMAN
from mapper.services import samples
from tests.unit.exchange.report.documents import WHEN


@pytest.fixture(scope="module")
def demo() -> Store:
    return Store(samples.demo_records())


def test_what_changes_against_the_map_it_is_based_on(demo: Store) -> None:
    refined = next(each for each in queries.maps(demo) if each.kind is MapKind.TO_BE)
    asked = ReportOptions(maps=(refined.id,), parts=frozenset({Part.CHANGES}))
    report = report_of(demo, asked, WHEN.date())
    comparison = against_base(demo, refined.id)
    assert comparison is not None
    shown = [each for each in comparison.changes if not each.is_layout and each.with_id is None]
    counts = Counter(each.kind.value for each in shown)
    said = " ".join(block.text.text for block in report.blocks if isinstance(block, Paragraph))
    assert "{added} added, {removed} removed, {moved} moved, {changed} changed.".format(**counts) in said
    tables = {block.heads[0]: block for block in report.blocks if isinstance(block, Table)}
    before = map_figures(demo, comparison.before.map_id, WHEN.date()).headlines.win_probability
    assert before.value is not None
    rate = next(row for row in tables["Figure"].rows if row[0][0].text == "Win rate")
    assert rate[1][0].text == f"{before.value * 100:.1f}\u00a0%"
    fields = [field for each in shown for field in each.fields if field.aspect is not Aspect.LAYOUT]
    rows = [
        row
        for block in report.blocks
        if isinstance(block, Table) and block.heads[0] == "What"
        for row in block.rows
    ]
    assert len(rows) == len(fields) + sum(not each.fields for each in shown)
    who = {row[0][0].text: row for row in tables["Who"].rows}
    assert who.keys() >= {"AE", "Sales manager"}
    functions = function_change(comparison, both_figures(comparison, WHEN.date()))
    (seller,) = (role for role in functions.roles if role.name == "AE")
    assert tables["Who"].heads[-2:] == ("Passes on a case", "Takes over a case")
    assert who["AE"][-2][0].text == f"{seller.passed_before:.2f} → {seller.passed_after:.2f}"


def test_a_map_that_is_based_on_none_has_no_changes(demo: Store) -> None:
    first = queries.maps(demo)[0].id
    report = report_of(demo, ReportOptions(maps=(first,), parts=frozenset({Part.CHANGES})), WHEN.date())
    assert "What changes" not in [block.text for block in report.blocks if isinstance(block, Heading)]


def test_every_word_of_what_changes_is_there_in_german() -> None:
    said = [each for each in vars(changes).values() if isinstance(each, Word)]
    for words in (changes.ASPECTS, changes.KINDS, changes.SORTS, changes.FIGURES, changes.FIELDS):
        said += words.values()
    assert [word for word in said if word not in GERMAN] == []
    names = {name for told in FIELDS.values() for name, aspect in told.items() if aspect is not Aspect.LAYOUT}
    names |= {tie.word for ties in TIES.values() for tie in ties if tie.key} | {"position"}
    assert names <= changes.FIELDS.keys()
