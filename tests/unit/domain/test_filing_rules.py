from dataclasses import replace

import pytest

from hoso_app.domain.documents import DocumentFields, DocumentNumber, Field
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.filing_rules import (
    Condition,
    Effect,
    FilingRule,
    RuleAction,
    RuleFacts,
    RuleSubject,
    check,
    holds,
)

_TAG = Effect(RuleAction.TAG, "kiểm điểm")
_PLAN = RuleFacts(
    DocumentFields(
        document_type="Kế hoạch",
        number=DocumentNumber(59, "KH/TU"),
        issuer="Thị ủy Ngã Năm",
        abstract="kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội",
    ),
    "KH_59 kiem diem.docx",
    "Văn bản/2023/Kế hoạch",
)


def _rule(*conditions: tuple[RuleSubject, str]) -> FilingRule:
    return FilingRule(tuple(Condition(*one) for one in conditions), (_TAG,))


@pytest.mark.parametrize(
    ("subject", "words", "expected"),
    [
        (RuleSubject.ABSTRACT, "kiểm điểm", True),
        (RuleSubject.ABSTRACT, "kiem diem", True),
        (RuleSubject.ABSTRACT, "KIỂM ĐIỂM giữa", True),
        (RuleSubject.ABSTRACT, "kiêm điểm", False),  # typed marks bind
        (RuleSubject.ABSTRACT, "điểm kiểm", False),
        (RuleSubject.ABSTRACT, "kiểm", True),
        (RuleSubject.ABSTRACT, "kiể", False),  # whole syllables
        (RuleSubject.ABSTRACT, "nghi quyết", True),  # each syllable by itself
        (RuleSubject.FILE_NAME, "kiem diem", True),
        (RuleSubject.FILE_NAME, "KH 59", True),
        (RuleSubject.FILE_NAME, "docx", True),
        (RuleSubject.FILE_NAME, "BC", False),
        (RuleSubject.ISSUER, "thi uy", True),
        (RuleSubject.ISSUER, "Thị uỷ", True),  # the tone's other place
        (RuleSubject.ISSUER, "Tỉnh ủy", False),
        (RuleSubject.DOCUMENT_TYPE, "Kế hoạch", True),
        (RuleSubject.DOCUMENT_TYPE, "báo cáo", False),
        (RuleSubject.SYMBOL, "KH/TU", True),
        (RuleSubject.SYMBOL, "TU", True),
        (RuleSubject.SYMBOL, "HU", False),
        (RuleSubject.FOLDER, "2023", True),
        (RuleSubject.FOLDER, "2023/Ke hoach", True),
        (RuleSubject.FOLDER, "2023\\Kế hoạch\\", True),
        (RuleSubject.FOLDER, "Văn bản/2023", True),
        (RuleSubject.FOLDER, "Văn bản/Kế hoạch", False),
        (RuleSubject.FOLDER, "202", False),
        (RuleSubject.FOLDER, "Kế", False),
    ],
)
def test_a_condition_looks_for_words(subject: RuleSubject, words: str, expected: bool) -> None:
    assert holds(_rule((subject, words)), _PLAN) is expected


def test_all_conditions_have_to_hold() -> None:
    both = _rule((RuleSubject.FOLDER, "2023"), (RuleSubject.ABSTRACT, "kiểm điểm"))
    assert holds(both, _PLAN)
    assert not holds(both, replace(_PLAN, folder="2022"))


def test_a_paper_about_which_nothing_is_known_matches_nothing() -> None:
    nothing = RuleFacts(DocumentFields())
    for subject in RuleSubject:
        assert not holds(_rule((subject, "2023")), nothing)


@pytest.mark.parametrize(
    "rule",
    [
        FilingRule((), (_TAG,)),
        FilingRule((Condition(RuleSubject.ABSTRACT, "x"),), ()),
        FilingRule((Condition(RuleSubject.ABSTRACT, " – "),), (_TAG,)),
        FilingRule((Condition(RuleSubject.FOLDER, ""),), (_TAG,)),
        FilingRule((Condition(RuleSubject.FOLDER, "2023"),), (Effect(RuleAction.TAG, " "),)),
        FilingRule((Condition(RuleSubject.FOLDER, "2023"),), (Effect(RuleAction.SET_FIELD, "x"),)),
        FilingRule(
            (Condition(RuleSubject.FOLDER, "2023"),),
            (Effect(RuleAction.TAG, "x", Field.ISSUER),),
        ),
        FilingRule(
            (Condition(RuleSubject.FOLDER, "2023"),),
            (Effect(RuleAction.SET_FIELD, "1", Field.IS_ARTICLE),),
        ),
    ],
)
def test_rules_for_everything_or_nothing_are_refused(rule: FilingRule) -> None:
    with pytest.raises(InvalidValueError):
        check(rule)


def test_a_sensible_rule_is_taken() -> None:
    fill = Effect(RuleAction.SET_FIELD, "Đảng ủy xã Tân Long", Field.ISSUER)
    check(replace(_rule((RuleSubject.FOLDER, "Tân Long")), effects=(_TAG, fill)))
