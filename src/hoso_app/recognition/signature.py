"""The end of a paper: authority to sign, post and name of the signer, recipients.

T/M, K/T, T/L, Q. on the Party's side, TM., KT., TL., TUQ., Q. on the state's
(05-HD/VPTW, 2026; Nghị định 30/2020/NĐ-CP).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from hoso_app.domain.text import fold
from hoso_app.recognition.capitals import body_name, mended_type
from hoso_app.recognition.found import Found
from hoso_app.recognition.issuers import body_system
from hoso_app.recognition.lines import Cell, Source, is_capitals
from hoso_app.recognition.people import without_rank
from hoso_app.recognition.posts import is_post, names_meeting_role, post_name
from hoso_app.recognition.recipients import read_recipients
from hoso_app.recognition.signature_lines import signature_cells, signing_lines

_MARK = r"T\s?/\s?M|TM\s?\.|K\s?/\s?T|KT\s?[./]|T\s?/\s?L|TL\s?[./]|TUQ\s?[./]|Q\s?[./]"
_AUTHORITY = re.compile(rf"(?P<mark>{_MARK})[ .]{{0,3}}(?P<body>\w.*)?")
_SMALL_AUTHORITY = re.compile(r"(?P<mark>[tk]/[mtl])\s+(?P<body>\w.*)")
"""Old fonts print capitals from small letters: decoded, the whole line is small."""
_MARKS = {
    "TM": ("T/M", "TM."),
    "KT": ("K/T", "KT."),
    "TL": ("T/L", "TL."),
    "TUQ": ("T/UQ", "TUQ."),
    "Q": ("Q.", "Q."),
}
_RECIPIENTS = re.compile(r"(?:^|\n|[ \t|])N[Ơơ][Ii]\s+[Nn][HhÂâậẬ]\S{2,3}\s*(?::|\n|$)")
_BLOCK_LINES = 32
_LIST_LINES = 70
_NEAR_RECIPIENTS = 1600
_NEAR_END = 2500
_MAX_CANDIDATES = 150


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, for whom, and who gets the paper."""

    authority: Found[str] | None = None
    post: Found[str] | None = None
    signer: Found[str] | None = None
    recipients: Found[str] | None = None


def read_signature(source: Source, head_end: int) -> Signature:
    """Read the end of a paper; nothing before ``head_end`` is looked at.

    Annexes may follow the signature, and hold forms with signatures of their
    own without names: the first block with a name is the paper's, else one
    beside the recipients or at the very end.
    """
    heading = _RECIPIENTS.search(source.text, head_end)
    recipients_at = heading.start() if heading else None
    best = Signature()
    for position, block in islice(_blocks(source, head_end), _MAX_CANDIDATES):
        if block.signer is not None:
            best = block
            break
        if best.post is None and _is_trusted(source.text, position, recipients_at, block):
            best = block
    if recipients_at is None:
        return best
    cells = signature_cells(source, _line_start(source.text, recipients_at), _LIST_LINES)
    return Signature(best.authority, best.post, best.signer, read_recipients(cells))


def _line_start(text: str, position: int) -> int:
    at_break = text[position : position + 1] == "\n"
    return position + 1 if at_break else text.rfind("\n", 0, position) + 1


def _blocks(source: Source, head_end: int) -> Iterator[tuple[int, Signature]]:
    """Yield everything that looks like a signature, with its position."""
    for start in signing_lines(source, head_end):
        line = signature_cells(source, start, 2)
        if not line or not any(_opens_block(cell) for cell in line if cell.line == line[0].line):
            continue
        cells = signature_cells(source, start, _BLOCK_LINES)
        block = next(
            (
                _block_at(cells, index) if _authority_match(cell) else _posts_only(cells, index)
                for index, cell in enumerate(cells)
                if _opens_block(cell)
            ),
            None,
        )
        if block:
            yield start, block


def _opens_block(cell: Cell) -> bool:
    return _authority_match(cell) is not None or _is_capital_post(cell)


def _is_trusted(text: str, position: int, recipients_at: int | None, block: Signature) -> bool:
    """Return whether a block without a name can be the paper's own."""
    if recipients_at is not None and abs(position - recipients_at) < _NEAR_RECIPIENTS:
        return True
    is_last = position > len(text) - _NEAR_END
    role = block.post.value if block.post else ""
    return is_last and (block.authority is not None or names_meeting_role(role))


def _authority_match(cell: Cell) -> re.Match[str] | None:
    text = cell.text.strip("* ")
    match = _AUTHORITY.fullmatch(text) or _SMALL_AUTHORITY.fullmatch(text)
    if match is None or match["body"] is None:
        return match
    body = match["body"]
    is_title = len(body) < 70 and not body.endswith((".", ";", ","))
    return match if is_capitals(body) or is_title else None


def _is_capital_post(cell: Cell) -> bool:
    text = cell.text.strip("* :")
    return is_capitals(text) and len(text) < 70 and is_post(text)


def _block_at(cells: Sequence[Cell], index: int) -> Signature:
    """Return the block that begins with an authority: posts and name follow."""
    first = cells[index]
    is_small = first.text.islower()
    authorities = [first]
    posts = _acting_post(first)
    signer: Found[str] | None = None
    for cell in cells[index + 1 :]:
        match = _authority_match(cell)
        if match and not posts:
            authorities.append(cell)
        elif match:
            break
        elif (
            _is_capital_post(cell)
            or (is_small and cell.text.islower() and is_post(cell.text))
            or (posts and _goes_on(posts[-1], cell))
        ):
            posts.append(cell)
        elif posts or len(authorities) > 1 or cell.line - first.line > 1:
            signer = _signer(cell)
            if signer:
                break
    return Signature(_authority(authorities), _post(posts), signer)


def _acting_post(cell: Cell) -> list[Cell]:
    """Return the post that somebody holds for the time being: Q. BÍ THƯ."""
    match = _authority_match(cell)
    if match is None or match["mark"][0] != "Q" or not is_post(match["body"] or ""):
        return []
    return [cell.part(cell.text.index(match["body"]))]


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
    if is_post(written):
        return post_name(written)
    known = body_system(written) is not None or not is_capitals(written)
    return body_name(written if known else mended_type(written))


def _post(posts: Sequence[Cell]) -> Found[str] | None:
    """Return the post: its first line, and a second that goes on with it."""
    if not posts:
        return None
    if len(posts) > 1 and not _goes_on(posts[0], posts[1]):
        posts = posts[:1]
    text = " ".join(cell.text.strip("* ") for cell in posts[:2])
    return Found(post_name(text), "signature.post", 0.92, posts[0].start, posts[:2][-1].end)


def _goes_on(post: Cell, following: Cell) -> bool:
    """Return whether a line in capitals goes on with the post above it."""
    text = following.text.strip("* ")
    return (
        following.line - post.line in {1, 2}
        and is_capitals(text)
        and len(text) < 60
        and (not is_post(text) or fold(text).startswith(("van phong", "thuong truc")))
        and without_rank(text) is None
        and not _authority_match(following)
        and len(text.split()) <= 7
    )


def _posts_only(cells: Sequence[Cell], index: int) -> Signature:
    """Return a block without authority: minutes, papers signed by the head of a body."""
    cell = cells[index]
    roles = [piece for piece in cells if piece.line == cell.line and _is_capital_post(piece)]
    if len(roles) > 1:
        # Minutes are signed by who wrote them and who presided, side by side.
        cell = roles[-1]
        index = cells.index(cell)
    posts = [cell]
    column = _column(cells, index)
    signer = None
    for later_index, later in enumerate(cells[index + 1 : index + 14], index + 1):
        if later.line == cell.line:
            continue
        if len(posts) == 1 and _goes_on(cell, later):
            posts.append(later)
        elif _is_capital_post(later):
            break
        elif _column(cells, later_index) == column:
            signer = _signer(later)
            if signer:
                break
    return Signature(None, _post(posts), signer)


def _column(cells: Sequence[Cell], index: int) -> int:
    """Return how many cells from the right a cell stands on its line."""
    line = cells[index].line
    return sum(1 for cell in cells[index + 1 : index + 6] if cell.line == line)


def _signer(cell: Cell) -> Found[str] | None:
    """Return the name that a cell is, without rank or degree, None if it is none."""
    raw = cell.text.strip("* ()")
    name = without_rank(raw)
    if name is None:
        return None
    value = " ".join(word.capitalize() for word in name.split()) if is_capitals(name) else name
    start = cell.start + cell.text.index(name)
    return Found(" ".join(value.split()), "signature.name", 0.92, start, start + len(name))
