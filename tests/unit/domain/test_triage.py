from dataclasses import replace

import pytest

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import (
    DocumentFields,
    DocumentNumber,
    DocumentState,
    Evidence,
    Field,
    Proposal,
)
from hoso_app.domain.triage import state_for

_NEEDED = (
    Field.DOCUMENT_TYPE,
    Field.DOCUMENT_NUMBER,
    Field.ISSUER,
    Field.ISSUED_ON,
    Field.ABSTRACT,
)
_SURE = Evidence("x", 0.95, "head", start=0, end=1)
_PLAN = Proposal(
    DocumentFields(
        document_type="Kế hoạch",
        number=DocumentNumber(59, "KH/TU"),
        issuer="Thị ủy Ngã Năm",
        issued_on=PartialDate(2023, 4, 7),
        abstract="kiểm điểm giữa nhiệm kỳ",
    ),
    dict.fromkeys(_NEEDED, _SURE),
)


def test_a_paper_read_surely_is_filed() -> None:
    assert state_for(_PLAN) is DocumentState.FILED


@pytest.mark.parametrize("missing", _NEEDED)
def test_a_paper_that_lacks_something_waits(missing: Field) -> None:
    evidence = {name: proof for name, proof in _PLAN.evidence.items() if name is not missing}
    assert state_for(replace(_PLAN, evidence=evidence)) is DocumentState.INBOX


@pytest.mark.parametrize("doubtful", _NEEDED)
def test_a_paper_with_a_doubtful_value_waits(doubtful: Field) -> None:
    evidence = {**_PLAN.evidence, doubtful: replace(_SURE, confidence=0.6)}
    assert state_for(replace(_PLAN, evidence=evidence)) is DocumentState.INBOX


def test_minutes_need_no_number() -> None:
    fields = replace(_PLAN.fields, document_type="Biên bản", number=None)
    evidence: dict[Field, Evidence] = {
        name: proof for name, proof in _PLAN.evidence.items() if name is not Field.DOCUMENT_NUMBER
    }
    assert state_for(Proposal(fields, evidence)) is DocumentState.FILED


def test_a_draft_without_number_waits() -> None:
    fields = replace(_PLAN.fields, number=DocumentNumber(None, "KH/TU"))
    assert state_for(replace(_PLAN, fields=fields)) is DocumentState.INBOX


def test_an_article_needs_a_title_and_a_day() -> None:
    fields = DocumentFields(
        document_type="Tin bài",
        is_article=True,
        abstract="Thị ủy rút kinh nghiệm",
        event_on=PartialDate(2023, 5, 23),
    )
    evidence = {Field.ABSTRACT: _SURE, Field.EVENT_ON: _SURE}
    assert state_for(Proposal(fields, evidence)) is DocumentState.FILED
    assert state_for(Proposal(fields, {Field.ABSTRACT: _SURE})) is DocumentState.INBOX
