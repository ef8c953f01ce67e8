"""The words of tables that are marked: how each looks, and the sign before it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mapper.core.values import AgreementState
from mapper.exchange.excel import style, words
from mapper.exchange.excel.words import compared
from mapper.exchange.excel.words import instruments as said
from mapper.exchange.excel.words.word import Word

_Marks = Mapping[Word, tuple[Mapping[str, str], str]]

_STATUS: Final[_Marks] = MappingProxyType(
    {
        words.ON_TARGET: (style.GOOD, "✓"),
        words.NEAR: (style.WARN, "!"),
        words.OFF_TARGET: (style.BAD, "✗"),
        words.NO_DATA: (style.QUIET, "–"),
        words.NO_TARGET: (style.QUIET, "–"),
    }
)
_AGREED: Final[_Marks] = MappingProxyType(
    {
        said.STATES[AgreementState.AGREED]: (style.GOOD, "✓"),
        said.STATES[AgreementState.DISCUSS]: (style.WARN, "!"),
        said.STATES[AgreementState.BLOCKED]: (style.BAD, "✗"),
        said.STATES[AgreementState.DRAFT]: (style.QUIET, "–"),
        said.OPEN: (style.QUIET, "…"),
    }
)
_ROOM: Final[_Marks] = MappingProxyType(
    {
        said.FITS: (style.GOOD, "✓"),
        said.TOO_MANY: (style.BAD, "✗"),
        said.TOO_LONG: (style.BAD, "✗"),
        said.NO_LIMIT: (style.QUIET, "–"),
    }
)

SIGN: Final = 2.4  # digits of a column that a sign takes, with the blank behind it
# table, column -> word -> how it looks, and the sign in front of it
WORDS: Final[Mapping[tuple[str, str], _Marks]] = MappingProxyType(
    {
        ("tblTargets", "status"): _STATUS,
        ("tblBranches", "check"): MappingProxyType(
            {
                words.SHARES_OK: (style.GOOD, "✓"),
                words.SHARES_OFF: (style.WARN, "!"),
                words.SHARE_MISSING: (style.WARN, "!"),
                words.AIMS_OFF: (style.WARN, "!"),
            }
        ),
        ("tblRoles", "staffing"): MappingProxyType(
            {
                words.STAFF_OK: (style.GOOD, "✓"),
                words.STAFF_TIGHT: (style.WARN, "!"),
                words.STAFF_WAITS: (style.BAD, "✗"),
                words.STAFF_SHORT: (style.BAD, "✗"),
                words.STAFF_UNKNOWN: (style.QUIET, "–"),
                words.STAFF_NO_HOURS: (style.BAD, "✗"),
            }
        ),
        ("tblPeriodTargets", "status"): _STATUS,
        ("tblStates", "agreement"): _AGREED,
        ("tblAgreements", "agreement"): _AGREED,
        ("tblFists", "agreement"): _AGREED,
        ("tblEstimates", "agreement"): _AGREED,
        ("tblMix", "check"): _ROOM,
        ("tblSpareHours", "check"): _ROOM,
        ("tblGaps", "verdict"): MappingProxyType(
            {
                said.FILLED: (style.GOOD, "✓"),
                said.NOT_FILLED: (style.WARN, "!"),
                said.NOT_POSSIBLE: (style.BAD, "✗"),
            }
        ),
        ("tblStepSkills", "risk"): MappingProxyType(
            {
                said.NOBODY_THERE: (style.BAD, "✗"),
                said.NOBODY_ABLE: (style.BAD, "✗"),
                said.ONE_ABLE: (style.WARN, "!"),
            }
        ),
        ("tblStepDifference", "what"): MappingProxyType(
            {
                said.ADDED: (style.GOOD, "+"),
                said.REMOVED: (style.BAD, "−"),
                compared.MOVED: (style.WARN, "→"),
                said.CHANGED: (style.WARN, "~"),
                said.SAME: (style.QUIET, "="),
            }
        ),
    }
)
