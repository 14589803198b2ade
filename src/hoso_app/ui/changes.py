"""Tells the screens what was changed, so that each reads again only what it shows."""

from PySide6.QtCore import QObject, Signal, Slot

from hoso_app.domain.changes import Changes


class ChangeFeed(QObject):
    """One instance for a library; whoever gets ``Changes`` from a service announces them.

    Signals:
        changed: What a use case touched (``Changes``); never empty ones.
    """

    changed = Signal(object)

    @Slot(object)
    def announce(self, changes: Changes) -> None:
        """Tell every screen; does nothing where nothing was touched."""
        if changes.documents or changes.lists:
            self.changed.emit(changes)
