"""Make a heap of mixed office files for measuring imports and searches.

    python benchmarks/mixed/make_heap.py FOLDER --count 1000 --seed 7

Every file is another paper: number, date, issuer and contents differ. The
folders and file names are as careless as those of an office. With ``--truth``
a line for each file says what is in it, with a phrase that no other has.
The same arguments give the same texts; PDF files carry the time of printing.
"""

import argparse
import json
import os
import random
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from heap_files import WRITERS
from heap_old_files import MADE_FROM, convert, converter
from heap_text import HeapPaper, HeapWriter

_TABLES = frozenset({"xlsx", "xls"})
SHARES = {
    "docx": 34,
    "doc": 18,
    "pdf": 20,
    "xlsx": 7,
    "xls": 5,
    "txt": 5,
    "html": 4,
    "rtf": 4,
    "odt": 3,
}
"""How many of a hundred files have which format unless told otherwise.

All text is Unicode and none is a picture: scans and files in TCVN3 or VNI would
make the rate one of OCR or conversion, and other programs do not read them.
"""


def plain(text: str) -> str:
    """Return a text without marks, as clerks name files."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def file_name(paper: HeapPaper, chance: random.Random) -> str:
    """Return one of the ways in which people name the paper's file."""
    number, _, symbol = paper.document_number.partition("-")
    kind = symbol.partition("/")[0]
    matter = " ".join(paper.title.split()[:6])
    names = (
        f"{kind} {number} {matter}",
        f"{number}-{symbol.replace('/', '-')}",
        f"{paper.document_type} {number}",
        f"{matter} (ban chinh)",
        f"{paper.issued_on:%Y%m%d} {kind} {number}",
        "Document1",
        f"{kind}{number} sua lan 2",
    )
    name = chance.choices(names, (30, 20, 12, 12, 10, 4, 12))[0]
    is_marked = chance.random() < 0.3
    return (name if is_marked else plain(name)).replace("/", "-").strip()


def folder(paper: HeapPaper, chance: random.Random) -> Path:
    """Return the folder in which somebody has put the paper."""
    year = str(paper.issued_on.year)
    kind = plain(paper.document_type)
    ways = (
        Path(year, kind),
        Path(f"Nam {year}"),
        Path(plain(paper.issuer), year),
        Path("Tai lieu cu", year, kind),
        Path("Moi"),
    )
    return chance.choices(ways, (40, 20, 20, 15, 5))[0]


def formats(shares: dict[str, int], chance: random.Random) -> Iterator[str]:
    """Yield the format of one file after the other."""
    names = list(shares)
    weights = list(shares.values())
    while True:
        yield chance.choices(names, weights)[0]


def make_heap(
    target: Path, count: int, seed: int, shares: dict[str, int]
) -> Iterator[dict[str, str | None]]:
    """Write the files and yield for each what is in it."""
    chance = random.Random(seed + 1)
    papers = HeapWriter(seed).papers(count)
    old_files: dict[str, dict[Path, bytes]] = {suffix: {} for suffix in MADE_FROM}
    taken: set[Path] = set()
    for paper, suffix in zip(papers, formats(shares, chance), strict=False):
        place = target / folder(paper, chance)
        place.mkdir(parents=True, exist_ok=True)
        name = file_name(paper, chance)
        path = place / f"{name}.{suffix}"
        if path in taken:
            path = place / f"{name} ({paper.index}).{suffix}"
        taken.add(path)
        if suffix in MADE_FROM:
            old_files[suffix][path] = WRITERS[MADE_FROM[suffix]](paper)
        else:
            path.write_bytes(WRITERS[suffix](paper))
        truth: dict[str, str | None] = {
            "document_type": paper.document_type,
            "document_number": paper.document_number,
            "issuer": paper.issuer,
            "issued_on": paper.issued_on.isoformat(),
        }
        if suffix in _TABLES:  # a table is the appendix of a paper and has no letterhead
            truth = dict.fromkeys(truth)
        yield {"path": path.relative_to(target).as_posix(), "probe": paper.probe, **truth}
    for suffix, contents in old_files.items():
        convert(contents, suffix)


def possible(shares: dict[str, int]) -> dict[str, int]:
    """Return the shares of formats that can be made here."""
    if converter() is not None:
        return shares
    left = dict(shares)
    for old, new in MADE_FROM.items():
        if old in left:
            print(f"no .{old}: LibreOffice is not installed; .{new} in its place")
            left[new] = left.get(new, 0) + left.pop(old)
    return left


def read_arguments() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="where to; must be empty or new")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--formats", nargs="+", choices=sorted(SHARES), help="only these, in equal shares"
    )
    parser.add_argument("--truth", type=Path, help="file for what is in each file (JSON lines)")
    return parser.parse_args()


def main() -> None:
    """Write the heap and say how long it took."""
    arguments = read_arguments()
    target: Path = arguments.folder
    if target.exists() and any(target.iterdir()):
        raise SystemExit(f"{target} is not empty")
    shares = dict.fromkeys(arguments.formats, 1) if arguments.formats else SHARES
    shares = possible(shares)
    start = time.perf_counter()
    truth = list(make_heap(target, arguments.count, arguments.seed, shares))
    seconds = time.perf_counter() - start
    if arguments.truth:
        lines = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in truth)
        arguments.truth.write_text(lines, encoding="utf-8")
    print(f"{len(truth)} files in {seconds:.1f} s, {len(truth) / seconds:.0f} a second")
    sizes = [path.stat().st_size for path in target.rglob("*") if path.is_file()]
    formats_made = Counter(Path(str(line["path"])).suffix for line in truth)
    made = ", ".join(f"{count} {suffix}" for suffix, count in formats_made.most_common())
    print(f"{sum(sizes) / 1e6:.1f} MB: {made}")


if __name__ == "__main__":
    main()
