"""``rules``: the user's own rules, shown before they act."""

import argparse
import json
from collections.abc import Mapping, Sequence

from hoso_app.cli.output import Output, row_text
from hoso_app.domain.documents import Field
from hoso_app.domain.dossiers import read_places
from hoso_app.domain.errors import InvalidValueError, NotFoundError
from hoso_app.domain.filing_rules import Condition, Effect, FilingRule, RuleAction, RuleSubject
from hoso_app.domain.ids import FilingRuleId
from hoso_app.domain.work import CancelToken
from hoso_app.messages.names import field_name
from hoso_app.services.application import Services
from hoso_app.services.filing_rules import RuleEffect
from hoso_app.services.mutations import Property
from hoso_app.services.steps import Watch

_SHORT = {RuleAction.TAG.value, RuleAction.DOSSIER.value}


def rules(
    services: Services, arguments: argparse.Namespace, output: Output, token: CancelToken
) -> int:
    """List rules, show what one would do, keep it, let it act, or put it away.

    Raises:
        InvalidValueError: A condition or an effect is not understood.
        NotFoundError: There is no such rule or dossier.
    """
    for number in arguments.delete:
        services.filing_rules.delete(FilingRuleId(number))
    for number in arguments.restore:
        services.filing_rules.restore(FilingRuleId(number))
    if arguments.conditions or arguments.effects:
        rule = _typed(services, arguments)
        if arguments.keep:
            rule = services.filing_rules.save(rule)
        chosen = [rule]
    elif arguments.run:
        chosen = _kept(services, arguments.run)
    else:
        _list(services, output)
        return 0
    return _show(services, chosen, arguments, output, token)


def _typed(services: Services, arguments: argparse.Namespace) -> FilingRule:
    conditions = []
    for text in arguments.conditions:
        subject, equals, words = text.partition("=")
        if not equals or subject not in set(RuleSubject):
            raise InvalidValueError("filing_rule", text)
        conditions.append(Condition(RuleSubject(subject), words))
    effects = [_effect(services, text) for text in arguments.effects]
    return FilingRule(tuple(conditions), tuple(effects), arguments.name or "")


def _effect(services: Services, text: str) -> Effect:
    name, equals, value = text.partition("=")
    if not equals or name not in _SHORT | set(Field):
        raise InvalidValueError("filing_rule", text)
    if name == RuleAction.TAG:
        return Effect(RuleAction.TAG, value)
    if name == RuleAction.DOSSIER:
        return Effect(RuleAction.DOSSIER, str(services.dossiers.id_of(value)))
    return Effect(RuleAction.SET_FIELD, value, Field(name))


def _kept(services: Services, numbers: Sequence[int]) -> list[FilingRule]:
    known = {rule.id: rule for rule in services.filing_rules.all()}
    for number in numbers:
        if number not in known:
            raise NotFoundError("filing_rule", str(number))
    return [known[FilingRuleId(number)] for number in numbers]


def _list(services: Services, output: Output) -> None:
    kept = services.filing_rules.all()
    codes = _dossier_codes(services)
    for rule in kept:
        output.record(_rule_json(rule, codes))
        output.line(f"{rule.id:>6}  {_rule_text(rule, codes)}")
    if not kept:
        output.line("Chưa có quy tắc nào. Thử: hoso rules --if folder=2023 --then tag=Năm 2023")


def _show(
    services: Services,
    chosen: Sequence[FilingRule],
    arguments: argparse.Namespace,
    output: Output,
    token: CancelToken,
) -> int:
    """Tell what rules change, and with ``--apply`` change it."""
    codes = _dossier_codes(services)
    count = 0
    for rule in chosen:
        effects = services.filing_rules.preview(rule, token=token)
        output.record({"rule": _rule_json(rule, codes)})
        output.line(_rule_text(rule, codes))
        count += len(effects)
        _write_effects(services, effects, codes, output)
    changed = 0
    if arguments.apply:
        watch = Watch(output.progress, token)
        changed = len(services.filing_rules.apply(chosen, None, watch).documents)
        services.indexing.drain()
    output.record(
        {
            "summary": {
                "changes": count,
                "kept": bool(arguments.keep),
                "applied": bool(arguments.apply),
                "documents": changed,
            }
        }
    )
    output.line(_said(arguments, count, changed))
    return 0


def _said(arguments: argparse.Namespace, count: int, changed: int) -> str:
    if arguments.apply:
        return f"Đã sửa {changed} văn bản; hoàn tác được trong cửa sổ."
    if arguments.keep:
        return f"Đã lưu quy tắc cho văn bản nhập từ nay; {count} thay đổi với văn bản đã có."
    return f"{count} thay đổi. Chưa đổi gì: thêm --keep để lưu quy tắc, --apply để sửa."


def _write_effects(
    services: Services, effects: Sequence[RuleEffect], codes: Mapping[str, str], output: Output
) -> None:
    rows = {row.id: row for row in services.documents.rows([one.document_id for one in effects])}
    for one in effects:
        before, after = (_value_text(one.name, value, codes) for value in (one.before, one.after))
        output.record({"id": one.document_id, "field": one.name, "before": before, "after": after})
        output.line(f"{one.document_id:>6}  {row_text(rows[one.document_id])}")
        output.line(f"        {field_name(one.name)}: {before or '(trống)'} → {after}")


def _value_text(name: str, value: str | None, codes: Mapping[str, str]) -> str | None:
    """Return a value the way people write it: tags and dossiers by their names."""
    if value is None:
        return None
    if name == Property.TAGS:
        return ", ".join(json.loads(value))
    if name == Property.DOSSIERS:
        return ", ".join(codes.get(str(one), str(one)) for one in read_places(value))
    return value


def _dossier_codes(services: Services) -> dict[str, str]:
    return {str(one.id): one.code for one in services.dossiers.all()}


def _rule_json(rule: FilingRule, codes: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": rule.id,
        "name": rule.name,
        "if": [f"{one.subject.value}={one.words}" for one in rule.conditions],
        "then": [_effect_pair(one, codes, is_for_people=False) for one in rule.effects],
        "active": rule.is_active,
    }


def _rule_text(rule: FilingRule, codes: Mapping[str, str]) -> str:
    conditions = ", ".join(
        f"{field_name(one.subject.value).lower()} có “{one.words}”" for one in rule.conditions
    )
    effects = ", ".join(_effect_pair(one, codes, is_for_people=True) for one in rule.effects)
    name = f"{rule.name}: " if rule.name else ""
    return f"{name}nếu {conditions} thì {effects}"


def _effect_pair(effect: Effect, codes: Mapping[str, str], *, is_for_people: bool) -> str:
    key = effect.field.value if effect.field is not None else effect.action.value
    value = effect.value
    if effect.action is RuleAction.DOSSIER:
        value = codes.get(value, value)
    return f"{field_name(key).lower()} “{value}”" if is_for_people else f"{key}={value}"
