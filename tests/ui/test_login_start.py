"""Starting with the system, as a desktop entry where that is not Windows."""

import sys
from pathlib import Path

import pytest

from hoso_app.ui import login_start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the registry is the user's own")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def test_it_is_off_until_switched_on_and_off_again(tmp_path: Path) -> None:
    entry = tmp_path / "config" / "autostart" / "hoso.desktop"
    assert not login_start.is_on()
    assert login_start.switch(on=True)
    words = entry.read_text(encoding="utf-8")
    assert "Name=Hồ sơ" in words
    assert words.splitlines()[3].endswith(" -m hoso_app --hidden")
    assert not login_start.switch(on=False)
    assert not entry.exists()
    assert not login_start.switch(on=False)


def test_a_path_with_blanks_stays_one_word(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", "/opt/Hồ sơ $1/hoso")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    login_start.switch(on=True)
    entry = tmp_path / "config" / "autostart" / "hoso.desktop"
    assert 'Exec="/opt/Hồ sơ \\$1/hoso" --hidden\n' in entry.read_text(encoding="utf-8")


def test_what_cannot_be_written_is_not_on(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("no folder", encoding="utf-8")
    assert not login_start.switch(on=True)
