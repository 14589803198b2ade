"""From the text of a paper to a proposed record with evidence: pure, no I/O.

Rules over a small grammar, not a trained model: each says which span it read
and how sure it is; what it cannot read stays empty.
"""

from hoso_app.recognition.context import RecognitionContext
from hoso_app.recognition.dates import Period, parse_date, parse_period
from hoso_app.recognition.numbers import parse_number
from hoso_app.recognition.recognizer import recognize

__all__ = [
    "Period",
    "RecognitionContext",
    "parse_date",
    "parse_number",
    "parse_period",
    "recognize",
]
