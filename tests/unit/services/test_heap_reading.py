import io
import sqlite3
import zipfile
from collections.abc import Mapping
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path

import pytest

from hoso_app.domain.errors import CancelledError, ReadingError, ReadingProblem
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.recognition import RecognitionContext
from hoso_app.services.application import Services
from hoso_app.services.heap import read_heap
from hoso_app.services.imports import ImportResult, ImportStatus
from tests.papers import PLAN_59, PLAN_60, REPORT_97
from tests.unit.services.conftest import file_all, ignore, open_for_test


def _zip(files: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def _mail(files: Mapping[str, bytes]) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "vanthu@tinhuy.vn", "thiuy@thiuy.vn"
    mail["Subject"] = "Gửi kế hoạch"
    mail.set_content("Kính gửi các đồng chí kế hoạch kèm theo.")
    for name, data in files.items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(mail)


def _below(folder: Path, results: list[ImportResult]) -> dict[str, str]:
    return {one.path.relative_to(folder).as_posix(): one.status.value for one in results}


def _incoming(library: Path) -> list[Path]:
    return list((library / "originals" / "incoming").iterdir())


@pytest.fixture
def box(tmp_path: Path) -> Path:
    folder = tmp_path / "thùng"
    folder.mkdir()
    return folder


def test_every_entry_of_an_archive_is_filed_and_tells_its_archive(
    services: Services, library: Path, box: Path
) -> None:
    data = _zip({"Kế hoạch/KH 59.txt": PLAN_59, "BC 97.txt": REPORT_97, "Thumbs.db": "x"})
    (box / "năm 2023.zip").write_bytes(data)
    results = file_all(services, box)
    assert _below(box, results) == {
        "năm 2023.zip/Kế hoạch/KH 59.txt": "added",
        "năm 2023.zip/BC 97.txt": "added",
    }
    assert {one.outer for one in results} == {box / "năm 2023.zip"}
    plan = next(one.document_id for one in results if one.path.name == "KH 59.txt")
    assert plan is not None
    [original] = services.documents.get(plan).originals
    assert (original.name, original.folder) == ("KH 59.txt", "thùng/năm 2023.zip/Kế hoạch")
    assert not _incoming(library)


def test_an_archive_chosen_by_itself_is_told_too(services: Services, box: Path) -> None:
    path = box / "hai.zip"
    path.write_bytes(_zip({"KH 59.txt": PLAN_59}))
    [result] = file_all(services, path)
    assert result.document_id is not None
    assert services.documents.get(result.document_id).originals[0].folder == "hai.zip"


def test_attachments_are_papers_of_their_own_and_the_mail_is_one(
    services: Services, box: Path
) -> None:
    mail = _mail({"KH 59.txt": PLAN_59.encode(), "KH 60.txt": PLAN_60.encode()})
    (box / "thư.eml").write_bytes(mail)
    results = file_all(services, box)
    assert _below(box, results) == {
        "thư.eml/KH 59.txt": "added",
        "thư.eml/KH 60.txt": "added",
        "thư.eml": "added",
    }
    assert results[-1].path == box / "thư.eml"
    assert _below(box, file_all(services, box)) == {"thư.eml": "duplicate"}


def test_archives_in_archives_and_mails_are_opened(services: Services, box: Path) -> None:
    inner = _zip({"KH 59.txt": PLAN_59})
    (box / "ngoài.zip").write_bytes(
        _zip({"trong.zip": inner, "thư.eml": _mail({"gói.zip": _zip({"BC 97.txt": REPORT_97})})})
    )
    assert _below(box, file_all(services, box)) == {
        "ngoài.zip/trong.zip/KH 59.txt": "added",
        "ngoài.zip/thư.eml/gói.zip/BC 97.txt": "added",
        "ngoài.zip/thư.eml": "added",
    }


def test_no_archive_is_too_deep_to_end(services: Services, library: Path, box: Path) -> None:
    data = _zip({"KH 59.txt": PLAN_59})
    for _ in range(6):
        data = _zip({"búp bê.zip": data, "KH 60.txt": PLAN_60})
    (box / "búp bê.zip").write_bytes(data)
    statuses = [one.status for one in file_all(services, box)]
    assert statuses.count(ImportStatus.ADDED) == 1
    assert statuses.count(ImportStatus.DUPLICATE) == 2
    assert statuses.count(ImportStatus.FAILED) == 1
    assert not _incoming(library)


def test_the_same_content_is_one_paper_inside_and_outside(services: Services, box: Path) -> None:
    (box / "a.txt").write_bytes(PLAN_59.encode())
    (box / "b.zip").write_bytes(_zip({"x.txt": PLAN_59, "y.txt": PLAN_59, "z.txt": REPORT_97}))
    results = file_all(services, box)
    assert sorted(one.status.value for one in results) == ["added"] * 2 + ["duplicate"] * 2
    again = file_all(services, box)
    assert _below(box, again) == {"a.txt": "duplicate", "b.zip": "duplicate"}
    assert all(one.document_id is not None for one in again)
    assert services.documents.counts().documents == 2


def test_what_cannot_come_out_costs_one_line_each(services: Services, box: Path) -> None:
    data = bytearray(_zip({"khóa.txt": "bí mật", "KH 59.txt": PLAN_59, "../../x.bin": b"\0\1"}))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    (box / "lẫn.zip").write_bytes(bytes(data))
    (box / "rỗng.zip").write_bytes(_zip({}))
    (box / "cụt.zip").write_bytes(_zip({"a.txt": PLAN_59})[:-9])
    results = file_all(services, box)
    problems = {
        one.path.relative_to(box).as_posix(): one.error.problem
        for one in results
        if isinstance(one.error, ReadingError)
    }
    assert problems == {
        "lẫn.zip/khóa.txt": ReadingProblem.ENCRYPTED,
        "lẫn.zip/x.bin": ReadingProblem.UNSUPPORTED,
        "rỗng.zip": ReadingProblem.EMPTY,
        "cụt.zip": ReadingProblem.DAMAGED,
    }
    assert [one.path.name for one in results if one.error is None] == ["KH 59.txt"]
    errors = [one for one in results if isinstance(one.error, ReadingError)]
    assert [getattr(one.error, "path", None) for one in errors] == [str(one.path) for one in errors]


def test_a_stopped_import_of_an_archive_goes_on_later(
    services: Services, library: Path, box: Path
) -> None:
    # More than are filed at once, so that the stop comes between two such transactions.
    files = {f"kh {n}.txt": PLAN_59.replace("59-KH", f"{100 + n}-KH") for n in range(120)}
    (box / "nhiều.zip").write_bytes(_zip(files))
    token = CancelToken()
    results: list[ImportResult] = []

    def on_result(result: ImportResult) -> None:
        results.append(result)
        if len(results) == 5:
            token.cancel()

    with pytest.raises(CancelledError):
        services.imports.run([box], on_result=on_result, report=ignore, token=token)
    assert not _incoming(library)
    kept = services.documents.counts().documents
    assert 5 <= kept < 120
    added = [one for one in file_all(services, box) if one.status is ImportStatus.ADDED]
    assert len(added) == 120 - kept


def test_a_mail_is_filed_only_after_all_that_is_attached(services: Services, box: Path) -> None:
    names = [f"kh {n}.txt" for n in range(80)]  # more than are filed at once
    files = {n: PLAN_59.replace("59-KH", f"{i}-KH").encode() for i, n in enumerate(names, 100)}
    (box / "thư.eml").write_bytes(_mail(files))
    token = CancelToken()

    def stop(_result: ImportResult) -> None:
        token.cancel()

    with pytest.raises(CancelledError):
        services.imports.run([box], on_result=stop, report=ignore, token=token)
    statuses = _below(box, file_all(services, box))
    assert statuses["thư.eml"] == "added"
    assert set(statuses) == {"thư.eml", *(f"thư.eml/{name}" for name in names)}
    assert services.documents.counts().documents == 81


def _wrapped(mail: bytes, *, in_archive: bool) -> tuple[str, bytes]:
    return ("gói.zip", _zip({"thư.eml": mail})) if in_archive else ("thư.eml", mail)


@pytest.mark.parametrize("in_archive", [False, True])
def test_attachments_that_could_not_be_read_once_are_read_the_next_time(
    services: Services, library: Path, box: Path, in_archive: bool
) -> None:
    (box / "KH 59.txt").write_bytes(PLAN_59.encode())
    file_all(services, box / "KH 59.txt")
    files = {"KH 59.txt": PLAN_59, "KH 60.txt": PLAN_60, "BC 97.txt": REPORT_97}
    mail = _mail({name: text.encode() for name, text in files.items()})
    name, data = _wrapped(mail, in_archive=in_archive)
    path = box / name
    path.write_bytes(data)
    first: list[ImportResult] = []

    def spoil(result: ImportResult) -> None:
        first.append(result)
        for one in list((library / "originals" / "incoming").rglob("*.txt")):
            if one.is_file() and len(first) == 1:  # the attachment that is known
                one.unlink()
                one.mkdir()

    services.imports.run([path], on_result=spoil, report=ignore, token=CancelToken())
    inner = Path("gói.zip/thư.eml" if in_archive else "thư.eml").as_posix()
    assert _below(box, first) == {
        f"{inner}/KH 59.txt": "duplicate",
        f"{inner}/KH 60.txt": "failed",
        f"{inner}/BC 97.txt": "failed",
        inner: "added",
    }
    assert _below(box, file_all(services, path)) == {
        f"{inner}/KH 59.txt": "duplicate",
        f"{inner}/KH 60.txt": "added",
        f"{inner}/BC 97.txt": "added",
        inner: "duplicate",
    }
    assert _below(box, file_all(services, path)) == {name: "duplicate"}


def test_attachments_that_nobody_can_read_do_not_open_their_mail_again(
    services: Services, box: Path
) -> None:
    (box / "thư.eml").write_bytes(_mail({"x.bin": b"\0\1\2", "KH 59.txt": PLAN_59.encode()}))
    assert _below(box, file_all(services, box))["thư.eml/x.bin"] == "failed"
    assert _below(box, file_all(services, box)) == {"thư.eml": "duplicate"}


def test_an_archive_whose_papers_are_all_there_is_not_opened_again(
    services: Services, box: Path
) -> None:
    inner = _zip({"KH 60.txt": PLAN_60})
    (box / "a.zip").write_bytes(_zip({"KH 59.txt": PLAN_59, "trong.zip": inner}))
    first = file_all(services, box)
    assert _below(box, first) == {"a.zip/KH 59.txt": "added", "a.zip/trong.zip/KH 60.txt": "added"}
    [again] = file_all(services, box)
    assert (again.path, again.status) == (box / "a.zip", ImportStatus.DUPLICATE)
    assert again.document_id in {one.document_id for one in first}
    (box / "a.zip").write_bytes(_zip({"KH 59.txt": PLAN_59, "BC 97.txt": REPORT_97}))
    assert _below(box, file_all(services, box)) == {
        "a.zip/KH 59.txt": "duplicate",
        "a.zip/BC 97.txt": "added",
    }


def test_an_archive_is_opened_again_for_a_paper_that_is_gone(
    services: Services, library: Path, box: Path
) -> None:
    (box / "a.zip").write_bytes(_zip({"KH 59.txt": PLAN_59, "KH 60.txt": PLAN_60}))
    ids = {one.path.name: one.document_id for one in file_all(services, box)}
    gone = ids["KH 60.txt"]
    assert gone is not None
    services.documents.trash([gone])
    assert _below(box, file_all(services, box)) == {"a.zip": "duplicate"}
    with closing(sqlite3.connect(library / "hoso.db")) as database, database:
        database.execute("DELETE FROM original WHERE document_id = ?", (gone,))
    assert _below(box, file_all(services, box)) == {
        "a.zip/KH 59.txt": "duplicate",
        "a.zip/KH 60.txt": "added",
    }


def test_an_archive_of_which_something_failed_is_opened_again(
    services: Services, box: Path
) -> None:
    (box / "a.zip").write_bytes(_zip({"KH 59.txt": PLAN_59, "x.bin": b"\0\1\2"}))
    for status in ("added", "duplicate"):
        assert _below(box, file_all(services, box)) == {
            "a.zip/KH 59.txt": status,
            "a.zip/x.bin": "failed",
        }


def test_an_unpacked_file_that_another_program_holds_ends_nothing(
    services: Services, library: Path, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remove = Path.unlink

    # Only Windows refuses to delete what a virus scanner is looking at.
    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name == "KH 59.txt":
            raise PermissionError(13, "held", str(path))
        remove(path, missing_ok)

    (box / "a.zip").write_bytes(_zip({"KH 59.txt": PLAN_59, "KH 60.txt": PLAN_60}))
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        assert set(_below(box, file_all(services, box)).values()) == {"added"}
    assert not _incoming(library)


def test_what_a_crash_left_is_swept_when_the_library_opens(
    services: Services, tmp_path: Path
) -> None:
    services.close()
    left = tmp_path / "kho" / "originals" / "incoming" / "abc" / "1"
    left.mkdir(parents=True)
    (left / "x.txt").write_text("x")
    opened = open_for_test(tmp_path / "kho")
    assert not left.exists()
    opened.close()


def test_progress_counts_what_comes_out(services: Services, box: Path) -> None:
    (box / "a.zip").write_bytes(_zip({"1.txt": PLAN_59, "2.txt": PLAN_60}))
    (box / "b.eml").write_bytes(_mail({"3.txt": REPORT_97.encode()}))
    seen: list[Progress] = []
    services.imports.run([box], on_result=lambda _: None, report=seen.append, token=CancelToken())
    assert (seen[0].done, seen[0].total) == (0, 2)
    assert (seen[-1].done, seen[-1].total) == (4, 4)
    assert all(one.total is not None and one.done <= one.total for one in seen)


def test_a_watched_folder_takes_archives_once(services: Services, box: Path) -> None:
    services.watching.choose(box)
    (box / "a.zip").write_bytes(_zip({"1.txt": PLAN_59, "2.txt": PLAN_60}))
    found: list[ImportResult] = []
    for _ in range(4):
        services.watching.scan_once(found.append, ignore, CancelToken())
    assert [one.status for one in found] == [ImportStatus.ADDED] * 2


def test_archives_are_opened_without_filing_too(box: Path) -> None:
    (box / "a.zip").write_bytes(_zip({"KH 59.txt": PLAN_59, "trống.txt": b""}))
    found = dict(read_heap([box], RecognitionContext(), 1, CancelToken()))
    error = found[box / "a.zip" / "trống.txt"]
    assert isinstance(error, ReadingError)
    assert (error.problem, error.path) == (
        ReadingProblem.EMPTY,
        str(box / "a.zip" / "trống.txt"),
    )
    reading = found[box / "a.zip" / "KH 59.txt"]
    assert not isinstance(reading, ReadingError)
    assert reading.proposal.fields.document_type == "Kế hoạch"
