"""What papers are while they are dragged inside the window: their identifiers."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from hoso_app.domain.ids import DocumentId

MIME_TYPE = "application/x-hoso-documents"


def put_ids(data: QMimeData, ids: Sequence[DocumentId]) -> None:
    """Let dragged data say which papers it is, beside what other programs read in it."""
    data.setData(MIME_TYPE, " ".join(map(str, ids)).encode("ascii"))


def dragged_ids(data: QMimeData) -> tuple[DocumentId, ...]:
    """Return the papers that are dragged, none where it is something else."""
    words = bytes(data.data(MIME_TYPE).data()).decode("ascii", "ignore").split()
    return tuple(DocumentId(int(word)) for word in words if word.isdecimal())
