from collections import Counter
from pathlib import Path

import pytest

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.text import nfc
from hoso_app.extraction import READABLE_SUFFIXES, read_file
from hoso_app.extraction.formats import FileFormat
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import extract_text, has_second_reader
from hoso_app.recognition.context import RecognitionContext
from tests.unit.extraction.made_files import docx, paragraph

_PAPERS = Path(__file__).parents[2] / "data" / "extraction" / "legacy"


class _Recorder:
    def __init__(self) -> None:
        self.seen: list[tuple[FileFormat, int]] = []

    def started(self, file_format: FileFormat, size: int) -> None:
        self.seen.append((file_format, size))

    def page_done(self) -> None:
        raise AssertionError("no page was slow")


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


def test_only_formats_with_two_readers_are_tried_twice() -> None:
    assert has_second_reader(FileFormat.PDF)
    assert not has_second_reader(FileFormat.DOCX)


def test_suffixes_are_lower_case_with_a_dot() -> None:
    assert {".docx", ".pdf", ".txt"} <= READABLE_SUFFIXES
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in READABLE_SUFFIXES)


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
