import io
import itertools
import multiprocessing
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from PIL import Image

from hoso_app.domain.errors import CancelledError, ReadingError, ReadingProblem
from hoso_app.domain.extraction import Reading
from hoso_app.domain.work import CancelToken
from hoso_app.extraction import Limits, PageDone, ReaderPool, Task
from hoso_app.extraction.pool import start_early
from hoso_app.recognition.context import RecognitionContext
from tests.unit.extraction.made_files import (
    Piece,
    docx,
    paragraph,
    pdf,
    raw_pdf,
    xlsx,
)

MakePool = Callable[..., ReaderPool]

_SCAN = Path(__file__).parents[2] / "data" / "extraction" / "scanned_head.png"
_KNOWN = "CỘNG HÒA XÃ HỘI"
_TIGHT = (700 if sys.platform == "win32" else 420) << 20
"""Bytes, enough for a page but not for a huge one; Windows counts more as a process's own."""

# Says that it is small and has a cell in the last corner: Calamine dies of it.
_LYING_SHEET = (
    '<dimension ref="A1:B2"/><sheetData>'
    '<row r="1"><c r="A1" t="inlineStr"><is><t>đầu</t></is></c></row>'
    '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>cuối</t></is></c></row></sheetData>'
)


def _endless_pdf() -> bytes:
    """Return a page whose forms draw each other 3 to the power of 25 times."""
    font = b"/Font<</F 4 0 R>>"
    page = b"/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</XObject<</X 6 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R" + page + b">>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length 5>>stream\n/X Do\nendstream",
    ]
    for level in range(25):
        drawn = b"/X Do /X Do /X Do" if level < 24 else b"BT /F 12 Tf 50 50 Td (het) Tj ET"
        objects.append(
            b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X %d 0 R>>%s>>"
            b"/Length %d>>stream\n%s\nendstream" % (7 + level, font, len(drawn), drawn)
        )
    return raw_pdf(objects)


@pytest.fixture
def make_pool() -> Iterator[MakePool]:
    pools: list[ReaderPool] = []

    def make(workers: int = 1, **limits: float) -> ReaderPool:
        bounds = Limits(**limits)  # type: ignore[arg-type] # by name, from the test
        pools.append(ReaderPool(RecognitionContext(), workers, bounds))
        return pools[-1]

    yield make
    for pool in pools:
        pool.close()
    assert not multiprocessing.active_children()


def _write(folder: Path, **files: bytes) -> list[Path]:
    paths = []
    for name, data in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(data)
        paths.append(path)
    return paths


def _scan(kind: str, *pages: Image.Image) -> bytes:
    data = io.BytesIO()
    settings = {"compression": "tiff_deflate"} if kind == "TIFF" else {}
    pages[0].save(data, kind, save_all=True, append_images=pages[1:], **settings)
    return data.getvalue()


def _page() -> Image.Image:
    with Image.open(_SCAN) as picture:
        return picture.convert("L").crop((0, 0, 1553, 200))


def _run(pool: ReaderPool, task: Task) -> tuple[Reading | ReadingError, dict[int, str]]:
    """Return the outcome of a task, and the pages that were told of."""
    told: dict[int, str] = {}

    def on_page(_task: Task, page: PageDone) -> None:
        assert page.number not in told
        told[page.number] = page.text

    tasks = iter([task])
    [(_, outcome)] = pool.run(lambda: next(tasks, None), CancelToken(), on_page)
    assert isinstance(outcome, Reading | ReadingError)
    return outcome, told


def _read(pool: ReaderPool, paths: list[Path]) -> dict[str, str | ReadingProblem]:
    """Return the text or the problem of each file, by its name."""
    outcomes: dict[str, str | ReadingProblem] = {}
    for path, outcome in pool.read_all(paths, CancelToken()):
        assert path.name not in outcomes
        outcomes[path.name] = (
            outcome.problem if isinstance(outcome, ReadingError) else outcome.extracted.text
        )
    return outcomes


def test_every_file_has_one_outcome(make_pool: MakePool, tmp_path: Path) -> None:
    files = _write(
        tmp_path,
        a__docx=docx(paragraph("Kế hoạch")),
        b__pdf=pdf([[Piece(60, 700, "Kết luận")]]),
        c__txt="Báo cáo".encode(),
        d__doc=b"",
        e__docx=docx(paragraph("x"))[:300],
        f__html=b"<html><body>Tin</body></html>",
    )
    outcomes = _read(make_pool(2), [*files, tmp_path, tmp_path / "không có"])
    assert {name: str(outcome).strip() for name, outcome in outcomes.items()} == {
        "a.docx": "Kế hoạch",
        "b.pdf": "Kết luận",
        "c.txt": "Báo cáo",
        "d.doc": ReadingProblem.EMPTY,
        "e.docx": ReadingProblem.DAMAGED,
        "f.html": "Tin",
        tmp_path.name: ReadingProblem.NOT_A_FILE,
        "không có": ReadingProblem.NOT_FOUND,
    }


def test_record_is_read_in_the_worker(make_pool: MakePool, tmp_path: Path) -> None:
    lines = "ĐẢNG BỘ TỈNH ABC\nHUYỆN ỦY DEF\n*\nSố 59-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nKẾ HOẠCH\n"
    (path,) = _write(tmp_path, k__txt=lines.encode())
    ((_, outcome),) = make_pool().read_all([path], CancelToken())
    assert isinstance(outcome, Reading)
    assert outcome.proposal.fields.number is not None
    assert outcome.proposal.fields.number.canonical == "59-KH/HU"


def test_no_files_no_outcomes(make_pool: MakePool) -> None:
    assert _read(make_pool(), []) == {}
    assert not multiprocessing.active_children()


def test_workers_are_kept_for_the_next_call(make_pool: MakePool, tmp_path: Path) -> None:
    files = _write(tmp_path, a__txt=b"mot", b__txt=b"hai")
    pool = make_pool()
    _read(pool, files)
    before = {child.pid for child in multiprocessing.active_children()}
    _read(pool, files)
    assert {child.pid for child in multiprocessing.active_children()} == before
    assert len(before) == 1


def test_worker_is_replaced_after_its_share_of_files(make_pool: MakePool, tmp_path: Path) -> None:
    files = _write(tmp_path, **{f"{n}__txt": b"x" for n in range(5)})
    seen = set()
    for _ in (pool := make_pool(files_per_worker=2)).read_all(files, CancelToken()):
        seen |= {child.pid for child in multiprocessing.active_children()}
    assert len(seen) == 3
    assert len(_read(pool, files)) == 5


def test_result_larger_than_any_pipe(make_pool: MakePool, tmp_path: Path) -> None:
    text = "nghị quyết " * 400_000
    (path,) = _write(tmp_path, l__txt=text.encode())
    assert _read(make_pool(), [path]) == {"l.txt": text.rstrip()}


def test_deadly_workbook_is_read_by_the_second_reader(make_pool: MakePool, tmp_path: Path) -> None:
    files = _write(tmp_path, a__txt=b"truoc", chet__xlsx=xlsx({"S": _LYING_SHEET}), b__txt=b"sau")
    assert _read(make_pool(), files) == {
        "a.txt": "truoc",
        "chet.xlsx": "S\nđầu\ncuối\n",
        "b.txt": "sau",
    }


def test_worker_that_dies_costs_one_file(make_pool: MakePool, tmp_path: Path) -> None:
    long, other = _write(tmp_path, dai__docx=docx(paragraph("A") * 3_000_000), b__txt=b"sau")

    def paths() -> Iterator[Path]:
        yield long
        for child in multiprocessing.active_children():
            psutil.Process(child.pid).kill()
        yield other

    outcomes = {}
    for path, outcome in make_pool(2).read_all(paths(), CancelToken()):
        outcomes[path.name] = outcome
    crashed = outcomes["dai.docx"]
    assert isinstance(crashed, ReadingError)
    assert crashed.problem is ReadingProblem.CRASHED
    assert "exit code" in crashed.detail
    assert isinstance(outcomes["b.txt"], Reading)


def test_pdf_that_never_ends_is_read_by_the_second_reader(
    make_pool: MakePool, tmp_path: Path
) -> None:
    files = _write(tmp_path, vo_tan__pdf=_endless_pdf(), b__txt=b"sau")
    outcomes = _read(make_pool(seconds=2.0), files)
    assert outcomes["b.txt"] == "sau"
    assert "het" in str(outcomes["vo_tan.pdf"]) or outcomes["vo_tan.pdf"] in set(ReadingProblem)


def test_file_that_takes_too_long_is_given_up(make_pool: MakePool, tmp_path: Path) -> None:
    many = docx(paragraph("A") * 3_000_000)
    files = _write(tmp_path, dai__docx=many, b__txt=b"sau")
    outcomes = _read(make_pool(seconds=0.5, seconds_per_megabyte=0.0), files)
    assert outcomes == {"dai.docx": ReadingProblem.TIMEOUT, "b.txt": "sau"}


def test_file_that_eats_memory_is_given_up(make_pool: MakePool, tmp_path: Path) -> None:
    many = docx(paragraph("A") * 3_000_000)
    files = _write(tmp_path, to__docx=many, b__txt=b"sau")
    outcomes = _read(make_pool(memory=150 << 20), files)
    assert outcomes == {"to.docx": ReadingProblem.OUT_OF_MEMORY, "b.txt": "sau"}


def test_page_that_eats_memory_costs_itself(make_pool: MakePool, tmp_path: Path) -> None:
    huge = Image.new("RGB", (9900, 9900), "white")
    (path,) = _write(tmp_path, scan=_scan("TIFF", _page(), huge, _page()))
    pool = make_pool(memory=_TIGHT)
    outcome, told = _run(pool, Task(path, needs_ocr=True))
    assert isinstance(outcome, Reading)
    text = outcome.extracted
    assert (len(text.page_starts), text.text.count(_KNOWN), text.needs_ocr) == (3, 2, False)
    assert [number for number, page in told.items() if _KNOWN in page] == [0, 2]
    assert told[1] == ""


def test_scan_of_which_no_page_can_be_read_says_why(make_pool: MakePool, tmp_path: Path) -> None:
    (path,) = _write(tmp_path, scan=_scan("TIFF", Image.new("RGB", (9900, 9900), "white")))
    outcome, told = _run(make_pool(memory=_TIGHT), Task(path, needs_ocr=True))
    assert isinstance(outcome, ReadingError)
    assert outcome.problem is ReadingProblem.OUT_OF_MEMORY
    # On a busy machine it may be too large before its page is begun.
    assert told.items() <= {0: ""}.items()


def test_scan_that_never_opens_has_no_second_reader(make_pool: MakePool, tmp_path: Path) -> None:
    (path,) = _write(tmp_path, vo_tan__pdf=_endless_pdf())
    outcome, told = _run(make_pool(seconds=1.0, seconds_per_megabyte=0), Task(path, needs_ocr=True))
    assert isinstance(outcome, ReadingError)
    # On a busy machine it has eaten all of its memory before its second is over.
    assert outcome.problem in {ReadingProblem.TIMEOUT, ReadingProblem.OUT_OF_MEMORY}
    assert told == {}


@pytest.mark.parametrize("kind", ["TIFF", "PDF"])
def test_reading_goes_on_behind_the_page_at_which_its_process_died(
    make_pool: MakePool, tmp_path: Path, kind: str
) -> None:
    (path,) = _write(tmp_path, scan=_scan(kind, *[_page()] * 4))
    told: list[int] = []

    def kill_once(_task: Task, page: PageDone) -> None:
        told.append(page.number)
        if page.number == 1:
            for child in multiprocessing.active_children():
                psutil.Process(child.pid).kill()

    tasks = iter([Task(path, needs_ocr=True)])
    [(_, outcome)] = make_pool().run(lambda: next(tasks, None), CancelToken(), kill_once)
    assert isinstance(outcome, Reading)
    assert told == [0, 1, 2, 3]
    assert len(outcome.extracted.page_starts) == 4
    assert outcome.extracted.text.count(_KNOWN) >= 3


def test_cancelled_reading_stops_and_leaves_no_process(make_pool: MakePool, tmp_path: Path) -> None:
    files = _write(tmp_path, a__txt=b"mot", dai__docx=docx(paragraph("A") * 3_000_000))
    token = CancelToken()
    results = make_pool().read_all(files, token)
    assert next(results)[0].name == "a.txt"
    token.cancel()
    with pytest.raises(CancelledError):
        next(results)
    assert not multiprocessing.active_children()


def test_token_cancelled_before_the_start(make_pool: MakePool, tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        next(make_pool().read_all(_write(tmp_path, a__txt=b"x"), token))


def test_paths_are_taken_as_workers_become_free(make_pool: MakePool, tmp_path: Path) -> None:
    (path,) = _write(tmp_path, a__txt=b"x")
    taken: list[Path] = []

    def paths() -> Iterator[Path]:
        while True:
            taken.append(path)
            yield path

    with closing(make_pool(2).read_all(paths(), CancelToken())) as results:
        for number, _ in enumerate(itertools.islice(results, 20), 1):
            assert len(taken) <= number + 4


def _read_ahead(pool: ReaderPool, paths: list[Path]) -> list[tuple[str, str | ReadingProblem]]:
    """Return name and text or problem of each file, several of which wait in each worker."""
    tasks = (Task(path) for path in paths)
    found: list[tuple[str, str | ReadingProblem]] = []
    for task, outcome in pool.run(lambda: next(tasks, None), CancelToken(), ahead=8):
        assert isinstance(outcome, Reading | ReadingError)
        answer = outcome.extracted.text if isinstance(outcome, Reading) else outcome.problem
        found.append((task.path.name, answer))
    return found


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(
    ("limits", "problem"),
    [
        ({"seconds": 0.5, "seconds_per_megabyte": 0.0}, ReadingProblem.TIMEOUT),
        ({"memory": 150 << 20}, ReadingProblem.OUT_OF_MEMORY),
    ],
)
def test_files_that_wait_behind_a_bad_one_are_read_by_another_worker(
    make_pool: MakePool,
    tmp_path: Path,
    workers: int,
    limits: dict[str, float],
    problem: ReadingProblem,
) -> None:
    good = _write(tmp_path, **{f"{n}__txt": str(n).encode() for n in range(30)})
    (bad,) = _write(tmp_path, dai__docx=docx(paragraph("A") * 3_000_000))
    outcomes = _read_ahead(make_pool(workers, **limits), [*good[:3], bad, *good[3:]])
    expected = [("dai.docx", problem), *((path.name, path.stem) for path in good)]
    assert sorted(outcomes, key=str) == sorted(expected, key=str)


def test_second_reader_reads_a_file_from_the_middle_of_a_queue(
    make_pool: MakePool, tmp_path: Path
) -> None:
    good = _write(tmp_path, **{f"{n}__txt": str(n).encode() for n in range(12)})
    (deadly,) = _write(tmp_path, chet__xlsx=xlsx({"S": _LYING_SHEET}))
    outcomes = _read_ahead(make_pool(), [*good[:2], deadly, *good[2:]])
    expected = [("chet.xlsx", "S\nđầu\ncuối\n"), *((path.name, path.stem) for path in good)]
    assert sorted(outcomes) == sorted(expected)


def test_killed_worker_costs_only_the_file_that_it_was_reading(
    make_pool: MakePool, tmp_path: Path
) -> None:
    long, *good = _write(
        tmp_path,
        dai__docx=docx(paragraph("A") * 3_000_000),
        **{f"{n}__txt": str(n).encode() for n in range(6)},
    )

    def tasks() -> Iterator[Task]:
        yield Task(long)
        yield from map(Task, good[:3])
        for child in multiprocessing.active_children():
            psutil.Process(child.pid).kill()
        yield from map(Task, good[3:])

    wanted = tasks()
    outcomes = list(make_pool().run(lambda: next(wanted, None), CancelToken(), ahead=8))
    faults = [task.path for task, outcome in outcomes if isinstance(outcome, ReadingError)]
    assert faults == [long]
    assert len(outcomes) == 7


def test_no_more_files_are_taken_than_may_wait(make_pool: MakePool, tmp_path: Path) -> None:
    (path,) = _write(tmp_path, a__txt=b"x")
    taken: list[Task] = []

    def next_task() -> Task:
        taken.append(Task(path))
        return taken[-1]

    with closing(make_pool(2).run(next_task, CancelToken(), ahead=3)) as outcomes:
        for number, _ in enumerate(itertools.islice(outcomes, 40), 1):
            # Those that are read or wait, and those that are done and not yet asked for.
            assert len(taken) <= number + 2 * 2 * (1 + 3)


def test_large_files_do_not_wait_behind_each_other(make_pool: MakePool, tmp_path: Path) -> None:
    (path,) = _write(tmp_path, a__txt=b"nghi quyet " * 200_000)
    taken: list[Task] = []

    def next_task() -> Task:
        taken.append(Task(path))
        return taken[-1]

    with closing(make_pool(1).run(next_task, CancelToken(), ahead=8)) as outcomes:
        next(outcomes)
        assert len(taken) <= 3


def test_names_too_long_for_a_full_pipe_wait_for_their_turn(
    make_pool: MakePool, tmp_path: Path
) -> None:
    (path,) = _write(tmp_path, a__txt=b"x")
    tasks = iter([Task(path, name=f"{n}{'ệ' * 5000}", number=n) for n in range(10)])
    outcomes = make_pool().run(lambda: next(tasks, None), CancelToken(), ahead=8)
    assert sorted(task.number for task, _ in outcomes) == list(range(10))


def test_processes_that_were_started_early_are_taken(tmp_path: Path) -> None:
    (path,) = _write(tmp_path, a__txt=b"mot")
    start_early(2)
    early = {child.pid for child in multiprocessing.active_children()}
    pool = ReaderPool(RecognitionContext(), 2)
    assert _read(pool, [path, path.with_name("b")]) == {"a.txt": "mot", "b": "not_found"}
    assert {child.pid for child in multiprocessing.active_children()} == early
    pool.close()
    assert not multiprocessing.active_children()


def test_pool_with_limits_of_its_own_starts_its_own_processes(
    make_pool: MakePool, tmp_path: Path
) -> None:
    start_early(1)
    early = multiprocessing.active_children()
    pool = make_pool(1, seconds=5.0)
    _read(pool, _write(tmp_path, a__txt=b"mot"))
    assert len(multiprocessing.active_children()) == 2
    usual = ReaderPool(RecognitionContext(), 1)
    _read(usual, _write(tmp_path, b__txt=b"hai"))
    assert len(multiprocessing.active_children()) == 2
    usual.close()
    assert not set(early) & set(multiprocessing.active_children())


def test_pool_can_be_used_again_after_an_abandoned_call(
    make_pool: MakePool, tmp_path: Path
) -> None:
    files = _write(tmp_path, **{f"{n}__txt": b"x" for n in range(6)})
    pool = make_pool(2)
    with closing(pool.read_all(files, CancelToken())) as results:
        next(results)
    assert len(_read(pool, files)) == 6


def test_worker_killed_while_idle_is_replaced(make_pool: MakePool, tmp_path: Path) -> None:
    files = _write(tmp_path, a__txt=b"mot")
    pool = make_pool()
    _read(pool, files)
    for child in multiprocessing.active_children():
        psutil.Process(child.pid).kill()
        child.join()
    assert _read(pool, files) == {"a.txt": "mot"}


def test_close_ends_all_processes_and_may_be_repeated(make_pool: MakePool, tmp_path: Path) -> None:
    pool = make_pool(2)
    _read(pool, _write(tmp_path, a__txt=b"x", b__txt=b"y"))
    pids = [child.pid for child in multiprocessing.active_children()]
    pool.close()
    pool.close()
    assert pids
    assert not any(psutil.pid_exists(pid) for pid in pids if pid is not None)
