"""The process that reads files: takes paths, answers with readings."""

import os
import signal
import sys
from collections.abc import Mapping
from multiprocessing.connection import Connection

from hoso_app.domain.documents import Proposal
from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.extraction import ExtractedText, Reading
from hoso_app.domain.file_formats import FileFormat
from hoso_app.extraction.archives import expand_archive
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import border, extract_text
from hoso_app.extraction.scan_pages import ScanPages, ocr_version
from hoso_app.extraction.source import Source, os_problem
from hoso_app.extraction.tasks import (
    ArchiveEntry,
    Finished,
    PageBegun,
    PageDone,
    Ready,
    Started,
    Task,
    Unpacked,
)
from hoso_app.recognition import recognize
from hoso_app.recognition.context import RecognitionContext

_CPU_MARGIN_SECONDS = 60
_ADDRESS_SPACE_MARGIN = 1 << 30
_NICENESS, _IDLE_NICENESS = 5, 19
_MAILS = frozenset({FileFormat.EML.value, FileFormat.MSG.value})


def run_worker(pipe: Connection, limits: Limits, *, is_idle: bool = False) -> None:
    """Read files until the other end of the pipe closes or sends None.

    What comes first is the office for which they are read. ``is_idle`` is for
    work that may wait for whatever else the machine does.
    """
    _settle(limits, _IDLE_NICENESS if is_idle else _NICENESS)
    try:
        context: RecognitionContext | None = pipe.recv()
        if context is None:
            return
        pipe.send(Ready())
        while True:
            task: Task | None = pipe.recv()
            if task is None:
                return
            finished = _read(task, pipe, context, limits)
            pipe.send(finished)
            if _is_out_of_memory(finished):
                # What a failed allocation left behind is not to be trusted.
                return
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the program is gone


class _PipeWatcher:
    """Tells the program how far a file has come."""

    def __init__(self, pipe: Connection, limits: Limits) -> None:
        self._pipe = pipe
        self._limits = limits

    def started(self, file_format: FileFormat, size: int) -> None:
        _allow_seconds(self._limits.deadline(size))
        self._pipe.send(Started(file_format, size))

    def page_begun(self, number: int) -> None:
        _allow_seconds(self._limits.seconds_per_scanned_page)
        self._pipe.send(PageBegun(number))

    def page_done(self, number: int, text: str) -> None:
        _allow_seconds(self._limits.seconds_per_scanned_page)
        self._pipe.send(PageDone(number, text))


def _read(task: Task, pipe: Connection, context: RecognitionContext, limits: Limits) -> Finished:
    watcher = _PipeWatcher(pipe, limits)
    try:
        if task.as_table:
            # Registers are taken over once, and its libraries are not needed for papers.
            from hoso_app.extraction.table_file import read_table_file  # noqa: PLC0415

            return Finished(
                read_table_file(task.path, limits, watcher, is_second_try=task.is_second_try)
            )
        known = _known_pages(task)
        scans = ScanPages(task.leave_scans, known, watcher.page_begun, watcher.page_done)
        extracted = extract_text(
            task.path, limits, watcher, is_second_try=task.is_second_try, scans=scans
        )
    except ReadingError as error:
        is_zip = error.problem is ReadingProblem.UNSUPPORTED and error.detail == FileFormat.ZIP
        return _unpacked(task, limits) if is_zip and task.unpack_to else Finished(error)
    except MemoryError:
        return Finished(ReadingError(str(task.path), ReadingProblem.OUT_OF_MEMORY))
    except OSError as error:
        return Finished(os_problem(task.path, error))
    finished = _understand(extracted, task, context)
    if task.unpack_to and extracted.format in _MAILS and isinstance(finished.outcome, Reading):
        return _unpacked(task, limits, finished)
    return finished


def _known_pages(task: Task) -> Mapping[int, str]:
    """Return the pages that need not be read again."""
    if task.known_version:
        now = ocr_version()
        if now and now not in task.known_version:
            return {}
    return task.known_pages


def _unpacked(task: Task, limits: Limits, mail: Finished | None = None) -> Finished:
    """Take the files out of an archive, or out of a mail that was read."""
    assert task.unpack_to is not None
    entries: list[ArchiveEntry | ReadingError] = []
    try:
        with border(Source.of_file(task.path, limits)):
            entries.extend(expand_archive(task.path, task.unpack_to, limits))
    except ReadingError as error:
        if mail is None:
            return Finished(error)
        entries.append(error)
    except MemoryError:
        return Finished(ReadingError(str(task.path), ReadingProblem.OUT_OF_MEMORY))
    except OSError as error:
        return Finished(os_problem(task.path, error))
    if mail is None:
        return Finished(Unpacked(tuple(entries)))
    reading = mail.outcome
    assert isinstance(reading, Reading)
    return Finished(Unpacked(tuple(entries), reading) if entries else reading, mail.remark)


def _understand(extracted: ExtractedText, task: Task, context: RecognitionContext) -> Finished:
    path, name = task.path, task.name or task.path.name
    try:
        return Finished(Reading(extracted, recognize(extracted, context, name)))
    except MemoryError:
        return Finished(ReadingError(str(path), ReadingProblem.OUT_OF_MEMORY))
    except Exception as error:  # noqa: BLE001
        # The border of the process. A paper whose record cannot be read is filed all the
        # same, with its text; the fault goes to the program's log.
        remark = f"recognition of {name}: {type(error).__name__}: {error}"
        return Finished(Reading(extracted, Proposal()), remark)


def _is_out_of_memory(finished: Finished) -> bool:
    outcome = finished.outcome
    return isinstance(outcome, ReadingError) and outcome.problem is ReadingProblem.OUT_OF_MEMORY


def _settle(limits: Limits, niceness: int) -> None:
    """Make this process harmless: quiet, polite, and bounded by the system as well."""
    # Ctrl+C in a terminal reaches every process of the group; the program decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # OCR on two threads gains little, and each worker is to cost one core.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    _silence()
    if sys.platform == "win32":
        from hoso_app.extraction.windows_job import calm_this_process  # noqa: PLC0415

        calm_this_process(is_idle=niceness == _IDLE_NICENESS)
    else:
        import resource  # noqa: PLC0415 (there is none on Windows)

        os.nice(niceness)
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_AS, limits.memory + _ADDRESS_SPACE_MARGIN)


def _silence() -> None:
    """Send what native libraries print into nothing."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (1, 2):
        os.dup2(nothing, descriptor)
    os.close(nothing)


def _lower(kind: int, limit: int) -> None:
    import resource  # noqa: PLC0415 (there is none on Windows)

    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(kind, (limit, hard))


def _allow_seconds(seconds: float) -> None:
    """Have the system end this process if it computes on without anyone watching."""
    if sys.platform == "win32":
        return  # the job object ends it together with the program
    import resource  # noqa: PLC0415 (there is none on Windows)

    usage = resource.getrusage(resource.RUSAGE_SELF)
    spent = usage.ru_utime + usage.ru_stime
    _lower(resource.RLIMIT_CPU, int(spent + seconds) + _CPU_MARGIN_SECONDS)
