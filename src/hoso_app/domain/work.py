"""Progress and cancelling of long work, without threads of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from hoso_app.domain.errors import CancelledError


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work has come.

    ``total`` is None while it is not known; ``what`` names the current item.
    """

    done: int
    total: int | None
    what: str = ""


ReportProgress = Callable[[Progress], None]


@dataclass(slots=True)
class CancelToken:
    """Asks running work to stop at its next step. May be shared by threads."""

    _event: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Return whether somebody asked the work to stop."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait, unless asked to stop; return whether somebody asked."""
        return self._event.wait(seconds)

    def raise_if_cancelled(self) -> None:
        """Stop here when asked to.

        Raises:
            CancelledError: ``cancel`` was called.
        """
        if self._event.is_set():
            raise CancelledError
