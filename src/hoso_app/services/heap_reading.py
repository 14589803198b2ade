"""Reading a heap: its files, and the files that are packed into them."""

import itertools
import re
import shutil
from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.extraction import Reading
from hoso_app.domain.work import CancelToken
from hoso_app.extraction import ArchiveEntry, ReaderPool, Task, Unpacked

_DEEPEST = 3
"""Archives within archives that are opened; more is no way to keep papers."""
_AHEAD = 12
"""Files that wait in each worker: it reads on while papers are filed."""
_DRIVE = re.compile(r"[A-Za-z]:$")
_MOST_FILES = 50_000
"""Files taken out of one file of the heap, at any depth."""


@dataclass(frozen=True, slots=True)
class HeapFile:
    """A file to read: one of the heap, or one that was packed into another.

    ``path`` is where its content lies now; ``shown`` where a person finds
    it: inside of an archive, the archive's path goes on with the name of the
    entry. ``outer`` is the file of the heap that holds it, or itself.
    """

    path: Path
    shown: Path
    outer: Path

    @property
    def is_packed(self) -> bool:
        """Return whether it was taken out of another file."""
        return self.path != self.outer


Outcome = tuple[HeapFile, Reading | ReadingError]


@dataclass(slots=True, eq=False)
class _Container:
    """An archive or a mail of which not all files are done yet."""

    file: HeapFile
    folder: Path
    parent: "_Container | None"
    depth: int
    reading: Reading | None = None
    waiting: int = 0
    taken_out: list[int] = field(default_factory=lambda: [0])
    """Files taken out so far, one count for all that are packed into each other."""


@dataclass(frozen=True, slots=True)
class _Item:
    file: HeapFile
    container: _Container | None


class HeapReader:
    """Reads files, and the files in archives and mails as files of their own.

    A mail comes after everything that is attached to it: whoever files what
    comes, and finds a mail filed, need not look into it again.
    """

    def __init__(
        self,
        pool: ReaderPool,
        staging: Path,
        is_wanted: Callable[[HeapFile], bool] = lambda _: True,
        on_more: Callable[[int], None] = lambda _: None,
        *,
        on_emptied: Callable[[HeapFile], None] = lambda _: None,
        leave_scans: bool = False,
    ) -> None:
        """Prepare to read.

        Args:
            pool: Who reads.
            staging: A folder of the caller for unpacked files, each of which
                is deleted as soon as it is done.
            is_wanted: Asked before a file is read.
            on_more: Told of files that come in addition to those asked for.
            on_emptied: Told of each archive of the heap (not of those within
                others) when the caller has taken all that came out of it.
            leave_scans: Leave pages that are pictures for later.
        """
        self._pool = pool
        self._staging = staging
        self._is_wanted = is_wanted
        self._on_more = on_more
        self._on_emptied = on_emptied
        self._leave_scans = leave_scans
        self._inner: deque[_Item] = deque()
        self._ready: deque[tuple[_Item, Reading | ReadingError]] = deque()
        self._under_way: dict[int, _Item] = {}
        self._numbers = itertools.count(1)

    def read(
        self,
        paths: Iterator[Path],
        token: CancelToken,
        on_wait: Callable[[], None] = lambda: None,
    ) -> Generator[Outcome, None, None]:
        """Yield each file with its outcome, once the caller has taken the one before.

        An archive has an outcome of its own only where nothing comes out of it.
        ``on_wait`` is called whenever all that is left to do is to wait.

        Raises:
            CancelledError: The token was cancelled; noticed within a second.
        """
        outer = (_Item(HeapFile(path, path, path), None) for path in paths)
        with closing(
            self._pool.run(lambda: self._next_task(outer), token, on_wait=on_wait, ahead=_AHEAD)
        ) as outcomes:
            for task, outcome in outcomes:
                item = self._under_way.pop(task.number)
                if isinstance(outcome, Unpacked):
                    self._open(item, outcome, task)
                else:
                    assert isinstance(outcome, Reading | ReadingError)
                    self._ready.append((item, outcome))
                yield from self._settled()
        yield from self._settled()

    def _next_task(self, outer: Iterator[_Item]) -> Task | None:
        while True:
            item = self._inner.popleft() if self._inner else next(outer, None)
            if item is None:
                return None
            if not self._is_wanted(item.file):
                self._finish(item)
                continue
            number = next(self._numbers)
            self._under_way[number] = item
            depth = item.container.depth if item.container else 0
            folder = self._staging / str(number) if depth < _DEEPEST else None
            return Task(
                item.file.path,
                name=item.file.shown.name,
                unpack_to=folder,
                leave_scans=self._leave_scans,
                number=number,
            )

    def _settled(self) -> Iterator[Outcome]:
        """Yield what is ready; each that the caller has taken may make its container so."""
        while self._ready:
            item, outcome = self._ready.popleft()
            if isinstance(outcome, ReadingError):
                outcome = replace(outcome, path=str(item.file.shown))
            yield item.file, outcome
            self._finish(item)

    def _open(self, item: _Item, unpacked: Unpacked, task: Task) -> None:
        assert task.unpack_to is not None
        parent = item.container
        container = _Container(
            item.file, task.unpack_to, parent, parent.depth + 1 if parent else 1, unpacked.reading
        )
        if parent is not None:
            container.taken_out = parent.taken_out
        room = _MOST_FILES - container.taken_out[0]
        entries = unpacked.entries[:room]
        container.taken_out[0] += len(entries)
        container.waiting = len(entries)
        for entry in reversed(entries):  # what was unpacked last is done first: less lies about
            self._take(entry, container)
        too_many = len(unpacked.entries) > room
        if too_many or (not entries and unpacked.reading is None):
            problem = ReadingProblem.TOO_LARGE if too_many else ReadingProblem.EMPTY
            container.waiting += 1
            error = ReadingError(str(item.file.shown), problem, f"{len(unpacked.entries)} entries")
            self._ready.append((_Item(item.file, container), error))
        own = 1 if unpacked.reading is None else 0
        self._on_more(container.waiting - own)
        if not container.waiting:
            self._close(container)

    def _take(self, entry: ArchiveEntry | ReadingError, container: _Container) -> None:
        file = container.file
        if isinstance(entry, ReadingError):
            name = entry.path.removeprefix(str(file.path)).lstrip("/")
            packed = HeapFile(container.folder, _inside(file.shown, name), file.outer)
            self._ready.append((_Item(packed, container), entry))
        else:
            packed = HeapFile(entry.path, _inside(file.shown, entry.name), file.outer)
            self._inner.appendleft(_Item(packed, container))

    def _finish(self, item: _Item) -> None:
        container = item.container
        if container is None:
            return
        if item.file.path.is_file() and item.file.path != container.file.path:
            with suppress(OSError):  # a virus scanner looks at it: its folder goes later
                item.file.path.unlink()
        container.waiting -= 1
        if not container.waiting:
            self._close(container)

    def _close(self, container: _Container) -> None:
        shutil.rmtree(container.folder, ignore_errors=True)
        item = _Item(container.file, container.parent)
        if container.reading is None:
            if container.parent is None:
                self._on_emptied(container.file)
            self._finish(item)
        else:
            self._ready.append((item, container.reading))


def _inside(container: Path, name: str) -> Path:
    """Return where an entry is shown; its name cannot lead out of its archive."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    inner = [
        part for part in parts if part not in {"/", "//", "..", "."} and not _DRIVE.match(part)
    ]
    return container.joinpath(*inner) if inner else container / "_"
