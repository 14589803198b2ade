"""Giving papers out: originals under readable names, a manifest, and a register."""

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from hoso_app.domain.documents import Document, Field, Original
from hoso_app.domain.edits import value_text
from hoso_app.domain.errors import DiskError, FolderNotEmptyError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.work import CancelToken, Progress, ReportProgress
from hoso_app.filestore.places import long_form
from hoso_app.filestore.scratch import ScratchFolder
from hoso_app.filestore.store import FileStore
from hoso_app.services.documents import safe_name
from hoso_app.services.records import document_json
from hoso_app.services.register import RegisterRow, write_register
from hoso_app.storage import documents
from hoso_app.storage.engine import Database

_MANIFEST = "manifest.jsonl"
_REGISTER = "danh-muc.xlsx"
_PAPERS_AT_ONCE = 100


class ExportService:
    """Copies originals out of the library; the library stays as it is."""

    def __init__(self, database: Database, store: FileStore, scratch: ScratchFolder) -> None:
        self._database = database
        self._store = store
        self._scratch = scratch

    def export(
        self,
        folder: Path,
        ids: Sequence[DocumentId] | None,
        report: ReportProgress,
        token: CancelToken,
    ) -> int:
        """Write originals, ``manifest.jsonl`` and ``danh-muc.xlsx``; return the papers.

        Args:
            folder: A new or empty folder.
            ids: Which documents; None for all outside of the trash.
            report: Told after each document.
            token: Asks to stop between two documents.

        Raises:
            FolderNotEmptyError: The folder holds files.
            DiskError: Disk full, or an original is missing.
            DocumentNotFoundError: A document is gone.
            CancelledError: The token was cancelled.
        """
        with self._database.read() as session:
            wanted = documents.kept_ids(session) if ids is None else tuple(ids)
            documents.check_all_there(session, wanted)
        try:
            inside = long_form(folder)
            inside.mkdir(parents=True, exist_ok=True)
            if any(inside.iterdir()):
                raise FolderNotEmptyError(str(folder))
            rows = []
            with (inside / _MANIFEST).open("w", encoding="utf-8", newline="\n") as manifest:
                for done, document in enumerate(self._papers(wanted)):
                    token.checkpoint()
                    report(Progress(done, len(wanted), _name(document)))
                    names = self._copy(document, inside)
                    line = {**document_json(document), "files": names}
                    manifest.write(json.dumps(line, ensure_ascii=False) + "\n")
                    rows.append(_register_row(document, names))
            write_register(inside / _REGISTER, rows)
        except OSError as error:
            raise DiskError(str(folder), str(error)) from error
        report(Progress(len(wanted), len(wanted)))
        return len(wanted)

    def copies(self, ids: Sequence[DocumentId], token: CancelToken) -> tuple[Path, ...]:
        """Return read-only copies of originals under readable names, for other programs.

        They are what is dragged out of the window or shown in a folder; papers
        without a file are left out.

        Raises:
            DocumentNotFoundError: A document is gone.
            DiskError: A copy cannot be written, or an original is gone.
            CancelledError: The token was cancelled.
        """
        made = []
        for document in self._papers(ids):
            token.raise_if_cancelled()
            for original in document.originals:
                source = self._store.path_of(original.sha256)
                name = export_name(document, original)
                made.append(self._scratch.copy(source, original.sha256[:16], name))
        return tuple(made)

    def _papers(self, ids: Sequence[DocumentId]) -> Iterator[Document]:
        """Yield records, some at a time: a whole library need not stand in memory."""
        for start in range(0, len(ids), _PAPERS_AT_ONCE):
            part = ids[start : start + _PAPERS_AT_ONCE]
            with self._database.read() as session, documents.at_hand(session, part):
                found = [documents.get(session, one) for one in part]
            yield from found

    def _copy(self, document: Document, folder: Path) -> list[str]:
        names = []
        for original in document.originals:
            name = _free_name(folder, export_name(document, original))
            shutil.copyfile(self._store.path_of(original.sha256), folder / name)
            names.append(name)
        return names


def export_name(document: Document, original: Original) -> str:
    """Return a name to recognise a paper by: ``2023-04-07 59-KH_TU kiểm điểm ….docx``."""
    fields = document.fields
    parts = [
        fields.sorted_on.iso if fields.sorted_on else "",
        (fields.number.canonical or "") if fields.number else "",
        (fields.abstract or Path(original.name).stem)[:80].strip(),
    ]
    suffix = Path(original.name).suffix
    return safe_name(" ".join(part for part in parts if part) + suffix)


def _name(document: Document) -> str:
    return document.originals[0].name if document.originals else ""


def _free_name(folder: Path, name: str) -> str:
    path = Path(name)
    candidate, number = name, 2
    while (folder / candidate).exists():
        candidate = f"{path.stem} ({number}){path.suffix}"
        number += 1
    return candidate


def _register_row(document: Document, names: Sequence[str]) -> RegisterRow:
    fields = document.fields
    day = fields.sorted_on
    return RegisterRow(
        document_number=value_text(fields, Field.DOCUMENT_NUMBER) or "",
        issued_on=day.written if day else "",
        document_type=fields.document_type or "",
        abstract=fields.abstract or "",
        issuer=fields.issuer or "",
        signer=fields.signer or "",
        term=str(fields.term) if fields.term else "",
        tags=", ".join(document.tags),
        file_name="; ".join(names),
    )
