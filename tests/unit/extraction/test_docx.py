import docx as python_docx
import pytest

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import (
    LETTERHEAD,
    docx,
    encode,
    paragraph,
    paragraph_of,
    run,
    table,
    zipped,
)

_SENTENCE = "Thực hiện Kế hoạch số 60-KH/TU, ngày 20/3/2023 của Ban Thường vụ Tỉnh uỷ"


def test_letterhead_comes_cell_by_cell_each_paragraph_on_its_own_line(
    read_bytes: ReadBytes,
) -> None:
    read = read_bytes(docx(table([LETTERHEAD]) + paragraph("KẾ HOẠCH")))
    assert read.text.splitlines() == [*LETTERHEAD[0], *LETTERHEAD[1], "KẾ HOẠCH"]
    assert (read.format, read.extractor) == ("docx", "docx")


def test_letterhead_of_two_rows_with_an_empty_column_between(read_bytes: ReadBytes) -> None:
    rows = [
        [["TỈNH ỦY ABC"], [""], ["ĐẢNG CỘNG SẢN VIỆT NAM"]],
        [["Số 15-CV/TU"], [""], ["ABC, ngày 28 tháng 3 năm 2023"]],
    ]
    read = read_bytes(docx(table(rows)))
    assert read.text.splitlines() == [
        "TỈNH ỦY ABC",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 15-CV/TU",
        "ABC, ngày 28 tháng 3 năm 2023",
    ]


def test_rows_of_data_stay_on_one_line(read_bytes: ReadBytes) -> None:
    rows = [
        [["STT"], ["Chỉ tiêu"], ["Đơn vị", "tính"], ["Kết quả"]],
        [["1"], ["Thu ngân sách"], ["tỷ đồng"], ["9/15"]],
    ]
    read = read_bytes(docx(table(rows)))
    assert read.text.splitlines() == [
        "STT\tChỉ tiêu\tĐơn vị tính\tKết quả",
        "1\tThu ngân sách\ttỷ đồng\t9/15",
    ]


def test_long_list_of_two_columns_is_data_and_no_letterhead(read_bytes: ReadBytes) -> None:
    rows = [[[f"Chỉ tiêu {n}"], [f"{n}%"]] for n in range(1, 9)]
    lines = read_bytes(docx(table(rows))).text.splitlines()
    assert lines[0] == "Chỉ tiêu 1\t1%"
    assert len(lines) == 8


def test_table_inside_of_a_cell_keeps_its_place(read_bytes: ReadBytes) -> None:
    inner = table([[["trong"]]])
    body = f"<w:tbl><w:tr><w:tc>{paragraph('trước')}{inner}{paragraph('sau')}</w:tc></w:tr></w:tbl>"
    assert read_bytes(docx(body)).text.split() == ["trước", "trong", "sau"]


def test_every_part_is_read_and_the_body_comes_first(read_bytes: ReadBytes) -> None:
    data = docx(
        paragraph("thân bài"),
        header1=paragraph("đầu trang"),
        footer1=paragraph("chân trang"),
        footnotes=paragraph("cước chú"),
        endnotes=paragraph("chú thích cuối"),
        comments=paragraph("nhận xét"),
    )
    assert read_bytes(data).text.split("\n")[:-1] == [
        "thân bài",
        "cước chú",
        "chú thích cuối",
        "đầu trang",
        "chân trang",
        "nhận xét",
    ]


def test_same_header_of_several_sections_is_read_once(read_bytes: ReadBytes) -> None:
    data = docx(paragraph("thân"), header1=paragraph("đầu"), header2=paragraph("đầu"))
    assert read_bytes(data).text.split() == ["thân", "đầu"]


def test_insertions_count_and_deletions_do_not(read_bytes: ReadBytes) -> None:
    body = paragraph_of(
        run("giữ ")
        + f"<w:ins>{run('thêm ')}</w:ins>"
        + "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        + f"<w:moveFrom>{run('dời đi')}</w:moveFrom>"
        + f"<w:moveTo>{run('dời đến')}</w:moveTo>"
    )
    assert read_bytes(docx(body)).text == "giữ thêm dời đến\n"


def test_field_codes_and_hidden_text_are_not_text(read_bytes: ReadBytes) -> None:
    body = paragraph_of(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> HYPERLINK x </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("kết quả")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + run(" ẩn", properties="<w:vanish/>")
        + run(" hiện", properties='<w:vanish w:val="0"/>')
    )
    assert read_bytes(docx(body)).text == "kết quả hiện\n"


def test_text_box_is_read_once_on_lines_of_its_own(read_bytes: ReadBytes) -> None:
    box = f"<w:txbxContent>{paragraph('MẬT')}</w:txbxContent>"
    body = paragraph_of(
        run("trước")
        + f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        + f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        + run("sau")
    )
    assert read_bytes(docx(body)).text == "trước\nMẬT\nsau\n"


def test_tabs_breaks_and_hyphens(read_bytes: ReadBytes) -> None:
    body = paragraph_of(
        "<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>"
        + run("Số")
        + "<w:r><w:tab/></w:r>"
        + run("59")
        + "<w:r><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/><w:t>/TU</w:t><w:br/></w:r>"
        + run("dòng hai")
    )
    assert read_bytes(docx(body)).text == "Số\t59-KH/TU\ndòng hai\n"


def test_pages_begin_where_word_last_put_them(read_bytes: ReadBytes) -> None:
    body = (
        paragraph("trang một")
        + paragraph_of('<w:r><w:br w:type="page"/></w:r>')
        + paragraph_of("<w:r><w:lastRenderedPageBreak/></w:r>" + run("trang hai, rất "))
        + paragraph_of(run("dài, ") + "<w:r><w:lastRenderedPageBreak/></w:r>" + run("trang ba"))
    )
    read = read_bytes(docx(body))
    assert [read.text[start:].split("\n")[0] for start in read.page_starts] == [
        "trang một",
        "trang hai, rất",
        "trang ba",
    ]
    assert "dài, trang ba" in read.text


def test_hard_page_breaks_count_where_word_left_no_trace(read_bytes: ReadBytes) -> None:
    body = paragraph("một") + paragraph_of('<w:r><w:br w:type="page"/></w:r>') + paragraph("hai")
    read = read_bytes(docx(body))
    assert len(read.page_starts) == 2
    assert read.text[read.page_starts[1] :].strip() == "hai"


def test_hard_page_break_inside_of_a_paragraph_ends_its_line(read_bytes: ReadBytes) -> None:
    body = paragraph_of(run("một.") + '<w:r><w:br w:type="page"/></w:r>' + run("Phần II"))
    read = read_bytes(docx(body))
    assert (read.text, read.page_starts) == ("một.\nPhần II\n", (0, 5))


def test_letters_come_out_in_one_normal_form(read_bytes: ReadBytes) -> None:
    decomposed = "Nghi\u0323 quye\u0302\u0301t cu\u0309a Đa\u0309ng bo\u0302\u0323"
    assert read_bytes(docx(paragraph(decomposed))).text == "Nghị quyết của Đảng bộ\n"


def test_strict_documents_and_other_names_of_the_main_part(read_bytes: ReadBytes) -> None:
    strict = docx(paragraph("văn bản ISO"), main="word/document2.xml")
    assert read_bytes(strict).text == "văn bản ISO\n"
    renamed = zipped(
        {
            "_rels/.rels": "<Relationships/>",
            "word/document.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/'
            'wordprocessingml/main"><w:body><w:p><w:r><w:t>nghiêm</w:t></w:r></w:p>'
            "</w:body></w:document>",
        }
    )
    assert read_bytes(renamed).text == "nghiêm\n"


@pytest.mark.parametrize(
    ("font", "encoding"), [(".VnTime", LegacyEncoding.TCVN3), ("VNI-Times", LegacyEncoding.VNI)]
)
def test_old_fonts_are_decoded_and_named(
    read_bytes: ReadBytes, font: str, encoding: LegacyEncoding
) -> None:
    sentence = "chương trình hành động của Ban Chấp hành, ưu tiên phường, xã"
    old = encode(sentence, encoding)
    read = read_bytes(docx(paragraph(old, font) + paragraph("và 15 mét", "Arial")))
    assert read.text == f"{sentence}\nvà 15 mét\n"
    assert read.conversion == encoding.value


def test_font_is_found_in_styles_and_defaults(read_bytes: ReadBytes) -> None:
    old = encode("được", LegacyEncoding.TCVN3)
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi='.VnTime'/></w:rPr>"
        "</w:rPrDefault></w:docDefaults>"
        "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'/>"
        "<w:style w:type='paragraph' w:styleId='Base'><w:rPr><w:rFonts w:ascii='.VnTimeH'/>"
        "</w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Head'><w:basedOn w:val='Base'/></w:style>"
        "<w:style w:type='character' w:styleId='New'><w:rPr><w:rFonts w:ascii='Arial'/></w:rPr>"
        "</w:style>"
    )
    body = (
        paragraph(old)
        + paragraph(old, style="Head")
        + paragraph_of(run("cùng", properties="<w:rStyle w:val='New'/>"))
    )
    assert read_bytes(docx(body, styles=styles)).as_drawn == "được\nĐƯỢC\ncùng\n"


def test_capital_fonts_draw_capitals_for_what_was_typed(read_bytes: ReadBytes) -> None:
    old = encode(" Đảng cộng sản việt nam ", LegacyEncoding.TCVN3)
    read = read_bytes(docx(paragraph("1)") + paragraph(old, ".VnTimeH") + paragraph("hết")))
    assert read.text == "1)\n Đảng cộng sản việt nam\nhết\n"
    assert read.as_drawn == "1)\n ĐẢNG CỘNG SẢN VIỆT NAM\nhết\n"
    assert [read.text[start:end] for start, end in read.capitals] == ["Đảng cộng sản việt nam"]


def test_sign_of_two_letters_may_be_cut_by_a_run(read_bytes: ReadBytes) -> None:
    old = encode("Đảng bộ thành phố", LegacyEncoding.VNI)
    body = paragraph_of("".join(run(letter, "VNI-Times") for letter in old))
    assert read_bytes(docx(body)).text == "Đảng bộ thành phố\n"


def test_soft_hyphen_element_is_a_letter_in_tcvn3(read_bytes: ReadBytes) -> None:
    body = paragraph_of(
        "<w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>ch</w:t><w:softHyphen/>"
        f"<w:t>{encode('ơng', LegacyEncoding.TCVN3)}</w:t></w:r>"
    )
    assert read_bytes(docx(body)).text == "chương\n"


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_unicode_in_an_old_font_stays(read_bytes: ReadBytes, font: str) -> None:
    read = read_bytes(docx(paragraph(_SENTENCE, font) + paragraph("Phòng Hành chính", font)))
    assert read.text == f"{_SENTENCE}\nPhòng Hành chính\n"
    assert read.conversion is None


def test_file_written_by_another_program(
    read_bytes: ReadBytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("made") / "kế hoạch.docx"
    made = python_docx.Document()
    head = made.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "ĐẢNG BỘ TỈNH ABC\nSố 31-TB/ĐU"
    head.cell(0, 1).text = "ĐẢNG CỘNG SẢN VIỆT NAM"
    made.add_heading("THÔNG BÁO", 1)
    made.add_paragraph(_SENTENCE)
    made.save(str(path))
    assert read_bytes(path.read_bytes()).text.split("\n")[:5] == [
        "ĐẢNG BỘ TỈNH ABC",
        "Số 31-TB/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "THÔNG BÁO",
        _SENTENCE,
    ]


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9, 0.99])
def test_cut_off_file_is_damaged(problem_of: ProblemOf, share: float) -> None:
    data = docx("".join(paragraph(f"{_SENTENCE} {n}") for n in range(100)))
    assert problem_of(data[: int(len(data) * share)]) is ReadingProblem.DAMAGED


def test_package_without_a_document_is_damaged(problem_of: ProblemOf) -> None:
    data = zipped({"[Content_Types].xml": "<Types/>", "word/theme/theme1.xml": "<x/>"})
    assert problem_of(data) is ReadingProblem.DAMAGED
