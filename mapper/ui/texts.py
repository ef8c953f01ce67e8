"""The sentences: what codes from below mean to a person. Needs QtCore only, so the command line uses it too."""

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from mapper.analysis.checkup.finding import Finding, Fix, Severity
from mapper.core.errors import Problem
from mapper.core.history import Label
from mapper.ui import spoken
from mapper.ui.days import show_day
from mapper.ui.finding_words import FINDINGS as _FINDINGS
from mapper.ui.finding_words import FIXES as _FIXES
from mapper.ui.finding_words import SEVERITIES as _SEVERITIES
from mapper.ui.finding_words import TITLES as _TITLES
from mapper.ui.labels import LABELS as _LABELS
from mapper.ui.problems import PROBLEMS as _PROBLEMS
from mapper.ui.vocabulary import QT_TRANSLATE_NOOP
from mapper.ui.vocabulary import TYPES as _TYPES
from mapper.ui.vocabulary import WORDS as _WORDS

__all__ = [
    "QT_TRANSLATE_NOOP",
    "command_name",
    "finding_sentence",
    "finding_title",
    "fix_name",
    "quoted",
    "sentence",
    "severity_title",
    "translate",
    "word",
]


def translate(context: str, text: str) -> str:
    """A text in the person's language: a literal, or one that is marked. Where there is a widget, use its `tr`."""
    tongue = spoken.tongue()
    return QCoreApplication.translate(context, text) if tongue is None else tongue.translated(context, text)


def quoted(name: str) -> str:
    """A name, or what somebody wrote, in the quotation marks of the language."""
    return translate("Figures", "“{name}”").replace("{name}", name)


# The quotation marks around the name of what has none, as the languages write them, with the space before.
_NAMELESS: Final = re.compile(r" ?(?:''|„“|“”)")


_DAYS: Final = frozenset({"day", "until"})  # of a finding, as ISO dates


def sentence(problem: Problem) -> str:
    """What went wrong, and where possible what to do, in one sentence."""
    text = _PROBLEMS.get(problem.code)
    if text is None:
        return problem.code.replace("_", " ")
    params = dict(problem.params)
    if "reason" in params:  # the code of another problem, told inside this one
        params["reason"] = sentence(Problem(str(params.pop("reason")), **params))
    if "wanted" in params:
        wanted = str(params["wanted"])
        params["wanted"] = translate("Type", _TYPES.get(wanted, wanted))
    return _filled(translate("Problem", text), params)


def finding_sentence(finding: Finding) -> str:
    """What is to mend on a map, in one sentence."""
    text = translate("Finding", _FINDINGS.get(finding.code, finding.code.replace("_", " ")))
    params = dict(finding.params)
    total = params.get("total")
    if isinstance(total, int | float):
        params["total"] = f"{total * 100:.4g} %"
    for key in _DAYS & params.keys():
        params[key] = show_day(str(params[key]), spoken.locale())
    return _filled(text, params)


def finding_title(code: str) -> str:
    """What several findings of one code have in common, as the head of a group."""
    return translate("FindingTitle", _TITLES[code])


def severity_title(severity: Severity) -> str:
    """What the findings of a severity do, as the head of them all."""
    return translate("FindingTitle", _SEVERITIES[severity])


def fix_name(fix: Fix) -> str:
    """What a fix would do, as the words of a button."""
    return translate("Fix", _FIXES[fix])


def command_name(label: Label) -> str:
    """The name of a command for the Edit menu, such as "Move 'Qualify need'"."""
    many = f"{label.code}_many"
    count = label.params.get("count", 1)
    code = many if many in _LABELS and isinstance(count, int) and count > 1 else label.code
    text = _LABELS.get(code, code.replace("_", " "))
    return _NAMELESS.sub("", _filled(translate("Label", text), label.params)).strip()


def word(code: str) -> str:
    """A kind or a field in the person's language."""
    return translate("Word", _WORDS.get(code, code.replace("_", " ")))


def _filled(text: str, params: Mapping[str, str | int | float]) -> str:
    values = dict(params)
    for key in ("kind", "field"):
        if key in values:
            values[key] = ", ".join(word(code) for code in str(values[key]).split(","))
    # in one pass, so that a name that holds braces of its own stays as it is
    return re.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), text)
