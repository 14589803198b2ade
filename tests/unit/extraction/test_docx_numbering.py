import pytest

from tests.unit.extraction.conftest import ReadBytes
from tests.unit.extraction.made_files import docx, paragraph_of, run


def _level(number: int, number_format: str, text: str, *, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def _numbering(*levels: str, uses: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{uses}'
    )


def _item(text: str, level: int | None = 0, number: int | None = 1, style: str = "") -> str:
    reference = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    reference += "" if number is None else f'<w:numId w:val="{number}"/>'
    numbers = f"<w:numPr>{reference}</w:numPr>" if reference else ""
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    return paragraph_of(f"<w:pPr>{name}{numbers}</w:pPr>" + (run(text) if text else ""))


def _read(read_bytes: ReadBytes, body: str, numbering: str, styles: str = "") -> list[str]:
    return read_bytes(docx(body, styles=styles, numbering=numbering)).text.splitlines()


def test_levels_count_and_start_anew(read_bytes: ReadBytes) -> None:
    numbering = _numbering(
        _level(0, "upperRoman", "%1-"),
        _level(1, "decimal", "%1.%2."),
        _level(2, "lowerLetter", "%3)"),
    )
    body = "".join(
        _item(text, level)
        for text, level in [
            ("Mục đích", 0), ("Một", 1), ("ý", 2), ("ý", 2), ("Hai", 1), ("ý", 2),
            ("Yêu cầu", 0), ("Một", 1),
        ]
    )  # fmt: skip
    assert _read(read_bytes, body, numbering) == [
        "I- Mục đích", "I.1. Một", "a) ý", "b) ý", "I.2. Hai", "a) ý", "II- Yêu cầu", "II.1. Một",
    ]  # fmt: skip


def test_articles_are_numbered_through(read_bytes: ReadBytes) -> None:
    numbering = _numbering(_level(0, "decimal", "Điều %1."))
    body = _item("Phạm vi") + paragraph_of(run("giữa")) + _item("Đối tượng")
    assert _read(read_bytes, body, numbering) == ["Điều 1. Phạm vi", "giữa", "Điều 2. Đối tượng"]


@pytest.mark.parametrize(
    ("sign", "shown"), [("-", "-"), ("+", "+"), ("\uf0b7", "•"), ("o", "•"), ("", "•"), ("*", "*")]
)
def test_bullets(read_bytes: ReadBytes, sign: str, shown: str) -> None:
    numbering = _numbering(_level(0, "bullet", sign))
    assert _read(read_bytes, _item("Như trên;"), numbering) == [f"{shown} Như trên;"]


@pytest.mark.parametrize(
    ("number_format", "start", "shown"),
    [
        ("decimal", 5, "5"), ("upperRoman", 14, "XIV"), ("lowerRoman", 4, "iv"),
        ("upperLetter", 2, "B"), ("lowerLetter", 28, "bb"), ("decimalZero", 7, "07"),
        ("none", 1, ""), ("ideographDigital", 3, "3"),
    ],
)  # fmt: skip
def test_spellings(read_bytes: ReadBytes, number_format: str, start: int, shown: str) -> None:
    numbering = _numbering(_level(0, number_format, "%1.", start=start))
    assert _read(read_bytes, _item("x"), numbering) == [f"{shown}. x"]


def test_number_without_space_and_plain_figures(read_bytes: ReadBytes) -> None:
    numbering = _numbering(
        _level(0, "upperRoman", "%1"),
        _level(1, "decimal", "%1.%2", more='<w:suff w:val="nothing"/><w:isLgl/>'),
    )
    assert _read(read_bytes, _item("a") + _item("b", 1), numbering) == ["I a", "1.1b"]


def test_empty_numbered_cells_show_their_number(read_bytes: ReadBytes) -> None:
    rows = "".join(
        f"<w:tr><w:tc>{_item('')}</w:tc><w:tc>{paragraph_of(run(text))}</w:tc>"
        f"<w:tc>{paragraph_of(run('x'))}</w:tc></w:tr>"
        for text in ("Nghị quyết", "Quyết định")
    )
    lines = _read(read_bytes, f"<w:tbl>{rows}</w:tbl>", _numbering(_level(0, "decimal", "%1")))
    assert lines == ["1\tNghị quyết\tx", "2\tQuyết định\tx"]


def test_numbers_come_from_styles_too(read_bytes: ReadBytes) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Base"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = _numbering(_level(0, "decimal", "%1."), _level(1, "lowerLetter", "%2)"))
    body = (
        _item("a", None, None, "Base") + _item("b", None, None, "Con") + _item("c", None, 0, "Base")
    )
    assert _read(read_bytes, body, numbering, styles) == ["1. a", "a) b", "c"]


def test_lists_that_start_anew_and_lists_that_go_on(read_bytes: ReadBytes) -> None:
    uses = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    numbering = _numbering(_level(0, "decimal", "%1."), uses=uses)
    body = _item("a") + _item("b", number=2) + _item("c", number=3) + _item("d", number=3)
    assert _read(read_bytes, body, numbering) == ["1. a", "2. b", "1. c", "2. d"]


def test_style_of_a_list_lends_its_levels(read_bytes: ReadBytes) -> None:
    numbering = (
        _numbering(_level(0, "decimal", "%1/"))
        + '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Kiểu"/></w:abstractNum>'
        + '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Kiểu"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    assert _read(read_bytes, _item("a", number=2), numbering, styles) == ["1/ a"]


@pytest.mark.parametrize(("level", "number"), [(0, 9), (8, 1), (99, 1), (None, None)])
def test_references_to_nothing_number_nothing(
    read_bytes: ReadBytes, level: int | None, number: int | None
) -> None:
    numbering = _numbering(_level(0, "decimal", "%1."))
    assert _read(read_bytes, _item("a", level, number), numbering) == ["a"]


def test_absurd_start_is_bounded(read_bytes: ReadBytes) -> None:
    numbering = _numbering(_level(0, "upperRoman", "%1.", start=999_999))
    (line,) = _read(read_bytes, _item("a"), numbering)
    assert len(line) < 2000
