import re
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from benchmarks.fuzz.run import damaged
from hypothesis import given, settings
from hypothesis import strategies as st

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.file_formats import FileFormat
from hoso_app.domain.text import nfc
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import extract_text, read_file
from hoso_app.recognition.context import RecognitionContext
from tests.unit.extraction.made_files import LETTERHEAD, docx, encode, odt, paragraph, table
from tests.unit.extraction.made_ole import (
    IN_TABLE,
    ROW_END,
    Formatted,
    in_font,
    style_sheet,
    word,
)

_PAPERS = Path(__file__).parents[2] / "data" / "extraction" / "legacy"


class _Recorder:
    def __init__(self) -> None:
        self.seen: list[tuple[FileFormat, int]] = []

    def started(self, file_format: FileFormat, size: int) -> None:
        self.seen.append((file_format, size))


def test_file_is_read_and_understood(tmp_path: Path) -> None:
    lines = ["ĐẢNG BỘ TỈNH ABC", "HUYỆN ỦY DEF", "*", "Số 59-KH/HU", "KẾ HOẠCH"]
    path = tmp_path / "a.docx"
    path.write_bytes(docx("".join(map(paragraph, lines))))
    reading = read_file(path, RecognitionContext())
    assert reading.extracted.text.splitlines() == lines
    assert reading.proposal.fields.number is not None
    assert reading.proposal.fields.number.canonical == "59-KH/HU"


def test_watcher_learns_format_and_size(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(data := docx(paragraph("x")))
    recorder = _Recorder()
    extract_text(path, Limits(), recorder)
    assert recorder.seen == [(FileFormat.DOCX, len(data))]


def test_fault_inside_of_a_parser_is_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 20)
    with pytest.raises(ReadingError) as caught:
        extract_text(path, Limits())
    assert caught.value.problem is ReadingProblem.DAMAGED


@pytest.mark.parametrize(
    ("name", "conversion", "share"),
    [
        ("2004-0328NDCP.doc", "TCVN3", 0.999),
        ("2003-A06.rtf", "TCVN3", 0.999),
        ("2005-2005_04_14_084750.xls", "TCVN3", 0.999),
        ("2006-Mau21_CKTC_NSH-1.xls", "VNI", 0.999),
    ],
)
def test_papers_of_the_time_before_unicode(name: str, conversion: str, share: float) -> None:
    """Words are compared without their size: the transcripts do not know capital fonts."""
    extracted = extract_text(_PAPERS / name, Limits())
    transcript = (_PAPERS / name).with_suffix(".txt.expected").read_text("utf-8")
    truth, read = (nfc(text).lower().split() for text in (transcript, extracted.text))
    common = sum((Counter(truth) & Counter(read)).values())
    assert common >= share * len(truth)
    assert extracted.conversion == conversion


def _seeds() -> dict[str, bytes]:
    """Return a file of each format whose reader is our own, in pure Python."""
    old = encode("chương trình", LegacyEncoding.TCVN3)
    table_of_papers = table([LETTERHEAD, [["1"], ["2"], ["3"]]])
    return {
        "docx": docx(paragraph(old, ".VnTime") + table_of_papers, footnotes=paragraph("x")),
        "odt": odt("<text:h>KẾ HOẠCH</text:h><text:p>Số<text:s text:c='3'/>59</text:p>"),
        "rtf": (_PAPERS / "2003-A06.rtf").read_bytes()[:6000],
        "doc": (_PAPERS / "2004-0328NDCP.doc").read_bytes(),
        "made.doc": word(
            [Formatted(old + "\x07\x07\r", in_font(1))],
            paragraphs=[Formatted(old + "\x07", IN_TABLE), Formatted("\x07", ROW_END)],
            fonts=["Arial", ".VnTime"],
            styles=style_sheet([(1, 0), (None, 0)]),
        ),
        "html": "<html><body><table><tr><td>một<td>hai</table><p>ba</body></html>".encode(),
        "eml": b"From: a@b.vn\nSubject: =?utf-8?B?xJDhuqNuZyBi4buZ?=\n\nnoi dung",
        "txt": old.encode("latin1"),
    }


@settings(max_examples=60)
@given(st.sampled_from(sorted(_seeds())), st.integers(0, 2**32))
def test_damaged_copies_are_read_or_refused(name: str, number: int) -> None:
    """The large variant of this, with all formats and processes, is in benchmarks/fuzz."""
    data = damaged(_seeds()[name], Random(number))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        detail = ""
        try:
            assert extract_text(path, Limits()).page_starts[0] == 0
        except ReadingError as error:
            detail = error.detail
    # The border names the class of what a reader did not foresee; these are mistakes.
    assert not re.match(r"(Name|Assertion|Unbound|Attribute)\w*Error", detail)
