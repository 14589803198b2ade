"""The rows kept for the next start: what comes back, and what of damaged files does not."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentRow, DocumentState
from hoso_app.domain.ids import DocumentId
from hoso_app.services import last_rows
from hoso_app.services.last_rows import LastRows

_TEXTS = st.none() | st.text(max_size=20)
_DATES = st.none() | st.builds(
    PartialDate,
    st.integers(1930, 2100),
    st.integers(1, 12),
    st.integers(0, 28),
)
_ROWS = st.builds(
    DocumentRow,
    id=st.integers(1, 10**9).map(DocumentId),
    state=st.sampled_from(DocumentState),
    document_type=_TEXTS,
    document_number=_TEXTS,
    issuer=_TEXTS,
    issued_on=_DATES,
    is_date_inferred=st.booleans(),
    term=_TEXTS,
    abstract=_TEXTS,
    file_name=st.text(max_size=20),
    tags=st.lists(st.text(max_size=8), max_size=3).map(tuple),
    is_starred=st.booleans(),
    has_text=st.booleans(),
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def _kept(folder: Path) -> Path:
    return folder / "last-rows.json"


@given(st.lists(_ROWS, min_size=1, max_size=6), st.none() | st.integers(0, 5))
def test_rows_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, rows: list[DocumentRow], current: int | None
) -> None:
    library = tmp_path_factory.mktemp("kho")
    last_rows.keep(library, LastRows(tuple(rows), current))
    assert last_rows.read(library) == LastRows(tuple(rows), current)


@given(_JSON)
def test_what_is_not_to_be_understood_is_no_row(
    tmp_path_factory: pytest.TempPathFactory, kept: object
) -> None:
    library = tmp_path_factory.mktemp("kho")
    _kept(library).write_text(json.dumps({"rows": [kept], "current": 0}), encoding="utf-8")
    assert last_rows.read(library) == LastRows()
    _kept(library).write_text(json.dumps(kept), encoding="utf-8")
    assert last_rows.read(library) == LastRows()


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe\x00", b"[" * 100_000, b"\0" * 2_000_000])
def test_a_damaged_file_is_no_row(tmp_path: Path, data: bytes) -> None:
    _kept(tmp_path).write_bytes(data)
    assert last_rows.read(tmp_path) == LastRows()


def test_a_date_that_no_calendar_has_is_no_row(tmp_path: Path) -> None:
    row = DocumentRow(
        id=DocumentId(1),
        state=DocumentState.FILED,
        document_type="Kế hoạch",
        document_number="59-KH/TU",
        issuer=None,
        issued_on=PartialDate(2023, 4, 7),
        is_date_inferred=False,
        term=None,
        abstract=None,
        file_name="kh 59.docx",
        tags=(),
        is_starred=False,
        has_text=True,
    )
    last_rows.keep(tmp_path, LastRows((row,)))
    text = _kept(tmp_path).read_text(encoding="utf-8")
    _kept(tmp_path).write_text(text.replace('"day": 7', '"day": 31'), encoding="utf-8")
    assert last_rows.read(tmp_path) == LastRows()


def test_nothing_is_kept_of_an_empty_list(tmp_path: Path) -> None:
    _kept(tmp_path).write_text("{}", encoding="utf-8")
    last_rows.keep(tmp_path, LastRows())
    assert not _kept(tmp_path).exists()
    last_rows.keep(tmp_path / "không có", LastRows())
    assert last_rows.read(tmp_path / "không có") == LastRows()
