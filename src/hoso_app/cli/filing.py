"""``register``, ``inbox``, ``duplicates`` and ``reread``."""

import argparse
from collections import Counter
from collections.abc import Iterable
from typing import Any

from hoso_app.cli.output import Output, error_json, row_text, written_value
from hoso_app.domain.differences import Change
from hoso_app.domain.documents import Field
from hoso_app.domain.edits import value_text
from hoso_app.domain.errors import InvalidValueError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.register_columns import RegisterColumn, RegisterLayout
from hoso_app.domain.text import fold
from hoso_app.domain.work import CancelToken
from hoso_app.messages.errors import error_text
from hoso_app.messages.findings import LINE_OUTCOMES, line_fault_text
from hoso_app.messages.names import (
    FIELD_NAMES,
    REGISTER_COLUMNS,
    ROLE_NAMES,
    doubt_text,
    field_name,
)
from hoso_app.services.application import Services
from hoso_app.services.register_matching import LineOutcome, PlannedLine
from hoso_app.services.registers import RegisterPlan
from hoso_app.services.rereading import RereadPaper


def register(
    services: Services, arguments: argparse.Namespace, output: Output, token: CancelToken
) -> int:
    """Take over a register, or with ``--dry-run`` tell what that would do.

    Raises:
        ReadingError: The file is no table.
        NotARegisterError: It holds nothing.
        InvalidValueError: A column or a value is not understood.
    """
    file = services.registers.read(arguments.file, token)
    table, layout = services.registers.choose(file, arguments.file, arguments.sheet)
    for text in arguments.map:
        column, wanted = _pair(text, RegisterColumn)
        layout = layout.with_column(RegisterColumn(column), wanted)
    constants = {Field(name): value for name, value in (_pair(one, Field) for one in arguments.set)}
    plan = services.registers.plan(table, layout, output.progress, token, constants)
    _write_columns(layout, output)
    for line in plan.lines:
        _write_line(line, output)
    is_done = not arguments.dry_run
    if is_done:
        with_new = not arguments.matched_only
        services.registers.apply(plan, output.progress, token, with_new=with_new)
        services.indexing.drain()
    _write_plan(plan, output, is_done=is_done)
    return 1 if plan.faulty or plan.count(LineOutcome.AMBIGUOUS) else 0


def _pair(text: str, names: type[RegisterColumn] | type[Field]) -> tuple[str, str]:
    """Return name and value; a field may be called as it is on screen, without marks too."""
    name, equals, value = text.partition("=")
    if names is Field:
        called = {fold(words): field.value for field, words in FIELD_NAMES.items()}
        name = called.get(fold(" ".join(name.split())), name)
    if not equals or name not in set(names):
        raise InvalidValueError("field" if names is Field else "column", text)
    return name, value.strip()


def _write_columns(layout: RegisterLayout, output: Output) -> None:
    known = ", ".join(
        f"{layout.headings[place] or place + 1} → {REGISTER_COLUMNS[column]}"
        for place, column in sorted(layout.columns.items())
    )
    output.line(f"Các cột: {known}")


def _write_line(planned: PlannedLine, output: Output) -> None:
    line = planned.line
    values = {name.value: value_text(line.fields, name) for name in line.evidence}
    output.record(
        {
            "row": line.number,
            "status": planned.outcome.value,
            "ids": list(planned.documents),
            **values,
            "note": line.note or None,
            "tags": list(line.tags),
            "fills": {
                one.name: {"before": one.before, "after": one.after} for one in planned.fills
            },
            "conflicts": [
                {"field": one.field.value, "paper": one.paper, "register": one.register}
                for one in planned.conflicts
            ],
            "faults": [
                {
                    "kind": one.kind.value,
                    "column": one.column.value if one.column else None,
                    "text": one.text,
                    "message": line_fault_text(one),
                }
                for one in line.faults
            ],
        }
    )
    name = value_text(line.fields, Field.DOCUMENT_NUMBER) or line.fields.abstract or ""
    which = ", ".join(map(str, planned.documents))
    output.line(f"{line.number:>6}  {LINE_OUTCOMES[planned.outcome]:<24} {name}  {which}".rstrip())
    for fill in planned.fills:
        if fill.before != fill.after:
            output.line(f"        + {field_name(fill.name)}: {fill.after}")
    for one in planned.conflicts:
        output.line(f"        ≠ {FIELD_NAMES[one.field]}: {one.paper} | sổ: {one.register}")
    for fault in line.faults:
        output.line(f"        ! {line_fault_text(fault)}")


def _write_plan(plan: RegisterPlan, output: Output, *, is_done: bool) -> None:
    counts = {outcome.value: plan.count(outcome) for outcome in LineOutcome}
    conflicts = sum(len(one.conflicts) for one in plan.lines)
    filled = sum(len(one.fills) for one in plan.lines)
    columns = {column.value: plan.layout.headings[at] for at, column in plan.layout.columns.items()}
    output.record(
        {
            "summary": {
                "rows": len(plan.lines),
                **counts,
                "faulty": len(plan.faulty),
                "conflicts": conflicts,
                "filled": filled,
                "columns": columns,
                "applied": is_done,
            }
        }
    )
    listed = ", ".join(f"{plan.count(one)} {LINE_OUTCOMES[one]}" for one in LineOutcome)
    output.line(f"{len(plan.lines)} dòng: {listed}; {conflicts} chỗ khác nhau được giữ nguyên.")
    output.line("Đã ghi vào kho." if is_done else "Chưa thay đổi gì (chạy thử).")


def inbox(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """Show what waits and why, correct a value, or file papers as they stand.

    Raises:
        DocumentNotFoundError: A document is gone.
        InvalidValueError: A value is not understood.
    """
    if arguments.correct:
        return _correct(services, arguments, output)
    if arguments.accept:
        ids = [DocumentId(one) for one in arguments.accept]
        changes = services.inbox.accept(ids)
        services.indexing.drain()
        output.record({"summary": {"accepted": len(changes.documents)}})
        output.line(f"Đã nhận {len(changes.documents)} văn bản.")
        return 0
    papers = services.inbox.papers(services.inbox.ids())
    rows = {row.id: row for row in services.documents.rows([one.document_id for one in papers])}
    for paper in papers:
        output.record(
            {
                "id": paper.document_id,
                "file_name": paper.file_name,
                "folder": paper.folder,
                "missing": [one.field.value for one in paper.doubts if one.is_missing],
                "unsure": [one.field.value for one in paper.doubts if not one.is_missing],
                "missing_text": paper.missing_text,
                "resembles": paper.resembles,
                "ratio": paper.ratio,
            }
        )
        why = "; ".join(doubt_text(one) for one in paper.doubts)
        output.line(f"{paper.document_id:>6}  {row_text(rows[paper.document_id])}  ({why})")
    output.record({"summary": {"waiting": len(papers)}})
    output.line(f"{len(papers)} văn bản trong hộp chờ.")
    return 0


def _correct(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """Correct a value of one paper; offer the same to those that wait and are like it."""
    which, written = arguments.correct
    name, value = _pair(written, Field)
    if not which.isdecimal():
        raise InvalidValueError("id", which)
    document_id, field = DocumentId(int(which)), Field(name)
    before = written_value(services.documents.get(document_id).fields, field)
    services.documents.edit([document_id], {field: value})
    after = written_value(services.documents.get(document_id).fields, field)
    output.line(f"Đã sửa {FIELD_NAMES[field]}: {before or 'trống'} → {after or 'trống'}.")
    offered = services.suggestions.similar(document_id, field)
    rows = services.documents.rows([one.document_id for one in offered])
    for one, row in zip(offered, rows, strict=True):
        reasons = [reason.value for reason in one.reasons]
        output.record({"id": one.document_id, "before": one.before, "reasons": reasons})
        output.line(f"{one.document_id:>6}  {row_text(row)}  ({one.before or 'trống'})")
    if arguments.like and offered:
        services.suggestions.apply(document_id, field, [one.document_id for one in offered])
    services.indexing.drain()
    changed = {"id": document_id, "field": field.value, "before": before, "after": after}
    output.record(
        {"summary": {**changed, "offered": len(offered), "applied": bool(arguments.like)}}
    )
    done = "đã sửa theo." if arguments.like else "thêm --like để sửa theo."
    output.line(f"{len(offered)} văn bản khác có thể cùng giá trị; {done}")
    return 0


def _tell_difference(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """Tell where the texts of two papers differ."""
    first, second = (DocumentId(one) for one in arguments.difference)
    texts = [services.documents.text(one).text for one in (first, second)]
    found = services.near_duplicates.difference(first, second)
    for passage in found.passages:
        if passage.change is Change.SAME:
            continue
        one = " ".join(texts[0][passage.start : passage.end].split())
        other = " ".join(texts[1][passage.other_start : passage.other_end].split())
        output.record({"change": passage.change.value, "first": one, "second": other})
        if one:
            output.line(f"    - {one}")
        if other:
            output.line(f"    + {other}")
    output.record({"summary": {"ratio": round(found.ratio, 3)}})
    output.line(f"Giống nhau {found.ratio:.0%}.")
    return 0


def duplicates(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """List pairs of papers that are nearly the same, or where two of them differ.

    Raises:
        DocumentNotFoundError: A document is gone.
    """
    if arguments.difference:
        return _tell_difference(services, arguments, output)
    pairs = services.near_duplicates.all(arguments.limit)
    ids = [one for pair in pairs for one in (pair.first, pair.second)]
    rows = {row.id: row for row in services.documents.rows(ids)}
    for pair in pairs:
        output.record(
            {
                "id": pair.first,
                "other": pair.second,
                "ratio": round(pair.ratio, 3),
                "role": pair.second_role.value,
            }
        )
        output.line(f"{pair.ratio:>6.0%}  {pair.first:>6}  {row_text(rows[pair.first])}")
        role = ROLE_NAMES[pair.second_role]
        output.line(f"        {pair.second:>6}  {row_text(rows[pair.second])}  ({role}?)")
    output.record({"summary": {"pairs": len(pairs)}})
    output.line(f"{len(pairs)} cặp gần giống.")
    return 0


def reread(
    services: Services, arguments: argparse.Namespace, output: Output, token: CancelToken
) -> int:
    """Read originals again; tell what would change, or change it.

    Raises:
        DocumentNotFoundError: A document is gone.
        CancelledError: The token was cancelled.
    """
    ids = [DocumentId(one) for one in arguments.ids] or services.rereading.candidates()
    papers = services.rereading.preview(ids, output.progress, token)
    for paper in papers:
        _write_paper(paper, output)
    changed = [one for one in papers if one.has_changes]
    if arguments.apply:
        services.rereading.apply(changed, output.progress, token)
        services.indexing.drain()
    failed = len(papers) - len(changed)
    output.record(
        {
            "summary": {
                "read": len(ids),
                "changed": len(changed),
                "failed": failed,
                "applied": bool(arguments.apply),
                "fields": _counted(changed),
            }
        }
    )
    done = "Đã ghi thay đổi." if arguments.apply else "Chưa thay đổi gì (chạy thử)."
    output.line(f"Đọc {len(ids)} văn bản: {len(changed)} có thay đổi, {failed} lỗi. {done}")
    return 1 if failed else 0


def _counted(papers: Iterable[RereadPaper]) -> dict[str, int]:
    return dict(Counter(value.field.value for paper in papers for value in paper.values))


def _write_paper(paper: RereadPaper, output: Output) -> None:
    record: dict[str, Any] = {
        "id": paper.document_id,
        "values": {
            one.field.value: {"before": one.before, "after": one.after} for one in paper.values
        },
        "kept": {one.field.value: {"before": one.before, "after": one.after} for one in paper.kept},
        "text": paper.is_text_new,
        "text_length": paper.text_length,
        "filed": paper.is_filed_now,
        "error": error_json(paper.error),
    }
    output.record(record)
    output.line(f"{paper.document_id:>6}  {'chữ mới' if paper.is_text_new else ''}".rstrip())
    if paper.error is not None:
        output.message(f"{paper.document_id}: {error_text(paper.error)}")
    for one in paper.values:
        before, after = one.before or "(trống)", one.after or "(trống)"
        output.line(f"        {FIELD_NAMES[one.field]}: {before} → {after}")
    for one in paper.kept:
        output.line(f"        = {FIELD_NAMES[one.field]}: giữ {one.before} (đọc ra {one.after})")
