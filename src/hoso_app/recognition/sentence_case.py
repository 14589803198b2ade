"""Titles set in capitals, written as a sentence."""

import re

from hoso_app.recognition.issuers import sentence_words

_SPACE = re.compile(r"\s+")


def sentence_case(text: str) -> str:
    """Return a text in capitals with only the letters large that a sentence has.

    Names of bodies and the trade's own terms get their capitals; other proper
    names cannot be told and come out small apart from what looks like a code.
    """
    words = sentence_words(_SPACE.split(text.strip()))
    joined = " ".join(words)
    return joined[:1].upper() + joined[1:]
