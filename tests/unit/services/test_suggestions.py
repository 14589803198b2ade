from pathlib import Path

import pytest

from hoso_app.domain.documents import Field, Origin
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import DocumentId
from hoso_app.services.application import Services
from hoso_app.services.suggestions import Likeness
from tests.papers import REPORT_97
from tests.unit.services.conftest import file_all

_NO_HEAD = (
    "Số {number}-BC/ĐU\n\nBÁO CÁO\nkết quả công tác tháng {number}\n\nNội dung {number} {word}."
)
_HEAD = "ĐẢNG BỘ KHỐI CƠ QUAN\nĐẢNG UỶ DOANH NGHIỆP\n*\nSố   -BC/ĐU\n\nnội dung {number} {word}"

Ids = dict[str, DocumentId]


@pytest.fixture
def batch(services: Services, tmp_path: Path) -> Ids:
    root = tmp_path / "Nộp"
    texts = {
        "Tân Long/1.txt": _NO_HEAD.format(number=1, word="một hai ba bốn"),
        "Tân Long/2.txt": _NO_HEAD.format(number=2, word="năm sáu bảy tám"),
        "Tân Long/3.txt": "chỉ có chữ, không có đầu văn bản",
        "Tân Long/4.txt": _NO_HEAD.format(number=4, word="x").replace("BC/ĐU", "BC-UBND"),
        "Tân Long/5.txt": REPORT_97.replace("ngày 05 tháng 7 năm 2023", ""),
        "Khác/6.txt": _NO_HEAD.format(number=6, word="chín mười"),
        "Khác/7.txt": "một bài nào đó không rõ của ai",
        "Khác/8.txt": _HEAD.format(number=8, word="mười một"),
        "Xa/9.txt": _HEAD.format(number=9, word="mười hai"),
    }
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    found = {
        one.path.name: one.document_id
        for one in file_all(services, root)
        if one.document_id is not None
    }
    assert set(services.inbox.ids()) == set(found.values())
    return found


def _reasons(services: Services, batch: Ids, name: str, field: Field) -> dict[str, set[Likeness]]:
    names = {value: key for key, value in batch.items()}
    found = services.suggestions.similar(batch[name], field)
    return {names[one.document_id]: set(one.reasons) for one in found}


def test_one_correction_is_offered_to_those_that_need_it(services: Services, batch: Ids) -> None:
    services.documents.edit([batch["1.txt"]], {Field.ISSUER: "Đảng ủy xã Tân Long"})
    assert _reasons(services, batch, "1.txt", Field.ISSUER) == {
        "2.txt": {Likeness.FOLDER, Likeness.ISSUER_CODE},
        "3.txt": {Likeness.FOLDER},
        # 4 has a number of the state; 5, 8 and 9 have issuers that were read; 7 says nothing
        "6.txt": {Likeness.ISSUER_CODE},
    }


def test_the_same_letterhead_is_a_reason(services: Services, batch: Ids) -> None:
    services.documents.edit([batch["8.txt"]], {Field.PLACE: "Sóc Trăng"})
    found = _reasons(services, batch, "8.txt", Field.PLACE)
    assert found["9.txt"] == {Likeness.LETTERHEAD}
    assert Likeness.LETTERHEAD not in found.get("2.txt", set())


def test_the_same_wrong_value_is_offered_the_same_correction(
    services: Services, batch: Ids
) -> None:
    names = [batch["2.txt"], batch["3.txt"]]
    services.documents.edit(names, {Field.SIGNER: "Ng. Văn A"})
    services.history.undo()
    services.documents.edit([batch["1.txt"]], {Field.SIGNER: "Nguyễn Văn A"})
    found = services.suggestions.similar(batch["1.txt"], Field.SIGNER)
    assert {one.document_id for one in found} >= set(names)
    assert {one.before for one in found} == {None}


def test_accepting_the_offer_is_one_step(services: Services, batch: Ids) -> None:
    services.documents.edit([batch["1.txt"]], {Field.ISSUER: "Đảng ủy xã Tân Long"})
    ids = [one.document_id for one in services.suggestions.similar(batch["1.txt"], Field.ISSUER)]
    changes = services.suggestions.apply(batch["1.txt"], Field.ISSUER, ids)
    assert changes.documents == set(ids)
    for one in ids:
        document = services.documents.get(one)
        assert document.fields.issuer == "Đảng ủy xã Tân Long"
        assert document.evidence[Field.ISSUER].origin is Origin.HAND
    assert services.suggestions.similar(batch["1.txt"], Field.ISSUER) == ()
    services.history.undo()
    assert all(services.documents.get(one).fields.issuer is None for one in ids)
    assert services.documents.get(batch["1.txt"]).fields.issuer == "Đảng ủy xã Tân Long"


def test_what_a_person_set_is_left_alone(services: Services, batch: Ids) -> None:
    services.documents.edit([batch["2.txt"]], {Field.ISSUER: "Chi bộ Tân Lộc"})
    services.documents.edit([batch["1.txt"]], {Field.ISSUER: "Đảng ủy xã Tân Long"})
    assert "2.txt" not in _reasons(services, batch, "1.txt", Field.ISSUER)


@pytest.mark.parametrize("field", [Field.DOCUMENT_NUMBER, Field.ABSTRACT, Field.ISSUED_ON])
def test_what_is_each_papers_own_is_not_offered(
    services: Services, batch: Ids, field: Field
) -> None:
    values = {Field.DOCUMENT_NUMBER: "5-BC/ĐU", Field.ABSTRACT: "x", Field.ISSUED_ON: "2023"}
    services.documents.edit([batch["1.txt"]], {field: values[field]})
    assert services.suggestions.similar(batch["1.txt"], field) == ()


def test_no_value_is_no_offer(services: Services, batch: Ids) -> None:
    assert services.suggestions.similar(batch["3.txt"], Field.ISSUER) == ()
    with pytest.raises(InvalidValueError):
        services.suggestions.apply(batch["3.txt"], Field.ISSUER, [batch["2.txt"]])
