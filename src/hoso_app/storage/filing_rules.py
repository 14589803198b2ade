"""Rules of the user's own, and what they are asked about papers."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from hoso_app.domain.documents import DocumentFields, DocumentNumber, Field
from hoso_app.domain.errors import NotFoundError
from hoso_app.domain.filing_rules import (
    Condition,
    Effect,
    FilingRule,
    RuleAction,
    RuleFacts,
    RuleSubject,
)
from hoso_app.domain.ids import DocumentId, FilingRuleId
from hoso_app.storage.tables import DocumentRecord, DossierRow, FilingRuleRow, OriginalRow

_CHUNK = 500


def all_rules(session: Session) -> tuple[FilingRule, ...]:
    """Return the rules in the order in which they were made; they act in that order.

    A rule that names a dossier which was deleted is not active; it is again
    when the deletion is undone.
    """
    query = (
        select(FilingRuleRow).where(FilingRuleRow.is_deleted.is_(False)).order_by(FilingRuleRow.id)
    )
    dossiers = set(map(str, session.scalars(select(DossierRow.id))))
    return tuple(
        rule if _dossiers_of(rule) <= dossiers else replace(rule, is_active=False)
        for rule in map(_rule, session.scalars(query))
    )


def save(session: Session, rule: FilingRule) -> FilingRule:
    """Keep a new rule, or change the one of that identifier.

    Raises:
        NotFoundError: There is no rule of that identifier.
    """
    row = FilingRuleRow() if rule.id is None else _row(session, rule.id)
    row.name, row.is_active = rule.name, rule.is_active
    row.definition = _dump(rule)
    session.add(row)
    session.flush()
    return replace(rule, id=FilingRuleId(row.id))


def set_deleted(session: Session, rule_id: FilingRuleId, *, is_deleted: bool) -> None:
    """Put a rule away, or bring it back.

    Raises:
        NotFoundError: There is no such rule.
    """
    _row(session, rule_id).is_deleted = is_deleted


def facts(
    session: Session, ids: Sequence[DocumentId] | None = None
) -> Iterator[tuple[DocumentId, RuleFacts]]:
    """Yield what rules are asked about papers outside of the trash; None for all."""
    query = (
        select(
            DocumentRecord.id,
            DocumentRecord.document_type,
            DocumentRecord.number,
            DocumentRecord.symbol,
            DocumentRecord.number_year,
            DocumentRecord.issuer,
            DocumentRecord.abstract,
            OriginalRow.name,
            OriginalRow.folder,
        )
        .outerjoin(OriginalRow, OriginalRow.document_id == DocumentRecord.id)
        .where(DocumentRecord.state != "trash")
        .order_by(DocumentRecord.id, OriginalRow.position)
    )
    last = 0
    parts: list[Sequence[DocumentId] | None] = [None]
    if ids is not None:
        wanted = sorted(set(ids))
        parts = [wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK)]
    for part in parts:
        found = query if part is None else query.where(DocumentRecord.id.in_(part))
        for row in session.execute(found):
            if row.id != last:  # the first file of a record is the paper itself
                last = row.id
                yield DocumentId(row.id), _facts(row)


def _facts(row: Any) -> RuleFacts:
    number = None
    if row.number is not None or row.symbol is not None:
        number = DocumentNumber(row.number, row.symbol, row.number_year)
    fields = DocumentFields(
        document_type=row.document_type, number=number, issuer=row.issuer, abstract=row.abstract
    )
    return RuleFacts(fields, row.name or "", row.folder or "")


def _dossiers_of(rule: FilingRule) -> set[str]:
    return {one.value for one in rule.effects if one.action is RuleAction.DOSSIER}


def _row(session: Session, rule_id: FilingRuleId) -> FilingRuleRow:
    row = session.get(FilingRuleRow, rule_id)
    if row is None:
        raise NotFoundError("filing_rule", str(rule_id))
    return row


def _dump(rule: FilingRule) -> str:
    conditions = [[one.subject.value, one.words] for one in rule.conditions]
    effects = [
        [one.action.value, one.value, one.field.value if one.field else None]
        for one in rule.effects
    ]
    return json.dumps({"conditions": conditions, "effects": effects}, ensure_ascii=False)


def _rule(row: FilingRuleRow) -> FilingRule:
    definition = json.loads(row.definition)
    return FilingRule(
        conditions=tuple(
            Condition(RuleSubject(subject), words) for subject, words in definition["conditions"]
        ),
        effects=tuple(
            Effect(RuleAction(action), value, Field(field) if field else None)
            for action, value, field in definition["effects"]
        ),
        name=row.name,
        is_active=row.is_active,
        id=FilingRuleId(row.id),
    )
