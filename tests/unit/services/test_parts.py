"""What a packed program knows of the works inside it."""

import json
from pathlib import Path

import pytest

from hoso_app.services.parts import Part, licence_text, parts


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package laid out as in a packed program."""
    package = tmp_path / "hoso_app"
    package.mkdir()
    listed = [
        {"name": "lxml", "version": "6", "licence": "BSD", "origin": "pypi", "text": "lxml.txt"},
        {"name": "ICU", "version": "", "licence": "Unicode-3.0", "origin": "bundled", "text": ""},
    ]
    (package / "parts.json").write_text(json.dumps(listed), encoding="utf-8")
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "lxml.txt").write_text("© những người viết", encoding="utf-8")
    return package


def test_the_works_come_with_their_licences(package: Path) -> None:
    lxml, icu = parts(package)
    assert lxml == Part("lxml", "6", "BSD", "lxml.txt")
    assert licence_text(lxml, package) == "© những người viết"
    assert licence_text(icu, package) == ""


def test_a_text_that_is_gone_is_no_fault(package: Path) -> None:
    (package.parent / "licences" / "lxml.txt").unlink()
    assert licence_text(parts(package)[0], package) == ""


def test_a_program_that_runs_from_its_source_has_no_list() -> None:
    assert parts() == ()
