import stat
from pathlib import Path

import pytest
from typing_extensions import override

from hoso_app.domain.documents import DocumentState, Field, Origin
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.errors import CancelledError, DocumentNotFoundError, InvalidValueError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.documents import normalised, safe_name
from tests.unit.services.conftest import AddPapers


def _found(services: Services, text: str) -> tuple[DocumentId, ...]:
    services.indexing.drain()
    return services.search.ids(SearchRequest(text))


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        (Field.DOCUMENT_NUMBER, "59 kh/tu", "59-KH/TU"),
        (Field.DOCUMENT_NUMBER, "Số: 123/KH-UBND", "123/KH-UBND"),
        (Field.ISSUED_ON, "7/4/2023", "2023-04-07"),
        (Field.ISSUED_ON, "ngày 07 tháng 4 năm 2023", "2023-04-07"),
        (Field.ISSUED_ON, "4/2023", "2023-04"),
        (Field.TERM, "2020 – 2025", "2020-2025"),
        (Field.DOCUMENT_TYPE, "ke hoach", "Kế hoạch"),
        (Field.DOCUMENT_TYPE, "KH", "Kế hoạch"),
        (Field.URGENCY, "hoả tốc", "Hỏa tốc"),
        (Field.SECRECY, "toi mat", "Tối mật"),
        (Field.ABSTRACT, "  về   việc  ", "về việc"),
        (Field.SIGNER, "", None),
        (Field.SIGNER, None, None),
    ],
)
def test_what_is_typed_is_kept_in_the_offices_form(
    name: Field, typed: str | None, kept: str | None
) -> None:
    assert normalised(name, typed) == kept


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        (Field.ISSUED_ON, "31/2/2023"),
        (Field.ISSUED_ON, "hôm qua"),
        (Field.TERM, "khóa XII"),
        (Field.DOCUMENT_TYPE, "kế"),
        (Field.DOCUMENT_TYPE, "QĐ"),
        (Field.URGENCY, "gấp"),
    ],
)
def test_what_is_no_value_is_refused_beside_its_field(name: Field, typed: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        normalised(name, typed)
    assert caught.value.field == name.value


def test_a_value_set_by_hand_says_so_and_is_found(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    report = filed["BC 97.txt"]
    services.documents.edit([report], {Field.ABSTRACT: "chuyện con mèo mun"})
    document = services.documents.get(report)
    assert document.fields.abstract == "chuyện con mèo mun"
    assert document.evidence[Field.ABSTRACT].origin is Origin.HAND
    assert _found(services, "mèo mun") == (report,)


def test_confirming_a_value_as_it_stands_makes_it_sure(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    plan = filed["KH 59.txt"]
    changes = services.documents.edit([plan], {Field.ISSUER: "Thị ủy Ngã Năm"})
    assert changes.documents == {plan}
    assert services.documents.get(plan).evidence[Field.ISSUER].origin is Origin.HAND
    assert not services.documents.edit([plan], {Field.ISSUER: "Thị ủy Ngã Năm"}).documents


def test_several_papers_change_in_one_step_after_a_preview(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    ids = list(filed.values())
    values = {Field.ISSUER: "Thị ủy Ngã Năm"}
    preview = services.documents.preview(ids, values)
    assert {(one[0], one[2]) for one in preview} == {
        (filed["KH 60 tinh.txt"], "Tỉnh ủy Sóc Trăng"),
        (filed["BC 97.txt"], "Đảng ủy xã Tân Long"),
    }
    changes = services.documents.edit(ids, values)
    assert changes.documents == {document_id for document_id, *_ in preview}
    unlisted = services.documents.get(filed["KH 59.txt"])
    assert unlisted.evidence[Field.ISSUER].origin is not Origin.HAND
    assert {services.documents.get(one).fields.issuer for one in ids} == {"Thị ủy Ngã Năm"}
    services.history.undo()
    assert services.documents.get(filed["BC 97.txt"]).fields.issuer == "Đảng ủy xã Tân Long"


def test_a_bad_value_changes_nothing(services: Services, filed: dict[str, DocumentId]) -> None:
    plan = filed["KH 59.txt"]
    with pytest.raises(InvalidValueError):
        services.documents.edit([plan], {Field.ABSTRACT: "mới", Field.ISSUED_ON: "xx"})
    assert services.documents.get(plan).revision == 1


def test_a_new_date_makes_citations_point_elsewhere(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    superior = filed["KH 60 tinh.txt"]
    services.documents.edit([superior], {Field.ISSUED_ON: "21/3/2023"})
    assert services.documents.citing(superior) == ()
    services.history.undo()
    assert services.documents.citing(superior) == (filed["KH 59.txt"],)


def test_trash_hides_a_paper_and_restore_brings_it_back_to_search(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    report = filed["BC 97.txt"]
    assert report in _found(services, "97-bc/đu")
    services.documents.trash([report])
    assert report not in _found(services, "97-bc/đu")
    assert services.documents.get(report).state is DocumentState.TRASH
    services.documents.restore([report])
    assert report in _found(services, "97-bc/đu")


def test_lists_show_columns_as_the_record_has_them(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    one, other = filed["KH 59.txt"], filed["BC 97.txt"]
    for tag in ("sơ kết", "gấp", "Đất đai"):
        services.tags.add([other], tag)
    services.documents.edit([other], {Field.TERM: None, Field.ISSUED_ON: None})
    unknown = DocumentId(9_999)
    rows = services.documents.rows([other, unknown, one])
    assert [row.id for row in rows] == [other, one]
    for row in rows:
        document = services.documents.get(row.id)
        fields = document.fields
        assert row.document_type == fields.document_type
        assert row.document_number == (fields.number.canonical if fields.number else None)
        assert (row.issuer, row.abstract) == (fields.issuer, fields.abstract)
        assert row.issued_on == fields.sorted_on
        assert row.term == (str(fields.term) if fields.term else None)
        assert row.tags == document.tags
        assert row.file_name == document.originals[0].name
        assert (row.state, row.is_starred) == (document.state, document.is_starred)
        assert row.has_text
    assert rows[0].tags == ("Đất đai", "gấp", "sơ kết")
    assert rows[1].tags == ()


def test_what_is_in_the_trash_is_counted_apart(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    services.documents.trash([filed["KH 59.txt"]])
    counts = services.documents.counts()
    assert (counts.documents, counts.searchable, counts.trash) == (2, 2, 1)
    outcome = services.search.search(SearchRequest())
    assert (outcome.documents, outcome.searchable) == (2, 2)


def test_tags_stars_and_notes(services: Services, filed: dict[str, DocumentId]) -> None:
    plan, report = filed["KH 59.txt"], filed["BC 97.txt"]
    services.tags.add([plan, report], "#giữa  nhiệm kỳ")
    services.tags.add([plan], "làm điểm")
    services.documents.set_starred([plan], True)
    services.documents.set_note(plan, "bản chính ở tủ 3")
    row = services.documents.rows([plan])[0]
    assert row.tags == ("giữa nhiệm kỳ", "làm điểm")
    assert row.is_starred
    assert plan in _found(services, "tủ 3")
    assert [(tag.name, tag.document_count) for tag in services.tags.all()] == [
        ("giữa nhiệm kỳ", 2),
        ("làm điểm", 1),
    ]
    services.tags.rename(services.tags.all()[1].id, "điểm")
    assert services.documents.get(plan).tags == ("điểm", "giữa nhiệm kỳ")
    services.tags.remove([plan], "điểm")
    assert [tag.name for tag in services.tags.all()] == ["giữa nhiệm kỳ"]


def test_a_dossier_keeps_papers_in_order_and_a_paper_may_stand_in_several(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    plan, superior, report = (filed[n] for n in ("KH 59.txt", "KH 60 tinh.txt", "BC 97.txt"))
    services.dossiers.create(DossierValues("TH.01", "Kiểm điểm giữa nhiệm kỳ"))
    services.dossiers.create(DossierValues("TH.02", "Chỉ đạo của Tỉnh ủy", 10))
    first, second = services.dossiers.all()
    services.dossiers.add(first.id, [superior, plan])
    services.dossiers.add(first.id, [report, plan])
    services.dossiers.add(second.id, [superior])
    assert services.dossiers.documents(first.id) == (superior, plan, report)
    assert [one.document_count for one in services.dossiers.all()] == [3, 1]
    services.history.undo()
    services.dossiers.remove(first.id, [plan])
    assert services.dossiers.documents(first.id) == (superior, report)


def test_other_programs_get_a_copy_that_cannot_be_written(
    services: Services, filed: dict[str, DocumentId], heap: Path
) -> None:
    copy = services.documents.copy_for_opening(filed["BC 97.txt"])
    assert copy.name == "BC 97.txt"
    assert copy.read_bytes() == (heap / "BC 97.txt").read_bytes()
    assert not copy.stat().st_mode & stat.S_IWUSR
    assert services.documents.copy_for_opening(filed["BC 97.txt"]) == copy


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Kế hoạch 59.docx", "Kế hoạch 59.docx"),
        ("59-KH/TU: bản 2?.docx", "59-KH_TU_ bản 2_.docx"),
        ("CON.txt", "_CON.txt"),
        ("lpt1.pdf", "_lpt1.pdf"),
        ("con.2023.docx", "_con.2023.docx"),
        ("Aux .docx", "_Aux.docx"),
        ("nul", "_nul"),
        ("COM².xlsx", "_COM².xlsx"),
        ("CONIN$.txt", "_CONIN$.txt"),
        ("Con đường mới.docx", "Con đường mới.docx"),
        ("com10.txt", "com10.txt"),
        ("tên. ", "tên"),
        ("...", "van-ban"),
        ("a\x00b\n.txt", "ab.txt"),
        ("x" * 300 + ".docx", "x" * 150 + ".docx"),
    ],
)
def test_names_are_made_safe_for_windows(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_an_unknown_document_is_an_expected_error(services: Services) -> None:
    with pytest.raises(DocumentNotFoundError):
        services.documents.get(DocumentId(99))


class _Impatient(CancelToken):
    """Is cancelled when it is looked at for the third time."""

    looks = 0

    @override
    def raise_if_cancelled(self) -> None:
        self.looks += 1
        if self.looks == 3:
            self.cancel()
        super().raise_if_cancelled()


def test_a_preview_that_nobody_waits_for_stops_between_two_parts(
    services: Services, add_papers: AddPapers
) -> None:
    ids, values = add_papers(450), {Field.SIGNER: "Lê Văn B"}
    assert [one[0] for one in services.documents.preview(ids, values)] == ids
    with pytest.raises(CancelledError):
        services.documents.preview(ids, values, _Impatient())
