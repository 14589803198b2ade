import pytest

from hoso_app.domain.errors import ReadingProblem
from hoso_app.extraction.legacy_encodings import LegacyEncoding
from tests.unit.extraction.conftest import ProblemOf, ReadBytes
from tests.unit.extraction.made_files import encode, zipped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    f'xmlns:r="{_OFFICE}"'
)


def _relations(**targets: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}">'
        + "".join(f'<Relationship Id="{key}" Target="{to}"/>' for key, to in targets.items())
        + "</Relationships>"
    )


def _paragraph(text: str, font: str = "") -> str:
    properties = f'<a:rPr><a:latin typeface="{font}"/></a:rPr>' if font else ""
    return f"<a:p><a:r>{properties}<a:t>{text}</a:t></a:r></a:p>"


def _slides(*bodies: str, notes: str = "") -> bytes:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"<p:presentation {_NAMES}><p:sldIdLst>"
        + "".join(f'<p:sldId id="{n}" r:id="s{n}"/>' for n in range(len(bodies)))
        + "</p:sldIdLst></p:presentation>",
        # The numbers of the parts are not the order of the slides.
        "ppt/_rels/presentation.xml.rels": _relations(
            **{f"s{n}": f"slides/slide{len(bodies) - n}.xml" for n in range(len(bodies))}
        ),
    }
    for n, body in enumerate(bodies):
        parts[f"ppt/slides/slide{len(bodies) - n}.xml"] = f"<p:sld {_NAMES}>{body}</p:sld>"
    if notes:
        parts[f"ppt/slides/_rels/slide{len(bodies)}.xml.rels"] = _relations(
            n1="../notesSlides/notesSlide1.xml"
        )
        parts["ppt/notesSlides/notesSlide1.xml"] = f"<p:notes {_NAMES}>{notes}</p:notes>"
    return zipped(parts)


def test_slides_are_pages_in_the_order_of_the_show(read_bytes: ReadBytes) -> None:
    read = read_bytes(_slides(_paragraph("Một"), _paragraph("Hai"), notes=_paragraph("ghi chú")))
    assert [read.text[start:].split("\n")[0] for start in read.page_starts] == ["Một", "Hai"]
    assert read.text == "Một\nghi chú\nHai\n"
    assert (read.format, read.extractor) == ("pptx", "pptx")


def test_breaks_tables_and_slide_numbers(read_bytes: ReadBytes) -> None:
    row = "".join(f"<a:tc>{_paragraph(text)}</a:tc>" for text in ("1", "Thu", "9/15"))
    body = (
        "<a:p><a:r><a:t>một</a:t></a:r><a:br/><a:r><a:t>hai</a:t></a:r>"
        '<a:fld type="slidenum"><a:t>5</a:t></a:fld></a:p>'
        f"<a:tbl><a:tr>{row}</a:tr></a:tbl>"
    )
    assert read_bytes(_slides(body)).text == "một\nhai\n1\tThu\t9/15\n"


@pytest.mark.parametrize(
    ("font", "encoding"), [(".VnTime", LegacyEncoding.TCVN3), ("VNI-Times", LegacyEncoding.VNI)]
)
def test_old_fonts_are_decoded(read_bytes: ReadBytes, font: str, encoding: LegacyEncoding) -> None:
    read = read_bytes(_slides(_paragraph(encode("được", encoding), font)))
    assert (read.text, read.conversion) == ("được\n", encoding.value)


def test_show_without_its_head_is_damaged(problem_of: ProblemOf) -> None:
    data = zipped({"[Content_Types].xml": "<Types/>", "ppt/slides/slide1.xml": "<x/>"})
    assert problem_of(data) is ReadingProblem.DAMAGED
