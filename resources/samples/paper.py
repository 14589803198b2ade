"""What a sample paper is made of, and the answers a reader would give about it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Answers:
    """What recognition should read; names are those of ``hoso recognize --json``.

    ``citations`` are the numbers of the papers that the text names. A value
    of None says that the paper does not have it. ``unchecked`` names fields
    on which readers may differ.
    """

    document_type: str
    document_number: str | None = None
    issuer: str | None = None
    superior: str | None = None
    place: str | None = None
    issued_on: str | None = None
    abstract: str | None = None
    signer: str | None = None
    authority: str | None = None
    term: str | None = None
    is_article: bool = False
    citations: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """An office paper as it stands on the page.

    ``issuer_lines`` are the lines of the left head, the issuer's own name
    from ``first_bold`` on; ``mark`` stands under the number (KHẨN),
    ``stamp`` above the title (Dự thảo lần 1). A line of ``body`` that begins
    with ``# `` is a heading, one that begins with ``| `` a row of a table.
    """

    path: str
    answers: Answers
    issuer_lines: tuple[str, ...]
    body: tuple[str, ...]
    number_line: str | None = None
    place_line: str | None = None
    kind_line: str | None = None
    title_lines: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    signer: str | None = None
    first_bold: int = 1
    subject_lines: tuple[str, ...] = ()
    mark: str | None = None
    stamp: str | None = None
    note_under_title: str | None = None
    is_state: bool = False
    second_signature: tuple[str, ...] = ()
    second_signer: str | None = None
    header: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A news item as a browser saves its page."""

    path: str
    answers: Answers
    site: str
    lead: str
    body: tuple[str, ...]
    title: str | None = None
    author: str | None = None
    published: str | None = None
    caption: str | None = None
    menu: tuple[str, ...] = ()
    sidebar: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


def read_papers(path: Path) -> list[Paper | Article]:
    """Return the papers and articles of a TOML file."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    kinds = (("paper", Paper), ("article", Article))
    return [_made(kind, table) for name, kind in kinds for table in tables.get(name, ())]


def _made(kind: type[Paper] | type[Article], table: dict[str, Any]) -> Paper | Article:
    values = {
        name: tuple(value) if isinstance(value, list) else value for name, value in table.items()
    }
    answers = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in table["answers"].items()
    }
    values["answers"] = Answers(**answers)
    values["body"] = tuple(table["body"].split("\n"))
    return kind(**values)
