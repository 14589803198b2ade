import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import hoso_app
from tests.architecture.project import ROOT, committed_texts, relative

# Put together from halves, so that this file does not find itself.
ADDRESSES = [
    ("a package registry", r"(?:files\.python" + r"hosted|py" + r"pi)\.org/(?:simple|packages)"),
    ("a package registry", r"https?://[^\s\"'<>]*/" + r"simple\b"),
    ("an index option", r"\bindex" + r"-url\b|--find" + r"-links\b|\btrusted" + r"-host\b"),
    ("a file address", r"file:" + r"///[a-zA-Z]"),
    ("somebody's home", r"(?<![\w.~-])/(?:home|Users)" + r"/\w+|(?<![\w.~-])/ro" + r"ot/"),
    ("somebody's home", r"(?i)[a-z]:\\+users" + r"\\+\w+"),
]  # fmt: skip


def _finds(pattern: str) -> list[str]:
    return [
        f"{relative(path)}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for path, text in committed_texts()
        for match in re.finditer(pattern, text)
    ]


@pytest.mark.parametrize(("what", "pattern"), ADDRESSES)
def test_no_committed_text_names(what: str, pattern: str) -> None:
    assert _finds(pattern) == [], what


def test_no_committed_text_names_this_folder() -> None:
    assert len(ROOT.parts) < 3 or _finds(re.escape(str(ROOT)) + r"\b") == []


def test_the_checks_above_can_find_something() -> None:
    samples = [
        "https://py" + "pi.org/simple/x",
        "https://mirror.example/py/" + "simple",
        "--index" + "-url x",
        "file:" + "///opt/wheels",
        "/home" + "/lan/hoso",
        r"C:\Users" + r"\Lan\hoso",
    ]
    for (_, pattern), sample in zip(ADDRESSES, samples, strict=True):
        assert re.search(pattern, sample), sample


def test_changelog_begins_with_the_version_of_the_package() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[(\d[^\]]*)\] - \d{4}-\d{2}-\d{2}$", changelog, re.MULTILINE)
    assert versions[0] == hoso_app.__version__


def _locked(name: str) -> dict[str, list[str]]:
    """Return name → versions of a list; numpy may have one for each Python."""
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    locked: dict[str, list[str]] = {}
    for entry in re.split(r"\n(?=[a-z])", text):
        if match := re.match(r"([\w.-]+)==([^\s;\\]+)", entry):
            assert "--hash=sha256:" in entry, entry
            locked.setdefault(canonicalize_name(match[1]), []).append(match[2])
    return locked


def _wanted(group: str) -> list[Requirement]:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = pyproject["project"]["dependencies"]
    if group != "run":
        wanted = pyproject["dependency-groups"][group]
    return [Requirement(line) for line in wanted]


@pytest.mark.parametrize("group", ["run", "dev", "lock"])
def test_locks_serve_what_pyproject_asks_for(group: str) -> None:
    locked = _locked(group)
    for requirement in _wanted(group):
        versions = locked[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_what_is_tested_is_what_runs() -> None:
    dev = _locked("dev")
    assert {name: dev.get(name) for name in _locked("run")} == _locked("run")


def test_no_dependency_of_the_program_is_copyleft_beyond_lgpl() -> None:
    for name in _locked("run"):
        about = metadata.metadata(name)
        licences = " ".join(
            [
                *(about.get_all("License-Expression") or []),
                *(text[:200] for text in about.get_all("License") or []),
                *(line for line in about.get_all("Classifier") or [] if line.startswith("License")),
            ]
        )
        lesser = re.search(r"LGPL|Lesser", licences)
        assert lesser or not re.search(r"\bA?GPL|Affero|GNU General", licences), (name, licences)


def test_build_machine_runs_what_a_developer_runs() -> None:
    script = Path(ROOT, ".ci", "run")
    assert script.read_text(encoding="utf-8").rstrip().endswith("python3 dev.py test")
