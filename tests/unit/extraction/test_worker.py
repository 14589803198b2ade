import multiprocessing
from pathlib import Path

import pytest

from hoso_app.domain.documents import Proposal
from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.extraction import ExtractedText, Reading
from hoso_app.domain.file_formats import FileFormat
from hoso_app.extraction import tasks, worker
from hoso_app.recognition.context import RecognitionContext


def test_fault_of_recognition_keeps_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Proposal:
        raise KeyError("lỗi")

    # No text is known on which the real one fails.
    monkeypatch.setattr(worker, "recognize", broken)
    extracted = ExtractedText("Số 59-KH/TU")
    finished = worker._understand(extracted, tasks.Task(Path("a.txt")), RecognitionContext())
    assert finished.outcome == Reading(extracted, Proposal())
    assert "KeyError" in finished.remark
    assert "a.txt" in finished.remark


@pytest.mark.parametrize(
    "message",
    [
        tasks.Task(Path("kế hoạch.docx"), is_second_try=True),
        tasks.Ready(),
        tasks.Started(FileFormat.PDF, 5),
        tasks.PageBegun(2),
        tasks.PageDone(2, "Kế hoạch"),
        tasks.Task(Path("a.pdf"), leave_scans=True, known_pages={0: "một"}),
        tasks.Finished(Reading(ExtractedText("x\ud800"), Proposal())),
    ],
)
def test_messages_survive_the_pipe(message: object) -> None:
    assert _sent(message) == message


def test_errors_survive_the_pipe() -> None:
    error = ReadingError("mật\udce9.doc", ReadingProblem.ENCRYPTED, "x")
    again = _sent(tasks.Finished(error))
    assert isinstance(again, tasks.Finished)
    assert isinstance(again.outcome, ReadingError)
    assert (again.outcome.path, again.outcome.problem) == (error.path, error.problem)
    assert again.outcome.detail == "x"


def _sent(message: object) -> object:
    here, there = multiprocessing.Pipe()
    with here, there:
        here.send(message)
        received: object = there.recv()
        return received
