"""Tags over the whole library."""

from collections.abc import Sequence

from hoso_app.domain.changes import Changes
from hoso_app.domain.dossiers import Tag
from hoso_app.domain.ids import DocumentId, TagId
from hoso_app.services.documents import DocumentService
from hoso_app.services.steps import Watch
from hoso_app.storage import tags
from hoso_app.storage.engine import Database


class TagService:
    """Lists, sets, takes off and renames tags."""

    def __init__(self, database: Database, documents: DocumentService) -> None:
        self._database = database
        self._documents = documents

    def all(self) -> tuple[Tag, ...]:
        """Return the tags in Vietnamese order."""
        with self._database.read() as session:
            return tags.all_tags(session)

    def add(self, ids: Sequence[DocumentId], name: str, watch: Watch | None = None) -> Changes:
        """Tag documents.

        Raises:
            InvalidValueError: The name is empty.
        """
        return self._documents.add_tag(ids, name, watch)

    def remove(self, ids: Sequence[DocumentId], name: str, watch: Watch | None = None) -> Changes:
        """Take a tag off documents; a tag that nothing carries any more is gone."""
        return self._documents.remove_tag(ids, name, watch)

    def rename(self, tag_id: TagId, name: str, watch: Watch | None = None) -> Changes:
        """Rename a tag on every document that carries it; one step of undo.

        Raises:
            InvalidValueError: The name is empty.
            NameTakenError: Another tag has that name.
            NotFoundError: There is no such tag.
        """
        return self._documents.rename_tag(tag_id, name, watch)
