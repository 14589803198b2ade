"""Progress, standing still and cancelling of long work, without threads of its own."""

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


def _set_event() -> Event:
    event = Event()
    event.set()
    return event


@dataclass(slots=True)
class CancelToken:
    """Asks running work to stop at its next step, or to stand still there.

    May be shared by threads.
    """

    _event: Event = field(default_factory=Event)
    _may_go: Event = field(default_factory=_set_event)

    def cancel(self) -> None:
        """Ask the work to stop, also where it stands still."""
        self._event.set()
        self._may_go.set()

    def pause(self) -> None:
        """Ask the work to stand still at its next checkpoint."""
        if not self._event.is_set():
            self._may_go.clear()

    def resume(self) -> None:
        """Let the work go on."""
        self._may_go.set()

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

    def checkpoint(self) -> None:
        """Stand still here while asked to, and stop when asked to.

        To be called where nothing is held that others wait for.

        Raises:
            CancelledError: ``cancel`` was called.
        """
        self._may_go.wait()
        self.raise_if_cancelled()
