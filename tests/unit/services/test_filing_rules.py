from dataclasses import replace
from pathlib import Path

import pytest

from hoso_app.domain.documents import Field, Origin
from hoso_app.domain.dossiers import DossierValues
from hoso_app.domain.errors import CancelledError, InvalidValueError, NotFoundError
from hoso_app.domain.filing_rules import (
    Condition,
    Effect,
    FilingRule,
    RuleAction,
    RuleSubject,
)
from hoso_app.domain.ids import DocumentId, DossierId, FilingRuleId
from hoso_app.domain.work import CancelToken
from hoso_app.services.application import Services
from hoso_app.services.filing_rules import RuleEffect
from tests.papers import PLAN_59
from tests.unit.services.conftest import file_all, open_for_test

_PLANS = Condition(RuleSubject.ABSTRACT, "kiem diem giua nhiem ky")
_FOLDER = Condition(RuleSubject.FOLDER, "2023")


def _rule(condition: Condition, *effects: Effect) -> FilingRule:
    return FilingRule((condition,), effects or (Effect(RuleAction.TAG, "kiểm điểm"),))


@pytest.fixture
def dossier(services: Services) -> DossierId:
    services.dossiers.create(DossierValues("TH.01", "Kiểm điểm giữa nhiệm kỳ"))
    [only] = services.dossiers.all()
    return only.id


def test_a_rule_acts_on_papers_that_are_filed(
    services: Services, heap: Path, dossier: DossierId
) -> None:
    services.filing_rules.save(_rule(_FOLDER, Effect(RuleAction.TAG, "năm 2023")))
    services.filing_rules.save(_rule(_PLANS, Effect(RuleAction.DOSSIER, str(dossier))))
    found = {one.path.name: one.document_id for one in file_all(services, heap)}
    tags = {name: services.documents.get(one or DocumentId(0)).tags for name, one in found.items()}
    assert tags == {"KH 59.txt": ("năm 2023",), "KH 60 tinh.txt": ("năm 2023",), "BC 97.txt": ()}
    assert set(services.dossiers.documents(dossier)) == {
        found["KH 59.txt"],
        found["KH 60 tinh.txt"],
    }


def test_what_rules_did_in_one_import_is_one_step_of_undo(services: Services, heap: Path) -> None:
    services.filing_rules.save(_rule(_FOLDER))
    ids = [one.document_id for one in file_all(services, heap) if one.document_id is not None]
    step = services.history.next_undo()
    assert step is not None
    assert (step.action, step.document_count) == ("rules", 2)
    services.history.undo()
    assert all(services.documents.get(one).tags == () for one in ids)
    assert services.documents.counts().documents == 3
    services.history.redo()
    assert sum(bool(services.documents.get(one).tags) for one in ids) == 2


def test_a_rule_shows_what_it_would_do_before_it_is_kept(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    rule = _rule(_PLANS)
    shown = services.filing_rules.preview(rule)
    assert shown == tuple(
        RuleEffect(filed[name], "tags", None, '["kiểm điểm"]')
        for name in sorted(("KH 59.txt", "KH 60 tinh.txt"), key=filed.__getitem__)
    )
    assert services.filing_rules.all() == ()
    assert services.tags.all() == ()
    only = services.filing_rules.preview(rule, [filed["KH 59.txt"], filed["BC 97.txt"]])
    assert [one.document_id for one in only] == [filed["KH 59.txt"]]


def test_applying_does_what_was_shown_and_can_be_undone(
    services: Services, filed: dict[str, DocumentId], dossier: DossierId
) -> None:
    services.tags.add([filed["KH 59.txt"]], "an ninh")
    rule = _rule(
        _PLANS, Effect(RuleAction.TAG, "#kiểm điểm"), Effect(RuleAction.DOSSIER, str(dossier))
    )
    shown = services.filing_rules.preview(rule)
    services.filing_rules.apply([rule])
    assert services.documents.get(filed["KH 59.txt"]).tags == ("an ninh", "kiểm điểm")
    assert len(services.dossiers.documents(dossier)) == 2
    assert len(shown) == 4
    assert services.filing_rules.preview(rule) == ()
    assert services.filing_rules.apply([rule]).documents == frozenset()
    services.history.undo()
    assert services.documents.get(filed["KH 59.txt"]).tags == ("an ninh",)
    assert services.dossiers.documents(dossier) == ()


def test_a_rule_fills_what_is_empty_and_never_what_was_read(
    services: Services, filed: dict[str, DocumentId], tmp_path: Path
) -> None:
    folder = tmp_path / "Tân Long"
    folder.mkdir()
    (folder / "x.txt").write_text("không rõ của ai", encoding="utf-8")
    (folder / "y.txt").write_text(PLAN_59 + "\nthêm", encoding="utf-8")
    fill = Effect(RuleAction.SET_FIELD, "dang uy xa tan long", Field.ISSUER)
    services.filing_rules.save(_rule(Condition(RuleSubject.FOLDER, "tan long"), fill))
    found = {
        one.path.name: services.documents.get(one.document_id)
        for one in file_all(services, folder)
        if one.document_id is not None
    }
    assert found["x.txt"].fields.issuer == "dang uy xa tan long"
    proof = found["x.txt"].evidence[Field.ISSUER]
    assert (proof.origin, proof.rule) == (Origin.INFERRED, "rule")
    assert found["y.txt"].fields.issuer == "Thị ủy Ngã Năm"


def test_rules_are_listed_changed_switched_off_and_deleted(services: Services, heap: Path) -> None:
    first = services.filing_rules.save(replace(_rule(_FOLDER), name=" Theo  năm "))
    second = services.filing_rules.save(_rule(_PLANS))
    assert first.name == "Theo năm"
    assert services.filing_rules.all() == (first, second)
    off = services.filing_rules.save(replace(first, is_active=False))
    assert services.filing_rules.all() == (off, second)
    assert second.id is not None
    services.filing_rules.delete(second.id)
    assert services.filing_rules.all() == (off,)
    file_all(services, heap)
    assert services.tags.all() == ()
    services.filing_rules.restore(second.id)
    assert services.filing_rules.all() == (off, second)


def test_rules_outlive_a_restart(services: Services, library: Path, dossier: DossierId) -> None:
    kept = services.filing_rules.save(
        FilingRule(
            (_FOLDER, _PLANS),
            (
                Effect(RuleAction.TAG, "đủ dấu"),
                Effect(RuleAction.DOSSIER, str(dossier)),
                Effect(RuleAction.SET_FIELD, "2020-2025", Field.TERM),
            ),
            "Tên",
        )
    )
    services.close()
    again = open_for_test(library)
    assert again.filing_rules.all() == (kept,)
    again.close()


def test_a_rule_for_a_dossier_that_is_gone_does_nothing(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    rule = _rule(_PLANS, Effect(RuleAction.DOSSIER, "77"))
    assert services.filing_rules.preview(rule) == ()
    assert services.filing_rules.apply([rule]).documents == frozenset()
    with pytest.raises(NotFoundError):
        services.filing_rules.save(rule)
    assert filed


def test_a_rule_rests_while_its_dossier_is_deleted(
    services: Services, heap: Path, dossier: DossierId
) -> None:
    effects = Effect(RuleAction.TAG, "kiểm điểm"), Effect(RuleAction.DOSSIER, str(dossier))
    rule = services.filing_rules.save(_rule(_PLANS, *effects))
    services.dossiers.delete(dossier)
    [resting] = services.filing_rules.all()
    assert resting == replace(rule, is_active=False)
    with pytest.raises(NotFoundError):
        services.filing_rules.save(replace(resting, is_active=True))
    services.dossiers.create(DossierValues("TH.02", "Hồ sơ khác"))
    [other] = services.dossiers.all()
    file_all(services, heap / "2023" / "Kế hoạch")
    assert services.tags.all() == ()
    assert services.dossiers.documents(other.id) == ()
    services.history.undo()
    services.history.undo()
    assert services.filing_rules.all() == (rule,)
    file_all(services, heap)
    assert services.dossiers.documents(dossier)


@pytest.mark.parametrize(
    "effect",
    [
        Effect(RuleAction.TAG, " # "),
        Effect(RuleAction.DOSSIER, "TH.01"),
        Effect(RuleAction.SET_FIELD, "năm nào đó", Field.TERM),
        Effect(RuleAction.SET_FIELD, "", Field.ISSUER),
    ],
)
def test_senseless_rules_are_refused(services: Services, effect: Effect) -> None:
    with pytest.raises(InvalidValueError):
        services.filing_rules.save(_rule(_FOLDER, effect))
    with pytest.raises(InvalidValueError):
        services.filing_rules.preview(_rule(_FOLDER, effect))


def test_a_rule_that_is_not_there_is_named(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.filing_rules.delete(FilingRuleId(5))
    with pytest.raises(NotFoundError):
        services.filing_rules.save(replace(_rule(_FOLDER), id=FilingRuleId(5)))


def test_a_preview_that_nobody_waits_for_stops(
    services: Services, filed: dict[str, DocumentId]
) -> None:
    assert filed
    token = CancelToken()
    assert services.filing_rules.preview(_rule(_PLANS), token=token)
    token.cancel()
    with pytest.raises(CancelledError):
        services.filing_rules.preview(_rule(_PLANS), token=token)
