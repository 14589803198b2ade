"""Who issues a made paper: the lines of its letterhead and the names a reader gives them."""

import random
from dataclasses import dataclass

from hoso_app.domain import catalogue
from hoso_app.domain.committees import CatalogueEntry, Level


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body with its lines of the head, its code and who signs for it.

    ``signatures`` are pairs of authority lines and post, as printed.
    ``system`` is ``party``, ``state`` or ``front``.
    """

    lines: tuple[str, ...]
    name: str
    superior: str | None
    code: str
    place: str
    system: str
    signatures: tuple[tuple[tuple[str, ...], str], ...]
    kinds: tuple[str, ...]


_PARTY_KINDS = (
    *("Kế hoạch", "Quyết định", "Nghị quyết", "Kết luận", "Báo cáo", "Thông báo", "Chương trình"),
    *("Tờ trình", "Quy định", "Quy chế", "Công văn", "Đề án"),
)
_ORGAN_KINDS = ("Kế hoạch", "Hướng dẫn", "Báo cáo", "Công văn", "Tờ trình", "Thông báo")
_STATE_KINDS = ("Kế hoạch", "Quyết định", "Báo cáo", "Tờ trình", "Thông báo", "Công văn")
_COMMITTEE_SIGNATURES = (
    (("T/M BAN THƯỜNG VỤ",), "PHÓ BÍ THƯ"),
    (("T/M BAN THƯỜNG VỤ",), "BÍ THƯ"),
    (("T/L BAN THƯỜNG VỤ",), "CHÁNH VĂN PHÒNG"),
)
_ORGANS = {
    "Ban Tổ chức": ("BTC", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
    "Ban Tuyên giáo": ("BTG", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
    "Ban Dân vận": ("BDV", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
    "Ủy ban Kiểm tra": ("UBKT", "CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"),
    "Văn phòng": ("VP", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
}
_DEPARTMENTS = {
    "Sở Nội vụ": "SNV",
    "Sở Giáo dục và Đào tạo": "SGDĐT",
    "Sở Tài chính": "STC",
    "Sở Nông nghiệp và Phát triển nông thôn": "SNN",
}


def _units(level: Level, *, current: bool) -> list[CatalogueEntry]:
    return [
        entry
        for entry in catalogue.entries()
        if entry.level is level and (entry.valid_until is None) == current and entry.unit
    ]


class Bodies:
    """Draws issuers of every sort from the catalogue, by a seeded random source."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._provinces = _units(Level.PROVINCE, current=True)
        self._districts = [
            entry
            for entry in _units(Level.DISTRICT, current=False)
            if entry.name.split()[0] in {"Huyện", "Thị", "Thành", "Quận"}
        ]
        self._communes = _units(Level.COMMUNE, current=True)

    def draw(self, year: int) -> Issuer:
        """Return an issuer that could have existed in a year."""
        makers = [
            self._committee,
            self._committee,
            self._organ,
            self._commune,
            self._government,
            self._department,
            self._front,
            self._agency,
            self._central,
        ]
        return self._chance.choice(makers)(year)

    def _unit(self, year: int) -> CatalogueEntry:
        pool = self._provinces if year >= 2025 else self._districts + 8 * self._provinces
        return self._chance.choice(pool)

    def _committee(self, year: int) -> Issuer:
        unit = self._unit(year)
        if unit.level is Level.PROVINCE:
            organisation = f"Đảng bộ {unit.unit}"
            lines = (unit.name.upper(),)
            superior = None
            if self._chance.random() < 0.5:
                lines = (organisation.upper(), unit.name.upper())
                superior = organisation
        else:
            superior = f"Đảng bộ {unit.place}"
            lines = (superior.upper(), unit.name.upper())
        return Issuer(
            lines,
            unit.name,
            superior,
            unit.issuer_code or "TU",
            unit.area,
            "party",
            _COMMITTEE_SIGNATURES,
            _PARTY_KINDS if unit.level is Level.PROVINCE else (*_PARTY_KINDS, "Chỉ thị"),
        )

    def _organ(self, year: int) -> Issuer:
        unit = self._unit(year)
        organ = self._chance.choice(list(_ORGANS))
        code, head, deputy = _ORGANS[organ]
        return Issuer(
            (unit.name.upper(), organ.upper()),
            f"{organ} {unit.name}",
            unit.name,
            f"{code}{unit.issuer_code or 'TU'}",
            unit.area,
            "party",
            (((), head), ((f"K/T {head}",), deputy)),
            _ORGAN_KINDS,
        )

    def _commune(self, year: int) -> Issuer:
        pool = self._communes if year >= 2025 else self._communes[:800]
        unit = self._chance.choice(pool)
        superior = f"Đảng bộ {unit.place}"
        return Issuer(
            (superior.upper(), unit.name.upper()),
            unit.name,
            superior,
            "ĐU",
            unit.area,
            "party",
            ((("T/M ĐẢNG ỦY",), "BÍ THƯ"), *_COMMITTEE_SIGNATURES),
            tuple(kind for kind in _PARTY_KINDS if kind != "Đề án"),
        )

    def _government(self, year: int) -> Issuer:
        pool = self._communes if year >= 2025 else self._districts
        unit = self._chance.choice(pool)
        body, code = self._chance.choice(
            [
                ("Ủy ban nhân dân", "UBND"),
                ("Ủy ban nhân dân", "UBND"),
                ("Hội đồng nhân dân", "HĐND"),
            ]
        )
        name = f"{body} {unit.unit}"
        split = self._chance.random() < 0.6
        lines = (body.upper(), unit.unit.upper()) if split else (name.upper(),)
        return Issuer(
            lines,
            name,
            None,
            code,
            unit.area,
            "state",
            (
                ((f"TM. {body.upper()}",), "CHỦ TỊCH"),
                ((f"TM. {body.upper()}", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
            ),
            ("Nghị quyết", "Báo cáo", "Thông báo") if code == "HĐND" else _STATE_KINDS,
        )

    def _department(self, year: int) -> Issuer:
        unit = self._chance.choice(self._provinces)
        department = self._chance.choice(list(_DEPARTMENTS))
        government = f"Ủy ban nhân dân {unit.unit}"
        return Issuer(
            (f"UBND {unit.unit}".upper(), department.upper()),
            f"{department} {unit.unit}",
            government,
            _DEPARTMENTS[department],
            unit.area,
            "state",
            (((), "GIÁM ĐỐC"), (("KT. GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC")),
            _STATE_KINDS,
        )

    def _front(self, year: int) -> Issuer:
        pool = self._communes if year >= 2025 else self._districts
        unit = self._chance.choice(pool)
        committee = f"Ủy ban Mặt trận Tổ quốc Việt Nam {unit.unit}"
        short = f"ỦY BAN MTTQ VIỆT NAM {unit.unit.upper()}"
        return Issuer(
            (short if self._chance.random() < 0.5 else committee.upper(), "BAN THƯỜNG TRỰC"),
            f"Ban Thường trực {committee}",
            committee,
            "MTTQ-BTT",
            unit.area,
            "front",
            (
                (("TM. BAN THƯỜNG TRỰC",), "CHỦ TỊCH"),
                (("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
            ),
            ("Kế hoạch", "Quyết định", "Báo cáo", "Thông báo", "Công văn"),
        )

    def _agency(self, year: int) -> Issuer:
        unit = self._chance.choice(self._provinces)
        committee, superior = self._chance.choice(
            [
                ("Đảng ủy Khối các cơ quan và doanh nghiệp", f"Đảng bộ {unit.unit}"),
                ("Đảng ủy Công an", f"Đảng bộ {unit.unit}"),
                ("Đảng ủy các cơ quan Đảng", f"Đảng bộ {unit.unit}"),
                ("Đảng ủy Ủy ban nhân dân", f"Đảng bộ {unit.unit}"),
            ]
        )
        name = f"{committee} {unit.unit}"
        return Issuer(
            (superior.upper(), name.upper()),
            name,
            superior,
            "ĐUK" if "Khối" in name else "ĐU",
            unit.area,
            "party",
            _COMMITTEE_SIGNATURES,
            ("Kế hoạch", "Báo cáo", "Nghị quyết", "Công văn", "Thông báo"),
        )

    def _central(self, year: int) -> Issuer:
        name, lines, code, head = self._chance.choice(
            [
                ("Ban Chấp hành Trung ương", ("BAN CHẤP HÀNH TRUNG ƯƠNG",), "TW", None),
                (
                    "Văn phòng Trung ương Đảng",
                    ("BAN CHẤP HÀNH TRUNG ƯƠNG", "VĂN PHÒNG"),
                    "VPTW",
                    "CHÁNH VĂN PHÒNG",
                ),
                (
                    "Ban Tổ chức Trung ương",
                    ("BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN TỔ CHỨC"),
                    "BTCTW",
                    "TRƯỞNG BAN",
                ),
                (
                    "Ủy ban Kiểm tra Trung ương",
                    ("BAN CHẤP HÀNH TRUNG ƯƠNG", "ỦY BAN KIỂM TRA"),
                    "UBKTTW",
                    "CHỦ NHIỆM",
                ),
            ]
        )
        signatures = (
            (
                (("T/M BỘ CHÍNH TRỊ",), "TỔNG BÍ THƯ"),
                (("T/M BAN BÍ THƯ",), "THƯỜNG TRỰC BAN BÍ THƯ"),
            )
            if head is None
            else (((), head), ((f"K/T {head}",), f"PHÓ {head}"))
        )
        return Issuer(
            lines,
            name,
            None if head is None else "Ban Chấp hành Trung ương",
            code,
            "Hà Nội",
            "party",
            signatures,
            ("Quy định", "Kết luận", "Chỉ thị")
            if head is None
            else ("Hướng dẫn", "Công văn", "Quy định"),
        )
