from hoso_app.extraction.text_flow import TextFlow


def _write(flow: TextFlow, text: str, *, is_in_table: bool = False) -> None:
    flow.write(text, None, is_in_table=is_in_table)


def test_cells_begin_with_their_first_letter() -> None:
    flow = TextFlow(100)
    _write(flow, "trước")
    for cell in ("1", "2", "3", "4"):
        _write(flow, cell, is_in_table=True)
        flow.end_cell()
    flow.end_row()
    _write(flow, "sau")
    assert flow.builder.text() == "trước\n1\t2\t3\t4\nsau"


def test_row_without_its_end_ends_with_the_next_paragraph() -> None:
    flow = TextFlow(100)
    _write(flow, "1", is_in_table=True)
    flow.end_cell()
    _write(flow, "sau")
    assert flow.builder.text() == "1\nsau"


def test_ends_without_beginnings_do_no_harm() -> None:
    flow = TextFlow(100)
    flow.end_row()
    flow.end_cell()
    flow.end_row()
    flow.start_line()
    flow.page_break()
    assert flow.builder.text().strip() == ""
