from pathlib import Path

import pytest

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import DocumentState, Field, Origin
from hoso_app.domain.errors import CancelledError, NotARegisterError, NotFoundError, ReadingError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.register_columns import RegisterColumn
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.work import CancelToken, Progress
from hoso_app.services.application import Services
from hoso_app.services.imports import ImportStatus
from hoso_app.services.register_matching import LineOutcome
from hoso_app.services.registers import RegisterPlan
from tests.papers import PLAN_59
from tests.unit.services.conftest import file_all, ignore

Ids = dict[str, DocumentId]
_HEAD = "TT;Số ký hiệu;Ngày tháng;Trích yếu;Cơ quan ban hành;Người ký;Ghi chú;Nhãn"


def _plan(services: Services, path: Path, **constants: str) -> RegisterPlan:
    token = CancelToken()
    table, layout = services.registers.choose(services.registers.read(path, token), path)
    fixed = {Field(name): value for name, value in constants.items()}
    return services.registers.plan(table, layout, ignore, token, fixed)


def _written(tmp_path: Path, *lines: str, head: str = _HEAD) -> Path:
    path = tmp_path / "Sổ 2023.csv"
    path.write_text("\n".join(["SỔ VĂN BẢN NĂM 2023", head, *lines]), encoding="utf-8-sig")
    return path


def _apply(services: Services, plan: RegisterPlan, *, with_new: bool = True) -> None:
    services.registers.apply(plan, ignore, CancelToken(), with_new=with_new)
    services.indexing.drain()


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return _written(
        tmp_path,
        "1;59-KH/TU;07/4;kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội;"
        "Thị ủy Ngã Năm;Người Khác;xem lại;sơ kết",
        "2;97-BC/ĐU;5/7/2023;;Đảng ủy xã Tân Long;;;",
        "3;12-CV/TU;01/3/2023;mời dự hội nghị;Thị ủy Ngã Năm;Võ Minh Thắng;;mời họp",
        "4;ko đọc được;2/3/2023;công văn nào đó;;;;",
        "5;12-CV/TU;01/3/2023;mời dự hội nghị;Thị ủy Ngã Năm;;;",
        "6;;;;Tỉnh ủy;;;",
    )


def test_a_dry_run_tells_what_would_happen_and_changes_nothing(
    services: Services, filed: Ids, register: Path
) -> None:
    before = services.documents.counts()
    plan = _plan(services, register)
    outcomes = [(one.line.number, one.outcome, one.documents) for one in plan.lines]
    assert outcomes == [
        (3, LineOutcome.MATCHED, (filed["KH 59.txt"],)),
        (4, LineOutcome.MATCHED, (filed["BC 97.txt"],)),
        (5, LineOutcome.NEW, ()),
        (6, LineOutcome.NEW, ()),
        (7, LineOutcome.REPEATED, ()),
        (8, LineOutcome.UNUSABLE, ()),
    ]
    assert [one.line.number for one in plan.faulty] == [6, 8]
    assert plan.count(LineOutcome.MATCHED) == 2
    first = plan.lines[0]
    assert [(one.field, one.paper, one.register) for one in first.conflicts] == [
        (Field.SIGNER, "Võ Minh Thắng", "Người Khác")
    ]
    assert {(one.name, one.after) for one in first.fills} == {
        ("note", "xem lại"),
        ("tags", '["sơ kết"]'),
    }
    assert services.documents.counts() == before
    assert services.history.next_undo() is None


def test_only_empty_and_concluded_fields_are_filled(
    services: Services, filed: Ids, register: Path
) -> None:
    plan_59 = filed["KH 59.txt"]
    services.documents.edit([plan_59], {Field.ABSTRACT: ""})
    read = services.documents.get(plan_59)
    _apply(services, _plan(services, register))
    after = services.documents.get(plan_59)
    assert after.fields.abstract == "kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội"
    proof = after.evidence[Field.ABSTRACT]
    assert (proof.origin, proof.rule, proof.start) == (Origin.HAND, "register", None)
    assert after.fields.signer == "Võ Minh Thắng"
    assert after.evidence[Field.SIGNER] == read.evidence[Field.SIGNER]
    assert (after.note, after.tags) == ("xem lại", ("sơ kết",))


def test_papers_that_are_not_filed_become_records_without_a_file(
    services: Services, filed: Ids, register: Path
) -> None:
    _apply(services, _plan(services, register))
    [found] = services.search.ids(SearchRequest("12-CV/TU"))
    made = services.documents.get(found)
    assert filed
    assert made.state is DocumentState.FILED
    assert made.originals == ()
    assert made.fields.document_type == "Công văn"
    assert made.fields.issued_on == PartialDate(2023, 3, 1)
    assert made.fields.issuer_id is not None
    assert made.tags == ("mời họp",)
    assert made.text_length == 0
    assert services.documents.counts().documents == 5


def test_new_records_can_be_left_out(services: Services, filed: Ids, register: Path) -> None:
    _apply(services, _plan(services, register), with_new=False)
    assert services.documents.counts().documents == len(filed)
    assert services.documents.get(filed["KH 59.txt"]).tags == ("sơ kết",)


def test_all_of_it_is_one_step_of_undo(services: Services, filed: Ids, register: Path) -> None:
    before = {one: services.documents.get(one) for one in filed.values()}
    _apply(services, _plan(services, register))
    made = set(services.search.ids(SearchRequest(""))) - set(filed.values())
    services.history.undo()
    for one, document in before.items():
        now = services.documents.get(one)
        assert (now.fields, now.evidence, now.tags, now.note) == (
            document.fields,
            document.evidence,
            document.tags,
            document.note,
        )
    assert all(services.documents.get(one).state is DocumentState.TRASH for one in made)
    services.history.redo()
    assert all(services.documents.get(one).state is DocumentState.FILED for one in made)
    proof = services.documents.get(filed["KH 59.txt"]).evidence
    assert all(one.rule != "hand" for one in proof.values())


def test_taking_it_over_twice_changes_nothing_more(
    services: Services, filed: Ids, register: Path
) -> None:
    _apply(services, _plan(services, register))
    again = _plan(services, register)
    assert filed
    assert again.count(LineOutcome.NEW) == 0
    assert all(one.fills == () for one in again.lines)
    assert services.documents.counts().documents == 5


def test_a_paper_that_comes_later_joins_its_record(services: Services, tmp_path: Path) -> None:
    path = _written(tmp_path, "1;59-KH/TU;07/4/2023;;;Tên sửa tay;;sổ")
    _apply(services, _plan(services, path))
    [record] = services.search.ids(SearchRequest("59-KH/TU"))
    paper = tmp_path / "KH 59.txt"
    paper.write_text(PLAN_59, encoding="utf-8")
    [result] = file_all(services, paper)
    assert (result.status, result.document_id) == (ImportStatus.ADDED, record)
    document = services.documents.get(record)
    assert [one.name for one in document.originals] == ["KH 59.txt"]
    assert document.fields.signer == "Tên sửa tay"  # what the register says stays
    assert document.fields.issuer == "Thị ủy Ngã Năm"  # what it does not say is read
    assert document.tags == ("sổ",)
    assert document.text_length > 500
    assert [one.document_number for one in document.citations] == ["60-KH/TU"]
    assert services.search.search(SearchRequest("khách quan")).total == 1


def test_lines_without_a_number_are_known_by_day_and_title(
    services: Services, filed: Ids, tmp_path: Path
) -> None:
    paper = filed["BC 97.txt"]
    services.documents.edit([paper], {Field.DOCUMENT_NUMBER: ""})
    title = services.documents.get(paper).fields.abstract
    plan = _plan(
        services, _written(tmp_path, f"1;;05/7/2023;{title};;;;", f"2;;06/7/2023;{title};;;;")
    )
    assert [one.outcome for one in plan.lines] == [LineOutcome.MATCHED, LineOutcome.NEW]


def test_the_same_number_of_another_body_is_another_paper(
    services: Services, filed: Ids, tmp_path: Path
) -> None:
    plan = _plan(
        services,
        _written(
            tmp_path,
            "1;59-KH/TU;12/9/2018;khác;;;;",
            "2;60-KH/TU;;khác hẳn;Thành ủy Hà Tĩnh;;;",
            "3;60-KH/TU;;;Tỉnh ủy;;;",
        ),
    )
    assert [one.outcome for one in plan.lines] == [
        LineOutcome.NEW,
        LineOutcome.NEW,
        LineOutcome.MATCHED,
    ]
    assert plan.lines[2].documents == (filed["KH 60 tinh.txt"],)


def test_a_line_that_can_mean_several_papers_is_left_open(
    services: Services, filed: Ids, tmp_path: Path
) -> None:
    path = tmp_path / "chép.txt"
    path.write_text(PLAN_59 + "\nbản chép", encoding="utf-8")
    file_all(services, path)
    plan = _plan(services, _written(tmp_path, "1;59-KH/TU;07/4/2023;;;Ai đó;;"))
    assert plan.lines[0].outcome is LineOutcome.AMBIGUOUS
    assert filed["KH 59.txt"] in plan.lines[0].documents
    _apply(services, plan)
    assert services.history.next_undo() is None


def test_the_file_named_decides(services: Services, filed: Ids, tmp_path: Path) -> None:
    path = _written(tmp_path, "BC 97.txt;khẩn", head="Tệp;Độ khẩn;Trích yếu")
    plan = _plan(services, path)
    assert plan.lines[0].documents == (filed["BC 97.txt"],)
    assert [(one.name, one.after) for one in plan.lines[0].fills] == [("urgency", "Khẩn")]


def test_a_constant_is_for_lines_that_say_nothing_and_makes_no_conflicts(
    services: Services, filed: Ids, tmp_path: Path
) -> None:
    path = _written(tmp_path, "1;97-BC/ĐU;05/7/2023;;;;;", "2;98-BC/ĐU;06/7/2023;x;;;;")
    plan = _plan(services, path, issuer="Đảng ủy xã Mỹ Bình")
    assert plan.lines[0].documents == (filed["BC 97.txt"],)
    assert plan.lines[0].conflicts == ()
    assert plan.lines[1].line.fields.issuer == "Đảng ủy xã Mỹ Bình"


def test_the_programs_own_register_is_understood(
    services: Services, filed: Ids, tmp_path: Path
) -> None:
    services.tags.add([filed["BC 97.txt"]], "sơ kết")
    services.exports.export(tmp_path / "ra", None, ignore, CancelToken())
    plan = _plan(services, tmp_path / "ra" / "danh-muc.xlsx")
    assert [one.outcome for one in plan.lines] == [LineOutcome.MATCHED] * 3
    assert [one.conflicts for one in plan.lines] == [()] * 3
    assert plan.faulty == ()
    assert {fill.name for one in plan.lines for fill in one.fills} <= {"term", "document_type"}


def test_columns_can_be_named_by_hand(services: Services, filed: Ids, tmp_path: Path) -> None:
    path = tmp_path / "không tiêu đề.csv"
    path.write_text("97-BC/ĐU;05/7/2023;Hỏa tốc\n98-BC/ĐU;06/7/2023;\n", encoding="utf-8")
    table, layout = services.registers.choose(services.registers.read(path, CancelToken()), path)
    for column, letter in (
        (RegisterColumn.DOCUMENT_NUMBER, "A"),
        (RegisterColumn.ISSUED_ON, "B"),
        (RegisterColumn.URGENCY, "C"),
    ):
        layout = layout.with_column(column, letter)
    plan = services.registers.plan(table, layout, ignore, CancelToken())
    assert [one.outcome for one in plan.lines] == [LineOutcome.MATCHED, LineOutcome.NEW]
    _apply(services, plan)
    assert services.documents.get(filed["BC 97.txt"]).fields.urgency == "Hỏa tốc"


def test_what_is_no_register_is_refused(services: Services, tmp_path: Path) -> None:
    empty = tmp_path / "trống.csv"
    empty.write_text("\n;;\n", encoding="utf-8")
    file = services.registers.read(empty, CancelToken())
    with pytest.raises(NotARegisterError):
        services.registers.choose(file, empty)
    good = _written(tmp_path, "1;59-KH/TU;;;;;;")
    with pytest.raises(NotFoundError):
        services.registers.choose(services.registers.read(good, CancelToken()), good, "Trang 9")
    bad = tmp_path / "hỏng.xlsx"
    bad.write_bytes(b"PK\x03\x04" + b"\x99" * 300)
    with pytest.raises(ReadingError):
        services.registers.read(bad, CancelToken())


def test_a_cancelled_register_is_still_one_step(services: Services, tmp_path: Path) -> None:
    lines = [f"{n};{n}-CV/TU;01/3/2023;thư số {n};Thị ủy Ngã Năm;;;" for n in range(1, 251)]
    plan = _plan(services, _written(tmp_path, *lines))
    token = CancelToken()

    def stop(progress: Progress) -> None:
        if progress.done >= 100:
            token.cancel()

    with pytest.raises(CancelledError):
        services.registers.apply(plan, stop, token, with_new=True)
    made = services.documents.counts().documents
    assert 100 <= made < 250
    services.history.undo()
    assert services.documents.counts().documents == 0
    _apply(services, _plan(services, _written(tmp_path, *lines)))
    assert services.documents.counts().documents == 250


def _scanned(services: Services, tmp_path: Path) -> DocumentId:
    """File a picture of 188/QĐ-VPCP of 11 April 2024; its letters are not read yet."""
    scan = Path(__file__).parents[2] / "data" / "extraction" / "scanned_head.png"
    path = tmp_path / "quét" / "fax 3.png"
    path.parent.mkdir()
    path.write_bytes(scan.read_bytes())
    [result] = file_all(services, path)
    assert result.document_id is not None
    return result.document_id


def _found(services: Services) -> list[DocumentId]:
    hits = services.search.search(SearchRequest("188/QĐ-VPCP")).hits
    return [hit.document_id for hit in hits]


@pytest.mark.parametrize("is_scanned_first", [True, False])
def test_a_record_finds_its_scan_when_its_letters_are_read(
    services: Services, tmp_path: Path, is_scanned_first: bool
) -> None:
    lines = "1;188/QĐ-VPCP;11/4/2024;Thay đổi thành viên;Văn phòng Chính phủ;Trần Ai Đó;mật;họp"
    register = _written(tmp_path, lines)
    scan = _scanned(services, tmp_path) if is_scanned_first else None
    _apply(services, _plan(services, register))
    [waiting] = _found(services)
    scan = scan or _scanned(services, tmp_path)
    services.documents.edit([scan], {Field.SIGNER: "Nguyễn Người Thật"})
    assert services.documents.get(scan).missing_text == "scan"
    services.scans.run(ignore, CancelToken())
    paper = services.documents.get(scan)
    assert paper.text_length > 0
    assert paper.state is DocumentState.FILED
    assert (paper.fields.abstract, paper.note, paper.tags) == (
        "Thay đổi thành viên",
        "mật",
        ("họp",),
    )
    assert paper.evidence[Field.ABSTRACT].rule == "register"
    assert paper.fields.signer == "Nguyễn Người Thật"
    assert services.documents.get(waiting).state is DocumentState.TRASH
    assert services.documents.get(waiting).originals == ()
    assert _found(services) == [scan]


def test_a_scan_of_another_day_joins_no_record(services: Services, tmp_path: Path) -> None:
    _apply(services, _plan(services, _written(tmp_path, "1;188/QĐ-VPCP;12/5/2023;khác;;;;")))
    [waiting] = _found(services)
    _scanned(services, tmp_path)
    services.scans.run(ignore, CancelToken())
    assert services.documents.get(waiting).state is DocumentState.FILED
