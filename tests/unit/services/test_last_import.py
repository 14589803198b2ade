"""The results kept for the next start: what comes back, and what of damaged files does not."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoso_app.domain.errors import ReadingError, ReadingProblem
from hoso_app.domain.ids import DocumentId
from hoso_app.services import last_import
from hoso_app.services.imports import ImportResult, ImportStatus
from hoso_app.services.last_import import LastImport

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
_NAMES = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=12)
_PATHS = st.builds(Path, st.just("/văn bản"), _NAMES)
_ERRORS = st.builds(
    ReadingError,
    st.text(max_size=9),
    st.sampled_from(ReadingProblem),
    st.text(max_size=9),
)
_RESULTS = st.builds(
    ImportResult,
    path=_PATHS,
    status=st.sampled_from(ImportStatus),
    document_id=st.none() | st.integers(1, 10**9).map(DocumentId),
    error=st.none() | _ERRORS,
    packed_in=st.none() | _PATHS,
    other_format=st.none() | st.sampled_from(["docx", "pdf"]),
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


def _last(results: list[ImportResult], moment: datetime = NOON) -> LastImport:
    return LastImport(tuple(results), Counter(one.status for one in results), moment)


def _said(results: tuple[ImportResult, ...]) -> list[tuple[object, ...]]:
    """Return results as they can be compared: errors are equal to themselves alone."""
    return [
        (
            one.path,
            one.status,
            one.document_id,
            one.packed_in,
            one.other_format,
            one.error and (one.error.path, one.error.problem, one.error.detail),
        )
        for one in results
    ]


@given(
    st.lists(_RESULTS, min_size=1, max_size=6),
    st.sampled_from([NOON, NOON.astimezone(timezone(timedelta(hours=7)))]),
)
def test_results_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, results: list[ImportResult], moment: datetime
) -> None:
    library = tmp_path_factory.mktemp("kho")
    last_import.keep(library, _last(results, moment))
    found = last_import.read(library)
    assert found is not None
    assert _said(found.results) == _said(tuple(results))
    assert found.ended_at == moment
    assert {one: number for one, number in found.counts.items() if number} == Counter(
        one.status for one in results
    )


def test_of_very_many_those_with_more_to_say_are_kept_and_all_are_counted(tmp_path: Path) -> None:
    results = [
        ImportResult(Path(f"{number}.txt"), ImportStatus.ADDED, DocumentId(number + 1))
        for number in range(6_000)
    ]
    broken = ReadingError("hỏng", ReadingProblem.DAMAGED)
    for place in (0, 3_000, 5_999):
        results[place] = ImportResult(Path(f"hỏng {place}"), ImportStatus.FAILED, None, broken)
    results[5_500] = ImportResult(
        Path("kh.pdf"), ImportStatus.ADDED, DocumentId(5_501), other_format="docx"
    )
    last_import.keep(tmp_path, _last(results))
    found = last_import.read(tmp_path)
    assert found is not None
    assert len(found.results) == 5_000
    failed = [one.path.name for one in found.results if one.status is ImportStatus.FAILED]
    assert failed == ["hỏng 0", "hỏng 3000", "hỏng 5999"]
    assert [one.path.name for one in found.results if one.other_format] == ["kh.pdf"]
    assert found.counts[ImportStatus.ADDED] == 5_997
    last_import.keep(tmp_path, found)  # kept again, nothing more is forgotten
    again = last_import.read(tmp_path)
    assert again is not None
    assert (_said(again.results), again.counts) == (_said(found.results), found.counts)


@given(_JSON)
def test_what_is_not_to_be_understood_is_no_import(
    tmp_path_factory: pytest.TempPathFactory, kept: object
) -> None:
    library = tmp_path_factory.mktemp("kho")
    file = library / "last-import.json"
    counts = {"added": 1, "duplicate": 0, "failed": 0}
    whole = {"ended": NOON.isoformat(), "counts": counts, "results": [kept]}
    for value in (kept, whole, {**whole, "counts": kept}, {**whole, "results": kept}):
        file.write_text(json.dumps(value), encoding="utf-8")
        assert last_import.read(library) is None


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_damaged_file_is_no_import(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "last-import.json").write_bytes(data)
    assert last_import.read(tmp_path) is None


def test_a_folder_that_cannot_be_written_only_forgets(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    results = [ImportResult(Path("kh.txt"), ImportStatus.ADDED, DocumentId(1))]
    last_import.keep(tmp_path / "không có", _last(results))
    assert last_import.read(tmp_path / "không có") is None
    assert "cannot keep the results" in caplog.text
