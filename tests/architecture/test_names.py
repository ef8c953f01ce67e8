"""Every module says what it is for, no room is a lumber room, and camelCase is Qt's."""

import ast
import re

from PySide6 import QtCore, QtGui, QtPrintSupport, QtSvg, QtWidgets

from tests.architecture.tree import CODE_FOLDERS, functions, parsed, python_files, shown

LUMBER_ROOMS = frozenset(
    {"utils", "util", "helpers", "helper", "common", "manager", "managers", "base", "misc"}
)


def test_no_module_is_a_lumber_room():
    found = [
        shown(path)
        for path in python_files("mapper", "tests", "benchmarks")
        if LUMBER_ROOMS & {part.strip("_") for part in (*path.parent.parts, path.stem)}
    ]
    assert not found, f"names that say nothing, find the noun that is missing: {found}"


def test_every_module_says_its_room_and_job():
    silent = [shown(path) for path in python_files(*CODE_FOLDERS) if not ast.get_docstring(parsed(path))]
    assert not silent, f"modules without a docstring: {silent}"


def test_camel_case_is_for_overrides_of_qt_only():
    qt_names = {
        name
        for module in (QtCore, QtGui, QtWidgets, QtSvg, QtPrintSupport)
        for kind in dir(module)  # not vars(): PySide6 makes its classes when they are first asked for
        for name in dir(getattr(module, kind))
    }
    foreign = [
        f"{shown(path, function.lineno)} {function.name}"
        for path in python_files("mapper")
        for function in functions(parsed(path))
        if re.search("[a-z][A-Z]", function.name) and function.name not in qt_names
    ]
    assert not foreign, f"camelCase names that override nothing of Qt's: {foreign}"
