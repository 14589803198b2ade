"""Names of people as they stand below a signature or an article."""

import re

from hoso_app.domain.text import fold
from hoso_app.recognition.lines import fold_in_place

_RANK = re.compile(
    r"(?:(?:pgs|gs|ts|ths|bs|cn|ks|bsckii|bscki|dai ta|thuong ta|trung ta|thieu ta|thieu tuong"
    r"|trung tuong|thuong tuong|dai tuong)(?:[., ]+|$))+"
)
_SURNAME_LIST = (
    "au bach be bui cam cao chang chau che chu cu dam dang danh dao dau dieu dinh do doan "
    "dong duong giang giap ha ho hoa hoang hua huynh k khuc khuong kieu kim kpa ksor la lam "
    "lau le lo lu luc luong luu ly ma mac mai mua nghiem ngo nguyen nhu ninh nong pham phan "
    "phang phi phung phuong quach quang rah rcom rmah siu son sung ta tang tao thach thai "
    "thao thieu tieu to toan ton tong tran trieu trinh truong ung van vang vi viet vo vu "
    "vuong y"
)
_SURNAMES = frozenset(_SURNAME_LIST.split())
"""Family names of the Kinh and of the peoples of the highlands, folded."""


def is_person_name(text: str) -> bool:
    """Return whether a text is a person's full name, family name first."""
    words = text.split()
    if not 2 <= len(words) <= 5 or fold(words[0]) not in _SURNAMES:
        return False
    if not all(word.replace("'", "").replace(".", "").isalpha() for word in words):
        return False
    return all(word.isupper() for word in words) or all(word.istitle() for word in words)


def without_rank(text: str) -> str | None:
    """Return the name in a line such as ``TS. Nguyễn Văn An``, None if there is none."""
    rank = _RANK.match(fold_in_place(text))
    name = text[rank.end() :].strip() if rank else text.strip()
    return name if is_person_name(name) else None
