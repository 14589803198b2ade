from hypothesis import example, given
from hypothesis import strategies as st

from hoso_app.domain.documents import TextPage
from hoso_app.domain.file_formats import FileFormat
from hoso_app.domain.text import nfc
from hoso_app.extraction.content import Content, finish, join_pages
from hoso_app.extraction.limits import Limits

_LETTERS = st.text(alphabet="aăảờ \t\n\f\r·\u0300\ud800\uf0b7\ufffd\x00é®", max_size=80)


def _finish(text: str, limit: int = 1000) -> str:
    return finish(Content(text, "x"), FileFormat.TXT, limit).text


def test_control_signs_and_half_letters_go() -> None:
    assert _finish("a\x00b\x07c\ud800d\x1fe") == "abcde"


def test_bullets_of_symbol_fonts_become_bullets() -> None:
    assert _finish("\uf0b7 một\n\uf0fe hai") == "• một\n hai"


def test_space_before_a_page_end_inside_of_a_sentence_stays() -> None:
    read = finish(Content("xin \fchào", "x"), FileFormat.TXT, 100)
    assert (read.text, read.page_starts) == ("xin chào", (0, 4))


def test_pages_are_joined_with_a_line_end() -> None:
    read = finish(Content(join_pages(["một", "", "ba"]), "x"), FileFormat.TXT, 100)
    assert (read.text, read.page_starts) == ("một\nba", (0, 4, 4))


@given(_LETTERS)
@example("a\f\r\u0300")
@example("a\f \n\f\x7f\u0323\u0300 b\f\u0301")
def test_text_is_clean_and_its_pages_fit(text: str) -> None:
    read = finish(Content(text, "x"), FileFormat.TXT, 60)
    assert read.text == nfc(read.text)
    assert not set(read.text) & set("\x00\r\f\ud800")
    assert len(read.text) <= 60
    assert read.page_starts[0] == 0
    assert list(read.page_starts) == sorted(read.page_starts)
    pages = TextPage.all_of(read.page_starts, len(read.text))
    assert "".join(read.text[page.start : page.end] for page in pages) == read.text
    read.text.encode()


def test_larger_files_get_more_time() -> None:
    assert Limits().deadline(100 << 20) == Limits().seconds + 30
