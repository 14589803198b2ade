"""``search``: questions from the command line or from standard input."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hoso_app.cli.output import Output, row_text
from hoso_app.cli.parser import FILTER_NAMES
from hoso_app.domain.document_types import DOCUMENT_TYPES
from hoso_app.domain.errors import InvalidValueError, NotFoundError
from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import (
    Facet,
    IndexState,
    Rung,
    SearchOutcome,
    SearchRequest,
    Sort,
    Understood,
    only_dossier,
)
from hoso_app.domain.text import fold
from hoso_app.messages.findings import kinship_text
from hoso_app.messages.names import grouped, loosened_text, missing_text, rung_text
from hoso_app.services.application import Services
from hoso_app.services.records import row_json
from hoso_app.services.search_record import write_record

_NO_SUCH = "-"
"""A filter value that nothing has."""
_FILTERS = {
    **{facet.value: facet for facet in Facet},
    **{fold(name): facet for facet, name in FILTER_NAMES.items()},
    "issuer": Facet.COMMITTEE,
    "co quan ban hanh": Facet.COMMITTEE,
    "the loai": Facet.DOCUMENT_TYPE,
}


def search(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """Answer one question, or each line of standard input.

    Raises:
        InvalidValueError: A filter is not understood, or the order of a dossier is
            wanted without one.
        NotFoundError: There is no such dossier or saved search.
    """
    filters = parse_filters(services, arguments.filter)
    if arguments.sort == Sort.DOSSIER and only_dossier(filters) is None:
        raise InvalidValueError("sort", arguments.sort)
    services.search.warm_up()
    kept = services.saved_searches.named(arguments.saved).request if arguments.saved else None
    for query in _queries(arguments) if kept is None else [kept.text]:
        request = SearchRequest(
            query, filters, Sort(arguments.sort), arguments.limit, arguments.offset
        )
        if kept is not None:
            request = replace(request, filters={**kept.filters, **filters}, sort=kept.sort)
        if not arguments.stdin:
            services.saved_searches.note(query)
        if arguments.save:
            services.saved_searches.save(arguments.save, request)
        outcome = services.search.search(request)
        _write(services, query, outcome, output)
        if arguments.record is not None:
            write_record(arguments.record, services.search_records.record(request))
            output.message(f"Đã ghi phiếu tra cứu: {arguments.record}")
    return 0


def searches(services: Services, output: Output) -> int:
    """List saved searches with their live counts, and recent ones."""
    counts = services.saved_searches.counts()
    for one in services.saved_searches.all():
        filters = {facet.value: list(values) for facet, values in one.request.filters.items()}
        total = counts.get(one.id, 0)
        output.record(
            {"name": one.name, "query": one.request.text, "filters": filters, "total": total}
        )
        output.line(f"{grouped(total):>8}  {one.name}: {one.request.text}")
    for text in services.saved_searches.recent():
        output.record({"recent": text})
        output.line(f"  vừa tìm  {text}")
    return 0


def abbreviations(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """Set, forget and list the office's own abbreviations.

    Raises:
        InvalidValueError: One is not written as ``short=meaning``.
        NotFoundError: One to forget is not there.
    """
    for text in arguments.set:
        short, equals, meanings = text.partition("=")
        if not equals:
            raise InvalidValueError("abbreviation", text)
        services.settings.set_abbreviation(short, [one for one in meanings.split("|") if one])
    for short in arguments.forget:
        services.settings.forget_abbreviation(short)
    for short, meaning in services.settings.get().abbreviations:
        output.record({"short": short, "meaning": meaning or None})
        output.line(f"{short:<12}{meaning or '(bỏ nghĩa có sẵn)'}")
    return 0


def related(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """List the papers that belong to one.

    Raises:
        DocumentNotFoundError: No document has that identifier.
    """
    found = services.related.of_document(DocumentId(arguments.id), arguments.limit)
    rows = {row.id: row for row in services.documents.rows([one.document_id for one in found])}
    for one in found:
        row = rows[one.document_id]
        reasons = [reason.value for reason in one.reasons]
        output.record({**row_json(row), "reasons": reasons, "score": round(one.score, 4)})
        words = ", ".join(kinship_text(reason) for reason in one.reasons)
        output.line(f"{row.id:>6}  {row_text(row)}  [{words}]")
    return 0


def _queries(arguments: argparse.Namespace) -> Iterator[str]:
    if arguments.stdin:
        for line in sys.stdin:
            yield line.rstrip("\r\n")
    else:
        yield arguments.query or ""


def parse_filters(services: Services, texts: Iterable[str]) -> dict[Facet, tuple[str, ...]]:
    """Read ``name=value`` filters; names and values without marks are understood too.

    Raises:
        InvalidValueError: The field is unknown, or no value is given.
        NotFoundError: No dossier has that code.
    """
    filters: dict[Facet, tuple[str, ...]] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        facet = _FILTERS.get(fold(name).strip())
        value = value.strip()
        if not equals or facet is None or not value:
            raise InvalidValueError("filter", text)
        filters[facet] = (*filters.get(facet, ()), *_values(services, facet, value))
    return filters


def _values(services: Services, facet: Facet, value: str) -> tuple[str, ...]:
    wanted = fold(value)
    if facet is Facet.DOCUMENT_TYPE:
        return tuple(kind.name for kind in DOCUMENT_TYPES if fold(kind.name) == wanted) or (
            _NO_SUCH,
        )
    if facet is Facet.COMMITTEE and not value.isdigit():
        bodies = [one for one in services.committees.all() if fold(one.name) == wanted]
        return tuple(str(one.id) for one in bodies) or (_NO_SUCH,)
    if facet is Facet.DOSSIER:
        found = [one for one in services.dossiers.all() if fold(one.code) == wanted]
        if not found:
            raise NotFoundError("dossier", value)
        return tuple(str(one.id) for one in found)
    return (value,)


def _write(services: Services, query: str, outcome: SearchOutcome, output: Output) -> None:
    rows = {row.id: row for row in services.documents.rows([h.document_id for h in outcome.hits])}
    first_loose = next((hit for hit in outcome.hits if hit.rung.is_loose), None)
    for hit in outcome.hits:
        row = rows.get(hit.document_id)
        if row is None:
            continue
        snippet = hit.snippet.text if hit.snippet else None
        notes: dict[str, str | int] = {} if hit.rung is Rung.EXACT else {"rung": hit.rung.value}
        if hit is first_loose:
            # The line belongs to its hit, so that every object but the summary is a paper.
            above = loosened_text(outcome.total, hit.rung, outcome.suggestion)
            notes["above"] = above
            output.line(f"── {above}:")
        if hit.snippet is not None and hit.snippet.page is not None:
            notes["page"] = hit.snippet.page
        output.record({**row_json(row), "snippet": snippet, "score": round(hit.score, 4), **notes})
        rung = rung_text(hit.rung)
        output.line(f"{row.id:>6}  {row_text(row)}" + (f"  [{rung}]" if rung else ""))
        if snippet:
            page = f" (trang {notes['page']})" if "page" in notes else ""
            output.line(f"        …{' '.join(snippet.split())}…{page}")
    _write_summary(services, query, outcome, output)


def _name_of(services: Services, facet: Facet, value: str) -> str:
    """Return a filter's value in words: the name of a committee."""
    if facet is not Facet.COMMITTEE:
        return value
    names = {str(one.id): one.name for one in services.committees.all()}
    return names.get(value, value)


def _offer_text(services: Services, one: Understood) -> str:
    """Return what a part of the question may mean, and how to say that it does."""
    if one.field is not None:
        return f"Có phải “{one.text}” là thời gian? Nếu phải, thay bằng: {one.field}"
    name, value = FILTER_NAMES[one.facet], _name_of(services, one.facet, one.value)
    return f'Có phải “{one.text}” là {name} {value}? Nếu phải, thêm: --filter "{name}={value}"'


def _write_summary(services: Services, query: str, outcome: SearchOutcome, output: Output) -> None:
    summary = {
        "query": query,
        "total": outcome.total,
        "loosened": outcome.loosened,
        "suggestion": outcome.suggestion,
        "searchable": outcome.searchable,
        "documents": outcome.documents,
        "milliseconds": round(outcome.milliseconds, 2),
        "index": outcome.index_state.value,
        "missing": dict(outcome.missing),
        "understood": [
            {"text": one.text, "facet": one.facet.value, "value": one.value}
            for one in outcome.understood
        ],
        "facets": {facet.value: counts for facet, counts in outcome.facets.items()},
    }
    output.record({"summary": summary})
    for one in outcome.understood:
        output.line(_offer_text(services, one))
    without = outcome.documents - outcome.searchable
    note = f"; {grouped(without)} chưa ({missing_text(outcome.missing)})" if without else ""
    if outcome.suggestion:
        output.line(f"Có phải ý bạn là: {outcome.suggestion}")
    loosened = f", {outcome.loosened} gần đúng" if outcome.loosened else ""
    output.line(
        f"{grouped(outcome.total)} văn bản{loosened} trong {grouped(outcome.documents)}; "
        f"{grouped(outcome.searchable)} tìm được chữ{note} ({outcome.milliseconds:.0f} ms)"
    )
    if outcome.index_state is IndexState.BEHIND:
        output.message("Chỉ mục tìm còn chậm hơn kho; có thể thiếu văn bản vừa sửa.")
    elif outcome.index_state is not IndexState.READY:
        output.message("Chưa có chỉ mục tìm; kết quả lấy thẳng từ cơ sở dữ liệu, không sót.")
