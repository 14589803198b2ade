import io
import zipfile
from pathlib import Path

import pytest

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import extract_text
from tests.unit.extraction.conftest import ProblemOf
from tests.unit.extraction.made_files import docx, paragraph, zipped

_SMALL = Limits(expanded=100_000)


def _problem(path: Path, data: bytes) -> ReadingProblem:
    path.write_bytes(data)
    with pytest.raises(ReadingError) as caught:
        extract_text(path, _SMALL)
    return caught.value.problem


def test_parts_that_expand_beyond_the_limit_are_refused_unread(tmp_path: Path) -> None:
    data = docx(paragraph("A" * 200_000))
    assert len(data) < 2000
    assert _problem(tmp_path / "bom.docx", data) is ReadingProblem.HOSTILE


def test_many_parts_count_together(tmp_path: Path) -> None:
    parts = {f"header{n}": paragraph("A" * 30_000) for n in range(5)}
    assert _problem(tmp_path / "bom.docx", docx(paragraph("x"), **parts)) is ReadingProblem.HOSTILE


def test_part_that_lies_about_its_size_is_damaged(tmp_path: Path) -> None:
    data = bytearray(docx(paragraph("A" * 90_000)))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.find(signature)
        while place >= 0:
            name_length = int.from_bytes(data[place + offset + 4 : place + offset + 6], "little")
            start = place + (30 if signature == b"PK\x03\x04" else 46)
            if data[start : start + name_length] == b"word/document.xml":
                data[place + offset : place + offset + 4] = (500).to_bytes(4, "little")
            place = data.find(signature, place + 4)
    assert _problem(tmp_path / "dối.docx", bytes(data)) is ReadingProblem.DAMAGED


def test_methods_of_packing_without_a_bound_are_refused(problem_of: ProblemOf) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("_rels/.rels", "<Relationships/>", zipfile.ZIP_DEFLATED)
        archive.writestr("word/document.xml", "x" * 10_000)
    assert problem_of(data.getvalue()) is ReadingProblem.HOSTILE


def test_locked_entry_is_encrypted(problem_of: ProblemOf) -> None:
    data = bytearray(docx(paragraph("mật")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(signature, place + 4)
    assert problem_of(bytes(data)) is ReadingProblem.ENCRYPTED


def test_damaged_packing_is_damaged(problem_of: ProblemOf) -> None:
    data = bytearray(docx(paragraph("một hai ba bốn năm sáu bảy " * 200)))
    start = data.find(b"word/document.xml") + 40
    data[start : start + 40] = bytes(40)
    assert problem_of(bytes(data)) is ReadingProblem.DAMAGED


def test_package_of_something_else_is_no_document(problem_of: ProblemOf) -> None:
    assert problem_of(zipped({"a/b.class": "x"})) is not ReadingProblem.DAMAGED
