"""A large library made of real sentences: documents, their facts, and questions to them.

Everything follows from the texts and a seed, so that each engine and each run
gets the same.
"""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hoso_app.domain.ids import DocumentId
from hoso_app.domain.search import IndexEntry
from hoso_app.domain.text import fold

_PIECE = 1_225
_KINDS = (
    ("Kế hoạch", "KH"), ("Nghị quyết", "NQ"), ("Kết luận", "KL"), ("Báo cáo", "BC"),
    ("Công văn", "CV"), ("Thông báo", "TB"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"),
    ("Hướng dẫn", "HD"), ("Tờ trình", "TTr"), ("Chương trình", "CTr"), ("Quy định", "QĐ"),
)  # fmt: skip
_TERMS = ("2005-2010", "2010-2015", "2015-2020", "2020-2025", "2025-2030")
_ISSUERS = ("TU", "HU", "ĐU", "UBND", "VPTU", "HĐND", "BTGTU", "UBKTTU")
_PHRASES = (
    "nghị quyết đại hội", "kiểm điểm giữa nhiệm kỳ", "ban thường vụ tỉnh ủy", "kế hoạch",
    "kết luận", "ủy ban nhân dân", "đảng viên", "báo cáo kết quả thực hiện nghị quyết",
    "bộ chính trị", "quyết định", "cơ quan nhà nước có thẩm quyền", "trách nhiệm",
    "tổ chức, cá nhân", "theo quy định của pháp luật", "công tác cán bộ", "năm 2020",
    "kinh tế - xã hội", "hội đồng nhân dân", "xây dựng đảng", "ngân sách nhà nước",
)  # fmt: skip
_TWO = ("ng", "th", "ki", "da", "ke", "ba", "ch", "tr", "qu", "nh", "hu", "vi", "ph", "co", "gi")
_THREE = ("ngh", "kie", "tru", "thu", "dan", "que", "hoi", "chi", "pho", "nhi", "bao", "tho")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, in a form that each engine can be given.

    ``words`` are plain words; a phrase and a prefix are said to be so.
    """

    group: str
    words: str
    is_phrase: bool = False
    is_prefix: bool = False


def read_texts(path: Path) -> list[str]:
    """Return the texts of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [text for line in file if len(text := json.loads(line)["text"]) > 200]


def documents(texts: Sequence[str], count: int, seed: int = 1) -> Iterator[IndexEntry]:
    """Yield entries of about 2,500 characters, each of two runs of real text."""
    draw = random.Random(seed)
    weights = [min(len(text), 50_000) for text in texts]
    for number in range(count):
        pieces = [_piece(text, draw) for text in draw.choices(texts, weights, k=2)]
        yield _entry(number, "\n".join(pieces), draw)


def _piece(text: str, draw: random.Random) -> str:
    length = draw.randint(_PIECE // 2, 2 * _PIECE)
    start = draw.randrange(max(1, len(text) - length))
    piece = text[start : start + length]
    return piece[piece.find(" ") + 1 : piece.rfind(" ")] if len(text) > length else text


def _entry(number: int, body: str, draw: random.Random) -> IndexEntry:
    kind, abbreviation = draw.choice(_KINDS)
    year = draw.randint(1996, 2026)
    day = year * 10_000 + draw.randint(1, 12) * 100 + draw.randint(1, 28)
    committee = draw.randrange(300)
    issued = draw.randint(1, 3_000)
    return IndexEntry(
        document_id=DocumentId(number),
        title=" ".join(body.split()[:14]),
        document_number=f"{issued:02}-{abbreviation}/{draw.choice(_ISSUERS)}",
        body=body,
        document_type=kind,
        committees=(str(committee), str(1_000 + committee // 20), "2000"),
        term=draw.choice(_TERMS),
        tags=(f"nhãn {draw.randrange(30)}",) if draw.random() < 0.2 else (),
        dossiers=(str(draw.randrange(500)),) if draw.random() < 0.3 else (),
        state="inbox" if draw.random() < 0.05 else "filed",
        is_starred=draw.random() < 0.02,
        date_key=day,
        last_date_key=day,
        number=issued,
    )


def questions(entries: Sequence[IndexEntry], seed: int = 2) -> list[Question]:
    """Return questions whose words stand in some of the entries."""
    draw = random.Random(seed)
    found: list[Question] = []
    for number in range(240):
        words = re.findall(r"\w+", draw.choice(entries).body)
        length = 1 + number % 6
        start = draw.randrange(max(1, len(words) - length))
        row = " ".join(words[start : start + length])
        found.append(Question("words", row if number % 2 else fold(row)))
        if length > 1:
            found.append(Question("phrase", row if number % 2 else fold(row), is_phrase=True))
    for phrase in _PHRASES:
        for form in (phrase, fold(phrase)):
            plain = " ".join(re.findall(r"\w+", form))
            found.append(Question("common words", plain))
            if " " in plain:
                found.append(Question("common phrase", plain, is_phrase=True))
    found += [Question("prefix of 2", prefix, is_prefix=True) for prefix in _TWO]
    found += [Question("prefix of 3", prefix, is_prefix=True) for prefix in _THREE]
    for entry in draw.sample(list(entries), 60):
        assert entry.document_number is not None
        plain = " ".join(re.findall(r"\w+", entry.document_number))
        found.append(Question("number", plain, is_phrase=True))
    return found
