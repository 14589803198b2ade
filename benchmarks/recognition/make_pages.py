"""Make labelled first pages from the standards, with sloppy forms and scanner noise.

    python benchmarks/recognition/make_pages.py OUT.jsonl [--count 160] [--seed 1]

Each line has the text and what a careful reader takes from it. Models: 36-HD/VPTW
(2018) and 05-HD/VPTW (2026) for the Party, Nghị định 30/2020/NĐ-CP for the state,
the practice of the Mặt trận. The same seed gives the same pages.
"""

import argparse
import json
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from page_bodies import Bodies, Issuer
from page_content import BODY, ORDINALS, PARTY_BASES, PEOPLE, STATE_BASES, TITLES
from page_layouts import LAYOUTS, cell_by_cell, old_fonts, right_column, scanned, sloppy_number

from hoso_app.domain.document_types import TYPES_BY_NAME

_FIRST_DAY = date(2008, 1, 1)
_LAST_DAY = date(2026, 6, 30)
_LINE_WIDTH = 56
_POSTS = {
    "PHÓ BÍ THƯ": "Phó Bí thư",
    "BÍ THƯ": "Bí thư",
    "TỔNG BÍ THƯ": "Tổng Bí thư",
    "THƯỜNG TRỰC BAN BÍ THƯ": "Thường trực Ban Bí thư",
    "CHÁNH VĂN PHÒNG": "Chánh Văn phòng",
    "PHÓ CHÁNH VĂN PHÒNG": "Phó Chánh Văn phòng",
    "TRƯỞNG BAN": "Trưởng ban",
    "PHÓ TRƯỞNG BAN": "Phó Trưởng ban",
    "CHỦ NHIỆM": "Chủ nhiệm",
    "PHÓ CHỦ NHIỆM": "Phó Chủ nhiệm",
    "CHỦ TỊCH": "Chủ tịch",
    "PHÓ CHỦ TỊCH": "Phó Chủ tịch",
    "GIÁM ĐỐC": "Giám đốc",
    "PHÓ GIÁM ĐỐC": "Phó Giám đốc",
}


def main() -> None:
    """Read the command line and write the pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=160)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    bodies = Bodies(chance)
    with options.out.open("w", encoding="utf-8") as out:
        for index in range(options.count):
            page = make_page(bodies, chance)
            page["id"] = f"made-{options.seed}-{index:04}"
            out.write(json.dumps(page, ensure_ascii=False) + "\n")


def make_page(bodies: Bodies, chance: random.Random) -> dict[str, Any]:
    """Return one page with its labels."""
    day = _FIRST_DAY + timedelta(days=chance.randrange((_LAST_DAY - _FIRST_DAY).days))
    issuer = bodies.draw(day.year)
    kind = chance.choice(issuer.kinds)
    title = _title(kind, day, chance)
    is_draft = chance.random() < 0.05
    number = _number(issuer, kind, chance)
    written = f"     {number.lstrip('0123456789')}" if is_draft else sloppy_number(number, chance)
    label = "Số" if issuer.system == "party" and chance.random() < 0.85 else "Số:"
    place_and_date = f"{issuer.place}, ngày {day.day:02} tháng {_month(day)} năm {day.year}"
    left = [*issuer.lines, f"{label} {written}"]
    subject = _wrapped(title, 40) if kind == "Công văn" else []
    layout = chance.choice(LAYOUTS)
    noise = chance.random()
    head_lines = [*left, *subject] if layout is cell_by_cell else left
    head = layout(head_lines, right_column(issuer.system, place_and_date), chance)
    if subject and layout is not cell_by_cell:
        head += "\n" + "\n".join(subject)
    rest, signature = _rest(issuer, kind, chance)
    is_scan = noise < 0.15
    if is_scan:
        head = scanned(head, chance)
    elif noise < 0.22:
        head = old_fonts(head)
    return {
        "source": "made",
        "layout": layout.__name__ + (" scanned" if is_scan else ""),
        "is_ocr": is_scan,
        "text": "\n".join([head, *_heading(kind, title, chance), *rest]),
        **_labels(issuer, kind, title, None if is_draft else number, day),
        **signature,
    }


def _labels(
    issuer: Issuer, kind: str, title: str, number: str | None, day: date
) -> dict[str, str | None]:
    return {
        "document_number": number,
        "document_type": kind,
        "issuer": issuer.name,
        "superior": issuer.superior,
        "place": issuer.place,
        "issued_on": day.isoformat(),
        "abstract": title,
    }


def _month(day: date) -> str:
    """Return the month by the rule: only 1 and 2 get a zero."""
    return f"{day.month:02}" if day.month < 3 else str(day.month)


def _title(kind: str, day: date, chance: random.Random) -> str:
    start = day.year - day.year % 5
    return chance.choice(TITLES[kind]).format(
        term=f"{start} - {start + 5}",
        year=day.year,
        later=day.year + 4,
        ordinal=chance.choice(ORDINALS),
        number=chance.randint(2, 20),
    )


def _number(issuer: Issuer, kind: str, chance: random.Random) -> str:
    digits = f"{chance.choice([chance.randint(1, 99), chance.randint(100, 2500)]):02}"
    entry = TYPES_BY_NAME[kind]
    if issuer.system == "party":
        return f"{digits}-{entry.party}/{issuer.code}"
    if kind == "Công văn":
        if issuer.system == "front":
            return f"{digits}/{issuer.code}"
        return f"{digits}/{issuer.code}-{chance.choice(['VP', 'NC', 'TH'])}"
    return f"{digits}/{entry.state}-{issuer.code}"


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) + 1 > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _heading(kind: str, title: str, chance: random.Random) -> list[str]:
    """Return the lines of kind and title; a letter has none."""
    if kind == "Công văn":
        return ["", "Kính gửi: - Các cấp ủy trực thuộc,", "          - Các cơ quan tham mưu."]
    indent = " " * chance.choice([0, 0, 12])
    rule = chance.choice([["-----"], ["-----"], ["_________"], ["*"], []])
    blank = [""] if chance.random() < 0.5 else []
    lines = [indent + line for line in _wrapped(title, _LINE_WIDTH)]
    return [*blank, indent + kind.upper(), *lines, *rule, *(blank or (rule and [""]))]


def _rest(
    issuer: Issuer, kind: str, chance: random.Random
) -> tuple[list[str], dict[str, str | None]]:
    """Return the text with its signature block, and the labels of that block."""
    bases = PARTY_BASES if issuer.system == "party" else STATE_BASES
    base = chance.choice(bases).format(ordinal=chance.choice(ORDINALS), issuer=issuer.name)
    authorities, post = chance.choice(issuer.signatures)
    signer = chance.choice(PEOPLE)
    block = [*authorities, post, "", "", signer]
    recipients = ["Nơi nhận:", "- Như trên,", "- Thường trực cấp ủy (báo cáo),", "- Lưu Văn phòng."]
    labels: dict[str, str | None] = {"signer": signer, "signer_post": _POSTS[post]}
    if chance.random() < 0.5:
        return [base, BODY, *recipients, *block], labels
    rows = max(len(recipients), len(block))
    beside = [
        f"{(recipients[index] if index < len(recipients) else ''):<44}"
        f"{block[index] if index < len(block) else ''}".rstrip()
        for index in range(rows)
    ]
    return [base, BODY, *beside], labels


if __name__ == "__main__":
    main()
