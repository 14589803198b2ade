"""Rules of the user's own: keeping them, showing what they would do, letting them act."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hoso_app.domain.changes import Changes
from hoso_app.domain.documents import Evidence, Field, Origin
from hoso_app.domain.dossiers import places_text, read_places
from hoso_app.domain.errors import InvalidValueError, NotFoundError
from hoso_app.domain.filing_rules import (
    Condition,
    Effect,
    FilingRule,
    RuleAction,
    RuleFacts,
    check,
    holds,
)
from hoso_app.domain.ids import DocumentId, FilingRuleId
from hoso_app.domain.text import nfc
from hoso_app.domain.work import CancelToken
from hoso_app.services.clock import Actor
from hoso_app.services.documents import normalised
from hoso_app.services.mutations import Property, current_value
from hoso_app.services.steps import (
    GrowingStep,
    Wanted,
    Watch,
    read_in_parts,
    set_all,
    take_long_step,
)
from hoso_app.storage import documents, dossiers, filing_rules, history
from hoso_app.storage.engine import Database, Session

_CONFIDENCE = 0.6
"""A rule is a habit of the office, not what stands in the paper."""


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """One value that a rule would change; ``name`` is a field or ``tags``, ``dossiers``."""

    document_id: DocumentId
    name: str
    before: str | None
    after: str | None


class FilingRuleService:
    """Keeps rules; they act on papers that are filed, and on others when asked to."""

    def __init__(self, database: Database, actor: Actor) -> None:
        self._database = database
        self._actor = actor

    def all(self) -> tuple[FilingRule, ...]:
        """Return the rules in the order in which they act."""
        with self._database.read() as session:
            return filing_rules.all_rules(session)

    def save(self, rule: FilingRule) -> FilingRule:
        """Keep a new rule, or change the one that has its identifier.

        Raises:
            InvalidValueError: It has no condition, no effect, or an empty one.
            NotFoundError: A dossier that it names, or the rule, is gone.
        """
        clean = _clean(rule)
        with self._database.write() as session:
            _check_dossiers(session, clean)
            return filing_rules.save(session, clean)

    def delete(self, rule_id: FilingRuleId) -> None:
        """Put a rule away; what it has done stays. ``restore`` brings it back.

        Raises:
            NotFoundError: There is no such rule.
        """
        with self._database.write() as session:
            filing_rules.set_deleted(session, rule_id, is_deleted=True)

    def restore(self, rule_id: FilingRuleId) -> None:
        """Bring a rule back that was deleted.

        Raises:
            NotFoundError: There is no such rule.
        """
        with self._database.write() as session:
            filing_rules.set_deleted(session, rule_id, is_deleted=False)

    def preview(
        self,
        rule: FilingRule,
        ids: Sequence[DocumentId] | None = None,
        token: CancelToken | None = None,
    ) -> tuple[RuleEffect, ...]:
        """Return what a rule would change now; it need not be kept yet.

        Args:
            rule: The rule.
            ids: The papers to look at; None for all outside of the trash.
            token: Tells when nobody waits for it any more.

        Raises:
            CancelledError: The token was cancelled.
            InvalidValueError: It has no condition, no effect, or an empty one.
        """
        clean = _clean(rule)
        if ids is None:
            with self._database.read() as session:
                ids = documents.all_ids(session)

        def effects(session: Session, part: Sequence[DocumentId]) -> Iterator[RuleEffect]:
            for one in _all_wanted(session, [clean], part):
                before = current_value(session, one.document_id, one.name)
                yield RuleEffect(one.document_id, one.name, before, one.value)

        return read_in_parts(self._database, ids, effects, token)

    def apply(
        self,
        rules: Sequence[FilingRule],
        ids: Sequence[DocumentId] | None = None,
        watch: Watch | None = None,
    ) -> Changes:
        """Let rules act on papers that are in the library already; one step of undo.

        Args:
            rules: The rules.
            ids: The papers to look at; None for all outside of the trash.
            watch: Who is told of the progress, and may stop the work.

        Raises:
            CancelledError: The work was stopped; what was done is one step.
            DocumentNotFoundError: A document is gone.
            InvalidValueError: A rule has no condition, no effect, or an empty one.
        """
        clean = [_clean(rule) for rule in rules]
        if ids is None:
            with self._database.read() as session:
                ids = documents.all_ids(session)

        def wanted(session: Session, part: Sequence[DocumentId]) -> Iterator[Wanted]:
            return _all_wanted(session, clean, part)

        return take_long_step(self._database, "rules", ids, wanted, self._actor, watch)


class RulesAtFiling:
    """The rules of one import: what they do to all of its papers is one step of undo."""

    def __init__(self, session: Session, actor: Actor) -> None:
        self._rules = [rule for rule in filing_rules.all_rules(session) if rule.is_active]
        self._actor = actor
        self._step = GrowingStep("rules", actor)

    def act(self, session: Session, document_id: DocumentId, facts: RuleFacts) -> None:
        """Let the rules act on a paper in the transaction that files it."""
        wanted = _wanted(session, self._rules, document_id, facts)
        self._step.add(session, set_all(session, wanted, self._actor))


def act_unasked(session: Session, actor: Actor, document_id: DocumentId, facts: RuleFacts) -> None:
    """Let the rules act on a paper while nobody asked: told in the history, no step of undo.

    A step here would lie above what the person did last, and end what can be redone.
    """
    rules = [rule for rule in filing_rules.all_rules(session) if rule.is_active]
    changes = set_all(session, _wanted(session, rules, document_id, facts), actor)
    if changes:
        history.add_log(session, "rules", changes, who=actor.name, now=actor.now())


def _clean(rule: FilingRule) -> FilingRule:
    """Return the rule in NFC, its values in canonical form.

    Raises:
        InvalidValueError: It has no condition, no effect, or an empty one.
    """
    conditions = tuple(
        Condition(one.subject, " ".join(nfc(one.words).split())) for one in rule.conditions
    )
    effects = tuple(_clean_effect(one) for one in rule.effects)
    clean = replace(
        rule, conditions=conditions, effects=effects, name=" ".join(nfc(rule.name).split())
    )
    check(clean)
    return clean


def _clean_effect(effect: Effect) -> Effect:
    value = " ".join(nfc(effect.value).split())
    if effect.action is RuleAction.TAG:
        value = value.lstrip("#")
    elif effect.action is RuleAction.DOSSIER and not value.isdecimal():
        raise InvalidValueError(effect.action.value, effect.value)
    elif effect.action is RuleAction.SET_FIELD and effect.field is not None:
        value = normalised(effect.field, value) or ""
    return replace(effect, value=value)


def _check_dossiers(session: Session, rule: FilingRule) -> None:
    known = {str(one.id) for one in dossiers.all_dossiers(session)}
    for effect in rule.effects:
        if effect.action is RuleAction.DOSSIER and effect.value not in known:
            raise NotFoundError("dossier", effect.value)


def _all_wanted(
    session: Session, rules: Sequence[FilingRule], ids: Sequence[DocumentId] | None
) -> Iterator[Wanted]:
    for document_id, facts in list(filing_rules.facts(session, ids)):
        yield from _wanted(session, rules, document_id, facts)


def _wanted(
    session: Session, rules: Sequence[FilingRule], document_id: DocumentId, facts: RuleFacts
) -> Iterator[Wanted]:
    """Yield what rules want of a paper that they mean, without what it has already."""
    for rule in rules:
        if holds(rule, facts):
            for effect in rule.effects:
                wanted = _effect(session, effect, document_id)
                if wanted is not None:
                    yield wanted


def _effect(session: Session, effect: Effect, document_id: DocumentId) -> Wanted | None:
    match effect.action:
        case RuleAction.TAG:
            return _tagged(session, document_id, effect.value)
        case RuleAction.DOSSIER:
            return _placed(session, document_id, int(effect.value))
        case RuleAction.SET_FIELD:
            assert effect.field is not None
            return _filled(session, document_id, effect.field, effect.value)


def _tagged(session: Session, document_id: DocumentId, tag: str) -> Wanted | None:
    have = json.loads(current_value(session, document_id, Property.TAGS) or "[]")
    if tag in have:
        return None
    return Wanted(document_id, Property.TAGS, json.dumps([*have, tag], ensure_ascii=False))


def _placed(session: Session, document_id: DocumentId, dossier_id: int) -> Wanted | None:
    places = read_places(current_value(session, document_id, Property.DOSSIERS))
    if dossier_id in places or not dossiers.exists(session, dossier_id):
        return None
    return Wanted(document_id, Property.DOSSIERS, places_text({**places, dossier_id: None}))


def _filled(session: Session, document_id: DocumentId, name: Field, value: str) -> Wanted | None:
    """Return the value for a field that is empty or only concluded."""
    proof = documents.evidence_for(documents.record_of(session, document_id), name)
    have = current_value(session, document_id, name)
    is_open = have is None or (proof is not None and proof.origin is Origin.INFERRED)
    if not is_open or have == value:
        return None
    return Wanted(document_id, name, value, Evidence(value, _CONFIDENCE, "rule", Origin.INFERRED))
