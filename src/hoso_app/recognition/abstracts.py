"""The title of a paper (trích yếu): under the line of the kind, or under a letter's number."""

import re
from collections.abc import Sequence
from itertools import takewhile

from hoso_app.recognition.capitals import sentence_case, sentence_words
from hoso_app.recognition.found import Found
from hoso_app.recognition.head_marks import is_addressee, opens_body
from hoso_app.recognition.issuers import body_system
from hoso_app.recognition.kinds import KindLine, kind_line
from hoso_app.recognition.lines import (
    Cell,
    is_capitals,
    is_rule_line,
    present_spelling,
)
from hoso_app.recognition.posts import is_post

APPENDIX_RULE = "title.appendix"
_MAX_LINES = 26
_MAX_LENGTH = 1600
_LONGEST_SUBJECT = 320
"""Characters; what is longer beside a number is the text proper."""
_MAX_TITLE_LINE = 260
_OPENERS = re.compile(
    r"(?:trong|qua|de|nham|tiep tuc|sau khi|vua qua|ngay \d|sang|chieu|nam \d{4}|hien nay|duoc su"
    r"|thuc hien|can cu|theo|tren co so|trien khai|kinh|ban thuong vu|ban chap hanh"
    r"|uy ban nhan dan"
    r"|hoi nghi|tai|tu ngay|vao|dong chi|thua|nguoi|ho va ten|bo truong|chu tich|thu tuong"
    r"|quoc hoi|hoi dong"
    r"|chinh phu|dia diem|thoi gian|thanh phan|tinh hinh|phan|chuong|muc|dieu)\b"
)
_UNFINISHED = re.compile(
    r"(?:[,:(\-–“\"]|(?<!\w)(?:và|của|về|theo|để|các|cho|với|trong|tại|đối|đến|từ|ở|thực hiện"
    r"|triển khai|giữa|nhiệm kỳ|nghị quyết|kế hoạch|về việc|một số|năm|ngày|tháng|lần thứ|số|bằng"
    r"|bởi|giai đoạn|cùng|là|do|khi|(?<!nhà )nước))$"
)
_STOP = re.compile(
    r"(?:\(?(?:so lieu|ban hanh kem theo|kem theo|ban hanh theo|luu hanh|tai lieu|du thao"
    r"|trinh tai|noi nhan)\b.*|\(.*|_{3,}.*|nguoi (?:trinh bay|ghi)\b.*)"
)
_FOOTNOTE = re.compile(r"(?<=[a-zà-ỹđ])\d{1,2}$")
_OF_WHOM = re.compile(
    r"cua (?:bo truong |chu tich |thu tuong |bo |chinh phu|uy ban |hoi dong )[^,.;]*"
)
_KIND_WORD = re.compile(r"[^\W\d_]+")
_MEETING = re.compile(r"(?:cua )?hoi nghi(?: la[nm] thu .*)?$")
_WHO_MET = re.compile(
    r"ban (?:chap hanh|thuong vu)\b|uy ban kiem tra\b|(?:tinh|huyen|thi|thanh) uy\b"
)
_DECIDES = re.compile(
    r"(?:ve|ban hanh|phe duyet|quy dinh|sua doi|bai bo|cong bo|thanh lap|kien toan|dieu chinh"
    r"|huong dan|bo sung|giao|thong qua|cho phep|uy quyen|trien khai|tang cuong)\s(?!\S*$)"
)
_NUMBERED = re.compile(r"(?: [^.;]{0,60})? so\s*[:.]?\s*\d")
_OF_ASSEMBLY = re.compile(r"\s+của Quốc hội(?: nước| khóa| khoá)\b.*$")
_PART = re.compile(r"(?:phan (?:thu )?|chuong |muc )?(?:[ivx]+|nhat|1)\b[.\-/ ]")
_SUBJECT = re.compile(r"(?:v\s?/\s?[vw]|ve viec|vv|\(v\s?/\s?v)\b[:.]?")


def _joined(cells: Sequence[Cell]) -> str:
    text = " ".join(cell.text.strip(" *_") for cell in cells)
    text = " ".join(text.split()).strip(" -–_*")
    return present_digits(text)


def present_digits(text: str) -> str:
    """Return the text with letters inside of years and numbers read as digits (2O15)."""
    return re.sub(
        r"\b[12][0-9OolI]{3}\b",
        lambda match: match[0].translate(str.maketrans("OolI", "0011")),
        text,
    )


def title_under(kind: KindLine, lines: Sequence[Cell], read_until: int = 0) -> Found[str] | None:
    """Return the title that stands under the line of the kind.

    Args:
        kind: The line of the kind.
        lines: The lines of the page behind it, empty ones included.
        read_until: Where the title begins at the earliest: old papers have
            number and date between kind and title.
    """
    taken: list[Cell] = []
    lines = [_behind(line, read_until) for line in lines]
    rest = _behind(kind.rest, read_until)
    if rest.text.strip(" :.*-") and not _OF_WHOM.fullmatch(rest.folded):
        taken.append(rest)
    blank_since = False
    for line in lines[:_MAX_LINES]:
        if not line.text:
            blank_since = bool(taken)
            continue
        if is_rule_line(line.text):
            if taken:
                break
            continue
        if _ends_title(line, taken, is_after_blank=blank_since) or _is_same_kind(
            kind, line, taken[-1] if taken else None
        ):
            break
        taken.append(line)
        blank_since = False
        if sum(len(cell.text) for cell in taken) > _MAX_LENGTH:
            return None
    return _found(taken, "title.under-kind", 0.93)


def _is_same_kind(kind: KindLine, line: Cell, above: Cell | None) -> bool:
    """Return whether a line tells of the paper itself, as consolidated texts do.

    THÔNG TƯ / Hướng dẫn … / Thông tư số 12/2016/TT-BTC ngày …
    """
    written = kind.line.folded[: kind.end - kind.line.start]
    name = " ".join(_KIND_WORD.findall(written)[:2])
    if not line.folded.startswith(name) or (above and _is_unfinished(above)):
        return False
    return bool(_NUMBERED.match(line.folded, len(name)))


def _behind(line: Cell, position: int) -> Cell:
    return line.part(position - line.start) if line.start < position else line


def _ends_title(line: Cell, taken: Sequence[Cell], *, is_after_blank: bool) -> bool:
    """Return whether a line behind the kind no longer belongs to the title."""
    folded = line.folded
    is_small = line.text[:1].islower()
    if _STOP.fullmatch(folded) and not is_small:
        return True
    if not taken:
        return opens_body(line) and not folded.startswith(("thuc hien", "1", "i"))
    above = taken[-1]
    goes_on = _is_unfinished(above)
    if is_after_blank and (not is_small or _names_somebody(line)):
        return True
    if is_small or goes_on:
        return len(line.text) > _MAX_TITLE_LINE or opens_body(line)
    return _begins_text(line, above)


def _begins_text(line: Cell, above: Cell) -> bool:
    """Return whether a line with a capital first letter no longer belongs to the title."""
    if opens_body(line):
        return True
    if is_capitals(line.text):
        if _MEETING.match(above.folded) and _WHO_MET.match(line.folded):
            return False
        return not is_capitals(above.text) or _names_somebody(line)
    return _looks_like_text(line)


def _names_somebody(line: Cell) -> bool:
    """Return whether a line in capitals names who decides, or the kind again."""
    return bool(
        body_system(line.text) or is_post(line.text) or kind_line(line) or _PART.match(line.folded)
    )


def _is_unfinished(line: Cell) -> bool:
    """Return whether the last word of a line asks for more."""
    return bool(_UNFINISHED.search(present_spelling(line.text).lower()))


def _looks_like_text(line: Cell) -> bool:
    """Return whether a line with a capital first letter begins a sentence of the body."""
    return (
        bool(_OPENERS.match(line.folded)) or len(line.text) > 160 or line.text.endswith((":", ";"))
    )


def title_of_appendix(lines: Sequence[Cell]) -> Found[str] | None:
    """Return the title under the line ``Phụ lục VI`` of a file that is only an appendix."""
    taken: list[Cell] = []
    for line in lines[1:_MAX_LINES]:
        if not line.text or is_rule_line(line.text):
            if taken:
                break
            continue
        if _STOP.fullmatch(line.folded) or opens_body(line) or len(line.text) > _MAX_TITLE_LINE:
            break
        taken.append(line)
    return _found(taken, APPENDIX_RULE, 0.7) if taken else None


def subject_of_letter(cells: Sequence[Cell]) -> Found[str] | None:
    """Return the subject of a letter (công văn) from the cells of its letterhead.

    It stands under the number, often behind ``V/v`` (2018 model without it).
    """
    for index, cell in enumerate(cells):
        if not _SUBJECT.match(cell.folded):
            continue
        taken = [cell]
        for line in cells[index + 1 : index + 7]:
            if is_capitals(line.text) or is_rule_line(line.text) or is_addressee(line):
                break
            taken.append(line)
        return _found(taken, "title.subject", 0.9)
    return None


def plain_subject(cells: Sequence[Cell]) -> Found[str] | None:
    """Return a letter's subject that stands under its number without ``V/v``."""
    taken: list[Cell] = []
    for cell in cells:
        if len(cell.text) <= 3 or is_capitals(cell.text) or is_rule_line(cell.text):
            if taken:
                break
            continue
        taken.append(cell)
    if sum(len(cell.text) for cell in taken) > _LONGEST_SUBJECT or (
        taken and taken[-1].text.endswith(":")
    ):
        return None
    return _found(taken, "title.plain-subject", 0.7) if 0 < len(taken) <= 6 else None


def title_without_kind(cells: Sequence[Cell]) -> Found[str] | None:
    """Return a title in capitals whose kind's line was lost, as law portals leave it out."""
    for index, cell in enumerate(cells):
        if is_capitals(cell.text) and _DECIDES.match(cell.folded):
            behind = cells[index + 1 : index + 7]
            goes_on = takewhile(
                lambda line: is_capitals(line.text) and not _names_somebody(line), behind
            )
            return _found([cell, *goes_on], "title.without-kind", 0.75)
    return None


def _small(text: str) -> str:
    """Return words in capitals as they go on behind the kind: CHƯƠNG TRÌNH hành động."""
    return " ".join(sentence_words(text.split()))


def _found(cells: Sequence[Cell], rule: str, confidence: float) -> Found[str] | None:
    title = _FOOTNOTE.sub("", _joined(cells)).removesuffix(".")
    if len(title) < 4 or not any(letter.isalpha() for letter in title):
        return None
    if is_capitals(title):
        title = _OF_ASSEMBLY.sub("", sentence_case(title))
    elif is_capitals(cells[0].text):
        # The kind's line went on in capitals: CHƯƠNG TRÌNH HÀNH ĐỘNG, HỘI NGHỊ LẦN THỨ BẢY.
        lead = _joined(list(takewhile(lambda cell: is_capitals(cell.text), cells)))
        words = sentence_case(lead) if _MEETING.match(cells[0].folded) else _small(lead)
        title = words + title[len(lead) :]
    return Found(title, rule, confidence, cells[0].start, cells[-1].end)
