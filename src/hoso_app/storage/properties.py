"""What belongs to a document besides its fields, in the text form of history."""

import json

from sqlalchemy.orm import Session

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.text import sort_key
from hoso_app.storage import dossiers, tags
from hoso_app.storage.tables import DocumentRecord, DossierDocumentRow, TagRow

_YES = "1"


def read(record: DocumentRecord, name: str) -> str | None:
    """Return a property: ``state``, ``is_starred``, ``note``, ``tags`` or ``dossiers``.

    Lists are JSON; what is empty or off is None.
    """
    match name:
        case "state":
            return record.state
        case "is_starred":
            return _YES if record.is_starred else None
        case "note":
            return record.note or None
        case "tags":
            names = sorted((tag.name for tag in record.tags), key=sort_key)
            return _dump(names)
        case _:
            return _dump(sorted(place.dossier_id for place in record.places))


class PropertyWriter:
    """Sets properties of many documents in one transaction.

    What concerns the whole library is asked once: which tag has a name, and
    where a dossier ends; tags that nothing carries any more go at the end.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._tags: dict[str, TagRow] = {}
        self._taken_off: set[int] = set()
        self._last_positions: dict[int, int] = {}

    def write(self, record: DocumentRecord, name: str, value: str | None) -> None:
        """Set a property from its text form.

        Raises:
            InvalidValueError: The text is no value of that property.
            NotFoundError: There is no such dossier.
        """
        try:
            match name:
                case "state":
                    record.state = DocumentState(value or "").value
                case "is_starred":
                    record.is_starred = value == _YES
                case "note":
                    record.note = value or ""
                case "tags":
                    self._write_tags(record, json.loads(value or "[]"))
                case _:
                    self._write_dossiers(record, json.loads(value or "[]"))
        except (ValueError, TypeError) as error:
            raise InvalidValueError(name, value or "") from error

    def finish(self) -> None:
        """Forget the tags that were taken off the last document that carried them."""
        self._session.flush()
        if self._taken_off:
            tags.remove_unused(self._session, self._taken_off)
            self._taken_off.clear()
            self._tags.clear()

    def _write_tags(self, record: DocumentRecord, wanted: list[str]) -> None:
        self._taken_off.update(tag.id for tag in record.tags if tag.name not in wanted)
        record.tags = [self._tag(name) for name in wanted]

    def _tag(self, name: str) -> TagRow:
        if name not in self._tags:
            self._tags[name] = tags.named(self._session, name)
        return self._tags[name]

    def _write_dossiers(self, record: DocumentRecord, wanted: list[int]) -> None:
        present = {place.dossier_id: place for place in record.places}
        record.places = [
            present[one]
            if one in present
            else DossierDocumentRow(dossier_id=one, position=self._next_position(one))
            for one in wanted
        ]

    def _next_position(self, dossier_id: int) -> int:
        if dossier_id not in self._last_positions:
            self._last_positions[dossier_id] = dossiers.last_position(self._session, dossier_id)
        self._last_positions[dossier_id] += 1
        return self._last_positions[dossier_id]


def _dump(values: list[str] | list[int]) -> str | None:
    return json.dumps(values, ensure_ascii=False) if values else None
