"""What recognition knows beside the paper itself."""

from dataclasses import dataclass

from hoso_app.domain.committees import OwnCommittee


@dataclass(frozen=True, slots=True)
class RecognitionContext:
    """The office in which papers are read.

    ``own_committee`` says whose office it is, None before the user has chosen.
    """

    own_committee: OwnCommittee | None = None
