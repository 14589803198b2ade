"""Make the sample papers of the program and what a reader finds in them.

    python resources/samples/make_samples.py

Writes ``src/hoso_app/samples`` anew from ``town.toml`` and ``commune.toml``
beside this file, and for the tests ``tests/data/samples_expected.jsonl``: a
line for each paper with the values that recognition should read. Needs the
``dev`` dependencies and the font DejaVu Serif. The same versions write the
same bytes.
"""

import json
import os
import shutil
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # the order of fonts in a PDF follows Qt's hash

from docx_writer import write_docx
from html_writer import write_html
from paper import Article, Paper, read_papers
from pdf_writer import write_pdf, write_scan
from text_writer import write_text

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "src/hoso_app/samples"
EXPECTED = ROOT / "tests/data/samples_expected.jsonl"
SCANNED = "(ban quet).pdf"


def write(paper: Paper | Article, target: Path) -> None:
    """Write a paper in the format that its name says."""
    if isinstance(paper, Article):
        write_html(paper, target)
    elif target.name.endswith(SCANNED):
        write_scan(paper, target)
    elif target.suffix == ".pdf":
        write_pdf(paper, target)
    elif target.suffix == ".docx":
        write_docx(paper, target)
    else:
        write_text(paper, target)


def main() -> None:
    """Write everything and say how much it is."""
    shutil.rmtree(SAMPLES, ignore_errors=True)
    here = Path(__file__).parent
    papers = [*read_papers(here / "town.toml"), *read_papers(here / "commune.toml")]
    lines = []
    for paper in papers:
        target = SAMPLES / paper.path
        target.parent.mkdir(parents=True, exist_ok=True)
        write(paper, target)
        lines.append(json.dumps({"file": paper.path} | asdict(paper.answers), ensure_ascii=False))
    EXPECTED.write_text("\n".join(lines) + "\n", encoding="utf-8")
    size = sum(path.stat().st_size for path in SAMPLES.rglob("*.*") if path.is_file())
    print(f"{len(papers)} papers, {size} bytes")


if __name__ == "__main__":
    main()
