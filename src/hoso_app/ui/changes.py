"""Tells the screens what changed, so that each reads again only what it shows."""

from PySide6.QtCore import QObject, Signal, Slot

from hoso_app.domain.changes import Changes


class ChangeNotifier(QObject):
    """One for the whole window; whoever gets ``Changes`` from a service announces them.

    Signals:
        documents_changed: Identifiers of the documents that were touched
            (a frozenset, never empty).
        lists_changed: Tags, dossiers, committees or saved searches changed.
        changed: Any of the two, once for each announcement, with the changes.
    """

    documents_changed = Signal(object)
    lists_changed = Signal()
    changed = Signal(object)

    @Slot(object)
    def announce(self, changes: Changes) -> None:
        """Tell everybody; does nothing where nothing was touched."""
        if changes.documents:
            self.documents_changed.emit(changes.documents)
        if changes.lists:
            self.lists_changed.emit()
        if changes.documents or changes.lists:
            self.changed.emit(changes)
