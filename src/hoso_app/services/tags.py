"""Tags over the whole library."""

from collections.abc import Callable, Iterator, Sequence

from hoso_app.domain.changes import Changes
from hoso_app.domain.dossiers import TAG_COLOURS, Tag
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import DocumentId, TagId
from hoso_app.services.clock import Actor
from hoso_app.services.documents import DocumentService, tag_name, tags_changed
from hoso_app.services.mutations import Property, current_value
from hoso_app.services.steps import Deed, Wanted, WantedEntry, Watch, take_long_step
from hoso_app.storage import tags
from hoso_app.storage.engine import Database, Session


class TagService:
    """Lists, sets, takes off, renames, merges and colours tags; each is a step of undo."""

    def __init__(self, database: Database, documents: DocumentService, actor: Actor) -> None:
        self._database = database
        self._documents = documents
        self._actor = actor

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
        """Rename a tag on every document that carries it; its colour goes with it.

        Raises:
            InvalidValueError: The name is empty.
            NameTakenError: Another tag has that name.
            NotFoundError: There is no such tag.
        """
        new = tag_name(name)
        with self._database.read() as session:
            old = tags.name_of(session, tag_id)
            tags.check_free(session, new, tag_id)
            colour = tags.colour_of(session, old)
            ids = tags.carriers(session, tag_id)
        if new == old:
            return Changes()
        deed = Deed("rename_tag", _entries((new, colour)), _entries((old, None)))
        return self._retag(deed, ids, _swapped(old, new), watch)

    def merge(self, tag_id: TagId, into: TagId, watch: Watch | None = None) -> Changes:
        """Give every document that carries a tag another one instead.

        Raises:
            InvalidValueError: Both are one tag.
            NotFoundError: There is no such tag.
        """
        with self._database.read() as session:
            old, new = tags.name_of(session, tag_id), tags.name_of(session, into)
            ids = tags.carriers(session, tag_id)
        if old == new:
            raise InvalidValueError("tag", old)
        deed = Deed("merge_tag", last=_entries((old, None)))
        return self._retag(deed, ids, _swapped(old, new), watch)

    def delete(self, tag_id: TagId, watch: Watch | None = None) -> Changes:
        """Take a tag off every document.

        Raises:
            NotFoundError: There is no such tag.
        """
        with self._database.read() as session:
            old = tags.name_of(session, tag_id)
            ids = tags.carriers(session, tag_id)
        deed = Deed("delete_tag", last=_entries((old, None)))
        return self._retag(deed, ids, lambda have: [one for one in have if one != old], watch)

    def set_colour(self, tag_id: TagId, colour: str | None) -> Changes:
        """Give a tag one of ``TAG_COLOURS``, None for none.

        Raises:
            InvalidValueError: There is no such colour.
            NotFoundError: There is no such tag.
        """
        if colour is not None and colour not in TAG_COLOURS:
            raise InvalidValueError("colour", colour)
        with self._database.read() as session:
            name = tags.name_of(session, tag_id)
        deed = Deed("colour_tag", _entries((name, colour)))
        return self._retag(deed, (), lambda have: have, None)

    def _retag(
        self,
        deed: Deed,
        ids: Sequence[DocumentId],
        changed: Callable[[list[str]], list[str]],
        watch: Watch | None,
    ) -> Changes:
        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            for one in part:
                text = current_value(session, one, Property.TAGS)
                yield Wanted(one, Property.TAGS, tags_changed(text, changed))

        return take_long_step(self._database, deed, ids, wanted, self._actor, watch)


def _swapped(old: str, new: str) -> Callable[[list[str]], list[str]]:
    return lambda have: [new if one == old else one for one in have]


def _entries(*wanted: tuple[str, str | None]) -> Callable[[Session], Iterator[WantedEntry]]:
    def entries(_session: Session) -> Iterator[WantedEntry]:
        return (WantedEntry(f"tag:{name}", colour) for name, colour in wanted)

    return entries
