import pytest

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import LETTERHEAD, encode, odt, zipped

_MEDIA_TYPE = "application/vnd.oasis.opendocument.text"


def _p(text: str, style: str = "") -> str:
    name = f' text:style-name="{style}"' if style else ""
    return f"<text:p{name}>{text}</text:p>"


def _row(*cells: str) -> str:
    return (
        "<table:table-row>"
        + "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        + "</table:table-row>"
    )


def test_paragraphs_headings_and_signs(read_bytes: ReadBytes) -> None:
    body = (
        "<text:h>KẾ HOẠCH</text:h>"
        + _p('Số<text:tab/>59<text:s text:c="3"/><text:span>KH/TU</text:span><text:line-break/>hết')
        + "<text:list><text:list-item>"
        + _p("một")
        + "</text:list-item></text:list>"
    )
    read = read_bytes(odt(body))
    assert read.text == "KẾ HOẠCH\nSố\t59   KH/TU\nhết\nmột\n"
    assert (read.format, read.media_type) == ("odt", _MEDIA_TYPE)


def test_letterhead_comes_cell_by_cell(read_bytes: ReadBytes) -> None:
    left, right = ("".join(map(_p, cell)) for cell in LETTERHEAD)
    read = read_bytes(odt(f"<table:table>{_row(left, right)}</table:table>" + _p("KẾ HOẠCH")))
    assert read.text.splitlines() == [*LETTERHEAD[0], *LETTERHEAD[1], "KẾ HOẠCH"]


def test_rows_of_data_stay_on_one_line(read_bytes: ReadBytes) -> None:
    rows = _row(_p("STT"), _p("Đơn vị"), _p("Số")) + _row(_p("1"), _p("Thị ủy"), _p("15"))
    read = read_bytes(odt(f"<table:table>{rows}</table:table>"))
    assert read.text == "STT\tĐơn vị\tSố\n1\tThị ủy\t15\n"


def test_notes_stay_and_deletions_go(read_bytes: ReadBytes) -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + _p("đã bỏ")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + _p(
            "thân<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            + _p("cước chú")
            + "</text:note-body></text:note> bài"
        )
    )
    assert read_bytes(odt(body)).text.split() == ["thân", "cước", "chú", "bài"]


def test_headers_and_footers_come_last_and_once(read_bytes: ReadBytes) -> None:
    margin = f"<style:header>{_p('đầu trang')}</style:header>"
    page = f"<style:master-page>{margin}</style:master-page>"
    assert read_bytes(odt(_p("thân"), styles=page + page)).text == "thân\nđầu trang\n"


def test_pages_begin_at_soft_breaks(read_bytes: ReadBytes) -> None:
    read = read_bytes(odt(_p("một") + "<text:soft-page-break/>" + _p("hai")))
    assert [read.text[start:].strip() for start in read.page_starts] == ["một\nhai", "hai"]


@pytest.mark.parametrize(
    ("font", "encoding"), [(".VnTime", LegacyEncoding.TCVN3), ("VNI-Times", LegacyEncoding.VNI)]
)
def test_old_fonts_are_found_through_styles(
    read_bytes: ReadBytes, font: str, encoding: LegacyEncoding
) -> None:
    old = encode("chương trình", encoding)
    automatic = (
        f'<office:font-face-decls><style:font-face style:name="F" svg:font-family="\'{font}\'"/>'
        "</office:font-face-decls><office:automatic-styles>"
        '<style:style style:name="Cũ"><style:text-properties style:font-name="F"/></style:style>'
        '<style:style style:name="Con" style:parent-style-name="Cũ"/>'
        '<style:style style:name="Mới"><style:text-properties style:font-name="Arial"/>'
        "</style:style></office:automatic-styles>"
    )
    body = _p(f'{old} <text:span text:style-name="Mới">café</text:span>', "Con") + _p("café")
    read = read_bytes(odt(body, automatic=automatic))
    assert read.text == "chương trình café\ncafé\n"
    assert read.conversion == encoding.value


def test_locked_document_is_encrypted(problem_of: ProblemOf) -> None:
    data = odt("", META_INF__manifest="")
    locked = zipped(
        {
            "mimetype": _MEDIA_TYPE,
            "META-INF/manifest.xml": "<manifest><encryption-data/></manifest>",
            "content.xml": data[:200],
        }
    )
    assert problem_of(locked) is ReadingProblem.ENCRYPTED


def test_document_without_content_is_damaged(problem_of: ProblemOf) -> None:
    assert problem_of(zipped({"mimetype": _MEDIA_TYPE})) is ReadingProblem.DAMAGED


def test_absurd_number_of_spaces_is_bounded(read_bytes: ReadBytes) -> None:
    assert len(read_bytes(odt(_p('a<text:s text:c="999999999"/>b'))).text) < 2000
