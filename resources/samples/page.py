"""The blocks of an office paper's page, the same for every file format."""

from paper import Paper

Lines = list[tuple[str, str]]
"""Lines with their style: b for bold, i for italic."""


def left_head(paper: Paper) -> Lines:
    """Return the left column of the letterhead: issuer, number, subject of a letter."""
    lines = [
        (text, "b" if number >= paper.first_bold else "")
        for number, text in enumerate(paper.issuer_lines)
    ]
    lines.append(("_______" if paper.is_state else "*", ""))
    if paper.number_line:
        lines.append((paper.number_line, ""))
    lines += [(text, "i") for text in paper.subject_lines]
    if paper.mark:
        lines.append((paper.mark, "b"))
    return lines


def right_head(paper: Paper) -> Lines:
    """Return the right column: whose paper it is, place and date."""
    if paper.is_state:
        lines = [("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "b"), ("Độc lập - Tự do - Hạnh phúc", "b")]
    else:
        lines = [("ĐẢNG CỘNG SẢN VIỆT NAM", "b")]
    lines.append(("", ""))
    if paper.place_line:
        lines.append((paper.place_line, "i"))
    return lines


def title_block(paper: Paper) -> list[tuple[str, bool]]:
    """Return the centred lines between letterhead and text with whether they are bold."""
    lines: list[tuple[str, bool]] = []
    if paper.stamp:
        lines.append((paper.stamp, False))
    if paper.kind_line:
        lines.append((paper.kind_line, True))
    lines += [(text, True) for text in paper.title_lines]
    if paper.kind_line:
        lines.append(("_____________" if paper.is_state else "-----", False))
    if paper.note_under_title:
        lines.append((paper.note_under_title, False))
    return lines


def signature_lines(paper: Paper) -> Lines:
    """Return authority, posts, room for the seal, and name."""
    lines = [
        (text, "b" if paper.is_state or text.startswith(("T/M", "T/L", "K/T")) else "")
        for text in paper.signature
    ]
    return [*lines, ("", ""), ("", ""), (paper.signer or "", "b")]
