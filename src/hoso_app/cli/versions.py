"""``versions``: the files of one paper under one record."""

import argparse

from hoso_app.cli.output import Output, row_text
from hoso_app.domain.documents import OriginalRole
from hoso_app.domain.errors import NotFoundError
from hoso_app.domain.ids import DocumentId, OriginalId
from hoso_app.messages.names import ROLE_NAMES
from hoso_app.services.application import Services


def versions(services: Services, arguments: argparse.Namespace, output: Output) -> int:
    """List the files of a record, put those of another under it, or take one out.

    Raises:
        DocumentNotFoundError: A document is gone.
        InvalidValueError, NoOriginalError: The other record cannot be put under it.
        NotFoundError: The record has no such file, or it always was its own.
    """
    document_id = DocumentId(arguments.id)
    if arguments.attach is not None:
        role = OriginalRole(arguments.role)
        services.versions.attach(document_id, DocumentId(arguments.attach), role)
    if arguments.detach is not None:
        files = {one.id for one in services.documents.get(document_id).originals}
        if arguments.detach not in files:
            raise NotFoundError("original", str(arguments.detach))
        services.versions.detach(OriginalId(arguments.detach))
    services.indexing.drain()
    document = services.documents.get(document_id)
    output.line(f"{document.id:>6}  {row_text(services.documents.rows([document.id])[0])}")
    for one in document.originals:
        output.record(
            {
                "id": one.id,
                "role": one.role.value,
                "name": one.name,
                "size": one.size,
                "came_as": one.came_as,
            }
        )
        output.line(f"        {one.id:>6}  {ROLE_NAMES[one.role]:<10}  {one.name}")
    output.record({"summary": {"id": document.id, "files": len(document.originals)}})
    return 0
