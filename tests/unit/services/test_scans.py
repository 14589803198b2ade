import io
import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from PIL import Image

from hoso_app.domain.documents import DocumentState, Field
from hoso_app.domain.errors import CancelledError, ReadingError
from hoso_app.domain.filing_rules import (
    Condition,
    Effect,
    FilingRule,
    RuleAction,
    RuleSubject,
)
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.services.application import Services
from hoso_app.services.scans import ScanSummary
from hoso_app.storage import scans
from hoso_app.storage.engine import Database
from tests.unit.services.conftest import file_all, ignore, open_for_test

_SCAN = Path(__file__).parents[2] / "data" / "extraction" / "scanned_head.png"
_WORDS = "CỘNG HÒA XÃ HỘI"


def _pages(count: int, kind: str = "TIFF") -> bytes:
    """Return a scan of so many pages, each with a few words of its own picture."""
    with Image.open(_SCAN) as picture:
        page = picture.convert("L").crop((0, 0, 1553, 200))
    data = io.BytesIO()
    page.save(data, kind, save_all=count > 1, append_images=[page] * (count - 1))
    return data.getvalue()


def _file(services: Services, folder: Path, name: str, count: int = 1) -> DocumentId:
    path = folder / name
    path.write_bytes(_pages(count))
    [result] = file_all(services, path)
    assert result.error is None
    assert result.document_id is not None
    return result.document_id


def _found(services: Services, text: str) -> list[DocumentId]:
    outcome = services.search.search(SearchRequest(text))
    return [hit.document_id for hit in outcome.hits]


def test_a_scan_is_filed_at_once_and_read_afterwards(services: Services, tmp_path: Path) -> None:
    paper = _file(services, tmp_path, "CV 12 so noi vu.tif")
    document = services.documents.get(paper)
    assert (document.text_length, document.missing_text) == (0, "scan")
    assert document.state is DocumentState.INBOX
    assert services.documents.missing_text() == {"scan": 1}
    assert services.scans.waiting() == 1
    assert not _found(services, _WORDS)
    seen: list[tuple[DocumentId, ReadingError | None]] = []
    summary = services.scans.run(ignore, CancelToken(), lambda *one: seen.append(one))
    assert summary == ScanSummary(read=1, failed=0, waiting=0)
    assert seen == [(paper, None)]
    assert _WORDS in services.documents.text(paper).text
    assert services.documents.missing_text() == {}
    assert _found(services, _WORDS) == [paper]
    assert services.history.of_document(paper)[0].action == "scan"
    assert services.history.next_undo() is None


def test_nothing_waits_where_nothing_was_scanned(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    assert filed
    assert services.scans.run(ignore, CancelToken()) == ScanSummary(0, 0, 0)


def test_pages_read_before_a_stop_are_not_read_again(services: Services, tmp_path: Path) -> None:
    paper = _file(services, tmp_path, "fax.tif", 4)
    token = CancelToken()
    pages: list[str] = []

    def stop_after_two(progress: Progress) -> None:
        pages.append(progress.what)
        if progress.what == "fax.tif (2)":
            token.cancel()

    with pytest.raises(CancelledError):
        services.scans.run(stop_after_two, token)
    assert pages[1:3] == ["fax.tif (1)", "fax.tif (2)"]
    assert services.documents.get(paper).missing_text == "scan"
    again: list[str] = []
    services.scans.run(lambda progress: again.append(progress.what), CancelToken())
    assert "fax.tif (1)" not in again
    assert "fax.tif (2)" not in again
    assert "fax.tif (4)" in again
    text = services.documents.text(paper)
    assert len(text.page_starts) == 4
    assert text.text.count(_WORDS) == 4


def test_pages_outlive_the_program(services: Services, tmp_path: Path) -> None:
    _file(services, tmp_path, "fax.tif", 3)
    token = CancelToken()

    def stop(progress: Progress) -> None:
        if progress.what == "fax.tif (2)":
            token.cancel()

    with pytest.raises(CancelledError):
        services.scans.run(stop, token)
    services.close()
    opened = open_for_test(tmp_path / "kho")
    pages: list[str] = []
    assert opened.scans.run(lambda one: pages.append(one.what), CancelToken()).read == 1
    assert "fax.tif (1)" not in pages
    opened.close()


def test_what_a_person_set_meanwhile_stays(services: Services, tmp_path: Path) -> None:
    paper = _file(services, tmp_path, "12.tif")
    services.documents.edit([paper], {Field.ABSTRACT: "Về công tác cán bộ", Field.PLACE: "Huế"})
    services.scans.run(ignore, CancelToken())
    fields = services.documents.get(paper).fields
    assert (fields.abstract, fields.place) == ("Về công tác cán bộ", "Huế")
    services.history.undo()
    assert services.documents.get(paper).fields.place != "Huế"


def test_a_scan_that_cannot_be_read_waits_no_longer_and_says_why(
    services: Services, library: Path, tmp_path: Path
) -> None:
    paper = _file(services, tmp_path, "fax.tif")
    [stored] = [one for one in (library / "originals").glob("*/*") if one.is_file()]
    stored.write_bytes(stored.read_bytes()[:400])
    summary = services.scans.run(ignore, CancelToken())
    assert summary == ScanSummary(read=0, failed=1, waiting=0)
    assert services.documents.get(paper).missing_text == "damaged"
    assert services.scans.run(ignore, CancelToken()) == ScanSummary(0, 0, 0)


def test_a_page_that_kills_its_reader_costs_one_page(services: Services, tmp_path: Path) -> None:
    paper = _file(services, tmp_path, "fax.tif", 4)
    killed: list[int] = []

    def kill_at_two(progress: Progress) -> None:
        if progress.what == "fax.tif (2)" and not killed:
            for child in multiprocessing.active_children():
                assert child.pid is not None
                killed.append(child.pid)
                psutil.Process(child.pid).kill()

    assert services.scans.run(kill_at_two, CancelToken()) == ScanSummary(1, 0, 0)
    assert killed
    text = services.documents.text(paper)
    assert len(text.page_starts) == 4
    assert text.text.count(_WORDS) >= 3


def test_a_page_that_is_damaged_costs_one_page(
    services: Services, library: Path, tmp_path: Path
) -> None:
    paper = _file(services, tmp_path, "fax.tif", 3)
    [stored] = [one for one in (library / "originals").glob("*/*") if one.is_file()]
    stored.write_bytes(stored.read_bytes()[:-5000])
    assert services.scans.run(ignore, CancelToken()) == ScanSummary(1, 0, 0)
    assert services.documents.text(paper).text.count(_WORDS) == 2


def _kept_pages(library: Path, stored: Path) -> list[int]:
    database = Database(library / "hoso.db")
    try:
        with database.read() as session:
            return sorted(scans.pages(session, stored.name))
    finally:
        database.close()


def test_pages_stay_where_the_rest_fails_and_go_with_the_last(
    services: Services, library: Path, tmp_path: Path
) -> None:
    paper = _file(services, tmp_path, "fax.tif", 4)
    [stored] = [one for one in (library / "originals").glob("*/*") if one.is_file()]
    token = CancelToken()

    def stop_after_two(progress: Progress) -> None:
        if progress.what == "fax.tif (2)":
            token.cancel()

    with pytest.raises(CancelledError):
        services.scans.run(stop_after_two, token)
    kept = _kept_pages(library, stored)
    assert kept[:2] == [0, 1]
    whole = stored.read_bytes()
    stored.chmod(0o600)
    stored.write_bytes(b"II*\0")
    assert services.scans.run(ignore, CancelToken()) == ScanSummary(0, 1, 0)
    assert services.documents.get(paper).missing_text == "damaged"
    assert _kept_pages(library, stored) == kept
    stored.write_bytes(whole)
    [found] = services.rereading.preview([paper], ignore, CancelToken())
    services.rereading.apply([found], ignore, CancelToken())
    assert services.documents.text(paper).text.count(_WORDS) == 4


def test_papers_that_come_in_meanwhile_are_read_too(services: Services, tmp_path: Path) -> None:
    _file(services, tmp_path, "một.tif")
    later: list[DocumentId] = []

    def file_another(_paper: DocumentId, _error: ReadingError | None) -> None:
        if not later:
            (tmp_path / "hai.png").write_bytes(_pages(1, "PNG"))
            later.append(file_all(services, tmp_path / "hai.png")[0].document_id or DocumentId(0))

    assert services.scans.run(ignore, CancelToken(), file_another).read == 2
    assert services.documents.get(later[0]).text_length > 0


def test_scans_in_the_trash_are_left(services: Services, tmp_path: Path) -> None:
    paper = _file(services, tmp_path, "fax.tif")
    services.documents.trash([paper])
    assert services.scans.run(ignore, CancelToken()) == ScanSummary(0, 0, 0)


def test_rules_act_on_what_is_read_at_last(services: Services, tmp_path: Path) -> None:
    rule = FilingRule(
        name="",
        conditions=(Condition(RuleSubject.FILE_NAME, "fax"),),
        effects=(Effect(RuleAction.TAG, "bản quét"),),
    )
    paper = _file(services, tmp_path, "fax.tif")
    services.filing_rules.save(rule)
    services.scans.run(ignore, CancelToken())
    assert services.documents.get(paper).tags == ("bản quét",)


def test_reading_a_scan_leaves_the_steps_of_the_person_alone(
    services: Services, tmp_path: Path
) -> None:
    rule = FilingRule(
        name="",
        conditions=(Condition(RuleSubject.FILE_NAME, "fax"),),
        effects=(Effect(RuleAction.TAG, "bản quét"),),
    )
    paper = _file(services, tmp_path, "fax.tif")
    services.filing_rules.save(rule)
    services.documents.set_note(paper, "một")
    services.documents.set_note(paper, "hai")
    services.history.undo()
    services.scans.run(ignore, CancelToken())
    assert services.documents.get(paper).tags == ("bản quét",)
    assert services.history.redo() is not None
    assert services.documents.get(paper).note == "hai"
    services.history.undo()
    services.history.undo()
    assert services.documents.get(paper).note == ""
    actions = [step.action for step in services.history.of_document(paper)]
    assert "rules" in actions


@pytest.mark.parametrize("kind", ["TIFF", "PDF"])
def test_reading_a_scan_again_reads_no_page_again(
    services: Services, library: Path, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "fax"
    path.write_bytes(_pages(3, kind))
    [result] = file_all(services, path)
    assert result.document_id is not None
    services.scans.run(ignore, CancelToken())
    assert services.rereading.preview([result.document_id], ignore, CancelToken()) == ()
    with closing(sqlite3.connect(library / "hoso.db")) as database, database:
        # What no reader could read in the picture stays, so nobody has looked there.
        database.execute("UPDATE document_text SET text = replace(text, 'XÃ HỘI', 'XÃ HỘT')")
    assert services.rereading.preview([result.document_id], ignore, CancelToken()) == ()
    with closing(sqlite3.connect(library / "hoso.db")) as database, database:
        database.execute("UPDATE document_text SET extractor_version = '4.1.0 vie 5'")
    [paper] = services.rereading.preview([result.document_id], ignore, CancelToken())
    services.rereading.apply([paper], ignore, CancelToken())
    assert services.documents.text(result.document_id).text.count(_WORDS) == 3
