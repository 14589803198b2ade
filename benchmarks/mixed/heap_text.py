"""Texts of invented office papers: distinct numbers, dates, bodies and contents.

The same seed gives the same papers. Names of committees are those of the
packaged catalogue; everything else is put together from templates.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hoso_app.domain import catalogue
from hoso_app.domain.committees import CatalogueEntry, Level
from hoso_app.domain.dates import PartialDate

KINDS = (
    ("KẾ HOẠCH", "Kế hoạch", "KH", 22),
    ("BÁO CÁO", "Báo cáo", "BC", 22),
    ("THÔNG BÁO", "Thông báo", "TB", 14),
    ("", "Công văn", "CV", 18),
    ("QUYẾT ĐỊNH", "Quyết định", "QĐ", 10),
    ("NGHỊ QUYẾT", "Nghị quyết", "NQ", 4),
    ("KẾT LUẬN", "Kết luận", "KL", 3),
    ("HƯỚNG DẪN", "Hướng dẫn", "HD", 3),
    ("TỜ TRÌNH", "Tờ trình", "TTr", 3),
    ("CHỈ THỊ", "Chỉ thị", "CT", 1),
)
MATTERS = (
    "kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội",
    "phát triển đảng viên trong doanh nghiệp ngoài khu vực nhà nước",
    "nâng cao chất lượng sinh hoạt chi bộ",
    "xây dựng nông thôn mới nâng cao, nông thôn mới kiểu mẫu",
    "giải phóng mặt bằng các dự án trọng điểm",
    "cải cách hành chính và chuyển đổi số",
    "công tác kiểm tra, giám sát và thi hành kỷ luật Đảng",
    "phòng, chống tham nhũng, lãng phí, tiêu cực",
    "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    "bảo đảm an ninh trật tự dịp Tết Nguyên đán",
    "phòng, chống dịch bệnh trên đàn gia súc, gia cầm",
    "phòng, chống hạn hán, xâm nhập mặn",
    "quy hoạch cán bộ lãnh đạo, quản lý",
    "luân chuyển, điều động cán bộ",
    "công tác dân vận của hệ thống chính trị",
    "thực hiện quy chế dân chủ ở cơ sở",
    "giảm nghèo bền vững và an sinh xã hội",
    "bảo vệ nền tảng tư tưởng của Đảng trên không gian mạng",
    "công tác văn thư, lưu trữ và bảo vệ bí mật nhà nước",
    "tuyển chọn, gọi công dân nhập ngũ",
    "phát triển du lịch và dịch vụ",
    "chỉnh trang đô thị, giữ gìn vệ sinh môi trường",
    "tiếp công dân, đối thoại trực tiếp với nhân dân",
    "tổ chức đại hội chi bộ trực thuộc",
    "đánh giá, xếp loại chất lượng tổ chức đảng và đảng viên",
)
SENTENCES = (
    "Trong {period}, {unit} đã triển khai {count} văn bản chỉ đạo về {matter}",
    "Kết quả có {count} chi bộ hoàn thành, đạt {share}% so với kế hoạch",
    "Tổng kinh phí thực hiện là {money} triệu đồng, trong đó vận động xã hội hóa {share}%",
    "Đồng chí {name} được phân công trực tiếp theo dõi {place}",
    "Tiến độ ở {place} còn chậm so với yêu cầu do thiếu nhân lực và vướng mắc về đất đai",
    "Yêu cầu {unit} hoàn thành trước ngày {day} và báo cáo bằng văn bản",
    "Tỷ lệ hộ nghèo giảm còn {decimal}%, thu nhập bình quân đạt {money} nghìn đồng mỗi tháng",
    "Đã kết nạp {count} đảng viên mới, trong đó có {small} đảng viên là đoàn viên, thanh niên",
    "Qua kiểm tra {count} đơn vị, phát hiện {small} trường hợp cần chấn chỉnh, rút kinh nghiệm",
    "Một số cấp ủy chưa quan tâm đúng mức đến {matter}; việc sơ kết, tổng kết còn hình thức",
    "{unit} phối hợp với các đoàn thể tuyên truyền {count} cuộc, với {people} lượt người dự",
    "Diện tích sản xuất tại {place} đạt {people} ha, năng suất {decimal} tấn/ha",
    "Tiếp nhận và giải quyết {people} hồ sơ, đúng hạn {share}%",
    "Ngày {day}, {unit} tổ chức hội nghị chuyên đề, có {count} ý kiến phát biểu",
    "Giao Văn phòng chủ trì, phối hợp với {unit} tổng hợp, tham mưu Ban Thường vụ trước ngày {day}",
    "Nguyên nhân chủ yếu là công tác phối hợp chưa chặt chẽ, người đứng đầu chưa sâu sát địa bàn",
    "Phấn đấu đến cuối năm có {share}% ấp, khóm đạt danh hiệu văn hóa",
    "Nhân dân ở {place} hiến {people} m² đất, đóng góp {money} triệu đồng làm đường giao thông",
    "Chất lượng giáo dục chuyển biến tích cực; {small} trường được công nhận đạt chuẩn quốc gia",
    "Công tác quân sự địa phương được tăng cường, giao quân đạt {share}% chỉ tiêu",
    "Đề nghị các đồng chí Ủy viên Ban Chấp hành phụ trách địa bàn đôn đốc, kiểm tra thường xuyên",
    "Tình hình an ninh trật tự ổn định; phạm pháp hình sự giảm {decimal}% so với cùng kỳ",
    "Xây dựng {small} mô hình “Dân vận khéo” gắn với {matter}",
    "Việc lập hồ sơ công việc và giao nộp tài liệu vào lưu trữ cơ quan thực hiện ở {count} đơn vị",
    "Thực hiện Công văn số {number}, ngày {day}, {unit} đã rà soát toàn bộ nội dung liên quan",
    "Căn cứ tình hình thực tế, {unit} kiến nghị điều chỉnh {small} chỉ tiêu cho phù hợp",
    "Đồng chí {name} kết luận: cần tập trung nguồn lực cho {place} trong {period}",
    "Đến nay còn {small} kiến nghị của cử tri {place} chưa được giải quyết dứt điểm",
)
HEADINGS = (
    "I- MỤC ĐÍCH, YÊU CẦU",
    "II- KẾT QUẢ THỰC HIỆN",
    "III- HẠN CHẾ, NGUYÊN NHÂN",
    "IV- NHIỆM VỤ, GIẢI PHÁP",
    "V- TỔ CHỨC THỰC HIỆN",
)
PERIODS = (
    "quý I",
    "quý II",
    "quý III",
    "quý IV",
    "6 tháng đầu năm",
    "9 tháng",
    "thời gian qua",
    "năm qua",
)
UNITS = (
    "Ban Tổ chức",
    "Ban Tuyên giáo",
    "Ủy ban Kiểm tra",
    "Văn phòng cấp ủy",
    "Đảng ủy các cơ quan Đảng",
    "Hội Nông dân",
    "Đoàn Thanh niên",
    "Hội Liên hiệp Phụ nữ",
    "Ban Xây dựng Đảng",
)
SURNAMES = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi"),
    *("Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trương", "Lâm", "Mai"),
)
MIDDLE_NAMES = (
    *("Văn", "Thị", "Hữu", "Minh", "Ngọc", "Thanh", "Quốc", "Thành"),
    *("Kim", "Hoàng", "Đức", "Xuân", "Bảo", "Thu", "Công"),
)
FIRST_NAMES = (
    *("An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hiếu", "Hòa", "Hương"),
    *("Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Nhân", "Phúc", "Quang", "Sơn"),
    *("Tâm", "Thảo", "Thắng", "Trang", "Tuấn", "Vân", "Việt", "Yến"),
)
_SENTENCES_OF_A_PAPER = (12, 150, 30)
"""The fewest, the most and the usual: one page to six, two and a half in the mean."""
FIRST_DAY = date(2006, 1, 1)
LAST_DAY = date(2026, 6, 30)


@dataclass(frozen=True, slots=True)
class HeapPaper:
    """A paper before it becomes a file; ``probe`` stands in no other paper."""

    index: int
    kind_line: str
    document_type: str
    document_number: str
    superior_line: str
    issuer_line: str
    issuer: str
    place_line: str
    issued_on: date
    title: str
    paragraphs: tuple[str, ...]
    probe: str
    authority: str
    post: str
    signer: str


class HeapWriter:
    """Makes papers one after the other from a seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._numbers: Counter[tuple[str, str]] = Counter()
        known = catalogue.entries()
        self._places = [entry.unit for entry in known if entry.level is Level.COMMUNE]
        self._committees = [
            entry
            for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
            for entry in self._chance.sample([one for one in known if one.level is level], 12)
        ]

    def papers(self, count: int) -> Iterator[HeapPaper]:
        """Yield that many papers."""
        for index in range(count):
            yield self._paper(index)

    def _paper(self, index: int) -> HeapPaper:
        chance = self._chance
        committee = chance.choice(self._committees)
        kind_line, name, symbol, _ = chance.choices(KINDS, [kind[-1] for kind in KINDS])[0]
        self._numbers[committee.code, symbol] += 1
        number = f"{self._numbers[committee.code, symbol]:02}-{symbol}/{committee.issuer_code}"
        day = self._day(committee)
        matter = chance.choice(MATTERS)
        year = day.year + chance.choice((0, 0, 1))
        title = f"{chance.choice(('', 'về ', 'về việc ', 'kết quả '))}{matter} năm {year}"
        probe = f"mã theo dõi {chance.randrange(36**6):06d}{index:06d}"
        paragraphs = self._paragraphs(matter)
        paragraphs.insert(chance.randrange(len(paragraphs)) + 1, f"Ghi chú của văn thư: {probe}.")
        parent = catalogue.entry(committee.parent) if committee.parent else None
        is_full = chance.random() < 0.5
        return HeapPaper(
            index=index,
            kind_line=kind_line,
            document_type=name,
            document_number=number,
            superior_line=f"ĐẢNG BỘ {parent.unit.upper()}" if parent and parent.unit else "",
            issuer_line=committee.name.upper(),
            issuer=committee.name,
            place_line=f"{committee.area}, {_written(day)}",
            issued_on=day,
            title=title,
            paragraphs=tuple(paragraphs),
            probe=probe,
            authority="T/M BAN THƯỜNG VỤ" if is_full else "T/L BAN THƯỜNG VỤ",
            post=chance.choice(("BÍ THƯ", "PHÓ BÍ THƯ")) if is_full else "CHÁNH VĂN PHÒNG",
            signer=self._name(),
        )

    def _day(self, committee: CatalogueEntry) -> date:
        first = max(FIRST_DAY, committee.valid_from or FIRST_DAY)
        last = min(LAST_DAY, committee.valid_until or LAST_DAY)
        return first + timedelta(days=self._chance.randrange((last - first).days + 1))

    def _name(self) -> str:
        return " ".join(
            self._chance.choice(names) for names in (SURNAMES, MIDDLE_NAMES, FIRST_NAMES)
        )

    def _paragraphs(self, matter: str) -> list[str]:
        chance = self._chance
        paragraphs = [
            f"Thực hiện chương trình công tác, Ban Thường vụ triển khai {matter} như sau:"
        ]
        left = int(chance.triangular(*_SENTENCES_OF_A_PAPER))
        headings = iter(HEADINGS)
        while left > 0:
            if chance.random() < 0.35 and (heading := next(headings, None)):
                paragraphs.append(heading)
            size = min(left, chance.randint(1, 5))
            paragraphs.append(". ".join(self._sentence(matter) for _ in range(size)) + ".")
            left -= size
        return paragraphs

    def _sentence(self, matter: str) -> str:
        chance = self._chance
        sentence = chance.choice(SENTENCES)
        day = FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days))
        text = sentence.format(
            period=chance.choice(PERIODS),
            unit=chance.choice(UNITS),
            place=chance.choice(self._places),
            matter=chance.choice((matter, chance.choice(MATTERS))),
            count=chance.randint(3, 140),
            small=chance.randint(2, 19),
            people=chance.randint(150, 9800),
            money=chance.randint(40, 9500),
            share=chance.randint(31, 100),
            decimal=f"{chance.randint(1, 19)},{chance.randint(1, 9)}",
            name=self._name(),
            day=PartialDate.from_date(day).written,
            number=f"{chance.randint(10, 1900)}-CV/{chance.choice(('TU', 'HU', 'ĐU', 'BTCTU'))}",
        )
        return text[:1].upper() + text[1:]


def _written(day: date) -> str:
    """Return the date as it stands in a letterhead."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"
