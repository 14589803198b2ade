"""How a typed or printed name of a committee falls into words."""

import re

from hoso_app.domain.text import nfc, tone_normal

_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\u0060", "'"))
_ABBREVIATIONS = {
    "hcm": "hồ chí minh",
    "tp": "thành phố",
    "tphcm": "thành phố hồ chí minh",
    "tt": "thị trấn",
    "tw": "trung ương",
    "tx": "thị xã",
}


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, abbreviations of units written out."""
    lower = tone_normal(nfc(text).translate(_APOSTROPHES))
    words = [word.lstrip("0") or word for word in _WORDS.findall(lower)]
    return " ".join(_ABBREVIATIONS.get(word, word) for word in words).split()
