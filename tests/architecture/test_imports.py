import subprocess
import sys
from pathlib import Path

from tests.architecture.project import ROOT


def test_import_contracts_hold() -> None:
    script = Path(sys.executable).parent / "lint-imports"
    outcome = subprocess.run(
        [str(script), "--no-logo", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_command_line_runs_where_qt_cannot_be_imported(tmp_path: Path) -> None:
    without_qt = (
        "import runpy, sys\n"
        "sys.modules.update({'PySide6': None, 'shiboken6': None})\n"
        f"sys.argv = ['hoso', '--library', {str(tmp_path / 'kho')!r}, 'stats']\n"
        "runpy.run_module('hoso_app', run_name='__main__')\n"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", without_qt],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    # No library stands there: a sentence and the exit code 2, reached without Qt.
    assert outcome.returncode == 2, outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert outcome.stderr.strip()
