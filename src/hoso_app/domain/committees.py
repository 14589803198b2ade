"""Committees (cấp ủy) and other bodies that issue papers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hoso_app.domain.ids import CommitteeId

TWO_TIER_START = date(2025, 7, 1)
"""The district level ended that day (Nghị quyết 60-NQ/TW of 2025)."""


class Level(StrEnum):
    """Where a body stands."""

    CENTRE = "centre"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    BRANCH = "branch"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A committee of the packaged catalogue.

    ``code`` is stable (``tinh-94``, ``huyen-949-94`` …); ``issuer_code`` is
    the code of its numbers (TU, HU, ĐU). ``successors`` are codes, more than
    one where a unit was divided.
    """

    code: str
    name: str
    area: str
    level: Level
    issuer_code: str
    parent: str | None
    valid_from: date | None = None
    valid_until: date | None = None
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Committee:
    """A committee of the library."""

    id: CommitteeId
    name: str
    level: Level
    issuer_code: str | None = None
    parent_id: CommitteeId | None = None
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    successor_id: CommitteeId | None = None
    catalogue_code: str | None = None
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class OwnCommittee:
    """Whose office this is; decides what ``KH/TU`` means here.

    ``name`` is the full name (``Thị ủy Ngã Năm``), ``superior`` the committee
    above it (``Tỉnh ủy Sóc Trăng``).
    """

    name: str
    level: Level
    issuer_code: str
    superior: str | None = None
