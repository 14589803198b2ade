"""Scans are read while nothing else is under way, and say so at the foot of the window."""

import io
from dataclasses import replace
from pathlib import Path

from PIL import Image

from tests.ui.desk import Desk
from tests.ui.keyboard import click

_SCAN = Path(__file__).parents[2] / "data" / "extraction" / "scanned_head.png"


def _fax(folder: Path, pages: int) -> Path:
    with Image.open(_SCAN) as picture:
        page = picture.convert("L").crop((0, 0, 1553, 200))
    data = io.BytesIO()
    page.save(data, "TIFF", save_all=True, append_images=[page] * (pages - 1))
    path = folder / f"fax {pages}.tif"
    path.write_bytes(data.getvalue())
    return path


def test_a_scan_that_was_dropped_is_read_after_it_was_filed(
    empty_desk: Desk, tmp_path: Path
) -> None:
    window = empty_desk.window
    window.import_paths([_fax(tmp_path, 1)])
    empty_desk.until(lambda: len(empty_desk.ids) == 1)
    empty_desk.until(lambda: window.ui.completeness_line.text().endswith("1 tìm được chữ"))
    empty_desk.until(lambda: not window.scan_reading.is_running)
    assert not window.ui.progress_strip.isVisible()


def test_reading_can_be_stopped_and_steps_aside_for_an_import(
    empty_desk: Desk, tmp_path: Path
) -> None:
    window = empty_desk.window
    strip = window.ui.progress_strip
    window.import_paths([_fax(tmp_path, 40)])
    empty_desk.until(lambda: "Đang đọc chữ bản quét 0/1" in strip.text)
    click(strip.cancel_button)
    empty_desk.until(lambda: not window.scan_reading.is_running)
    empty_desk.until(lambda: not strip.isVisible())
    assert empty_desk.services.scans.waiting() == 1
    window.scan_reading.start()
    empty_desk.until(lambda: "Đang đọc chữ bản quét 0/1" in strip.text)
    window.import_paths([_fax(tmp_path, 2)])
    empty_desk.until(lambda: empty_desk.services.scans.waiting() == 2)
    empty_desk.until(lambda: "Đang đọc chữ bản quét 0/2" in strip.text)
    window.close()


def test_reading_stands_still_until_it_is_let_go_on(empty_desk: Desk, tmp_path: Path) -> None:
    window = empty_desk.window
    strip, scans = window.ui.progress_strip, window.scan_reading
    window.import_paths([_fax(tmp_path, 40)])
    empty_desk.until(lambda: "Đang đọc chữ bản quét 0/1" in strip.text)
    assert strip.pause_button.isVisible()
    click(strip.pause_button)
    empty_desk.until(lambda: "đang tạm dừng" in strip.text)
    assert not scans.is_running
    scans.start()  # as after any other work
    assert not scans.is_running
    click(strip.pause_button)
    empty_desk.until(lambda: scans.is_running)
    empty_desk.until(lambda: "đang tạm dừng" not in strip.text)
    empty_desk.until(lambda: strip.pause_button.isEnabled() and strip.isVisible())
    click(strip.pause_button)
    empty_desk.until(lambda: "đang tạm dừng" in strip.text)
    click(strip.cancel_button)
    empty_desk.until(lambda: not strip.isVisible())
    assert not scans.is_held
    assert empty_desk.services.scans.waiting() == 1


def test_scans_are_left_alone_where_the_settings_say_so(empty_desk: Desk, tmp_path: Path) -> None:
    kept = empty_desk.services.settings
    kept.save(replace(kept.get(), reads_scans=False))
    window = empty_desk.window
    window.import_paths([_fax(tmp_path, 1)])
    empty_desk.until(lambda: len(empty_desk.ids) == 1)
    empty_desk.until(lambda: not window.imports.is_running)
    empty_desk.until(lambda: not window.scan_reading.is_running)
    assert empty_desk.services.scans.waiting() == 1
