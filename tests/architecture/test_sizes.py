"""No file over 400 lines, no function over 60: what does not fit has a second noun in it."""

from tests.architecture.tree import CODE_FOLDERS, functions, parsed, python_files, shown

MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60


def test_no_file_is_too_long():
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*CODE_FOLDERS)}
    too_long = [f"{shown(path)}: {lines} lines" for path, lines in sizes.items() if lines > MAX_FILE_LINES]
    assert not too_long, f"over {MAX_FILE_LINES} lines: {too_long}"


def test_no_function_is_too_long():
    too_long = [
        f"{shown(path, function.lineno)} {function.name}: {lines} lines"
        for path in python_files(*CODE_FOLDERS)
        for function in functions(parsed(path))
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > MAX_FUNCTION_LINES
    ]
    assert not too_long, f"over {MAX_FUNCTION_LINES} lines: {too_long}"
