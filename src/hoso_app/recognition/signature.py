"""The end of a paper: authority to sign, post and name of the signer, recipients.

T/M, K/T, T/L, Q. on the Party's side, TM., KT., TL., TUQ., Q. on the state's
(05-HD/VPTW, 2026; Nghị định 30/2020/NĐ-CP).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hoso_app.domain.text import fold
from hoso_app.recognition.found import Found
from hoso_app.recognition.issuers import body_name
from hoso_app.recognition.lines import (
    Cell,
    cells_of,
    fold_in_place,
    is_capitals,
    present_spelling,
)
from hoso_app.recognition.people import is_person_name
from hoso_app.recognition.recipients import read_recipients

TAIL_LENGTH = 5000
_AUTHORITY = re.compile(
    r"(?P<mark>T\s?/\s?M|TM\s?\.|K\s?/\s?T|KT\s?[./]|T\s?/\s?L|TL\s?[./]|TUQ\s?[./]"
    r"|T\s?/\s?U\s?Q|Q\s?\.|Q\s?/)"
    r"[ .]{0,3}(?P<body>\w.*)?"
)
_SMALL_AUTHORITY = re.compile(r"(?P<mark>[tk]/[mtl])\s+(?P<body>\w.*)")
"""Old fonts print capitals from small letters: decoded, the whole line is small."""
_MARKS = {
    "TM": ("T/M", "TM."),
    "KT": ("K/T", "KT."),
    "TL": ("T/L", "TL."),
    "TUQ": ("T/UQ", "TUQ."),
    "Q": ("Q.", "Q."),
}
_POST = re.compile(
    r"(?:pho |quyen |q\. ?)?(?:bi thu|chu tich|truong ban|chanh van phong|giam doc"
    r"|truong phong|bo truong|thu truong"
    r"|thu tuong|chu nhiem|vu truong|cuc truong|tong cuc truong|hieu truong|vien truong"
    r"|tong kiem toan|chanh thanh tra"
    r"|chanh an|tong giam doc|thong doc|truong doan|chi huy truong|chinh uy|chinh tri vien"
    r"|tu lenh|uy vien|tong bi thu"
    r"|thuong truc|truong tieu ban|to truong|truong cong an|giam doc so|van phong"
    r"|chi cuc truong|tong thu ky)"
    r"|(?:nguoi ghi bien ban|thu ky|chu tri(?: hoi nghi| cuoc hop)?|chu toa|nguoi bao cao"
    r"|truong ban kiem phieu)"
)
_DEPUTY = re.compile(r"^(?:pho|thu truong|pho thu tuong)\b")
_RANK = re.compile(
    r"^(?:ts\.?|ths\.?|ths,|pgs\.?|gs\.?|dai ta|thuong ta|trung ta|thieu tuong|trung tuong"
    r"|thuong tuong|dai tuong|bs\.?)"
    r"[ ,.]+"
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, for whom, and who gets the paper."""

    authority: Found[str] | None = None
    post: Found[str] | None = None
    signer: Found[str] | None = None
    recipients: Found[str] | None = None


def read_signature(text: str, head_end: int) -> Signature:
    """Read the end of a paper; nothing before ``head_end`` is looked at."""
    start = _tail_start(text, head_end)
    cells = [piece for cell in cells_of(text, start) for piece in _split_columns(cell)]
    block = _find_block(cells)
    recipients = read_recipients(cells)
    return Signature(
        authority=block.authority,
        post=block.post,
        signer=block.signer,
        recipients=recipients,
    )


def _tail_start(text: str, head_end: int) -> int:
    """Return where the end of the paper begins, behind which annexes may follow."""
    limit = min(len(text), 400_000)
    folded_tail_start = max(head_end, limit - TAIL_LENGTH)
    position = -1
    for needle in ("Nơi nhận", "NƠI NHẬN", "nơi nhận:", "Nơi nhân"):
        position = max(position, text.find(needle, head_end, limit))
    if position >= 0:
        line_start = text.rfind("\n", 0, position) + 1
        return max(head_end, line_start - 500)
    return folded_tail_start


def _split_columns(cell: Cell) -> list[Cell]:
    """Return a cell cut before the capitals of a signature glued behind a recipient."""
    match = re.search(r"(?<=\S)\s+(?=(?:T/M|TM\.|K/T|KT\.|T/L|TL\.|TUQ\.)\s?[^\W\d_])", cell.text)
    if match and not is_capitals(cell.text[: match.start()]):
        return [cell.part(0, match.start()), cell.part(match.end())]
    words = list(re.finditer(r"\S+", cell.text))
    count = 0
    for word in reversed(words):
        if not is_capitals(word[0]) or len(word[0].strip(".,")) < 2:
            break
        count += 1
    if 2 <= count < len(words):
        cut = words[-count].start()
        if _POST.match(fold(cell.text[cut:])) and cell.text[:1] in "-–+N":
            return [cell.part(0, cut), cell.part(cut)]
    return [cell]


def _find_block(cells: Sequence[Cell]) -> Signature:
    """Return the first block of authority, post and name, or of post and name."""
    for index, cell in enumerate(cells):
        match = _authority_match(cell)
        if match and (match["body"] is None or _is_capital_like(match["body"])):
            return _block_at(cells, index)
    for index in range(len(cells) - 1, -1, -1):
        if _is_post(cells[index]):
            return _posts_only(cells, index)
    return Signature()


def _is_capital_like(text: str) -> bool:
    return (
        is_capitals(text)
        or (len(text) < 60 and bool(_POST.match(fold(text))))
        or (len(text) < 70 and not text.endswith((".", ";", ",")))
    )


def _is_post(cell: Cell) -> bool:
    text = cell.text.strip("* :")
    return is_capitals(text) and len(text) < 70 and bool(_POST.match(fold(text)))


def _authority_match(cell: Cell) -> re.Match[str] | None:
    text = cell.text.strip("* ")
    return _AUTHORITY.fullmatch(text) or _SMALL_AUTHORITY.fullmatch(text)


def _is_small_post(cell: Cell, authority: Cell) -> bool:
    return authority.text.islower() and cell.text.islower() and bool(_POST.match(cell.folded))


def _block_at(cells: Sequence[Cell], index: int) -> Signature:
    first = cells[index]
    authorities = [first]
    posts: list[Cell] = []
    signer: Found[str] | None = None
    for cell in cells[index + 1 : index + 30]:
        match = _authority_match(cell)
        if match and not posts and _is_capital_like(match["body"] or ""):
            authorities.append(cell)
        elif (_is_post(cell) or _is_small_post(cell, first)) and not signer:
            posts.append(cell)
        elif posts or len(authorities) >= 1:
            signer = _signer_name(cell, has_post=bool(posts))
            if signer:
                break
    return Signature(_authority(authorities), _post(posts, authorities), signer)


def _authority(cells: Sequence[Cell]) -> Found[str] | None:
    written = []
    for cell in cells:
        match = _authority_match(cell)
        if match is None:
            continue
        mark = re.sub(r"[\s./]", "", match["mark"]).upper()
        party, state = _MARKS[mark]
        body = _for_whom(match["body"] or "")
        written.append(f"{party if '/' in match['mark'] else state} {body}".strip())
    if not written:
        return None
    return Found("; ".join(written), "signature.authority", 0.93, cells[0].start, cells[-1].end)


def _for_whom(written: str) -> str:
    """Return the body or the post for which somebody signs."""
    return post_name(written) if _POST.match(fold(written)) else body_name(written)


def _post(posts: Sequence[Cell], authorities: Sequence[Cell]) -> Found[str] | None:
    if not posts:
        return None
    text = " ".join(cell.text.strip("* ") for cell in posts[:2])
    if len(posts) > 1 and not _goes_on(posts[0], posts[1]):
        text = posts[0].text.strip("* ")
        posts = posts[:1]
    return Found(post_name(text), "signature.post", 0.92, posts[0].start, posts[-1].end)


def _goes_on(first: Cell, second: Cell) -> bool:
    """Return whether the second line of a post belongs to the first."""
    return second.line == first.line + 1 and fold(second.text).startswith(
        ("van phong", "thuong truc")
    )


def _posts_only(cells: Sequence[Cell], index: int) -> Signature:
    """Return a block without authority: minutes, papers signed by the head of a body."""
    cell = cells[index]
    signer = None
    column = _column(cells, index)
    for later in cells[index + 1 : index + 12]:
        if later.line == cell.line:
            continue
        if _column(cells, cells.index(later)) != column:
            continue
        signer = _signer_name(later, has_post=True)
        if signer:
            break
    post = Found(post_name(cell.text.strip("* :")), "signature.post", 0.85, cell.start, cell.end)
    return Signature(None, post, signer)


def _column(cells: Sequence[Cell], index: int) -> int:
    """Return how many cells from the right a cell stands on its line."""
    line = cells[index].line
    return sum(1 for cell in cells[index + 1 : index + 6] if cell.line == line)


def post_name(written: str) -> str:
    """Return a post as a reader writes it: Phó Bí thư, Chánh Văn phòng."""
    text = present_spelling(" ".join(written.split())).strip(" ,.;:*-–_")
    if is_capitals(text) or text.islower():
        text = text.lower()
        for small, large in _POST_WORDS:
            text = re.sub(rf"\b{small}\b", large, text)
    return text[:1].upper() + text[1:]


_POST_WORDS = tuple(
    (name.lower(), name)
    for name in (
        "Bí thư",
        "Chủ tịch",
        "Thường trực",
        "Trưởng ban",
        "Chánh",
        "Văn phòng",
        "Giám đốc",
        "Trưởng phòng",
        "Bộ trưởng",
        "Thứ trưởng",
        "Thủ tướng",
        "Chủ nhiệm",
        "Vụ trưởng",
        "Cục trưởng",
        "Hiệu trưởng",
        "Viện trưởng",
        "Ủy viên",
        "Ban Thường vụ",
        "Ban Chấp hành",
    )
)


def _signer_name(cell: Cell, *, has_post: bool) -> Found[str] | None:
    """Return the name that a cell is, None if it is none."""
    raw = cell.text
    lead = len(raw) - len(raw.lstrip("* ("))
    text = raw.strip("* ()")
    rank = _RANK.match(fold_in_place(text))
    if rank:
        lead += rank.end()
        text = text[rank.end() :]
    words = text.split()
    if not 2 <= len(words) <= 5 or not has_post:
        return None
    if not is_person_name(text) or _POST.match(fold(text)):
        return None
    value = " ".join(word.capitalize() for word in words) if is_capitals(text) else text
    start = cell.start + lead
    return Found(value, "signature.name", 0.92, start, start + len(text))
