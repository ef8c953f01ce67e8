"""The inspector: how often a connector is taken, as a share or as a count of cases."""

import re
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from mapper.ui.panels.inspector.line_field import LineField
from mapper.ui.theme import Theme
from mapper.ui.widgets.parsing import Misread, NumberForm, Problem, Unreadable, read_number, show_number

_SHARE = NumberForm(is_share=True, minimum=0.0, maximum=1.0, decimals=1)
_COUNT = NumberForm(is_whole=True, minimum=0.0, maximum=1e12)
_CASES = re.compile(r"^(.*?)\s*(?:x|×|n|cases?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a connector states: a share of 0 to 1, or a count of cases."""

    share: float | None = None
    count: int | None = None


class ShareField(LineField):
    """Reads "70 %" as a share and "27 cases" as a count; a bare number is what the connectors beside it are.

    A `Taken` goes in and comes out; None is unknown.
    """

    def __init__(
        self, theme: Theme, label: str, parent: QWidget | None = None, *, is_label_shown: bool = True
    ) -> None:
        super().__init__(theme, label, parent, placeholder="– %", is_label_shown=is_label_shown)
        self._has_counts = False
        self._explain()

    def set_counting(self, has_counts: bool) -> None:
        """Whether the connectors of the same source state counts, so that a bare number is one too."""
        if has_counts != self._has_counts:
            self._has_counts = has_counts
            self._explain()

    def _explain(self) -> None:
        bare = (
            self.tr("A bare number is a count here.") if self._has_counts else self.tr("A bare number is %.")
        )
        self.line.setToolTip(
            self.tr("“70 %” is a share of the cases; “27 cases” a count, made into shares.") + "\n" + bare
        )

    def _read(self, text: str) -> Taken | None:
        if not text:
            return None
        cases = _CASES.match(text)
        is_count = cases is not None or (self._has_counts and "%" not in text)
        try:
            if is_count:
                number = read_number(cases.group(1) if cases else text, _COUNT, self.locale())
                return None if number is None else Taken(count=int(number))
            share = read_number(text, _SHARE, self.locale())
        except Unreadable as problem:
            raise Misread(self._sentence(problem)) from problem
        return None if share is None else Taken(share=share)

    def _shown(self, value: Taken) -> str:
        if value.count is not None:
            return show_number(value.count, _COUNT, self.locale())
        return show_number(value.share, _SHARE, self.locale(), with_unit=True)

    def _sentence(self, problem: Unreadable) -> str:
        if problem.problem is Problem.TOO_LARGE:
            return self.tr("Not above {0}.").format(problem.detail)
        if problem.problem is Problem.TOO_SMALL:
            return self.tr("Not below {0}.").format(problem.detail)
        if problem.problem is Problem.NOT_WHOLE:
            return self.tr("Cases are whole numbers.")
        return self.tr("Write it like 70 % or 27 cases.")
