"""The project's files and syntax trees, as the architecture tests look at them."""

import ast
import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "hoso_app"
FORMS = PACKAGE / "ui" / "forms"


def modules() -> list[Path]:
    """Return every module of the program that a person wrote."""
    return [path for path in sorted(PACKAGE.rglob("*.py")) if path.parent != FORMS]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def syntax_tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def committed_files() -> tuple[Path, ...]:
    """Return what is or would be committed; without git, everything but what tools left."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listing = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        paths = [ROOT / name for name in listing.stdout.decode("utf-8").split("\0") if name]
        return tuple(path for path in paths if path.is_file())
    left_by_tools = {".venv", "build", "dist", "__pycache__", ".hypothesis"}
    return tuple(
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file()
        and not any(
            part in left_by_tools or part.endswith("_cache")
            for part in path.relative_to(ROOT).parts
        )
    )


def committed_texts() -> list[tuple[Path, str]]:
    """Return the committed files that are text, with their text."""
    texts = []
    for path in committed_files():
        content = path.read_bytes()
        if b"\0" in content:
            continue
        try:
            texts.append((path, content.decode("utf-8")))
        except UnicodeDecodeError:  # a paper in an old encoding, or a picture
            continue
    return texts
