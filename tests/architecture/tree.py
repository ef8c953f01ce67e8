"""The project's own files and modules, as the gates read them."""

import ast
import gc
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE_FOLDERS = ("mapper", "tests", "benchmarks", "packaging")
# Runs only inside Alembic, which gives it its context.
NOT_IMPORTABLE = frozenset({"mapper.storage.migrations.env"})


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """All Python files of these folders of the project, sorted."""
    return tuple(sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py")))


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def keep_trees() -> None:
    """Each file is parsed once. The trees are a million nodes: collections would take as long as the parsing."""
    gc.disable()


def forget_trees() -> None:
    """Nobody asks for a tree any more."""
    parsed.cache_clear()
    gc.enable()


def shown(path: Path, line: int | None = None) -> str:
    """A place as an editor understands it: `mapper/core/ids.py:12`."""
    return f"{path.relative_to(ROOT).as_posix()}{f':{line}' if line else ''}"


def module_name(path: Path) -> str:
    """The dotted name of a file below the project: `mapper.core.ids`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def importable_modules(folder: str) -> tuple[str, ...]:
    """The dotted names of all modules of a folder that may be imported outside their tool."""
    return tuple(name for name in map(module_name, python_files(folder)) if name not in NOT_IMPORTABLE)


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method of a file, nested ones too."""
    waiting: list[ast.AST] = [tree]
    for node in waiting:  # it grows by the statements inside; no expression holds a function
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
        for part in ("body", "orelse", "finalbody", "handlers", "cases"):
            inside = getattr(node, part, None)
            waiting += inside if isinstance(inside, list) else ()


def tracked_files() -> tuple[Path, ...] | None:
    """The files under version control that are there; None outside a clone."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return None
    # A clone that belongs to another account is still ours to read.
    command = [git, "-c", f"safe.directory={ROOT}", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())
