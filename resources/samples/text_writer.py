"""Write a sample paper as plain text with two columns, as programs save a page as text."""

import textwrap
from itertools import zip_longest
from pathlib import Path

from page import left_head, right_head, signature_lines, title_block
from paper import Paper

_LEFT, _WIDTH = 40, 84


def _side_by_side(left: list[str], right: list[str], left_width: int) -> list[str]:
    """Return the lines of two columns, the right one centred."""
    right_width = _WIDTH - left_width
    return [
        f"{one:<{left_width}}{two.center(right_width)}".rstrip()
        for one, two in zip_longest(left, right, fillvalue="")
    ]


def write_text(paper: Paper, target: Path) -> None:
    """Write the paper with spaces between the columns, Windows line ends and a mark."""
    lines = _side_by_side(
        [text.center(_LEFT - 2) for text, _ in left_head(paper)],
        [text for text, _ in right_head(paper)],
        _LEFT,
    )
    lines.append("")
    lines += [text.center(_WIDTH).rstrip() for text, _ in title_block(paper)]
    lines.append("")
    for text in paper.body:
        lines += textwrap.wrap(text.removeprefix("# "), _WIDTH, initial_indent="    ")
    lines.append("")
    recipients = ["Nơi nhận:", *paper.recipients]
    signature = [text for text, _ in signature_lines(paper)]
    lines += _side_by_side(recipients, signature, _LEFT + 4)
    target.write_bytes(("\r\n".join(lines) + "\r\n").encode("utf-8-sig"))
