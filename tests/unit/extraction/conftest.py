"""What the tests of reading share: a file on disk, read."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.extraction import ExtractedText
from hoso_app.extraction import ocr
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.reading import extract_text

ReadBytes = Callable[..., ExtractedText]
ProblemOf = Callable[..., ReadingProblem]


@pytest.fixture
def read_bytes(tmp_path: Path) -> ReadBytes:
    def read(data: bytes, name: str = "tệp.bin", *, second_try: bool = False) -> ExtractedText:
        path = tmp_path / name
        path.write_bytes(data)
        return extract_text(path, Limits(), is_second_try=second_try)

    return read


@pytest.fixture
def problem_of(read_bytes: ReadBytes) -> ProblemOf:
    def problem(data: bytes, name: str = "tệp.bin", *, second_try: bool = False) -> ReadingProblem:
        with pytest.raises(ReadingError) as caught:
            read_bytes(data, name, second_try=second_try)
        assert caught.value.path.endswith(name)
        return caught.value.problem

    return problem


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let no model for OCR be found, as on a PC where it was left out."""
    ocr.open_ocr.cache_clear()
    monkeypatch.setattr(ocr, "model_folders", tuple)
    yield
    ocr.open_ocr.cache_clear()
