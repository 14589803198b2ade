"""Rules of the user's own: what is to happen to papers that look so (quy tắc lưu)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hoso_app.domain.documents import DocumentFields, Field
from hoso_app.domain.edits import value_text
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import FilingRuleId
from hoso_app.domain.text import fold, nfc, tone_normal

_WORD = re.compile(r"[^\W_]+")
_INFERABLE = frozenset(Field) - {Field.IS_ARTICLE, Field.DRAFT}


class RuleSubject(StrEnum):
    """What of a paper a condition looks at."""

    FOLDER = "folder"
    FILE_NAME = "file_name"
    ABSTRACT = "abstract"
    ISSUER = "issuer"
    DOCUMENT_TYPE = "document_type"
    SYMBOL = "symbol"


class RuleAction(StrEnum):
    """What a rule does."""

    TAG = "tag"
    DOSSIER = "dossier"
    SET_FIELD = "set_field"


@dataclass(frozen=True, slots=True)
class Condition:
    """Words that have to stand in what is looked at, one after the other.

    Typed marks bind, letters without marks match all, as in the search. A
    folder matches with everything under it.
    """

    subject: RuleSubject
    words: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What is done to a paper.

    ``value`` is the name of a tag, the identifier of a dossier, or a value of
    ``field`` in its canonical text form. A field is filled where it is empty
    or only concluded; what is read or set by hand stays.
    """

    action: RuleAction
    value: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class FilingRule:
    """A rule: papers for which all conditions hold get all effects.

    ``id`` is None before the rule is kept.
    """

    conditions: tuple[Condition, ...]
    effects: tuple[Effect, ...]
    name: str = ""
    is_active: bool = True
    id: FilingRuleId | None = None


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What rules are asked about a paper; ``folder`` is relative, with slashes."""

    fields: DocumentFields
    file_name: str = ""
    folder: str = ""


def check(rule: FilingRule) -> None:
    """Refuse a rule that would hold for every paper, or do nothing.

    Raises:
        InvalidValueError: A condition has no words, or an effect no value.
    """
    if not rule.conditions:
        raise InvalidValueError("filing_rule", rule.name)
    if not rule.effects:
        raise InvalidValueError("filing_rule", rule.name)
    for condition in rule.conditions:
        if not _WORD.search(condition.words):
            raise InvalidValueError(condition.subject.value, condition.words)
    for effect in rule.effects:
        if not effect.value.strip():
            raise InvalidValueError(effect.action.value, effect.value)
        if (effect.action is RuleAction.SET_FIELD) != (effect.field in _INFERABLE):
            raise InvalidValueError(effect.action.value, effect.value)


def holds(rule: FilingRule, facts: RuleFacts) -> bool:
    """Return whether a paper is one that the rule means."""
    return all(_condition_holds(condition, facts) for condition in rule.conditions)


def _condition_holds(condition: Condition, facts: RuleFacts) -> bool:
    if condition.subject is RuleSubject.FOLDER:
        return _folder_holds(condition.words, facts.folder)
    return contains_words(_subject_text(condition.subject, facts), condition.words)


def _subject_text(subject: RuleSubject, facts: RuleFacts) -> str:
    if subject is RuleSubject.FILE_NAME:
        return facts.file_name
    if subject is RuleSubject.SYMBOL:
        return (facts.fields.number.symbol or "") if facts.fields.number else ""
    return value_text(facts.fields, Field(subject.value)) or ""


def _folder_holds(wanted: str, folder: str) -> bool:
    """Return whether the wanted folders stand in a path, one inside the other."""
    parts, there = _parts(wanted), _parts(folder)
    return any(
        all(_same(part, there[at + number]) for number, part in enumerate(parts))
        for at in range(len(there) - len(parts) + 1)
    )


def _parts(path: str) -> list[str]:
    return [part.strip() for part in nfc(path).replace("\\", "/").split("/") if part.strip()]


def _same(wanted: str, there: str) -> bool:
    wanted_words, words = _words(wanted), _words(there)
    return len(wanted_words) == len(words) and _stands_at(wanted_words, words, 0)


def contains_words(text: str, wanted: str) -> bool:
    """Return whether words stand in a text one after the other; typed marks bind."""
    words, sought = _words(text), _words(wanted)
    return any(_stands_at(sought, words, at) for at in range(len(words) - len(sought) + 1))


def _stands_at(wanted: Sequence[str], words: Sequence[str], at: int) -> bool:
    return all(
        word == words[at + number] or word == fold(words[at + number])
        for number, word in enumerate(wanted)
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(tone_normal(nfc(text)))
