"""Time of changes to many papers at once, in a library made for it.

    python benchmarks/bulk/measure.py --papers 3000

Each line is an action on all papers: the processor's seconds, and milliseconds
a paper. The numbers serve to compare two states of the program on one machine.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import (
    DocumentFields,
    DocumentNumber,
    DocumentState,
    Evidence,
    Field,
    Origin,
)
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId
from hoso_app.services.application import Services, create_library, open_services
from hoso_app.services.clock import Actor
from hoso_app.storage import new_documents
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal

_SENTENCE = "kiểm điểm giữa nhiệm kỳ thực hiện nghị quyết đại hội và xây dựng nông thôn mới "
_READ = (Field.DOCUMENT_NUMBER, Field.ISSUED_ON, Field.ISSUER, Field.SIGNER, Field.ABSTRACT)
_CHUNK = 500


def main() -> None:
    """Build a library, change it, and print how long each action took."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--papers", type=int, default=3000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hoso-bulk-") as folder:
        library = Path(folder) / "kho"
        create_library(library)
        ids = _fill(library, arguments.papers)
        services = open_services(library, Path(folder) / "scratch", Actor())
        try:
            _measure(services, ids)
        finally:
            services.close()


def _fill(library: Path, count: int) -> list[DocumentId]:
    database = Database(library / "hoso.db")
    ids: list[DocumentId] = []
    try:
        for start in range(0, count, _CHUNK):
            with database.write() as session:
                ids.extend(
                    new_documents.insert(session, _paper(number), datetime.now(UTC))
                    for number in range(start, min(start + _CHUNK, count))
                )
    finally:
        database.close()
    return ids


def _paper(number: int) -> NewDocument:
    text = _SENTENCE * 25
    fields = DocumentFields(
        document_type="Kế hoạch",
        number=DocumentNumber(number % 400 + 1, "KH/HU"),
        issued_on=PartialDate(2000 + number % 25, 1 + number % 12, 1 + number % 28),
        issuer="Huyện ủy Mỹ Xuyên",
        signer="Trần Thị Hoa",
        abstract=f"{text[:60]} {number}",
    )
    return NewDocument(
        fields=fields,
        evidence={name: Evidence("x", 0.9, "made", Origin.READ, 0, 1) for name in _READ},
        original=NewOriginal(f"{number:064x}", f"{number}.txt", len(text)),
        extracted=ExtractedText(text),
        state=DocumentState.FILED,
    )


def _measure(services: Services, ids: Sequence[DocumentId]) -> None:
    services.dossiers.create(DossierValues("01", "Hồ sơ"))
    dossier = services.dossiers.all()[0].id
    actions: tuple[tuple[str, Callable[[], object]], ...] = (
        ("edit signer", lambda: services.documents.edit(ids, {Field.SIGNER: "Nguyễn Văn A"})),
        ("undo", services.history.undo),
        ("redo", services.history.redo),
        ("edit issuer", lambda: services.documents.edit(ids, {Field.ISSUER: "Tỉnh ủy Sóc Trăng"})),
        ("tag", lambda: services.tags.add(ids, "mới")),
        ("untag", lambda: services.tags.remove(ids, "mới")),
        ("put in dossier", lambda: services.dossiers.add(dossier, ids)),
        ("undo", services.history.undo),
        ("trash", lambda: services.documents.trash(ids)),
        ("restore", lambda: services.documents.restore(ids)),
        ("history of one", lambda: services.history.of_document(ids[0])),
    )
    for name, act in actions:
        begun = time.process_time()
        act()
        taken = time.process_time() - begun
        print(f"{name:<16}{taken:8.2f} s {taken / len(ids) * 1000:8.2f} ms a paper", flush=True)


if __name__ == "__main__":
    main()
