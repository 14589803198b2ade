"""Looking at documents and correcting them."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from hoso_app.domain.changes import Changes
from hoso_app.domain.document_types import DOCUMENT_TYPES, types_of_abbreviation
from hoso_app.domain.documents import (
    Document,
    DocumentRow,
    DocumentState,
    Field,
    Secrecy,
    Urgency,
)
from hoso_app.domain.dossiers import places_text, read_places
from hoso_app.domain.edits import value_text
from hoso_app.domain.errors import InvalidValueError, NoOriginalError
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.ids import DocumentId, OriginalId
from hoso_app.domain.terms import Term
from hoso_app.domain.text import fold, nfc
from hoso_app.domain.work import CancelToken
from hoso_app.filestore.scratch import ScratchFolder
from hoso_app.filestore.store import FileStore
from hoso_app.recognition import parse_date, parse_number
from hoso_app.services.clock import Actor
from hoso_app.services.mutations import Property, current_value
from hoso_app.services.steps import Wanted, WantedOf, Watch, read_in_parts, take_long_step
from hoso_app.services.versions import returned
from hoso_app.storage import citations, documents, list_rows
from hoso_app.storage.counts import Counts, count_all, missing_text_counts
from hoso_app.storage.engine import Database, Session

_MAX_OPENED_NAME = 150


class DocumentService:
    """Shows documents, corrects them, moves them to the trash and back.

    ``scratch`` holds copies that are opened in other programs.
    """

    def __init__(
        self, database: Database, store: FileStore, scratch: ScratchFolder, actor: Actor
    ) -> None:
        self._database = database
        self._store = store
        self._scratch = scratch
        self._actor = actor

    def get(self, document_id: DocumentId) -> Document:
        """Return a document with its evidence and citations.

        Raises:
            DocumentNotFoundError: No document has that identifier.
        """
        with self._database.read() as session:
            return documents.get(session, document_id)

    def text(self, document_id: DocumentId) -> ExtractedText:
        """Return a document's text.

        Raises:
            DocumentNotFoundError: No document has that identifier.
        """
        with self._database.read() as session:
            return documents.text(session, document_id)

    def rows(self, ids: Sequence[DocumentId]) -> tuple[DocumentRow, ...]:
        """Return what a list shows of documents, in the order asked for."""
        with self._database.read() as session:
            return list_rows.rows(session, ids)

    def counts(self) -> Counts:
        """Return how many documents there are, by state."""
        with self._database.read() as session:
            return count_all(session)

    def missing_text(self) -> dict[str, int]:
        """Return how many documents have no text, by the reason."""
        with self._database.read() as session:
            return missing_text_counts(session)

    def citing(self, document_id: DocumentId) -> tuple[DocumentId, ...]:
        """Return the documents whose text cites one."""
        with self._database.read() as session:
            return citations.citing(session, document_id)

    def edit(
        self,
        ids: Sequence[DocumentId],
        values: Mapping[Field, str | None],
        watch: Watch | None = None,
    ) -> Changes:
        """Set values of documents as a person typed them; one step of undo.

        A value of a single document that is confirmed as it stands counts as
        set by hand from then on; of several only those change that ``preview``
        lists. None or an empty text clears a field.

        Raises:
            CancelledError: The work was stopped; what was done is one step.
            InvalidValueError: A text is no value of its field.
            DocumentNotFoundError: A document is gone.
        """
        canonical = {name: normalised(name, text) for name, text in values.items()}
        if len(ids) == 1:
            return self._change("edit", ids, canonical, watch)

        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            differences = _differences(session, part, canonical)
            return (Wanted(one, name, after) for one, name, _, after in differences)

        return self._step("edit", ids, wanted, watch)

    def preview(
        self,
        ids: Sequence[DocumentId],
        values: Mapping[Field, str | None],
        token: CancelToken | None = None,
    ) -> tuple[tuple[DocumentId, Field, str | None, str | None], ...]:
        """Return what ``edit`` would change: document, field, before, after.

        Raises:
            CancelledError: The token was cancelled: nobody waits for it.
            InvalidValueError: A text is no value of its field.
        """
        canonical = {name: normalised(name, text) for name, text in values.items()}
        return read_in_parts(
            self._database,
            ids,
            lambda session, part: _differences(session, part, canonical),
            token,
        )

    def set_note(self, document_id: DocumentId, text: str) -> Changes:
        """Write the note of a document."""
        return self._change("note", [document_id], {Property.NOTE: nfc(text).strip() or None})

    def set_starred(
        self, ids: Sequence[DocumentId], starred: bool, watch: Watch | None = None
    ) -> Changes:
        """Mark documents with a star, or take it away."""
        return self._change("star", ids, {Property.STARRED: "1" if starred else None}, watch)

    def trash(self, ids: Sequence[DocumentId], watch: Watch | None = None) -> Changes:
        """Move documents to the trash; nothing is deleted."""
        return self._change("trash", ids, {Property.STATE: DocumentState.TRASH.value}, watch)

    def restore(self, ids: Sequence[DocumentId], watch: Watch | None = None) -> Changes:
        """Bring documents back from the trash, with files that were put under others."""

        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            return returned(session, part)

        return self._step("restore", ids, wanted, watch)

    def add_tag(self, ids: Sequence[DocumentId], name: str, watch: Watch | None = None) -> Changes:
        """Tag documents; the tag is made where it is new.

        Raises:
            InvalidValueError: The name is empty.
        """
        tag = tag_name(name)
        return self._change_tags("tag", ids, lambda have: [*have, tag], watch)

    def remove_tag(
        self, ids: Sequence[DocumentId], name: str, watch: Watch | None = None
    ) -> Changes:
        """Take a tag off documents."""
        tag = tag_name(name)
        return self._change_tags(
            "untag", ids, lambda have: [one for one in have if one != tag], watch
        )

    def put_in_dossier(
        self, ids: Sequence[DocumentId], dossier_id: int, watch: Watch | None = None
    ) -> Changes:
        """Put documents at the end of a dossier.

        Raises:
            NotFoundError: There is no such dossier.
        """
        return self._change_text(
            "dossier",
            ids,
            Property.DOSSIERS,
            lambda text: places_text({dossier_id: None, **read_places(text)}),
            watch,
        )

    def take_from_dossier(
        self, ids: Sequence[DocumentId], dossier_id: int, watch: Watch | None = None
    ) -> Changes:
        """Take documents out of a dossier."""

        def without(text: str | None) -> str | None:
            places = read_places(text)
            places.pop(dossier_id, None)
            return places_text(places)

        return self._change_text("undossier", ids, Property.DOSSIERS, without, watch)

    def copy_for_opening(
        self, document_id: DocumentId, original_id: OriginalId | None = None
    ) -> Path:
        """Return a read-only copy of an original under its own name.

        Other programs get the copy, so that the original is never altered.
        Of several files the first is taken, unless one is named.

        Raises:
            DocumentNotFoundError: No document has that identifier.
            NoOriginalError: The record has no file.
            DiskError: The copy cannot be written, or the original is gone.
        """
        originals = [
            one
            for one in self.get(document_id).originals
            if original_id is None or one.id == original_id
        ]
        if not originals:
            raise NoOriginalError(document_id)
        original = originals[0]
        source = self._store.path_of(original.sha256)
        return self._scratch.copy(source, original.sha256[:16], safe_name(original.name))

    def _change_tags(
        self,
        action: str,
        ids: Sequence[DocumentId],
        changed: Callable[[list[str]], list[str]],
        watch: Watch | None,
    ) -> Changes:
        return self._change_text(
            action, ids, Property.TAGS, lambda text: tags_changed(text, changed), watch
        )

    def _change_text(
        self,
        action: str,
        ids: Sequence[DocumentId],
        name: Property,
        changed: Callable[[str | None], str | None],
        watch: Watch | None,
    ) -> Changes:
        """Set a property to what is made of its present text form."""

        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            for one in part:
                yield Wanted(one, name, changed(current_value(session, one, name)))

        return self._step(action, ids, wanted, watch)

    def _change(
        self,
        action: str,
        ids: Sequence[DocumentId],
        values: Mapping[Field, str | None] | Mapping[Property, str | None],
        watch: Watch | None = None,
    ) -> Changes:
        def wanted(_session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            return (Wanted(one, name, text) for one in part for name, text in values.items())

        return self._step(action, ids, wanted, watch)

    def _step(
        self, action: str, ids: Sequence[DocumentId], wanted: WantedOf, watch: Watch | None
    ) -> Changes:
        return take_long_step(self._database, action, ids, wanted, self._actor, watch)


def _differences(
    session: Session, ids: Sequence[DocumentId], values: Mapping[Field, str | None]
) -> Iterator[tuple[DocumentId, Field, str | None, str | None]]:
    """Yield document, field, before and after where a value is another than the wanted one."""
    for document_id in ids:
        fields = documents.fields_of(documents.record_of(session, document_id))
        for name, after in values.items():
            before = value_text(fields, name)
            if before != after:
                yield document_id, name, before, after


def normalised(name: Field, text: str | None) -> str | None:
    """Return what a person typed into a field in its canonical text form.

    Raises:
        InvalidValueError: The text is no value of that field.
    """
    typed = " ".join(nfc(text or "").split())
    if not typed:
        return None
    reader = _READERS.get(name)
    value = reader(typed) if reader else typed
    if value is None:
        raise InvalidValueError(name.value, typed)
    return value


def _read_number(typed: str) -> str | None:
    number = parse_number(typed)
    if number is None:
        return None
    return number.canonical or (f"-{number.symbol}" if number.symbol else None)


def _read_date(typed: str) -> str | None:
    day = parse_date(typed)
    return None if day is None else day.iso


def _read_term(typed: str) -> str | None:
    try:
        return str(Term.parse(typed))
    except ValueError:
        return None


def _read_kind(typed: str) -> str | None:
    for kind in DOCUMENT_TYPES:
        if fold(kind.name) == fold(typed):
            return kind.name
    meant = types_of_abbreviation(typed)
    return meant[0].name if len(meant) == 1 else None


def _read_choice(choices: type[Urgency] | type[Secrecy]) -> Callable[[str], str | None]:
    def read(typed: str) -> str | None:
        return next((one.value for one in choices if fold(one.value) == fold(typed)), None)

    return read


_READERS: dict[Field, Callable[[str], str | None]] = {
    Field.DOCUMENT_NUMBER: _read_number,
    Field.ISSUED_ON: _read_date,
    Field.EVENT_ON: _read_date,
    Field.TERM: _read_term,
    Field.DOCUMENT_TYPE: _read_kind,
    Field.URGENCY: _read_choice(Urgency),
    Field.SECRECY: _read_choice(Secrecy),
}


def tags_changed(text: str | None, changed: Callable[[list[str]], list[str]]) -> str | None:
    """Return the tags of a document after a change, in the text form of history."""
    tags = list(dict.fromkeys(changed(json.loads(text or "[]"))))
    return json.dumps(tags, ensure_ascii=False) if tags else None


def tag_name(name: str) -> str:
    """Return the name of a tag as it is kept.

    Raises:
        InvalidValueError: The name is empty.
    """
    tag = " ".join(nfc(name).split()).lstrip("#")
    if not tag:
        raise InvalidValueError("tags", name)
    return tag


_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', "_"))
_PORTS = (*range(10), "¹", "²", "³")
# Windows takes these for devices, in any folder and whatever stands after the first dot.
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{n}" for port in ("com", "lpt") for n in _PORTS}
)


def safe_name(name: str) -> str:
    """Return a file name that Windows takes too, its ending kept."""
    cleaned = "".join(one for one in name.translate(_FORBIDDEN) if one.isprintable())
    path = Path(cleaned.rstrip(". ") or "van-ban")
    device = cleaned.partition(".")[0].strip().lower()
    stem = f"_{path.stem}" if device in _RESERVED else path.stem
    return stem[:_MAX_OPENED_NAME].rstrip(". ") + path.suffix[:16]
