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

    ``code`` is stable (``tinh-94``, ``huyen-948``, ``xa-31741-2025``);
    ``issuer_code`` is the code of its numbers (TU, HU, ĐU). ``unit`` is its
    administrative unit (``thị xã Ngã Năm``), ``area`` that unit's bare name,
    and ``place`` the units above it, which tell equal names apart; the
    bodies of the centre have none of the three. ``valid_until`` is the last
    day; a unit that ended earlier, on a day that is not known, has the last
    day of its level. ``successors`` are codes, more than one where a unit
    was divided.
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
    unit: str = ""
    place: str = ""


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
class CommitteeValues:
    """What a person sets of a committee; days as they were typed."""

    name: str
    issuer_code: str = ""
    parent_id: CommitteeId | None = None
    aliases: tuple[str, ...] = ()
    valid_from: str = ""
    valid_until: str = ""
    successor_id: CommitteeId | None = None


def exists_on(body: CatalogueEntry | Committee, day: date) -> bool:
    """Return whether a body existed on that day, as far as is known."""
    return (body.valid_from is None or body.valid_from <= day) and (
        body.valid_until is None or day <= body.valid_until
    )


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
