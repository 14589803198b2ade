import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.project import FORMS, PACKAGE, ROOT, modules, relative, syntax_tree

BANNED_NAMES = frozenset({
    "base",
    "common",
    "core",
    "handler",
    "handlers",
    "helper",
    "helpers",
    "manager",
    "managers",
    "misc",
    "util",
    "utils",
})  # fmt: skip

MAX_MODULE_LINES = 500
MAX_FUNCTION_LINES = 50

# Path of a module, or "path::function", and why it reads better whole.
LONG_MODULES: dict[str, str] = {
    "dev.py": "one file, so that a fresh clone can run it before anything is installed",
}
LONG_FUNCTIONS: dict[str, str] = {}


def test_no_file_is_named_after_nothing() -> None:
    nameless = [
        relative(path)
        for folder in (PACKAGE, ROOT / "tests")
        for path in folder.rglob("*.py")
        if BANNED_NAMES & {path.stem, path.stem.removeprefix("test_"), path.parent.name}
    ]
    assert nameless == []


def _measured_files() -> list[Path]:
    migrations = PACKAGE / "storage" / "migrations" / "versions"
    return [path for path in [*modules(), ROOT / "dev.py"] if path.parent != migrations]


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines from the signature to the end, without the docstring."""
    docstring_lines = 0
    first = function.body[0]
    if ast.get_docstring(function) is not None and first.end_lineno is not None:
        docstring_lines = first.end_lineno - first.lineno + 1
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1 - docstring_lines


def test_modules_keep_to_one_job_in_size() -> None:
    long = {
        relative(path): lines
        for path in _measured_files()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MAX_MODULE_LINES
    }
    assert {name: lines for name, lines in long.items() if name not in LONG_MODULES} == {}
    assert set(LONG_MODULES) <= set(long), "an exception that is no longer needed"


def test_functions_keep_to_one_job_in_size() -> None:
    long = {
        f"{relative(path)}::{function.name}": lines
        for path in _measured_files()
        for function in _functions(syntax_tree(path))
        if (lines := _body_lines(function)) > MAX_FUNCTION_LINES
    }
    assert {name: lines for name, lines in long.items() if name not in LONG_FUNCTIONS} == {}
    assert set(LONG_FUNCTIONS) <= set(long), "an exception that is no longer needed"


def _mirrors_a_module(test_file: Path, tests: Path, source: Path) -> bool:
    """Tell whether ``a/test_b.py`` or ``a/test_b_aspect.py`` stands over ``a/b.py``."""
    folder = source / test_file.relative_to(tests).parent
    words = test_file.stem.removeprefix("test_").split("_")
    names = ["_".join(words[:count]) for count in range(len(words), 0, -1)]
    return any(
        (folder / f"{name}.py").is_file() or (folder / name / "__init__.py").is_file()
        for name in names
    )


def test_every_unit_test_mirrors_a_module() -> None:
    orphans = [
        relative(path)
        for tests, source in ((ROOT / "tests/unit", PACKAGE), (ROOT / "tests/ui", PACKAGE / "ui"))
        for path in sorted(tests.rglob("test_*.py"))
        if not _mirrors_a_module(path, tests, source)
    ]
    assert orphans == []


def test_package_files_hold_no_logic() -> None:
    allowed = (ast.Expr, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
    busy = [
        relative(path)
        for path in modules()
        if path.name == "__init__.py"
        and not all(isinstance(node, allowed) for node in syntax_tree(path).body)
    ]
    assert busy == []


def test_every_package_has_its_init_file() -> None:
    folders = {path.parent for path in modules()} | {FORMS}
    versions = PACKAGE / "storage" / "migrations"
    missing = [
        relative(folder)
        for folder in sorted(folders)
        if folder.exists()
        and not folder.is_relative_to(versions)  # Alembic loads these by path
        and not (folder / "__init__.py").is_file()
    ]
    assert missing == []
