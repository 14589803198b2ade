"""Vietnamese words for values of the trade, as lists, forms and chips show them."""

import json
from collections.abc import Iterable
from datetime import datetime
from html import escape

from PySide6.QtCore import QCoreApplication

from hoso_app.domain.changes import ChangeBatch
from hoso_app.domain.citations import Relation
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import (
    DocumentFields,
    DocumentRow,
    DocumentState,
    Evidence,
    Field,
    Origin,
)
from hoso_app.domain.dossiers import Dossier, read_places
from hoso_app.domain.errors import ReadingProblem
from hoso_app.domain.filing_rules import FilingRule, RuleAction, RuleSubject
from hoso_app.domain.search import Facet, Sort, Understood
from hoso_app.messages.errors import READING_PROBLEMS
from hoso_app.messages.names import FIELD_NAMES, action_text, field_name, missing_kind

SURE_FROM = 0.75
"""Confidence from which a value that was read counts as sure."""
_LONGEST_NAME = 60


def _tr(text: str) -> str:
    return QCoreApplication.translate("labels", text)


def count_text(number: int) -> str:
    """Return ``12.431``: thousands are set apart by a point in Vietnamese."""
    return f"{number:,}".replace(",", ".")


def size_text(size: int) -> str:
    """Return a file's size with a decimal comma, such as ``1,4 MB``."""
    for unit, factor in (("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)):
        if size >= factor:
            return f"{size / factor:.1f} {unit}".replace(".", ",").replace(",0 ", " ")
    return f"{size} B"


def duration_text(seconds: float) -> str:
    """Return how long something will take, as people say it."""
    if seconds < 50:
        return _tr("{count} giây").format(count=max(1, round(seconds)))
    if seconds < 3300:
        return _tr("{count} phút").format(count=max(1, round(seconds / 60)))
    hours, minutes = divmod(round(seconds / 60), 60)
    if not minutes:
        return _tr("{hours} giờ").format(hours=hours)
    return _tr("{hours} giờ {minutes} phút").format(hours=hours, minutes=minutes)


def field_label(field: Field) -> str:
    """Return what a field of the record is called in the office."""
    return FIELD_NAMES[field]


def field_value(fields: DocumentFields, field: Field) -> str:
    """Return a field's value as it is shown and typed; empty where there is none."""
    value: object
    if field is Field.DOCUMENT_NUMBER:
        number = fields.number
        if number is None:
            return ""
        # A draft has its symbol and a gap for the number (Số … -KH/TU).
        return number.canonical or f"…-{number.symbol}"
    if field is Field.ISSUED_ON:
        value = fields.issued_on and fields.issued_on.written
    elif field is Field.EVENT_ON:
        value = fields.event_on and fields.event_on.written
    elif field is Field.IS_ARTICLE:
        value = _tr("có") if fields.is_article else None
    else:
        value = getattr(fields, field.value)
    return "" if value is None else str(value)


def offer_label(offer: Understood, value: str) -> str:
    """Return the offer to take part of a question for a filter: ``Chỉ năm 2023?``.

    Args:
        offer: What that part was understood as.
        value: The filter's value as it is shown.
    """
    if offer.field is not None:
        words = offer.text
    elif offer.facet in {Facet.COMMITTEE, Facet.DOCUMENT_TYPE}:  # what it is, is in the name
        words = value
    else:
        words = f"{facet_label(offer.facet).lower()} {value}"
    return _tr("Chỉ {value}?").format(value=words)


def facet_label(facet: Facet) -> str:
    """Return what a kind of filter is called."""
    return {
        Facet.COMMITTEE: _tr("Cấp ủy"),
        Facet.DOCUMENT_TYPE: _tr("Thể loại"),
        Facet.TERM: _tr("Nhiệm kỳ"),
        Facet.YEAR: _tr("Năm"),
        Facet.TAG: _tr("Nhãn"),
        Facet.STATE: _tr("Trạng thái"),
        Facet.DOSSIER: _tr("Hồ sơ"),
        Facet.STARRED: _tr("Đánh dấu"),
        Facet.TEXT: _tr("Chữ trong bản"),
    }[facet]


def state_label(state: DocumentState) -> str:
    """Return where a document is on its way."""
    return {
        DocumentState.INBOX: _tr("Hộp chờ"),
        DocumentState.FILED: _tr("Trong kho"),
        DocumentState.TRASH: _tr("Thùng rác"),
    }[state]


def fixed_value_label(facet: Facet, value: str) -> str | None:
    """Return the words for a filter's value that is a code, None where it is a name."""
    if facet is Facet.STATE and value in set(DocumentState):
        return state_label(DocumentState(value))
    if facet is Facet.STARRED:
        return _tr("Có đánh dấu")
    if facet is Facet.TEXT:
        return _text_label(value)
    return None


def _text_label(value: str) -> str:
    if value == "yes":
        return _tr("Tìm được chữ")
    if value == "no":
        return _tr("Chưa tìm được chữ")
    return _tr("Chưa tìm được chữ: {reason}").format(reason=missing_kind(value))


def colour_label(colour: str | None) -> str:
    """Return what the colour of a tag is called."""
    names = {
        "red": _tr("Đỏ"),
        "orange": _tr("Cam"),
        "green": _tr("Lục"),
        "teal": _tr("Ngọc lam"),
        "blue": _tr("Lam"),
        "purple": _tr("Tím"),
        "grey": _tr("Xám"),
    }
    return _tr("Không màu") if colour is None else names[colour]


def rule_subject_label(subject: RuleSubject) -> str:
    """Return what of a paper a condition looks at."""
    return {
        RuleSubject.FOLDER: _tr("Thư mục"),
        RuleSubject.FILE_NAME: _tr("Tên tệp"),
        RuleSubject.ABSTRACT: _tr("Trích yếu"),
        RuleSubject.ISSUER: _tr("Cơ quan ban hành"),
        RuleSubject.DOCUMENT_TYPE: _tr("Thể loại"),
        RuleSubject.SYMBOL: _tr("Ký hiệu"),
    }[subject]


def rule_action_label(action: RuleAction) -> str:
    """Return what a rule does."""
    return {
        RuleAction.TAG: _tr("Gắn nhãn"),
        RuleAction.DOSSIER: _tr("Xếp vào hồ sơ"),
        RuleAction.SET_FIELD: _tr("Điền mục"),
    }[action]


def rule_text(rule: FilingRule, dossiers: Iterable[Dossier] = ()) -> str:
    """Return a rule as a sentence: ``Thư mục có “Tân Long” → Gắn nhãn #xã``."""
    codes = {str(dossier.id): dossier.code for dossier in dossiers}
    conditions = [
        _tr("{subject} có “{words}”").format(
            subject=rule_subject_label(one.subject), words=one.words
        )
        for one in rule.conditions
    ]
    effects = []
    for effect in rule.effects:
        value = effect.value
        if effect.action is RuleAction.TAG:
            value = f"#{effect.value}"
        elif effect.action is RuleAction.DOSSIER:
            value = codes.get(effect.value, effect.value)
        elif effect.field is not None:
            value = f"{field_label(effect.field)} = {effect.value}"
        effects.append(f"{rule_action_label(effect.action)} {value}")
    return f"{join_words(conditions)} → {join_words(effects)}"


def sort_label(sort: Sort) -> str:
    """Return the words of the sort menu."""
    return {
        Sort.RELEVANCE: _tr("Liên quan nhất"),
        Sort.DATE: _tr("Mới nhất"),
        Sort.OLDEST: _tr("Cũ trước"),
        Sort.NUMBER: _tr("Theo số"),
        Sort.DOSSIER: _tr("Thứ tự trong hồ sơ"),
    }[sort]


def relation_label(relation: Relation) -> str:
    """Return what one paper does with another."""
    return {
        Relation.LEGAL_BASIS: _tr("Căn cứ"),
        Relation.IMPLEMENTS: _tr("Thực hiện"),
        Relation.REPLACES: _tr("Thay thế"),
        Relation.AMENDS: _tr("Sửa đổi, bổ sung"),
        Relation.REPEALS: _tr("Bãi bỏ"),
        Relation.ANSWERS: _tr("Trả lời"),
        Relation.ISSUES: _tr("Ban hành"),
        Relation.ATTACHED: _tr("Kèm theo"),
        Relation.MENTIONS: _tr("Nhắc đến"),
    }[relation]


def missing_text_reason(problem: str | None) -> str:
    """Return why a paper cannot be searched by its words."""
    if problem == "scan":
        return _tr("Đây là bản quét, chưa nhận dạng chữ nên chưa tìm được theo nội dung.")
    if problem in set(ReadingProblem):
        return READING_PROBLEMS[ReadingProblem(problem)]
    return _tr("Chưa đọc được chữ của bản này.")


def moment_text(moment: datetime) -> str:
    """Return a moment in this place's time: ``07/4/2023 09:30``."""
    local = moment.astimezone()
    return f"{PartialDate.from_date(local.date()).written} {local:%H:%M}"


def change_value(field: str, value: str | None) -> str:
    """Return a value of the history as people write it."""
    if value is None or value == "":
        return _tr("(trống)")
    if field in {Field.ISSUED_ON, Field.EVENT_ON}:
        return PartialDate.from_iso(value).written
    if field == "state" and value in set(DocumentState):
        return state_label(DocumentState(value))
    if field in {"is_starred", Field.IS_ARTICLE}:
        return _tr("có")
    if field in {"tags", "dossiers"} and value.startswith("["):
        items = read_places(value) if field == "dossiers" else json.loads(value)
        return ", ".join(map(str, items)) or _tr("(trống)")
    return value


def document_name(
    document_type: str | None,
    number: str | None,
    abstract: str | None,
    file_name: str = "",
) -> str:
    """Return the shortest words that tell a paper: kind and number, else its title."""
    if number:
        return f"{document_type} {number}" if document_type else number
    return abstract or document_type or file_name or _tr("Văn bản chưa rõ tên")


def step_text(step: ChangeBatch, row: DocumentRow | None = None) -> str:
    """Return what a step of the history did, to what: ``Sửa người ký của Kế hoạch 59-KH/TU``.

    ``row`` is the document that it changed, where it is one.
    """
    if step.action == "edit":
        fields = dict.fromkeys(field_name(change.field).lower() for change in step.changes)
        words = _tr("Sửa {fields}").format(fields=join_words(fields))
        count = step.document_count
        if count > 1:
            words = _tr("{words} của {count} văn bản").format(words=words, count=count_text(count))
    else:
        words = action_text(step)
    if row is None:
        return words
    name = document_name(row.document_type, row.document_number, row.abstract, row.file_name)
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME].rstrip()}…"
    return _tr("{words} – {name}").format(words=words, name=name)


def row_sentence(row: DocumentRow) -> str:
    """Return a row of the list as one sentence, for screen readers."""
    parts: list[str] = [document_name(row.document_type, row.document_number, None, row.file_name)]
    if row.issued_on is not None:
        parts.append(_tr("ngày {date}").format(date=row.issued_on.written))
    parts.extend(part for part in (row.abstract, row.issuer, row.term) if part)
    parts.extend(f"#{tag}" for tag in row.tags)
    if row.is_starred:
        parts.append(_tr("có đánh dấu"))
    if not row.has_text:
        parts.append(_tr("chưa tìm được chữ"))
    return ", ".join(parts)


def tip(text: str) -> str:
    """Return a text for a tool tip: as it stands, and wrapped where it is long.

    Qt takes what looks like HTML for HTML; a title of somebody else's paper
    must not become a picture or a link.
    """
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if text else ""


def join_words(words: Iterable[str]) -> str:
    """Return a list as a sentence has it: a, b và c."""
    known = list(words)
    if len(known) < 2:
        return "".join(known)
    return _tr("{first} và {last}").format(first=", ".join(known[:-1]), last=known[-1])


def is_sure(evidence: Evidence) -> bool:
    """Return whether a value was read, and with certainty."""
    return evidence.origin is Origin.READ and evidence.confidence >= SURE_FROM
