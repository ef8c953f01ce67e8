"""Ranking (canvas.md 7): which entries are meant by typed words, and which of them comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.ui.ranking import ranked, score, spans

WORDS = st.text(alphabet="abc é", min_size=1, max_size=6)


def names(query: str, *entries: str) -> list[str]:
    return ranked(query, entries, lambda entry: [entry])


def test_whole_before_start_before_word_before_inside():
    expected = ["offer", "offer a lot", "send offer", "reoffer"]
    assert names("offer", *reversed(expected)) == expected


def test_a_dense_match_is_better():
    assert names("call", "call somebody back later", "call back") == ["call back", "call somebody back later"]


def test_a_better_kind_of_match_outdoes_a_denser_one():
    assert names("abc", "xabc", "abc and so on for a very long time") == [
        "abc and so on for a very long time",
        "xabc",
    ]


def test_all_words_must_match_somewhere():
    entries = [("Send offer", "to the customer"), ("Send invoice", "by mail")]
    assert ranked("send customer", entries, lambda e: e) == [entries[0]]
    assert score("send nowhere", entries[0]) is None


def test_the_name_weighs_twice_the_next_field():
    entries = [("Other", "tool"), ("tool", "Other")]
    assert ranked("tool", entries, lambda e: e) == [entries[1], entries[0]]
    assert score("tool", entries[1]) == 2 * score("tool", entries[0])


def test_words_as_they_were_typed_come_first():
    assert names("send offer", "offer: send", "send offer soon") == ["send offer soon", "offer: send"]


@pytest.mark.parametrize("query", ["  send   OFFER ", "Sënd offer", "offer send"])
def test_case_accents_order_and_spaces_do_not_matter(query):
    assert names(query, "Send offer") == ["Send offer"]


def test_nothing_typed_keeps_all_in_order():
    assert names(" ", "b", "a", "c") == ["b", "a", "c"]


def test_the_matched_letters_are_known():
    text = "Straße nach Köln"
    assert [text[a:b] for a, b in spans("kol strass", text)] == ["Straß", "Köl"]
    assert spans("zzz", text) == []


@given(query=WORDS, entries=st.lists(WORDS, max_size=6))
def test_ranking_only_leaves_out_and_reorders(query, entries):
    """The hits are exactly the entries that hold every word, by a plain search."""
    plain = [e.replace("é", "e") for e in entries]
    words = query.replace("é", "e").split()
    hits = ranked(query, entries, lambda entry: [entry])
    expected = [
        e for e, p in zip(entries, plain, strict=True) if all(w in " ".join(p.split()) for w in words)
    ]
    assert sorted(hits) == sorted(expected)


@given(query=WORDS, text=WORDS)
def test_marked_parts_are_in_order_and_inside_the_text(query, text):
    found = spans(query, text)
    ends = [place for span in found for place in span]
    assert ends == sorted(ends)
    assert not ends or (ends[0] >= 0 and ends[-1] <= len(text))
