"""The rows of the catalogue and the entries made of them.

The file ``data/catalogue.tsv.gz`` is made by
``resources/catalogue/make_catalogue.py`` from lists of administrative units;
its rows stand in the order in which a search lists them.
"""

import gzip
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from hoso_app.domain.committees import CatalogueEntry, Level, OwnCommittee
from hoso_app.domain.text import fold

CODE, KIND, AREA, PARENT, FROM, UNTIL, SUCCESSORS, ISSUER_CODE = range(8)
"""The columns of a row; dates are ISO, successors are parted by spaces."""
CITY_CALLED_CITY = "g"
_TABS = "\t" * ISSUER_CODE


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the committee of a kind of unit is called.

    ``name`` and ``unit`` take the unit's bare name. A number is no name
    without its kind (Quận ủy Quận 1): ``number`` and ``number_name`` take it.
    """

    level: Level
    name: str
    unit: str
    issuer_code: str
    number: str = "{}"
    number_name: str = "{}"


_PROVINCE, _DISTRICT, _COMMUNE = Level.PROVINCE, Level.DISTRICT, Level.COMMUNE
# The code of a thị ủy and of a thành ủy under a province is not fixed by any rule; offices
# write TU (59-KH/TU of a thị ủy, 2023).
_KINDS = {
    "w": _Kind(Level.CENTRE, "{}", "", "TW"),
    "t": _Kind(_PROVINCE, "Tỉnh ủy {}", "tỉnh {}", "TU"),
    "c": _Kind(_PROVINCE, "Thành ủy {}", "thành phố {}", "TU"),
    CITY_CALLED_CITY: _Kind(_PROVINCE, "Thành ủy Thành phố {}", "thành phố {}", "TU"),
    "h": _Kind(_DISTRICT, "Huyện ủy {}", "huyện {}", "HU"),
    "q": _Kind(_DISTRICT, "Quận ủy {}", "quận {}", "QU", "Quận {}", "Quận ủy Quận {}"),
    "x": _Kind(_DISTRICT, "Thị ủy {}", "thị xã {}", "TU"),
    "p": _Kind(_DISTRICT, "Thành ủy {}", "thành phố {}", "TU"),
    "a": _Kind(_COMMUNE, "Đảng ủy xã {}", "xã {}", "ĐU"),
    "b": _Kind(_COMMUNE, "Đảng ủy phường {}", "phường {}", "ĐU", "Phường {}", "Đảng ủy Phường {}"),
    "n": _Kind(_COMMUNE, "Đảng ủy thị trấn {}", "thị trấn {}", "ĐU"),
    "k": _Kind(_COMMUNE, "Đảng ủy đặc khu {}", "đặc khu {}", "ĐU"),
}


@cache
def all_rows() -> tuple[list[str], ...]:
    """Return the rows of the file in its order."""
    file = files("hoso_app.domain").joinpath("data", "catalogue.tsv.gz")
    lines = gzip.decompress(file.read_bytes()).decode().split("\n")
    # Empty columns at the end of a line are not written.
    return tuple([(line + _TABS).split("\t", ISSUER_CODE) for line in lines])


@cache
def _positions() -> dict[str, int]:
    return {row[CODE]: position for position, row in enumerate(all_rows())}


def area_of(row: list[str]) -> str:
    """Return the unit's bare name; a number is none without its kind."""
    area = row[AREA]
    return _KINDS[row[KIND]].number.format(area) if area.isdigit() else area


def names_of(row: list[str]) -> tuple[str, str]:
    """Return the committee's name and the unit's name with its kind."""
    kind, area = _KINDS[row[KIND]], row[AREA]
    if area.isdigit():
        return kind.number_name.format(area), kind.number.format(area)
    return kind.name.format(area), kind.unit.format(area)


def units_above(parent: str) -> str:
    """Return a unit and those above it: ``thị xã Ngã Năm, tỉnh Sóc Trăng``."""
    units = []
    while parent:
        row = all_rows()[_positions()[parent]]
        units.append(names_of(row)[1])
        parent = row[PARENT]
    return ", ".join(filter(None, units))


def is_valid(row: list[str], day: str) -> bool:
    """Return whether a row's committee existed on a day (ISO)."""
    return row[FROM] <= day and (not row[UNTIL] or day <= row[UNTIL])


def in_words(text: str) -> str:
    """Return names of the catalogue in lower case, parted by spaces only."""
    return text.lower().replace(" - ", " ").replace(",", "")


def fold_by_word(text: str) -> str:
    """Fold a long text; the same few thousand words come again and again."""
    words = text.split(" ")
    folded = {word: fold(word) for word in set(words)}
    return " ".join([folded[word] for word in words])


@cache
def entry_at(position: int) -> CatalogueEntry:
    """Return the entry of the row at that place."""
    row = all_rows()[position]
    kind = _KINDS[row[KIND]]
    name, unit = names_of(row)
    return CatalogueEntry(
        code=row[CODE],
        name=name,
        area=area_of(row) if unit else "",
        level=kind.level,
        issuer_code=row[ISSUER_CODE].strip() or kind.issuer_code,
        parent=row[PARENT] or None,
        valid_from=date.fromisoformat(row[FROM]) if row[FROM] else None,
        valid_until=date.fromisoformat(row[UNTIL]) if row[UNTIL] else None,
        successors=tuple(row[SUCCESSORS].split()),
        unit=unit,
        place=units_above(row[PARENT]),
    )


def entries() -> tuple[CatalogueEntry, ...]:
    """Return the whole catalogue: bigger units first, existing before ended ones."""
    return tuple(entry_at(position) for position in range(len(all_rows())))


def entry(code: str) -> CatalogueEntry | None:
    """Return the committee with that code."""
    position = _positions().get(code)
    return None if position is None else entry_at(position)


def own_committee(chosen: CatalogueEntry) -> OwnCommittee:
    """Return what recognition must know of the office's own committee."""
    superior = entry(chosen.parent) if chosen.parent else None
    return OwnCommittee(
        name=chosen.name,
        level=chosen.level,
        issuer_code=chosen.issuer_code,
        superior=superior.name if superior else None,
    )
