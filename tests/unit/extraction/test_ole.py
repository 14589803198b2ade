from pathlib import Path

import pytest

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.ole import ole_streams, open_ole
from hoso_app.extraction.source import Source
from tests.unit.extraction.conftest import ProblemOf
from tests.unit.extraction.made_ole import ole

_DATA = ole({"Nhỏ": b"abc", "Kho/Trong": b"x" * 5000, "Kho/Nữa": b"y"})


def _source(data: bytes) -> Source:
    return Source.of_bytes(Path("tệp"), data, Limits())


def test_streams_and_storages() -> None:
    assert ole_streams(_source(_DATA)) == {"Nhỏ", "Kho"}
    with open_ole(_source(_DATA)) as opened:
        assert opened.openstream("Kho/Trong").read() == b"x" * 5000
        assert opened.openstream("Nhỏ").read() == b"abc"


def test_cut_off_file_is_damaged() -> None:
    with pytest.raises(ReadingError) as caught:
        ole_streams(_source(_DATA[:700]))
    assert caught.value.problem is ReadingProblem.DAMAGED


def test_encrypted_package_is_encrypted(problem_of: ProblemOf) -> None:
    data = ole({"EncryptedPackage": b"x" * 100, "EncryptionInfo": b"y"})
    assert problem_of(data, "mật.docx") is ReadingProblem.ENCRYPTED


def test_compound_file_of_another_program_is_unsupported(problem_of: ProblemOf) -> None:
    assert problem_of(ole({"Khác": b"x" * 100})) is ReadingProblem.UNSUPPORTED
