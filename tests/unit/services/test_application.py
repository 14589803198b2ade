from pathlib import Path

import pytest

import hoso_app.services.application as assembled
from hoso_app.domain.errors import (
    DatabaseDamagedError,
    DatabaseMissingError,
    HosoError,
    LibraryExistsError,
)
from hoso_app.domain.ids import DocumentId
from hoso_app.services.application import Services, create_library
from hoso_app.storage import documents, settings
from hoso_app.storage.engine import Database
from tests.unit.services.conftest import open_for_test


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, DatabaseMissingError),
        (b"", DatabaseMissingError),
        (b"x" * 9000, DatabaseDamagedError),
    ],
)
def test_a_lost_database_is_never_replaced_by_an_empty_one(
    services: Services,
    filed: dict[str, DocumentId],
    library: Path,
    content: bytes | None,
    expected: type[HosoError],
) -> None:
    assert filed
    services.close()
    (library / "hoso.db").rename(library.parent / "hoso.db")
    if content is not None:
        (library / "hoso.db").write_bytes(content)
    with pytest.raises(expected):
        open_for_test(library)
    (library / "hoso.db").unlink(missing_ok=True)
    (library.parent / "hoso.db").rename(library / "hoso.db")
    again = open_for_test(library)
    assert again.documents.counts().documents == len(filed)
    again.close()


def test_no_library_is_made_over_another(library: Path) -> None:
    with pytest.raises(LibraryExistsError):
        create_library(library)


def test_the_database_is_copied_before_the_first_start_of_another_version(
    services: Services,
    filed: dict[str, DocumentId],
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services.close()
    open_for_test(library).close()
    assert list(library.glob("hoso.db.before-*")) == [], "the same version keeps no copies"
    for version in ("9.1.0", "9.2.0"):
        monkeypatch.setattr(assembled, "__version__", version)
        open_for_test(library).close()
        [copy] = library.glob("hoso.db.before-*")
        assert copy.name == f"hoso.db.before-v{version}"
        when = copy.stat().st_mtime_ns
        open_for_test(library).close()
        assert copy.stat().st_mtime_ns == when, "once for each version"
    copied = Database(library / "hoso.db.before-v9.2.0")
    with copied.read() as session:
        assert settings.program_version(session) == "9.1.0"
        assert len(documents.kept_ids(session)) == len(filed)
    copied.close()


def test_no_room_for_a_copy_is_no_reason_not_to_open(
    services: Services,
    library: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    services.close()
    (library / "hoso.db.before-v9.1.0" / "trong").mkdir(parents=True)
    monkeypatch.setattr(assembled, "__version__", "9.1.0")
    open_for_test(library).close()
    assert "no copy before version 9.1.0" in caplog.text
