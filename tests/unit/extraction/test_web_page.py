import pytest

from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.conftest import ReadBytes
from tests.unit.extraction.made_files import encode
from tests.unit.extraction.test_legacy_encodings import text_in_1258

_PARAGRAPHS = """
Sáng ngày 23/5, Ban Thường vụ Thị ủy tổ chức hội nghị rút kinh nghiệm kiểm điểm giữa nhiệm kỳ \
thực hiện Nghị quyết Đại hội đảng bộ các cấp, nhiệm kỳ 2020-2025.
Qua đánh giá bước đầu, hầu hết các chỉ tiêu chủ yếu đề ra trong nghị quyết đại hội đảng bộ \
cấp cơ sở đều hoàn thành theo tiến độ hằng năm, 9/15 chỉ tiêu đạt và vượt.
Trong quá trình thực hiện, các cấp ủy luôn bám sát các văn bản chỉ đạo, hướng dẫn của cấp \
ủy cấp trên, qua đó rà soát, kịp thời điều chỉnh bảo đảm phù hợp với chủ trương chung.
""".strip().split("\n")
_LINKED = '<script type="application/ld+json">{}</script>'
_TITLE = "Thị ủy Ngã Năm rút kinh nghiệm kiểm điểm giữa nhiệm kỳ"
_MENU = "".join(f"<li><a href='/{n}'>Chuyên mục số {n}</a></li>" for n in range(30))


def _article(head: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in _PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html><head><title>{_TITLE} - Báo Sóc Trăng</title>{head}</head><body>"
        f"<div class='menu'><ul>{_MENU}</ul></div><div class='main'><h1>{_TITLE}</h1>"
        f"<div class='article-content'>{body}</div></div>"
        f"<div class='sidebar'><ul>{_MENU}</ul></div><div class='footer'>Bản quyền</div>"
        "<script>var x = 'không phải chữ';</script></body></html>"
    )


def test_article_is_read_without_its_furniture(read_bytes: ReadBytes) -> None:
    read = read_bytes(_article().encode(), "bài.html")
    assert all(text in read.text for text in _PARAGRAPHS)
    assert "Chuyên mục" not in read.text
    assert "không phải chữ" not in read.text
    assert read.text.startswith(_TITLE)
    assert (read.format, read.extractor, read.title) == ("html", "readability", _TITLE)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2023-05-23T15:04:00+07:00">',
         "2023-05-23"),
        ('<meta name="pubdate" content="23/5/2023 15:04">', "2023-05-23"),
        ('<meta itemprop="datePublished" content="2023-05-23">', "2023-05-23"),
        (_LINKED.format('{"@graph": [{"datePublished": "2023-05-23"}]}'), "2023-05-23"),
        (_LINKED.format("{hỏng"), None),
        ('<meta name="pubdate" content="hôm qua">', None),
        ("", None),
    ],
)  # fmt: skip
def test_date_of_publication(read_bytes: ReadBytes, head: str, published: str | None) -> None:
    assert read_bytes(_article(head).encode()).published == published


def test_title_and_site_of_the_metadata(read_bytes: ReadBytes) -> None:
    head = (
        '<meta property="og:title" content="Tên  trong\nthẻ">'
        '<meta property="og:site_name" content="Báo Sóc Trăng">'
    )
    read = read_bytes(_article(head).encode())
    assert (read.title, read.site) == ("Tên trong thẻ", "Báo Sóc Trăng")


def test_page_that_is_no_article_is_read_whole(read_bytes: ReadBytes) -> None:
    page = "<html><body><h1>Danh bạ</h1><ul><li>Văn phòng</li><li>Ban Tổ chức</li></ul></body>"
    read = read_bytes(page.encode())
    assert read.text.split("\n")[:3] == ["Danh bạ", "Văn phòng", "Ban Tổ chức"]
    assert read.extractor == "html"


def test_paper_saved_by_word_keeps_its_letterhead(read_bytes: ReadBytes) -> None:
    page = (
        '<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body>'
        "<table><tr><td><p>TỈNH ỦY ABC</p><p>Số 15-CV/TU</p></td>"
        "<td><p>ĐẢNG CỘNG SẢN VIỆT NAM</p></td></tr></table>"
        + "".join(f"<p>{text}</p>" for text in _PARAGRAPHS)
        + "</body></html>"
    )
    read = read_bytes(page.encode(), "công văn.doc")
    assert read.text.splitlines()[:4] == [
        "TỈNH ỦY ABC",
        "Số 15-CV/TU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        _PARAGRAPHS[0],
    ]


def test_tables_of_data_breaks_and_entities(read_bytes: ReadBytes) -> None:
    page = (
        "<html><body><table><tr><th>STT</th><th>Đơn vị</th><th>Số</th></tr>"
        "<tr><td>1</td><td>Thị  ủy\n Ngã Năm</td><td>15</td></tr></table>"
        "một<br>hai &#7843; &agrave; e&#769;<!-- ghi chú --></body></html>"
    )
    assert read_bytes(page.encode()).text == (
        "STT\tĐơn vị\tSố\n1\tThị ủy Ngã Năm\t15\nmột\nhai ả à é\n"
    )


def test_page_in_windows_1258(read_bytes: ReadBytes) -> None:
    page = f'<html><head><meta charset="windows-1258"></head><body>{_PARAGRAPHS[0]}</body></html>'
    assert read_bytes(text_in_1258(page).encode("latin1")).text.strip() == _PARAGRAPHS[0]


@pytest.mark.parametrize("charset", ["iso-8859-1", "x-user-defined", "windows-1252"])
def test_old_encoding_under_a_western_name(read_bytes: ReadBytes, charset: str) -> None:
    old = encode(_PARAGRAPHS[1], LegacyEncoding.TCVN3)
    page = f'<html><head><meta charset="{charset}"></head><body><p>{old}</p></body></html>'
    read = read_bytes(page.encode("latin1"))
    assert read.text.strip() == _PARAGRAPHS[1]
    assert read.conversion == "TCVN3"


@pytest.mark.parametrize(
    "element", ['<font face=".VnTime">{}</font>', '<span style="font-family: .VnTime">{}</span>']
)
def test_old_font_of_a_single_word(read_bytes: ReadBytes, element: str) -> None:
    word = element.format(encode("được", LegacyEncoding.TCVN3))
    read = read_bytes(f"<html><body><p>{word} café</p></body></html>".encode("latin1"))
    assert read.text.strip() == "được café"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_page_in_unicode(read_bytes: ReadBytes, encoding: str) -> None:
    assert _PARAGRAPHS[2] in read_bytes(_article().encode(encoding)).text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body>" + "<div>" * 50_000 + "x" + "</div>" * 50_000 + "</body></html>",
        "<html><body>" + "<a><b><i><table><tr><td>" * 5000 + " chữ",
        "<html>",
        "<html><body><td></tr></table></body>",
    ],
    ids=["deep", "unclosed", "nothing", "loose cell"],
)
def test_broken_pages_do_no_harm(read_bytes: ReadBytes, page: str) -> None:
    assert read_bytes(page.encode()).format == "html"
