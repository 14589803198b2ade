"""The start that installers are tested with, as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from hoso_app import __version__, bootstrap


def smoke(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hoso_app", "--smoke", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        timeout=110,
        check=False,
    )


def test_window_and_lookup_are_shown_with_papers_and_leave_one_line_and_pictures(
    tmp_path: Path,
) -> None:
    picture = tmp_path / "cửa sổ.png"
    lookup_picture = tmp_path / "tra cứu.png"
    done = smoke("--picture", picture, "--lookup-picture", lookup_picture)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["version"] == __version__
    assert seen["documents"] >= 20
    assert 0 < seen["found"] < seen["documents"]
    assert seen["looked_up"] > 0
    assert abs(seen["page"][0] - 400) <= 1
    assert seen["page"][1] > 400, "a page stands upright"
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (seen["width"], seen["height"])
    for shown in (image, QImage(str(lookup_picture))):
        across, down = range(0, shown.width(), 7), range(0, shown.height(), 7)
        colours = {shown.pixel(x, y) for x in across for y in down}
        assert len(colours) > 20, "an empty picture"


def test_a_library_that_has_no_papers_is_a_failure(tmp_path: Path) -> None:
    bootstrap.create_library(tmp_path / "kho", None, allow_unsafe=True).close()
    assert smoke("--library", tmp_path / "kho").returncode == 1
