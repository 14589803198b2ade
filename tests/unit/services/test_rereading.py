import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hoso_app.domain.documents import DocumentState, Field, Origin
from hoso_app.domain.errors import CancelledError
from hoso_app.domain.filing_rules import (
    Condition,
    Effect,
    FilingRule,
    RuleAction,
    RuleSubject,
)
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import SearchRequest
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.rereading import RereadPaper
from tests.papers import PLAN_59
from tests.unit.services.conftest import file_all, ignore, open_for_test

Ids = dict[str, DocumentId]


def _preview(services: Services, *ids: DocumentId) -> tuple[RereadPaper, ...]:
    return services.rereading.preview(ids, ignore, CancelToken())


def _apply(services: Services, papers: tuple[RereadPaper, ...]) -> None:
    services.rereading.apply(papers, ignore, CancelToken())
    services.indexing.drain()


@pytest.fixture
def old(services: Services, filed: Ids, library: Path) -> Iterator[Services]:
    """A library in which an older program has read the plan badly."""
    services.close()
    plan = filed["KH 59.txt"]
    with sqlite3.connect(library / "hoso.db") as connection:
        connection.execute(
            "UPDATE document SET signer = NULL, issuer = 'Thị ủy Ngã', state = 'inbox' "
            "WHERE id = ?",
            (plan,),
        )
        connection.execute(
            "DELETE FROM evidence WHERE document_id = ? AND field = 'signer'", (plan,)
        )
        connection.execute(
            "UPDATE evidence SET value = 'Thị ủy Ngã', confidence = 0.5 "
            "WHERE document_id = ? AND field = 'issuer'",
            (plan,),
        )
        connection.execute(
            "UPDATE document_text SET text = 'chữ đọc sai', length = 11 WHERE document_id = ?",
            (plan,),
        )
        connection.execute("DELETE FROM citation WHERE document_id = ?", (plan,))
    connection.close()
    opened = open_for_test(library)
    yield opened
    opened.close()


def test_a_paper_that_reads_the_same_is_not_shown(services: Services, filed: Ids) -> None:
    assert _preview(services, *filed.values()) == ()


def test_what_would_change_is_shown_first(old: Services, filed: Ids) -> None:
    plan = filed["KH 59.txt"]
    before = old.documents.get(plan)
    [paper] = _preview(old, *filed.values())
    assert paper.document_id == plan
    assert {(one.field, one.before, one.after) for one in paper.values} == {
        (Field.ISSUER, "Thị ủy Ngã", "Thị ủy Ngã Năm"),
        (Field.SIGNER, None, "Võ Minh Thắng"),
    }
    assert paper.is_text_new
    assert paper.text_length > 500
    assert paper.is_filed_now
    assert paper.kept == ()
    assert old.documents.get(plan) == before


def test_applying_takes_over_values_text_and_citations(old: Services, filed: Ids) -> None:
    plan = filed["KH 59.txt"]
    _apply(old, _preview(old, plan))
    document = old.documents.get(plan)
    assert document.fields.issuer == "Thị ủy Ngã Năm"
    assert document.state is DocumentState.FILED
    assert [one.document_number for one in document.citations] == ["60-KH/TU"]
    assert document.citations[0].resolved_to == filed["KH 60 tinh.txt"]
    text = old.documents.text(plan).text
    proof = document.evidence[Field.SIGNER]
    assert proof.start is not None
    assert text[proof.start : proof.end] == "Võ Minh Thắng"
    assert old.search.search(SearchRequest("khách quan")).total == 1
    assert _preview(old, plan) == ()


def test_it_is_one_step_of_undo_texts_included(old: Services, filed: Ids) -> None:
    plan = filed["KH 59.txt"]
    before = old.documents.get(plan)
    _apply(old, _preview(old, plan))
    after = old.documents.get(plan)
    old.history.undo()
    back = old.documents.get(plan)
    # The older program had not made a committee of the name that it misread.
    assert replace(back.fields, issuer_id=before.fields.issuer_id) == before.fields
    assert (back.evidence, back.state, back.citations) == (before.evidence, before.state, ())
    assert old.documents.text(plan).text == "chữ đọc sai"
    old.history.redo()
    again = old.documents.get(plan)
    assert (again.fields, again.evidence, again.state) == (
        after.fields,
        after.evidence,
        after.state,
    )
    assert "khách quan" in old.documents.text(plan).text
    old.indexing.drain()
    assert old.search.search(SearchRequest("khách quan")).total == 1


def test_what_a_person_set_stays(old: Services, filed: Ids) -> None:
    plan = filed["KH 59.txt"]
    old.documents.edit([plan], {Field.ISSUER: "Thị ủy của tôi", Field.SIGNER: "Người Khác"})
    old.documents.edit([plan], {Field.PLACE: ""})
    [paper] = _preview(old, plan)
    assert paper.values == ()
    assert {(one.field, one.before, one.after) for one in paper.kept} == {
        (Field.ISSUER, "Thị ủy của tôi", "Thị ủy Ngã Năm"),
        (Field.SIGNER, "Người Khác", "Võ Minh Thắng"),
        (Field.PLACE, None, "Ngã Năm"),
    }
    _apply(old, (paper,))
    document = old.documents.get(plan)
    assert document.fields.issuer == "Thị ủy của tôi"
    assert document.fields.place is None
    assert "khách quan" in old.documents.text(plan).text  # the text itself is nobody's hand


def test_an_accepted_paper_keeps_its_values_and_finds_their_places_again(
    old: Services, filed: Ids
) -> None:
    plan = filed["KH 59.txt"]
    old.inbox.accept([plan])
    _apply(old, _preview(old, plan))
    document = old.documents.get(plan)
    assert document.fields.issuer == "Thị ủy Ngã"
    assert document.evidence[Field.ISSUER].start is None  # not read so any more
    number = document.evidence[Field.DOCUMENT_NUMBER]
    assert number.origin is Origin.HAND
    assert number.start is not None
    assert "59-KH/TU" in old.documents.text(plan).text[number.start : number.end]


def test_folders_and_rules_still_count(services: Services, tmp_path: Path) -> None:
    folder = tmp_path / "2019" / "Bao cao"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("mấy dòng không rõ", encoding="utf-8")
    services.filing_rules.save(
        FilingRule(
            (Condition(RuleSubject.FOLDER, "2019"),),
            (Effect(RuleAction.SET_FIELD, "Thị ủy Ngã Năm", Field.ISSUER),),
        )
    )
    [result] = file_all(services, tmp_path / "2019")
    assert result.document_id is not None
    fields = services.documents.get(result.document_id).fields
    assert (fields.document_type, fields.issuer) == ("Báo cáo", "Thị ủy Ngã Năm")
    assert _preview(services, result.document_id) == ()


def test_a_paper_changed_since_it_was_shown_is_left_alone(old: Services, filed: Ids) -> None:
    plan = filed["KH 59.txt"]
    shown = _preview(old, plan)
    old.documents.set_note(plan, "đang xem")
    _apply(old, shown)
    assert old.documents.get(plan).fields.issuer == "Thị ủy Ngã"
    assert old.documents.text(plan).text == "chữ đọc sai"


def test_a_file_that_cannot_be_read_is_told(services: Services, filed: Ids, library: Path) -> None:
    plan = filed["KH 59.txt"]
    sha256 = services.documents.get(plan).originals[0].sha256
    (library / "originals" / sha256[:2] / sha256).unlink()
    [paper] = _preview(services, plan)
    assert paper.error is not None
    assert not paper.has_changes
    _apply(services, (paper,))
    assert services.history.next_undo() is None


def test_candidates_are_those_that_may_gain(services: Services, filed: Ids, tmp_path: Path) -> None:
    path = tmp_path / "chưa rõ.txt"
    path.write_text("không nhận ra gì", encoding="utf-8")
    [result] = file_all(services, path)
    assert filed
    assert services.rereading.candidates() == (result.document_id,)


def test_reading_again_can_be_stopped(services: Services, filed: Ids) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        services.rereading.preview(list(filed.values()), ignore, token)


def test_the_name_of_the_file_is_told_to_the_reader(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "KH 59.txt"
    path.write_text(PLAN_59, encoding="utf-8")
    [result] = file_all(services, path)
    assert result.document_id is not None
    assert _preview(services, result.document_id) == ()
