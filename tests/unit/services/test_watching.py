import os
import shutil
from pathlib import Path

import pytest

from hoso_app.domain.errors import InvalidValueError, ReadingError, ReadingProblem
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.backups import restore
from hoso_app.services.imports import ImportResult, ImportStatus
from hoso_app.services.watching import WatchOutcome
from tests.papers import PLAN_59, PLAN_60, REPORT_97
from tests.unit.services.conftest import file_all, ignore, open_for_test


@pytest.fixture
def box(tmp_path: Path) -> Path:
    folder = tmp_path / "Quét về"
    (folder / "2023").mkdir(parents=True)
    return folder


def _scan(services: Services) -> tuple[WatchOutcome, list[ImportResult]]:
    results: list[ImportResult] = []
    outcome = services.watching.scan_once(results.append, ignore, CancelToken())
    return outcome, results


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_is_watched_until_a_folder_is_chosen(services: Services, box: Path) -> None:
    _write(box, "a.txt", PLAN_59)
    assert services.watching.folder() is None
    for _ in range(3):
        assert _scan(services) == (WatchOutcome(), [])
    assert services.documents.counts().documents == 0


def test_a_file_is_filed_when_two_looks_found_it_the_same(services: Services, box: Path) -> None:
    services.watching.choose(box)
    path = _write(box / "2023", "a.txt", PLAN_59[:200])
    assert _scan(services) == (WatchOutcome(growing=1), [])
    path.write_text(PLAN_59, encoding="utf-8")  # still being written
    assert _scan(services) == (WatchOutcome(growing=1), [])
    outcome, [result] = _scan(services)
    assert outcome.summary is not None
    assert (outcome.summary.added, outcome.growing) == (1, 0)
    assert result.document_id is not None
    document = services.documents.get(result.document_id)
    assert document.fields.number is not None
    assert document.originals[0].folder == "Quét về/2023"
    assert _scan(services) == (WatchOutcome(), [])


def test_what_comes_later_is_filed_too(services: Services, box: Path) -> None:
    services.watching.choose(box)
    for name, text in {"a": PLAN_59, "b": PLAN_60, "c": REPORT_97}.items():
        _write(box, f"{name}.txt", text)
        _scan(services)
        _outcome, results = _scan(services)
        assert [one.path.name for one in results] == [f"{name}.txt"]
    assert services.documents.counts().documents == 3


def test_nothing_outside_of_the_library_is_touched(services: Services, box: Path) -> None:
    services.watching.choose(box)
    _write(box, "a.txt", PLAN_59)
    (box / "hỏng.docx").write_bytes(b"PK\x03\x04" + b"\x00\x99" * 300)
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in box.glob("*.*")}
    for _ in range(4):
        _scan(services)
    assert services.documents.counts().documents == 1
    after = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in box.glob("*.*")}
    assert after == before


def test_a_bad_file_is_told_once_and_again_when_it_has_changed(
    services: Services, box: Path
) -> None:
    services.watching.choose(box)
    path = box / "hỏng.docx"
    path.write_bytes(b"PK\x03\x04" + b"\x99" * 300)
    _scan(services)
    _outcome, [result] = _scan(services)
    assert isinstance(result.error, ReadingError)
    assert _scan(services) == (WatchOutcome(), [])
    path.write_bytes(b"PK\x03\x04" + b"\x98" * 400)
    assert _scan(services)[1] == []
    assert len(_scan(services)[1]) == 1


def test_a_file_that_failed_for_a_passing_reason_is_tried_again(
    services: Services, box: Path
) -> None:
    services.watching.choose(box)
    (box / "hỏng.docx").write_bytes(b"PK\x03\x04" + b"\x99" * 300)
    long = box / "long.txt"
    text = (PLAN_59 + "\n").encode() * 500
    long.write_bytes(text)
    _scan(services)
    results: list[ImportResult] = []

    def change_while_it_is_read(result: ImportResult) -> None:
        """Write into the second file, which keeps its size and time."""
        results.append(result)
        status = long.stat()
        long.write_bytes(text[:-1] + b"." if len(results) == 1 else long.read_bytes())
        os.utime(long, ns=(status.st_atime_ns, status.st_mtime_ns))

    services.watching.scan_once(change_while_it_is_read, ignore, CancelToken())
    errors = {one.path.name: one.error for one in results}
    failed = errors["long.txt"]
    assert isinstance(failed, ReadingError)
    assert failed.problem is ReadingProblem.UNREADABLE
    outcome, [again] = _scan(services)
    assert (again.path.name, again.status) == ("long.txt", ImportStatus.ADDED)
    assert outcome.growing == 0
    assert _scan(services) == (WatchOutcome(), [])


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="needs a user who may not read all")
def test_a_file_that_stays_locked_is_told_once_and_filed_when_it_is_free(
    services: Services, box: Path
) -> None:
    services.watching.choose(box)
    path = _write(box, "a.txt", PLAN_59)
    path.chmod(0)
    told = [_scan(services)[1] for _ in range(10)]
    assert [len(results) for results in told] == [0, 1, *[0] * 8]
    path.chmod(0o600)
    told = [_scan(services)[1] for _ in range(10)]
    assert [result.status for results in told for result in results] == [ImportStatus.ADDED]


def test_what_was_filed_before_is_no_new_paper(services: Services, box: Path) -> None:
    _write(box, "a.txt", PLAN_59)
    file_all(services, box)
    services.watching.choose(box)
    _scan(services)
    _outcome, results = _scan(services)
    assert [one.status for one in results] == [ImportStatus.DUPLICATE]
    assert services.documents.counts().documents == 1
    assert _scan(services)[1] == []


def test_the_choice_outlives_a_restart_and_can_be_taken_back(
    services: Services, library: Path, box: Path
) -> None:
    services.watching.choose(box)
    services.close()
    again = open_for_test(library)
    assert again.watching.folder() == box.resolve()
    again.watching.choose(None)
    _write(box, "a.txt", PLAN_59)
    assert [_scan(again)[0] for _ in range(3)] == [WatchOutcome()] * 3
    again.close()


def test_a_library_made_of_a_backup_watches_nothing(
    services: Services, box: Path, tmp_path: Path
) -> None:
    services.watching.choose(box)
    file = tmp_path / "sao lưu.zip"
    services.backups.backup(file, ignore, CancelToken())
    restore(file, tmp_path / "phục hồi" / "kho", ignore, CancelToken())
    other = open_for_test(tmp_path / "phục hồi" / "kho")
    assert other.watching.folder() is None
    other.close()
    assert services.watching.folder() == box.resolve()


def test_a_folder_that_is_gone_is_told_and_taken_up_again(services: Services, box: Path) -> None:
    services.watching.choose(box)
    aside = box.with_name("rút ra")
    shutil.move(box, aside)
    assert _scan(services) == (WatchOutcome(is_missing=True), [])
    shutil.move(aside, box)
    _write(box, "a.txt", PLAN_59)
    _scan(services)
    assert len(_scan(services)[1]) == 1


def test_the_library_does_not_watch_itself(
    services: Services, library: Path, tmp_path: Path
) -> None:
    for wrong in (library, library / "originals", tmp_path / "không có", library / "library.json"):
        with pytest.raises(InvalidValueError):
            services.watching.choose(wrong)
    assert services.watching.folder() is None
    services.watching.choose(tmp_path)  # the library stands inside: its own files are no papers
    _write(tmp_path, "a.txt", PLAN_59)
    _scan(services)
    assert [one.path.name for one in _scan(services)[1]] == ["a.txt"]
