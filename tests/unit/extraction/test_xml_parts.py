import pytest

from hoso_app.domain.errors import ReadingProblem
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import document, docx, paragraph, zipped

_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _with_head(head: str, text: str) -> str:
    body = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    return f'{head}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'


def _packed(main: str | bytes) -> bytes:
    return zipped({"_rels/.rels": "<Relationships/>", "word/document.xml": main})


@pytest.mark.parametrize(
    "main",
    [
        _with_head(_LAUGHS, "&a9;"),
        _with_head(f"<!--{'x' * 9000}-->{_LAUGHS}", "&a9;"),
        _with_head('<!DOCTYPE x [<!ENTITY s SYSTEM "passwd">]>', "&s;"),
        _with_head(f'<!DOCTYPE x [<!ENTITY q "{"A" * 100_000}">]>', "&q;" * 2000),
        ('<?xml version="1.0" encoding="utf-16"?>' + _with_head(_LAUGHS, "&a9;")).encode("utf-16"),
    ],
    ids=["entities", "behind a comment", "external", "quadratic", "utf-16"],
)
def test_document_types_are_refused(problem_of: ProblemOf, main: str | bytes) -> None:
    assert problem_of(_packed(main)) is ReadingProblem.HOSTILE


def test_endless_nesting_is_refused(problem_of: ProblemOf) -> None:
    depth = 50_000
    body = "<w:sdt><w:sdtContent>" * depth + paragraph("x") + "</w:sdtContent></w:sdt>" * depth
    assert problem_of(docx(body)) is ReadingProblem.HOSTILE


def test_broken_xml_is_damaged(problem_of: ProblemOf) -> None:
    assert problem_of(_packed(document(paragraph("x"))[:-30])) is ReadingProblem.DAMAGED


def test_comments_and_instructions_do_not_disturb(read_bytes: ReadBytes) -> None:
    main = document("<!-- ghi chú --><?pi x?>" + paragraph("nội dung"))
    assert read_bytes(_packed(main)).text == "nội dung\n"
