"""Makes a library of many papers for the measurements: records, texts and index, no files.

``python benchmarks/window/large_library.py FOLDER [COUNT]``
"""

import argparse
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from hoso_app import bootstrap
from hoso_app.domain import catalogue
from hoso_app.domain.dates import PartialDate
from hoso_app.domain.documents import (
    DocumentFields,
    DocumentNumber,
    DocumentState,
    Evidence,
    Field,
    Origin,
)
from hoso_app.domain.extraction import ExtractedText
from hoso_app.domain.terms import Term
from hoso_app.domain.work import CancelToken
from hoso_app.filestore.library_folder import LibraryFolder
from hoso_app.storage.engine import Database
from hoso_app.storage.new_documents import NewDocument, NewOriginal, insert

_AT_ONCE = 2_000
_MOMENT = datetime(2026, 1, 2, 8, 0, tzinfo=UTC)
_KINDS = (
    ("Kế hoạch", "KH"),
    ("Báo cáo", "BC"),
    ("Kết luận", "KL"),
    ("Công văn", "CV"),
    ("Nghị quyết", "NQ"),
    ("Thông báo", "TB"),
    ("Tờ trình", "TTr"),
    ("Quyết định", "QĐ"),
)
_ISSUERS = (("Thị ủy Ngã Năm", "TU"), ("Tỉnh ủy Sóc Trăng", "TU"), ("Đảng ủy xã Tân Long", "ĐU"))
_SUBJECTS = (
    "kiểm điểm giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ",
    "triển khai, quán triệt Kết luận của Bộ Chính trị về công tác cán bộ",
    "sơ kết 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm",
    "tăng cường lãnh đạo công tác giải phóng mặt bằng các công trình trọng điểm",
    "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    "thu ngân sách quý I và các giải pháp cho quý II",
    "phân công nhiệm vụ các đồng chí Ủy viên Ban Thường vụ",
)
_BODY = (
    "I- MỤC ĐÍCH, YÊU CẦU\n1- Đánh giá đúng thực chất kết quả lãnh đạo, chỉ đạo {subject}; chỉ rõ "
    "ưu điểm, hạn chế, khuyết điểm, nguyên nhân và bài học kinh nghiệm.\nII- NỘI DUNG\n1- Tình hình"
    " thực hiện các chỉ tiêu chủ yếu: thu nhập bình quân, tỷ lệ hộ nghèo, phát triển đảng viên.\n"
    "III- TỔ CHỨC THỰC HIỆN\nCác cấp ủy trực thuộc báo cáo về Văn phòng trước ngày 15/6/{year}, "
    "mã {number}.\n"
)


def paper(number: int) -> NewDocument:
    """Return the n-th paper; each is a little different."""
    kind, short = _KINDS[number % len(_KINDS)]
    issuer, code = _ISSUERS[number % len(_ISSUERS)]
    year = 2007 + number % 19
    subject = f"{_SUBJECTS[number % len(_SUBJECTS)]} ({number})"
    text = f"{issuer.upper()}\n*\nSố {number % 900 + 1}-{short}/{code}\n{kind.upper()}\n{subject}\n"
    text += _BODY.format(subject=subject, year=year, number=number)
    start = text.index(subject)
    return NewDocument(
        DocumentFields(
            document_type=kind,
            number=DocumentNumber(number % 900 + 1, f"{short}/{code}"),
            issuer=issuer,
            issued_on=PartialDate(year, 1 + number % 12, 1 + number % 28),
            term=Term(year - year % 5, year - year % 5 + 5),
            abstract=subject,
        ),
        {Field.ABSTRACT: Evidence(subject, 0.9, "title", Origin.READ, start, start + len(subject))},
        NewOriginal(f"{number:064x}", f"{short} {number}.docx", 40_000),
        ExtractedText(text, (0,)),
        DocumentState.INBOX if number % 50 == 0 else DocumentState.FILED,
    )


def make(folder: Path, count: int) -> None:
    """Fill a new library."""
    bootstrap.create_library(
        folder, catalogue.match_name("Thị ủy Ngã Năm"), allow_unsafe=True
    ).close()
    database = Database(LibraryFolder.open(folder).database)
    for start in range(0, count, _AT_ONCE):
        with database.write() as session:
            for number in range(start, min(start + _AT_ONCE, count)):
                insert(session, paper(number), _MOMENT)
    database.close()
    services = bootstrap.open_library(folder)
    services.indexing.rebuild(lambda _progress: None, CancelToken())
    services.close()


def main() -> int:
    """Make the library that the arguments name."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int, nargs="?", default=100_000)
    options = parser.parse_args()
    started = time.monotonic()
    make(options.folder, options.count)
    print(f"{options.count} papers in {time.monotonic() - started:.0f} s: {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
