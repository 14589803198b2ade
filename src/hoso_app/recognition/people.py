"""Names of people as they stand below a signature or an article."""

import re

from hoso_app.domain.text import fold

_WORD = r"[^\W\d_a-zà-ỹđ][^\W\d_A-ZÀ-ỸĐ]*"
_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{1,4}}")
_CAPITAL_NAME = re.compile(r"[^\W\d_a-zà-ỹđ]{2,}(?: [^\W\d_a-zà-ỹđ]+){1,4}")
_SURNAME_LIST = (
    "au bach be bui cam cao chau che chu cu dam dang danh dao dau dieu dinh do doan dong duong "
    "giang giap ha ho hoa hoang hua huynh k khuc khuong kieu kim ksor la lam le lo lu luc luong "
    "luu ly ma mac mai nghiem ngo nguyen nhu ninh nong pham phan phi phung phuong quach quang "
    "rah siu son sung ta tang tao thach thai thao thieu tieu to toan ton tong tran trieu trinh "
    "truong ung van vang vi viet vo vu vuong y"
)
_SURNAMES = frozenset(_SURNAME_LIST.split())
"""Family names of the Kinh and of the peoples of the highlands, folded."""


def is_person_name(text: str) -> bool:
    """Return whether a text is a person's full name, family name first."""
    words = text.split()
    if not 2 <= len(words) <= 5 or fold(words[0]) not in _SURNAMES:
        return False
    return bool(_NAME.fullmatch(text) or _CAPITAL_NAME.fullmatch(text))
