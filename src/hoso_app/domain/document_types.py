"""The dated catalogue of kinds of documents (thể loại văn bản) and their abbreviations."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class System(StrEnum):
    """Whose rules a paper follows."""

    PARTY = "party"
    STATE = "state"
    FRONT = "front"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A kind of document.

    ``party`` and ``state`` are its abbreviation in numbers of either system,
    None where the system does not number that kind by an abbreviation.
    ``variants`` are forms met in practice. ``since`` and ``until`` bound its
    place in the list of kinds; None where it has always been there.
    """

    name: str
    party: str | None = None
    state: str | None = None
    variants: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """Return every form of its abbreviation, the official ones first."""
        forms = (self.party, self.state, *self.variants)
        return tuple(dict.fromkeys(form for form in forms if form))


ARTICLE = DocumentType("Tin bài")
"""News articles are filed like papers but carry no number."""

_PARTY_2017 = date(2017, 2, 6)

DOCUMENT_TYPES: tuple[DocumentType, ...] = (
    # Party kinds: Quy định 399-QĐ/TW (2026), before it 66-QĐ/TW (2017) and
    # 31-QĐ/TW (1997); state kinds: Nghị định 30/2020/NĐ-CP, annex III.
    DocumentType("Cương lĩnh chính trị"),
    DocumentType("Điều lệ Đảng"),
    DocumentType("Chiến lược", "CL"),
    DocumentType("Nghị quyết", "NQ", "NQ"),
    DocumentType("Quyết định", "QĐ", "QĐ"),
    DocumentType("Chỉ thị", "CT", "CT"),
    DocumentType("Kết luận", "KL"),
    DocumentType("Quy chế", "QC", "QC"),
    DocumentType("Quy định", "QĐ", "QyĐ", ("QĐi",)),
    DocumentType("Thông tri", "TT"),
    DocumentType("Hướng dẫn", "HD", "HD"),
    DocumentType("Thông báo", "TB", "TB", ("TBKL",)),
    DocumentType("Thông cáo", "TC", "TC"),
    DocumentType("Tuyên bố"),
    DocumentType("Lời kêu gọi"),
    DocumentType("Báo cáo", "BC", "BC"),
    DocumentType("Kế hoạch", "KH", "KH"),
    DocumentType("Quy hoạch", "QH"),
    DocumentType("Chương trình", "CTr", "CTr", ("CTHĐ",)),
    DocumentType("Đề án", "ĐA", "ĐA"),
    DocumentType("Phương án", "PA", "PA", since=_PARTY_2017),
    DocumentType("Dự án", "DA", "DA", since=_PARTY_2017),
    DocumentType("Tờ trình", "TTr", "TTr"),
    DocumentType("Công văn", "CV"),
    DocumentType("Biên bản", "BB", "BB"),
    DocumentType("Bản sao", "BS"),
    DocumentType("Giấy mời", "GM", "GM"),
    DocumentType("Giấy giới thiệu", "GGT", "GGT", ("GT",)),
    DocumentType("Giấy chứng nhận"),
    DocumentType("Giấy đi đường"),
    DocumentType("Giấy nghỉ phép", "GNP", "GNP", ("NP",)),
    DocumentType("Giấy ủy quyền", None, "GUQ", ("UQ",)),
    DocumentType("Phiếu chuyển", "PC", "PC"),
    DocumentType("Phiếu gửi", "PG", "PG"),
    DocumentType("Phiếu báo", None, "PB"),
    DocumentType("Thư công", None),
    DocumentType("Công điện", None, "CĐ"),
    DocumentType("Hợp đồng", None, "HĐ"),
    DocumentType("Bản ghi nhớ", None, "BGN", ("GN",)),
    DocumentType("Bản thỏa thuận", None, "BTT", ("TTh",)),
    DocumentType("Sao y", None, "SY"),
    DocumentType("Trích sao", None, "TrS", ("TS",)),
    DocumentType("Sao lục", None, "SL"),
    # Normative documents of the state: Luật Ban hành văn bản quy phạm pháp luật.
    DocumentType("Hiến pháp"),
    DocumentType("Luật", None, "L"),
    DocumentType("Bộ luật", None, "BL"),
    DocumentType("Pháp lệnh", None, "PL"),
    DocumentType("Lệnh", None, "Lt"),
    DocumentType("Nghị định", None, "NĐ"),
    DocumentType("Thông tư", None, "TT"),
    DocumentType("Thông tư liên tịch", None, "TTLT"),
    DocumentType("Nghị quyết liên tịch", None, "NQLT"),
    DocumentType("Văn bản hợp nhất", None, "VBHN"),
    ARTICLE,
)

TYPES_BY_NAME = {kind.name: kind for kind in DOCUMENT_TYPES}


def types_of_abbreviation(text: str, system: System | None = None) -> tuple[DocumentType, ...]:
    """Return the kinds that an abbreviation can mean, in the order of the list.

    ``QĐ`` of a Party paper gives Quyết định and Quy định: only the line that
    names the kind tells which. The letters' case is not looked at.
    """
    wanted = text.casefold()
    found = []
    for kind in DOCUMENT_TYPES:
        forms: tuple[str | None, ...] = kind.abbreviations
        if system is System.PARTY:
            forms = (kind.party, *kind.variants)
        elif system in {System.STATE, System.FRONT}:
            forms = (kind.state, *kind.variants)
        if any(form is not None and form.casefold() == wanted for form in forms):
            found.append(kind)
    return tuple(found)
