"""Dossiers (hồ sơ): the papers of one matter, and tags (nhãn)."""

from dataclasses import dataclass

from hoso_app.domain.dates import PartialDate
from hoso_app.domain.ids import DossierId, TagId


@dataclass(frozen=True, slots=True)
class Dossier:
    """A file of papers on one matter, with code and retention (17-HD/VPTW, 2016).

    ``retention_years`` is None for permanent keeping (vĩnh viễn).
    """

    id: DossierId
    code: str
    title: str
    retention_years: int | None
    opened_on: PartialDate | None
    closed_on: PartialDate | None
    document_count: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and how many documents outside of the trash carry it."""

    id: TagId
    name: str
    colour: str | None
    document_count: int
