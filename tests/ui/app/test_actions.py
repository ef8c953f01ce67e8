"""The actions as data: ids, menus, icons and keys fit together."""

from collections import Counter

import pytest
from PySide6.QtGui import QGuiApplication

from mapper.app.actions.action import Action
from mapper.app.actions.catalogue import CATALOGUE
from mapper.app.actions.registry import MENUS, SUBMENUS, shortcuts, shown_keys
from mapper.ui.theme.icons import icon_names


def test_ids_are_unique() -> None:
    assert [i for i, n in Counter(action.id for action in CATALOGUE).items() if n > 1] == []


def test_every_action_stands_in_a_menu_in_one_block_a_group() -> None:
    for key, _ in MENUS:
        groups = [action.group for action in CATALOGUE if action.menu == key]
        assert groups, key
        assert groups == sorted(groups), key
    assert {action.menu for action in CATALOGUE} == {key for key, _ in MENUS}


@pytest.mark.parametrize("action", CATALOGUE, ids=lambda action: action.id)
def test_icons_exist_and_texts_have_mnemonics(action: Action) -> None:
    assert not action.icon or action.icon in icon_names()
    assert "&" in action.text


def test_no_key_means_two_things(qapp: QGuiApplication) -> None:
    keys = Counter(
        key.toString() for action in CATALOGUE for key in shortcuts((*action.keys, *action.canvas_keys))
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_mnemonics_of_a_menu_differ() -> None:
    letters = Counter(
        (action.menu, action.submenu, _mnemonic(action.text)) for action in CATALOGUE
    ) + Counter((menu, "", _mnemonic(SUBMENUS[inner])) for menu, inner in _inner_menus())
    assert [letter for letter, count in letters.items() if count > 1] == []


def _inner_menus() -> set[tuple[str, str]]:
    return {(action.menu, action.submenu) for action in CATALOGUE if action.submenu}


def _mnemonic(text: str) -> str:
    return text[text.index("&") + 1].lower()


def test_keys_are_told_without_those_few_keyboards_have(qapp: QGuiApplication) -> None:
    told = {action.id: shown_keys(action.keys) for action in CATALOGUE if action.keys}
    assert told["edit.copy"].startswith("Ctrl+C")
    assert all(told.values())
    assert not [
        keys for keys in told.values() if {"F14", "F16", "F18", "F20", "Copy"} & set(keys.split(", "))
    ]
