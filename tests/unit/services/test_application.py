from pathlib import Path

import pytest

from hoso_app.domain.errors import (
    DatabaseDamagedError,
    DatabaseMissingError,
    HosoError,
    LibraryExistsError,
)
from hoso_app.domain.ids import DocumentId
from hoso_app.services.application import Services, create_library
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
