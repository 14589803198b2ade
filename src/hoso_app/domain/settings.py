"""Every setting of a library: name, type, default."""

from dataclasses import dataclass

from hoso_app.domain.committees import OwnCommittee


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings kept in the library's database."""

    own_committee: OwnCommittee | None = None
    worker_count: int = 2
    """Processes that read files at the same time."""
    reads_scans: bool = True
    """Whether the letters of scans are read while the window has nothing better to do."""
    watched_folder: str = ""
    """A folder whose new files are filed by themselves; empty for none.

    The one path of the machine that a library holds. It counts only for the
    library whose key is ``watched_by``: one made of a backup watches nothing.
    """
    watched_by: str = ""
    keep_trash_days: int = 0
    """Days after which the trash may be emptied; 0 for never by itself."""
    abbreviations: tuple[tuple[str, str], ...] = ()
    """The office's own short forms, each with one meaning. One without a meaning
    takes the short form's packaged meanings away."""
    recent_searches: tuple[str, ...] = ()
    """What was last searched for, the latest first."""
