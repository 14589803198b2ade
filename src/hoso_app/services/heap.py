"""The files of a heap, and reading them without filing."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.extraction import Reading
from hoso_app.domain.text import file_name_text
from hoso_app.domain.work import CancelToken
from hoso_app.extraction import ReaderPool
from hoso_app.recognition import RecognitionContext
from hoso_app.services.heap_reading import HeapReader

_NOT_PAPERS = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})

OnFailure = Callable[[ReadingError], None]


def walk(paths: Sequence[Path], on_failure: OnFailure, token: CancelToken) -> Iterator[Path]:
    """Yield the files of files and folders, in the order of their names.

    Hidden files, locks of Word (``~$…``) and a library's own files are no
    papers. A folder that cannot be read is told to ``on_failure``.

    Raises:
        CancelledError: The token was cancelled.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk_folder(path, on_failure, token)
        elif path.exists() or path.is_symlink():
            yield path
        else:
            on_failure(ReadingError(str(path), ReadingProblem.NOT_FOUND))


def _walk_folder(folder: Path, on_failure: OnFailure, token: CancelToken) -> Iterator[Path]:
    def on_error(error: OSError) -> None:
        on_failure(unreadable(Path(error.filename or folder), error))

    for root, folders, names in os.walk(folder, onerror=on_error):
        token.raise_if_cancelled()
        if "library.json" in names and "hoso.db" in names:
            folders.clear()
            continue
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")) and name.lower() not in _NOT_PAPERS:
                yield Path(root, name)


def folder_within(roots: Sequence[Path], path: Path) -> str:
    """Return where a file stands, from the name of the folder that is filed downwards.

    With slashes; empty for a file that was chosen by itself. Never absolute:
    what stands above the chosen folder is nobody's business.
    """
    there = Path(os.path.abspath(path)).parent  # noqa: PTH100 - links stay what they are
    for root in roots:
        base = Path(os.path.abspath(root))  # noqa: PTH100
        if there == base or base in there.parents:
            folder = there.relative_to(base.parent).as_posix()
            return "" if folder == "." else file_name_text(folder)
    return ""


def unreadable(path: Path, error: BaseException | None) -> ReadingError:
    """Return the error for a file that the system does not let us read."""
    problem = ReadingProblem.UNREADABLE
    if isinstance(error, PermissionError):
        problem = ReadingProblem.NO_PERMISSION
    elif isinstance(error, FileNotFoundError):
        problem = ReadingProblem.NOT_FOUND
    return ReadingError(str(path), problem, str(error))


def read_heap(
    paths: Sequence[Path], context: RecognitionContext, workers: int, token: CancelToken
) -> Iterator[tuple[Path, Reading | ReadingError]]:
    """Read and understand files without filing them, in the order of finishing.

    Files in archives and mails are files of their own.

    Raises:
        CancelledError: The token was cancelled.
    """
    failed: list[ReadingError] = []
    pool = ReaderPool(context, workers)
    try:
        with TemporaryDirectory(prefix="hoso-") as staging:
            reader = HeapReader(pool, Path(staging))
            with closing(reader.read(walk(paths, failed.append, token), token)) as outcomes:
                for file, answer in outcomes:
                    yield file.shown, answer
    finally:
        pool.close()
    for error in failed:
        yield Path(error.path), error
