"""PyInstaller's recipe, followed without PyInstaller: what it would put into the payload."""

import json
import sys
import types
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import check_payload
import lxml.etree
import pytest
import trim

from tests.architecture.project import ROOT, modules

PACKAGE = ROOT / "src" / "hoso_app"
Entries = list[tuple[str, str, str]]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="there the recipe also asks PyInstaller for resources"
)


class Recipe:
    """What the recipe asked PyInstaller for."""

    def __init__(self) -> None:
        self.hidden: list[str] = []
        self.excluded: list[str] = []
        self.starters: list[str] = []
        self.packed: Entries = []


def data_files(package: str, **options: Any) -> list[tuple[str, str]]:
    """Do what PyInstaller's function of a longer name does."""
    folder = ROOT / "src" / Path(*package.split("."))
    with_code = options.get("include_py_files", False)
    left_out = options.get("excludes", [])
    return [
        (str(path), str(path.parent.relative_to(ROOT / "src")))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and "__pycache__" not in path.parts
        and (with_code or path.suffix != ".py")
        and not any(path.match(pattern) for pattern in left_out)
    ]


def named(path: Path) -> str:
    parts = path.relative_to(ROOT / "src").with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Recipe:
    """Follow ``hoso.spec`` with stand-ins for PyInstaller's own words."""
    followed = Recipe()
    hooks: Any = types.ModuleType("PyInstaller.utils.hooks")
    hooks.collect_data_files = data_files
    hooks.collect_submodules = lambda _name: [named(path) for path in modules()]
    monkeypatch.setitem(sys.modules, "PyInstaller", types.ModuleType("PyInstaller"))
    monkeypatch.setitem(sys.modules, "PyInstaller.utils", types.ModuleType("PyInstaller.utils"))
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    monkeypatch.setattr(sys, "path", list(sys.path))

    def analysis(scripts: list[str], **options: Any) -> types.SimpleNamespace:
        assert all(Path(script).is_file() for script in scripts)
        followed.hidden, followed.excluded = options["hiddenimports"], options["excludes"]
        data = [(f"{place}/{Path(path).name}", path, "DATA") for path, place in options["datas"]]
        libraries = [
            ("lxml/etree.so", lxml.etree.__file__, "EXTENSION"),
            ("PySide6/Qt/lib/libQt6Core.so.6", "", "BINARY"),
            ("PySide6/Qt/lib/libQt6Qml.so.6", "", "BINARY"),
        ]
        code = [("hoso_app", str(PACKAGE / "__init__.py"), "PYMODULE")]
        return types.SimpleNamespace(scripts=scripts, pure=code, binaries=libraries, datas=data)

    def starter(*_parts: object, name: str, **_options: Any) -> str:
        followed.starters.append(name)
        return name

    def collect(*parts: object, **_options: Any) -> None:
        followed.packed = [entry for part in parts if isinstance(part, list) for entry in part]

    path = ROOT / "packaging" / "hoso.spec"
    words: dict[str, Any] = {
        "Analysis": analysis,
        "PYZ": lambda pure: pure,
        "EXE": starter,
        "COLLECT": collect,
    }
    words |= {"SPECPATH": str(path.parent), "workpath": str(tmp_path)}
    exec(compile(path.read_text(encoding="utf-8"), path.name, "exec"), words)  # noqa: S102  # ours
    return followed


def names(entries: Iterable[tuple[str, str, str]]) -> set[str]:
    return {name.replace("\\", "/") for name, _, _ in entries}


def test_all_that_a_payload_is_checked_for_is_packed(recipe: Recipe) -> None:
    packed = names(recipe.packed)
    missing = {
        wanted
        for wanted in check_payload._NEEDED
        if not any(name == wanted or name.startswith(f"{wanted}/") for name in packed)
    }
    assert missing == set()
    assert not [name for name in packed if check_payload._is_foreign(name)]
    assert all(Path(source).is_file() for name, source, kind in recipe.packed if kind == "DATA")


def test_every_migration_is_packed_as_a_file(recipe: Recipe) -> None:
    versions = PACKAGE / "storage" / "migrations" / "versions"
    wanted = {f"hoso_app/storage/migrations/versions/{path.name}" for path in versions.glob("*.py")}
    assert wanted
    assert wanted <= names(recipe.packed)


def test_what_is_not_needed_is_not_packed(recipe: Recipe) -> None:
    packed = names(recipe.packed)
    assert "PySide6/Qt/lib/libQt6Core.so.6" in packed
    assert "PySide6/Qt/lib/libQt6Qml.so.6" not in packed
    assert not [name for name in packed if name.endswith((".ts", "py.typed"))]


def test_no_module_of_the_program_is_left_out(recipe: Recipe) -> None:
    assert {named(path) for path in modules()} <= set(recipe.hidden)
    assert recipe.excluded == trim.MODULES
    assert not [name for name in recipe.hidden if name in set(trim.MODULES)]
    assert recipe.starters == ["hoso"]


def test_the_works_of_others_are_named(recipe: Recipe) -> None:
    [listing] = [source for name, source, _ in recipe.packed if name == "hoso_app/parts.json"]
    listed = {part["name"] for part in json.loads(Path(listing).read_text(encoding="utf-8"))}
    assert {"lxml", "Python", "Qt", "tessdata_fast (vie)"} <= listed
