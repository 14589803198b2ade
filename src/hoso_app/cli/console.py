"""Runs one command; turns every expected error into a sentence and an exit code."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hoso_app.cli import filing, folders, papers, queries, rules, tour, upkeep, versions
from hoso_app.cli.output import Output, error_json
from hoso_app.cli.parser import make_parser
from hoso_app.domain.committees import CatalogueEntry
from hoso_app.domain.errors import (
    CancelledError,
    HosoError,
    LibraryLockedError,
    NotALibraryError,
    UnknownCommitteeError,
)
from hoso_app.domain.work import CancelToken
from hoso_app.messages.errors import error_text
from hoso_app.recognition import RecognitionContext
from hoso_app.services.application import Services
from hoso_app.services.committees import only_entry

DONE, DONE_WITH_FAILURES, CANNOT = 0, 1, 2
_ANSWERED_ON_THE_CONSOLE = frozenset({"-h", "--help", "--tour", "--version"})


@dataclass(frozen=True, slots=True)
class Gateway:
    """How the console reaches libraries."""

    open_library: Callable[[Path], Services]
    create_library: Callable[..., Services]
    default_library: Path


def wants_console(arguments: Sequence[str]) -> bool:
    """Return whether arguments name a command, rather than open the window.

    Files and folders alone are for the window, which brings them into the library:
    that is how a system opens a paper with this program. A word that is neither a
    command nor there is taken for a mistyped command.
    """
    words = iter(arguments)
    for word in words:
        if word == "--smoke":
            return False
        if word == "--library":
            next(words, None)
        elif not word.startswith("-"):
            return word in make_parser().command_names or not Path(word).exists()
        elif word in _ANSWERED_ON_THE_CONSOLE:
            return True
    return False


def run(arguments: Sequence[str], gateway: Gateway) -> int:
    """Run a command; return 0 done, 1 done with failures listed, 2 cannot."""
    parser = make_parser()
    parsed = parser.parse_args(list(arguments))
    if parsed.command == "search" and not (
        parsed.query or parsed.stdin or parsed.filter or parsed.saved
    ):
        parser.error("search cần CÂU_TÌM, --filter hoặc --stdin")
    if parsed.quick or parsed.hidden:
        parser.error("--quick và --hidden chỉ dùng để mở cửa sổ, không cùng với lệnh")
    output = Output(is_json=parsed.json)
    try:
        with _interruptible() as token:
            return _run(parsed, gateway, output, token)
    except CancelledError as error:
        output.message(error_text(error))
        return DONE_WITH_FAILURES
    except HosoError as error:
        output.message(error_text(error))
        if isinstance(error, NotALibraryError):
            output.message(f"Tạo kho mới: hoso init {error.path}")
        output.record({"error": error_json(error)})
        return CANNOT
    except BrokenPipeError:
        # The reader of our output went away; nothing is left to say to it.
        sys.stderr.close()
        return DONE_WITH_FAILURES


@contextmanager
def _interruptible() -> Iterator[CancelToken]:
    """Let the first Ctrl+C stop the work between two papers, the second at once."""
    token = CancelToken()

    def stop(_signal: int, _frame: Any) -> None:
        token.cancel()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield token
    finally:
        signal.signal(signal.SIGINT, before)


def _run(parsed: argparse.Namespace, gateway: Gateway, output: Output, token: CancelToken) -> int:
    if parsed.tour:
        return tour.run(gateway.create_library, output, token)
    if parsed.command == "init":
        return _init(parsed, gateway, output)
    if parsed.command == "restore":
        return upkeep.restore(gateway.open_library, parsed, output, token)
    if parsed.command == "recognize":
        return _recognize(parsed, gateway, output, token)
    services = gateway.open_library(parsed.library or gateway.default_library)
    try:
        return _run_in_library(parsed, services, output, token)
    finally:
        services.close()


def _run_in_library(
    parsed: argparse.Namespace, services: Services, output: Output, token: CancelToken
) -> int:
    if parsed.command in {"import", "ocr", "search", "searches", "related"}:
        services.indexing.ensure(output.progress, token)
    commands: dict[str, Callable[[], int]] = {
        "import": lambda: papers.import_papers(services, parsed, output, token),
        "ocr": lambda: papers.read_scans(services, output, token),
        "search": lambda: queries.search(services, parsed, output),
        "searches": lambda: queries.searches(services, output),
        "abbreviations": lambda: queries.abbreviations(services, parsed, output),
        "related": lambda: queries.related(services, parsed, output),
        "show": lambda: papers.show(services, parsed, output),
        "stats": lambda: upkeep.stats(services, parsed, output),
        "reindex": lambda: upkeep.reindex(services, output, token),
        "verify": lambda: upkeep.verify(services, output, token),
        "backup": lambda: upkeep.backup(services, parsed, output, token),
        "export": lambda: upkeep.export(services, parsed, output, token),
        "register": lambda: filing.register(services, parsed, output, token),
        "inbox": lambda: filing.inbox(services, parsed, output),
        "duplicates": lambda: filing.duplicates(services, parsed, output),
        "reread": lambda: filing.reread(services, parsed, output, token),
        "rules": lambda: rules.rules(services, parsed, output, token),
        "watch": lambda: folders.watch(services, parsed, output, token),
        "versions": lambda: versions.versions(services, parsed, output),
    }
    return commands[parsed.command]()


def _ask(question: str) -> str | None:
    """Return what somebody at a terminal answers; None where nobody does."""
    # A Windows program without a console has no input at all, and Windows takes its
    # empty device for a terminal.
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    try:
        return input(question).strip() or None
    except EOFError:
        return None


def _init(parsed: argparse.Namespace, gateway: Gateway, output: Output) -> int:
    name = parsed.committee
    if name is None and not parsed.json:
        name = _ask("Cơ quan của bạn (Enter để bỏ qua): ")
    entry = None if name is None else _committee(name)
    services = gateway.create_library(parsed.folder, entry, allow_unsafe=parsed.force)
    services.close()
    own = entry.name if entry else None
    output.record({"library": str(parsed.folder), "committee": own})
    output.line(f"Đã tạo kho tại {parsed.folder}" + (f" cho {own}." if own else "."))
    return DONE


def _committee(name: str) -> CatalogueEntry:
    found = only_entry(name)
    if isinstance(found, CatalogueEntry):
        return found
    raise UnknownCommitteeError(name, tuple(f"{one.name} ({one.place})" for one in found))


def _recognize(
    parsed: argparse.Namespace, gateway: Gateway, output: Output, token: CancelToken
) -> int:
    """Recognise for the office of a library where one is named or can be asked at its place."""
    context, workers = RecognitionContext(), 2
    try:
        services = gateway.open_library(parsed.library or gateway.default_library)
    except (NotALibraryError, LibraryLockedError):
        if parsed.library is not None:
            raise
    else:
        context, workers = services.imports.context(), services.imports.worker_count()
        services.close()
    return papers.recognize(context, parsed, output, token, workers)
