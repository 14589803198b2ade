"""Dossiers (hồ sơ): the papers of one matter, and tags (nhãn)."""

import json
from collections.abc import Mapping
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
class DossierValues:
    """What a person sets of a dossier, as it was typed; no years mean for ever."""

    code: str
    title: str
    retention_years: int | None = None
    opened_on: str = ""
    closed_on: str = ""


TAG_COLOURS = ("red", "orange", "green", "teal", "blue", "purple", "grey")
"""Names of the colours that a tag can have; the window has one of each for light and dark."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag and how many documents outside of the trash carry it.

    ``colour`` is one of ``TAG_COLOURS``.
    """

    id: TagId
    name: str
    colour: str | None
    document_count: int


def places_text(places: Mapping[int, int | None]) -> str | None:
    """Return a document's places in dossiers in the text form of history, None for none.

    Args:
        places: The position in each dossier, None for its end.
    """
    if not places:
        return None
    return json.dumps(
        [one if place is None else [one, place] for one, place in sorted(places.items())]
    )


def read_places(text: str | None) -> dict[int, int | None]:
    """Return what ``places_text`` wrote; histories of older versions tell no positions.

    Raises:
        ValueError: The text is no list of places.
        TypeError: It lists something else.
    """
    places: dict[int, int | None] = {}
    for item in json.loads(text or "[]"):
        one, place = item if isinstance(item, list) else (item, None)
        if not isinstance(one, int) or not isinstance(place, int | None):
            raise TypeError(text)
        places[one] = place
    return places
