"""A paper as a Word file with the markup that Word itself writes.

Word repeats font and size in each run, cuts sentences into runs wherever
somebody has typed later, and puts styles, fonts and settings beside the text:
a reader has to pass over ten times as much markup as text.
"""

import random
from html import escape
from itertools import pairwise

from heap_text import HeapPaper
from heap_zip import XML, archive, content_types, relations

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
_BODY = '<w:spacing w:before="120" w:line="340" w:lineRule="exact"/><w:ind w:firstLine="720"/>'
_MOST_RUNS = 5
_CELL = '<w:tcPr><w:tcW w:w="4800" w:type="dxa"/></w:tcPr>'
_BORDERS = "".join(
    f'<w:{side} w:val="none" w:sz="0" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_STYLE_NAMES = (
    *("Normal", "heading 1", "heading 2", "heading 3", "header", "footer", "Table Grid"),
    *("Body Text", "Body Text Indent", "footnote text", "Balloon Text", "List Paragraph"),
)


class _Typist:
    """Cuts text into runs as typing and correcting does."""

    def __init__(self, paper: HeapPaper) -> None:
        self._chance = random.Random(paper.index)

    def paragraph(self, text: str, shape: str = _BODY, *, is_bold: bool = False) -> str:
        bold = "<w:b/><w:bCs/>" if is_bold else ""
        look = f'<w:rPr>{_FONT}{bold}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
        runs = "".join(
            f'<w:r w:rsidRPr="{self._mark()}">{look}'
            f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t></w:r>'
            for part in self._parts(text)
        )
        marks = f'w:rsidR="{self._mark()}" w:rsidRDefault="{self._mark()}"'
        return f"<w:p {marks}><w:pPr>{shape}{look}</w:pPr>{runs}</w:p>"

    def _mark(self) -> str:
        return f"{self._chance.randrange(1 << 24):08X}"

    def _parts(self, text: str) -> list[str]:
        words = text.split(" ")
        count = min(len(words) - 1, self._chance.randrange(_MOST_RUNS))
        borders = sorted(self._chance.sample(range(1, len(words)), count)) if count > 0 else []
        parts = [" ".join(words[a:b]) for a, b in pairwise((0, *borders, len(words)))]
        return [part + " " for part in parts[:-1]] + parts[-1:]


def docx(
    paper: HeapPaper, heads: tuple[list[str], list[str]], feet: tuple[list[str], list[str]]
) -> bytes:
    """Return a Word file: two columns of the letterhead, the text, two columns at the end."""
    typist = _Typist(paper)
    centred = '<w:jc w:val="center"/>'

    def table(columns: tuple[list[str], list[str]]) -> str:
        cells = "".join(
            f"<w:tc>{_CELL}"
            f"{''.join(typist.paragraph(line, centred, is_bold=True) for line in lines)}</w:tc>"
            for lines in columns
        )
        look = f'<w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        grid = '<w:tblGrid><w:gridCol w:w="4800"/><w:gridCol w:w="4800"/></w:tblGrid>'
        return f"<w:tbl>{look}</w:tblPr>{grid}<w:tr>{cells}</w:tr></w:tbl>"

    title = [paper.kind_line, paper.title, "-----"] if paper.kind_line else []
    body = [table(heads), typist.paragraph("")]
    body += [typist.paragraph(line, centred, is_bold=True) for line in title]
    body += [typist.paragraph(line) for line in paper.paragraphs]
    body += [table(feet), typist.paragraph("")]
    page = '<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="851" w:left="1701"/>'
    document = (
        f'{XML}<w:document xmlns:w="{_WORD}"><w:body>{"".join(body)}'
        f"<w:sectPr>{page}</w:sectPr></w:body></w:document>"
    )
    kinds = {
        "word/document.xml": "wordprocessingml.document.main",
        "word/styles.xml": "wordprocessingml.styles",
        "word/settings.xml": "wordprocessingml.settings",
        "word/fontTable.xml": "wordprocessingml.fontTable",
        "docProps/app.xml": "extended-properties",
    }
    return archive(
        {
            "[Content_Types].xml": content_types(kinds),
            "_rels/.rels": relations(
                {"word/document.xml": "officeDocument", "docProps/app.xml": "extended-properties"}
            ),
            "word/_rels/document.xml.rels": relations(
                {"styles.xml": "styles", "settings.xml": "settings", "fontTable.xml": "fontTable"}
            ),
            "word/document.xml": document,
            "word/styles.xml": _styles(),
            "word/settings.xml": f'{XML}<w:settings xmlns:w="{_WORD}"><w:zoom w:percent="100"/>'
            '<w:defaultTabStop w:val="720"/></w:settings>',
            "word/fontTable.xml": f'{XML}<w:fonts xmlns:w="{_WORD}">'
            '<w:font w:name="Times New Roman"><w:charset w:val="00"/></w:font></w:fonts>',
            "docProps/app.xml": f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/'
            'officeDocument/2006/extended-properties"><Application>Microsoft Office Word'
            "</Application></Properties>",
        }
    )


def _styles() -> str:
    look = f'<w:rPr>{_FONT}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>'
    kinds = "".join(
        f'<w:style w:type="paragraph" w:styleId="S{number}"><w:name w:val="{name}"/>'
        f'<w:pPr><w:spacing w:before="{number * 20}"/></w:pPr>{look}</w:style>'
        for number, name in enumerate(_STYLE_NAMES)
    )
    latent = "".join(
        f'<w:lsdException w:name="{name} {number}" w:uiPriority="{number}"/>'
        for name in ("toc", "index", "List", "Medium Grid", "Light List Accent")
        for number in range(1, 40)
    )
    return (
        f'{XML}<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault>{look}</w:rPrDefault>'
        f"</w:docDefaults><w:latentStyles>{latent}</w:latentStyles>{kinds}</w:styles>"
    )
