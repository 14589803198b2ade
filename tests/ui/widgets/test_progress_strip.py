import pytest
from pytestqt.qtbot import QtBot

from hoso_app.domain.work import Progress
from hoso_app.ui.widgets import progress_strip
from hoso_app.ui.widgets.progress_strip import ProgressStrip
from tests.ui.keyboard import click


class _Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    made = _Clock()
    monkeypatch.setattr(progress_strip, "time", made)
    return made


@pytest.fixture
def strip(qtbot: QtBot, clock: _Clock) -> ProgressStrip:
    made = ProgressStrip()
    qtbot.addWidget(made)
    made.begin("Đang nhập")
    return made


def test_before_the_total_is_known_no_number_is_made_up(strip: ProgressStrip) -> None:
    assert strip.text == "Đang nhập…"


def test_the_number_is_shown_at_once_and_the_time_left_when_it_can_be_told(
    strip: ProgressStrip, clock: _Clock
) -> None:
    clock.now += 1
    strip.show_progress(Progress(30, 3_000))
    assert strip.text == "Đang nhập 30/3.000"
    clock.now += 9
    strip.show_progress(Progress(300, 3_000))
    assert strip.text == "Đang nhập 300/3.000 còn 2 phút"


def test_stopping_is_told_until_it_is_done(qtbot: QtBot, strip: ProgressStrip) -> None:
    with qtbot.waitSignal(strip.cancel_requested):
        click(strip.cancel_button)
    strip.show_stopping()
    strip.show_progress(Progress(31, 3_000))
    assert strip.text == "Đang nhập 31/3.000 đang dừng…"
    assert not strip.cancel_button.isEnabled()
    strip.end()
    assert strip.isHidden()
    strip.begin("Đang sao lưu")
    assert strip.cancel_button.isEnabled()


def test_a_step_that_takes_long_is_not_promised_for_the_next_second(
    strip: ProgressStrip, clock: _Clock
) -> None:
    clock.now += 100
    strip.show_progress(Progress(98, 100))
    assert strip.text == "Đang nhập 98/100 còn 2 giây"
    clock.now += 30
    strip.look_at_clock()
    assert strip.text == "Đang nhập 98/100 còn 2 mục, lâu hơn dự tính"


def test_work_below_comes_back_when_the_one_above_ends(strip: ProgressStrip) -> None:
    scans, changes = object(), object()
    strip.begin("Đang đọc", scans)
    strip.begin("Đang ghi", changes)
    strip.show_progress(Progress(5, 100), scans)
    assert strip.text == "Đang ghi…"
    strip.show_stopping()
    strip.end(changes)
    assert strip.shown_work is scans
    assert strip.text == "Đang đọc 5/100"
    assert strip.cancel_button.isEnabled()
    strip.end(changes)
    assert strip.shown_work is scans
    strip.end(scans)
    assert strip.text == "Đang nhập…"
    strip.end()
    assert strip.isHidden()
