"""Pages of a paper as pictures, drawn in a process of its own that may die.

The window shows pages while they are scrolled past; a file that brings pdfium
down must not bring the window down. A process is started with the first page
that is wanted and replaced when it falls. Pictures (photos, scans in TIFF
files) are pages, too.
"""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock
from time import monotonic

import pypdfium2

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.pages import PageImage, PageLetters, PageSize
from hoso_app.domain.work import CancelToken
from hoso_app.extraction.page_letters import pdf_letters, picture_letters
from hoso_app.extraction.page_pictures import is_picture, picture_image, picture_sizes

_PATIENCE_SECONDS = 20.0
_GRACE_SECONDS = 0.5
"""So long a page that nobody waits for may go on: starting another process takes longer."""
_LOOK_SECONDS = 0.05
_LARGEST_SIDE = 6_000
"""Dots; a page of A0 at full zoom would take a gigabyte."""


class PagePainter:
    """Draws pages, and tells where their letters stand.

    May be called from any thread, one page at a time. A cancelled token is
    noticed at once by whoever waits for the turn, and within half a second by
    whoever waits for the answer.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def sizes(self, path: Path, token: CancelToken | None = None) -> tuple[PageSize, ...]:
        """Return the sizes of all pages.

        Raises:
            CancelledError: The token was cancelled.
            ReadingError: The file cannot be drawn.
        """
        answer = self._ask(path, ("sizes",), token)
        assert isinstance(answer, list)
        return tuple(PageSize(*size) for size in answer)

    def image(
        self, path: Path, page: int, width: int, token: CancelToken | None = None
    ) -> PageImage:
        """Draw a page (from 0) so wide, in dots.

        Raises:
            CancelledError: The token was cancelled.
            ReadingError: The page cannot be drawn.
        """
        answer = self._ask(path, ("image", page, width), token)
        assert isinstance(answer, tuple)
        return PageImage(*answer)

    def letters(self, path: Path, page: int, token: CancelToken | None = None) -> PageLetters:
        """Return the letters of a page (from 0) with their places.

        The letters of a scanned page are read from its picture, which takes seconds.

        Raises:
            CancelledError: The token was cancelled.
            ReadingError: The page cannot be read.
        """
        answer = self._ask(path, ("letters", page), token)
        assert isinstance(answer, tuple)
        return PageLetters(*answer)

    def close(self) -> None:
        """End the process that draws."""
        with self._lock:
            self._stop()

    def _ask(self, path: Path, question: tuple[object, ...], token: CancelToken | None) -> object:
        token = token or CancelToken()
        with self._turn(token):
            pipe = self._pipe
            if pipe is None or not self._is_alive():
                pipe = self._start()
            try:
                pipe.send((str(path), *question))
                if not _is_answered(pipe, token):
                    self._stop()
                    token.raise_if_cancelled()
                    raise ReadingError(str(path), ReadingProblem.TIMEOUT)
                answer = pipe.recv()
            except (EOFError, OSError) as error:
                self._stop()
                raise ReadingError(str(path), ReadingProblem.CRASHED, str(error)) from error
        if isinstance(answer, str):
            raise ReadingError(str(path), ReadingProblem.DAMAGED, answer)
        return answer

    @contextmanager
    def _turn(self, token: CancelToken) -> Iterator[None]:
        """Wait until no other page is asked for."""
        token.raise_if_cancelled()
        while not self._lock.acquire(timeout=_LOOK_SECONDS):
            token.raise_if_cancelled()
        try:
            yield
        finally:
            self._lock.release()

    def _is_alive(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def _start(self) -> Connection:
        self._stop()
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there,), daemon=True)
        process.start()
        there.close()
        self._process, self._pipe = process, here
        return here

    def _stop(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        if self._process is not None:
            self._process.kill()  # it holds nothing, and may not listen
            self._process.join()
            self._process.close()
            self._process = None


def _is_answered(pipe: Connection, token: CancelToken) -> bool:
    """Wait for an answer; return False when it takes too long, or is not wanted any more."""
    deadline = monotonic() + _PATIENCE_SECONDS
    is_wanted = True
    while not pipe.poll(_LOOK_SECONDS):
        if is_wanted and token.is_cancelled:
            is_wanted, deadline = False, min(deadline, monotonic() + _GRACE_SECONDS)
        if monotonic() >= deadline:
            return False
    return True


def _serve(pipe: Connection) -> None:
    """Answer one question after the other until the pipe is closed."""
    while True:
        try:
            path, kind, *rest = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = (_PICTURE_ANSWERS if is_picture(path) else _PDF_ANSWERS)[kind](path, *rest)
        except _EXPECTED as error:
            answer = f"{type(error).__name__}: {error}"
        pipe.send(answer)


def _sizes(path: str) -> object:
    with closing(pypdfium2.PdfDocument(path)) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def _image(path: str, number: int, width: int) -> object:
    with closing(pypdfium2.PdfDocument(path)) as document, closing(document[number]) as page:
        across, down = page.get_size()
        longest = max(across, down) / across * width
        scale = width / across * min(1.0, _LARGEST_SIDE / longest)
        bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        with closing(bitmap):
            dots = bytes(bitmap.buffer)
            used = bitmap.width * 4
            if bitmap.stride != used:
                lines = range(0, bitmap.stride * bitmap.height, bitmap.stride)
                dots = b"".join(dots[start : start + used] for start in lines)
            return bitmap.width, bitmap.height, dots


_PDF_ANSWERS: dict[str, Callable[..., object]] = {
    "sizes": _sizes,
    "image": _image,
    "letters": pdf_letters,
}
_PICTURE_ANSWERS: dict[str, Callable[..., object]] = {
    "sizes": picture_sizes,
    "image": picture_image,
    "letters": picture_letters,
}
_EXPECTED = (
    pypdfium2.PdfiumError,
    OSError,
    SyntaxError,  # what Pillow says of some damaged files
    ValueError,
    IndexError,
    EOFError,
    MemoryError,
)
