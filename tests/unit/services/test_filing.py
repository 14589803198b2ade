from pathlib import Path

import pytest

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentState, Field, Origin
from hoso_app.domain.ids import DocumentId
from hoso_app.services.application import Services
from hoso_app.services.heap import folder_within
from tests.papers import PLAN_59
from tests.unit.services.conftest import file_all


def test_files_remember_their_folder_from_the_chosen_one_downwards(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    folders = {name: services.documents.get(one).originals[0].folder for name, one in filed.items()}
    assert folders == {
        "KH 59.txt": "đống tệp/2023/Kế hoạch",
        "KH 60 tinh.txt": "đống tệp/2023",
        "BC 97.txt": "đống tệp",
    }


@pytest.mark.parametrize(
    ("roots", "path", "expected"),
    [
        (["a/2023"], "a/2023/KH/x.txt", "2023/KH"),
        (["a/2023"], "a/2023/x.txt", "2023"),
        (["a/2023/x.txt"], "a/2023/x.txt", ""),
        (["a/2023", "a"], "a/2022/x.txt", "a/2022"),
        (["a/../a/2023"], "a/2023/x.txt", "2023"),
        ([], "a/2023/x.txt", ""),
    ],
)
def test_no_place_is_absolute(tmp_path: Path, roots: list[str], path: str, expected: str) -> None:
    found = folder_within([tmp_path / root for root in roots], tmp_path / path)
    assert found == expected
    assert str(tmp_path.parent.name) not in found


def test_a_folder_says_what_the_text_does_not(services: Services, tmp_path: Path) -> None:
    folder = tmp_path / "Văn bản" / "2019" / "Ke hoach"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("vài dòng chép tay, không đầu không cuối", encoding="utf-8")
    (folder / "b.txt").write_text(PLAN_59, encoding="utf-8")
    found = {
        one.path.name: services.documents.get(one.document_id)
        for one in file_all(services, tmp_path / "Văn bản")
        if one.document_id is not None
    }
    guessed = found["a.txt"]
    assert guessed.fields.document_type == "Kế hoạch"
    assert guessed.fields.issued_on == PartialDate(2019)
    assert guessed.state is DocumentState.INBOX
    for name in (Field.DOCUMENT_TYPE, Field.ISSUED_ON):
        proof = guessed.evidence[name]
        assert (proof.origin, proof.rule, proof.start) == (Origin.INFERRED, "folder.name", None)
        assert proof.confidence < 0.5
    assert found["b.txt"].fields.issued_on == PartialDate(2023, 4, 7)
    [row] = services.documents.rows([guessed.id])
    assert row.is_date_inferred
