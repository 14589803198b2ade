import ast
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.architecture.project import ROOT


def _run(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), *args],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_python_3_7_can_read_the_script_to_be_told_that_it_is_too_old() -> None:
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_an_old_python_is_told_which_one_to_take(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (sys.version_info.major, 999))
    assert dev.main(["run"]) == 2
    assert "Hồ sơ cần Python 3.11 trở lên" in capsys.readouterr().out


def test_help_names_every_command() -> None:
    outcome = _run("help")
    assert outcome.returncode == 0
    assert all(f"dev.py {name}" in outcome.stdout for name in dev.COMMANDS)


def test_no_command_means_help() -> None:
    assert _run().stdout == _run("help").stdout


def test_unknown_command_is_named_and_refused() -> None:
    outcome = _run("chạy")
    assert outcome.returncode == 2
    assert 'Không có lệnh "chạy".' in outcome.stdout


def test_stamps_tell_lists_apart_but_not_line_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "REQUIREMENTS", tmp_path)
    stamps = []
    for content in (b"a==1\n", b"a==1\r\n", b"a==2\n"):
        (tmp_path / "run.lock").write_bytes(content)
        stamps.append(dev.stamp_of("run"))
    assert stamps[0] == stamps[1] != stamps[2]


def test_a_library_that_is_not_there_asks_for_its_package() -> None:
    assert dev.missing({"libhoso-khong-co.so.9": "libhoso9"}) == ["libhoso9"]


def test_the_package_is_imported_from_its_source_folder() -> None:
    code = "import hoso_app; print(hoso_app.__file__)"
    outcome = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, cwd="/"
    )
    assert Path(outcome.stdout.strip()) == ROOT / "src" / "hoso_app" / "__init__.py"
