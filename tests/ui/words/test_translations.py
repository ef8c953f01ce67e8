"""German is whole: every text of the code has its translation, with the same values, marks and endings.

When one of these fails: `make words`, then write what is missing into resources/i18n/mapper_de.ts, then `make words`.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTranslator

from mapper.app.actions.catalogue import CATALOGUE
from mapper.app.actions.registry import MENUS, SUBMENUS
from mapper.core.resources import resource
from mapper.exchange.excel.words.german import GERMAN as BOOK
from mapper.exchange.report.words.german import GERMAN as REPORT
from mapper.exchange.slides.german import GERMAN as SLIDES
from tests.architecture.tree import forget_trees, keep_trees
from tests.ui.words.sources import Text, forget, oddities, texts

PLACE = re.compile(r"\{\w*\}|%n|\(\*\.\w+\)")


@pytest.fixture(scope="module", autouse=True)
def _trees_are_forgotten() -> Iterator[None]:
    keep_trees()
    yield
    forget()
    forget_trees()


class German(NamedTuple):
    """One entry of the .ts; a text with a number in it has two forms."""

    text: Text
    forms: tuple[str, ...]
    is_unfinished: bool


def _german() -> list[German]:
    found = []
    for context in ET.parse(resource("i18n", "mapper_de.ts")).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")]
            found.append(
                German(
                    Text(context.findtext("name") or "", message.findtext("source") or ""),
                    tuple(forms or [translation.text or ""]),
                    translation.get("type") is not None,
                )
            )
    return found


GERMAN = _german()
BY_TEXT = {entry.text: entry.forms[0] for entry in GERMAN}


def test_lupdate_can_read_every_text() -> None:
    assert oddities() == []


def test_every_text_of_the_code_is_in_the_translation_and_no_other() -> None:
    listed = {entry.text for entry in GERMAN}
    assert texts() - listed == set()
    assert listed - texts() == set()


def test_nothing_is_left_untranslated() -> None:
    unfinished = [entry.text for entry in GERMAN if entry.is_unfinished or not all(entry.forms)]
    assert unfinished == []


def test_values_endings_and_marks_are_those_of_the_source() -> None:
    def shape(text: str) -> object:
        # German sets a space before the three dots.
        return Counter(PLACE.findall(text)), text.count("&"), text.endswith("…"), text.count("\n")

    odd = [(e.text.source, form) for e in GERMAN for form in e.forms if shape(form) != shape(e.text.source)]
    assert odd == []
    assert [e.text for e in GERMAN for form in e.forms if _edges(form) != _edges(e.text.source)] == []


def test_quotation_marks_are_german() -> None:
    assert [form for e in GERMAN for form in e.forms if re.search(r"''|'\{|”|\"", form)] == []
    assert [form for e in GERMAN for form in e.forms if form.count("„") != form.count("“")] == []


def test_one_word_for_one_thing() -> None:
    """A text that is the same in two places, on the screen or on paper, is the same in German, but for these."""
    differ = {
        "Tools": "a bar of tools is none of the sales tools",
        "No": "a number, or the answer",
    }
    german: dict[str, set[str]] = {}
    shown = [(entry.text.source, entry.forms[0]) for entry in GERMAN]
    for source, text in (*shown, *BOOK.items(), *REPORT.items(), *SLIDES.items()):
        german.setdefault(source, set()).add(text)
    assert {source for source, forms in german.items() if len(forms) > 1} == differ.keys()


@pytest.mark.parametrize("menu", [key for key, _ in MENUS])
def test_mnemonics_of_a_german_menu_differ(menu: str) -> None:
    letters: dict[str, list[str]] = {"": []}
    for action in CATALOGUE:
        if action.menu == menu:
            german = BY_TEXT.get(Text("Action", action.text), action.text)
            letters.setdefault(action.submenu, []).append(_mnemonic(german))
    letters[""] += [
        _mnemonic(BY_TEXT[Text("Menu", title)]) for key, title in SUBMENUS.items() if key in letters
    ]
    if menu == "view":
        letters[""].append(_mnemonic(BY_TEXT[Text("Rooms", "&Panels")]))
    doubled = {key: [x for x, n in Counter(each).items() if n > 1] for key, each in letters.items()}
    assert {key: found for key, found in doubled.items() if found} == {}


def test_mnemonics_of_the_german_menu_bar_differ() -> None:
    letters = [_mnemonic(BY_TEXT[Text("Menu", title)]) for _, title in MENUS]
    assert len(set(letters)) == len(letters)


def test_what_is_shipped_is_what_is_written() -> None:
    """The compiled file is made of the .ts: `make words` was run."""
    shipped = QTranslator()
    assert shipped.load(str(resource("i18n", "mapper_de.qm")))
    for (context, source), forms, _ in GERMAN:
        numbers = (1, 2) if len(forms) == 2 else (-1,)
        said = tuple(shipped.translate(context, source, None, n) for n in numbers)
        assert said == forms, source


def _edges(text: str) -> tuple[bool, bool]:
    """Whether a text begins and ends with a space."""
    return text != text.lstrip(), text != text.rstrip()


def _mnemonic(text: str) -> str:
    return text[text.index("&") + 1].lower()
