"""The guard of tests/as_found.py catches what it is there to catch, puts it back, and lets pass what is put back."""

from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

GUILTY = """
    from PySide6.QtCore import QCoreApplication, QLocale, QSettings, Qt, QTranslator
    from PySide6.QtGui import QColor, QPalette

    def test_sheet(qapp):
        qapp.setStyleSheet("QLabel { color: red; }")

    def test_palette(qapp):
        assert not qapp.styleSheet()
        qapp.setPalette(QPalette(QColor("red")))

    def test_font(qapp):
        font = qapp.font()
        font.setPointSizeF(font.pointSizeF() + 3)
        qapp.setFont(font)

    def test_direction(qapp):
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def test_locale(qapp):
        QLocale.setDefault(QLocale("de_DE"))

    def test_translators(qapp):
        assert QLocale().name() != "de_DE"
        qapp.told = QTranslator(qapp)
        QCoreApplication.installTranslator(qapp.told)

    def test_cursor(qapp):
        qapp.setOverrideCursor(Qt.CursorShape.WaitCursor)

    def test_settings(qapp):
        assert qapp.overrideCursor() is None
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)

    def test_that_fails_is_not_blamed_twice(qapp):
        assert QSettings.defaultFormat() == QSettings.Format.NativeFormat
        qapp.setStyleSheet("QLabel { color: red; }")
        assert not qapp.styleSheet()

    def test_nothing_is_left(qapp):
        assert not qapp.styleSheet()
"""

INNOCENT = """
    import pytest
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
    from PySide6.QtGui import QColor, QPalette

    @pytest.fixture(scope="module")
    def dressed(qapp):
        before = qapp.palette()
        qapp.setPalette(QPalette(QColor("red")))
        qapp.setStyleSheet("QLabel { color: red; }")
        yield
        qapp.setStyleSheet("")
        qapp.setPalette(before)

    def test_without_an_application():
        pass

    def test_puts_it_back(qapp, monkeypatch):
        before, translator = QLocale(), QTranslator(qapp)
        QLocale.setDefault(QLocale("de_DE"))
        QCoreApplication.installTranslator(translator)
        QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(before)

    def test_of_a_file_that_is_dressed(qapp, dressed):
        assert qapp.styleSheet()

    def test_another(qapp, dressed):
        assert qapp.styleSheet()
"""

FILE = """
    import pytest

    @pytest.fixture(scope="module")
    def dressed(qapp):
        qapp.setStyleSheet("QLabel { color: red; }")

    def test_without_it(qapp):
        pass

    def test_of_a_file_that_stays_dressed(qapp, dressed):
        assert qapp.styleSheet()
"""


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Callable[..., pytest.RunResult]:
    """Runs test files in a process of its own, with the guard."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))

    def run(**sources: str) -> pytest.RunResult:
        pytester.makepyfile(**sources)
        return pytester.runpytest_subprocess("-p", "tests.as_found", "-p", "no:cacheprovider")

    return run


def test_only_what_leaves_something_else_fails_and_it_is_put_back(run):
    result = run(test_a=GUILTY, test_b=FILE, test_c=INNOCENT)
    result.assert_outcomes(passed=15, errors=9, failed=1)
    left = ("style sheet", "palette", "font", "direction of reading", "locale", "translators", "cursor")
    result.stdout.fnmatch_lines([f"The test left another {each}*" for each in (*left, "format of settings")])
    result.stdout.fnmatch_lines(["The file left another style sheet*"])
