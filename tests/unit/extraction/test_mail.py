from email.message import EmailMessage
from pathlib import Path

import pytest

from hoso_app.extraction.legacy_encodings import LegacyEncoding
from hoso_app.extraction.limits import Limits
from hoso_app.extraction.mail import attached_files, header_text
from hoso_app.extraction.source import Source
from tests.unit.extraction.conftest import ReadBytes
from tests.unit.extraction.made_files import encode

_BODY = "Kính gửi các đồng chí,\nVăn phòng gửi kế hoạch kiểm điểm giữa nhiệm kỳ."


def _mail(body: str = _BODY, charset: str = "utf-8", encoding: str = "base64") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Văn phòng Thị ủy <vp@example.vn>"
    mail["To"] = "cap-uy@example.vn"
    mail["Subject"] = "Gửi kế hoạch 59-KH/TU"
    mail["Date"] = "Mon, 20 Mar 2023 08:15:00 +0700"
    mail.set_content(body, charset=charset, cte=encoding)
    return mail


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "base64"), ("utf-8", "quoted-printable"), ("utf-8", "8bit")],
)
def test_head_and_body(read_bytes: ReadBytes, charset: str, encoding: str) -> None:
    read = read_bytes(bytes(_mail(charset=charset, encoding=encoding)))
    assert read.text.splitlines() == [
        "From: Văn phòng Thị ủy <vp@example.vn>",
        "To: cap-uy@example.vn",
        "Date: Mon, 20 Mar 2023 08:15:00 +0700",
        "Subject: Gửi kế hoạch 59-KH/TU",
        "",
        *_BODY.splitlines(),
    ]
    assert (read.format, read.title) == ("eml", "Gửi kế hoạch 59-KH/TU")


def test_plain_text_goes_before_its_page(read_bytes: ReadBytes) -> None:
    mail = _mail()
    mail.add_alternative("<p>trang <b>web</b></p>", subtype="html")
    assert "trang" not in read_bytes(bytes(mail)).text


def test_page_is_read_where_there_is_no_plain_text(read_bytes: ReadBytes) -> None:
    mail = _mail()
    mail.set_content(
        "<html><style>p {}</style><p>một</p><p>hai &amp; ba</p></html>", subtype="html"
    )
    assert read_bytes(bytes(mail)).text.endswith("\nmột\nhai & ba\n")


def test_attachments_are_named_and_not_read(read_bytes: ReadBytes) -> None:
    mail = _mail()
    mail.add_attachment(
        "bí mật", subtype="plain", filename="kế hoạch 59.txt", disposition="attachment"
    )
    read = read_bytes(bytes(mail))
    assert read.text.splitlines()[-1] == "Tệp đính kèm: kế hoạch 59.txt"
    assert "bí mật" not in read.text


def test_attached_files_come_with_their_bytes() -> None:
    mail = _mail()
    mail.add_attachment(b"\x01\x02", maintype="application", subtype="pdf", filename="tờ trình.pdf")
    source = Source.of_bytes(Path("thư.eml"), bytes(mail), Limits())
    assert list(attached_files(source)) == [("tờ trình.pdf", b"\x01\x02")]


def test_letters_without_a_charset_are_recognised(read_bytes: ReadBytes) -> None:
    old = encode("cán bộ, đảng viên được học tập nghị quyết", LegacyEncoding.TCVN3)
    data = b"From: a@b.vn\nTo: c@d.vn\nSubject: x\n\n" + old.encode("latin1")
    read = read_bytes(data)
    assert read.text.endswith("cán bộ, đảng viên được học tập nghị quyết")
    assert read.conversion == "TCVN3"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("=?utf-8?B?xJDhuqNuZyBi4buZ?=", "Đảng bộ"),
        ("=?utf-8?Q?=C4=90=E1=BA=A3ng?= =?utf-8?Q?_b=E1=BB=99?=", "Đảng bộ"),
        ("=?no-such-charset?Q?abc?=", "abc"),
        ("=?utf-8?Q?hỏng", "=?utf-8?Q?hỏng"),
        ("Đảng bộ".encode().decode("ascii", "surrogateescape"), "Đảng bộ"),
        ("nhiều\n  dòng", "nhiều dòng"),
        (None, ""),
    ],
)
def test_fields_of_the_head(raw: str | None, text: str) -> None:
    assert header_text(raw) == text


def test_web_archive_is_read_as_its_page(read_bytes: ReadBytes) -> None:
    page = (
        '<html><head><meta name="generator" content="Microsoft Word 11"><title>Kế hoạch</title>'
        "</head><body><table><tr><td><p>TỈNH ỦY ABC</p><p>Số 15-CV/TU</p></td>"
        "<td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table><p>nội dung</p></body></html>"
    )
    archive = EmailMessage()
    archive["MIME-Version"] = "1.0"
    archive.set_content(page, subtype="html", cte="quoted-printable")
    archive.make_related()
    archive.add_related(b"\x89PNG", maintype="image", subtype="png", filename="x.png")
    read = read_bytes(bytes(archive), "kế hoạch.doc")
    assert read.format == "mht"
    assert read.text.splitlines() == [
        "TỈNH ỦY ABC",
        "Số 15-CV/TU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "nội dung",
    ]


def test_web_archive_without_a_page(read_bytes: ReadBytes) -> None:
    data = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\nhong"
    assert read_bytes(data).format == "mht"
