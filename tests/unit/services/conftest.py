from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hoso_app.domain.documents import (
    DocumentFields,
    DocumentNumber,
    DocumentState,
    Evidence,
    Field,
    Origin,
)
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.services.application import Services, create_library, open_services
from hoso_app.services.clock import Actor
from hoso_app.services.committees import only_entry
from hoso_app.services.imports import ImportResult
from hoso_app.storage import new_documents
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal
from tests.papers import PLAN_59, PLAN_60, REPORT_97

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def ignore(_progress: Progress) -> None:
    """Take a report of progress and do nothing."""


def open_for_test(path: Path) -> Services:
    return open_services(path, path.parent / "scratch", Actor("thu ky", lambda: NOON))


def file_all(services: Services, *paths: Path) -> list[ImportResult]:
    results: list[ImportResult] = []
    services.imports.run(paths, on_result=results.append, report=ignore, token=CancelToken())
    return results


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "kho"
    create_library(path)
    return path


@pytest.fixture
def services(library: Path) -> Iterator[Services]:
    opened = open_for_test(library)
    entry = only_entry("Thị ủy Ngã Năm")
    assert not isinstance(entry, tuple)
    opened.committees.choose_own(entry)
    opened.indexing.ensure(ignore, CancelToken())
    yield opened
    opened.close()


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    folder = tmp_path / "đống tệp"
    (folder / "2023" / "Kế hoạch").mkdir(parents=True)
    (folder / "2023" / "Kế hoạch" / "KH 59.txt").write_text(PLAN_59, encoding="utf-8")
    (folder / "2023" / "KH 60 tinh.txt").write_text(PLAN_60, encoding="utf-8")
    (folder / "BC 97.txt").write_text(REPORT_97, encoding="utf-8")
    return folder


@pytest.fixture
def filed(services: Services, heap: Path) -> dict[str, DocumentId]:
    """File the heap; return the documents by file name."""
    results = file_all(services, heap)
    assert [one.error for one in results] == [None] * 3
    return {one.path.name: one.document_id for one in results if one.document_id is not None}


AddPapers = Callable[[int], list[DocumentId]]


@pytest.fixture
def add_papers(library: Path) -> Iterator[AddPapers]:
    """Write many records with their text and evidence, without reading a file for each."""
    database = Database(library / "hoso.db")

    def add(count: int) -> list[DocumentId]:
        with database.write() as session:
            return [new_documents.insert(session, _paper(number), NOON) for number in range(count)]

    yield add
    database.close()


def _paper(number: int) -> NewDocument:
    fields = DocumentFields(
        document_type="Kế hoạch",
        number=DocumentNumber(number + 1, "KH/HU"),
        abstract=f"triển khai việc thứ {number + 1}",
        signer="Trần Thị Hoa",
    )
    text = f"Kế hoạch triển khai việc thứ {number + 1} của Huyện ủy."
    return NewDocument(
        fields=fields,
        evidence={
            Field.SIGNER: Evidence("Trần Thị Hoa", 0.9, "signature", Origin.READ, 0, 5),
            Field.ABSTRACT: Evidence(fields.abstract or "", 0.9, "title", Origin.READ, 0, 5),
        },
        original=NewOriginal(f"{number:064x}", f"{number + 1}.txt", len(text)),
        extracted=ExtractedText(
            text=text,
            page_starts=(0,),
            format="txt",
            media_type="text/plain",
            extractor="test",
            extractor_version="1",
        ),
        state=DocumentState.FILED,
    )


Search = Callable[[str], Sequence[DocumentId]]
