"""The View menu's part about the person: how large panels and menus are, and the language they speak."""

import os

from mapper.app.actions.action import Action
from mapper.app.languages import Language
from mapper.app.settings import SCALES
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _speaking(language: Language, text: str) -> Action:
    return Action(
        id=f"view.language.{language.value}",
        text=text,
        run=lambda desk: desk.office.set_language(language),
        menu="view",
        group=5,
        submenu="language",
        is_on=lambda desk: desk.office.settings.language is language,
    )


_SYSTEM = _speaking(Language.SYSTEM, QT_TRANSLATE_NOOP("Action", "As the s&ystem"))
# A language is named in its own words, so that whoever is lost in another one finds it.
_NAMED = (_speaking(Language.ENGLISH, "&English"), _speaking(Language.GERMAN, "&Deutsch"))
_PSEUDO = (
    _speaking(Language.PSEUDO, "&Pseudo"),
    _speaking(Language.PSEUDO_LEFTWARDS, "Pseudo from the &right"),
)

_LANGUAGES = (_SYSTEM, *_NAMED, *(_PSEUDO if "MAPPER_PSEUDO" in os.environ else ()))


def _scaled(percent: int, text: str) -> Action:
    return Action(
        id=f"view.scale.{percent}",
        text=text,
        run=lambda desk: desk.office.set_scale(percent),
        menu="view",
        group=5,
        submenu="scale",
        is_on=lambda desk: desk.office.settings.scale == percent,
    )


# The figure that is the mnemonic differs: 80 to 200 percent.
_TEXTS = ("&80 %", "&90 %", "&100 %", "1&25 %", "1&50 %", "1&75 %", "2&00 %")
_SCALES = tuple(_scaled(percent, text) for percent, text in zip(SCALES, _TEXTS, strict=True))

SCALE_AND_LANGUAGE: tuple[Action, ...] = (*_SCALES, *_LANGUAGES)
