from hoso_app.extraction.legacy_text import font_encoding
from hoso_app.extraction.text_builder import TextBuilder, table_text


def test_lines_begin_once() -> None:
    builder = TextBuilder(100)
    assert builder.is_empty
    builder.start_line()
    builder.write("một")
    builder.start_line()
    builder.start_line()
    builder.write("hai")
    assert builder.text() == "một\nhai"
    assert not builder.is_empty


def test_rows_left_open_by_a_broken_file_are_not_lost() -> None:
    builder = TextBuilder(100)
    builder.begin_row()
    builder.begin_cell()
    builder.write("một")
    builder.end_cell()
    builder.begin_cell()
    builder.write("hai")
    assert builder.text().split() == ["một", "hai"]


def test_ends_without_beginnings_do_no_harm() -> None:
    builder = TextBuilder(100)
    builder.end_cell()
    builder.end_row()
    builder.write("x")
    builder.end_row()
    assert builder.text() == "x"


def test_text_is_bounded() -> None:
    builder = TextBuilder(10)
    builder.write("x" * 11)
    assert builder.is_full
    assert builder.text() == "x" * 10


def test_conversion_names_the_encoding_of_most_letters() -> None:
    builder = TextBuilder(100)
    assert builder.conversion is None
    builder.write("céng hoµ x· héi", font_encoding(".VnTime"))
    builder.write("boä", font_encoding("VNI-Times"))
    builder.write("abc", font_encoding("VNI-Times"))
    assert builder.text() == "cộng hoà xã hộibộabc"
    assert builder.conversion == "TCVN3"


def test_page_marks_of_cells_side_by_side_count_once() -> None:
    assert table_text([["a\fb", "c\fd", "e", "g"]]) == "a\fb\tcd\te\tg\n"


def test_cell_of_prose_is_not_squeezed_into_a_row() -> None:
    prose = "x" * 500 + "\n" + "y" * 10
    assert table_text([["1", prose, "", "2"]]) == f"1\n{prose}\n2\n"


def test_empty_rows_leave_nothing() -> None:
    assert table_text([["", "", "", ""], ["", ""]]) == ""
