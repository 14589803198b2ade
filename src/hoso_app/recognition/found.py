"""A value together with the place where it was read."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from hoso_app.domain.documents import Evidence, Origin

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value read at ``start`` to ``end`` of the extracted text.

    ``start`` and ``end`` are None for what comes from outside of the text (a
    file's name, the metadata of a web page). ``confidence`` is from 0 to 1.
    """

    value: T
    rule: str
    confidence: float
    start: int | None = None
    end: int | None = None
    origin: Origin = Origin.READ

    def evidence(self, written: str) -> Evidence:
        """Return the evidence for the value written as ``written``."""
        return Evidence(written, self.confidence, self.rule, self.origin, self.start, self.end)

    def with_value(self, value: U) -> "Found[U]":
        """Return another value read at the same place."""
        return Found(value, self.rule, self.confidence, self.start, self.end, self.origin)

    def inferred(self, rule: str, confidence: float) -> "Found[T]":
        """Return the same value as a conclusion of ``rule``."""
        return replace(self, rule=rule, confidence=confidence, origin=Origin.INFERRED)
