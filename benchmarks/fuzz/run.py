"""Read damaged copies of real files and count what becomes of them.

    python benchmarks/fuzz/run.py FOLDER [--files 2000] [--seed 1] [--keep DIR]

Every file of FOLDER is a seed; each copy is damaged in one to four places:
bits flipped, blocks lost, doubled, moved or overwritten, the end cut off, and
for ZIP packages the same inside of a part. The copies are read by the pool as
the program does it. Nothing may hang, and the pool has to answer for every
file. A crash, a timeout and a lack of memory are what the pool is there for,
but each is listed, and kept in DIR when asked, since a better reader may
avoid it; so are faults that a reader did not expect.
"""

import argparse
import io
import random
import re
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.work import CancelToken
from hoso_app.extraction import Limits, ReaderPool
from hoso_app.recognition.context import RecognitionContext

_SERIOUS = {ReadingProblem.CRASHED, ReadingProblem.TIMEOUT, ReadingProblem.OUT_OF_MEMORY}
# What a reader did not foresee carries the class of the fault; pypdf's are foreseen.
_UNEXPECTED = re.compile(r"(?!Pdf)[A-Z]\w*(?:Error|Exception)\b")
_LARGEST_SEED = 2 << 20


def flip_bits(data: bytearray, chance: random.Random) -> None:
    """Turn a few bits over."""
    for _ in range(chance.choice((1, 4, 32))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def lose_block(data: bytearray, chance: random.Random) -> None:
    """Take a block out."""
    start, end = _block(data, chance)
    del data[start:end]


def double_block(data: bytearray, chance: random.Random) -> None:
    """Repeat a block."""
    start, end = _block(data, chance)
    data[start:start] = data[start:end]


def overwrite_block(data: bytearray, chance: random.Random) -> None:
    """Fill a block with one sign."""
    start, end = _block(data, chance)
    filling = chance.choice((b"\0", b"\xff", b"{", b"<", chance.randbytes(7)))
    data[start:end] = (filling * (end - start))[: end - start]


def move_block(data: bytearray, chance: random.Random) -> None:
    """Put a block somewhere else."""
    start, end = _block(data, chance)
    block = data[start:end]
    del data[start:end]
    place = chance.randrange(len(data) + 1)
    data[place:place] = block


def cut_end(data: bytearray, chance: random.Random) -> None:
    """Cut the end off."""
    del data[chance.randrange(1, len(data) + 1) :]


def enlarge_number(data: bytearray, chance: random.Random) -> None:
    """Make four bytes a number that no count or place can have."""
    place = chance.randrange(len(data))
    data[place : place + 4] = chance.choice((b"\xff\xff\xff\x7f", b"\0\0\0\x80", b"\xff" * 4))


_DAMAGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flip_bits,
    lose_block,
    double_block,
    overwrite_block,
    move_block,
    cut_end,
    enlarge_number,
)


def _block(data: bytearray, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + chance.choice((1, 3, 16, 200, 4096)))


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return a damaged copy; half of the ZIP packages are damaged inside."""
    if data.startswith(b"PK") and chance.random() < 0.5:
        return damaged_inside(data, chance)
    copy = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        if copy:
            chance.choice(_DAMAGES)(copy, chance)
    return bytes(copy) or b"x"


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """Return a ZIP package with one damaged part."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        names = source.namelist()
        chosen = chance.choice(names)
        for name in names:
            part = bytearray(source.read(name))
            if name == chosen and part:
                chance.choice(_DAMAGES)(part, chance)
            copy.writestr(name, bytes(part))
    return target.getvalue()


def copies(seeds: list[Path], folder: Path, count: int, chance: random.Random) -> Iterator[Path]:
    """Write damaged copies of the seeds, one at a time."""
    for number in range(count):
        seed = chance.choice(seeds)
        path = folder / f"{number:06}-{seed.name[-60:]}"
        path.write_bytes(damaged(seed.read_bytes(), chance))
        yield path


def main() -> int:
    """Print the counts; fail when a file went unanswered."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=10.0, help="deadline of a file")
    parser.add_argument("--keep", type=Path, help="where to keep copies worth a look")
    arguments = parser.parse_args()
    seeds = [
        path
        for path in sorted(arguments.folder.rglob("*"))
        if path.is_file() and path.stat().st_size <= _LARGEST_SEED
    ]
    if not seeds:
        print("no seeds")
        return 2
    counts: Counter[str] = Counter()
    limits = Limits(seconds=arguments.seconds)
    started = time.monotonic()
    with (
        tempfile.TemporaryDirectory() as name,
        closing(ReaderPool(RecognitionContext(), arguments.workers, limits)) as pool,
    ):
        made = copies(seeds, Path(name), arguments.files, random.Random(arguments.seed))
        for path, outcome in pool.read_all(made, CancelToken()):
            if isinstance(outcome, ReadingError):
                counts[outcome.problem.value] += 1
                if outcome.problem in _SERIOUS or _UNEXPECTED.match(outcome.detail):
                    print(f"{outcome.problem.value}: {path.name}: {outcome.detail}")
                    if arguments.keep:
                        arguments.keep.mkdir(parents=True, exist_ok=True)
                        (arguments.keep / path.name).write_bytes(path.read_bytes())
            else:
                counts["read"] += 1
            path.unlink()
    seconds = time.monotonic() - started
    print(f"{sum(counts.values())} files in {seconds:.0f} s: {dict(counts.most_common())}")
    return 0 if sum(counts.values()) == arguments.files else 1


if __name__ == "__main__":
    sys.exit(main())
