"""The View menu's languages."""

import os

from mapper.app.actions.action import Action
from mapper.app.languages import Language
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
_PSEUDO = _speaking(Language.PSEUDO, "&Pseudo")

LANGUAGE: tuple[Action, ...] = (_SYSTEM, *_NAMED, *([_PSEUDO] if "MAPPER_PSEUDO" in os.environ else []))
