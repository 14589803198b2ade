"""What belongs to a document besides its fields, in the text form of history."""

import json
from collections.abc import Mapping

from sqlalchemy.orm import Session

from hoso_app.domain.documents import DocumentState
from hoso_app.domain.dossiers import places_text, read_places
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.text import sort_key
from hoso_app.storage import dossiers, tags
from hoso_app.storage.tables import DocumentRecord, DossierDocumentRow, TagRow

_YES = "1"


def read(record: DocumentRecord, name: str) -> str | None:
    """Return ``state``, ``is_starred``, ``note``, ``tags``, ``dossiers`` or ``committee``.

    Tags are JSON, dossiers of the form of ``places_text``; what is empty or
    off is None.
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
            return json.dumps(names, ensure_ascii=False) if names else None
        case "committee":
            return None if record.issuer_id is None else str(record.issuer_id)
        case _:
            return places_text({place.dossier_id: place.position for place in record.places})


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
                case "committee":
                    record.issuer_id = None if value is None else int(value)
                case _:
                    self._write_dossiers(record, read_places(value))
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

    def _write_dossiers(self, record: DocumentRecord, wanted: Mapping[int, int | None]) -> None:
        present = {place.dossier_id: place for place in record.places}
        record.places = [
            self._placed(one, present.get(one), position) for one, position in wanted.items()
        ]

    def _placed(
        self, dossier_id: int, place: DossierDocumentRow | None, position: int | None
    ) -> DossierDocumentRow:
        """Put a document at a position, or at the end where it has none yet."""
        last = self._last_positions
        if dossier_id not in last:
            last[dossier_id] = dossiers.last_position(self._session, dossier_id)
        if place is None:
            place = DossierDocumentRow(dossier_id=dossier_id, position=last[dossier_id] + 1)
        if position is not None:
            place.position = position
        last[dossier_id] = max(last[dossier_id], place.position)
        return place
