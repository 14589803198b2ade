"""Who acts, and when: handed to the services so that tests can fix both."""

import getpass
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime


def _now() -> datetime:
    return datetime.now(UTC)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a Windows service or a container may have no user name
        return ""


@dataclass(frozen=True, slots=True)
class Actor:
    """The operating system's user, and the clock (aware, UTC)."""

    name: str = field(default_factory=_user)
    now: Callable[[], datetime] = _now
