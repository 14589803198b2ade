"""The tree at the left: places, committees, terms, kinds … with live counts."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from hoso_app.domain.committees import Committee
from hoso_app.domain.dossiers import Dossier, Tag
from hoso_app.domain.search import Facet
from hoso_app.domain.text import sort_key
from hoso_app.ui.models.labels import count_text, tip
from hoso_app.ui.models.query import DocumentQuery, Filters, Place

AnyIndex = QModelIndex | QPersistentModelIndex


class NodeKind(StrEnum):
    """What a line of the navigation is."""

    PLACE = "place"
    SECTION = "section"
    FILTER = "filter"
    SAVED = "saved"


class NavigationRole(IntEnum):
    """What the navigation can be asked for besides its words."""

    NODE = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2
    IS_ACTIVE = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A saved search as the navigation shows it, and how many papers answer it now."""

    id: int
    name: str
    text: str
    filters: Filters
    count: int | None = None


@dataclass(frozen=True, slots=True)
class NavigationLists:
    """What the library holds apart from documents, and which filter values exist.

    ``facets`` are the counts over the whole library: a value that no document
    has is not offered.
    """

    committees: Sequence[Committee] = ()
    tags: Sequence[Tag] = ()
    dossiers: Sequence[Dossier] = ()
    saved: Sequence[SavedQuery] = ()
    facets: Mapping[Facet, Mapping[str, int]] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class NavigationNode:
    """A line of the navigation."""

    kind: NodeKind
    label: str
    key: str
    facet: Facet | None = None
    value: str = ""
    place: Place | None = None
    saved: SavedQuery | None = None
    parent: "NavigationNode | None" = None
    children: list["NavigationNode"] = field(default_factory=list)
    count: int | None = None
    colour: str | None = None

    @property
    def takes_documents(self) -> bool:
        """Return whether papers can be put here by dropping them on the line."""
        is_made = self.kind is NodeKind.FILTER and self.facet in {Facet.DOSSIER, Facet.TAG}
        return is_made or self.place in {Place.STARRED, Place.TRASH}

    def add(self, child: "NavigationNode") -> "NavigationNode":
        """Put a line below this one."""
        child.parent = self
        self.children.append(child)
        return child

    def walk(self) -> Iterator["NavigationNode"]:
        """Yield every line below this one."""
        for child in self.children:
            yield child
            yield from child.walk()


class NavigationModel(QAbstractItemModel):
    """Places and filters as a tree of one column.

    Lines come from the lists of the library; counts from each answer of the
    search, so that they change with every key typed while the lines stay.

    Signals:
        counted: The counts, or what is chosen, are others: ``is_idle`` too.
    """

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = NavigationNode(NodeKind.SECTION, "", "")
        self._query = DocumentQuery()
        self._facets: Mapping[Facet, Mapping[str, int]] = {}
        self._place_counts: Mapping[Place, int] = {}
        self._names: dict[tuple[Facet, str], str] = {}
        self._root.children = self._built_lines(NavigationLists())

    def set_lists(self, lists: NavigationLists) -> None:
        """Show the lines of these lists; only counts change when they are the same."""
        lines = self._built_lines(lists)
        if [_shape(node) for node in lines] == [_shape(node) for node in self._root.children]:
            self._take_saved(lists.saved)
            return
        self.beginResetModel()
        self._root.children = lines
        for node in lines:
            node.parent = self._root
        self._names = {
            (node.facet, node.value): node.label
            for node in self._root.walk()
            if node.facet is not None
        }
        self._count_lines()
        self.endResetModel()

    def _take_saved(self, saved: Iterable[SavedQuery]) -> None:
        """Show the counts of saved searches anew."""
        known = {query.id: query for query in saved}
        for node in self._root.walk():
            if node.saved is not None:
                node.saved = known[node.saved.id]
        self._count_lines()
        self._announce(self._root)

    def set_counts(
        self,
        facets: Mapping[Facet, Mapping[str, int]],
        places: Mapping[Place, int],
    ) -> None:
        """Show the counts of an answer."""
        self._facets = facets
        self._place_counts = places
        self._count_lines()
        self._announce(self._root)
        self.counted.emit()

    def set_query(self, query: DocumentQuery) -> None:
        """Show which places and filters are on."""
        before, self._query = self._query, query
        if (query.filters, query.is_recent) != (before.filters, before.is_recent):
            self._announce(self._root)
            self.counted.emit()

    def is_idle(self, node: NavigationNode) -> bool:
        """Return whether a line leads nowhere now: nothing of it is in the list.

        While the whole library is shown every line stays, so that an empty
        dossier can be found and filled.
        """
        if self._query.is_empty or node.place is not None or node.saved is not None:
            return False
        if self.is_active(node) or node.count:
            return False
        return all(self.is_idle(child) for child in node.children)

    def name_of(self, facet: Facet, value: str) -> str | None:
        """Return the name of a filter's value (a committee's for its identifier)."""
        return self._names.get((facet, value))

    def node_at(self, index: AnyIndex) -> NavigationNode | None:
        """Return the line at an index."""
        if not index.isValid():
            return None
        node = index.internalPointer()
        return node if isinstance(node, NavigationNode) else None

    def index_of_key(self, key: str) -> QModelIndex:
        """Return where the line with that key stands now."""
        for node in self._root.walk():
            if node.key == key:
                return self._index_of(node)
        return QModelIndex()

    def sections(self) -> Iterator[QModelIndex]:
        """Yield the headings."""
        for node in self._root.children:
            if node.kind is NodeKind.SECTION:
                yield self._index_of(node)

    def is_active(self, node: NavigationNode) -> bool:
        """Return whether the list shows this place or is narrowed by this filter."""
        if node.place is not None:
            return node.place is self._query.place
        return node.facet is not None and self._query.has(node.facet, node.value)

    @override
    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's own signature
        node = self.node_at(parent) or self._root
        if column != 0 or not 0 <= row < len(node.children):
            return QModelIndex()
        return self.createIndex(row, column, node.children[row])

    @override
    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]  # QObject.parent() has the same name
        node = self.node_at(index)
        if node is None or node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self._index_of(node.parent)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        if parent.column() > 0:
            return 0
        return len((self.node_at(parent) or self._root).children)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 1

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if self.node_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node_at(index)
        if node is None:
            return None
        values: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: node.label,
            Qt.ItemDataRole.ToolTipRole: lambda: tip(node.label),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._sentence(node),
            NavigationRole.NODE: lambda: node,
            NavigationRole.COUNT: lambda: node.count,
            NavigationRole.IS_ACTIVE: lambda: self.is_active(node),
        }
        value = values.get(role)
        return None if value is None else value()

    def _sentence(self, node: NavigationNode) -> str:
        parts = [node.label]
        if node.count is not None:
            parts.append(self.tr("{count} văn bản").format(count=count_text(node.count)))
        if self.is_active(node):
            parts.append(self.tr("đang chọn"))
        return ", ".join(parts)

    def _index_of(self, node: NavigationNode) -> QModelIndex:
        siblings = (node.parent or self._root).children
        return self.createIndex(siblings.index(node), 0, node)

    def _count_lines(self) -> None:
        for node in self._root.walk():
            if node.place is not None:
                node.count = self._place_counts.get(node.place)
            elif node.facet is not None:
                node.count = self._facets.get(node.facet, {}).get(node.value, 0)
            elif node.saved is not None:
                node.count = node.saved.count

    def _announce(self, node: NavigationNode) -> None:
        if not node.children:
            return
        first = self.createIndex(0, 0, node.children[0])
        last = self.createIndex(len(node.children) - 1, 0, node.children[-1])
        self.dataChanged.emit(first, last)
        for child in node.children:
            self._announce(child)

    def _built_lines(self, lists: NavigationLists) -> list[NavigationNode]:
        places = (
            (Place.ALL, self.tr("Tất cả")),
            (Place.INBOX, self.tr("Hộp chờ")),
            (Place.RECENT, self.tr("Gần đây")),
            (Place.STARRED, self.tr("Đánh dấu")),
            (Place.TRASH, self.tr("Thùng rác")),
        )
        lines = [
            NavigationNode(NodeKind.PLACE, label, f"place:{place}", place=place)
            for place, label in places
        ]
        facets = lists.facets
        # What a person made herself is looked for first, and is short.
        sections = (
            self._saved_section(lists.saved),
            self._dossier_section(lists.dossiers),
            self._tag_section(lists),
            self._committee_section(lists),
            self._section(
                self.tr("Nhiệm kỳ"), Facet.TERM, sorted(facets.get(Facet.TERM, {}), reverse=True)
            ),
            self._section(
                self.tr("Thể loại"),
                Facet.DOCUMENT_TYPE,
                _most_common_first(facets.get(Facet.DOCUMENT_TYPE, {})),
            ),
            self._section(
                self.tr("Năm"), Facet.YEAR, sorted(facets.get(Facet.YEAR, {}), reverse=True)
            ),
        )
        # A heading without lines says nothing; what to do stands in the empty list.
        lines.extend(section for section in sections if section.children)
        for node in lines:
            node.parent = self._root
        return lines

    @staticmethod
    def _section(title: str, facet: Facet, values: Iterable[str]) -> NavigationNode:
        section = NavigationNode(NodeKind.SECTION, title, f"section:{facet}")
        for value in values:
            section.add(_filter_node(facet, value, value))
        return section

    def _tag_section(self, lists: NavigationLists) -> NavigationNode:
        names = sorted(lists.facets.get(Facet.TAG, {}), key=sort_key)
        section = self._section(self.tr("Nhãn"), Facet.TAG, names)
        colours = {tag.name: tag.colour for tag in lists.tags}
        for node in section.children:
            node.colour = colours.get(node.value)
        return section

    def _committee_section(self, lists: NavigationLists) -> NavigationNode:
        section = NavigationNode(NodeKind.SECTION, self.tr("Cấp ủy"), f"section:{Facet.COMMITTEE}")
        counts = lists.facets.get(Facet.COMMITTEE, {})
        shown = {
            body.id: body for body in lists.committees if body.is_own or counts.get(str(body.id))
        }
        nodes = {
            body.id: _filter_node(Facet.COMMITTEE, str(body.id), body.name)
            for body in sorted(shown.values(), key=lambda body: sort_key(body.name))
        }
        for identifier, node in nodes.items():
            above = shown[identifier].parent_id
            (nodes[above] if above in nodes and above != identifier else section).add(node)
        return section

    def _dossier_section(self, dossiers: Iterable[Dossier]) -> NavigationNode:
        section = NavigationNode(NodeKind.SECTION, self.tr("Hồ sơ"), f"section:{Facet.DOSSIER}")
        for dossier in sorted(dossiers, key=lambda known: sort_key(known.code)):
            label = f"{dossier.code} {dossier.title}".strip()
            section.add(_filter_node(Facet.DOSSIER, str(dossier.id), label))
        return section

    def _saved_section(self, saved: Iterable[SavedQuery]) -> NavigationNode:
        section = NavigationNode(NodeKind.SECTION, self.tr("Đã lưu"), "section:saved")
        for query in sorted(saved, key=lambda known: sort_key(known.name)):
            node = NavigationNode(NodeKind.SAVED, query.name, f"saved:{query.id}", saved=query)
            section.add(node)
        return section


def _filter_node(facet: Facet, value: str, label: str) -> NavigationNode:
    return NavigationNode(NodeKind.FILTER, label, f"{facet}:{value}", facet=facet, value=value)


def _most_common_first(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts, key=lambda value: (-counts[value], sort_key(value)))


def _shape(node: NavigationNode) -> tuple[object, ...]:
    """Return what makes two lines the same line: all but counts."""
    return (
        node.key,
        node.label,
        node.colour,
        None if node.saved is None else replace(node.saved, count=None),
        tuple(_shape(child) for child in node.children),
    )
