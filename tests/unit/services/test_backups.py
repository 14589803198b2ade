from pathlib import Path

import pytest

from hoso_app.domain.errors import BackupInvalidError, TargetExistsError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.backups import BackupOutcome, Fault, restore
from tests.unit.services.conftest import ignore, open_for_test


def _faults(services: Services) -> list[Fault]:
    return [one.fault for one in services.backups.verify(ignore, CancelToken())]


def _original(library: Path, services: Services, document_id: DocumentId) -> Path:
    sha256 = services.documents.get(document_id).originals[0].sha256
    return library / "originals" / sha256[:2] / sha256


def test_a_whole_library_has_no_findings(services: Services, filed: dict[str, DocumentId]) -> None:
    assert filed
    assert _faults(services) == []


def test_lost_and_altered_originals_are_found(
    services: Services, filed: dict[str, DocumentId], library: Path
) -> None:
    _original(library, services, filed["KH 59.txt"]).unlink()
    _original(library, services, filed["BC 97.txt"]).write_bytes(b"x")
    (library / "originals" / "ab").mkdir(exist_ok=True)
    (library / "originals" / "ab" / ("ab" * 32)).write_bytes(b"y")
    findings = services.backups.verify(ignore, CancelToken())
    assert {(one.fault, one.document_id) for one in findings} == {
        (Fault.ORIGINAL_MISSING, filed["KH 59.txt"]),
        (Fault.ORIGINAL_ALTERED, filed["BC 97.txt"]),
        (Fault.ORPHAN_FILE, None),
    }


def test_a_backup_is_a_whole_library_again(
    services: Services, filed: dict[str, DocumentId], tmp_path: Path
) -> None:
    services.tags.add([filed["KH 59.txt"]], "giữ")
    target = tmp_path / "sao lưu.zip"
    assert services.backups.backup(target, ignore, CancelToken()) == BackupOutcome(4)
    restore(target, tmp_path / "kho mới", ignore, CancelToken())
    again = open_for_test(tmp_path / "kho mới")
    try:
        again.indexing.ensure(ignore, CancelToken())
        assert _faults(again) == []
        assert again.documents.get(filed["KH 59.txt"]).tags == ("giữ",)
        assert filed["KH 59.txt"] in again.search.ids(SearchRequest("59-KH/TU"))
    finally:
        again.close()


def test_what_is_lost_or_altered_does_not_keep_the_rest_from_a_backup(
    services: Services, filed: dict[str, DocumentId], library: Path, tmp_path: Path
) -> None:
    _original(library, services, filed["KH 59.txt"]).unlink()
    altered = _original(library, services, filed["BC 97.txt"])
    altered.chmod(0o644)
    altered.write_bytes(b"x")
    target = tmp_path / "sao lưu.zip"
    outcome = services.backups.backup(target, ignore, CancelToken())
    assert outcome.files == 3
    assert [one.document_id for one in outcome.missing] == [filed["KH 59.txt"]]
    restore(target, tmp_path / "kho mới", ignore, CancelToken())
    again = open_for_test(tmp_path / "kho mới")
    again.indexing.ensure(ignore, CancelToken())
    assert set(_faults(again)) == {Fault.ORIGINAL_MISSING, Fault.ORIGINAL_ALTERED}
    again.close()


def test_an_older_backup_is_never_overwritten(
    services: Services, filed: dict[str, DocumentId], tmp_path: Path
) -> None:
    assert filed
    (tmp_path / "b").write_bytes(b"older")
    with pytest.raises(TargetExistsError):
        services.backups.backup(tmp_path / "b", ignore, CancelToken())
    assert (tmp_path / "b").read_bytes() == b"older"


def test_some_other_zip_is_no_backup(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"not a backup")
    with pytest.raises(BackupInvalidError):
        restore(tmp_path / "b", tmp_path / "kho mới", ignore, CancelToken())
    assert not (tmp_path / "kho mới" / "library.json").exists()
