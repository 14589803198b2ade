"""The packaged catalogue of committees (cấp ủy): centre, provinces, districts, communes.

It knows the committees of June 2025, the earlier ones that they came from as
far as known, and those of the two-tier order since 1 July 2025. It is read at
the first call; every answer is immutable, so that any thread may ask.
"""

from hoso_app.domain.catalogue.letterhead import match_name, with_name
from hoso_app.domain.catalogue.rows import entries, entry, own_committee
from hoso_app.domain.catalogue.search import find

__all__ = ["entries", "entry", "find", "match_name", "own_committee", "with_name"]
